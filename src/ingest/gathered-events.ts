import { ABSENCE } from '../rules/timeline.js';
import type { Interval } from '../time/interval.js';
import { awayEvent, EventColumns, type ReadEvent } from './event-columns.js';
import { ID_BYTES, idAt, PackedEvents } from './packed-events.js';

/** Room for a good year of one employee: columns that never grow are never copied. */
const EVENTS_OF_ONE = 320;
const NO_ID = new Uint8Array(ID_BYTES);

/** Where events stand: their places in the order of timelines, and where each employee's begin. */
export interface Order {
  readonly places: Int32Array;
  readonly first: Int32Array;
}

/** Whole days away of an employee. */
interface Away extends Interval {
  readonly owner: number;
}

/**
 * Events of a batch of employees in whatever order they come, and then in that of their
 * timelines: sorted here they cost a fraction of what they cost sorted by the database,
 * which does not know that they nearly are.
 */
export class GatheredEvents {
  private readonly columns: EventColumns;
  private ids: Uint8Array;
  private owners: Int32Array;
  private readonly breaks = new Map<number, NonNullable<ReadEvent['breaks']>>();
  private readonly causes = new Map<number, string>();
  /** Days away, by employee and start; so many of them have been let in among the events. */
  private readonly away: Away[] = [];
  private letIn = 0;
  private size = 0;

  constructor(private readonly employees: number) {
    const room = Math.max(1, employees * EVENTS_OF_ONE);
    this.columns = new EventColumns(room);
    this.ids = new Uint8Array(room * ID_BYTES);
    this.owners = new Int32Array(room);
  }

  /** @param owner the employee's number; `bytes` hold the event's id from `at` on */
  add(owner: number, event: ReadEvent, bytes: Uint8Array, at: number): void {
    this.letInBefore(owner, event.start);
    this.append(owner, event, bytes, at);
  }

  /**
   * Adds whole days away: dates that leave an average, and nothing of why. Told before the
   * events come, they take their places among those, and nothing has to be moved.
   */
  addAway(owner: number, { start, end }: Interval): void {
    this.away.push({ owner, start, end });
  }

  /** The next days away, as far as they come before an event of an employee. */
  private letInBefore(owner: number, start: number): void {
    for (;;) {
      const next = this.away[this.letIn];
      if (!next || next.owner > owner || (next.owner === owner && next.start >= start)) return;
      this.letIn += 1;
      this.append(next.owner, awayEvent(next.start, next.end), NO_ID, 0);
    }
  }

  private append(owner: number, event: ReadEvent, bytes: Uint8Array, at: number): void {
    const i = this.size;
    if (i >= this.owners.length) this.grow();
    this.columns.write(i, event);
    this.owners[i] = owner;
    // So few bytes are sooner copied one by one than by a call.
    const { ids } = this;
    for (let k = 0; k < ID_BYTES; k += 1) ids[i * ID_BYTES + k] = bytes[at + k] ?? 0;
    if (event.breaks !== null) this.breaks.set(i, event.breaks);
    if (event.cause !== null) this.causes.set(i, event.cause);
    this.size = i + 1;
  }

