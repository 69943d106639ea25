import { describe, expect, it } from '@jest/globals';
import { Chance } from '../../test/support/random-chance.js';
import { randomYears } from '../../test/support/random-years.js';
import { clockOf } from '../platform/zone.js';
import { EVENT_KINDS, type WorkEvent } from '../rules/event.js';
import { isWork, packTimeline, type Timeline } from '../rules/timeline.js';
import { parseDay } from '../time/civil.js';
import { isWorkKind, type ReadEvent } from './event-columns.js';
import { GatheredEvents } from './gathered-events.js';
import type { PackedEvents } from './packed-events.js';

const clock = clockOf('Europe/Oslo');
const FROM = parseDay('2025-01-01')!;

const NONE = Number.NaN;
/** An event as the database gives it. */
const readOf = (event: WorkEvent): ReadEvent => ({
  kind: EVENT_KINDS.indexOf(event.kind),
  start: event.start,
  end: event.end,
  unpaidBreak: event.unpaidBreak ?? NONE,
  plannedStart: event.plannedStart ?? NONE,
  plannedEnd: event.plannedEnd ?? NONE,
  plannedBreak: event.plannedUnpaidBreak ?? NONE,
  plannedNet: event.plannedNet ?? NONE,
  isOvertime: event.overtimeFlag === true,
  isSchoolDay: event.schoolDay === true,
  breaks: event.breaks ?? null,
  cause: null,
});

const inOrder = (events: readonly WorkEvent[]): WorkEvent[] =>
  events
    .map((event) => ({ ...event, overtimeFlag: event.overtimeFlag ?? false }))
    .sort((a, b) => a.start - b.start || b.end - a.end);

const COLUMNS = ['kind', 'start', 'end', 'looseBreak', 'ownNet', 'planned', 'marks', 'order'] as const;
const columnsOf = (timeline: Timeline) => ({
  size: timeline.size,
  plain: timeline.plain,
  breaks: Array.from(
    { length: timeline.size },
    (_, i) => timeline.firstBreak[i + 1]! - timeline.firstBreak[i]!,
  ),
  ...Object.fromEntries(COLUMNS.map((name) => [name, [...timeline[name]]])),
});

const id = (place: number): Buffer => Buffer.from(place.toString(16).padStart(32, '0'), 'hex');

/** Takes people one after the other. */
class Filling {
  private readonly gathered: GatheredEvents;
  private owner = 0;

  constructor(people: number) {
    this.gathered = new GatheredEvents(people);
  }

  add(event: ReadEvent, bytes: Buffer): void {
    this.gathered.add(this.owner, event, bytes, 0);
  }

  addAway(days: { readonly start: number; readonly end: number }): void {
    this.gathered.addAway(this.owner, days);
  }

  close(): void {
    this.owner += 1;
  }

  packed(): PackedEvents {
    return this.gathered.packed(this.gathered.sorted());
  }
}

/** People one after the other, some with breaks that have a place and some without. */
function people(seed: number): WorkEvent[][] {
  const chance = new Chance(`packed ${seed}`);
  return Array.from({ length: 6 }, () => {
    const withPlaces = chance.isLucky(0.3);
    const events = randomYears(chance, clock, FROM, FROM + chance.below(60)).map(({ event }) => event);
    const flagged = events.map((event) => ({
      ...event,
      ...(chance.isLucky(0.1) && { overtimeFlag: true }),
      ...(chance.isLucky(0.1) && { schoolDay: true }),
    }));
    return inOrder(
      flagged.map(({ breaks, ...event }) => (withPlaces && breaks ? { ...event, breaks } : event)),
    );
  });
}

