import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/platform/i18n/texts.js';
import { sayComplaint } from '../../src/ingest/complaint-words.js';
import type { FileContent } from '../../src/ingest/file-content.js';
import { parseMapping } from '../../src/ingest/mapping/mapping-text.js';
import type { Mapping } from '../../src/ingest/mapping/mapping.js';
import { type Preview, previewFile } from '../../src/ingest/preview.service.js';
import { readFileContent } from '../../src/ingest/read-file.service.js';
import { clockOf } from '../../src/platform/zone.js';
import { parseDay } from '../../src/time/civil.js';

const options = { clock: clockOf('Europe/Oslo'), source: null, today: parseDay('2026-01-05')! };

let directory: string;
let path: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-fields-'));
  path = join(directory, 'file');
});
afterAll(() => rm(directory, { recursive: true }));

type Row = Readonly<Record<string, unknown>>;
const asLines = (rows: readonly Row[]): string => rows.map((row) => JSON.stringify(row)).join('\n');
const FORMS = [
  ['a list', (rows: readonly Row[]) => JSON.stringify(rows)],
  ['a record a line', asLines],
] as const;

async function read(content: string, mapping: Mapping | null = null): Promise<FileContent> {
  await writeFile(path, content);
  return readFileContent(path, { ...options, mapping });
}

async function preview(content: string, mapping: Mapping | null = null): Promise<Preview> {
  await writeFile(path, content);
  return previewFile(path, { ...options, mapping });
}

const MAPPING = `
name: our-roster
for: events
columns:
  employee: [Ansattnr, Epost]
  start: tid.fra
  end: tid.til
  break_minutes: Pause
  source_id: Id
  deleted: Slettet
defaults:
  kind: shift
  deleted: 'false'
`;
const ours = (more = ''): Mapping => parseMapping(MAPPING + more, 'our.yaml');
const lax = (): Mapping => ours('optional: [deleted]\n');

const record = (id: number, more: Row = {}): Row => ({
  Ansattnr: id,
  tid: { fra: '2025-12-01T08:00', til: '2025-12-01T16:00' },
  Pause: 30,
  Id: `R${id}`,
  ...more,
});
const many = (count: number, more: Row = {}): Row[] =>
  Array.from({ length: count }, (_, i) => record(i, more));
const MISSED = { line: 0, problem: 'missing-fields' };

