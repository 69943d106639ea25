import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** One client, as the server has it. */
interface Connection {
  readonly session: { readonly id: string };
  readonly _socket: Socket;
}

/** A mail server that takes mails down as they come, repeats too, and refuses as it is told. */
export class MailServer {
  readonly taken: TakenMail[] = [];
  /** Recipient to the status it is refused with. */
  readonly refusals = new Map<string, number>();
  /** Recipient to the milliseconds its answer takes. */
  readonly delays = new Map<string, number>();
  /** Recipients whose mail is refused once it has come in. */
  readonly unread = new Set<string>();
  /** Recipients at whose mail the server hangs up. */
  readonly hangUps = new Set<string>();
  /** What happens when a mail has been taken, before the client is told. */
  onTaken: () => void = () => undefined;
  private server = this.create();

  /** On the port it had before, once it has had one. */
  async start(port = 0): Promise<number> {
    this.server = this.create();
    await new Promise<void>((resolve) => {
      this.server.listen(port, '127.0.0.1', resolve);
    });
    return (this.server.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(resolve);
    });
  }

  /** Forgets what came and refuses nobody. */
  clear(): void {
    this.taken.splice(0);
    this.refusals.clear();
    this.delays.clear();
    this.unread.clear();
    this.hangUps.clear();
    this.onTaken = () => undefined;
  }

  private create(): SMTPServer {
    const hangUp = (id: string): void => {
      for (const connection of server.connections as unknown as Iterable<Connection>)
        if (connection.session.id === id) connection._socket.destroy();
    };
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      onRcptTo: ({ address }, _session, done) => {
        const status = this.refusals.get(address);
        const answer =
          status === undefined
            ? null
            : Object.assign(new Error(`no mail for ${address}`), { responseCode: status });
        void sleep(this.delays.get(address) ?? 0).then(() => {
          done(answer);
        });
      },
      onData: (stream, session, done) => {
        if (session.envelope.rcptTo.some(({ address }) => this.hangUps.has(address))) {
          hangUp(session.id);
          return;
        }
        simpleParser(stream).then(
          ({ messageId = '', to, subject = '', text = '' }) => {
            const address = [to ?? []].flat()[0]?.text ?? '';
            if (this.unread.has(address)) {
              done(Object.assign(new Error('content refused'), { responseCode: 554 }));
              return;
            }
            this.taken.push({ messageId, to: address, subject, text });
            done();
            this.onTaken();
          },
          (error: unknown) => {
            done(error instanceof Error ? error : new Error(String(error)));
          },
        );
      },
    });
    // A client that is killed hangs up; that is the client's trouble.
    server.on('error', () => undefined);
    return server;
  }
}
