import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Queue } from 'bullmq';
import type { EventsChanged } from '../../src/ingest/events-changed.job.js';
import { EventsNews } from '../../src/ingest/events-news.service.js';
import { PackedEventsRepository } from '../../src/ingest/packed-events.repository.js';
import { KeptTimeRepository } from '../../src/ingest/kept-time.repository.js';
import { TimelineRepository } from '../../src/ingest/timeline.repository.js';
import { daySpanOf } from '../../src/ingest/replaced-period.js';
import { Clock } from '../../src/platform/clock.js';
import { readSettings } from '../../src/platform/settings.js';
import { clockOf } from '../../src/platform/zone.js';
import { formatDay } from '../../src/time/civil.js';
import { formatStamp } from '../../src/time/stamp.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';
import { ImportAnswers } from '../../src/ingest/import-answers.query.js';
import { HEADER, Workbench } from './support.js';

const NIGHT = '1001;drift;callout;2025-12-02T23:30;2025-12-03T01:00;;customer-assistance;C1';
const DAY = '1001;drift;shift;2025-12-02T08:00;2025-12-02T16:00;30;;S1';
const OTHER = '1002;nett;shift;2025-12-02T08:00;2025-12-02T16:00;30;;S2';
const file = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n');

let database: FreshDatabase;
let bench: Workbench;

beforeAll(async () => {
  database = await freshDatabase();
  bench = await Workbench.over(database.dataSource);
});
afterAll(async () => {
  await bench.clear();
  await database.drop();
});
beforeEach(() => bench.empty());

const timelines = (): TimelineRepository =>
  new TimelineRepository(database.dataSource, readSettings({}), new KeptTimeRepository(), new Clock());
/** The events that hold of an employee, as evaluation reads them. */
async function packedRows(employeeId: string) {
  const asked = { employeeId, from: -Infinity, until: Infinity, away: [] };
  const runner = database.dataSource.createQueryRunner();
  try {
    const rows = (await new PackedEventsRepository().read([asked], runner.manager)).rowsOf(0);
    return Array.from({ length: rows.length }, (_, i) => rows.at(i)!);
  } finally {
    await runner.release();
  }
}
const marks = (): Promise<{ code: string; from: string }[]> =>
  bench.query(`select e.code, m.from_date::text as from
                 from dirty_mark m join employee e on e.id = m.employee_id order by e.code`);
const states = async (): Promise<string[]> =>
  (await bench.query<{ state: string }>('select state from import order by imported_at')).map(
    ({ state }) => state,
  );
