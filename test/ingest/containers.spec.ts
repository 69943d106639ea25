import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { writeOds } from 'hucre/ods';
import { readXlsxObjects, writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import { sheetsWithRows } from '../../src/ingest/files/xlsx-records.service.js';
import { PackedTexts } from '../../src/ingest/files/packed-texts.js';
import { MappingSchema } from '../../src/ingest/mapping/mapping.js';
import { ImportAnswers } from '../../src/ingest/import-answers.query.js';
import { writeRejectedFile } from '../../src/ingest/rejected-file.service.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';
import { Workbench } from './support.js';

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

type Cell = string | number | boolean | Date | null;

async function workbook(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const path = await bench.write('made.xlsx', '');
  const sheet = writeXlsxStream(
    rows.map((row) => [...row]),
    { name: 'Vakter' },
  );
  await pipeline(Readable.fromWeb(sheet as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(path));
  return readFile(path);
}

const stored = (): Promise<unknown[]> =>
  bench.query(
    `select e.code, w.kind, (w.starts_at at time zone 'Europe/Oslo')::text as start, (w.ends_at at time zone 'Europe/Oslo')::text as end,
            w.unpaid_break_seconds as pause, w.line
       from work_event w join employee e on e.id = w.employee_id where w.superseded_at is null order by w.line`,
  );
const local = (day: number, hour: number, minute = 0): Date =>
  new Date(Date.UTC(2025, 11, day, hour, minute));

const HEADER = ['employee', 'kind', 'start', 'end', 'break_minutes', 'source_id'];
const ROWS: Cell[][] = [
  [1001, 'shift', local(1, 8), local(1, 16), 30, 'A'],
  ['1002', 'vakt', '01.12.2025 22:00', '2025-12-02T06:00', '7,5', 'B'],
];
const READ = [
  {
    code: '1001',
    kind: 'shift',
    start: '2025-12-01 08:00:00',
    end: '2025-12-01 16:00:00',
    pause: 1800,
    line: 2,
  },
  {
    code: '1002',
    kind: 'shift',
    start: '2025-12-01 22:00:00',
    end: '2025-12-02 06:00:00',
    pause: 450,
    line: 3,
  },
];

/** Our own columns, as a mapping. */
const MAPPED = MappingSchema.parse({
  name: 'eget',
  for: 'events',
  columns: Object.fromEntries(HEADER.map((name) => [name, name])),
});

describe('a workbook', () => {
  it('is read with its dates, times and numbers, and twice changes nothing', async () => {
    const book = await workbook([HEADER, ...ROWS]);
    expect(await bench.take(book, { name: 'book.xlsx' })).toMatchObject({ format: 'events-xlsx', stored: 2 });
    expect(await stored()).toEqual(READ);
    expect(await bench.take(book, { name: 'book.xlsx' })).toMatchObject({ stored: 0, unchanged: 2 });
  });

  it('may hold times and lengths as a sheet counts them, in days, of more than one day too', async () => {
    // Hours since the beginning of the sheet's calendar: 25 of them are shown as 25:00 by [h]:mm.
    const hours = (count: number): Date => new Date(Date.UTC(1899, 11, 31) + count * 3_600_000);
    const head = [
      'ansatt',
      'type',
      'dato',
      'start',
      'slutt',
      'pause_minutter',
      'planlagte_timer',
      'kilde_id',
    ];
    const book = (end: number, pause: number, planned: number): Promise<Buffer> =>
      workbook([head, ['7', 'vakt', local(1, 0), hours(8), hours(end), hours(pause), hours(planned), 'A']]);
    expect((await bench.take(await book(24, 0.5, 37.5))).complaints).toEqual([]);
    expect(await bench.query('select planned_net_seconds as planned from work_event')).toEqual([
      { planned: 37.5 * 3600 },
    ]);
    expect(await stored()).toMatchObject([{ end: '2025-12-02 00:00:00', pause: 1800 }]);
    expect((await bench.take(await book(25, 25, 200))).complaints).toMatchObject([
      { column: 'slutt', value: '25:00', problem: 'no-such-time' },
      { column: 'planlagte_timer', value: '200:00', problem: 'out-of-range-number', expected: '0–168' },
    ]);
    expect((await bench.take(await book(16, 25, 8))).complaints).toMatchObject([
      { column: 'pause_minutter', value: '25:00', problem: 'break-too-long' },
    ]);
  });

  it('may have a date in one column and times in others, empty rows, and cells left out at the end', async () => {
    const time = (hour: number): Date => new Date(Date.UTC(1899, 11, 30, hour));
    const book = await workbook([
      ['ansatt', 'type', 'dato', 'start', 'slutt', 'kilde_id', 'årsak'],
      ['7', 'vakt', local(1, 0), time(8), time(16), 'A', null],
      [null, null, null, null, null, null, null],
      ['7', 'vakt', local(2, 0), time(8), time(16), 'B'],
    ]);
    expect((await bench.take(book)).complaints).toEqual([]);
    expect(await stored()).toMatchObject([
      { start: '2025-12-01 08:00:00', end: '2025-12-01 16:00:00', line: 2 },
      { start: '2025-12-02 08:00:00', line: 4 },
    ]);
  });

  it('of several sheets is read by the first that holds anything, and the others are named', async () => {
    const book = await writeXlsx({
      sheets: [
        { name: 'Tomt', rows: [] },
        { name: 'Des & jan', rows: [HEADER, ...ROWS.slice(0, 1)] },
        { name: 'Februar', rows: [HEADER, ...ROWS.slice(1)] },
        { name: 'Også tomt', rows: [[null]] },
      ],
    });
    const answer = await bench.take(Buffer.from(book), { name: 'book.xlsx' });
    expect(answer).toMatchObject({ state: 'stored', stored: 1, ignoredColumns: ['Februar!*'] });
    expect(await stored()).toEqual(READ.slice(0, 1));
    const bad = await writeXlsx({
      sheets: [
        { name: 'Tomt', rows: [] },
        { name: 'Data', rows: [HEADER, [1003, 'flight', local(1, 8), local(1, 16), '', 'C']] },
      ],
    });
    const { id } = await bench.take(Buffer.from(bad), { name: 'bad.xlsx' });
    expect(
      await bench.query('select cells[2] as kind from import_rejected_row where import_id = $1', [id]),
    ).toEqual([{ kind: 'flight' }]);
  });

  it('is read by the sheet that is asked for, by the import or by its mapping, and by no other', async () => {
    const sheets = ['Des', 'Jan'].map((name, i) => ({ name, rows: [HEADER, ...ROWS.slice(i, i + 1)] }));
    const book = Buffer.from(await writeXlsx({ sheets }));
    const january = { ...MAPPED, sheet: 'Jan' };
    const missing = { state: 'refused', complaints: [{ line: 0, value: 'Feb', expected: 'Des, Jan' }] };
    expect(await bench.take(book, { sheet: 'Feb' })).toMatchObject(missing);
    expect(await bench.take(book, { mapping: { ...january, sheet: 'Feb' } })).toMatchObject(missing);
    const taken = { state: 'stored', stored: 1, ignoredColumns: ['Des!*'] };
    expect(await bench.take(book, { sheet: ' jan' })).toMatchObject(taken);
    expect(await stored()).toMatchObject([{ code: '1002' }]);
    await bench.empty();
    expect(await bench.take(book, { mapping: january })).toMatchObject(taken);
    // Who asks goes before the mapping.
    expect(await bench.take(book, { mapping: january, sheet: 'Des' })).toMatchObject({ stored: 1 });
    const alone = Buffer.from(await writeXlsx({ sheets: sheets.slice(1) }));
    expect(await bench.take(alone, { mapping: january })).toMatchObject({ state: 'stored', unchanged: 1 });
    expect(await bench.take(alone, { sheet: 'Des' })).toMatchObject({ state: 'refused' });
  });

  it('gives its rejected rows back in a sheet of the same name, so that the mapping takes them corrected', async () => {
    const rows = [HEADER, ...ROWS, [1003, 'flight', local(1, 8), local(1, 16), '', 'C']];
    const sheets = [
      { name: 'Forside', rows: [['November']] },
      { name: 'Natt & "dag"', rows },
    ];
    const options = { sheet: 'natt & "dag"', isPartial: true };
    const { id } = await bench.take(Buffer.from(await writeXlsx({ sheets })), options);
    const answers = new ImportAnswers(database.dataSource);
    const path = await bench.write('rejected.xlsx', '');
    await writeRejectedFile(answers, (await answers.find(id))!, 'nb', path);
    const { data } = await readXlsxObjects(await readFile(path));
    const corrected = data.map((row) => Object.values({ ...row, kind: 'shift' }) as Cell[]);
    const names = await sheetsWithRows(path);
    expect(names).toEqual(['Natt & "dag"']);
    const again = { sheets: [{ name: names[0]!, rows: [Object.keys(data[0]!), ...corrected] }] };
    expect(await bench.take(Buffer.from(await writeXlsx(again)), options)).toMatchObject({
      state: 'stored',
      stored: 1,
      complaints: [],
    });
  });

  it('gives its rejected rows back as a workbook, with what is wrong', async () => {
    const book = await workbook([HEADER, ...ROWS, [1003, 'flight', local(1, 8), local(1, 16), '', 'C']]);
    const { id, complaints } = await bench.take(book);
    expect(complaints).toMatchObject([{ line: 4, column: 'kind', value: 'flight' }]);
    const answers = new ImportAnswers(database.dataSource);
    const path = await bench.write('rejected.xlsx', '');
    await writeRejectedFile(answers, (await answers.find(id))!, 'nn', path);
    const { data } = await readXlsxObjects(await readFile(path));
    expect(data).toMatchObject([
      { employee: '1003', kind: 'flight', feil: expect.stringContaining('ukjend hendingstype') },
    ]);
  });
});

/** An archive of these parts, unpacked, in this order. */
function archive(parts: Readonly<Record<string, string>>): Buffer {
  const [bodies, list]: Buffer[][] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const [label, data] = [Buffer.from(name), Buffer.from(content)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(label.length, 22);
    bodies!.push(Buffer.from('PK\u0003\u0004', 'latin1'), facts, label, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    list!.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, place, label);
    offset += 30 + label.length + data.length;
  }
  const contents = Buffer.concat(list!);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies!, contents, end]);
}

