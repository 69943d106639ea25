import { z } from 'zod';
import { DomainError, type RequestFault } from '../platform/errors.js';
import type { Message } from '../platform/i18n/texts.js';
import { RULE_CODES } from '../rules/rule.js';
import { monthDays, parseDay } from '../time/civil.js';
import { VIOLATION_STATES } from '../violations/violation-lifecycle.js';
import { chosen } from '../platform/http/list-address.js';
import { isOutside } from '../platform/http/period-query.js';

/** Which findings a list shows; each state by itself, and nine useful wholes. */
export const STANDINGS = [
  'counted',
  'waiting',
  'unanswered',
  'reminded',
  'foreseen',
  'measures-due',
  'outdated',
  'within-agreement',
  'all',
  ...VIOLATION_STATES,
] as const;
export type Standing = (typeof STANDINGS)[number];

/** A rule by itself, or all that have a row in the printed table: what the total of a month counts. */
export const RULES_SHOWN = ['in-table', ...RULE_CODES] as const;

/** Where a breach came from: the published plan, or the day as it was worked. */
export const ORIGINS = ['planned', 'worked'] as const;

/** Cases that no cause is known of are counted as this one. */
export const NO_CAUSE = 'unknown';

/** What a row of the list is: a breach, all breaches of one incident, or of one person. */
const SHOWN_AS = ['breaches', 'incidents', 'persons'] as const;

const isMonth = (text: string): boolean => monthDays(text) !== null;
const isDay = (text: string): boolean => parseDay(text) !== null;

/** A cause by its code, as it is spelled in the cause file. */
export const CAUSE_CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_CODE = 100;

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
  from: chosen(z.string().refine(isDay, 'expected a day like 2025-12-01')).meta({
    description: 'First anchor date, YYYY-MM-DD',
  }),
  to: chosen(z.string().refine(isDay, 'expected a day like 2025-12-31')).meta({
    description: 'Last anchor date, YYYY-MM-DD',
  }),
  unit: chosen(z.uuid()).meta({ description: 'Id of a unit' }),
  rule: chosen(z.enum(RULES_SHOWN)).meta({
    description: 'Code of a rule, or in-table: those of the printed table',
  }),
  cause: chosen(z.string().max(LONGEST_CODE).regex(CAUSE_CODE)).meta({
    description: 'Code of a cause, as decided or else as suggested; unknown: none is known',
  }),
  origin: chosen(z.enum(ORIGINS)).meta({ description: 'planned or worked' }),
  state: chosen(z.enum(STANDINGS)).meta({
    description:
      'A state, or one of counted (default), waiting, unanswered (waiting, and told by mail), reminded (of these, asked for again), foreseen (waiting, in the plan, and not yet worked), measures-due (with a measure past its due date, neither done nor dropped), outdated (assessed, with figures that have changed since, and not assessed anew), within-agreement, all',
  }),
  only: chosen(z.enum(VIOLATION_STATES)).meta({
    description: 'Of what state chooses, only cases in this state',
  }),
  as: chosen(z.enum(SHOWN_AS)).meta({ description: 'What the rows of the list are' }),
  agreement: chosen(z.uuid()).meta({ description: 'Id of the agreement that sets the limit' }),
  import: chosen(z.uuid()).meta({
    description: 'Id of an import: what the evaluation after it found, changed or let fall',
  }),
  after: chosen(z.string().refine(isPlace, 'expected the `next` of the page before')).meta({
    description: 'Where the page before ended: its `next`',
  }),
});
export type ViolationFilter = z.infer<typeof ViolationFilter>;

