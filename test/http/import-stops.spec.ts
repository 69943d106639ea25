import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { AcceptedImport, ImportView } from '../../src/api/import-view.js';
import { type Run, start } from '../support/command-line.js';
import { EventStream } from './event-stream.js';
import { type Program, type Visitor, Website } from './website.js';

const HEADER = 'employee;kind;start;end;source_id';
const rows = (count: number, name: string): string =>
  [
    HEADER,
    ...Array.from({ length: count }, (_, i) => {
      const day = new Date(Date.UTC(2025, 0, 1 + (i % 300))).toISOString().slice(0, 10);
      return `${name}${Math.floor(i / 300)};shift;${day}T08:00;${day}T16:00;${name}${i}`;
    }),
  ].join('\n');
/** Long enough that it is still read when it is stopped. */
const LONG = rows(300_000, 'L');

let site: Website;
/** Another process might as well be asked as the one that takes the file in. */
let other: Website;
let hr: Visitor;
let hrThere: Visitor;
let program: Program;

beforeAll(async () => {
  site = await Website.start();
  other = await site.beside(true);
  hr = await site.visitor('hr');
  hrThere = await other.visitor('hr');
  program = await site.program('imports:write', 'imports:read');
});
afterAll(async () => {
  await other.close();
  await site.close();
});
beforeEach(async () => {
  await site.query(
    'truncate import, work_event, absence, dirty_mark, idempotency_key, employee, unit cascade',
  );
});

const words = (page: string): string => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const count = async (table: string): Promise<number> => (await site.query(`select 1 from ${table}`)).length;
const idIn = (path: string): string => path.split('/').at(-1)!;

/** Begins an import by the page; the address of its page. */
async function begin(name: string, content: string, form: Record<string, string> = {}): Promise<string> {
  const file = (await hr.send(name, content)).headers.get('location')!;
  return (await hr.post(`${file}/run`, form)).headers.get('location')!;
}

async function until<T>(ask: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    const found = await ask();
    if (isSo(found)) return found;
    await sleep(20);
  }
  throw new Error(`It did not come to that: ${JSON.stringify(await ask())}`);
}

const phaseOf = async (id: string): Promise<string | null> =>
  (await site.query<{ phase: string | null }>('select phase from import where id = $1', [id]))[0]!.phase;

/** When nobody carries any import out, or has its lock. */
const idle = () =>
  until(
    () => site.query(`select 1 from pg_locks where locktype = 'advisory' and classid = 7021`),
    (locks) => locks.length === 0,
  );

const gates: pg.Client[] = [];
afterEach(async () => {
  for (const client of gates.splice(0)) await client.end();
});

/** Keeps everybody from storing until it is opened. */
async function gate(sql: string): Promise<{ open: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: site.databaseUrl });
  gates.push(client);
  await client.connect();
  await client.query(`begin; ${sql}`);
  return { open: () => client.end() };
}
const noRows = () => gate('lock table work_event in exclusive mode');
const noTurn = () => gate(`select pg_advisory_xact_lock(hashtext('import'))`);

async function nothingStored(): Promise<void> {
  await idle();
  for (const table of ['work_event', 'dirty_mark', 'employee', 'import_rejected_row']) {
    expect([table, await count(table)]).toEqual([table, 0]);
  }
}

