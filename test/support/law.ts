import { readFileSync } from 'node:fs';
import { type LimitKey, spanOn } from '../../src/rules/limits.js';
import { parseDay } from '../../src/time/civil.js';
import { limitsFor } from '../../src/workforce/law.js';
import type { AgreedLimits, Person } from '../../src/workforce/person.js';
import { parseProfile, parseRulebook } from '../../src/workforce/rulebook-file.js';

const read = (name: string): string =>
  readFileSync(new URL(`../../config/rulebooks/${name}`, import.meta.url), 'utf8');

/** The Norwegian rulebook and the profile of the printed table, as texts and as they are read. */
export const statute = read('no-aml.yaml');
export const printed = read('printed-table.profile.yaml');
export const rulebook = parseRulebook(statute, 'no-aml.yaml');
export const profile = parseProfile(printed, 'printed-table.profile.yaml');

export const day = (text: string): number => parseDay(text) ?? Number.NaN;

export const FOREVER = { fromDay: 0, untilDay: Number.POSITIVE_INFINITY };

/** An agreement that holds for ever and sets nothing but what is told. */
export const agreed = (one: Partial<AgreedLimits>): AgreedLimits => ({
  agreement: 'A',
  limits: {},
  ...FOREVER,
  ...one,
});

/** Limit in force of a person on a day; null where the limit does not apply. */
export const inForce = (person: Person, key: LimitKey, text = '2026-03-02'): number | null =>
  spanOn(limitsFor(rulebook, person)[key], day(text))?.effective ?? null;
