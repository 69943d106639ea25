import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { Clock } from '../../src/platform/clock.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { nestOptions } from '../../src/platform/nest-options.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import type { DueRun, RunOutcome, ScheduleDefinition } from '../../src/platform/schedules/schedule.js';
import { Scheduled } from '../../src/platform/schedules/scheduled.js';
import { ScheduleRuns } from '../../src/platform/schedules/schedule-runs.repository.js';
import { Scheduler } from '../../src/platform/schedules/scheduler.service.js';
import { SchedulesModule } from '../../src/platform/schedules/schedules.module.js';
import { readSettings } from '../../src/platform/settings.js';
import { ENTITIES, MIGRATIONS } from '../../src/schema.js';
import { type Run, start } from '../support/command-line.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';

const WORDS = { nb: '-', nn: '-', en: '-' };
const SAID = { title: WORDS, does: WORDS, outcomes: { done: WORDS } };
const NIGHTLY = {
  name: 'nightly',
  when: { kind: 'daily', at: ['02:30'] },
  missed: 'latest',
  ...SAID,
} as const satisfies ScheduleDefinition;
const MONTHLY = {
  name: 'monthly',
  when: { kind: 'working-day', nth: 3, at: '06:00' },
  missed: 'each',
  ...SAID,
} as const satisfies ScheduleDefinition;

/** What ran, by whichever process. */
const ran: string[] = [];
let trouble: Error | null = null;

@Injectable()
class Probe {
  @Scheduled(NIGHTLY)
  nightly(due: DueRun): Promise<RunOutcome<'done'>> {
    return this.note('nightly', due);
  }

  @Scheduled(MONTHLY)
  monthly(due: DueRun): Promise<RunOutcome<'done'>> {
    return this.note('monthly', due);
  }

  private async note(name: string, { dueAt }: DueRun): Promise<RunOutcome<'done'>> {
    // Long enough for the other process to come upon it.
    await sleep(5);
    if (trouble) throw trouble;
    ran.push(`${name} ${dueAt.toISOString().slice(0, 16)}Z`);
    return { code: 'done', detail: { count: 1 } };
  }
}

let database: FreshDatabase;
let processes: INestApplicationContext[];
beforeAll(async () => {
  database = await freshDatabase();
  const settings = readSettings({ LOG_LEVEL: 'silent' });
  @Module({
    imports: [
      PlatformModule.forRoot(settings),
      DatabaseModule.forRoot({
        url: database.url,
        entities: ENTITIES,
        migrations: MIGRATIONS,
        applicationName: 'test',
      }),
      SchedulesModule,
    ],
    providers: [Probe],
  })
  class App {}
  processes = await Promise.all(
    [1, 2].map(() => NestFactory.createApplicationContext(App, nestOptions(false))),
  );
});
afterAll(async () => {
  await Promise.all(processes.map((app) => app.close()));
  await database.drop();
});
beforeEach(async () => {
  ran.length = 0;
  trouble = null;
  await database.dataSource.query('truncate schedule_run, schedule_plan');
});

/** Both processes look at one moment, and again while there may be more to do. */
async function look(time: string, rounds = 1): Promise<void> {
  for (const app of processes) {
    // On the clock itself, which hides its class's own: every service of the process has this one.
    Object.assign(app.get(Clock), { now: () => new Date(time), nowSeconds: () => Date.parse(time) / 1000 });
  }
  for (let i = 0; i < rounds; i += 1) await Promise.all(processes.map((app) => app.get(Scheduler).runDue()));
}

const rows = <T>(columns: string): Promise<T[]> =>
  database.dataSource.query<T[]>(`select ${columns} from schedule_run order by due_at, id`);

