import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IS_HELD, ScheduleRuns } from './schedule-runs.repository.js';
import type { LastRun, PendingRun, ScheduleRecord } from './standing.js';

const LAST = `
  select distinct on (r.job)
         r.job, r.due_at as "dueAt", r.asked_by as "askedBy", r.ended_at as "endedAt", r.outcome, r.detail,
         r.needs_attention as "needsAttention", r.passed_over as "passedOver"
    from schedule_run r
   where r.state = 'done'
   order by r.job, r.due_at desc, r.id desc`;

const PENDING = `
  select distinct on (r.job)
         r.job, r.due_at as "dueAt", r.state, r.attempts, r.again_at as "againAt", r.failure, ${IS_HELD} as "isHeld"
    from schedule_run r
   where r.ended_at is null
   order by r.job, r.due_at, r.id`;

/** What has run and what is to run, for whoever looks at it. */
@Injectable()
export class ScheduleRecords {
  constructor(
    private readonly db: DataSource,
    private readonly runs: ScheduleRuns,
  ) {}

  /** What is on record of each schedule, by its name. */
  async records(): Promise<ReadonlyMap<string, ScheduleRecord>> {
    const planned = await this.runs.plannedUntil();
    const last = byJob(await this.db.query<(LastRun & { job: string })[]>(LAST));
    const pending = byJob(await this.db.query<(PendingRun & { job: string })[]>(PENDING));
    const jobs = new Set([...planned.keys(), ...last.keys(), ...pending.keys()]);
    return new Map(
      [...jobs].map((job) => [
        job,
        {
          plannedUntil: planned.get(job) ?? null,
          last: last.get(job) ?? null,
          pending: pending.get(job) ?? null,
        },
      ]),
    );
  }
}

const byJob = <Row extends { readonly job: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.job, row]));
