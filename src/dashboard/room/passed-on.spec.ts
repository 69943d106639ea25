import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import type { CountedEvent } from '../../violations/evidence.js';
import { passedOn } from './passed-on.js';

const HOUR = 3600;
const clock = clockOf('Europe/Oslo');
const shift = (at: string, worked: number, planned = 8): CountedEvent => {
  const start = Date.parse(at) / 1000;
  return {
    id: at,
    kind: 'shift',
    start,
    end: start + worked * HOUR,
    counted: worked * HOUR,
    planned: planned * HOUR,
  };
};
const dayOf = (events: readonly CountedEvent[], isAverage = false): string | null => {
  const day = passedOn({ events }, { anchorDate: '2026-01-18', limit: 10 * HOUR, isAverage }, clock);
  return day === null ? null : formatDay(day);
};

describe('the day on which a plan passes a limit', () => {
  it('is that of the shift with which there is more, in whatever order shifts are told', () => {
    const shifts = [
      shift('2026-01-14T08:00+01:00', 12),
      shift('2026-01-13T08:00+01:00', 13),
      shift('2026-01-15T08:00+01:00', 10),
    ];
    expect(dayOf(shifts)).toBe('2026-01-15');
  });

  it('is not yet that on which the limit is just reached', () => {
    expect(dayOf([shift('2026-01-13T08:00+01:00', 18), shift('2026-01-16T08:00+01:00', 9)])).toBe(
      '2026-01-16',
    );
  });

  it('counts hours that two rows tell of once', () => {
    const twice = { ...shift('2026-01-13T10:00+01:00', 3, 0), kind: 'overtime' as const };
    const shifts = [
      shift('2026-01-12T08:00+01:00', 12),
      shift('2026-01-13T08:00+01:00', 8),
      twice,
      shift('2026-01-14T08:00+01:00', 12),
      shift('2026-01-16T08:00+01:00', 11),
    ];
    expect(dayOf(shifts)).toBe('2026-01-16');
    expect(dayOf([{ ...shift('2026-01-12T00:00+01:00', 1), kind: 'standby' }, ...shifts])).toBe('2026-01-16');
  });

  it('counts no short day against a long one, and is a local day', () => {
    const shifts = [shift('2026-01-12T08:00+01:00', 2), shift('2026-01-13T23:30Z', 18.5)];
    expect(dayOf(shifts)).toBe('2026-01-14');
  });

  it('is the last of the window for an average, and where nothing tells of another', () => {
    expect(dayOf([shift('2026-01-13T08:00+01:00', 20)], true)).toBe('2026-01-18');
    expect(dayOf([])).toBe('2026-01-18');
  });
});
