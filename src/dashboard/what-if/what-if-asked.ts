import { z } from 'zod';
import { MonthInTheFuture } from '../../indicators/closed-month.js';
import { inEveryLanguage, type Message } from '../../platform/i18n/texts.js';
import type { LimitKey } from '../../rules/limits.js';
import { addMonths, monthDays } from '../../time/civil.js';
import type { WhatIf, WhatIfRange } from '../../violations/what-if.service.js';
import { triedFaultWords } from '../../workforce/in-words/tried-words.js';
import { LIMIT_KEYS, type Rulebook } from '../../workforce/rulebook-file.js';
import { faultIn, type TriedFault, type TriedLimits } from '../../workforce/tried-limits.js';
import { WHAT_IF_PAGE_TEXTS } from './what-if.texts.js';

/** Fields of the form, as they come in the address: a trial can be shared like a list. */
const FIELDS = ['first', 'last', 'unit', 'agreements', 'rulebook'] as const;
/** All that the address can say. */
export const TRIAL_FIELDS = [...FIELDS, 'limit', 'value'] as const;
export type FieldName = (typeof TRIAL_FIELDS)[number];

/** Another limit as it was typed; what was left empty is an empty text. */
export interface TypedLimit {
  readonly limit: string;
  readonly value: string;
}

export interface TypedFields extends Readonly<Partial<Record<(typeof FIELDS)[number], string | undefined>>> {
  /** Said where the limits of another rulebook are only to be seen. */
  readonly show?: string | undefined;
  /** `limit` and `value` of the address, as often as they come, in pairs. */
  readonly limits: readonly TypedLimit[];
}

/** Months at most: the charts of the product show as many. */
export const MOST_MONTHS = 13;

/** A field that says nothing that can be tried; of several limits, which one's it is, and why. */
export interface WrongField {
  readonly field: FieldName;
  readonly row: number;
  readonly said: Message;
}

/** What there is to choose from. */
export interface Choices {
  /** Ids of the units. */
  readonly units: readonly string[];
  /** The one that is to be tried; null where there is none of that name. */
  readonly rulebook: Rulebook | null;
  /** The month that runs; of later ones there is nothing to try. */
  readonly running: string;
}

/** A trial somebody asks for, or which field says nothing that can be tried. */
export type Asked =
  | { readonly range: WhatIfRange; readonly terms: WhatIf; readonly wrong: null }
  | { readonly range: null; readonly terms: null; readonly wrong: WrongField };

const said = z.string().trim().min(1).max(100).optional().catch(undefined);
const Typed = z.object(
  Object.fromEntries([...FIELDS, 'show'].map((name) => [name, said])) as Record<
    (typeof FIELDS)[number] | 'show',
    typeof said
  >,
);

/** What the address says, whatever it is: of a field left empty, or one that comes twice and should not, nothing. */
export function typedIn(query: unknown): TypedFields {
  const sent: Record<string, unknown> = typeof query === 'object' && query !== null ? { ...query } : {};
  return { ...Typed.parse(sent), limits: limitsTyped(sent['limit'], sent['value']) };
}

/** Each limit with the value that stands in the same place; rows left empty are none. */
export function limitsTyped(limit: unknown, value: unknown): readonly TypedLimit[] {
  const [keys, values] = [textsIn(limit), textsIn(value)];
  const rows = Array.from({ length: Math.max(keys.length, values.length) }, (_, row) => ({
    limit: keys[row] ?? '',
    value: values[row] ?? '',
  }));
  return rows.filter((row) => row.limit !== '' || row.value !== '').slice(0, LIMIT_KEYS.length);
}

const textsIn = (sent: unknown): readonly string[] =>
  [sent].flat().map((one) => (typeof one === 'string' ? one.trim().slice(0, 100) : ''));

/** Nothing is tried before somebody has pressed the button. */
export const isAsked = ({ first, show }: TypedFields): boolean => first !== undefined && show === undefined;

