import { addMonths } from '../time/civil.js';
import type { FigureRows, RegistrationRow } from './figure-rows.js';
import { fromMicro, microOf } from './rounding.js';

/** Look-ups into the rows of several months. Every sum is exact, in millionths. */
export class MonthSums {
  private readonly sums = new Map<string, bigint>();
  private readonly employed: ReadonlyMap<string, number>;
  private readonly registrations: readonly RegistrationRow[];
  private readonly absenceMonths: ReadonlySet<string>;

  constructor(rows: FigureRows) {
    for (const { month, indicator, value } of rows.indicators) {
      const key = `${month} ${indicator}`;
      this.sums.set(key, (this.sums.get(key) ?? 0n) + microOf(value));
    }
    this.employed = new Map(rows.persons.map(({ month, persons }) => [month, persons]));
    this.registrations = rows.registrations;
    this.absenceMonths = rows.absenceMonths;
  }

  /**
   * Whether anybody's time of the month has been evaluated. Only then does a missing sum
   * mean zero; before, it means that nobody looked.
   */
  isChecked(month: string): boolean {
    return (this.sums.get(`${month} evaluated-employees`) ?? 0n) > 0n;
  }

  /** Whether the sources register the indicator in the month; true when nothing is said about it. */
  isRegistered(indicator: string, month: string): boolean {
    return isRegisteredIn(this.registrations, indicator, month);
  }

  /** Whether anything is known of the month's sick leave: that no absence is told would else be read as none. */
  isSickLeaveTold(month: string): boolean {
    return this.absenceMonths.has(month) && this.isRegistered('sick-leave', month);
  }

  /** Null in a month that has not been checked. */
  micro(month: string, indicator: string): bigint | null {
    return this.isChecked(month) ? (this.sums.get(`${month} ${indicator}`) ?? 0n) : null;
  }

  whole(month: string, indicator: string): number | null {
    const micro = this.micro(month, indicator);
    return micro === null ? null : fromMicro(micro, 0);
  }

  persons(month: string): number {
    return this.employed.get(month) ?? 0;
  }

  /** The checked months of the year up to and including `month`. */
  checkedMonthsOfYear(month: string): readonly string[] {
    const months: string[] = [];
    for (let each = `${month.slice(0, 4)}-01`; each <= month; each = addMonths(each, 1)) {
      if (this.isChecked(each)) months.push(each);
    }
    return months;
  }
}

/** Whether the sources register an indicator in a month; true when nothing is said about it. */
export function isRegisteredIn(
  registrations: readonly RegistrationRow[],
  indicator: string,
  month: string,
): boolean {
  const from = registrations.find((one) => one.indicator === indicator)?.month;
  return from === undefined || month >= from;
}
