import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailingService } from '../../src/alerts/mailing.service.js';
import { Collecting } from '../../src/alerts/sending/collecting.repository.js';
import { Clock } from '../../src/platform/clock.js';
import { TestApplication } from '../support/application.js';
import { start } from '../support/command-line.js';
import { BOSS, events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { MailServer } from './mail-server.js';

const server = new MailServer();
let port: number;
let one: TestApplication;

beforeAll(async () => {
  port = await server.start();
  one = await TestApplication.start({ SMTP_URL: `smtp://127.0.0.1:${port}` });
});
afterAll(async () => {
  await one.close();
  await server.stop();
});

/** One mail to BOSS and one to LEAD, due at once. */
beforeEach(async () => {
  server.clear();
  await one.empty();
  await one.take('organisation.json', organisation([{ code: 'ANN' }, { code: 'CAT', unit: 'top' }]));
  const rows = ['ANN', 'CAT'].flatMap((code) => shortRest(code, '2025-12-29', '2025-12-30'));
  await one.take('events.csv', events(rows));
  await one.evaluate();
});

const send = (): Promise<number> => one.app.get(MailingService).send(0);
/** As if all pauses were over. */
const later = () => one.query(`update mail set next_at = created_at`);
interface MailRow {
  readonly code: string;
  readonly state: string;
  readonly attempts: number;
  readonly error: string | null;
  /** Minutes until the next try. */
  readonly wait: number;
}
const mails = () =>
  one.query<MailRow>(
    `select e.code, m.state, m.attempts, m.last_error as error,
            extract(epoch from m.next_at - $1::timestamptz)::float8 / 60 as wait
       from mail m join employee e on e.id = m.recipient_id order by e.code`,
    [one.app.get(Clock).now()],
  );
const addresses = (): string[] => server.taken.map(({ to }) => to).sort();
const BOTH = ['boss@example.no', 'lead@example.no'];

describe('a mail that is put off', () => {
  it('waits while the server is down, not tried again before its pause is over', async () => {
    await server.stop();
    expect(await send()).toBe(0);
    await server.start(port);
    const waiting = await mails();
    expect(waiting.map(({ state }) => state)).toEqual(['due', 'due']);
    const tried = waiting.filter(({ attempts }) => attempts > 0);
    expect(tried.length).toBeGreaterThan(0);
    for (const { wait, error } of tried) {
      expect(wait).toBeGreaterThan(0.7);
      expect(wait).toBeLessThanOrEqual(1);
      expect(error).toMatch(/ECONNREFUSED/);
    }
    await send();
    expect(server.taken).toHaveLength(2 - tried.length);
    await later();
    await send();
    expect(addresses()).toEqual(BOTH);
    expect(await mails()).toMatchObject([
      { state: 'sent', error: null },
      { state: 'sent', error: null },
    ]);
  });

  it('waits longer each time, holds up no other, and is the same mail in the end', async () => {
    server.refusals.set('boss@example.no', 452);
    const waits: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await send();
      const [boss] = await mails();
      expect(boss).toMatchObject({ code: 'BOSS', state: 'due', attempts: round + 1 });
      expect(boss?.error).toMatch(/452/);
      waits.push(boss!.wait);
      await later();
    }
    expect(waits[0]).toBeLessThanOrEqual(1);
    expect(waits[1]).toBeGreaterThan(1.4);
    expect(waits[2]).toBeGreaterThan(2.9);
    expect(addresses()).toEqual(['lead@example.no']);
    server.refusals.clear();
    expect(await send()).toBe(1);
    expect(addresses()).toEqual(BOTH);
  });

  it('is given up after three days, and says what the last answer was', async () => {
    server.refusals.set('boss@example.no', 452);
    await send();
    await later();
    await one.query(`update mail set failing_since = failing_since - interval '3 days'`);
    expect(await send()).toBe(0);
    const [boss] = await mails();
    expect(boss).toMatchObject({ state: 'failed', attempts: 2 });
    expect(boss?.error).toMatch(/452/);
  });

  it('counts its days anew when it is due again', async () => {
    server.refusals.set('boss@example.no', 452);
    await send();
    server.refusals.clear();
    await later();
    await send();
    expect(await one.query(`select failing_since from mail`)).toEqual([
      { failing_since: null },
      { failing_since: null },
    ]);
  });
});

