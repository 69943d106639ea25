import type { FileFormat } from './formats.js';
import { isRowMapping, type Mapping } from './mapping/mapping.js';

/** What a list of JSON without a record is. */
export interface NoRecords {
  readonly format: FileFormat;
  /** Name of its system; null where only the format names it. */
  readonly source: string | null;
}

/**
 * A night without shifts is an answer, and with a period that is replaced it withdraws what
 * was said of it. Null for a register: one without entries says nothing.
 */
export function noRecords(asked: Mapping | null | undefined, container: 'json' | 'ndjson'): NoRecords | null {
  if (!asked) return { format: `events-${container}`, source: null };
  return isRowMapping(asked) ? { format: `${asked.for}-${container}`, source: asked.name } : null;
}
