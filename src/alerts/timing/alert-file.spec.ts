import { describe, expect, it } from '@jest/globals';
import { parseAlertTiming } from './alert-file.js';
import { readAlertTiming } from './alert-file.repository.js';

const FILE = `assessment:
  overdue-after-days: 10
  escalate-after-days: 5
room:
  tell-at-percent: 90
`;

describe('the file of alerts', () => {
  it('is read', () => {
    expect(parseAlertTiming(FILE, 'x.yaml')).toEqual({
      overdueAfterDays: 10,
      escalateAfterDays: 5,
      roomAtPercent: 90,
    });
  });

  it('that comes with the product is good', () => {
    expect(readAlertTiming(null)).toEqual({ overdueAfterDays: 14, escalateAfterDays: 7, roomAtPercent: 80 });
  });

  it.each([
    [
      FILE.replace('10', '0'),
      'x.yaml:2: assessment.overdue-after-days: expected a whole number of days from 1 to 365',
    ],
    [
      FILE.replace('5', 'soon'),
      'x.yaml:3: assessment.escalate-after-days: expected a whole number of days from 1 to 365',
    ],
    [
      FILE.replace('90', '101'),
      'x.yaml:5: room.tell-at-percent: expected a whole number of percent from 50 to 100',
    ],
    [FILE.replace('room:', 'rom:'), 'x.yaml:4: rom: '],
  ])('that is wrong is refused with the line', (text, said) => {
    expect(() => parseAlertTiming(text, 'x.yaml')).toThrow(said);
  });
});
