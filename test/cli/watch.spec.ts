import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AuditLog } from '../../src/access/audit/audit-log.service.js';
import { ImportStops } from '../../src/ingest/import-stops.service.js';
import { Clock } from '../../src/platform/clock.js';
import { type Run, start } from '../support/command-line.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';
import { type HereAnswer, here } from '../support/command-here.js';

const HEADER = 'employee;unit;kind;start;end;break_minutes;source_id';
const GOOD = '1;drift;shift;2025-12-01T08:00;2025-12-01T16:00;30;A';
const BAD = '2;drift;flight;2025-12-01T08:00;2025-12-01T16:00;30;B';
const file = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n');
/** Long enough that its import is caught half way. */
const MANY = 60_000;

let database: FreshDatabase;
let folder: string;
let run: Run | undefined;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hviletid-watch-'));
  await database.dataSource.query(
    'truncate work_event, absence, dirty_mark, import, import_complaint, import_rejected_row, position, unit, employee cascade',
  );
});
afterEach(async () => {
  if (run?.process.exitCode === null && run.process.signalCode === null) {
    run.process.kill('SIGTERM');
    await run.answer;
  }
  run = undefined;
  await rm(folder, { recursive: true });
});

const environment = (): Record<string, string> => ({
  DATABASE_URL: database.url,
  LOG_LEVEL: 'silent',
  HVILETID_LANGUAGE: 'en',
});
const watch = (...more: string[]): Run => start(['watch', folder, '--settle', '0.3', ...more], environment());
const once = (...more: string[]): Promise<HereAnswer> =>
  here(['watch', folder, '--once', '--settle', '0.3', ...more], environment());
