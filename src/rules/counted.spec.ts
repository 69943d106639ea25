import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../platform/zone.js';
import { dayNumber, HOUR } from '../time/civil.js';
import { type Basis, basisOf, triggerOf } from './counted.js';
import { evaluateView } from './engine.js';
import type { WorkEvent } from './event.js';
import { EXTRA_LIMITS, type LimitKey, type Limits } from './limits.js';
import { RULE_CODES, type RuleCode } from './rule.js';
import { DEFAULT_SETTINGS, type RuleSettings } from './settings.js';
import { packTimeline } from './timeline.js';
import { View } from './view.js';

const clock = clockOf('Europe/Oslo');
/** Local time in Oslo on a day of March 2026; the 2nd is a Monday. */
const at = (day: number, hour: number): number => clock.instantAt(dayNumber(2026, 3, day), hour * HOUR);

const event = (
  kind: WorkEvent['kind'],
  from: [number, number],
  to: [number, number],
  more = {},
): WorkEvent => ({
  kind,
  start: at(...from),
  end: at(...to),
  ...more,
});

/** Places and hours of the events behind the first finding of a rule. */
function behind(
  rule: RuleCode,
  events: readonly WorkEvent[],
  limit: number,
  settings: Partial<RuleSettings> = {},
): [number, number][] {
  const keys: readonly LimitKey[] = [...RULE_CODES, ...EXTRA_LIMITS];
  const span = { fromDay: 0, untilDay: 40_000, base: limit, effective: limit, clause: '§', agreement: null };
  const view = new View(packTimeline(events), {
    clock,
    settings: { ...DEFAULT_SETTINGS, overtimeBasis: 'plan', ...settings },
    limits: Object.fromEntries(keys.map((key) => [key, key === rule ? [span] : []])) as unknown as Limits,
    isFullTime: () => true,
    youthGroupOn: () => 'y15_18',
    horizon: { start: at(2, 0), end: at(30, 0) },
  });
  const finding = evaluateView(view, [rule])[0]?.findings[0];
  if (!finding) return [];
  return basisOf(finding, view).counted.map(({ index, seconds }) => [index, seconds / HOUR]);
}