  /**
   * By employee and start, the longer first (spec 1.3). Events of the same employee and the
   * same times stand as they came.
   */
  sorted(): Order {
    this.letInBefore(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    const { owners, size } = this;
    const first = this.firsts();
    const ends = first.slice();
    const places = new Int32Array(size);
    for (let i = 0; i < size; i += 1) {
      const owner = owners[i] ?? 0;
      this.insert(places, first[owner] ?? 0, ends[owner] ?? 0, i);
      increase(ends, owner, 1);
    }
    return { places, first };
  }

  /** Where each employee's events will begin, and behind the last one's. */
  private firsts(): Int32Array {
    const { owners, size, employees } = this;
    const first = new Int32Array(employees + 1);
    for (let i = 0; i < size; i += 1) increase(first, (owners[i] ?? 0) + 1, 1);
    for (let e = 0; e < employees; e += 1) increase(first, e + 1, first[e] ?? 0);
    return first;
  }

  /** Runs of events of one employee that have the same times, as ranges of the places. */
  ties({ places, first }: Order): Interval[] {
    const found: Interval[] = [];
    for (let e = 0; e < this.employees; e += 1) {
      const until = first[e + 1] ?? 0;
      for (let start = first[e] ?? 0; start < until;) {
        const end = this.endOfTie(places, start, until);
        if (end - start > 1) found.push({ start, end });
        start = Math.max(end, start + 1);
      }
    }
    return found;
  }

  idOf(place: number): string {
    return idAt(this.ids, place);
  }

  /**
   * Packs the events in the order of `places`. Nothing can be added any more.
   * @param numbers those that employees have here, in the order in which they will be asked for
   */
  packed(
    { places, first }: Order,
    numbers: Int32Array = Int32Array.from({ length: this.employees }, (_, e) => e),
  ): PackedEvents {
    const { columns, ids, breaks, causes } = this;
    if (isAsItCame(places)) return new PackedEvents({ columns, ids, first, numbers, breaks, causes });
    return new PackedEvents({
      columns: columns.inOrder(places),
      ids: this.idsOf(places),
      first,
      numbers,
      breaks: moved(breaks, places),
      causes: moved(causes, places),
    });
  }

  private idsOf(places: Int32Array): Uint8Array {
    const ids = new Uint8Array(places.length * ID_BYTES);
    for (let i = 0; i < places.length; i += 1) {
      const from = (places[i] ?? 0) * ID_BYTES;
      for (let k = 0; k < ID_BYTES; k += 1) ids[i * ID_BYTES + k] = this.ids[from + k] ?? 0;
    }
    return ids;
  }

  /** Days away have no source to be told apart by. */
  private endOfTie(places: Int32Array, start: number, until: number): number {
    let end = start;
    while (end < until && this.isSame(places[start] ?? 0, places[end] ?? 0)) end += 1;
    return end;
  }

  private isSame(a: number, b: number): boolean {
    return this.compare(a, b) === 0 && this.isAway(b) === 0;
  }

  /** Into the places of one employee that are sorted up to `end`; mostly the last is the latest. */
  private insert(places: Int32Array, start: number, end: number, event: number): void {
    let place = end;
    while (place > start && this.compare(places[place - 1] ?? 0, event) > 0) {
      places[place] = places[place - 1] ?? 0;
      place -= 1;
    }
    places[place] = event;
  }

  private compare(a: number, b: number): number {
    const { start, end } = this.columns.numbers;
    return (
      (start[a] ?? 0) - (start[b] ?? 0) || (end[b] ?? 0) - (end[a] ?? 0) || this.isAway(a) - this.isAway(b)
    );
  }

  /** Days away come after whatever has the same times. */
  private isAway(event: number): 0 | 1 {
    return this.columns.kind[event] === ABSENCE ? 1 : 0;
  }

  private grow(): void {
    const [ids, owners] = [this.ids, this.owners];
    this.ids = new Uint8Array(2 * ids.length);
    this.owners = new Int32Array(2 * owners.length);
    this.ids.set(ids);
    this.owners.set(owners);
  }
}

/** Whether every event stands where it came: mostly all do, and need not be moved. */
function isAsItCame(places: Int32Array): boolean {
  for (let i = 0; i < places.length; i += 1) if (places[i] !== i) return false;
  return true;
}

/** What few events have, by the new places of those events. */
function moved<T>(few: ReadonlyMap<number, T>, places: Int32Array): ReadonlyMap<number, T> {
  const byPlace = new Map<number, T>();
  if (few.size === 0) return byPlace;
  for (let i = 0; i < places.length; i += 1) {
    const value = few.get(places[i] ?? 0);
    if (value !== undefined) byPlace.set(i, value);
  }
  return byPlace;
}

function increase(counts: Int32Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}