const WRONG = {
  first: 'wrongFirst',
  last: 'wrongLast',
  unit: 'wrongUnit',
  rulebook: 'wrongRulebook',
  limit: 'wrongLimit',
  value: 'wrongValue',
} as const;

const wrongField = (field: keyof typeof WRONG, row = 0): WrongField => ({
  field,
  row,
  said: inEveryLanguage(WHAT_IF_PAGE_TEXTS, WRONG[field], { most: MOST_MONTHS }),
});

/** What cannot be chosen is refused before anything is tried, too: else the form would show another choice than the address says. */
export function wrongChoice(
  { unit }: TypedFields,
  { units, rulebook }: Pick<Choices, 'units' | 'rulebook'>,
): WrongField | null {
  if (unit !== undefined && !units.includes(unit)) return wrongField('unit');
  return rulebook === null ? wrongField('rulebook') : null;
}

export function readAsked(typed: TypedFields, { units, rulebook, running }: Choices): Asked {
  const range = rangeOf(typed);
  const field = wrongRange(range, units);
  if (field !== null) return asWrong(wrongField(field));
  const ahead = monthAhead(range, running);
  if (ahead) return asWrong(ahead);
  if (rulebook === null) return asWrong(wrongField('rulebook'));
  const limits = limitsIn(typed.limits, rulebook);
  if ('field' in limits) return asWrong(limits);
  const terms = { withoutAgreements: typed.agreements === 'none', rulebook: typed.rulebook ?? null };
  return { range, terms: { ...terms, limits: limits.tried }, wrong: null };
}

function rangeOf({ first = '', last = first, unit }: TypedFields): WhatIfRange {
  return { first, last, unitId: unit ?? null };
}

const asWrong = (wrong: WrongField): Asked => ({ range: null, terms: null, wrong });

function wrongRange(
  { first, last, unitId }: WhatIfRange,
  units: readonly string[],
): 'first' | 'last' | 'unit' | null {
  if (monthDays(first) === null) return 'first';
  if (monthDays(last) === null || last < first || last >= addMonths(first, MOST_MONTHS)) return 'last';
  return unitId === null || units.includes(unitId) ? null : 'unit';
}

/** The month that has not begun, as the overview refuses it. */
function monthAhead({ first, last }: WhatIfRange, running: string): WrongField | null {
  if (last <= running) return null;
  const [field, month] = first > running ? (['first', first] as const) : (['last', last] as const);
  return { field, row: 0, said: new MonthInTheFuture(month, running).said };
}

const VALUE = /^\d{1,6}(?:[.,]\d{1,4})?$/;
/** What is said as a number is told how far it may go, also below zero. */
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/** Limits with their values in the rulebook's unit, by decimal comma or point, each once; or the field that is wrong. */
function limitsIn(
  typed: readonly TypedLimit[],
  rulebook: Rulebook,
): { readonly tried: TriedLimits } | WrongField {
  const tried: Partial<Record<LimitKey, number>> = {};
  for (const [row, { limit, value }] of typed.entries()) {
    const key = LIMIT_KEYS.find((known) => known === limit);
    if (key === undefined || tried[key] !== undefined) return wrongField('limit', row);
    const fault = faultIn(key, NUMBER.test(value) ? Number(value.replace(',', '.')) : 0, rulebook);
    if (fault) return { ...wrongWith(fault), row, said: triedFaultWords(fault, rulebook.title) };
    if (!VALUE.test(value)) return wrongField('value', row);
    tried[key] = Number(value.replace(',', '.'));
  }
  return { tried };
}

const wrongWith = ({ is }: TriedFault): Pick<WrongField, 'field'> => ({
  field: is === 'unknown' || is === 'of-minors' ? 'limit' : 'value',
});

/** The address of the same trial in another form. */
export function trialAddress(typed: TypedFields, path: string): string {
  const said = FIELDS.flatMap((name): [string, string][] => {
    const value = typed[name];
    return value === undefined ? [] : [[name, value]];
  });
  for (const { limit, value } of typed.limits) said.push(['limit', limit], ['value', value]);
  return `${path}?${new URLSearchParams(said).toString()}`;
}
