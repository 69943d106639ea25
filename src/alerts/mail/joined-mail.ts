import { speak } from '../../platform/i18n/texts.js';
import { ALERT_WORDS } from './alert-words.js';
import type { Block, MailContent } from './mail-text.js';

/**
 * The mail of a day of what would have been mails of their own, each with a greeting first and
 * a small line last; null where there is none.
 * @param count how many things they tell
 */
export function joined(contents: readonly MailContent[], count: number): MailContent | null {
  const [first, ...others] = contents;
  if (!first || others.length === 0) return first ?? null;
  const [greeting, ...told] = first.blocks;
  const blocks = others.flatMap(({ subject, blocks: own }): Block[] => [
    { kind: 'heading', text: subject },
    ...own.slice(1, -1),
  ]);
  const last = told.slice(-1);
  return {
    ...first,
    subject: speak(ALERT_WORDS, first.language)('digestSubject', { count }),
    blocks: [...(greeting ? [greeting] : []), ...told.slice(0, -1), ...blocks, ...last],
  };
}
