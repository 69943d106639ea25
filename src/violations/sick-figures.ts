import {
  type EmployedSpan,
  FULL_DAY,
  type SickLeaveDays,
  sickLeaveDays,
  type SickSpan,
} from '../rules/sick-leave.js';
import { addMonths, monthDays } from '../time/civil.js';
import { type MonthFigures, SICK_INDICATORS, type UnitOn } from './month-figures.js';

/** Months `YYYY-MM`, both included. */
interface Months {
  readonly first: string;
  readonly last: string;
}

/** Sick-leave days of one employee by month, filed under the unit of the month's first employed day. */
export function sickFigures(
  months: Months,
  employed: readonly EmployedSpan[],
  sick: readonly SickSpan[],
  unitOn: UnitOn,
): MonthFigures[] {
  const [only, ...others] = employed;
  const isWell = only && others.length === 0 && sick.length === 0;
  return isWell ? ofTheWell(months, only, unitOn) : byMonth(months, employed, sick, unitOn);
}

/** Who holds one position is in one unit all the time; what lies beyond the months makes no difference. */
function ofTheWell(months: Months, only: EmployedSpan, unitOn: UnitOn): MonthFigures[] {
  const from = Math.max(only.fromDay, monthDays(months.first)?.from ?? only.fromDay);
  const until = Math.min(only.untilDay, monthDays(months.last)?.to ?? only.untilDay);
  const name = `${months.first} ${months.last} ${from} ${until} ${only.share} ${unitOn(from) ?? ''}`;
  return remembered(ALL_WELL, name, ALL_WELL.get(name) ?? byMonth(months, [only], [], unitOn));
}

/** All months of whoever was never sick and held one position, by its terms: in a unit many do. */
const ALL_WELL = new Map<string, MonthFigures[]>();

function remembered<T>(all: Map<string, T>, name: string, value: T): T {
  if (all.size >= MOST_WELL) all.clear();
  all.set(name, value);
  return value;
}

function byMonth(
  months: Months,
  employed: readonly EmployedSpan[],
  sick: readonly SickSpan[],
  unitOn: UnitOn,
): MonthFigures[] {
  const figures: MonthFigures[] = [];
  for (let month = months.first; month <= months.last; month = addMonths(month, 1)) {
    const days = monthDays(month);
    const unitId = days && firstUnit(days, employed, unitOn);
    if (!days || !unitId) continue;
    figures.push({ month: `${month}-01`, unitId, figures: sickIn(month, days, employed, sick) });
  }
  return figures;
}

/** The figures of months in which nobody was sick and one position held throughout, by month and share: most are. */
const WELL = new Map<string, MonthFigures['figures']>();
/** Months and shares are few; should they be many, they are forgotten rather than kept. */
const MOST_WELL = 10_000;

function sickIn(
  month: string,
  days: MonthDays,
  employed: readonly EmployedSpan[],
  sick: readonly SickSpan[],
): MonthFigures['figures'] {
  const within = { fromDay: days.from, untilDay: days.to };
  const [only, ...others] = employed;
  const isPlain =
    only !== undefined &&
    others.length === 0 &&
    only.fromDay <= days.from &&
    only.untilDay >= days.to &&
    !sick.some(({ fromDay, untilDay }) => fromDay < days.to && untilDay > days.from);
  if (!isPlain) return sickTexts(sickLeaveDays(within, employed, sick));
  const name = `${month}|${only.share}`;
  const known = WELL.get(name) ?? sickTexts(sickLeaveDays(within, employed, []));
  return remembered(WELL, name, known);
}

function sickTexts(sums: SickLeaveDays): MonthFigures['figures'] {
  const values: Record<(typeof SICK_INDICATORS)[number], number> = {
    'sick-agreed-days': sums.agreed,
    'sick-short-days': sums.short,
    'sick-long-days': sums.long,
    'sick-self-days': sums.self,
    'sick-doctor-days': sums.doctor,
    'sick-persons': sums.agreed > 0 ? FULL_DAY : 0,
  };
  const texts = SICK_INDICATORS.map((indicator) => [indicator, millionths(values[indicator])]);
  return Object.fromEntries(texts) as MonthFigures['figures'];
}

type MonthDays = NonNullable<ReturnType<typeof monthDays>>;

/** Millionths as a decimal: whole numbers all the way, so that no sum loses a digit. */
const millionths = (value: number): string =>
  value % FULL_DAY === 0
    ? String(value / FULL_DAY)
    : `${Math.floor(value / FULL_DAY)}.${String(value % FULL_DAY).padStart(6, '0')}`;

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
