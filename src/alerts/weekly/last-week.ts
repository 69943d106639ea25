import { formatDay, isoWeek, mondayOf } from '../../time/civil.js';

/** A week from Monday to Sunday, by local day numbers. */
export interface LastWeek {
  /** `2026-W02` */
  readonly name: string;
  readonly firstDay: number;
  /** The Monday after it. */
  readonly endDay: number;
}

/** The ISO week before the one of a local day. */
export function weekBefore(day: number): LastWeek {
  const endDay = mondayOf(day);
  const firstDay = endDay - 7;
  const { year, week } = isoWeek(firstDay);
  return { name: `${year}-W${String(week).padStart(2, '0')}`, firstDay, endDay };
}

export const daysOf = ({ firstDay, endDay }: LastWeek): { readonly from: string; readonly to: string } => ({
  from: formatDay(firstDay),
  to: formatDay(endDay - 1),
});
