import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { presets } from '../../src/ingest/mapping/presets.repository.js';
import { organisation } from '../support/organisation.js';
import { linesOf } from './table-lines.js';
import { type Program, type Visitor, Website } from './website.js';

let site: Website;
let hr: Visitor;
let admin: Visitor;

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'A' }]));
  hr = await site.visitor('hr');
  admin = await site.visitor('admin');
});
afterAll(() => site.close());

const formId = (html: string): string => /name="id" value="([0-9a-f]{12})"/.exec(html)![1]!;
const secretIn = (html: string): string | undefined => /hvt_[0-9a-f]{12}_[A-Za-z0-9_-]{43}/.exec(html)?.[0];
const asked = (token: string, path: string): Promise<number> =>
  fetch(site.address + path, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status);

/** What the log has of something. */
const entries = (kind: string, id: string) =>
  site.query(
    `select actor, action from audit_entry where subject_kind = $1 and subject_id = $2 order by id`,
    [kind, id],
  );

describe('a token made on the page', () => {
  it('is shown once, opens what it was given, and nothing after it was taken back', async () => {
    const id = formId(await hr.text('/tokens'));
    const made = await hr.post('/tokens', {
      id,
      name: 'Tall til styret',
      scopes: 'figures:read',
      days: '30',
    });
    expect(made.headers.get('cache-control')).toBe('no-store');
    const token = secretIn(await made.text())!;
    expect(token).toContain(`hvt_${id}_`);
    expect(secretIn(await hr.text('/tokens'))).toBeUndefined();
    expect(await asked(token, '/api/v1/indicators?month=2025-12')).toBe(200);
    expect(await asked(token, '/api/v1/violations')).toBe(403);
    expect((await admin.post(`/tokens/${id}/revoke`, {})).status).toBe(303);
    expect(await asked(token, '/api/v1/indicators?month=2025-12')).toBe(401);
    expect(await admin.text('/tokens')).toContain('trukket tilbake');
    expect(await entries('token', id)).toEqual([
      { actor: 'hr', action: 'create-token' },
      { actor: 'admin', action: 'revoke-token' },
      // The last try above.
      { actor: 'unknown', action: 'use-token' },
    ]);
  });

  it('is one where the form is sent twice, and the second answer says so', async () => {
    const form = {
      id: formId(await hr.text('/tokens')),
      name: 'To ganger',
      scopes: 'imports:write',
      days: '1',
    };
    const [first, second] = [await hr.post('/tokens', form), await hr.post('/tokens', form)];
    expect([first.status, second.status]).toEqual([200, 409]);
    const again = await second.text();
    expect(again).toContain('Dette skjemaet er sendt før');
    expect(secretIn(again)).toBeUndefined();
    expect(await site.query(`select id from api_token where name = 'To ganger'`)).toHaveLength(1);
  });

  it('cannot open to an administrator what the role does not', async () => {
    const page = await admin.text('/tokens');
    expect(page).toContain('value="imports:write"');
    expect(page).not.toContain('value="violations:read"');
    const sent = await admin.post('/tokens', { name: 'Nysgjerrig', scopes: 'violations:read', days: '1' });
    expect(sent.status).toBe(422);
    expect(await site.query(`select id from api_token where name = 'Nysgjerrig'`)).toEqual([]);
  });

  it('that cannot be made comes back with what was typed, and what would be right', async () => {
    const sent = await hr.post('/tokens', { name: '<b>Navn</b>', scopes: 'imports:write', days: '9999' });
    const page = await sent.text();
    expect(sent.status).toBe(422);
    expect(page).toContain('value="&lt;b>Navn&lt;/b>"');
    expect(page).toContain('id="days-wrong"');
    expect(page).toContain('Hele dager, 1 til 1096.');
  });
});

