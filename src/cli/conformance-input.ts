import type { WorkEvent } from '../rules/event.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { HOUR, MINUTE, parseDay } from '../time/civil.js';
import { readStamp } from '../time/stamp.js';
import { BrokenCase, type CaseEvent, type CaseProfile, type WorkedCase } from './conformance-case.js';

/** How a stamp becomes an instant: elapsed time by the zone, wall-clock time as the clock reads. */
export type ReadInstant = (stamp: string, field: string) => number;

/** Seconds of a decimal count, to the millionth: floating point makes 8.3 minutes a hair more than 498 s. */
export const seconds = (count: number, unit: number): number => Math.round(count * unit * 1e6) / 1e6;

/**
 * Instants of a case. Under `wall_clock` the local reading itself is the instant, on a
 * clock that never changes, so that every difference is a difference of clock readings.
 */
export function instantReader(clock: LocalClock, basis: CaseProfile['time_basis']): ReadInstant {
  return (stamp, field) => {
    const reading = readStamp(stamp.length === 10 ? `${stamp}T00:00` : stamp, clock);
    if (!reading.ok) throw new BrokenCase(`${field}: "${stamp}" ${reading.problem}`);
    return basis === 'wall_clock' ? clock.localOf(reading.instant) : reading.instant;
  };
}

/** The events of a case, each mistake with the place and field it is in. */
export const eventsOf = (input: WorkedCase['input'], instant: ReadInstant): WorkEvent[] =>
  input.events.map((event, index) => eventOf(event, instant, `input.events[${index}]`));

function eventOf(event: CaseEvent, instant: ReadInstant, field: string): WorkEvent {
  const span = spanOf(event, instant, field);
  return {
    kind: event.kind,
    ...span,
    ...(event.unpaid_break_min !== undefined && {
      unpaidBreak: looseBreak(event.unpaid_break_min, span, field),
    }),
    ...(event.breaks && {
      breaks: event.breaks.map((pause, index) => ({
        ...spanOf(pause, instant, `${field}.breaks[${index}]`),
        paid: pause.paid,
        overtimeBreak: pause.ot_break ?? false,
      })),
    }),
    ...planOf(event, instant, field),
    ...(event.ot_flag !== undefined && { overtimeFlag: event.ot_flag }),
    ...(event.school_day !== undefined && { schoolDay: event.school_day }),
  };
}

/** Longer than its event, a break would make hours that are less than none. */
function looseBreak(minutes: number, { start, end }: Interval, field: string): number {
  const length = seconds(minutes, MINUTE);
  if (length > end - start)
    throw new BrokenCase(`${field}.unpaid_break_min: ${minutes} is longer than the event`);
  return length;
}

function spanOf(
  { start, end }: { start: string; end: string },
  instant: ReadInstant,
  field: string,
): Interval {
  const span = { start: instant(start, `${field}.start`), end: instant(end, `${field}.end`) };
  if (span.end <= span.start)
    throw new BrokenCase(`${field}.end: "${end}" is not after its start "${start}"`);
  return span;
}

function planOf(event: CaseEvent, instant: ReadInstant, field: string): Partial<WorkEvent> {
  const { planned_net_h: net, planned_unpaid_break_min: unpaid } = event;
  return {
    ...(net !== undefined && { plannedNet: seconds(net, HOUR) }),
    ...plannedTimes(event, instant, field),
    ...(unpaid !== undefined && { plannedUnpaidBreak: seconds(unpaid, MINUTE) }),
  };
}

function plannedTimes(
  { planned_start: start, planned_end: end }: CaseEvent,
  instant: ReadInstant,
  field: string,
): Partial<WorkEvent> {
  if (start === undefined && end === undefined) return {};
  if (start === undefined || end === undefined) {
    throw new BrokenCase(`${field}.planned_${start === undefined ? 'start' : 'end'}: is missing`);
  }
  const plannedStart = instant(start, `${field}.planned_start`);
  const plannedEnd = instant(end, `${field}.planned_end`);
  if (plannedEnd <= plannedStart) {
    throw new BrokenCase(`${field}.planned_end: "${end}" is not after its start "${start}"`);
  }
  return { plannedStart, plannedEnd };
}

/** The horizon `[from date, to date)` of a case in instants. */
export function horizonOf(input: WorkedCase['input'], instant: ReadInstant): Interval | undefined {
  if (!input.horizon) return undefined;
  const [from, to] = input.horizon;
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === null || last === null || last <= first) {
    throw new BrokenCase(`input.horizon: "${from}" to "${to}" are not two dates in their order`);
  }
  return { start: instant(from, 'input.horizon[0]'), end: instant(to, 'input.horizon[1]') };
}
