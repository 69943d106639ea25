import type { EmployedSpan } from '../rules/sick-leave.js';
import { parseDay } from '../time/civil.js';
import type { Coverage, Terms } from './agreement-coverage.js';
import type { Agreement } from './agreement.entity.js';
import type { AgreedLimits } from './person.js';
import type { Position } from './position.entity.js';
import { type Granter, GRANTERS } from './rulebook-limit.js';

/** A position as evaluation asks for it: days are numbers, `share` is in ten-thousandths. */
interface Employed extends EmployedSpan {
  readonly unitId: string;
}

const FULL = 10_000;
const OPEN = Number.POSITIVE_INFINITY;

const dayOf = (date: string | null): number => (date === null ? OPEN : (parseDay(date) ?? OPEN));

/** What an employee's positions say about a day. */
export class Employment {
  readonly spans: readonly Employed[];

  constructor(positions: readonly Pick<Position, 'unitId' | 'share' | 'validFrom' | 'validUntil'>[]) {
    this.spans = positions.map(({ unitId, share, validFrom, validUntil }) => ({
      unitId,
      share: Math.round(Number(share) * FULL),
      fromDay: dayOf(validFrom),
      untilDay: dayOf(validUntil),
    }));
  }

  /** Full-time when the positions together make a whole one; so is whoever has no position on record. */
  isFullTime(day: number): boolean {
    const held = this.spans.filter((span) => holds(span, day));
    return held.length === 0 || held.reduce((sum, { share }) => sum + share, 0) >= FULL;
  }

  /** The unit of the largest position held on a day, or null outside employment. */
  unitOn(day: number): string | null {
    return largest(this.spans.filter((span) => holds(span, day)))?.unitId ?? null;
  }

  /**
   * As `unitOn`, and outside employment the unit of the position nearest in time: work
   * before the first day or after the last is still somebody's to look at.
   */
  unitNear(day: number): string | null {
    const nearest = [...this.spans].sort((a, b) => distance(a, day) - distance(b, day))[0];
    return this.unitOn(day) ?? nearest?.unitId ?? null;
  }
}

const holds = ({ fromDay, untilDay }: Employed, day: number): boolean => fromDay <= day && day < untilDay;

const largest = (spans: readonly Employed[]): Employed | undefined =>
  [...spans].sort((a, b) => b.share - a.share)[0];

/** Days to the nearest day of the position; its last day is the one before `untilDay`. */
const distance = ({ fromDay, untilDay }: Employed, day: number): number =>
  Math.max(0, fromDay - day, day - (untilDay - 1));

/** The limits and terms that agreements set for an employee, as the law takes them. */
export const agreedLimits = (
  coverage: readonly Coverage<Terms & Pick<Agreement, 'id' | 'limits' | 'grantedBy'>>[],
): AgreedLimits[] =>
  coverage.map(({ agreement, fromDate, untilDate }) => ({
    agreement: agreement.id,
    fromDay: dayOf(fromDate),
    untilDay: dayOf(untilDate),
    limits: agreement.limits,
    ...(isGranter(agreement.grantedBy) && { grantedBy: agreement.grantedBy }),
  }));

const isGranter = (text: string): text is Granter => GRANTERS.some((granter) => granter === text);