const relationships = (...targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([kind, to], i) =>
        `<Relationship Id="r${i}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}" Target="${to}"/>`,
    )
    .join('')}</Relationships>`;

describe('a workbook of another program', () => {
  it('is read whatever its parts are called, however its names are prefixed, with its texts last', async () => {
    const text = (value: string): string => `<x:si><x:t xml:space="preserve">${value}</x:t></x:si>`;
    const spoken =
      '<x:si><x:r><x:t>v</x:t></x:r><x:r><x:t>akt</x:t></x:r><x:rPh sb="0" eb="1"><x:t>uttale</x:t></x:rPh></x:si>';
    const cell = (at: string, number: number): string => `<x:c r="${at}" t="s"><x:v>${number}</x:v></x:c>`;
    const book = archive({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relationships(['officeDocument', '/bok/innhold.xml']),
      'bok/innhold.xml':
        '<x:workbook xmlns:x="m" xmlns:rel="r"><x:sheets><x:sheet name="Graf" rel:id="r3"/><x:sheet name="Vakter &amp; mer" rel:id="r2"/></x:sheets></x:workbook>',
      'bok/_rels/innhold.xml.rels': relationships(
        ['sharedStrings', 'tekst.xml'],
        ['styles', 'utseende.xml'],
        ['worksheet', 'ark/en.xml'],
        ['chartsheet', 'ark/graf.xml'],
      ),
      'bok/ark/en.xml': `<x:worksheet xmlns:x="m"><x:sheetData>
        <x:row r="3">${['A', 'B', 'C', 'D', 'E'].map((letter, i) => cell(`${letter}3`, i)).join('')}</x:row>
        <x:row><x:c s="1"><x:v>42</x:v></x:c>${cell('B4', 5)}<x:c t="d"><x:v>2025-12-01T08:00</x:v></x:c><x:c s="2"><x:v>45992.666666666664</x:v></x:c><x:c t="inlineStr"><x:is><x:t>A</x:t></x:is></x:c></x:row>
      </x:sheetData></x:worksheet>`,
      'bok/utseende.xml':
        '<x:styleSheet xmlns:x="m"><x:numFmts><x:numFmt numFmtId="165" formatCode="0000"/></x:numFmts><x:cellStyleXfs><x:xf numFmtId="22"/></x:cellStyleXfs><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="165"/><x:xf numFmtId="22"/></x:cellXfs></x:styleSheet>',
      'bok/tekst.xml': `<x:sst xmlns:x="m">${['employee', 'kind', 'start', 'end', 'source_id'].map(text).join('')}${spoken}</x:sst>`,
    });
    expect((await bench.take(book, { name: 'book.xlsx' })).complaints).toEqual([]);
    expect(await stored()).toEqual([
      {
        code: '0042',
        kind: 'shift',
        start: '2025-12-01 08:00:00',
        end: '2025-12-01 16:00:00',
        pause: null,
        line: 4,
      },
    ]);
  });
});

/** A workbook of one sheet by the XML of its rows, its texts and what else is said of it. */
const sheetOf = (
  rows: string,
  texts: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Buffer =>
  archive({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r0" xmlns:r="r"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/SharedStrings.xml': `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ...more,
  });
