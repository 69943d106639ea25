import type { AuditAction } from '../access/audit/audit-actions.js';
import type { FilePart } from '../workforce/organisation.service.js';
import { formatDay } from '../time/civil.js';
import { badLines, type RowComplaint } from './complaint.js';
import { COMPLAINTS_IN_ANSWER, type ImportAnswer, NOTHING_STORED, type Stored } from './import-answer.js';
import { isTakenWhole } from './formats.js';
import type { ClosingRow, OpeningRow } from './import-log.repository.js';
import { emptyTally, type Tally } from './incoming.js';
import type { GoodRows } from './register-reading.js';
import type { OpenFile } from './open-file.js';
import type { DaySpan } from './replaced-period.js';

/** What an import came to. */
export interface Outcome {
  readonly tally: Tally;
  readonly complaints: readonly RowComplaint[];
  readonly state: 'stored' | 'tried' | 'refused' | 'stopped';
  /** Null when nothing was stored because the file may not be. */
  readonly stored: Stored | null;
}

/** What is taken of a register: all of it, or its good rows where that is asked for; null where the file is none, or nothing of it may be taken. */
export function usableRegister(
  { organisation, goodRows }: Pick<OpenFile, 'organisation' | 'goodRows'>,
  { isPartial }: { readonly isPartial: boolean },
): GoodRows | null {
  if (organisation) return { organisation, complaints: [] };
  return isPartial && goodRows ? goodRows() : null;
}

/** Somebody stopped it. */
export const STOPPED: Outcome = { tally: emptyTally(), complaints: [], state: 'stopped', stored: null };

/** Nothing of the file can be used; of a register that is so when some of its rows are bad. */
export const brokenOutcome = ({
  broken,
  organisationRows,
}: Pick<OpenFile, 'broken' | 'organisationRows'>): Outcome => ({
  tally: { ...emptyTally(), rowsRead: organisationRows, rowsRejected: badLines(broken).size },
  complaints: broken,
  state: 'refused',
  stored: null,
});

interface Beginning {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
  /** Id of the person; null for a command. */
  readonly by: string | null;
  readonly isDryRun?: boolean;
  /** Null where there was no choice. */
  readonly isPartial?: boolean | null;
  readonly replace?: DaySpan | null | undefined;
}

export const openingRow = (
  file: OpenFile,
  { id, name, at, by, isDryRun = false, isPartial = null, replace = null }: Beginning,
): OpeningRow => ({
  id,
  // The name alone: where a file lay says something about the machine, and nothing about the data.
  fileName: name,
  sha256: file.sha256,
  format: file.format ?? '',
  source: file.source,
  bytes: String(file.bytes),
  importedAt: at,
  startedBy: by,
  isDryRun,
  ...takenBy(file, isPartial, replace),
  layout: file.layout,
  mapping: file.plan?.mapping?.name ?? null,
  ignoredColumns: [...file.ignoredColumns],
});

/** How a file is taken in: a register adds to what is known, and what belongs together is taken whole, whatever is asked for. */
function takenBy(
  { format, registerForm }: OpenFile,
  isPartial: boolean | null,
  replace: DaySpan | null,
): Pick<OpeningRow, 'isPartial' | 'replacedFrom' | 'replacedUntil'> {
  const period = registerForm !== null || format === 'organisation' ? null : replace;
  return {
    isPartial: isPartial && period === null && !isTakenWhole(format),
    replacedFrom: period && formatDay(period.fromDay),
    replacedUntil: period && formatDay(period.untilDay),
  };
}

/** What a file of the register changed, for the audit log; nothing where it said what was known. */
export const changesOf = (parts: readonly FilePart[]): AuditAction[] => parts.map((part) => CHANGES[part]);

const CHANGES: Readonly<Record<FilePart, AuditAction>> = {
  register: 'change-register',
  agreements: 'change-agreements',
  thresholds: 'change-thresholds',
};

/** @param confirms the trial that was to be done, where there was one */
export function closingRow(
  { tally, state, stored }: Outcome,
  finishedAt: Date,
  confirms: string | null = null,
): ClosingRow {
  const came = stored ?? NOTHING_STORED;
  const {
    stored: added,
    corrected,
    unchanged,
    withdrawn,
    leftOut,
    newEmployees,
    overlaps,
    neverThere,
  } = came;
  return {
    state,
    ...(state === 'tried' ? { isDryRun: true, isShownAnew: confirms !== null } : {}),
    finishedAt,
    rowsRead: tally.rowsRead,
    rowsStored: added + corrected,
    rowsCorrected: corrected,
    rowsUnchanged: unchanged,
    rowsWithdrawn: withdrawn,
    rowsLeftOut: leftOut,
    rowsRejected: tally.rowsRejected,
    rowsPassedOver: tally.rowsPassedOver,
    ambiguousTimes: tally.ambiguousTimes,
    ambiguous: tally.ambiguous,
    rowsOverlapping: overlaps.count,
    overlaps: overlaps.first,
    rowsNeverThere: neverThere.count,
    neverThere: neverThere.first,
    newEmployees: [...newEmployees],
  };
}

export function answerOf(
  id: string,
  file: OpenFile,
  { tally, state, stored, complaints }: Outcome,
): ImportAnswer {
  const came = stored ?? NOTHING_STORED;
  const { stored: added, corrected, unchanged, withdrawn, newEmployees, overlaps, neverThere } = came;
  return {
    id,
    file: file.path,
    format: file.format,
    state,
    isImported: state === 'stored',
    rowsRead: tally.rowsRead,
    stored: added,
    corrected,
    unchanged,
    withdrawn,
    rejected: tally.rowsRejected,
    passedOver: tally.rowsPassedOver,
    newEmployees,
    ambiguousTimes: tally.ambiguousTimes,
    ambiguous: tally.ambiguous,
    overlapping: overlaps.count,
    overlaps: overlaps.first,
    neverThere: neverThere.count,
    withdrawals: neverThere.first,
    ignoredColumns: file.ignoredColumns,
    complaints: complaints.slice(0, COMPLAINTS_IN_ANSWER),
  };
}
