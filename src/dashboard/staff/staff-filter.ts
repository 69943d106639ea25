import { z } from 'zod';
import { EMPLOYMENTS, type Employment } from '../../workforce/position.entity.js';
import { addressOf, askedIn, chosen, unitField } from '../../platform/http/list-address.js';

export const STAFF_ORDERS = ['employee', 'unit', 'title', 'share'] as const;
export type StaffOrder = (typeof STAFF_ORDERS)[number];

/** What the address of the list can say. */
export const StaffQuery = z.object({
  month: chosen(z.string().max(40)),
  unit: unitField,
  employment: chosen(z.enum(EMPLOYMENTS)),
  /** On the last day of the month; on any of its days when left out. */
  at: chosen(z.literal('end')),
  sort: chosen(z.enum(STAFF_ORDERS)),
  /** The position that the page before ended with. */
  after: chosen(z.uuid()),
});

/** Whose positions are shown. The month is judged where figures are read. */
export interface StaffFilter {
  readonly month: string | undefined;
  readonly unit: string | undefined;
  readonly employment: Employment | undefined;
  readonly at: 'end' | undefined;
  readonly sort: StaffOrder;
  readonly after: string | undefined;
}

/** @throws WrongListFilter */
export function staffFilterAsked(query: unknown): StaffFilter {
  const { month, unit, employment, at, sort = 'employee', after } = askedIn(StaffQuery, query);
  return { month, unit, employment, at, sort, after };
}

export const staffAddress = (
  { month, unit, employment, at, sort }: StaffFilter,
  after: string | null = null,
  path = '/staff',
): string => addressOf(path, { month, unit, employment, at, sort: sort === 'employee' ? null : sort, after });
