import { z } from 'zod';
import { sayComplaint } from '../ingest/complaint-words.js';
import { type Problem, PROBLEMS, type RowComplaint } from '../ingest/complaint.js';
import { complaintCountedBy, COUNTED_BY } from '../ingest/counted-by.js';
import { FILE_FORMATS, type FileFormat } from '../ingest/formats.js';
import { IMPORT_STATES } from '../ingest/import-answer.js';
import { IMPORT_PHASES } from '../ingest/import-progress.js';
import type { ImportSummary, ListedComplaint } from '../ingest/import-answers.query.js';
import { hasWithdrawnRows } from '../ingest/withdrawn-row.js';
import type { Language } from '../platform/i18n/texts.js';

const count = z.int().min(0);
const rowNumber = z
  .int()
  .meta({ description: 'Line of the file, from 1; of a format ending in -json the number of the record' });

const Progress = z.object({
  phase: z
    .enum([...IMPORT_PHASES, 'ended'])
    .meta({ description: 'waiting: for another import that stores, one at a time does' }),
  share: z
    .number()
    .min(0)
    .max(1)
    .meta({ description: 'Of the whole work, by what its steps took when measured' }),
  bytes: count.meta({ description: 'Length of the file' }),
  bytesRead: count,
  rowsRead: count,
});

/** An import as programs see it. */
export const ImportView = z
  .object({
    id: z.uuid(),
    file: z.string().meta({ description: 'What the sender called it' }),
    format: z.enum(FILE_FORMATS as [FileFormat, ...FileFormat[]]).nullable(),
    source: z.string(),
    mapping: z.string().nullable(),
    state: z.enum(IMPORT_STATES).meta({
      description:
        'running; stored; refused: something was wrong, nothing is stored; tried: a dry run that would have been stored; failed: through a failure here, send it again; interrupted: its process ended before it did, send it again; stopped: somebody stopped it, nothing is stored',
    }),
    dryRun: z.boolean().meta({ description: 'Nothing of it is stored, whatever comes of it' }),
    partial: z.boolean().nullable().meta({
      description:
        'Whether its good rows are taken without the bad ones; null of a single event, and of imports from before this was kept',
    }),
    replace: z.string().nullable().meta({
      description:
        'The first and the last day about which it is the whole truth for its source; null where it adds to what is known, and of imports from before this was kept',
      example: '2025-12-01/2025-12-31',
    }),
    progress: Progress,
    rows: z.object({
      read: count,
      stored: count.meta({ description: 'Rows that were new' }),
      corrected: count,
      unchanged: count,
      withdrawn: count,
      leftOut: count.meta({
        description:
          'Of those withdrawn, rows known before that the file leaves out of a period or a day it tells everything about',
      }),
      rejected: count,
      passedOver: count.meta({ description: 'Rows that are not ours by the mapping, like drafts' }),
      overlapping: count.meta({
        description:
          'Rows that lie across time of the same person from another import: stored, and both count; or absences on days of which another row says the same: stored, and a day counts once',
      }),
      neverThere: count.meta({
        description:
          'Rows that withdraw what was never on record from this source; nothing is changed by them',
      }),
      ambiguousTimes: count.meta({
        description: 'Local times that happened twice, of which the first was taken',
      }),
    }),
    overlaps: z
      .array(
        z.object({
          line: rowNumber,
          start: z.iso.datetime().nullable().meta({ description: 'Null of an absence' }),
          source: z.string(),
          sourceId: z.string().nullable().meta({ description: 'Null of an absence' }),
          file: z.string().nullable().meta({ description: 'That the other row came from' }),
          fileLine: z.int().nullable(),
          fileFormat: z
            .string()
            .nullable()
            .meta({ description: 'Of one ending in -json fileLine is the number of a record' }),
          importedOn: z.string().nullable(),
        }),
      )
      .meta({ description: 'The first of the rows that overlap, and what was there before them' }),
    withdrawals: z
      .array(z.object({ line: rowNumber, sourceId: z.string() }))
      .meta({ description: 'The first of the rows that withdraw what was never on record' }),
    ambiguous: z
      .array(z.object({ line: z.int(), column: z.string(), value: z.string() }))
      .meta({ description: 'The first twenty of the local times that happened twice, where they stand' }),
    newEmployees: z.array(z.string()),
    ignoredColumns: z.array(z.string()),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    stoppedBy: z
      .string()
      .nullable()
      .meta({ description: 'Name of the person or token that stopped it; command-line of Ctrl-C' }),
    links: z.object({
      self: z.string(),
      complaints: z.string(),
      rejected: z.string().nullable().meta({ description: 'Null where no row was rejected, or not yet' }),
      withdrawn: z.string().nullable().meta({ description: 'Null where no row was withdrawn, or not yet' }),
    }),
  })
  .meta({ id: 'Import' });
