import { type Language, type Messages, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import { ABSENCE_NAMES } from '../wording/field-words.js';
import { formatDate } from '../wording/format.js';
import { momentWithYear } from '../wording/moment.js';
import { KIND_NAMES } from '../wording/rule-words.js';
import type { WithdrawnFile, WithdrawnRow } from './withdrawn-row.js';

export const WITHDRAWN_TEXTS = {
  employee: { nb: 'Ansatt', nn: 'Tilsett', en: 'Employee' },
  kind: { nb: 'Type', nn: 'Type', en: 'Kind' },
  start: { nb: 'Fra', nn: 'Frå', en: 'From' },
  end: { nb: 'Til', nn: 'Til', en: 'To' },
  sourceId: { nb: 'Id hos kilden', nn: 'Id hos kjelda', en: 'Id at the source' },
  file: { nb: 'Tatt inn av', nn: 'Teken inn av', en: 'Brought in by' },
  /** Of files of every kind: records of a list in JSON are numbered. */
  line: { nb: 'Linje eller post', nn: 'Linje eller post', en: 'Line or record' },
  why: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  leftOut: { nb: 'står ikke i denne filen', nn: 'står ikkje i denne fila', en: 'is not in this file' },
  takenBack: {
    nb: 'er slettet i denne filen (nr. {line})',
    nn: 'er sletta i denne fila (nr. {line})',
    en: 'is deleted in this file (no. {line})',
  },
  stored: {
    nb: '{count, plural, one {# rad er trukket} other {# rader er trukket}} tilbake.',
    nn: '{count, plural, one {# rad er trekt} other {# rader er trekte}} tilbake.',
    en: '{count, plural, one {# row has} other {# rows have}} been withdrawn.',
  },
  tried: {
    nb: '{count, plural, one {# rad} other {# rader}} ville bli trukket tilbake.',
    nn: '{count, plural, one {# rad ville bli trekt} other {# rader ville bli trekte}} tilbake.',
    en: '{count, plural, one {# row} other {# rows}} would be withdrawn.',
  },
  files: {
    nb: '{count, plural, one {Den} other {De}} var tatt inn av {files}{more, plural, =0 {} other { og andre: # til}}.',
    nn: '{count, plural, one {Ho var teken} other {Dei var tekne}} inn av {files}{more, plural, =0 {} other { og andre: # til}}.',
    en: '{count, plural, one {It} other {They}} had been brought in by {files}{more, plural, =0 {} other { and others: # more}}.',
  },
  oneFile: { nb: '{file} ({rows, number})', nn: '{file} ({rows, number})', en: '{file} ({rows, number})' },
  unknown: {
    nb: 'Hvilke{count, plural, one {n} other {}} det var, er ikke lagret lenger.',
    nn: 'Kva for {count, plural, one {ei} other {nokre}} det var, er ikkje lagra lenger.',
    en: 'Which {count, plural, one {it was} other {they were}} is no longer on record.',
  },
} satisfies Messages;

/** How many, and whose: each file with how many of its rows. */
export function withdrawnSentence(
  {
    count,
    isDryRun,
    files,
  }: { readonly count: number; readonly isDryRun: boolean; readonly files: readonly WithdrawnFile[] },
  language: Language,
): string {
  const say = speak(WITHDRAWN_TEXTS, language);
  const sum = say(isDryRun ? 'tried' : 'stored', { count });
  if (files.length === 0) return `${sum} ${say('unknown', { count })}`;
  const more = Math.max(0, count - files.reduce((total, { rows }) => total + rows, 0));
  const named = files.map(({ file, rows }) => say('oneFile', { file, rows })).join(', ');
  return `${sum} ${say('files', { count, files: named, more })}`;
}

/** An absence has the name of its kind, and days; an event its own, and moments. */
export const withdrawnKind = ({ kind, firstDay }: WithdrawnRow, language: Language): string =>
  firstDay === null
    ? speak(KIND_NAMES, language)(kind as keyof typeof KIND_NAMES)
    : speak(ABSENCE_NAMES, language)(kind as keyof typeof ABSENCE_NAMES);

export const withdrawnStart = (row: WithdrawnRow, clock: LocalClock, language: Language): string =>
  timeOf(row.start, row.firstDay, { clock, language });
export const withdrawnEnd = (row: WithdrawnRow, clock: LocalClock, language: Language): string =>
  timeOf(row.end, row.lastDay, { clock, language });

const timeOf = (
  instant: number | null,
  day: string | null,
  { clock, language }: { readonly clock: LocalClock; readonly language: Language },
): string => (instant === null ? formatDate(language, day ?? '') : momentWithYear(instant, clock, language));

export const withdrawnWhy = ({ withdrawnByLine: line }: WithdrawnRow, language: Language): string => {
  const say = speak(WITHDRAWN_TEXTS, language);
  return line === null ? say('leftOut') : say('takenBack', { line: String(line) });
};
