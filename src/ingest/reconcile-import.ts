/** A row of a file with the employee it was found to speak of. */
export interface Incoming<R> {
  readonly employeeId: string;
  readonly row: R;
}

/** The latest version of a row; `S` is what it says. */
export interface Current<S> {
  readonly id: string;
  readonly employeeId: string;
  readonly version: number;
  /** False when the row was withdrawn: it may come back as a new version. */
  readonly holds: boolean;
  readonly row: S;
}

export interface NewVersion<R> extends Incoming<R> {
  readonly version: number;
}

export interface Reconciliation<S, R extends S = S> {
  /** Versions to write: first ones and corrections. */
  readonly insert: readonly NewVersion<R>[];
  /** Versions a correction takes the place of; they stay readable. */
  readonly supersede: readonly Current<S>[];
  readonly stored: number;
  readonly corrected: number;
  readonly unchanged: number;
}

/**
 * What a file changes: a row whose id is new is stored; one that says something else than
 * the version that holds takes its place; one that says the same is nothing. `said` gives
 * all that a row says in one text, and leaves out where it stood.
 */
export function reconcile<S extends { readonly sourceId: string }, R extends S = S>(
  incoming: readonly Incoming<R>[],
  current: readonly Current<S>[],
  said: (row: S) => string,
): Reconciliation<S, R> {
  const held = new Map(current.map((version) => [version.row.sourceId, version]));
  const insert: NewVersion<R>[] = [];
  const supersede: Current<S>[] = [];
  for (const { employeeId, row } of incoming) {
    const before = held.get(row.sourceId);
    if (before?.holds === true) {
      if (before.employeeId === employeeId && said(before.row) === said(row)) continue;
      supersede.push(before);
    }
    insert.push({ employeeId, row, version: (before?.version ?? 0) + 1 });
  }
  return {
    insert,
    supersede,
    stored: insert.length - supersede.length,
    corrected: supersede.length,
    unchanged: incoming.length - insert.length,
  };
}

/**
 * Since which local day each employee's time has changed, counting what a correction took
 * away as well: a shift that moved changes the day it left.
 */
export function changedSince<S, R extends S>(
  { insert, supersede }: Pick<Reconciliation<S, R>, 'insert' | 'supersede'>,
  dayOf: (row: S) => number,
): ReadonlyMap<string, number> {
  const since = new Map<string, number>();
  for (const { employeeId, row } of [...insert, ...supersede]) {
    since.set(employeeId, Math.min(since.get(employeeId) ?? Number.POSITIVE_INFINITY, dayOf(row)));
  }
  return since;
}
