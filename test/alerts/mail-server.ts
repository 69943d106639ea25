import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail server that takes mails down as they come, repeats too, and refuses as it is told. */
export class MailServer {
  readonly taken: TakenMail[] = [];
  /** Recipient to the status it is refused with. */
  readonly refusals = new Map<string, number>();
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
  }

  private create(): SMTPServer {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      onRcptTo: ({ address }, _session, done) => {
        const status = this.refusals.get(address);
        if (status === undefined) done();
        else done(Object.assign(new Error(`no mail for ${address}`), { responseCode: status }));
      },
      onData: (stream, _session, done) => {
        simpleParser(stream).then(
          ({ messageId = '', to, subject = '', text = '' }) => {
            this.taken.push({ messageId, to: [to ?? []].flat()[0]?.text ?? '', subject, text });
            done();
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