const count = async (table: string): Promise<number> =>
  (await bench.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;

it('a file that is not there is answered, and nothing is put on record of it', async () => {
  const wish = { zone: 'Europe/Oslo', source: null, isPartial: false };
  const answer = await bench.importer().importFile('/nowhere/shifts.csv', wish);
  expect(answer).toMatchObject({ state: 'refused', complaints: [{ problem: 'file-not-found' }] });
  expect(await count('import')).toBe(0);
});

describe('a file of events', () => {
  it('stores every row once and marks whose time changed since when', async () => {
    const answer = await bench.take(file(DAY, NIGHT, OTHER));
    expect(answer).toMatchObject({
      isImported: true,
      rowsRead: 3,
      stored: 3,
      corrected: 0,
      unchanged: 0,
      rejected: 0,
    });
    expect(await marks()).toEqual([
      { code: '1001', from: '2025-12-02' },
      { code: '1002', from: '2025-12-02' },
    ]);
  });

  it('changes nothing when it comes a second time, and says so', async () => {
    await bench.take(file(DAY, NIGHT));
    await bench.query('delete from dirty_mark');
    const again = await bench.take(file(DAY, NIGHT));
    expect(again).toMatchObject({
      isImported: true,
      stored: 0,
      corrected: 0,
      unchanged: 2,
      newEmployees: [],
    });
    expect(await marks()).toEqual([]);
    expect(await count('work_event')).toBe(2);
    expect(await count('import')).toBe(2);
  });

  it('names rows without an id by their content, repeated ones apart', async () => {
    const row = '1001;drift;standby;2025-12-02T08:00;2025-12-02T16:00;;;';
    await bench.take(file(row, row));
    expect(await bench.take(file(row, row))).toMatchObject({ stored: 0, unchanged: 2 });
    expect(await count('work_event')).toBe(2);
  });

  it('takes a changed row for a correction, and the old version stays', async () => {
    await bench.take(file(DAY, NIGHT));
    await bench.query('delete from dirty_mark');
    const answer = await bench.take(file(DAY.replace('16:00', '18:15'), NIGHT));
    expect(answer).toMatchObject({ stored: 0, corrected: 1, unchanged: 1 });
    expect(
      await bench.query(
        `select version, superseded_at is null as holds, (ends_at at time zone 'Europe/Oslo')::text as ends
           from work_event where source_id = 'S1' order by version`,
      ),
    ).toEqual([
      { version: 1, holds: false, ends: '2025-12-02 16:00:00' },
      { version: 2, holds: true, ends: '2025-12-02 18:15:00' },
    ]);
    expect(await marks()).toEqual([{ code: '1001', from: '2025-12-02' }]);
  });

  it('marks the day a corrected shift left as well as the one it came to', async () => {
    await bench.take(file(DAY));
    await bench.query('delete from dirty_mark');
    await bench.take(file(DAY.replaceAll('12-02', '12-20')));
    expect(await marks()).toEqual([{ code: '1001', from: '2025-12-02' }]);
    await bench.query(`update dirty_mark set from_date = '2025-11-01'`);
    await bench.take(file(DAY.replaceAll('12-02', '12-24')));
    expect(await marks()).toEqual([{ code: '1001', from: '2025-11-01' }]);
  });

  it('refuses a row under the id of another employee’s, and stores nothing', async () => {
    await bench.take(file(DAY));
    await bench.query('delete from dirty_mark');
    const foreign = file(OTHER, DAY.replace('1001', '1002'));
    const answer = await bench.take(foreign);
    expect(answer).toMatchObject({ isImported: false, stored: 0, rejected: 1 });
    expect(answer.complaints).toEqual([
      {
        line: 3,
        column: 'source_id',
        value: 'S1',
        problem: 'id-of-another-employee',
        expected: '--source',
      },
    ]);
    expect([await marks(), await count('work_event'), await states()]).toEqual([
      [],
      1,
      ['stored', 'refused'],
    ]);
    expect(await bench.take(foreign, { isPartial: true })).toMatchObject({ stored: 1, rejected: 1 });
  });

  it('stores nothing of a file with one bad row', async () => {
    const answer = await bench.take(file(DAY, NIGHT.replace('callout', 'flight')));
    expect(answer).toMatchObject({ isImported: false, rowsRead: 2, stored: 0, rejected: 1 });
    expect(answer.complaints).toMatchObject([
      { line: 3, column: 'kind', value: 'flight', problem: 'unknown-kind' },
    ]);
    expect([await count('work_event'), await states(), await count('employee')]).toEqual([0, ['refused'], 0]);
  });

  it('stores the good rows when asked for part of it', async () => {
    const answer = await bench.take(file(DAY, NIGHT.replace('callout', 'flight')), { isPartial: true });
    expect(answer).toMatchObject({ isImported: true, stored: 1, rejected: 1 });
    expect(await bench.query('select rows_read, rows_stored, rows_rejected from import')).toEqual([
      { rows_read: 2, rows_stored: 1, rows_rejected: 1 },
    ]);
  });

  it('stores nothing of a file whose columns are missing, not even in part', async () => {
    const answer = await bench.take('employee;start\n1001;2025-12-02T08:00\n', { isPartial: true });
    expect(answer).toMatchObject({
      isImported: false,
      complaints: [{ line: 1, problem: 'missing-columns' }],
    });
  });

  it('lets people in that nobody had named before, with unit and first day', async () => {
    const answer = await bench.take(file(DAY, OTHER));
    expect(answer.newEmployees).toEqual(['1001', '1002']);
    await bench.take(file('1001;drift;shift;2025-11-03T08:00;2025-11-03T16:00;;;S0'));
    expect(
      await bench.query(
        `select e.code, u.code as unit, p.share::float8 as share, p.employment, p.valid_from::text as from
           from position p join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id order by e.code`,
      ),
    ).toEqual([
      { code: '1001', unit: 'drift', share: 1, employment: 'permanent', from: '2025-11-03' },
      { code: '1002', unit: 'nett', share: 1, employment: 'permanent', from: '2025-12-02' },
    ]);
  });

  it('covers the local days from the first event that holds to the last', async () => {
    const covered = async (): Promise<readonly string[] | null> => {
      const days = await timelines().covered();
      return days && [formatDay(days.fromDay), formatDay(days.untilDay)];
    };
    expect(await covered()).toBeNull();
    const last = '1001;drift;shift;2025-12-31T16:00;2026-01-01T00:00;;;S9';
    await bench.take(file(DAY, NIGHT, last));
    expect(await covered()).toEqual(['2025-12-02', '2026-01-01']);
    await bench.take(file(last.replace('2025-12-31T16:00;2026-01-01', '2025-12-04T16:00;2025-12-05')));
    expect(await covered()).toEqual(['2025-12-02', '2025-12-05']);
  });

  it('gives the timeline back as it was told', async () => {
    await bench.take(file(DAY, NIGHT));
    const [{ id }] = (await bench.query<{ id: string }>(`select id from employee`)) as [{ id: string }];
    const clock = clockOf('Europe/Oslo');
    const rows = await packedRows(id);
    expect(
      rows.map(({ event, cause }) => [event.kind, formatStamp(event.start, clock), event.unpaidBreak, cause]),
    ).toEqual([
      ['shift', '2025-12-02T08:00+01:00', 1800, null],
      ['callout', '2025-12-02T23:30+01:00', undefined, 'customer-assistance'],
    ]);
    const named = await bench.query(`select id, source_id from work_event order by starts_at`);
    expect(named).toEqual([
      { id: rows[0]!.id, source_id: 'S1' },
      { id: rows[1]!.id, source_id: 'C1' },
    ]);
  });

  it('keeps plan, break and flag', async () => {
    const header =
      'ansatt;enhet;type;start;slutt;pause_minutter;planlagt_start;planlagt_slutt;planlagt_pause_minutter;planlagte_timer;overtid';
    await bench.take(
      `${header}\n1001;drift;vakt;2025-12-02T08:00;2025-12-02T18:00;30;2025-12-02T08:00;2025-12-02T16:00;30;7,5;ja\n`,
    );
    const [{ id }] = (await bench.query<{ id: string }>(`select id from employee`)) as [{ id: string }];
    const [row] = await packedRows(id);
    expect(row?.event).toMatchObject({
      kind: 'shift',
      unpaidBreak: 1800,
      plannedNet: 27_000,
      plannedUnpaidBreak: 1800,
      overtimeFlag: true,
    });
    expect(row!.event.plannedEnd! - row!.event.plannedStart!).toBe(8 * 3600);
    expect(
      await bench.take(
        `${header}\n1001;drift;vakt;2025-12-02T08:00;2025-12-02T18:00;30;2025-12-02T08:00;2025-12-02T16:00;30;7,5;ja\n`,
      ),
    ).toMatchObject({ unchanged: 1, stored: 0 });
  });

  it('takes thirty thousand rows in seconds, not row by row', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => {
      const day = String((i % 28) + 1).padStart(2, '0');
      const month = String((Math.floor(i / 28) % 12) + 1).padStart(2, '0');
      return `${Math.floor(i / 336)};u${i % 7};shift;2025-${month}-${day}T08:00;2025-${month}-${day}T16:00;30;;R${i}`;
    });
    const begun = Date.now();
    expect(await bench.take(file(...rows))).toMatchObject({ stored: 30_000 });
    expect(await bench.take(file(...rows))).toMatchObject({ stored: 0, unchanged: 30_000 });
    // Some ten times what it takes: this catches row by row, not a busy machine.
    expect(Date.now() - begun).toBeLessThan(60_000);
  }, 120_000);
});

