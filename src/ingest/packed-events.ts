import type { EventKind, WorkBreak, WorkEvent } from '../rules/event.js';
import { makeRoster, timelineOf, type Roster } from '../rules/roster.js';
import { packTimeline, type Timeline } from '../rules/timeline.js';
import type { Interval } from '../time/interval.js';
import { awayEvent, EventColumns, type ReadEvent } from './event-columns.js';

/** An event version as a case tells of it. */
export interface PackedRow {
  readonly id: string;
  readonly event: WorkEvent;
  /** The source's cause code, if it gave one. */
  readonly cause: string | null;
}

const ID_BYTES = 16;
const NONE = new Float64Array(0);

/**
 * The time of a batch of employees, filled one employee after the other in the order of a
 * timeline (by start, the longer first). The engine reads the columns as they are; a row
 * becomes an object only where a case tells of it.
 */
export class PackedEvents {
  private readonly columns: EventColumns;
  private ids: Buffer;
  private readonly first: number[] = [0];
  private readonly breaks = new Map<number, readonly WorkBreak[]>();
  private readonly causes = new Map<number, string>();
  private size = 0;
  private roster: Roster | null = null;

  /** @param room events that columns are made for; with more they grow */
  constructor(room = 1024) {
    this.columns = new EventColumns(room);
    this.ids = Buffer.alloc(room * ID_BYTES);
  }

  /** Adds an event of the employee that is being filled; `bytes` hold its id from `at` on. */
  add(event: ReadEvent, bytes: Buffer, at: number): void {
    const i = this.place(event);
    const { ids } = this;
    // So few bytes are sooner copied one by one than by a call.
    for (let k = 0; k < ID_BYTES; k += 1) ids[i * ID_BYTES + k] = bytes[at + k] ?? 0;
    if (event.breaks !== null) this.breaks.set(i, event.breaks);
    if (event.cause !== null) this.causes.set(i, event.cause);
  }

  /** Adds whole days away: dates that leave an average, and nothing of why. */
  addAway({ start, end }: Interval): void {
    const i = this.place(awayEvent(start, end));
    this.ids.fill(0, i * ID_BYTES, (i + 1) * ID_BYTES);
  }

  /** Ends an employee; the rows that follow are another's. */
  close(): void {
    const from = this.first.at(-1) ?? 0;
    for (let i = from; i < this.size; i += 1) this.columns.derive(i, i - from);
    this.first.push(this.size);
    this.roster = null;
  }

  rowsOf(employee: number): PackedRows {
    const from = this.first[employee] ?? 0;
    return new PackedRows(this, from, (this.first[employee + 1] ?? from) - from);
  }

  /** The columns are the timeline; where breaks have a position, the events are packed one by one. */
  timelineOf(employee: number): Timeline {
    const rows = this.rowsOf(employee);
    if (rows.breaksSaid === 'positions') return packTimeline(rows.events());
    return timelineOf((this.roster ??= this.makeRoster()), employee);
  }

  /** Event i of all. */
  at(i: number): PackedRow {
    return { id: this.idAt(i), event: this.eventAt(i), cause: this.causes.get(i) ?? null };
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

  /** What the source said of breaks: "0 minutes" is something. */
  breakSaid(i: number): BreaksSaid {
    if (this.breaks.has(i)) return 'positions';
    return this.columns.isGiven('unpaidBreak', i) ? 'minutes' : 'nothing';
  }

  /** When event i was worked, and when it was planned, where that is known. */
  timesAt(i: number): Interval[] {
    const { start, end, plannedStart, plannedEnd } = this.columns.numbers;
    const worked = { start: start[i] ?? 0, end: end[i] ?? 0 };
    if (!this.columns.isGiven('plannedStart', i) || !this.columns.isGiven('plannedEnd', i)) return [worked];
    return [worked, { start: plannedStart[i] ?? 0, end: plannedEnd[i] ?? 0 }];
  }

  private idAt(i: number): string {
    const id = this.ids.toString('hex', i * ID_BYTES, (i + 1) * ID_BYTES);
    return [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-');
  }

  private place(event: ReadEvent): number {
    const i = this.size;
    this.columns.write(i, event);
    if (this.ids.length < (i + 1) * ID_BYTES) {
      this.ids = Buffer.concat([this.ids], 2 * this.ids.length);
    }
    this.size = i + 1;
    return i;
  }

  private makeRoster(): Roster {
    const { kind, marks, order, numbers } = this.columns;
    return makeRoster(Int32Array.from(this.first), {
      kind,
      start: numbers.start,
      end: numbers.end,
      looseBreak: numbers.looseBreak,
      firstBreak: new Int32Array(this.size + 1),
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

  at(index: number): PackedRow | undefined {
    return index >= 0 && index < this.length ? this.all.at(this.from + index) : undefined;
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

  /** The most that was said of any break. */
  get breaksSaid(): BreaksSaid {
    let most: BreaksSaid = 'nothing';
    for (let i = this.from; i < this.from + this.length; i += 1) {
      const said = this.all.breakSaid(i);
      if (said === 'positions') return said;
      if (said === 'minutes') most = said;
    }
    return most;
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
