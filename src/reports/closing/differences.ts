import type { MonthlyReport } from '../monthly-report.js';

/** A figure that is another one now. A value that is not there is null. */
export interface Difference {
  /** Where in the report, `keyFigures/breaches/count`; what a list holds goes by its code, `breachesByType/DAILY_REST/count`. */
  readonly path: string;
  readonly before: string | number | boolean | null;
  readonly now: string | number | boolean | null;
}

/** What changes by itself: when the report was made, and that something else came in meanwhile. */
const NOT_FIGURES = new Set(['schema', 'madeAt', 'data/version', 'data/lastImportAt', 'data/rowsRejected']);
/** What tells the items of a list apart. */
const NAMES = ['code', 'rule', 'cause', 'month', 'employment', 'title'];

type Leaf = Difference['before'];

/**
 * How a report differs from the one that was closed, in the order of the report. Parts that
 * reports did not have yet when it was closed are no difference.
 */
export function differences(closed: MonthlyReport, current: MonthlyReport): readonly Difference[] {
  const before = leavesOf(closed);
  const now = leavesOf(current);
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((path) => !NOT_FIGURES.has(path) && String(path.split('/')[0]) in closed)
    .map((path) => ({ path, before: before.get(path) ?? null, now: now.get(path) ?? null }))
    .filter((each) => each.before !== each.now);
}

function leavesOf(report: MonthlyReport): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  collect(report, '', leaves);
  return leaves;
}

function collect(value: unknown, path: string, into: Map<string, Leaf>): void {
  if (typeof value !== 'object' || value === null) {
    into.set(path, value as Leaf);
    return;
  }
  for (const [key, each] of Object.entries(value)) {
    const name = Array.isArray(value) ? nameOf(each, key) : key;
    collect(each, path === '' ? name : `${path}/${name}`, into);
  }
}

function nameOf(item: unknown, index: string): string {
  if (typeof item !== 'object' || item === null) return index;
  const found = Object.entries(item).find(([key]) => NAMES.includes(key));
  return found === undefined ? index : String(found[1]);
}
