import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { sayComplaint } from '../../src/ingest/complaint-words.js';
import { ImportAnswers } from '../../src/ingest/import-answers.query.js';
import { ImportWithdrawals } from '../../src/ingest/import-withdrawals.query.js';
import { ImportStreams } from '../../src/ingest/import-streams.service.js';
import type { ImportAnswer } from '../../src/ingest/import-answer.js';
import { writeRejectedFile } from '../../src/ingest/rejected-file.service.js';
import { daySpanOf } from '../../src/ingest/replaced-period.js';
import { readSettings } from '../../src/platform/settings.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';
import { HEADER, Workbench } from './support.js';

const DAY = '1001;drift;shift;2025-12-02T08:00;2025-12-02T16:00;30;;S1';
const LATE = '1001;drift;shift;2025-12-03T14:00;2025-12-03T22:00;30;;S2';
const OTHER = '1002;nett;shift;2025-12-02T08:00;2025-12-02T16:00;30;;S3';
const file = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n');

let database: FreshDatabase;
let bench: Workbench;
let answers: ImportAnswers;

beforeAll(async () => {
  database = await freshDatabase();
  bench = await Workbench.over(database.dataSource);
  answers = new ImportAnswers(database.dataSource);
});
afterAll(async () => {
  await bench.clear();
  await database.drop();
});
beforeEach(() => bench.empty());

const said = ({ complaints }: ImportAnswer): string[] =>
  complaints.map(({ line, column, value, problem, expected }) =>
    [line, column, value, problem, expected].map((part) => part ?? '-').join(' '),
  );
const holding = async (): Promise<string[]> =>
  (
    await bench.query<{ id: string }>(
      'select source_id as id from work_event where superseded_at is null order by 1',
    )
  ).map(({ id }) => id);
const marks = async (): Promise<number> => (await bench.query('select 1 from dirty_mark')).length;

it('An import whose commit was not answered is not told as stopped, for it is stored', async () => {
  const db = database.dataSource;
  const commits = async (work: () => Promise<unknown>): Promise<never> => {
    await db.transaction(work);
    throw new Error('Connection terminated unexpectedly');
  };
  const unanswered = new Proxy(db, {
    get: (target, key): unknown => (key === 'transaction' ? commits : Reflect.get(target, key)),
  });
  const cutOff = await Workbench.over(unanswered);
  await expect(cutOff.take(file(DAY))).rejects.toThrow(/Connection terminated/);
  await cutOff.clear();
  expect(await holding()).toEqual(['S1']);
  expect(await bench.query('select state from import')).toEqual([{ state: 'stored' }]);
});

