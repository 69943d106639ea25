import { createTransport, type Transporter } from 'nodemailer';
import type { Clock } from '../clock.js';
import { codeOf, DomainError, textOf } from '../errors.js';

export interface OutgoingMail {
  /** `<id@host>`. The same id again is the same mail, to whoever receives both. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The server will never take this mail: trying again would not help. */
export class MailRejected extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'mail.rejected';
}

/** The mail could not be handed over now; the same mail may go through later. */
export class MailDeferred extends DomainError {
  readonly kind = 'unavailable';
  readonly code: string = 'mail.deferred';
}

/** No mail at all gets through now: the server is down, refuses us, or is none. */
export class MailServerAway extends MailDeferred {
  override readonly code = 'mail.server-away';
}

export interface MailRoute {
  /** SMTP URL, or null when there is no server to hand mails to. */
  readonly url: string | null;
  readonly from: string;
  /** How long to wait for a server that says nothing; shorter in tests. */
  readonly patienceMs?: { readonly connecting: number; readonly answering: number };
}

const PATIENCE = { connecting: 10_000, answering: 30_000 };

/** Hands mails to a mail server. */
export class Mailer {
  private readonly transport: Transporter | null;

  constructor(
    private readonly route: MailRoute,
    private readonly clock: Clock,
  ) {
    this.transport = route.url === null ? null : createTransport(optionsOf(route.url, route.patienceMs));
  }

  /** Whether there is a server to hand mails to. */
  get hasServer(): boolean {
    return this.transport !== null;
  }

  /**
   * Resolves when the server has taken responsibility for the mail.
   * @throws MailRejected when it never will, MailDeferred when it may later, MailServerAway
   *   when no other mail would fare better
   */
  async send(mail: OutgoingMail): Promise<void> {
    if (!this.transport) throw new MailServerAway('No mail server is set; set SMTP_URL.');
    try {
      await this.transport.sendMail({
        ...mail,
        from: this.route.from,
        date: this.clock.now(),
        // Keeps out-of-office replies away (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /**
   * Connects, greets and signs in, and sends nothing.
   * @throws MailServerAway saying what the server answered, where there is no mail to be sent this way
   */
  async verify(): Promise<void> {
    if (!this.transport) throw new MailServerAway('No mail server is set; set SMTP_URL.');
    try {
      await this.transport.verify();
    } catch (error) {
      throw new MailServerAway(textOf(error));
    }
  }

  close(): void {
    this.transport?.close();
  }
}

const optionsOf = (url: string, { connecting, answering } = PATIENCE) => ({
  url,
  connectionTimeout: connecting,
  dnsTimeout: connecting,
  greetingTimeout: connecting,
  socketTimeout: answering,
});

/** As nodemailer tells of a failure. */
interface SmtpFailure {
  readonly responseCode?: unknown;
  /** What was said to the server when it refused. */
  readonly command?: unknown;
  readonly timeoutType?: unknown;
}

/** What a server says of the recipient or of the mail itself; before that it speaks of us. */
const ABOUT_THE_MAIL = ['RCPT TO', 'DATA'];

function refusalOf(error: unknown): MailRejected | MailDeferred {
  const { responseCode, command, timeoutType } = error as SmtpFailure;
  const text = textOf(error);
  const code = codeOf(error);
  // An address that is none never reaches the server.
  const isMalformed = code === 'EENVELOPE' && command === 'API';
  const isAboutMail = ABOUT_THE_MAIL.includes(String(command));
  if (isMalformed || (isAboutMail && Number(responseCode) >= 500)) return new MailRejected(text);
  return isAboutMail || timeoutType === 'SOCKET_TIMEOUT' ? new MailDeferred(text) : new MailServerAway(text);
}
