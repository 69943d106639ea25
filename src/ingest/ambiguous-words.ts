import { type Language, type Messages, speak } from '../platform/i18n/texts.js';
import { countedBy, sayPlace } from './counted-by.js';
import type { ImportAnswer } from './import-answer.js';

const AMBIGUOUS_TEXTS = {
  ambiguous: {
    nb: '{count, plural, one {# klokkeslett} other {# klokkeslett}} fantes to ganger da klokken ble stilt tilbake, og er lest som det første{named, select, none {} other {: {times}}}. Var det andre ment, skriv kolonnen med forskyvning fra UTC, som {example}.',
    nn: '{count, plural, one {# klokkeslett} other {# klokkeslett}} fanst to gonger då klokka vart stilt tilbake, og er {count, plural, one {lese} other {lesne}} som det første{named, select, none {} other {: {times}}}. Var det andre meint, skriv kolonnen med forskyving frå UTC, som {example}.',
    en: '{count, plural, one {# local time} other {# local times}} happened twice when the clocks went back, and {count, plural, one {is} other {are}} read as the first{named, select, none {} other {: {times}}}. If the second was meant, write the column with an offset from UTC, like {example}.',
  },
  amongFirst: {
    nb: '{count, plural, one {# klokkeslett} other {# klokkeslett}} i de første radene fantes to ganger da klokken ble stilt tilbake, og leses som det første{named, select, none {} other {: {times}}}. Er det andre ment, skriv kolonnen med forskyvning fra UTC, som {example}.',
    nn: '{count, plural, one {# klokkeslett} other {# klokkeslett}} i dei første radene fanst to gonger då klokka vart stilt tilbake, og blir {count, plural, one {lese} other {lesne}} som det første{named, select, none {} other {: {times}}}. Er det andre meint, skriv kolonnen med forskyving frå UTC, som {example}.',
    en: '{count, plural, one {# local time} other {# local times}} in the first rows happened twice when the clocks went back, and {count, plural, one {is} other {are}} read as the first{named, select, none {} other {: {times}}}. If the second is meant, write the column with an offset from UTC, like {example}.',
  },
  time: {
    nb: '{place}, {column} «{value}»',
    nn: '{place}, {column} «{value}»',
    en: '{place}, {column} “{value}”',
  },
  more: { nb: 'og {more, number} til', nn: 'og {more, number} til', en: 'and {more, number} more' },
} satisfies Messages;

type Found = Pick<ImportAnswer, 'ambiguousTimes' | 'ambiguous' | 'format'>;

/** How a time says which of the two it is. */
const SECOND = '2025-10-26T02:30+01:00';

/**
 * Which of two times was meant nobody but the sender knows.
 * @param isStored false of a file that is only looked at
 */
export function ambiguousSentence(
  { ambiguousTimes: count, ambiguous, format }: Found,
  language: Language,
  isStored = true,
): string | null {
  if (count === 0) return null;
  const say = speak(AMBIGUOUS_TEXTS, language);
  const more = count - ambiguous.length;
  const times = [
    ...ambiguous.map(({ line, column, value }) =>
      say('time', { place: sayPlace(countedBy(format), line, language), column, value }),
    ),
    ...(more > 0 ? [say('more', { more })] : []),
  ].join('; ');
  // Of imports from before they were named only the number is known.
  const named = ambiguous.length === 0 ? 'none' : 'some';
  return say(isStored ? 'ambiguous' : 'amongFirst', { count, named, times, example: SECOND });
}