describe('what is set up in files', () => {
  it('is shown to an administrator with the files it lies in, and names of nobody’s cases', async () => {
    const [goals, roles] = [await admin.text('/goals'), await admin.text('/roles')];
    expect(goals).toContain('config/retention.yaml');
    expect(roles).toContain('config/roles.yaml');
    expect(roles).toContain('Navn LEAD');
    expect(roles).not.toContain('Navn A<');
    expect(roles).toContain('href="/roles.csv"');
    expect(linesOf(await admin.text('/roles.csv'))).toEqual(
      expect.arrayContaining([
        'Rolle;Hvem;For;Fra og med;Til og med;Kommer fra',
        expect.stringMatching(/^Leder;Navn LEAD;.* \(team\);;;registeret$/),
      ]),
    );
  });

  it('shows the law with clauses, and what two laws say differently', async () => {
    const law = await admin.text('/rulebooks');
    expect(law).toContain('aml. § 10-8 (1)');
    expect(law).toContain('står i loven');
    const compared = await admin.text('/rulebooks?show=no-aml&with=se-atl');
    expect(compared).toContain('id="differences"');
    expect((await admin.get('/rulebooks?show=../../etc/passwd')).status).toBe(422);
  });

  it('is taken away with the limits of the law that is shown, clause and dispensations beside them', async () => {
    expect(await admin.text('/rulebooks?show=se-atl')).toContain('href="/rulebooks.csv?show=se-atl"');
    const [heading, ...limits] = linesOf(await admin.text('/rulebooks.csv'));
    expect(heading).toBe('Regel;Gjelder;Grense;Fra;Hjemmel;Hvor sikkert;Andre grenser');
    const rest = limits.find((line) => line.includes('§ 10-8 (1)'));
    expect(rest).toMatch(/^"?Hviletid i løpet av 24 timer;.*11.t.*§ 10-8/);
    expect(rest).toContain('minst 8');
    const swedish = await admin.text('/rulebooks.csv?show=se-atl');
    expect(swedish).toContain('ATL');
    expect((await admin.get('/rulebooks.csv?show=nonsense')).status).toBe(422);
  });

  it('is taken away with the goals and the days they hold', async () => {
    await site.query(
      `insert into threshold (indicator, valid_from, below) values ('breaches', '2025-01-01', 12.5), ('breaches', '2026-01-01', 10)`,
    );
    await site.query(
      `insert into registration_start (indicator, from_date) values ('sick-leave', '2024-03-01')
       on conflict (indicator) do update set from_date = excluded.from_date`,
    );
    expect(await admin.text('/goals')).toContain('href="/goals.xlsx"');
    expect(linesOf(await admin.text('/goals.csv'))).toEqual([
      'Nøkkeltall;Under;Fra og med;Til og med',
      'Mulige brudd per måned;10;2026-01-01;',
      'Mulige brudd per måned;12,5;2025-01-01;2025-12-31',
    ]);
    expect(linesOf(await admin.text('/goals/registered.csv'))).toContain('Sykefravær, prosent;2024-03-01');
  });
});

describe('the list of tokens', () => {
  it('is taken away with what each may and how it stands, and nothing that proves one', async () => {
    const id = formId(await hr.text('/tokens'));
    const made = await hr.post('/tokens', { id, name: 'Til fila', scopes: 'imports:write', days: '2' });
    // The random part may hold an underscore of its own, so the token is not split at them.
    const secret = secretIn(await made.text())!.slice('hvt_'.length + id.length + '_'.length);
    expect(secret).toHaveLength(43);
    await admin.post(`/tokens/${id}/revoke`, {});
    const file = await admin.text('/tokens.csv');
    expect(linesOf(file)[0]).toBe('Til hva;Id;Tilganger;Gjelder;Laget;Utløper;Sist brukt;Status');
    expect(linesOf(file).find((line) => line.includes(id))).toBe(
      `Til fila;${id};imports:write;hele virksomheten;2026-01-05;2026-01-07;;trukket tilbake`,
    );
    expect(file).not.toContain(secret);
    const [{ hash }] = (await site.query<{ hash: string }>(
      `select encode(secret_hash, 'hex') as hash from api_token where id = $1`,
      [id],
    )) as [{ hash: string }];
    expect(file).not.toContain(hash);
    expect(await admin.text('/tokens')).toContain('href="/tokens.xlsx"');
  });
});

describe('a mapping', () => {
  it('of our own is shown and deleted, twice if somebody wants, and a preset stays', async () => {
    const mapping = { ...presets()[0]!, name: 'var-turnus' };
    await site.query(
      `insert into column_mapping (name, mapping, saved_at) values ('var-turnus', $1, now())`,
      [mapping],
    );
    expect(await admin.text('/mappings')).toContain('value="var-turnus"');
    for (const name of ['var-turnus', 'var-turnus', 'kimai']) {
      expect((await admin.post('/mappings/remove', { name })).status).toBe(303);
    }
    const left = await admin.text('/mappings?removed=yes');
    expect(left).not.toContain('value="var-turnus"');
    expect(left).toContain('<summary>kimai</summary>');
    expect((await hr.text('/audit')).match(/Slettet et kolonneoppsett<\/td>/g)).toHaveLength(1);
    expect(await entries('mapping', 'var-turnus')).toEqual([{ actor: 'admin', action: 'remove-mapping' }]);
  });
});

describe('a mapping that can no longer be read', () => {
  it('is said to be one on its page, beside the others, and holds up no import', async () => {
    await site.query(
      `insert into column_mapping (name, mapping, saved_at) values ('gammel', $1, now()), ('var-turnus', $2, now())`,
      [
        { ...presets()[0]!, name: 'gammel', for: 'shifts' },
        { ...presets()[0]!, name: 'var-turnus' },
      ],
    );
    const page = await admin.text('/mappings');
    expect(page).toMatch(
      /Kan ikke leses: for: «shifts» kan ikke brukes; ventet vakter og arbeidet tid \(«events»\), [^<]*\. Ingen fil/,
    );
    expect(page).toContain('value="var-turnus"');
    const table = await admin.text('/mappings.csv');
    expect(table).toMatch(
      /Navn;Fra;Innhold;Feil\r\ngammel;Egne;"[^"]*for: shifts[^"]*";.*«shifts» kan ikke brukes/,
    );
    expect(table).toMatch(/\r\nvar-turnus;Egne;/);
    expect(table).toMatch(/\r\nkimai;Følger med;"name: kimai/);
    const file = (await hr.send('v.csv', 'employee;kind;start;end\n')).headers.get('location')!;
    expect((await hr.get(file)).status).toBe(200);
    const asked = await hr.get(`${file}?map=gammel`);
    expect([asked.status, await asked.text()]).toEqual([422, expect.stringContaining('kan ikke leses')]);
    for (const name of ['gammel', 'var-turnus']) await admin.post('/mappings/remove', { name });
    expect(await admin.text('/mappings')).not.toContain('gammel');
  });
});

describe('whose time was not checked', () => {
  it('is listed by name for the month of the overview', async () => {
    const overview = await hr.text('/?month=2025-12');
    const list = await hr.text('/unchecked?month=2025-12');
    expect(list).toContain('Navn A');
    const count = [...list.matchAll(/<tr><th scope="row">Navn/g)].length;
    // Of a month in which nothing was checked the page says so once, and asks for nobody in particular.
    expect(overview).toContain('Ingen arbeidstid er kontrollert for desember 2025');
    expect(overview).not.toContain('href="/unchecked');
    expect((await hr.get('/unchecked?month=2099-01')).status).toBe(422);
    const looks = await site.query<{ actor: string; code: string }>(
      `select a.actor, e.code from audit_entry a join employee e on e.id = a.employee_id where a.action = 'list-unchecked'`,
    );
    expect(looks).toHaveLength(count);
    expect(looks).toContainEqual({ actor: 'hr', code: 'A' });
  });
});

describe('programs of whoever sees to the installation', () => {
  /** Everything a list has, page by page. */
  async function all<T>(program: Program, path: string, key: string): Promise<T[]> {
    const found: T[] = [];
    for (let next: string | null = ''; next !== null;) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const page = await program.json<Record<string, T[]> & { next: string | null }>(
        `${path}?limit=1${cursor}`,
      );
      found.push(...page[key]!);
      next = page.next;
    }
    return found;
  }
  const actionsOf = (program: Program) =>
    site.query(`select action, subject_id as id from audit_entry where actor = $1 order by at, id`, [
      `token:${program.token!.split('_')[1]}`,
    ]);

  it('read who has which role, by register and file', async () => {
    const program = await site.program('roles:read');
    const roles = await all<{ role: string; units: string[]; holder: object }>(
      program,
      '/api/v1/roles',
      'roles',
    );
    expect(roles).toEqual([
      expect.objectContaining({
        role: 'manager',
        units: ['team'],
        holder: { kind: 'name', value: 'Navn LEAD' },
        place: 'register',
      }),
      expect.objectContaining({
        role: 'manager',
        units: ['top'],
        holder: { kind: 'name', value: 'Navn BOSS' },
      }),
    ]);
  });

  it('read mappings page by page and delete one of our own, which the log has', async () => {
    const program = await site.program('mappings:write');
    await site.query(`insert into column_mapping (name, mapping, saved_at) values ('kimai', $1, now())`, [
      { ...presets().find(({ name }) => name === 'kimai')!, title: 'Vår' },
    ]);
    const listed = await all<{ origin: string; mapping: { name: string } }>(
      program,
      '/api/v1/mappings',
      'mappings',
    );
    expect(listed).toHaveLength(presets().length + 1);
    expect(listed.filter(({ mapping }) => mapping.name === 'kimai').map(({ origin }) => origin)).toEqual([
      'kept',
      'shipped',
    ]);
    for (let twice = 0; twice < 2; twice += 1)
      expect((await program.send('/api/v1/mappings/kimai', { method: 'DELETE' })).status).toBe(204);
    expect(await all(program, '/api/v1/mappings', 'mappings')).toHaveLength(presets().length);
    expect(await actionsOf(program)).toEqual([{ action: 'remove-mapping', id: 'kimai' }]);
  });

  it('see tokens without what proves them, and take one back', async () => {
    const program = await site.program('tokens:revoke');
    const leaked = await site.program('violations:read');
    const id = leaked.token!.split('_')[1]!;
    const listed = await all<Record<string, unknown>>(program, '/api/v1/tokens', 'tokens');
    expect(new Set(listed.map((each) => each['id'])).size).toBe(listed.length);
    expect(listed.find((each) => each['id'] === id)).toEqual({
      ...{ id, name: 'test', scopes: ['violations:read'], unit: null, revokedAt: null, lastUsedOn: null },
      createdAt: expect.any(String),
      expiresAt: expect.any(String),
    });
    const revoke = (name: string) => program.send(`/api/v1/tokens/${name}`, { method: 'DELETE' });
    expect((await leaked.send('/api/v1/violations')).status).toBe(200);
    expect((await revoke(id)).status).toBe(204);
    expect((await leaked.send('/api/v1/violations')).status).toBe(401);
    const again = await revoke(id);
    expect([again.status, again.headers.get('content-type')]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await actionsOf(program)).toEqual([{ action: 'revoke-token', id }]);
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    expect((await program.send('/api/v1/tokens', json)).status).toBe(404);
  });

  it('refuse the cursor of another list', async () => {
    const program = await site.program('tokens:revoke', 'roles:read');
    const { next } = await program.json<{ next: string }>('/api/v1/roles?limit=1');
    expect((await program.send(`/api/v1/tokens?cursor=${next}`)).status).toBe(400);
  });

  it('read whose time was not checked, of all pages once, and each look is logged', async () => {
    const program = await site.program('violations:read');
    interface Listed {
      readonly code: string;
      readonly employee: string;
    }
    const listed = await all<Listed>(program, '/api/v1/unchecked', 'employees');
    expect(listed.map(({ code, employee }) => [code, employee])).toEqual([
      ['A', 'Navn A'],
      ['BOSS', 'Navn BOSS'],
      ['LEAD', 'Navn LEAD'],
    ]);
    expect(await actionsOf(program)).toHaveLength(3);
    await site.query(
      `update dirty_mark set tries = 5, trouble = 'PASSIVE' where employee_id in (select id from employee where code <> 'LEAD')`,
    );
    const aside = await all<Listed & { trouble: string }>(program, '/api/v1/set-aside', 'employees');
    expect(aside.map(({ code, trouble }) => `${code} ${trouble}`).sort()).toEqual([
      'A PASSIVE',
      'BOSS PASSIVE',
    ]);
  });
});
