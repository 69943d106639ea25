import type { EventKind, WorkBreak, WorkEvent } from '../rules/event.js';
import { makeRoster, timelineOf, type Roster } from '../rules/roster.js';
import { packTimeline, type Timeline } from '../rules/timeline.js';
import type { Interval } from '../time/interval.js';
import type { EventColumns } from './event-columns.js';

/** An event version as a case tells of it. */
export interface PackedRow {
  readonly id: string;
  readonly event: WorkEvent;
  /** The source's cause code, if it gave one. */
  readonly cause: string | null;
}

/** Bytes of the id of an event. */
export const ID_BYTES = 16;
const NONE = new Float64Array(0);

const HEX = Buffer.from('0123456789abcdef', 'latin1');
/** An id as it is written, filled in anew for each: cases name thousands, and of slices put together each took four times as long. */
const written = Buffer.from('00000000-0000-0000-0000-000000000000', 'latin1');
/** Where the two letters of each byte stand. */
const LETTERS = Int32Array.of(0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34);

/** An id as text, from the bytes of all of them. */
export function idAt(ids: Uint8Array, place: number): string {
  for (let k = 0; k < ID_BYTES; k += 1) {
    const byte = ids[place * ID_BYTES + k] ?? 0;
    const at = LETTERS[k] ?? 0;
    written[at] = HEX[byte >> 4] ?? 0;
    written[at + 1] = HEX[byte & 15] ?? 0;
  }
  return written.toString('latin1');
}

/** What is read of events, employee by employee, each one's in the order of a timeline (by start, the longer first). */
export interface OrderedEvents {
  readonly columns: EventColumns;
  /** Sixteen bytes of each event. */
  readonly ids: Uint8Array;
  /** Where each employee's events begin, and behind the last one's. */
  readonly first: Int32Array;
  /** The numbers of employees in here, by those that they are asked for by. */
  readonly numbers: Int32Array;
  /** Breaks that have a position, by event. */
  readonly breaks: ReadonlyMap<number, readonly WorkBreak[]>;
  /** Cause codes of sources, by event. */
  readonly causes: ReadonlyMap<number, string>;
}

/**
 * The time of a batch of employees. The engine reads the columns as they are; a row becomes
 * an object only where a case tells of it.
 */
export class PackedEvents {
  private readonly columns: EventColumns;
  private readonly ids: Uint8Array;
  private readonly first: Int32Array;
  private readonly numbers: Int32Array;
  private readonly breaks: OrderedEvents['breaks'];
  private readonly causes: OrderedEvents['causes'];
  private roster: Roster | null = null;

  constructor({ columns, ids, first, numbers, breaks, causes }: OrderedEvents) {
    this.columns = columns;
    this.ids = ids;
    this.first = first;
    this.numbers = numbers;
    this.breaks = breaks;
    this.causes = causes;
    columns.derive(first);
  }

  rowsOf(employee: number): PackedRows {
    const number = this.numbers[employee] ?? 0;
    const from = this.first[number] ?? 0;
    return new PackedRows(this, from, (this.first[number + 1] ?? from) - from);
  }

  /** The columns are the timeline; where breaks have a position, the events are packed one by one. */
  timelineOf(employee: number): Timeline {
    const rows = this.rowsOf(employee);
    if (rows.breaksSaid === 'positions') return packTimeline(rows.events());
    return timelineOf((this.roster ??= this.makeRoster()), this.numbers[employee] ?? 0);
  }

  /** Event i of all. */
  at(i: number): PackedRow {
    return { id: this.idAt(i), event: this.eventAt(i), cause: this.causes.get(i) ?? null };
  }

  idAt(i: number): string {
    return idAt(this.ids, i);
  }

  eventAt(i: number): WorkEvent {
    return this.columns.event(i, this.breaks.get(i));
  }

  kindAt(i: number): EventKind {
    return this.columns.kindAt(i);
  }

  /** Whether it is told when event i was planned, or nothing says that it was planned otherwise. */
  mayBePlaced(i: number): boolean {
    const { columns } = this;
    return !columns.isGiven('plannedNet', i) || columns.isGiven('plannedStart', i);
  }

  /** When event i was worked, and when it was planned, where that is known. */
  timesAt(i: number): Interval[] {
    const { start, end, plannedStart, plannedEnd } = this.columns.numbers;
    const worked = { start: start[i] ?? 0, end: end[i] ?? 0 };
    if (!this.columns.isGiven('plannedStart', i) || !this.columns.isGiven('plannedEnd', i)) return [worked];
    return [worked, { start: plannedStart[i] ?? 0, end: plannedEnd[i] ?? 0 }];
  }

  /** The most that was said of any break of some events: "0 minutes" is something. */
  breaksSaidIn(from: number, until: number): BreaksSaid {
    if (this.breaks.size > 0)
      for (let i = from; i < until; i += 1) if (this.breaks.has(i)) return 'positions';
    const { unpaidBreak } = this.columns.numbers;
    for (let i = from; i < until; i += 1) if (!Number.isNaN(unpaidBreak[i])) return 'minutes';
    return 'nothing';
  }

  private makeRoster(): Roster {
    const { kind, marks, order, numbers } = this.columns;
    return makeRoster(this.first, {
      kind,
      start: numbers.start,
      end: numbers.end,
      looseBreak: numbers.looseBreak,
      firstBreak: new Int32Array((this.first.at(-1) ?? 0) + 1),
      breakStart: NONE,
      breakEnd: NONE,
      breakPaid: new Uint8Array(0),
      ownNet: numbers.ownNet,
      planned: numbers.planned,
      marks,
      order,
      hasOvertimeBreak: false,
    });
  }
}

export type BreaksSaid = 'nothing' | 'minutes' | 'positions';

/** The events of one employee in the order of the timeline. */
export class PackedRows {
  constructor(
    private readonly all: PackedEvents,
    private readonly from: number,
    readonly length: number,
  ) {}

  /** The most that was said of any break. */
  get breaksSaid(): BreaksSaid {
    return this.all.breaksSaidIn(this.from, this.from + this.length);
  }

  at(index: number): PackedRow | undefined {
    return index >= 0 && index < this.length ? this.all.at(this.from + index) : undefined;
  }

  /** As `at(index).id`: evidence asks for dozens of ids, and for nothing else of their events. */
  idAt(index: number): string | undefined {
    return index >= 0 && index < this.length ? this.all.idAt(this.from + index) : undefined;
  }

  events(): WorkEvent[] {
    return Array.from({ length: this.length }, (_, i) => this.all.eventAt(this.from + i));
  }

  /** Those of the events that are absence, or may have a place in the plan: hours without times have none. */
  placedEvents(): WorkEvent[] {
    const events: WorkEvent[] = [];
    for (let i = this.from; i < this.from + this.length; i += 1) {
      if (this.all.mayBePlaced(i)) events.push(this.all.eventAt(i));
    }
    return events;
  }

  /** All time worked or planned. */
  busy(): Interval[] {
    const times: Interval[] = [];
    for (let i = this.from; i < this.from + this.length; i += 1) {
      if (!OFF_DUTY.has(this.all.kindAt(i))) times.push(...this.all.timesAt(i));
    }
    return times;
  }
}

const OFF_DUTY: ReadonlySet<EventKind> = new Set<EventKind>(['standby', 'absence']);
