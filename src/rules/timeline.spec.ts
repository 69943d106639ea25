import { describe, expect, it } from '@jest/globals';
import type { EventKind, WorkBreak, WorkEvent } from './event.js';
import { breakSeconds, isWork, kindAt, packTimeline, type Timeline } from './timeline.js';

const DAY = 86_400;
const event = (start: number, end: number, more: Partial<WorkEvent> = {}): WorkEvent => ({
  kind: 'shift',
  start,
  end,
  ...more,
});
const pause = (start: number, end: number, paid = false): WorkBreak => ({ start, end, paid });
const kinds = (timeline: Timeline): EventKind[] =>
  Array.from({ length: timeline.size }, (_, i) => kindAt(timeline, i));

describe('packed events', () => {
  it('are in order of their start, the longer first, then as they came', () => {
    const timeline = packTimeline([
      event(50, 60),
      event(0, 10, { kind: 'callout' }),
      event(0, 20, { kind: 'overtime' }),
      event(0, 10, { kind: 'passive' }),
    ]);
    expect(kinds(timeline)).toEqual(['overtime', 'callout', 'passive', 'shift']);
    expect([...timeline.order]).toEqual([2, 1, 3, 0]);
    expect([...timeline.end]).toEqual([20, 10, 10, 60]);
  });

  it.each([
    ['of no length', 10, 10],
    ['that ends before it starts', 10, 9],
    ['without a number', 10, Number.NaN],
  ])('%s are refused by name', (_what, start, end) => {
    expect(() => packTimeline([event(0, 5), event(start, end)])).toThrow(
      new RangeError(`Event 1 ends at ${end}, not after its start ${start}.`),
    );
  });

  it.each<[EventKind, boolean, number]>([
    ['shift', true, 10],
    ['extra_shift', true, 0],
    ['passive', true, 10],
    ['overtime', true, 0],
    ['callout', true, 0],
    ['standby', false, 0],
    ['absence', false, 0],
  ])('%s: work %s, planned %i', (kind, work, planned) => {
    const timeline = packTimeline([event(0, 10, { kind, overtimeFlag: true, schoolDay: true })]);
    expect([isWork(timeline, 0), timeline.planned[0]]).toEqual([work, planned]);
    expect(timeline.marks[0]).toBe((work ? 3 : 2) + (planned > 0 ? 4 : 0));
  });

  it('keep what the source marks', () => {
    const marks = [
      {},
      { plannedNet: 5 },
      { plannedStart: 0, plannedEnd: 5 },
      { plannedStart: 0 },
      { overtimeFlag: true },
      { schoolDay: true },
      { overtimeFlag: false, schoolDay: false },
    ];
    const timeline = packTimeline(marks.map((more, i) => event(i * 10, i * 10 + 5, more)));
    // 4: a shift without a plan of its own; the planned ones have none of the marks.
    expect([...timeline.marks]).toEqual([4, 0, 0, 4, 5, 6, 4]);
  });
});

describe('the plan of a shift', () => {
  const planned = (more: Partial<WorkEvent>): number => packTimeline([event(0, 100, more)]).planned[0]!;

  it.each<[string, Partial<WorkEvent>, number]>([
    ['is what was worked, without the break', { unpaidBreak: 10 }, 90],
    ['or the planned hours', { unpaidBreak: 10, plannedNet: 70, plannedStart: 0, plannedEnd: 50 }, 70],
    ['or the planned times with the own break', { unpaidBreak: 10, plannedStart: 0, plannedEnd: 80 }, 70],
    [
      'or with the planned break',
      { unpaidBreak: 10, plannedStart: 0, plannedEnd: 80, plannedUnpaidBreak: 5 },
      75,
    ],
    [
      'or with no break where breaks have positions',
      { breaks: [pause(10, 30)], unpaidBreak: 10, plannedStart: 0, plannedEnd: 80 },
      80,
    ],
    [
      'or nothing where the break is longer than those',
      { unpaidBreak: 30, plannedStart: 0, plannedEnd: 20 },
      0,
    ],
    ['is not half known', { plannedStart: 0 }, 100],
    ['nor the other half', { plannedEnd: 80 }, 100],
  ])('%s', (_what, more, seconds) => {
    expect(planned(more)).toBe(seconds);
  });
});

