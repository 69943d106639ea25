import type { EventKind } from '../rules/event.js';
import { at } from '../rules/packed.js';
import type { RuleCode } from '../rules/rule.js';
import { kindAt } from '../rules/timeline.js';
import type { View } from '../rules/view.js';
import { monthDays, monthOf } from '../time/civil.js';

/** What is summed by month from worked time; seconds or counts. */
export const WORK_INDICATORS = [
  'overtime-seconds',
  'callout-seconds',
  'callouts',
  'worked-shifts',
  'worked-seconds',
  'standby-seconds',
  'extra-seconds',
  'evaluated-employees',
] as const;
/** A function, for it is asked while the module is loaded. */
function placeOf(indicator: (typeof WORK_INDICATORS)[number]): number {
  return WORK_INDICATORS.indexOf(indicator);
}
const OVERTIME_SECONDS = placeOf('overtime-seconds');
const WORKED_SECONDS = placeOf('worked-seconds');
const EXTRA_SECONDS = placeOf('extra-seconds');
const EVALUATED = placeOf('evaluated-employees');
/** What is summed by month from absence; days weighted by position share and grade. */
export const SICK_INDICATORS = [
  'sick-agreed-days',
  'sick-short-days',
  'sick-long-days',
  'sick-self-days',
  'sick-doctor-days',
  // How many persons the days are of: below five the figure speaks about somebody.
  'sick-persons',
] as const;
/** Whoever worked in several units of a month counts as checked in each, and is told again in all but one: the difference is persons. */
const CHECKED_AGAIN = 'evaluated-again';
/** Persons with work in the month whom a rule protected: where there are none, no finding means nothing. */
export const personsUnder = (rule: RuleCode): `persons-under-${RuleCode}` => `persons-under-${rule}`;
export type Indicator =
  | (typeof WORK_INDICATORS)[number]
  | (typeof SICK_INDICATORS)[number]
  | typeof CHECKED_AGAIN
  | ReturnType<typeof personsUnder>;

/** What one employee adds to a month of a unit; `month` is its first day, values are exact decimal text. */
export interface MonthFigures {
  readonly month: string;
  readonly unitId: string;
  readonly figures: Readonly<Partial<Record<Indicator, string>>>;
}

/** The unit an employee belonged to on a day; null outside employment. */
export type UnitOn = (day: number) => string | null;

/**
 * Overtime, call-outs, shifts and hours of one employee by month of the work-day date
 * (an event's own local date where it is counted by event). Zero is written where there
 * was work: measured and none is something else than not measured. Extra work is that of
 * part-timers, the plan standing for the contract.
 *
 * @param rules those of which it is told whom they protected
 */
export function workFigures(view: View, unitOn: UnitOn, rules: readonly RuleCode[] = []): MonthFigures[] {
  const { workDays, overtime, timeline, context } = view;
  // A rule without a limit protects nobody on any day: asked about each, the rules for minors alone took a third of the time.
  const sums = new Sums(
    unitOn,
    rules.filter((rule) => context.limits[rule].length > 0),
  );
  for (let k = 0; k < workDays.count; k += 1) {
    const day = at(workDays.day, k);
    const month = sums.on(day);
    if (month === null) continue;
    add(month, OVERTIME_SECONDS, overtime.seconds[k] ?? 0);
    add(month, WORKED_SECONDS, at(workDays.net, k));
    if (!context.isFullTime(day)) add(month, EXTRA_SECONDS, beyondPlan(view, k));
    month.values[EVALUATED] = 1;
    if (month.unseen.length > 0) countProtected(view, day, month);
  }
  for (let i = 0; i < timeline.size; i += 1) countEvent(view, i, sums);
  return sums.figures();
}

/** What a part-timer worked beyond the plan and below overtime (merarbeid); negative on a day that was cut short. */
const beyondPlan = ({ overtime, workDays }: View, k: number): number =>
  at(overtime.net, k) - at(workDays.planned, k) - at(overtime.seconds, k);