describe.each(FORMS)('a file of JSON that is %s', (_form, write) => {
  it('is refused where no record has a field that a mapping names, which is said, and nothing else', async () => {
    const rows = [record(1, { Pause: undefined }), record(2, { Pause: undefined, tid: { fra: 'noon' } })];
    const file = await read(write(rows), lax());
    expect(file).toMatchObject({ isBroken: true, events: [], rowsRead: 0 });
    expect(file.complaints).toMatchObject([
      {
        ...MISSED,
        column: 'Pause',
        value: expect.stringContaining('tid.fra'),
        expected: 'deleted, break_minutes',
      },
    ]);
  });

  it('is refused for fields of fields, and for each of several', async () => {
    const file = await read(write([record(1, { tid: { til: '2025-12-01T16:00' }, Id: undefined })]), lax());
    // Without a start no row can be read, so no mapping can say that it may be missing.
    expect(file.complaints).toMatchObject([{ ...MISSED, column: 'tid.fra, Id', expected: null }]);
  });

  it('may have it in one record alone, be it of nothing, and in none where the mapping says so', async () => {
    const without = record(1, { Pause: undefined });
    for (const [rows, mapping] of [
      [[without, record(2)], lax()],
      [[without, record(2, { Pause: null })], lax()],
      [[without], ours('optional: [break_minutes, deleted]\n')],
      [[without], ours('optional: all\n')],
      [[record(1, { Slettet: false })], ours()],
      [[record(1, { Ansattnr: undefined, epost: 'a@b.no' })], lax()],
    ] as const)
      expect(await read(write(rows), mapping)).toMatchObject({ isBroken: false, complaints: [] });
  });

  it('counts a field of what is null as one of nothing', async () => {
    const file = await read(write([record(1, { tid: null })]), lax());
    expect(file.complaints).toMatchObject([
      { line: 1, column: 'tid.fra', problem: 'missing-value' },
      { line: 1, column: 'tid.til' },
    ]);
  });

  it('has no value in an object, only in what that holds: no employee is called by its text', async () => {
    const rows = [record(1, { Ansattnr: { id: 'E1' } })];
    for (const file of [await read(write(rows), lax()), await preview(write(rows), lax())])
      expect(file).toMatchObject({
        events: [],
        complaints: [
          { ...MISSED, column: 'Ansattnr, Epost', value: 'Ansattnr.id, tid.fra, tid.til, Pause, Id' },
        ],
      });
    const mixed = [record(1), ...rows];
    for (const file of [await read(write(mixed), lax()), await preview(write(mixed), lax())])
      expect(file.complaints).toMatchObject([{ line: 2, problem: 'missing-value' }]);
  });

  it('is judged by all of its records, however late they come', async () => {
    const early = many(1500, { Pause: undefined });
    const file = await read(write([...early, record(2000)]), lax());
    expect(file).toMatchObject({ isBroken: false, complaints: [], rowsRead: 1501 });
    expect(await read(write(early), lax())).toMatchObject({
      isBroken: true,
      rowsRead: 0,
      events: [],
      complaints: [{ ...MISSED, column: 'Pause' }],
    });
  });

  it('is not judged where it holds nothing but rows that are taken back or passed over', async () => {
    const gone = { Ansattnr: 1, Id: 'R1', Slettet: true };
    const draft = { Ansattnr: 2, Status: 'Utkast' };
    const mapping = ours('passOver: { Status: [Utkast] }\n');
    expect(await read(write([gone, draft]), mapping)).toMatchObject({
      complaints: [],
      withdrawals: [{ sourceId: 'R1' }],
      rowsPassedOver: 1,
    });
    const beside = await read(write([gone, draft, record(3, { Pause: undefined })]), mapping);
    expect(beside.complaints).toMatchObject([{ ...MISSED, column: 'Pause' }]);
  });

  it('says all that `optional` would have to hold, with what it holds already', async () => {
    const row = record(1, { Pause: undefined });
    const [missed] = (await read(write([row]), ours('optional: [deleted]\n'))).complaints;
    expect(missed?.expected).toBe('deleted, break_minutes');
    const mended = ours(`optional: [${missed?.expected}]\n`);
    expect(await read(write([row]), mended)).toMatchObject({ isBroken: false, complaints: [] });
  });

  it('misses what rows are passed over by, unless nothing has to be there', async () => {
    const rows = [record(1)];
    expect(
      (await read(write(rows), ours('optional: [deleted]\npassOver: { Status: [x] }\n'))).complaints,
    ).toMatchObject([{ ...MISSED, column: 'Status', expected: 'all' }]);
    expect((await read(write(rows), ours('optional: all\npassOver: { Status: [x] }\n'))).complaints).toEqual(
      [],
    );
  });

  it('of a system we know misses what no row of it can do without', async () => {
    const shift = { id: 'S', userId: 'u', sharedShift: { startDateTime: '2025-12-01T07:00:00Z' } };
    const graph = parseMapping(
      'name: g\nfor: events\noptional: all\ncolumns: { employee: userId, start: sharedShift.startDateTime, end: sharedShift.endDateTime, source_id: id, unit: schedulingGroupId }\ndefaults: { kind: shift }\n',
      'g.yaml',
    );
    expect((await read(write([shift]), graph)).complaints).toMatchObject([
      { ...MISSED, column: 'sharedShift.endDateTime', expected: null },
    ]);
  });

  it('names fields whatever their case', async () => {
    const rows = [
      { ansattnr: 7, tid: { FRA: '2025-12-01T08:00', til: '2025-12-01T16:00' }, pause: 30, id: 'R' },
    ];
    expect(await read(write(rows), lax())).toMatchObject({
      complaints: [],
      events: [{ employee: '7', sourceId: 'R', event: { unpaidBreak: 1800 } }],
    });
  });

  it('names fields whatever their case in late records as well, or in some of the first', async () => {
    const small = { Pause: undefined, pause: 45 };
    for (const rows of [
      [...many(1000, { Pause: undefined }), record(2000, small)],
      [record(1), record(2, small)],
    ])
      expect(await read(write(rows), lax())).toMatchObject({
        complaints: [],
        events: expect.arrayContaining([
          expect.objectContaining({ event: expect.objectContaining({ unpaidBreak: 2700 }) }),
        ]),
      });
  });

  it('is told with the fields of late records where it lacks one', async () => {
    const rows = [...many(1000, { Pause: undefined }), record(2000, { Pause: undefined, Lunsj: 30 })];
    expect((await read(write(rows), lax())).complaints).toMatchObject([
      { ...MISSED, column: 'Pause', value: 'Ansattnr, tid.fra, tid.til, Id, Lunsj' },
    ]);
  });
});

