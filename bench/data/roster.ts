import { EVENT_KINDS } from '#built/rules/event.js';
import { makeRoster, type Roster } from '#built/rules/roster.js';
import { shared, type Columns } from './columns.js';

const SHIFT = EVENT_KINDS.indexOf('shift');
const EXTRA_SHIFT = EVENT_KINDS.indexOf('extra_shift');

const read = (column: ArrayLike<number>, place: number): number => column[place] ?? Number.NaN;

/** The same shifts as the engine's roster; instants, breaks and plans are the same memory. */
export function rosterOf({ employees, shifts, ...columns }: Columns): Roster {
  const { first, start, end, unpaidBreak, plannedNet, isExtra } = columns;
  const kind = new Uint8Array(shared(shifts, 1));
  const ownNet = new Float64Array(shared(shifts, 8));
  const order = new Int32Array(shared(shifts, 4));
  for (let i = 0; i < shifts; i += 1) {
    kind[i] = isExtra[i] === 1 ? EXTRA_SHIFT : SHIFT;
    ownNet[i] = read(end, i) - read(start, i) - read(unpaidBreak, i);
  }
  for (let employee = 0; employee < employees; employee += 1) {
    const from = read(first, employee);
    for (let i = from; i < read(first, employee + 1); i += 1) order[i] = i - from;
  }
  return makeRoster(first, {
    kind,
    start,
    end,
    looseBreak: unpaidBreak,
    firstBreak: new Int32Array(shared(shifts + 1, 4)),
    breakStart: new Float64Array(0),
    breakEnd: new Float64Array(0),
    breakPaid: new Uint8Array(0),
    ownNet,
    planned: plannedNet,
    marks: new Uint8Array(shared(shifts, 1)),
    order,
    hasOvertimeBreak: false,
  });
}
