import { z } from 'zod';
import { EVENT_COLUMNS, type EventColumn } from '../ingest/columns.js';
import type { RowComplaint } from '../ingest/complaint.js';
import type { JsonRecord } from '../ingest/json-paths.js';
import { sayProblem } from '../ingest/complaint-words.js';
import { DomainError, type RequestFault } from '../platform/errors.js';
import { spoken } from '../platform/http/fault-words.js';
import { visibleName } from '../platform/http/visible.js';
import { faultsOf, pointerOf, WrongRequest } from '../platform/http/wrong-request.js';
import type { Language } from '../platform/i18n/texts.js';

const text = z.string().max(10_000);
const number = z.union([z.number(), text]);
const flag = z.union([z.boolean(), text]);
const Break = z.looseObject({ start: text, end: text, paid: z.boolean().optional() });

/** One for each column of the event file but its id, which the address has, and `deleted`, which is another method. */
const FIELDS = {
  employee: number.meta({ description: 'The employee’s number', examples: ['1001'] }),
  unit: text.meta({ description: 'Code of the unit, for employees nobody has named before' }),
  kind: text.meta({
    description: 'shift, extra_shift, passive, overtime, callout or standby',
    examples: ['shift'],
  }),
  date: text,
  start: text.meta({ description: 'Local, or with offset', examples: ['2025-12-01T07:30'] }),
  end: text.meta({ examples: ['2025-12-01T15:30'] }),
  break_minutes: number,
  breaks: z.array(Break),
  net_hours: number,
  planned_start: text,
  planned_end: text,
  planned_break_minutes: number,
  planned_hours: number,
  overtime: flag,
  school_day: flag,
  cause: text,
} satisfies Record<Exclude<EventColumn, 'source_id' | 'deleted'>, z.ZodType>;

const { employee, kind, start, end, ...others } = FIELDS;
const optional = Object.fromEntries(
  Object.entries(others).map(([name, field]) => [name, field.nullable().optional()]),
);

/**
 * One event, by the columns of the event file. What its values mean is decided where those
 * of files are; here is only told what could not stand in a cell at all.
 */
export const EventBody = z.strictObject({ employee, kind, start, end, ...optional }).meta({
  id: 'EventBody',
  description: 'Columns of docs/input-files.md; null says what a missing field says',
});
export type EventBody = z.output<typeof EventBody>;

/** What names an event in an address. */
export const EventPath = z.object({
  source: visibleName.meta({ description: 'Name of the system the event comes from', examples: ['roster'] }),
  id: visibleName.meta({ description: 'Id of the event in that system', examples: ['4711'] }),
});
export type EventPath = z.output<typeof EventPath>;

export const EventQuery = z.strictObject({
  knownOnly: z
    .enum(['true', 'false'], {
      error: spoken({
        nb: 'ventet true eller false',
        nn: 'venta true eller false',
        en: 'expected true or false',
      }),
    })
    .optional()
    .meta({ description: 'Refuse an employee nobody has named before, who is let in otherwise' }),
});
export type EventQuery = z.output<typeof EventQuery>;

export class WrongEvent extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'event.wrong';
  override readonly faults: readonly RequestFault[];

  /** @param language the one its faults are said in */
  constructor(complaints: readonly RowComplaint[], language: Language) {
    super('The event cannot be taken in as it is; errors says why. Nothing was stored.');
    this.faults = complaints.map((complaint) => faultOf(complaint, language));
  }
  override readonly said = {
    nb: 'Hendelsen kan ikke tas inn slik den er; errors sier hvorfor. Ingenting er lagret.',
    nn: 'Hendinga kan ikkje takast inn slik ho er; errors seier kvifor. Ingenting er lagra.',
    en: 'The event cannot be taken in as it is; errors says why. Nothing was stored.',
  };
}

/** The id stands in the address, everything else in the body. */
function faultOf(complaint: RowComplaint, language: Language): RequestFault {
  const { column, problem } = complaint;
  const isOther = problem === 'id-of-another-employee';
  const detail = sayProblem(isOther ? { ...complaint, expected: 'source' } : complaint, language);
  if (column === 'source_id') return { parameter: 'id', detail, problem };
  const isOurs = column !== null && column in EVENT_COLUMNS;
  return { pointer: pointerOf(isOurs ? [column] : []), detail, problem };
}

/**
 * The event that a body says.
 * @param complaintsOf what is wrong with the values of a record
 * @throws WrongRequest naming all that is wrong: with its fields, and with the values of the others
 */
export function eventIn(
  body: unknown,
  complaintsOf: (record: JsonRecord) => readonly RowComplaint[],
  language: Language,
): EventBody {
  const read = EventBody.safeParse(body);
  if (read.success) return read.data;
  const { issues } = read.error;
  const bad = new Set(issues.map(({ path }) => String(path[0])));
  const isSound = (field: string): boolean => Object.hasOwn(EventBody.shape, field) && !bad.has(field);
  const sound = Object.entries(body ?? {}).filter(([field]) => isSound(field));
  const ofValues = complaintsOf(Object.fromEntries(sound)).filter(({ column }) => isSound(column ?? ''));
  throw new WrongRequest([
    ...faultsOf(issues, 'body'),
    ...ofValues.map((complaint) => faultOf(complaint, language)),
  ]);
}
