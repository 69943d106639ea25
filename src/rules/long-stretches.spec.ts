import { describe, expect, it } from '@jest/globals';
import { HOUR } from '../time/civil.js';
import { Blocks } from './blocks.js';
import { LongStretches, worth } from './long-stretches.js';
import { packTimeline } from './timeline.js';

const blocksOf = (...hours: readonly (readonly [number, number])[]): Blocks =>
  new Blocks().fill(
    packTimeline(hours.map(([from, to]) => ({ kind: 'shift', start: from * HOUR, end: to * HOUR }))),
    0,
  );
const horizonOf = (from: number, to: number) => ({ start: from * HOUR, end: to * HOUR });
const shown = ({ count, from, to }: LongStretches): [number, number][] =>
  Array.from({ length: count }, (_, i) => [from[i]! / HOUR, to[i]! / HOUR]);
const stretches = (horizon: readonly [number, number], ...hours: readonly (readonly [number, number])[]) =>
  new LongStretches().fill(blocksOf(...hours), horizonOf(...horizon));

describe('what a free stretch is worth to a week', () => {
  it.each([
    ['all of it with a day inside', 0, 60, 30, 200, true, 60],
    ['the part inside with less than a day', 0, 53.9, 30, 200, true, 23.9],
    ['exactly a day inside', 0, 54, 30, 200, true, 54],
    ['the part inside where stretches are cut', 0, 60, 30, 200, false, 30],
    ['the part up to the end', 150, 300, 30, 200, false, 50],
    ['less than nothing where they do not meet', 0, 20, 30, 200, true, -10],
  ] as const)('%s', (...[, from, to, start, end, touches, hours]) => {
    expect(worth(from * HOUR, to * HOUR, start * HOUR, end * HOUR, touches)).toBeCloseTo(hours * HOUR, 6);
  });
});

describe('the long free stretches of a horizon', () => {
  it('are those of a day or more, cut at its ends', () => {
    expect(shown(stretches([0, 200], [10, 20], [44, 60], [83.9, 90], [120, 150]))).toEqual([
      [20, 44],
      [90, 120],
      [150, 200],
    ]);
    expect(shown(stretches([0, 100], [30, 80]))).toEqual([[0, 30]]);
    expect(shown(stretches([50, 100], [10, 20], [90, 95]))).toEqual([[50, 90]]);
    expect(shown(stretches([0, 50], [10, 20], [80, 95]))).toEqual([[20, 50]]);
    expect(shown(stretches([0, 50]))).toEqual([[0, 50]]);
  });

  it('are made anew for each timeline, however many there were', () => {
    const long = new LongStretches().fill(blocksOf([10, 20], [60, 70]), horizonOf(0, 200));
    expect(shown(long.fill(blocksOf([10, 20]), horizonOf(0, 30)))).toEqual([]);
    const many = Array.from({ length: 60 }, (_, i) => [i * 48, i * 48 + 8] as const);
    expect(long.fill(blocksOf(...many), horizonOf(0, 60 * 48)).count).toBe(60);
    const room = long.from;
    expect(long.fill(blocksOf(...many.slice(0, 20)), horizonOf(0, 20 * 48)).from).toBe(room);
    expect(shown(long)[19]).toEqual([19 * 48 + 8, 20 * 48]);
  });
});

describe('to a week', () => {
  /** Hours that the best is worth to each of so many weeks, and where it lies; the first begins at hour 0. */
  function bestOf(long: LongStretches, count: number, touches = false) {
    const start = Float64Array.from({ length: count + 1 }, (_, w) => w * 168 * HOUR);
    const best = long.bestOf({ count, start }, touches);
    return Array.from({ length: count }, (_, w) => {
      const rest = long.restOf(w, { start: start[w]!, end: start[w + 1]! });
      return [best[w]! / HOUR, ...(rest ? [rest.start / HOUR, rest.end / HOUR] : [null, null])];
    });
  }
  const none = [Number.NaN, null, null];

  it('the best of them counts, the earliest of equals', () => {
    const long = stretches([0, 504], [30, 40], [80, 100], [160, 170], [300, 310], [500, 520]);
    expect(bestOf(long, 3)).toEqual([
      [60, 100, 160],
      [130, 170, 300],
      [164, 336, 500],
    ]);
    expect(bestOf(stretches([0, 168], [40, 50], [90, 168]), 1)).toEqual([[40, 0, 40]]);
  });

  it('one that reaches into it counts whole with a day inside, or is cut', () => {
    const long = stretches([0, 400], [0, 144], [230, 399]);
    expect(bestOf(long, 2, true)).toEqual([
      [86, 144, 230],
      [86, 144, 230],
    ]);
    expect(bestOf(long, 2)).toEqual([
      [24, 144, 168],
      [62, 168, 230],
    ]);
    const later = stretches([0, 400], [0, 145], [230, 399]);
    expect(bestOf(later, 2, true)).toEqual([none, [85, 145, 230]]);
    expect(bestOf(later, 2)).toEqual([none, [62, 168, 230]]);
  });

  it('one may be the best of many', () => {
    const long = stretches([0, 900], [0, 100], [700, 900]);
    expect(bestOf(long, 5, true)).toEqual([
      [600, 100, 700],
      [600, 100, 700],
      [600, 100, 700],
      [600, 100, 700],
      [600, 100, 700],
    ]);
    expect(bestOf(long, 5).map(([value]) => value)).toEqual([68, 168, 168, 168, 28]);
  });

  it('one before the first week or after the last counts as far as it lies inside', () => {
    const long = stretches([-100, 300], [40, 120], [290, 300]);
    expect(bestOf(long, 1, true)).toEqual([[170, 120, 290]]);
    expect(bestOf(long, 1)).toEqual([[48, 120, 168]]);
    expect(bestOf(stretches([-100, 160], [10, 20], [150, 160]), 1, true)).toEqual([[130, 20, 150]]);
  });

  it('nothing is known where none has a day inside', () => {
    expect(bestOf(stretches([0, 336], [0, 10], [33, 200], [223, 330]), 2)).toEqual([none, none]);
    expect(bestOf(stretches([0, 100], [0, 10]), 0)).toEqual([]);
  });

  it('weeks may be as many as there have not been before', () => {
    const long = stretches([0, 168 * 60]);
    expect(bestOf(long, 2)).toEqual([
      [168, 0, 168],
      [168, 168, 336],
    ]);
    expect(bestOf(long, 60, true).every(([value]) => value === 168 * 60)).toBe(true);
  });
});