const inline = (...texts: string[]): string =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const SHIFT = ['vakt', '2025-12-01T08:00', '2025-12-01T16:00'];
const TOLD = inline('ansatt', 'type', 'start', 'slutt', 'enhet', 'overtid');

describe('a cell of a workbook', () => {
  it('of text that has none is empty, and no other text', async () => {
    const rows = `${TOLD}<row>${inline('7', ...SHIFT).slice(5, -6)}<c t="s"/><c t="s"><v/></c></row>`;
    expect((await bench.take(sheetOf(rows, ['feil']))).complaints).toEqual([]);
    expect(await bench.query('select code, name from unit')).toEqual([
      { code: 'unassigned', name: 'Uten enhet' },
    ]);
  });

  it('that names a text there is not makes the file a damaged one', async () => {
    const answer = await bench.take(sheetOf(`${TOLD}<row><c t="s"><v>99</v></c></row>`, ['a']));
    expect(answer.complaints).toMatchObject([{ problem: 'broken-file', value: 'inside' }]);
  });

  it('in which a formula failed is complained of, and makes nobody', async () => {
    const row = `<row><c t="e"><f>X</f><v>#N/A</v></c>${inline(...SHIFT).slice(5)}`;
    expect((await bench.take(sheetOf(`${TOLD}${row}`))).complaints).toMatchObject([
      { line: 2, column: 'ansatt', value: '#N/A', problem: 'failed-formula' },
    ]);
    const list = `${inline('code', 'name', 'email')}<row><c t="e"><v>#REF!</v></c>${inline('Kari', '').slice(5)}`;
    expect((await bench.take(sheetOf(list))).complaints).toMatchObject([
      { line: 2, column: 'code', problem: 'failed-formula' },
    ]);
  });

  it('with a number that is no day is that number, and a truth may be spelt', async () => {
    const cells = '<c s="1"><v>17017012345</v></c><c t="b"><v>true</v></c>';
    const rows = `${TOLD}<row>${inline('7', ...SHIFT).slice(5, -6)}${cells}</row>`;
    expect((await bench.take(sheetOf(rows))).complaints).toEqual([]);
    expect(await bench.query('select overtime_flag as flag from work_event')).toEqual([{ flag: true }]);
    expect(await bench.query('select code from unit')).toEqual([{ code: '17017012345' }]);
  });

  it.each([
    ['in a row that no sheet has', '<row r="5000000000"><c><v>1</v></c></row>'],
    ['in a row without a number', '<row r="x"><c><v>1</v></c></row>'],
    ['in a column that no sheet has', '<row><c r="XFE1"><v>1</v></c></row>'],
    ['of more text than any has', inline('x'.repeat(100_001))],
    ['in too many elements', `<row>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</row>`],
  ])('%s makes the file a damaged one', async (_where, row) => {
    expect((await bench.take(sheetOf(`${TOLD}${row}`))).complaints).toMatchObject([
      { problem: 'broken-file' },
    ]);
  });

  it('is not copied for each that names the same long text', () => {
    const texts = new PackedTexts();
    texts.add('x'.repeat(50_000));
    expect(texts.at(0)).toHaveLength(50_000);
    const before = process.memoryUsage().heapUsed;
    const many = Array.from({ length: 2000 }, () => texts.at(0));
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
    expect(many).toHaveLength(2000);
  });

  it('below a title may be left out at the end of a row', async () => {
    const rows = `${inline('Vaktliste november')}${TOLD}${inline('7', ...SHIFT)}${inline('8', ...SHIFT, 'drift')}`;
    expect(await bench.take(sheetOf(rows))).toMatchObject({ complaints: [], stored: 2 });
    const units = `${inline('Enheter')}${inline('code', 'name', 'parent')}${inline('1', 'Sykehuset')}`;
    expect(await bench.take(sheetOf(units))).toMatchObject({ complaints: [], state: 'stored' });
  });
});

