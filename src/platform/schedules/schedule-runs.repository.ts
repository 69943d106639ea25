import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { OpenRun, Plan } from './due-runs.js';
import type { DueRun, RunOutcome } from './schedule.js';

/** Schedules that are in hand are locked under this number. */
const IN_HAND = 7023;

/** What a run has failed of whose process was gone before it ended. */
export const INTERRUPTED = 'interrupted';

/** So long runs are kept; the last that was done of each schedule longer. */
const KEPT_DAYS = 400;

/** Of a run `r`, whether a process that lives has its schedule in hand. */
export const IS_HELD = `
  exists (select from pg_locks l
           where l.locktype = 'advisory' and l.classid = ${IN_HAND} and l.granted
             and l.database = (select d.oid from pg_database d where d.datname = current_database())
             and l.objid = (hashtext(r.job)::bigint & 4294967295)::oid)`;

const OPEN = `
  select r.id, r.job, r.due_at as "dueAt", r.state, r.attempts, r.again_at as "againAt", ${IS_HELD} as "isHeld"
    from schedule_run r
   where r.ended_at is null
   order by r.due_at, r.id`;

const ADD = `
  insert into schedule_run (job, due_at, passed_over)
  values ($1, $2, $3)
  on conflict (job, due_at) do nothing`;

/** What waits or failed; a run under way ends by itself. */
const PASS_OVER = `
  update schedule_run
     set state = 'passed-over', ended_at = $3
   where job = $1 and due_at < $2 and ended_at is null and state <> 'running'`;

const PRUNE = `
  delete from schedule_run r
   where r.job = $1 and r.ended_at < $2::timestamptz - make_interval(days => ${KEPT_DAYS})
     and exists (select from schedule_run l where l.job = r.job and l.due_at > r.due_at and l.state = 'done')`;

/** Only what is still to be done: between looking and locking another process may have done it. */
const BEGIN = `
  update schedule_run r
     set state = 'running', attempts = r.attempts + 1, started_at = $2, again_at = $3,
         failure = case r.state when 'running' then '${INTERRUPTED}' else r.failure end
   where r.id = $1 and r.ended_at is null and (r.again_at is null or r.again_at <= $2)
  returning r.attempts, r.due_at as "dueAt", r.asked_by as "askedBy"`;

/** Only by whoever made the last try: one that was given up for dead must not speak for another. */
const IS_MINE = `id = $1 and attempts = $2 and state = 'running'`;

/**
 * A machine that is cut off does not close its connection, and its lock would outlive it. So
 * the server asks after it: gone after a minute and a half.
 */
const ASK_AFTER_ME = `
  select set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '20', false),
         set_config('tcp_keepalives_count', '3', false)`;

/** A try that was begun. */
export interface BegunRun extends DueRun {
  readonly id: string;
  /** Which try it is: 1, 2, … */
  readonly attempt: number;
}

/** What is due, what is under way, and what came of it. */
@Injectable()
export class ScheduleRuns {
  constructor(private readonly db: DataSource) {}

  /** Until when each schedule is planned, in UTC seconds; without those that are new or off. */
  async plannedUntil(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db.query<{ job: string; until: Date }[]>(
      `select job, planned_until as until from schedule_plan`,
    );
    return new Map(rows.map(({ job, until }) => [job, secondsOf(until)]));
  }

