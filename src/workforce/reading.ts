import type { Limits } from '../rules/limits.js';
import type { RuleCode } from '../rules/rule.js';
import type { RuleSettings } from '../rules/settings.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import {
  ALWAYS,
  type ReadApart,
  settingsAtFirst,
  type Split,
  SPLITS,
  stretchesOf,
} from './agreed-settings.js';
import { averagingOn, type Law, limitsFor } from './law.js';
import {
  agreementBehind,
  type AveragingTerm,
  type DaySpan,
  isMadeBy,
  type Person,
  turningDays,
} from './person.js';

/**
 * One way of looking at an employee's time: these rules, by these settings and averaging
 * periods, for anchors on the days `[fromDay, untilDay)`. Most employees need one.
 */
export interface Reading extends DaySpan, ReadApart {
  readonly rules: readonly RuleCode[];
  readonly settings: RuleSettings;
  /** Left out, the horizon is one. */
  readonly periods?: readonly Interval[];
  /** Which verdict it gives, where statute and agreement do not measure alike; left out, both. */
  readonly judges?: Judged;
  /** Limits other than the employee's own. */
  readonly limits?: Partial<Limits>;
  /** Whether its rules hold under agreements only: without the one that brings them along, nothing would be found. */
  readonly isBroughtAlong?: boolean;
}

/** The statute's verdict, or that of the limit in force. */
export type Judged = 'base' | 'effective';

/** The general reading first. */
export type Readings = readonly [Reading, ...Reading[]];

type Averaged = 'averaging' | 'sundayAveraging';

/** Rules that average over the periods of an agreement, each over its own. */
const AVERAGED_BY: Readonly<Partial<Record<RuleCode, Averaged>>> = {
  AVG_ORDINARY: 'averaging',
  SUNDAY_AVG26: 'sundayAveraging',
};

/**
 * What the law in use asks of one employee, the general reading first. Rules that average
 * over agreed periods are read over those; rules that count standby once for each factor
 * that holds within `covered`, and the overtime of a year once for each length of it: the
 * anchor date decides which. Where an agreement has something measured otherwise than the
 * statute, both are read, the statute's for the one verdict and the agreement's for the
 * other; a rule that an agreement takes away is read for the statute's alone.
 *
 * @param covered days that files are taken to tell everything about; null before the first file
 */
export function readingsOf(law: Law, person: Person, covered: DaySpan | null, clock: LocalClock): Readings {
  const splits = SPLITS.map((split) => ({ ...split, parts: judgedParts(split, law, person, covered) }));
  const general: Part = { ...ALWAYS, settings: settingsAtFirst(law, person, covered) };
  const plain: RuleCode[] = [];
  const special = new Map<string, Reading>();
  for (const rule of law.rules) {
    const over = averagedOver(rule, person);
    const parts = splits.find((split) => split.parts.length > 1 && split.rules.has(rule))?.parts;
    if (over === null && parts === undefined) plain.push(rule);
    else {
      const periods = over && { periods: periodsOf(person, over, covered, clock) };
      const along = broughtAlong(rule, law, person);
      for (const part of parts ?? [general]) add(special, rule, { ...part, ...periods, ...along });
    }
  }
  return [{ ...general, rules: plain }, ...special.values(), ...takenAway(law, person, general.settings)];
}

/** A stretch of time with the settings that hold in it. */
type Part = Omit<Reading, 'rules'>;

/** Rules that are read alike are one reading: what is derived from the time is derived once. */
function add(readings: Map<string, Reading>, rule: RuleCode, part: Part): void {
  const { fromDay, untilDay, periods, judges, overtimeYears, term, isBroughtAlong = false } = part;
  const key = JSON.stringify([fromDay, untilDay, periods, judges, overtimeYears, term, isBroughtAlong]);
  const { rules = [] } = readings.get(key) ?? {};
  readings.set(key, { ...part, rules: [...rules, rule] });
}

