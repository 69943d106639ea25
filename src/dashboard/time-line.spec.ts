import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../platform/zone.js';
import { formatDay, parseDay } from '../time/civil.js';
import { readStamp } from '../time/stamp.js';
import { dayName } from './time-line-days.view.js';
import { type DrawnEvent, timeLine, type TimeLineInput } from './time-line.js';

const clock = clockOf('Europe/Oslo');

const at = (text: string): number => {
  const reading = readStamp(text, clock);
  if (!reading.ok) throw new Error(text);
  return reading.instant;
};

const event = (start: string, end: string, change: Partial<DrawnEvent> = {}): DrawnEvent => ({
  kind: 'shift',
  start: at(start),
  end: at(end),
  isCounted: true,
  ...change,
});

const shortRest: TimeLineInput = {
  window: { start: at('2025-12-03T22:00'), end: at('2025-12-04T07:00') },
  longestRest: { start: at('2025-12-03T22:00'), end: at('2025-12-04T07:00') },
  events: [event('2025-12-03T14:00', '2025-12-03T22:00'), event('2025-12-04T07:00', '2025-12-04T15:00')],
  limit: null,
  showsSundays: false,
};

const week = (monday: string, nextMonday: string): TimeLineInput => ({
  window: { start: at(`${monday}T00:00`), end: at(`${nextMonday}T00:00`) },
  longestRest: null,
  events: [],
  limit: null,
  showsSundays: false,
});

describe('time line', () => {
  it('shows a short stretch in one row, to scale, with an hour to each side', () => {
    const { rows, isByDay } = timeLine(shortRest, clock);
    expect(isByDay).toBe(false);
    expect(rows).toHaveLength(1);
    const [row] = rows;
    expect(row!.end - row!.start).toBe(27 * 3600);
    const [first, second] = row!.bars;
    expect((first!.to - first!.from) * 27).toBeCloseTo(8);
    expect((second!.from - first!.to) * 27).toBeCloseTo(9);
  });

  it('marks midnight once and every sixth hour of the wall clock', () => {
    const marks = timeLine(shortRest, clock).rows[0]!.marks;
    expect(marks.filter(({ kind }) => kind === 'midnight').map(({ instant }) => instant)).toEqual([
      at('2025-12-04T00:00'),
    ]);
    expect(marks.filter(({ kind }) => kind === 'hour')).toHaveLength(3);
  });

  it('names every day it shows something of, the first as well, of which it shows a few hours', () => {
    const { days } = timeLine(shortRest, clock).rows[0]!;
    expect(days.map(({ day, from, to }) => [formatDay(day), from * 27, to * 27])).toEqual([
      ['2025-12-03', 0, expect.closeTo(11)],
      ['2025-12-04', expect.closeTo(11), expect.closeTo(27)],
    ]);
    const untilMidnight = {
      ...shortRest,
      window: { start: at('2025-12-03T10:00'), end: at('2025-12-03T23:00') },
    };
    const { rows } = timeLine({ ...untilMidnight, longestRest: null, events: [] }, clock);
    expect(rows[0]!.days).toHaveLength(1);
  });

  it.each([
    [200, 'ons. 3. des.'],
    [60, '3. des.'],
    [20, '3.'],
  ])('calls a day of %d units %s', (room, name) => {
    expect(dayName(parseDay('2025-12-03')!, room, 'nb')).toBe(name);
  });

  it('shows a week day by day; an event over midnight is in both rows', () => {
    const input = {
      ...week('2025-12-01', '2025-12-08'),
      events: [event('2025-12-02T22:00', '2025-12-03T06:00')],
    };
    const { rows, isByDay } = timeLine(input, clock);
    expect(isByDay).toBe(true);
    expect(rows).toHaveLength(7);
    expect(rows.map(({ bars }) => bars.length)).toEqual([0, 1, 1, 0, 0, 0, 0]);
    expect(rows[1]!.bars[0]).toMatchObject({ from: 22 / 24, to: 1 });
  });

  it('begins days with the hour before the first thing in any of them, and names it', () => {
    const work = (day: string, from = '08:30') => event(`2025-12-${day}T${from}`, `2025-12-${day}T16:00`);
    const worked = (...events: DrawnEvent[]) =>
      timeLine({ ...week('2025-12-01', '2025-12-08'), events }, clock).rows;
    const rows = worked(work('02'), work('03', '09:00'));
    expect(rows.map(({ start, end }) => (end - start) / 3600)).toEqual(Array(7).fill(17));
    expect(rows[0]!.marks.map(({ instant }) => instant)).toEqual(
      ['07:00', '12:00', '18:00'].map((hour) => at(`2025-12-01T${hour}`)),
    );
    expect(rows[1]!.bars[0]).toMatchObject({ from: 1.5 / 17, to: 9 / 17 });
    const early = worked(work('02'), event('2025-12-04T22:00', '2025-12-05T06:00'));
    expect(early[0]!.end - early[0]!.start).toBe(24 * 3600);
    const sundays = timeLine(
      { ...week('2025-12-01', '2025-12-08'), events: [work('07')], showsSundays: true },
      clock,
    );
    expect(sundays.rows[0]!.start).toBe(at('2025-12-01T00:00'));
  });

  it('what is not counted does not widen the picture', () => {
    const standby = event('2025-12-01T08:00', '2025-12-08T08:00', { kind: 'standby', isCounted: false });
    const { rows } = timeLine({ ...shortRest, events: [...shortRest.events, standby] }, clock);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.bars.at(-1)).toMatchObject({ kind: 'standby', from: 0, to: 1 });
  });

  it('keeps the scale in the week of 25 and of 23 hours, and marks the change', () => {
    const autumn = timeLine(week('2025-10-20', '2025-10-27'), clock).rows;
    expect(autumn.map(({ start, end }) => (end - start) / 3600)).toEqual([24, 24, 24, 24, 24, 24, 25]);
    expect(autumn[0]!.bands[0]!.to).toBeCloseTo(24 / 25);
    expect(autumn[6]!.bands[0]!.to).toBeCloseTo(1);
    expect(autumn[6]!.marks.filter(({ kind }) => kind === 'clock-change')).toEqual([
      { kind: 'clock-change', instant: at('2025-10-26T03:00') - 3600, at: 3 / 25 },
    ]);
    const spring = timeLine(week('2025-03-24', '2025-03-31'), clock).rows;
    expect((spring[6]!.end - spring[6]!.start) / 3600).toBe(23);
    expect(spring[6]!.marks.some(({ kind }) => kind === 'clock-change')).toBe(true);
  });

  it('shows the zone of a Sunday from Saturday 18:00 to Sunday 22:00 where the rule is about it', () => {
    const { rows } = timeLine({ ...week('2025-12-08', '2025-12-15'), showsSundays: true }, clock);
    const zones = rows.map(({ bands }) => bands.filter(({ kind }) => kind === 'sunday'));
    expect(zones.map((each) => each.length)).toEqual([0, 0, 0, 0, 0, 1, 1]);
    expect(zones[5]![0]).toMatchObject({ from: 18 / 24, to: 1 });
    expect(zones[6]![0]).toMatchObject({ from: 0, to: 22 / 24 });
  });
});
