import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { DataSource } from 'typeorm';
import { ApiSweep } from '../../src/api/api-sweep.service.js';
import type { AcceptedImport, ComplaintView, ImportView } from '../../src/api/import-view.js';
import { Settings } from '../../src/platform/settings.js';
import { type Program, type Sent, Website } from './website.js';

const HEADER = 'employee;kind;start;end;source_id';
const row = (id: number, employee = '1001'): string =>
  `${employee};shift;2025-12-${String(id).padStart(2, '0')}T08:00;2025-12-${String(id).padStart(2, '0')}T15:00;${id}`;
const csv = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;
const NAMED = { 'content-disposition': 'attachment; filename="before.csv"' };
const BAD = '1001;shift;2025-12-09T08:00;2025-12-09T07:00;9';

let site: Website;
let program: Program;
beforeAll(async () => {
  site = await Website.start({ HVILETID_UPLOAD_MB: '1' }, false);
  program = await site.program('imports:write', 'imports:read');
});
afterAll(() => site.close());
beforeEach(async () => {
  await settled();
  await site.query(
    `truncate import, import_complaint, import_rejected_row, work_event, absence, dirty_mark, idempotency_key cascade`,
  );
});

const send = (body: Sent['body'], query = '', headers: Record<string, string> = {}, who = program) =>
  who.send(`/api/v1/imports${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', ...headers },
    body: body ?? null,
  });

const form = (parts: Record<string, string>, file: string | null, name = 'vakter.csv'): FormData => {
  const data = new FormData();
  if (file !== null) data.set('file', new File([file], name, { type: 'text/csv' }));
  for (const [field, value] of Object.entries(parts)) data.set(field, value);
  return data;
};

const sendForm = (data: FormData, headers: Record<string, string> = {}) =>
  program.send('/api/v1/imports', { method: 'POST', body: data, headers });

/** The import when it has ended. */
async function ended(answer: Response): Promise<ImportView> {
  expect(answer.status).toBe(202);
  const { href } = (await answer.json()) as AcceptedImport;
  expect(answer.headers.get('location')).toBe(href);
  for (;;) {
    const view = await program.json<ImportView>(href);
    if (view.state !== 'running') return view;
    await sleep(20);
  }
}

/** When nothing is under way any more. */
async function settled(): Promise<void> {
  while ((await incoming()).length > 0) await sleep(10);
}

const incoming = (): Promise<string[]> =>
  readdir(join(site.app.get(Settings).dataDir, 'incoming')).catch(() => []);
const problemOf = async (answer: Response) =>
  (await answer.json()) as { type: string; detail: string; errors?: unknown[] };

describe('a file', () => {
  it('sent as the body is taken in under its name, and its bytes do not stay', async () => {
    const headers = { 'content-disposition': `attachment; filename*=UTF-8''hemmelig%2Fuke%2049.csv` };
    const view = await ended(await send(csv(row(1), row(2)), '', headers));
    expect(view).toMatchObject({
      file: 'uke 49.csv',
      format: 'events-csv',
      source: 'csv',
      state: 'stored',
      rows: { read: 2, stored: 2, rejected: 0 },
      newEmployees: ['1001'],
      progress: { phase: 'ended', share: 1, rowsRead: 2, bytes: 128, bytesRead: 128 },
      links: { rejected: null },
    });
    expect(await site.query('select 1 from dirty_mark')).toHaveLength(1);
    await settled();
  });

  it.each([
    ['in UTF-8, as it is', Buffer.from('vakter æøå.csv').toString('latin1')],
    ['in Latin-1', 'vakter æøå.csv'],
  ])('has the letters of its name, sent %s', async (_how, filename) => {
    const view = await ended(
      await send(csv(row(1)), '', { 'content-disposition': `attachment; filename="${filename}"` }),
    );
    expect(view).toMatchObject({ file: 'vakter æøå.csv' });
    await settled();
  });

  it('sent in a form is taken in with the options of the form, also of those after it', async () => {
    const view = await ended(await sendForm(form({ dryRun: 'true', source: 'plan' }, csv(row(1)))));
    expect(view).toMatchObject({ file: 'vakter.csv', source: 'plan', state: 'tried', rows: { stored: 1 } });
    expect(await site.query('select 1 from work_event')).toEqual([]);
  });

  it('is told with the local times of it that happened twice', async () => {
    const cells = row(1).split(';');
    const night = HEADER.split(';').map(
      (column, place) => ({ start: '2025-10-25T22:00', end: '2025-10-26T02:30' })[column] ?? cells[place],
    );
    const view = await ended(await send(csv(night.join(';')), '?dryRun=true'));
    expect(view).toMatchObject({
      rows: { ambiguousTimes: 1 },
      ambiguous: [{ line: 2, column: 'end', value: '2025-10-26T02:30' }],
    });
  });

  it('is told with how it was taken in, and what fell away by it', async () => {
    const taken = async (query: string, ...rows: string[]) => {
      const { dryRun, partial, replace, rows: counts } = await ended(await send(csv(...rows), query));
      return { dryRun, partial, replace, leftOut: counts.leftOut, withdrawn: counts.withdrawn };
    };
    const whole = { dryRun: false, partial: false, replace: null, leftOut: 0, withdrawn: 0 };
    expect(await taken('?partial=true', row(1), row(2), row(3))).toEqual({ ...whole, partial: true });
    const december = { replace: '2025-12-01/2025-12-31', leftOut: 2, withdrawn: 2 };
    expect(await taken('?replace=2025-12&dryRun=true', row(1))).toEqual({
      ...{ ...whole, ...december },
      dryRun: true,
    });
    expect(await taken('?replace=2025-12', row(1))).toEqual({ ...whole, ...december });
    const days = await taken('?replace=2025-12-01/2025-12-14', row(1), row(2));
    expect(days).toEqual({ ...whole, replace: '2025-12-01/2025-12-14' });
  });

  it('is told with which rows fell away by it, page by page, tried and stored alike', async () => {
    interface Page {
      withdrawn: { sourceId: string }[];
      next: string | null;
    }
    const before = await ended(await send(csv(row(1), row(2), row(3)), '', NAMED));
    for (const query of ['?replace=2025-12&dryRun=true', '?replace=2025-12']) {
      const { links } = await ended(await send(csv(row(1)), query));
      const sighted = await site.program('imports:read', 'events:read');
      const first = await sighted.json<Page>(`${links.withdrawn}?limit=1`);
      expect(first.withdrawn).toEqual([
        {
          ...{ employee: '1001', kind: 'shift', sourceId: '2', version: 1 },
          ...{ start: '2025-12-02T07:00:00.000Z', end: '2025-12-02T14:00:00.000Z' },
          ...{ import: before.id, file: 'before.csv', line: 3, withdrawnByLine: null },
        },
      ]);
      expect((await program.json<Page>(`${links.withdrawn}?limit=1`)).withdrawn).toMatchObject([
        { employee: '1001', sourceId: null, line: 3, kind: null, start: null, end: null },
      ]);
      const rest = await sighted.json<Page>(`${links.withdrawn}?cursor=${first.next}`);
      expect([rest.withdrawn.map(({ sourceId }) => sourceId), rest.next]).toEqual([['3'], null]);
    }
    expect(before.links.withdrawn).toBeNull();
    expect(await program.json<Page>(`/api/v1/imports/${before.id}/withdrawn`)).toEqual({
      withdrawn: [],
      next: null,
    });
  });

  it('of absences names nobody whose row fell away by it, to whatever token', async () => {
    const head = 'employee;type;from;to;source_id';
    const away = `${head}\n1001;sick;2025-12-01;2025-12-03;\n`;
    const named = { 'content-disposition': 'attachment; filename=away.csv' };
    const before = await ended(await send(away, '?source=away', named));
    // A header alone, tried: all that is stored of the source would fall away.
    const { links, rows } = await ended(await send(`${head}\n`, '?source=away&replace=2025&dryRun=true'));
    expect(rows).toMatchObject({ withdrawn: 1 });
    const { withdrawn } = await program.json<{ withdrawn: object[] }>(links.withdrawn!);
    expect(withdrawn).toEqual([
      {
        ...{ employee: null, sourceId: null, kind: null, start: null, end: null, version: 1 },
        ...{ import: before.id, file: 'away.csv', line: 2, withdrawnByLine: null },
      },
    ]);
  });

  it('of a register has replaced no period, and agreements are taken whole, whatever was asked for', async () => {
    const register = async (content: string, query: string) => {
      const { state, partial, replace } = await ended(await send(content, query));
      return { state, partial, replace };
    };
    expect(await register('code;name;parent\nkjeller;Kjeller;\n', '?replace=2025-12')).toEqual({
      ...{ state: 'stored', partial: false, replace: null },
    });
    const agreements = 'code;legal_basis;granted_by;group;from\nA1;x;nobody;all;2025-01-01\n';
    expect(await register(agreements, '?partial=true')).toMatchObject({ state: 'refused', partial: false });
  });

  it.each([
    [
      'a list',
      'application/json',
      '[{"employee":"1001","kind":"shift","start":"2025-12-01T08:00","end":"2025-12-01T15:00"}]',
    ],
    [
      'a list below a key',
      'application/json; charset=utf-8',
      '{\n "events": [{"employee":"1001","kind":"shift","start":"2025-12-01T08:00","end":"2025-12-01T15:00"}]}',
    ],
    [
      'a record a line',
      'application/x-ndjson',
      '{"employee":"1001","kind":"shift","start":"2025-12-01T08:00","end":"2025-12-01T15:00"}\n',
    ],
  ])('may be %s in JSON', async (_what, type, body) => {
    expect(await ended(await send(body, '', { 'content-type': type }))).toMatchObject({
      state: 'stored',
      rows: { stored: 1 },
    });
  });

  it('is read by the mapping that is named, or by one sent along, which is then kept', async () => {
    const mapping = [
      'name: ukas-liste',
      'for: events',
      'columns: { employee: Nr, start: Fra, end: Til }',
      'defaults: { kind: shift }',
    ].join('\n');
    const file = 'Nr;Fra;Til\n1001;2025-12-01T08:00;2025-12-01T15:00\n';
    const first = await ended(await sendForm(form({ mapping }, file)));
    expect(first).toMatchObject({ state: 'stored', mapping: 'ukas-liste', source: 'ukas-liste' });
    const again = await ended(await send(file, '?mapping=ukas-liste'));
    expect(again).toMatchObject({ state: 'stored', rows: { unchanged: 1, stored: 0 } });
  });

  it('that is a workbook is read by the sheet that is asked for; one there is not is refused, naming those there are', async () => {
    const rowOf = (id: number) => row(id).split(';');
    const sheets = [
      { name: 'Des', rows: [HEADER.split(';'), rowOf(1)] },
      { name: 'Jan', rows: [HEADER.split(';'), rowOf(2), rowOf(3)] },
    ];
    const book = new Uint8Array(await writeXlsx({ sheets }));
    const type = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
    const take = async (sheet: string): Promise<ImportView> =>
      ended(await send(book, `?sheet=${sheet}`, type));
    expect(await take('jan')).toMatchObject({ state: 'stored', rows: { read: 2, stored: 2 } });
    const refused = await take('Feb');
    expect(refused).toMatchObject({ state: 'refused', rows: { stored: 0 } });
    const { complaints } = await program.json<{ complaints: ComplaintView[] }>(refused.links.complaints);
    expect(complaints).toMatchObject([{ problem: 'no-such-sheet', value: 'Feb' }]);
  });

  it('is the whole truth about a period where that is asked', async () => {
    await ended(await send(csv(row(1), row(2))));
    const view = await ended(await send(csv(row(1)), '?replace=2025-12'));
    expect(view.rows).toMatchObject({ unchanged: 1, withdrawn: 1 });
  });

  it('of somebody unknown is refused where that is asked', async () => {
    const view = await ended(await send(csv(row(1, '9999')), '?knownOnly=true'));
    expect(view).toMatchObject({ state: 'refused', rows: { rejected: 1 } });
  });

  it('takes its turn: two sent at once are both stored', async () => {
    const answers = await Promise.all([send(csv(row(1))), send(csv(row(2)))]);
    const views = await Promise.all(answers.map(ended));
    expect(views.map(({ state }) => state)).toEqual(['stored', 'stored']);
  });
});

describe('what cannot be taken', () => {
  it.each([
    ['?dryRun=yes', 'dryRun', 'expected true or false'],
    ['?partial=true&replace=2025-12', 'replace', /bad rows would be withdrawn/],
    ['?replace=december', 'replace', /2025-12-01\/2025-12-14/],
    ['?dates=dmy', 'dates', /^expected one of the day \(“day-first”\) or the month \(“month-first”\)$/],
    ['?mapping=nothing', 'mapping', /expected one of .*kimai/],
    ['?map=kimai', 'map', 'is not known here'],
  ])('options %s are refused at %s', async (query, parameter, detail) => {
    const answer = await send(csv(row(1)), query);
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).errors).toEqual([
      { parameter, detail: typeof detail === 'string' ? detail : expect.stringMatching(detail) },
    ]);
    expect(await incoming()).toEqual([]);
  });

  it.each([
    ['nb', 'dryRun: ventet true eller false', 'ventet true eller false'],
    ['nn', 'dryRun: venta true eller false', 'venta true eller false'],
    ['en', 'dryRun: expected true or false', 'expected true or false'],
  ])('options are refused in %s where that is asked for', async (language, whole, detail) => {
    const answer = await send(csv(row(1)), '?dryRun=yes', { 'accept-language': language });
    expect(await problemOf(answer)).toMatchObject({
      detail: whole,
      errors: [{ parameter: 'dryRun', detail }],
    });
  });

  it('a mapping that a person keeps, or that is shipped, is not replaced by a program', async () => {
    const mapping = (name: string, kind: string): string =>
      [
        `name: ${name}`,
        'for: events',
        'columns: { employee: Nr, start: Fra, end: Til }',
        `defaults: { kind: ${kind} }`,
      ].join('\n');
    const file = 'Nr;Fra;Til\n1001;2025-12-01T08:00;2025-12-01T15:00\n';
    await ended(await sendForm(form({ mapping: mapping('ours', 'shift') }, file)));
    // What a program keeps, a program may keep otherwise.
    const other = await ended(await sendForm(form({ mapping: mapping('ours', 'standby') }, file)));
    expect(other).toMatchObject({ state: 'stored', rows: { stored: 1 } });
    await site.query(`update column_mapping set kept_by = 'person'`);
    for (const name of ['ours', 'kimai']) {
      const answer = await sendForm(form({ mapping: mapping(name, 'callout') }, file));
      expect(answer.status).toBe(422);
      expect((await problemOf(answer)).errors).toEqual([
        { parameter: 'mapping', detail: expect.stringContaining(`another mapping is named “${name}”`) },
      ]);
    }
    const same = await ended(await sendForm(form({ mapping: mapping('ours', 'standby') }, file)));
    expect(same).toMatchObject({ state: 'stored', rows: { unchanged: 1 } });
    expect(
      await site.query('select name from column_mapping where name in ($1, $2)', ['ours', 'kimai']),
    ).toEqual([{ name: 'ours' }]);
    await site.query(`delete from column_mapping where name = 'ours'`);
  });

  it('dates that can be read in two ways are named, and read as it is told', async () => {
    const file = 'employee;kind;start;end\n1001;shift;03/04/2025 08:00;03/04/2025 16:00\n';
    const refused = await ended(await send(file));
    expect(refused).toMatchObject({ state: 'refused', rows: { stored: 0 } });
    const { complaints } = await program.json<{ complaints: ComplaintView[] }>(refused.links.complaints);
    expect(complaints).toMatchObject([
      { column: 'start', problem: 'undecided-dates', value: '03/04/2025 08:00' },
    ]);
    expect(await ended(await send(file, '?dates=day-first'))).toMatchObject({ state: 'stored' });
  });

  it('the good rows of a register are taken, and the bad ones given back', async () => {
    const file = 'unit;name;parent\nlager;Lager;\nbutikk;;lager\n';
    const view = await ended(await send(file, '?partial=true'));
    expect(view).toMatchObject({
      state: 'stored',
      format: 'units-csv',
      rows: { read: 2, stored: 1, rejected: 1 },
    });
    const rejected = await (await program.send(view.links.rejected!)).text();
    expect(rejected).toContain('butikk;;lager;');
  });

  it('a mapping with mistakes is refused with its lines', async () => {
    const answer = await sendForm(form({ mapping: 'name: x\nfor: events\ncolums: {}\n' }, csv(row(1))));
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).detail).toContain('mapping:3');
  });

  it.each([
    [
      'nb',
      '«dmy» kan ikke brukes; ventet en av dagen («day-first») eller måneden («month-first»)',
      'ukjent kolonne; mente du «start»?',
    ],
    [
      'nn',
      '«dmy» kan ikkje brukast; venta ein av dagen («day-first») eller månaden («month-first»)',
      'ukjend kolonne; meinte du «start»?',
    ],
    [
      'en',
      '“dmy” cannot be used; expected one of the day (“day-first”) or the month (“month-first”)',
      'unknown column; did you mean “start”?',
    ],
  ])(
    'a mapping is refused in %s where that is asked for, each mistake by itself',
    async (language, dates, column) => {
      const mapping = 'name: x\nfor: events\ndates: dmy\ncolumns:\n  begin: Fra\n';
      const answer = await sendForm(form({ mapping }, csv(row(1))), { 'accept-language': language });
      expect(answer.status).toBe(422);
      expect((await problemOf(answer)).errors).toEqual([
        { parameter: 'mapping', detail: `mapping:3: dates: ${dates}` },
        { parameter: 'mapping', detail: expect.stringContaining(`mapping:5: columns.begin: ${column}`) },
      ]);
      expect(await incoming()).toEqual([]);
    },
  );

  it.each([
    [
      'application/x-www-form-urlencoded',
      {},
      /is application\/x-www-form-urlencoded; expected one of multipart/,
    ],
    ['text/csv', { 'content-encoding': 'gzip' }, /Content-Encoding is gzip/],
    ['multipart/form-data', {}, /no boundary/],
  ])('%s %j is 415 and says what would do', async (type, headers, detail) => {
    const answer = await send(csv(row(1)), '', { 'content-type': type, ...headers });
    expect(answer.status).toBe(415);
    expect((await problemOf(answer)).detail).toMatch(detail);
  });

  it('a form without the file, or with two, is refused', async () => {
    expect((await problemOf(await sendForm(form({}, null)))).errors).toEqual([
      { pointer: '#/file', detail: 'is missing; expected the part with the file' },
    ]);
    const two = form({}, csv(row(1)));
    two.append('file', new File([csv(row(2))], 'b.csv'));
    expect((await problemOf(await sendForm(two))).errors).toEqual([
      { pointer: '#/file', detail: 'is there more than once; expected one file' },
    ]);
    const other = new FormData();
    other.set('upload', new File([csv(row(1))], 'a.csv'));
    expect((await sendForm(other)).status).toBe(422);
    expect(await incoming()).toEqual([]);
  });

  it('more than may be sent is 413, told before by its length or found out while it comes', async () => {
    const large = 'x'.repeat(1_000_001);
    const huge = 'x'.repeat(3_000_000);
    const streamed = () =>
      fetch(`${site.address}/api/v1/imports`, {
        method: 'POST',
        headers: { authorization: `Bearer ${program.token!}`, 'content-type': 'text/csv' },
        body: Readable.toWeb(Readable.from([large, 'y'])) as ReadableStream,
        duplex: 'half',
      } as RequestInit);
    for (const sent of [send(huge), send(large), streamed(), sendForm(form({}, large))]) {
      const answer = await sent;
      expect(answer.status).toBe(413);
      expect((await problemOf(answer)).detail).toContain('at most 1 MB');
    }
    expect(await incoming()).toEqual([]);
    expect(await site.query('select 1 from import')).toEqual([]);
  });

  it('a file that ends too early is forgotten', async () => {
    const { port } = new URL(site.address);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${program.token!}\r\nContent-Type: text/csv\r\nContent-Length: 1000\r\n\r\n${HEADER}`,
    );
    while ((await incoming()).length === 0) await sleep(10);
    socket.destroy();
    while ((await incoming()).length > 0) await sleep(10);
    expect(await site.query('select 1 from import')).toEqual([]);
  });

  it.each([
    ['imports:read', 'POST', 403],
    ['imports:write', 'GET', 403],
  ] as const)('with %s alone %s is %i', async (scope, method, status) => {
    const other = await site.program(scope);
    expect((await other.send('/api/v1/imports', { method })).status).toBe(status);
  });
});

