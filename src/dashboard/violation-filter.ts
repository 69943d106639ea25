import { z } from 'zod';
import { DomainError } from '../platform/errors.js';
import type { Message } from '../platform/i18n/texts.js';
import { RULE_CODES } from '../rules/rule.js';
import { monthDays, parseDay } from '../time/civil.js';
import { COUNTED_STATES, VIOLATION_STATES } from '../violations/violation-lifecycle.js';

/** Which findings a list shows; each state by itself, and three useful wholes. */
export const STANDINGS = ['counted', 'within-agreement', 'all', ...VIOLATION_STATES] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a row of the list is: a breach, all breaches of one incident, or of one person. */
const SHOWN_AS = ['breaches', 'incidents', 'persons'] as const;

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
  as: chosen(z.enum(SHOWN_AS)).meta({ description: 'What the rows of the list are' }),
  agreement: chosen(z.uuid()).meta({ description: 'Id of the agreement that sets the limit' }),
  after: chosen(z.string().refine(isPlace, 'expected the `next` of the page before')).meta({
    description: 'Where the page before ended: its `next`',
  }),
});
export type ViolationFilter = z.infer<typeof ViolationFilter>;

/** Each field of the filter: what it is called, and what would be right. */
const RIGHT: Readonly<Record<keyof ViolationFilter, Message>> = {
  month: {
    nb: 'Måneden må være år og måned som 2025-12.',
    nn: 'Månaden må vere år og månad som 2025-12.',
    en: 'The month must be a year and a month like 2025-12.',
  },
  unit: {
    nb: 'Enheten må være en av dem i utvalget.',
    nn: 'Eininga må vere ei av dei i utvalet.',
    en: 'The unit must be one of those in the selection.',
  },
  rule: {
    nb: `Typen må være en av ${RULE_CODES.join(', ')}.`,
    nn: `Typen må vere ein av ${RULE_CODES.join(', ')}.`,
    en: `The type must be one of ${RULE_CODES.join(', ')}.`,
  },
  state: {
    nb: `Statusen må være en av ${STANDINGS.join(', ')}.`,
    nn: `Statusen må vere ein av ${STANDINGS.join(', ')}.`,
    en: `The status must be one of ${STANDINGS.join(', ')}.`,
  },
  as: {
    nb: `Visningen må være en av ${SHOWN_AS.join(', ')}.`,
    nn: `Visinga må vere ei av ${SHOWN_AS.join(', ')}.`,
    en: `What is shown must be one of ${SHOWN_AS.join(', ')}.`,
  },
  agreement: {
    nb: 'Avtalen må være en av dem i registeret.',
    nn: 'Avtalen må vere ein av dei i registeret.',
    en: 'The agreement must be one of the register.',
  },
  after: {
    nb: 'Stedet å fortsette fra må være det lenken «Neste side» gir.',
    nn: 'Staden å halde fram frå må vere det lenkja «Neste side» gir.',
    en: 'The place to go on from must be what the link “Next page” gives.',
  },
};

const said = (fields: readonly (keyof ViolationFilter)[], language: keyof Message): string =>
  fields.map((field) => RIGHT[field][language]).join(' ');

export class WrongFilter extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'violations.wrong-filter';
  override readonly said: Message;

  constructor(fields: readonly (keyof ViolationFilter)[]) {
    super(said(fields, 'en'));
    this.said = { nb: said(fields, 'nb'), nn: said(fields, 'nn'), en: this.message };
  }
}

/**
 * The filter in an address somebody may have typed.
 * @throws WrongFilter naming every field that is wrong and what would be right
 */
export function filterAsked(query: unknown): ViolationFilter {
  const read = ViolationFilter.safeParse(query);
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  throw new WrongFilter(
    (['month', 'unit', 'rule', 'state', 'as', 'agreement', 'after'] as const).filter((f) => wrong.has(f)),
  );
}

/** The filter as the query takes it; null does not filter. */
export interface ListConditions {
  readonly month: string | null;
  readonly unitId: string | null;
  readonly rule: string | null;
  readonly states: readonly string[] | null;
  readonly verdict: 'breach' | 'ok' | null;
  readonly agreementId: string | null;
  readonly after: { readonly date: string; readonly id: string } | null;
}

/** `counted` is what the figures count; a single state is looked for whatever the verdict. */
export function conditionsOf(filter: ViolationFilter): ListConditions {
  return {
    month: filter.month ?? null,
    unitId: filter.unit ?? null,
    rule: filter.rule ?? null,
    agreementId: filter.agreement ?? null,
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
  for (const name of ['month', 'unit', 'rule', 'state', 'as', 'agreement'] as const) {
    const value = filter[name];
    if (value !== undefined) query.set(name, value);
  }
  if (after !== null) query.set('after', after);
  const text = query.toString();
  return text === '' ? '/violations' : `/violations?${text}`;
}
