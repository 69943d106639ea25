import Table from 'cli-table3';
import { stringify } from 'csv-stringify/sync';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { percentHalfUp } from '../indicators/rounding.js';
import { type Cell, csvForSpreadsheets } from '../platform/csv.js';
import { type Language, type Messages, speak } from '../platform/i18n/texts.js';
import { sortedJson } from '../platform/sorted-json.js';
import type { MonthlyReport } from '../reports/monthly-report.js';
import { formatMonth, formatNumber, formatPercent } from '../wording/format.js';
import { causeName } from '../wording/names.js';
import { printable } from './printable.js';

const WORDS = {
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  count: { nb: 'Antall', nn: 'Tal', en: 'Count' },
  total: { nb: 'Sum', nn: 'Sum', en: 'Total' },
  notTold: {
    nb: 'Ikke vist: tallene ville handlet om færre enn fem personer.',
    nn: 'Ikkje vist: tala ville handla om færre enn fem personar.',
    en: 'Not shown: the figures would be of fewer than five persons.',
  },
} satisfies Messages;

export type CauseFormat = 'table' | 'csv' | 'json';

type Told = Pick<MonthlyReport, 'month' | 'causes'> & {
  readonly keyFigures: { readonly breaches: Pick<MonthlyReport['keyFigures']['breaches'], 'count'> };
  readonly data: { readonly coverage: Pick<MonthlyReport['data']['coverage'], 'isSmallGroup'> };
};

/** The counts of causes of a report, most frequent first, as each format has them. */
export const CAUSE_FORMATS: Readonly<Record<CauseFormat, (report: Told, language: Language) => string>> = {
  table: causeTable,
  csv: (report, language) =>
    stringify([headsOf(language), ...rowsOf(report, language)], csvForSpreadsheets(language)),
  json: ({ month, causes, keyFigures }) =>
    `${sortedJson({ month, total: keyFigures.breaches.count, causes })}\n`,
};

const headsOf = (language: Language): string[] => {
  const say = speak(WORDS, language);
  return [speak(FIGURE_WORDS, language)('cause'), say('code'), say('count')];
};

const rowsOf = ({ causes }: Told, language: Language): Cell[][] =>
  causes.map(({ cause, count }) => [causeName(cause, language), cause, count]);

function causeTable(report: Told, language: Language): string {
  const say = speak(WORDS, language);
  const { month, causes, keyFigures, data } = report;
  const total = keyFigures.breaches.count;
  const [cause = '', code = '', count = ''] = headsOf(language);
  const table = new Table({
    head: [`${cause}, ${formatMonth(language, month)}`, code, count, speak(FIGURE_WORDS, language)('share')],
    colAligns: ['left', 'left', 'right', 'right'],
    style: { head: [], border: [] },
  });
  for (const { cause: own, count: ofCause } of causes)
    table.push([
      causeName(own, language),
      own,
      formatNumber(language, ofCause),
      shareOf(ofCause, total, language),
    ]);
  table.push([say('total'), '', total === null ? '–' : formatNumber(language, total), '']);
  const why = data.coverage.isSmallGroup === true ? `${say('notTold')}\n` : '';
  return `${printable(table.toString())}\n${why}`;
}

function shareOf(count: number, total: number | null, language: Language): string {
  const percent = total === null ? null : percentHalfUp(BigInt(count), BigInt(total), 0);
  return percent === null ? '' : formatPercent(language, percent, 0);
}
