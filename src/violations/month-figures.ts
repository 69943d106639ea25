import { EVENT_KINDS, type EventKind } from '../rules/event.js';
import { spanOn } from '../rules/limits.js';
import { at } from '../rules/packed.js';
import type { RuleCode } from '../rules/rule.js';
import { ABSENCE } from '../rules/timeline.js';
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
export const workFigures = (view: View, unitOn: UnitOn, rules: readonly RuleCode[] = []): MonthFigures[] =>
  workSums(view, unitOn, rules).figures();

/** As `workFigures`, not written out yet: mostly they are what they were, and nobody needs them in full. */
export function workSums(view: View, unitOn: UnitOn, rules: readonly RuleCode[]): WorkSums {
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
    const { values } = month;
    add(values, OVERTIME_SECONDS, at(overtime.seconds, k));
    add(values, WORKED_SECONDS, at(workDays.net, k));
    if (!context.isFullTime(day)) add(values, EXTRA_SECONDS, beyondPlan(view, k));
    values[EVALUATED] = 1;
    if (month.unseen.length > 0) countProtected(view, day, month);
  }
  for (let i = 0; i < timeline.size; i += 1) countEvent(view, i, sums);
  return sums;
}

/** What a part-timer worked beyond the plan and below overtime (merarbeid); negative on a day that was cut short. */
const beyondPlan = ({ overtime, workDays }: View, k: number): number =>
  at(overtime.net, k) - at(workDays.planned, k) - at(overtime.seconds, k);

/** Takes the rules off the list that protect on a day, each once a month. On most days none is new. */
function countProtected(view: View, day: number, month: MonthSums): void {
  const { unseen, protectedBy } = month;
  const before = protectedBy.length;
  for (const rule of unseen) if (spanOn(view.context.limits[rule], day)) protectedBy.push(rule);
  if (protectedBy.length > before) month.unseen = unseen.filter((rule) => !protectedBy.includes(rule));
}

/** No place among the indicators. */
const NOWHERE = -1;
const placesBy = (names: Readonly<Partial<Record<EventKind, (typeof WORK_INDICATORS)[number]>>>): Int8Array =>
  Int8Array.from(EVENT_KINDS, (kind) => {
    const name = names[kind];
    return name === undefined ? NOWHERE : placeOf(name);
  });

/** What an event counts as, once, on its own local date; standby is hours only. By the code of its kind. */
const COUNTED_AS = placesBy({
  shift: 'worked-shifts',
  extra_shift: 'worked-shifts',
  passive: 'worked-shifts',
  callout: 'callouts',
});
const SECONDS_OF = placesBy({ callout: 'callout-seconds', standby: 'standby-seconds' });

function countEvent({ timeline, context, workDays, isPlain }: View, index: number, sums: Sums): void {
  const kind = at(timeline.kind, index);
  if (kind === ABSENCE) return;
  // Where each shift is a work day of its own, the days on which they start are known.
  const day = isPlain ? at(workDays.startDay, index) : context.clock.dayOf(at(timeline.start, index));
  const month = sums.on(day);
  if (month === null) return;
  const counted = at(COUNTED_AS, kind);
  if (counted !== NOWHERE) add(month.values, counted, 1);
  const seconds = at(SECONDS_OF, kind);
  if (seconds !== NOWHERE) add(month.values, seconds, at(timeline.ownNet, index));
}

/** The sums of one month in one unit. */
interface MonthSums {
  readonly month: Month;
  readonly unitId: string;
  /** By place in `WORK_INDICATORS`, NaN where nothing was added: an event adds to three, and looking them up by name took longer than adding. */
  readonly values: Float64Array;
  readonly protectedBy: RuleCode[];
  /** Rules that have not protected anybody yet. */
  unseen: readonly RuleCode[];
}

function add(values: Float64Array, place: number, value: number): void {
  const sum = values[place] ?? Number.NaN;
  values[place] = Number.isNaN(sum) ? value : sum + value;
}

/** What one employee adds to months. */
export interface WorkSums {
  readonly figures: () => MonthFigures[];
  /** Everything that `figures` says, as one text to be compared. */
  readonly text: () => string;
}

/** Another one where `figures` makes something else of the same sums: what is stored would be taken for the same. */
const FORM = 'with checked again\n';

class Sums implements WorkSums {
  private readonly months: MonthSums[] = [];
  private last: MonthSums | null = null;

  constructor(
    private readonly unitOn: UnitOn,
    private readonly rules: readonly RuleCode[],
  ) {}

  /** The sums that a day adds to; null where it is nobody's. Days mostly ascend. */
  on(day: number): MonthSums | null {
    const unitId = this.unitOn(day);
    if (unitId === null) return null;
    const { last } = this;
    if (last?.unitId === unitId && day >= last.month.from && day < last.month.to) return last;
    return (this.last = this.of(monthHolding(day), unitId));
  }

  private of(month: Month, unitId: string): MonthSums {
    const known = this.months.find((one) => one.month === month && one.unitId === unitId);
    if (known) return known;
    const sums: MonthSums = {
      month,
      unitId,
      values: new Float64Array(WORK_INDICATORS.length).fill(Number.NaN),
      protectedBy: [],
      unseen: this.rules,
    };
    this.months.push(sums);
    return sums;
  }

  text(): string {
    let text = FORM;
    for (const { month, unitId, values, protectedBy } of this.months) {
      text += `${month.first} ${unitId} ${protectedBy.join()}`;
      for (let place = 0; place < values.length; place += 1) {
        const value = at(values, place);
        text += Number.isNaN(value) ? ' -' : ` ${decimal(Math.max(0, value))}`;
      }
      text += '\n';
    }
    return text;
  }

  figures(): MonthFigures[] {
    const checked = new Set<string>();
    return this.months.map(({ month: { first: month }, unitId, values, protectedBy }) => {
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
}

/** A month by its first day, as text and as local day numbers, half-open. */
interface Month {
  readonly first: string;
  readonly from: number;
  readonly to: number;
}

/** The months of days that were asked for: few, and asked for by everybody. */
const MONTHS: Month[] = [];

function monthHolding(day: number): Month {
  const known = MONTHS[day];
  if (known) return known;
  const name = monthOf(day);
  const { from, to } = monthDays(name) ?? { from: day, to: day + 1 };
  const month = { first: `${name}-01`, from, to };
  for (let one = Math.max(0, from); one < to; one += 1) MONTHS[one] = month;
  return month;
}

/** Sums keep six decimals; most are whole. */
const decimal = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(6));