describe('rows taken back', () => {
  const withDeleted = (...rows: string[]): string => [`${HEADER};deleted`, ...rows, ''].join('\n');
  const versions = (): Promise<unknown[]> =>
    bench.query(
      `select source_id as id, version, superseded_at is null as holds from work_event order by 1, 2`,
    );

  it('hold no longer, are counted, and may come back', async () => {
    await bench.take(file(DAY, NIGHT));
    await bench.query('delete from dirty_mark');
    const gone = withDeleted('1001;;;;;;;C1;true');
    expect(await bench.take(gone)).toMatchObject({ isImported: true, withdrawn: 1, stored: 0, unchanged: 0 });
    expect(await marks()).toEqual([{ code: '1001', from: '2025-12-02' }]);
    expect(await bench.take(gone)).toMatchObject({ withdrawn: 0, unchanged: 1, neverThere: 0 });
    expect(await bench.take(file(NIGHT))).toMatchObject({ stored: 1, corrected: 0 });
    expect(await versions()).toEqual([
      { id: 'C1', version: 1, holds: false },
      { id: 'C1', version: 2, holds: true },
      { id: 'S1', version: 1, holds: true },
    ]);
  });

  it('tell which file and line took them back, or which file left them out', async () => {
    const ended = (table = 'work_event'): Promise<unknown[]> =>
      bench.query(
        `select w.source_id as id, w.version, by.file_name as file, w.superseded_line as line
           from ${table} w left join import by on by.id = w.superseded_by order by 1, 2`,
      );
    await bench.take(file(DAY, NIGHT), { name: 'first.csv' });
    await bench.take(file(DAY.replace('16:00', '17:00')), { name: 'second.csv' });
    await bench.take(withDeleted('1001;;;;;;;S1;true'), { name: 'gone.csv' });
    await bench.take(file(DAY.replace('S1', 'S9')), { name: 'whole.csv', replace: daySpanOf('2025-12') });
    expect(await ended()).toEqual([
      { id: 'C1', version: 1, file: 'whole.csv', line: null },
      { id: 'S1', version: 1, file: 'second.csv', line: 2 },
      { id: 'S1', version: 2, file: 'gone.csv', line: 2 },
      { id: 'S9', version: 1, file: null, line: null },
    ]);
    const absence = 'employee;type;from;to;source_id';
    await bench.take(`${absence}\n1001;sick;2025-12-01;2025-12-05;A1\n`);
    await bench.take(`${absence};deleted\n\n1001;;;;A1;true\n`, { name: 'well.csv' });
    expect(await ended('absence')).toEqual([{ id: 'A1', version: 1, file: 'well.csv', line: 3 }]);
  });

  it('that never were are no rows unchanged: they are counted and named by themselves', async () => {
    await bench.take(file(DAY));
    const rows = ['1001;;;;;;;X1;true', '1001;;;;;;;S1;true', '1001;;;;;;;X2;true', '9009;;;;;;;X3;true'];
    const met = { neverThere: 3, unchanged: 0 };
    const named = [2, 4, 5].map((line, i) => ({ line, sourceId: `X${i + 1}` }));
    const gone = withDeleted(...rows);
    const tried = await bench.take(gone, { isDryRun: true });
    expect(tried).toMatchObject({ state: 'tried', withdrawn: 1, ...met, withdrawals: named });
    const answer = await bench.take(gone);
    expect(answer).toMatchObject({ state: 'stored', withdrawn: 1, ...met, withdrawals: named });
    expect(await new ImportAnswers(database.dataSource).summary(answer.id)).toMatchObject({
      neverThere: 3,
      withdrawals: named,
    });
    expect(await bench.take(gone)).toMatchObject({ withdrawn: 0, ...met, unchanged: 1 });
    expect(await bench.take(gone, { source: 'elsewhere' })).toMatchObject({ neverThere: 4, unchanged: 0 });
  });

  it('are refused when they are another employee’s', async () => {
    await bench.take(file(DAY));
    expect(await bench.take(withDeleted('1002;;;;;;;S1;true'))).toMatchObject({ isImported: false });
  });

  it('can be absences', async () => {
    await bench.take('employee;type;from;to;source_id\n1001;sick;2025-12-01;2025-12-05;A1\n');
    const gone = 'employee;type;from;to;source_id;deleted\n1001;;;;A1;true\n';
    expect(await bench.take(gone)).toMatchObject({ format: 'absences-csv', withdrawn: 1 });
    expect(await bench.query('select 1 from absence where superseded_at is null')).toEqual([]);
  });

  it('are the clockings a clock system no longer lists, on the days it lists', async () => {
    const clocked = (...days: [string, ...[string, string][]][]): string =>
      JSON.stringify({
        nav_id: '1001',
        dager: days.map(([dato, ...stretches]) => ({
          dato: `${dato}T00:00:00`,
          skjema_tid: 7.5,
          stemplinger: stretches.flatMap(([from, to]) => [
            { stempling_tid: `${dato}T${from}:00`, type: 'B1' },
            { stempling_tid: `${dato}T${to}:00`, type: 'B2' },
          ]),
        })),
      });
    const take = (content: string) => bench.take(content, { name: 'minwintid.json' });
    await take(
      clocked(
        ['2025-12-03', ['07:00', '15:00'], ['16:00', '23:30']],
        ['2025-12-04', ['08:00', '16:00']],
        ['2025-12-05', ['08:00', '16:00']],
      ),
    );
    await bench.query('delete from dirty_mark');
    const corrected = clocked(['2025-12-03', ['07:00', '15:00']], ['2025-12-04']);
    expect(await take(corrected)).toMatchObject({ stored: 0, corrected: 0, unchanged: 1, withdrawn: 2 });
    expect(await marks()).toEqual([{ code: '1001', from: '2025-12-03' }]);
    expect(await take(corrected)).toMatchObject({ unchanged: 1, withdrawn: 0 });
    expect(
      await bench.query(`select source_id as id from work_event where superseded_at is null order by 1`),
    ).toEqual([{ id: '1001|2025-12-03|1' }, { id: '1001|2025-12-05|1' }]);
  });

  it('are not the clockings of a day whose rows contradict each other and were refused', async () => {
    const person = (...days: readonly (readonly [day: string, until: string])[]) => ({
      nav_id: '1001',
      dager: days.map(([day, until]) => ({
        dato: `${day}T00:00:00`,
        skjema_tid: 7.5,
        stemplinger: [
          { stempling_tid: `${day}T08:00:00`, type: 'B1' },
          { stempling_tid: `${day}T${until}:00`, type: 'B2' },
        ],
      })),
    });
    const take = (...people: object[]) =>
      bench.take(JSON.stringify(people), { name: 'minwintid.json', isPartial: true });
    await take(person(['2025-12-03', '16:00'], ['2025-12-04', '16:00']));
    const twice = [person(['2025-12-03', '17:00'], ['2025-12-04', '15:00']), person(['2025-12-03', '18:00'])];
    expect(await take(...twice)).toMatchObject({ rejected: 2, corrected: 1, withdrawn: 0 });
    expect(
      await bench.query(
        `select source_id as id, version from work_event where superseded_at is null order by 1`,
      ),
    ).toEqual([
      { id: '1001|2025-12-03|1', version: 1 },
      { id: '1001|2025-12-04|1', version: 2 },
    ]);
  });
});

