import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileContent } from '../../src/ingest/file-content.js';
import { readFileContent, type ReadOptions } from '../../src/ingest/read-file.service.js';
import { clockOf } from '../../src/platform/zone.js';
import { parseDay } from '../../src/time/civil.js';
import { readRulebook } from '../../src/workforce/law.repository.js';

const TODAY = parseDay('2026-01-05')!;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-read-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function read(content: string | Buffer, more: Partial<ReadOptions> = {}): Promise<FileContent> {
  const path = join(directory, 'file');
  await writeFile(path, content);
  return readFileContent(path, { clock: clockOf('Europe/Oslo'), source: null, today: TODAY, ...more });
}
const ROW = '1;blå;shift;2025-12-01T08:00;2025-12-01T16:00';
const HEAD = 'employee;unit;kind;start;end';

describe('a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(`${HEAD}\n${ROW}\n`)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${HEAD}\n${ROW}\n`)],
    ['Windows-1252', Buffer.from(`${HEAD}\n${ROW}\n`, 'latin1')],
    ['commas', `${HEAD}\n${ROW}\n`.replaceAll(';', ',')],
    ['tabs', `${HEAD}\n${ROW}\n`.replaceAll(';', '\t')],
    ['upright strokes', `${HEAD}\n${ROW}\n`.replaceAll(';', '|')],
    ['the line in which a spreadsheet tells the delimiter', `sep=;\r\n${HEAD}\r\n${ROW}\r\n`],
    ['quoted cells', `${HEAD}\n"1";"blå";"shift";"2025-12-01T08:00";"2025-12-01T16:00"\n`],
    ['line ends of Windows', `${HEAD}\r\n${ROW}\r\n`],
    ['line ends of old', `${HEAD}\r${ROW}\r`],
    ['no last line end', `${HEAD}\n${ROW}`],
    ['empty lines before and between', `\n\n${HEAD}\n\n${ROW}\n\n`],
  ])('is read: %s', async (_case, content) => {
    const file = await read(content);
    expect(file.complaints).toEqual([]);
    expect(file).toMatchObject({
      format: 'events-csv',
      rowsRead: 1,
      events: [{ employee: '1', unit: 'blå' }],
    });
  });

  it('tells the line a row begins on, whatever came before it', async () => {
    const note = '1;"a\nb";shift;2025-12-01T08:00;2025-12-01T16:00';
    const { complaints } = await read(`${HEAD}\r\n${note}\n\n${ROW}\r\n${ROW.replace('shift', 'flight')}\n`);
    expect(complaints).toMatchObject([{ line: 6, column: 'kind', value: 'flight' }]);
  });

  it('stops at quotation marks that do not match, with the line', async () => {
    const open = '1;"blå;shift;2025-12-01T08:00;2025-12-01T16:00';
    const file = await read(`${HEAD}\n${ROW}\n${open}\n${ROW}\n`);
    expect(file).toMatchObject({ isBroken: true, events: [] });
    expect(file.complaints).toMatchObject([{ problem: 'broken-quotes', line: 3 }]);
    const later = await read(`${HEAD}\r\n${ROW.replace('blå', '"b\r\nå"')}\r\n\r\n${open}\r\n\r\n${ROW}`);
    expect(later.complaints).toMatchObject([{ problem: 'broken-quotes', line: 5 }]);
  });

  it('tells the line of a quotation mark that is never closed, however far down it opens', async () => {
    for (const [rows, problem] of [
      [1500, 'broken-quotes'],
      [9000, 'cell-too-long'],
    ] as const) {
      const lines = Array.from({ length: rows }, (_, index) => (index === 1200 ? `"${ROW}` : ROW));
      const { complaints } = await read(`${HEAD}\n${lines.join('\n')}\n`);
      expect(complaints).toMatchObject([{ problem, line: 1202 }]);
    }
  });

  it('takes a quotation mark inside a cell for a letter', async () => {
    const file = await read(
      `${HEAD}\n${ROW.replace('blå', 'rør 12" nord')}\n${ROW.replace('blå', '"rør"nord')}\n`,
    );
    expect(file).toMatchObject({ isBroken: false, complaints: [], rowsRead: 2 });
    expect(file.events.map(({ unit }) => unit)).toEqual(['rør 12" nord', '"rør"nord']);
  });

  it('says that a row is too long where that is what is wrong', async () => {
    const long = ROW.replace('blå', `"${'x'.repeat(100_001)}"`);
    const file = await read(`${HEAD}\n${ROW}\n${long}\n`);
    expect(file).toMatchObject({ isBroken: true, complaints: [{ problem: 'cell-too-long', line: 3 }] });
  });

  it('is one of absences when it has from and to', async () => {
    const file = await read('ansatt;type;fra;til\n1;syk;2025-12-01;2025-12-02\n');
    expect(file).toMatchObject({ format: 'absences-csv', complaints: [], absences: [{ type: 'sick' }] });
  });

  it('may hold a header and nothing more', async () => {
    expect(await read(`${HEAD}\n`)).toMatchObject({ isBroken: false, rowsRead: 0, complaints: [] });
  });
});