describe('an Idempotency-Key', () => {
  const key = (value: string) => ({ 'idempotency-key': value });

  it('gives the first answer again, and takes nothing in twice', async () => {
    const first = await send(csv(row(1)), '', key('natt-1'));
    const again = await send(csv(row(1)), '', key('"natt-1"'));
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.text()).toBe(await first.text());
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await site.query('select 1 from import')).toHaveLength(1);
  });

  it('with another file or other options is refused', async () => {
    await send(csv(row(1)), '', key('natt-2'));
    for (const other of [
      await send(csv(row(2)), '', key('natt-2')),
      await send(csv(row(1)), '?dryRun=true', key('natt-2')),
    ]) {
      expect(other.status).toBe(422);
      expect((await problemOf(other)).type).toMatch(/#import\.key-used$/);
    }
    await settled();
  });

  it('sent ten times at once begins one import', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(csv(row(1)), '', key('natt-3'))));
    const ids = await Promise.all(answers.map(async (one) => ((await one.json()) as AcceptedImport).id));
    expect(new Set(ids).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.has('idempotency-replayed'))).toHaveLength(9);
    expect(await site.query('select 1 from import')).toHaveLength(1);
  });

  it('holds in another process', async () => {
    const first = await send(csv(row(1)), '', key('natt-4'));
    const other = await site.beside(false);
    try {
      const again = await send(csv(row(1)), '', key('natt-4'), other.programWith(program.token));
      expect(await again.text()).toBe(await first.text());
    } finally {
      await other.close();
    }
  });

  it('sent by many at once when its import has ended keeps no connection from anybody', async () => {
    await ended(await send(csv(row(1)), '', key('natt-9')));
    const answers = await Promise.all(Array.from({ length: 40 }, () => send(csv(row(1)), '', key('natt-9'))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(await site.query('select 1 from import')).toHaveLength(1);
  });

  it('of an import that failed through no fault of the file begins it again, once', async () => {
    const first = await send(csv(row(1)), '', key('natt-8'));
    const { id } = (await first.json()) as AcceptedImport;
    await settled();
    await site.query(`update import set state = 'failed' where id = $1`, [id]);
    const answers = await Promise.all([1, 2].map(() => send(csv(row(1)), '', key('natt-8'))));
    const [one, other] = await Promise.all(answers.map(async (a) => ((await a.json()) as AcceptedImport).id));
    expect(one).not.toBe(id);
    expect(other).toBe(one);
    await settled();
    const last = await send(csv(row(1)), '', key('natt-8'));
    expect(((await last.json()) as AcceptedImport).id).toBe(one);
    expect((await send(csv(row(2)), '', key('natt-8'))).status).toBe(422);
  });

  it('is each program’s own', async () => {
    await send(csv(row(1)), '', key('natt-5'));
    const other = await site.program('imports:write');
    expect((await send(csv(row(2)), '', key('natt-5'), other)).status).toBe(202);
  });

  it('is free again when its week is over, and swept', async () => {
    await send(csv(row(1)), '', key('natt-6'));
    await site.query(`update idempotency_key set expires_at = '2026-01-05T06:59:59Z'`);
    expect((await send(csv(row(2)), '', key('natt-6'))).status).toBe(202);
    await site.query(`update idempotency_key set expires_at = '2026-01-05T06:59:59Z'`);
    await site.app.get(ApiSweep, { strict: false }).sweep();
    expect(await site.query('select 1 from idempotency_key')).toEqual([]);
  });

  it.each(['a b', 'x'.repeat(256), '"å"'])('%s is none', async (value) => {
    const answer = await send(csv(row(1)), '', key(value));
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors).toEqual([
      { header: 'Idempotency-Key', detail: expect.stringContaining('1 to 255') },
    ]);
  });

  it('of a request that was refused is still free', async () => {
    expect((await send(csv(row(1)), '?dryRun=x', key('natt-7'))).status).toBe(422);
    expect((await send(csv(row(1)), '', key('natt-7'))).status).toBe(202);
  });
});