describe('news of changed events', () => {
  const published: string[] = [];
  const queue = (fails: boolean): Queue<EventsChanged> =>
    ({
      addBulk: (jobs: { data: EventsChanged; opts: unknown }[]) => {
        if (fails) return Promise.reject(new Error('the queue is away'));
        published.push(...jobs.map(({ data, opts }) => JSON.stringify({ data, opts })));
        return Promise.resolve([]);
      },
    }) as unknown as Queue<EventsChanged>;

  it('names each changed employee once, by id and nothing else', async () => {
    await bench.take(file(DAY, NIGHT, OTHER), { news: new EventsNews(queue(false)) });
    const ids = (await bench.query<{ id: string }>('select id from employee')).map(({ id }) => id);
    // Several at once, behind those that come alone.
    expect(published).toEqual([
      JSON.stringify({ data: { employeeIds: [...ids].sort() }, opts: { priority: 10 } }),
    ]);
    published.length = 0;
    await bench.take(file(DAY.replace('T16', 'T17')), { news: new EventsNews(queue(false)) });
    const [alone] = JSON.parse(`[${published.join()}]`) as { data: EventsChanged }[];
    const id = alone!.data.employeeIds[0]!;
    expect([published, ids.includes(id)]).toEqual([
      [
        JSON.stringify({
          data: { employeeIds: [id] },
          opts: { deduplication: { id, keepLastIfActive: true } },
        }),
      ],
      true,
    ]);
  });

  it('loses nothing when it is lost between commit and publication: the mark stays', async () => {
    const answer = await bench.take(file(DAY), { news: new EventsNews(queue(true)) });
    expect(answer).toMatchObject({ isImported: true, stored: 1 });
    expect(await marks()).toEqual([{ code: '1001', from: '2025-12-02' }]);
  });
});

