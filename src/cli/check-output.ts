import Table from 'cli-table3';
import { ambiguousSentence } from '../ingest/ambiguous-words.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatNumber, formatPercent } from '../wording/format.js';
import { ruleCondition } from '../wording/names.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import type { CheckedRow, CheckedView, CheckReport } from './check.js';
import type { CheckedBreach } from './check-person.js';
import { CHECK_TEXTS } from './check-words.js';
import { limitMeasure, shownMeasure } from '../workforce/in-words/limit-lines.js';
import { RULES_TEXTS } from '../workforce/in-words/rules-words.js';

/** The report for a person in a terminal; `explains` adds what each breach rests on. */
export function asText(report: CheckReport, language: Language, explains = false): string {
  const say = speak(CHECK_TEXTS, language);
  const lines = [
    say('checked', {
      employees: report.employees,
      events: report.events,
      from: report.from ?? 'none',
      to: report.to ?? '',
      zone: report.zone,
      rulebook: report.rulebook,
    }),
    ...coverageLines(report, language),
    typeTable(report, language),
  ];
  if (report.withinAgreement > 0) lines.push(say('withinAgreement', { count: report.withinAgreement }));
  if (report.breaches.length > 0) lines.push(breachTable(report.breaches, language));
  lines.push(...outsideLines(report, language));
  lines.push(...withinLines(report, language));
  lines.push(...viewLines(report, language));
  if (explains) lines.push(...explanationLines(report, language));
  if (report.events === 0) lines.push(say('noEvents'));
  return lines.join('\n');
}

function coverageLines(report: CheckReport, language: Language): string[] {
  const say = speak(CHECK_TEXTS, language);
  const { rowsRead: read, rowsLeftOut: out, rowsReplaced, ambiguousIn } = report;
  return [
    out > 0 ? say('leftOut', { out, read }) : say('allRows', { read }),
    ...(rowsReplaced > 0 ? [say('replaced', { count: rowsReplaced })] : []),
    ...excludedLines(report, language),
    ...ambiguousIn.map((one) => `${one.path}: ${ambiguousSentence(one, language)}`),
  ];
}

/** What an agreement allows, one by one: whoever keeps the register sees what it is used for. */
function withinLines({ withinAgreementFindings: found }: CheckReport, language: Language): string[] {
  return found.length === 0 ? [] : [speak(CHECK_TEXTS, language)('within'), breachTable(found, language)];
}

/** How many the law exempts, by paragraph. */
function excludedLines({ excluded }: CheckReport, language: Language): string[] {
  const clauses = [...new Set(excluded.map(({ clause, reason }) => clause ?? reason))];
  return clauses.map((clause) => {
    const own = excluded.filter((one) => (one.clause ?? one.reason) === clause);
    const count = new Set(own.map(({ employee }) => employee)).size;
    return speak(CHECK_TEXTS, language)('excluded', { count, clause });
  });
}

/** Without colour codes, so that the answer can go to a file as it is. */
const PLAIN = { head: [], border: [], compact: true };

/** The printed table: rows without a breach have an empty cell, rows nothing was measured for a dash. */
function typeTable(report: CheckReport, language: Language): string {
  const { rows, total } = report;
  const say = speak(CHECK_TEXTS, language);
  const table = emptyTypeTable(language);
  for (const row of rows) table.push(cellsOf(row, report, language));
  table.push([
    say('total'),
    '',
    formatNumber(language, total),
    total > 0 ? formatPercent(language, 100, 0) : '',
  ]);
  return table.toString();
}

function emptyTypeTable(
  language: Language,
  counted: 'possible' | 'noticed' = 'possible',
): InstanceType<typeof Table> {
  const say = speak(CHECK_TEXTS, language);
  return new Table({
    head: [say('type'), say('measuredTimes'), say(counted), say('share')],
    colAligns: ['left', 'right', 'right', 'right'],
    style: PLAIN,
  });
}

/** The other rules of the law: those that were measured, and where; what is only a notice apart from breaches. */
function outsideLines(report: CheckReport, language: Language): string[] {
  const { rows, breaches } = report.outside;
  const measured = rows.filter((row) => row.measured > 0);
  const noticed = breaches.filter(({ severity }) => severity === 'notice');
  const isNotice = ({ rule }: CheckedRow): boolean => noticed.some((one) => one.rule === rule);
  const section = (
    counted: 'possible' | 'noticed',
    of: readonly CheckedRow[],
    found: readonly CheckedBreach[],
  ): string[] => {
    if (of.length === 0) return [];
    const table = emptyTypeTable(language, counted);
    for (const row of of) table.push(cellsOf(row, report, language));
    const heading = speak(CHECK_TEXTS, language)(counted === 'noticed' ? 'notices' : 'outside');
    return [heading, table.toString(), ...(found.length > 0 ? [breachTable(found, language)] : [])];
  };
  return [
    ...section(
      'possible',
      measured.filter((row) => !isNotice(row)),
      breaches.filter(({ severity }) => severity === 'breach'),
    ),
    ...section('noticed', measured.filter(isNotice), noticed),
  ];
}