describe('what is no workbook that can be read', () => {
  const refused = async (bytes: Buffer): Promise<unknown> => {
    const { state, complaints } = await bench.take(bytes, { name: 'book.xlsx' });
    return { state, ...complaints[0] };
  };

  it.each([
    ['ods', async () => Buffer.from(await writeOds({ sheets: [{ name: 'Vakter', rows: [HEADER] }] }))],
    ['xlsb', () => archive({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': '' })],
    [
      'document',
      () =>
        archive({
          '[Content_Types].xml': '<Types/>',
          '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
          'word/document.xml': '<w/>',
        }),
    ],
    ['archive', () => archive({ 'vakter.csv': 'employee;start;end' })],
  ])('is called what it is: %s', async (value, make) => {
    expect(await refused(await make())).toMatchObject({ state: 'refused', problem: 'not-a-table', value });
  });

  it('is told apart where it is locked by a password, cut short or damaged inside', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'Vakter', rows: [HEADER] }],
      encryption: { password: 'hemmelig', spinCount: 1 },
    });
    expect(await refused(Buffer.from(locked))).toMatchObject({ state: 'refused', problem: 'locked-file' });
    const book = await workbook([HEADER, ...ROWS]);
    const cut = book.subarray(0, book.length - 100);
    expect(await refused(cut)).toMatchObject({ problem: 'broken-file', value: 'cut' });
    const broken = archive({ '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships>' });
    expect(await refused(broken)).toMatchObject({ problem: 'broken-file', value: 'inside' });
  });
});

