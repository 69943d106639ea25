import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { acquireDatabase, type AcquiredDatabase } from '../../src/platform/database/embedded.js';

let dataDir: string;
const held: AcquiredDatabase[] = [];

/** Acquires in this process; let go after the test at the latest. */
const acquire = async (): Promise<AcquiredDatabase> => {
  const database = await acquireDatabase({ databaseUrl: null, dataDir, durable: false });
  held.push(database);
  return database;
};

const ask = async <Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};

/** Another Node process that acquires and then does nothing until it is killed. */
const acquireElsewhere = async () => {
  const module = pathToFileURL(join(process.cwd(), 'dist/platform/database/embedded.js')).href;
  const script = `
    const { acquireDatabase } = await import(${JSON.stringify(module)});
    const database = await acquireDatabase({ databaseUrl: null, dataDir: ${JSON.stringify(dataDir)}, durable: false });
    process.on('message', async () => { await database.release(); process.exit(0); });
    process.send(database.url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { PATH: process.env['PATH'] },
  });
  const [url] = (await once(child, 'message')) as [string];
  const exited = once(child, 'exit');
  return {
    url,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    release: async () => {
      child.send('release');
      await exited;
    },
  };
};

const isRunning = (url: string): Promise<boolean> =>
  ask(url, 'SELECT 1').then(
    () => true,
    () => false,
  );

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hviletid-embedded-'));
});

afterEach(async () => {
  await Promise.all(held.splice(0).map((database) => database.release()));
  await rm(dataDir, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('keeps its data from one start to the next and starts again at once', async () => {
    const first = await acquire();
    await ask(first.url, `CREATE TABLE word AS SELECT unnest(ARRAY['å', 'z', 'ø', 'æ', 'a']) AS word`);
    await first.release();
    expect(await isRunning(first.url)).toBe(false);

    const began = Date.now();
    const second = await acquire();
    expect(Date.now() - began).toBeLessThan(3000);
    const words = await ask<{ word: string }>(second.url, 'SELECT word FROM word ORDER BY word');
    expect(words.map(({ word }) => word)).toEqual(['a', 'z', 'æ', 'ø', 'å']);
  });

  it('lets nobody in without the password and listens on loopback only', async () => {
    const { url } = await acquire();
    const [settings] = await ask(url, `SELECT current_setting('listen_addresses') AS listen`);
    expect(settings).toEqual({ listen: '127.0.0.1' });
    await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
    expect((await stat(join(dataDir, 'postgres.password'))).mode & 0o077).toBe(0);
  });

  it('is taken over from a process that was killed', async () => {
    const killed = await acquireElsewhere();
    await ask(killed.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await killed.kill();
    const adopted = await acquire();
    expect(await ask(adopted.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await adopted.release();
    expect(await isRunning(adopted.url)).toBe(false);
  });

  it('is joined while another process holds it, and outlives whichever leaves first', async () => {
    const other = await acquireElsewhere();
    const mine = await acquire();
    expect(mine.url).toBe(other.url);
    await mine.release();
    expect(await isRunning(other.url)).toBe(true);

    const again = await acquire();
    await other.release();
    expect(await isRunning(again.url)).toBe(true);
    await again.release();
    expect(await isRunning(again.url)).toBe(false);
  });

  it('is made once when two processes start at the same moment', async () => {
    const [mine, other] = await Promise.all([acquire(), acquireElsewhere()]);
    expect(mine.url).toBe(other.url);
    await other.release();
    expect(await isRunning(mine.url)).toBe(true);
  });

  it('starts after a crash that left a process id behind, even one that is somebody else by now', async () => {
    const first = await acquire();
    await first.release();
    const stale = [process.pid, join(dataDir, 'postgres'), 1_700_000_000, 1, '', '127.0.0.1', '', 'ready'];
    await writeFile(join(dataDir, 'postgres/postmaster.pid'), `${stale.join('\n')}\n`);
    await writeFile(join(dataDir, 'postgres.lock'), '999999999');
    expect(await isRunning((await acquire()).url)).toBe(true);
  });

  it('works in a directory nobody else may enter, and finds its data there again', async () => {
    const closed = join(dataDir, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const hidden = { databaseUrl: null, dataDir: join(closed, 'data'), durable: false };
    const first = await acquireDatabase(hidden);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.release();
    await chmod(closed, 0o755);
    const second = await acquireDatabase(hidden);
    expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    const [where] = await ask<{ directory: string }>(
      second.url,
      `SELECT current_setting('data_directory') AS directory`,
    );
    await second.release();
    if (!where?.directory.startsWith(dataDir)) await rm(dirname(where?.directory ?? ''), { recursive: true });
  });

  it('stays out of the way when a database is named', async () => {
    const given = new URL(process.env['HVILETID_TEST_DATABASE']!);
    given.pathname = '/postgres';
    const named = await acquireDatabase({ databaseUrl: given.href, dataDir });
    expect(named).toMatchObject({ url: given.href, embedded: false });
    await expect(stat(join(dataDir, 'postgres'))).rejects.toThrow(/ENOENT/);
  });
});
