import type { Interval } from '../time/interval.js';
import type { EventKind } from './event.js';
import type { Ratio } from './ratio.js';
import type { Comparator, Finding } from './rule.js';
import type { Fraction, RuleSettings, YouthGroup } from './settings.js';
import type { WeighedWeek } from './weighed-week.js';

/** What every addend of a figure has: where it lies, the local date it counts on, what it adds. */
interface Addend extends Interval {
  /** Local day number. */
  readonly day: number;
  /** Seconds; for counts 1, or 0 where it was looked at and does not count. */
  readonly amount: Ratio;
  /** Places of its events in the packed timeline. */
  readonly events: readonly number[];
}

/** The free stretch that was measured. */
export interface RestTerm extends Addend {
  readonly kind: 'rest';
}

/**
 * Net work in a stretch; `share` of it is work where a break without position is spread over
 * its event, and `isPart` says that the stretch is only a part of the event.
 */
export interface WorkTerm extends Addend {
  readonly kind: 'work';
  readonly sort: EventKind;
  readonly share: Ratio;
  readonly isPart: boolean;
}

/** Net work of a whole work day or week, stretch by stretch. */
export interface NetTerm extends Addend {
  readonly kind: 'net';
  readonly worked: readonly WorkTerm[];
}

/** What was planned for one shift; where nobody gave a plan, its own length (`isOwn`). */
export interface PlanTerm extends Addend {
  readonly kind: 'plan';
  readonly isOwn: boolean;
}

/**
 * Overtime of one work day: `net`, the sum of the stretches `worked`, beyond `frame`,
 * which is the plan or the ordinary hours of the law, and `ofWeek` of what the week has beyond its frame and its days do not. Frames are null where
 * overtime is what the source flags; `worked` is then only what it flags.
 */
export interface OvertimeTerm extends Addend {
  readonly kind: 'overtime';
  readonly worked: readonly WorkTerm[];
  readonly net: Ratio;
  readonly frame: Ratio | null;
  readonly frameBy: 'plan' | 'ordinary' | null;
  readonly ofWeek: Ratio;
}

/** Standby outside the workplace: `factor` of what is left of it without the work inside, `occupied`. */
export interface StandbyTerm extends Addend {
  readonly kind: 'standby';
  readonly occupied: number;
  readonly factor: Ratio;
}

/** A Sunday or holiday period with the net work in it. */
export interface ZoneTerm extends Addend {
  readonly kind: 'zone';
  readonly net: Ratio;
}

/** A week with the net work in its Sunday and holiday periods. */
export interface ZoneWeekTerm extends Addend {
  readonly kind: 'zone-week';
  readonly net: Ratio;
}

/** A break; `positioned` is false for one that is known by its length alone. */
export interface BreakTerm extends Addend {
  readonly kind: 'break';
  readonly positioned: boolean;
}

export type Term =
  | RestTerm
  | WorkTerm
  | NetTerm
  | PlanTerm
  | OvertimeTerm
  | StandbyTerm
  | ZoneTerm
  | ZoneWeekTerm
  | BreakTerm;

/**
 * What a sum is divided by: weeks of the period, less the dates absence touches; days of
 * 24 hours, less the weekly rest; or the zones that were looked at.
 */
export type Divisor =
  | {
      readonly kind: 'weeks';
      readonly value: Ratio;
      readonly days: number;
      readonly absentDays: readonly number[];
    }
  | { readonly kind: 'days'; readonly value: Ratio; readonly days: number; readonly weeklyRest: number }
  | { readonly kind: 'zones'; readonly value: Ratio };

/** How a figure is computed: the terms added up, and divided where it is an average. */
export interface Arithmetic {
  readonly terms: readonly Term[];
  readonly divisor: Divisor | null;
}

/** A measured rest that goes on outside its window, before it or after it, and was counted inside alone. */
export interface CutRest {
  readonly kind: 'cut-rest';
  readonly before: boolean;
  readonly after: boolean;
}

/**
 * A week with overtime that no day has by itself: `net` work beyond `frame`, of which
 * `byDay` is counted on the days already; the rest is what its terms have as `ofWeek`.
 * Local days `[fromDay, untilDay)`.
 */
export interface WeekOvertime {
  readonly kind: 'week-overtime';
  readonly fromDay: number;
  readonly untilDay: number;
  readonly net: Ratio;
  readonly frame: Ratio;
  readonly byDay: Ratio;
}

/** Why a break is asked for: so much work, or overtime, and the length in seconds beyond which, or from which on, it is. */
export interface BreakAsked {
  readonly kind: 'break-asked';
  readonly by: 'work' | 'overtime';
  readonly amount: Ratio;
  readonly threshold: number;
  readonly isInclusive: boolean;
}

/** What the terms do not tell and a recomputation needs. */
export type Circumstance = CutRest | WeekOvertime | BreakAsked;

/** What a person should know before assessing: the floor of §10-8(3) may not hold for a call-out. */
export type ExplanationFlag = 'possible-10-8-3';

/** Over which stretch each of the two verdicts counts the overtime of a year. */
export interface OvertimeYears {
  readonly base: RuleSettings['overtimeYear'];
  readonly effective: RuleSettings['overtimeYear'];
}

/** What an agreement has measured otherwise than the statute: standby by another fraction, or Sundays on average instead of in turn. */
export type OtherMeasure =
  | { readonly kind: 'standby-factor'; readonly base: Fraction; readonly effective: Fraction }
  | { readonly kind: 'sundays-averaged' };

/** The law a finding was made under, as far as an explanation names it. */
export interface LawNamed {
  /** Rulebook and version. */
  readonly rulebook: string;
  /** The least rest, in seconds, an agreement may set by a rule, where a call-out in a serious disturbance may go below it. */
  readonly waivableFloors: Readonly<Partial<Record<Finding['rule'], number>>>;
}

/**
 * Everything a finding rests on: whoever adds up the terms, and divides, has `measured`
 * again, to the fraction of a second; `comparator` and the limits then give both verdicts.
 */
export interface Explanation extends Finding, Arithmetic {
  readonly rulebook: string;
  readonly comparator: Comparator;
  readonly sum: Ratio;
  /** The exact value of `measured`. */
  readonly value: Ratio;
  /** Work that bounds or interrupts a rest: places in the packed timeline. */
  readonly bounds: readonly number[];
  readonly circumstances: readonly Circumstance[];
  readonly flags: readonly ExplanationFlag[];
  /** Age group of a minor on the anchor day; null of adults. */
  readonly youth: YouthGroup | null;
  /** Whether the anchor day of a minor, or the week of a weekly rule, has school. */
  readonly hasSchool: boolean;
  /** How the statute's limit was weighed, where it depends on when the planned hours lie; else null. */
  readonly weighed: WeighedWeek | null;
  /** Where the statute and a permission count overtime over different stretches; `measured` is over that of the window. */
  readonly overtimeYears: OvertimeYears | null;
  /** By what `agreement` makes the verdicts differ, where that is not its limit; else null. */
  readonly otherMeasure: OtherMeasure | null;
}