describe('a file that is none of ours', () => {
  it.each([
    ['nothing', '', 'empty-file'],
    ['blanks', ' \n \n', 'empty-file'],
    ['a poem', 'Ja, vi elsker\ndette landet\n', 'missing-columns'],
    ['broken JSON', '{ "nav_id": ', 'not-json'],
    ['other JSON', '{\n"hello": 1\n}', 'no-list'],
    ['an object of several lists', '{"a": [{"b": 1}], "c": [{"d": 1}]}', 'several-lists'],
    ['a record of something else', '{ "hello": 1 }', 'missing-columns'],
    ['a list of no records', '[1, 2]', 'not-a-record'],
    ['a list that breaks off', '[{"employee": "1"}, {"employee', 'not-json'],
    ['a ZIP archive that is no workbook', 'PK\u0003\u0004 and nothing more', 'broken-file'],
    ['an organisation with a misspelt key', '{ "employees": [{ "cod": "1", "name": "A" }] }', 'field'],
  ])('%s', async (_case, content, problem) => {
    const file = await read(content);
    expect(file).toMatchObject({ isBroken: true, events: [] });
    expect(file.complaints[0]).toMatchObject({ problem });
  });

  it('but an empty list is an answer: nobody worked', async () => {
    expect(await read('[]')).toMatchObject({ isBroken: false, events: [], complaints: [] });
  });

  it('is not there, or is a directory', async () => {
    const clock = clockOf('Europe/Oslo');
    for (const path of [join(directory, 'missing'), directory]) {
      const file = await readFileContent(path, { clock, source: null, today: TODAY });
      expect(file.complaints).toMatchObject([{ line: 0, problem: 'file-not-found' }]);
    }
  });
});

it('finds the line of a bad clocking in a JSON file', async () => {
  const stamp = { stempling_tid: '2022-10-18T08:30:00', type: 'B1' };
  const file = await read(
    JSON.stringify({ nav_id: '1', dager: [{ dato: '2022-10-18', stemplinger: [stamp] }] }, null, 1),
  );
  expect(file.complaints).toMatchObject([
    { line: 8, value: '2022-10-18T08:30:00', problem: 'in-without-out' },
  ]);
});

describe('an organisation file', () => {
  const agreement = {
    code: 'REST',
    legalBasis: '§ 10-8 (3)',
    grantedBy: 'elected-representatives',
    group: { kind: 'all' },
    from: '2025-01-01',
    limits: { DAILY_REST: 8 },
  };

  it('is judged by the law in use, which need not be the usual one', async () => {
    const content = JSON.stringify({ employees: [], agreements: [agreement] });
    expect((await read(content)).complaints).toEqual([]);
    const swedish = await read(content, { rulebook: readRulebook('se-atl') });
    expect(swedish.complaints).toMatchObject([
      { column: 'agreements[0].limits.DAILY_REST', expected: '≥ 11 (ATL (1982:673) § 13)' },
    ]);
  });
});
