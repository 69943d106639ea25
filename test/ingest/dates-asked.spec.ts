import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileContent } from '../../src/ingest/file-content.js';
import { parseMapping } from '../../src/ingest/mapping/mapping-text.js';
import { readFileContent, type ReadOptions } from '../../src/ingest/read-file.service.js';
import { clockOf } from '../../src/platform/zone.js';
import { parseDay } from '../../src/time/civil.js';

const clock = clockOf('Europe/Oslo');
const HEAD = 'employee;kind;start;end;note';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-dates-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function read(rows: readonly string[], more: Partial<ReadOptions> = {}): Promise<FileContent> {
  const path = join(directory, 'file');
  await writeFile(path, rows.join('\n'));
  return readFileContent(path, { clock, source: null, today: parseDay('2026-01-05')!, ...more });
}
const shift = (date: string, note = ''): string => `1;shift;${date} 08:00;${date} 16:00;${note}`;
const days = ({ events }: FileContent): string[] =>
  events.map(({ event }) => new Date(event.start * 1000).toISOString().slice(0, 10));

describe('dates that can be read in two ways', () => {
  it('are asked about, and nothing of the file is taken', async () => {
    const file = await read([HEAD, shift('03/04/2025')]);
    expect(file).toMatchObject({
      isBroken: true,
      events: [],
      complaints: [
        {
          line: 0,
          column: 'start',
          value: '03/04/2025 08:00',
          problem: 'undecided-dates',
          expected: 'day-first, month-first',
        },
      ],
    });
  });

  it('are read as somebody says', async () => {
    const rows = [HEAD, shift('03/04/2025')];
    expect(days(await read(rows, { dates: 'day-first' }))).toEqual(['2025-04-03']);
    expect(days(await read(rows, { dates: 'month-first' }))).toEqual(['2025-03-04']);
  });

  it('are read as another date of the file says', async () => {
    expect(days(await read([HEAD, shift('03/04/2025'), shift('13/04/2025')]))).toEqual([
      '2025-04-03',
      '2025-04-13',
    ]);
    expect(days(await read([HEAD, shift('03/04/2025'), shift('03/13/2025')]))).toEqual([
      '2025-03-04',
      '2025-03-13',
    ]);
  });

  it('are asked about where the dates of the file contradict each other', async () => {
    const rows = [HEAD, shift('13/04/2025'), shift('04/13/2025')];
    expect((await read(rows)).complaints).toMatchObject([{ problem: 'undecided-dates' }]);
    expect((await read(rows, { dates: 'day-first' })).complaints).toMatchObject([
      { line: 3, column: 'start', problem: 'no-such-date' },
      { line: 3, column: 'end', problem: 'no-such-date' },
    ]);
  });

  it('are nothing to ask about with dots, or in a column that is not read', async () => {
    expect(days(await read([HEAD, shift('03.04.2025')]))).toEqual(['2025-04-03']);
    expect((await read([HEAD, shift('2025-04-03', '03/04/2025')])).complaints).toEqual([]);
  });

  it('are read as a mapping says, and otherwise where somebody says otherwise', async () => {
    const mapping = parseMapping(
      `{ "name": "m", "for": "events", "dates": "month-first",
         "columns": { "employee": "A", "kind": "K", "start": "S", "end": "E" } }`,
      'm',
    );
    const rows = ['A;K;S;E', '1;shift;03/04/2025 08:00;03/04/2025 16:00'];
    expect(days(await read(rows, { mapping }))).toEqual(['2025-03-04']);
    expect(days(await read(rows, { mapping, dates: 'day-first' }))).toEqual(['2025-04-03']);
  });

  it('are asked about in a register too', async () => {
    const rows = ['employee;name;born_on', '1;Ada;03/04/2009'];
    expect((await read(rows)).complaints).toMatchObject([
      { line: 0, column: 'born_on', value: '03/04/2009', problem: 'undecided-dates' },
    ]);
    expect((await read(rows, { dates: 'day-first' })).organisation?.employees).toMatchObject([
      { bornOn: '2009-04-03' },
    ]);
  });
});
