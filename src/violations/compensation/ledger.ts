import type { Interval } from '../../time/interval.js';

/** A rest that was cut short and is owed, before anybody looks whether it was made up for. */
export interface Shortened {
  readonly rule: 'DAILY_REST' | 'WEEKLY_REST';
  /** Local day number; names the case it comes from. */
  readonly anchorDay: number;
  /** The one that allowed it; null where a person said that it may be. */
  readonly agreement: string | null;
  /** Seconds that were lacking to the statute's rest. */
  readonly deficit: number;
  /** From here on a rest can make up for it: the end of the window that was measured. */
  readonly from: number;
  /** The first instant that is too late. */
  readonly until: number;
  /** The last local day on which it is in time. */
  readonly dueDay: number;
}

/** A free stretch, and how much of it the Act asks for anyhow, in seconds. */
export interface Rest extends Interval {
  readonly least: number;
}

/** What is owed to an employee, and what made up for it. */
export interface RestClaim extends Shortened {
  /** The part of a later rest that makes up for it: as long as the deficit. Null while nothing does. */
  readonly madeUp: Interval | null;
}

/**
 * Which later rests make up for those that were cut short (spec 3.4): one that is longer
 * than its own minimum by at least the deficit. What is left over of a rest can make up for
 * another one, and no hour for two. Claims are served in the order in which they arose,
 * first those that can be served in time, then the others by rests that come late.
 *
 * @param shortened in any order
 * @param rests disjoint, in time order
 */
export function settle(shortened: readonly Shortened[], rests: readonly Rest[]): RestClaim[] {
  const spare = rests.map(({ start, end, least }) => ({ start, next: start + least, end }));
  const inOrder = [...shortened].sort((a, b) => a.from - b.from || (a.rule < b.rule ? -1 : 1));
  const madeUp = new Map<Shortened, Interval>();
  for (const isInTime of [true, false]) {
    for (const one of inOrder) {
      if (madeUp.has(one)) continue;
      const rest = spare.find(
        ({ start, next, end }) =>
          start >= one.from && next + one.deficit <= (isInTime ? Math.min(end, one.until) : end),
      );
      if (!rest) continue;
      madeUp.set(one, { start: rest.next, end: rest.next + one.deficit });
      rest.next += one.deficit;
    }
  }
  return inOrder.map((one) => ({ ...one, madeUp: madeUp.get(one) ?? null }));
}