describe('the events behind a finding', () => {
  const shift = event('shift', [3, 8], [3, 16]);

  it('of a sum of plans and standby are the shifts and the standby, each with what it adds', () => {
    const standby = event('standby', [7, 8], [8, 8]);
    const callout = event('callout', [7, 10], [7, 13]);
    expect(behind('ORD_WEEK', [shift, standby, callout], HOUR)).toEqual([
      [0, 8],
      [1, 3],
    ]);
  });

  it('of a year of overtime are those of the days that had some', () => {
    const long = event('shift', [4, 8], [4, 20], { plannedNet: 8 * HOUR });
    expect(behind('OT_52W', [shift, long], HOUR)).toEqual([[1, 12]]);
  });

  it('of a missing break is the event itself, with the break it had', () => {
    const pause = { unpaidBreak: HOUR / 4 };
    expect(behind('BREAK', [event('shift', [4, 8], [4, 17], pause)], HOUR / 2)).toEqual([[0, 0.25]]);
    expect(behind('BREAK', [shift], HOUR / 2)).toEqual([[0, 0]]);
  });

  it('of a forbidden night is the part inside it', () => {
    expect(behind('YOUTH_NIGHT', [event('shift', [3, 20], [4, 1])], 0)).toEqual([[0, 2]]);
  });

  it('of Sundays in a row are the work in the last two', () => {
    const sundays = [8, 15, 22].map((day) => event('shift', [day, 8], [day, 16]));
    expect(behind('SUNDAY_NEXT', [shift, ...sundays], 2)).toEqual([
      [2, 8],
      [3, 8],
    ]);
  });

  it('of a week are in their order, the plan for what it says and not for what was worked', () => {
    const standby = event('standby', [3, 8], [3, 15]);
    const short = event('shift', [4, 8], [4, 16], { plannedNet: 6 * HOUR });
    expect(behind('ORD_WEEK', [standby, short], HOUR)).toEqual([
      [0, 1],
      [1, 6],
    ]);
  });

  it.each<RuleCode>(['OT_7D', 'OT_WEEK', 'OT_4W'])(
    'of %s are all the work of the window, with and without overtime',
    (rule) => {
      const long = event('shift', [4, 8], [4, 20], { plannedNet: 8 * HOUR });
      expect(behind(rule, [shift, long], HOUR)).toEqual([
        [0, 8],
        [1, 12],
      ]);
    },
  );

  it('of a work day count for themselves, also where they overlap', () => {
    const late = event('overtime', [3, 14], [3, 20]);
    expect(behind('DAILY_TOTAL', [shift, late], HOUR)).toEqual([
      [0, 8],
      [1, 6],
    ]);
  });

  it('of a Sunday are the part of the work that lies in it, with its part of the break', () => {
    const sundays = [8, 15].map((day) =>
      event('shift', [day - 1, 12], [day - 1, 20], { unpaidBreak: HOUR, plannedNet: 7 * HOUR }),
    );
    expect(behind('SUNDAY_NEXT', sundays, 1)).toEqual([
      [0, 1.75],
      [1, 1.75],
    ]);
  });

  describe('of the hours of a week, and of an average', () => {
    const late = event('callout', [4, 20], [4, 21]);
    const overWeeksEnd = event('shift', [8, 20], [9, 4], { unpaidBreak: HOUR });
    const standby = event('standby', [5, 8], [6, 8]);

    it('are all work that counts in it, a shift over the end of the week whole', () => {
      expect(behind('WEEK_CAP', [shift, late, overWeeksEnd], 0)).toEqual([
        [0, 8],
        [1, 1],
        [2, 7],
      ]);
    });

    it('are the work alone where standby does not count, and with it where it does', () => {
      const events = [shift, late, standby];
      const work = [
        [0, 8],
        [1, 1],
      ];
      expect(behind('WEEK_CAP', events, 0, { standbyInTotal: false })).toEqual(work);
      expect(behind('WEEK_CAP', events, 0)).toEqual([...work, [2, expect.closeTo(24 / 7, 3)]]);
    });

    it('are the work of two events at once in each of them', () => {
      expect(behind('WEEK_CAP', [shift, event('overtime', [3, 14], [3, 18])], 0)).toEqual([
        [0, 8],
        [1, 4],
      ]);
    });

    it('are, where all of it was break, the events that were looked at', () => {
      const idle = event('shift', [3, 8], [3, 9], { unpaidBreak: HOUR });
      expect(behind('TOTAL_AVG', [idle], -1, { totalAverageWeeks: 4 })).toEqual([[0, 0]]);
    });

    it('leave out a shift that was all break beside one that was not', () => {
      const idle = event('shift', [4, 8], [4, 9], { unpaidBreak: HOUR });
      expect(behind('WEEK_CAP', [shift, idle], 0)).toEqual([[0, 8]]);
    });

    it('are those of all weeks of the average', () => {
      const weeks = [3, 11, 25].map((day) => event('shift', [day, 8], [day, 16]));
      expect(behind('TOTAL_AVG', weeks, 0, { totalAverageWeeks: 4 })).toEqual([
        [0, 8],
        [1, 8],
        [2, 8],
      ]);
    });
  });

  it('of a rest bound it and add nothing', () => {
    expect(behind('DAILY_REST', [shift, event('shift', [4, 1], [4, 6])], 11 * HOUR)).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });
});

it('a call-out sets a finding off before an extra shift, and that before a shift that ran over', () => {
  const timeline = packTimeline([
    event('shift', [3, 8], [3, 17], { plannedNet: 8 * HOUR }),
    event('callout', [3, 20], [3, 21]),
    event('extra_shift', [4, 8], [4, 16]),
    event('shift', [5, 8], [5, 16]),
  ]);
  const trigger = (...indices: number[]): number | null =>
    triggerOf(
      { counted: indices.map((index) => ({ index, seconds: 0, planned: 0 })), longestRest: null },
      timeline,
    );
  expect(trigger(0, 1, 2, 3)).toBe(1);
  expect(trigger(0, 2, 3)).toBe(2);
  expect(trigger(0, 3)).toBe(0);
  expect(trigger(3)).toBe(3);
  expect(trigger()).toBeNull();
});

