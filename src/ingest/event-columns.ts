import { EVENT_KINDS, type EventKind, type WorkBreak, type WorkEvent } from '../rules/event.js';
import { IS_PLANNED, IS_WORK, OVERTIME, SCHOOL_DAY, UNPLANNED } from '../rules/timeline.js';

/** One event version as it is read, instants and lengths in seconds; NaN where the source left it out. */
export interface ReadEvent {
  /** Index into `EVENT_KINDS`. */
  kind: number;
  start: number;
  end: number;
  unpaidBreak: number;
  plannedStart: number;
  plannedEnd: number;
  plannedBreak: number;
  plannedNet: number;
  isOvertime: boolean;
  isSchoolDay: boolean;
  breaks: readonly WorkBreak[] | null;
  cause: string | null;
}

const ABSENCE = EVENT_KINDS.indexOf('absence');
const NUMBERS = [
  'start',
  'end',
  'unpaidBreak',
  'plannedStart',
  'plannedEnd',
  'plannedBreak',
  'plannedNet',
] as const;
const DERIVED = ['looseBreak', 'ownNet', 'planned'] as const;
type Numbers = Record<(typeof NUMBERS)[number] | (typeof DERIVED)[number], Float64Array>;

const numbersFor = (room: number): Numbers =>
  Object.fromEntries([...NUMBERS, ...DERIVED].map((name) => [name, new Float64Array(room)])) as Numbers;

/** Column by column: in one loop over all of them each event would take as long as all of this. */
function take(from: ArrayLike<number>, places: Int32Array, into: Uint8Array | Float64Array): void {
  for (let i = 0; i < places.length; i += 1) into[i] = from[places[i] ?? 0] ?? 0;
}

const read = (column: ArrayLike<number>, i: number): number => column[i] ?? Number.NaN;
const isGiven = (value: number): boolean => !Number.isNaN(value);
const orNothing = (value: number): number => (isGiven(value) ? value : 0);

/**
 * Events column by column: what was read, and what the engine asks for besides. Packed as
 * `packTimeline` packs them, for events whose breaks have no position.
 */
export class EventColumns {
  kind: Uint8Array;
  marks: Uint8Array;
  order: Int32Array;
  numbers: Numbers;

  constructor(private room: number) {
    this.kind = new Uint8Array(room);
    this.marks = new Uint8Array(room);
    this.order = new Int32Array(room);
    this.numbers = numbersFor(room);
  }

  write(i: number, event: ReadEvent): void {
    if (i >= this.room) this.grow();
    const { numbers } = this;
    this.kind[i] = event.kind;
    numbers.start[i] = event.start;
    numbers.end[i] = event.end;
    numbers.unpaidBreak[i] = event.unpaidBreak;
    numbers.plannedStart[i] = event.plannedStart;
    numbers.plannedEnd[i] = event.plannedEnd;
    numbers.plannedBreak[i] = event.plannedBreak;
    numbers.plannedNet[i] = event.plannedNet;
    this.marks[i] = (event.isOvertime ? OVERTIME : 0) | (event.isSchoolDay ? SCHOOL_DAY : 0);
  }

  /** The same events in another order, with room for no more of them. */
  inOrder(places: Int32Array): EventColumns {
    const sorted = new EventColumns(places.length);
    take(this.kind, places, sorted.kind);
    take(this.marks, places, sorted.marks);
    for (const name of NUMBERS) take(this.numbers[name], places, sorted.numbers[name]);
    return sorted;
  }

  /** What follows from the events, of which those of employee e are `first[e]` to `first[e + 1]`. */
  derive(first: Int32Array): void {
    const { order } = this;
    const count = first.at(-1) ?? 0;
    for (let i = 0; i < count; i += 1) this.deriveAt(i);
    for (let e = 0; e + 1 < first.length; e += 1) {
      const from = first[e] ?? 0;
      for (let i = from; i < (first[e + 1] ?? 0); i += 1) order[i] = i - from;
    }
  }

