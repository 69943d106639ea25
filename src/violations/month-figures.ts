import type { EventKind } from '../rules/event.js';
import { at } from '../rules/packed.js';
import { FULL_DAY, sickLeaveDays, type EmployedSpan, type SickSpan } from '../rules/sick-leave.js';
import type { RuleCode } from '../rules/rule.js';
import { kindAt } from '../rules/timeline.js';
import type { View } from '../rules/view.js';
import { netBetween } from '../rules/net-work.js';
import { addMonths, monthDays, monthOf } from '../time/civil.js';

/** What is summed by month from worked time; seconds or counts. */
export const WORK_INDICATORS = [
  'overtime-seconds',
  'callout-seconds',
  'callouts',
  'worked-shifts',
  'worked-seconds',
  'standby-seconds',
  'evaluated-employees',
] as const;
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
/** Persons with work in the month whom a rule protected: where there are none, no finding means nothing. */
export const personsUnder = (rule: RuleCode): `persons-under-${RuleCode}` => `persons-under-${rule}`;
export type Indicator =
  (typeof WORK_INDICATORS)[number] | (typeof SICK_INDICATORS)[number] | ReturnType<typeof personsUnder>;

/** One employee's part of a month's figure; `month` is its first day, `value` exact decimal text. */
export interface MonthFigure {
  readonly month: string;
  readonly unitId: string;
  readonly indicator: Indicator;
  readonly value: string;
}

/** The unit an employee belonged to on a day; null outside employment. */
export type UnitOn = (day: number) => string | null;

/**
 * Overtime, call-outs, shifts and hours of one employee by month of the work-day date
 * (an event's own local date where it is counted by event). Zero is written where there
 * was work: measured and none is something else than not measured.
 *
 * @param rules those of which it is told whom they protected
 */
export function workFigures(view: View, unitOn: UnitOn, rules: readonly RuleCode[] = []): MonthFigure[] {
  const sums = new Sums(unitOn);
  const { workDays, overtime, net, timeline } = view;
  for (let k = 0; k < workDays.count; k += 1) {
    const day = at(workDays.day, k);
    sums.add(day, 'overtime-seconds', overtime.seconds[k] ?? 0);
    sums.add(day, 'worked-seconds', netBetween(net, at(workDays.start, k), at(workDays.end, k)));
    sums.once(day, 'evaluated-employees');
    for (const rule of rules) if (protects(view, rule, day)) sums.once(day, personsUnder(rule));
  }
  for (let i = 0; i < timeline.size; i += 1) countEvent(view, i, sums);
  return sums.figures();
}

const protects = ({ context }: View, rule: RuleCode, day: number): boolean =>
  context.limits[rule].some(({ fromDay, untilDay }) => fromDay <= day && day < untilDay);

/** What an event counts as, once, on its own local date; standby is hours only. */
const COUNTED_AS: Readonly<Partial<Record<EventKind, Indicator>>> = {
  shift: 'worked-shifts',
  extra_shift: 'worked-shifts',
  passive: 'worked-shifts',
  callout: 'callouts',
};
const SECONDS_OF: Readonly<Partial<Record<EventKind, Indicator>>> = {
  callout: 'callout-seconds',
  standby: 'standby-seconds',
};

function countEvent({ timeline, context }: View, index: number, sums: Sums): void {
  const day = context.clock.dayOf(at(timeline.start, index));
  const kind = kindAt(timeline, index);
  const counted = COUNTED_AS[kind];
  if (counted !== undefined) sums.add(day, counted, 1);
  const seconds = SECONDS_OF[kind];
  if (seconds !== undefined) sums.add(day, seconds, at(timeline.ownNet, index));
}

/** Sick-leave days of one employee by month, filed under the unit of the month's first employed day. */
export function sickFigures(
  months: { readonly first: string; readonly last: string },
  employed: readonly EmployedSpan[],
  sick: readonly SickSpan[],
  unitOn: UnitOn,
): MonthFigure[] {
  const figures: MonthFigure[] = [];
  for (let month = months.first; month <= months.last; month = addMonths(month, 1)) {
    const days = monthDays(month);
    const unitId = days && firstUnit(days, employed, unitOn);
    if (!days || !unitId) continue;
    const sums = sickLeaveDays({ fromDay: days.from, untilDay: days.to }, employed, sick);
    const values: Record<(typeof SICK_INDICATORS)[number], number> = {
      'sick-agreed-days': sums.agreed,
      'sick-short-days': sums.short,
      'sick-long-days': sums.long,
      'sick-self-days': sums.self,
      'sick-doctor-days': sums.doctor,
      'sick-persons': sums.agreed > 0 ? FULL_DAY : 0,
    };
    for (const indicator of SICK_INDICATORS) {
      figures.push({ month: `${month}-01`, unitId, indicator, value: millionths(values[indicator]) });
    }
  }
  return figures;
}

/** Millionths as a decimal: whole numbers all the way, so that no sum loses a digit. */
const millionths = (value: number): string =>
  `${Math.floor(value / FULL_DAY)}.${String(value % FULL_DAY).padStart(6, '0')}`;

/** Of the first day of employment, not of the position nearest in time: a month before it agreed no days. */
function firstUnit(
  days: { readonly from: number; readonly to: number },
  employed: readonly EmployedSpan[],
  unitOn: UnitOn,
): string | null {
  for (let day = days.from; day < days.to; day += 1) {
    if (employed.some(({ fromDay, untilDay }) => fromDay <= day && day < untilDay)) return unitOn(day);
  }
  return null;
}

class Sums {
  private readonly values = new Map<string, number>();

  constructor(private readonly unitOn: UnitOn) {}

  add(day: number, indicator: Indicator, value: number): void {
    const key = this.keyOf(day, indicator);
    if (key !== null) this.values.set(key, (this.values.get(key) ?? 0) + value);
  }

  once(day: number, indicator: Indicator): void {
    const key = this.keyOf(day, indicator);
    if (key !== null) this.values.set(key, 1);
  }

  figures(): MonthFigure[] {
    return [...this.values].map(([key, value]) => {
      const [month = '', unitId = '', indicator = ''] = key.split('|');
      return { month, unitId, indicator: indicator as Indicator, value: value.toFixed(6) };
    });
  }

  private keyOf(day: number, indicator: Indicator): string | null {
    const unitId = this.unitOn(day);
    return unitId === null ? null : `${monthOf(day)}-01|${unitId}|${indicator}`;
  }
}
