import { describe, expect, it } from '@jest/globals';
import { always, instant, work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import { formatDay, HOUR, MINUTE, parseDay } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import { evaluateView } from './engine.js';
import type { WorkEvent } from './event.js';
import { EXTRA_LIMITS, type LimitKey, type Limits } from './limits.js';
import { RULE_CODES } from './rule.js';
import { DEFAULT_SETTINGS, type RuleSettings } from './settings.js';
import { packTimeline } from './timeline.js';
import { View } from './view.js';

const clock = clockOf('Europe/Oslo');
const shift = (day: string, from: string, to: string, more: Partial<WorkEvent> = {}): WorkEvent =>
  work('shift', `2026-${day}T${from}`, to, more);
const between = (from: string, to: string): Interval => ({
  start: instant(`${from}T00:00`),
  end: instant(`${to}T00:00`),
});

interface Asked {
  readonly settings?: Partial<RuleSettings>;
  readonly horizon?: Interval;
  readonly periods?: readonly Interval[];
  readonly isFullTime?: (day: number) => boolean;
}

function viewOf(events: readonly WorkEvent[], asked: Asked = {}): View {
  const keys: readonly LimitKey[] = [...RULE_CODES, ...EXTRA_LIMITS];
  const hours: Partial<Record<LimitKey, number>> = { ORD_DAY: 9, ORD_WEEK: 40 };
  const { settings, horizon, periods, isFullTime = () => true } = asked;
  return new View(packTimeline(events), {
    clock,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    limits: Object.fromEntries(
      keys.map((key) => [key, always((hours[key] ?? 0) * HOUR)]),
    ) as unknown as Limits,
    isFullTime,
    ...(horizon && { horizon }),
    ...(periods && { periods }),
  });
}

describe('a timeline is plain', () => {
  it.each<[string, readonly WorkEvent[], boolean]>([
    ['with shifts far apart', [shift('03-02', '08:00', '16:00'), shift('03-03', '08:00', '16:00')], true],
    ['with none', [], true],
    [
      'with six hours between two of one date',
      [shift('03-02', '02:00', '08:00'), shift('03-02', '14:00', '20:00')],
      true,
    ],
    ['not with less', [shift('03-02', '02:00', '08:00'), shift('03-02', '13:59', '20:00')], false],
    [
      'with less into the next date',
      [shift('03-02', '16:00', '22:00'), shift('03-03', '02:00', '08:00')],
      true,
    ],
    [
      'not with a pair that is near after one that is not',
      [shift('03-02', '16:00', '22:00'), shift('03-03', '02:00', '08:00'), shift('03-03', '10:00', '12:00')],
      false,
    ],
    [
      'not with a call-out',
      [shift('03-02', '08:00', '16:00'), work('callout', '2026-03-02T20:00', '21:00')],
      false,
    ],
  ])('%s', (_what, events, isPlain) => {
    const view = viewOf(events);
    expect(view.isPlain).toBe(isPlain);
    expect(view.isPlain).toBe(isPlain);
  });

  it('and is asked anew for the next one, standby and absence too', () => {
    const view = viewOf([shift('03-02', '08:00', '16:00')]);
    const { context } = view;
    expect([view.isPlain, view.hasStandby, view.hasAbsence]).toEqual([true, false, false]);
    view.load(packTimeline([work('standby', '2026-03-02T08:00', '09:00')]), context);
    expect([view.isPlain, view.hasStandby, view.hasAbsence]).toEqual([false, true, false]);
    view.load(packTimeline([work('absence', '2026-03-02T08:00', '09:00')]), context);
    expect([view.isPlain, view.hasStandby, view.hasAbsence]).toEqual([false, false, true]);
    view.load(packTimeline([work('callout', '2026-03-02T08:00', '09:00')]), context);
    expect([view.isPlain, view.hasStandby, view.hasAbsence]).toEqual([false, false, false]);
    view.load(packTimeline([shift('03-02', '08:00', '16:00')]), context);
    expect([view.isPlain, view.blocks.count]).toEqual([true, 1]);
  });
});

describe('the days around everything', () => {
  const days = (view: View): [number, number] => [view.firstDay, view.lastDay];
  const around = (first: string, last: string): [number, number] => {
    const [from, to] = [parseDay(first)!, parseDay(last)!];
    const [day] = days(viewOf([], { horizon: { start: 0, end: 0 } }));
    return [from + day, to - day];
  };

  it('are a good year before and after', () => {
    const [from, to] = days(viewOf([], { horizon: { start: 0, end: 0 } }));
    expect(from).toBeLessThanOrEqual(-366);
    expect(to).toBe(-from);
  });

  it('are those of work and horizon, whichever reaches further', () => {
    const events = [shift('03-02', '08:00', '16:00'), shift('03-10', '08:00', '16:00')];
    expect(days(viewOf(events))).toEqual(around('2026-03-02', '2026-03-10'));
    expect(days(viewOf(events, { horizon: between('2026-03-05', '2026-03-20') }))).toEqual(
      around('2026-03-02', '2026-03-19'),
    );
    expect(days(viewOf(events, { horizon: between('2026-02-01', '2026-03-05') }))).toEqual(
      around('2026-01-31', '2026-03-10'),
    );
    const long = [work('standby', '2026-03-01T08:00', '2026-03-20T08:00'), ...events];
    expect(days(viewOf(long))).toEqual(around('2026-03-01', '2026-03-20'));
  });
});

describe('the horizon', () => {
  it('is the one given, or from the first work to the last, or none', () => {
    const events = [shift('03-02', '08:00', '16:00'), shift('03-10', '08:00', '16:00')];
    const given = between('2026-03-05', '2026-03-20');
    expect(viewOf(events, { horizon: given }).horizon).toEqual(given);
    expect(viewOf(events).horizon).toEqual({ start: events[0]!.start, end: events[1]!.end });
    const none = viewOf([work('standby', '2026-03-02T08:00', '09:00')]);
    expect([none.horizon, none.periods, none.workedZones]).toEqual([null, [], null]);
    expect(none.isClosed(given)).toBe(false);
  });

  it('closes the periods that end with it or earlier', () => {
    const view = viewOf([], { horizon: between('2026-03-02', '2026-03-30') });
    expect(view.isClosed(between('2026-03-02', '2026-03-30'))).toBe(true);
    expect(view.isClosed(between('2026-03-02', '2026-03-29'))).toBe(true);
    expect(view.isClosed(between('2026-03-02', '2026-03-31'))).toBe(false);
    expect(view.periods).toEqual([between('2026-03-02', '2026-03-30')]);
  });

  it('leaves a period that is not closed a forecast', () => {
    const events = [shift('03-02', '08:00', '18:00')];
    const horizon = between('2026-03-02', '2026-03-30');
    const periods = [between('2026-03-02', '2026-03-16'), between('2026-03-02', '2026-04-13')];
    const view = viewOf(events, { horizon, periods });
    const strict = { ...view.context, limits: { ...view.context.limits, AVG_ORDINARY: always(60) } };
    const [result] = evaluateView(view.load(view.timeline, strict), ['AVG_ORDINARY']);
    expect(result!.findings.map(({ final, measured }) => [final, measured])).toEqual([
      [true, 5 * HOUR],
      [false, (10 * HOUR) / 6],
    ]);
  });
});

describe('whether a week with overtime is one of full time', () => {
  /** The dates full time was asked about, and the hours of overtime by date. */
  function overtimeOf(events: readonly WorkEvent[], isFullTime: (date: string) => boolean, settings = {}) {
    const dates = new Map<number, string>();
    for (let day = 1; day <= 31; day += 1) {
      const text = `03-${String(day).padStart(2, '0')}`;
      dates.set(parseDay(`2026-${text}`)!, text);
    }
    const asked: string[] = [];
    const view = viewOf(events, {
      settings: { overtimeBasis: 'plan', ...settings },
      isFullTime: (day) => {
        const date = dates.get(day) ?? String(day);
        asked.push(date);
        return isFullTime(date);
      },
    });
    const { record, days } = view.overtimeDays;
    const { count, first, seconds } = days;
    const found = Array.from(
      { length: count },
      (_, i) => `${dates.get(first[i]!)}: ${seconds[i]! / HOUR} of ${record[i]}`,
    );
    return { asked, found };
  }
  const planned = (day: string, to: string, hours = 8): WorkEvent =>
    shift(day, '08:00', to, { plannedNet: hours * HOUR });
  const three = [planned('03-02', '16:00'), planned('03-03', '18:00'), planned('03-04', '17:00')];
  const later = [planned('03-09', '16:00'), planned('03-11', '19:00')];

  it('is asked of its first work day, week by week', () => {
    expect(overtimeOf([...three, ...later], () => true)).toEqual({
      asked: ['03-02', '03-09'],
      found: ['03-03: 2 of 1', '03-04: 1 of 2', '03-11: 3 of 4'],
    });
  });

  it('is not asked of weeks without', () => {
    expect(overtimeOf([planned('03-02', '16:00'), planned('03-03', '16:00')], () => false)).toEqual({
      asked: [],
      found: [],
    });
  });

  it('makes a part-timer’s week one of the statute, and that week alone', () => {
    const { found } = overtimeOf([...three, ...later], (date) => date !== '03-02');
    expect(found).toEqual(['03-03: 1 of 1', '03-11: 3 of 4']);
    const other = overtimeOf([...three, ...later], (date) => date !== '03-09');
    expect(other.found).toEqual(['03-03: 2 of 1', '03-04: 1 of 2', '03-11: 2 of 4']);
    const middle = overtimeOf([...three, ...later], (date) => date !== '03-03' && date !== '03-11');
    expect(middle.found).toEqual(['03-03: 2 of 1', '03-04: 1 of 2', '03-11: 3 of 4']);
  });

  it('is asked of the date the work day has, not of its start', () => {
    const byEnd = { shiftDate: 'end' } as const;
    const sunday = work('shift', '2026-03-08T20:00', '04:00', { plannedNet: 7 * HOUR });
    const { asked, found } = overtimeOf([sunday, planned('03-10', '18:00')], () => true, byEnd);
    expect([asked, found]).toEqual([['03-09'], ['03-09: 1 of 0', '03-10: 2 of 1']]);
    const before = overtimeOf(
      [planned('03-02', '16:00'), { ...sunday, plannedNet: 8 * HOUR }, planned('03-10', '18:00')],
      () => true,
      byEnd,
    );
    expect([before.asked, before.found]).toEqual([['03-09'], ['03-10: 2 of 2']]);
  });
});

describe('by majority, a work day has the date of most of its net work', () => {
  const settings = { shiftDate: 'majority' } as const;
  const dates = (events: readonly WorkEvent[]): string[] => {
    const { workDays } = viewOf(events, { settings });
    return Array.from({ length: workDays.count }, (_, k) => formatDay(workDays.dateOf(k)));
  };
  const unpaidBreak = 30 * MINUTE;

  it('the earlier of two with as much, also where minutes are fractions', () => {
    expect(dates([shift('03-02', '22:00', '02:00')])).toEqual(['2026-03-02']);
    expect(dates([shift('03-02', '21:59', '02:00')])).toEqual(['2026-03-02']);
    expect(dates([shift('03-02', '22:00', '02:01')])).toEqual(['2026-03-03']);
    const long = [
      shift('04-02', '00:00', '12:00'),
      work('extra_shift', '2026-04-04T23:00', '2026-04-05T15:00', { unpaidBreak }),
      work('extra_shift', '2026-04-05T02:00', '2026-04-06T01:00', { unpaidBreak }),
    ];
    // The second window is 23:00 to 01:00 of a stretch that counts 22.5 of 23 hours.
    expect(dates(long)).toEqual(['2026-04-02', '2026-04-05', '2026-04-05']);
  });
});
