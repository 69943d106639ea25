import { describe, expect, it } from '@jest/globals';
import { instant, work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import { DAY_SECONDS, formatDay, HOUR } from '../time/civil.js';
import type { WorkEvent } from './event.js';
import { NetWork } from './net-work.js';
import { packTimeline } from './timeline.js';
import { dayOfEnd, dayOfMost } from './work-day-date.js';

const clock = clockOf('Europe/Oslo');

describe('the date a work day ends on', () => {
  const ended = (start: string, until: string): string =>
    formatDay(dayOfEnd(clock, instant(start), instant(until)));

  it.each([
    ['that of its last second', '2026-03-02T16:00', '2026-03-03T00:00', '2026-03-02'],
    ['the next with a second more', '2026-03-02T16:00', '2026-03-03T00:00:01', '2026-03-03'],
    ['that of its start without any work', '2026-03-02T00:00', '2026-03-02T00:00', '2026-03-02'],
  ])('is %s', (_what, start, until, expected) => {
    expect(ended(start, until)).toBe(expected);
  });
});

describe('the date most of a work day lies on', () => {
  const most = (...events: readonly WorkEvent[]): string => {
    const net = new NetWork().fill(packTimeline(events), 'unpaid');
    const start = events[0]!.start;
    return formatDay(dayOfMost(clock, net, start, start + DAY_SECONDS));
  };

  it.each([
    ['the first, with more before midnight', '20:00:00', '03:59:59', '2026-03-02'],
    ['the earlier of equals', '20:00:00', '04:00', '2026-03-02'],
    ['the second, with a second more after midnight', '20:00:00', '04:00:01', '2026-03-03'],
  ])('is %s', (_what, from, to, expected) => {
    expect(most(work('shift', `2026-03-02T${from}`, to))).toBe(expected);
  });

  it('is the earlier of equals also where a spread break makes fractions of both', () => {
    const thirds = { unpaidBreak: 2 * HOUR + 1 };
    expect(most(work('shift', '2026-03-02T20:00', '04:00', thirds))).toBe('2026-03-02');
    expect(most(work('shift', '2026-03-02T20:00', '04:00:01', thirds))).toBe('2026-03-03');
  });

  it('is the first where all of it was break', () => {
    expect(most(work('shift', '2026-03-02T23:00', '02:00', { unpaidBreak: 3 * HOUR }))).toBe('2026-03-02');
  });
});
