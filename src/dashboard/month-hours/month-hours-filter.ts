import { z } from 'zod';
import { formatDay, monthDays } from '../../time/civil.js';
import { HOUR_FIGURES, type HourFigure } from '../figure-lists.js';
import { addressOf, askedIn, chosen, monthField, unitField } from '../../platform/http/list-address.js';

/** What rows can be put in order by: the most of a figure, the latest month, or the name. */
export const HOUR_ORDERS = [...HOUR_FIGURES, 'worked', 'month', 'employee', 'unit'] as const;
export type HourOrder = (typeof HOUR_ORDERS)[number];

/** Whether the first one is the smallest. */
export const isAscending = (order: HourOrder): boolean => order === 'employee' || order === 'unit';

const LONGEST_PLACE = 100;

/** What the address of the list can say. */
export const MonthHoursQuery = z.object({
  figure: chosen(z.enum(HOUR_FIGURES)),
  from: monthField,
  to: monthField,
  unit: unitField,
  sort: chosen(z.enum(HOUR_ORDERS)),
  /** Where the page before ended. */
  after: chosen(z.string().max(LONGEST_PLACE)),
});

/** Whose hours are shown: of a figure only those who have any of it. */
export interface HoursFilter {
  readonly figure: HourFigure;
  /** First and last month, `YYYY-MM`, both inside. */
  readonly from: string;
  readonly to: string;
  readonly unit: string | undefined;
  readonly sort: HourOrder;
  readonly after: Place | null;
}

/** The row that the page before ended with. By what it is: names are in no address. */
export interface Place {
  readonly employeeId: string;
  /** First day of the month. */
  readonly month: string;
  readonly unitId: string;
}

const PlaceText = z.tuple([z.uuid(), z.iso.date(), z.uuid()]);

/** @param last month that is shown where none is asked for. @throws WrongListFilter */
export function hoursFilterAsked(query: unknown, last: string): HoursFilter {
  const { figure = 'overtime', to = last, unit, ...asked } = askedIn(MonthHoursQuery, query);
  const { from = to, sort = figure, after } = asked;
  // Asked for the wrong way round, a period is the same period.
  const [first, end] = from <= to ? [from, to] : [to, from];
  return { figure, from: first, to: end, unit, sort, after: after === undefined ? null : placeIn(after) };
}

function placeIn(text: string): Place {
  const asked = askedIn(z.object({ after: PlaceText }), { after: text.split('_') });
  const [employeeId, month, unitId] = asked.after;
  return { employeeId, month, unitId };
}

const placeText = ({ employeeId, month, unitId }: Place): string => [employeeId, month, unitId].join('_');

export const hoursAddress = (
  { figure, from, to, unit, sort }: Omit<HoursFilter, 'after'>,
  after: Place | null = null,
  path = '/month-hours',
): string =>
  addressOf(path, {
    figure,
    from: from === to ? null : from,
    to,
    unit,
    sort: sort === figure ? null : sort,
    after: after && placeText(after),
  });

/** First and last local day of the months asked for, as looks are logged by. */
export const daysOfMonths = ({
  from,
  to,
}: Pick<HoursFilter, 'from' | 'to'>): Record<'from' | 'to', string> => ({
  from: `${from}-01`,
  to: formatDay((monthDays(to)?.to ?? 0) - 1),
});