describe('a mail that is refused for good', () => {
  it.each([550, 554])('by %i is not tried again, and says why', async (status) => {
    server.refusals.set('boss@example.no', status);
    expect(await send()).toBe(1);
    const [boss] = await mails();
    expect(boss).toMatchObject({ code: 'BOSS', state: 'failed', attempts: 1 });
    expect(boss?.error).toContain(String(status));
    await later();
    expect(await send()).toBe(0);
  });

  it('by its content is refused as well', async () => {
    server.unread.add('boss@example.no');
    expect(await send()).toBe(1);
    expect(await mails()).toMatchObject([{ code: 'BOSS', state: 'failed' }, { state: 'sent' }]);
  });

  it('for want of an address goes as soon as there is one', async () => {
    await one.app.get(Collecting).collect(one.app.get(Clock).now(), one.app.get(Clock).now());
    await one.take('organisation.json', organisation([], [], [{ ...BOSS, email: null }, LEAD]));
    expect(await send()).toBe(1);
    expect(await mails()).toMatchObject([
      { code: 'BOSS', state: 'failed', error: 'the recipient has no e-mail address' },
      { state: 'sent' },
    ]);
    await one.take('organisation.json', organisation([], [], [BOSS, LEAD]));
    expect(await send()).toBe(1);
    expect(await mails()).toMatchObject([{ code: 'BOSS', state: 'sent', error: null }, { state: 'sent' }]);
  });
});

describe('a server', () => {
  it('that hangs up while one mail is handed over holds up no other for long, and gets it later', async () => {
    server.hangUps.add('boss@example.no');
    await send();
    await send();
    expect(addresses()).toEqual(['lead@example.no']);
    const [boss] = await mails();
    expect(boss).toMatchObject({ code: 'BOSS', state: 'due', attempts: 1 });
    server.hangUps.clear();
    await later();
    expect(await send()).toBe(1);
    expect(addresses()).toEqual(BOTH);
  });

  it('that is slow for one holds up no other', async () => {
    server.delays.set('boss@example.no', 1500);
    const firstTaken = new Promise<string[]>((resolve) => {
      server.onTaken = () => {
        resolve(addresses());
      };
    });
    const sending = send();
    expect(await firstTaken).toEqual(['lead@example.no']);
    expect(await sending).toBe(2);
  });
});

it('killed between the server’s answer and our mark, the same mail goes once more and no third time', async () => {
  server.refusals.set('boss@example.no', 451);
  server.refusals.set('lead@example.no', 451);
  await send();
  server.refusals.delete('lead@example.no');
  await one.query(
    `update mail m set next_at = m.created_at from employee e where e.id = m.recipient_id and e.code = 'LEAD'`,
  );
  const holder = one.db.createQueryRunner();
  await holder.startTransaction();
  try {
    // Reading and locking rows goes on; marking one as sent waits for us.
    await holder.query(`lock table mail in share mode`);
    const { process: child, answer } = start(['start'], {
      DATABASE_URL: one.url,
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      HVILETID_NOW: '2026-01-05T08:00:57+01:00',
      HVILETID_ROLE: 'worker',
      PORT: '0',
    });
    await new Promise<void>((resolve) => {
      server.onTaken = resolve;
    });
    child.kill('SIGKILL');
    expect((await answer).status).toBeNull();
  } finally {
    await holder.rollbackTransaction();
    await holder.release();
  }
  expect(await mails()).toMatchObject([{ state: 'due' }, { code: 'LEAD', state: 'due', attempts: 1 }]);
  // PostgreSQL has to notice first that the sender is gone.
  let sent = 0;
  for (let i = 0; i < 100 && sent === 0; i += 1) {
    sent = await send();
    if (sent === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(sent).toBe(1);
  const ids = server.taken.map(({ messageId }) => messageId);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@hviletid>$/);
  expect(ids[1]).toBe(ids[0]);
  await later();
  expect(await send()).toBe(0);
}, 120_000);
