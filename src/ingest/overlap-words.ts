import { type Language, type Messages, speak, type Values } from '../platform/i18n/texts.js';
import { formatDate } from '../wording/format.js';
import { countedBy, sayPlace } from './counted-by.js';
import type { ImportAnswer } from './import-answer.js';
import type { StoredOverlap } from './staging/stored-overlap.js';

const OVERLAP_TEXTS = {
  overlapping: {
    nb: '{count, plural, one {# rad overlapper} other {# rader overlapper}} tid som samme ansatt har fra en annen import. Begge teller, til en av dem rettes.',
    nn: '{count, plural, one {# rad overlappar} other {# rader overlappar}} tid som same tilsette har frå ein annan import. Begge tel, til ei av dei blir retta.',
    en: '{count, plural, one {# row overlaps} other {# rows overlap}} time the same employee has from another import. Both count, until one of them is corrected.',
  },
  wouldOverlap: {
    nb: '{count, plural, one {# av de første radene overlapper} other {# av de første radene overlapper}} tid som samme ansatt har fra før. Importeres filen, teller begge, til en av dem rettes.',
    nn: '{count, plural, one {# av dei første radene overlappar} other {# av dei første radene overlappar}} tid som same tilsette har frå før. Blir fila importert, tel begge, til ei av dei blir retta.',
    en: '{count, plural, one {# of the first rows overlaps} other {# of the first rows overlap}} time the same employee has already. If the file is imported, both count, until one of them is corrected.',
  },
  away: {
    nb: '{count, plural, one {# rad er} other {# rader er}} om dager der samme ansatt alt har samme slags fravær. En dag teller én gang, og et sykefravær med den høyeste graden.',
    nn: '{count, plural, one {# rad er} other {# rader er}} om dagar der same tilsette alt har same slag fråvær. Ein dag tel éin gong, og eit sjukefråvær med den høgaste graden.',
    en: '{count, plural, one {# row is} other {# rows are}} about days on which the same employee is away in the same way already. A day counts once, and sick leave with the highest grade.',
  },
  wouldBeAway: {
    nb: '{count, plural, one {# av de første radene er} other {# av de første radene er}} om dager der samme ansatt alt har samme slags fravær. Importeres filen, teller en dag én gang, og et sykefravær med den høyeste graden.',
    nn: '{count, plural, one {# av dei første radene er} other {# av dei første radene er}} om dagar der same tilsette alt har same slag fråvær. Blir fila importert, tel ein dag éin gong, og eit sjukefråvær med den høgaste graden.',
    en: '{count, plural, one {# of the first rows is} other {# of the first rows are}} about days on which the same employee is away in the same way already. If the file is imported, a day counts once, and sick leave with the highest grade.',
  },
  overlap: {
    nb: '{place} overlapper «{sourceId}» fra {source}{origin, select, none {} same { ({filePlace} i samme fil)} other { ({filePlace} i {file}, importert {day})}}',
    nn: '{place} overlappar «{sourceId}» frå {source}{origin, select, none {} same { ({filePlace} i same fila)} other { ({filePlace} i {file}, importert {day})}}',
    en: '{place} overlaps “{sourceId}” from {source}{origin, select, none {} same { ({filePlace} of the same file)} other { ({filePlace} of {file}, imported on {day})}}',
  },
  awayOverlap: {
    nb: '{place}: dagene står på {filePlace} i {origin, select, same {samme fil} other {{file}, importert {day}}}',
    nn: '{place}: dagane står på {filePlace} i {origin, select, same {same fila} other {{file}, importert {day}}}',
    en: '{place}: the days are on {filePlace} of {origin, select, same {the same file} other {{file}, imported on {day}}}',
  },
  more: { nb: 'og {more, number} til', nn: 'og {more, number} til', en: 'and {more, number} more' },
} satisfies Messages;

type Overlapping = Pick<ImportAnswer, 'overlapping' | 'overlaps' | 'format'>;

/**
 * That time is stored twice has to be seen: it counts twice until one of the files is corrected.
 * @param isStored false of a file that is only looked at
 */
export function overlapSentences(
  { overlapping, overlaps, format }: Overlapping,
  language: Language,
  isStored = true,
): string[] {
  if (overlapping === 0) return [];
  const say = speak(OVERLAP_TEXTS, language);
  const more = overlapping - overlaps.length;
  const isAway = format?.startsWith('absences-') === true;
  const [stored, wouldBe] = isAway
    ? (['away', 'wouldBeAway'] as const)
    : (['overlapping', 'wouldOverlap'] as const);
  return [
    say(isStored ? stored : wouldBe, { count: overlapping }),
    ...overlaps.map((one) => say(isAway ? 'awayOverlap' : 'overlap', valuesOf(one, format, language))),
    ...(more > 0 ? [say('more', { more })] : []),
  ];
}

function valuesOf(one: StoredOverlap, format: string | null, language: Language): Values {
  const { line, source, sourceId, file, fileLine = 0, fileFormat = null, importedOn } = one;
  const otherFormat = file === null ? format : fileFormat;
  return {
    ...{ source, sourceId: sourceId ?? '', file: file ?? '' },
    place: sayPlace(countedBy(format), line, language),
    filePlace: sayPlace(countedBy(otherFormat), fileLine, language),
    origin: originOf(file),
    day: typeof importedOn === 'string' ? formatDate(language, importedOn) : '',
  };
}

function originOf(file: string | null | undefined): 'none' | 'same' | 'imported' {
  if (file === undefined) return 'none';
  return file === null ? 'same' : 'imported';
}
