import { type Language, speak } from '../platform/i18n/texts.js';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { TRENDS, type TrendName } from '../indicators/trend.js';
import { DEVELOPMENT_WORDS } from './development/development-words.js';
import { MEASURE_WORDS } from './measures/measure-words.js';
import type { MonthlyReport } from './monthly-report.js';
import { UNIT_WORDS } from './units/unit-words.js';
import { REPORT_WORDS } from './report-words.js';

/** A numbered figure or table of the report, in the order of appearance. */
export interface Caption {
  /** Id of the element in the document, without `#`. */
  readonly id: string;
  readonly kind: 'figure' | 'table';
  readonly number: number;
  /** `Tabell 3`, in the report's language. */
  readonly label: string;
  readonly title: string;
}

const TREND_TITLES = {
  'sick-leave': 'sickTrend',
  breaches: 'breachTrend',
  overtime: 'overtimeTrend',
} as const;

const BY_MONTH = [
  { id: 'sick-by-month', title: 'sickTable' },
  { id: 'work-by-month', title: 'workTable' },
  { id: 'people-by-month', title: 'peopleTable' },
] as const;

const BY_UNIT = [
  { id: 'breaches-by-unit', title: 'breachTable' },
  { id: 'time-by-unit', title: 'timeTable' },
] as const;

/** Id of a trend's chart in the document. */
export const figureId = (trend: TrendName): string => `figure-${trend}`;
/** Id of the table beside a trend's chart. */
export const trendTableId = (trend: TrendName): string => `trend-${trend}-table`;

/** What a report has only sometimes. */
type Sometimes = Pick<MonthlyReport, 'measures' | 'otherRules' | 'development' | 'people' | 'byUnit'>;

/** Every figure and table of the report, numbered by kind; those of measures, of other rules, by month and by unit only where there are any. */
export function captionsOf(report: Sometimes, language: Language): readonly Caption[] {
  const { measures, otherRules, development, people, byUnit = [] } = report;
  const say = speak(REPORT_WORDS, language);
  const name = speak(FIGURE_WORDS, language);
  const byMonth = speak(DEVELOPMENT_WORDS, language);
  const found: Omit<Caption, 'number' | 'label'>[] = [
    { id: 'head-count', kind: 'table', title: say('headCountTable') },
    { id: 'key-figures', kind: 'table', title: say('keyFigureTable') },
    { id: 'breaches-by-type', kind: 'table', title: say('typeTable') },
    { id: 'causes', kind: 'table', title: say('causeTable') },
    ...(measures && measures.list.length > 0
      ? [{ id: 'measures', kind: 'table' as const, title: speak(MEASURE_WORDS, language)('table') }]
      : []),
    ...(byUnit.length > 0 ? BY_UNIT : []).map(({ id, title }) => ({
      id,
      kind: 'table' as const,
      title: speak(UNIT_WORDS, language)(title),
    })),
    ...TRENDS.flatMap((trend) => [
      { id: figureId(trend), kind: 'figure' as const, title: name(TREND_TITLES[trend]) },
      { id: trendTableId(trend), kind: 'table' as const, title: name(TREND_TITLES[trend]) },
    ]),
    ...(development && people ? BY_MONTH : []).map(({ id, title }) => ({
      id,
      kind: 'table' as const,
      title: byMonth(title),
    })),
    ...(otherRules.length > 0
      ? [{ id: 'other-rules', kind: 'table' as const, title: name('otherRules') }]
      : []),
  ];
  const counts = { figure: 0, table: 0 };
  return found.map((caption) => {
    counts[caption.kind] += 1;
    const number = counts[caption.kind];
    return { ...caption, number, label: `${say(caption.kind)} ${number}` };
  });
}