describe('a row that cannot be right', () => {
  it.each([
    [
      'ends before it starts',
      DAY.replace('T16:00', 'T07:00'),
      '2 end 2025-12-02T07:00 end-not-after-start > 2025-12-02T08:00',
    ],
    [
      'has no end',
      DAY.replace('2025-12-02T16:00', ''),
      '2 end - missing-end 2025-12-01T07:30, 2025-12-01T07:30+01:00',
    ],
    [
      'lacks the date of an end after midnight',
      DAY.replace('T08:00;2025-12-02T16:00', 'T22:00;06:00'),
      '2 end 06:00 end-date-missing 2025-12-03T06:00',
    ],
    [
      'has a time that does not exist',
      DAY.replaceAll('2025-12-02', '2025-03-30').replace('T08:00', 'T02:30'),
      '2 start 2025-03-30T02:30 in-clock-gap 2025-12-01T07:30, 2025-12-01T07:30+01:00',
    ],
  ])('%s', async (_case, row, complaint) => {
    const answer = await bench.take(file(row, OTHER));
    expect(said(answer)).toEqual([complaint]);
    expect(answer).toMatchObject({ state: 'refused', rowsRead: 2, rejected: 1 });
    expect(await holding()).toEqual([]);
  });

  it('overlaps another shift of the same employee in the file', async () => {
    const early = '1001;drift;extra_shift;2025-12-02T15:30;2025-12-02T18:00;;;S9';
    const answer = await bench.take(file(early, DAY, OTHER), { isPartial: true });
    expect(said(answer)).toEqual([
      '2 start 2025-12-02T15:30 overlap ≥ 2025-12-02T16:00',
      '3 end 2025-12-02T16:00 overlapped ≤ 2025-12-02T15:30',
    ]);
    expect(answer.complaints).toMatchObject([{ otherLine: 3 }, { otherLine: 2 }]);
    const kept = await answers.complaints(answer.id, { limit: 9 });
    expect(kept.map((one) => sayComplaint(one, 'nb'))).toEqual([
      'linje 2, kolonne start: «2025-12-02T15:30» er før vakten på linje 3 for samme ansatt er slutt; ventet ≥ 2025-12-02T16:00',
      'linje 3, kolonne end: «2025-12-02T16:00» er etter at vakten på linje 2 for samme ansatt har begynt; ventet ≤ 2025-12-02T15:30',
    ]);
    const rejected: unknown[] = [];
    for await (const { complaints } of answers.rejectedRows(answer.id)) rejected.push(complaints);
    expect(rejected).toMatchObject([[{ line: 2, otherLine: 3 }], [{ line: 3, otherLine: 2 }]]);
    expect(await holding()).toEqual(['S3']);
  });

  it('overlaps a long one that began earlier than the one right before it', async () => {
    const rows = ['06:00;2025-12-02T20:00', '07:00;2025-12-02T08:00', '10:00;2025-12-02T11:00'];
    const answer = await bench.take(
      file(...rows.map((times, i) => `1001;drift;shift;2025-12-02T${times};;;L${i}`)),
    );
    expect(answer.complaints.map(({ line, otherLine, problem }) => [line, otherLine, problem])).toEqual([
      [2, 3, 'overlapped'],
      [3, 2, 'overlap'],
      [4, 2, 'overlap'],
    ]);
  });

  it.each([
    ['shifts that touch', 'shift;2025-12-02T16:00;2025-12-02T18:00'],
    ['a call-out within standby', 'callout;2025-12-02T09:00;2025-12-02T10:00'],
    ['two standby duties', 'standby;2025-12-02T08:00;2025-12-02T20:00'],
  ])('does not overlap: %s', async (_case, times) => {
    const standby = '1001;drift;standby;2025-12-02T08:00;2025-12-02T16:00;;;B1';
    expect(said(await bench.take(file(standby, DAY, `1001;drift;${times};;;X`)))).toEqual([]);
  });

  it('has the id of another row of the file that says something else', async () => {
    const twice = DAY.replaceAll('2025-12-02', '2025-12-05');
    const answer = await bench.take(file(DAY, OTHER, twice), { isPartial: true });
    expect(said(answer)).toEqual([
      '2 source_id S1 duplicate-source-id -',
      '4 source_id S1 duplicate-source-id -',
    ]);
    expect(answer.complaints).toMatchObject([{ otherLine: 4 }, { otherLine: 2 }]);
    expect(await holding()).toEqual(['S3']);
  });

  it('has the id of another row of the file that says the same, of which the first is taken', async () => {
    const answer = await bench.take(file(DAY, OTHER, DAY), { isPartial: true });
    expect(said(answer)).toEqual(['4 source_id S1 duplicate-source-id -']);
    expect(answer.complaints).toMatchObject([{ otherLine: 2 }]);
    expect(await holding()).toEqual(['S1', 'S3']);
  });

  it('is about somebody nobody knows, where only known people are wanted', async () => {
    await bench.take(file(OTHER));
    const answer = await bench.take(file(DAY, LATE, OTHER), { isPartial: true, knownOnly: true });
    expect(said(answer)).toEqual([
      '2 employee 1001 unknown-employee -',
      '3 employee 1001 unknown-employee -',
    ]);
    expect(answer).toMatchObject({ rejected: 2, unchanged: 1, newEmployees: [] });
    expect(await bench.query('select code from employee')).toEqual([{ code: '1002' }]);
  });

  it('lets nobody in by being wrong', async () => {
    const answer = await bench.take(file(DAY, OTHER, OTHER.replace('1002', '1009')), { isPartial: true });
    expect(answer).toMatchObject({ rejected: 2, newEmployees: ['1001'] });
    expect(await bench.query('select code from employee')).toEqual([{ code: '1001' }]);
  });

  it('is told together with all the others, by line, and under the file’s own names', async () => {
    const text = file(DAY.replace('shift', 'flight'), LATE, LATE.replace('2025-12-03T14', '2025-12-03T13'))
      .replace('source_id', 'Kilde ID')
      .replace('kind', 'Type');
    expect(said(await bench.take(text))).toEqual([
      '2 Type flight unknown-kind shift, extra_shift, passive, overtime, callout, standby',
      '3 Kilde ID S2 duplicate-source-id -',
      '4 Kilde ID S2 duplicate-source-id -',
    ]);
  });
});