/** Each field of the filter: what it is called, and what would be right. */
const RIGHT: Readonly<Record<keyof ViolationFilter | 'period' | 'outside' | 'days', Message>> = {
  month: {
    nb: 'Måneden må være år og måned som 2025-12, fra 1970 til 2100.',
    nn: 'Månaden må vere år og månad som 2025-12, frå 1970 til 2100.',
    en: 'The month must be a year and a month like 2025-12, from 1970 to 2100.',
  },
  from: {
    nb: 'Fra-datoen må være en dag som 2025-12-01.',
    nn: 'Frå-datoen må vere ein dag som 2025-12-01.',
    en: 'The first date must be a day like 2025-12-01.',
  },
  to: {
    nb: 'Til-datoen må være en dag som 2025-12-31.',
    nn: 'Til-datoen må vere ein dag som 2025-12-31.',
    en: 'The last date must be a day like 2025-12-31.',
  },
  unit: {
    nb: 'Enheten må være en av dem i utvalget.',
    nn: 'Eininga må vere ei av dei i utvalet.',
    en: 'The unit must be one of those in the selection.',
  },
  rule: {
    nb: 'Typen må være en av dem i utvalget.',
    nn: 'Typen må vere ein av dei i utvalet.',
    en: 'The type must be one of those in the selection.',
  },
  cause: {
    nb: 'Årsaken må være en av dem i utvalget.',
    nn: 'Årsaka må vere ei av dei i utvalet.',
    en: 'The cause must be one of those in the selection.',
  },
  origin: {
    nb: 'Opphavet må være et av dem i utvalget.',
    nn: 'Opphavet må vere eit av dei i utvalet.',
    en: 'The origin must be one of those in the selection.',
  },
  state: {
    nb: 'Statusen må være en av dem i utvalget.',
    nn: 'Statusen må vere ein av dei i utvalet.',
    en: 'The status must be one of those in the selection.',
  },
  only: {
    nb: '«Av disse bare» må være en av statusene i utvalget.',
    nn: '«Av desse berre» må vere ein av statusane i utvalet.',
    en: '“Of these only” must be one of the statuses in the selection.',
  },
  as: {
    nb: 'Listen kan vise brudd, hendelser eller personer.',
    nn: 'Lista kan vise brot, hendingar eller personar.',
    en: 'The list can show breaches, incidents or persons.',
  },
  agreement: {
    nb: 'Avtalen må være en av dem i registeret.',
    nn: 'Avtalen må vere ein av dei i registeret.',
    en: 'The agreement must be one of the register.',
  },
  import: {
    nb: 'Importen må være en av dem i listen over importer.',
    nn: 'Importen må vere ein av dei i lista over importar.',
    en: 'The import must be one of the list of imports.',
  },
  after: {
    nb: 'Stedet å fortsette fra må være det lenken «Neste side» gir.',
    nn: 'Staden å halde fram frå må vere det lenkja «Neste side» gir.',
    en: 'The place to go on from must be what the link “Next page” gives.',
  },
  days: {
    nb: 'Tallene vises bare for hele måneder. Velg en måned, uten datoer.',
    nn: 'Tala blir berre viste for heile månader. Vel ein månad, utan datoar.',
    en: 'Figures are shown of whole months only. Choose a month, without dates.',
  },
  period: {
    nb: 'Perioden slutter før den begynner. Til-datoen må være fra-datoen eller en senere dag.',
    nn: 'Perioden sluttar før han byrjar. Til-datoen må vere frå-datoen eller ein seinare dag.',
    en: 'The period ends before it begins. The last date must be the first date or a later day.',
  },
  outside: {
    nb: 'Ingen av datoene ligger i måneden. Velg datoer i den, eller la måneden stå åpen.',
    nn: 'Ingen av datoane ligg i månaden. Vel datoar i han, eller lat månaden stå open.',
    en: 'None of the dates lies in the month. Choose dates in it, or leave the month open.',
  },
};

const FIELDS = Object.keys(ViolationFilter.shape) as (keyof ViolationFilter)[];

const said = (fields: readonly (keyof typeof RIGHT)[], language: keyof Message): string =>
  fields.map((field) => RIGHT[field][language]).join(' ');

/** What is wrong with several parameters together. */
const PARAMETERS_OF: Readonly<Partial<Record<keyof typeof RIGHT, readonly string[]>>> = {
  period: ['from', 'to'],
  days: ['from', 'to'],
  outside: ['month', 'from', 'to'],
};

export class WrongFilter extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'violations.wrong-filter';
  override readonly said: Message;
  override readonly faults: readonly RequestFault[];

  constructor(fields: readonly (keyof typeof RIGHT)[]) {
    super(said(fields, 'en'));
    this.said = { nb: said(fields, 'nb'), nn: said(fields, 'nn'), en: this.message };
    this.faults = fields.flatMap((field) => {
      return (PARAMETERS_OF[field] ?? [field]).map((parameter) => ({
        parameter,
        detail: RIGHT[field].en,
        said: RIGHT[field],
      }));
    });
  }
}

/**
 * The filter in an address somebody may have typed.
 * @throws WrongFilter naming every field that is wrong and what would be right
 */
export function filterAsked(query: unknown): ViolationFilter {
  const read = ViolationFilter.safeParse(query);
  if (read.success) return inOrder(read.data);
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  throw new WrongFilter(FIELDS.filter((field) => wrong.has(field)));
}

/** @throws WrongFilter */
function inOrder(filter: ViolationFilter): ViolationFilter {
  const { from, to } = filter;
  if (from !== undefined && to !== undefined && to < from) throw new WrongFilter(['period']);
  if (isOutside(filter)) throw new WrongFilter(['outside']);
  return filter;
}

const DATE_LENGTH = 10;

/** Taken apart; the schema has seen to the form. */
export const placeOf = (after: string): { date: string; id: string } => ({
  date: after.slice(0, DATE_LENGTH),
  id: after.slice(DATE_LENGTH + 1),
});

/** The list's address with another place to begin; empty choices are left out. */
export function listAddress(filter: ViolationFilter, after: string | null, path = '/violations'): string {
  const query = new URLSearchParams();
  for (const name of FIELDS) {
    const value = filter[name];
    if (value !== undefined && name !== 'after') query.set(name, value);
  }
  if (after !== null) query.set('after', after);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
