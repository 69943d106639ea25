/** A row that withdraws what was never on record. */
export interface WithdrawalOfNothing {
  /** Of the file, from 1. */
  readonly line: number;
  readonly sourceId: string;
}

export interface WithdrawalsOfNothing {
  /** The first of them, by line. */
  readonly first: readonly WithdrawalOfNothing[];
  /** Rows, all of them. */
  readonly count: number;
}

export const NONE_OF_NOTHING: WithdrawalsOfNothing = { first: [], count: 0 };
