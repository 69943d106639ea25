import type { TableSubject } from '../../ingest/formats.js';
import {
  type ColumnChoice,
  choiceOfMapping,
  columnsFor,
  foreignWords,
  wordColumn,
} from '../../ingest/mapping/column-choice.js';
import { guessColumns, guessSubject, type UnknownTable } from '../../ingest/mapping/column-guess.js';
import { isOfColumns } from '../../ingest/complaint.js';
import type { Mapping } from '../../ingest/mapping/mapping.js';
import type { Preview } from '../../ingest/preview.service.js';
import type { SeenUpload } from '../../ingest/upload-looks.service.js';
import { DomainError } from '../../platform/errors.js';
import type { Upload } from '../../ingest/uploads.service.js';
import type { Asked } from './look-query.js';

/** Name of a mapping that was made by hand and not kept. It names nothing: see `ImportRuns`. */
export const BY_HAND = 'by-hand';

/** Why a file is read as it is. */
export type ReadBy = 'own' | 'preset' | 'kept' | 'hand';

/** A mapping that can be chosen. */
export interface MappingOffer {
  readonly name: string;
  readonly title: string;
  readonly isOurs: boolean;
}

/** A file that was sent, as it would be read, before anything counts. */
export interface Look {
  readonly upload: Upload;
  readonly seen: SeenUpload;
  readonly readBy: ReadBy;
  /** The mapping it is read by; null where its columns are known by themselves. */
  readonly mapping: Mapping | null;
  /** What it was asked to be read by; for a mapping that was recognised, that mapping. */
  readonly asked: Asked;
  /** The columns as the form has them. */
  readonly choice: ColumnChoice;
  /** Whether that is only guessed by the names of the file, and nobody has said so. */
  readonly isGuessed: boolean;
  /** Words of the file the form asks about. */
  readonly words: readonly string[];
  readonly offers: readonly MappingOffer[];
}

export class NoSuchUpload extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'import.no-such-upload';
  override readonly said = {
    nb: 'Filen finnes ikke her lenger. Filer som er sendt inn, slettes når de er importert, eller etter et døgn. Velg filen på nytt på siden «Importer».',
    nn: 'Fila finst ikkje her lenger. Filer som er sende inn, blir sletta når dei er importerte, eller etter eit døgn. Vel fila på nytt på sida «Importar».',
    en: 'The file is no longer here. Files that were sent are deleted when they have been imported, or after a day. Choose the file again on the page “Import”.',
  };

  constructor() {
    super('There is no such file among those you have sent.');
  }
}

/** Whether a file is a table whose columns can be chosen. */
export const hasColumns = ({ layout }: Preview): boolean => layout !== null && layout.header.length > 0;

/** A table whose columns are known by themselves says what it is about, whatever it resembles. */
function subjectIn(seen: Preview): TableSubject {
  const guessed = wantsColumns(seen) ? guessSubject(tableIn(seen)) : null;
  const [subject = 'events'] = (seen.format ?? 'events').split('-');
  return guessed ?? (subject as TableSubject);
}

const tableIn = (seen: Preview): UnknownTable => ({
  header: seen.layout?.header ?? [],
  sample: cellsOf(seen),
});

/** Whether the form has to offer guesses: nobody has said of any column which it is, or only by a mapping that finds none. */
export function isToBeGuessed(seen: Preview, mapping: Mapping | null, asked: Asked): boolean {
  if (!wantsColumns(seen)) return false;
  const said = asked.by === 'hand' ? asked.choice : mapping && choiceIn(seen, mapping);
  return said === null || Object.keys(said.places).length === 0;
}

const choiceIn = (seen: Preview, mapping: Mapping): ColumnChoice =>
  choiceOfMapping(mapping, seen.layout?.header ?? [], cellsOf(seen));

/** The columns as the form has them: as they were chosen, by the mapping, or as the names of the file are understood. */
export function choiceFor(seen: Preview, mapping: Mapping | null, asked: Asked): ColumnChoice {
  if (isToBeGuessed(seen, mapping, asked))
    return guessColumns(asked.by === 'hand' ? asked.choice.subject : subjectIn(seen), tableIn(seen));
  if (asked.by === 'hand') return asked.choice;
  if (mapping) return choiceIn(seen, mapping);
  return knownChoice(seen);
}

/** The columns of a table that is read without a mapping, as its own names are understood. */
function knownChoice(seen: Preview): ColumnChoice {
  const subject = hasColumns(seen) ? subjectIn(seen) : 'events';
  const trimmed = (seen.layout?.header ?? []).map((name) => name.trim());
  const places = seen.columns.flatMap(([ours, theirs]) => {
    const place = theirs === null ? -1 : trimmed.indexOf(theirs);
    return place < 0 || !columnsFor(subject).includes(ours) ? [] : [[ours, place] as const];
  });
  return {
    subject,
    places: Object.fromEntries(places),
    dates: {},
    meanings: {},
    fallback: null,
    order: null,
    isUnix: false,
    endsNextDay: false,
  };
}

/** Words of the file that a choice has to give a meaning. */
export function wordsFor({ subject, places }: ColumnChoice, seen: Preview): readonly string[] {
  const asked = wordColumn(subject);
  return foreignWords(subject, asked ? places[asked.column] : undefined, cellsOf(seen));
}

const cellsOf = ({ sample }: Preview): readonly (readonly string[])[] => sample.map(({ cells }) => cells);

/** Whether the file cannot be read as it is, for want of columns: then somebody has to say which is which. */
export const wantsColumns = ({ complaints }: Preview): boolean => complaints.some(isOfColumns);

/** Whether any of its first rows are shown as they are read: those of a register are not. */
export const isReadByRow = ({ events, absences }: Preview): boolean => events.length + absences.length > 0;
