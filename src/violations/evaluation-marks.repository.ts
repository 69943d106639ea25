import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TRIES } from '../ingest/dirty-marks.repository.js';
import { TimelineRepository } from '../ingest/timeline.repository.js';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';
import { formatDay } from '../time/civil.js';
import { LawChanges } from './law-changes.repository.js';

/** An average over eight weeks may have been cut off by the end of the files, and the week after it as well. */
const DAYS_UNSETTLED = 9 * 7;

/** Nobody's message is under way for a mark that this room sets itself, so it is old from the start. */
const SETTLED_MS = 60_000;

/** Imports that nobody has looked for the others of, oldest first. */
const UNSETTLED = `
  select id from import where state = 'stored' and not is_settled order by imported_at, id`;

const SETTLE = `update import set is_settled = true where id = any($1::uuid[])`;

/**
 * Marked because files cover other days now: told of $4, the import that ended last since this
 * was asked before. Where there was none, only time has passed.
 *
 * Who is marked already is left out by the same look that finds them, and not only by the
 * conflict: an evaluation that ends meanwhile has cleared the mark, and would be made once
 * more of everybody in it.
 */
const withImport = (whom: string): string => `
  with whom as materialized (${whom}),
  marked as (
    insert into dirty_mark (employee_id, from_date, marked_at)
    select w.employee_id, w.from_date, $1
      from whom w
     order by w.employee_id
    on conflict (employee_id) do nothing returning employee_id
  ),
  followed as (
    insert into import_mark (import_id, employee_id)
    select $4::uuid, m.employee_id from marked m where $4::uuid is not null
    on conflict do nothing returning import_id
  )
  update import i
     set employees_added = i.employees_added + (select count(*) from followed)
   where i.id in (select import_id from followed)`;

/**
 * Whoever is employed on days that files cover and was never evaluated: a person without a
 * single event, on leave or sick throughout, still has agreed days.
 */
const NEVER = withImport(`
  select p.employee_id, $2::date as from_date
    from position p
   where p.valid_from < $3::date and (p.valid_until is null or p.valid_until > $2::date)
     and not exists (select 1 from employee_evaluation e where e.employee_id = p.employee_id)
     and not exists (select 1 from dirty_mark d where d.employee_id = p.employee_id)
   group by p.employee_id`);

/**
 * Whoever was evaluated when files covered other days and could be answered otherwise now,
 * without a row of their own to say so: a month more has agreed days, a wrong year that was
 * corrected leaves none behind, a rest that ended with the file may have gone on, and weeks
 * in which somebody worked shortly before were not whole. Whose own plan reaches further than
 * what is over is told nothing new by the days of others.
 */
const MOVED = withImport(`
  select e.employee_id, coalesce(least(e.covered_until, $3::date), '1970-01-01') as from_date
    from employee_evaluation e
   where not exists (select 1 from dirty_mark d where d.employee_id = e.employee_id)
     and (e.covered_from is distinct from $2::date
      or (e.covered_until < $3::date or e.covered_until > $3::date and not e.is_planned)
         and (date_trunc('month', e.covered_until - 1) is distinct from date_trunc('month', $3::date - 1)
              or exists (select 1 from violation v
                          where v.employee_id = e.employee_id and not v.is_final and v.state <> 'superseded')
              or exists (select 1 from work_event w
                          where w.employee_id = e.employee_id and w.superseded_at is null
                            and w.starts_at >= least(e.covered_until, $3::date) - $5::int)))`);

/**
 * Everybody there is anything to say about, from the beginning. Whose events were all taken
 * back has been evaluated, or there is nothing to take back. Told so, each part of the
 * question is answered by an index: without it, every employee was a walk through all events.
 */
const EVERYBODY = `
  insert into dirty_mark (employee_id, from_date, marked_at)
  select e.id, '1970-01-01', $1
    from employee e
   where exists (select 1 from employee_evaluation v where v.employee_id = e.id)
      or exists (select 1 from position p where p.employee_id = e.id)
      or exists (select 1 from work_event w where w.employee_id = e.id and w.superseded_at is null)
      or exists (select 1 from absence a where a.employee_id = e.id and a.superseded_at is null)
   order by e.id
  on conflict (employee_id) do update set from_date = excluded.from_date, until_date = null`;

