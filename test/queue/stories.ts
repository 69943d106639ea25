import { expect } from '@jest/globals';
import { EVENTS_CHANGED } from '../../src/ingest/events-changed.job.js';
import { Queues } from '../../src/platform/queue/queues.service.js';
import { run } from '../support/command-line.js';
import { EARLIER, FILES, type Scene, until } from './scene.js';

/** Jobs that a worker has under way at a time, and jobs that tell of everybody. */
const [AT_A_TIME, JOBS] = [2, 3];

const drained = (scene: Scene): Promise<void> => scene.one.app.get(Queues).drain([EVENTS_CHANGED], 60_000);

/** Everybody told of twice more: two workers have jobs about the same people under way. */
export async function deliveredAgain(scene: Scene): Promise<void> {
  await scene.load();
  const told = await scene.jobs.getJobs(['waiting', 'prioritized'], 0, -1, true);
  const again = told.map(({ name, data, priority }) => ({ name, data: data as object, opts: { priority } }));
  for (let times = 0; times < 2; times += 1) await scene.jobs.addBulk(again);
  expect(await scene.jobs.getJobCountByTypes('waiting', 'prioritized')).toBe(3 * JOBS);
  const gate = await scene.gate();
  await Promise.all([scene.worker(), scene.worker()]);
  await gate.crowded(2 * AT_A_TIME);
  await gate.open();
  await drained(scene);
  expect(await scene.jobs.getFailedCount()).toBe(0);
}

/** The queue is away while files come in: one import ends all the same, another is killed when it has committed. */
export async function killedBeforeNews(scene: Scene): Promise<void> {
  const lose = await scene.queue.stall();
  const [last, ...others] = [...FILES].reverse();
  const first = await scene.importing(others.reverse());
  expect((await first.answer).status).toBe(0);
  const second = await scene.importing([last!]);
  await until('all files are committed', async () => {
    const stored = await scene.one.query(`select 1 from import where state = 'stored'`);
    return stored.length === FILES.length;
  });
  second.process.kill('SIGKILL');
  expect((await second.answer).status).toBeNull();
  await lose();
  expect(await scene.jobs.getJobCountByTypes('waiting', 'prioritized', 'delayed', 'active')).toBe(0);
  expect(await scene.marks()).toBeGreaterThan(0);
  await scene.worker();
}

/** The database refuses the cases of one person; and one message is none. No sweep helps: the tries are those of one job. */
export async function poisoned(scene: Scene): Promise<void> {
  await scene.one.query(
    `create function refuse() returns trigger language plpgsql as $$
     begin raise exception 'no room for "%"', (select name from employee where id = new.employee_id); end $$`,
  );
  await scene.load();
  await scene.one.query(
    `do $$ begin execute format('create trigger refuse before insert on violation for each row
       when (new.employee_id = %L) execute function refuse()', (select id from employee where code = 'E1007')); end $$`,
  );
  await scene.jobs.add(EVENTS_CHANGED, { employeeIds: 'everybody' });
  const worker = await scene.worker(EARLIER);
  await until('all others are evaluated', async () => (await scene.marks()) === 1);
  await until('the tries are over', async () => (await scene.jobs.getFailedCount()) === 2);
  // The queue knows of the last try before the worker has written its line.
  await until('the worker has said so', () => Promise.resolve(scene.saidBy(worker).includes('try 5 of 5')));

  const lines = triesOf(scene.saidBy(worker));
  expect(lines.map(({ msg }) => /try \d of 5, [^:]+/.exec(msg)?.[0])).toEqual([
    'try 1 of 5, again in 1 s',
    'try 2 of 5, again in 2 s',
    'try 3 of 5, again in 4 s',
    'try 4 of 5, again in 8 s',
    'try 5 of 5, set aside',
  ]);
  const times = lines.map(({ time }) => Date.parse(time));
  const pauses = times.slice(1).map((time, i) => (time - times[i]!) / 1000);
  for (const [i, least] of [1, 2, 4, 8].entries()) expect(pauses[i]).toBeGreaterThanOrEqual(least);
  expect(scene.saidBy(worker)).not.toContain('Navn');

  const { out, status } = await run(['doctor', '--lang', 'en'], scene.environment);
  expect(status).toBe(1);
  expect(out).toMatch(/note +queue: .+; 2 jobs of the last week failed at every try/);
  expect(out).toMatch(/WRONG +evaluation: 1 employee of 1 waiting could not be evaluated/);
  expect(out).toMatch(/1 since 2026-01-05: no room for …/);
  await scene.one.query('drop trigger refuse on violation');
  expect((await run(['evaluate'], scene.environment)).status).toBe(0);
}

interface LogLine {
  readonly time: string;
  readonly msg: string;
}

const triesOf = (log: string): LogLine[] =>
  log
    .split('\n')
    .filter((line) => line.includes('not evaluated'))
    .map((line) => JSON.parse(line) as LogLine);

/** Everything of its two jobs is found and written, and nothing committed, when it is killed. */
export async function killedWorker(scene: Scene): Promise<void> {
  await scene.load();
  const gate = await scene.gate();
  const first = await scene.worker();
  await gate.crowded(AT_A_TIME);
  await scene.kill(first);
  await scene.worker();
  await gate.open();
  await drained(scene);
  expect(await scene.jobs.getFailedCount()).toBe(0);
}

/**
 * What was under way is committed; what waited is gone, and only marks know of it. To the
 * worker they are too young to be swept: a second one has to find them.
 */
export async function emptied(scene: Scene): Promise<void> {
  await scene.load();
  const before = await scene.marks();
  const gate = await scene.gate();
  await scene.worker(EARLIER);
  await gate.crowded(AT_A_TIME);
  await scene.queue.empty();
  await gate.open();
  const waited = before / JOBS;
  await until('what was under way is committed', async () => (await scene.marks()) === waited);
  expect(await scene.jobs.getJobCountByTypes('waiting', 'prioritized', 'delayed')).toBe(0);
  await scene.worker();
}

/** Redis is gone and comes back empty; of PostgreSQL the connections of the data break as well. */
export async function cut(scene: Scene): Promise<void> {
  await scene.load();
  const gate = await scene.gate();
  await scene.worker();
  await gate.crowded(AT_A_TIME);
  await scene.queue.cut();
  await gate.open();
}
