import type { MonthlyReport } from '../monthly-report.js';
import { itemKey, LIST_KEYS, pathOf } from './report-path.js';

/** A figure that is another one now. A value that is not there is null. */
export interface Difference {
  /**
   * Where in the report, `keyFigures/breaches/count`; what a list holds goes by its own key,
   * `breachesByType/DAILY_REST/count`. In keys `~1` stands for a slash and `~0` for a tilde.
   */
  readonly path: string;
  readonly before: string | number | boolean | null;
  readonly now: string | number | boolean | null;
}

/**
 * What changes by itself: when the report was made, and that something else came in meanwhile. What
 * is told of earlier months differs with their own figures, which the report has as well.
 */
const NOT_FIGURES = /^(schema|madeAt|upTo|corrected(\/.*)?|data\/(version|lastImportAt|rowsRejected))$/;

type Leaf = Difference['before'];

/**
 * How a report differs from an earlier one of the same month, in the order of the report. Parts
 * that reports did not have yet when the earlier one was made are no difference.
 */
export function differences(earlier: MonthlyReport, later: MonthlyReport): readonly Difference[] {
  const before = leavesOf(earlier);
  const now = leavesOf(later);
  return [...new Set([...now.keys(), ...before.keys()])]
    .filter((path) => !NOT_FIGURES.test(path) && sectionOf(path) in earlier)
    .map((path) => ({ path, before: before.get(path) ?? null, now: now.get(path) ?? null }))
    .filter((each) => each.before !== each.now)
    .sort((a, b) => SECTIONS.indexOf(sectionOf(a.path)) - SECTIONS.indexOf(sectionOf(b.path)));
}

/** As the report has them: canonical JSON has its keys in another order. */
const SECTIONS: readonly string[] = Object.keys({
  organisation: true,
  units: true,
  headCount: true,
  coming: true,
  keyFigures: true,
  navSickLeave: true,
  onCall: true,
  spread: true,
  breachesByType: true,
  withinAgreement: true,
  causes: true,
  change: true,
  measures: true,
  longTermMeasures: true,
  byUnit: true,
  trend: true,
  development: true,
  people: true,
  otherRules: true,
  breachesBy: true,
  data: true,
} satisfies Record<Exclude<keyof MonthlyReport, 'schema' | 'month' | 'madeAt' | 'upTo' | 'corrected'>, true>);

const sectionOf = (path: string): string => String(path.split('/')[0]);

function leavesOf(report: MonthlyReport): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  collect(report, [], leaves);
  return leaves;
}

function collect(value: unknown, steps: readonly string[], into: Map<string, Leaf>): void {
  if (typeof value !== 'object' || value === null) {
    into.set(pathOf(steps), value as Leaf);
    return;
  }
  const parts = Array.isArray(value) ? itemsOf(value, steps) : Object.entries(value);
  for (const [name, each] of parts) collect(each, [...steps, name], into);
}

/** By their keys; two of the same key are told apart by which comes first. */
function itemsOf(list: readonly unknown[], steps: readonly string[]): (readonly [string, unknown])[] {
  const keys = LIST_KEYS[steps.at(-1) ?? ''] ?? [];
  const seen = new Map<string, number>();
  return list.map((item) => {
    const key = itemKey(steps, item);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return [times === 1 ? key : `${key} (${times})`, withoutKeys(item, keys)] as const;
  });
}

/** What an item goes by is in its path. */
const withoutKeys = (item: unknown, keys: readonly string[]): unknown =>
  typeof item === 'object' && item !== null
    ? Object.fromEntries(Object.entries(item).filter(([name]) => !keys.includes(name)))
    : item;
