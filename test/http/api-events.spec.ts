import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { EventChangeView, EventView } from '../../src/api/event-view.js';
import { type Program, Website } from './website.js';

const PATH = '/api/v1/events/roster/4711';
const SHIFT = { employee: '1001', kind: 'shift', start: '2025-12-01T08:00', end: '2025-12-01T15:00' };

let site: Website;
let program: Program;
beforeAll(async () => {
  site = await Website.start({}, false);
  program = await site.program('events:write', 'events:read');
});
afterAll(() => site.close());
beforeEach(() => site.query(`truncate import, work_event, dirty_mark, employee, position, unit cascade`));

const put = (
  body: unknown,
  { path = PATH, headers = {} }: { path?: string; headers?: Record<string, string> } = {},
) =>
  program.send(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const withdraw = (headers: Record<string, string> = {}) => program.send(PATH, { method: 'DELETE', headers });
const changeOf = async (answer: Response) => (await answer.json()) as EventChangeView;
const problemOf = async (answer: Response) =>
  (await answer.json()) as { type: string; detail: string; errors?: readonly Record<string, string>[] };
const marks = () =>
  site.query<{ day: string }>(`select to_char(from_date, 'YYYY-MM-DD') as day from dirty_mark`);

describe('an event', () => {
  it('is created, said again without effect, corrected, taken back and said anew', async () => {
    const created = await put(SHIFT);
    expect(created.status).toBe(201);
    expect(created.headers.get('location')).toBe(PATH);
    expect(created.headers.get('etag')).toBe('"1"');
    expect(await changeOf(created)).toEqual({
      source: 'roster',
      id: '4711',
      change: 'created',
      version: 1,
      newEmployee: true,
      overlaps: null,
    });
    const again = await put(SHIFT);
    expect([again.status, (await changeOf(again)).change]).toEqual([200, 'unchanged']);
    const corrected = await put({ ...SHIFT, end: '2025-12-01T16:00' });
    expect([corrected.status, (await changeOf(corrected)).change]).toEqual([200, 'corrected']);
    const withdrawn = await withdraw();
    expect([withdrawn.status, (await changeOf(withdrawn)).change]).toEqual([200, 'withdrawn']);
    expect(withdrawn.headers.get('etag')).toBe('"2-withdrawn"');
    expect((await changeOf(await withdraw())).change).toBe('unchanged');
    const anew = await put(SHIFT);
    expect([anew.status, (await changeOf(anew)).version]).toEqual([201, 3]);
  });

  it('says which event was there before in its time, and stores it all the same', async () => {
    await site.take(
      'roster.csv',
      `employee;kind;start;end;source_id\n1001;shift;2025-12-01T06:00;2025-12-01T09:00;früh 7\n`,
    );
    const created = await put(SHIFT);
    expect(created.status).toBe(201);
    expect(await changeOf(created)).toMatchObject({
      change: 'created',
      overlaps: { source: 'csv', id: 'früh 7' },
    });
    expect(await changeOf(await put({ ...SHIFT, end: '2025-12-01T16:00' }))).toMatchObject({
      change: 'corrected',
      overlaps: { source: 'csv', id: 'früh 7' },
    });
    expect(await changeOf(await put({ ...SHIFT, start: '2025-12-01T09:00' }))).toMatchObject({
      change: 'corrected',
      overlaps: null,
    });
    expect(await changeOf(await withdraw())).toMatchObject({ change: 'withdrawn', overlaps: null });
  });

  it('leaves an import only where it changes something', async () => {
    await put(SHIFT);
    await put(SHIFT);
    expect(await site.query('select file_name, started_by from import')).toEqual([
      { file_name: 'api/v1/events', started_by: `token:${program.token!.split('_')[1]}` },
    ]);
  });

  it('marks whom it concerns from the first day that changes, and nobody when it changes nothing', async () => {
    await put(SHIFT);
    expect(await marks()).toEqual([{ day: '2025-12-01' }]);
    await site.query('truncate dirty_mark');
    await put(SHIFT);
    expect(await marks()).toEqual([]);
    await withdraw();
    expect(await marks()).toEqual([{ day: '2025-12-01' }]);
  });

  it('is the row of the same id that came in a file', async () => {
    await site.take(
      'roster.csv',
      `employee;kind;start;end;source_id\n1001;shift;2025-12-01T08:00;2025-12-01T15:00;4711\n`,
    );
    const change = await put(SHIFT, { path: '/api/v1/events/csv/4711' });
    expect((await changeOf(change)).change).toBe('unchanged');
    await put({ ...SHIFT, end: '2025-12-01T16:00' }, { path: '/api/v1/events/csv/4711' });
    const { versions } = await program.json<EventView>('/api/v1/events/csv/4711');
    expect(versions.map(({ version, file, line }) => [version, file, line])).toEqual([
      [2, 'api/v1/events', 1],
      [1, 'roster.csv', 2],
    ]);
    expect(versions.map(({ supersededBy }) => supersededBy)).toEqual([
      null,
      { import: versions[0]!.import, file: 'api/v1/events', line: 1 },
    ]);
  });

  it('that was withdrawn says by which file and line', async () => {
    await put(SHIFT);
    await withdraw();
    const { holds, versions } = await program.json<EventView>(PATH);
    expect([holds, versions.length]).toEqual([false, 1]);
    expect(versions[0]).toMatchObject({
      supersededAt: expect.stringMatching(/^2026-01-05T07:0/),
      supersededBy: { import: expect.stringMatching(/^[0-9a-f-]{36}$/), file: 'api/v1/events', line: 1 },
    });
  });

  it('is shown with all that was said of it, and what is shown can be sent back', async () => {
    const whole = {
      ...SHIFT,
      end: '2025-12-01T15:00:30',
      breaks: [{ start: '2025-12-01T11:30', end: '2025-12-01T12:00', paid: true }],
      planned_start: '2025-12-01T08:00',
      planned_end: '2025-12-01T14:00',
      planned_break_minutes: 30,
      overtime: true,
      school_day: true,
      cause: 'customer-assistance',
    };
    await put(whole);
    const answer = await program.send(PATH);
    expect(answer.headers.get('etag')).toBe('"1"');
    const event = (await answer.json()) as EventView;
    expect(event).toMatchObject({
      source: 'roster',
      id: '4711',
      holds: true,
      versions: [
        {
          version: 1,
          employee: '1001',
          start: '2025-12-01T08:00+01:00',
          end: '2025-12-01T15:00:30+01:00',
          breaks: [{ start: '2025-12-01T11:30+01:00', end: '2025-12-01T12:00+01:00', paid: true }],
          planned_break_minutes: 30,
          overtime: true,
          school_day: true,
          cause: 'customer-assistance',
          storedAt: expect.stringMatching(/^2026-01-05T07:0/),
          supersededAt: null,
        },
      ],
    });
    const columns = Object.entries(event.versions[0]!).filter(
      ([name]) =>
        !['version', 'import', 'file', 'line', 'storedAt', 'supersededAt', 'supersededBy'].includes(name),
    );
    const said = Object.fromEntries(columns);
    expect((await changeOf(await put(said))).change).toBe('unchanged');
  });

  it('that is looked at is written down for whom it is about', async () => {
    await put(SHIFT);
    await program.send(PATH);
    expect(
      await site.query(
        `select l.actor, l.action, e.code from audit_entry l join employee e on e.id = l.employee_id`,
      ),
    ).toEqual([{ actor: `token:${program.token!.split('_')[1]}`, action: 'view-event', code: '1001' }]);
  });

  it('nobody ever spoke of is not found, to look at or to take back', async () => {
    for (const answer of [await program.send(PATH), await withdraw()]) {
      expect(answer.status).toBe(404);
      expect((await problemOf(answer)).type).toMatch(/#event\.not-found$/);
    }
  });

  it('may have any id that an address can hold', async () => {
    const path = `/api/v1/events/${encodeURIComponent('vakt plan')}/${encodeURIComponent('å/7|1')}`;
    expect(await changeOf(await put(SHIFT, { path }))).toMatchObject({ source: 'vakt plan', id: 'å/7|1' });
    expect((await program.json<EventView>(path)).holds).toBe(true);
  });
});

describe('what is wrong with an event', () => {
  it('is said at once, each at its place, in the language asked for', async () => {
    const answer = await put(
      { ...SHIFT, kind: 'vakt?', end: '2025-12-01T07:00', cause: 'Ola was ill' },
      { headers: { 'accept-language': 'nb' } },
    );
    expect(answer.status).toBe(422);
    const { errors } = await problemOf(answer);
    expect(errors).toEqual([
      {
        pointer: '#/kind',
        problem: 'unknown-kind',
        detail:
          'ukjent hendelsestype «vakt?»; ventet en av vakt («shift»), ekstravakt («extra_shift»), passiv tjeneste («passive»), overtid («overtime»), utrykning («callout») eller beredskapsvakt («standby»)',
      },
      {
        pointer: '#/end',
        problem: 'end-not-after-start',
        detail: expect.stringContaining('er ikke etter start'),
      },
      { pointer: '#/cause', problem: 'not-a-code', detail: expect.stringContaining('er ikke en kode') },
    ]);
    expect(await site.query('select 1 from import')).toEqual([]);
    expect(await site.query('select 1 from employee')).toEqual([]);
  });

  it.each([
    [{ ...SHIFT, employee: undefined }, '#/employee'],
    [{ ...SHIFT, pause: 30 }, '#/pause'],
    [{ ...SHIFT, breaks: [{ start: 1 }] }, '#/breaks/0/start'],
    [{ ...SHIFT, source_id: '1' }, '#/source_id'],
  ])('%j is told from its form', async (body, pointer) => {
    const answer = await put(body);
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).errors![0]).toMatchObject({ pointer });
  });

  it.each([
    [
      'en',
      [
        ['#/brake_minutes', 'is not known'],
        ['#/kind', '“shft”; expected one of shift'],
        ['#/end', '“later” is'],
      ],
    ],
    [
      'nb',
      [
        ['#/brake_minutes', 'er ikke kjent'],
        ['#/kind', '«shft»; ventet en av vakt'],
        ['#/end', '«later» er'],
      ],
    ],
  ])('is told at once of fields and of values, in %s', async (language, faults) => {
    const wrong = { ...SHIFT, kind: 'shft', end: 'later', brake_minutes: 30 };
    const { errors, detail } = await problemOf(
      await put(wrong, { headers: { 'accept-language': language } }),
    );
    expect(errors?.map((one) => one['pointer'])).toEqual(faults.map(([pointer]) => pointer));
    for (const [pointer, words] of faults) {
      expect(errors?.find((one) => one['pointer'] === pointer)?.['detail']).toContain(words);
      expect(detail).toContain(`${pointer}: `);
    }
  });

  it('is told once of each field', async () => {
    const { errors } = await problemOf(await put({ ...SHIFT, kind: 7, start: undefined, deleted: true }));
    expect(errors?.map((one) => one['pointer']).sort()).toEqual(['#/deleted', '#/kind', '#/start']);
  });

  it.each([[[]], [7], ['x'], [null]])('is that there is none: %j', async (body) => {
    const answer = await put(body);
    expect([400, 422]).toContain(answer.status);
    expect((await problemOf(answer)).detail).toMatch(/expected/);
  });

  it('is that its id is another employee’s', async () => {
    await put(SHIFT);
    expect((await problemOf(await put({ ...SHIFT, employee: '1002' }))).errors).toEqual([
      {
        parameter: 'id',
        problem: 'id-of-another-employee',
        detail:
          '“4711” is the id of a row about another employee; expected another id, or another source (“source”) for another system',
      },
    ]);
  });

  it('is that nobody knows the employee, where that is asked', async () => {
    const answer = await put(SHIFT, { path: `${PATH}?knownOnly=true` });
    expect((await problemOf(answer)).errors).toMatchObject([
      { pointer: '#/employee', problem: 'unknown-employee' },
    ]);
  });

  it.each([
    ['text/plain', JSON.stringify(SHIFT), 415],
    ['application/x-www-form-urlencoded', 'employee=A&kind=shift', 415],
    ['application/json', '{"employee":', 400],
    ['application/json', JSON.stringify({ ...SHIFT, cause: 'x'.repeat(2_100_000) }), 413],
  ])('may be its body: %s', async (type, body, status) => {
    const answer = await program.send(PATH, { method: 'PUT', headers: { 'content-type': type }, body });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('a body that cannot be read', () => {
  const refusal = async (body: string, language: string) => {
    const headers = { 'content-type': 'application/json', 'accept-language': language };
    const answer = await program.send(PATH, { method: 'PUT', headers, body });
    return { status: answer.status, ...(await problemOf(answer)) };
  };

  it.each([
    ['nb', 'Innholdet er for langt; ventet høyst 2 MB. Ingenting er lagret.'],
    ['nn', 'Innhaldet er for langt; venta høgst 2 MB. Ingenting er lagra.'],
    ['en', 'The body is too long; expected at most 2 MB. Nothing has been stored.'],
  ])('for its length is told the limit in %s', async (language, detail) => {
    const long = JSON.stringify({ ...SHIFT, cause: 'x'.repeat(2_100_000) });
    expect(await refusal(long, language)).toMatchObject({ status: 413, detail });
  });

  it.each([
    ['nb', 'linje 2, tegn 11: meldingen er ikke gyldig JSON: feil ved «30»; ventet kolon'],
    ['nn', 'linje 2, teikn 11: meldinga er ikkje gyldig JSON: feil ved «30»; venta kolon'],
    ['en', 'line 2, character 11: the body is not valid JSON: wrong at “30”; expected a colon'],
  ])('as JSON says where it goes wrong in %s', async (language, detail) => {
    const errors = [{ pointer: '#', detail }];
    expect(await refusal('{"kind": "shift",\n "pause"  30\n}', language)).toMatchObject({
      status: 400,
      detail,
      errors,
    });
  });

  it('because it is JSON, and no object, says what is expected', async () => {
    expect(await refusal('7', 'nb')).toMatchObject({
      status: 400,
      detail: 'ventet et objekt, {…}, eller en liste, […]',
    });
  });
});

describe('a condition', () => {
  it('keeps one from overwriting what another has said meanwhile', async () => {
    await put(SHIFT);
    const mine = await put({ ...SHIFT, end: '2025-12-01T16:00' }, { headers: { 'if-match': '"1"' } });
    expect(mine.status).toBe(200);
    const late = await put({ ...SHIFT, end: '2025-12-01T14:00' }, { headers: { 'if-match': '"1"' } });
    expect(late.status).toBe(412);
    expect(late.headers.get('etag')).toBe('"2"');
    expect((await withdraw({ 'if-match': '"1"' })).status).toBe(412);
    expect((await put(SHIFT, { headers: { 'if-none-match': '*' } })).status).toBe(412);
    expect((await put(SHIFT, { headers: { 'if-match': 'W/"2"' } })).status).toBe(412);
    expect((await put(SHIFT, { headers: { 'if-match': '2' } })).status).toBe(400);
  });

  it('holds also for two at once: one of them is late', async () => {
    await put(SHIFT);
    const answers = await Promise.all(
      ['16:00', '17:00'].map((end) =>
        put({ ...SHIFT, end: `2025-12-01T${end}` }, { headers: { 'if-match': '"1"' } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
  });
});

describe('beside a file that is being stored', () => {
  it('an event waits, and is told to come again when that takes too long', async () => {
    const runner = site.app.get(DataSource).createQueryRunner();
    await runner.startTransaction();
    await runner.query(`select pg_advisory_xact_lock(hashtext('import'))`);
    const answer = await put(SHIFT);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    const waiting = put(SHIFT);
    await runner.rollbackTransaction();
    await runner.release();
    expect((await waiting).status).toBe(201);
  }, 20_000);
});
