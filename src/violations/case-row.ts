import type { RuleCode } from '../rules/rule.js';
import type { Evidence } from './evidence.js';
import type { ViolationState } from './violation-lifecycle.js';
import type { Origin } from './violation.entity.js';

/** A case as its table has it; instants in seconds. */
export interface CaseRow {
  readonly id: string;
  readonly employee_id: string;
  readonly unit_id: string;
  readonly rule: RuleCode;
  readonly anchor_date: string;
  readonly window_start: number;
  readonly window_end: number;
  readonly unit: string;
  readonly measured: number;
  readonly base_limit: number;
  readonly effective_limit: number;
  readonly base_verdict: string;
  readonly effective_verdict: string;
  readonly clause: string;
  readonly rulebook: string;
  readonly agreement_id: string | null;
  readonly origin: Origin;
  /** The event that set it off names the incident; null where none did. */
  readonly incident_id: string | null;
  readonly suggested_cause: string | null;
  readonly is_final: boolean;
  readonly evidence: Evidence;
  readonly fingerprint: string;
  readonly state: ViolationState;
}
