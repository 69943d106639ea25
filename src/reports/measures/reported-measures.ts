import type { RuleCode } from '../../rules/rule.js';
import { addMonths } from '../../time/civil.js';

/** Months before and after that are compared, at most. */
export const MOST_MONTHS = 3;
/** What the report lists; all are in the totals. */
const MOST_LISTED = 15;

/** One measure, on however many cases of a rule in a unit it was written. Dates are `YYYY-MM-DD`. */
export interface MeasureRow {
  readonly what: string;
  readonly owner: string;
  readonly rule: RuleCode;
  readonly unitId: string;
  readonly cases: number;
  readonly dueDate: string;
  readonly doneOn: string | null;
  readonly droppedOn: string | null;
  readonly effect: string | null;
}

/** Counted breaches of a rule in a unit; null in a month that nobody checked there. Months are `YYYY-MM`. */
export type CountOf = (unitId: string, rule: RuleCode, month: string) => number | null;

/** A measure as the report tells it, as things were on the last day of the month. */
export interface ReportedMeasure {
  readonly what: string;
  readonly owner: string;
  readonly rule: RuleCode;
  readonly cases: number;
  readonly dueDate: string;
  /** Null while it is not done. */
  readonly doneOn: string | null;
  /** Only of what is not to be done after all: since when. */
  readonly droppedOn?: string;
  /** What somebody wrote that it led to. */
  readonly effect: string | null;
  /**
   * Possible breaches of the rule in the unit, in as many whole months before the month it
   * was done in as there are after it, three at most; null where there is none to compare.
   */
  readonly breaches: { readonly months: number; readonly before: number; readonly after: number } | null;
}

export interface MeasureFigures {
  readonly total: number;
  readonly done: number;
  /** Not to be done after all; only where there are any, so that a month that was closed before has no other figures. */
  readonly dropped?: number;
  /** Still to be done on the last day of the month, and due before the next began; of a month that is not over, due before today. */
  readonly overdue: number;
  readonly list: readonly ReportedMeasure[];
}

/**
 * The measures of a report. What was done or dropped after its month is not so yet in it, so that
 * the report of a month stays what it was.
 * @param month `YYYY-MM`
 * @param rows in the order in which they are listed
 * @param today local day of a month that is not over, `YYYY-MM-DD`; null of one that is
 */
export function reportedMeasures(
  month: string,
  rows: readonly MeasureRow[],
  countOf: CountOf,
  today: string | null = null,
): MeasureFigures {
  const nextMonth = `${addMonths(month, 1)}-01`;
  const lastWhole = today === null ? month : addMonths(month, -1);
  const inTime = (day: string | null): string | null => (day !== null && day < nextMonth ? day : null);
  const measures = rows.map(({ unitId, droppedOn: everDropped, ...row }): ReportedMeasure => {
    const doneOn = inTime(row.doneOn);
    const droppedOn = doneOn === null ? inTime(everDropped) : null;
    const count = (each: string): number | null => countOf(unitId, row.rule, each);
    return {
      ...row,
      doneOn,
      ...(droppedOn !== null && { droppedOn }),
      effect: doneOn === null ? null : row.effect,
      breaches: doneOn === null ? null : beforeAndAfter(doneOn.slice(0, 7), lastWhole, count),
    };
  });
  const dropped = measures.filter(({ droppedOn }) => droppedOn !== undefined).length;
  const open = measures.filter(({ doneOn, droppedOn }) => doneOn === null && droppedOn === undefined);
  return {
    total: measures.length,
    done: measures.filter(({ doneOn }) => doneOn !== null).length,
    ...(dropped > 0 && { dropped }),
    overdue: open.filter(({ dueDate }) => dueDate < (today ?? nextMonth)).length,
    list: measures.slice(0, MOST_LISTED),
  };
}

/**
 * @param done the month it was done in: half of it is before, half after, so it counts as neither
 * @param last the last whole month
 */
function beforeAndAfter(
  done: string,
  last: string,
  count: (month: string) => number | null,
): ReportedMeasure['breaches'] {
  const after: string[] = [];
  for (let each = addMonths(done, 1); each <= last && after.length < MOST_MONTHS; each = addMonths(each, 1)) {
    after.push(each);
  }
  const before = after.map((_, index) => addMonths(done, -1 - index));
  const [sumBefore, sumAfter] = [sumOver(before, count), sumOver(after, count)];
  if (after.length === 0 || sumBefore === null || sumAfter === null) return null;
  return { months: after.length, before: sumBefore, after: sumAfter };
}

/** One month that nobody checked leaves the sum unknown. */
function sumOver(months: readonly string[], count: (month: string) => number | null): number | null {
  let sum = 0;
  for (const month of months) {
    const found = count(month);
    if (found === null) return null;
    sum += found;
  }
  return sum;
}