describe('the answer', () => {
  it('says row by row what was wrong, page by page, in the language asked for', async () => {
    const { links } = await ended(await send(csv(row(1), BAD, '1001;shift;x;y;10')));
    const page = (query: string, language = 'en') =>
      program.json<{ complaints: ComplaintView[]; next: string | null }>(`${links.complaints}${query}`, {
        headers: { 'accept-language': language },
      });
    const all = await page('');
    expect(all.complaints[0]).toEqual({
      line: 3,
      countedBy: 'line',
      column: 'end',
      value: '2025-12-09T07:00',
      problem: 'end-not-after-start',
      otherLine: null,
      expected: '> 2025-12-09T08:00',
      message: 'line 3, column end: “2025-12-09T07:00” is not after the start; expected > 2025-12-09T08:00',
    });
    expect((await page('', 'nn')).complaints[0]!.message).toContain('linje 3, kolonne end');
    const list = await ended(
      await send(
        '[{"employee":"1001","kind":"shift","start":"2025-12-01T08:00","end":"2025-12-01T15:00"}, 7]',
        '',
        { 'content-type': 'application/json' },
      ),
    );
    const { complaints } = await program.json<{ complaints: ComplaintView[] }>(list.links.complaints);
    expect(complaints.at(-1)).toMatchObject({ line: 2, countedBy: 'record', problem: 'not-a-record' });
    const first = await page('?limit=2');
    const second = await page(`?limit=2&cursor=${first.next!}`);
    expect([...first.complaints, ...second.complaints]).toEqual(all.complaints);
    expect(second.next).toBeNull();
    // Rows may say who was ill: whoever reads them is written down.
    const looks = await site.query<{ action: string }>(
      `select distinct action from audit_entry where actor like 'token:%' and subject_kind = 'import'`,
    );
    expect(looks).toContainEqual({ action: 'view-import' });
  });

  it('gives the rejected rows in their own form', async () => {
    const { links } = await ended(
      await send(csv(row(1), BAD), '?partial=true', {
        'content-disposition': 'attachment; filename="uke49.csv"',
      }),
    );
    const answer = await program.send(links.rejected!, { headers: { 'accept-language': 'nb' } });
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=uke49-rejected.csv');
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(answer.headers.get('content-language')).toBe('nb');
    expect(await answer.text()).toBe(
      `${HEADER};feil\n${BAD};"linje 3, kolonne end: «2025-12-09T07:00» er ikke etter start; ventet > 2025-12-09T08:00"\n`,
    );
    const fine = await ended(await send(csv(row(1))));
    expect((await program.send(`${fine.links.self}/rejected`)).status).toBe(204);
  });

  it('of nothing is not found', async () => {
    for (const path of ['x', '00000000-0000-4000-8000-000000000000', 'x/complaints', 'x/rejected']) {
      expect((await program.send(`/api/v1/imports/${path}`)).status).toBe(404);
    }
  });
});

