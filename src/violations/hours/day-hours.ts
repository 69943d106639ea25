import type { EventKind } from '../../rules/event.js';
import { at } from '../../rules/packed.js';
import { kindAt } from '../../rules/timeline.js';
import type { View } from '../../rules/view.js';
import { mondayOf } from '../../time/civil.js';

/** Hours of an employee, seconds. Of one work-day date, or of several together. */
export interface Hours {
  /** Planned net of the turns that were worked; what was never planned has none. */
  readonly agreed: number;
  /** Net, call-outs among it and standby not. */
  readonly worked: number;
  /** Beyond the law's limit, or the plan, as findings and monthly figures count it. */
  readonly overtime: number;
  /** Merarbeid: beyond what was agreed, and no overtime. */
  readonly extra: number;
  readonly standby: number;
  readonly callout: number;
}

export interface DayHours extends Hours {
  /** Local day number. */
  readonly day: number;
}

export const NO_HOURS: Hours = { agreed: 0, worked: 0, overtime: 0, extra: 0, standby: 0, callout: 0 };

export const plus = (a: Hours, b: Hours): Hours => ({
  agreed: a.agreed + b.agreed,
  worked: a.worked + b.worked,
  overtime: a.overtime + b.overtime,
  extra: a.extra + b.extra,
  standby: a.standby + b.standby,
  callout: a.callout + b.callout,
});

/** What an event adds to its own local date, beside the work day it is in. */
const ALSO: Readonly<Partial<Record<EventKind, 'standby' | 'callout'>>> = {
  standby: 'standby',
  callout: 'callout',
};

/** Hours of each day that has any, by ascending date: the same that monthly figures add up. */
export function dayHours(view: View): readonly DayHours[] {
  const { workDays, overtime, timeline, context } = view;
  const days = new Map<number, DayHours>();
  const add = (day: number, more: Partial<Hours>): void => {
    days.set(day, { ...plus(days.get(day) ?? NO_HOURS, { ...NO_HOURS, ...more }), day });
  };
  for (let k = 0; k < workDays.count; k += 1) {
    add(at(workDays.day, k), {
      agreed: at(workDays.planned, k),
      worked: at(workDays.net, k),
      overtime: overtime.seconds[k] ?? 0,
    });
  }
  for (let i = 0; i < timeline.size; i += 1) {
    const also = ALSO[kindAt(timeline, i)];
    if (also !== undefined)
      add(context.clock.dayOf(at(timeline.start, i)), { [also]: at(timeline.ownNet, i) });
  }
  return withExtra([...days.values()].sort((a, b) => a.day - b.day));
}

/**
 * Extra work (merarbeid) is what a week has beyond agreed hours and overtime (spec 2.5); less
 * on one day of the week makes up for more on another. It is put on the days that went beyond
 * their own plan, first ones first, so that weeks and months add up.
 * @param days all days of each week, by ascending date; their `extra` is not read
 */
export function withExtra(days: readonly DayHours[]): readonly DayHours[] {
  const left = new Map<number, number>();
  for (const { day, worked, agreed, overtime } of days) {
    const week = mondayOf(day);
    left.set(week, (left.get(week) ?? 0) + worked - agreed - overtime);
  }
  return days.map((one) => {
    const week = mondayOf(one.day);
    const room = Math.max(0, left.get(week) ?? 0);
    const extra = Math.min(room, Math.max(0, one.worked - one.agreed));
    left.set(week, room - extra);
    return { ...one, extra };
  });
}
