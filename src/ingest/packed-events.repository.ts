import { Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { freed } from '../platform/database/copy-in.js';
import { EVENT_KINDS, type WorkBreak } from '../rules/event.js';
import type { Interval } from '../time/interval.js';
import { CopyTuples, int32At } from './copy-tuples.js';
import { isWorkKind, type ReadEvent } from './event-columns.js';
import { PackedEvents } from './packed-events.js';

/** Whose events are asked for: those that begin in `[from, until)`, instants in seconds; infinite is open. */
export interface Asked {
  readonly employeeId: string;
  readonly from: number;
  readonly until: number;
  /** Whole days away, by start: they take their places among the events. */
  readonly away: readonly Interval[];
}

/** The columns in the order of `FIELD`. One employee after the other, each in the order of a timeline (spec 1.3). */
const selectFor = (asked: readonly Asked[]): string => `
  copy (
    select a.number::int4, w.id, w.kind, w.starts_at, w.ends_at, w.unpaid_break_seconds, w.breaks,
           w.planned_starts_at, w.planned_ends_at, w.planned_break_seconds, w.planned_net_seconds,
           w.overtime_flag, w.school_day, w.cause
      from unnest('{${asked.map(({ employeeId }) => uuid(employeeId)).join()}}'::uuid[],
                  '{${asked.map(({ from }) => stamp(from)).join()}}'::timestamptz[],
                  '{${asked.map(({ until }) => stamp(until)).join()}}'::timestamptz[])
           with ordinality as a (id, from_at, until_at, number)
     cross join lateral (
       select e.id, e.kind, e.starts_at, e.ends_at, e.unpaid_break_seconds, e.breaks, e.planned_starts_at,
              e.planned_ends_at, e.planned_break_seconds, e.planned_net_seconds, e.overtime_flag, e.school_day, e.cause
         from work_event e
        where e.employee_id = a.id and e.superseded_at is null
          and e.starts_at >= a.from_at and e.starts_at < a.until_at
        order by e.starts_at, e.ends_at desc, e.source, e.source_id
     ) w
  ) to stdout (format binary)`;

const FIELD = {
  number: 0,
  id: 1,
  kind: 2,
  start: 3,
  end: 4,
  unpaidBreak: 5,
  breaks: 6,
  plannedStart: 7,
  plannedEnd: 8,
  plannedBreak: 9,
  plannedNet: 10,
  isOvertime: 11,
  isSchoolDay: 12,
  cause: 13,
} as const;
const FIELDS = Object.keys(FIELD).length;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** COPY takes no parameters, so nothing but what is shaped like an id gets into its text. */
function uuid(id: string): string {
  if (!UUID.test(id)) throw new RangeError(`"${id}" is no id of an employee.`);
  return id;
}

function stamp(instant: number): string {
  if (instant === Number.NEGATIVE_INFINITY) return '-infinity';
  return instant === Number.POSITIVE_INFINITY ? 'infinity' : `"${new Date(instant * 1000).toISOString()}"`;
}

/** Events as the evaluation of many reads them: one stream for all, straight into columns. */
@Injectable()
export class PackedEventsRepository {
  /** Employee `i` of the answer is number `i` of those asked for, with or without events. */
  async read(asked: readonly Asked[], tx: EntityManager): Promise<PackedEvents> {
    const filling = new Filling(asked);
    if (asked.length > 0) {
      const client = (await tx.queryRunner?.connect()) as Client;
      const isFree = freed(client);
      const stream = client.query(copyTo(selectFor(asked)));
      for await (const piece of stream) filling.take(piece as Buffer);
      await isFree;
    }
    return filling.done();
  }
}

/** Room for a good year of one employee: columns that never grow are never copied. */
const EVENTS_OF_ONE = 320;

/** Puts the rows of the stream where they belong, whole days away between them. */
class Filling {
  private readonly packed: PackedEvents;
  private readonly tuples = new CopyTuples(FIELDS);
  private readonly event = blank();
  private employee = 0;
  private away = 0;

  constructor(private readonly asked: readonly Asked[]) {
    this.packed = new PackedEvents(asked.length * EVENTS_OF_ONE);
  }

  take(piece: Buffer): void {
    const { tuples } = this;
    tuples.push(piece);
    while (tuples.next()) {
      const { bytes, at } = tuples;
      const employee = int32At(bytes, at[FIELD.number] ?? 0) - 1;
      if (employee < this.employee) throw new Error('Events came in another order than they were asked for.');
      while (this.employee < employee) this.close();
      readEvent(tuples, this.event);
      this.addAwayBefore(this.event);
      this.packed.add(this.event, bytes, at[FIELD.id] ?? 0);
    }
  }

  done(): PackedEvents {
    while (this.employee < this.asked.length) this.close();
    return this.packed;
  }

  private close(): void {
    this.addAwayBefore(null);
    this.packed.close();
    this.employee += 1;
    this.away = 0;
  }

  /** Days away that come before an event, or all that are left. */
  private addAwayBefore(event: Interval | null): void {
    const { away = [] } = this.asked[this.employee] ?? {};
    for (; this.away < away.length; this.away += 1) {
      const next = away[this.away];
      if (!next || (event !== null && !isBefore(next, event))) return;
      this.packed.addAway(next);
    }
  }
}

/** In a timeline: by start, the longer first, events before days away. */
const isBefore = (away: Interval, event: Interval): boolean =>
  away.start < event.start || (away.start === event.start && away.end > event.end);

const blank = (): ReadEvent => ({
  kind: 0,
  start: 0,
  end: 0,
  unpaidBreak: 0,
  plannedStart: 0,
  plannedEnd: 0,
  plannedBreak: 0,
  plannedNet: 0,
  isOvertime: false,
  isSchoolDay: false,
  breaks: null,
  cause: null,
});

/** PostgreSQL counts microseconds from 2000-01-01. */
const EPOCH_2000 = 946_684_800;
const MICRO = 1e6;
const HIGH_WORD = 2 ** 32;

function readEvent({ bytes, at, length }: CopyTuples, event: ReadEvent): void {
  const place = (field: number): number => ((length[field] ?? -1) < 0 ? -1 : (at[field] ?? -1));
  const instant = (field: number): number => {
    const from = place(field);
    return from < 0
      ? Number.NaN
      : (int32At(bytes, from) * HIGH_WORD + (int32At(bytes, from + 4) >>> 0)) / MICRO + EPOCH_2000;
  };
  const whole = (field: number): number => {
    const from = place(field);
    return from < 0 ? Number.NaN : int32At(bytes, from);
  };
  const text = (field: number, skip = 0): string | null => {
    const from = place(field);
    return from < 0 ? null : bytes.toString('utf8', from + skip, from + (length[field] ?? 0));
  };
  event.kind = kindOf(bytes, place(FIELD.kind), length[FIELD.kind] ?? 0);
  event.start = instant(FIELD.start);
  event.end = instant(FIELD.end);
  event.unpaidBreak = whole(FIELD.unpaidBreak);
  // The first byte of a jsonb is its version.
  const breaks = text(FIELD.breaks, 1);
  event.breaks = breaks === null ? null : (JSON.parse(breaks) as WorkBreak[]);
  event.plannedStart = instant(FIELD.plannedStart);
  event.plannedEnd = instant(FIELD.plannedEnd);
  event.plannedBreak = whole(FIELD.plannedBreak);
  const net = place(FIELD.plannedNet);
  event.plannedNet = net < 0 ? Number.NaN : bytes.readDoubleBE(net);
  event.isOvertime = isWorkKind(event.kind) && bytes[place(FIELD.isOvertime)] === 1;
  event.isSchoolDay = bytes[place(FIELD.isSchoolDay)] === 1;
  event.cause = text(FIELD.cause);
}

const KIND_BYTES = EVENT_KINDS.map((kind) => Buffer.from(kind));

/** Nearly all are shifts, and no two kinds of one length begin alike. */
function kindOf(bytes: Buffer, at: number, length: number): number {
  const kind = KIND_BYTES.findIndex((word) => word.length === length && word[0] === bytes[at]);
  if (kind < 0) throw new Error(`"${bytes.toString('utf8', at, at + length)}" is no kind of event.`);
  return kind;
}
