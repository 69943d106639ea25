import { describe, expect, it } from '@jest/globals';
import { daily, datesOf, instant, judge, noted, work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import { DAY_SECONDS, HOUR } from '../time/civil.js';
import { Anchors } from './anchors.js';
import { Blocks, longestFree, longestFreeAfter } from './blocks.js';
import type { WorkEvent } from './event.js';
import { packTimeline } from './timeline.js';

const clock = clockOf('Europe/Oslo');
const SPLIT = 6 * HOUR;
const BASE = instant('2026-03-02T00:00');
const hour = (value: number): number => BASE + value * HOUR;
const event = (kind: WorkEvent['kind'], from: number, to: number): WorkEvent => ({
  kind,
  start: hour(from),
  end: hour(to),
});
const blocksOf = (events: readonly WorkEvent[], shortest = 0): Blocks =>
  new Blocks().fill(packTimeline(events), shortest);
/** Hours of each block from midnight, and whether a main event is in it. */
const shown = (blocks: Blocks): [number, number, number][] =>
  Array.from({ length: blocks.count }, (_, i) => [
    (blocks.start[i]! - BASE) / HOUR,
    (blocks.end[i]! - BASE) / HOUR,
    blocks.main[i]!,
  ]);

describe('blocks', () => {
  it('unite what overlaps or touches', () => {
    const events = [
      event('shift', 8, 12),
      event('shift', 12, 14),
      event('shift', 9, 10),
      event('shift', 15, 16),
    ];
    const blocks = blocksOf(events);
    expect(shown(blocks)).toEqual([
      [8, 14, 1],
      [15, 16, 1],
    ]);
    expect(blocks.hasIncidental).toBe(false);
  });

  it('know which hold a main event, and whether others are there', () => {
    const blocks = blocksOf([
      event('callout', 2, 3),
      event('callout', 7, 9),
      event('shift', 8, 16),
      event('overtime', 16, 17),
      event('standby', 18, 20),
      event('absence', 21, 22),
    ]);
    expect(shown(blocks)).toEqual([
      [2, 3, 0],
      [7, 17, 1],
    ]);
    expect(blocks.hasIncidental).toBe(true);
    expect(blocks.take(packTimeline([event('shift', 8, 16)])).hasIncidental).toBe(false);
    expect(shown(blocks)).toEqual([[8, 16, 1]]);
  });

  it('leave out short call-outs where an agreement does, and nothing else that is short', () => {
    const events = [event('callout', 2, 2.5), event('callout', 4, 5), event('overtime', 6, 6.5)];
    expect(shown(blocksOf(events, HOUR))).toEqual([
      [4, 5, 0],
      [6, 6.5, 0],
    ]);
    expect(shown(blocksOf(events))).toHaveLength(3);
  });

  it('are made anew for each timeline', () => {
    const blocks = blocksOf([event('shift', 1, 2), event('callout', 5, 6)]);
    expect(shown(blocks.fill(packTimeline([event('shift', 3, 4)]), 0))).toEqual([[3, 4, 1]]);
    expect(blocks.hasIncidental).toBe(false);
    expect(blocks.fill(packTimeline([]), 0).count).toBe(0);
    const many = Array.from({ length: 200 }, (_, i) => event('shift', i * 2, i * 2 + 1));
    expect(shown(blocks.fill(packTimeline(many), 0))).toHaveLength(200);
  });
});

describe('the longest free stretch', () => {
  const blocks = blocksOf([event('shift', 4, 6), event('shift', 10, 12), event('shift', 16, 20)]);
  const free = (from: number, to: number): [number, number] => {
    const { start, end } = longestFree(blocks, hour(from), hour(to));
    return [(start - BASE) / HOUR, (end - BASE) / HOUR];
  };

  it.each([
    ['the earliest of equals', 6, 16, 6, 10],
    ['before the first', 0, 6, 0, 4],
    ['after the last', 16, 30, 20, 30],
    ['cut at the beginning', 5, 11, 6, 10],
    ['cut at the end', 11, 15, 12, 15],
    ['from inside one block to inside another', 5, 18, 6, 10],
    ['none inside a block', 17, 19, 17, 17],
    ['all where there is no work', 21, 25, 21, 25],
    ['after a shorter one', 3, 10, 6, 10],
    ['the last of three', 3, 30, 20, 30],
    ['up to where a block begins', 7, 10, 7, 10],
    ['from where a block ends', 12, 16, 12, 16],
  ])('%s', (_what, from, to, start, end) => {
    expect(free(from, to)).toEqual([start, end]);
  });

  it('may be looked for from a block on', () => {
    expect(longestFreeAfter(blocks, 1, hour(12), hour(40))).toEqual({ start: hour(20), end: hour(40) });
    expect(longestFreeAfter(blocks, 3, hour(20), hour(22))).toEqual({ start: hour(20), end: hour(22) });
  });
});

describe('main work periods', () => {
  const periods = (events: readonly WorkEvent[]): [number, number][] => {
    const anchors = new Anchors().fillPeriods(blocksOf(events), clock, SPLIT);
    return Array.from({ length: anchors.count }, (_, i) => [
      (anchors.start[i]! - BASE) / HOUR,
      (anchors.end[i]! - BASE) / HOUR,
    ]);
  };

  it.each<[string, [number, number], [number, number], number]>([
    ['a gap shorter than six hours', [6, 10], [15.9, 20], 1],
    ['a gap of six hours', [6, 10], [16, 20], 2],
    ['a longer one', [2, 6], [16, 20], 2],
    ['a short gap into the next date', [16, 20], [24, 28], 2],
    ['a short gap that ends before midnight', [14, 18], [23.9, 28], 1],
  ])('are parted or not by %s', (_what, first, second, count) => {
    const found = periods([event('shift', ...first), event('shift', ...second)]);
    expect(found).toEqual(count === 1 ? [[first[0], second[1]]] : [first, second]);
  });

  it('are of one date by where they begin, however long they go on', () => {
    expect(periods([event('shift', 14, 17), event('shift', 19, 23), event('shift', 24, 27)])).toEqual([
      [14, 23],
      [24, 27],
    ]);
  });

  it('take no account of call-outs', () => {
    expect(periods([event('callout', 2, 3), event('shift', 8, 12), event('callout', 20, 21)])).toEqual([
      [8, 12],
    ]);
  });

  const anchors = (events: readonly WorkEvent[]): [number, number][] => {
    const blocks = blocksOf(events);
    const made = new Anchors().fillWith(new Anchors().fillPeriods(blocks, clock, SPLIT), blocks);
    return Array.from({ length: made.count }, (_, i) => [(made.start[i]! - BASE) / HOUR, made.pseudo[i]!]);
  };

  it('have others beside them for work on free days', () => {
    const free = [event('shift', 8, 16), event('callout', 20, 21), event('callout', 31.9, 32.5)];
    expect(anchors(free)).toEqual([[8, 0]]);
    expect(
      anchors([...free, event('callout', 33, 34), event('callout', 56, 57), event('callout', 57, 58)]),
    ).toEqual([
      [8, 0],
      [33, 1],
    ]);
    expect(anchors([event('callout', 2, 3), event('shift', 8, 16)])).toEqual([
      [2, 1],
      [8, 0],
    ]);
    expect(anchors([event('shift', 8, 16), event('callout', 32, 33)])).toEqual([
      [8, 0],
      [32, 1],
    ]);
  });

  it('and a period of more than a day takes what begins before it ends', () => {
    const day = DAY_SECONDS / HOUR;
    expect(
      anchors([event('shift', 0, 12), event('shift', 12, day + 8), event('callout', day + 9, day + 10)]),
    ).toEqual([
      [0, 0],
      [day + 9, 1],
    ]);
  });
});

describe('with a call-out elsewhere the rest between periods is the same', () => {
  const elsewhere = work('callout', '2026-03-20T20:00', '21:00');

  it('six hours between two shifts of a date part them, less does not', () => {
    const parted = [work('shift', '2026-03-02T06:00', '10:00'), work('shift', '2026-03-02T16:00', '20:00')];
    const joined = [work('shift', '2026-03-02T06:00', '10:00'), work('shift', '2026-03-02T15:59', '20:00')];
    expect(noted(judge('DAILY_REST', [...parted, elsewhere]))).toEqual([
      '2026-03-02: 6 h in 2026-03-02T10:00 to 2026-03-02T16:00',
    ]);
    expect(noted(judge('DAILY_REST', [...joined, elsewhere]))).toEqual([]);
    expect(noted(judge('DAILY_REST', parted))).toEqual(noted(judge('DAILY_REST', [...parted, elsewhere])));
  });

  it('eleven hours are enough, a minute less is not', () => {
    const rest = (start: string) => [
      work('shift', '2026-03-02T14:00', '22:00'),
      work('shift', `2026-03-03T${start}`, '16:00'),
      ...daily(['2026-03-05', '2026-03-06'], '08:00', '16:00'),
    ];
    for (const more of [[], [elsewhere]]) {
      expect(datesOf(judge('DAILY_REST', [...rest('09:00'), ...more]))).toEqual([]);
      expect(datesOf(judge('DAILY_REST', [...rest('08:59'), ...more]))).toEqual(['2026-03-03']);
      const { evaluated, worst } = judge('DAILY_REST', [...rest('09:00'), ...more]);
      expect([evaluated - more.length, worst]).toEqual([3, 11 * HOUR]);
    }
  });
});
