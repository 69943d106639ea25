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

/** A reminder of agreements that end, rest that is owed and answers that are late. No employee's name, no hours. */
export function reminderMail(mail: ReminderMail): MailContent {
  const say = speak(REMINDER_WORDS, mail.language);
  const lines = mail.reminders.map((item) => lineOf(mail, item));
  const [first, second] = lines;
  return {
    language: mail.language,
    subject:
      first && !second ? say('onlySubject', { what: first.head }) : say('subject', { count: lines.length }),
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
  const date = formatDate(language, item.dueOn);
  const agreement = item.agreement ?? '';
  const unit = item.unit ?? '';
  if (item.rule === null) {
    const href = `${address}/agreements/${item.agreementId ?? ''}`;
    return {
      head: say('expires', { agreement, date }),
      detail: say('expiresThen'),
      href,
      link: say('openAgreement'),
    };
  }
  const rule = speak(RULE_NAMES, language)(item.rule);
  if (item.anchorDate === null) {
    const href = `${address}/compensating-rest?state=overdue`;
    return {
      head: say('overdue', { date }),
      detail: say(item.agreement === null ? 'overdueAssessed' : 'overdueWhat', { agreement, unit, rule }),
      href,
      link: say('openRest'),
    };
  }
  const on = formatDate(language, item.anchorDate);
  const href = `${address}/violations/${item.violationId ?? ''}#objections`;
  return {
    head: say('unanswered', { date }),
    detail: say('unansweredWhat', { rule, on, unit }),
    href,
    link: say('openObjection'),
  };
}
