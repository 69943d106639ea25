import type { EmployedSpan } from '../rules/sick-leave.js';
import type { RuleCode } from '../rules/rule.js';
import type { View } from '../rules/view.js';
import { monthOf } from '../time/civil.js';
import { Employment } from '../workforce/employment.js';
import type { DaySpan } from '../workforce/person.js';
import { type Assessment, assessPacked } from './assessment.js';
import { type ClaimRow, claimRow } from './compensation/claim-changes.js';
import type { RestClaim } from './compensation/ledger.js';
import { restClaims } from './compensation/shortened.js';
import { type BreaksRecorded, isSameRecorded } from './breaks-recorded.js';
import { bounded, canDecide, type Decidable, hasEveryMonth } from './decidable.js';
import { isApart, runsEnd } from './edges.js';
import type { EvaluatedThen } from './evaluation-claims.repository.js';
import type { EvaluationInput } from './evaluation-input.repository.js';
import { type MonthFigures, type UnitOn, workSums } from './month-figures.js';
import { digestOf, type Filing } from './reconcile.js';
import { sickFigures } from './sick-figures.js';
import type { Views } from './views.js';
import type { RoomsSeen } from './room/limit-rooms.repository.js';
import { roomsSeen } from './room/rooms-seen.js';
import { inWindow, isMonthIn, isWhole, WHOLE, type Window } from './window.js';

/** What all employees of a batch are judged by. */
export interface Bench {
  readonly views: Views;
  /** What the time on record still answers. */
  readonly decidable: Decidable;
  /** Rulebook and version. */
  readonly rulebook: string;
  /** Local day; of what is nearly used up only what is of use now is kept. Null where nothing is stored. */
  readonly today: number | null;
  /** Rules that the printed table has no row for: it is told whom they protected. */
  readonly untabled: readonly RuleCode[];
}

/** What was found within an employee's window, before it is compared with what is on record. */
export interface Finds {
  readonly employeeId: string;
  readonly window: Window;
  readonly recorded: BreaksRecorded;
  /** Days that are told of the employee. */
  readonly covered: DaySpan | null;
  /** Whether their end is that of the employee's own plan. */
  readonly isPlanned: boolean;
  readonly decidable: Decidable;
  readonly cases: Assessment['cases'];
  readonly filing: Filing;
  /** Rest that is owed, of the anchors of the window. */
  readonly claims: readonly ClaimRow[];
  /** Limits that are nearly used up around today; null where the window does not reach there. */
  readonly rooms: RoomsSeen | null;
  /** What the employee adds to the months of the window; empty where `figures` is that of `then`, for it is stored already. */
  readonly work: readonly MonthFigures[];
  /** What absence adds, to every month that files cover and that can still be answered; empty like `work`. */
  readonly sick: readonly MonthFigures[];
  /** Digest of `work` and `sick` where they are all there is; null where a window leaves months out. */
  readonly figures: string | null;
  /** What the evaluation before this one stored; null where there was none. */
  readonly then: EvaluatedThen | null;
}

/**
 * What the law finds within an employee's window. Null where the window does not hold,
 * because something reaches over its edges or sources record breaks that did not before:
 * then all of the time has to be looked at.
 */
export function look(input: EvaluationInput, bench: Bench): Finds | null {
  const { window, recorded, employed, claim, terms } = input;
  if (!isWhole(window) && !isSameRecorded(recorded, claim.then)) return null;
  const { views, decidable } = bench;
  const personTerms = terms.of({ ...employed.person, ...recorded });
  const { published } = input;
  if (!isApart(() => [...input.rows.busy(), ...published.busy()], window, terms.clock)) return null;
  views.free();
  const employment = new Employment(employed.positions);
  const { view, cases: found } = assessPacked(
    {
      timeline: input.timeline(),
      rows: input.rows,
      events: () => input.rows.events(),
      placed: () => input.rows.placedEvents(),
      published,
    },
    terms.circumstances(personTerms, employment),
    inWindow(personTerms.readings, window),
    views,
  );
  if (!runsEnd(view, window)) return null;
  const cases = answered(found, decidable);
  const unitOn = nearestUnit(employment);
  return {
    employeeId: claim.employeeId,
    window,
    recorded,
    covered: input.covered,
    isPlanned: input.isPlanned,
    decidable,
    cases,
    filing: { rulebook: bench.rulebook, unitOn },
    claims: owedOn(view, cases, input, (owed) => claimRow(claim.employeeId, owed, unitOn)),
    rooms: roomsSeen(claim.employeeId, view, window.anchors, bench.today, unitOn),
    ...monthsOf(input, view, { employed: employment.spans, unitOn }, bench),
    then: claim.then,
  };
}

const answered = (found: Assessment['cases'], kept: Decidable): Assessment['cases'] =>
  found.filter(({ finding: { rule, window } }) => canDecide(rule, window.start, kept));

/** What an employee adds to the months that can still be answered; nothing is written out where it is what is stored. */
function monthsOf(
  input: EvaluationInput,
  view: View,
  { employed, unitOn }: { readonly employed: readonly EmployedSpan[]; readonly unitOn: UnitOn },
  { untabled, decidable }: Bench,
): Pick<Finds, 'work' | 'sick' | 'figures'> {
  const { window, covered, claim } = input;
  const { first } = bounded(WHOLE, decidable).months;
  const sums = workSums(view, unitOn, untabled);
  const ofSick = sickOf(input, employed, unitOn, covered);
  const isAll = hasEveryMonth(window, decidable);
  const figures = isAll ? digestOf(`${sums.text()}${first ?? ''} ${textOf(ofSick)}`) : null;
  if (figures !== null && figures === claim.then?.figures) return { work: [], sick: [], figures };
  return {
    work: sums.figures().filter(({ month }) => isMonthIn(window.months, month)),
    sick: ofSick.filter(({ month }) => isMonthIn({ first, last: null }, month)),
    figures,
  };
}

/** Of lists that many share, the text is made once. */
const TEXTS = new WeakMap<readonly MonthFigures[], string>();

function textOf(figures: readonly MonthFigures[]): string {
  const known = TEXTS.get(figures);
  if (known !== undefined) return known;
  const text = JSON.stringify(figures);
  TEXTS.set(figures, text);
  return text;
}

const owedOn = (
  view: View,
  cases: Assessment['cases'],
  { terms, assessed }: Pick<EvaluationInput, 'terms' | 'assessed'>,
  toRow: (owed: RestClaim) => ClaimRow,
): ClaimRow[] =>
  restClaims(
    view,
    cases.map(({ finding }) => finding),
    terms.rulebook,
    assessed,
  ).map(toRow);

/** Most people have one unit all their life, and it is asked for on every day of it. */
function nearestUnit(employment: Employment): UnitOn {
  const [first, ...others] = employment.spans;
  if (others.length === 0) return () => first?.unitId ?? null;
  const known = new Map<number, string | null>();
  return (day) => {
    let unit = known.get(day);
    if (unit === undefined) known.set(day, (unit = employment.unitNear(day)));
    return unit;
  };
}

/** Own sickness only: a sick child is not sick leave in the statistics (spec 5). */
function sickOf(
  { absences }: EvaluationInput,
  employed: readonly EmployedSpan[],
  unitOn: UnitOn,
  covered: DaySpan | null,
): MonthFigures[] {
  if (covered === null) return [];
  const months = {
    first: monthOf(covered.fromDay),
    last: monthOf(covered.untilDay - 1),
  };
  return sickFigures(
    months,
    employed,
    absences.filter(({ type }) => type === 'sick'),
    unitOn,
  );
}
