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
  one = await TestApplication.start({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    HVILETID_HR_MAIL: HR_MAIL,
  });
});
beforeEach(async () => {
  server.clear();
  await one.empty();
  await one.take('organisation.json', organisation([{ code: 'ANN' }]));
  await one.take('events.csv', events(shortRest('ANN', '2025-12-17', '2025-12-18')));
  await one.evaluate();
  server.refusals.set(LEAD_MAIL, 550);
});
afterAll(async () => {
  await one.close();
  await server.stop();
});

const LEAD_MAIL = 'lead@example.no';
const BOSS_MAIL = 'boss@example.no';
const HR_MAIL = 'hr@example.no';

/** Some minutes of rounds: what one could not deliver the next passes on, and the one after it sends. */
const send = async (): Promise<string[]> => {
  server.taken.splice(0);
  for (let round = 0; round < 5; round += 1) await one.app.get(MailingService).send(0);
  return server.taken.map(({ to }) => to).sort();
};
const mailTo = (address: string) => server.taken.find(({ to }) => to === address);
const daysPass = (days: number) =>
  one.query(
    `update mail set sent_at = sent_at - make_interval(days => $1), created_at = created_at - make_interval(days => $1)`,
    [days],
  );
const look = async (): Promise<string[]> => {
  await one.app.get(AlertSchedules).askForAssessments();
  return send();
};

describe('an alert that is refused for good', () => {
  it('goes to who answers above, saying why, and HR hear of the address', async () => {
    expect(await send()).toEqual([BOSS_MAIL, HR_MAIL]);
    expect(mailTo(BOSS_MAIL)?.subject).toBe('1 nytt mulig brudd på arbeidstidsreglene');
    expect(mailTo(BOSS_MAIL)?.text).toContain('e-post til nærmeste leder ikke kunne leveres: Drift.');
    expect(mailTo(HR_MAIL)?.subject).toBe('E-post til en som skal varsles, kan ikke leveres');
    expect(mailTo(HR_MAIL)?.text).toMatch(/Leder for Drift .*\/alerts\?state=failed/s);
    expect(mailTo(HR_MAIL)?.text).not.toContain('LEAD');
    expect(await send()).toEqual([]);
  });

  it('goes on to HR where nobody above can be reached either', async () => {
    server.refusals.set(BOSS_MAIL, 550);
    expect(new Set(await send())).toEqual(new Set([HR_MAIL]));
    const told = server.taken.map(({ text }) => text).join();
    expect(told).toContain('e-post til nærmeste leder ikke kunne leveres: Drift.');
  });

  it('is told of to HR once a day for an address, however many mails are refused', async () => {
    await send();
    await one.take('more.csv', events(shortRest('ANN', '2025-12-28', '2025-12-29')));
    await one.evaluate();
    expect(await send()).toEqual([BOSS_MAIL]);
  });

  it('is reminded of and goes up level by level, from the day it was due to be told', async () => {
    await send();
    await daysPass(13);
    expect(await look()).toEqual([]);
    await daysPass(2);
    expect(await look()).toEqual([BOSS_MAIL]);
    expect(mailTo(BOSS_MAIL)?.subject).toBe('1 mulig brudd venter på vurdering');
    await daysPass(8);
    expect(await look()).toEqual([HR_MAIL]);
    expect(mailTo(HR_MAIL)?.subject).toBe('1 mulig brudd i enheter under deg er ikke vurdert i tide');
    await daysPass(30);
    expect(await look()).toEqual([]);
  });

  it('stays with the one above when it is sent again and refused again', async () => {
    await send();
    await one.query(
      `update mail set state = 'due', next_at = created_at, passed_on_at = null where state = 'failed'`,
    );
    expect(await send()).toEqual([]);
  });
});

it('an objection whose answer is late is told one level up when the manager cannot be reached', async () => {
  await one.query(
    `insert into objection (id, violation_id, employee_id, state, text, due_on, made_at)
     select gen_random_uuid(), v.id, v.employee_id, 'open', 'Jeg hadde fri.', '2026-01-02', '2025-12-20' from violation v`,
  );
  await send();
  await one.app.get(ReminderSweep).remind();
  expect(await send()).toEqual([]);
  await one.app.get(ReminderSweep).remind();
  expect(await send()).toEqual([BOSS_MAIL]);
  expect(await one.app.get(ReminderSweep).remind()).toBe(0);
});
