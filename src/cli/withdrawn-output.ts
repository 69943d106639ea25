import Table from 'cli-table3';
import type { WithdrawnFile, WithdrawnRow } from '../ingest/withdrawn-row.js';
import {
  WITHDRAWN_TEXTS,
  withdrawnEnd,
  withdrawnKind,
  withdrawnSentence,
  withdrawnStart,
  withdrawnWhy,
} from '../ingest/withdrawn-words.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import { IMPORT_TEXTS } from './import-words.js';

interface Withdrawn {
  readonly count: number;
  readonly isDryRun: boolean;
  readonly files: readonly WithdrawnFile[];
  /** The first of them. */
  readonly rows: readonly WithdrawnRow[];
}

/** Which rows an import withdrew, or would, and what had brought them in. */
export function withdrawnLines(withdrawn: Withdrawn, clock: LocalClock, language: Language): string[] {
  const say = speak(WITHDRAWN_TEXTS, language);
  const { rows, count } = withdrawn;
  const heads = ['employee', 'kind', 'start', 'end', 'sourceId', 'file', 'line', 'why'] as const;
  const table = new Table({
    head: heads.map((key) => say(key)),
    style: { head: [], border: [], compact: true },
  });
  table.push(
    ...rows.map((row) => [
      ...[row.employee, withdrawnKind(row, language)],
      ...[withdrawnStart(row, clock, language), withdrawnEnd(row, clock, language)],
      ...[row.sourceId, row.file, String(row.line), withdrawnWhy(row, language)],
    ]),
  );
  const more = count - rows.length;
  return [
    withdrawnSentence(withdrawn, language),
    ...(rows.length > 0 ? [table.toString()] : []),
    ...(rows.length > 0 && more > 0 ? [speak(IMPORT_TEXTS, language)('moreWithdrawn', { count: more })] : []),
  ];
}