  /**
   * Writes down what has become due. Processes do so one after the other, and each decides
   * anew from what the one before has left.
   * @param decide from UTC seconds, null of a schedule that is new or off
   * @param passesOver whether what is still open of an earlier due time is let go for a new one
   */
  plan(
    job: string,
    now: Date,
    passesOver: boolean,
    decide: (plannedUntil: number | null) => Plan | null,
  ): Promise<void> {
    return this.db.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext($1))`, [`schedule plan ${job}`]);
      const [row] = await tx.query<{ until: Date }[]>(
        `select planned_until as until from schedule_plan where job = $1`,
        [job],
      );
      const plan = decide(row ? secondsOf(row.until) : null);
      if (plan) await this.write(job, now, plan, passesOver, tx);
    });
  }

  private async write(
    job: string,
    now: Date,
    { runs, plannedUntil }: Plan,
    passesOver: boolean,
    tx: EntityManager,
  ): Promise<void> {
    for (const { at, passedOver } of runs) await tx.query(ADD, [job, dateOf(at), passedOver]);
    const last = runs.at(-1);
    if (last && passesOver) await tx.query(PASS_OVER, [job, dateOf(last.at), now]);
    if (last) await tx.query(PRUNE, [job, now]);
    if (plannedUntil === null) {
      await tx.query(PASS_OVER, [job, now, now]);
      await tx.query(`delete from schedule_plan where job = $1`, [job]);
      return;
    }
    await tx.query(
      `insert into schedule_plan (job, planned_until) values ($1, $2)
       on conflict (job) do update set planned_until = excluded.planned_until`,
      [job, dateOf(plannedUntil)],
    );
  }

  /**
   * Has a schedule run out of turn. One that waits for another try is tried now; one that is
   * due or under way is what was asked for. Asked twice, it runs once.
   */
  async ask(job: string, by: string, now: Date, tx: EntityManager): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext($1))`, [`schedule plan ${job}`]);
    const [, count] = await tx.query<[unknown[], number]>(
      `update schedule_run set again_at = null where job = $1 and ended_at is null`,
      [job],
    );
    if (count > 0) return;
    await tx.query(
      `insert into schedule_run (job, due_at, asked_by) values ($1, $2, $3) on conflict do nothing`,
      [job, now, by],
    );
  }

  /** What has not ended, in the order in which it was due. */
  open(): Promise<OpenRun[]> {
    return this.db.query<OpenRun[]>(OPEN);
  }

  /**
   * Does the work while no other process has the schedule in hand; nothing where one has. A
   * lock of the session and not a mark: with the process that holds it, it is gone.
   */
  async alone(job: string, work: () => Promise<void>): Promise<void> {
    const session = this.db.createQueryRunner();
    try {
      await session.query(ASK_AFTER_ME);
      const [row] = (await session.query(`select pg_try_advisory_lock(${IN_HAND}, hashtext($1)) as free`, [
        job,
      ])) as { free: boolean }[];
      if (row?.free !== true) return;
      try {
        await work();
      } finally {
        await letGo(session, job);
      }
    } finally {
      await session.release();
    }
  }

  /** Counts a try before it is made; null where it is no longer to be made. @param againAt if the process dies in it */
  async begin(id: string, now: Date, againAt: Date): Promise<BegunRun | null> {
    // TypeORM answers an UPDATE as [rows, count].
    const [[row]] = await this.db.query<[(DueRun & { attempts: number })[], number]>(BEGIN, [
      id,
      now,
      againAt,
    ]);
    return row ? { id, attempt: row.attempts, dueAt: row.dueAt, askedBy: row.askedBy } : null;
  }

  async succeeded({ id, attempt }: BegunRun, outcome: RunOutcome, now: Date): Promise<void> {
    const { code, detail = {}, needsAttention = false } = outcome;
    await this.db.query(
      `update schedule_run
          set state = 'done', ended_at = $3, again_at = null, failure = null,
              outcome = $4, detail = $5, needs_attention = $6
        where ${IS_MINE}`,
      [id, attempt, now, code, JSON.stringify(detail), needsAttention],
    );
  }

  /** @param failure of what kind, nobody's data */
  async failed({ id, attempt }: BegunRun, failure: string, againAt: Date): Promise<void> {
    await this.db.query(
      `update schedule_run set state = 'failed', again_at = $3, failure = $4 where ${IS_MINE}`,
      [id, attempt, againAt, failure],
    );
  }
}

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000);
const dateOf = (seconds: number): Date => new Date(seconds * 1000);

/** A session that broke meanwhile has let go by itself. */
const letGo = (session: QueryRunner, job: string): Promise<unknown> =>
  session.query(`select pg_advisory_unlock(${IN_HAND}, hashtext($1))`, [job]).catch(() => undefined);
