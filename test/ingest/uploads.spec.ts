import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { previewFile } from '../../src/ingest/preview.service.js';
import { Uploads } from '../../src/ingest/uploads.service.js';
import { Clock } from '../../src/platform/clock.js';
import { readSettings } from '../../src/platform/settings.js';
import { clockOf } from '../../src/platform/zone.js';
import { parseDay } from '../../src/time/civil.js';
import { freshDatabase } from '../support/database.js';
import type { DataSource } from 'typeorm';

const HOUR_MS = 3600 * 1000;

let db: DataSource;
let drop: () => Promise<void>;
let directory: string;
let now: Date;

const clock = { now: () => now, nowSeconds: () => Math.floor(now.getTime() / 1000) } as unknown as Clock;
const uploads = (): Uploads =>
  new Uploads(db, clock, readSettings({ HVILETID_DATA_DIR: directory, LOG_LEVEL: 'silent' }));
const send = (text: string, by = 'hr') => uploads().receive(Readable.from([text]), 'vakter.csv', by);
const onDisk = () => readdir(join(directory, 'uploads'));

beforeAll(async () => {
  const database = await freshDatabase();
  db = database.dataSource;
  drop = database.drop;
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-uploads-'));
  now = new Date('2026-01-05T08:00:00Z');
  await db.query('truncate import_upload');
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

afterAll(async () => {
  await drop();
});

describe('a file that was sent', () => {
  it('is there for who sent it, and for nobody else', async () => {
    const { id } = await send('a;b\n');
    expect(await uploads().find(id, 'hr')).toMatchObject({ name: 'vakter.csv', bytes: 4, importId: null });
    expect(await uploads().find(id, 'manager:1')).toBeNull();
    expect(await uploads().list('manager:1')).toEqual([]);
  });

  it('leaves nothing behind when it is cut off', async () => {
    const cut = new Readable({ read: () => undefined });
    cut.push('a;b\n');
    const sending = uploads().receive(cut, 'x.csv', 'hr');
    setTimeout(() => cut.destroy(new Error('the line broke')), 20);
    await expect(sending).rejects.toThrow('the line broke');
    expect(await onDisk()).toEqual([]);
    expect(await uploads().list('hr')).toEqual([]);
  });

  it('is deleted after a day, and not before', async () => {
    const { id } = await send('a;b\n');
    now = new Date(now.getTime() + 23.9 * HOUR_MS);
    expect(await uploads().sweep()).toBe(0);
    expect(existsSync(uploads().pathOf(id))).toBe(true);
    now = new Date(now.getTime() + 0.2 * HOUR_MS);
    expect(await uploads().sweep()).toBe(1);
    expect(existsSync(uploads().pathOf(id))).toBe(false);
    expect(await uploads().list('hr')).toEqual([]);
  });

  it('is deleted too where a process died before it was written down, and where the API left it', async () => {
    const { id } = await send('a;b\n');
    const old = new Date(Date.now() - 25 * HOUR_MS);
    await mkdir(join(directory, 'incoming'));
    for (const path of ['uploads/orphan', 'uploads/fresh', 'incoming/orphan']) {
      await writeFile(join(directory, path), 'x');
      if (!path.endsWith('fresh')) await utimes(join(directory, path), old, old);
    }
    await utimes(uploads().pathOf(id), old, old);
    expect(await uploads().sweep()).toBe(2);
    expect((await onDisk()).sort()).toEqual(['fresh', id].sort());
  });
});

describe('a look at a file', () => {
  const look = async (text: string) => {
    const path = join(directory, 'file');
    await writeFile(path, text);
    return previewFile(path, {
      clock: clockOf('Europe/Oslo'),
      source: null,
      today: parseDay('2026-01-05')!,
      mapping: null,
    });
  };
  const ROW = '1;shift;2025-12-01T08:00;2025-12-01T16:00';

  it('misses no row whose line does not end', async () => {
    expect((await look(`employee;kind;start;end\n${ROW}`)).tally.rowsRead).toBe(1);
  });

  it('reads a thousand rows and no more', async () => {
    const rows = Array.from(
      { length: 1500 },
      (_, index) => `${index};shift;2025-12-01T08:00;2025-12-01T16:00`,
    );
    const seen = await look(['employee;kind;start;end', ...rows].join('\n'));
    expect(seen.tally.rowsRead).toBe(1000);
    expect(seen.sample).toHaveLength(1000);
  });

  it('says of what is no table what it is', async () => {
    expect((await look('%PDF-1.7\n%âãÏÓ\n')).complaints).toMatchObject([
      { problem: 'not-a-table', value: 'pdf', line: 0 },
    ]);
  });
});
