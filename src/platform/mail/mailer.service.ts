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
  readonly code = 'mail.deferred';
}

export interface MailRoute {
  /** SMTP URL, or null when there is no server to hand mails to. */
  readonly url: string | null;
  readonly from: string;
}

/** Hands mails to a mail server, one at a time. */
export class Mailer {
  private readonly transport: Transporter | null;

  constructor(
    private readonly route: MailRoute,
    private readonly clock: Clock,
  ) {
    this.transport = route.url === null ? null : createTransport(route.url);
  }

  /**
   * Resolves when the server has taken responsibility for the mail.
   * @throws MailRejected when it never will, MailDeferred when it may later
   */
  async send(mail: OutgoingMail): Promise<void> {
    if (!this.transport) throw new MailDeferred('No mail server is set; set SMTP_URL.');
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
      throw isFinal(error) ? new MailRejected(textOf(error)) : new MailDeferred(textOf(error));
    }
  }

  close(): void {
    this.transport?.close();
  }
}

/** Mailbox unknown, elsewhere, or not a name (RFC 5321): another try meets the same answer. */
const NO_SUCH_MAILBOX = [550, 551, 553];
/** RFC 3463 class 7: the server's policy, such as "relay denied" or "sign in first". */
const POLICY = /\b5\.7\.\d+\b/;

/**
 * Whether the refusal is about this recipient or this content. What is about the server's
 * policy or our signing in is the operator's mistake and will be mended: those mails wait.
 */
function isFinal(error: unknown): boolean {
  const status = (error as { responseCode?: unknown }).responseCode;
  const code = codeOf(error);
  if (POLICY.test(textOf(error))) return false;
  if (code === 'EENVELOPE') return typeof status !== 'number' || NO_SUCH_MAILBOX.includes(status);
  return code === 'EMESSAGE' && typeof status === 'number' && status >= 500;
}
