import { describe, expect, it } from '@jest/globals';
import type { ToldShift } from '../ingest/told-shift.js';
import { clockOf } from '../platform/zone.js';
import type { WorkEvent } from '../rules/event.js';
import { parseDay } from '../time/civil.js';
import { PublishedPlan } from './published-plan.js';

const clock = clockOf('Europe/Oslo');
const HOUR = 3600;
const day = (date: string): number => parseDay(date)!;
const at = (date: string, hour: number): number => clock.startOf(day(date)) + hour * HOUR;
const shift = (date: string, from: number, until: number): WorkEvent => ({
  kind: 'shift',
  start: at(date, from),
  end: at(date, until),
});
/** `told` and `until` are dates, at noon. */
const told = (name: string, event: WorkEvent, from: string, until: string | null = null): ToldShift => ({
  name,
  heldBy: until === null ? name : null,
  event,
  toldAt: at(from, 12),
  untilAt: until === null ? Number.POSITIVE_INFINITY : at(until, 12),
});
const planOf = (shifts: readonly ToldShift[], notice = 14): PublishedPlan =>
  new PublishedPlan(shifts, clock, notice);

const EARLY = shift('2025-11-20', 7, 15);
const LATE = shift('2025-11-20', 14, 22);

describe('a plan that was on record before the day', () => {
  it.each([
    ['holds as it stands', [told('a', EARLY, '2025-11-03')], EARLY],
    [
      'holds as it was when it was published, whatever it became later',
      [told('a', EARLY, '2025-11-03', '2025-11-19'), told('a', LATE, '2025-11-19')],
      EARLY,
    ],
    [
      'holds as it was changed fourteen days before',
      [told('a', EARLY, '2025-11-03', '2025-11-05'), told('a', LATE, '2025-11-05')],
      LATE,
    ],
    [
      'holds as it came first where it came later than that',
      [told('a', EARLY, '2025-11-10', '2025-11-12'), told('a', LATE, '2025-11-12')],
      EARLY,
    ],
  ])('%s', (_case, shifts, expected) => {
    expect(planOf(shifts).of([LATE], 'published')).toEqual([expected]);
  });

  it('has what it had, though the shift was given up or taken on later', () => {
    const shifts = [told('a', EARLY, '2025-11-03', '2025-11-19'), told('b', LATE, '2025-11-19')];
    expect(planOf(shifts).of([LATE], 'published')).toEqual([EARLY]);
    expect(planOf(shifts).of([LATE], 'begun')).toEqual([LATE]);
  });

  it('has no shift on a day that was planned free, and was worked', () => {
    const plan = planOf([told('next', shift('2025-11-22', 7, 15), '2025-11-03')]);
    expect(plan.of([EARLY, shift('2025-11-22', 7, 15)], 'published')).toEqual([shift('2025-11-22', 7, 15)]);
  });

  it('is not there on a day after the roster ends: the rows say what was planned', () => {
    const plan = planOf([told('last', shift('2025-11-19', 7, 15), '2025-11-03')]);
    expect(plan.of([EARLY], 'published')).toEqual([EARLY, shift('2025-11-19', 7, 15)]);
  });

  it('has a shift once, on the day it was moved to in time', () => {
    const later = shift('2025-11-24', 7, 15);
    const shifts = [told('a', EARLY, '2025-11-03', '2025-11-09'), told('a', later, '2025-11-09')];
    expect(planOf(shifts).of([], 'published')).toEqual([later]);
  });

  it('goes by the days of notice of the law in use', () => {
    const shifts = [told('a', EARLY, '2025-11-03', '2025-11-12'), told('a', LATE, '2025-11-12')];
    expect(planOf(shifts, 7).of([], 'published')).toEqual([LATE]);
    expect(planOf(shifts, 0).changeOn(day('2025-11-20'))).toBeNull();
  });
});

describe('a change of the plan', () => {
  it('after its publication tells when it was planned, and when it was changed last', () => {
    const shifts = [
      told('a', EARLY, '2025-11-03', '2025-11-17'),
      told('a', LATE, '2025-11-17', '2025-11-19'),
      told('a', EARLY, '2025-11-19'),
    ];
    expect(planOf(shifts).changeOn(day('2025-11-20'))).toEqual({
      planned: '2025-11-03',
      shift: '2025-11-20',
      changed: '2025-11-19',
    });
  });

  it.each([
    ['in time', [told('a', EARLY, '2025-11-03', '2025-11-05'), told('a', LATE, '2025-11-05')]],
    ['once the day had come: that is what was worked', [told('a', EARLY, '2025-11-03', '2025-11-21')]],
    ['of a day nothing was told of', [told('a', shift('2025-11-10', 7, 15), '2025-11-03', '2025-11-09')]],
  ])('is none %s', (_case, shifts) => {
    expect(planOf(shifts).changeOn(day('2025-11-20'))).toBeNull();
  });
});

it('without a plan on record the rows tell the plan: their planned times, or their own', () => {
  const plan = planOf([]);
  const { start, end } = LATE;
  const moved: WorkEvent = { ...EARLY, plannedStart: start, plannedEnd: end, plannedUnpaidBreak: 1800 };
  const absence: WorkEvent = { kind: 'absence', start, end };
  const hours: WorkEvent = { ...EARLY, plannedNet: 7 * HOUR };
  const callout: WorkEvent = { ...EARLY, kind: 'callout' };
  expect(plan.isEmpty).toBe(true);
  expect(plan.of([EARLY, moved, absence, hours, callout], 'published')).toEqual([
    EARLY,
    { ...LATE, unpaidBreak: 1800 },
    absence,
  ]);
});

it('the net of a published shift is told by the event it became', () => {
  const withBreak = { ...EARLY, unpaidBreak: 1800 };
  const became = { ...told('a', withBreak, '2025-11-03', '2025-11-21'), heldBy: 'worked' };
  expect(planOf([became]).publishedNet('worked')).toBe(7.5 * HOUR);
  expect(planOf([became]).publishedNet('other')).toBeNull();
});
