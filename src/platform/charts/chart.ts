import { createRequire } from 'node:module';
import type * as ECharts from 'echarts';
import { INK, plainSvg } from './plain-svg.js';

const load = createRequire(import.meta.url);
/**
 * Loaded for the first chart, and kept by Node: imports, evaluation and most commands draw none, and it is a tenth of
 * the memory and of the time that a program takes to start.
 */
const echarts = (): typeof ECharts => load('echarts') as typeof ECharts;

/** A row of values over named points: what one small chart shows. */
export interface ChartSpec {
  readonly kind: 'bar' | 'line';
  /** Unique on its page; names the title and the description for assistive technology. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in a sentence; the figures themselves belong into a table beside it. */
  readonly description: string;
  readonly points: readonly ChartPoint[];
  /** A line across the chart; its label stands at its right end, in short lines. */
  readonly goal: { readonly value: number; readonly label: string } | null;
  readonly axisLabel: (value: number) => string;
}

export interface ChartPoint {
  readonly label: string;
  /** Null is a gap: no bar, and the line is broken. */
  readonly value: number | null;
  /** The value as it is written above the point. */
  readonly shown: string;
  /** The point the page is about. */
  readonly isMarked: boolean;
}

/** In the units of the letters, which are 12 high: a smaller picture has larger letters when it is set as wide. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

const ON_PAGE: ChartSize = { width: 600, height: 240 };
/** Room to the right for what the goal is called. */
const GOAL_ROOM = 72;
const FONT_SIZE = 12;

const text = (fontWeight: 'normal' | 'bold' = 'normal') => ({
  color: INK.text,
  fontSize: FONT_SIZE,
  fontWeight,
  textBorderWidth: 0,
});

/**
 * A chart as a standalone SVG: the same text for the same spec, no script, no style
 * attribute or element, so that a strict content security policy lets it through.
 */
export function chartSvg(spec: ChartSpec, size: ChartSize = ON_PAGE): string {
  const chart = echarts().init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({
      animation: false,
      grid: {
        left: 4,
        right: spec.goal ? GOAL_ROOM : 12,
        top: 24,
        bottom: 4,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: {
        type: 'category',
        data: spec.points.map(({ label }) => label),
        axisLabel: { ...text(), interval: 0, hideOverlap: false },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: INK.axis } },
      },
      yAxis: {
        type: 'value',
        min: 0,
        ...scaleOf(spec),
        axisLabel: { ...text(), formatter: spec.axisLabel },
        splitLine: { lineStyle: { color: INK.grid } },
      },
      series: [seriesOf(spec)],
    });
    return plainSvg(chart.renderToSVGString(), spec);
  } finally {
    chart.dispose();
  }
}

/** A few even steps with room above the highest of bars and goal for what is written there; what is counted is divided by whole numbers. */
function scaleOf(spec: ChartSpec): { readonly max: number; readonly interval: number } {
  const values = [...spec.points.map(({ value }) => value ?? 0), spec.goal?.value ?? 0];
  const top = Math.max(...values, 1) * 1.1;
  const magnitude = 10 ** Math.floor(Math.log10(top / 4));
  const isCounted = values.every((value) => Number.isInteger(value));
  const interval =
    [1, 2, 2.5, 5, 10]
      .map((step) => step * magnitude)
      .find((step) => step * 5 >= top && (!isCounted || Number.isInteger(step))) ?? top;
  return { interval, max: Math.ceil(top / interval) * interval };
}

function seriesOf(spec: ChartSpec): object {
  return {
    type: spec.kind,
    data: spec.points.map((point) => pointOf(point, spec)),
    silent: true,
    ...(spec.kind === 'bar'
      ? { barCategoryGap: '35%' }
      : { connectNulls: false, clip: false, symbol: 'circle', symbolSize: 7, showAllSymbol: true }),
    lineStyle: { color: INK.data, width: 2 },
    label: { show: true, position: 'top', ...text(), textBorderColor: INK.ground, textBorderWidth: 3 },
    ...(spec.goal && {
      markLine: {
        silent: true,
        z: 1,
        symbol: 'none',
        lineStyle: { color: INK.goal, type: 'dashed', width: 2 },
        label: { ...text(), color: INK.goal, position: 'end', distance: 6, formatter: spec.goal.label },
        data: [{ yAxis: spec.goal.value }],
      },
    }),
  };
}

const pointOf = (point: ChartPoint, spec: ChartSpec): object => ({
  value: point.value ?? '-',
  itemStyle: { color: point.isMarked ? INK.marked : INK.data },
  label: {
    formatter: () => point.shown,
    fontWeight: point.isMarked ? 'bold' : 'normal',
    ...(isStruckOut(point, spec) && CLEAR_OF_GOAL[spec.kind]),
  },
});

/** Where the goal would strike a figure out: under its point, or on a ground of its own above its bar. */
const CLEAR_OF_GOAL = {
  line: { position: 'bottom' },
  bar: { backgroundColor: INK.ground, padding: [2, 4, 0, 4] },
} as const;

/** Height of the stretch above a point its figure is written in, as a part of the whole scale. */
const LABEL_SHARE = 0.13;

function isStruckOut({ value }: ChartPoint, spec: ChartSpec): boolean {
  if (value === null || spec.goal === null) return false;
  const above = spec.goal.value - value;
  return above > 0 && above < scaleOf(spec).max * LABEL_SHARE;
}
