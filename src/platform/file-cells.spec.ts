import { describe, expect, it } from '@jest/globals';
import { clockOf } from './zone.js';
import { dayCell, hoursCell, measureCell, momentCell } from './file-cells.js';

describe('cells of a file', () => {
  it.each([
    [86_700, 24.0833],
    [27_000, 7.5],
    [1, 0.0003],
    [-600, -0.1667],
  ])('%i seconds are %d hours', (seconds, hours) => {
    expect(hoursCell(seconds)).toBe(hours);
  });

  it('have no decimals without end, and every second can be had back from them', () => {
    for (let seconds = 0; seconds < 8000; seconds += 1) {
      expect(String(hoursCell(seconds)).length).toBeLessThanOrEqual(6);
      expect(Math.round(hoursCell(seconds) * 3600)).toBe(seconds);
      expect(Math.round(measureCell(seconds, 'minutes') * 60)).toBe(seconds);
    }
  });

  it('count what is no time as it is', () => {
    expect(measureCell(3, 'count')).toBe(3);
    expect(measureCell(1 / 3, 'share')).toBe(0.3333);
  });

  it('show a moment as the clock on the wall did, and a day as itself', () => {
    expect(momentCell(new Date('2025-07-01T22:00:00.900Z'), clockOf('Europe/Oslo')).toISOString()).toBe(
      '2025-07-02T00:00:00.000Z',
    );
    expect(dayCell('2025-12-03').toISOString()).toBe('2025-12-03T00:00:00.000Z');
  });
});
