import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { MailingService } from '../../src/alerts/mailing.service.js';
import { MailsRepository } from '../../src/alerts/mails.repository.js';
import { Clock } from '../../src/platform/clock.js';
import { MailDeferred, Mailer } from '../../src/platform/mail/mailer.service.js';
import { Settings } from '../../src/platform/settings.js';
import { TestApplication } from '../support/application.js';
import {
  BOSS,
  EIGHT_HOURS,
  events,
  LEAD,
  organisation,
  shortRest,
  type Row,
} from '../support/organisation.js';
import { MailServer } from './mail-server.js';

const server = new MailServer();
let port: number;
let one: TestApplication;

beforeAll(async () => {
  port = await server.start();
  one = await TestApplication.start({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    HVILETID_PUBLIC_URL: 'https://hviletid.example.no/',
  });
});
beforeEach(async () => {
  server.clear();
  await one.empty();
});
afterAll(async () => {
  await one.close();
  await server.stop();
});

const ANN = { code: 'ANN' };
const NEW_YEAR = (code: string): Row[] => shortRest(code, '2025-12-29', '2025-12-30');

/** Imports, evaluates, and mails at once instead of waiting for more. */
const find = async (rows: readonly Row[]) => {
  await one.take('events.csv', events(rows));
  return one.evaluate();
};
const send = (): Promise<number> => one.app.get(MailingService).send(0);
const mails = () =>
  one.query<{ code: string; state: string; attempts: number; error: string | null }>(
    `select e.code, m.state, m.attempts, m.last_error as error
       from mail m join employee e on e.id = m.recipient_id order by m.created_at, e.code`,
  );
const addresses = (): string[] => server.taken.map(({ to }) => to).sort();

describe('alert mails', () => {
  it('are one a manager for one import, in the manager’s language, and name nobody', async () => {
    await one.take('organisation.json', organisation([ANN, { code: 'BEN' }, { code: 'CAT', unit: 'top' }]));
    await find([...NEW_YEAR('ANN'), ...NEW_YEAR('BEN'), ...NEW_YEAR('CAT')]);
    expect(await send()).toBe(2);
    expect(addresses()).toEqual(['boss@example.no', 'lead@example.no']);
    const lead = server.taken.find(({ to }) => to === 'lead@example.no')!;
    expect(lead.subject).toBe('2 nye moglege brot på arbeidstidsreglane');
    expect(lead.text).toContain('Hei Navn LEAD,');
    expect(lead.text).toContain('30. desember 2025');
    expect(lead.text).not.toMatch(/ANN|BEN|CAT/);
    expect(lead.text.match(/https:\/\/hviletid\.example\.no\/violations\/[0-9a-f-]{36}/g)).toHaveLength(2);
  });

  it('are not sent again, however often it is asked', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await find(NEW_YEAR('ANN'));
    expect(await send()).toBe(1);
    expect([await send(), await send()]).toEqual([0, 0]);
    await one.evaluate('all');
    expect(await send()).toBe(0);
    expect(server.taken).toHaveLength(1);
  });

  it('go out once when two processes send at the same time', async () => {
    await one.take('organisation.json', organisation([ANN, { code: 'CAT', unit: 'top' }]));
    await find([...NEW_YEAR('ANN'), ...NEW_YEAR('CAT')]);
    const sent = await Promise.all([send(), send(), send()]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(addresses()).toEqual(['boss@example.no', 'lead@example.no']);
  });

  it('wait until nothing more has come for a while', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await find(NEW_YEAR('ANN'));
    const mailing = one.app.get(MailingService);
    expect([await mailing.send(60_000), await mailing.hasUnsettled()]).toEqual([0, true]);
    expect([await mailing.send(0), await mailing.hasUnsettled()]).toEqual([1, false]);
  });

  it('tell of what came up in the last 35 days, and of nothing older', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await find([
      ...shortRest('ANN', '2025-11-29', '2025-11-30'),
      ...shortRest('ANN', '2025-12-01', '2025-12-02'),
    ]);
    expect(await send()).toBe(1);
    expect(server.taken[0]?.text).toContain('2. desember 2025');
    expect(server.taken[0]?.text).not.toContain('november');
  });

  it('tell the manager above of a manager’s own breach, and nobody of the top manager’s', async () => {
    await one.take('organisation.json', organisation([]));
    await find([...NEW_YEAR('LEAD'), ...NEW_YEAR('BOSS')]);
    expect(await send()).toBe(1);
    expect(addresses()).toEqual(['boss@example.no']);
  });
});

