import type { CheckedView, CheckReport } from './check.js';
import type { Excluded } from './check-excluded.js';
import type { CheckedBreach } from './check-person.js';

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
  'base_limit',
  'view',
  'reason',
] as const;
type CsvRow = Readonly<Partial<Record<(typeof CSV_COLUMNS)[number], string | number | boolean | null>>>;

/**
 * The same in one table: a `checked` record with how much was looked at, a `type` record
 * for each row of the printed table, a `total`, and a `breach` record for each breach.
 * What the law's other rules found has records of its own, beginning with `outside`; so has
 * what second readings found, with their name under `view`. A `within_agreement_finding` is
 * beyond the statute's limit alone; an `excluded` record tells the local days, both included,
 * on which the law does not protect somebody.
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
    ...report.withinAgreementFindings.map((one) => breachRecord('within_agreement_finding', one)),
    ...report.excluded.map(excludedRecord),
    ...report.views.flatMap(viewRecords),
  ];
  return [
    CSV_COLUMNS.join(';'),
    ...rows.map((row) => CSV_COLUMNS.map((column) => cell(row[column])).join(';')),
  ].join('\n');
}

const breachRecord = (record: string, { window, baseLimit, ...breach }: CheckedBreach): CsvRow => ({
  record,
  ...breach,
  base_limit: baseLimit,
  window_start: window.start,
  window_end: window.end,
});

const excludedRecord = ({ employee, clause, reason, from, to }: Excluded): CsvRow => ({
  record: 'excluded',
  employee,
  clause,
  reason,
  window_start: from,
  window_end: to,
});

const viewRecords = ({ view, rule, measured, count, breaches }: CheckedView): CsvRow[] => [
  { record: 'view_type', rule, measured_times: measured, count, view },
  ...breaches.map((breach) => ({ ...breachRecord('view_finding', breach), view })),
];

/** A spreadsheet takes text that begins so for a formula and runs it; an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

export function cell(value: string | number | boolean | null | undefined): string {
  const said = value === null || value === undefined ? '' : String(value);
  const text = typeof value === 'string' && FORMULA.test(said) ? `'${said}` : said;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
