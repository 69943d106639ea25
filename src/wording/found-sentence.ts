import { type Language, speak } from '../platform/i18n/texts.js';
import { RULES } from '../rules/catalogue.js';
import type { YouthGroup } from '../rules/settings.js';
import type { MeasureUnit, RuleCode, Verdict } from '../rules/rule.js';
import { formatDay, MINUTE } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatDate, formatMeasure, formatMeasured } from './format.js';
import { FOUND_TEXTS } from './found-words.js';
import { moment } from './moment.js';

/** What the sentence about a finding is made of. */
export interface Found {
  readonly rule: RuleCode;
  readonly anchorDay: number;
  readonly window: Interval;
  readonly unit: MeasureUnit;
  readonly measured: number;
  readonly baseLimit: number;
  readonly effectiveLimit: number;
  readonly effectiveVerdict: Verdict;
  /** Day of the Sunday or holiday before, where two in a row were found; the Sunday before when not given. */
  readonly dayBefore?: number;
  /** Of a minor, where it is at hand: the age group, and whether the day or week has school. */
  readonly youth?: YouthGroup | null;
  readonly hasSchool?: boolean;
  /** Whether it is what the plan will lead to and has not happened; what was found in what is over when not given. */
  readonly isAhead?: boolean;
}

/** The limit that was passed: the statute's, when an agreement allows what was found. */
export const limitPassed = ({ effectiveVerdict, baseLimit, effectiveLimit }: Found): number =>
  effectiveVerdict === 'ok' ? baseLimit : effectiveLimit;

/** School makes a difference under 15 only. */
function schoolOf({ youth, hasSchool }: Found): 'yes' | 'no' | 'unknown' {
  if (youth !== 'under15' || hasSchool === undefined) return 'unknown';
  return hasSchool ? 'yes' : 'no';
}

/** A break that nobody had is 0 minutes, not 0 hours. */
export const noMinutes = (rule: RuleCode, seconds: number): string | null =>
  seconds === 0 && RULES[rule].shownIn === 'minutes' ? '0\u00a0min' : null;

/** What was found, or will be of what lies ahead, in plain words, against the limit that was passed. */
export function foundSentence(found: Found, clock: LocalClock, language: Language): string {
  const { rule, anchorDay, window, unit, measured } = found;
  const limit = limitPassed(found);
  const date = (day: number): string => formatDate(language, formatDay(day));
  return speak(FOUND_TEXTS, language)(rule, {
    told: found.isAhead === true ? 'ahead' : 'over',
    start: moment(window.start, clock, language),
    end: moment(window.end, clock, language),
    firstDate: date(clock.dayOf(window.start)),
    date: date(anchorDay),
    before: date(found.dayBefore ?? anchorDay - 7),
    count: measured,
    measured: noMinutes(rule, measured) ?? formatMeasured(language, measured, unit, [limit]),
    limit: formatMeasure(language, limit, unit),
    age: found.youth ?? 'unknown',
    school: schoolOf(found),
    single: limit === MINUTE ? 'yes' : 'no',
  });
}
