import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import type { MailText } from '../alert-mail.view.js';
import type { ReminderItem } from './reminder-items.query.js';
import { REMINDER_WORDS } from './reminder-words.js';

export interface ReminderMail {
  readonly language: Language;
  /** Of whoever is reminded. */
  readonly name: string;
  readonly reminders: readonly ReminderItem[];
  /** Address of the product, without a slash at the end. */
  readonly address: string;
}

/** Subject, plain text and HTML of one reminder. No employee's name, no hours. */
export function reminderMail(mail: ReminderMail): MailText {
  const say = speak(REMINDER_WORDS, mail.language);
  const lines = mail.reminders.map((item) => `- ${sentence(mail, item)}\n  ${linkOf(mail, item)}`);
  return {
    subject: say('subject', { count: mail.reminders.length }),
    text: [say('greeting', { name: mail.name }), '', ...lines, '', say('why'), ''].join('\n'),
    html: `<!doctype html>${renderToString(<Mail mail={mail} />)}`,
  };
}

function sentence({ language }: ReminderMail, item: ReminderItem): string {
  const say = speak(REMINDER_WORDS, language);
  const date = formatDate(language, item.dueOn);
  const agreement = item.agreement ?? '';
  if (item.rule === null) return say('expires', { agreement, date });
  const rule = speak(RULE_NAMES, language)(item.rule);
  const unit = item.unit ?? '';
  if (item.anchorDate === null) return say('overdue', { agreement, date, unit, rule });
  return say('unanswered', { date, unit, rule, on: formatDate(language, item.anchorDate) });
}

function linkOf({ address }: ReminderMail, { kind, agreementId, violationId }: ReminderItem): string {
  if (kind === 'agreement-expires') return `${address}/agreements/${agreementId ?? ''}`;
  if (kind === 'objection-overdue') return `${address}/violations/${violationId ?? ''}#objections`;
  return `${address}/compensating-rest?state=overdue`;
}

/** Mail clients drop style sheets, so the few styles stand on the elements. */
const BODY =
  'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1e2b3c;margin:0;padding:24px;';

function Mail({ mail }: { readonly mail: ReminderMail }): JSX.Element {
  const say = speak(REMINDER_WORDS, mail.language);
  return (
    <html lang={mail.language}>
      <head>
        <meta charset="utf-8" />
        <title>{say('subject', { count: mail.reminders.length })}</title>
      </head>
      <body style={BODY}>
        <p>{say('greeting', { name: mail.name })}</p>
        <ul>
          {mail.reminders.map((item, index) => (
            <li key={index}>
              {sentence(mail, item)}{' '}
              <a href={linkOf(mail, item)} style="color:#0062ba;">
                {say('open')}
              </a>
            </li>
          ))}
        </ul>
        <p style="color:#5b6571;font-size:14px;">{say('why')}</p>
      </body>
    </html>
  );
}
