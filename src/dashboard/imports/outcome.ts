import { isTakenWhole } from '../../ingest/formats.js';
import { isOutside } from '../../ingest/complaint.js';
import type { ImportStatus } from '../../ingest/import-answers.query.js';
import { DomainError } from '../../platform/errors.js';
import type { OUTCOME_TEXTS } from './import.texts.js';
import type { WaitingFile } from './waiting-file.js';

export class NoSuchImport extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'import.not-found';
  override readonly said = {
    nb: 'Denne importen finnes ikke. Listen over importer viser dem som gjør det.',
    nn: 'Denne importen finst ikkje. Lista over importar viser dei som gjer det.',
    en: 'There is no such import. The list of imports shows those there are.',
  };

  constructor() {
    super('There is no such import.');
  }
}

/** The list of all that the evaluation after an import found, changed or let fall. */
export const broughtBy = (id: string) => ({ import: id, state: 'all' }) as const;

interface Verdict {
  readonly text: keyof typeof OUTCOME_TEXTS;
  readonly color: 'info' | 'success' | 'warning' | 'danger';
}

type Ended = Pick<
  ImportStatus,
  | 'state'
  | 'rowsRead'
  | 'unchanged'
  | 'neverThere'
  | 'withdrawn'
  | 'rejected'
  | 'format'
  | 'layout'
  | 'complaints'
  | 'replace'
  | 'stoppedBy'
  | 'isShownAnew'
>;

const UNDONE = {
  tried: { text: 'tried', color: 'info' },
  failed: { text: 'failed', color: 'danger' },
  interrupted: { text: 'interrupted', color: 'warning' },
} as const satisfies Readonly<Record<string, Verdict>>;

/** What came of an import, in one sentence. */
export function verdictOf(status: Ended): Verdict {
  const { state, rowsRead, unchanged, neverThere, withdrawn, rejected } = status;
  if (state === 'refused') return { text: refusal(status), color: 'danger' };
  if (state === 'stopped') return stopped(status);
  if (state in UNDONE) return undone(status, state as keyof typeof UNDONE);
  if (rejected > 0) return { text: 'storedPart', color: 'warning' };
  const isNothingNew = rowsRead > 0 && unchanged + neverThere === rowsRead && withdrawn === 0;
  return { text: isNothingNew ? 'nothingNew' : 'storedAll', color: 'success' };
}

/** Who it was is kept for a while only. */
const stopped = ({ stoppedBy }: Ended): Verdict => ({
  text: stoppedBy === null ? 'stoppedOnce' : 'stopped',
  color: 'warning',
});

const undone = ({ isShownAnew }: Ended, state: keyof typeof UNDONE): Verdict =>
  state === 'tried' && isShownAnew ? { text: 'triedOtherwise', color: 'warning' } : UNDONE[state];

function refusal({ rejected, format, replace }: Ended): Verdict['text'] {
  if (rejected === 0) return 'refusedFile';
  if (isTakenWhole(format)) return 'refusedWhole';
  return replace === null ? 'refusedRows' : 'refusedPeriod';
}

/** Whether rows are outside the period that was to be replaced, for words. */
export const hasOutside = ({ complaints }: Pick<ImportStatus, 'complaints'>): 'yes' | 'no' =>
  complaints.some(isOutside) ? 'yes' : 'no';

/** Whether there are rows to download: of a file that is no table there is the list of what is wrong. */
export const hasRejectedRows = ({ state, rejected, complaints }: Ended): boolean =>
  state !== 'running' && rejected > 0 && complaints.length > 0;

/** Whether what was tried can be done here and now: by the form that wanted it, where that is on record. */
export const canBeConfirmed = (
  { state, replace }: Pick<ImportStatus, 'state' | 'replace'>,
  { wish }: Pick<WaitingFile, 'wish'>,
): boolean => state === 'tried' && replace !== null && wish.some(([name]) => name === 'replace');

/** Name of the file of rejected rows: that of the file itself, with what it is. */
export function rejectedName({ file, layout }: Pick<ImportStatus, 'file' | 'layout'>, word: string): string {
  return `${stemOf(file)}-${word}.${layout?.container ?? 'json'}`;
}

/** Name of a list of what an import did, without its ending. */
export const listName = ({ file }: Pick<ImportStatus, 'file'>, word: string): string =>
  `${stemOf(file)}-${word}`;

const stemOf = (file: string): string => file.replace(/\.[A-Za-z0-9]{1,6}$/, '');
