import { DAY_SECONDS, FIRST_DAY, LAST_DAY } from './civil.js';

/**
 * What a zone's clocks did: from `from[i]` (UTC seconds, ascending) on, local time was
 * UTC + `offset[i]` seconds. `from[0]` is -Infinity. Built outside this room from the
 * IANA data, so that this room stays a function of its arguments.
 */
export interface ZoneTable {
  readonly name: string;
  readonly from: Float64Array;
  readonly offset: Int32Array;
}

/** What became of a local reading: one instant, the first of two, or none (spring gap). */
export type LocalReading =
  | { readonly kind: 'once'; readonly instant: number }
  | { readonly kind: 'twice'; readonly instant: number; readonly later: number }
  | { readonly kind: 'never' };

/** UTC: the clock that never changes. Serves `time_basis = wall_clock` (spec 1.1.3) as well. */
export const UTC_TABLE: ZoneTable = {
  name: 'UTC',
  from: Float64Array.of(Number.NEGATIVE_INFINITY),
  offset: Int32Array.of(0),
};

/** First instants of the days of each zone, made when first asked for: weeks are cut at them without end. */
const midnightsOf = new WeakMap<ZoneTable, Float64Array>();

/**
 * The only place that knows clock changes. Instants are integer UTC seconds; "local
 * seconds" are the wall reading counted as if the zone were UTC; days are day numbers
 * of `civil.ts` in this zone. Look-ups remember the last hit, since events come in order.
 */
export class LocalClock {
  private hit = 0;
  private midnights: Float64Array | undefined;

  constructor(readonly table: ZoneTable) {}

  get zone(): string {
    return this.table.name;
  }

  /** Seconds to add to UTC at an instant. */
  offsetAt(instant: number): number {
    const { from, offset } = this.table;
    let hit = this.hit;
    if (instant < from[hit]! || (hit + 1 < from.length && instant >= from[hit + 1]!)) {
      hit = lastNotAfter(from, instant);
      this.hit = hit;
    }
    return offset[hit]!;
  }

  /** When the offset that `offsetAt` found last will no longer hold. */
  nextChange(): number {
    return this.table.from[this.hit + 1] ?? Number.POSITIVE_INFINITY;
  }

  /** The wall reading at an instant, in local seconds. */
  localOf(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  /** The local day that holds an instant. */
  dayOf(instant: number): number {
    return Math.floor(this.localOf(instant) / DAY_SECONDS);
  }

  /**
   * The local days of `count` ascending instants, whole seconds. Half a second keeps the
   * product, which takes a fraction of the time of a quotient, on the right side of midnight.
   */
  daysOf(instants: Float64Array, count: number, into: Int32Array): void {
    const days = 1 / DAY_SECONDS;
    let shift = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < count; i += 1) {
      const instant = instants[i]!;
      if (instant >= until) {
        shift = this.offsetAt(instant) + 0.5;
        until = this.nextChange();
      }
      into[i] = Math.floor((instant + shift) * days);
    }
  }

  /** The local days of some of many ascending instants: `into[i]` is the day of instant number `which[i]`. */
  daysOfSome(instants: Float64Array, which: Int32Array, count: number, into: Int32Array): void {
    const length = DAY_SECONDS;
    let offset = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < count; i += 1) {
      const instant = instants[which[i]!]!;
      if (instant >= until) {
        offset = this.offsetAt(instant);
        until = this.nextChange();
      }
      into[i] = Math.floor((instant + offset) / length);
    }
  }

  /**
   * The instant a wall reading stands for. A reading in the spring gap is `never` (a
   * data error, spec 1.1.1); one that happens twice is the first occurrence, flagged.
   */
  read(local: number): LocalReading {
    const before = this.offsetAt(local - DAY_SECONDS);
    const after = this.offsetAt(local + DAY_SECONDS);
    const early = local - Math.max(before, after);
    const late = local - Math.min(before, after);
    const earlyHolds = this.localOf(early) === local;
    const lateHolds = this.localOf(late) === local;
    if (earlyHolds && lateHolds && early !== late) return { kind: 'twice', instant: early, later: late };
    if (earlyHolds) return { kind: 'once', instant: early };
    return lateHolds ? { kind: 'once', instant: late } : { kind: 'never' };
  }

  /** The first instant of a local day, from a table for the days of 1970 to 2100. */
  startOf(day: number): number {
    this.midnights ??= this.allMidnights();
    return this.midnights[day - FIRST_DAY] ?? this.instantAt(day);
  }

  private allMidnights(): Float64Array {
    const known = midnightsOf.get(this.table);
    if (known) return known;
    const made = new Float64Array(LAST_DAY - FIRST_DAY + 1);
    for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) made[day - FIRST_DAY] = this.instantAt(day);
    midnightsOf.set(this.table, made);
    return made;
  }

  /**
   * The first instant of a local day plus `secondsIn` on its wall clock. Where that
   * reading falls into a gap the clock jumps over it, and the jump itself is the instant:
   * a boundary must exist even when its reading does not.
   */
  instantAt(day: number, secondsIn = 0): number {
    const local = day * DAY_SECONDS + secondsIn;
    const reading = this.read(local);
    if (reading.kind !== 'never') return reading.instant;
    const { from } = this.table;
    return from[lastNotAfter(from, local - this.offsetAt(local - DAY_SECONDS))]!;
  }
}

function lastNotAfter(from: Float64Array, instant: number): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (from[middle]! <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
