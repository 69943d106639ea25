import { z } from 'zod';
import { formatDay, HOUR, MINUTE, parseDay } from '../time/civil.js';
import { type Interval, overlapOf } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { fieldComplaints } from '../workforce/field-complaint.js';
import { visibleText } from '../workforce/visible-text.js';
import { type AmbiguousTime, NONE_TWICE } from './ambiguous-times.js';
import { type Clocking, pairStampings, type Stamping } from './clockings.js';
import type { RowComplaint } from './complaint.js';
import type { IncomingEvent, WholeDays } from './incoming.js';
import { complain, type Context, type Place, readPress } from './minwintid-press.js';

const Day = z.object({
  dato: z.string().transform((text, context) => {
    const day = parseDay(text.slice(0, 10));
    if (day === null) context.addIssue({ code: 'custom', message: '2022-10-16T00:00:00', input: text });
    return day ?? 0;
  }),
  skjema_tid: z.number().min(0).max(24).nullish(),
  skjema_navn: z.string().nullish(),
  stemplinger: z
    .array(
      z.object({ stempling_tid: z.string(), type: z.string(), overtid_begrunnelse: z.string().nullish() }),
    )
    .nullish(),
  stillinger: z
    .array(z.object({ parttime_pct: z.number().nullish(), koststed: z.string().nullish() }))
    .nullish(),
});

/** The file as the clock system answers; keys we do not use, misspelt ones too, are let pass. */
const Person = z.object({ nav_id: visibleText, dager: z.array(Day) });
type Day = z.output<typeof Day>;

export interface MinWinTidContent {
  readonly events: readonly IncomingEvent[];
  readonly complaints: readonly RowComplaint[];
  /** Every listed day without a complaint, the days of nothing but absence too. */
  readonly wholeDays: readonly WholeDays[];
  /** Clockings found, bad ones included. */
  readonly rowsRead: number;
  /** Presses at local times that happened twice. */
  readonly ambiguous: readonly AmbiguousTime[];
}

/** What a stamping has to be traced back to: its day, where it stands, whether its reason names a call-out. */
interface Origin extends Place {
  readonly day: Day;
  readonly reason: 'call-out' | 'other' | 'none';
}

/**
 * Clockings of NAV's MinWinTid as events.
 *
 * - B1 to B2 is work on the schedule: a shift. The day under which its in is listed gives
 *   the plan, `skjema_tid` hours; the first shift of the day carries all of it and the
 *   others none, so that the plan of the day adds up to the form.
 * - B6 makes overtime of it (clockings.ts). A stretch marked so that lies across the hours
 *   of the form ("0800-1545") is still the shift of that day: a marker cannot turn planned
 *   hours into overtime, it only flags them.
 * - Marked work outside those hours is a call-out when its reason has the word BV
 *   (beredskapsvakt), or when no reason is given and the form is one of standby duty;
 *   otherwise it is overtime. The reason itself is free text about people and is not kept.
 * - A day with a plan and no clocking was not worked: this source records what happened
 *   (spec 1.2). Absence codes are not taken over.
 */
export function readMinWinTid(content: unknown, lines: LineFinder, context: Context): MinWinTidContent {
  const parsed = z
    .array(Person)
    .safeParse(Array.isArray(content) ? content : [content], { reportInput: true });
  if (!parsed.success) {
    const complaints = fieldComplaints(parsed.error).map(({ path, ...rest }) => ({
      line: 0,
      column: Array.isArray(content) ? path : path.replace('[0].', ''),
      ...rest,
    }));
    return { events: [], wholeDays: [], complaints, rowsRead: complaints.length, ambiguous: NONE_TWICE };
  }
  const people = parsed.data.map((person) => readPerson(person, lines, context));
  return {
    events: people.flatMap(({ events }) => events),
    complaints: people.flatMap(({ complaints }) => complaints),
    wholeDays: people.flatMap(({ wholeDays }) => wholeDays),
    rowsRead: people.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    ambiguous: people.flatMap(({ ambiguous }) => ambiguous),
  };
}

/** Finds the line of the file on which a stamp's text first stands; JSON itself forgets it. */
export type LineFinder = (text: string) => number;

function readPerson(person: z.output<typeof Person>, lines: LineFinder, context: Context): MinWinTidContent {
  const { clock, source } = context;
  const read = readStampings(person.dager, lines, context);
  const { clockings, complaints } = pairStampings(read.stampings);
  const planned = new Set<Day>();
  const ordinals = new Map<number, number>();
  const events = clockings.map((clocking) => {
    const day = clock.dayOf(clocking.start);
    const ordinal = (ordinals.get(day) ?? 0) + 1;
    ordinals.set(day, ordinal);
    return {
      employee: person.nav_id,
      ...positionOf(clocking.in.day),
      ...readClocking(clocking, ordinaryHours(person.dager, clock), planned),
      source,
      // By its place in the day, so that a corrected minute is a correction and not a second clocking.
      sourceId: `${person.nav_id}|${formatDay(day)}|${ordinal}`,
      isNamedByContent: false,
      line: clocking.in.line,
    };
  });
  const bad = complaints.map(({ data, problem, expected }) => complain(data, problem, expected));
  // A day that could not be read whole says nothing about what is missing in it.
  const doubtful = new Set([...read.badDays, ...complaints.map(({ data }) => data.day.dato)]);
  const days = [...new Set(person.dager.map(({ dato }) => dato))].filter((day) => !doubtful.has(day));
  return {
    events,
    wholeDays: [{ employee: person.nav_id, days }],
    complaints: [...read.complaints, ...bad],
    rowsRead: events.length + read.complaints.length + bad.length,
    ambiguous: read.ambiguous,
  };
}

