import type { Roster } from '#built/rules/roster.js';
import type { RuleCode } from '#built/rules/rule.js';

/** What a worker thread is started with: memory that all of them share. */
export interface WorkerStart {
  readonly roster: Roster;
  /** One number: the first employee nobody has taken yet. */
  readonly next: Int32Array;
}

/** Evaluate the employees up to `until`, sharing them with the other threads. */
export interface Order {
  readonly rules: readonly RuleCode[];
  readonly until: number;
}

/** Findings by rule against the limit in force, in the order of the rules asked. */
export type Hits = readonly number[];
