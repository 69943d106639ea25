import { clockOf } from '../platform/zone.js';
import { RULES } from '../rules/catalogue.js';
import { evaluateView } from '../rules/engine.js';
import type { WorkEvent } from '../rules/event.js';
import { nightAverage } from '../rules/night-work.js';
import { RULE_CODES, type Finding, type RuleCode, type RuleResult } from '../rules/rule.js';
import { sundayShare } from '../rules/sunday-rest.js';
import { daysOfPeriod } from '../rules/periods.js';
import { packTimeline } from '../rules/timeline.js';
import { View } from '../rules/view.js';
import { isToBeWeighed, weighedLimits } from '../rules/weighed-limits.js';
import { formatDay } from '../time/civil.js';
import { LocalClock, UTC_TABLE } from '../time/local-clock.js';
import { formatStamp } from '../time/stamp.js';
import {
  BrokenCase,
  type Answer,
  type CaseBreach,
  type CaseProfile,
  type WorkedCase,
} from './conformance-case.js';
import { factAnswers } from './conformance-facts.js';
import { hours, shown, UNIT_NAMES } from './conformance-figures.js';
import { eventsOf, horizonOf, instantReader } from './conformance-input.js';
import { limitsOf, settingsOf } from './conformance-profile.js';
import { sickAnswer } from './conformance-sick.js';
import { workAnswers } from './conformance-work.js';

/** Rules whose `measured` is null when nothing was evaluated; it is 0 for the others (spec 10). */
const NULL_WHEN_EMPTY: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'DAILY_REST',
  'WEEKLY_REST',
  'DAILY_TOTAL',
  'TOTAL_AVG',
  'SUNDAY_AVG26',
  'NIGHT_AVG_4W',
  'BREAK',
  'YOUTH_BREAK',
]);

/** Questions that are no rule with a limit, each with what answers it. */
const OTHER_ANSWERS: Readonly<Record<string, (worked: WorkedCase) => Answer>> = {
  ...factAnswers,
  ...Object.fromEntries(
    Object.entries(workAnswers).map(([rule, answer]) => [
      rule,
      (worked: WorkedCase): Answer => answer(viewOf(worked), worked.profile),
    ]),
  ),
  SICK: sickAnswer,
  MULTI: countsOf,
  EXEMPT: () => {
    throw new BrokenCase('profile.exempt: is missing');
  },
};

const isRule = (rule: string): rule is RuleCode => RULE_CODES.some((code) => code === rule);

/**
 * @throws BrokenCase when the case says what cannot be, naming the field
 */
export function answerOf(worked: WorkedCase): Answer {
  const { rule, profile } = worked;
  const other = Object.hasOwn(OTHER_ANSWERS, rule) ? OTHER_ANSWERS[rule] : undefined;
  if (!isRule(rule) && other === undefined) throw new BrokenCase(`rule: "${rule}" is unknown`);
  // §10-12(1) and (2): the time rules of the chapter do not ask about such a person at all.
  if (profile.exempt !== undefined) return { verdict: 'excluded', reason: profile.exempt };
  return isRule(rule) ? ruleAnswer(worked, rule) : (other?.(worked) ?? {});
}

function ruleAnswer(worked: WorkedCase, rule: RuleCode): Answer {
  const view = viewOf(worked, [rule]);
  const [result] = evaluateView(view, [rule]);
  if (!result) return {};
  const { shownIn } = RULES[rule];
  const found = breachesOf(result);
  const empty = NULL_WHEN_EMPTY.has(rule) ? null : 0;
  const clock = clockOf(worked.input.zone);
  return {
    verdict: found.length > 0 ? 'breach' : 'ok',
    measured: result.worst === null ? empty : shown(result.worst, shownIn),
    unit: UNIT_NAMES[shownIn],
    breaches: found.map((finding) => breachOf(finding, clock)),
    ...extrasOf(view, rule),
  };
}

