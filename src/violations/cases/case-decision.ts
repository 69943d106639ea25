import type { RuleCode } from '../../rules/rule.js';
import { causesToChoose } from '../../wording/cause-words.js';
import type { Measure, PersonDetail, PersonStep } from '../case-step.js';
import { type Outcome, type PersonAction, stateAfter, type ViolationState } from '../violation-lifecycle.js';
import type { CaseCommand, CommandOf } from './case-command.js';
import type { CaseNow, Looked, OtherCase } from './case-now.js';
import { isSaid } from './case-repeats.js';
import { CaseChanged, IllegalTransition } from './case-refusals.js';
import { ReasonMissing, WrongAction, type WrongField } from './wrong-action.js';

/** What an action makes of a case. */
export interface CaseOutcome {
  readonly state: ViolationState;
  readonly decidedCause: string | null;
  readonly deviationNumber: string | null;
  readonly duplicateOf: string | null;
  /** The measure to write; null where none changes. */
  readonly measure: Measure | null;
  readonly step: { readonly reason: PersonStep; readonly detail: PersonDetail };
}

/** Outcomes with a reason only: the law accepts no exception without one, and who corrects the records has to know what is right. */
const NEEDS_REASON: ReadonlySet<Outcome> = new Set<Outcome>([
  'covered-by-agreement',
  'emergency',
  'serious-disturbance',
  'data-error',
]);

/** What § 10-8 (3) lets pass in a serious disturbance. */
const REST_RULES: ReadonlySet<RuleCode> = new Set<RuleCode>(['DAILY_REST', 'WEEKLY_REST']);

/**
 * What a person's action makes of a case; null where it says what the case says already, so
 * that a form that is sent twice does nothing twice.
 *
 * @param expected the version that the person saw; null where none is asked for
 * @throws IllegalTransition where the table of states has no such step
 * @throws CaseChanged where the person saw another version
 * @throws WrongAction naming the field that is missing or wrong
 */
export function decide(
  now: CaseNow,
  command: CaseCommand,
  looked: Looked,
  expected: number | null,
): CaseOutcome | null {
  if (isSaid(now, command, looked)) return null;
  if (expected !== null && expected !== now.version) throw new CaseChanged(now.version);
  const action = actionOf(command);
  const state = stateAfter(now.state, action);
  if (state === null) throw new IllegalTransition(now.state, action);
  const { decidedCause, deviationNumber, duplicateOf } = now;
  return {
    ...{ state, decidedCause, deviationNumber, duplicateOf, measure: null },
    ...said(now, command, looked),
  };
}

const actionOf = (command: CaseCommand): PersonAction =>
  command.kind === 'assess' ? command.outcome : command.kind;

type Said = Pick<CaseOutcome, 'step'> & Partial<CaseOutcome>;

/** What each command says. */
const SAYS: {
  readonly [K in CaseCommand['kind']]: (now: CaseNow, command: CommandOf<K>, looked: Looked) => Said;
} = {
  assess: assessed,
  'take-back': (_now, { reason }) => {
    if (reason === '') throw new ReasonMissing('take-back');
    return { duplicateOf: null, step: { reason: 'taken-back', detail: { text: reason } } };
  },
  'decide-cause': causeDecided,
  comment: (_now, { text }) => {
    if (text === '') throw new WrongAction('text-missing');
    return { step: { reason: 'commented', detail: { text } } };
  },
  'add-measure': (_now, { measure }, looked) =>
    withMeasure('measure-added', inTime({ ...measure, ...ANEW, effect: null }, null, looked)),
  'change-measure': changed,
  'drop-measure': dropped,
  'link-deviation': ({ deviationNumber: numberBefore }, { number }) => ({
    deviationNumber: number,
    step: { reason: 'deviation-linked', detail: { number, numberBefore } },
  }),
};

/** The compiler cannot tell that kind and handler belong together. */
const said = (now: CaseNow, command: CaseCommand, looked: Looked): Said =>
  (SAYS[command.kind] as (now: CaseNow, command: CaseCommand, looked: Looked) => Said)(now, command, looked);

function assessed(
  now: CaseNow,
  { outcome, reason, duplicateOf }: CommandOf<'assess'>,
  { other, isAhead }: Looked,
): Said {
  if (NEEDS_REASON.has(outcome) && reason === '') throw new ReasonMissing(outcome);
  const wrong = misfit(outcome, now, isAhead);
  if (wrong !== null) throw new WrongAction(wrong);
  const text = reason === '' ? {} : { text: reason };
  if (outcome !== 'duplicate') return { duplicateOf: null, step: { reason: 'assessed', detail: text } };
  assertStands(now, duplicateOf, other);
  return { duplicateOf, step: { reason: 'assessed', detail: { ...text, duplicateOf } } };
}

/**
 * A breach is real once it has happened, and what § 10-8 (3) and § 10-12 (3) let pass is what happened, unforeseen. Of what
 * lies ahead the plan can be changed: assessed, it would stand in no list of what can still be avoided.
 */
