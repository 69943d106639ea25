import type { ChartSpec } from '../platform/charts/chart.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatMonth, formatNumber, formatPercent, formatShortMonth } from '../wording/format.js';
import { FIGURE_WORDS } from './figure-words.js';
import type { MonthFigures, TrendMonth } from './figures.js';
import type { Goal } from './goal.js';

export const TRENDS = ['sick-leave', 'breaches', 'overtime'] as const;
export type TrendName = (typeof TRENDS)[number];

/** What a trend is drawn from: thirteen months, the one the page is about, and the goals. */
export interface TrendSource {
  readonly month: string;
  readonly trend: readonly TrendMonth[];
  /** Whether the last month is not over: it is said to be so, and neither the most nor the least. */
  readonly isRunning?: boolean;
  readonly goals: Readonly<Partial<Record<TrendName, Goal | null>>>;
}

export const trendSource = (figures: MonthFigures): TrendSource => ({
  month: figures.month,
  trend: figures.trend,
  goals: { 'sick-leave': figures.sickLeave.goal, breaches: figures.breaches.goal },
});

/** A trend as a page shows it: a chart, and the same figures as rows. */
export interface Trend {
  readonly chart: ChartSpec;
  readonly valueHeading: string;
  readonly rows: readonly { readonly month: string; readonly shown: string }[];
}

interface Shape {
  readonly title: keyof typeof FIGURE_WORDS;
  readonly heading: keyof typeof FIGURE_WORDS;
  readonly kind: ChartSpec['kind'];
  readonly valueOf: (month: TrendMonth) => number | null;
  readonly format: (language: Language, value: number) => string;
}

const SHAPES: Readonly<Record<TrendName, Shape>> = {
  'sick-leave': {
    title: 'sickTrend',
    heading: 'percent',
    kind: 'line',
    valueOf: (month) => month.sickLeave,
    format: (language, value) => formatPercent(language, value, 2),
  },
  breaches: {
    title: 'breachTrend',
    heading: 'count',
    kind: 'bar',
    valueOf: (month) => month.breaches,
    format: (language, value) => formatNumber(language, value),
  },
  overtime: {
    title: 'overtimeTrend',
    heading: 'hours',
    kind: 'bar',
    valueOf: (month) => month.overtimeHours,
    format: (language, value) => formatNumber(language, value),
  },
};

/** One of the three 13-month trends. Months without a figure are gaps in the chart and said to be so in the table. */
export function trendOf(name: TrendName, source: TrendSource, language: Language): Trend {
  const say = speak(FIGURE_WORDS, language);
  const shape = SHAPES[name];
  const below = source.goals[name]?.below ?? null;
  const shown = (value: number | null): string =>
    value === null ? say('unknown') : shape.format(language, value);
  return {
    chart: {
      kind: shape.kind,
      id: `trend-${name}`,
      title: say(shape.title),
      description: describe(shape, source, language),
      points: source.trend.map((month, index) => ({
        label: pointLabel(month.month, index, isSoFar(source, index), language),
        value: shape.valueOf(month),
        shown: shape.valueOf(month) === null ? '' : shortened(name, shape.valueOf(month) ?? 0, language),
        isMarked: month.month === source.month,
      })),
      goal:
        below === null
          ? null
          : {
              value: below,
              label: say(name === 'sick-leave' ? 'goalLinePercent' : 'goalLine', {
                below: formatNumber(language, below),
              }),
            },
      axisLabel: (value) => formatNumber(language, value, Number.isInteger(value) ? 0 : 1),
    },
    valueHeading: say(shape.heading),
    rows: source.trend.map((month, index) => ({
      month: isSoFar(source, index)
        ? `${formatMonth(language, month.month)} (${say('soFar')})`
        : formatMonth(language, month.month),
      shown: shown(shape.valueOf(month)),
    })),
  };
}

const isSoFar = ({ isRunning = false, trend }: TrendSource, index: number): boolean =>
  isRunning && index === trend.length - 1;

/** The month, and below it the year where one begins, or that the month is not over. */
function pointLabel(month: string, index: number, isRunning: boolean, language: Language): string {
  const name = formatShortMonth(language, month);
  if (isRunning) return `${name}\n${speak(FIGURE_WORDS, language)('soFar')}`;
  return index === 0 || month.endsWith('-01') ? `${name}\n${month.slice(0, 4)}` : name;
}

/** Above a point there is room for the number, not for its unit. */
const shortened = (name: TrendName, value: number, language: Language): string =>
  formatNumber(language, value, name === 'sick-leave' ? 2 : 0);

function describe(shape: Shape, source: TrendSource, language: Language): string {
  const trend = source.isRunning === true ? source.trend.slice(0, -1) : source.trend;
  const say = speak(FIGURE_WORDS, language);
  const span = {
    from: formatMonth(language, trend[0]?.month ?? ''),
    to: formatMonth(language, trend.at(-1)?.month ?? ''),
  };
  const known = trend
    .map((month) => ({ month: month.month, value: shape.valueOf(month) }))
    .filter((each): each is { month: string; value: number } => each.value !== null)
    .sort((a, b) => a.value - b.value);
  const [lowest] = known;
  const highest = known.at(-1);
  if (!lowest || !highest) return say('trendEmpty', span);
  return say('trendDescription', {
    ...span,
    high: formatMonth(language, highest.month),
    highest: shape.format(language, highest.value),
    low: formatMonth(language, lowest.month),
    lowest: shape.format(language, lowest.value),
    gaps: trend.length - known.length,
  });
}