describe('with two processes on one database', () => {
  it('nothing is made up for at first, and every night runs once, the nights of the clock changes too', async () => {
    await look('2026-03-27T12:00Z');
    expect(ran).toEqual([]);
    for (const day of ['28', '29', '30']) await look(`2026-03-${day}T12:00Z`, 2);
    expect(ran).toEqual([
      'nightly 2026-03-28T01:30Z',
      'nightly 2026-03-29T01:00Z',
      'nightly 2026-03-30T00:30Z',
    ]);
    ran.length = 0;
    await database.dataSource.query('truncate schedule_run, schedule_plan');
    await look('2026-10-24T22:00Z');
    for (let minutes = 10; minutes <= 360; minutes += 10)
      await look(new Date(Date.parse('2026-10-24T22:00Z') + minutes * 60_000).toISOString());
    expect(ran).toEqual(['nightly 2026-10-25T00:30Z']);
  });

  it('a downtime is made up for: the latest night, and each month in order', async () => {
    await look('2026-01-20T12:00Z');
    await look('2026-04-10T12:00Z', 4);
    expect(ran.filter((one) => one.startsWith('nightly'))).toEqual(['nightly 2026-04-10T00:30Z']);
    expect(ran.filter((one) => one.startsWith('monthly'))).toEqual([
      'monthly 2026-02-04T05:00Z',
      'monthly 2026-03-04T05:00Z',
      'monthly 2026-04-08T04:00Z',
    ]);
    expect(await rows('job, state, attempts, passed_over, outcome, detail')).toEqual([
      ...[1, 2, 3].map(() => ({
        job: 'monthly',
        state: 'done',
        attempts: 1,
        passed_over: 0,
        outcome: 'done',
        detail: { count: 1 },
      })),
      { job: 'nightly', state: 'done', attempts: 1, passed_over: 79, outcome: 'done', detail: { count: 1 } },
    ]);
  });

  it('a run that fails is tried again after growing pauses, until it succeeds', async () => {
    await look('2026-06-01T12:00Z');
    trouble = new TypeError('Kari Nordmann');
    await look('2026-06-02T12:00:00Z', 3);
    expect(await rows('state, attempts, failure')).toEqual([
      { state: 'failed', attempts: 1, failure: 'TypeError' },
    ]);
    await look('2026-06-02T12:01:00Z', 3);
    await look('2026-06-02T12:02:59Z', 3);
    expect(await rows('attempts')).toEqual([{ attempts: 2 }]);
    trouble = null;
    await look('2026-06-02T12:03:00Z', 3);
    expect(await rows('state, attempts, failure')).toEqual([{ state: 'done', attempts: 3, failure: null }]);
  });

  it('a run that failed is tried at once where somebody asks, and no other is made for it', async () => {
    await look('2026-06-01T12:00Z');
    trouble = new Error('away');
    await look('2026-06-02T12:00:00Z', 2);
    trouble = null;
    const now = new Date('2026-06-02T12:00:10Z');
    await database.dataSource.transaction((tx) =>
      processes[0]!.get(ScheduleRuns).ask('nightly', 'hr', now, tx),
    );
    await look('2026-06-02T12:00:10Z', 2);
    expect(ran).toEqual(['nightly 2026-06-02T00:30Z']);
    expect(await rows('state, attempts, asked_by')).toEqual([{ state: 'done', attempts: 2, asked_by: null }]);
  });

  it('of what fails for days the latest is tried on where it alone counts, and each where each does', async () => {
    await look('2026-06-02T12:00Z');
    trouble = new Error('away');
    for (const day of ['03', '04', '05']) await look(`2026-06-${day}T12:00Z`, 2);
    trouble = null;
    await look('2026-06-05T20:00Z', 3);
    // Begun together, so either may end first.
    expect([...ran].sort()).toEqual(['monthly 2026-06-03T04:00Z', 'nightly 2026-06-05T00:30Z']);
    expect(await rows('job, state')).toEqual([
      { job: 'nightly', state: 'passed-over' },
      { job: 'monthly', state: 'done' },
      { job: 'nightly', state: 'passed-over' },
      { job: 'nightly', state: 'done' },
    ]);
  });
});

describe('real workers', () => {
  let gate: pg.Client;
  const workers = new Set<Run>();
  beforeEach(async () => {
    gate = new pg.Client({ connectionString: database.url });
    await gate.connect();
  });
  afterAll(async () => {
    for (const { process, answer } of workers) {
      process.kill('SIGKILL');
      await answer;
    }
  });

  async function worker(zone: string): Promise<Run> {
    const run = start(['start'], {
      DATABASE_URL: database.url,
      HVILETID_ROLE: 'worker',
      HVILETID_NOW: '2026-01-05T08:30+01:00',
      TZ: zone,
      PORT: '0',
    });
    workers.add(run);
    await new Promise<void>((resolve, reject) => {
      run.process.stdout?.once('data', () => {
        resolve();
      });
      void run.answer.then(({ err }) => {
        reject(new Error(`The worker did not start: ${err}`));
      });
    });
    return run;
  }

  async function until(
    isSo: (found: readonly { job: string; state: string; attempts: number }[]) => boolean,
  ) {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
      if (isSo(await rows('job, state, attempts'))) return;
      await sleep(50);
    }
    throw new Error(`It did not come to this: ${JSON.stringify(await rows('job, state, attempts'))}`);
  }

  it('make up for a downtime, and what one was killed in the other does, whatever zone they are in', async () => {
    for (const job of ['recount', 'reminders', 'retention'])
      await gate.query(`insert into schedule_plan values ($1, '2026-01-02T08:00Z')`, [job]);
    await gate.query('begin; lock table month_violations in access exclusive mode');
    const first = await worker('Pacific/Kiritimati');
    await until(
      (found) =>
        found.filter(({ state }) => state === 'done').length === 2 &&
        found.some(({ job, state }) => job === 'recount' && state === 'running'),
    );
    await worker('America/Los_Angeles');
    await sleep(500);
    expect(await rows('job, state, attempts')).toContainEqual({
      job: 'recount',
      state: 'running',
      attempts: 1,
    });

    first.process.kill('SIGKILL');
    await until((found) => found.some(({ job, attempts }) => job === 'recount' && attempts === 2));
    await gate.query('commit');
    await until((found) => found.every(({ state }) => state === 'done'));
    expect(await rows('job, due_at, passed_over, attempts, outcome')).toEqual([
      {
        job: 'recount',
        due_at: new Date('2026-01-05T02:15Z'),
        passed_over: 2,
        attempts: 2,
        outcome: 'equal',
      },
      {
        job: 'retention',
        due_at: new Date('2026-01-05T02:45Z'),
        passed_over: 2,
        attempts: 1,
        outcome: 'erased',
      },
      {
        job: 'reminders',
        due_at: new Date('2026-01-05T05:00Z'),
        passed_over: 5,
        attempts: 1,
        outcome: 'reminded',
      },
    ]);
    await gate.end();
  }, 120_000);
});