describe('a dry run', () => {
  it('answers what would be done, and leaves everything as it is', async () => {
    await bench.take(file(DAY));
    await bench.query('delete from dirty_mark');
    const answer = await bench.take(file(DAY.replace('16:00', '17:00'), OTHER), { isDryRun: true });
    expect(answer).toMatchObject({
      state: 'tried',
      isImported: false,
      stored: 1,
      corrected: 1,
      newEmployees: ['1002'],
    });
    expect([await holding(), await marks()]).toEqual([['S1'], 0]);
    expect(await bench.query('select 1 from employee')).toHaveLength(1);
    expect(await answers.find(answer.id)).toMatchObject({
      state: 'tried',
      stored: 1,
      corrected: 1,
      progress: 1,
    });
  });

  it('of a file that is not huge is told of as it goes, too', async () => {
    const rows = Array.from({ length: 6000 }, (_, index) => {
      const day = `20${10 + (index % 15)}-12-${String(1 + (index % 28)).padStart(2, '0')}`;
      return `${2000 + index};drift;shift;${day}T08:00;${day}T16:00;;;R${index}`;
    });
    const shares: number[] = [];
    const progress = (share: number): void => void shares.push(share);
    await bench.take(file(...rows), { isDryRun: true, progress });
    const steps = shares.map((share, index) => share - (shares[index - 1] ?? 0));
    expect(shares.length).toBeGreaterThan(8);
    expect(Math.max(...steps.slice(shares.indexOf(0.28)))).toBeLessThan(0.3);
  });

  it('of a register leaves it as it was', async () => {
    const register = JSON.stringify({ employees: [{ code: '7', name: 'Ada' }] });
    expect(await bench.take(register, { isDryRun: true, name: 'o.json' })).toMatchObject({
      state: 'tried',
      stored: 1,
    });
    expect(await bench.query('select 1 from employee')).toEqual([]);
  });
});

