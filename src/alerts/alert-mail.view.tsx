import { renderToString } from 'preact-render-to-string';
import type { JSX } from 'preact';
import { speak, type Language, type Speak } from '../platform/i18n/texts.js';
import type { RuleCode } from '../rules/rule.js';
import { formatDate } from '../wording/format.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import type { Reason } from './recipients/whom.js';
import { ALERT_WORDS } from './alert-words.js';

/** One violation as the mail tells it. */
export interface MailItem {
  readonly violationId: string;
  readonly rule: RuleCode;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly unit: string;
  /** Why this person is told of it. */
  readonly reason: Reason;
}

export interface AlertMail {
  readonly language: Language;
  /** The manager's own name. */
  readonly name: string;
  readonly items: readonly MailItem[];
  /** Address of the product, without a slash at the end. */
  readonly address: string;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Subject, plain text and HTML of one alert mail. No employee's name, no hours, no health data. */
export function alertMail(mail: AlertMail): MailText {
  const say = speak(ALERT_WORDS, mail.language);
  const count = mail.items.length;
  return {
    subject: say('subject', { count }),
    text: plainText(mail, say),
    html: `<!doctype html>${renderToString(<Mail mail={mail} say={say} />)}`,
  };
}

const linkOf = ({ address }: AlertMail, { violationId }: MailItem): string =>
  `${address}/violations/${violationId}`;

function plainText(mail: AlertMail, say: Speak<typeof ALERT_WORDS>): string {
  const rules = speak(RULE_NAMES, mail.language);
  const lines = mail.items.map(
    (item) =>
      `- ${formatDate(mail.language, item.date)}: ${rules(item.rule)} (${item.unit})\n  ${linkOf(mail, item)}`,
  );
  return [
    say('greeting', { name: mail.name }),
    '',
    say('intro', { count: mail.items.length }),
    '',
    ...lines,
    '',
    ...detours(mail, say).flatMap((note) => [note, '']),
    `${say('list')}: ${mail.address}/violations`,
    '',
    say('why'),
    '',
  ].join('\n');
}

/** Why units' cases come to somebody other than the nearest manager. */
const detours = ({ items }: AlertMail, say: Speak<typeof ALERT_WORDS>): string[] =>
  (['no-manager', 'no-address'] as const).flatMap((reason) => {
    const units = new Set(items.filter((item) => item.reason === reason).map(({ unit }) => unit));
    return units.size === 0 ? [] : [say(reason, { units: [...units].join(', ') })];
  });

/** Mail clients drop style sheets, so the few styles stand on the elements. */
const CELL = 'padding:8px 12px;text-align:left;border-bottom:1px solid #d2d5d8;';
const BODY =
  'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1e2b3c;margin:0;padding:24px;';
const LINK = 'color:#0062ba;';

function Mail({ mail, say }: { mail: AlertMail; say: Speak<typeof ALERT_WORDS> }): JSX.Element {
  const rules = speak(RULE_NAMES, mail.language);
  return (
    <html lang={mail.language}>
      <head>
        <meta charset="utf-8" />
        <title>{say('subject', { count: mail.items.length })}</title>
      </head>
      <body style={BODY}>
        <p>{say('greeting', { name: mail.name })}</p>
        <p>{say('intro', { count: mail.items.length })}</p>
        <table style="border-collapse:collapse;">
          <thead>
            <tr>
              {[say('date'), say('rule'), say('unit'), ''].map((title) => (
                <th scope="col" style={CELL}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mail.items.map((item) => (
              <tr>
                <td style={CELL}>{formatDate(mail.language, item.date)}</td>
                <td style={CELL}>{rules(item.rule)}</td>
                <td style={CELL}>{item.unit}</td>
                <td style={CELL}>
                  <a href={linkOf(mail, item)} style={LINK}>
                    {say('open')}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {detours(mail, say).map((note) => (
          <p>{note}</p>
        ))}
        <p>
          <a href={`${mail.address}/violations`} style={LINK}>
            {say('list')}
          </a>
        </p>
        <p style="color:#5b6571;font-size:14px;">{say('why')}</p>
      </body>
    </html>
  );
}
