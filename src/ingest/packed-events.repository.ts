import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { copyOut } from '../platform/database/copy-out.js';
import type { Interval } from '../time/interval.js';
import { blankEvent, COPIED_FIELDS, EVENT_COLUMNS, idAt, ownerAt, readEvent } from './copied-event.js';
import { CopyTuples } from './copy-tuples.js';
import { GatheredEvents } from './gathered-events.js';
import { OwnerNumbers } from './owner-numbers.js';
import type { PackedEvents } from './packed-events.js';

/** Whose events are asked for: those that begin in `[from, until)`, instants in seconds; infinite is open. */
export interface Asked {
  readonly employeeId: string;
  readonly from: number;
  readonly until: number;
  /** Whole days away, by start: they take their places among the events. */
  readonly away: readonly Interval[];
}

const columnsOf = (alias: string): string => EVENT_COLUMNS.map((name) => `${alias}.${name}`).join();

/** All events of some employees, as they lie. */
const selectAll = (ids: readonly string[]): string => `
  copy (
    select w.employee_id, ${columnsOf('w')}
      from work_event w
     where w.employee_id = any('{${ids.map(uuid).join()}}'::uuid[]) and w.superseded_at is null
  ) to stdout (format binary)`;

/** Of each employee those that begin within a window; OFFSET keeps them asked for one by one, by the index, and not by a walk through everybody's. */
const selectWithin = (asked: readonly Asked[]): string => `
  copy (
    select w.employee_id, ${columnsOf('w')}
      from unnest('{${asked.map(({ employeeId }) => uuid(employeeId)).join()}}'::uuid[],
                  '{${asked.map(({ from }) => stamp(from)).join()}}'::timestamptz[],
                  '{${asked.map(({ until }) => stamp(until)).join()}}'::timestamptz[]) as a (id, from_at, until_at)
     cross join lateral (
       select e.*
         from work_event e
        where e.employee_id = a.id and e.superseded_at is null
          and e.starts_at >= a.from_at and e.starts_at < a.until_at
       offset 0
     ) w
  ) to stdout (format binary)`;

/** Those of the same times come in the order of their sources, whichever version of them holds. */
const BY_SOURCE = `select id from work_event where id = any($1::uuid[]) order by source, source_id`;

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

const isOpen = ({ from, until }: Asked): boolean => !Number.isFinite(from) && !Number.isFinite(until);

/** Events as the evaluation of many reads them: one stream for all, straight into columns. */
@Injectable()
export class PackedEventsRepository {
  /** Employee `i` of the answer is number `i` of those asked for, with or without events. */
  async read(asked: readonly Asked[], tx: EntityManager): Promise<PackedEvents> {
    const gathered = new GatheredEvents(asked.length);
    const numbers = asked.length > 0 ? await this.gather(asked, gathered, tx) : new Int32Array(0);
    const order = gathered.sorted();
    await this.settleTies(gathered, order.places, gathered.ties(order), tx);
    return gathered.packed(order, numbers);
  }

  /** The numbers that those asked for have among what was gathered. */
  private async gather(
    asked: readonly Asked[],
    gathered: GatheredEvents,
    tx: EntityManager,
  ): Promise<Int32Array> {
    const ids = asked.map(({ employeeId }) => employeeId);
    const [tuples, event, numbers] = [new CopyTuples(COPIED_FIELDS), blankEvent(), new OwnerNumbers(ids)];
    const text = asked.every(isOpen) ? selectAll(ids) : selectWithin(asked);
    let begun = 0;
    const begin = (): void => {
      for (const days of asked[numbers.came[begun] ?? 0]?.away ?? []) gathered.addAway(begun, days);
      begun += 1;
    };
    const take = (bytes: Uint8Array, from: number, until: number): void => {
      tuples.open(bytes, from, until);
      while (tuples.next()) {
        readEvent(tuples, event);
        const number = numbers.of(bytes, ownerAt(tuples));
        if (number === begun) begin();
        gathered.add(number, event, bytes, idAt(tuples));
      }
    };
    await copyOut(text, take, tx);
    const all = numbers.all();
    while (begun < asked.length) begin();
    return all;
  }

  /** Hardly ever there is one: the order of all is not asked of the database for its sake. */
  private async settleTies(
    gathered: GatheredEvents,
    places: Int32Array,
    ties: readonly Interval[],
    tx: EntityManager,
  ): Promise<void> {
    if (ties.length === 0) return;
    const tied = ties.flatMap(({ start, end }) => [...places.subarray(start, end)]);
    const rows = await tx.query<{ id: string }[]>(BY_SOURCE, [tied.map((place) => gathered.idOf(place))]);
    const rank = new Map(rows.map(({ id }, i) => [id, i]));
    const rankOf = (place: number): number => rank.get(gathered.idOf(place)) ?? 0;
    for (const { start, end } of ties) places.subarray(start, end).sort((a, b) => rankOf(a) - rankOf(b));
  }
}