/** A workbook whose list of contents says another size of its style sheet. */
async function sayingSize(bytes: number): Promise<Buffer> {
  const book = await workbook([HEADER, ...ROWS]);
  const entry = Buffer.from('PK\u0001\u0002', 'latin1');
  for (let at = book.indexOf(entry); at >= 0; at = book.indexOf(entry, at + 1)) {
    const name = book.toString('latin1', at + 46, at + 46 + book.readUInt16LE(at + 28));
    if (name === 'xl/styles.xml') book.writeUInt32LE(bytes, at + 24);
  }
  return book;
}

describe('a workbook that is small only as long as it is packed', () => {
  it('is refused by what it says of itself, before it is unpacked', async () => {
    const { state, complaints } = await bench.take(await sayingSize(3_200_000_000), { name: 'book.xlsx' });
    expect(state).toBe('refused');
    expect(complaints).toMatchObject([
      { problem: 'unpacks-too-large', value: 'xl/styles.xml', expected: '≤ 200 MB' },
    ]);
  });

  it('is refused where a part is longer than it says', async () => {
    const { state, complaints } = await bench.take(await sayingSize(3), { name: 'book.xlsx' });
    expect(state).toBe('refused');
    expect(complaints).toMatchObject([{ problem: 'broken-file', value: 'inside' }]);
  });
});

const RECORDS = [
  {
    employee: 1001,
    kind: 'shift',
    start: '2025-12-01T08:00',
    end: '2025-12-01T16:00',
    break_minutes: 30,
    source_id: 'A',
  },
  {
    employee: '1002',
    kind: 'vakt',
    start: '2025-12-01T22:00',
    end: '2025-12-02T06:00',
    break_minutes: 7.5,
    source_id: 'B',
  },
];
const fromJson = (lines: readonly number[]): unknown[] => READ.map((row, i) => ({ ...row, line: lines[i] }));