it('of shifts that ran over, the one that did so furthest sets a finding off, of equals the last', () => {
  const timeline = packTimeline([
    event('shift', [3, 8], [3, 22], { plannedNet: 12 * HOUR }),
    event('shift', [4, 7], [4, 15.25], { plannedNet: 8 * HOUR }),
    event('shift', [5, 8], [5, 18]),
    event('shift', [6, 8], [6, 16.25], { plannedNet: 8 * HOUR }),
  ]);
  const basis = (...indices: number[]): Basis => ({
    counted: indices.map((index) => ({ index, seconds: 0, planned: 0 })),
    longestRest: null,
  });
  expect(triggerOf(basis(0, 1, 2, 3), timeline)).toBe(0);
  expect(triggerOf(basis(1, 2), timeline)).toBe(1);
  expect(triggerOf(basis(1, 3), timeline)).toBe(3);
  // What was published goes before what the source says of it.
  const plannedOf = (index: number): number => (index === 2 ? 7 : 8) * HOUR;
  expect(triggerOf(basis(1, 2, 3), timeline, plannedOf)).toBe(2);
});

it('standby sets nothing off beside work', () => {
  const timeline = packTimeline([
    event('shift', [3, 8], [3, 16]),
    event('extra_shift', [6, 8], [6, 16]),
    event('standby', [6, 16], [7, 8]),
  ]);
  const basis = (...indices: number[]): Basis => ({
    counted: indices.map((index) => ({ index, seconds: 0, planned: 0 })),
    longestRest: null,
  });
  expect(triggerOf(basis(0, 1, 2), timeline)).toBe(1);
  expect(triggerOf(basis(0, 2), timeline)).toBe(0);
  expect(triggerOf(basis(2), timeline)).toBe(2);
});

it('extra work sets a finding off before a shift that ran over, of equals the last', () => {
  const timeline = packTimeline([
    event('extra_shift', [2, 8], [2, 16]),
    event('overtime', [3, 8], [3, 16], { plannedNet: 9 * HOUR }),
    event('shift', [4, 8], [4, 17], { plannedNet: 8 * HOUR }),
    event('shift', [5, 8], [5, 16]),
    event('shift', [6, 8], [6, 16]),
  ]);
  const trigger = (...indices: number[]): number | null =>
    triggerOf(
      { counted: indices.map((index) => ({ index, seconds: 0, planned: 0 })), longestRest: null },
      timeline,
    );
  expect(trigger(0, 2)).toBe(0);
  expect(trigger(1, 2)).toBe(1);
  expect(trigger(0, 1)).toBe(1);
  expect(trigger(3, 4)).toBe(4);
});

describe('what set a finding off', () => {
  const trigger = (...events: readonly WorkEvent[]): number | null =>
    triggerOf(
      { counted: events.map((_, index) => ({ index, seconds: 0, planned: 0 })), longestRest: null },
      packTimeline(events),
    );

  it('is the last of two call-outs or extra shifts, however long the first was', () => {
    expect(trigger(event('callout', [3, 18], [3, 22]), event('callout', [4, 18], [4, 19]))).toBe(1);
    expect(trigger(event('extra_shift', [3, 8], [3, 20]), event('extra_shift', [4, 8], [4, 9]))).toBe(1);
  });

  it('is the shift that ran two hours over its eight, not the long one that ran half an hour over', () => {
    const long = event('shift', [4, 8], [4, 20.5], { plannedNet: 12 * HOUR });
    expect(trigger(event('shift', [3, 8], [3, 18], { plannedNet: 8 * HOUR }), long)).toBe(0);
  });

  it('is a shift nobody planned, before one that ran over', () => {
    const unplanned = event('shift', [3, 8], [3, 12], { plannedNet: 0 });
    expect(trigger(unplanned, event('shift', [4, 8], [4, 18], { plannedNet: 8 * HOUR }))).toBe(0);
  });

  it('is the last shift where none ran over, also where it was shorter than planned', () => {
    const short = event('shift', [4, 8], [4, 14], { plannedNet: 8 * HOUR });
    expect(trigger(event('shift', [3, 8], [3, 16], { plannedNet: 8 * HOUR }), short)).toBe(1);
  });
});