describe('events as evaluation reads them', () => {
  it.each([1, 2, 3])('are packed as events are packed one by one (%i)', (seed) => {
    const all = people(seed);
    const filling = new Filling(all.length);
    for (const events of all) {
      events.forEach((event, i) => {
        if (event.kind === 'absence') filling.addAway(event);
        else
          filling.add(
            readOf({
              ...event,
              overtimeFlag: event.overtimeFlag! && isWorkKind(EVENT_KINDS.indexOf(event.kind)),
            }),
            id(i),
          );
      });
      filling.close();
    }
    const packed = filling.packed();
    all.forEach((events, employee) => {
      expect(columnsOf(packed.timelineOf(employee))).toEqual(columnsOf(packTimeline(events)));
      expect(packed.rowsOf(employee).length).toBe(events.length);
    });
    expect(all.flat().length).toBeGreaterThan(50);
  });

  it('plan nothing where the planned times are shorter than the break of the day', () => {
    const event: WorkEvent = {
      kind: 'shift',
      start: 0,
      end: 30_000,
      unpaidBreak: 1800,
      plannedStart: 0,
      plannedEnd: 600,
      overtimeFlag: false,
    };
    const filling = new Filling(1);
    filling.add(readOf(event), id(1));
    filling.close();
    expect(columnsOf(filling.packed().timelineOf(0))).toEqual(columnsOf(packTimeline([event])));
  });

  it('become rows where they are asked for, with what the source left out left out', () => {
    const bare: WorkEvent = {
      kind: 'shift',
      start: 100,
      end: 900,
      overtimeFlag: false,
    };
    const full: WorkEvent = {
      kind: 'callout',
      start: 1000,
      end: 2000,
      breaks: [{ start: 1100, end: 1200, paid: true }],
      plannedNet: 5,
      overtimeFlag: true,
      schoolDay: true,
    };
    const filling = new Filling(2);
    filling.add({ ...readOf(bare), cause: 'sick' }, id(255));
    filling.add(readOf(full), id(1));
    filling.close();
    filling.close();
    const packed = filling.packed();
    const rows = packed.rowsOf(0);
    expect([rows.at(0), rows.at(1), rows.at(2), rows.at(-1)]).toEqual([
      {
        id: '00000000-0000-0000-0000-0000000000ff',
        event: bare,
        cause: 'sick',
      },
      { id: '00000000-0000-0000-0000-000000000001', event: full, cause: null },
      undefined,
      undefined,
    ]);
    expect(rows.breaksSaid).toBe('positions');
    expect([packed.rowsOf(1).length, packed.rowsOf(1).breaksSaid]).toEqual([0, 'nothing']);
    expect(packed.timelineOf(1).size).toBe(0);
  });

  it('are asked for the plan without those of which hours alone are known', () => {
    const filling = new Filling(2);
    const hours = { kind: 'shift', start: 100, end: 200, plannedNet: 90 } as const;
    const times = {
      kind: 'shift',
      start: 300,
      end: 400,
      plannedNet: 90,
      plannedStart: 310,
      plannedEnd: 390,
    } as const;
    const bare = { kind: 'shift', start: 500, end: 600 } as const;
    for (const event of [hours, times, bare]) filling.add(readOf(event), id(0));
    filling.addAway({ start: 700, end: 800 });
    filling.close();
    expect(
      filling
        .packed()
        .rowsOf(0)
        .placedEvents()
        .map(({ start }) => start),
    ).toEqual([300, 500, 700]);
  });

  it('tell when somebody was busy, by the clock and by the plan, and not when merely on call', () => {
    const filling = new Filling(2);
    const shift = {
      kind: 'shift',
      start: 100,
      end: 200,
      plannedStart: 50,
      plannedEnd: 90,
    } as const;
    const standby = { kind: 'standby', start: 300, end: 400 } as const;
    for (const event of [shift, standby]) filling.add(readOf(event), id(0));
    filling.addAway({ start: 500, end: 600 });
    filling.close();
    const packed = filling.packed();
    expect(packed.rowsOf(0).busy()).toEqual([
      { start: 100, end: 200 },
      { start: 50, end: 90 },
    ]);
    expect(isWork(packed.timelineOf(0), 1)).toBe(false);
  });
});
