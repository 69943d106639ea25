import { formatDay } from '../../time/civil.js';
import type { UnitOn } from '../month-figures.js';
import type { RestClaim } from './ledger.js';

/** A claim as its table has it; instants in seconds. */
export interface ClaimRow {
  readonly employee_id: string;
  readonly rule: RestClaim['rule'];
  readonly anchor_date: string;
  readonly unit_id: string;
  readonly agreement_id: string | null;
  readonly deficit: number;
  readonly arose_at: number;
  readonly due_on: string;
  readonly made_up_from: number | null;
  readonly made_up_until: number | null;
}

/** What has to be written: rows that are new or other, and those that are owed no more. */
export interface ClaimChanges {
  readonly write: readonly ClaimRow[];
  readonly withdraw: readonly ClaimRow[];
}

/** @throws Error where an employee belongs to no unit, as a case would */
export const claimRow = (employeeId: string, claim: RestClaim, unitOn: UnitOn): ClaimRow => {
  const unit = unitOn(claim.anchorDay);
  if (unit === null) throw new Error(`Employee ${employeeId} belongs to no unit; rest is owed in one.`);
  return {
    employee_id: employeeId,
    rule: claim.rule,
    anchor_date: formatDay(claim.anchorDay),
    unit_id: unit,
    agreement_id: claim.agreement,
    deficit: claim.deficit,
    arose_at: claim.from,
    due_on: formatDay(claim.dueDay),
    made_up_from: claim.madeUp?.start ?? null,
    made_up_until: claim.madeUp?.end ?? null,
  };
};

/**
 * Compares what is owed with what is on record of the same days.
 * @param before claims that stand; a withdrawn one is not among them
 */
export function claimChanges(before: readonly ClaimRow[], now: readonly ClaimRow[]): ClaimChanges {
  const left = new Map(before.map((row) => [nameOf(row), row]));
  const write = now.filter((row) => {
    const known = left.get(nameOf(row));
    left.delete(nameOf(row));
    return known === undefined || textOf(known) !== textOf(row);
  });
  return { write, withdraw: [...left.values()] };
}

/** Two rests may be cut short on one date, so it is the instant that tells them apart. */
const nameOf = ({ employee_id, rule, arose_at }: ClaimRow): string => `${employee_id}|${rule}|${arose_at}`;

const textOf = (row: ClaimRow): string =>
  [
    ...[row.unit_id, row.agreement_id, row.deficit, row.anchor_date, row.due_on],
    ...[row.made_up_from, row.made_up_until],
  ].join('|');
