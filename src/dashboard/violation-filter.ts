import { z } from 'zod';
import { RULE_CODES } from '../rules/rule.js';
import { monthDays, parseDay } from '../time/civil.js';
import { COUNTED_STATES, VIOLATION_STATES } from '../violations/violation-lifecycle.js';

/** Which findings a list shows; each state by itself, and three useful wholes. */
export const STANDINGS = ['counted', 'within-agreement', 'all', ...VIOLATION_STATES] as const;
export type Standing = (typeof STANDINGS)[number];

/** A form that is sent with nothing chosen sends empty texts. */
const chosen = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const isMonth = (text: string): boolean => monthDays(text) !== null;

/** `2025-12-03_<id>`: the date and the id of a row. */
const isPlace = (text: string): boolean => {
  const { date, id } = placeOf(text);
  return text[DATE_LENGTH] === '_' && parseDay(date) !== null && z.uuid().safeParse(id).success;
};

/** What the address of the list can say. Anything else in it is refused. */
export const ViolationFilter = z.object({
  month: chosen(z.string().refine(isMonth, 'expected a month like 2025-12')).meta({
    description: 'Month of the anchor date, YYYY-MM; all months when left out',
    example: '2025-12',
  }),
  unit: chosen(z.uuid()).meta({ description: 'Id of a unit' }),
  rule: chosen(z.enum(RULE_CODES)).meta({ description: 'Code of a rule' }),
  state: chosen(z.enum(STANDINGS)).meta({
    description: 'A state, or one of counted (default), within-agreement, all',
  }),
  after: chosen(z.string().refine(isPlace, 'expected the `next` of the page before')).meta({
    description: 'Where the page before ended: its `next`',
  }),
});
export type ViolationFilter = z.infer<typeof ViolationFilter>;

/** The filter as the query takes it; null does not filter. */
export interface ListConditions {
  readonly month: string | null;
  readonly unitId: string | null;
  readonly rule: string | null;
  readonly states: readonly string[] | null;
  readonly verdict: 'breach' | 'ok' | null;
  readonly after: { readonly date: string; readonly id: string } | null;
}

/** `counted` is what the figures count; a single state is looked for whatever the verdict. */
export function conditionsOf(filter: ViolationFilter): ListConditions {
  return {
    month: filter.month ?? null,
    unitId: filter.unit ?? null,
    rule: filter.rule ?? null,
    ...standing(filter.state ?? 'counted'),
    after: filter.after === undefined ? null : placeOf(filter.after),
  };
}

const DATE_LENGTH = 10;

/** Taken apart; the schema has seen to the form. */
const placeOf = (after: string): { date: string; id: string } => ({
  date: after.slice(0, DATE_LENGTH),
  id: after.slice(DATE_LENGTH + 1),
});

function standing(state: Standing): Pick<ListConditions, 'states' | 'verdict'> {
  if (state === 'counted') return { states: COUNTED_STATES, verdict: 'breach' };
  if (state === 'within-agreement')
    return { states: [...COUNTED_STATES, 'covered-by-agreement'], verdict: 'ok' };
  return { states: state === 'all' ? null : [state], verdict: null };
}

/** The list's address with another place to begin; empty choices are left out. */
export function listAddress(filter: ViolationFilter, after: string | null): string {
  const query = new URLSearchParams();
  for (const name of ['month', 'unit', 'rule', 'state'] as const) {
    const value = filter[name];
    if (value !== undefined) query.set(name, value);
  }
  if (after !== null) query.set('after', after);
  const text = query.toString();
  return text === '' ? '/violations' : `/violations?${text}`;
}
