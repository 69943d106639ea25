import { isoWeek, monthOf } from '../../time/civil.js';
import { type DayHours, type Hours, NO_HOURS, plus } from '../../violations/hours/day-hours.js';
import type { DaySpan } from '../../workforce/person.js';
import type { Step } from './group-filter.js';

/** A calendar month, or an ISO week; of weeks and months at the ends of the period only its days. */
export type Part = { readonly month: string } | { readonly year: number; readonly week: number };

export interface PartHours {
  readonly part: Part;
  readonly hours: Hours;
}

/** Hours of one employee in the period. */
export interface Overview {
  readonly parts: readonly PartHours[];
  readonly total: Hours;
}

/**
 * @param days by ascending date
 * @param spans the days on which the employee belonged to a group asked for; null counts all days
 */
export function overviewOf(days: readonly DayHours[], spans: readonly DaySpan[] | null, by: Step): Overview {
  const counted = days.filter(
    ({ day }) => spans === null || spans.some(({ fromDay, untilDay }) => fromDay <= day && day < untilDay),
  );
  const parts = new Map<string, PartHours>();
  for (const one of counted) {
    const part: Part = by === 'month' ? { month: monthOf(one.day) } : isoWeek(one.day);
    const key = JSON.stringify(part);
    parts.set(key, { part, hours: plus(parts.get(key)?.hours ?? NO_HOURS, one) });
  }
  return { parts: [...parts.values()], total: counted.reduce<Hours>(plus, NO_HOURS) };
}