describe('a file that is the whole truth of a period', () => {
  const december = daySpanOf('2025-12');

  it('withdraws what it does not say of that time, and nothing beside it', async () => {
    const before = '1001;drift;shift;2025-11-30T08:00;2025-11-30T16:00;;;N';
    const last = '1001;drift;shift;2025-12-31T22:00;2026-01-01T06:00;;;L';
    const after = '1001;drift;shift;2026-01-01T08:00;2026-01-01T16:00;;;J';
    await bench.take(file(before, DAY, OTHER, last, after));
    await bench.take(file(LATE.replace('S2', 'E')), { source: 'another' });
    await bench.query('delete from dirty_mark');
    const answer = await bench.take(file(OTHER), { replace: december });
    expect(answer).toMatchObject({ stored: 0, unchanged: 1, withdrawn: 2 });
    expect(await holding()).toEqual(['E', 'J', 'N', 'S3']);
    expect(await bench.query('select from_date::text as day from dirty_mark')).toEqual([
      { day: '2025-12-02' },
    ]);
    expect(await bench.take(file(OTHER), { replace: december })).toMatchObject({
      withdrawn: 0,
      unchanged: 1,
    });
  });

  it('tells which rows it withdraws, tried and stored alike, by whichever file they came in', async () => {
    const corrected = OTHER.replace('T16:00', 'T15:00');
    const taken = async (content: string, name: string, wish: object = {}) =>
      bench.take(content, { name, ...wish });
    await taken(file(DAY), 'first.csv');
    await taken(file(OTHER, LATE), 'second.csv');
    const withdrawals = new ImportWithdrawals(database.dataSource);
    const told = async (id: string, isDryRun: boolean) =>
      (await withdrawals.list({ id, isDryRun }, null, 10)).map(({ employee, sourceId, file: from, line }) => [
        ...[employee, sourceId],
        ...[from, line],
      ]);
    const expected = [
      ['1001', 'S1', 'first.csv', 2],
      ['1001', 'S2', 'second.csv', 3],
    ];
    const wish = { replace: december };
    const tried = await taken(file(corrected), 'third.csv', { ...wish, isDryRun: true });
    expect(await told(tried.id, true)).toEqual(expected);
    // What was tried and what was only corrected is no withdrawal of a stored one.
    expect(await told(tried.id, false)).toEqual([]);
    const stored = await taken(file(corrected), 'third.csv', wish);
    expect(stored).toMatchObject({ corrected: 1, withdrawn: 2 });
    expect(await told(stored.id, false)).toEqual(expected);
    expect(await withdrawals.files({ id: stored.id, isDryRun: false })).toMatchObject([
      { file: 'first.csv', rows: 1 },
      { file: 'second.csv', rows: 1 },
    ]);
    expect(await withdrawals.files({ id: tried.id, isDryRun: true })).toHaveLength(2);
    expect(await withdrawals.named({ id: tried.id, isDryRun: true })).toEqual(
      await withdrawals.named({ id: stored.id, isDryRun: false }),
    );
    const [first] = await withdrawals.list({ id: stored.id, isDryRun: false }, null, 1);
    const rest = await withdrawals.list({ id: stored.id, isDryRun: false }, first!, 10);
    expect(rest.map(({ sourceId }) => sourceId)).toEqual(['S2']);
  });

  it('finds them among many corrections by one look at an index for each', async () => {
    const { id } = await bench.take(file(DAY));
    await database.dataSource.query(
      `insert into work_event (id, employee_id, kind, starts_at, ends_at, source, source_id, version, import_id, line,
                               superseded_at, superseded_by, superseded_line)
       select gen_random_uuid(), e.employee_id, e.kind, e.starts_at, e.ends_at, 'many', n::text, v, $1, 1, ended.at, ended.by, ended.line
         from (select * from work_event limit 1) e, generate_series(1, 25000) n, generate_series(1, 2) v,
              lateral (select case v when 1 then now() end as at, case v when 1 then $1::uuid end as by, case v when 1 then 2 end as line) ended`,
      [id],
    );
    await database.dataSource.query('analyze work_event');
    const asked: [string, unknown[]][] = [];
    const query = (sql: string, values: unknown[]): Promise<unknown> => {
      asked.push([sql, values]);
      return database.dataSource.query(sql, values);
    };
    const withdrawals = new ImportWithdrawals({ query } as DataSource);
    const of = { id, isDryRun: false };
    expect(await withdrawals.list(of, null, 20)).toEqual([]);
    await withdrawals.files(of);
    await withdrawals.named(of);
    for (const [sql, values] of asked) {
      const plan = await database.dataSource.query<object[]>(`explain ${sql}`, values);
      const text = plan.map((row) => Object.values(row).join('')).join('\n');
      expect(text).toContain('using work_event_version on work_event n');
      expect(text).not.toMatch(/hashed SubPlan|Seq Scan on work_event n/);
    }
  });

  it('tells rows that a line takes back, and absences, with what they were', async () => {
    const withdrawals = new ImportWithdrawals(database.dataSource);
    await bench.take(file(DAY, OTHER));
    const deleted = [`${HEADER};deleted`, `${DAY};1`, `${OTHER};`, ''].join('\n');
    for (const isDryRun of [true, false]) {
      const { id, withdrawn } = await bench.take(deleted, { isDryRun });
      expect(withdrawn).toBe(1);
      expect(await withdrawals.list({ id, isDryRun }, null, 10)).toMatchObject([
        { employee: '1001', kind: 'shift', sourceId: 'S1', line: 2, withdrawnByLine: 2, firstDay: null },
      ]);
    }
    const absences = (...rows: string[]): string =>
      ['employee;type;from;to;source_id', ...rows, ''].join('\n');
    const [first, second] = ['1;sick;2025-12-05;2025-12-06;B', '1;holiday;2025-12-08;2025-12-09;C'];
    await bench.take(absences(first, second));
    for (const isDryRun of [true, false]) {
      const { id } = await bench.take(absences(second), { isDryRun, replace: december });
      expect(await withdrawals.list({ id, isDryRun }, null, 10)).toMatchObject([
        { kind: 'sick', firstDay: '2025-12-05', lastDay: '2025-12-06', start: null, withdrawnByLine: null },
      ]);
    }
  });

  it('is refused with a bad row, for that row would be withdrawn', async () => {
    await bench.take(file(DAY, OTHER));
    const answer = await bench.take(file(DAY.replace('shift', 'flight'), OTHER), {
      replace: december,
      isPartial: true,
    });
    expect(answer).toMatchObject({ state: 'refused', withdrawn: 0 });
    expect(await holding()).toEqual(['S1', 'S3']);
  });

  it('refuses rows of another period, and then withdraws nothing', async () => {
    await bench.take(file(DAY));
    const late = OTHER.replaceAll('2025-12', '2026-01');
    const answer = await bench.take(file(late), { replace: december });
    expect(answer).toMatchObject({
      state: 'refused',
      complaints: [
        { line: 2, column: 'start', problem: 'outside-period', expected: '2025-12-01 – 2025-12-31' },
      ],
    });
    expect(await holding()).toEqual(['S1']);
  });

  it('takes what reaches into it', async () => {
    const night = DAY.replace('2025-12-02T08:00', '2025-11-30T22:00').replace(
      '2025-12-02T16:00',
      '2025-12-01T06:00',
    );
    expect(await bench.take(file(night), { replace: december })).toMatchObject({
      state: 'stored',
      stored: 1,
    });
  });

  it('by an answer of JSON without a shift withdraws all', async () => {
    await bench.take(file(DAY));
    for (const nothing of ['[]', '{"value": []}']) {
      expect(await bench.take(nothing, { name: 'night.json', replace: december })).toMatchObject({
        state: 'stored',
        rowsRead: 0,
      });
    }
    expect(await holding()).toEqual([]);
  });

  it('may be one of absences', async () => {
    const absences = (...rows: string[]): string =>
      ['employee;type;from;to;source_id', ...rows, ''].join('\n');
    await bench.take(
      absences(
        '1;sick;2025-11-30;2025-12-02;A',
        '1;sick;2025-12-05;2025-12-06;B',
        '1;holiday;2025-12-08;2025-12-09;C',
      ),
    );
    expect(
      await bench.take(absences('1;holiday;2025-12-08;2025-12-09;C'), { replace: december }),
    ).toMatchObject({
      withdrawn: 1,
      unchanged: 1,
    });
    expect(
      await bench.query('select source_id as id from absence where superseded_at is null order by 1'),
    ).toEqual([{ id: 'A' }, { id: 'C' }]);
  });

  it.each([
    ['2025-12', '2025-12-01', '2026-01-01'],
    ['2025', '2025-01-01', '2026-01-01'],
    ['2025-12-08/2025-12-14', '2025-12-08', '2025-12-15'],
  ])('may be %s', (text, from, until) => {
    const span = daySpanOf(text)!;
    expect(
      [span.fromDay, span.untilDay].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
    ).toEqual([from, until]);
  });

  it.each(['desember', '2025-13', '2025-12-14/2025-12-08', '2025-12-01/', '25'])('is not %j', (text) => {
    expect(daySpanOf(text)).toBeNull();
  });
});

