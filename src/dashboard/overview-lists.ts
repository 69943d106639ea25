import { formatDay, monthDays } from '../time/civil.js';
import type { Employment } from '../workforce/position.entity.js';
import { type HourFigure, hoursBehind, staffBehind, uncheckedBehind } from './figure-lists.js';
import { unitsAddress } from './units/unit-list.js';
import { listAddress } from './violation-filter.js';

/** The list behind each figure of the overview; null where whoever looks may see figures alone. */
export interface OverviewLists {
  readonly breaches: (
    month: string,
    of?: Pick<Parameters<typeof listAddress>[0], 'rule' | 'cause'>,
  ) => string | null;
  /** Of the year up to the month. */
  readonly breachesOfYear: (month: string) => string | null;
  readonly hours: (figure: HourFigure, month: string) => string | null;
  /** Of the months from one on. */
  readonly hoursSince: (figure: HourFigure, from: string, month: string) => string | null;
  readonly staff: (month: string, employment?: Employment) => string | null;
  readonly unchecked: (month: string) => string | null;
  /** Findings of the printed table that an agreement allows. */
  readonly withinAgreement: (month: string) => string | null;
  /** Units side by side; null where there are none to be seen side by side. */
  readonly sickLeaveByUnit: (month: string) => string | null;
  /** Units side by side, or where the page itself has the figure by length and certificate: of persons there is no list. */
  readonly sickLeave: (month: string) => string;
}

/** Where the overview has sick leave and work month by month, with the year to date. */
export const SICK_TABLE = 'sick-by-month';
export const WORK_TABLE = 'work-by-month';
export const BY_MONTH = { sickLeave: `#${SICK_TABLE}`, work: `#${WORK_TABLE}` } as const;

export function overviewLists(who: {
  readonly seesNames: boolean;
  readonly seesUnits: boolean;
  /** Of which the overview is; null for all. */
  readonly unit: string | null;
}): OverviewLists {
  const unit = who.unit ?? undefined;
  const sickLeaveByUnit = (month: string): string | null =>
    who.seesUnits && who.unit === null ? unitsAddress({ month, sort: 'sickLeave' }) : null;
  const named = (address: string): string | null => (who.seesNames ? address : null);
  return {
    breaches: (month, { rule = 'in-table', cause } = {}) =>
      named(listAddress({ month, unit, rule, cause }, null)),
    breachesOfYear: (month) => named(listAddress({ ...yearUpTo(month), unit, rule: 'in-table' }, null)),
    hours: (figure, month) => named(hoursBehind(figure, { month, unit })),
    hoursSince: (figure, from, month) => named(hoursBehind(figure, { month, unit, from })),
    staff: (month, employment) => named(staffBehind({ month, unit, at: 'end', employment })),
    unchecked: (month) => named(uncheckedBehind({ month, unit })),
    withinAgreement: (month) =>
      named(listAddress({ month, unit, rule: 'in-table', state: 'within-agreement' }, null)),
    sickLeaveByUnit,
    sickLeave: (month) => sickLeaveByUnit(month) ?? BY_MONTH.sickLeave,
  };
}

/** From New Year to the last day of a month. */
const yearUpTo = (month: string): { readonly from: string; readonly to: string } => ({
  from: `${month.slice(0, 4)}-01-01`,
  to: formatDay((monthDays(month)?.to ?? 1) - 1),
});
