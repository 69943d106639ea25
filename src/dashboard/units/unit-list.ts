import { z } from 'zod';
import type { UnitFigures } from '../../indicators/unit-figures.js';
import { addressOf, chosen } from '../../platform/http/list-address.js';

/** What units can be put in order by; figures with the most first. */
export const UNIT_ORDERS = [
  'name',
  'persons',
  'evaluated',
  'breaches',
  'per100Shifts',
  'overtimeHours',
  'extraHours',
  'callouts',
  'standbyHours',
  'sickLeave',
] as const;
export type UnitOrder = (typeof UNIT_ORDERS)[number];

/** Units on a page. */
export const UNITS_A_PAGE = 50;
const MOST_PAGES = 10_000;

/** What the address of the list of units can say. The month is judged where figures are read. */
export const UnitFilter = z.object({
  month: chosen(z.string().max(40)),
  /** A part of a name or a code. */
  q: chosen(z.string().trim().max(100)),
  sort: chosen(z.enum(UNIT_ORDERS)),
  page: chosen(z.coerce.number().int().min(1).max(MOST_PAGES)),
});
export type UnitFilter = z.output<typeof UnitFilter>;

export interface UnitPage {
  readonly units: readonly UnitFigures[];
  /** How many there are on all pages. */
  readonly count: number;
  /** The number of the page, from 1, and of pages. */
  readonly page: number;
  readonly pages: number;
}

/** Those asked for, in the order asked for. */
export function unitsAsked(units: readonly UnitFigures[], filter: UnitFilter): readonly UnitFigures[] {
  const { q = '', sort = 'breaches' } = filter;
  const part = q.toLocaleLowerCase('nb');
  const found = units.filter(({ name, code }) =>
    [name, code].some((text) => text.toLocaleLowerCase('nb').includes(part)),
  );
  // Units arrive by name, and stay so among equals.
  if (sort === 'name') return found;
  return found.toSorted((a, b) => rank(b[sort]) - rank(a[sort]));
}

/** What is not known or not shown comes after all that is. */
const rank = (value: number | 'small-group' | null): number => {
  if (value === null) return -2;
  return value === 'small-group' ? -1 : value;
};

/** One page of them; behind the last one there is the last one. */
export function unitPage(units: readonly UnitFigures[], filter: UnitFilter): UnitPage {
  const asked = unitsAsked(units, filter);
  const pages = Math.max(1, Math.ceil(asked.length / UNITS_A_PAGE));
  const page = Math.min(filter.page ?? 1, pages);
  const from = (page - 1) * UNITS_A_PAGE;
  return { units: asked.slice(from, from + UNITS_A_PAGE), count: asked.length, page, pages };
}

export const unitsAddress = ({ month, q, sort, page }: UnitFilter, path = '/units'): string =>
  addressOf(path, { month, q, sort, page: page === undefined || page === 1 ? null : String(page) });
