import { DAY_SECONDS } from '../time/civil.js';
import { EVENT_KINDS, type EventKind, type WorkBreak, type WorkEvent } from './event.js';
import { at } from './packed.js';

/** Bits of `Timeline.breakPaid`: paid by the employer; the paid half hour of §10-9(2). */
export const PAID = 1;
export const OVERTIME_BREAK = 2;
/** Bits of `Timeline.marks`: the source calls it overtime; its date is a school day; nobody gave it a plan. */
export const OVERTIME = 1;
export const SCHOOL_DAY = 2;
export const UNPLANNED = 4;

/**
 * One employee's events as packed arrays, sorted by (start asc, end desc, input order),
 * which is the order net work is counted in (spec 1.3). Instants and lengths are seconds;
 * `order[i]` is the place of event i in the input.
 */
export interface Timeline {
  readonly size: number;
  /** Index into `EVENT_KINDS`. */
  readonly kind: Uint8Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Unpaid break without position, spread evenly over the event; 0 where breaks have positions. */
  readonly looseBreak: Float64Array;
  /** Breaks of event i are `firstBreak[i]` to `firstBreak[i + 1]` (exclusive), by start. */
  readonly firstBreak: Int32Array;
  readonly breakStart: Float64Array;
  readonly breakEnd: Float64Array;
  readonly breakPaid: Uint8Array;
  /** Gross minus own unpaid breaks, overlaps with other events not considered. */
  readonly ownNet: Float64Array;
  /** Planned net seconds; 0 for kinds that are never planned work. */
  readonly planned: Float64Array;
  readonly marks: Uint8Array;
  readonly order: Int32Array;
  readonly hasOvertimeBreak: boolean;
  readonly plain: PlainFacts | null;
}

/**
 * What is known of a timeline that is nothing but shifts of at most 24 h which do not
 * touch, without breaks that have a position: the worst there is of four things, in
 * seconds. Most timelines are plain. A shift that keeps its distance is a block, a main
 * work period and a work day in itself, and nothing has to be derived; and where the worst
 * keeps a limit nobody need look at the others.
 */
export interface PlainFacts {
  /** Between two shifts that follow each other; infinite with less than two. */
  readonly shortestGap: number;
  readonly shortestBreak: number;
  readonly mostNet: number;
  readonly mostPlanned: number;
}

/** `Timeline.plain` of the events `[from, to)` of some columns. */
export function plainFactsOf(
  columns: Omit<Timeline, 'size' | 'plain'>,
  from: number,
  to: number,
): PlainFacts | null {
  const { kind, start, end, firstBreak, looseBreak, ownNet, planned } = columns;
  if (firstBreak[from] !== firstBreak[to]) return null;
  let shortestGap = Number.POSITIVE_INFINITY;
  let shortestBreak = Number.POSITIVE_INFINITY;
  let mostNet = Number.NEGATIVE_INFINITY;
  let mostPlanned = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i += 1) {
    if (IS_MAIN[kind[i]!] === 0 || end[i]! - start[i]! > DAY_SECONDS) return null;
    if (i > from) shortestGap = Math.min(shortestGap, start[i]! - end[i - 1]!);
    shortestBreak = Math.min(shortestBreak, looseBreak[i]!);
    mostNet = Math.max(mostNet, ownNet[i]!);
    mostPlanned = Math.max(mostPlanned, planned[i]!);
  }
  return shortestGap > 0 ? { shortestGap, shortestBreak, mostNet, mostPlanned } : null;
}

const codeOf = (kind: EventKind): number => EVENT_KINDS.indexOf(kind);
const codes = (...kinds: EventKind[]): Uint8Array => {
  const marked = new Uint8Array(EVENT_KINDS.length);
  for (const kind of kinds) marked[codeOf(kind)] = 1;
  return marked;
};

/** Kinds by what they do, indexed by kind code (table of spec 1.2). */
export const IS_WORK = codes('shift', 'extra_shift', 'passive', 'overtime', 'callout');
export const IS_MAIN = codes('shift', 'extra_shift', 'passive');
export const IS_PLANNED = codes('shift', 'passive');
export const CALLOUT = codeOf('callout');
export const STANDBY = codeOf('standby');
export const ABSENCE = codeOf('absence');

export const kindAt = (timeline: Timeline, index: number): EventKind =>
  EVENT_KINDS[at(timeline.kind, index)] ?? 'absence';

/** Whether event `index` is working time (table of spec 1.2). */
export const isWork = (timeline: Timeline, index: number): boolean => IS_WORK[timeline.kind[index]!]! === 1;

/**
 * Packs events in any order.
 *
 * @throws RangeError when an event does not end after it starts (spec 1.1.2): such a row
 *   is a data error that an importer reports; here it would silently become 0 hours.
 */
