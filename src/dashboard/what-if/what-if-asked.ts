import { z } from 'zod';
import { addMonths, monthDays } from '../../time/civil.js';
import type { WhatIf, WhatIfRange } from '../../violations/what-if.service.js';
import { LIMIT_KEYS } from '../../workforce/rulebook-file.js';
import type { TriedLimits } from '../../workforce/tried-limits.js';

/** Fields of the form, as they come in the address: a trial can be shared like a list. */
export const FIELDS = ['first', 'last', 'unit', 'agreements', 'rulebook', 'limit', 'value'] as const;
export type FieldName = (typeof FIELDS)[number];
export type TypedFields = Readonly<Partial<Record<FieldName, string | undefined>>>;

/** Months at most: the charts of the product show as many. */
export const MOST_MONTHS = 13;

/** A trial somebody asks for, or which fields say nothing that can be tried. */
export type Asked =
  | { readonly range: WhatIfRange; readonly terms: WhatIf; readonly wrong: null }
  | { readonly range: null; readonly terms: null; readonly wrong: FieldName };

const said = z.string().trim().min(1).max(100).optional().catch(undefined);
const Typed = z.object(
  Object.fromEntries(FIELDS.map((name) => [name, said])) as Record<FieldName, typeof said>,
);

/** What the address says, whatever it is: of a field left empty, or one that comes twice, nothing. */
export const typedIn = (query: unknown): TypedFields => Typed.catch(() => Typed.parse({})).parse(query);

/** Nothing is tried before somebody has pressed the button. */
export const isAsked = ({ first }: TypedFields): boolean => first !== undefined;

const wrong = (field: FieldName): Asked => ({ range: null, terms: null, wrong: field });

/** @param units ids of those there are; another one is none to choose */
export function readAsked(typed: TypedFields, units: readonly string[]): Asked {
  const { first = '', unit = null, rulebook = null } = typed;
  const { last = first } = typed;
  const field = wrongRange({ first, last, unitId: unit }, units);
  if (field !== null) return wrong(field);
  const limits = limitsIn(typed);
  if (typeof limits === 'string') return wrong(limits);
  return {
    range: { first, last, unitId: unit },
    terms: { withoutAgreements: typed.agreements === 'none', rulebook, limits },
    wrong: null,
  };
}

function wrongRange({ first, last, unitId }: WhatIfRange, units: readonly string[]): FieldName | null {
  if (monthDays(first) === null) return 'first';
  if (monthDays(last) === null || last < first || last >= addMonths(first, MOST_MONTHS)) return 'last';
  return unitId === null || units.includes(unitId) ? null : 'unit';
}

const VALUE = /^\d{1,4}(?:[.,]\d{1,4})?$/;

/** One limit with its value in the rulebook's unit, by decimal comma or point; the name of the field that is wrong. */
function limitsIn({ limit, value = '' }: TypedFields): TriedLimits | 'limit' | 'value' {
  if (limit === undefined) return value === '' ? {} : 'limit';
  const key = LIMIT_KEYS.find((known) => known === limit);
  if (key === undefined) return 'limit';
  return VALUE.test(value) ? { [key]: Number(value.replace(',', '.')) } : 'value';
}

/** The address of the same trial in another form. */
export function trialAddress(typed: TypedFields, path: string): string {
  const said = FIELDS.flatMap((name): [string, string][] => {
    const value = typed[name];
    return value === undefined ? [] : [[name, value]];
  });
  return `${path}?${new URLSearchParams(said).toString()}`;
}
