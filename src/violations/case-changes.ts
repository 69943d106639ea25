import { formatDay } from '../time/civil.js';
import type { MeasureUnit } from '../rules/rule.js';
import type { CaseFinding } from './assessment.js';
import type { CaseRow } from './case-row.js';
import { changesOwing } from './compensation/owing.js';
import { isRestRule } from './compensation/shortened.js';
import type { Evidence } from './evidence.js';
import type { Decision } from './conclusion.js';
import type { EvaluationStep, FiguresBefore } from './case-step.js';
import { type CountChange, countKey, type Counted, moved } from './counted-case.js';
import { foreseenUntil } from './deciding.js';
import { heirs, type Superseded } from './heirs.js';
import { fingerprint, isSameMeasure, nowCounting, type OnRecord } from './reconcile.js';
import { stateAfter, type ViolationState } from './violation-lifecycle.js';
import type { RaisedViolation } from './violation-observer.service.js';
import type { Origin } from './violation.entity.js';

/** A case on record with what it is counted under. */
export interface StoredCase extends OnRecord {
  readonly unitId: string;
  readonly origin: Origin;
  /** As evaluation suggested it. */
  readonly suggestedCause: string | null;
  /** As a person decided; it is what the case is counted under. */
  readonly decidedCause: string | null;
  readonly unit: MeasureUnit;
}

/** One line of a case's history. */
export interface CaseStep {
  readonly id: string;
  readonly from_state: ViolationState | null;
  readonly to_state: ViolationState;
  readonly reason: EvaluationStep;
  readonly detail: FiguresBefore | null;
}

/** What has to be written for one employee's cases. */
export interface CaseChanges {
  readonly raise: readonly CaseRow[];
  readonly restate: readonly CaseRow[];
  readonly supersede: readonly Superseded[];
  readonly steps: readonly CaseStep[];
  /** Who is told is not this room's to know. */
  readonly news: readonly RaisedViolation[];
  /** Cases leave one count of their month and enter another. */
  readonly counts: readonly CountChange[];
  /** Cases that count no longer; their duplicates do again. */
  readonly uncounted: readonly string[];
  /** Employees of whom evaluation itself has opened a case again, so that rest is owed otherwise than it took it to be. */
  readonly owedAnew: readonly string[];
}

/** Of most, however many are evaluated again. */
const NO_CHANGES: CaseChanges = {
  raise: [],
  restate: [],
  supersede: [],
  steps: [],
  news: [],
  counts: [],
  uncounted: [],
  owedAnew: [],
};

/** @param newId makes the id of a new case */
export function changesOf(decision: Decision<StoredCase>, newId: () => string): CaseChanges {
  const { raise, reopen, restate, supersede } = decision.decided;
  if (raise.length + reopen.length + restate.length + supersede.length === 0) return NO_CHANGES;
  const raised = raise.map((found) => rowOf(decision, found, newId(), 'detected'));
  const again = reopen.map(({ row, found }) => ({ row, now: rowOf(decision, found, row.id, 'detected') }));
  const other = restate.map(({ row, found }) => ({ row, now: rowOf(decision, found, row.id, row.state) }));
  const counting = new Set(nowCounting(decision.decided).map(({ row }) => row.id));
  const news = [
    ...raised,
    ...[...again, ...other.filter(({ row }) => counting.has(row.id))].map(({ now }) => now),
  ];
  return {
    raise: raised,
    restate: [...other, ...again].map(({ now }) => now),
    supersede: heirs(supersede, [...raised, ...again.map(({ now }) => now)]),
    steps: [
      ...raised.map(({ id }) => step(id, null, 'detected', 'found')),
      ...other.map(({ row, now }) => restated(row, now)),
      ...again.map(({ row, now }) => openAgain(row, now)),
      ...supersede.map(({ id, state }) => step(id, state, 'superseded', 'data-corrected')),
    ],
    news: news.map(newsOf),
    counts: [
      ...raised.map((now) => ({ key: countKey(countedAs(now, null)), by: 1 as const })),
      ...[...again, ...other].flatMap(({ row, now }) =>
        moved(storedAs(row), countedAs(now, row.decidedCause)),
      ),
      ...supersede.flatMap((row) => moved(storedAs(row), { ...storedAs(row), state: 'superseded' })),
    ],
    uncounted: uncounted(decision),
    owedAnew: reopen.some(({ row }) => isOwedAnew(row)) ? [decision.employeeId] : [],
  };
}

