import { describe, expect, it } from '@jest/globals';
import { instant, work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import { formatDay, HOUR } from '../time/civil.js';
import type { WorkEvent } from './event.js';
import type { Limits } from './limits.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { packTimeline } from './timeline.js';
import { View } from './view.js';

const clock = clockOf('Europe/Oslo');
const contextOf = (from: string, to: string, settings = DEFAULT_SETTINGS) => ({
  clock,
  settings,
  limits: {} as Limits,
  isFullTime: () => true,
  horizon: { start: instant(`${from}T00:00`), end: instant(`${to}T00:00`) },
});

/** The red days of the horizon, those that were worked with a star. */
const shown = ({ workedZones: zones }: View): string[] =>
  Array.from({ length: zones?.count ?? 0 }, (_, i) => {
    const day = formatDay(clock.dayOf(zones!.zone(i).end - 1)).slice(5);
    return zones!.worked[i] === 1 ? `${day}*` : day;
  });

const onSundays = (...dates: readonly string[]): WorkEvent[] =>
  dates.map((date) => work('shift', `2026-${date}T10:00`, '14:00'));

describe('the Sundays and holidays of a horizon', () => {
  it('are those inside it, each worked or free', () => {
    const view = new View(packTimeline(onSundays('03-08', '03-22')), contextOf('2026-03-02', '2026-04-03'));
    expect(shown(view)).toEqual(['03-08*', '03-15', '03-22*', '03-29', '04-02']);
  });

  it('follow the horizon of whoever is asked next', () => {
    const events = packTimeline(onSundays('03-08', '03-15', '03-22'));
    const view = new View(events, contextOf('2026-03-02', '2026-03-23'));
    expect(shown(view)).toEqual(['03-08*', '03-15*', '03-22*']);
    expect(shown(view.load(events, contextOf('2026-03-02', '2026-03-16')))).toEqual(['03-08*', '03-15*']);
    expect(shown(view.load(events, contextOf('2026-03-09', '2026-03-16')))).toEqual(['03-15*']);
    expect(shown(view.load(packTimeline([]), contextOf('2026-03-09', '2026-03-16')))).toEqual(['03-15']);
  });

  it('are of the clock of whoever is asked next', () => {
    // In Oslo Saturday 21:00, in Auckland Sunday.
    const events = packTimeline([work('shift', '2026-03-07T11:00', '13:00')]);
    const inOslo = contextOf('2026-03-02', '2026-03-09');
    const view = new View(events, inOslo);
    expect(shown(view)).toEqual(['03-08']);
    view.load(events, { ...inOslo, clock: clockOf('Pacific/Auckland') });
    expect(view.workedZones!.worked[0]).toBe(1);
  });

  it('are worked with more than the least that counts', () => {
    const settings = { ...DEFAULT_SETTINGS, sundayMinimum: 4 * HOUR };
    const context = contextOf('2026-03-02', '2026-03-09', settings);
    const sunday = (to: string): string[] =>
      shown(new View(packTimeline([work('shift', '2026-03-08T10:00', to)]), context));
    expect(sunday('14:00')).toEqual(['03-08']);
    expect(sunday('14:00:01')).toEqual(['03-08*']);
  });

  it('are not worked by a shift that was all break', () => {
    const idle = work('shift', '2026-03-08T10:00', '12:00', { unpaidBreak: 2 * HOUR });
    expect(shown(new View(packTimeline([idle]), contextOf('2026-03-02', '2026-03-09')))).toEqual(['03-08']);
    const both = packTimeline([idle, work('callout', '2026-03-08T13:00', '13:30')]);
    expect(shown(new View(both, contextOf('2026-03-02', '2026-03-09')))).toEqual(['03-08*']);
  });
});
