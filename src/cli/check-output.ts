import Table from 'cli-table3';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatNumber, formatPercent } from '../wording/format.js';
import { ruleCondition } from '../wording/names.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import type { CheckedBreach, CheckedRow, CheckReport } from './check.js';
import { CHECK_TEXTS } from './check-words.js';
import { limitMeasure, shownMeasure } from './limit-lines.js';
import { RULES_TEXTS } from './rules-words.js';

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
  if (explains) lines.push(...explanationLines(report, language));
  if (report.events === 0) lines.push(say('noEvents'));
  return lines.join('\n');
}

function coverageLines(report: CheckReport, language: Language): string[] {
  const say = speak(CHECK_TEXTS, language);
  const { rowsRead: read, rowsLeftOut: out, rowsReplaced, ambiguousTimes } = report;
  return [
    out > 0 ? say('leftOut', { out, read }) : say('allRows', { read }),
    ...(rowsReplaced > 0 ? [say('replaced', { count: rowsReplaced })] : []),
    ...(ambiguousTimes > 0 ? [say('ambiguous', { count: ambiguousTimes })] : []),
  ];
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

function countCells({ measured, count, percent }: CheckedRow, language: Language): [string, string] {
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
      measureOf(unit, breach.limit, language),
      agreement === null ? clause : `${clause}\n${say('agreement', { code: agreement })}`,
    ]);
  }
  return table.toString();
}

/** What is told in minutes is 0 minutes, not 0 hours. */
const measureOf = (unit: CheckedBreach['unit'], value: number, language: Language): string =>
  unit === 'minutes' && value === 0 ? '0\u00a0min' : limitMeasure({ unit }, value, language);

/** A paragraph for each breach and notice: who, when, which rule, and how its figure comes about. */
function explanationLines({ breaches, outside }: CheckReport, language: Language): string[] {
  const names = speak(RULE_NAMES, language);
  return [...breaches, ...outside.breaches].map(
    ({ employee, date, rule, inWords }) => `\n${employee}, ${date}, ${names(rule)}\n${inWords(language)}`,
  );
}

export const asJson = (report: CheckReport): string => JSON.stringify(report, null, 2);

const CSV_COLUMNS = [
  'record',
  'rule',
  'measured_times',
  'count',
  'percent',
  'employee',
  'date',
  'window_start',
  'window_end',
  'measured',
  'limit',
  'unit',
  'clause',
  'agreement',
  'final',
] as const;
type CsvRow = Readonly<Partial<Record<(typeof CSV_COLUMNS)[number], string | number | boolean | null>>>;

/**
 * The same in one table: a `checked` record with how much was looked at, a `type` record
 * for each row of the printed table, a `total`, and a `breach` record for each breach.
 * What the law's other rules found has records of its own, beginning with `outside`.
 * Numbers have a decimal point; a cell is empty where nothing was measured.
 */
export function asCsv(report: CheckReport): string {
  const rows: CsvRow[] = [
    { record: 'employees', count: report.employees },
    { record: 'events', count: report.events },
    { record: 'rows_left_out', count: report.rowsLeftOut },
    ...report.rows.map(({ row, measured, count, percent }) => ({
      record: 'type',
      rule: row,
      measured_times: measured,
      count,
      percent,
    })),
    { record: 'total', count: report.total },
    { record: 'within_agreement', count: report.withinAgreement },
    ...report.outside.rows.map(({ row, measured, count }) => ({
      record: 'outside_type',
      rule: row,
      measured_times: measured,
      count,
    })),
    ...report.breaches.map((breach) => breachRecord('breach', breach)),
    ...report.outside.breaches.map((breach) => breachRecord(`outside_${breach.severity}`, breach)),
  ];
  return [
    CSV_COLUMNS.join(';'),
    ...rows.map((row) => CSV_COLUMNS.map((column) => cell(row[column])).join(';')),
  ].join('\n');
}

const breachRecord = (record: string, { window, ...breach }: CheckedBreach): CsvRow => ({
  record,
  ...breach,
  window_start: window.start,
  window_end: window.end,
});

/** A spreadsheet takes text that begins so for a formula and runs it; an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number | boolean | null | undefined): string {
  const said = value === null || value === undefined ? '' : String(value);
  const text = typeof value === 'string' && FORMULA.test(said) ? `'${said}` : said;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
