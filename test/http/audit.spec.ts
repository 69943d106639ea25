import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { DataSource, type EntityManager } from 'typeorm';
import { parse } from 'yaml';
import { AuditLog } from '../../src/access/audit/audit-log.service.js';
import { AuditVerification } from '../../src/access/audit/audit-check.service.js';
import { ConfigChanges } from '../../src/access/audit/config-changes.service.js';
import { Sealing } from '../../src/access/audit/sealing.service.js';
import { Scheduler } from '../../src/platform/schedules/scheduler.service.js';
import { here } from '../support/command-here.js';
import { EIGHT_HOURS, events, organisation, type Person, shortRest } from '../support/organisation.js';
import { linesOf } from './table-lines.js';
import { Website } from './website.js';

const ANN: Person = { code: 'ANN' };
const BOB: Person = { code: 'BOB' };

let site: Website;
beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([ANN, BOB]));
  await site.take(
    'events.csv',
    events([ANN, BOB].flatMap(({ code }) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
  await site.evaluate();
});
afterAll(() => site.close());

interface Entry {
  readonly id: string;
  readonly actor: string;
  readonly action: string;
  readonly outcome: string;
  readonly employee: string | null;
  readonly detail: Record<string, unknown>;
}
interface Page {
  readonly entries: readonly Entry[];
  readonly next: string | null;
}
const idOf = async (sql: string): Promise<string> => (await site.query<{ id: string }>(sql))[0]!.id;
const verify = () => site.app.get(AuditVerification).verify();
const seal = () => site.app.get(Sealing).sealAll();
const record = (n: number, tx?: EntityManager) =>
  site.app.get(AuditLog).record({ actor: 'hr', action: 'search-audit', detail: { n } }, tx);

describe('the log', () => {
  it('has what was configured, imported and adopted, by the command that did it', async () => {
    const hr = await site.visitor('hr');
    const { entries } = await hr.json<Page>('/api/v1/audit?actor=command-line');
    expect(entries.map(({ action }) => action).sort()).toEqual(
      expect.arrayContaining(['change-register', 'import-file', 'import-file']),
    );
    const adopted = await hr.json<Page>('/api/v1/audit?action=change-rulebook');
    expect(adopted.entries[0]).toMatchObject({ actor: 'system', detail: { before: null } });
  });

  it('has goals that are changed by an organisation file, and whoever takes a report away', async () => {
    const goals = JSON.parse(organisation([ANN, BOB])) as { organisation: { thresholds: unknown } };
    goals.organisation.thresholds = [{ indicator: 'breaches', below: 6, from: '2025-12-01' }];
    const hr = await site.visitor('hr');
    const byAction = async (action: string) =>
      (await hr.json<Page>(`/api/v1/audit?action=${action}`)).entries;
    const before = await byAction('change-thresholds');
    await site.take('goals.json', JSON.stringify(goals));
    const [newest, ...others] = await byAction('change-thresholds');
    expect(newest).toMatchObject({ actor: 'command-line', detail: { format: 'organisation' } });
    expect(others).toEqual(before);
    // Goals that stay as they are, and so does the register beside them, whatever else the file changes.
    const register = await byAction('change-register');
    const agreements = [{ ...EIGHT_HOURS, group: { kind: 'unit', code: 'team' } }];
    await site.take('agreed.json', JSON.stringify({ ...goals, agreements }));
    expect(await byAction('change-thresholds')).toEqual([newest, ...others]);
    expect(await byAction('change-register')).toEqual(register);
    expect(await byAction('change-agreements')).toHaveLength(1);
    await (await site.visitor('reader')).get('/reports/2025-12/csv');
    expect(await byAction('export-report')).toMatchObject([{ actor: 'reader', detail: { format: 'csv' } }]);
  });

  it('has sign-ins, refused ones without what was typed, and sign-outs', async () => {
    const stranger = await site.visitor(null);
    await stranger.post('/sign-in', { persona: 'my secret password' });
    const hr = await site.visitor('hr');
    await hr.post('/sign-out', {});
    const again = await site.visitor('hr');
    const { entries } = await again.json<Page>('/api/v1/audit?limit=4');
    expect(entries.slice(1).map(({ actor, action, outcome }) => [actor, action, outcome])).toEqual([
      ['hr', 'sign-in', 'done'],
      ['hr', 'sign-out', 'done'],
      ['hr', 'sign-in', 'done'],
    ]);
    expect(await again.text('/audit?limit=2')).toContain('Viser 2 innslag; det finnes eldre.');
    expect(await again.text('/audit?action=sign-out')).toContain('1 innslag.');
    const refused = await again.json<Page>('/api/v1/audit?outcome=refused&action=sign-in');
    expect(refused.entries[0]).toMatchObject({ actor: 'unknown', detail: { why: 'access.unknown-persona' } });
    expect(JSON.stringify(refused)).not.toContain('password');
  });

  it('has tokens made and taken back, and good ids with wrong secrets', async () => {
    const { token } = await site.program('audit:read');
    const id = token!.split('_')[1]!;
    await site.programWith(`hvt_${id}_${'A'.repeat(43)}`).send('/api/v1/audit');
    const program = site.programWith(token);
    const { entries } = await program.json<Page>('/api/v1/audit?limit=3');
    expect(entries.map(({ actor, action, outcome }) => [actor, action, outcome])).toEqual([
      [`token:${id}`, 'search-audit', 'done'],
      ['unknown', 'use-token', 'refused'],
      ['command-line', 'create-token', 'done'],
    ]);
  });

  it('names nobody to a key that an administrator can make, as it names nobody to an administrator', async () => {
    const lead = await idOf(`select id from employee where code = 'LEAD'`);
    await (await site.visitor(`manager:${lead}`)).get('/violations');
    const names = async (who: { json: <T>(path: string) => Promise<T> }) =>
      (
        await who.json<{ entries: { actorName: string | null }[] }>(`/api/v1/audit?actor=manager:${lead}`)
      ).entries.map(({ actorName }) => actorName);
    expect(await names(await site.visitor('hr'))).toContain('Navn LEAD');
    expect(await names(await site.program('audit:read', 'violations:read'))).toContain('Navn LEAD');
    expect(await names(await site.visitor('admin'))).not.toContain('Navn LEAD');
    expect(await names(await site.program('audit:read'))).not.toContain('Navn LEAD');
  });

  it('says of whom a violation was that was opened, and the person sees who did', async () => {
    const hr = await site.visitor('hr');
    const lead = await site.visitor(`manager:${await idOf(`select id from employee where code = 'LEAD'`)}`);
    const before = await lead.json<Page>('/api/v1/audit/mine');
    const own = await site.query<{ id: string }>(
      `select v.id from violation v join employee e on e.id = v.employee_id where e.code = 'ANN' limit 1`,
    );
    await hr.get(`/violations/${own[0]!.id}`);
    const { entries } = await hr.json<Page>('/api/v1/audit?employee=ANN&action=view-violation');
    expect(entries[0]).toMatchObject({ actor: 'hr', employee: 'ANN' });
    // A search for somebody is a look at them as well.
    await hr.get('/api/v1/audit?employee=LEAD');
    const after = await lead.json<Page>('/api/v1/audit/mine');
    expect(after.entries.length).toBe(before.entries.length + 1);
    expect(after.entries[0]).toMatchObject({ actor: 'hr', action: 'search-audit', employee: 'LEAD' });
    expect(after.entries.every(({ employee }) => employee === 'LEAD')).toBe(true);
  });

  it('tells whoever is searched for, as whom it was about or as who did it, who searched', async () => {
    const [hr, lead] = [await site.visitor('hr'), await idOf(`select id from employee where code = 'LEAD'`)];
    const bob = await idOf(`select id from employee where code = 'BOB'`);
    const seenBy = async (persona: string) =>
      (await (await site.visitor(persona)).json<Page>('/api/v1/audit/mine')).entries.length;
    const before = [await seenBy(`employee:${bob}`), await seenBy(`manager:${lead}`)];
    await hr.get(`/api/v1/audit?actor=manager:${lead}`);
    await hr.get(`/api/v1/audit?actor=manager:${lead}&employee=BOB`);
    await hr.get('/api/v1/audit?actor=admin');
    await hr.get('/api/v1/audit?actor=manager:00000000-0000-0000-0000-000000000000');
    const asked = await hr.get(`/api/v1/audit?actor=manager:${'-'.repeat(36)}`);
    expect(asked.status).toBe(200);
    expect([await seenBy(`employee:${bob}`), await seenBy(`manager:${lead}`)]).toEqual([
      before[0]! + 1,
      before[1]! + 2,
    ]);
  });

  it('is searched by page: who, whom, what, when, and goes on where it ended', async () => {
    const hr = await site.visitor('hr');
    const first = await hr.json<Page>('/api/v1/audit?limit=2&from=2026-01-05&to=2026-01-05');
    expect(first.entries).toHaveLength(2);
    const second = await hr.json<Page>(
      `/api/v1/audit?limit=2&from=2026-01-05&to=2026-01-05&cursor=${encodeURIComponent(first.next!)}`,
    );
    expect(Number(second.entries[0]!.id)).toBeLessThan(Number(first.entries[1]!.id));
    expect((await hr.json<Page>('/api/v1/audit?to=2026-01-04')).entries).toEqual([]);
    expect((await hr.get(`/api/v1/audit?cursor=${encodeURIComponent(first.next!)}`)).status).toBe(400);
    expect((await hr.get('/api/v1/audit?from=yesterday')).status).toBe(422);
    expect(await (await hr.get('/audit?from=yesterday')).text()).toContain('ventet en dag som 2025-12-31');
    expect(await hr.text('/audit?employee=ANN&action=')).toContain('Åpnet et mulig brudd');
  });

  it('has a look at a list as one row that can be opened, and an entry of each person for who searches for one, and in the file', async () => {
    const hr = await site.visitor('hr');
    await hr.get('/staff');
    await hr.get('/staff?at=end');
    const words = (html: string): string =>
      html
        .slice(html.indexOf('role="status"'))
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ');
    const page = await hr.text('/audit?action=list-staff');
    expect(words(page)).toContain('2 innslag.');
    expect(page.match(/<details class="named">/g)).toHaveLength(2);
    const persons = words(page).match(/\d personer( Navn [A-Z]+ \([A-Z]+\),?)+/g)!;
    const count = Number.parseInt(persons[0], 10);
    expect(persons[0]).toContain('Navn ANN (ANN), Navn BOB (BOB)');
    expect(persons[0].match(/Navn/g)).toHaveLength(count);
    const older = /href="(\/audit\?[^"]*cursor=[^"]+)"/.exec(
      await hr.text('/audit?action=list-staff&limit=1'),
    )?.[1];
    expect((await hr.text(older!.replaceAll('&amp;', '&'))).match(/<details class="named">/g)).toHaveLength(
      1,
    );
    const ofOne = await hr.text('/audit?action=list-staff&employee=ANN');
    expect(words(ofOne)).toContain('2 innslag.');
    expect(ofOne).not.toContain('<details class="named">');
    expect(linesOf(await hr.text('/audit.csv?action=list-staff'))).toHaveLength(1 + 2 * count);
    const admin = await (await site.visitor('admin')).text('/audit?action=list-staff');
    expect(words(admin)).toContain(`${count} personer ANN, BOB,`);
    expect(admin).not.toContain('Navn ANN');
  });

  it('is searched by an administrator by number, who is told numbers and no names', async () => {
    const [hr, admin] = [await site.visitor('hr'), await site.visitor('admin')];
    const lead = await site.visitor(`manager:${await idOf(`select id from employee where code = 'LEAD'`)}`);
    const ann = await idOf(`select id from employee where code = 'ANN'`);
    const of = await idOf(`select id from violation where employee_id = '${ann}' limit 1`);
    await Promise.all([hr.get(`/violations/${of}`), lead.get(`/violations/${of}`)]);
    const page = await admin.text('/audit?employee=ANN&action=view-violation');
    expect(page).toContain('Leder (LEAD)');
    expect(page).toContain('>ANN<');
    expect(page).not.toContain('Navn ');
    const { entries } = await admin.json<Page>('/api/v1/audit?employee=ANN&action=view-violation');
    expect(entries.map(({ employee }) => employee)).toEqual(entries.map(() => 'ANN'));
    expect(await hr.text('/audit?employee=ANN&action=view-violation')).toContain('Navn LEAD');
    expect(await hr.text('/audit?actor=admin')).toContain('Administrator');
    expect(await admin.text('/audit?employee=NOBODY')).toContain(
      'Ingen på listen over ansatte har nummeret NOBODY.',
    );
    // Whoever was looked at is told the name, though the row of it is not theirs to see.
    const own = await site.visitor(`employee:${ann}`);
    expect(await own.text('/audit/mine')).toContain('Navn LEAD');
  });

  it('has files and settings that say something else than when a server started last', async () => {
    const changes = site.app.get(ConfigChanges);
    const entries = () =>
      site.query<{ actor: string; action: string; before: string | null }>(
        `select actor, action, detail ->> 'before' as before from audit_entry
          where detail ? 'sha256' order by id`,
      );
    const first = await entries();
    expect(first.map(({ action }) => action).sort()).toEqual([
      'change-alerts',
      'change-causes',
      'change-objections',
      'change-presets',
      'change-retention',
      'change-settings',
      'change-sign-in',
      'change-webhook-networks',
    ]);
    expect(first.every(({ actor, before }) => actor === 'system' && before === null)).toBe(true);
    // As at the start, with its keys in another order, and otherwise.
    const causes = (says: unknown) => [{ name: 'causes', action: 'change-causes' as const, says }];
    const text = await readFile(new URL('../../config/causes.yaml', import.meta.url), 'utf8');
    const says = parse(text) as Record<string, unknown>;
    await changes.adopt(causes(Object.fromEntries(Object.entries(says).reverse())));
    expect(await entries()).toEqual(first);
    await Promise.all([1, 2, 3].map(() => changes.adopt(causes({}))));
    expect((await entries()).slice(first.length)).toEqual([
      { actor: 'system', action: 'change-causes', before: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('has what a server is started with otherwise, and says which groups and networks', async () => {
    const file = join(site.dataDir, 'alerts.yaml');
    const text = await readFile(new URL('../../config/alerts.yaml', import.meta.url), 'utf8');
    await writeFile(
      file,
      text.replace(/\d+/, (days) => String(Number(days) + 1)),
    );
    const since = await site.query<{ id: string }>(`select max(id) as id from audit_entry`);
    // A command may be typed where other files are named, and changes nothing by it.
    const command = { DATABASE_URL: site.databaseUrl, HVILETID_ALERTS: file };
    expect((await here(['token', 'list'], command)).status).toBe(0);
    expect(await site.query(`select id from audit_entry where id > $1`, [since[0]!.id])).toEqual([]);
    const other = await site.beside(true, {
      HVILETID_ALERTS: file,
      HVILETID_WEBHOOK_NETWORKS: '10.20.0.0/16',
      HVILETID_OIDC_ISSUER: 'https://login.example.no',
      HVILETID_OIDC_CLIENT_ID: 'hviletid',
      HVILETID_OIDC_CLIENT_SECRET: 'not-told-to-anybody',
      HVILETID_OIDC_HR_GROUPS: 'hr-oslo,hr-bergen',
    });
    await other.close();
    const found = await site.query<{ action: string; detail: Record<string, unknown> }>(
      `select action, detail from audit_entry where detail ? 'sha256' and id > $1 order by action`,
      [since[0]!.id],
    );
    expect(found).toMatchObject([
      { action: 'change-alerts' },
      // The shipped causes again, after the test before.
      { action: 'change-causes' },
      {
        action: 'change-sign-in',
        detail: { issuer: 'https://login.example.no', 'role-hr': 'hr-oslo, hr-bergen' },
      },
      { action: 'change-webhook-networks', detail: { networks: '10.20.0.0/16' } },
    ]);
    expect(JSON.stringify(found)).not.toContain('not-told');
    const page = await (await site.visitor('admin')).text('/audit?action=change-sign-in');
    expect(page).toContain('HR: hr-oslo, hr-bergen');
  });

  it('can be added to and nothing else', async () => {
    for (const sql of [
      `update audit_entry set actor = 'x'`,
      'delete from audit_entry',
      'truncate audit_entry',
      `update audit_seal set hash = ''`,
      'delete from audit_seal',
      'truncate audit_seal',
    ]) {
      await seal();
      await expect(site.query(sql)).rejects.toThrow(/only ever added to/);
    }
  });
});

describe('the chain', () => {
  it('has every entry once and in order, whoever writes and seals at the same time', async () => {
    const writers = Array.from({ length: 8 }, async (_, w) => {
      for (let i = 0; i < 25; i += 1) await record(w * 100 + i);
    });
    const sealers = Array.from({ length: 3 }, async () => {
      for (let i = 0; i < 10; i += 1) await seal();
    });
    await Promise.all([...writers, ...sealers]);
    await seal();
    const [counts] = await site.query<{ entries: number; seals: number; last: number; waiting: number }>(
      `select (select count(*)::int from audit_entry) as entries, (select count(*)::int from audit_seal) as seals,
              (select max(seq)::int from audit_seal) as last, (select count(*)::int from audit_waiting) as waiting`,
    );
    expect(counts).toEqual({
      entries: counts!.entries,
      seals: counts!.entries,
      last: counts!.entries,
      waiting: 0,
    });
    expect(await verify()).toMatchObject({ links: counts!.entries, fault: null });
  });

  it('takes in an entry whose transaction ended after later ones were sealed', async () => {
    await site.app.get(DataSource).transaction(async (tx) => {
      await record(1, tx);
      await record(2);
      await seal();
    });
    await seal();
    expect((await verify()).fault).toBeNull();
  });

  it('tells the first entry that was changed behind its back, one gone, one put in, and an end cut off', async () => {
    await seal();
    const noted = (await verify()).head;
    await record(9);
    await seal();
    const [row] = await site.query<{ id: string; seq: number }>(
      `select entry_id::text as id, seq::int as seq from audit_seal order by seq desc offset 3 limit 1`,
    );
    const behindItsBack = async (sql: string, parameters: unknown[] = []) =>
      site.app.get(DataSource).transaction(async (tx) => {
        await tx.query(`set local session_replication_role = replica`);
        await tx.query(sql, parameters);
      });
    await behindItsBack(`update audit_entry set actor = 'reader' where id = $1 and actor = 'hr'`, [row!.id]);
    expect((await verify()).fault).toEqual({ seq: row!.seq, why: 'changed', entryId: row!.id });
    const told = await here(['audit', 'verify', '--lang', 'en'], { DATABASE_URL: site.databaseUrl });
    expect(told.status).toBe(1);
    expect(told.out).toContain(`entry ${row!.id} of link ${row!.seq} is not what was sealed`);
    await behindItsBack(`update audit_entry set actor = 'hr' where id = $1`, [row!.id]);
    expect((await verify()).fault).toBeNull();

    await behindItsBack(
      `insert into audit_entry (at, actor, action) values ('2020-01-01', 'reader', 'view-violation')`,
    );
    expect((await verify()).fault).toMatchObject({ why: 'unchained' });
    await behindItsBack(`delete from audit_entry where at = '2020-01-01'`);

    const known = (await verify()).head;
    await behindItsBack(`delete from audit_seal where seq = $1`, [known.seq]);
    await behindItsBack(
      `delete from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id)`,
    );
    const after = await site.app.get(AuditVerification).verify(known);
    expect(after.fault).toEqual({ why: 'other-head', seq: known.seq });
    expect((await site.app.get(AuditVerification).verify(noted)).fault).toBeNull();
    const well = await here(['audit', 'verify', '--known', `${noted.seq}:${noted.hash}`, '--lang', 'en'], {
      DATABASE_URL: site.databaseUrl,
    });
    expect([well.status, well.out]).toEqual([0, expect.stringContaining('The chain holds')]);
  });
});

describe('the log as a file', () => {
  it('has all that the search finds, moments as such, and is written down for whom it names', async () => {
    const hr = await site.visitor('hr');
    await hr.get('/violations');
    const asked = 'employee=ANN&action=list-violations';
    const lines = linesOf(await hr.text(`/audit.csv?${asked}`));
    expect(lines[0]).toBe('Når;Hvem;Hva;Ansattnummer;Om hvem;Utfall;Nærmere');
    expect(lines[1]).toMatch(
      /^2026-\d\d-\d\d \d\d:\d\d:\d\d;HR;Så i listen over mulige brudd;ANN;Navn ANN;gjort;$/,
    );
    expect(lines.slice(1).every((line) => line.includes(';ANN;'))).toBe(true);
    expect(await hr.text(`/audit?${asked}`)).toContain(
      'href="/audit.xlsx?employee=ANN&amp;action=list-violations"',
    );
    const { entries } = await hr.json<Page>('/api/v1/audit?action=export-audit&employee=ANN');
    expect(entries).toMatchObject([{ actor: 'hr', employee: 'ANN', detail: { action: 'list-violations' } }]);
    // The person sees it among the looks at themselves, and takes those away, without anybody else's.
    const ann = await site.visitor(`employee:${await idOf(`select id from employee where code = 'ANN'`)}`);
    const mine = linesOf(await ann.text('/audit/mine.csv'));
    expect(mine[0]).toBe('Når;Hvem;Hva;Omfang');
    expect(mine.some((line) => line.endsWith(';HR;Lastet ned innslag i loggen;deg alene'))).toBe(true);
    expect(mine.some((line) => line.endsWith(';Så i listen over mulige brudd;liste med flere'))).toBe(true);
    expect(mine.join()).not.toContain('BOB');
    // An administrator takes numbers away, and no names.
    const admin = await site.visitor('admin');
    expect(await admin.text(`/audit.csv?${asked}`)).not.toContain('Navn ANN');
    expect((await hr.get('/audit.csv?from=nonsense')).status).toBe(422);
    const [head, first] = (await readXlsx(await (await hr.get(`/audit.xlsx?${asked}`, 'en')).bytes()))
      .sheets[0]!.rows;
    expect(head?.[0]).toBe('When');
    expect(first?.[0]).toBeInstanceOf(Date);
  });

  it('is longer than any page of it', async () => {
    const hr = await site.visitor('hr');
    for (let n = 0; n < 520; n += 1) await record(n);
    expect(linesOf(await hr.text('/audit.csv?action=search-audit')).length).toBeGreaterThan(520);
  });
});

describe('a run that somebody asks for', () => {
  const ask = async (name: string, persona = 'admin') =>
    (await (await site.visitor(persona)).post(`/schedules/${name}/runs`, {})).status;
  const runs = () => site.query(`select job, asked_by, state, outcome from schedule_run order by id`);

  it('is made once, however often it is asked for, and everybody who asked is in the log', async () => {
    expect(await Promise.all([ask('recount'), ask('recount', 'hr')])).toEqual([303, 303]);
    expect(await runs()).toEqual([
      { job: 'recount', asked_by: expect.stringMatching(/^(admin|hr)$/), state: 'due', outcome: null },
    ]);
    await site.app.get(Scheduler).runDue();
    expect(await runs()).toMatchObject([{ state: 'done', outcome: 'equal' }]);
    const hr = await site.visitor('hr');
    const { entries } = await hr.json<Page>('/api/v1/audit?action=run-schedule');
    expect(entries.map(({ actor }) => actor).sort()).toEqual(['admin', 'hr']);
    const lines = linesOf(await hr.text('/schedules.csv'));
    expect(lines[0]).toBe('Hva;Hva den gjør;Tilstand;Hva som er galt;Når;Sist gjort;Utfall;Neste gang');
    expect(lines.some((line) => line.includes(';Summene er like en ny opptelling. Noen ba om det.;'))).toBe(
      true,
    );
    expect(lines.some((line) => line.endsWith(';2026-01-06 12:00:00'))).toBe(true);
    const page = await hr.text('/schedules');
    expect(page).toContain('href="/schedules.xlsx"');
    expect(page).toContain('Summene er like en ny opptelling. Noen ba om det.');
    expect(page).toContain('Den 3. arbeidsdagen i måneden kl. 12:00');
    expect(page).toContain('6. januar 2026 12:00');
  });

  it('is none of a schedule that is done elsewhere, or is none', async () => {
    expect(await ask('nothing')).toBe(404);
    expect(await ask('recount', 'reader')).toBe(403);
    expect(await runs()).toHaveLength(1);
  });
});

describe('who has looked at oneself', () => {
  const cellsOf = (page: string, section: 'alone' | 'lists'): string[] => {
    const from = page.slice(page.indexOf(`<section aria-labelledby="${section}"`));
    return from
      .slice(0, from.indexOf('</section>'))
      .split('</table>')[0]!
      .split('<tr>')
      .slice(2)
      .map((row) => row.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|'));
  };

  it('has looks at oneself alone first, and those at lists put together by day and person', async () => {
    const hr = await site.visitor('hr');
    const lead = await site.visitor(`manager:${await idOf(`select id from employee where code = 'LEAD'`)}`);
    const bob = await idOf(`select id from employee where code = 'BOB'`);
    for (let n = 0; n < 3; n += 1) await lead.get('/violations');
    await hr.get('/violations.csv');
    await lead.get(
      `/violations/${await idOf(`select id from violation where employee_id = '${bob}' and rule = 'DAILY_REST'`)}`,
    );
    const me = await site.visitor(`employee:${bob}`);
    const page = await me.text('/audit/mine');
    expect(page.indexOf('id="alone"')).toBeLessThan(page.indexOf('id="lists"'));
    const [alone, lists] = [cellsOf(page, 'alone'), cellsOf(page, 'lists')];
    expect(alone[0]).toContain('|Navn LEAD|Åpnet et mulig brudd|');
    expect(alone.join()).not.toContain('Så i listen');
    expect(lists).toHaveLength(new Set(lists).size);
    const ofLead = lists.filter((row) => row.includes('|Navn LEAD|'));
    expect(ofLead).toHaveLength(1);
    expect(ofLead[0]).toMatch(/\|5\. januar 2026\|.*Så i listen over mulige brudd \(\d+ ganger\)/);
    expect(lists.find((row) => row.includes('|HR|'))).toContain('Lastet ned listen over mulige brudd');
  });

  it('goes on in each part by itself', async () => {
    const me = await site.visitor(`employee:${await idOf(`select id from employee where code = 'BOB'`)}`);
    const walk = async (part: 'alone' | 'lists'): Promise<string[]> => {
      const rows: string[] = [];
      let path: string | undefined = '/audit/mine?limit=1';
      const parameter = part === 'alone' ? 'cursor' : 'lists';
      while (path !== undefined) {
        const page: string = await me.text(path);
        rows.push(...cellsOf(page, part));
        const next = new RegExp(`href="/audit/mine\\?${parameter}=([^"#]+)`).exec(page)?.[1];
        path = next && `/audit/mine?limit=1&${parameter}=${next}`;
      }
      return rows;
    };
    const whole = await me.text('/audit/mine');
    expect(await walk('alone')).toEqual(cellsOf(whole, 'alone'));
    const lists = await walk('lists');
    expect(lists).toEqual(cellsOf(whole, 'lists'));
    expect(lists.length).toBeGreaterThan(1);
    expect((await me.get('/audit/mine?lists=nonsense')).status).toBe(400);
  });

  it('calls a list of hours by month that, and says that it was taken away', async () => {
    const ann = await idOf(`select id from employee where code = 'ANN'`);
    const hr = await site.visitor('hr');
    await site.query(
      `update employee_month set figures = figures || '{"overtime-seconds": 3600}' where employee_id = $1`,
      [ann],
    );
    await hr.text('/month-hours.csv?figure=overtime&from=2025-12&to=2025-12');
    expect(await (await site.visitor(`employee:${ann}`)).text('/audit/mine')).toContain(
      'Lastet ned en liste over timer per måned',
    );
  });
});
