import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AlertSchedules } from '../../src/alerts/alert-schedules.service.js';
import { MailingService } from '../../src/alerts/mailing.service.js';
import { ReminderSweep } from '../../src/alerts/reminders/reminder-sweep.service.js';
import { TestApplication } from '../support/application.js';
import { events, organisation, shortRest } from '../support/organisation.js';
import { MailServer } from './mail-server.js';

const server = new MailServer();
let one: TestApplication;

beforeAll(async () => {
  const port = await server.start();
  one = await TestApplication.start({ SMTP_URL: `smtp://127.0.0.1:${port}`, HVILETID_HR_MAIL: HR_MAIL });
});
beforeEach(async () => {
  server.clear();
  await one.empty();
  await one.take('organisation.json', organisation([{ code: 'ANN' }]));
});
afterAll(async () => {
  await one.close();
  await server.stop();
});

const HR_MAIL = 'hr@example.no';
const LEAD_MAIL = 'lead@example.no';
const BOSS_MAIL = 'boss@example.no';

const find = async (...days: readonly (readonly [string, string])[]) => {
  await one.take('events.csv', events(days.flatMap(([day, next]) => shortRest('ANN', day, next))));
  await one.evaluate();
};
const send = async (): Promise<string[]> => {
  server.taken.splice(0);
  for (let round = 0; round < 3; round += 1) await one.app.get(MailingService).send(0);
  return server.taken.map(({ to }) => to).sort();
};
const daily = (person: string) =>
  one.query(
    `insert into alert_choice (person, delivery, digest_at, workdays_only, off, version, changed_at)
     select coalesce((select id::text from employee where code = $1), $1), 'daily', '07:00', false, '{}', 1, now()`,
    [person],
  );
/** The clock of the test stands still: what was written is a day older. */
const dayPasses = () =>
  one.query(
    `with a as (update alert set created_at = created_at - interval '1 day')
     update mail set created_at = created_at - interval '1 day', sent_at = sent_at - interval '1 day',
            next_at = next_at - interval '1 day'`,
  );
const objectLate = () =>
  one.query(
    `insert into objection (id, violation_id, employee_id, state, text, due_on, made_at)
     select gen_random_uuid(), v.id, v.employee_id, 'open', 'Jeg hadde fri.', '2026-01-02', '2025-12-20'
       from violation v order by v.anchor_date limit 1`,
  );
const remind = () => one.app.get(ReminderSweep).remind();
const sumUp = () => one.app.get(AlertSchedules).sumUpTheWeek({ dueAt: new Date('2026-01-05T06:00:00Z') });

describe('one mail a day', () => {
  it('holds alerts and reminders, and what comes later waits for the next', async () => {
    await daily('LEAD');
    await find(['2025-12-28', '2025-12-29']);
    await objectLate();
    await remind();
    expect(await send()).toEqual([]);
    await dayPasses();
    expect(await send()).toEqual([LEAD_MAIL]);
    const [mail] = server.taken;
    expect(mail?.subject).toBe('Varsla i dag om arbeidstid: 2');
    expect(mail?.text).toContain('29. desember 2025');
    expect(mail?.text).toContain('Ei innseiing skulle vore svara på innan 2. januar 2026');
    await find(['2025-12-28', '2025-12-29'], ['2026-01-01', '2026-01-02']);
    await one.query(`update alert set created_at = created_at - interval '1 day' where mail_id is null`);
    expect(await send()).toEqual([]);
    await dayPasses();
    expect(await send()).toEqual([LEAD_MAIL]);
  });

  it('holds the summary of the week as well, which is not written again', async () => {
    await daily('hr');
    await find(['2025-12-28', '2025-12-29']);
    await one.query(`update employee set email = null`);
    expect(await sumUp()).toEqual({ code: 'written', detail: { mails: 1 } });
    expect(await send()).toEqual([]);
    await dayPasses();
    expect(await send()).toEqual([HR_MAIL]);
    const [mail] = server.taken;
    expect(mail?.subject).toBe('Dagens varsler om arbeidstid: 2');
    expect(mail?.text).toMatch(/29\. desember 2025: .*ARBEIDSTID, UKEN 29\. DESEMBER 2025/s);
    expect(await sumUp()).toEqual({ code: 'written', detail: { mails: 0 } });
    await dayPasses();
    expect(await send()).toEqual([]);
  });

  it('is a reminder alone where there is nothing else, once', async () => {
    await find(['2025-12-28', '2025-12-29']);
    await send();
    await daily('LEAD');
    await objectLate();
    await remind();
    await dayPasses();
    expect(await send()).toEqual([LEAD_MAIL]);
    expect(server.taken[0]?.subject).toContain('innseiing');
    await dayPasses();
    expect([await send(), await remind()]).toEqual([[], 0]);
  });
});

describe('one address', () => {
  const isHr = (address: string) =>
    one.query(
      `insert into hr_member (person, name, email, signed_in_at) values ('oidc:1', 'Inger', $1, '2026-01-02')`,
      [address],
    );

  it('of a leader who is in HR gets a goal once', async () => {
    await isHr('Boss@example.no');
    await one.query(
      `insert into threshold (indicator, valid_from, below) values ('breaches', '2025-01-01', 1)`,
    );
    await find(['2026-01-01', '2026-01-02']);
    await send();
    await one.app.get(AlertSchedules).tellOfGoals();
    expect(await send()).toEqual([BOSS_MAIL, HR_MAIL]);
  });

  it('of a manager who is in HR gets what is told to both in one mail', async () => {
    await isHr(LEAD_MAIL);
    await one.query(`update unit set manager_id = null where code = 'top'`);
    await one.take(
      'events.csv',
      events(['ANN', 'BOSS'].flatMap((code) => shortRest(code, '2025-12-28', '2025-12-29'))),
    );
    await one.evaluate();
    expect(await send()).toEqual([HR_MAIL, LEAD_MAIL]);
    expect(server.taken.find(({ to }) => to === LEAD_MAIL)?.subject).toBe(
      '2 nye moglege brot på arbeidstidsreglane',
    );
  });
});

describe('the Message-ID', () => {
  const ids = (): string[] => server.taken.map(({ messageId }) => messageId);

  it('is the same for the same alert to the same person, and another for somebody else', async () => {
    await find(['2025-12-28', '2025-12-29']);
    expect(await send()).toEqual([LEAD_MAIL]);
    const [first] = ids();
    await one.query(`update alert set mail_id = null`);
    await one.query(`delete from mail`);
    await send();
    expect(ids()).toEqual([first]);
    await one.query(`update alert set mail_id = null`);
    await one.query(`delete from mail`);
    await one.query(
      `update unit set manager_id = (select id from employee where code = 'BOSS') where code = 'team'`,
    );
    expect(await send()).toEqual([BOSS_MAIL]);
    expect(ids()).not.toEqual([first]);
  });
});