/** Says of a rule that an agreement of the employee makes it apply, where one does. */
function broughtAlong(
  rule: RuleCode,
  { rulebook }: Law,
  { agreements = [] }: Person,
): Pick<Reading, 'isBroughtAlong'> {
  const situations = rulebook.limits[rule]?.appliesWith ?? [];
  const isIt = agreements.some((one) => situations.some((situation) => isMadeBy(situation, one)));
  return isIt ? { isBroughtAlong: true } : {};
}

/** The kind of agreement whose periods a rule is averaged over, where the employee has one. */
function averagedOver(rule: RuleCode, { agreements = [] }: Person): Averaged | null {
  const over = AVERAGED_BY[rule];
  return over !== undefined && agreements.some(({ terms }) => terms?.[over] !== undefined) ? over : null;
}

/** The parts of a split; one that the statute measures otherwise is read twice, for a verdict each. */
function judgedParts(split: Split, law: Law, person: Person, covered: DaySpan | null): Part[] {
  return stretchesOf(split, law, person, covered).flatMap(({ statute, by, ...part }): Part[] => {
    if (split.isSame(statute, part.settings)) return [part];
    const differing = split.differing(statute, part.settings, by);
    return [
      { ...part, judges: 'effective', ...differing },
      { ...part, settings: split.ofStatute(part.settings, statute), judges: 'base', ...differing },
    ];
  });
}

/**
 * Rules that an agreement takes away, as Sundays in turn where they are averaged: what the
 * statute would find there is known, and counts for nothing.
 */
function takenAway(law: Law, person: Person, settings: RuleSettings): Reading[] {
  const { agreements = [] } = person;
  return law.rules.flatMap((rule): Reading[] => {
    const without = law.rulebook.limits[rule]?.appliesWithout ?? [];
    if (!agreements.some((one) => without.some((situation) => isMadeBy(situation, one)))) return [];
    const days = [...new Set(turningDays(person))].sort((a, b) => a - b);
    const limits = { [rule]: limitsFor(law.rulebook, { ...person, agreements: [] })[rule] };
    return days.slice(0, -1).flatMap((fromDay, i): Reading[] => {
      const agreement = agreementBehind(without, person, fromDay);
      if (agreement === null) return [];
      const untilDay = days[i + 1] ?? fromDay;
      const term = { agreement, measure: { kind: 'sundays-averaged' } } as const;
      return [{ rules: [rule], fromDay, untilDay, settings, judges: 'base', limits, term }];
    });
  });
}

/** The agreed periods that touch the covered days and end under the agreement that sets them. */
function periodsOf(person: Person, of: Averaged, covered: DaySpan | null, clock: LocalClock): Interval[] {
  if (covered === null) return [];
  const ends = new Map<number, number>();
  for (const term of (person.agreements ?? []).flatMap(({ terms }) => terms?.[of] ?? [])) {
    for (const { fromDay, untilDay } of periodsIn(covered, term)) {
      if (isSameTerm(averagingOn(person, untilDay - 1, of), term)) ends.set(fromDay, untilDay);
    }
  }
  return [...ends]
    .sort(([a], [b]) => a - b)
    .map(([from, until]) => ({ start: clock.instantAt(from), end: clock.instantAt(until) }));
}

function periodsIn(covered: DaySpan, { weeks, startDay }: AveragingTerm): DaySpan[] {
  const days = 7 * weeks;
  const before = Math.max(0, Math.floor((covered.fromDay - startDay) / days));
  const periods: DaySpan[] = [];
  for (let fromDay = startDay + before * days; fromDay < covered.untilDay; fromDay += days) {
    periods.push({ fromDay, untilDay: fromDay + days });
  }
  return periods;
}

/** The period over which ordinary hours are averaged on a day; null where they are not, and before the first period. */
export function averagedOn(person: Person, day: number): DaySpan | null {
  const term = averagingOn(person, day, 'averaging');
  if (term === null || day < term.startDay) return null;
  const days = 7 * term.weeks;
  const fromDay = day - ((day - term.startDay) % days);
  return { fromDay, untilDay: fromDay + days };
}

const isSameTerm = (a: AveragingTerm | null, b: AveragingTerm): boolean =>
  a?.startDay === b.startDay && a.weeks === b.weeks;