describe('breaks', () => {
  it('with positions stand for themselves, by their start', () => {
    const timeline = packTimeline([
      event(0, 100, { breaks: [pause(50, 60, true), pause(10, 20)], unpaidBreak: 30 }),
      event(200, 300, { breaks: [{ ...pause(210, 220, true), overtimeBreak: true }] }),
    ]);
    expect([...timeline.breakStart]).toEqual([10, 50, 210]);
    expect([...timeline.breakEnd]).toEqual([20, 60, 220]);
    expect([...timeline.breakPaid]).toEqual([0, 1, 3]);
    expect([...timeline.firstBreak]).toEqual([0, 2, 3]);
    expect([...timeline.looseBreak]).toEqual([0, 0]);
    expect([...timeline.ownNet]).toEqual([90, 100]);
    expect(timeline.hasOvertimeBreak).toBe(true);
    expect(packTimeline([event(0, 100, { breaks: [pause(10, 20)] })]).hasOvertimeBreak).toBe(false);
  });

  it('without position are at most the event', () => {
    const timeline = packTimeline([
      event(0, 100, { unpaidBreak: 130 }),
      event(200, 300, { unpaidBreak: 30, breaks: [] }),
    ]);
    expect([...timeline.looseBreak]).toEqual([100, 30]);
    expect([...timeline.ownNet]).toEqual([0, 70]);
  });

  it('inside an event are counted once, each sort for itself', () => {
    const timeline = packTimeline([
      event(0, 100, {
        breaks: [pause(-10, 10), pause(5, 20), pause(30, 40, true), pause(35, 45, true), pause(95, 120)],
      }),
    ]);
    expect(breakSeconds(timeline, 0, 'unpaid')).toBe(25);
    expect(breakSeconds(timeline, 0, 'paid')).toBe(15);
    expect(breakSeconds(timeline, 0, 'all')).toBe(40);
  });
});

describe('a timeline of nothing but shifts', () => {
  it.each<[string, readonly WorkEvent[], number | null]>([
    ['is plain, and its shortest gap is known', [event(0, 10), event(50, 60), event(70, 80)], 10],
    ['is plain with one', [event(0, DAY)], Number.POSITIVE_INFINITY],
    ['is plain with none', [], Number.POSITIVE_INFINITY],
    ['is not where they touch', [event(0, 10), event(10, 20)], null],
    ['nor overlap', [event(0, 10), event(5, 20)], null],
    ['nor beside a call-out', [event(0, 10), event(50, 60, { kind: 'callout' })], null],
    ['nor over a shift of more than a day', [event(0, DAY + 1)], null],
    ['nor with a break that has a position', [event(0, 10, { breaks: [pause(2, 3)] }), event(50, 60)], null],
    [
      'but with one that has none',
      [event(0, 10, { unpaidBreak: 2 }), event(50, 60, { kind: 'passive' })],
      40,
    ],
  ])('%s', (_what, events, gap) => {
    expect(packTimeline(events).plain?.shortestGap ?? null).toBe(gap);
  });

  it('tells the worst of what each of its shifts has', () => {
    const events = [
      event(0, 100, { unpaidBreak: 30, plannedNet: 60 }),
      event(200, 290, { unpaidBreak: 10 }),
      event(500, 560, { unpaidBreak: 20, plannedNet: 90 }),
    ];
    expect(packTimeline(events).plain).toEqual({
      shortestGap: 100,
      shortestBreak: 10,
      mostNet: 80,
      mostPlanned: 90,
    });
  });
});
