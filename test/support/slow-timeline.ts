import { DateTime } from 'luxon';
import type { SlowCase } from './slow-case.js';
import { hours, minus, minutes, plus, quotient, times, whole, ZERO, type Fraction } from './slow-fraction.js';

/**
 * The working-time specification read a second time, slowly: one entry per minute, no
 * clever data structure, luxon for the calendar. Everything is in minutes since 1970
 * (UTC), so only cases whose stamps are whole minutes may be asked.
 */
export interface SlowEvent {
  readonly raw: SlowCase['input']['events'][number];
  readonly start: number;
  readonly end: number;
  readonly breaks: readonly {
    readonly start: number;
    readonly end: number;
    readonly paid: boolean;
    readonly ot: boolean;
  }[];
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Block extends Stretch {
  readonly main: boolean;
}

/** What a case looks like minute by minute. */
export interface Scene {
  readonly zone: string;
  readonly profile: SlowCase['profile'];
  /** Events that are no work: standby and absence. */
  readonly rest: readonly SlowEvent[];
  /** Work events in the order of precedence: start, then the longer, then input order. */
  readonly work: readonly SlowEvent[];
  readonly from: number;
  readonly to: number;
  /** Index in `work` of the event that owns the minute, or -1. */
  readonly owner: Int32Array;
  /** 1 where a block is. */
  readonly busy: Uint8Array;
  readonly horizon: Stretch | null;
}

const WORK_KINDS = ['shift', 'extra_shift', 'passive', 'overtime', 'callout'];
const MAIN_KINDS = ['shift', 'extra_shift', 'passive'];

export const local = (minute: number, zone: string): DateTime =>
  DateTime.fromSeconds(minute * 60, { zone, locale: 'en' });

const dates = new Map<string, string>();

export function dateOf(minute: number, zone: string): string {
  const key = `${minute} ${zone}`;
  const date = dates.get(key) ?? local(minute, zone).toFormat('yyyy-MM-dd');
  dates.set(key, date);
  return date;
}

const readings = new Map<string, number>();

/** Minute of a local reading; of two the first (spec 1.1.1), where luxon takes the second. */
export function minuteOf(stamp: string, zone: string): number {
  if (/[+-]\d{2}:\d{2}$/.test(stamp.slice(10))) return Date.parse(stamp) / 60_000;
  const key = `${stamp} ${zone}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  const reading = DateTime.fromISO(stamp, { zone });
  const hourBefore = reading.minus({ minutes: 60 });
  const same = reading.toFormat('yyyy-MM-dd HH:mm') === hourBefore.toFormat('yyyy-MM-dd HH:mm');
  const minute = (same ? hourBefore : reading).toSeconds() / 60;
  readings.set(key, minute);
  return minute;
}

/** The reader of a case's stamps: under `wall_clock` the local reading is taken for UTC. */
function reader(worked: SlowCase): (stamp: string) => number {
  const { zone } = worked.input;
  if (worked.profile.time_basis === 'elapsed') return (stamp) => minuteOf(stamp, zone);
  return (stamp) => minuteOf(local(minuteOf(stamp, zone), zone).toFormat("yyyy-MM-dd'T'HH:mm"), 'utc');
}

export function sceneOf(worked: SlowCase): Scene {
  const read = reader(worked);
  const zone = worked.profile.time_basis === 'elapsed' ? worked.input.zone : 'utc';
  const events = worked.input.events.map((raw): SlowEvent => slowEvent(raw, read));
  const rest = events.filter(({ raw }) => !WORK_KINDS.includes(raw.kind));
  const work = events
    .filter(({ raw }) => WORK_KINDS.includes(raw.kind))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const from = Math.min(...work.map(({ start }) => start), Number.MAX_SAFE_INTEGER) - 3 * 1440;
  const to = Math.max(...work.map(({ end }) => end), 0) + 3 * 1440;
  const owner = new Int32Array(Math.max(0, to - from)).fill(-1);
  const busy = new Uint8Array(Math.max(0, to - from));
  work.forEach((event, index) => {
    for (let minute = event.start; minute < event.end; minute++) {
      if (owner[minute - from] === -1) owner[minute - from] = index;
      if (!isShortCallout(event, worked.profile)) busy[minute - from] = 1;
    }
  });
  const scene = { zone, profile: worked.profile, rest, work, from, to, owner, busy };
  return { ...scene, horizon: horizonOf(worked, { ...scene, horizon: null }, read) };
}

function slowEvent(raw: SlowEvent['raw'], read: (stamp: string) => number): SlowEvent {
  return {
    raw: {
      ...raw,
      ...(raw.planned_start !== undefined && { planned_start: String(read(raw.planned_start)) }),
      ...(raw.planned_end !== undefined && { planned_end: String(read(raw.planned_end)) }),
    },
    start: read(raw.start),
    end: read(raw.end),
    breaks: raw.breaks.map((pause) => ({
      start: read(pause.start),
      end: read(pause.end),
      paid: pause.paid,
      ot: pause.ot_break,
    })),
  };
}

export const isShortCallout = (event: SlowEvent, profile: SlowCase['profile']): boolean =>
  event.raw.kind === 'callout' && event.end - event.start < profile.callout_min_interrupt_min;

/** Spec 2.2: without `horizon`, from the first block's start to the last block's end. */
function horizonOf(worked: SlowCase, scene: Scene, read: (stamp: string) => number): Stretch | null {
  const { horizon } = worked.input;
  if (horizon) return { from: read(`${horizon[0]}T00:00`), to: read(`${horizon[1]}T00:00`) };
  const blocks = blocksOf(scene);
  const first = blocks[0];
  const last = blocks.at(-1);
  return first && last ? { from: first.from, to: last.to } : null;
}

/** Maximal runs of minutes for which `holds`. */
export function runsWhere(from: number, to: number, holds: (minute: number) => boolean): Stretch[] {
  const runs: Stretch[] = [];
  let start = -1;
  for (let minute = from; minute <= to; minute++) {
    const inside = minute < to && holds(minute);
    if (inside && start < 0) start = minute;
    if (!inside && start >= 0) {
      runs.push({ from: start, to: minute });
      start = -1;
    }
  }
  return runs;
}

export const isBusy = (scene: Scene, minute: number): boolean => scene.busy[minute - scene.from] === 1;

export const blocksOf = (scene: Scene): Block[] =>
  runsWhere(scene.from, scene.to, (minute) => isBusy(scene, minute)).map((run) => ({
    ...run,
    main: scene.work.some(
      ({ raw, start }) => MAIN_KINDS.includes(raw.kind) && start >= run.from && start < run.to,
    ),
  }));

/** Seconds of the longest stretch of `[from, to)` without a block. */
export const longestFree = (scene: Scene, from: number, to: number): number =>
  Math.max(
    0,
    ...runsWhere(from, to, (minute) => !isBusy(scene, minute)).map((run) => (run.to - run.from) * 60),
  );

/** Whether a minute of an event with a list of breaks counts: it does not in an unpaid one. */
const isOutsideBreaks = (event: SlowEvent, minute: number, forOvertime: boolean): boolean =>
  !event.breaks.some(
    (pause) => pause.start <= minute && minute < pause.end && (!pause.paid || (forOvertime && pause.ot)),
  );

/** What each minute of an event without such a list counts, in minutes. */
function densityOf(event: SlowEvent): Fraction {
  const gross = whole((event.end - event.start) * 60);
  return quotient(minus(gross, minutes(event.raw.unpaid_break_min ?? 0)), gross);
}

/** `net(a,b)` in seconds, exact. `forOvertime` leaves out the paid half hour of 10-9(2) (spec 2.5). */
export function netOf(scene: Scene, from: number, to: number, forOvertime = false): Fraction {
  return netWhere(scene, from, to, () => true, forOvertime);
}

/** The same for the minutes of the events that are asked for; what an earlier event holds is not theirs. */
export function netWhere(
  scene: Scene,
  from: number,
  to: number,
  isAsked: (event: SlowEvent) => boolean,
  forOvertime = false,
): Fraction {
  const asked = scene.work.map(isAsked);
  const listed = scene.work.map(({ breaks }) => breaks.length > 0);
  const counts = new Map<number, number>();
  let full = 0;
  const last = Math.min(to, scene.to);
  for (let minute = Math.max(from, scene.from); minute < last; minute++) {
    const index = scene.owner[minute - scene.from]!;
    if (asked[index] !== true) continue;
    if (!listed[index]) counts.set(index, (counts.get(index) ?? 0) + 1);
    else if (isOutsideBreaks(scene.work[index]!, minute, forOvertime)) full += 1;
  }
  let sum = whole(full * 60);
  for (const [index, count] of counts) sum = plus(sum, times(densityOf(scene.work[index]!), count * 60));
  return sum;
}

/** Seconds of an event's breaks: those inside it, each minute once; without a list, what is said of their length. */
export function breaksOf(event: SlowEvent, which: 'all' | 'unpaid'): Fraction {
  if (event.breaks.length === 0) return minutes(event.raw.unpaid_break_min ?? 0);
  const inBreak = runsWhere(event.start, event.end, (minute) =>
    event.breaks.some(
      (pause) => pause.start <= minute && minute < pause.end && (which === 'all' || !pause.paid),
    ),
  );
  return whole(inBreak.reduce((sum, { from, to }) => sum + (to - from) * 60, 0));
}

/** An event's own net in seconds: gross minus its own unpaid breaks, others not considered. */
export const ownNet = (event: SlowEvent): Fraction =>
  minus(whole((event.end - event.start) * 60), breaksOf(event, 'unpaid'));

/** Planned net seconds of an event (spec 1.2, row shift). */
export function planOf(event: SlowEvent): Fraction {
  const { kind, planned_net_h: planned, planned_start: start, planned_end: end } = event.raw;
  if (kind !== 'shift' && kind !== 'passive') return ZERO;
  if (planned !== undefined) return hours(planned);
  if (start === undefined || end === undefined) return ownNet(event);
  const pause = event.raw.planned_unpaid_break_min ?? ownBreak(event);
  const left = minus(whole((Number(end) - Number(start)) * 60), minutes(pause));
  return left.over < 0n ? ZERO : left;
}

/** Minutes of the event's own break without position, which a list of breaks puts out of force. */
const ownBreak = (event: SlowEvent): number =>
  event.breaks.length > 0 ? 0 : (event.raw.unpaid_break_min ?? 0);
