import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LoggedMail } from './alert-log.query.js';
import { type LogSay, MAIL_KIND_WORDS, TOLD_WORDS } from './alert-log.texts.js';

/** What a mail tells. */
export function toldText({ kind, told }: LoggedMail, language: Language): string {
  const words = speak(TOLD_WORDS, language);
  const counted = told.map((one) => words(one.kind, { count: one.count })).join(', ');
  return [speak(MAIL_KIND_WORDS, language)(kind), counted].filter((text) => text !== '').join(': ');
}

/** What became of it. */
export function happened(mail: LoggedMail, say: LogSay, at: (when: Date) => string): string {
  const { state, attempts, sentAt, nextAt } = mail;
  const error = mail.error ?? '';
  if (state === 'sent') return say('sentAt', { when: sentAt === null ? '' : at(sentAt) });
  if (state === 'failed') return say('failedWhy', { attempts, error });
  if (state === 'withdrawn') return say('withdrawnWhy');
  return attempts === 0
    ? say('notTried', { when: at(nextAt) })
    : say('triedNext', { when: at(nextAt), attempts, error });
}

/** What was done about what it tells. */
export function actedText(
  { state, cases, assessed, assessedAt }: LoggedMail,
  say: LogSay,
  at: (when: Date) => string,
): string {
  if (state !== 'sent' || cases === 0) return '–';
  if (assessedAt === null) return say('actedNone');
  const when = at(assessedAt);
  return assessed === cases ? say('actedAll', { when }) : say('actedSome', { assessed, cases, when });
}
