import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from '../../src/platform/free-port.js';
import { TestApplication } from '../support/application.js';
import { here, type HereAnswer } from '../support/command-here.js';
import { BOSS, events, LEAD, organisation, shortRest } from '../support/organisation.js';

let one: TestApplication;
beforeAll(async () => {
  one = await TestApplication.start();
});
afterAll(() => one.close());
beforeEach(async () => {
  await one.empty();
  await one.take('organisation.json', organisation([{ code: 'E1' }, { code: 'E2' }, { code: 'E3' }]));
  await one.take(
    'events.csv',
    events(['E1', 'E2', 'E3'].flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
});

const doctor = (language = 'en', environment: Record<string, string> = {}): Promise<HereAnswer> =>
  here(['doctor', '--lang', language], { DATABASE_URL: one.url, ...environment });
const aside = (reason: string, ...codes: string[]): Promise<unknown> =>
  one.query(
    `update dirty_mark d set tries = 5, trouble = $1 from employee e where e.id = d.employee_id and e.code = any($2)`,
    [reason, codes],
  );

describe('doctor', () => {
  it('finds an installation well', async () => {
    await one.evaluate();
    const { out, status } = await doctor();
    expect(status).toBe(0);
    expect(out).toMatch(/ok +queue: in the database; \d+ jobs? /);
    expect(out).toMatch(/ok +evaluation: 0 employees wait/);
  });

  it('tells how many were set aside and why, naming nobody, and how they are tried again', async () => {
    await aside('new row violates check constraint "violation_state" (23514)', 'E1', 'E2');
    await aside('Invalid array length', 'E3');
    const { out, status } = await doctor();
    expect(status).toBe(1);
    expect(out).toContain(
      'WRONG  evaluation: 3 employees of 5 waiting could not be evaluated and are set aside',
    );
    expect(out).toMatch(
      /2 since \d{4}-\d\d-\d\d: new row violates check constraint "violation_state" \(23514\)/,
    );
    expect(out).toMatch(/1 since \d{4}-\d\d-\d\d: Invalid array length/);
    expect(out).toContain('hviletid evaluate tries them again');
    expect(out).not.toMatch(/E1|[0-9a-f]{8}-[0-9a-f]{4}/);

    expect((await here(['evaluate'], { DATABASE_URL: one.url })).status).toBe(0);
    expect((await doctor()).out).toContain('0 employees wait');
  });

  it('says that mail goes nowhere: the server is away, or alerts have nobody to go to', async () => {
    await one.take(
      'organisation.json',
      organisation(
        [{ code: 'E1' }],
        [],
        [
          { ...BOSS, email: null },
          { ...LEAD, email: null },
        ],
      ),
    );
    await one.take('events.csv', events(shortRest('E1', '2025-12-29', '2025-12-30')));
    await one.evaluate();
    const port = await freePort();
    const { out, status } = await doctor('en', { SMTP_URL: `smtp://user:secret@127.0.0.1:${port}` });
    expect(status).toBe(1);
    expect(out).toMatch(new RegExp(`WRONG +mail: 127.0.0.1:${port} cannot be used \\(.*ECONNREFUSED`));
    expect(out).toMatch(/WRONG +alerts: 4 alerts have nobody to go to/);
    expect(out).not.toContain('secret');
  });

  it.each([
    ['nb', /FEIL +kontroll: 1 ansatt av 5 som venter/],
    ['nn', /FEIL +kontroll: 1 tilsett av 5 som ventar/],
  ])('says so in %s', async (language, line) => {
    await aside('Invalid array length', 'E1');
    expect((await doctor(language)).out).toMatch(line);
  });

  it('says what of the schedules fails, by its kind, and what nobody does', async () => {
    expect((await doctor()).out).toMatch(/note +schedules: no process has looked at them yet/);
    await one.query(`
      insert into schedule_plan (job, planned_until)
      values ('recount', '2026-01-05T06:00Z'), ('retention', '2026-01-05T06:00Z'), ('reminders', '2026-01-04T12:00Z')`);
    await one.query(`
      insert into schedule_run (job, due_at, state, attempts, again_at, failure)
      values ('retention', '2026-01-05T02:45Z', 'failed', 3, '2026-01-05T07:04Z', 'QueryFailedError 57014')`);
    try {
      const { out, status } = await doctor();
      expect(status).toBe(1);
      expect(out).toContain('WRONG  schedules: 2 of them not done:');
      expect(out).toContain(
        'Erasing: Was due 5 January 2026 03:45. Try 3 failed: QueryFailedError 57014. The log says more.',
      );
      expect(out).toContain('Reminders: Was due more than ten minutes ago, and no process has begun.');
      await one.query(
        `delete from schedule_run; update schedule_plan set planned_until = '2026-01-05T06:00Z'`,
      );
      await one.query(`
        insert into schedule_run (job, due_at, state, ended_at, outcome, detail)
        values ('recount', '2026-01-05T02:15Z', 'done', '2026-01-05T02:15Z', 'equal', '{}')`);
      const calm = (await doctor('nb')).out;
      expect(calm).toMatch(/ok +tidsplan: \d+ i tidsplanen, neste er Påminnelser 5\. januar 2026 12:00/);
      expect(calm).toMatch(/Ikke gjort ennå: .*Påminnelser.*Sletting/);
      expect(calm).not.toMatch(/Ikke gjort ennå: .*Ny opptelling/);
    } finally {
      await one.query(`truncate schedule_run, schedule_plan`);
    }
  });

  it('says what of the role file does not hold, and names nobody', async () => {
    expect((await doctor()).out).toMatch(/ok +roles: no entries in config\/roles\.yaml/);
    const directory = await mkdtemp(join(tmpdir(), 'hviletid-doctor-'));
    const HVILETID_ROLE_FILE = join(directory, 'roles.yaml');
    const answerTo = async (content: string, language = 'en'): Promise<HereAnswer> => {
      await writeFile(HVILETID_ROLE_FILE, content);
      return doctor(language, { HVILETID_ROLE_FILE });
    };
    try {
      const good = `roles:\n  - { employee: E1, role: safety-delegate }\n`;
      expect((await answerTo(good)).out).toMatch(/ok +roles: 1 entry in /);
      const missed = await answerTo(
        `${good}  - { employee: HEMMELIG, role: hr }\n  - { email: a@example.no, role: manager, units: [NOWHERE] }\n`,
        'nb',
      );
      expect(missed.status).toBe(0);
      expect(missed.out).toMatch(/merk +roller: 2 oppføringer i .* nevner noe som ikke er registrert/);
      expect(missed.out).toContain('roles.yaml:3: ingen ansatt med det nummeret');
      expect(missed.out).toContain('roles.yaml:4: ingen enhet NOWHERE');
      expect(missed.out).not.toMatch(/HEMMELIG|example/);
      const broken = await answerTo(`roles:\n  - { employee: E1, role: chief }\n`);
      expect(broken.status).toBe(1);
      expect(broken.out).toMatch(/WRONG +roles: .*roles\.yaml:2.*expected one of hr/s);
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('says when the queue cannot be reached', async () => {
    const { out, status } = await doctor('en', { REDIS_URL: `redis://127.0.0.1:${await freePort()}` });
    expect(status).toBe(1);
    expect(out).toMatch(/WRONG +queue: Redis, 127\.0\.0\.1:\d+ does not answer \(.+\)\. Nothing is lost/);
  }, 40_000);
});
