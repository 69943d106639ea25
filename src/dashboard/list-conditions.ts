import type { Principal } from '../access/access.js';
import type { RuleCode } from '../rules/rule.js';
import { formatDay, monthDays } from '../time/civil.js';
import { COUNTED_STATES, type ViolationState } from '../violations/violation-lifecycle.js';
import { knowsOfAbsence } from './cases/suggestion-words.js';
import { placeOf, type Standing, type ViolationFilter } from './violation-filter.js';

/** The filter as the query takes it; null does not filter. */
export interface ListConditions {
  /** First and last anchor date, both `YYYY-MM-DD` and both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly unitId: string | null;
  readonly rules: readonly RuleCode[] | null;
  /** `unknown` finds those of which no cause is known. */
  readonly cause: string | null;
  /** Whether causes that absence suggests are none to whoever asks. */
  readonly isAbsenceHidden: boolean;
  readonly origin: 'planned' | 'worked' | null;
  readonly states: readonly string[] | null;
  readonly verdict: 'breach' | 'ok' | null;
  readonly agreementId: string | null;
  /** Only what the evaluation after an import found, changed or let fall. */
  readonly importId: string | null;
  /** Only those a mail was sent about, or that somebody was reminded of as well. */
  readonly told: 'mailed' | 'reminded' | null;
  /** Only those of the plan that lie ahead: from today on. */
  readonly isAhead: boolean;
  /** Only those with a measure whose due date has passed without its being done or dropped. */
  readonly isMeasureDue: boolean;
  /** Only those whose figures have changed since they were assessed. */
  readonly isOutdated: boolean;
  readonly after: { readonly date: string; readonly id: string } | null;
}

/**
 * `counted` is what the figures count; a single state is looked for whatever the verdict.
 * A month and a period that are both given hold both.
 * @param inTable the rules that have a row in the printed table
 * @param principal who asks
 */
export function conditionsOf(
  filter: ViolationFilter,
  inTable: readonly RuleCode[],
  principal: Principal,
): ListConditions {
  return {
    ...periodOf(filter),
    unitId: filter.unit ?? null,
    rules: rulesAsked(filter.rule, inTable),
    cause: filter.cause ?? null,
    isAbsenceHidden: !knowsOfAbsence(principal),
    origin: filter.origin ?? null,
    agreementId: filter.agreement ?? null,
    importId: filter.import ?? null,
    ...only(filter.only, standing(filter.state ?? 'counted')),
    after: filter.after === undefined ? null : placeOf(filter.after),
  };
}

function rulesAsked(rule: ViolationFilter['rule'], inTable: readonly RuleCode[]): readonly RuleCode[] | null {
  if (rule === 'in-table') return inTable;
  return rule === undefined ? null : [rule];
}

function periodOf({ month, from, to }: ViolationFilter): Pick<ListConditions, 'from' | 'to'> {
  const days = month === undefined ? null : monthDays(month);
  const [first, last] = days ? [formatDay(days.from), formatDay(days.to - 1)] : [undefined, undefined];
  return { from: outermost(from, first, 'max'), to: outermost(to, last, 'min') };
}

/** Of two days that both bound, the one that bounds more; days as text compare as days. */
function outermost(a: string | undefined, b: string | undefined, which: 'min' | 'max'): string | null {
  if (a === undefined || b === undefined) return a ?? b ?? null;
  return a < b === (which === 'min') ? a : b;
}

type Asked = Pick<ListConditions, 'states' | 'verdict' | 'told' | 'isAhead' | 'isMeasureDue' | 'isOutdated'>;

const EVERYTHING: Asked = {
  ...{ states: null, verdict: null, told: null },
  ...{ isAhead: false, isMeasureDue: false, isOutdated: false },
};

const WAITING: Asked = { ...EVERYTHING, states: ['detected'], verdict: 'breach' };

/** What is no state by itself. */
const WHOLES: Readonly<Partial<Record<Standing, Asked>>> = {
  counted: { ...EVERYTHING, states: COUNTED_STATES, verdict: 'breach' },
  waiting: WAITING,
  unanswered: { ...WAITING, told: 'mailed' },
  reminded: { ...WAITING, told: 'reminded' },
  foreseen: { ...WAITING, isAhead: true },
  'measures-due': { ...EVERYTHING, isMeasureDue: true },
  outdated: { ...EVERYTHING, isOutdated: true },
  'within-agreement': { ...EVERYTHING, states: [...COUNTED_STATES, 'covered-by-agreement'], verdict: 'ok' },
  all: EVERYTHING,
};

const standing = (state: Standing): Asked => WHOLES[state] ?? { ...EVERYTHING, states: [state] };

/** A whole narrowed to one of its states; of one that it does not hold there are none. */
const only = (state: ViolationState | undefined, asked: Asked): Asked =>
  state === undefined
    ? asked
    : { ...asked, states: asked.states === null || asked.states.includes(state) ? [state] : [] };
