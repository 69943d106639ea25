import { describe, expect, it } from '@jest/globals';
import { always, work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import { formatDay, HOUR, parseDay } from '../time/civil.js';
import type { WorkEvent } from './event.js';
import type { Limits } from './limits.js';
import { DEFAULT_SETTINGS, type RuleSettings } from './settings.js';
import { packTimeline } from './timeline.js';
import { View } from './view.js';
import { absentDates, exactNetOfDays, exactPlanOfDays, exactStandbyOfDays } from './weeks.js';

const contextOf = (settings: Partial<RuleSettings> = {}) => ({
  clock: clockOf('Europe/Oslo'),
  settings: { ...DEFAULT_SETTINGS, ...settings },
  limits: { DAILY_REST: always(11 * HOUR) } as unknown as Limits,
  isFullTime: () => true,
});
const viewOf = (events: readonly WorkEvent[], settings: Partial<RuleSettings> = {}): View =>
  new View(packTimeline(events), contextOf(settings));

/** `2026-03-02: 8 h, planned 7.5 h`, week by week. */
const shown = ({ weeks }: View): string[] =>
  Array.from({ length: weeks.count }, (_, week) => {
    const [net, planned] = [weeks.net[week]! / HOUR, weeks.planned[week]! / HOUR];
    return `${formatDay(weeks.monday + 7 * week)}: ${net} h, planned ${planned} h`;
  });

const CLIPPED = { weekSums: 'clip' } as const;
/** A Sunday night of eight hours, half of which lies in the week after; six of it were planned. */
const SUNDAY_NIGHT = work('shift', '2026-03-08T20:00', '04:00', { plannedNet: 6 * HOUR });
const TUESDAY = work('shift', '2026-03-03T08:00', '16:00', { unpaidBreak: HOUR });

describe('the weeks of a timeline', () => {
  it('have a night over their end where its work day begins', () => {
    expect(shown(viewOf([TUESDAY, SUNDAY_NIGHT]))).toEqual(['2026-03-02: 15 h, planned 13 h']);
  });

  it('share it, and its plan, where they are cut at midnight', () => {
    expect(shown(viewOf([TUESDAY, SUNDAY_NIGHT], CLIPPED))).toEqual([
      '2026-03-02: 11 h, planned 10 h',
      '2026-03-09: 4 h, planned 3 h',
    ]);
  });

  it('go from the first to the last in which anything lies, empty ones between', () => {
    const late = work('shift', '2026-03-18T08:00', '10:00');
    expect(shown(viewOf([TUESDAY, late]))).toEqual([
      '2026-03-02: 7 h, planned 7 h',
      '2026-03-09: 0 h, planned 0 h',
      '2026-03-16: 2 h, planned 2 h',
    ]);
    expect(viewOf([]).weeks.count).toBe(0);
  });

  it('end with an absence that ends with its Sunday', () => {
    const absence = work('absence', '2026-03-05T00:00', '2026-03-09T00:00');
    expect(viewOf([TUESDAY, absence]).weeks.count).toBe(1);
    const second = work('absence', '2026-03-05T00:00', '2026-03-09T00:01');
    expect(viewOf([TUESDAY, second]).weeks.count).toBe(2);
  });

  it('begin with an absence before the first work', () => {
    const absence = work('absence', '2026-02-22T00:00', '2026-02-24T00:00');
    const { weeks } = viewOf([TUESDAY, absence]);
    expect([formatDay(weeks.monday), weeks.count]).toEqual(['2026-02-16', 3]);
    expect([0, 1, 2].map((week) => absentDates(weeks, week))).toEqual([1, 1, 0]);
  });

  it('count a date once, however many absences touch it', () => {
    const absences = [
      work('absence', '2026-03-03T00:00', '2026-03-05T00:00'),
      work('absence', '2026-03-04T12:00', '2026-03-06T00:01'),
    ];
    expect(absentDates(viewOf(absences).weeks, 0)).toBe(4);
  });

  it('have no absence outside of them', () => {
    const { weeks } = viewOf([work('absence', '2026-03-02T00:00', '2026-03-09T00:00')]);
    expect([-1, 0, 1].map((week) => absentDates(weeks, week))).toEqual([0, 7, 0]);
  });

  it('have standby without the work inside it', () => {
    const standby = work('standby', '2026-03-08T12:00', '2026-03-09T12:00');
    const callout = work('callout', '2026-03-08T14:00', '16:00');
    const { weeks } = viewOf([TUESDAY, standby, callout]);
    expect(Array.from(weeks.standby.subarray(0, weeks.count), (base) => base / HOUR)).toEqual([10, 12]);
  });

  it('know nothing of who was looked at before', () => {
    const before = [
      work('absence', '2026-03-03T00:00', '2026-03-05T00:00'),
      work('standby', '2026-03-03T12:00', '2026-03-04T12:00'),
      work('shift', '2026-03-17T08:00', '10:00'),
    ];
    const view = viewOf(before);
    expect([absentDates(view.weeks, 0), view.weeks.standby[0]]).toEqual([2, 24 * HOUR]);
    view.load(packTimeline([TUESDAY]), contextOf());
    expect(shown(view)).toEqual(['2026-03-02: 7 h, planned 7 h']);
    expect([absentDates(view.weeks, 0), view.weeks.standby[0]]).toEqual([0, 0]);
    view.load(packTimeline(before), contextOf());
    expect([absentDates(view.weeks, 0), view.weeks.standby[0]]).toEqual([2, 24 * HOUR]);
  });
});

describe('the exact hours of some days', () => {
  const day = (date: string): number => parseDay(date) ?? Number.NaN;
  const week = [day('2026-03-02'), day('2026-03-09')] as const;
  const next = [day('2026-03-09'), day('2026-03-16')] as const;
  const thirds = work('shift', '2026-03-08T21:00', '03:00', { unpaidBreak: 2 * HOUR, plannedNet: 5 * HOUR });

  it.each([
    ['by work day', {}, [11, 0], [12, 0]],
    ['cut at midnight', CLIPPED, [9, 2], [9.5, 2.5]],
  ] as const)('are worked and planned %s', (_how, settings, net, planned) => {
    const view = viewOf([TUESDAY, thirds], settings);
    const hours = (seconds: typeof exactNetOfDays): number[] =>
      [week, next].map(([from, until]) => seconds(view, from, until).toNumber() / HOUR);
    expect(hours(exactNetOfDays)).toEqual(net);
    expect(hours(exactPlanOfDays)).toEqual(planned);
  });

  it('are of standby the part that counts', () => {
    const view = viewOf([work('standby', '2026-03-08T12:00', '2026-03-09T13:00')]);
    expect(exactStandbyOfDays(view, ...week).toNumber()).toBeCloseTo((12 * HOUR) / 7, 9);
    expect(exactStandbyOfDays(view, ...next).toNumber()).toBeCloseTo((13 * HOUR) / 7, 9);
    expect(exactPlanOfDays(view, ...week).toNumber()).toBe(0);
  });
});
