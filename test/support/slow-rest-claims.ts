import type { LocalClock } from '../../src/time/local-clock.js';

/** A claim as the rules found it; instants and lengths are whole quarters of an hour. */
export interface SlowShortened {
  readonly name: string;
  readonly deficit: number;
  readonly from: number;
  readonly until: number;
}

export interface SlowWork {
  readonly start: number;
  readonly end: number;
}

const QUARTER = 900;
const DAY_QUARTERS = 96;

/** One free stretch as the quarters it is made of. */
interface Run {
  readonly quarters: number[];
  /** Quarters that nothing is owed from: neither its own minimum nor given to a claim. */
  spare: number[];
}

/**
 * The ledger of spec 3.4 read again, quarter of an hour by quarter of an hour: free time is
 * what no work covers, the longest stretch with a day in a week is that week's rest and has
 * 35 hours of its own, every other 11; a claim takes the first quarters that are left over
 * one after the other in one stretch, in time before late.
 */
export function slowRestClaims(
  claims: readonly SlowShortened[],
  work: readonly SlowWork[],
  horizon: { readonly start: number; readonly end: number },
  clock: LocalClock,
): Record<string, string> {
  const runs = runsOf(work, horizon);
  const serving = servingRuns(runs, clock);
  runs.forEach((run, i) => {
    run.spare = run.quarters.slice((serving.has(i) ? 35 : 11) * 4);
  });
  const given: Record<string, string> = {};
  for (const mayBeLate of [false, true]) {
    for (const claim of [...claims].sort((a, b) => a.from - b.from || (a.name < b.name ? -1 : 1))) {
      if (claim.name in given) continue;
      const taken = takeFrom(runs, claim, mayBeLate);
      if (taken) given[claim.name] = taken;
    }
  }
  for (const { name } of claims) given[name] ??= 'owed';
  return given;
}

function runsOf(work: readonly SlowWork[], horizon: { readonly start: number; readonly end: number }): Run[] {
  const busy = new Set<number>();
  for (const { start, end } of work) for (let t = start; t < end; t += QUARTER) busy.add(t);
  const runs: Run[] = [];
  let isInside = false;
  for (let t = horizon.start; t < horizon.end; t += QUARTER) {
    if (busy.has(t)) {
      isInside = false;
      continue;
    }
    if (!isInside) runs.push({ quarters: [], spare: [] });
    isInside = true;
    runs.at(-1)!.quarters.push(t);
  }
  return runs;
}

/** Day 0 was a Thursday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

function servingRuns(runs: readonly Run[], clock: LocalClock): ReadonlySet<number> {
  const longest = new Map<number, number>();
  runs.forEach(({ quarters }, i) => {
    const inside = new Map<number, number>();
    for (const t of quarters) {
      const week = weekOf(clock.dayOf(t));
      inside.set(week, (inside.get(week) ?? 0) + 1);
    }
    for (const [week, count] of inside) {
      const known = longest.get(week);
      if (count < DAY_QUARTERS) continue;
      if (known === undefined || quarters.length > runs[known]!.quarters.length) longest.set(week, i);
    }
  });
  return new Set(longest.values());
}

function takeFrom(runs: readonly Run[], claim: SlowShortened, mayBeLate: boolean): string | null {
  const needed = claim.deficit / QUARTER;
  for (const run of runs) {
    const [first] = run.quarters;
    if (first === undefined || first < claim.from || run.spare.length < needed) continue;
    const end = run.spare[needed - 1]! + QUARTER;
    if (!mayBeLate && end > claim.until) continue;
    const start = run.spare[0]!;
    run.spare = run.spare.slice(needed);
    return `${start}/${end}`;
  }
  return null;
}
