import { describe, expect, it } from '@jest/globals';
import type { WorkBreak, WorkEvent } from './event.js';
import {
  exactNetBetween,
  isPartOfSpread,
  netBetween,
  netOfStretch,
  NetWork,
  type BreaksCut,
} from './net-work.js';
import { countingFor, countUpTo, onesFor, zerosFor } from './packed.js';
import { packTimeline } from './timeline.js';

const event = (start: number, end: number, more: Partial<WorkEvent> = {}): WorkEvent => ({
  kind: 'shift',
  start,
  end,
  ...more,
});
const pause = (start: number, end: number, more: Partial<WorkBreak> = {}): WorkBreak => ({
  start,
  end,
  paid: false,
  ...more,
});
const netOf = (events: readonly WorkEvent[], cut: BreaksCut = 'unpaid'): NetWork =>
  new NetWork().fill(packTimeline(events), cut);
const stretches = ({ count, start, end, event: events }: NetWork): [number, number, number][] =>
  Array.from({ length: count }, (_, i) => [start[i]!, end[i]!, events[i]!]);

describe('net work', () => {
  it('leaves each event what no earlier one covers', () => {
    const net = netOf([event(0, 100), event(20, 50), event(80, 120), event(120, 130), event(200, 210)]);
    expect(stretches(net)).toEqual([
      [0, 100, 0],
      [100, 120, 2],
      [120, 130, 3],
      [200, 210, 4],
    ]);
    expect(net.hasFractions).toBe(false);
  });

  it('is without standby and absence', () => {
    const net = netOf([event(0, 10, { kind: 'standby' }), event(5, 20), event(8, 30, { kind: 'absence' })]);
    expect(stretches(net)).toEqual([[5, 20, 1]]);
  });

  it('is parted by unpaid breaks, and by the paid half hour where overtime is counted', () => {
    const breaks = [
      pause(10, 20),
      pause(30, 40, { paid: true }),
      pause(50, 60, { paid: true, overtimeBreak: true }),
      pause(70, 80, { overtimeBreak: true }),
    ];
    const parted = [event(0, 100, { breaks })];
    expect(stretches(netOf(parted)).map(([start, end]) => [start, end])).toEqual([
      [0, 10],
      [20, 70],
      [80, 100],
    ]);
    expect(stretches(netOf(parted, 'unpaid-and-overtime')).map(([start, end]) => [start, end])).toEqual([
      [0, 10],
      [20, 50],
      [60, 70],
      [80, 100],
    ]);
  });

  it('has no stretches of nothing where breaks meet the ends, each other, or reach beyond', () => {
    const breaks = [pause(-5, 10), pause(20, 30), pause(25, 40), pause(40, 50), pause(90, 120)];
    expect(stretches(netOf([event(0, 100, { breaks })]))).toEqual([
      [10, 20, 0],
      [50, 90, 0],
    ]);
  });

  it('is counted anew for each timeline', () => {
    const net = netOf([event(0, 100, { unpaidBreak: 10 }), event(200, 300)]);
    expect(net.hasFractions).toBe(true);
    net.fill(packTimeline([event(50, 60)]), 'unpaid');
    expect([stretches(net), net.hasFractions, netBetween(net, 0, 1000)]).toEqual([[[50, 60, 0]], false, 10]);
    const many = Array.from({ length: 100 }, (_, i) =>
      event(i * 10, i * 10 + 5, { breaks: [pause(i * 10 + 1, i * 10 + 2)] }),
    );
    net.fill(packTimeline(many), 'unpaid');
    expect([net.count, netBetween(net, 0, 1000)]).toEqual([200, 400]);
  });
});

describe('net work inside a stretch of time', () => {
  const whole = netOf([event(10, 20), event(30, 50)]);

  it.each([
    [0, 100, 30],
    [0, 10, 0],
    [0, 11, 1],
    [10, 20, 10],
    [15, 35, 10],
    [20, 30, 0],
    [49, 60, 1],
    [50, 60, 0],
  ])('from %i to %i', (from, to, seconds) => {
    expect(netBetween(whole, from, to)).toBe(seconds);
    expect(exactNetBetween(whole, from, to).toString()).toBe(String(seconds));
  });

  it('has its part of a break that is spread', () => {
    const spread = netOf([event(0, 70, { unpaidBreak: 7 }), event(100, 170, { unpaidBreak: 5 })]);
    expect(spread.hasFractions).toBe(true);
    expect(netBetween(spread, 0, 70)).toBe(63);
    expect(exactNetBetween(spread, 0, 10).toString()).toBe('9');
    expect(exactNetBetween(spread, 69, 101).toString()).toBe('64/35');
    expect(exactNetBetween(spread, 0, 1000).toString()).toBe('128');
    expect(netBetween(spread, 69, 101)).toBeCloseTo(64 / 35, 9);
    expect([netOfStretch(spread, 0, -10, 200), netOfStretch(spread, 0, 70, 90)]).toEqual([63, 0]);
    expect(netOfStretch(spread, 1, 100, 107)).toBeCloseTo(6.5, 9);
  });

  it.each([
    ['all of it', 0, 70, false],
    ['more', -5, 90, false],
    ['the first of it', 0, 69, true],
    ['the last of it', 1, 70, true],
  ])('is a part of a spread event or not: %s', (_what, from, to, expected) => {
    expect(isPartOfSpread(netOf([event(0, 70, { unpaidBreak: 7 })]), 0, from, to)).toBe(expected);
    expect(isPartOfSpread(netOf([event(0, 70)]), 0, from, to)).toBe(false);
  });
});

describe('columns that all share', () => {
  it('are long enough and constant', () => {
    for (const count of [0, 1, 17, 500, 20]) {
      expect(
        [onesFor(count).length, zerosFor(count).length, countingFor(count).length].every(
          (length) => length >= count,
        ),
      ).toBe(true);
      expect([...onesFor(count)].every((value) => value === 1)).toBe(true);
      expect([...zerosFor(count)].every((value) => value === 0)).toBe(true);
      expect([...countingFor(count)].every((value, index) => value === index)).toBe(true);
    }
    expect(onesFor(400)).toBe(onesFor(500));
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 3],
    [9, 4],
  ])('values up to %i: %i', (value, count) => {
    expect(countUpTo(Float64Array.of(1, 3, 3, 8, 0), 4, value)).toBe(count);
  });
});