describe('JSON', () => {
  it.each([
    ['a list', JSON.stringify(RECORDS, null, 2), 'events-json'],
    ['an answer that holds a list', JSON.stringify({ total: 2, items: RECORDS }), 'events-json'],
    [
      'an answer with a list of any name',
      JSON.stringify({ status: 'ok', vaktliste: RECORDS }),
      'events-json',
    ],
    ['a record a line', RECORDS.map((one) => JSON.stringify(one)).join('\n'), 'events-ndjson'],
    [
      'a record a line, with a byte order mark',
      `\uFEFF${RECORDS.map((one) => JSON.stringify(one)).join('\r\n')}\r\n`,
      'events-ndjson',
    ],
  ])('is read as %s', async (_case, content, format) => {
    const answer = await bench.take(content, { name: 'rows.json' });
    expect(answer).toMatchObject({ format, complaints: [], stored: 2 });
    expect(await stored()).toEqual(fromJson([1, 2]));
  });

  it('has breaks with their times, paid ones too, and fields that only later records have', async () => {
    const breaks = [{ start: '2025-12-01T11:00', end: '2025-12-01T11:30', paid: true }];
    await bench.take(JSON.stringify(RECORDS.slice(1)));
    await bench.take(
      JSON.stringify([
        { ...RECORDS[0], breaks },
        { ...RECORDS[1], deleted: true },
      ]),
    );
    expect(await bench.query('select breaks from work_event where superseded_at is null')).toEqual([
      { breaks: [{ start: 1_764_583_200, end: 1_764_585_000, paid: true }] },
    ]);
  });

  it('may have a field in one record only that every object of JavaScript has', async () => {
    const odd = [{ ...RECORDS[0], constructor: 'x' }, RECORDS[1]].map((one) => JSON.stringify(one));
    expect(await bench.take(odd.join('\n'))).toMatchObject({ complaints: [], stored: 2 });
  });

  it('with a line that does not end is refused before it fills the memory', async () => {
    const answer = await bench.take(`${JSON.stringify(RECORDS[0])}\n{"x":"${'x'.repeat(10_500_000)}`);
    expect(answer).toMatchObject({
      state: 'refused',
      complaints: [{ line: 2, problem: 'too-many-characters' }],
    });
  });

  it('refuses breaks that are none', async () => {
    const answer = await bench.take(JSON.stringify([{ ...RECORDS[0], breaks: [{ start: 'noon' }] }]));
    expect(answer.complaints).toMatchObject([{ line: 1, column: 'breaks', problem: 'not-breaks' }]);
  });

  it('in a list that goes wrong far down is told by its line of the file, and what stands there', async () => {
    const rows = Array.from({ length: 2500 }, (_, i) =>
      JSON.stringify({ ...RECORDS[0], source_id: `S${i}` }),
    );
    rows[1700] = rows[1700]!.replace('"source_id":', 'source_id:');
    const answer = await bench.take(`[\n${rows.join(',\n')}\n]`, { isPartial: true });
    expect(answer).toMatchObject({
      state: 'refused',
      complaints: [{ line: 1702, problem: 'not-json', expected: 'plainJson' }],
    });
    expect(answer.complaints[0]?.value).toMatch(/^source_id/);
    expect(await stored()).toEqual([]);
  });

  it('that is nested deeper than anybody needs is refused', async () => {
    const answer = await bench.take(`[{"a":${'['.repeat(20_000)}`);
    expect(answer).toMatchObject({ state: 'refused', complaints: [{ line: 0, problem: 'not-json' }] });
  });

  it('that breaks off stores nothing, not even in part, and says where', async () => {
    const content = RECORDS.map((one) => JSON.stringify(one))
      .join('\n')
      .slice(0, -20);
    const answer = await bench.take(content, { isPartial: true });
    expect(answer).toMatchObject({ state: 'refused', complaints: [{ line: 2, problem: 'not-json' }] });
    expect(await stored()).toEqual([]);
  });

  it('with a line that is no record has that row wrong, and no other', async () => {
    const [first, last] = RECORDS.map((one) => JSON.stringify(one));
    const content = [first, '{"employee": "1003", "kind": ', '[1]', last].join('\n');
    const said = [
      { line: 2, column: null, problem: 'line-not-json', value: null, expected: 'rest' },
      { line: 3, problem: 'not-a-record', value: '[1]' },
    ];
    expect(await bench.take(content)).toMatchObject({ state: 'refused', rejected: 2, complaints: said });
    expect(await stored()).toEqual([]);
    const taken = await bench.take(content, { isPartial: true });
    expect(taken).toMatchObject({ state: 'stored', stored: 2, rejected: 2, complaints: said });
    const answers = new ImportAnswers(database.dataSource);
    const path = await bench.write('rejected.ndjson', '');
    await writeRejectedFile(answers, (await answers.find(taken.id))!, 'en', path);
    expect(await readFile(path, 'utf8')).toBe(
      [
        '{"error on the next line":"line 2: the line is not valid JSON: it ends too soon; expected the rest of it"}',
        '{"employee": "1003", "kind": ',
        '{"error on the next line":"line 3: “[1]” is not a record; expected { … }"}',
        '[1]\n',
      ].join('\n'),
    );
  });

  it('gives a line that is no JSON back as it stood, to be corrected where it is', async () => {
    const [good, broken] = RECORDS.map((one) => JSON.stringify(one));
    const bad = { ...RECORDS[0], kind: 'flight', source_id: 'C' };
    const line = broken!.replace('"kind":', '"kind"');
    const content = [line, JSON.stringify(bad), 'Tidsavbrudd \uD83D\uDE00', good].join('\r\n');
    const answers = new ImportAnswers(database.dataSource);
    const rejectedOf = async ({ id }: { readonly id: string }): Promise<string> => {
      const path = await bench.write('rejected.ndjson', '');
      await writeRejectedFile(answers, (await answers.find(id))!, 'nb', path);
      return readFile(path, 'utf8');
    };
    const taken = await bench.take(content, { isPartial: true });
    expect(taken.complaints).toMatchObject([
      { line: 1, column: '26', problem: 'line-not-json', expected: 'colon' },
      { line: 2, problem: 'unknown-kind' },
      { line: 3, column: '1', problem: 'line-not-json', value: 'Tidsavbrudd \uD83D\uDE00' },
    ]);
    const rejected = await rejectedOf(taken);
    const [note, first, , , third] = rejected.split('\n');
    expect([first, third]).toEqual([line, 'Tidsavbrudd \uD83D\uDE00']);
    expect(note).toMatch(
      /^\{"feil på neste linje":"linje 1, tegn 26: linjen er ikke gyldig JSON: feil ved «.*»; ventet kolon"\}$/,
    );
    // Sent back as it is, the lines are as bad as before, and nothing else is.
    expect(await bench.take(`${rejected}${good}`)).toMatchObject({
      state: 'refused',
      rowsRead: 4,
      rejected: 3,
    });
    const corrected = rejected
      .replace('"kind""', '"kind":"')
      .replace('flight', 'callout')
      .replace('\nTidsavbrudd \uD83D\uDE00', `\n${good!}`.replace('"A"', '"D"').replaceAll('12-01', '12-03'));
    expect(await bench.take(corrected)).toMatchObject({
      ...{ state: 'stored', stored: 3, complaints: [], ignoredColumns: [] },
    });
  });

  it('that has nothing in it but what was wrong with a line elsewhere is not taken for that', async () => {
    const said = JSON.stringify({ error: 'the session has timed out' });
    const content = [JSON.stringify(RECORDS[0]), said, JSON.stringify(RECORDS[1])].join('\n');
    expect(await bench.take(content, { isPartial: true })).toMatchObject({ stored: 2, rejected: 1 });
  });

  it('keeps a rejected text with half a character in it', async () => {
    const content = JSON.stringify([RECORDS[1], { ...RECORDS[0], kind: 'x\uD83D' }]);
    expect(await bench.take(content, { isPartial: true })).toMatchObject({ stored: 1, rejected: 1 });
  });

  it('is a record a line also where the first line is none', async () => {
    const content = ['{"employee": ', ...RECORDS.map((one) => JSON.stringify(one))].join('\n');
    expect(await bench.take(content, { isPartial: true })).toMatchObject({
      format: 'events-ndjson',
      stored: 2,
      complaints: [{ line: 1, problem: 'line-not-json' }],
    });
  });

  it.each(['null', 'Connection reset', ''])(
    'is a record a line also where the second line is %j',
    async (line) => {
      const [first, last] = RECORDS.map((one) => JSON.stringify(one));
      const content = [first, line, last].join('\n');
      expect(await bench.take(content, { isPartial: true })).toMatchObject({
        format: 'events-ndjson',
        stored: 2,
        complaints:
          line === ''
            ? []
            : [{ line: 2, problem: line === 'null' ? 'not-a-record' : 'line-not-json', value: line }],
      });
    },
  );

  it('of a list with something else in it has that row wrong, and no other', async () => {
    const answer = await bench.take(JSON.stringify([RECORDS[0], 7, RECORDS[1]]), { isPartial: true });
    expect(answer).toMatchObject({
      stored: 2,
      rejected: 1,
      complaints: [{ line: 2, problem: 'not-a-record', value: '7' }],
    });
  });

  it('gives its rejected records back as it came', async () => {
    const content = [{ ...RECORDS[0], kind: 'flight' }, RECORDS[1]]
      .map((one) => JSON.stringify(one))
      .join('\n');
    const { id } = await bench.take(content, { isPartial: true });
    const answers = new ImportAnswers(database.dataSource);
    const path = await bench.write('rejected.ndjson', '');
    await writeRejectedFile(answers, (await answers.find(id))!, 'en', path);
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        employee: '1001',
        kind: 'flight',
        start: '2025-12-01T08:00',
        end: '2025-12-01T16:00',
        break_minutes: '30',
        source_id: 'A',
        error: expect.stringContaining('unknown kind'),
      },
    ]);
    const again = lines[0]!.replace('flight', 'shift');
    expect(await bench.take(again)).toMatchObject({ stored: 1, unchanged: 0 });
  });
});

