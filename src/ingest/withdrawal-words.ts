import { type Language, type Messages, speak } from '../platform/i18n/texts.js';
import { countedBy, sayPlace } from './counted-by.js';
import type { ImportAnswer } from './import-answer.js';

const WITHDRAWAL_TEXTS = {
  neverThere: {
    nb: '{count, plural, one {# rad trekker tilbake noe som aldri er tatt inn} other {# rader trekker tilbake noe som aldri er tatt inn}} fra denne kilden, så ingenting er endret for {count, plural, one {den} other {dem}}. Var det ment noe annet, er id-en eller kilden en annen:',
    nn: '{count, plural, one {# rad trekkjer tilbake noko som aldri er teke inn} other {# rader trekkjer tilbake noko som aldri er teke inn}} frå denne kjelda, så ingenting er endra for {count, plural, one {henne} other {dei}}. Var det meint noko anna, er id-en eller kjelda ei anna:',
    en: '{count, plural, one {# row withdraws something that was never taken in} other {# rows withdraw something that was never taken in}} from this source, so nothing has changed for {count, plural, one {it} other {them}}. If something else was meant, the id or the source is another:',
  },
  row: {
    nb: '{place}: «{sourceId}»',
    nn: '{place}: «{sourceId}»',
    en: '{place}: “{sourceId}”',
  },
  more: { nb: 'og {more, number} til', nn: 'og {more, number} til', en: 'and {more, number} more' },
} satisfies Messages;

/** A withdrawal that met nothing does no harm, but somebody meant to take something back. */
export function withdrawalSentence(
  { neverThere, withdrawals, format }: Pick<ImportAnswer, 'neverThere' | 'withdrawals' | 'format'>,
  language: Language,
): string | null {
  if (neverThere === 0) return null;
  const say = speak(WITHDRAWAL_TEXTS, language);
  const more = neverThere - withdrawals.length;
  const rows = [
    ...withdrawals.map(({ line, sourceId }) =>
      say('row', { place: sayPlace(countedBy(format), line, language), sourceId }),
    ),
    ...(more > 0 ? [say('more', { more })] : []),
  ];
  return `${say('neverThere', { count: neverThere })} ${rows.join(', ')}.`;
}
