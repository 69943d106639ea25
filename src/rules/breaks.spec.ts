import { describe, expect, it } from '@jest/globals';
import { always, judge, work } from '../../test/support/work.js';

const shift = (end: string, minutes: number) =>
  work('shift', '2026-03-02T08:00', end, { unpaidBreak: minutes * 60 });
/** Far away, and no shift: the timeline is then looked at the general way. */
const standby = work('standby', '2026-06-01T08:00', '2026-06-01T09:00');

describe('breaks of plain shifts', () => {
  it.each([
    ['six hours, and 45 min are asked of them: 44', '14:44', 44, 45, ['breach']],
    ['six hours, and 45 min are asked of them: 45', '14:45', 45, 45, []],
    ['six hours and the half hour that would do for eight', '14:30', 30, 45, ['breach']],
    ['eight hours with half an hour', '16:30', 30, 1, []],
    ['eight hours with 29 min', '16:29', 29, 1, ['breach']],
  ])('%s', (_case, end, minutes, short, expected) => {
    const limits = { BREAK_SHORT: always(short * 60) };
    for (const events of [[shift(end, minutes)], [shift(end, minutes), standby]]) {
      const { findings, evaluated } = judge('BREAK', events, { limits });
      expect(findings.map(({ effectiveVerdict }) => effectiveVerdict)).toEqual(expected);
      expect(evaluated).toBe(1);
    }
  });

  it('are not asked where the short break is not the law, whatever else is', () => {
    for (const events of [[shift('14:30', 30)], [shift('14:30', 30), standby]]) {
      expect(judge('BREAK', events, { limits: { BREAK_SHORT: [] } }).evaluated).toBe(0);
    }
  });
});