/** Takes the rules off the list that protect on a day, each once a month. */
function countProtected(view: View, day: number, month: MonthSums): void {
  month.unseen = month.unseen.filter((rule) => {
    const isProtected = protects(view, rule, day);
    if (isProtected) month.protectedBy.push(rule);
    return !isProtected;
  });
}

const protects = ({ context }: View, rule: RuleCode, day: number): boolean =>
  context.limits[rule].some(({ fromDay, untilDay }) => fromDay <= day && day < untilDay);

/** What an event counts as, once, on its own local date; standby is hours only. */
const COUNTED_AS: Readonly<Partial<Record<EventKind, number>>> = {
  shift: placeOf('worked-shifts'),
  extra_shift: placeOf('worked-shifts'),
  passive: placeOf('worked-shifts'),
  callout: placeOf('callouts'),
};
const SECONDS_OF: Readonly<Partial<Record<EventKind, number>>> = {
  callout: placeOf('callout-seconds'),
  standby: placeOf('standby-seconds'),
};

function countEvent({ timeline, context }: View, index: number, sums: Sums): void {
  const kind = kindAt(timeline, index);
  if (kind === 'absence') return;
  const month = sums.on(context.clock.dayOf(at(timeline.start, index)));
  if (month === null) return;
  const counted = COUNTED_AS[kind];
  if (counted !== undefined) add(month, counted, 1);
  const seconds = SECONDS_OF[kind];
  if (seconds !== undefined) add(month, seconds, at(timeline.ownNet, index));
}

/** The sums of one month in one unit. */
interface MonthSums {
  readonly month: string;
  readonly unitId: string;
  /** By place in `WORK_INDICATORS`, NaN where nothing was added: an event adds to three, and looking them up by name took longer than adding. */
  readonly values: Float64Array;
  readonly protectedBy: RuleCode[];
  /** Rules that have not protected anybody yet. */
  unseen: readonly RuleCode[];
}

function add({ values }: MonthSums, place: number, value: number): void {
  const sum = values[place] ?? Number.NaN;
  values[place] = Number.isNaN(sum) ? value : sum + value;
}

class Sums {
  private readonly months = new Map<string, MonthSums>();
  private month = '';
  private fromDay = 0;
  private untilDay = 0;
  private last: MonthSums | null = null;

  constructor(
    private readonly unitOn: UnitOn,
    private readonly rules: readonly RuleCode[],
  ) {}

  /** The sums that a day adds to; null where it is nobody's. Days mostly ascend. */
  on(day: number): MonthSums | null {
    const unitId = this.unitOn(day);
    if (unitId === null) return null;
    if (day < this.fromDay || day >= this.untilDay) this.turnTo(day);
    else if (this.last?.unitId === unitId) return this.last;
    const key = `${this.month}|${unitId}`;
    const sums = this.months.get(key) ?? {
      month: `${this.month}-01`,
      unitId,
      values: new Float64Array(WORK_INDICATORS.length).fill(Number.NaN),
      protectedBy: [],
      unseen: this.rules,
    };
    this.months.set(key, sums);
    return (this.last = sums);
  }

  figures(): MonthFigures[] {
    const checked = new Set<string>();
    return [...this.months.values()].map(({ month, unitId, values, protectedBy }) => {
      const figures: Partial<Record<Indicator, string>> = {};
      WORK_INDICATORS.forEach((indicator, place) => {
        const value = at(values, place);
        // Extra work is that of the month as a whole (spec 2.5): a day cut short makes up for another.
        if (!Number.isNaN(value)) figures[indicator] = decimal(Math.max(0, value));
      });
      if (at(values, EVALUATED) > 0) {
        if (checked.has(month)) figures[CHECKED_AGAIN] = '1';
        checked.add(month);
      }
      for (const rule of protectedBy) figures[personsUnder(rule)] = '1';
      return { month, unitId, figures };
    });
  }

  private turnTo(day: number): void {
    this.month = monthOf(day);
    const days = monthDays(this.month);
    this.fromDay = days?.from ?? day;
    this.untilDay = days?.to ?? day + 1;
  }
}

/** Sums keep six decimals; most are whole. */
const decimal = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(6));
