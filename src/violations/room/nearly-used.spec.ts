import { describe, expect, it } from '@jest/globals';
import { work } from '../../../test/support/work.js';
import { clockOf } from '../../platform/zone.js';
import { evaluateView } from '../../rules/engine.js';
import type { WorkEvent } from '../../rules/event.js';
import { RULE_CODES } from '../../rules/rule.js';
import { formatDay, HOUR, parseDay } from '../../time/civil.js';
import { limitsFor } from '../../workforce/law.js';
import { readLaw } from '../../workforce/law.repository.js';
import { assess } from '../assessment.js';
import { nearlyUsed } from './nearly-used.js';

const law = readLaw();

const viewOf = (events: readonly WorkEvent[]) =>
  assess(
    events.map((event, i) => ({ id: String(i), event, cause: null })),
    {
      clock: clockOf('Europe/Oslo'),
      limits: limitsFor(law.rulebook, { agreements: [] }),
      isFullTime: () => true,
    },
    [
      {
        fromDay: Number.NEGATIVE_INFINITY,
        untilDay: Number.POSITIVE_INFINITY,
        rules: RULE_CODES,
        settings: law.settings,
      },
    ],
  ).view;

/** Two hours of overtime in the afternoon of each day of December. */
const overtime = (days: readonly number[], hours = 2): WorkEvent[] =>
  days.map((day) => {
    const date = `2025-12-${String(day).padStart(2, '0')}`;
    return work('overtime', `${date}T15:00`, `${15 + hours}:00`);
  });

const TWO_WEEKS = [1, 2, 3, 4, 5, 8, 9, 10, 11, 12];
const seen = (events: readonly WorkEvent[], today: string): string[] =>
  nearlyUsed(viewOf(events), parseDay(today)!).map(
    ({ rule, anchorDay, used, limit }) => `${rule} ${formatDay(anchorDay)} ${used / HOUR}/${limit / HOUR}`,
  );

describe('what is nearly used up', () => {
  it('is told by the rules’ own measure: 22 of 25 hours in the four weeks that end on Sunday', () => {
    const found = nearlyUsed(viewOf(overtime([...TWO_WEEKS, 15])), parseDay('2025-12-15')!);
    const [four] = found.filter(
      ({ rule, anchorDay }) => rule === 'OT_4W' && formatDay(anchorDay) === '2025-12-21',
    );
    expect(four).toMatchObject({ used: 22 * HOUR, limit: 25 * HOUR });
    expect([formatDay(four!.fromDay), formatDay(four!.untilDay)]).toEqual(['2025-11-24', '2025-12-22']);
  });

  it('is nothing below half, and nothing that is passed, for that is a finding', () => {
    expect(seen(overtime([1, 8]), '2025-12-15')).toEqual([]);
    expect(seen(overtime(TWO_WEEKS, 3), '2025-12-15').filter((one) => one.startsWith('OT_4W'))).toEqual([]);
  });

  it('is the whole limit where it is just kept', () => {
    expect(seen(overtime(TWO_WEEKS), '2025-12-15')).toContain('OT_7D 2025-12-12 10/10');
  });

  it('is of this week and the last one: what ended before is over', () => {
    expect(seen(overtime(TWO_WEEKS), '2025-12-15')).toContain('OT_4W 2025-12-14 20/25');
    expect(seen(overtime(TWO_WEEKS), '2025-12-30')).toEqual([]);
  });

  it('leaves the view as it was', () => {
    const view = viewOf(overtime(TWO_WEEKS, 3));
    const before = JSON.stringify(evaluateView(view, RULE_CODES));
    nearlyUsed(view, parseDay('2025-12-15')!);
    expect(JSON.stringify(evaluateView(view, RULE_CODES))).toBe(before);
  });
});