describe('a file of absences', () => {
  const absences = (grade: number): string =>
    `employee;type;from;to;grade;certificate;source_id\n1001;sick;2025-12-01;2025-12-05;${grade};doctor;A1\n`;

  it('is stored apart from work, whole days, the last one included', async () => {
    expect(await bench.take(absences(50))).toMatchObject({ format: 'absences-csv', stored: 1 });
    const [{ id }] = (await bench.query<{ id: string }>(`select id from employee`)) as [{ id: string }];
    const [absence] = await timelines().absencesOf([id], database.dataSource.manager);
    expect(absence).toMatchObject({ type: 'sick', grade: 50, certificate: 'doctor' });
    expect(absence!.untilDay - absence!.fromDay).toBe(5);
    expect(await count('work_event')).toBe(0);
    expect(await marks()).toEqual([{ code: '1001', from: '2025-12-01' }]);
  });

  it('is corrected like events', async () => {
    await bench.take(absences(100));
    expect(await bench.take(absences(100))).toMatchObject({ unchanged: 1, stored: 0, corrected: 0 });
    expect(await bench.take(absences(60))).toMatchObject({ corrected: 1 });
    expect(
      await bench.query('select version, grade, superseded_at is null as holds from absence order by 1'),
    ).toEqual([
      { version: 1, grade: 100, holds: false },
      { version: 2, grade: 60, holds: true },
    ]);
  });
});

