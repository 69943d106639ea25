import Table from 'cli-table3';
import { speak, type Language, type Messages } from '../platform/i18n/texts.js';
import { formatMonth, formatNumber, formatPercent } from '../wording/format.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import type { MonthlyReport } from '../reports/monthly-report.js';

const WORDS = {
  type: { nb: 'Mulige brudd etter type', nn: 'Moglege brot etter type', en: 'Possible breaches by type' },
  count: { nb: 'antall', nn: 'tal', en: 'count' },
  share: { nb: 'andel', nn: 'del', en: 'share' },
  total: { nb: 'sum', nn: 'sum', en: 'total' },
  unconfirmed: {
    nb: 'definisjon ikke bekreftet',
    nn: 'definisjon ikkje stadfesta',
    en: 'definition to be confirmed',
  },
  year: { nb: 'hittil i år', nn: 'hittil i år', en: 'year to date' },
  figure: { nb: 'Nøkkeltall', nn: 'Nøkkeltal', en: 'Key figure' },
  sickLeave: { nb: 'sykefravær', nn: 'sjukefråvær', en: 'sick leave' },
  short: { nb: '  herav korttid', nn: '  av dette korttid', en: '  of which short' },
  long: { nb: '  herav langtid', nn: '  av dette langtid', en: '  of which long' },
  breaches: { nb: 'mulige brudd', nn: 'moglege brot', en: 'possible breaches' },
  overtime: { nb: 'overtidstimer', nn: 'overtidstimar', en: 'overtime hours' },
} satisfies Messages;

const PLAIN = { head: [], border: [] };

/** The table of breaches as the board knows it: an empty cell where there is none. */
export function breachTable(report: MonthlyReport, language: Language): string {
  const say = speak(WORDS, language);
  const names = speak(RULE_NAMES, language);
  const percent = (value: number | null): string => (value === null ? '' : formatPercent(language, value, 0));
  const table = new Table({
    head: [`${say('type')}, ${formatMonth(language, report.month)}`, say('count'), say('share')],
    colAligns: ['left', 'right', 'right'],
    style: PLAIN,
  });
  for (const { code, definition, count, percent: share } of report.breachesByType) {
    const shown = count === null || count === 0 ? '' : String(count);
    const name = definition === 'confirmed' ? names(code) : `${names(code)} (${say('unconfirmed')})`;
    table.push([name, shown, percent(share)]);
  }
  const total = report.keyFigures.breaches.count;
  table.push([
    say('total'),
    total === null ? '' : String(total),
    percent(total === null || total === 0 ? null : 100),
  ]);
  return table.toString();
}

/** The key figures of a month and of the year so far. */
export function keyFigureTable(report: MonthlyReport, language: Language): string {
  const say = speak(WORDS, language);
  const { sickLeave, breaches, overtime } = report.keyFigures;
  const sick = (of: typeof sickLeave.month, part: 'total' | 'short' | 'long'): string =>
    of.status === 'shown' ? formatPercent(language, of[part], 2) : '–';
  const whole = (value: number | null): string => (value === null ? '–' : formatNumber(language, value));
  const table = new Table({
    head: [say('figure'), formatMonth(language, report.month), say('year')],
    colAligns: ['left', 'right', 'right'],
    style: PLAIN,
  });
  table.push(
    [say('sickLeave'), sick(sickLeave.month, 'total'), sick(sickLeave.year, 'total')],
    [say('short'), sick(sickLeave.month, 'short'), sick(sickLeave.year, 'short')],
    [say('long'), sick(sickLeave.month, 'long'), sick(sickLeave.year, 'long')],
    [say('breaches'), whole(breaches.count), whole(breaches.year)],
    [say('overtime'), whole(overtime.hours), whole(overtime.year)],
  );
  return table.toString();
}
