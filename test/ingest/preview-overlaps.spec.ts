import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { previewFile } from '../../src/ingest/preview.service.js';
import { awayOverlapsWith } from '../../src/ingest/staging/away-overlaps.repository.js';
import { overlapsWith } from '../../src/ingest/staging/stored-overlaps.repository.js';
import { clockOf } from '../../src/platform/zone.js';
import { parseDay } from '../../src/time/civil.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';
import { HEADER, Workbench } from './support.js';

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

const shift = (employee: string, hours: string, id: string, kind = 'shift'): string => {
  const [from, to] = hours.split('-');
  return `${employee};;${kind};2025-12-01T${from};2025-12-01T${to};;;${id}`;
};
const file = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n');
const look = async (content: string) =>
  previewFile(await bench.write('look.csv', content), {
    clock: clockOf('Europe/Oslo'),
    source: null,
    today: parseDay('2026-01-05')!,
  });

describe('a look at a file', () => {
  const ROWS = file(
    shift('1', '12:00-20:00', 'A'),
    shift('1', '08:00-12:30', 'B', 'extra_shift'),
    shift('1', '09:00-10:00', 'C', 'callout'),
    shift('1', '00:00-23:00', 'D', 'standby'),
    shift('2', '08:00-20:00', 'E'),
  );

  it('says what overlaps inside it, as its import would', async () => {
    const { complaints } = await look(ROWS);
    expect(complaints).toEqual([
      {
        line: 2,
        column: 'start',
        value: '2025-12-01T12:00',
        problem: 'overlap',
        expected: '≥ 2025-12-01T12:30',
        otherLine: 3,
      },
      {
        line: 3,
        column: 'end',
        value: '2025-12-01T12:30',
        problem: 'overlapped',
        expected: '≤ 2025-12-01T12:00',
        otherLine: 2,
      },
    ]);
    expect((await bench.take(ROWS)).complaints).toEqual(complaints);
  });

  it('names the rows of one id that say different things, as its import does', async () => {
    const rows = file(
      shift('1', '08:00-09:00', 'A'),
      shift('2', '08:00-09:00', 'A'),
      shift('3', '08:00-09:00', 'A'),
    );
    const { complaints } = await look(rows);
    expect(complaints).toMatchObject([
      { line: 2, problem: 'duplicate-source-id', otherLine: 3 },
      { line: 3, problem: 'duplicate-source-id', otherLine: 2 },
      { line: 4, problem: 'duplicate-source-id', otherLine: 2 },
    ]);
    expect((await bench.take(rows)).complaints).toEqual(complaints);
  });

  it('shows the first of rows that say the same under one id, as its import takes it', async () => {
    const row = shift('1', '08:00-09:00', 'A');
    const { complaints, events } = await look(file(row, row));
    expect(complaints).toMatchObject([{ line: 3, problem: 'duplicate-source-id', otherLine: 2 }]);
    expect(events).toMatchObject([{ line: 2 }]);
    expect((await bench.take(file(row, row))).complaints).toEqual(complaints);
  });

  it('counts what overlaps among the bad rows, and shows it among these alone', async () => {
    const { tally, events } = await look(ROWS);
    const { rejected, rowsRead } = await bench.take(ROWS);
    expect(tally).toMatchObject({ rowsRead, rowsRejected: rejected });
    expect(rejected).toBe(2);
    expect(events.map(({ line }) => line)).toEqual([4, 5, 6]);
  });

  it('says from which line on the rest cannot be read, as its import would', async () => {
    const broken = file(shift('1', '08:00-16:00', 'A'), `"${shift('2', '08:00-16:00', 'B')}`);
    const { complaints, cutShort, events } = await look(broken);
    expect(events).toHaveLength(1);
    expect(complaints).toEqual([
      { line: 3, column: null, value: null, problem: 'broken-quotes', expected: null },
    ]);
    expect(cutShort).toEqual(complaints[0]);
    expect((await bench.take(broken)).complaints).toEqual(complaints);
  });

  it('says what overlaps time that is stored, and not its own rows that it corrects', async () => {
    await bench.take(file(shift('1', '08:00-16:00', 'A'), shift('2', '08:00-16:00', 'B')));
    await bench.take(file(shift('3', '08:00-16:00', 'X')), { source: 'clock' });
    const { events } = await look(
      file(shift('1', '09:00-16:00', 'A'), shift('2', '15:00-18:00', 'N'), shift('3', '07:00-09:00', 'M')),
    );
    const importedAt = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    expect(await overlapsWith(events, 'Europe/Oslo', database.dataSource.manager)).toEqual({
      count: 2,
      first: [
        {
          ...{ line: 3, start: Date.UTC(2025, 11, 1, 14) / 1000, source: 'csv', sourceId: 'B' },
          ...{ file: 'events.csv', fileLine: 3, fileFormat: 'events-csv', importedOn: importedAt },
        },
        {
          ...{ line: 4, start: Date.UTC(2025, 11, 1, 6) / 1000, source: 'clock', sourceId: 'X' },
          ...{ file: 'events.csv', fileLine: 2, fileFormat: 'events-csv', importedOn: importedAt },
        },
      ],
    });
  });
  it('says which absences another row tells already, of the file itself and of what is stored', async () => {
    const AWAY = 'employee;type;from;to;source_id';
    const away = (...rows: string[]): string => [AWAY, ...rows, ''].join('\n');
    await bench.take(away('1;sick;2025-12-01;2025-12-03;A', '2;sick;2025-12-01;2025-12-03;B'), {
      name: 'away.csv',
    });
    const { absences } = await look(
      away(
        '1;sick;2025-12-02;2025-12-05;A',
        '1;sick;2025-12-05;2025-12-06;N',
        '2;sick;2025-12-03;2025-12-04;M',
      ),
    );
    const { first, count } = await awayOverlapsWith(absences, 'Europe/Oslo', database.dataSource.manager);
    expect(count).toBe(2);
    expect(first).toEqual([
      {
        ...{ line: 3, start: null, source: 'csv', sourceId: null },
        ...{ file: null, fileLine: 2, fileFormat: null, importedOn: null },
      },
      {
        ...{ line: 4, start: null, source: 'csv', sourceId: null },
        ...{
          file: 'away.csv',
          fileLine: 3,
          fileFormat: 'absences-csv',
          importedOn: expect.stringMatching(/^\d{4}-/),
        },
      },
    ]);
  });
});