  private deriveAt(i: number): void {
    const { numbers, kind, marks } = this;
    const gross = read(numbers.end, i) - read(numbers.start, i);
    const loose = Math.min(orNothing(read(numbers.unpaidBreak, i)), gross);
    numbers.looseBreak[i] = loose;
    numbers.ownNet[i] = gross - loose;
    numbers.planned[i] = 0;
    if (read(IS_PLANNED, read(kind, i)) !== 1) return;
    const net = read(numbers.plannedNet, i);
    if (isGiven(net)) numbers.planned[i] = net;
    else {
      numbers.planned[i] = this.plannedNet(i);
      if (!this.hasPlan(i)) marks[i] = read(marks, i) | UNPLANNED;
    }
  }

  /** As the rules take it; what the source left out stays left out. */
  event(i: number, breaks: readonly WorkBreak[] | undefined): WorkEvent {
    const { numbers } = this;
    const kind = this.kindAt(i);
    const [start, end] = [read(numbers.start, i), read(numbers.end, i)];
    if (kind === 'absence') return { kind, start, end };
    return {
      kind,
      start,
      end,
      ...given('unpaidBreak', read(numbers.unpaidBreak, i)),
      ...(breaks && { breaks }),
      ...given('plannedNet', read(numbers.plannedNet, i)),
      ...given('plannedStart', read(numbers.plannedStart, i)),
      ...given('plannedEnd', read(numbers.plannedEnd, i)),
      ...given('plannedUnpaidBreak', read(numbers.plannedBreak, i)),
      overtimeFlag: (read(this.marks, i) & OVERTIME) !== 0,
      ...((read(this.marks, i) & SCHOOL_DAY) !== 0 && { schoolDay: true }),
    };
  }

  kindAt(i: number): EventKind {
    return EVENT_KINDS[read(this.kind, i)] ?? 'absence';
  }

  isGiven(name: keyof Numbers, i: number): boolean {
    return isGiven(read(this.numbers[name], i));
  }

  private hasPlan(i: number): boolean {
    return (
      this.isGiven('plannedNet', i) || (this.isGiven('plannedStart', i) && this.isGiven('plannedEnd', i))
    );
  }

  private plannedNet(i: number): number {
    const { plannedStart, plannedEnd, plannedBreak, unpaidBreak, ownNet } = this.numbers;
    if (!this.hasPlan(i)) return read(ownNet, i);
    const own = orNothing(read(unpaidBreak, i));
    const pause = this.isGiven('plannedBreak', i) ? read(plannedBreak, i) : own;
    // Planned times shorter than the break plan nothing: less would make overtime of hours nobody worked.
    return Math.max(0, read(plannedEnd, i) - read(plannedStart, i) - pause);
  }

  private grow(): void {
    const { kind, marks, order, numbers } = this;
    this.room *= 2;
    this.kind = new Uint8Array(this.room);
    this.marks = new Uint8Array(this.room);
    this.order = new Int32Array(this.room);
    this.numbers = numbersFor(this.room);
    this.kind.set(kind);
    this.marks.set(marks);
    this.order.set(order);
    for (const name of [...NUMBERS, ...DERIVED]) this.numbers[name].set(numbers[name]);
  }
}

const given = <K extends string>(name: K, value: number): Partial<Record<K, number>> =>
  isGiven(value) ? ({ [name]: value } as Partial<Record<K, number>>) : {};

/** A stretch of whole days away as a row among events: nothing of it is work. */
export const awayEvent = (start: number, end: number): ReadEvent => ({
  kind: ABSENCE,
  start,
  end,
  unpaidBreak: Number.NaN,
  plannedStart: Number.NaN,
  plannedEnd: Number.NaN,
  plannedBreak: Number.NaN,
  plannedNet: Number.NaN,
  isOvertime: false,
  isSchoolDay: false,
  breaks: null,
  cause: null,
});

/** Some sources flag the standby around an overtime call-out; off duty is no overtime. */
export const isWorkKind = (kind: number): boolean => read(IS_WORK, kind) === 1;
