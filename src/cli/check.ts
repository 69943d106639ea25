import { percentHalfUp } from '../indicators/rounding.js';
import type { FileContent } from '../ingest/file-content.js';
import type { RuleCode } from '../rules/rule.js';
import { formatDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import type { Law, LawRow, LawView } from '../workforce/law.js';
import { limitShown, rulesInTable, rulesOutside } from '../workforce/law-table.js';
import type { TableRow } from '../workforce/rulebook-file.js';
import type { Limit } from '../workforce/rulebook-limit.js';
import { type Excluded, excludedFrom } from './check-excluded.js';
import { gather, type Gathered } from './check-people.js';
import { type CheckedBreach, type CheckedPerson, checkPerson } from './check-person.js';

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

/** Another reading of a rule, beside the counted one; in no total. */
export interface CheckedView {
  readonly view: string;
  readonly rule: RuleCode;
  /** What is measured otherwise, in each language. */
  readonly says: LawView['says'];
  /** How many times it was measured. */
  readonly measured: number;
  readonly count: number;
  readonly breaches: readonly CheckedBreach[];
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
  /** Of each file that has such times their number, and the first of them. */
  readonly ambiguousIn: readonly Pick<FileContent, 'path' | 'format' | 'ambiguousTimes' | 'ambiguous'>[];
  readonly rows: readonly CheckedRow[];
  /** Of the rows with a confirmed definition. */
  readonly total: number;
  /** Over the statutory limit, and inside an agreement's. */
  readonly withinAgreement: number;
  /** All of those one by one, rules outside the table as well; in no total. */
  readonly withinAgreementFindings: readonly CheckedBreach[];
  /** Whom chapter 10 does not protect, with the reason and the days; nobody else is left out. */
  readonly excluded: readonly Excluded[];
  /** The total, one by one. */
  readonly breaches: readonly CheckedBreach[];
  /** Rules of the law that the table has no row for, and what they found; in no total. */
  readonly outside: { readonly rows: readonly CheckedRow[]; readonly breaches: readonly CheckedBreach[] };
  /** Second readings of rules, such as the strict one of daily rest; in no total, and no reason for another exit status. */
  readonly views: readonly CheckedView[];
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
    ambiguousIn: contents.flatMap(ambiguousOf),
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
    views: law.views.map((view) => viewed(view, gathered, law, clock)),
  };
}

const ambiguousOf = ({ path, format, ambiguousTimes, ambiguous }: FileContent): CheckReport['ambiguousIn'] =>
  ambiguousTimes > 0 ? [{ path, format, ambiguousTimes, ambiguous }] : [];

/** One second reading: the same files by its settings, asked of its rule alone. */
function viewed(
  { view, rule, says, settings }: LawView,
  gathered: Gathered,
  law: Law,
  clock: LocalClock,
): CheckedView {
  const read = { ...law, rules: [rule], settings };
  const people = gathered.people.map((person) => checkPerson(person, gathered, read, clock));
  const breaches = people.flatMap((person) => person.breaches);
  return { view, rule, says, measured: timesMeasured(people, rule), count: breaches.length, breaches };
}

const timesMeasured = (people: readonly CheckedPerson[], rule: RuleCode): number =>
  people.reduce((sum, { measured }) => sum + (measured.get(rule) ?? 0), 0);

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
    measured: timesMeasured(people, rule),
    count,
    limit: limitShown(law, rule),
    percent: isCounted ? percentHalfUp(BigInt(count), BigInt(total), 0) : null,
  };
}
