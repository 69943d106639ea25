import type { CountChange } from './counted-case.js';
import type { MonthFigures } from './month-figures.js';

/** What one employee adds to a month of a unit. */
export interface EmployeeMonthFigures extends MonthFigures {
  readonly employeeId: string;
}

/** By how much a sum changes; the key has the parts of its name, the value is exact decimal text. */
export interface MonthSum {
  readonly key: readonly string[];
  readonly value: string;
}

/** What has to be written of the figures of some employees. */
export interface FigureChanges {
  readonly added: readonly EmployeeMonthFigures[];
  readonly changed: readonly EmployeeMonthFigures[];
  readonly gone: readonly Omit<EmployeeMonthFigures, 'figures'>[];
}

/** Decimals kept: sums are numeric(20,6). */
const SCALE = 6;
const MILLION = 10 ** SCALE;

/**
 * Sums by unit and month as the figures of one employee after another are taken out and put
 * in. Counted in whole millionths, so that sums and differences are exact: a batch of a
 * thousand employees stays a thousand times below what a double holds.
 */
export class SumChanges {
  private readonly units = new Map<
    string,
    { readonly key: readonly string[]; readonly by: Map<string, number> }
  >();

  /** Compares what employees added before with what they add now. */
  replace(before: readonly EmployeeMonthFigures[], after: readonly EmployeeMonthFigures[]): FigureChanges {
    const left = new Map(before.map((one) => [nameOf(one), one]));
    const added: EmployeeMonthFigures[] = [];
    const changed: EmployeeMonthFigures[] = [];
    for (const now of after) {
      const then = left.get(nameOf(now));
      left.delete(nameOf(now));
      if (then && isSame(then.figures, now.figures)) continue;
      if (then) this.add(then, -1);
      this.add(now, 1);
      (then ? changed : added).push(now);
    }
    for (const then of left.values()) this.add(then, -1);
    return {
      added,
      changed,
      gone: [...left.values()].map(({ employeeId, month, unitId }) => ({ employeeId, month, unitId })),
    };
  }

  /** By ascending key: two evaluations that touch the same sums lock them in the same order. */
  sums(): MonthSum[] {
    return [...this.units.values()]
      .flatMap(({ key, by }) =>
        [...by].map(([indicator, value]) => ({ key: [...key, indicator], value: decimal(value) })),
      )
      .sort(byKey);
  }

  /** Sums of nothing are kept as well: measured and none is something else than not measured. */
  private add({ month, unitId, figures }: MonthFigures, sign: 1 | -1): void {
    const name = `${month}|${unitId}`;
    const unit = this.units.get(name) ?? { key: [month, unitId], by: new Map<string, number>() };
    this.units.set(name, unit);
    for (const [indicator, text] of Object.entries(figures)) {
      unit.by.set(indicator, (unit.by.get(indicator) ?? 0) + sign * millionths(text));
    }
  }
}

const nameOf = ({ employeeId, month, unitId }: Omit<EmployeeMonthFigures, 'figures'>): string =>
  `${employeeId}|${month}|${unitId}`;

type Figures = MonthFigures['figures'];

function isSame(a: Figures, b: Figures): boolean {
  const [ofA, ofB] = [a, b] as Readonly<Record<string, string>>[];
  const keys = Object.keys(ofA ?? {});
  return (
    keys.length === Object.keys(ofB ?? {}).length &&
    keys.every((key) => {
      const [one, other] = [ofA?.[key], ofB?.[key]];
      return (
        one === other || (one !== undefined && other !== undefined && millionths(one) === millionths(other))
      );
    })
  );
}

/** Decimal text as whole millionths. */
function millionths(text: string): number {
  const point = text.indexOf('.');
  if (point < 0) return Number(text) * MILLION;
  const fraction = Number(
    text
      .slice(point + 1)
      .padEnd(SCALE, '0')
      .slice(0, SCALE),
  );
  const whole = Math.abs(Number(text.slice(0, point))) * MILLION + fraction;
  return text.startsWith('-') ? -whole : whole;
}

function decimal(value: number): string {
  const digits = String(Math.abs(value)).padStart(SCALE + 1, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`;
}

/** Cases that left and entered counts, summed; those that come to nothing are left out. */
export function countSums(changes: readonly CountChange[]): MonthSum[] {
  const sums = new Map<string, number>();
  for (const { key, by } of changes) sums.set(key, (sums.get(key) ?? 0) + by);
  return [...sums]
    .filter(([, by]) => by !== 0)
    .map(([key, by]) => ({ key: JSON.parse(key) as string[], value: String(by) }))
    .sort(byKey);
}

const byKey = (a: MonthSum, b: MonthSum): number => {
  const [one, other] = [a.key.join('|'), b.key.join('|')];
  if (one === other) return 0;
  return one < other ? -1 : 1;
};