describe('an import, asked about afterwards', () => {
  it('says what became of it, and of each row', async () => {
    const { id } = await bench.take(file(DAY.replace('shift', 'flight'), OTHER), { isPartial: true });
    expect(await answers.find(id)).toMatchObject({
      id,
      file: 'events.csv',
      format: 'events-csv',
      source: 'csv',
      state: 'stored',
      progress: 1,
      rowsRead: 2,
      stored: 1,
      rejected: 1,
      newEmployees: ['1002'],
      complaints: [{ line: 2, column: 'kind', value: 'flight', problem: 'unknown-kind' }],
    });
    const [first] = await answers.complaints(id, { limit: 1 });
    expect(await answers.complaints(id, { after: first!.id, limit: 1 })).toEqual([]);
    expect(await answers.find('00000000-0000-4000-8000-000000000000')).toBeNull();
  });

  it('says where every version came from: import, file, line and time', async () => {
    await bench.take(file(OTHER, DAY), { name: 'first.csv' });
    await bench.take(file(DAY.replace('16:00', '17:00')), { name: 'second.csv' });
    expect(
      await bench.query(
        `select w.version, i.file_name as file, w.line, i.imported_at is not null as "hasTime", w.superseded_at is null as holds
           from work_event w join import i on i.id = w.import_id where w.source_id = 'S1' order by w.version`,
      ),
    ).toEqual([
      { version: 1, file: 'first.csv', line: 3, hasTime: true, holds: false },
      { version: 2, file: 'second.csv', line: 2, hasTime: true, holds: true },
    ]);
  });

  it('that failed says so, and keeps nothing', async () => {
    await bench.query('alter table work_event add constraint nothing check (false) not valid');
    try {
      await expect(bench.take(file(DAY))).rejects.toThrow(/nothing/);
    } finally {
      await bench.query('alter table work_event drop constraint nothing');
    }
    const [row] = await bench.query<{ id: string }>('select id from import');
    expect(await answers.find(row!.id)).toMatchObject({ state: 'failed', stored: 0 });
    expect(await bench.query('select 1 from employee')).toEqual([]);
  });

  it('whose process died is not said to run', async () => {
    await bench.query(
      `insert into import (id, file_name, sha256, format, source, state, progress, rows_read, rows_stored, rows_unchanged, rows_rejected, imported_at, seen_alive_at)
       select gen_random_uuid(), 'f', '', '', 'csv', 'running', 0.3, 0, 0, 0, 0, at, at
         from (select now() - interval '1 minute' as at) as past`,
    );
    const [row] = await bench.query<{ id: string }>('select id from import');
    expect(await answers.find(row!.id)).toMatchObject({ state: 'interrupted' });
    const runner = database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('select pg_advisory_xact_lock_shared(7021, hashtext($1))', [row!.id]);
    expect(await answers.find(row!.id)).toMatchObject({ state: 'running' });
    await runner.rollbackTransaction();
    await runner.release();
  });
});

