import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type LimitKey, spanOn } from '../rules/limits.js';
import { HOUR, MINUTE, parseDay } from '../time/civil.js';
import { limitsFor } from './law.js';
import { readLaw, readRulebook } from './law.repository.js';
import type { Person } from './person.js';
import { parseRulebook } from './rulebook-file.js';

const TODAY = parseDay('2026-03-02') ?? 0;

describe('no-aml', () => {
  it('names for each limit the amendment of the paragraph its clause is in', () => {
    const { limits } = readLaw().rulebook;
    const ofTheWeek = (['ORD_DAY', 'ORD_WEEK', 'AVG_ORDINARY'] as const).map((key) => limits[key]);
    for (const limit of ofTheWeek) {
      expect(limit).toMatchObject({ clause: 'aml. § 10-4 (1)', lastChanged: { from: '2015-07-01' } });
    }
  });
});

describe('uk-wtr', () => {
  const { rulebook } = readLaw('uk-wtr');
  const limitOf = (person: Person, key: LimitKey): number | null =>
    spanOn(limitsFor(rulebook, person)[key], TODAY)?.effective ?? null;
  const minor = { bornOn: parseDay('2009-06-01') };

  it('protects minors on school days as on others', () => {
    expect(limitOf(minor, 'YOUTH_SCHOOL_DAY')).toBe(8 * HOUR);
    expect(limitOf(minor, 'YOUTH_SCHOOL_WEEK')).toBe(40 * HOUR);
  });

  it('misses a minor’s break only where breaks are recorded', () => {
    expect(limitOf(minor, 'YOUTH_BREAK')).toBeNull();
    expect(limitOf({ ...minor, breaksRecorded: true }, 'YOUTH_BREAK')).toBe(30 * MINUTE);
  });
});

describe('a limit that comes in two', () => {
  const text = (name: string): string =>
    readFileSync(new URL(`../../config/rulebooks/${name}.yaml`, import.meta.url), 'utf8');
  const without = (name: string, key: LimitKey): string =>
    text(name).replace(new RegExp(`^  ${key}:\\n(?:    .*\\n)+`, 'm'), '');

  it.each([
    ['YOUTH_SCHOOL_DAY', 'YOUTH_DAY'],
    ['YOUTH_DAY', 'YOUTH_SCHOOL_DAY'],
    ['YOUTH_SCHOOL_WEEK', 'YOUTH_WEEK'],
    ['YOUTH_WEEK', 'YOUTH_SCHOOL_WEEK'],
    ['BREAK_SHORT', 'BREAK'],
  ] as const)('is refused without %s at the line of %s', (missing, other) => {
    const book = without('no-aml', missing);
    const line = book.split('\n').indexOf(`  ${other}:`) + 1;
    expect(() => parseRulebook(book, 'law.yaml')).toThrow(
      new RegExp(`^law\\.yaml:${line}: limits\\.${other}: expected .*limit ${missing} beside it`),
    );
  });

  it('needs no shorter break where both begin at the same length', () => {
    expect(readRulebook('uk-wtr').limits.BREAK_SHORT).toBeUndefined();
    expect(() =>
      parseRulebook(text('uk-wtr').replace('longBreakFrom: 6', 'longBreakFrom: 7'), 'law.yaml'),
    ).toThrow(/limits\.BREAK: expected .*limit BREAK_SHORT beside it/);
  });
});
