import { z } from 'zod';
import { addMonths, monthDays } from '../../time/civil.js';
import type { WhatIf, WhatIfRange } from '../../violations/what-if.service.js';
import { LIMIT_KEYS } from '../../workforce/rulebook-file.js';
import type { TriedLimits } from '../../workforce/tried-limits.js';

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
  /** `limit` and `value` of the address, as often as they come, in pairs. */
  readonly limits: readonly TypedLimit[];
}

/** Months at most: the charts of the product show as many. */
export const MOST_MONTHS = 13;

/** A field that says nothing that can be tried; of several limits, which one's it is. */
export interface WrongField {
  readonly field: FieldName;
  readonly row: number;
}

/** A trial somebody asks for, or which field says nothing that can be tried. */
export type Asked =
  | { readonly range: WhatIfRange; readonly terms: WhatIf; readonly wrong: null }
  | { readonly range: null; readonly terms: null; readonly wrong: WrongField };

const said = z.string().trim().min(1).max(100).optional().catch(undefined);
const Typed = z.object(
  Object.fromEntries(FIELDS.map((name) => [name, said])) as Record<(typeof FIELDS)[number], typeof said>,
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
export const isAsked = ({ first }: TypedFields): boolean => first !== undefined;

const wrong = (field: FieldName, row = 0): Asked => ({ range: null, terms: null, wrong: { field, row } });

/** @param units ids of those there are; another one is none to choose */
export function readAsked(typed: TypedFields, units: readonly string[]): Asked {
  const { first = '', unit = null, rulebook = null } = typed;
  const { last = first } = typed;
  const field = wrongRange({ first, last, unitId: unit }, units);
  if (field !== null) return wrong(field);
  const limits = limitsIn(typed.limits);
  if ('field' in limits) return wrong(limits.field, limits.row);
  return {
    range: { first, last, unitId: unit },
    terms: { withoutAgreements: typed.agreements === 'none', rulebook, limits: limits.tried },
    wrong: null,
  };
}

function wrongRange({ first, last, unitId }: WhatIfRange, units: readonly string[]): FieldName | null {
  if (monthDays(first) === null) return 'first';
  if (monthDays(last) === null || last < first || last >= addMonths(first, MOST_MONTHS)) return 'last';
  return unitId === null || units.includes(unitId) ? null : 'unit';
}

const VALUE = /^\d{1,4}(?:[.,]\d{1,4})?$/;

/** Limits with their values in the rulebook's unit, by decimal comma or point, each once; or the field that is wrong. */
function limitsIn(typed: readonly TypedLimit[]): { readonly tried: TriedLimits } | WrongField {
  const tried: Partial<Record<(typeof LIMIT_KEYS)[number], number>> = {};
  for (const [row, { limit, value }] of typed.entries()) {
    const key = LIMIT_KEYS.find((known) => known === limit);
    if (key === undefined || tried[key] !== undefined) return { field: 'limit', row };
    if (!VALUE.test(value)) return { field: 'value', row };
    tried[key] = Number(value.replace(',', '.'));
  }
  return { tried };
}

/** The address of the same trial in another form. */
export function trialAddress(typed: TypedFields, path: string): string {
  const said = FIELDS.flatMap((name): [string, string][] => {
    const value = typed[name];
    return value === undefined ? [] : [[name, value]];
  });
  for (const { limit, value } of typed.limits) said.push(['limit', limit], ['value', value]);
  return `${path}?${new URLSearchParams(said).toString()}`;
}
