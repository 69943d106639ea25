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

describe('a week has enough', () => {
  /** Hours that were put to the tally, week by week. */
  function asked(
    long: LongStretches,
    weeks: readonly (readonly [number, number])[],
    touches = false,
    passing = true,
  ): [boolean, number | null][] {
    return weeks.map(([start, end]) => {
      let measured: number | null = null;
      const tally = {
        passes: (value: number): boolean => {
          measured = value / HOUR;
          return passing;
        },
      };
      return [long.isEnough(start * HOUR, end * HOUR, touches, tally), measured];
    });
  }

  it('with the best of its long stretches, in the order of the weeks', () => {
    const long = stretches([0, 600], [30, 40], [80, 100], [160, 170], [300, 310], [500, 520]);
    expect(
      asked(long, [
        [0, 168],
        [168, 336],
        [336, 504],
      ]),
    ).toEqual([
      [true, 60],
      [true, 130],
      [true, 164],
    ]);
  });

  it('with a stretch that reaches into it, whole or cut', () => {
    const long = stretches([0, 400], [0, 150], [230, 399]);
    expect(
      asked(long, [
        [0, 168],
        [168, 336],
      ]),
    ).toEqual([
      [false, null],
      [true, 62],
    ]);
    const again = stretches([0, 400], [0, 140], [230, 399]);
    expect(
      asked(
        again,
        [
          [0, 168],
          [168, 336],
        ],
        true,
      ),
    ).toEqual([
      [true, 90],
      [true, 90],
    ]);
  });

  it('with exactly a day, and not with less', () => {
    expect(asked(stretches([0, 168], [24, 168]), [[0, 168]])).toEqual([[true, 24]]);
    expect(asked(stretches([0, 168], [23.9, 168]), [[0, 168]])).toEqual([[false, null]]);
    expect(asked(stretches([0, 300], [0, 148], [180, 300]), [[0, 168]])).toEqual([[false, null]]);
  });

  it('not where the tally does not pass it, nor before or after its stretches', () => {
    expect(asked(stretches([0, 168], [48, 168]), [[0, 168]], false, false)).toEqual([[false, 48]]);
    const late = stretches([0, 700], [0, 500]);
    expect(
      asked(late, [
        [0, 168],
        [168, 336],
        [336, 504],
        [504, 672],
      ]),
    ).toEqual([
      [false, null],
      [false, null],
      [false, null],
      [true, 168],
    ]);
    expect(
      asked(stretches([0, 168], [40, 700]), [
        [168, 336],
        [336, 504],
      ]),
    ).toEqual([
      [false, null],
      [false, null],
    ]);
  });

  it('begins again with another timeline', () => {
    const long = stretches([0, 600], [30, 40], [100, 500]);
    asked(long, [[500, 600]]);
    long.fill(blocksOf([48, 168]), horizonOf(0, 168));
    expect(asked(long, [[0, 168]])).toEqual([[true, 48]]);
  });
});
