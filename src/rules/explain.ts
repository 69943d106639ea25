import { DAY_SECONDS, mondayOf } from '../time/civil.js';
import { RULES } from './catalogue.js';
import { circumstancesOf } from './circumstances.js';
import { paidBreakTerms, overtimeTerms } from './explain-overtime.js';
import { periodTerms, runTerms, weekRunTerms } from './explain-sundays.js';
import {
  type Days,
  breakTerms,
  clippedPlanTerms,
  eventsIn,
  netTerms,
  planTermsIn,
  planTermsOf,
  standbyTerms,
  workStartedOn,
  workTerms,
} from './explain-work.js';
import type { Arithmetic, Explanation, ExplanationFlag, LawNamed, Term } from './explanation.js';
import { breaksOf } from './breaks.js';
import { spanOn } from './limits.js';
import { daysOfPeriod } from './periods.js';
import { Ratio } from './ratio.js';
import type { Finding, RuleCode } from './rule.js';
import { ABSENCE, CALLOUT, isWork, SCHOOL_DAY } from './timeline.js';
import type { View } from './view.js';

type Account = (finding: Finding, view: View) => Arithmetic;

const summed = (terms: readonly Term[]): Arithmetic => ({ terms, divisor: null });

/** What statute and agreement have measured otherwise, where they do. */
export type Differing = Pick<Explanation, 'overtimeYears' | 'otherMeasure'>;

const MEASURED_ALIKE: Differing = { overtimeYears: null, otherMeasure: null };

/**
 * What a finding rests on, from the finding and the view it was made on (spec 1.3, 2).
 * The view must not have been given another timeline since.
 */
export function explain(
  finding: Finding,
  view: View,
  law: LawNamed,
  differing: Differing = MEASURED_ALIKE,
): Explanation {
  const { terms, divisor } = accountOf(finding, view);
  const sum = terms.reduce((total, { amount }) => total.plus(amount), Ratio.ZERO);
  const bounds = finding.rest === null ? [] : boundsOf(finding, view);
  return {
    ...finding,
    rulebook: law.rulebook,
    comparator: RULES[finding.rule].comparator,
    terms,
    divisor,
    sum,
    value: divisor === null ? sum : sum.dividedBy(divisor.value),
    bounds,
    circumstances: circumstancesOf(finding, terms, view),
    flags: flagsOf(finding, bounds, view, law),
    youth: view.context.youthGroupOn?.(finding.anchorDay) ?? null,
    hasSchool: hasSchool(finding, view),
    weighed: spanOn(view.context.limits[finding.rule], finding.anchorDay)?.weighed ?? null,
    ...differing,
  };
}

/** The terms a finding's figure is the sum of, and what divides it. */
export const accountOf: Account = (finding, view) => ACCOUNTS[finding.rule](finding, view);

const restAccount: Account = ({ rest, window }, { context }) => {
  const { start, end } = rest ?? { start: window.start, end: window.start };
  const day = context.clock.dayOf(start);
  return summed([{ kind: 'rest', start, end, day, amount: Ratio.of(end - start), events: [] }]);
};

const workAccount: Account = ({ window }, view) => summed(workTerms(view, window));

const overtimeAccount: Account = ({ window }, view) => summed(overtimeTerms(view, window));

const weekPlanAccount: Account = ({ window }, view) => {
  const clips = view.context.settings.weekSums === 'clip';
  const plan = clips ? clippedPlanTerms(view, window) : planTermsOf(view, daysOf(view, window));
  return summed([...plan, ...standbyTerms(view, window)]);
};

const averagePlanAccount: Account = ({ window }, view) => {
  const [from, until] = daysOfPeriod(view.context, window);
  const days = until - from;
  return {
    terms: [...planTermsOf(view, { from, until }), ...standbyTerms(view, window)],
    divisor: { kind: 'weeks', value: Ratio.of(days, 7), days, absentDays: [] },
  };
};

const totalAccount: Account = ({ window }, view) => {
  const standby = view.context.settings.standbyInTotal ? standbyTerms(view, window) : [];
  return summed([...netTerms(view, daysOf(view, window)), ...standby]);
};

const totalAverageAccount: Account = (finding, view) => {
  const { from, until } = daysOf(view, finding.window);
  const absentDays = view.context.settings.absenceNeutral ? absentDaysIn(view, from, until) : [];
  const days = until - from;
  const value = Ratio.of(days - absentDays.length, 7);
  return { ...totalAccount(finding, view), divisor: { kind: 'weeks', value, days, absentDays } };
};

const nightAverageAccount: Account = ({ window }, view) => {
  const [from, until] = daysOfPeriod(view.context, window);
  const weeklyRest = view.context.settings.nightAverageRest;
  const days = until - from;
  const value = Ratio.of(days * (7 * DAY_SECONDS - weeklyRest), 7 * DAY_SECONDS);
  return { terms: planTermsOf(view, { from, until }), divisor: { kind: 'days', value, days, weeklyRest } };
};