describe('an import from a stream', () => {
  it('has an id at once, its answer later, and leaves nothing lying about', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'hviletid-incoming-'));
    const streams = new ImportStreams(bench.importer(), readSettings({ HVILETID_DATA_DIR: dataDir }));
    const options = { zone: 'Europe/Oslo', source: null, isPartial: false };
    const { id, answer } = await streams.start(Readable.from([file(DAY, OTHER)]), 'sent.csv', options);
    expect(await answers.find(id)).toMatchObject({ file: 'sent.csv' });
    expect(await answer).toMatchObject({ id, file: 'sent.csv', state: 'stored', stored: 2 });
    expect(await readdir(join(dataDir, 'incoming'))).toEqual([]);
    const broken = new Readable({ read: () => broken.destroy(new Error('the sender went away')) });
    await expect(streams.start(broken, 'half.csv', options)).rejects.toThrow(/went away/);
    expect(await readdir(join(dataDir, 'incoming'))).toEqual([]);
    await rm(dataDir, { recursive: true });
  });
});

describe('rejected rows', () => {
  const written = async (answer: ImportAnswer, language: 'nb' | 'en'): Promise<string> => {
    const path = await bench.write('rejected', '');
    await writeRejectedFile(answers, (await answers.find(answer.id))!, language, path);
    return readFile(path, 'utf8');
  };

  it('come back in the form of their file, with what is wrong, and can be imported when corrected', async () => {
    const bad = DAY.replace('shift', '"fl""ight"').replace('drift', '"dr;ift"');
    const answer = await bench.take(file(bad, OTHER, LATE.replace('14:00', '23:00')), { isPartial: true });
    const text = await written(answer, 'en');
    expect(text.split('\n')).toEqual([
      `\uFEFF${HEADER};error`,
      '1001;"dr;ift";"fl""ight";2025-12-02T08:00;2025-12-02T16:00;30;;S1;"line 2, column kind: unknown kind of event “fl""ight”; expected one of shift, extra shift (“extra_shift”), passive duty (“passive”), overtime, call-out (“callout”) or standby"',
      '1001;drift;shift;2025-12-03T23:00;2025-12-03T22:00;30;;S2;"line 4, column end: “2025-12-03T22:00” is not after the start; expected > 2025-12-03T23:00"',
      '',
    ]);
    const corrected = text.replace('"fl""ight"', 'shift').replace('T23:00', 'T14:00');
    const again = await bench.take(corrected);
    expect(again).toMatchObject({ state: 'stored', stored: 2, ignoredColumns: [] });
    expect(await holding()).toEqual(['S1', 'S2', 'S3']);
  });

  it('are kept also where only all rows together show them to be bad', async () => {
    const answer = await bench.take(file(DAY, OTHER, DAY));
    expect((await written(answer, 'nb')).split('\n')).toHaveLength(3);
    expect(await written(answer, 'nb')).toContain('er brukt av raden på linje 2');
  });

  it('sent back as they are, are refused again for the same, and none corrects what was taken', async () => {
    const at = (day: string): string => DAY.replaceAll('2025-12-02', day);
    const bad = [
      at('2025-12-08'),
      at('2025-12-09'),
      at('2025-12-10').replace('S1', 'S4'),
      at('2025-12-10').replace('08:00', '12:00').replace('S1', 'S5'),
      `${at('2025-12-11').replace('S1', 'S6')};behind`,
      at('2025-12-12').replace(';S1', ''),
      at('2025-12-13').replace('shift', 'flight').replace('S1', 'S7'),
    ];
    const first = await bench.take(file(OTHER, ...bad), { isPartial: true });
    expect(first).toMatchObject({ stored: 1, rejected: 7 });
    const back = await written(first, 'nb');
    const second = await bench.take(back, { isPartial: true });
    expect(second).toMatchObject({ stored: 0, corrected: 0, rejected: 7, rowsRead: 7 });
    const problems = (answer: ImportAnswer): string[] => answer.complaints.map(({ problem }) => problem);
    const asBefore = problems(first).map((one) => (one === 'column-count' ? 'not-mended' : one));
    expect(problems(second)).toEqual(asBefore);
    const again = await written(second, 'en');
    expect(again.split('\n')[0]).toBe(`\uFEFF${HEADER};error`);
    expect(again.split('\n')[5]).toBe(
      '1001;drift;shift;2025-12-11T08:00;2025-12-11T16:00;30;;S6;"linje 7: raden har 9 kolonner; ventet 8 | behind | tøm dette feltet når raden er rettet"',
    );
    expect(await bench.take(again, { isPartial: true })).toMatchObject({ stored: 0, rejected: 7 });
    const looked = again.replace(/"linje 7[^"]*"/, '');
    expect(await bench.take(looked, { isPartial: true })).toMatchObject({ stored: 1, rejected: 6 });
    expect(await holding()).toEqual(['S3', 'S6']);
  });

  it('of clockings are told as what is wrong with them', async () => {
    const clockings = JSON.stringify({
      nav_id: '1',
      dager: [{ dato: '2025-12-01', stemplinger: [{ stempling_tid: '2025-12-01T08:00:00', type: 'B1' }] }],
    });
    const answer = await bench.take(clockings, { name: 'm.json' });
    expect(JSON.parse(await written(answer, 'en'))).toMatchObject([{ problem: 'in-without-out' }]);
  });
});
