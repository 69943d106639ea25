import { formatDay, MINUTE } from '../time/civil.js';
import { formatStamp } from '../time/stamp.js';
import type { LocalClock } from '../time/local-clock.js';
import type { PersonDraft } from './draft.js';
import { MINUTES_PER_DAY } from './rota.js';
import { STANDBY_HANDOVER } from './standby.js';

const EVENT_COLUMNS =
  'employee;unit;kind;start;end;break_minutes;planned_start;planned_end;planned_break_minutes;planned_hours;' +
  'overtime;cause;source_id';
const ABSENCE_COLUMNS = 'employee;unit;type;from;to;grade;certificate;source_id';

interface Row {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly breakMinutes: number;
  readonly planned: { readonly start: number; readonly end: number } | null;
  readonly overtime: boolean;
  readonly cause: string;
}

/** The import file of everybody's events, by employee and start. */
export function eventsCsv(persons: readonly PersonDraft[], clock: LocalClock): string {
  const lines = persons.flatMap((draft) =>
    rowsOf(draft, clock)
      .sort((a, b) => a.start - b.start)
      .map((row) => eventLine(draft, row, clock)),
  );
  return [EVENT_COLUMNS, ...lines, ''].join('\n');
}

function rowsOf(draft: PersonDraft, clock: LocalClock): Row[] {
  const at = (day: number, minutes: number): number => instantOf(clock, day, minutes);
  const shifts = [...draft.duties].map(([day, duty]): Row => ({
    kind: 'shift',
    start: at(day, duty.start),
    end: at(day, duty.end),
    breakMinutes: duty.breakMinutes,
    planned: duty.planned && { start: at(day, duty.planned.start), end: at(day, duty.planned.end) },
    overtime: false,
    cause: duty.cause,
  }));
  const extras = draft.extras.map(({ day, ...extra }): Row => ({
    ...extra,
    start: at(day, extra.start),
    end: at(day, extra.end),
    planned: null,
    overtime: true,
  }));
  const standby = draft.standby.map((monday): Row => ({
    kind: 'standby',
    start: at(monday, STANDBY_HANDOVER),
    end: at(monday + 7, STANDBY_HANDOVER),
    breakMinutes: 0,
    planned: null,
    overtime: false,
    cause: '',
  }));
  return [...shifts, ...extras, ...standby];
}

function instantOf(clock: LocalClock, day: number, minutes: number): number {
  const later = Math.floor(minutes / MINUTES_PER_DAY);
  return clock.instantAt(day + later, (minutes - later * MINUTES_PER_DAY) * MINUTE);
}

function eventLine({ person }: PersonDraft, row: Row, clock: LocalClock): string {
  const stamp = (instant: number): string => formatStamp(instant, clock);
  const start = stamp(row.start);
  const planned = row.planned
    ? [stamp(row.planned.start), stamp(row.planned.end), String(row.breakMinutes)]
    : ['', '', ''];
  // Named by its start in UTC minutes, which no two events of a person and kind share.
  const sourceId = `${row.kind}-${person.code}-${Math.floor(row.start / MINUTE)}`;
  return [
    person.code,
    person.unit,
    row.kind,
    start,
    stamp(row.end),
    row.breakMinutes,
    ...planned,
    '',
    row.overtime ? 'true' : '',
    row.cause,
    sourceId,
  ].join(';');
}

/** The import file of everybody's absences, by employee and first day. */
export function absencesCsv(persons: readonly PersonDraft[]): string {
  const lines = persons.flatMap(({ person, absences }) =>
    [...absences]
      .sort((a, b) => a.from - b.from)
      .map(({ type, from, to, grade, certificate }) =>
        [
          person.code,
          person.unit,
          type,
          formatDay(from),
          formatDay(to),
          grade,
          certificate ?? '',
          `${type}-${person.code}-${formatDay(from)}`,
        ].join(';'),
      ),
  );
  return [ABSENCE_COLUMNS, ...lines, ''].join('\n');
}
