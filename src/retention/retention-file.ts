import { z } from 'zod';
import { addMonths, formatDay, monthOf, parseDay } from '../time/civil.js';
import { onlyKeys, YamlSource } from '../workforce/yaml-source.js';

/** What is erased, in the order in which it is. */
export const RETENTION_KINDS = [
  'mails',
  'rejected-rows',
  'tokens',
  'webhook-messages',
  'events',
  'absences',
  'cases',
  'rest-claims',
  'imports',
  'report-deliveries',
  'employees',
  'audit',
] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** How long a kind of data is kept. */
export interface Period {
  readonly count: number;
  readonly unit: 'days' | 'months' | 'years';
  /** Whether the time runs from the end of the calendar year. */
  readonly isAfterYearEnd: boolean;
}

export type Retention = Readonly<Record<RetentionKind, Period>>;

const PERIOD = /^([1-9]\d{0,4}) (day|month|year)s?( after year end)?$/;
const DAYS = { days: 1, months: 30, years: 365 } as const;
const LONGEST_DAYS = 50 * DAYS.years;

/** @param least days below which something that is still needed would go */
const period = (least: number) => {
  const expected = `expected a time like "5 years", "90 days" or "5 years after year end", from ${least} days to 50 years`;
  return z.string(expected).transform((text, context): Period => {
    const [, count = '', unit, end] = PERIOD.exec(text) ?? [];
    const read = {
      count: Number(count),
      unit: `${unit ?? 'day'}s` as Period['unit'],
      isAfterYearEnd: end !== undefined,
    };
    const days = read.count * DAYS[read.unit];
    if (unit === undefined || days < least || days > LONGEST_DAYS) {
      context.addIssue({ code: 'custom', message: expected });
      return z.NEVER;
    }
    return read;
  });
};

const RetentionFile = onlyKeys({
  // A case that comes back within weeks must not be told of twice.
  mails: period(90),
  'rejected-rows': period(1),
  tokens: period(30),
  'webhook-messages': period(7),
  // A year of overtime has to be known, and that of the year before while people still correct it.
  events: period(730),
  // As the whole year that statistics compare with.
  absences: period(400),
  cases: period(730),
  'rest-claims': period(365),
  imports: period(365),
  'report-deliveries': period(365),
  employees: period(365),
  // Shorter, and who looked would be gone before anybody asks.
  audit: period(365),
});

/** @throws BrokenRulebook naming each mistake with file and line */
export const parseRetention = (text: string, file: string): Retention =>
  new YamlSource(text, file).read(RetentionFile);

/** Kinds that sums of months are made from, or that go with them: they go by whole months. */
const BY_MONTH: ReadonlySet<RetentionKind> = new Set(['events', 'absences', 'cases', 'rest-claims']);

/** As `keptFrom`, of a kind: what goes by months is kept from the first day of one on. */
export function keptOf(kind: RetentionKind, period: Period, today: number): number {
  const day = keptFrom(period, today);
  return BY_MONTH.has(kind) ? (parseDay(`${monthOf(day)}-01`) ?? day) : day;
}

/**
 * The local day before which data is no longer kept, as a day number. Of two months of
 * different length the shorter one decides: a month before 31 March is the end of February.
 * @param today local day number
 */
export function keptFrom({ count, unit, isAfterYearEnd }: Period, today: number): number {
  if (isAfterYearEnd) {
    const before = keptFrom({ count, unit, isAfterYearEnd: false }, today);
    return parseDay(`${formatDay(before).slice(0, 4)}-01-01`) ?? before;
  }
  if (unit === 'days') return today - count;
  const month = addMonths(monthOf(today), unit === 'years' ? -12 * count : -count);
  const dayOfMonth = Number(formatDay(today).slice(8));
  for (let day = dayOfMonth; day > 0; day -= 1) {
    const found = parseDay(`${month}-${String(day).padStart(2, '0')}`);
    if (found !== null) return found;
  }
  return today;
}