const OF_WHAT_HAPPENED: ReadonlySet<Outcome> = new Set<Outcome>(['real', 'emergency', 'serious-disturbance']);

const misfit = (outcome: Outcome, finding: Assessable, isAhead: boolean): WrongField | null =>
  misfitOfRule(outcome, finding) ?? (isAhead && OF_WHAT_HAPPENED.has(outcome) ? 'not-begun' : null);

/** Each exception of the law is from some of its rules only, and what an agreement allows is no breach that could be real. */
function misfitOfRule(outcome: Outcome, { rule, isBreach }: Assessable): WrongField | null {
  if (outcome === 'real' && !isBreach) return 'within-agreement';
  if (outcome === 'serious-disturbance' && !REST_RULES.has(rule)) return 'rule-without-disturbance';
  return outcome === 'emergency' && rule.startsWith('YOUTH_') ? 'rule-without-emergency' : null;
}

type Assessable = Pick<CaseNow, 'rule' | 'isBreach'>;

/** Whether a finding can be assessed so. @param isAhead whether its window has not begun */
export const fits = (outcome: Outcome, finding: Assessable, isAhead: boolean): boolean =>
  misfit(outcome, finding, isAhead) === null;

/** A duplicate of a duplicate, of what is within an agreement, or of nothing would leave the breach uncounted everywhere. */
function assertStands(now: CaseNow, duplicateOf: string | null, other: Looked['other']): void {
  if (duplicateOf === null) throw new WrongAction('duplicate-of-missing');
  if (duplicateOf === now.id) throw new WrongAction('duplicate-of-itself');
  if (other?.id !== duplicateOf) throw new WrongAction('duplicate-of-unknown');
  if (other.employeeId !== now.employeeId) throw new WrongAction('duplicate-of-foreign');
  assertCounts(now, other);
}

function assertCounts(now: CaseNow, other: OtherCase): void {
  if (UNCOUNTED.has(other.state)) throw new WrongAction('duplicate-of-uncounted');
  if (now.isBreach && !other.isBreach) throw new WrongAction('duplicate-of-kept');
}

const UNCOUNTED: ReadonlySet<ViolationState> = new Set<ViolationState>(['duplicate', 'superseded']);

function causeDecided(now: CaseNow, { cause }: CommandOf<'decide-cause'>): Said {
  if (cause !== null) assertKnownCause(cause);
  const detail = { cause, causeBefore: now.decidedCause };
  return { decidedCause: cause, step: { reason: 'cause-decided', detail } };
}

/** @throws WrongAction naming the causes there are */
export function assertKnownCause(cause: string): void {
  const known = causesToChoose();
  if (!known.includes(cause)) throw new WrongAction('cause-unknown', known);
}

const ANEW = { droppedOn: null, droppedBecause: null } as const;

const withMeasure = (reason: Extract<PersonStep, `measure-${string}`>, measure: Measure): Said => ({
  measure,
  step: { reason, detail: { measure } },
});

/** A measure that was dropped is promised anew, and by a day that is not over. */
function changed(now: CaseNow, { id, change }: CommandOf<'change-measure'>, looked: Looked): Said {
  const before = measureOf(now, id);
  const after = { ...before, ...change, ...ANEW };
  return before.droppedOn === null
    ? withMeasure('measure-changed', inTime(after, before, looked))
    : withMeasure('measure-resumed', inTime(after, null, looked));
}

function dropped(now: CaseNow, { id, reason }: CommandOf<'drop-measure'>, { today }: Looked): Said {
  const before = measureOf(now, id);
  if (reason === '') throw new ReasonMissing('drop-measure');
  if (before.doneOn !== null) throw new WrongAction('measure-done');
  const droppedOn = before.droppedOn ?? today;
  return withMeasure('measure-dropped', { ...before, droppedOn, droppedBecause: reason });
}

function measureOf({ measures }: CaseNow, id: string): Measure {
  const found = measures.find((one) => one.id === id);
  if (!found) throw new WrongAction('measure-unknown');
  return found;
}

/** A date that is left as it was is not asked about again. */
function inTime(
  after: Measure,
  before: Pick<Measure, 'dueDate' | 'doneOn'> | null,
  looked: Pick<Looked, 'today' | 'since'>,
): Measure {
  const { dueDate, doneOn } = after;
  const isDone = doneOn !== null;
  if (isDone && doneOn !== before?.doneOn) assertDoneBetween(doneOn, looked);
  // A day that is over is none to do anything by.
  const isDayNew = dueDate !== before?.dueDate;
  if (!isDone && isDayNew && dueDate < looked.today) throw new WrongAction('measure-due-past');
  return after;
}

function assertDoneBetween(doneOn: string, { today, since }: Pick<Looked, 'today' | 'since'>): void {
  if (doneOn > today) throw new WrongAction('measure-done-later');
  if (doneOn < since) throw new WrongAction('measure-done-before');
}