/** Second readings with how often each found something: beside the counted ones, and one by one with `--explain`. */
function viewLines({ views }: CheckReport, language: Language): string[] {
  const measured = views.filter((view) => view.measured > 0);
  if (measured.length === 0) return [];
  const table = emptyTypeTable(language);
  for (const view of measured) {
    const name = `${speak(RULE_NAMES, language)(view.rule)}\n  ${view.says[language]}`;
    table.push([
      name,
      formatNumber(language, view.measured),
      ...countCells({ ...view, percent: null }, language),
    ]);
  }
  return [speak(CHECK_TEXTS, language)('views'), table.toString()];
}

const cellsOf = (row: CheckedRow, report: CheckReport, language: Language): string[] => [
  `${speak(RULE_NAMES, language)(row.row)}\n  ${conditionOf(row, report, language)}`,
  formatNumber(language, row.measured),
  ...countCells(row, language),
];

/** The words of the printed table carry the figures of the Norwegian Act; another law is told by its own. */
function conditionOf(
  { row, rule, definition, limit }: CheckedRow,
  { country }: CheckReport,
  language: Language,
): string {
  if (definition === 'to-be-confirmed') {
    return speak(CHECK_TEXTS, language)('toBeConfirmed', { rule: speak(RULE_NAMES, language)(rule) });
  }
  if (limit === null) return ruleCondition(row, language);
  return country === 'NO'
    ? ruleCondition(row, language, shownMeasure(limit, language))
    : speak(RULES_TEXTS, language)(limit.kind, { value: shownMeasure(limit, language) });
}

function countCells(
  { measured, count, percent }: Pick<CheckedRow, 'measured' | 'count' | 'percent'>,
  language: Language,
): [string, string] {
  if (measured === 0) return ['–', ''];
  if (count === 0) return ['', ''];
  return [formatNumber(language, count), percent === null ? '' : formatPercent(language, percent, 0)];
}

function breachTable(breaches: readonly CheckedBreach[], language: Language): string {
  const say = speak(CHECK_TEXTS, language);
  const names = speak(RULE_NAMES, language);
  const heads = ['employee', 'date', 'type', 'window', 'measured', 'limit', 'clause'] as const;
  const table = new Table({ head: heads.map((head) => say(head)), style: PLAIN });
  for (const breach of breaches) {
    const { unit, agreement, clause } = breach;
    table.push([
      breach.employee,
      breach.date,
      breach.final ? names(breach.rule) : `${names(breach.rule)}\n(${say('notFinal')})`,
      `${breach.window.start}\n${breach.window.end}`,
      measureOf(unit, breach.measured, language),
      limitsOf(breach, language),
      agreement === null ? clause : `${clause}\n${say('agreement', { code: agreement })}`,
    ]);
  }
  return table.toString();
}

/** The limit in force, and the statute's where an agreement has replaced it. */
function limitsOf({ unit, limit, baseLimit }: CheckedBreach, language: Language): string {
  const inForce = measureOf(unit, limit, language);
  if (limit === baseLimit) return inForce;
  const inLaw = measureOf(unit, baseLimit, language);
  return `${inForce}\n(${speak(CHECK_TEXTS, language)('inLaw', { limit: inLaw })})`;
}

/** What is told in minutes is 0 minutes, not 0 hours. */
const measureOf = (unit: CheckedBreach['unit'], value: number, language: Language): string =>
  unit === 'minutes' && value === 0 ? '0\u00a0min' : limitMeasure({ unit }, value, language);

/** A paragraph for each breach and notice: who, when, which rule, and how its figure comes about. */
function explanationLines(report: CheckReport, language: Language): string[] {
  const names = speak(RULE_NAMES, language);
  const { breaches, outside, withinAgreementFindings, views } = report;
  const paragraph = ({ employee, date, rule, inWords }: CheckedBreach, view?: CheckedView): string => {
    const name = view === undefined ? names(rule) : `${names(rule)}, ${view.says[language]}`;
    return `\n${employee}, ${date}, ${name}\n${inWords(language)}`;
  };
  return [
    ...[...breaches, ...outside.breaches, ...withinAgreementFindings].map((one) => paragraph(one)),
    ...views.flatMap((view) => view.breaches.map((one) => paragraph(one, view))),
  ];
}

export const asJson = (report: CheckReport): string => JSON.stringify(report, null, 2);
