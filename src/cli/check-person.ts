import { RULES } from '../rules/catalogue.js';
import type { Language } from '../platform/i18n/texts.js';
import { explain } from '../rules/explain.js';
import type { Explanation } from '../rules/explanation.js';
import { RULE_CODES, type Finding, type RuleCode, type Verdict } from '../rules/rule.js';
import type { View } from '../rules/view.js';
import { formatDay, HOUR, MINUTE } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatStamp } from '../time/stamp.js';
import { assess } from '../violations/assessment.js';
import { daysAway } from '../violations/days-away.js';
import { lawNamed } from '../violations/law-named.js';
import { differingOf } from '../violations/verdicts.js';
import { explanationSentence } from '../wording/explanation.js';
import { type Law, limitsFor } from '../workforce/law.js';
import { type Severity, severityOf } from '../workforce/law-table.js';
import { type DaySpan, youthGroupOn } from '../workforce/person.js';
import { averagedOn, readingsOf } from '../workforce/reading.js';
import { type Gathered, type Person, termsOf } from './check-people.js';
import { type ExplanationFacts, explanationFacts } from './explanation-facts.js';

/** One possible breach, in the words of a file: stamps with offset, hours, minutes, a count or a share. */
export interface CheckedBreach {
  readonly employee: string;
  readonly rule: RuleCode;
  /** Local date of the anchor. */
  readonly date: string;
  readonly window: { readonly start: string; readonly end: string };
  /** In `unit`, not rounded. */
  readonly measured: number;
  readonly limit: number;
  /** The limit of the statute, which an agreement may have replaced. */
  readonly baseLimit: number;
  readonly unit: (typeof RULES)[RuleCode]['shownIn'];
  /** `notice`: worth saying, and no breach by itself. */
  readonly severity: Severity;
  readonly clause: string;
  /** Code of the agreement that set the limit, or null. */
  readonly agreement: string | null;
  /** False while time after the files' last day could change it. */
  readonly final: boolean;
  /** What it rests on: the terms that add up to `measured`. */
  readonly explanation: ExplanationFacts;
  /** The same as sentences; leaves no trace in an answer as JSON. */
  readonly inWords: (language: Language) => string;
}

/** What was found of one employee. */
export interface CheckedPerson {
  readonly breaches: readonly CheckedBreach[];
  /** The statutory limit was passed inside an agreement's. */
  readonly withinAgreement: readonly CheckedBreach[];
  readonly measured: ReadonlyMap<RuleCode, number>;
}

/** Evaluates one employee's time by the law, or by another reading of it. */
export function checkPerson(
  person: Person,
  { covered, organisation }: Gathered,
  law: Law,
  clock: LocalClock,
): CheckedPerson {
  const { isFullTime, subject } = termsOf(person, organisation);
  const events = person.events.map((row, index) => ({
    id: String(index),
    event: row.event,
    cause: row.cause,
  }));
  const { cases, measured } = assess(
    [...events, ...daysAway(person.absences, clock)],
    {
      clock,
      limits: limitsFor(law.rulebook, subject),
      isFullTime,
      youthGroupOn: (day) => youthGroupOn(subject, day),
      averagedOn: (day) => averagedOn(subject, day),
      ...(covered && { horizon: covered }),
    },
    readingsOf(law, subject, covered && daysOf(covered, clock), clock),
  );
  const byDay = [...cases].sort((a, b) => inOrder(a.finding, b.finding));
  const found = (verdict: Verdict): CheckedBreach[] =>
    byDay
      .filter(({ finding }) => finding.effectiveVerdict === verdict)
      .map(({ finding, view, ...more }) => {
        const explained = explain(finding, view, lawNamed(law), differingOf(more));
        return breachOf(person.employee, explained, { view, law, clock });
      });
  return {
    breaches: found('breach'),
    withinAgreement: found('ok'),
    measured: measured(),
  };
}

const inOrder = (a: Finding, b: Finding): number =>
  a.anchorDay - b.anchorDay || RULE_CODES.indexOf(a.rule) - RULE_CODES.indexOf(b.rule);

const daysOf = ({ start, end }: Interval, clock: LocalClock): DaySpan => ({
  fromDay: clock.dayOf(start),
  untilDay: clock.dayOf(end - 1) + 1,
});

const inUnit = (value: number, unit: CheckedBreach['unit']): number =>
  value / { hours: HOUR, minutes: MINUTE, count: 1, share: 1 }[unit];

interface Checking {
  readonly view: View;
  readonly law: Law;
  readonly clock: LocalClock;
}

function breachOf(employee: string, explained: Explanation, { view, law, clock }: Checking): CheckedBreach {
  const { rule, window, clause, agreement, final } = explained;
  const unit = RULES[rule].shownIn;
  return {
    employee,
    rule,
    date: formatDay(explained.anchorDay),
    window: { start: formatStamp(window.start, clock), end: formatStamp(window.end, clock) },
    measured: inUnit(explained.measured, unit),
    limit: inUnit(explained.effectiveLimit, unit),
    baseLimit: inUnit(explained.baseLimit, unit),
    unit,
    severity: severityOf(law, rule),
    clause,
    agreement,
    final,
    explanation: explanationFacts(explained, view.timeline, clock),
    inWords: (language) => explanationSentence(explained, language, clock),
  };
}