/** @throws Error where an employee belongs to no unit: nobody would be told, and no month would count it */
function rowOf(
  { employeeId, filing }: Decision<StoredCase>,
  found: CaseFinding,
  id: string,
  state: ViolationState,
): CaseRow {
  const { finding, origin, evidence, suggestedCause } = found;
  const unitId = filing.unitOn(finding.anchorDay);
  if (unitId === null) throw new Error(`Employee ${employeeId} belongs to no unit; a violation needs one.`);
  return {
    id,
    employee_id: employeeId,
    unit_id: unitId,
    rule: finding.rule,
    anchor_date: formatDay(finding.anchorDay),
    window_start: finding.window.start,
    window_end: finding.window.end,
    unit: finding.unit,
    measured: finding.measured,
    base_limit: finding.baseLimit,
    effective_limit: finding.effectiveLimit,
    base_verdict: finding.baseVerdict,
    effective_verdict: finding.effectiveVerdict,
    clause: finding.clause,
    rulebook: filing.rulebook,
    agreement_id: finding.agreement,
    origin,
    incident_id: evidence.trigger,
    suggested_cause: suggestedCause,
    is_final: finding.final,
    evidence,
    fingerprint: fingerprint(found, filing),
    state,
  };
}

const step = (
  id: string,
  from: ViolationState | null,
  to: ViolationState,
  reason: CaseStep['reason'],
  detail: FiguresBefore | null = null,
): CaseStep => ({ id, from_state: from, to_state: to, reason, detail });

/** Every version has its step: whoever is told that a case has changed finds what did. */
const restated = (row: StoredCase, now: CaseRow): CaseStep =>
  step(row.id, row.state, row.state, isOther(row, now) ? 'restated' : 'regrounded', before(row, now));

const openAgain = (row: StoredCase, now: CaseRow): CaseStep =>
  step(
    row.id,
    row.state,
    'detected',
    row.state === 'superseded' ? 'found-again' : 'reopened',
    before(row, now),
  );

/** What a case said before is written down where it says another figure now. */
const before = (row: StoredCase, now: CaseRow): FiguresBefore | null =>
  isOther(row, now) ? { measured: row.measured, effectiveLimit: row.effectiveLimit } : null;

const isOther = (row: StoredCase, now: CaseRow): boolean =>
  !isSameMeasure(row.measured, now.measured) || row.effectiveLimit !== now.effective_limit;

/**
 * Cases that count no longer, so that a duplicate of one would be counted nowhere: gone, or within an
 * agreement by now.
 */
const uncounted = ({ decided }: Pick<Decision<StoredCase>, 'decided'>): string[] => [
  ...decided.supersede.map(({ id }) => id),
  ...decided.restate
    .filter(({ row, found }) => row.counts && found.finding.effectiveVerdict !== 'breach')
    .map(({ row }) => row.id),
];

/** A case as its duplicates are known by. */
export interface Duplicate extends Omit<Counted, 'cause'> {
  readonly id: string;
  readonly employeeId: string;
  readonly suggestedCause: string | null;
  readonly decidedCause: string | null;
  readonly evidence: Pick<Evidence, 'replanned' | 'decidedOn'>;
}

/** What becomes of duplicates of what counts no longer: each is a case of its own again. */
export function orphaned(
  duplicates: readonly Duplicate[],
): Pick<CaseChanges, 'steps' | 'news' | 'counts' | 'owedAnew'> & { readonly ids: readonly string[] } {
  const open = duplicates.filter(({ state }) => stateAfter(state, 'orphan') !== null);
  return {
    ids: open.map(({ id }) => id),
    steps: open.map(({ id, state }) => step(id, state, 'detected', 'orphaned')),
    news: open.map(({ id, employeeId, unitId, rule, anchorDate, isBreach, origin, evidence }) => ({
      ...{ id, employeeId, unitId, rule, anchorDate },
      foreseenUntil: foreseenUntil(origin, evidence, anchorDate),
      counts: isBreach,
    })),
    owedAnew: open.filter(isOwedAnew).map(({ employeeId }) => employeeId),
    counts: open.flatMap(({ suggestedCause, decidedCause, ...one }) => {
      const known = { ...one, cause: decidedCause ?? suggestedCause };
      return moved(known, { ...known, state: 'detected' });
    }),
  };
}

const isOwedAnew = ({ rule, state }: Pick<OnRecord, 'rule' | 'state'>): boolean =>
  isRestRule(rule) && changesOwing(state, 'detected');

const newsOf = (row: CaseRow): RaisedViolation => ({
  id: row.id,
  employeeId: row.employee_id,
  unitId: row.unit_id,
  rule: row.rule,
  anchorDate: row.anchor_date,
  foreseenUntil: foreseenUntil(row.origin, row.evidence, row.anchor_date),
  counts: row.effective_verdict === 'breach',
});

const countedAs = (row: CaseRow, decidedCause: string | null): Counted => ({
  anchorDate: row.anchor_date,
  unitId: row.unit_id,
  rule: row.rule,
  isBreach: row.effective_verdict === 'breach',
  origin: row.origin,
  state: row.state,
  cause: decidedCause ?? row.suggested_cause,
});

const storedAs = (row: StoredCase): Counted => ({
  ...row,
  isBreach: row.counts,
  cause: row.decidedCause ?? row.suggestedCause,
});
