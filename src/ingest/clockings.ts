import { DAY_SECONDS } from '../time/civil.js';
import type { Problem } from './complaint.js';

/** In and out, in and out of an absence during the day, and the overtime marker, by what they do. */
export type StampingType = 'in' | 'out' | 'in-from-absence' | 'out-to-absence' | 'overtime';

/** One press of the clock; `D` is what the caller needs to find again about it. */
export interface Stamping<D> {
  readonly instant: number;
  readonly type: StampingType;
  readonly data: D;
}

/** Work between an in and an out, or the part of it that one overtime marker stands for. */
export interface Clocking<D> {
  readonly start: number;
  readonly end: number;
  readonly in: D;
  /** What the overtime marker carried; null for ordinary work. */
  readonly marker: D | null;
}

export interface BadStamping<D> {
  readonly data: D;
  readonly problem: Problem;
  readonly expected: string | null;
}

/** Longer than this between in and out, the out and the next in were forgotten. */
const LONGEST = 3 * DAY_SECONDS;
/** A full day of absence is clocked as an in and an out one second apart; nobody worked in between. */
const SHORTEST_BESIDE_ABSENCE = 60;

interface Open<D> {
  readonly since: Stamping<D>;
  readonly markers: Stamping<D>[];
}

/**
 * Pairs the stampings of one person into clockings. All of them at once and sorted by
 * time, for clockings cross midnight and days come in any order. A marker makes overtime
 * of the stretch since the in or the marker before it; the last one reaches to the out,
 * because it may be pressed at any moment of the call, not only at its end. An in without
 * an out is a complaint and never 0 hours: it would hide a rest that was not had.
 */
export function pairStampings<D>(stampings: readonly Stamping<D>[]): {
  readonly clockings: readonly Clocking<D>[];
  readonly complaints: readonly BadStamping<D>[];
} {
  const pairing = new Pairing<D>();
  for (const stamping of inOrder(stampings)) pairing.take(stamping);
  pairing.end();
  return pairing;
}

class Pairing<D> {
  readonly clockings: Clocking<D>[] = [];
  readonly complaints: BadStamping<D>[] = [];
  private open: Open<D> | null = null;
  /** A marker pressed while nothing is open; it counts when the in comes in the same second. */
  private early: Stamping<D> | null = null;

  take(stamping: Stamping<D>): void {
    if (isIn(stamping)) this.begin(stamping);
    else if (!this.open) this.takeOutside(stamping);
    else if (stamping.type === 'overtime') this.open.markers.push(stamping);
    else this.close(this.open, stamping);
  }

  end(): void {
    if (this.open) this.complain(this.open.since, 'in-without-out', 'B2');
    this.dropEarly();
    this.open = null;
  }

  private begin(since: Stamping<D>): void {
    const markers = this.early?.instant === since.instant ? [this.early] : [];
    if (markers.length > 0) this.early = null;
    this.end();
    this.open = { since, markers };
  }

  private takeOutside(stamping: Stamping<D>): void {
    this.dropEarly();
    if (stamping.type === 'overtime') this.early = stamping;
    else this.complain(stamping, 'out-without-in', 'B1');
  }

  private close(open: Open<D>, out: Stamping<D>): void {
    const problem = problemOf(open, out);
    if (problem) this.complaints.push(problem);
    else this.clockings.push(...split(open, out));
    this.open = null;
  }

  private dropEarly(): void {
    if (this.early) this.complain(this.early, 'out-without-in', 'B1');
    this.early = null;
  }

  private complain({ data }: Stamping<D>, problem: Problem, expected: string): void {
    this.complaints.push({ data, problem, expected });
  }
}

const isIn = <D>(stamping: Stamping<D>): boolean =>
  stamping.type === 'in' || stamping.type === 'in-from-absence';

/** Within one second: a marker belongs to the out beside it, an out comes before the next in. */
const RANK: Readonly<Record<StampingType, number>> = {
  overtime: 0,
  out: 1,
  'out-to-absence': 1,
  in: 2,
  'in-from-absence': 2,
};

const inOrder = <D>(stampings: readonly Stamping<D>[]): readonly Stamping<D>[] =>
  [...stampings].sort((a, b) => a.instant - b.instant || RANK[a.type] - RANK[b.type]);

function problemOf<D>(open: Open<D>, out: Stamping<D>): BadStamping<D> | null {
  const length = out.instant - open.since.instant;
  if (length > LONGEST) return { data: open.since.data, problem: 'in-without-out', expected: 'B2' };
  if (length > 0 || isBesideAbsence(open, out)) return null;
  return { data: out.data, problem: 'end-not-after-start', expected: null };
}

const isBesideAbsence = <D>(open: Open<D>, out: Stamping<D>): boolean =>
  open.since.type === 'in-from-absence' || out.type === 'out-to-absence';

function split<D>(open: Open<D>, out: Stamping<D>): Clocking<D>[] {
  const start = open.since.instant;
  const from = open.since.data;
  if (isBesideAbsence(open, out) && out.instant - start < SHORTEST_BESIDE_ABSENCE) return [];
  const last = open.markers.length - 1;
  if (last < 0) return [{ start, end: out.instant, in: from, marker: null }];
  const parts = open.markers.map((marker, index) => ({
    start: index === 0 ? start : (open.markers[index - 1]?.instant ?? start),
    end: index === last ? out.instant : marker.instant,
    in: from,
    marker: marker.data,
  }));
  return parts.filter((part) => part.end > part.start);
}
