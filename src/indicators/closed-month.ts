import { DomainError } from '../platform/errors.js';
import { addMonths, monthDays, monthOf } from '../time/civil.js';

export class NotAMonth extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'month.not-a-month';

  constructor(text: string) {
    super(`"${text.slice(0, 40)}" is not a month; expected a year and a month like 2025-12.`);
  }
}

export class MonthInTheFuture extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'month.in-the-future';

  constructor(month: string, current: string) {
    super(`${month} has not begun yet; the latest month there can be figures for is ${current}.`);
  }
}

/**
 * The month asked for, or the last closed one when none was.
 * @param today local day number
 * @throws NotAMonth, MonthInTheFuture
 */
export function monthAsked(text: string | undefined, today: number): string {
  const current = monthOf(today);
  if (text === undefined || text === '') return addMonths(current, -1);
  if (monthDays(text) === null) throw new NotAMonth(text);
  if (text > current) throw new MonthInTheFuture(text, current);
  return text;
}