describe('days that two rows of absence tell of', () => {
  const AWAY = 'employee;type;from;to;grade;certificate;source_id';
  const away = (...rows: string[]): string => [AWAY, ...rows, ''].join('\n');

  it('are said, of one file and of another, and of other ways of being away nothing', async () => {
    const first = await bench.take(
      away(
        '1001;sick;2025-12-01;2025-12-03;;self;A1',
        '1001;sick;2025-12-03;2025-12-10;50;doctor;A2',
        '1001;holiday;2025-12-05;2025-12-06;;;A3',
        '1001;sick;2025-12-11;2025-12-12;;;A4',
        '1002;sick;2025-12-01;2025-12-03;;;A5',
      ),
      { name: 'away.csv' },
    );
    expect(first).toMatchObject({
      ...{ state: 'stored', overlapping: 1 },
      overlaps: [{ line: 3, start: null, sourceId: null, file: 'away.csv', fileLine: 2 }],
    });
    const again = away('1002;sick;2025-12-03;2025-12-04;;;B1', '1002;sick;2025-12-05;2025-12-06;;;B2');
    expect(await bench.take(again, { source: 'other' })).toMatchObject({
      overlapping: 1,
      overlaps: [{ line: 2, source: 'csv', sourceId: null, file: 'away.csv', fileLine: 6 }],
    });
    expect(await bench.take(again, { source: 'other' })).toMatchObject({ unchanged: 2, overlapping: 0 });
  });

  it('are not found where a row is corrected or withdrawn', async () => {
    await bench.take(away('1001;sick;2025-12-01;2025-12-03;;self;A1'));
    expect(await bench.take(away('1001;sick;2025-12-02;2025-12-09;;self;A1'))).toMatchObject({
      corrected: 1,
      overlapping: 0,
    });
  });
});

