import { describe, expect, it } from '@jest/globals';
import { chartSvg, type ChartSpec } from './chart.js';

const spec = (change: Partial<ChartSpec> = {}): ChartSpec => ({
  kind: 'bar',
  id: 'c1',
  title: 'Hours <by> month & year',
  description: 'Hours a month.',
  points: [
    { label: 'oct 25', value: null, shown: '', isMarked: false },
    { label: 'nov 25', value: 4, shown: '4', isMarked: false },
    { label: 'dec 25', value: 12, shown: '12', isMarked: true },
  ],
  goal: { value: 8, label: 'Goal: below 8' },
  axisLabel: String,
  ...change,
});

const bars = (svg: string): number => svg.match(/<path class="fill-(data|marked)"/g)?.length ?? 0;

describe('chart', () => {
  it('is the same text for the same spec', () => {
    const first = chartSvg(spec());
    chartSvg(spec({ kind: 'line' }));
    expect(chartSvg(spec())).toBe(first);
  });

  it.each(['bar', 'line'] as const)('a %s chart carries nothing a strict policy would block', (kind) => {
    const svg = chartSvg(spec({ kind }));
    expect(svg).not.toMatch(/style|<script|zr\d|on\w+=/);
  });

  it('can be announced', () => {
    const svg = chartSvg(spec());
    expect(svg).toMatch(/^<svg role="img" aria-labelledby="c1-title c1-desc"/);
    expect(svg).toContain('<title id="c1-title">Hours &lt;by&gt; month &amp; year</title>');
    expect(svg).toContain('<desc id="c1-desc">Hours a month.</desc>');
  });

  it('leaves a gap where there is no value', () => {
    expect(bars(chartSvg(spec()))).toBe(2);
  });

  it('has one attribute of a kind per element', () => {
    for (const element of chartSvg(spec({ kind: 'line' })).match(/<[a-z][^>]*>/g) ?? []) {
      const names = [...element.matchAll(/ ([a-z-]+)="/g)].map((match) => match[1]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('writes no figure where the goal would strike it out', () => {
    const below = (value: number) => [{ label: 'dec', value, shown: 'figure', isMarked: false }];
    const boxes = (value: number): number =>
      chartSvg(spec({ points: below(value) })).match(/<path [^>]*fill="#ffffff"[^>]*>/g)?.length ?? 0;
    expect(boxes(7)).toBeGreaterThan(boxes(2));
    const heightOf = (value: number): number =>
      Number(
        /translate\(\S+ (\S+)\)"[^>]*>figure</.exec(
          chartSvg(spec({ kind: 'line', points: below(value) })),
        )?.[1],
      );
    expect(heightOf(7)).toBeGreaterThan(heightOf(8) + 15);
  });

  it.each([1, 2, 4, 5, 9, 10, 12, 26, 99])('divides a count of up to %s by whole numbers', (most) => {
    const points = [{ label: 'dec', value: most, shown: '', isMarked: false }];
    const svg = chartSvg(spec({ points, goal: null, axisLabel: (value) => `at ${value}` }));
    const steps = [...svg.matchAll(/>at ([^<]+)</g)].map(([, step]) => Number(step));
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.filter((step) => !Number.isInteger(step))).toEqual([]);
    expect(Math.max(...steps)).toBeGreaterThan(most);
  });

  it('divides shares by parts of one', () => {
    const points = [{ label: 'dec', value: 1.2, shown: '', isMarked: false }];
    expect(chartSvg(spec({ points, goal: null }))).toContain('>0.5<');
  });

  it('draws and names the goal', () => {
    expect(chartSvg(spec())).toContain('Goal: below 8');
    expect(chartSvg(spec({ goal: null }))).not.toContain('Goal');
  });
});