describe('a mail that does not get through', () => {
  beforeEach(async () => {
    await one.take('organisation.json', organisation([ANN, { code: 'CAT', unit: 'top' }]));
    await find([...NEW_YEAR('ANN'), ...NEW_YEAR('CAT')]);
  });

  it('waits while the server is down, and goes once it is up', async () => {
    await server.stop();
    await expect(send()).rejects.toThrow(MailDeferred);
    expect(await mails()).toMatchObject([{ state: 'due' }, { state: 'due' }]);
    await server.start(port);
    expect(await send()).toBe(2);
    expect(addresses()).toEqual(['boss@example.no', 'lead@example.no']);
    expect(await mails()).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
  });

  it('waits at a full mailbox without holding up the others, and is the same mail then', async () => {
    server.refusals.set('boss@example.no', 452);
    await expect(send()).rejects.toThrow(MailDeferred);
    expect(addresses()).toEqual(['lead@example.no']);
    server.refusals.clear();
    expect(await send()).toBe(1);
    expect(addresses()).toEqual(['boss@example.no', 'lead@example.no']);
  });

  it('is given up when the server knows no such recipient, and says why', async () => {
    server.refusals.set('boss@example.no', 550);
    expect(await send()).toBe(1);
    const [boss] = await mails();
    expect(boss).toMatchObject({ code: 'BOSS', state: 'failed', attempts: 1 });
    expect(boss?.error).toMatch(/550/);
    expect(await send()).toBe(0);
  });

  it('is given up for a manager without an address, and says why', async () => {
    await one.take('organisation.json', organisation([ANN], [], [{ ...BOSS, email: null }, LEAD]));
    expect(await send()).toBe(1);
    expect((await mails())[0]).toMatchObject({
      code: 'BOSS',
      state: 'failed',
      error: 'the recipient has no e-mail address',
    });
  });

  it('goes to that manager as soon as there is an address', async () => {
    await one.take('organisation.json', organisation([ANN], [], [{ ...BOSS, email: null }, LEAD]));
    await send();
    await one.take('organisation.json', organisation([ANN], [], [BOSS, LEAD]));
    expect(await send()).toBe(1);
    expect((await mails())[0]).toMatchObject({ code: 'BOSS', state: 'sent', error: null });
  });

  it('waits when the server refuses by policy, for the operator can mend that', async () => {
    server.refusals.set('boss@example.no', 554);
    await expect(send()).rejects.toThrow(MailDeferred);
    expect((await mails())[0]).toMatchObject({ code: 'BOSS', state: 'due', attempts: 1 });
    server.refusals.clear();
    expect(await send()).toBe(1);
  });

  it('is the same mail again when we stopped between the server’s answer and our mark', async () => {
    const db = one.app.get(DataSource);
    /** The mark is lost as it is when the process is killed: the transaction rolls back. */
    class LosesTheMark extends MailsRepository {
      override settle(): Promise<void> {
        return Promise.reject(new Error('killed'));
      }
    }
    const [mailer, clock, settings] = [
      one.app.get(Mailer),
      one.app.get(Clock),
      one.app.get<Settings>(Settings),
    ];
    const dying = new MailingService(db, new LosesTheMark(db), mailer, clock, settings);
    await expect(dying.send(0)).rejects.toThrow('killed');
    expect(server.taken).toHaveLength(2);
    expect(await send()).toBe(2);
    const ids = server.taken.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(4);
    expect(ids.slice(2).sort()).toEqual(ids.slice(0, 2).sort());
    expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@hviletid>$/);
  });
});

describe('a case that goes away before it is told', () => {
  const corrected = (code: string): Row[] => [{ ...NEW_YEAR(code)[0]!, end: '2025-12-29T18:00' }];
  const collectOnly = async () => {
    await server.stop();
    await expect(send()).rejects.toThrow(MailDeferred);
    await server.start(port);
  };

  it('is not mailed, and is when it comes back', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await find(NEW_YEAR('ANN'));
    await collectOnly();
    await find(corrected('ANN'));
    expect(await send()).toBe(0);
    expect(await mails()).toMatchObject([{ code: 'LEAD', state: 'withdrawn' }]);
    await find(NEW_YEAR('ANN'));
    expect(await send()).toBe(1);
    expect(await mails()).toMatchObject([{ state: 'withdrawn' }, { state: 'sent' }]);
  });

  it('is left out of a mail that still has something to say, and told when it comes back', async () => {
    await one.take('organisation.json', organisation([ANN, { code: 'BEN' }]));
    await find([...NEW_YEAR('ANN'), ...NEW_YEAR('BEN')]);
    await collectOnly();
    await find(corrected('ANN'));
    expect(await send()).toBe(1);
    expect(server.taken[0]?.subject).toBe('1 nytt mogleg brot på arbeidstidsreglane');
    await find(NEW_YEAR('ANN'));
    expect(await send()).toBe(1);
    expect(server.taken).toHaveLength(2);
  });

  it('is not mailed either when an agreement allows it since', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await find(NEW_YEAR('ANN'));
    await one.take('organisation.json', organisation([ANN], [EIGHT_HOURS]));
    await one.evaluate();
    expect(await send()).toBe(0);
    expect(await mails()).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('is told once, also when it goes and comes back after it was told', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await find(NEW_YEAR('ANN'));
    await send();
    await find(corrected('ANN'));
    await find(NEW_YEAR('ANN'));
    expect(await send()).toBe(0);
    expect(server.taken).toHaveLength(1);
  });
});
