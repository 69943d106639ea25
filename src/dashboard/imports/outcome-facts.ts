import type { ImportStatus } from '../../ingest/import-answers.query.js';
import { formatName } from '../../ingest/format-words.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDuration } from '../../wording/format.js';
import { sizeText } from './bytes.js';
import { OUTCOME_TEXTS } from './import.texts.js';
import { BY_HAND } from './look.js';
import { LOOK_TEXTS } from './look.texts.js';
import { replacedWords } from './replaced-words.js';

/** A mapping that was not kept has no name that anybody gave it. */
const mappingName = (mapping: string, language: Language): string =>
  mapping === BY_HAND ? speak(LOOK_TEXTS, language)('hand') : mapping;

/** What an import was of, and how it was taken in. */
export function factsOf(status: ImportStatus, language: Language): readonly (readonly [string, string])[] {
  const say = speak(OUTCOME_TEXTS, language);
  const { format, source, mapping, bytes, startedAt, finishedAt, isPartial } = status;
  const look = speak(LOOK_TEXTS, language);
  const replaced = replacedWords(status, language);
  const seconds = finishedAt ? (finishedAt.getTime() - startedAt.getTime()) / 1000 : null;
  return [
    [say('format'), `${formatName(format, language) ?? '–'}, ${sizeText(language, bytes)}`],
    [say('source'), source],
    ...(isPartial === null ? [] : [[look('mode'), look(isPartial ? 'partial' : 'whole')] as const]),
    ...(replaced === null ? [] : [[say('replaced'), replaced] as const]),
    ...(mapping === null ? [] : [[say('mapping'), mappingName(mapping, language)] as const]),
    ...(seconds === null ? [] : [[say('duration'), formatDuration(language, Math.max(1, seconds))] as const]),
  ];
}
