import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import type { SMTPServer } from 'smtp-server';
import type { Clock } from '../clock.js';
import { textOf } from '../errors.js';

export interface ReceivedMail {
  /** Short name for addresses of pages; made from the Message-ID. */
  readonly id: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Header lines as they came, in order. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly receivedAt: Date;
}

const LIMIT = 500;
const LARGEST_MAIL_BYTES = 10_000_000;

/**
 * A mail server that delivers to nobody: it takes every mail on loopback and keeps the
 * newest in memory, for the demonstration to show. A mail with a Message-ID it has
 * already takes that one's place, as a reader's mail program would show one.
 */
export class Inbox {
  private readonly mails = new Map<string, ReceivedMail>();
  private server: SMTPServer | null = null;

  constructor(private readonly clock: Clock) {}

  /** Listens on a free port of the loopback address; returns the URL to send to. */
  async start(): Promise<string> {
    const server = await this.listener();
    this.server = server;
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (server)
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
  }

  /** Newest first. */
  list(): readonly ReceivedMail[] {
    return [...this.mails.values()].reverse();
  }

  find(id: string): ReceivedMail | null {
    return this.mails.get(id) ?? null;
  }

  /** Loaded when it is wanted: all but a demonstration do without it and what reads mails, and start the sooner. */
  private async listener(): Promise<SMTPServer> {
    const { SMTPServer } = await import('smtp-server');
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      size: LARGEST_MAIL_BYTES,
      onData: (stream, _session, done) => {
        this.receive(stream).then(
          () => {
            done();
          },
          (error: unknown) => {
            done(new Error(textOf(error)));
          },
        );
      },
    });
    // A sender that hangs up is the sender's trouble; without a listener it would be ours.
    server.on('error', () => undefined);
    return server;
  }

  private async receive(stream: Readable): Promise<void> {
    const { simpleParser } = await import('mailparser');
    const parsed = await simpleParser(stream, { skipTextToHtml: true });
    const messageId = parsed.messageId ?? '';
    const mail: ReceivedMail = {
      id: createHash('sha256').update(messageId).digest('hex').slice(0, 16),
      messageId,
      from: parsed.from?.text ?? '',
      to: [parsed.to ?? []]
        .flat()
        .map(({ text }) => text)
        .join(', '),
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
      html: typeof parsed.html === 'string' ? parsed.html : '',
      headers: parsed.headerLines.map(({ line }) => headerOf(line)),
      receivedAt: this.clock.now(),
    };
    this.keep(mail);
  }

  private keep(mail: ReceivedMail): void {
    this.mails.delete(mail.id);
    this.mails.set(mail.id, mail);
    const [oldest] = this.mails.keys();
    if (this.mails.size > LIMIT && oldest !== undefined) this.mails.delete(oldest);
  }
}

function headerOf(line: string): { readonly name: string; readonly value: string } {
  const colon = line.indexOf(':');
  return {
    name: line.slice(0, colon),
    value: line
      .slice(colon + 1)
      .replace(/\r?\n\s+/g, ' ')
      .trim(),
  };
}