describe.each(FORMS)('a look at a file of JSON that is %s', (_form, write) => {
  it('lists the fields that are there, what they are taken for, and those that are not used', async () => {
    const own = {
      employee: 1,
      kind: 'shift',
      start: '2025-12-01T08:00',
      end: '2025-12-01T16:00',
      brakes: 30,
    };
    const seen = await preview(write([own]));
    expect(seen.layout?.header).toEqual(['employee', 'kind', 'start', 'end', 'brakes']);
    expect(seen.ignoredColumns).toEqual(['brakes']);
    expect(Object.fromEntries(seen.columns)).toMatchObject({
      employee: 'employee',
      break_minutes: null,
      unit: null,
    });
    expect(seen).toMatchObject({ unseenFields: null, complaints: [], tally: { rowsRead: 1 } });
  });

  it('knows our own fields whatever their case', async () => {
    const own = { Employee: 1, Kind: 'shift', START: '2025-12-01T08:00', end: '2025-12-01T16:00', Unit: 'a' };
    expect(await preview(write([own]))).toMatchObject({ complaints: [], events: [{ unit: 'a' }] });
  });

  it('knows a system by a field of what is null, as open cards alone are', async () => {
    const card = {
      id: 'T1',
      userId: 'u',
      state: 'clockedIn',
      clockInEvent: { dateTime: '2025-12-01T07:00:00Z' },
    };
    const content = write([{ ...card, clockOutEvent: null }]);
    for (const file of [await preview(content), await read(content)])
      expect(file).toMatchObject({ source: 'graph-timecard', complaints: [], ignoredColumns: [] });
    const notes = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`k${i}`, i]));
    const noted = await preview(write([{ ...card, clockOutEvent: null, notes }]));
    expect(noted).toMatchObject({ source: 'graph-timecard', ignoredColumns: [] });
    const unknown = { ...card, state: undefined, clockOutEvent: null };
    expect((await preview(write([unknown]))).complaints).toMatchObject([
      { problem: 'missing-columns', value: 'id, userId, clockInEvent.dateTime, clockOutEvent' },
    ]);
  });

  it('does the same by a mapping', async () => {
    const seen = await preview(write([record(1, { Merknad: 'x' })]), ours('optional: [deleted]\n'));
    expect(seen.layout?.header).toEqual(['Ansattnr', 'tid.fra', 'tid.til', 'Pause', 'Id', 'Merknad']);
    expect(seen.ignoredColumns).toEqual(['Merknad']);
    expect(Object.fromEntries(seen.columns)).toMatchObject({
      employee: 'Ansattnr',
      start: 'tid.fra',
      break_minutes: 'Pause',
    });
  });

  it('counts a field of what is null as one of nothing, as the import does', async () => {
    for (const count of [1, 1000, 1001]) {
      const content = write(many(count, { tid: null }));
      const seen = await preview(content, lax());
      expect(seen).toMatchObject({ unseenFields: null, tally: { rowsRead: Math.min(count, 1000) } });
      expect(seen.complaints[0]).toMatchObject({ line: 1, column: 'tid.fra', problem: 'missing-value' });
      expect(Object.fromEntries(seen.columns)).toMatchObject({ start: 'tid.fra', end: 'tid.til' });
      expect(seen.layout?.header).toEqual(['Ansattnr', 'tid', 'Pause', 'Id', 'tid.fra', 'tid.til']);
      for (const { ignoredColumns } of [seen, await read(content, lax())]) expect(ignoredColumns).toEqual([]);
    }
  });

  it('refuses what it has read to the end, and says of a longer one only what it has not seen', async () => {
    for (const count of [1, 1000]) {
      const short = await preview(write(many(count, { Pause: undefined })), lax());
      expect(short.complaints).toMatchObject([{ ...MISSED, column: 'Pause' }]);
      expect(short).toMatchObject({ unseenFields: null, events: [], tally: { rowsRead: 0 } });
    }
    const long = await preview(write(many(1001, { Pause: undefined })), lax());
    expect(long).toMatchObject({ complaints: [], unseenFields: 'Pause', tally: { rowsRead: 1000 } });
    const later = await preview(write([...many(1000, { Pause: undefined }), record(1)]), lax());
    expect(later).toMatchObject({ complaints: [], unseenFields: 'Pause' });
  });
});

