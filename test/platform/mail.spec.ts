import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { Clock } from '../../src/platform/clock.js';
import { freePort } from '../../src/platform/free-port.js';
import { Inbox } from '../../src/platform/mail/inbox.service.js';
import {
  MailDeferred,
  Mailer,
  MailRejected,
  MailServerAway,
} from '../../src/platform/mail/mailer.service.js';

const MAIL = {
  messageId: '<1@hviletid>',
  to: 'Åse Lærum <ase@example.no>',
  subject: 'Mulig brudd på hviletid: én vakt',
  text: 'Én vakt å se på.',
  html: '<p>Én vakt å se på.</p>',
};
const FROM = 'Hviletid <hviletid@example.no>';
const clock = new Clock(Date.UTC(2026, 0, 5, 7) / 1000);

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

const inboxAndMailer = async () => {
  const inbox = new Inbox(clock);
  const url = await inbox.start();
  const mailer = new Mailer({ url, from: FROM }, clock);
  cleanUp.push(
    () => inbox.stop(),
    () => {
      mailer.close();
    },
  );
  return { inbox, mailer, url };
};

/** A server that answers every recipient with this status. */
const mailerAgainst = async (status: number) => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      done(Object.assign(new Error('no'), { responseCode: status }));
    },
  });
  return new Mailer({ url: await urlOf(server), from: FROM }, clock);
};

/** Until the test ends. */
const urlOf = async (server: SMTPServer, who = ''): Promise<string> => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  cleanUp.push(
    () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  );
  return `smtp://${who}127.0.0.1:${(server.server.address() as AddressInfo).port}`;
};

describe('the inbox', () => {
  it('keeps a mail as it was sent, letters and headers and all', async () => {
    const { inbox, mailer } = await inboxAndMailer();
    await mailer.send(MAIL);
    const [mail] = inbox.list();
    expect(mail).toMatchObject({
      messageId: '<1@hviletid>',
      subject: MAIL.subject,
      from: '"Hviletid" <hviletid@example.no>',
    });
    expect(mail?.to).toContain('Åse Lærum');
    expect(mail?.text.trim()).toBe(MAIL.text);
    expect(mail?.html.trim()).toBe(MAIL.html);
    expect(mail?.receivedAt.toISOString().slice(0, 10)).toBe('2026-01-05');
    expect(mail?.headers).toContainEqual({ name: 'Auto-Submitted', value: 'auto-generated' });
    expect(mail?.headers).toContainEqual({ name: 'Date', value: 'Mon, 05 Jan 2026 07:00:00 +0000' });
    expect(inbox.find(mail!.id)).toBe(mail);
  });

  it('shows a mail that comes twice once, and the newest first', async () => {
    const { inbox, mailer } = await inboxAndMailer();
    await mailer.send(MAIL);
    await mailer.send({ ...MAIL, messageId: '<2@hviletid>' });
    await mailer.send({ ...MAIL, subject: 'Igjen' });
    expect(inbox.list().map(({ messageId, subject }) => [messageId, subject])).toEqual([
      ['<1@hviletid>', 'Igjen'],
      ['<2@hviletid>', MAIL.subject],
    ]);
  });
});

describe('a mail that is not taken', () => {
  it.each([
    ['an unknown recipient', 550, MailRejected],
    ['a full mailbox', 452, MailDeferred],
    ['a greylisting server', 451, MailDeferred],
  ])('%s (%i)', async (_case, status, refusal) => {
    const mailer = await mailerAgainst(status);
    await expect(mailer.send(MAIL)).rejects.toThrow(refusal);
  });

  it('may go later when the server is down or not set', async () => {
    const down = new Mailer({ url: `smtp://127.0.0.1:${await freePort()}`, from: FROM }, clock);
    await expect(down.send(MAIL)).rejects.toThrow(MailServerAway);
    await expect(down.verify()).rejects.toThrow(/ECONNREFUSED/);
    const none = new Mailer({ url: null, from: FROM }, clock);
    await expect(none.send(MAIL)).rejects.toThrow(/SMTP_URL/);
  });

  it('may go later when the server says nothing, which is not waited for long', async () => {
    const mute = createServer((socket) => {
      socket.on('error', () => undefined);
      cleanUp.push(() => socket.destroy());
    });
    await new Promise<void>((resolve) => {
      mute.listen(0, '127.0.0.1', resolve);
    });
    cleanUp.push(() => mute.close());
    const mailer = new Mailer(
      {
        url: `smtp://127.0.0.1:${(mute.address() as AddressInfo).port}`,
        from: FROM,
        patienceMs: { connecting: 100, answering: 5000 },
      },
      clock,
    );
    await expect(mailer.send(MAIL)).rejects.toThrow(MailServerAway);
  });

  it('may go later when the server does not take our word for who we are', async () => {
    const { mailer } = await inboxAndMailer();
    await expect(mailer.verify()).resolves.toBeUndefined();
    const guarded = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => {
        done(Object.assign(new Error('wrong password'), { responseCode: 535 }));
      },
    });
    const stranger = new Mailer({ url: await urlOf(guarded, 'user:wrong@'), from: FROM }, clock);
    await expect(stranger.verify()).rejects.toThrow(/535/);
    await expect(stranger.send(MAIL)).rejects.toThrow(MailServerAway);
  });

  it('never goes to an address that is none', async () => {
    const { mailer } = await inboxAndMailer();
    await expect(mailer.send({ ...MAIL, to: '' })).rejects.toThrow(MailRejected);
  });
});
