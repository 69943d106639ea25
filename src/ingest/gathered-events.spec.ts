import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blankEvent } from './copied-event.js';
import { GatheredEvents } from './gathered-events.js';

const idOf = (place: number): Buffer => Buffer.from(place.toString(16).padStart(32, '0'), 'hex');
const AWAY = { start: 3, end: 9 };

/** Events by owner, start and length, as they come. */
function gather(owners: number, events: readonly (readonly [number, number, number])[]) {
  const gathered = new GatheredEvents(owners);
  events.forEach(([owner, start, length], i) => {
    gathered.add(owner, { ...blankEvent(), start, end: start + length, plannedNet: i }, idOf(i), 0);
  });
  return gathered;
}

it('events that come in any order are packed by employee, start and length, the longer first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 9 }), fc.integer({ min: 1, max: 5 }))),
      (events) => {
        const gathered = gather(3, events);
        gathered.addAway(1, AWAY);
        const packed = gathered.packed(gathered.sorted());
        for (const owner of [0, 1, 2]) {
          const own = events
            .map(([of, start, length], place) => ({ of, start, end: start + length, place }))
            .filter(({ of }) => of === owner)
            .sort((a, b) => a.start - b.start || b.end - a.end || a.place - b.place);
          const rows = packed.rowsOf(owner);
          const found = Array.from({ length: rows.length }, (_, i) => rows.at(i)!);
          const worked = found.filter(({ event }) => event.kind !== 'absence');
          expect(worked.map(({ event: { start, end, plannedNet } }) => [start, end, plannedNet])).toEqual(
            own.map(({ start, end, place }) => [start, end, place]),
          );
          const all = found.map(({ event }) => event);
          expect(all).toEqual([...all].sort((a, b) => a.start - b.start || b.end - a.end));
          expect(found.length - worked.length).toBe(owner === 1 ? 1 : 0);
        }
      },
    ),
  );
});

it('those of the same employee and times are told, so that the order of their sources can settle them', () => {
  const gathered = gather(2, [
    [0, 5, 2],
    [1, 5, 2],
    [0, 1, 1],
    [1, 5, 2],
    [1, 5, 3],
  ]);
  gathered.addAway(1, { start: 5, end: 7 });
  const order = gathered.sorted();
  const [tie, ...others] = gathered.ties(order);
  expect(
    [...order.places.subarray(tie!.start, tie!.end)].map((place) => gathered.idOf(place).slice(-1)),
  ).toEqual(['1', '3']);
  expect(others).toEqual([]);
});

it('days away that are told before the events take their places among them', () => {
  const gathered = new GatheredEvents(2);
  for (const [owner, start] of [
    [0, 3],
    [0, 30],
    [1, 0],
  ] as const)
    gathered.addAway(owner, { start, end: start + 4 });
  for (const [owner, start] of [
    [0, 1],
    [0, 3],
    [0, 9],
    [1, 5],
  ] as const)
    gathered.add(owner, { ...blankEvent(), start, end: start + 4 }, idOf(1), 0);
  const order = gathered.sorted();
  expect([...order.places]).toEqual([...order.places.keys()]);
  const packed = gathered.packed(order, Int32Array.of(1, 0));
  const told = (employee: number) =>
    packed
      .rowsOf(employee)
      .events()
      .map(({ kind, start }) => [kind === 'absence', start]);
  expect(told(1)).toEqual([
    [false, 1],
    [false, 3],
    [true, 3],
    [false, 9],
    [true, 30],
  ]);
  expect(told(0)).toEqual([
    [true, 0],
    [false, 5],
  ]);
});

it('more events than a good year has find room', () => {
  const many = Array.from({ length: 1000 }, (_, i) => [0, 1000 - i, 1] as const);
  const gathered = gather(1, many);
  const rows = gathered.packed(gathered.sorted()).rowsOf(0);
  expect([rows.length, rows.at(0)!.id.slice(-3), rows.at(999)!.event.start]).toEqual([1000, '3e7', 1000]);
});