describe('an import that is stopped by its page', () => {
  it('in the middle of storing, by another process, says by whom and when, and stores nothing', async () => {
    const held = await noRows();
    const path = await begin('midt.csv', rows(300, 'M'));
    await until(
      () => phaseOf(idIn(path)),
      (phase) => phase === 'storing',
    );
    const page = await hr.text(path);
    expect(page).toContain(`action="${path}/stop"`);
    expect(words(page)).toContain('Stopp importen Da blir ingenting av filen lagret');
    const stream = await EventStream.open(hr, `${path}/progress`);

    const answer = await hrThere.post(`${path}/stop`, {});
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
    const after = words(await hr.text(path));
    expect(after).toMatch(
      /Importen ble stoppet 5\. januar 2026 08:\d\d av HR\. Ingenting er lagret, og filen kan importeres på nytt\./,
    );
    expect(after).not.toContain('Stopp importen');
    // Whoever watches is told.
    expect((await stream.ended()).at(-2)!.data).toMatchObject({ isOver: true });
    await held.open();
    await nothingStored();
    expect(words(await hr.text('/imports'))).toContain('stoppet');
    expect(
      await site.query(`select actor, action, subject_id from audit_entry where subject_kind = 'import'`),
    ).toEqual([{ actor: 'hr', action: 'stop-import', subject_id: idIn(path) }]);
  }, 60_000);

  it('leaves the file, which is imported by another form, while the same form brings back what was stopped', async () => {
    const held = await noRows();
    const file = (await hr.send('igjen.csv', rows(3, 'I'))).headers.get('location')!;
    const run = '7b7f3c1e-66a5-4d2c-9d5e-0a4f6f1f0009';
    const path = (await hr.post(`${file}/run`, { run })).headers.get('location')!;
    await hr.post(`${path}/stop`, {});
    expect(await hr.text(path)).toContain(`href="${file}"`);
    expect((await hr.post(`${file}/run`, { run })).headers.get('location')).toBe(path);
    const again = (await hr.post(`${file}/run`, {})).headers.get('location')!;
    expect(again).not.toBe(path);
    await held.open();
    const page = await until(
      () => hr.text(again),
      (text) => !text.includes('data-phase'),
    );
    expect(words(page)).toContain('Filen er importert.');
    expect(await count('work_event')).toBe(3);
    expect(words(await hr.text(path))).toContain('Importen ble stoppet');
  }, 60_000);

  it('while it is read, is ended there', async () => {
    // Read to its end it would wait for its turn.
    const held = await noTurn();
    const path = await begin('lang.csv', LONG);
    await until(
      () => site.query<{ n: number }>('select rows_read as n from import where id = $1', [idIn(path)]),
      ([row]) => row!.n > 0,
    );
    expect(await phaseOf(idIn(path))).toBe('reading');
    await hr.post(`${path}/stop`, {});
    await nothingStored();
    await held.open();
    const [row] = await site.query<{ n: number }>('select rows_read as n from import');
    expect(row!.n).toBeLessThan(300_000);
    expect(words(await hr.text(path))).toContain('Importen ble stoppet');
  }, 60_000);

  it('while it waits for another, is ended when its turn comes, and keeps nobody waiting', async () => {
    const held = await noTurn();
    const path = await begin('vent.csv', rows(3, 'V'));
    await until(
      () => phaseOf(idIn(path)),
      (phase) => phase === 'waiting',
    );
    await hr.post(`${path}/stop`, {});
    // Whoever went on would wait here.
    const rowsHeld = await noRows();
    await held.open();
    await nothingStored();
    await rowsHeld.open();
    expect(await site.query('select state, phase from import')).toEqual([{ state: 'stopped', phase: null }]);
  }, 60_000);

  it('of a register or tried out stores nothing either', async () => {
    const held = await noTurn();
    const register = await begin('enheter.csv', 'code;name;parent\nkjeller;Kjeller;\n');
    const trial = await begin('prove.csv', rows(3, 'P'), { trial: '1' });
    for (const path of [register, trial]) await hr.post(`${path}/stop`, {});
    await held.open();
    await nothingStored();
    expect(await count('unit')).toBe(0);
    expect(await site.query('select state from import')).toEqual([
      { state: 'stopped' },
      { state: 'stopped' },
    ]);
  }, 60_000);

  it('twice is stopped once, by the first', async () => {
    const held = await noRows();
    const path = await begin('to.csv', rows(3, 'T'));
    const token = await program.send(`/api/v1${path}/stop`, { method: 'POST' });
    expect(token.status).toBe(200);
    const answer = await hr.post(`${path}/stop`, {});
    expect(answer.headers.get('location')).toBe(path);
    await held.open();
    await nothingStored();
    expect(words(await hr.text(path))).toContain('av test. Ingenting er lagret');
    expect(await count(`audit_entry where action = 'stop-import' and subject_id = '${idIn(path)}'`)).toBe(1);
  }, 60_000);

  it('after its end is as it was, and the page says that it was too late', async () => {
    const path = await begin('ferdig.csv', rows(3, 'F'));
    await until(
      () => hr.text(path),
      (text) => !text.includes('data-phase'),
    );
    const answer = await hr.post(`${path}/stop`, {});
    expect(answer.headers.get('location')).toBe(`${path}?stop=late`);
    const page = words(await hr.text(`${path}?stop=late`));
    expect(page).toContain('Det var for sent å stoppe importen: den var over.');
    expect(page).toContain('Filen er importert.');
    expect(words(await hr.text(path))).not.toContain('for sent');
    expect(await count('work_event')).toBe(3);
    expect(await count(`audit_entry where action = 'stop-import' and subject_id = '${idIn(path)}'`)).toBe(0);
  }, 60_000);

  it('is stored whole or stopped whole, whoever comes first', async () => {
    for (let round = 0; round < 12; round += 1) {
      const path = await begin(`${round}.csv`, rows(400, `R${round}-`));
      await sleep(round * 15);
      const { headers } = await hrThere.post(`${path}/stop`, {});
      const isStopped = headers.get('location') === path;
      await idle();
      const [row] = await site.query<{ state: string; n: number }>(
        `select state, (select count(*)::int from work_event w where w.import_id = i.id) as n from import i where id = $1`,
        [idIn(path)],
      );
      expect(row).toEqual(isStopped ? { state: 'stopped', n: 0 } : { state: 'stored', n: 400 });
    }
  }, 120_000);
});

