import { sortedJson } from '../platform/sorted-json.js';
import type { Limits, LimitSchedule } from '../rules/limits.js';
import type { LocalClock } from '../time/local-clock.js';
import { Employment } from './employment.js';
import { limitsFor, type Law } from './law.js';
import { rulesOutside } from './law-table.js';
import type { DaySpan, Person } from './person.js';
import { readingsOf } from './reading.js';
import type { Employed } from './workforce.repository.js';

/** Something that holds on some days; two of the same text say the same. */
interface Dated extends DaySpan {
  readonly says: string;
}

const ALWAYS: DaySpan = { fromDay: Number.NEGATIVE_INFINITY, untilDay: Number.POSITIVE_INFINITY };

/**
 * The days on which an employee's terms are not what they were: from the first to the last
 * of them; null when there is none. An employee who was not there before has new terms on
 * all days.
 */
export function termsTouched(before: Employed | undefined, after: Employed): DaySpan | null {
  if (before === undefined) return ALWAYS;
  if (birthOf(before.person) !== birthOf(after.person)) return ALWAYS;
  const [then, now] = [positionsOf(before), positionsOf(after)];
  const touched = differing(
    [...then, ...agreementsOf(before.person)],
    [...now, ...agreementsOf(after.person)],
  );
  if (touched === null || differing(then, now) === null) return touched;
  return withDaysBetween(touched, [...then, ...now]);
}

const birthOf = ({ bornOn, schoolUntil }: Person): string =>
  JSON.stringify([bornOn ?? null, schoolUntil ?? null]);

const positionsOf = ({ positions }: Employed): Dated[] => {
  const { spans } = new Employment(positions);
  return positions.map(({ exempt, nightStrain, rota }, i) => {
    const { fromDay = 0, untilDay = 0, unitId, share } = spans[i] ?? {};
    return { fromDay, untilDay, says: JSON.stringify([unitId, share, exempt, nightStrain, rota]) };
  });
};

const agreementsOf = ({ agreements = [] }: Person): Dated[] =>
  agreements.map(({ fromDay, untilDay, ...agreed }) => ({ fromDay, untilDay, says: JSON.stringify(agreed) }));

/** From the first day on which two lists do not say the same to the last; null when they always do. */
function differing(before: readonly Dated[], after: readonly Dated[]): DaySpan | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { fromDay, untilDay } of stretches([...before, ...after])) {
    if (saidOn(before, fromDay) === saidOn(after, fromDay)) continue;
    first = Math.min(first, fromDay);
    last = Math.max(last, untilDay);
  }
  return last > first ? { fromDay: first, untilDay: last } : null;
}

/** The stretches between days on which anything begins or ends. */
function stretches(dated: readonly Dated[]): DaySpan[] {
  const days = [...new Set(dated.flatMap(({ fromDay, untilDay }) => [fromDay, untilDay]))].sort(
    (a, b) => a - b,
  );
  return days.slice(1).map((untilDay, i) => ({ fromDay: days[i] ?? untilDay, untilDay }));
}

const saidOn = (dated: readonly Dated[], day: number): string =>
  dated
    .filter(({ fromDay, untilDay }) => fromDay <= day && day < untilDay)
    .map(({ says }) => says)
    .sort()
    .join('\n');

/** Days outside every position belong to the nearest one (`unitNear`), so those beside touched days are touched as well. */
function withDaysBetween({ fromDay, untilDay }: DaySpan, positions: readonly Dated[]): DaySpan {
  const ends = positions.map((position) => position.untilDay).filter((day) => day <= fromDay);
  const begins = positions.map((position) => position.fromDay).filter((day) => day >= untilDay);
  const isHeld = (day: number): boolean =>
    positions.some((position) => position.fromDay <= day && day < position.untilDay);
  return {
    fromDay: isHeld(fromDay - 1) ? fromDay : Math.max(ALWAYS.fromDay, ...ends),
    untilDay: isHeld(untilDay) ? untilDay : Math.min(ALWAYS.untilDay, ...begins),
  };
}

/**
 * The days on which one law asks another thing of a person than the other; null when none.
 * Another way of reading the law, another rule or row of the table concerns all days.
 *
 * @param covered days that files cover
 */
export function lawTouched(
  before: Law,
  after: Law,
  person: Person,
  { covered, clock }: { readonly covered: DaySpan | null; readonly clock: LocalClock },
): DaySpan | null {
  const saidBy = (law: Law): string =>
    sortedJson([rulesOutside(law), readingsOf(law, person, covered, clock)]);
  if (saidBy(before) !== saidBy(after)) return ALWAYS;
  return differing(limitsOf(limitsFor(before.rulebook, person)), limitsOf(limitsFor(after.rulebook, person)));
}

const limitsOf = (limits: Limits): Dated[] =>
  Object.entries(limits).flatMap(([key, schedule]: [string, LimitSchedule]) =>
    schedule.map(({ fromDay, untilDay, ...span }) => ({
      fromDay,
      untilDay,
      says: JSON.stringify([key, span]),
    })),
  );
