import { percentHalfUp } from '../indicators/rounding.js';
import type { FileContent } from '../ingest/file-content.js';
import type { Language } from '../platform/i18n/texts.js';
import { RULES } from '../rules/catalogue.js';
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
import { explanationSentence } from '../wording/explanation.js';
import { type Law, type LawRow, limitsFor } from '../workforce/law.js';
import { limitShown, rulesInTable, rulesOutside, type Severity, severityOf } from '../workforce/law-table.js';
import { type DaySpan, youthGroupOn } from '../workforce/person.js';
import { averagedOn, readingsOf } from '../workforce/reading.js';
import type { TableRow } from '../workforce/rulebook-file.js';
import type { Limit } from '../workforce/rulebook-limit.js';
import { type Excluded, excludedFrom } from './check-excluded.js';
import { gather, type Gathered, type Person, termsOf } from './check-people.js';
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

/** One row of the printed table, or a rule outside it. */
export interface CheckedRow {
  readonly row: TableRow;
  readonly rule: RuleCode;
  /** `to-be-confirmed`: the rule is a hypothesis of what the row means. */
  readonly definition: 'confirmed' | 'to-be-confirmed';
  /** How many times the rule was measured. */
  readonly measured: number;
  readonly count: number;
  /** The statute's limit as the rulebook has it last, for adults or whom it is for. */
  readonly limit: {
    readonly kind: Limit['kind'];
    readonly unit: Limit['unit'];
    readonly value: number;
    /** Where the age decides, school days among them: the least and the greatest there is; else null. */
    readonly byAge: { readonly least: number; readonly most: number } | null;
  } | null;
  /** Whole percent of the total, half up; null for what is in no total, and when that is nothing. */
  readonly percent: number | null;
}

export interface CheckReport {
  readonly rulebook: string;
  /** Of the rulebook, two letters. */
  readonly country: string;
  readonly zone: string;
  readonly employees: number;
  readonly events: number;
  /** Local days the events lie in, `to` included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly rowsRead: number;
  readonly rowsLeftOut: number;
  readonly rowsReplaced: number;
  readonly ambiguousTimes: number;
  readonly rows: readonly CheckedRow[];
  /** Of the rows with a confirmed definition. */
  readonly total: number;
  /** Over the statutory limit, and inside an agreement's. */
  readonly withinAgreement: number;
  /** All of those one by one, rules outside the table as well; in no total. */
  readonly withinAgreementFindings: readonly CheckedBreach[];
  /** Whom chapter 10 does not protect, with the reason. */
  readonly excluded: readonly Excluded[];
  /** The total, one by one. */
  readonly breaches: readonly CheckedBreach[];
  /** Rules of the law that the table has no row for, and what they found; in no total. */
  readonly outside: { readonly rows: readonly CheckedRow[]; readonly breaches: readonly CheckedBreach[] };
}

/** Checks what files say, by the same engine and the same reading of the law as the server. */
export function check(contents: readonly FileContent[], law: Law, clock: LocalClock): CheckReport {
  const gathered = gather(contents, clock);
  const checked = gathered.people.map((person) => checkPerson(person, gathered, law, clock));
  const found = checked.flatMap((one) => one.breaches);
  const within = checked.flatMap((one) => one.withinAgreement);
  const inTable = rulesInTable(law);
  const outside = rulesOutside(law).map((rule): LawRow => ({ row: rule, rule, definition: 'confirmed' }));
  const breaches = found.filter(({ rule }) => inTable.has(rule));
  const sum = (pick: (content: FileContent) => number): number =>
    contents.reduce((total, content) => total + pick(content), 0);
  const { covered } = gathered;
  return {
    rulebook: law.name,
    country: law.rulebook.country,
    zone: clock.zone,
    employees: gathered.people.length,
    events: gathered.people.reduce((total, { events }) => total + events.length, 0),
    from: covered && formatDay(clock.dayOf(covered.start)),
    to: covered && formatDay(clock.dayOf(covered.end - 1)),
    rowsRead: sum(
      ({ events, withdrawals, rowsRejected }) => events.length + withdrawals.length + rowsRejected,
    ),
    rowsLeftOut: sum(({ rowsRejected }) => rowsRejected),
    rowsReplaced: gathered.replaced,
    ambiguousTimes: sum(({ ambiguousTimes }) => ambiguousTimes),
    rows: law.rows.map((row) => rowOf(row, { law, found, people: checked, total: breaches.length })),
    total: breaches.length,
    withinAgreement: within.filter(({ rule }) => inTable.has(rule)).length,
    withinAgreementFindings: within,
    excluded: excludedFrom(gathered, law, clock),
    breaches,
    outside: {
      rows: outside.map((row) => rowOf(row, { law, found, people: checked, total: null })),
      breaches: found.filter(({ rule }) => !inTable.has(rule) && outside.some((row) => row.rule === rule)),
    },
  };
}

interface CheckedPerson {
  readonly breaches: readonly CheckedBreach[];
  /** The statutory limit was passed inside an agreement's. */
  readonly withinAgreement: readonly CheckedBreach[];
  readonly measured: ReadonlyMap<RuleCode, number>;
}

function checkPerson(
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
      .map(({ finding, view, overtimeYears }) =>
        breachOf(person.employee, explain(finding, view, lawNamed(law), overtimeYears), { view, law, clock }),
      );
  return {
    breaches: found('breach'),
    withinAgreement: found('ok'),
    measured,
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

interface Counting {
  readonly law: Law;
  readonly found: readonly CheckedBreach[];
  readonly people: readonly CheckedPerson[];
  /** Of all that count, for the share; null where the row is in no total. */
  readonly total: number | null;
}

function rowOf({ row, rule, definition }: LawRow, { law, found, people, total }: Counting): CheckedRow {
  const count = found.filter((breach) => breach.rule === rule).length;
  const isCounted = definition === 'confirmed' && total !== null;
  return {
    row,
    rule,
    definition,
    measured: people.reduce((sum, { measured }) => sum + (measured.get(rule) ?? 0), 0),
    count,
    limit: limitShown(law, rule),
    percent: isCounted ? percentHalfUp(BigInt(count), BigInt(total), 0) : null,
  };
}