/** What keeps some employees from being evaluated. */
export interface Trouble {
  /** In no words that are about a person. */
  readonly reason: string;
  readonly count: number;
  readonly since: Date;
}
const BY_UNIT = `
  select d.employee_id as id
    from dirty_mark d
    left join lateral (
      select p.unit_id from position p where p.employee_id = d.employee_id order by p.valid_from desc limit 1
    ) held on true
   order by held.unit_id, d.employee_id`;

/** Who has to be evaluated. An employee who could not be, time after time, is left until a person or new time asks again. */
@Injectable()
export class EvaluationMarks {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timelines: TimelineRepository,
    private readonly laws: LawChanges,
    private readonly settings: Settings,
  ) {}

  /** Marks whom files, or another rulebook than before, concern without holding a row of theirs, which nothing else would have evaluated. */
  async markUncovered(): Promise<void> {
    await this.laws.adopt(this.settings.zone, this.clock.now());
    const at = new Date(this.clock.now().getTime() - SETTLED_MS);
    // Asked before the days: one that ends in between is left to the next look.
    const unsettled = await this.db.query<{ id: string }[]>(UNSETTLED);
    const { shared: covered } = await this.timelines.told([], await this.timelines.kept());
    const from = covered && formatDay(covered.fromDay);
    const until = covered && formatDay(covered.untilDay);
    const ended = unsettled.map(({ id }) => id);
    const last = ended.at(-1) ?? null;
    // At once, before an import that ends meanwhile makes the days old.
    await this.db.query(MOVED, [at, from, until, last, DAYS_UNSETTLED]);
    await this.db.query(NEVER, [at, from, until, last]);
    if (last !== null) await this.db.query(SETTLE, [ended]);
  }

  /** Marks everybody, whether anything changed or not. */
  async markEverybody(): Promise<void> {
    await this.laws.adopt(this.settings.zone, this.clock.now());
    await this.db.query(EVERYBODY, [this.clock.now()]);
  }

  /**
   * Ids of the marked, by age of the mark. Those younger than `settleSeconds` are left; by
   * zero nobody is, whichever of two machines' clocks runs ahead.
   */
  async marked(settleSeconds: number, limit: number): Promise<string[]> {
    const settledBefore = new Date(this.clock.now().getTime() - settleSeconds * 1000);
    const rows = await this.db.query<{ id: string }[]>(
      `select d.employee_id as id
         from dirty_mark d
        where ($1::timestamptz is null or d.marked_at <= $1) and d.tries < ${TRIES}
        order by d.marked_at, d.employee_id
        limit $2`,
      [settleSeconds === 0 ? null : settledBefore, limit],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Ids of the marked, those of a unit together: a batch then moves the monthly sums of a few
   * units. Of employees picked at random nearly each has sums of its own, more rows than all
   * that is written of the employees themselves.
   */
  async byUnit(): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(BY_UNIT);
    return rows.map(({ id }) => id);
  }

  /** How many are marked, and of them how many failed too often to be tried again. */
  async waiting(): Promise<{ readonly marked: number; readonly stuck: number }> {
    const [row] = await this.db.query<{ marked: number; stuck: number }[]>(
      `select count(*)::int as marked, (count(*) filter (where tries >= ${TRIES}))::int as stuck from dirty_mark`,
    );
    return row ?? { marked: 0, stuck: 0 };
  }

  /** Why employees failed too often to be tried again, by how many, and when the first of them was marked. */
  troubles(): Promise<Trouble[]> {
    return this.db.query<Trouble[]>(
      `select coalesce(trouble, '?') as reason, count(*)::int as count, min(marked_at) as since
         from dirty_mark where tries >= ${TRIES} group by 1 order by 2 desc, 1`,
    );
  }
}
