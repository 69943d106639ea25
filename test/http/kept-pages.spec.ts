import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { DataSource } from 'typeorm';
import { KeptPages } from '../../src/dashboard/kept/kept-pages.service.js';
import { Overviews } from '../../src/dashboard/overviews.service.js';
import { DataVersions } from '../../src/platform/database/data-versions.query.js';
import { seeing } from '../../src/platform/database/row-sight.js';
import { BOSS, events, LEAD, organisation, type Person, shortRest } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

const PEOPLE: readonly Person[] = [
  { code: 'TOPP', unit: 'top' },
  { code: 'DAG' },
  { code: 'NATT', unit: 'night' },
];
const PAGE = '/?month=2025-12';

let site: Website;
let hr: Visitor;
let boss: Visitor;
let lead: Visitor;
let reader: Visitor;
let made: string[] = [];

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation(PEOPLE));
  await site.take(
    'events.csv',
    events(PEOPLE.flatMap(({ code }) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
  await site.evaluate();
  hr = await site.visitor('hr');
  reader = await site.visitor('reader');
  boss = await site.visitor(`manager:${await idOf('employee', BOSS.code)}`);
  lead = await site.visitor(`manager:${await idOf('employee', LEAD.code)}`);
  const overviews = site.app.get(Overviews);
  const of = overviews.of.bind(overviews);
  overviews.of = (principal, ...asked) => {
    made.push(principal.id);
    return of(principal, ...asked);
  };
});
afterAll(() => site.close());
beforeEach(() => {
  made = [];
});

const idOf = async (table: string, code: string): Promise<string> =>
  (await site.query<{ id: string }>(`select id from ${table} where code = $1`, [code]))[0]!.id;

const forget = (): void => {
  site.app.get(KeptPages).forget();
};

/** The page as it is answered, which has to be what it is when nothing is kept. */
async function page(who: Visitor, path = PAGE, language = 'nb'): Promise<string> {
  const answered = await (await who.get(path, language)).text();
  forget();
  expect(await (await who.get(path, language)).text()).toBe(answered);
  return answered;
}

describe('a page that is kept', () => {
  it('is made once for the same data, however often and at once it is asked for', async () => {
    forget();
    const pages = await Promise.all(Array.from({ length: 10 }, () => hr.text(PAGE)));
    expect(new Set(pages).size).toBe(1);
    await hr.text(PAGE);
    expect(made).toHaveLength(1);
  });

  it('is not kept when it could not be made', async () => {
    expect((await hr.get('/?month=desember')).status).toBe(422);
    expect((await hr.get('/?month=desember')).status).toBe(422);
    expect(made).toHaveLength(2);
  });

  it('is sent in the form the browser takes, each the same page, and not at all where it has it', async () => {
    const ask = (encoding: string, more: Record<string, string> = {}) =>
      new Promise<{ status: number; headers: Record<string, unknown>; length: number }>((resolve, reject) => {
        const headers = { cookie: hr.cookie!, 'accept-encoding': encoding, ...more };
        httpRequest(site.address + PAGE, { headers }, (answer) => {
          let length = 0;
          answer.on('data', (bytes: Buffer) => (length += bytes.length));
          answer.on('end', () => {
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, length });
          });
        })
          .on('error', reject)
          .end();
      });
    const [br, gzip, plain] = await Promise.all([ask('gzip, br'), ask('gzip'), ask('identity')]);
    expect([br, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
    ]);
    expect(br.length).toBeLessThan(gzip.length);
    expect(gzip.length).toBeLessThan(plain.length / 3);
    for (const { headers, length } of [br, gzip, plain]) {
      expect(headers['vary']).toContain('Accept-Encoding');
      // It may be compared, and never be stored: it names whoever asked.
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-length']).toBe(String(length));
    }
    const again = await ask('br', { 'if-none-match': String(br.headers['etag']) });
    expect([again.status, again.length]).toEqual([304, 0]);
  });
});

