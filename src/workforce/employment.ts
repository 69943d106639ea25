import type { EmployedSpan } from '../rules/sick-leave.js';
import { parseBirthday, parseDay } from '../time/civil.js';
import type { Coverage, Terms } from './agreement-coverage.js';
import { agreementTerms } from './agreement-terms.js';
import type { Agreement } from './agreement.entity.js';
import type { Employee } from './employee.entity.js';
import type { AgreedLimits, DaySpan, Person } from './person.js';
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
    let held = 0;
    let share = 0;
    // Asked about each day of everybody: a loop, for lists of what is held were a twentieth of all that evaluation threw away.
    for (const span of this.spans) {
      if (!holds(span, day)) continue;
      held += 1;
      share += span.share;
    }
    return held === 0 || share >= FULL;
  }

  /** Whether every position is a whole one, so that no day is one of part time. */
  get isAlwaysFullTime(): boolean {
    return this.spans.every(({ share }) => share >= FULL);
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
  coverage: readonly Coverage<Terms & Pick<Agreement, 'id' | 'limits' | 'terms' | 'grantedBy'>>[],
): AgreedLimits[] =>
  coverage.map(({ agreement, fromDate, untilDate }) => ({
    agreement: agreement.id,
    since: dayOf(agreement.validFrom),
    fromDay: dayOf(fromDate),
    untilDay: dayOf(untilDate),
    limits: agreement.limits,
    terms: agreementTerms(agreement.terms),
    ...(isGranter(agreement.grantedBy) && { grantedBy: agreement.grantedBy }),
  }));

const isGranter = (text: string): text is Granter => GRANTERS.some((granter) => granter === text);

type Protected = Pick<Position, 'exempt' | 'nightStrain' | 'rota' | 'validFrom' | 'validUntil'>;

/**
 * What birth, school and positions say of an employee before the law. Who holds several
 * positions at a time is exempt only while all of them are: the others are protected work.
 */
export function personOf(
  employee: Pick<Employee, 'bornOn' | 'schoolUntil'>,
  positions: readonly Protected[],
): Pick<Person, 'bornOn' | 'schoolUntil' | 'exempt' | 'nightStrain' | 'rota'> {
  const spans = (list: readonly Protected[]): DaySpan[] =>
    list.map(({ validFrom, validUntil }) => ({ fromDay: dayOf(validFrom), untilDay: dayOf(validUntil) }));
  return {
    bornOn: employee.bornOn === null ? null : parseBirthday(employee.bornOn),
    schoolUntil: employee.schoolUntil === null ? null : parseDay(employee.schoolUntil),
    exempt: without(
      spans(positions.filter(({ exempt }) => exempt !== null)),
      spans(positions.filter(({ exempt }) => exempt === null)),
    ),
    nightStrain: spans(positions.filter(({ nightStrain }) => nightStrain)),
    rota: positions.flatMap(({ rota, validFrom, validUntil }) =>
      rota === null ? [] : [{ week: rota, fromDay: dayOf(validFrom), untilDay: dayOf(validUntil) }],
    ),
  };
}

/** The days of some spans that no other span has. */
const without = (spans: readonly DaySpan[], others: readonly DaySpan[]): DaySpan[] =>
  others.reduce<DaySpan[]>(
    (left, other) =>
      left.flatMap(({ fromDay, untilDay }) =>
        [
          { fromDay, untilDay: Math.min(untilDay, other.fromDay) },
          { fromDay: Math.max(fromDay, other.untilDay), untilDay },
        ].filter((part) => part.fromDay < part.untilDay),
      ),
    [...spans],
  );