function readStampings(days: readonly Day[], lines: LineFinder, context: Context): Readings {
  const byPress = new Map<string, Stamping<Origin>>();
  const complaints: RowComplaint[] = [];
  const badDays = new Set<number>();
  const ambiguous = new Map<string, AmbiguousTime>();
  days.forEach((day, dayIndex) => {
    for (const [index, raw] of (day.stemplinger ?? []).entries()) {
      const text = raw.stempling_tid;
      const at = { line: lines(text), path: `dager[${dayIndex}].stemplinger[${index}]`, text };
      const read = readPress(raw.type, at, context);
      if ('problem' in read) {
        complaints.push(read);
        badDays.add(day.dato);
        continue;
      }
      const data = { ...at, day, reason: reasonOf(raw.overtid_begrunnelse) };
      // A clocking over midnight can be listed under both its days; it is one press all the same.
      const press = `${read.instant}|${read.type}`;
      if (read.ambiguous) ambiguous.set(press, { line: at.line, column: at.path, value: text });
      byPress.set(press, { instant: read.instant, type: read.type, data });
    }
  });
  return { stampings: [...byPress.values()], complaints, badDays, ambiguous: [...ambiguous.values()] };
}

interface Readings {
  readonly stampings: readonly Stamping<Origin>[];
  readonly complaints: readonly RowComplaint[];
  /** Local days with a press that could not be read. */
  readonly badDays: ReadonlySet<number>;
  readonly ambiguous: readonly AmbiguousTime[];
}

const STANDBY_WORD = /(?<![\p{L}\d])(?:bv|beredskapsvakt)(?![\p{L}\d])/iu;

function reasonOf(text: string | null | undefined): Origin['reason'] {
  if (text === undefined || text === null || text.trim() === '') return 'none';
  return STANDBY_WORD.test(text) ? 'call-out' : 'other';
}

function positionOf(day: Day): Pick<IncomingEvent, 'unit' | 'positionPercent'> {
  const positions = day.stillinger ?? [];
  const percents = positions.flatMap(({ parttime_pct: percent }) => (percent ? [percent] : []));
  const unit = positions.find(({ koststed }) => koststed)?.koststed ?? null;
  return {
    unit,
    positionPercent: percents.length === 0 ? null : percents.reduce((sum, value) => sum + value, 0),
  };
}

const FORM_HOURS = /(?<!\d)(\d{2}):?(\d{2})\s*[-–]\s*(\d{2}):?(\d{2})(?!\d)/;

/** The hours that the forms of planned days name; a form without hours has none that are known. */
function ordinaryHours(days: readonly Day[], clock: LocalClock): readonly Interval[] {
  return days.flatMap((day) => {
    const match = FORM_HOURS.exec(day.skjema_navn ?? '');
    if (!match || !day.skjema_tid) return [];
    const from = Number(match[1]) * HOUR + Number(match[2]) * MINUTE;
    const to = Number(match[3]) * HOUR + Number(match[4]) * MINUTE;
    return [
      { start: clock.instantAt(day.dato, from), end: clock.instantAt(day.dato + (to > from ? 0 : 1), to) },
    ];
  });
}

function readClocking(
  clocking: Clocking<Origin>,
  ordinary: readonly Interval[],
  planned: Set<Day>,
): Pick<IncomingEvent, 'event' | 'cause'> {
  const { start, end, marker } = clocking;
  const flag = marker === null ? {} : { overtimeFlag: true };
  if (marker === null || ordinary.some((hours) => overlapOf(hours, clocking) > 0)) {
    const plannedNet = planOf(clocking.in.day, planned);
    return { event: { kind: 'shift', start, end, plannedNet, ...flag }, cause: null };
  }
  if (!isCallout(marker, clocking.in.day))
    return { event: { kind: 'overtime', start, end, ...flag }, cause: null };
  return { event: { kind: 'callout', start, end, ...flag }, cause: 'call-out' };
}

/** Planned seconds of the next shift of a day: the form's on first asking, none after. */
function planOf(day: Day, planned: Set<Day>): number {
  if (planned.has(day)) return 0;
  planned.add(day);
  return Math.round((day.skjema_tid ?? 0) * HOUR);
}

const isCallout = (marker: Origin, day: Day): boolean =>
  marker.reason === 'call-out' || (marker.reason === 'none' && STANDBY_WORD.test(day.skjema_navn ?? ''));