export function packTimeline(events: readonly WorkEvent[]): Timeline {
  const sorted = events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => a.event.start - b.event.start || b.event.end - a.event.end || a.index - b.index);
  const breaks = sorted.flatMap(({ event }) => event.breaks ?? []);
  const timeline = emptyTimeline(sorted.length, breaks.length, breaks.some(isOvertimeBreak));
  let nextBreak = 0;
  sorted.forEach(({ event, index }, place) => {
    if (!(event.end > event.start)) {
      throw new RangeError(`Event ${index} ends at ${event.end}, not after its start ${event.start}.`);
    }
    nextBreak = fillBreaks(timeline, place, nextBreak, event);
    fillEvent(timeline, place, event, index);
  });
  return { ...timeline, plain: plainFactsOf(timeline, 0, timeline.size) };
}

const isOvertimeBreak = (pause: WorkBreak): boolean => pause.overtimeBreak === true;

function emptyTimeline(size: number, breaks: number, hasOvertimeBreak: boolean): Timeline {
  return {
    size,
    kind: new Uint8Array(size),
    start: new Float64Array(size),
    end: new Float64Array(size),
    looseBreak: new Float64Array(size),
    firstBreak: new Int32Array(size + 1),
    breakStart: new Float64Array(breaks),
    breakEnd: new Float64Array(breaks),
    breakPaid: new Uint8Array(breaks),
    ownNet: new Float64Array(size),
    planned: new Float64Array(size),
    marks: new Uint8Array(size),
    order: new Int32Array(size),
    hasOvertimeBreak,
    plain: null,
  };
}

function fillBreaks(timeline: Timeline, place: number, from: number, event: WorkEvent): number {
  const own = [...(event.breaks ?? [])].sort((a, b) => a.start - b.start);
  own.forEach((pause, offset) => {
    timeline.breakStart[from + offset] = pause.start;
    timeline.breakEnd[from + offset] = pause.end;
    timeline.breakPaid[from + offset] =
      (pause.paid ? PAID : 0) | (isOvertimeBreak(pause) ? OVERTIME_BREAK : 0);
  });
  timeline.firstBreak[place] = from;
  timeline.firstBreak[place + 1] = from + own.length;
  return from + own.length;
}

function fillEvent(timeline: Timeline, place: number, event: WorkEvent, index: number): void {
  const hasBreaks = (event.breaks?.length ?? 0) > 0;
  const loose = hasBreaks ? 0 : Math.min(event.unpaidBreak ?? 0, event.end - event.start);
  const kind = codeOf(event.kind);
  timeline.kind[place] = kind;
  timeline.start[place] = event.start;
  timeline.end[place] = event.end;
  timeline.looseBreak[place] = loose;
  timeline.order[place] = index;
  timeline.marks[place] = marksOf(event, kind);
  const net = event.end - event.start - loose - breakSeconds(timeline, place, 'unpaid');
  timeline.ownNet[place] = net;
  timeline.planned[place] = IS_PLANNED[kind]! === 1 ? plannedNet(event, hasBreaks, net) : 0;
}

/** Some sources flag the standby around an overtime call-out; off duty is no overtime. */
function marksOf(event: WorkEvent, kind: number): number {
  const isOvertime = event.overtimeFlag === true && IS_WORK[kind]! === 1;
  const isUnplanned = IS_PLANNED[kind]! === 1 && !hasPlan(event);
  const school = event.schoolDay === true ? SCHOOL_DAY : 0;
  return (isOvertime ? OVERTIME : 0) | school | (isUnplanned ? UNPLANNED : 0);
}

const hasPlan = ({ plannedNet, plannedStart, plannedEnd }: WorkEvent): boolean =>
  plannedNet !== undefined || (plannedStart !== undefined && plannedEnd !== undefined);

/** Which of an event's breaks with position are meant. */
export type BreakSort = 'unpaid' | 'paid' | 'all';

/** Seconds of breaks with position inside an event, overlapping ones counted once. */
export function breakSeconds(timeline: Timeline, index: number, sort: BreakSort): number {
  let sum = 0;
  let covered = timeline.start[index]!;
  for (let i = at(timeline.firstBreak, index); i < at(timeline.firstBreak, index + 1); i += 1) {
    const isPaid = (timeline.breakPaid[i]! & PAID) !== 0;
    if (sort !== 'all' && isPaid !== (sort === 'paid')) continue;
    const from = Math.max(timeline.breakStart[i]!, covered);
    const to = Math.min(timeline.breakEnd[i]!, timeline.end[index]!);
    if (to > from) {
      sum += to - from;
      covered = to;
    }
  }
  return sum;
}

/**
 * The plan of a shift (spec 1.2): planned hours, else the planned times, else its own net.
 * Planned times shorter than the break of the day plan nothing: less than that would make
 * overtime of hours nobody worked.
 */
function plannedNet(event: WorkEvent, hasBreaks: boolean, ownNet: number): number {
  if (event.plannedNet !== undefined) return event.plannedNet;
  if (event.plannedStart === undefined || event.plannedEnd === undefined) return ownNet;
  const ownBreak = hasBreaks ? 0 : (event.unpaidBreak ?? 0);
  return Math.max(0, event.plannedEnd - event.plannedStart - (event.plannedUnpaidBreak ?? ownBreak));
}
