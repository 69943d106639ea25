import { describe, expect, it } from '@jest/globals';
import { instant, work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import { HOUR } from '../time/civil.js';
import type { WorkEvent } from './event.js';
import { lyingHours, plannedStretches } from './lying-hours.js';
import { packTimeline } from './timeline.js';

const NIGHT = { from: 21 * HOUR, to: 6 * HOUR };

/** Hours, of Sundays and holidays, and at night, of what is planned for one event. */
function hoursOf(event: WorkEvent, night = NIGHT): number[] {
  const planned = packTimeline([event]).planned[0] ?? 0;
  const {
    hours,
    sunday,
    night: atNight,
  } = lyingHours(plannedStretches(event, planned), clockOf('Europe/Oslo'), night);
  return [hours, sunday, atNight].map((amount) => amount.toNumber() / HOUR);
}

const shift = (from: string, to: string, more: Partial<WorkEvent> = {}): WorkEvent =>
  work('shift', from, to, more);
const pause = (start: string, end: string, paid = false) => ({
  start: instant(start),
  end: instant(end),
  paid,
});

describe('where planned hours lie', () => {
  it.each([
    ['by day', shift('2026-03-02T08:00', '16:00'), [8, 0, 0]],
    ['over the beginning of the night', shift('2026-03-02T15:00', '23:00'), [8, 0, 2]],
    ['over its end', shift('2026-03-03T00:00', '08:00'), [8, 0, 6]],
    ['into the Sunday period, which begins on Saturday at 18', shift('2026-03-07T14:00', '22:00'), [8, 4, 1]],
    ['out of it, on Sunday at 22', shift('2026-03-08T20:00', '04:00'), [8, 2, 7]],
    ['on Christmas Eve from 15', shift('2026-12-24T13:00', '21:00'), [8, 6, 0]],
    ['on 1 May: from 22 the evening before', shift('2026-04-30T20:00', '04:00'), [8, 6, 7]],
    ['in two red days in a row', shift('2026-12-25T20:00', '04:00'), [8, 8, 7]],
    ['of a passive duty', work('passive', '2026-03-02T22:00', '06:00'), [8, 0, 8]],
    ['of no extra shift: nobody planned it', work('extra_shift', '2026-03-02T22:00', '06:00'), [0, 0, 0]],
  ])('%s', (_case, event, expected) => {
    expect(hoursOf(event)).toEqual(expected);
  });

  it.each([
    [
      'at the planned times, wherever the work lay',
      { plannedStart: instant('2026-03-02T07:00'), plannedEnd: instant('2026-03-02T15:00') },
      [8, 0, 0],
    ],
    [
      'with the planned break spread over them',
      {
        plannedStart: instant('2026-03-02T19:00'),
        plannedEnd: instant('2026-03-02T23:00'),
        plannedUnpaidBreak: HOUR,
      },
      [3, 0, 1.5],
    ],
    ['planned hours without times over the shift', { plannedNet: 4 * HOUR }, [4, 0, 4]],
    [
      'planned hours with times over those',
      {
        plannedNet: 6 * HOUR,
        plannedStart: instant('2026-03-02T17:00'),
        plannedEnd: instant('2026-03-03T01:00'),
      },
      [6, 0, 3],
    ],
    [
      'planned times that read backwards say nothing of where',
      {
        plannedNet: 6 * HOUR,
        plannedStart: instant('2026-03-02T17:00'),
        plannedEnd: instant('2026-03-02T16:00'),
      },
      [6, 0, 6],
    ],
    ['a break without position over the shift', { unpaidBreak: HOUR }, [7, 0, 7]],
    [
      'unpaid breaks where they were, paid ones and those outside the shift left alone',
      {
        breaks: [
          pause('2026-03-03T02:00', '2026-03-03T03:00'),
          pause('2026-03-03T02:30', '2026-03-03T03:30'),
          pause('2026-03-03T04:00', '2026-03-03T05:00', true),
          pause('2026-03-03T07:00', '2026-03-03T08:00'),
        ],
      },
      [6.5, 0, 6.5],
    ],
    ['nothing planned', { plannedNet: 0 }, [0, 0, 0]],
  ])('%s', (_case, more, expected) => {
    expect(hoursOf(shift('2026-03-02T22:00', '06:00', more))).toEqual(expected);
  });

  it.each([
    [
      'breaks where they were, in whatever order they are told',
      {
        breaks: [
          pause('2026-03-02T23:00', '2026-03-03T00:00'),
          pause('2026-03-02T19:00', '2026-03-02T20:00'),
          pause('2026-03-02T22:30', '2026-03-02T23:30'),
        ],
      },
      [5.5, 0, 3.5],
    ],
    [
      'a break that begins with the shift, and one that goes on past it',
      {
        breaks: [
          pause('2026-03-02T18:00', '2026-03-02T18:30'),
          pause('2026-03-03T01:00', '2026-03-03T02:30'),
        ],
      },
      [6.5, 0, 4],
    ],
    [
      'planned hours spread over the shift, whenever its break was',
      { plannedNet: 6 * HOUR, breaks: [pause('2026-03-02T22:00', '2026-03-02T23:00')] },
      [6, 0, 3.75],
    ],
    [
      'planned times as they were planned, whenever the break was',
      {
        plannedStart: instant('2026-03-02T20:00'),
        plannedEnd: instant('2026-03-02T22:00'),
        breaks: [pause('2026-03-02T21:00', '2026-03-02T21:30')],
      },
      [2, 0, 1],
    ],
    ['a planned start alone says nothing of where', { plannedStart: instant('2026-03-02T12:00') }, [8, 0, 5]],
    ['nor does a planned end alone', { plannedEnd: instant('2026-03-02T23:00') }, [8, 0, 5]],
    [
      'nor do planned times of no length',
      {
        plannedNet: 8 * HOUR,
        plannedStart: instant('2026-03-02T12:00'),
        plannedEnd: instant('2026-03-02T12:00'),
      },
      [8, 0, 5],
    ],
  ])('half by day: %s', (_case, more, expected) => {
    expect(hoursOf(shift('2026-03-02T18:00', '02:00', more))).toEqual(expected);
  });

  it('in no stretch at all where nothing was planned, or the whole shift was break', () => {
    const event = shift('2026-03-02T18:00', '02:00');
    expect(plannedStretches(event, 0)).toEqual([]);
    const breaks = [pause('2026-03-02T18:00', '2026-03-03T02:00')];
    expect(plannedStretches({ ...event, breaks }, 1)).toEqual([]);
  });

  it('by another night where one is agreed, also one within a date', () => {
    expect(hoursOf(shift('2026-03-02T18:00', '02:00'), { from: 20 * HOUR, to: 6 * HOUR })).toEqual([8, 0, 6]);
    expect(hoursOf(shift('2026-03-02T22:00', '09:00'), { from: 0, to: 8 * HOUR })).toEqual([11, 0, 8]);
  });

  it('in elapsed hours where the clocks change', () => {
    expect(hoursOf(shift('2026-03-28T22:00', '06:00'))).toEqual([7, 7, 7]);
    expect(hoursOf(shift('2026-10-24T22:00', '06:00'))).toEqual([9, 9, 9]);
  });
});
