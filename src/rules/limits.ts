import type { Ratio } from './ratio.js';
import type { RuleCode } from './rule.js';
import type { WeighedWeek, Weighing } from './weighed-week.js';

/**
 * What has a limit: the rules; the single break that more than five and a half hours ask
 * for beside the half hour of a whole day; the hours of minors on school days and in
 * school weeks beside those of free ones.
 */
export const EXTRA_LIMITS = ['BREAK_SHORT', 'YOUTH_SCHOOL_DAY', 'YOUTH_SCHOOL_WEEK'] as const;
export type LimitKey = RuleCode | (typeof EXTRA_LIMITS)[number];

/**
 * A limit on the local days `[fromDay, untilDay)`: what the statute says and what is in
 * force, which differ under an agreement. Seconds, a count or a share.
 */
export interface LimitSpan {
  readonly fromDay: number;
  readonly untilDay: number;
  readonly base: number;
  readonly effective: number;
  /** The paragraph that sets the base. */
  readonly clause: string;
  /** The agreement that sets the limit in force or makes the rule apply at all; null when the statute does both. */
  readonly agreement: string | null;
  /** Where the limit depends on when the hours lie: how it is weighed. Until then `base` is the most it can be. */
  readonly weighing?: Weighing;
  /** What was weighed; `base` is the floating-point number nearest to its limit. */
  readonly weighed?: WeighedWeek;
}

/**
 * One limit for one employee: disjoint spans by ascending day. Law that changes,
 * agreements, age and exemptions are all in it. On a day without a span the rule does not
 * apply to the employee, and what is anchored there is not measured. A window over a
 * change is decided by its anchor date (spec 3.3).
 */
export type LimitSchedule = readonly LimitSpan[];

export type Limits = Readonly<Record<LimitKey, LimitSchedule>>;

/** The span a day lies in, or null where the limit does not apply. */
export function spanOn(schedule: LimitSchedule, day: number): LimitSpan | null {
  for (const span of schedule) if (span.fromDay <= day && day < span.untilDay) return span;
  return null;
}

const FOREVER = Number.POSITIVE_INFINITY;

/** Walks a schedule by days that mostly ascend: as long as the day stays in one span it looks nothing up. */
export class LimitCursor {
  /** The span found last, or null in a gap between spans. */
  span: LimitSpan | null = null;
  /** Base and limit in force of that span; without one, what nothing can pass. */
  base = FOREVER;
  effective = FOREVER;
  /** The lesser and the greater of the two: what is on the right side of both needs no second look. */
  least = FOREVER;
  most = FOREVER;
  private fromDay = 0;
  private untilDay = 0;

  constructor(private schedule: LimitSchedule) {}

  /** Goes on with another schedule; where it is the same one, what was found last still holds. */
  load(schedule: LimitSchedule): void {
    if (schedule === this.schedule) return;
    this.schedule = schedule;
    this.fromDay = 0;
    this.untilDay = 0;
  }

  /** Whether the limit applies on a day; `span`, `base` and `effective` are then those of the day. */
  covers(day: number): boolean {
    if (day < this.fromDay || day >= this.untilDay) this.seek(day);
    return this.span !== null;
  }

  /** What `base` exactly is, where it is no decimal. */
  get exactBase(): Ratio | undefined {
    return this.span?.weighed?.limit;
  }

  /** Whether one span holds on all days from `first` to `last`; it is then the one found. */
  coversAll(first: number, last: number): boolean {
    return this.covers(first) && last < this.untilDay;
  }

  /** The limit in force on a day; infinite where none applies. */
  inForce(day: number): number {
    this.covers(day);
    return this.effective;
  }

  /** What the statute says on a day; infinite where the limit does not apply. */
  baseOn(day: number): number {
    this.covers(day);
    return this.base;
  }

  private seek(day: number): void {
    this.find(day);
    this.base = this.span?.base ?? FOREVER;
    this.effective = this.span?.effective ?? FOREVER;
    this.least = Math.min(this.base, this.effective);
    this.most = Math.max(this.base, this.effective);
  }

  /** The span of a day with its ends, or the gap with the ends of the spans around it. */
  private find(day: number): void {
    this.span = null;
    this.fromDay = -FOREVER;
    this.untilDay = FOREVER;
    for (const span of this.schedule) {
      if (span.fromDay > day) {
        this.untilDay = span.fromDay;
        return;
      }
      if (day < span.untilDay) {
        this.span = span;
        this.fromDay = span.fromDay;
        this.untilDay = span.untilDay;
        return;
      }
      this.fromDay = span.untilDay;
    }
  }
}