describe('an import that is stopped over the API', () => {
  const send = (content: string, key?: string) =>
    program.json<AcceptedImport>('/api/v1/imports', {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...(key !== undefined && { 'idempotency-key': key }) },
      body: content,
    });
  const stop = (id: string) => program.send(`/api/v1/imports/${id}/stop`, { method: 'POST' });

  it('before its turn has come stores nothing, and those before and after it go on', async () => {
    const held = await noTurn();
    const [first, second, third] = [
      await send(rows(1, 'A')),
      await send(rows(2, 'B')),
      await send(rows(3, 'C')),
    ];
    const answer = await stop(second.id);
    expect([answer.status, await answer.json()]).toEqual([200, second]);
    expect(await program.json<ImportView>(second.href)).toMatchObject({
      id: second.id,
      state: 'stopped',
      stoppedBy: 'test',
      finishedAt: expect.stringMatching(/^2026-01-05T07:/),
      progress: { phase: 'ended' },
      rows: { stored: 0 },
    });
    await held.open();
    await until(
      () => program.json<ImportView>(third.href),
      ({ state }) => state !== 'running',
    );
    const states = await Promise.all(
      [first, second, third].map(async ({ href }) => (await program.json<ImportView>(href)).state),
    );
    expect(states).toEqual(['stored', 'stopped', 'stored']);
    expect(await count('work_event')).toBe(4);
  }, 60_000);

  it('is not begun anew by the same key, as one that failed is', async () => {
    const held = await noTurn();
    const first = await send(rows(1, 'N'), 'natt');
    await stop(first.id);
    expect(await send(rows(1, 'N'), 'natt')).toEqual(first);
    await held.open();
    await nothingStored();
    const again = await send(rows(1, 'N'), 'natt-2');
    const { state } = await until(
      () => program.json<ImportView>(again.href),
      (view) => view.state !== 'running',
    );
    expect(state).toBe('stored');
  }, 60_000);

  it('once it has ended is refused, and is no other for it', async () => {
    const sent = await send(rows(1, 'E'));
    const view = await until(
      () => program.json<ImportView>(sent.href),
      ({ state }) => state !== 'running',
    );
    const answer = await stop(sent.id);
    expect(answer.status).toBe(409);
    expect(((await answer.json()) as { type: string }).type).toMatch(/import\.ended$/);
    expect(await program.json<ImportView>(sent.href)).toEqual(view);
    expect((await stop('00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await stop('x')).status).toBe(404);
  }, 60_000);

  it('whose process died long ago is interrupted, and begins anew with its key', async () => {
    const first = await send(rows(1, 'U'), 'dod');
    await until(
      () => program.json<ImportView>(first.href),
      ({ state }) => state === 'stored',
    );
    await idle();
    await site.query(
      `update import set state = 'running', finished_at = null, seen_alive_at = now() - interval '6 hours'`,
    );
    expect((await stop(first.id)).status).toBe(409);
    expect((await hr.post(`/imports/${first.id}/stop`, {})).headers.get('location')).toMatch(/stop=late$/);
    expect(await program.json<ImportView>(first.href)).toMatchObject({
      state: 'interrupted',
      stoppedBy: null,
    });
    expect((await send(rows(1, 'U'), 'dod')).id).not.toBe(first.id);
  }, 60_000);
});

describe('an import of hviletid import', () => {
  const command = async (content: string): Promise<Run> => {
    const path = join(site.dataDir, 'terminal.csv');
    await writeFile(path, content);
    return start(['import', path, '--lang', 'en'], {
      DATABASE_URL: site.databaseUrl,
      HVILETID_DATA_DIR: site.dataDir,
      LOG_LEVEL: 'silent',
    });
  };
  const idOfIt = async (): Promise<string> => {
    const [row] = await until(
      () => site.query<{ id: string }>(`select id from import where phase = 'storing'`),
      (found) => found.length > 0,
    );
    return row!.id;
  };

  it('that is stopped by its page says so in the terminal, and has not been taken in', async () => {
    const held = await noRows();
    const { answer } = await command(rows(300, 'K'));
    await hr.post(`/imports/${await idOfIt()}/stop`, {});
    await held.open();
    const { status, out } = await answer;
    expect(out).toContain('stopped on the page of the import or over the API; nothing has been stored.');
    expect(status).toBe(2);
    await nothingStored();
  }, 60_000);

  it('whose process is killed after it was stopped stays stopped, and one that was not is stopped as well', async () => {
    for (const order of ['stopped first', 'killed first']) {
      const held = await noRows();
      const run = await command(rows(300, 'D'));
      const id = await idOfIt();
      const stop = () => hr.post(`/imports/${id}/stop`, {});
      if (order === 'stopped first') await stop();
      run.process.kill('SIGKILL');
      await run.answer;
      if (order === 'killed first') await stop();
      await held.open();
      await nothingStored();
      await site.query(`update import set seen_alive_at = now() - interval '1 minute'`);
      expect(words(await hr.text(`/imports/${id}`))).toContain('Importen ble stoppet');
      await site.query('truncate import cascade');
    }
  }, 60_000);
});
