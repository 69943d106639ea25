import { groupBy } from '../../platform/group-by.js';
import { monthDays, monthOf } from '../../time/civil.js';
import type { DaySpan } from '../../workforce/person.js';
import { spansOf } from './asked-groups.js';
import { cohortOf, type Presence } from './cohort.js';
import type { HeldPosition } from './group-people.query.js';

export interface Member {
  readonly id: string;
  readonly positions: readonly HeldPosition[];
}

/** Where a finding belongs: a unit with its name, or one of several that are too small to be named. */
export interface Place {
  readonly unit: string | null;
  /**
   * Of the person there in a month, to be numbered: a number that held in two units would tell who has
   * worked in both, and one that held in two months who was there in both.
   */
  readonly key: string;
}

/** Which findings of a group may be shown without names, and where. */
export interface Disclosure {
  /** Null for findings that are not the group's, or of too few; `day` is a local day number. */
  readonly placeOf: (employeeId: string, day: number) => Place | null;
  /** Keys of everybody at every place that is shown. */
  readonly keys: readonly string[];
  /** Persons of whose findings some are, or would be, left out. */
  readonly leftOut: number;
}

/** Days in one unit. */
interface Stretch extends DaySpan {
  readonly unitId: string;
  readonly unit: string;
}

const ELSEWHERE = '';

/**
 * A finding without a name still speaks of somebody where few could be meant (`cohort.ts`).
 * Those who are among enough of their unit are shown with it; all others are put together
 * without a unit, and left out where they are too few even so. Decided over everybody who
 * is represented, and of each calendar month by itself, whole, whichever days are looked at:
 * with any other choice beside it, what one list shows more than another would be of the few.
 * Keys are of a month for the same reason.
 * @param period days looked at
 */
export function disclosureOf(members: readonly Member[], period: DaySpan): Disclosure {
  const months = new Map(
    monthsOf(period).map((month) => [month, disclosureIn(members, month, dayspanOf(month))]),
  );
  const all = [...months.values()];
  return {
    placeOf: (employeeId, day) => months.get(monthOf(day))?.placeOf(employeeId, day) ?? null,
    keys: all.flatMap(({ keys }) => keys),
    leftOut: new Set(all.flatMap(({ leftOut }) => [...leftOut])).size,
  };
}

/** Months, `YYYY-MM`, that have a day in a span. */
function monthsOf({ fromDay, untilDay }: DaySpan): string[] {
  const months: string[] = [];
  for (let day = fromDay; day < untilDay; day = dayspanOf(monthOf(day)).untilDay) months.push(monthOf(day));
  return months;
}

function dayspanOf(month: string): DaySpan {
  const days = monthDays(month);
  if (!days) throw new RangeError(`"${month}" is no month.`);
  return { fromDay: days.from, untilDay: days.to };
}

/** What is decided of a month; `leftOut` are ids. */
interface MonthDisclosure extends Omit<Disclosure, 'leftOut'> {
  readonly leftOut: readonly string[];
}

function disclosureIn(members: readonly Member[], month: string, period: DaySpan): MonthDisclosure {
  const keyOf = (id: string, unitId: string): string => `${id} ${unitId} ${month}`;
  const stretches = new Map(members.map(({ id, positions }) => [id, stretchesOf(positions, period)]));
  const named = new Set<string>();
  for (const [unitId, presences] of presencesByUnit(stretches))
    for (const id of cohortOf(presences)) named.add(keyOf(id, unitId));
  const others = new Map<string, Presence>();
  for (const [id, all] of stretches) {
    const rest = all.filter(({ unitId }) => !named.has(keyOf(id, unitId)));
    if (rest.length > 0) others.set(id, joined(rest));
  }
  const shown = cohortOf(others);
  return {
    placeOf: (employeeId, day) => {
      const held = stretches
        .get(employeeId)
        ?.find(({ fromDay, untilDay }) => fromDay <= day && day < untilDay);
      if (!held) return null;
      const key = keyOf(employeeId, held.unitId);
      if (named.has(key)) return { unit: held.unit, key };
      return shown.has(employeeId) ? { unit: null, key: keyOf(employeeId, ELSEWHERE) } : null;
    },
    keys: [...named, ...[...shown].map((id) => keyOf(id, ELSEWHERE))],
    leftOut: [...others.keys()].filter((id) => !shown.has(id)),
  };
}

/** The days of everybody who was in a unit. */
function presencesByUnit(
  stretches: ReadonlyMap<string, readonly Stretch[]>,
): ReadonlyMap<string, ReadonlyMap<string, Presence>> {
  const units = new Map<string, Map<string, Presence>>();
  for (const [id, all] of stretches)
    for (const [unitId, there] of groupBy(all, (stretch) => stretch.unitId))
      units.set(unitId, (units.get(unitId) ?? new Map<string, Presence>()).set(id, joined(there)));
  return units;
}

/** Stretches that follow upon each other are one. */
function joined(stretches: readonly DaySpan[]): Presence {
  const spans: { fromDay: number; untilDay: number }[] = [];
  for (const { fromDay, untilDay } of stretches) {
    const last = spans.at(-1);
    if (last?.untilDay === fromDay) last.untilDay = untilDay;
    else spans.push({ fromDay, untilDay });
  }
  return spans;
}

/** Each day in one unit, in order: where several positions are held, in that of the first. */
function stretchesOf(positions: readonly HeldPosition[], { fromDay, untilDay }: DaySpan): Stretch[] {
  const spans = spansOf(positions);
  const cut = (day: number): number => Math.min(Math.max(day, fromDay), untilDay);
  const edges = [...new Set(spans.flatMap((span) => [cut(span.fromDay), cut(span.untilDay)]))];
  const days = edges.sort((a, b) => a - b);
  return days.slice(1).flatMap((until, i): Stretch[] => {
    const from = days[i] ?? until;
    const held = positions.find(
      (_, at) => (spans[at]?.fromDay ?? until) <= from && until <= (spans[at]?.untilDay ?? from),
    );
    return held ? [{ unitId: held.unitId, unit: held.unit, fromDay: from, untilDay: until }] : [];
  });
}