const breachesOf = ({ findings }: RuleResult): Finding[] =>
  findings.filter(({ effectiveVerdict }) => effectiveVerdict === 'breach');

const breachOf = (finding: Finding, clock: LocalClock): CaseBreach => {
  const { shownIn } = RULES[finding.rule];
  return {
    anchor: formatDay(finding.anchorDay),
    window: [formatStamp(finding.window.start, clock), formatStamp(finding.window.end, clock)],
    measured: shown(finding.measured, shownIn),
    limit: shown(finding.effectiveLimit, shownIn),
  };
};

/** What two rules tell beside their measure, over the horizon as one period. */
function extrasOf(view: View, rule: RuleCode): Answer {
  const { horizon } = view;
  if (horizon === null) return {};
  if (rule === 'SUNDAY_AVG26') {
    const { worked, zones } = sundayShare(view, horizon);
    return { worked, zones };
  }
  if (rule !== 'NIGHT_AVG_4W') return {};
  const average = nightAverage(view, horizon);
  const limit = view.context.limits.NIGHT_AVG_4W[0]?.effective ?? 0;
  return { hours_4w: hours(average.hours), hours_4w_limit: hours(average.allowed(limit)) };
}

/** Breaches of several rules on the same events; nothing is taken together across rules (spec 3.2). */
function countsOf(worked: WorkedCase): Answer {
  const rules = worked.input.rules ?? [];
  if (rules.length === 0) throw new BrokenCase('input.rules: is missing');
  for (const rule of rules) if (!isRule(rule)) throw new BrokenCase(`input.rules: "${rule}" has no breaches`);
  const codes = rules.filter(isRule);
  const results = evaluateView(viewOf(worked, codes), codes);
  const counts = Object.fromEntries(
    results.map((result) => [result.rule, countOf(result, worked.profile.count_mode)]),
  );
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { verdict: 'value', counts, total, indicator_lt_8: total < 8 ? 'met' : 'not_met' };
}

/** Findings at anchors that follow each other are one episode, where episodes are counted (spec 3.2). */
function countOf(result: RuleResult, mode: CaseProfile['count_mode']): number {
  const found = breachesOf(result);
  if (mode === 'per_anchor') return found.length;
  const places = new Set(found.map(({ ordinal }) => ordinal));
  return found.filter(({ ordinal }) => !places.has(ordinal - 1)).length;
}

function viewOf(worked: WorkedCase, rules: readonly RuleCode[] = []): View {
  const { profile, input } = worked;
  const clock = clockOf(input.zone);
  const instant = instantReader(clock, profile.time_basis);
  const horizon = horizonOf(input, instant);
  const group = profile.group ?? null;
  if (group === null && rules.some((rule) => rule.startsWith('YOUTH_'))) {
    throw new BrokenCase('profile.group: is missing; a rule for minors asks how old');
  }
  const events = eventsOf(input, instant);
  const view = new View(packTimeline(events), {
    clock: profile.time_basis === 'wall_clock' ? new LocalClock(UTC_TABLE) : clock,
    settings: settingsOf(profile),
    limits: limitsOf(profile),
    isFullTime: () => profile.full_time,
    youthGroupOn: () => group,
    ...(horizon && { horizon }),
  });
  return isToBeWeighed(view.context.limits) ? weighedView(view, events, rules) : view;
}

/** Where the average is asked for, the horizon is the period of it; else each week is weighed for itself. */
function weighedView(view: View, events: readonly WorkEvent[], rules: readonly RuleCode[]): View {
  const { context, timeline } = view;
  const period = rules.includes('AVG_ORDINARY') ? view.horizon : null;
  const [fromDay, untilDay] = period === null ? [0, 0] : daysOfPeriod(context, period);
  const limits = weighedLimits(view, events, () => (period === null ? null : { fromDay, untilDay }));
  return new View(timeline, { ...context, limits });
}
