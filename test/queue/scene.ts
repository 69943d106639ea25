import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import pg from 'pg';
import { EVENTS_CHANGED } from '../../src/ingest/events-changed.job.js';
import { TestApplication } from '../support/application.js';
import { type Run, start } from '../support/command-line.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { events, organisation, troubledWeeks } from '../support/organisation.js';
import type { OpenQueue, TestQueue } from './test-queue.js';

/** Three files and three jobs, of which a worker has two under way and one waits. */
const TEAMS = [0, 1, 2].map((team) => Array.from({ length: 40 }, (_, i) => `E${1000 + 100 * team + i}`));
const ORGANISATION = organisation(TEAMS.flat().map((code) => ({ code })));
/** Name and content, in the order in which they are imported. */
export const FILES: readonly (readonly [name: string, content: string])[] = [
  ['organisation.json', ORGANISATION],
  ...TEAMS.map((people, team) => [`events-${team}.csv`, events(people.flatMap(troubledWeeks))] as const),
];

/** When a worker starts. Marks are made at eight: to a later one all are old enough for its sweep, to an earlier one none. */
export const [LATER, EARLIER] = ['2026-01-05T08:30+01:00', '2026-01-05T07:30+01:00'];

/** Waits until it is so; what it waited for is the text of the failure. */
export async function until(what: string, isSo: () => Promise<boolean>, seconds = 90): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline;) {
    if (await isSo()) return;
    await sleep(50);
  }
  throw new Error(`It did not come to this: ${what}.`);
}

/** Keeps evaluations from ending: everything is found and nothing committed. */
export interface Gate {
  /** Until so many evaluations stand before it, or before one that does. */
  crowded(count: number): Promise<void>;
  open(): Promise<void>;
}

/** A database, a queue, the product's commands in this process, and its workers in processes of their own. */
export class Scene {
  private readonly gates = new Set<pg.Client>();
  private readonly workers = new Set<Run>();
  private readonly logs = new Map<Run, string>();

  private constructor(
    readonly one: TestApplication,
    readonly queue: TestQueue,
    private readonly directory: string,
  ) {}

  static async open(openQueue: OpenQueue): Promise<Scene> {
    const database: FreshDatabase = await freshDatabase();
    const queue = await openQueue(database.url);
    const one = await TestApplication.over(database, queue.environment);
    return new Scene(one, queue, await mkdtemp(join(tmpdir(), 'hviletid-scene-')));
  }

  get environment(): Record<string, string> {
    return { DATABASE_URL: this.one.url, HVILETID_DATA_DIR: this.directory, ...this.queue.environment };
  }

  get jobs(): Queue {
    return this.one.app.get<Queue>(getQueueToken(EVENTS_CHANGED), { strict: false });
  }

  /** The events of three teams are imported and told of, in a job each. */
  async load(): Promise<void> {
    const [register, ...teams] = FILES;
    await this.one.take(...register!);
    await this.one.evaluate();
    await this.jobs.drain();
    for (const team of teams) await this.one.take(...team);
  }

  /** As a person would import it, in a process of its own. */
  async importing(files: typeof FILES): Promise<Run> {
    for (const [name, content] of files) await writeFile(join(this.directory, name), content);
    const paths = files.map(([name]) => join(this.directory, name));
    return start(['import', ...paths], this.environment);
  }

  /** A worker process, at work. */
  async worker(clock = LATER): Promise<Run> {
    const run = start(['start'], {
      ...this.environment,
      HVILETID_ROLE: 'worker',
      HVILETID_NOW: clock,
      LOG_LEVEL: 'warn',
      PORT: '0',
    });
    this.workers.add(run);
    run.process.stderr?.on('data', (text: string) => this.logs.set(run, this.saidBy(run) + text));
    await new Promise<void>((resolve, reject) => {
      run.process.stdout?.on('data', resolve);
      void run.answer.then(({ err }) => {
        reject(new Error(`The worker did not start: ${err}`));
      });
    });
    return run;
  }

  async gate(): Promise<Gate> {
    const client = new pg.Client({ connectionString: this.one.url, application_name: 'test gate' });
    await client.connect();
    this.gates.add(client);
    await client.query('begin; lock table month_violations in exclusive mode');
    const waiting = async (): Promise<number> => {
      // Not by the client that holds the lock: within a transaction the answer stays what it was first.
      const [row] = await this.one.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and application_name = 'hviletid worker'`,
      );
      return row!.count;
    };
    return {
      crowded: (count) =>
        until(`${count} evaluations before the gate`, async () => (await waiting()) >= count),
      open: async () => {
        this.gates.delete(client);
        await client.end();
      },
    };
  }

  async marks(): Promise<number> {
    return (await this.one.query('select 1 from dirty_mark')).length;
  }

  /** Until everybody is evaluated. */
  evaluated(): Promise<void> {
    return until('nobody is marked', async () => (await this.marks()) === 0);
  }

  /** What a worker has logged so far. */
  saidBy(worker: Run): string {
    return this.logs.get(worker) ?? '';
  }

  /** `kill -9`. */
  async kill(worker: Run): Promise<void> {
    this.workers.delete(worker);
    worker.process.kill('SIGKILL');
    await worker.answer;
  }

  /** Asks the workers to end, and gives what those said that did not end well. */
  async end(): Promise<string[]> {
    const ends = [...this.workers].map(({ process, answer }) => {
      process.kill('SIGTERM');
      return answer;
    });
    return (await Promise.all(ends)).filter(({ status }) => status !== 0).map(({ err }) => err);
  }

  async close(): Promise<void> {
    for (const worker of this.workers) await this.kill(worker);
    // Whoever gave up in the middle has left a gate closed.
    await Promise.all([...this.gates].map((gate) => gate.end()));
    await this.queue.close();
    await this.one.close();
    await rm(this.directory, { recursive: true, force: true });
  }
}
