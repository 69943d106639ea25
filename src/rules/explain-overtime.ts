import { mondayOf } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { BreakTerm, OvertimeTerm } from './explanation.js';
import { eventsIn, windowOfDay, workTerms } from './explain-work.js';
import { spanOn } from './limits.js';
import { exactNetBetween } from './net-work.js';
import { Ratio } from './ratio.js';
import { OVERTIME, OVERTIME_BREAK, PAID } from './timeline.js';
import type { View } from './view.js';

/** Overtime of the work days whose 00:00 lies in a window, day by day; days without are left out. */
export function overtimeTerms(view: View, { start, end }: Interval): OvertimeTerm[] {
  const { workDays, context } = view;
  const terms: OvertimeTerm[] = [];
  for (let k = 0; k < workDays.count; k += 1) {
    const midnight = context.clock.startOf(workDays.day[k]!);
    if (midnight < start || midnight >= end) continue;
    const term = overtimeOfDay(view, k);
    if (term.amount.isPositive()) terms.push(term);
  }
  return terms;
}

/** Overtime of work day k, with what it is more than. */
function overtimeOfDay(view: View, k: number): OvertimeTerm {
  const { overtime, overtimeNet, timeline, workDays, context } = view;
  const window = windowOfDay(view, k);
  const amount = overtime.exact?.()[k] ?? Ratio.ofDecimal(overtime.seconds[k]!);
  const net = exactNetBetween(overtimeNet, window.start, window.end);
  const common = { kind: 'overtime', ...window, day: workDays.day[k]!, amount, net } as const;
  const worked = workTerms(view, window, overtimeNet);
  if (context.settings.overtimeBasis === 'source') {
    const isFlagged = (i: number): boolean =>
      (timeline.marks[i]! & OVERTIME) !== 0 && timeline.start[i]! >= window.start;
    const events = eventsIn(timeline, window).filter(isFlagged);
    const flagged = worked.filter((term) => term.events.some((index) => events.includes(index)));
    return { ...common, events, worked: flagged, frame: null, frameBy: null, ofWeek: Ratio.ZERO };
  }
  const { frame, frameBy } = frameOfDay(view, k);
  const beyondFrame = frame === null ? Ratio.ZERO : net.minus(frame).atLeast(Ratio.ZERO);
  const events = eventsIn(timeline, window);
  return { ...common, events, worked, frame, frameBy, ofWeek: amount.minus(beyondFrame) };
}

type Frame = Pick<OvertimeTerm, 'frame' | 'frameBy'>;

/** What work day k may hold before it is overtime; null where no limit holds for its date (spec 2.5). */
function frameOfDay({ workDays, context }: View, k: number): Frame {
  const { settings, limits, isFullTime } = context;
  const plan = Ratio.ofDecimal(workDays.planned[k]!);
  const day = workDays.day[k]!;
  // Which formula a week goes by is asked of its first work day.
  let first = k;
  while (first > 0 && workDays.day[first - 1]! >= mondayOf(day)) first -= 1;
  if (settings.overtimeBasis === 'plan' && isFullTime(workDays.day[first]!)) {
    return { frame: plan, frameBy: 'plan' };
  }
  const span = spanOn(limits.ORD_DAY, day);
  if (span === null) return { frame: null, frameBy: null };
  const ordinary = Ratio.ofDecimal(span.effective);
  return settings.overtimeBasis === 'plan' && plan.compare(ordinary) > 0
    ? { frame: plan, frameBy: 'plan' }
    : { frame: ordinary, frameBy: 'ordinary' };
}

/** The paid breaks of the events that start in a window. */
export function paidBreakTerms({ timeline, context }: View, window: Interval): BreakTerm[] {
  const terms: BreakTerm[] = [];
  for (let index = 0; index < timeline.size && timeline.start[index]! < window.end; index += 1) {
    if (timeline.start[index]! < window.start) continue;
    for (let i = timeline.firstBreak[index]!; i < timeline.firstBreak[index + 1]!; i += 1) {
      const start = timeline.breakStart[i]!;
      const end = timeline.breakEnd[i]!;
      if ((timeline.breakPaid[i]! & (PAID | OVERTIME_BREAK)) === 0 || end <= start) continue;
      const day = context.clock.dayOf(start);
      const amount = Ratio.of(end - start);
      terms.push({ kind: 'break', start, end, day, amount, events: [index], positioned: true });
    }
  }
  return terms;
}