describe('JSON by a mapping', () => {
  const mapping = MappingSchema.parse({
    name: 'nightly',
    for: 'events',
    columns: {
      employee: 'nr',
      start: 'tid.fra',
      end: 'tid.til',
      kind: 'type',
      break_minutes: 'pause',
      source_id: 'id',
    },
  });
  const row = (id: number, more: object = {}) => ({
    nr: `E${id}`,
    tid: { fra: '2025-12-01T08:00', til: '2025-12-01T16:00' },
    type: 'shift',
    id: `R${id}`,
    ...more,
  });
  const lines = (rows: readonly object[]): string => rows.map((one) => JSON.stringify(one)).join('\n');
  const early = Array.from({ length: 1500 }, (_, i) => row(i));

  it('lacks a field only where its last record has none either, and then nothing of it is stored', async () => {
    const content = lines([...early, row(1500, { type: 'flight' })]);
    const answer = await bench.take(content, { name: 'a.ndjson', mapping, isPartial: true });
    expect(answer).toMatchObject({
      state: 'refused',
      rowsRead: 0,
      rejected: 0,
      complaints: [{ line: 0, column: 'pause', problem: 'missing-fields', expected: 'break_minutes' }],
    });
    expect(answer.complaints).toHaveLength(1);
    expect(await stored()).toEqual([]);
    const whole = lines([...early, row(1500, { pause: 30 })]);
    expect(await bench.take(whole, { name: 'a.ndjson', mapping })).toMatchObject({
      stored: 1501,
      complaints: [],
    });
  });

  it('takes its rejected records again, corrected, though none of them has a field', async () => {
    const content = lines([row(1, { pause: 30 }), row(2, { type: 'flight' })]);
    const { id } = await bench.take(content, { name: 'a.ndjson', mapping, isPartial: true });
    const answers = new ImportAnswers(database.dataSource);
    const path = await bench.write('rejected.ndjson', '');
    await writeRejectedFile(answers, (await answers.find(id))!, 'en', path);
    const rejected = await readFile(path, 'utf8');
    expect(JSON.parse(rejected)).toMatchObject({ 'tid.fra': '2025-12-01T08:00', pause: null });
    const again = await bench.take(rejected.replace('"flight"', '"shift"'), { name: 'b.ndjson', mapping });
    expect(again).toMatchObject({ state: 'stored', stored: 1, complaints: [], ignoredColumns: [] });
  });
});

