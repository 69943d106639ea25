import { describe, expect, it } from '@jest/globals';
import { always, work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import { formatDay, HOUR } from '../time/civil.js';
import { formatLocal } from '../time/stamp.js';
import type { WorkEvent } from './event.js';
import type { Limits } from './limits.js';
import { DEFAULT_SETTINGS, type RuleSettings } from './settings.js';
import { packTimeline } from './timeline.js';
import { View } from './view.js';
import type { WorkDays } from './work-days.js';

const clock = clockOf('Europe/Oslo');
const contextOf = (settings: Partial<RuleSettings> = {}) => ({
  clock,
  settings: { ...DEFAULT_SETTINGS, ...settings },
  limits: { DAILY_REST: always(11 * HOUR) } as unknown as Limits,
  isFullTime: () => true,
});
const viewOf = (events: readonly WorkEvent[], settings: Partial<RuleSettings> = {}): View =>
  new View(packTimeline(events), contextOf(settings));

const shift = (start: string, end: string, more: Partial<WorkEvent> = {}): WorkEvent =>
  work('shift', start, end, more);

/** `03-02T08:00 to 03-03T08:00, work until 03-02T16:00: 7 h of 7 h`. */
const shown = (days: WorkDays): string[] => {
  const time = (second: number): string => formatLocal(second, clock).slice(5);
  return Array.from({ length: days.count }, (_, k) => {
    const [from, to, until] = [days.start[k]!, days.endOf(k), days.until[k]!].map(time);
    return `${from} to ${to}, work until ${until}: ${days.net[k]! / HOUR} h of ${days.planned[k]! / HOUR} h`;
  });
};
const datesOf = (days: WorkDays): string[] => Array.from(days.day.subarray(0, days.count), formatDay);

describe('work days', () => {
  it('last for 24 hours, or until the next begins', () => {
    const days = viewOf([
      shift('2026-03-02T12:00', '20:00'),
      shift('2026-03-03T07:00', '15:00'),
      shift('2026-03-04T07:00', '15:00'),
    ]).workDays;
    const expected = [
      '03-02T12:00 to 03-03T07:00, work until 03-02T20:00: 8 h of 8 h',
      '03-03T07:00 to 03-04T07:00, work until 03-03T15:00: 8 h of 8 h',
      '03-04T07:00 to 03-05T07:00, work until 03-04T15:00: 8 h of 8 h',
    ];
    expect(shown(days)).toEqual(expected);
    expect(Array.from(days.end.subarray(0, 3))).toEqual([0, 1, 2].map((k) => days.endOf(k)));
    expect(shown(days)).toEqual(expected);
  });

  it('have the plans of the shifts that begin in them, and the work that lies in them', () => {
    const days = viewOf([
      shift('2026-03-02T08:00', '16:00', { plannedNet: 7 * HOUR }),
      work('overtime', '2026-03-02T16:00', '18:00'),
      work('standby', '2026-03-02T18:00', '2026-03-03T06:00'),
      work('callout', '2026-03-02T20:00', '21:00'),
      shift('2026-03-03T08:00', '12:00', { plannedNet: 3 * HOUR }),
      shift('2026-03-03T13:00', '17:00', { plannedNet: 4 * HOUR }),
    ]).workDays;
    expect(shown(days)).toEqual([
      '03-02T08:00 to 03-03T08:00, work until 03-02T21:00: 11 h of 7 h',
      '03-03T08:00 to 03-04T08:00, work until 03-03T17:00: 8 h of 7 h',
    ]);
  });

  it('part work that goes on for longer than a day', () => {
    const days = viewOf([
      shift('2026-03-02T08:00', '2026-03-03T14:00'),
      work('callout', '2026-03-06T10:00', '11:00'),
    ]);
    expect(shown(days.workDays)).toEqual([
      '03-02T08:00 to 03-03T08:00, work until 03-03T08:00: 24 h of 30 h',
      '03-03T08:00 to 03-04T08:00, work until 03-03T14:00: 6 h of 0 h',
      '03-06T10:00 to 03-07T10:00, work until 03-06T11:00: 1 h of 0 h',
    ]);
  });

  it('hold fractions only where a spread break is cut', () => {
    const spread = { unpaidBreak: HOUR };
    const callout = work('callout', '2026-03-05T08:00', '09:00');
    const isCut = (...events: readonly WorkEvent[]): boolean => viewOf(events).workDays.hasFractions;
    expect(isCut(shift('2026-03-02T08:00', '16:00', spread), callout)).toBe(false);
    expect(isCut(shift('2026-03-02T08:00', '16:00', spread), shift('2026-03-02T15:00', '17:00'))).toBe(false);
    expect(isCut(shift('2026-03-02T14:00', '16:00'), shift('2026-03-02T15:00', '20:00', spread))).toBe(true);
    expect(isCut(shift('2026-03-02T08:00', '2026-03-03T14:00', spread))).toBe(true);
    expect(isCut(shift('2026-03-02T08:00', '2026-03-03T14:00'), callout)).toBe(false);
  });

  it('forget that with the next timeline', () => {
    const view = viewOf([
      shift('2026-03-02T14:00', '16:00'),
      shift('2026-03-02T15:00', '20:00', { unpaidBreak: HOUR }),
    ]);
    expect(view.workDays.hasFractions).toBe(true);
    view.load(packTimeline([shift('2026-03-03T08:00', '16:00')]), contextOf());
    expect(view.workDays.hasFractions).toBe(false);
    expect(shown(view.workDays)).toEqual(['03-03T08:00 to 03-04T08:00, work until 03-03T16:00: 8 h of 8 h']);
  });

  it.each([
    ['start', ['2026-03-02', '2026-03-04', '2026-03-06']],
    ['end', ['2026-03-03', '2026-03-04', '2026-03-07']],
    ['majority', ['2026-03-03', '2026-03-04', '2026-03-06']],
  ] as const)('are dated by their %s', (shiftDate, expected) => {
    const nights = [
      shift('2026-03-02T22:00', '06:00'),
      shift('2026-03-04T16:00', '00:00'),
      shift('2026-03-06T20:00', '04:00'),
    ];
    const days = viewOf(nights, { shiftDate }).workDays;
    expect(datesOf(days)).toEqual(expected);
    expect([0, 1, 2].map((k) => formatDay(days.dateOf(k)))).toEqual(expected);
    const some = new Int32Array(2);
    days.datesOf(Int32Array.of(0, 2), 2, some);
    expect(Array.from(some, formatDay)).toEqual([expected[0], expected[2]]);
    expect([-1, 0, 1, 5].map((later) => days.firstFrom(days.dateOf(0) + later))).toEqual([0, 0, 1, 3]);
  });

  it('are dated anew with the next timeline', () => {
    const view = viewOf([shift('2026-03-02T22:00', '06:00')], { shiftDate: 'end' });
    expect(datesOf(view.workDays)).toEqual(['2026-03-03']);
    view.load(packTimeline([shift('2026-03-09T22:00', '06:00')]), contextOf({ shiftDate: 'end' }));
    expect(datesOf(view.workDays)).toEqual(['2026-03-10']);
    view.load(packTimeline([shift('2026-03-16T22:00', '06:00')]), contextOf());
    expect(datesOf(view.workDays)).toEqual(['2026-03-16']);
    view.load(packTimeline([shift('2026-03-23T22:00', '06:00')]), contextOf());
    expect(datesOf(view.workDays)).toEqual(['2026-03-23']);
  });
});
