import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import type { MailContent, MailLine } from '../mail/mail-text.js';
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

/** A reminder of agreements that end and rest that is owed. No employee's name, no hours. */
export function reminderMail(mail: ReminderMail): MailContent {
  const say = speak(REMINDER_WORDS, mail.language);
  const lines = mail.reminders.map((item) => lineOf(mail, item));
  const [first] = lines;
  return {
    language: mail.language,
    subject: say('subject', { count: lines.length }),
    preheader: first ? `${first.head} (${first.detail})` : say('why'),
    blocks: [
      { kind: 'text', text: say('greeting', { name: mail.name }) },
      { kind: 'lines', lines },
      { kind: 'small', text: say('why') },
    ],
  };
}

function lineOf({ language, address }: ReminderMail, item: ReminderItem): MailLine {
  const say = speak(REMINDER_WORDS, language);
  const { agreement, unit, rule } = item;
  const date = formatDate(language, item.dueOn);
  if (rule === null) {
    return {
      head: say('expires', { agreement, date }),
      detail: say('expiresThen'),
      href: `${address}/agreements/${item.agreementId}`,
      link: say('open'),
    };
  }
  return {
    head: say('overdue', { date }),
    detail: say('overdueWhat', { agreement, unit: unit ?? '', rule: speak(RULE_NAMES, language)(rule) }),
    href: `${address}/compensating-rest?state=overdue`,
    link: say('open'),
  };
}
