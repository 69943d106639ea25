import { onePerAnchorDate } from './assessment.js';
import { openToDecision } from './decidable.js';
import { areCasesStored, type ComparedFinds } from './finds-digests.js';
import { type OnRecord, type Reconciliation, reconcile } from './reconcile.js';

/** What is to be stored of one employee. */
export interface Decision<R extends OnRecord> extends ComparedFinds {
  readonly decided: Reconciliation<R>;
}

/**
 * Compares what was found with what is on record for the same window.
 * @param onRecord not asked for where the cases found are stored already
 */
export function conclude<R extends OnRecord>(finds: ComparedFinds, onRecord: readonly R[]): Decision<R> {
  if (areCasesStored(finds)) return { ...finds, decided: NOTHING_NEW };
  const open = openToDecision(onRecord, onePerAnchorDate(finds.cases), finds.decidable);
  return { ...finds, decided: reconcile(open.onRecord, open.found, finds.filing) };
}

const NOTHING_NEW: Reconciliation<never> = { raise: [], reopen: [], restate: [], supersede: [] };