it('says the same in every container', async () => {
  const csv = [HEADER.join(';'), ...RECORDS.map((one) => Object.values(one).join(';'))].join('\n');
  await bench.take(csv);
  for (const content of [await workbook([HEADER, ...ROWS]), JSON.stringify(RECORDS)]) {
    expect(await bench.take(content)).toMatchObject({ unchanged: 2, stored: 0, corrected: 0 });
  }
});

describe('lines above the header', () => {
  it('are titles, in a workbook and in CSV: rows keep their lines, and rejected ones come back without them', async () => {
    const bad: Cell[] = [1003, 'flight', local(1, 8), local(1, 16), '', 'C'];
    const book = await workbook([['Vaktliste'], ['Periode', 'desember 2025'], [], HEADER, ...ROWS, bad]);
    const { id, ...answer } = await bench.take(book, { name: 'book.xlsx', isPartial: true });
    expect(answer).toMatchObject({ stored: 2, rejected: 1, complaints: [{ line: 7, column: 'kind' }] });
    expect(await stored()).toEqual(READ.map((row) => ({ ...row, line: row.line + 3 })));
    const answers = new ImportAnswers(database.dataSource);
    const path = await bench.write('rejected.xlsx', '');
    await writeRejectedFile(answers, (await answers.find(id))!, 'nn', path);
    expect((await readXlsxObjects(await readFile(path))).data).toMatchObject([{ employee: '1003' }]);
    const csv = `Vaktliste, desember\nPeriode;desember 2025\n${HEADER.join(';')}\n7;vakt;01.12.2025 08:00;01.12.2025 16:00;30;X\n`;
    expect(await bench.take(Buffer.from(csv))).toMatchObject({ complaints: [], stored: 1 });
  });

  it('are left out of a list of people, and a header that lacks a column is named by its line', async () => {
    const list = 'Ansatte\n\ncode;name\n7;Kari\n';
    expect(await bench.take(Buffer.from(list))).toMatchObject({ complaints: [], state: 'stored' });
    const short = 'Vaktliste;;;\nemployee;kind;start;unit\n7;vakt;2025-12-01T08:00;drift\n';
    expect((await bench.take(Buffer.from(short))).complaints).toMatchObject([
      { line: 2, column: 'end', problem: 'missing-columns' },
    ]);
  });
});