const drop = (name: string, content: string): Promise<void> => writeFile(join(folder, name), content);
const lies = async (below = ''): Promise<string[]> =>
  (await readdir(join(folder, below), { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
const count = async (what: string): Promise<number> =>
  (await database.dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${what}`))[0]!.n;

async function until(isSo: () => Promise<boolean>, seconds = 60): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline;) {
    if (await isSo().catch(() => false)) return;
    await sleep(30);
  }
  throw new Error('It did not come to that.');
}

/** Somebody who writes a file row by row, and takes time over it. */
class SlowWriter {
  rows = 0;
  private isDone = false;
  private readonly writing: Promise<void>;

  constructor(
    readonly name: string,
    pauseMs: number,
  ) {
    this.writing = this.write(pauseMs);
  }

  /** Ends the file; gives how many rows it has. */
  async end(): Promise<number> {
    this.isDone = true;
    await this.writing;
    return this.rows;
  }

  private async write(pauseMs: number): Promise<void> {
    while (!this.isDone) {
      const day = `2025-12-${String((this.rows % 28) + 1).padStart(2, '0')}`;
      const row = GOOD.replaceAll('2025-12-01', day).replace(/^1/, String(Math.floor(this.rows / 28)));
      const text = `${row.replace(';A', `;${this.name}-${this.rows}`)}\n`;
      const isNew = !(await lies()).includes(this.name);
      await appendFile(join(folder, this.name), isNew ? `${HEADER}\n${text}` : text);
      this.rows += 1;
      await sleep(pauseMs);
    }
  }
}

const answerBeside = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, `done/${name}.json`), 'utf8'));

describe('hviletid watch --once', () => {
  it('leaves a file that is being written, and what lies behind it, and says so', async () => {
    const writer = new SlowWriter('slow.csv', 40);
    await drop('before.csv', file(GOOD.replace(/^1/, '900')));
    await drop('whole.csv', file(GOOD.replace(/^1/, '901').replace(/A$/, 'W')));
    try {
      const { status, out } = await once();
      expect(out).toContain('slow.csv: is still being written, and was left where it lies');
      expect(out).toContain('whole.csv: was left where it lies, for slow.csv, which comes before it');
      expect(status).toBe(2);
      expect(await lies('done')).toEqual(['before.csv', 'before.csv.json']);
    } finally {
      await writer.end();
    }
    expect((await once()).status).toBe(0);
    expect(await answerBeside('slow.csv')).toMatchObject({ state: 'stored', stored: writer.rows });
  }, 90_000);

  it('moves what it took to done, and what it refused to rejected, with the answer beside it', async () => {
    await drop('good.csv', file(GOOD));
    await drop('bad.csv', file(GOOD, BAD));
    await drop('notes.tmp', 'not yet');
    const { out, status } = await once();
    expect(status).toBe(2);
    expect(out).toMatch(/done\/good\.csv: 1 row read: 1 new/);
    expect(await lies()).toEqual(['notes.tmp']);
    expect(await lies('done')).toEqual(['good.csv', 'good.csv.json']);
    expect(await lies('rejected')).toEqual(['bad.csv', 'bad.csv.json', 'bad.csv.rejected.csv']);
    expect(JSON.parse(await readFile(join(folder, 'rejected/bad.csv.json'), 'utf8'))).toMatchObject({
      state: 'refused',
      rejected: 1,
      complaints: [{ line: 3, column: 'kind', message: expect.stringContaining('unknown kind of event') }],
    });
    expect(await readFile(join(folder, 'rejected/bad.csv.rejected.csv'), 'utf8')).toContain('2;drift;flight');
    expect(await count('work_event')).toBe(1);
  });

  it('moves a file whose import somebody stopped to rejected, and says so', async () => {
    const clock = new Clock();
    const { dataSource: db } = database;
    const gate = db.createQueryRunner();
    await gate.startTransaction();
    await gate.query(`select pg_advisory_xact_lock(hashtext('import'))`);
    await drop('wrong.csv', file(GOOD));
    const answer = once();
    await until(async () => (await count('import')) > 0);
    const [row] = await db.query<{ id: string }[]>('select id from import');
    expect(await new ImportStops(db, new AuditLog(db, clock), clock).stop(row!.id, 'hr')).toBe(true);
    await gate.rollbackTransaction();
    await gate.release();
    const { out, status } = await answer;
    expect(out).toContain('stopped on the page of the import');
    expect(status).toBe(2);
    expect([await lies(), await lies('done')]).toEqual([[], []]);
    expect(await lies('rejected')).toEqual(['wrong.csv', 'wrong.csv.json']);
    expect(await count('work_event')).toBe(0);
  });

  it('writes no answer over another', async () => {
    await drop('events.csv', file(GOOD));
    await once();
    await drop('events.csv', file(GOOD.replace('16:00', '17:00')));
    expect((await once()).status).toBe(0);
    expect(await lies('done')).toEqual([
      'events-2.csv',
      'events-2.csv.json',
      'events.csv',
      'events.csv.json',
    ]);
    expect(JSON.parse(await readFile(join(folder, 'done/events-2.csv.json'), 'utf8'))).toMatchObject({
      corrected: 1,
    });
  });

  it('leaves a file that fails where it lies, and takes the others', async () => {
    await database.dataSource.query(
      `create function broken() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$`,
    );
    await database.dataSource.query(
      `create trigger broken before insert on import for each row when (new.file_name = 'a.csv') execute function broken()`,
    );
    try {
      await drop('a.csv', file(GOOD));
      await drop('b.csv', file(GOOD.replace('08:00', '09:00').replace(';A', ';B')));
      const { status, out } = await once();
      expect(status).toBe(2);
      expect(out).toContain('a.csv: could not be taken in, and was left where it lies: no room');
      expect(await lies()).toEqual(['a.csv']);
      expect(await lies('done')).toEqual(['b.csv', 'b.csv.json']);
    } finally {
      await database.dataSource.query('drop trigger broken on import; drop function broken');
    }
    expect((await once()).status).toBe(0);
    expect(await lies('done')).toContain('a.csv');
  });

  it('takes the good rows of a file when told to', async () => {
    await drop('bad.csv', file(GOOD, BAD));
    expect((await once('--partial')).status).toBe(2);
    expect(await lies('done')).toEqual(['bad.csv', 'bad.csv.json', 'bad.csv.rejected.csv']);
  });
});

describe('two of hviletid watch on one folder', () => {
  const days = Array.from({ length: 12 }, (_, i) => `2025-12-${String(i + 1).padStart(2, '0')}`);
  const fileOf = (day: string): string => file(GOOD.replaceAll('2025-12-01', day).replace('A', day));

  it('take each file once, and say so once', async () => {
    for (const day of days) await drop(`${day}.csv`, fileOf(day));
    const answers = await Promise.all([once(), once()]);
    expect(answers.map(({ status }) => status)).toEqual([0, 0]);
    expect(await lies()).toEqual([]);
    expect(await lies('done')).toEqual(days.flatMap((day) => [`${day}.csv`, `${day}.csv.json`]));
    expect(await count('import')).toBe(days.length);
    expect(await count('work_event')).toBe(days.length);
    for (const day of days) {
      const answer = await readFile(join(folder, `done/${day}.csv.json`), 'utf8');
      expect(JSON.parse(answer)).toMatchObject({ state: 'stored', stored: 1, unchanged: 0 });
    }
    const told = answers.flatMap(({ out }) => out.match(/done\/[\d-]+\.csv: 1 row read: 1 new/g) ?? []);
    expect(told).toHaveLength(days.length);
  }, 60_000);

  it('take what a third one that died had begun', async () => {
    const other = database.dataSource.createQueryRunner();
    await drop('held.csv', fileOf(days[0]!));
    await other.query(`select pg_advisory_lock(7022, hashtext('held.csv'))`);
    const waiting = once();
    await until(async () => (await count(`pg_locks where classid = 7022 and not granted`)) === 1);
    expect(await count('import')).toBe(0);
    await other.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
    await other.release();
    expect((await waiting).status).toBe(0);
    expect(await lies('done')).toEqual(['held.csv', 'held.csv.json']);
  }, 60_000);
});

describe('hviletid watch', () => {
  it('goes on with the others where a file can neither be taken nor put aside', async () => {
    await database.dataSource.query(
      `create function broken() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$`,
    );
    await database.dataSource.query(
      `create trigger broken before insert on import for each row when (new.file_name = 'a.csv') execute function broken()`,
    );
    try {
      run = watch('--pause', '0.05');
      await until(async () => (await readdir(folder)).includes('rejected'));
      await rm(join(folder, 'rejected'), { recursive: true });
      await writeFile(join(folder, 'rejected'), 'no folder');
      await drop('a.csv', file(GOOD));
      await sleep(1000);
      await drop('b.csv', file(GOOD.replace('08:00', '09:00').replace(';A', ';B')));
      await until(async () => (await lies('done')).includes('b.csv'), 20);
      expect(await lies()).toContain('a.csv');
    } finally {
      await database.dataSource.query('drop trigger broken on import; drop function broken');
    }
  }, 60_000);

  it('takes files that lie there, that grow and that are renamed into it, and stops when asked', async () => {
    await drop('before.csv', file(GOOD));
    run = watch();
    await until(async () => (await lies('done')).includes('before.csv'));
    const growing = join(folder, 'growing.csv');
    await writeFile(growing, `${HEADER}\n`);
    await sleep(150);
    await writeFile(growing, file(GOOD.replace('A', 'B').replaceAll('12-01', '12-02')));
    await mkdir(join(folder, 'elsewhere'));
    await writeFile(
      join(folder, 'elsewhere', 'renamed.csv'),
      file(GOOD.replace('A', 'C').replaceAll('12-01', '12-03')),
    );
    await rename(join(folder, 'elsewhere', 'renamed.csv'), join(folder, 'renamed.csv'));
    await until(async () => (await lies('done')).length === 6);
    expect(await lies()).toEqual([]);
    expect(await count('work_event')).toBe(3);
    run.process.kill('SIGTERM');
    expect((await run.answer).status).toBe(0);
  }, 90_000);

  it('takes a file that is being written when it starts once it has been finished', async () => {
    const writer = new SlowWriter('slow.csv', 400);
    try {
      run = watch('--settle', '1');
      await until(async () => (await readdir(folder)).includes('done'));
      await sleep(3000);
      expect(await lies('done')).toEqual([]);
    } finally {
      await writer.end();
    }
    await until(async () => (await lies('done')).includes('slow.csv'));
    expect(await answerBeside('slow.csv')).toMatchObject({ state: 'stored', stored: writer.rows });
    expect(await count('work_event')).toBe(writer.rows);
  }, 90_000);

  it('takes a file that is written on while it waits behind another once it has been finished', async () => {
    const other = database.dataSource.createQueryRunner();
    await drop('a.csv', file(GOOD.replace(/^1/, '900')));
    await other.query(`select pg_advisory_lock(7022, hashtext('a.csv'))`);
    run = watch('--settle', '1');
    await until(async () => (await count(`pg_locks where classid = 7022 and not granted`)) === 1);
    await drop('slow.csv', `${HEADER}\n`);
    await sleep(2000);
    const writer = new SlowWriter('slow.csv', 400);
    try {
      await sleep(100);
      await other.query(`select pg_advisory_unlock(7022, hashtext('a.csv'))`);
      await other.release();
      await until(async () => (await lies('done')).includes('a.csv'));
      await sleep(1500);
      expect(await lies('done')).toEqual(['a.csv', 'a.csv.json']);
    } finally {
      await writer.end();
    }
    await until(async () => (await lies('done')).includes('slow.csv'));
    expect(await count(`work_event where source_id like 'slow.csv-%'`)).toBe(writer.rows);
  }, 90_000);

  it('leaves links alone: they may lead to what only the service may read', async () => {
    await mkdir(join(folder, 'elsewhere'));
    await writeFile(join(folder, 'elsewhere', 'secret.csv'), file(GOOD));
    run = watch();
    await sleep(1000);
    await symlink(join(folder, 'elsewhere', 'secret.csv'), join(folder, 'link.csv'));
    await drop('after.csv', file(GOOD));
    await until(async () => (await lies('done')).includes('after.csv'));
    await sleep(1000);
    expect(await lies('done')).toEqual(['after.csv', 'after.csv.json']);
    expect(await readdir(folder)).toContain('link.csv');
  }, 90_000);

  it('is not held up by what is no file: a pipe that nobody writes to would be read for ever', async () => {
    execFileSync('mkfifo', [join(folder, 'a-pipe.csv')]);
    await drop('b.csv', file(GOOD));
    run = watch();
    await until(async () => (await lies('done')).includes('b.csv'), 20);
    expect(await readdir(folder)).toContain('a-pipe.csv');
  }, 60_000);

  it('killed in the middle of a file and started again loses nothing, and takes nothing twice', async () => {
    const rows = Array.from({ length: MANY }, (_, i) => {
      const day = String((i % 28) + 1).padStart(2, '0');
      const month = String((Math.floor(i / 28) % 12) + 1).padStart(2, '0');
      return `${Math.floor(i / 336)};u;shift;2025-${month}-${day}T08:00;2025-${month}-${day}T16:00;30;R${i}`;
    });
    await drop('a-whole.csv', file(GOOD));
    await drop('b-many.csv', file(...rows));
    run = watch();
    await until(
      async () => (await count(`import where file_name = 'b-many.csv' and state = 'running'`)) === 1,
    );
    // Somewhere in reading or storing: sessions of the product are at work on the file.
    await until(async () => (await count(`pg_locks where locktype = 'advisory' and classid = 7021`)) > 0);
    run.process.kill('SIGKILL');
    await run.answer;
    expect(await lies()).toEqual(['b-many.csv']);
    run = watch();
    await until(async () => (await lies('done')).includes('b-many.csv'));
    expect(await count('work_event')).toBe(MANY + 1);
    expect(await count('work_event where version > 1 or superseded_at is not null')).toBe(0);
    expect(await count('dirty_mark')).toBe(await count('employee'));
    expect(await lies()).toEqual([]);
    expect(JSON.parse(await readFile(join(folder, 'done/b-many.csv.json'), 'utf8'))).toMatchObject({
      state: 'stored',
      stored: MANY,
    });
    expect(await count(`import where file_name = 'b-many.csv'`)).toBe(2);
  }, 120_000);
});
