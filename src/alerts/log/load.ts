import { formatDay, mondayOf } from '../../time/civil.js';
import type { WeekRow } from './alert-log.query.js';

/** How many weeks are shown beside each other. */
export const LOAD_WEEKS = 8;

/** What a recipient was sent in each of the weeks shown, in their order. */
export interface LoadRow {
  readonly recipient: string;
  readonly weeks: readonly { readonly mails: number; readonly alerts: number }[];
  readonly alerts: number;
}

/** The Mondays of the weeks that are shown, the week of `today` first. @param today local day number */
export const loadWeeks = (today: number): readonly string[] =>
  Array.from({ length: LOAD_WEEKS }, (_, i) => formatDay(mondayOf(today) - 7 * i));

/** Recipients by weeks, whoever was sent most on top: where it is much, nobody reads it any more. */
export function loadTable(rows: readonly WeekRow[], weeks: readonly string[]): LoadRow[] {
  const people = new Map(rows.map(({ person, recipient }) => [person, recipient]));
  return [...people]
    .map(([person, recipient]) => {
      const own = rows.filter((row) => row.person === person);
      const counts = weeks.map((week) => {
        const of = own.filter((row) => row.week === week);
        return {
          mails: of.reduce((sum, { mails }) => sum + mails, 0),
          alerts: of.reduce((sum, { alerts }) => sum + alerts, 0),
        };
      });
      return { recipient, weeks: counts, alerts: counts.reduce((sum, { alerts }) => sum + alerts, 0) };
    })
    .sort((a, b) => b.alerts - a.alerts || a.recipient.localeCompare(b.recipient));
}