describe('figures after a commit', () => {
  it('are new at once, in the process that changed them and in another', async () => {
    const other = await site.beside(true);
    try {
      const away = other.visitorWith(hr.cookie!);
      const before = await Promise.all([page(hr), away.text(PAGE)]);
      expect(before[1]).toBe(before[0]);
      await site.take('more.csv', events(shortRest('DAG', '2025-12-08', '2025-12-09')));
      await site.evaluate();
      const after = await Promise.all([page(hr), away.text(PAGE)]);
      expect(after[0]).not.toBe(before[0]);
      expect(after[1]).toBe(after[0]);
    } finally {
      await other.close();
    }
  });

  it('are not those of a transaction that was still open when another one committed', async () => {
    const db = site.app.get(DataSource);
    const [slow, quick] = [db.createQueryRunner(), db.createQueryRunner()];
    const rename = (runner: typeof slow, code: string, name: string) =>
      runner.query(`update unit set name = $2 where code = $1`, [code, name]);
    await slow.startTransaction();
    await rename(slow, 'night', 'Sein');
    await quick.startTransaction();
    await rename(quick, 'team', 'Rask');
    expect(await page(hr)).not.toMatch(/Sein|Rask/);
    await quick.commitTransaction();
    const between = await page(hr);
    expect(between).toContain('Rask');
    expect(between).not.toContain('Sein');
    await slow.commitTransaction();
    expect(await hr.text(PAGE)).toContain('Sein');
    await slow.startTransaction();
    await rename(slow, 'night', 'Angret');
    await slow.rollbackTransaction();
    expect(await page(hr)).toContain('Sein');
    await Promise.all([slow.release(), quick.release()]);
  });

  it('are new where connections that changed something have been put together', async () => {
    const versions = site.app.get(DataVersions);
    const before = await versions.now();
    await Promise.all([versions.putTogether(), versions.putTogether()]);
    expect(await versions.now()).toEqual(before);
    expect(await site.query(`select writer from data_version`)).toEqual([{ writer: 0 }]);
    await site.query(`update threshold set below = below + 1`);
    await site.query(`update unit set name = name`);
    expect((await versions.now()).figures).not.toBe(before.figures);
  });

  it('have another version for a change of what stands beside them, and none for nothing', async () => {
    const versions = site.app.get(DataVersions);
    const before = await versions.now();
    await site.query(`update violation set state = state where false`);
    await site.query(`update import set progress = progress`);
    expect(await versions.now()).toEqual(before);
    await site.query(`update dirty_mark set tries = 0`);
    expect(await versions.now()).toEqual(before);
    await site.query(
      `insert into dirty_mark (employee_id, from_date, marked_at) select id, '2025-12-01', now() from employee limit 1`,
    );
    const marked = await versions.now();
    expect([marked.figures, marked.all === before.all]).toEqual([before.figures, false]);
    expect(await page(hr)).toContain('1 ansatt kontrolleres nå; tallene kan endre seg.');
    await site.evaluate();
    expect(await page(hr)).not.toContain('kontrolleres nå');
  });
});