const breakAccount: Account = ({ window, measured }, view) => {
  const { timeline } = view;
  for (let i = 0; i < timeline.size; i += 1) {
    const isWindow = timeline.start[i]! === window.start && timeline.end[i]! === window.end;
    if (isWindow && isWork(timeline, i) && breaksOf(view, i) === measured) return summed(breakTerms(view, i));
  }
  return summed([]);
};

const ACCOUNTS: Readonly<Record<RuleCode, Account>> = {
  DAILY_REST: restAccount,
  WEEKLY_REST: restAccount,
  DAILY_TOTAL: workAccount,
  OT_7D: overtimeAccount,
  OT_4W: overtimeAccount,
  OT_WEEK: overtimeAccount,
  OT_52W: overtimeAccount,
  SUNDAY_NEXT: ({ anchorDay, measured }, view) => summed(runTerms(view, anchorDay, measured)),
  SUNDAY_4W: ({ anchorDay, measured }, view) => summed(weekRunTerms(view, anchorDay, measured)),
  SUNDAY_AVG26: ({ window }, view) => {
    const terms = periodTerms(view, window);
    return { terms, divisor: { kind: 'zones', value: Ratio.of(terms.length) } };
  },
  TOTAL_AVG: totalAverageAccount,
  WEEK_CAP: totalAccount,
  ORD_DAY: ({ window, anchorDay }, view) => summed(planTermsIn(view, window, anchorDay)),
  ORD_WEEK: weekPlanAccount,
  AVG_ORDINARY: averagePlanAccount,
  NIGHT_AVG_4W: nightAverageAccount,
  NIGHT_RISK_8H: workAccount,
  OWN_INITIATIVE_NIGHT: workAccount,
  BREAK: breakAccount,
  BREAK_OT: ({ window }, view) => summed(paidBreakTerms(view, window)),
  YOUTH_DAY: ({ anchorDay }, view) => summed(workStartedOn(view, { from: anchorDay, until: anchorDay + 1 })),
  YOUTH_WEEK: ({ anchorDay }, view) => {
    const monday = mondayOf(anchorDay);
    return summed(workStartedOn(view, { from: monday, until: monday + 7 }));
  },
  YOUTH_NIGHT: workAccount,
  YOUTH_BREAK: breakAccount,
};

/** Whether the anchor day, or the week of a weekly rule, is marked as one with school (spec 2.11). */
function hasSchool({ rule, anchorDay }: Finding, { timeline, context }: View): boolean {
  const from = rule === 'YOUTH_WEEK' ? mondayOf(anchorDay) : anchorDay;
  const until = rule === 'YOUTH_WEEK' ? from + 7 : from + 1;
  for (let i = 0; i < timeline.size; i += 1) {
    const day = context.clock.dayOf(timeline.start[i]!);
    if ((timeline.marks[i]! & SCHOOL_DAY) !== 0 && from <= day && day < until) return true;
  }
  return false;
}

/** Local days of a window that begins and ends at midnight. */
export const daysOf = ({ context: { clock } }: View, { start, end }: Finding['window']): Days => ({
  from: clock.dayOf(start),
  until: clock.dayOf(end),
});

/** Local dates of `[from, until)` that absence touches, by date. */
function absentDaysIn({ timeline, context }: View, from: number, until: number): number[] {
  const days = new Set<number>();
  for (let i = 0; i < timeline.size; i += 1) {
    if (timeline.kind[i]! !== ABSENCE) continue;
    const last = Math.min(until - 1, context.clock.dayOf(timeline.end[i]! - 1));
    const first = Math.max(from, context.clock.dayOf(timeline.start[i]!));
    for (let day = first; day <= last; day += 1) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

/** The work that touches or interrupts the window of a rest, drawn out to the ends of a rest that reaches beyond it. */
export function boundsOf({ rest, window }: Finding, { timeline }: View): number[] {
  const start = Math.min(window.start, rest?.start ?? window.start) - 1;
  const end = Math.max(window.end, rest?.end ?? window.end) + 1;
  return eventsIn(timeline, { start, end });
}

/**
 * Below the floor an agreement may set, a rest can still be lawful when a call-out was
 * necessary to avoid a serious disturbance (§10-8(3), spec 2.1). Whether it was, a person says.
 */
function flagsOf(
  { rule, measured, effectiveVerdict, agreement }: Finding,
  bounds: readonly number[],
  { timeline }: View,
  { waivableFloors }: LawNamed,
): ExplanationFlag[] {
  const floor = waivableFloors[rule];
  if (agreement === null || effectiveVerdict === 'ok' || floor === undefined || measured >= floor) return [];
  return bounds.some((index) => timeline.kind[index]! === CALLOUT) ? ['possible-10-8-3'] : [];
}