it('local times that happened twice are kept with the import, all counted and the first twenty named', async () => {
  const night = (n: number): string => `${1000 + n};drift;shift;2025-10-25T22:00;26.10.2025 02:30;;;N${n}`;
  const answer = await bench.take(file(DAY, ...Array.from({ length: 23 }, (_, n) => night(n))));
  const first = Array.from({ length: 20 }, (_, n) => ({
    ...{ line: n + 3, column: 'end', value: '26.10.2025 02:30' },
  }));
  expect(answer).toMatchObject({ state: 'stored', ambiguousTimes: 23, ambiguous: first });
  expect(await new ImportAnswers(database.dataSource).find(answer.id)).toMatchObject({
    ...{ ambiguousTimes: 23, ambiguous: first },
  });
});

describe('time that two files tell of', () => {
  const other = (row: string): string => row.replace(/S1$/, 'X1');

  it('is stored and counted twice, and said, by line and by what was there before', async () => {
    await bench.take(file(DAY, NIGHT), { source: 'roster' });
    const answer = await bench.take(
      file(
        OTHER,
        other(DAY.replace('08:00', '10:00')),
        '1001;drift;standby;2025-12-02T00:00;2025-12-03T00:00;;;B1',
      ),
      { source: 'clock' },
    );
    expect(answer).toMatchObject({
      state: 'stored',
      stored: 3,
      overlapping: 1,
      overlaps: [{ line: 3, source: 'roster', sourceId: 'S1', file: 'events.csv', fileLine: 2 }],
    });
    expect(await count('work_event')).toBe(5);
    const [kept] = await bench.query<{ rows: number; overlaps: unknown }>(
      `select rows_overlapping as rows, overlaps_found as "overlaps" from import where source = 'clock'`,
    );
    expect(kept).toMatchObject({ rows: 1, overlaps: [{ line: 3, sourceId: 'S1' }] });
  });

  it('is nothing to be said of a correction, of the same file again, of a neighbour, or of a call-out in a shift', async () => {
    await bench.take(file(DAY), { source: 'roster' });
    const quiet = async (row: string, source: string): Promise<void> => {
      expect(await bench.take(file(row), { source })).toMatchObject({ overlapping: 0, overlaps: [] });
    };
    await quiet(DAY, 'roster');
    await quiet(DAY.replace('16:00', '17:00'), 'roster');
    await quiet('1001;drift;shift;2025-12-02T17:00;2025-12-02T20:00;;;Y1', 'clock');
    await quiet('1001;drift;callout;2025-12-02T09:00;2025-12-02T10:00;;;Y2', 'clock');
    await quiet('1002;nett;shift;2025-12-02T08:00;2025-12-02T16:00;;;Y3', 'clock');
  });
});
