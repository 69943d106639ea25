import { RULES } from '../rules/catalogue.js';
import type { Limits } from '../rules/limits.js';
import type { RuleCode } from '../rules/rule.js';
import type { RuleSettings } from '../rules/settings.js';
import { isToBeWeighed } from '../rules/weighed-limits.js';
import { DAY_SECONDS } from '../time/civil.js';
import type { Reading, Readings } from '../workforce/reading.js';

const WEEK = 7;
const FOUR_WEEKS = 28;
/** No window has an end: only all of the time there is gives the answer. */
const EVERYTHING = Number.POSITIVE_INFINITY;

const YEARS: Readonly<Record<RuleSettings['overtimeYear'], number>> = {
  iso_52_weeks: 52 * WEEK,
  iso_26_weeks: 26 * WEEK,
  calendar_year: 366,
};

/** The longest of the agreed periods; without any the horizon is one, and grows with every file. */
const longestPeriod = ({ periods }: Reading): number =>
  periods === undefined
    ? EVERYTHING
    : Math.max(0, ...periods.map(({ start, end }) => Math.ceil((end - start) / DAY_SECONDS) + 1));

/** A run that passes the limit is one longer than it; how much longer it is, is counted back from a free Sunday. */
const longestRun =
  (rule: RuleCode) =>
  (_: Reading, limits: Limits): number =>
    WEEK * Math.max(2, ...limits[rule].map(({ base, effective }) => Math.max(base, effective) + 2));

const day = (): number => WEEK;
const week = (): number => 2 * WEEK;

/**
 * How many days before its anchor each rule looks at most, whole work days and weeks
 * included. Runs of Sundays are counted back as long as they go on: whoever uses this sees
 * to it that one ends within the days that were read (`runsEnd`).
 */
const LOOKS_BACK: Readonly<Record<RuleCode, (reading: Reading, limits: Limits) => number>> = {
  DAILY_REST: day,
  // Whether a stretch is used up already depends on the week before, and that on the one before it.
  WEEKLY_REST: ({ settings }) => (settings.noDoubleUse ? EVERYTHING : 2 * WEEK),
  // The worst 24 hours of all are one answer.
  DAILY_TOTAL: ({ settings }) => (settings.dailyTotalMode === 'rolling_24h' ? EVERYTHING : WEEK),
  OT_7D: week,
  OT_4W: () => FOUR_WEEKS + WEEK,
  OT_WEEK: week,
  OT_52W: ({ settings }) => YEARS[settings.overtimeYear] + WEEK,
  TOTAL_AVG: ({ settings }) => WEEK * (settings.totalAverageWeeks + 1),
  WEEK_CAP: week,
  ORD_DAY: day,
  ORD_WEEK: week,
  AVG_ORDINARY: longestPeriod,
  SUNDAY_NEXT: longestRun('SUNDAY_NEXT'),
  SUNDAY_4W: longestRun('SUNDAY_4W'),
  SUNDAY_AVG26: longestPeriod,
  NIGHT_AVG_4W: (reading) =>
    reading.settings.nightAverageWindow === 'sliding_4_weeks' ? FOUR_WEEKS + WEEK : longestPeriod(reading),
  NIGHT_RISK_8H: day,
  OWN_INITIATIVE_NIGHT: day,
  BREAK: day,
  BREAK_OT: week,
  YOUTH_DAY: day,
  YOUTH_WEEK: week,
  YOUTH_NIGHT: day,
  YOUTH_BREAK: day,
};

const applies = (rule: RuleCode, limits: Limits): boolean =>
  [rule, ...RULES[rule].otherLimits].some((key) => limits[key].length > 0);

/**
 * How many days after a change a finding may still rest on it: the longest window of the
 * rules that are an employee's, a year of overtime for most. Infinite where a rule that
 * applies looks at everything.
 */
export const reachOf = (readings: Readings, limits: Limits): number =>
  // A limit weighed by when the hours of a whole period lie is another on all of its days, also before the change.
  isToBeWeighed(limits)
    ? EVERYTHING
    : Math.max(
        0,
        ...readings.flatMap((reading) => {
          const own = reading.limits ? { ...limits, ...reading.limits } : limits;
          return reading.rules
            .filter((rule) => applies(rule, own))
            .map((rule) => LOOKS_BACK[rule](reading, own));
        }),
      );
