import { describe, expect, it } from '@jest/globals';
import { work } from '../../../test/support/work.js';
import { clockOf } from '../../platform/zone.js';
import { evaluateView } from '../../rules/engine.js';
import type { WorkEvent } from '../../rules/event.js';
import { RULE_CODES } from '../../rules/rule.js';
import { formatDay, HOUR, parseDay, weekday } from '../../time/civil.js';
import { limitsFor } from '../../workforce/law.js';
import { readLaw } from '../../workforce/law.repository.js';
import { assess } from '../assessment.js';
import { nearestLimits, nearlyUsed, partOf } from './nearly-used.js';

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
    expect(seen(overtime(TWO_WEEKS), '2026-01-06')).toEqual([]);
  });

  it('is of the week that runs before overtime is worked in it, as when hours come in on Mondays', () => {
    // Four weeks to come end on 4 January: those of 8 December and after it.
    const months = overtime([8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 22]);
    const found = seen(months, '2025-12-29');
    expect(found.filter((one) => one.startsWith('OT_4W'))).toEqual([
      'OT_4W 2025-12-28 22/25',
      'OT_4W 2026-01-04 22/25',
    ]);
  });

  it('is of each seven days that still run, with what falls out of them left out', () => {
    const found = seen(overtime([9, 10, 11, 12, 13]), '2025-12-15');
    expect(found.filter((one) => one.startsWith('OT_7D'))).toEqual([
      'OT_7D 2025-12-11 6/10',
      'OT_7D 2025-12-12 8/10',
      'OT_7D 2025-12-13 10/10',
      'OT_7D 2025-12-15 10/10',
      'OT_7D 2025-12-16 8/10',
      'OT_7D 2025-12-17 6/10',
    ]);
  });

  it('is of the average that runs, also for whom nothing of the week is on record yet', () => {
    // Nine weeks of 50 h, told until Friday 12 December: seven of them are in the eight that run.
    const weeks = Array.from({ length: 63 }, (_, i) => parseDay('2025-10-13')! + i)
      .filter((day) => weekday(day) <= 5)
      .map((day) => work('shift', `${formatDay(day)}T08:00`, '18:00'));
    const averages = (events: readonly WorkEvent[]): string[] =>
      seen(events, '2025-12-15').filter((one) => one.startsWith('TOTAL_AVG 2025-12-21'));
    expect(averages(weeks)).toEqual(['TOTAL_AVG 2025-12-21 43.75/48']);
    expect(averages([...weeks, work('shift', '2025-12-16T08:00', '16:00')])).toEqual([
      'TOTAL_AVG 2025-12-21 44.75/48',
    ]);
    expect(averages(weeks.slice(5))).toEqual(['TOTAL_AVG 2025-12-21 43.75/48']);
    // Of eight weeks that begin before anything is told nothing is said.
    expect(averages(weeks.slice(10))).toEqual([]);
  });

  it('is no average that ordinary weeks make', () => {
    const weeks = Array.from({ length: 63 }, (_, i) => parseDay('2025-10-13')! + i)
      .filter((day) => weekday(day) <= 5)
      .map((day) => work('shift', `${formatDay(day)}T08:00`, '16:00'));
    expect(seen(weeks, '2025-12-15')).toEqual([]);
    expect(nearestLimits(viewOf(weeks), parseDay('2025-12-15')!)[0]?.rule).toBe('OT_7D');
  });

  it('is nothing of a week that runs where the limit does not hold in it', () => {
    const view = viewOf(overtime([8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 22]));
    const ended = view.context.limits.OT_4W.map((span) => ({ ...span, untilDay: parseDay('2025-12-29')! }));
    view.context = { ...view.context, limits: { ...view.context.limits, OT_4W: ended } };
    const found = nearlyUsed(view, parseDay('2025-12-29')!).filter(({ rule }) => rule === 'OT_4W');
    expect(found.map(({ anchorDay }) => formatDay(anchorDay))).toEqual(['2025-12-28']);
  });

  it('leaves the view as it was', () => {
    const view = viewOf(overtime(TWO_WEEKS, 3));
    const before = JSON.stringify(evaluateView(view, RULE_CODES));
    nearlyUsed(view, parseDay('2025-12-15')!);
    expect(JSON.stringify(evaluateView(view, RULE_CODES))).toBe(before);
  });
});

describe('the limit that is nearest', () => {
  const nearest = (events: readonly WorkEvent[], today: string): string | undefined => {
    const [one] = nearestLimits(viewOf(events), parseDay(today)!);
    return one && `${one.rule} ${formatDay(one.anchorDay)} ${one.used / HOUR}/${one.limit / HOUR}`;
  };

  it('is told however little is used of it, and of the shortest frame where nothing is', () => {
    expect(nearest(overtime([1, 8]), '2025-12-15')).toBe('OT_4W 2025-12-21 4/25');
    expect(nearest(overtime([]), '2025-12-15')).toBe('OT_7D 2025-12-15 0/10');
  });

  it('is told where it is passed, too', () => {
    expect(nearest(overtime([15, 16, 17], 4), '2025-12-15')).toBe('OT_7D 2025-12-17 12/10');
  });

  it('is the fullest of what is nearly used up in windows that are not over', () => {
    const today = parseDay('2025-12-15')!;
    for (const days of [TWO_WEEKS, [...TWO_WEEKS, 15], [9, 10, 11, 12, 13]]) {
      const view = viewOf(overtime(days));
      const kept = nearlyUsed(view, today).filter(({ anchorDay }) => anchorDay >= today);
      const most = Math.max(...kept.map(partOf));
      expect(kept.filter((one) => partOf(one) === most)).toContainEqual(nearestLimits(view, today)[0]);
    }
  });

  it('is none for whoever has no limit', () => {
    const view = viewOf(overtime([1]));
    const none = { OT_7D: [], OT_4W: [], OT_52W: [], TOTAL_AVG: [] };
    view.context = { ...view.context, limits: { ...view.context.limits, ...none } };
    expect(nearestLimits(view, parseDay('2025-12-15')!)).toEqual([]);
  });
});
