import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Run, start } from '../support/command-line.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';

const HEADER = 'employee;unit;kind;start;end;break_minutes;source_id';
const ROW = '1;drift;shift;2025-12-01T08:00;2025-12-01T16:00;30;';
/** Of a person who presses twice; the same signal that comes twice is quicker. */
const PRESSED_AGAIN_MS = 1000;
/** So many rows take longer than to ask whether they are read. */
const MANY = 200_000;

const MAPPING = {
  ...{ name: 'our-roster', for: 'events', defaults: { kind: 'shift' } },
  columns: { employee: 'employee', start: 'start', end: 'end', source_id: 'source_id' },
};

let database: FreshDatabase;
let directory: string;
/** Another import that stores, and has the rest wait. */
let storing: pg.Client;
let running: Run | null = null;

beforeAll(async () => {
  database = await freshDatabase();
  directory = await mkdtemp(join(tmpdir(), 'hviletid-import-stop-'));
});
afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});
beforeEach(async () => {
  await database.dataSource.query(
    'truncate work_event, dirty_mark, import, position, unit, employee cascade',
  );
  storing = new pg.Client({ connectionString: database.url });
  await storing.connect();
});
afterEach(async () => {
  running?.process.kill('SIGKILL');
  running = null;
  await storing.end();
});

const rowsOf = (path: string): readonly string[] =>
  path.endsWith('many.csv') ? Array.from({ length: MANY }, (_, row) => `${ROW}${row}`) : [`${ROW}${path}`];
const begin = async (files: readonly string[], ...options: string[]): Promise<Run> => {
  const paths = files.map((name) => join(directory, name));
  for (const path of paths) await writeFile(path, [HEADER, ...rowsOf(path), ''].join('\n'));
  const environment = { DATABASE_URL: database.url, LOG_LEVEL: 'silent', HVILETID_LANGUAGE: 'en' };
  running = start(['import', ...paths, ...options], environment);
  return running;
};
const otherStores = (): Promise<unknown> => storing.query(`select pg_advisory_lock(hashtext('import'))`);
const until = async (condition: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await condition()) return;
    await sleep(50);
  }
  throw new Error('It never came to that.');
};
const imports = (): Promise<{ file: string; state: string; by: string | null }[]> =>
  database.dataSource.query(
    'select file_name as file, state, stopped_by as by from import order by imported_at',
  );
const events = async (): Promise<number> =>
  (await database.dataSource.query<unknown[]>('select 1 from work_event')).length;
/** Whether somebody waits in this database; those of other tests have waits of their own. */
const waits = (): Promise<boolean> =>
  database.dataSource
    .query<unknown[]>(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    .then(({ length }) => length > 0);

describe('hviletid import, stopped by Ctrl-C', () => {
  it('says so, stores nothing and leaves nothing under way, whatever it waits for', async () => {
    await otherStores();
    const run = await begin(['a.csv', 'b.csv'], '--partial');
    await until(waits);
    run.process.kill('SIGINT');
    // Under npm it comes twice.
    run.process.kill('SIGINT');
    const { status, out, err } = await run.answer;
    expect(err).toMatch(/Stopping; Ctrl-C once more ends it at once\./);
    expect(out).toMatch(/a\.csv: stopped; nothing of the file has been stored\./);
    expect(out).toMatch(/b\.csv: not begun; nothing of the file has been stored\./);
    expect(status).toBe(130);
    expect(await imports()).toEqual([{ file: 'a.csv', state: 'stopped', by: 'command-line' }]);
    await storing.query(`select pg_advisory_unlock(hashtext('import'))`);
    expect(await events()).toBe(0);
  }, 60_000);

  it('says of each file before it what was stored', async () => {
    const run = await begin(['a.csv', 'many.csv']);
    await until(async () => (await imports()).some(({ file }) => file === 'many.csv'));
    run.process.kill('SIGINT');
    const { status, out } = await run.answer;
    expect(out).toMatch(/a\.csv: 1 row read: 1 new/);
    expect(out).toMatch(/many\.csv: stopped; nothing of the file has been stored\./);
    expect([status, await events()]).toEqual([130, 1]);
  }, 60_000);

  it('before it has begun says that nothing has been stored', async () => {
    // Its mappings are asked for before the first file.
    await storing.query('insert into column_mapping (name, mapping, saved_at) values ($1, $2, now())', [
      MAPPING.name,
      MAPPING,
    ]);
    await storing.query('begin; lock table column_mapping');
    const run = await begin(['a.csv'], '--map', 'our-roster');
    await until(waits);
    run.process.kill('SIGINT');
    await once(run.process.stderr!, 'data');
    await storing.query('commit');
    const { status, out } = await run.answer;
    expect(out).toMatch(/a\.csv: not begun; nothing of the file has been stored\./);
    expect([status, await imports()]).toEqual([130, []]);
  }, 60_000);

  it('pressed again ends it at once, whatever holds it up', async () => {
    await otherStores();
    const run = await begin(['a.csv']);
    await until(waits);
    await storing.query('begin; select 1 from import for update');
    run.process.kill('SIGINT');
    await sleep(PRESSED_AGAIN_MS);
    expect(run.process.exitCode).toBeNull();
    run.process.kill('SIGINT');
    expect((await run.answer).status).toBe(130);
    await storing.query('commit');
  }, 60_000);
});