export type ImportView = z.output<typeof ImportView>;

export const ImportList = z
  .object({ imports: z.array(ImportView), next: z.string().nullable() })
  .meta({ id: 'ImportList' });

export const AcceptedImport = z
  .object({ id: z.uuid(), href: z.string().meta({ description: 'Where to ask what becomes of it' }) })
  .meta({ id: 'AcceptedImport' });
export type AcceptedImport = z.output<typeof AcceptedImport>;

/** Something that was wrong with a row, in words and for programs. */
export const ComplaintView = z
  .object({
    line: count.meta({
      description: 'Line of the file, or number of the record, from 1; 0: the whole file',
    }),
    countedBy: z.enum(COUNTED_BY).meta({
      description:
        'What line and otherLine count: records in a list of JSON, lines in any other file, and lines where the text itself goes wrong',
    }),
    column: z.string().nullable().meta({
      description:
        'Name of the column, path of the field; of not-json and line-not-json the character of the line, from 1; null: the whole row',
    }),
    value: z.string().nullable().meta({ description: 'What stood there' }),
    problem: z.enum(PROBLEMS as unknown as [Problem, ...Problem[]]),
    expected: z.string().nullable().meta({ description: 'A list, a pattern or a range, in no language' }),
    otherLine: z.int().nullable().meta({
      description: 'Line of the other row that this one overlaps, or that has the same id or code',
    }),
    message: z.string().meta({ description: 'The same as a sentence, in the language asked for' }),
  })
  .meta({ id: 'Complaint' });
export type ComplaintView = z.output<typeof ComplaintView>;

export const ComplaintList = z
  .object({ complaints: z.array(ComplaintView), next: z.string().nullable() })
  .meta({ id: 'ComplaintList' });

export const importPath = (id: string): string => `/api/v1/imports/${id}`;

export function importView(summary: ImportSummary): ImportView {
  const { id, rejected, finishedAt } = summary;
  return {
    id,
    file: summary.file,
    format: summary.format,
    source: summary.source,
    mapping: summary.mapping,
    state: summary.state,
    dryRun: summary.isDryRun,
    partial: summary.isPartial,
    replace: summary.replace,
    progress: progressOf(summary),
    rows: rowsOf(summary),
    overlaps: summary.overlaps.map(
      ({ start, file = null, fileLine = null, fileFormat = null, importedOn = null, ...one }) => ({
        ...{ ...one, file, fileLine, fileFormat, importedOn },
        start: start === null ? null : new Date(start * 1000).toISOString(),
      }),
    ),
    withdrawals: [...summary.withdrawals],
    ambiguous: [...summary.ambiguous],
    newEmployees: [...summary.newEmployees],
    ignoredColumns: [...summary.ignoredColumns],
    startedAt: summary.startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    stoppedBy: summary.stoppedBy,
    links: {
      self: importPath(id),
      complaints: `${importPath(id)}/complaints`,
      rejected: rejected > 0 ? `${importPath(id)}/rejected` : null,
      withdrawn: hasWithdrawnRows(summary) ? `${importPath(id)}/withdrawn` : null,
    },
  };
}

const rowsOf = (summary: ImportSummary): ImportView['rows'] => ({
  read: summary.rowsRead,
  stored: summary.stored,
  corrected: summary.corrected,
  unchanged: summary.unchanged,
  withdrawn: summary.withdrawn,
  leftOut: summary.leftOut,
  rejected: summary.rejected,
  passedOver: summary.passedOver,
  overlapping: summary.overlapping,
  neverThere: summary.neverThere,
  ambiguousTimes: summary.ambiguousTimes,
});

function progressOf(found: ImportSummary): ImportView['progress'] {
  const { state, phase, progress: share, bytes, bytesRead, rowsRead } = found;
  const now = state === 'running' ? (phase ?? 'waiting') : 'ended';
  return { phase: now, share, bytes, bytesRead, rowsRead };
}

/** The command line's word for what a parameter is called here. */
const OPTIONS: Readonly<Record<string, string>> = { '--source': 'source' };

export function complaintView(
  { line, column, value, problem, expected: said, otherLine = null }: RowComplaint | ListedComplaint,
  language: Language,
  format: string | null,
): ComplaintView {
  const expected = said === null ? null : (OPTIONS[said] ?? said);
  const one = { line, column, value, problem, expected, otherLine };
  return {
    ...one,
    countedBy: complaintCountedBy(one, format),
    message: sayComplaint(one, language, format),
  };
}