describe('the list', () => {
  interface Page {
    readonly imports: readonly ImportView[];
    readonly next: string | null;
  }
  const page = (query: string): Promise<Page> => program.json<Page>(`/api/v1/imports${query}`);

  it('goes latest first, and does not shift when imports come in', async () => {
    const ids: string[] = [];
    for (const day of [1, 2, 3]) ids.unshift((await ended(await send(csv(row(day))))).id);
    const first = await page('?limit=2');
    await ended(await send(csv(row(4))));
    const second = await page(`?limit=2&cursor=${first.next!}`);
    expect([...first.imports, ...second.imports].map(({ id }) => id)).toEqual(ids);
    expect(second.next).toBeNull();
  });

  it('refuses a cursor that was changed, or is another list’s', async () => {
    for (const day of [1, 2]) await ended(await send(csv(row(day))));
    const bad = await ended(await send(csv(BAD, '1001;shift;x;y;10')));
    const { next } = await page('?limit=1');
    const other = (await program.json<Page>(`${bad.links.complaints}?limit=1`)).next!;
    const changed = (next!.startsWith('e') ? 'f' : 'e') + next!.slice(1);
    for (const cursor of [changed, `${next!}A`, other, 'x', '']) {
      const answer = await program.send(`/api/v1/imports?cursor=${cursor}`);
      expect([cursor, answer.status]).toEqual([cursor, 400]);
    }
  });

  it.each(['0', '201', 'x', '-1'])('of %s rows is refused', async (limit) => {
    const answer = await program.send(`/api/v1/imports?limit=${limit}`);
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).errors).toEqual([
      { parameter: 'limit', detail: 'expected a whole number from 1 to 200' },
    ]);
  });
});