it('is read though one of its records holds objects in each other without end', async () => {
  const depth = 100_000;
  const deep = `{"Ansattnr":9,"x":${'{"x":'.repeat(depth)}1${'}'.repeat(depth)}}`;
  const file = await read([asLines([record(1, { Slettet: false })]), deep, ''].join('\n'), ours());
  expect(file.complaints[0]).toMatchObject({ line: 2, problem: 'missing-value' });
});

it('is looked at without being read to its end where what follows the first records, or all of it, is none', async () => {
  const broken = ['[1]\n'.repeat(20_000), '{"Ansattnr": '];
  const seen = await preview([asLines(many(1000)), ...broken].join('\n'), ours('optional: all\n'));
  expect(seen).toMatchObject({ format: 'events-ndjson', complaints: [], tally: { rowsRead: 1000 } });
  expect((await preview(`[${'1,'.repeat(200_000)}`, ours())).complaints).toMatchObject([
    { line: 0, problem: 'not-a-record' },
  ]);
});

describe('a list of people in JSON', () => {
  const people = (count: number, more: Row = {}): Row[] =>
    Array.from({ length: count }, (_, i) => ({ Nr: `N${i}`, Navn: 'Kari', ...more }));
  const register = (more = ''): Mapping =>
    parseMapping(
      `name: people\nfor: employees\ncolumns: { code: Nr, name: Navn, email: Post }\n${more}`,
      'people.yaml',
    );

  it('is read as a whole: a field of a late record is one of its columns', async () => {
    const own = Array.from({ length: 1200 }, (_, i) => ({ code: `N${i}`, name: 'Kari' }));
    const late = asLines([...own, { code: 'L', name: 'Ola', email: 'ola@example.org', Sko: 42 }]);
    const seen = await read(late);
    expect(seen.organisation?.employees.at(-1)).toMatchObject({ code: 'L', email: 'ola@example.org' });
    expect(seen.ignoredColumns).toEqual(['Sko']);
  });

  it('is refused without a field that a mapping names, as a table is, by the look already', async () => {
    const content = asLines(people(1200));
    expect((await preview(content, register())).complaints).toMatchObject([
      { ...MISSED, column: 'Post', expected: 'email' },
    ]);
    expect((await read(content, register('optional: [email]\n'))).organisation?.employees).toHaveLength(1200);
    const late = asLines([...people(1200), { Nr: 'L', Navn: 'Ola', Post: 'ola@example.org' }]);
    expect((await read(late, register())).complaints).toEqual([]);
  });

  it('counts a field of what is null as one of nothing', async () => {
    const mapping = parseMapping(
      'name: people\nfor: employees\ncolumns: { code: Nr, name: Navn, email: Post.adresse }\n',
      'people.yaml',
    );
    const seen = await preview(asLines(people(2, { Post: null })), mapping);
    expect(seen).toMatchObject({ complaints: [], ignoredColumns: [], registerRows: 2 });
  });

  it('has no column for each of very many fields that mean nothing, and says that there are more', async () => {
    const own = Array.from({ length: 3000 }, (_, i) => ({
      code: `N${i}`,
      name: 'Kari',
      skills: { [`k${i}`]: true },
    }));
    const late = asLines([...own, { code: 'L', name: 'Ola', Email: 'ola@example.org' }]);
    const seen = await preview(late);
    expect(seen.layout?.header.length).toBeLessThan(600);
    expect(seen.ignoredColumns).toContain('skills.k0');
    expect(seen.ignoredColumns.at(-1)).toBe('…');
    expect((await read(late)).organisation?.employees.at(-1)).toMatchObject({ email: 'ola@example.org' });
  });

  it('names the fields that a mapping does not use', async () => {
    const seen = await preview(asLines(people(2, { Sko: 42, Post: null })), register());
    expect(seen).toMatchObject({ complaints: [], ignoredColumns: ['Sko'] });
  });
});

it.each(LANGUAGES)('that a field is in no record is said with what would be right, in %s', (language) => {
  const missed = { ...MISSED, problem: 'missing-fields' as const, column: 'Pause', value: 'Ansattnr, Id' };
  const said = ['break_minutes', 'all', null].map((expected) =>
    sayComplaint({ ...missed, expected }, language),
  );
  expect(new Set(said).size).toBe(3);
  for (const one of said) expect(one).toMatch(/Pause.*Ansattnr, Id/);
  expect(said[0]).toContain('optional: [break_minutes]');
});
