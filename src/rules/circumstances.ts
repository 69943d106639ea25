import { mondayOf } from '../time/civil.js';
import { weekOfOvertime } from './exact-overtime.js';
import { eventsIn, workDaysOn } from './explain-work.js';
import type { BreakAsked, Circumstance, CutRest, Term, WeekOvertime } from './explanation.js';
import { countUpTo } from './packed.js';
import { Ratio } from './ratio.js';
import type { Finding, RuleCode } from './rule.js';
import { isWork } from './timeline.js';
import type { View } from './view.js';

type Look = (finding: Finding, terms: readonly Term[], view: View) => readonly Circumstance[];

/** What the terms of a finding do not tell, and what whoever recomputes it has to know. */
export const circumstancesOf: Look = (finding, terms, view) =>
  LOOKS[finding.rule]?.(finding, terms, view) ?? [];

/** A rest that ends with its window although nobody works there: only the part inside was measured. */
const cutRest: Look = ({ rest, window }, _terms, { blocks }): CutRest[] => {
  if (rest === null || rest.end <= rest.start) return [];
  const isFreeAt = (second: number): boolean => {
    const begun = countUpTo(blocks.start, blocks.count, second);
    return begun === 0 || blocks.end[begun - 1]! <= second;
  };
  const before = rest.start === window.start && isFreeAt(rest.start - 1);
  const after = rest.end === window.end && isFreeAt(rest.end);
  return before || after ? [{ kind: 'cut-rest', before, after }] : [];
};

/** The weeks of overtime that no day has by itself. */
const weeksOfOvertime: Look = (_finding, terms, view) => {
  const mondays = terms.flatMap((term) =>
    term.kind === 'overtime' && term.frame !== null && term.ofWeek.isPositive() ? [mondayOf(term.day)] : [],
  );
  return [...new Set(mondays)].flatMap((monday) => weekOvertime(monday, view));
};

function weekOvertime(monday: number, view: View): WeekOvertime[] {
  const { timeline, workDays, overtimeNet, context } = view;
  const { settings, limits, isFullTime } = context;
  const days = workDaysOn(view, { from: monday, until: monday + 7 });
  const source = { timeline, workDays, net: overtimeNet, settings, limits, isFullTime };
  const { net, frame, byDay } = weekOfOvertime(source, monday, days);
  return frame === null
    ? []
    : [{ kind: 'week-overtime', fromDay: monday, untilDay: monday + 7, net, frame, byDay }];
}

/** A break is asked for from a length of work on: that length, and the work there was. */
const breakAsked: Look = ({ rule, window }, terms, view) => {
  const { timeline, context } = view;
  const { shortBreakOver, longBreakFrom, longBreakInclusive, youthBreakOver } = context.settings;
  const index = terms[0]?.events[0] ?? eventOf(window, view);
  if (index === undefined) return [];
  const amount = Ratio.ofDecimal(timeline.ownNet[index]!);
  const from = (threshold: number, isInclusive: boolean): BreakAsked => ({
    kind: 'break-asked',
    by: 'work',
    amount,
    threshold,
    isInclusive,
  });
  if (rule === 'YOUTH_BREAK') return [from(youthBreakOver, false)];
  const beyondLong = amount.compare(Ratio.of(longBreakFrom));
  const isLong = beyondLong > 0 || (beyondLong === 0 && longBreakInclusive);
  return [isLong ? from(longBreakFrom, longBreakInclusive) : from(shortBreakOver, false)];
};

function eventOf({ start, end }: Finding['window'], { timeline }: View): number | undefined {
  return eventsIn(timeline, { start, end }).find(
    (i) => timeline.start[i] === start && timeline.end[i] === end && isWork(timeline, i),
  );
}

const overtimeBreakAsked: Look = ({ anchorDay, window }, _terms, view): BreakAsked[] => {
  const { workDays, overtime, context } = view;
  const k = workDaysOn(view, { from: anchorDay, until: anchorDay + 1 }).find(
    (one) => workDays.start[one] === window.start,
  );
  if (k === undefined) return [];
  const amount = overtime.exact?.()[k] ?? Ratio.ofDecimal(overtime.seconds[k]!);
  const threshold = context.settings.overtimeBreakOver;
  return [{ kind: 'break-asked', by: 'overtime', amount, threshold, isInclusive: false }];
};

const LOOKS: Readonly<Partial<Record<RuleCode, Look>>> = {
  DAILY_REST: cutRest,
  WEEKLY_REST: cutRest,
  OT_7D: weeksOfOvertime,
  OT_WEEK: weeksOfOvertime,
  OT_4W: weeksOfOvertime,
  OT_52W: weeksOfOvertime,
  BREAK: breakAsked,
  YOUTH_BREAK: breakAsked,
  BREAK_OT: overtimeBreakAsked,
};
