import { percentHalfUp } from '../indicators/rounding.js';
import type { FileContent } from '../ingest/file-content.js';
import { CATALOGUE } from '../rules/catalogue.js';
import { RULE_CODES, type Finding, type MeasureUnit, type RuleCode } from '../rules/rule.js';
import { formatDay, HOUR } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatStamp } from '../time/stamp.js';
import { assess } from '../violations/assessment.js';
import { type Law, limitsFor } from '../workforce/law.js';
import type { TableRow } from '../workforce/rulebook-file.js';
import { gather, type Gathered, type Person, termsOf } from './check-people.js';

/** One possible breach, in the words of a file: stamps with offset, hours or a count. */
export interface CheckedBreach {
  readonly employee: string;
  readonly rule: RuleCode;
  /** Local date of the anchor. */
  readonly date: string;
  readonly window: { readonly start: string; readonly end: string };
  /** Hours, not rounded, or a count. */
  readonly measured: number;
  readonly limit: number;
  readonly unit: 'hours' | 'count';
  readonly clause: string;
  /** Code of the agreement that set the limit, or null. */
  readonly agreement: string | null;
  /** False while time after the files' last day could change it. */
  readonly final: boolean;
}

/** One row of the printed table. */
export interface CheckedRow {
  readonly row: TableRow;
  /** How many times the rule was measured; null for a row without a confirmed definition. */
  readonly measured: number | null;
  readonly count: number | null;
  /** Whole percent of all, half up; null when there are none at all. */
  readonly percent: number | null;
}

export interface CheckReport {
  readonly rulebook: string;
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
  readonly total: number;
  /** Over the statutory limit, and inside an agreement's. */
  readonly withinAgreement: number;
  readonly breaches: readonly CheckedBreach[];
}

/** Checks what files say, by the same engine and the same reading of the law as the server. */
export function check(contents: readonly FileContent[], law: Law, clock: LocalClock): CheckReport {
  const gathered = gather(contents, clock);
  const checked = gathered.people.map((person) => checkPerson(person, gathered, law, clock));
  const breaches = checked.flatMap((one) => one.breaches);
  const sum = (pick: (content: FileContent) => number): number =>
    contents.reduce((total, content) => total + pick(content), 0);
  const { covered } = gathered;
  return {
    rulebook: law.name,
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
    rows: law.rows.map((row) => rowOf(row, breaches, checked)),
    total: breaches.length,
    withinAgreement: checked.reduce((total, { withinAgreement }) => total + withinAgreement, 0),
    breaches,
  };
}

interface CheckedPerson {
  readonly breaches: readonly CheckedBreach[];
  readonly withinAgreement: number;
  readonly measured: ReadonlyMap<string, number>;
}

function checkPerson(
  person: Person,
  { covered, organisation }: Gathered,
  law: Law,
  clock: LocalClock,
): CheckedPerson {
  const { isFullTime, agreed } = termsOf(person, organisation);
  const rows = person.events.map((row, index) => ({ id: String(index), event: row.event, cause: row.cause }));
  const { view, cases } = assess(rows, {
    clock,
    settings: law.settings,
    limits: limitsFor(law.rulebook, agreed),
    isFullTime,
    ...(covered && { horizon: covered }),
  });
  const found = cases.map(({ finding }) => finding);
  const breaches = found.filter(({ effectiveVerdict }) => effectiveVerdict === 'breach');
  return {
    breaches: breaches
      .sort((a, b) => a.anchorDay - b.anchorDay || RULE_CODES.indexOf(a.rule) - RULE_CODES.indexOf(b.rule))
      .map((finding) => breachOf(person.employee, finding, clock)),
    withinAgreement: found.length - breaches.length,
    measured: new Map(RULE_CODES.map((rule) => [rule, CATALOGUE[rule](view).evaluated])),
  };
}

const inUnit = (value: number, unit: MeasureUnit): number => (unit === 'seconds' ? value / HOUR : value);

const breachOf = (employee: string, finding: Finding, clock: LocalClock): CheckedBreach => ({
  employee,
  rule: finding.rule,
  date: formatDay(finding.anchorDay),
  window: { start: formatStamp(finding.window.start, clock), end: formatStamp(finding.window.end, clock) },
  measured: inUnit(finding.measured, finding.unit),
  limit: inUnit(finding.effectiveLimit, finding.unit),
  unit: finding.unit === 'seconds' ? 'hours' : 'count',
  clause: finding.clause,
  agreement: finding.agreement,
  final: finding.final,
});

function rowOf(
  row: TableRow,
  breaches: readonly CheckedBreach[],
  people: readonly CheckedPerson[],
): CheckedRow {
  if (!RULE_CODES.some((rule) => rule === row)) return { row, measured: null, count: null, percent: null };
  const count = breaches.filter(({ rule }) => rule === row).length;
  return {
    row,
    measured: people.reduce((sum, { measured }) => sum + (measured.get(row) ?? 0), 0),
    count,
    percent: percentHalfUp(BigInt(count), BigInt(breaches.length), 0),
  };
}