describe('a server that is stopped', () => {
  it('ends the import under way, gives up those that wait, and says so', async () => {
    const other = await site.beside(false);
    const who = other.programWith(program.token);
    const runner = site.app.get(DataSource).createQueryRunner();
    await runner.startTransaction();
    await runner.query(`select pg_advisory_xact_lock(hashtext('import'))`);
    const ids: string[] = [];
    for (const day of [1, 2, 3]) {
      const answer = await send(csv(row(day)), '', {}, who);
      ids.push(((await answer.json()) as AcceptedImport).id);
    }
    const phaseOf = async (id: string): Promise<string> =>
      (await program.json<ImportView>(`/api/v1/imports/${id}`)).progress.phase;
    while ((await site.query('select 1 from import where phase is not null')).length === 0) await sleep(20);
    expect(await phaseOf(ids[1]!)).toBe('waiting');
    const closed = other.close();
    await sleep(100);
    await runner.rollbackTransaction();
    await runner.release();
    await closed;
    const states = await Promise.all(
      ids.map(async (id) => (await program.json<ImportView>(`/api/v1/imports/${id}`)).state),
    );
    expect(states).toEqual(['stored', 'failed', 'failed']);
    await settled();
  });
});

it('an import that waits says that it is alive, for as long as it waits', async () => {
  const runner = site.app.get(DataSource).createQueryRunner();
  await runner.startTransaction();
  await runner.query(`select pg_advisory_xact_lock(hashtext('import'))`);
  const answers = [await send(csv(row(1))), await send(csv(row(2)))];
  const [, second] = await Promise.all(answers.map(async (one) => ((await one.json()) as AcceptedImport).id));
  await site.query(`update import set seen_alive_at = now() - interval '1 minute' where id = $1`, [second]);
  const stateOf = async (): Promise<string> =>
    (await program.json<ImportView>(`/api/v1/imports/${second!}`)).state;
  // It may say so again before anybody asks; who said nothing more would stay interrupted.
  while ((await stateOf()) === 'interrupted') await sleep(100);
  expect(await stateOf()).toBe('running');
  await runner.rollbackTransaction();
  await runner.release();
  while ((await stateOf()) === 'running') await sleep(20);
  expect(await stateOf()).toBe('stored');
});
