import { type Language, type Messages, speak } from '../platform/i18n/texts.js';
import { formatDate } from '../wording/format.js';
import type { ImportAnswer } from './import-answer.js';

const OVERLAP_TEXTS = {
  overlapping: {
    nb: '{count, plural, one {# rad overlapper} other {# rader overlapper}} tid som samme ansatt har fra en annen import. Begge er lagret og teller, til en av dem rettes.',
    nn: '{count, plural, one {# rad overlappar} other {# rader overlappar}} tid som same tilsette har frå ein annan import. Begge er lagra og tel, til ei av dei blir retta.',
    en: '{count, plural, one {# row overlaps} other {# rows overlap}} time the same employee has from another import. Both are stored and count, until one of them is corrected.',
  },
  wouldOverlap: {
    nb: '{count, plural, one {# av de første radene overlapper} other {# av de første radene overlapper}} tid som samme ansatt har fra før. Importeres filen, teller begge, til en av dem rettes.',
    nn: '{count, plural, one {# av dei første radene overlappar} other {# av dei første radene overlappar}} tid som same tilsette har frå før. Blir fila importert, tel begge, til ei av dei blir retta.',
    en: '{count, plural, one {# of the first rows overlaps} other {# of the first rows overlap}} time the same employee has already. If the file is imported, both count, until one of them is corrected.',
  },
  overlap: {
    nb: 'linje {line} overlapper «{sourceId}» fra {source}{file, select, none {} other { (linje {fileLine} i {file}, importert {day})}}',
    nn: 'linje {line} overlappar «{sourceId}» frå {source}{file, select, none {} other { (linje {fileLine} i {file}, importert {day})}}',
    en: 'line {line} overlaps “{sourceId}” from {source}{file, select, none {} other { (line {fileLine} of {file}, imported on {day})}}',
  },
  more: { nb: 'og {more, number} til', nn: 'og {more, number} til', en: 'and {more, number} more' },
} satisfies Messages;

/**
 * That time is stored twice has to be seen: it counts twice until one of the files is corrected.
 * @param isStored false of a file that is only looked at
 */
export function overlapSentences(
  { overlapping, overlaps }: Pick<ImportAnswer, 'overlapping' | 'overlaps'>,
  language: Language,
  isStored = true,
): string[] {
  if (overlapping === 0) return [];
  const say = speak(OVERLAP_TEXTS, language);
  const more = overlapping - overlaps.length;
  return [
    say(isStored ? 'overlapping' : 'wouldOverlap', { count: overlapping }),
    ...overlaps.map(({ line, source, sourceId, file = 'none', fileLine, importedOn }) =>
      say('overlap', {
        ...{ line: String(line), source, sourceId, file, fileLine: String(fileLine) },
        day: importedOn === undefined ? '' : formatDate(language, importedOn),
      }),
    ),
    ...(more > 0 ? [say('more', { more })] : []),
  ];
}
