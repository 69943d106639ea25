import { expect, it } from '@jest/globals';
import { instant, work } from '../../test/support/work.js';
import { HOUR } from '../time/civil.js';
import type { WorkEvent } from './event.js';
import { makeRoster, timelineOf, type Columns } from './roster.js';
import { packTimeline, type Timeline } from './timeline.js';

const ofOne: readonly WorkEvent[] = [
  work('shift', '2026-03-02T08:00', '16:00', { unpaidBreak: HOUR / 2, schoolDay: true }),
  work('shift', '2026-03-03T08:00', '16:00', { plannedNet: 7 * HOUR }),
];
const ofOther: readonly WorkEvent[] = [
  work('callout', '2026-03-02T20:00', '21:00', { overtimeFlag: true }),
  work('shift', '2026-03-02T08:00', '18:00', {
    breaks: [
      { start: instant('2026-03-02T12:00'), end: instant('2026-03-02T12:30'), paid: false },
      {
        start: instant('2026-03-02T15:00'),
        end: instant('2026-03-02T15:30'),
        paid: true,
        overtimeBreak: true,
      },
    ],
  }),
];
const timelines = [ofOne, [], ofOther].map(packTimeline);

/** Column after column, employee after employee; `firstBreak` counts on and ends once. */
function together(): { first: Int32Array; columns: Columns } {
  const all = (column: 'kind' | 'start' | 'end' | 'looseBreak' | 'ownNet' | 'planned' | 'marks' | 'order') =>
    timelines.flatMap((timeline) => [...timeline[column]]);
  const breaks = (column: 'breakStart' | 'breakEnd' | 'breakPaid') =>
    timelines.flatMap((timeline) => [...timeline[column]]);
  return {
    first: Int32Array.of(0, 2, 2, 4),
    columns: {
      kind: Uint8Array.from(all('kind')),
      start: Float64Array.from(all('start')),
      end: Float64Array.from(all('end')),
      looseBreak: Float64Array.from(all('looseBreak')),
      ownNet: Float64Array.from(all('ownNet')),
      planned: Float64Array.from(all('planned')),
      marks: Uint8Array.from(all('marks')),
      order: Int32Array.from(all('order')),
      firstBreak: Int32Array.of(0, 0, 0, 2, 2),
      breakStart: Float64Array.from(breaks('breakStart')),
      breakEnd: Float64Array.from(breaks('breakEnd')),
      breakPaid: Uint8Array.from(breaks('breakPaid')),
      hasOvertimeBreak: true,
    },
  };
}

/** Every column by name: a slice computes some of them when they are asked for. */
const columnsOf = ({ size, ...timeline }: Timeline, from: Timeline): object => ({
  size,
  plain: timeline.plain,
  kind: from.kind,
  start: from.start,
  end: from.end,
  ownNet: from.ownNet,
  planned: from.planned,
  looseBreak: from.looseBreak,
  firstBreak: from.firstBreak,
  breakStart: from.breakStart,
  breakEnd: from.breakEnd,
  breakPaid: from.breakPaid,
  marks: from.marks,
  order: from.order,
});

it('the timelines of a roster are those of its employees', () => {
  const { first, columns } = together();
  const roster = makeRoster(first, columns);
  expect(roster.employees).toBe(3);
  for (const employee of [0, 2]) {
    const own = timelines[employee]!;
    const slice = timelineOf(roster, employee);
    const expected = columnsOf(own, own);
    const isFirst = employee === 0;
    // Breaks are in memory that all share; `firstBreak` says which are the employee's.
    expect(columnsOf(slice, slice)).toEqual(
      isFirst
        ? {
            ...expected,
            breakStart: columns.breakStart,
            breakEnd: columns.breakEnd,
            breakPaid: columns.breakPaid,
          }
        : expected,
    );
    expect(slice.hasOvertimeBreak).toBe(true);
    expect(slice.marks).toBe(slice.marks);
    expect(slice.order).toBe(slice.order);
    expect(slice.looseBreak).toBe(slice.looseBreak);
    expect(slice.firstBreak).toBe(slice.firstBreak);
  }
  expect(timelineOf(roster, 1).size).toBe(0);
  expect(timelineOf(roster, 1).plain).toEqual(timelines[1]!.plain);
});