describe('somebody else’s page', () => {
  it('is never given, whoever was first to ask for the same address', async () => {
    const all = [hr, boss, lead, reader];
    for (const order of [all, [...all].reverse()]) {
      forget();
      for (const who of order) await who.text(PAGE);
      made = [];
      const [ofHr, ofBoss, ofLead, ofReader] = await Promise.all(all.map((who) => who.text(PAGE)));
      expect(made).toEqual([]);
      expect(ofLead).toContain('Navn LEAD');
      expect(ofLead).not.toMatch(/Navn BOSS|Ledelse/);
      expect(ofBoss).toContain('Navn BOSS');
      expect(ofReader).not.toMatch(/Navn|Ledelse/);
      expect(new Set([ofHr, ofBoss, ofLead, ofReader]).size).toBe(4);
    }
  });

  it('is not had by a comparison with what one had before', async () => {
    const tag = (await hr.get(PAGE)).headers.get('etag')!;
    const answer = await fetch(site.address + PAGE, {
      headers: { cookie: lead.cookie!, 'if-none-match': tag },
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Navn LEAD');
  });

  it('is not had by saying in the address or in a header who one would like to be', async () => {
    await hr.text(PAGE);
    const own = await page(lead);
    const hash = createHash('sha256').update('hr').digest('base64url');
    for (const path of [`${PAGE}&principal=hr`, `${PAGE}&roles[]=hr`, `${PAGE}#"hr"`, `${PAGE}&${hash}`]) {
      const answer = await lead.text(path);
      // What a page has no use for it refuses; what follows a # is never sent.
      expect(answer).toContain(path.includes('#') ? 'Navn LEAD' : 'har ingen bruk for');
      expect(answer).not.toContain('Ledelse');
    }
    for (const header of ['x-forwarded-user', 'x-original-url', 'x-rewrite-url', 'x-http-method-override']) {
      const answer = await fetch(site.address + PAGE, {
        headers: { cookie: `${lead.cookie!}; lang=nb`, accept: 'text/html', [header]: '/?as=hr' },
      });
      expect(await answer.text()).toBe(own);
    }
    expect((await (await site.visitor(null)).get(PAGE)).status).toBe(303);
  });

  it('is not one’s own of before a change of rights', async () => {
    const before = await page(lead);
    expect(before).toContain('Sein');
    // Another one leads the team from now on, and LEAD the top.
    await site.query(`update unit set manager_id = $1 where code = 'team'`, [await idOf('employee', 'DAG')]);
    await site.query(`update unit set manager_id = $1 where code = 'top'`, [
      await idOf('employee', LEAD.code),
    ]);
    expect(await page(lead)).toContain('Ledelse');
    await site.query(`update unit set manager_id = null where code = 'top'`);
    // Who leads nothing is no manager, and no page of before is given.
    const after = await lead.get(PAGE);
    expect(after.status).not.toBe(200);
    expect(await after.text()).not.toContain('Ledelse');
  });

  it('in another language is another page', async () => {
    const pages = await Promise.all(
      ['nb', 'nn', 'en'].map((language) => hr.get(PAGE, language).then((one) => one.text())),
    );
    expect(new Set(pages).size).toBe(3);
    expect(await page(hr, PAGE, 'en')).toBe(pages[2]);
  });

  it('ends with the session', async () => {
    const guest = await site.visitor('hr');
    expect((await guest.get(PAGE)).status).toBe(200);
    await guest.post('/sign-out', {});
    const answer = await guest.get(PAGE);
    expect([answer.status, await answer.text()]).toEqual([303, expect.not.stringContaining('Ledelse')]);
  });
});

/** Tables of which no change makes a new version, and why no page of figures is out of date for it. */
const NOT_COUNTED: Readonly<Record<string, string>> = {
  absence: 'shown as sums, and whoever is concerned is marked',
  work_event: 'shown as sums, and whoever is concerned is marked',
  employee_evaluation: 'when somebody was evaluated is on no page of figures',
  violation_history: 'written with the violation itself',
  actor_name: 'of the log',
  audit_entry: 'of the log',
  audit_seal: 'of the log',
  audit_waiting: 'of the log',
  alert_choice: 'of one’s own mails',
  api_token: 'of programs',
  column_mapping: 'of imports',
  config_in_use: 'of the installation',
  data_version: 'is the version',
  hr_member: 'of mails',
  idempotency_key: 'of programs',
  import: 'has pages of its own',
  import_complaint: 'has pages of its own',
  import_finding: 'written with the violation itself',
  import_mark: 'has pages of its own',
  import_rejected_row: 'has pages of its own',
  import_withdrawal: 'has pages of its own',
  import_upload: 'has pages of its own',
  mail: 'has pages of its own',
  migration: 'of the installation',
  rate_limit: 'of requests',
  reminder: 'of mails',
  report_delivery: 'of the report',
  roles_in_use: 'of the installation',
  schedule_plan: 'of the installation',
  schedule_run: 'of the installation',
  session: 'is asked with every request',
  webhook: 'of programs',
  webhook_delivery: 'of programs',
};

describe('every table', () => {
  it('makes a new version of pages of figures when it changes, or is named with the reason', async () => {
    const silent = await site.query<{ name: string }>(
      `select c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and (select count(*) from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                where t.tgrelid = c.oid and p.proname = 'count_change' and t.tgenabled = 'O') < 4
        order by 1`,
    );
    expect(silent.map(({ name }) => name)).toEqual(Object.keys(NOT_COUNTED).sort());
  });

  it('can be changed by somebody who is bound, and the change counts', async () => {
    const sight = { unitIds: [await idOf('unit', 'night')], employeeId: null, isAuditor: false };
    const versions = site.app.get(DataVersions);
    const before = await versions.now();
    const change = `update violation set deviation_number = $1 returning id`;
    const [changed] = await seeing(sight, () => site.query(change, [randomUUID()]));
    expect(changed).toHaveLength(1);
    expect((await versions.now()).figures).not.toBe(before.figures);
    await expect(seeing(sight, () => site.query('select from data_version'))).rejects.toThrow(
      'permission denied',
    );
  });
});
