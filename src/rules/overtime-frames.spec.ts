import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../platform/zone.js';
import { instant, judge, noted, work, worstHours, type Circumstances } from '../../test/support/work.js';
import { formatDay, HOUR, parseDay } from '../time/civil.js';
import type { WorkEvent } from './event.js';
import type { Limits } from './limits.js';
import { type OvertimeRule, unaskedWindows } from './overtime-frames.js';
import { DEFAULT_SETTINGS, type RuleSettings } from './settings.js';
import { packTimeline } from './timeline.js';
import { View } from './view.js';

const dayOf = (date: string): number => parseDay(date) ?? Number.NaN;

/** Work beyond any plan, all of it overtime. */
const extra = (date: string, hours: number): WorkEvent => {
  const start = instant(`${date}T08:00`);
  return { kind: 'extra_shift', start, end: start + hours * HOUR };
};
/** A shift as it was planned. */
const planned = (date: string): WorkEvent => work('shift', `${date}T08:00`, '16:00');

const byPlan = (settings: Partial<RuleSettings> = {}): Circumstances => ({
  settings: { overtimeBasis: 'plan', ...settings },
});

describe('the worst of 200 hours of overtime in 52 weeks', () => {
  const mondays = (from: string, count: number): string[] =>
    Array.from({ length: count }, (_, week) => formatDay(dayOf(from) + 7 * week));
  const year = (events: readonly WorkEvent[], settings: Partial<RuleSettings> = {}) =>
    judge('OT_52W', events, byPlan(settings));

  it('is all overtime there is, where it lies within 52 weeks', () => {
    const result = year(mondays('2026-01-05', 52).map((date) => extra(date, 3)));
    expect(worstHours(result)).toBe(52 * 3);
    expect(result).toMatchObject({ evaluated: 52, findings: [] });
  });

  it('is that of the fullest 52 weeks, where overtime goes on for 60', () => {
    const result = year(mondays('2026-01-05', 60).map((date, week) => extra(date, week < 8 ? 5 : 3)));
    expect(worstHours(result)).toBe(8 * 5 + 44 * 3);
    expect(result).toMatchObject({ evaluated: 60, findings: [] });
  });

  it('grows with the weeks that follow, where those are the fuller ones', () => {
    const result = year(mondays('2026-01-05', 60).map((date, week) => extra(date, week < 8 ? 1 : 3)));
    expect(worstHours(result)).toBe(52 * 3);
  });

  it('has a first week only as long as the 51 after it', () => {
    const [first, last] = ['2026-01-05', '2026-12-28'];
    expect(worstHours(year([extra(first, 6), extra(last, 4)]))).toBe(10);
    expect(worstHours(year([extra(first, 6), extra('2027-01-04', 4)]))).toBe(6);
    expect(worstHours(year([extra(first, 4), extra('2027-01-04', 6)]))).toBe(6);
  });

  it('loses at once all weeks that a long time without overtime leaves behind', () => {
    const early = mondays('2026-01-05', 5).map((date) => extra(date, 8));
    const late = mondays('2027-12-06', 2).map((date) => extra(date, 9));
    const { worst, evaluated } = year([...early, ...late]);
    expect([worst, evaluated]).toEqual([40 * HOUR, 7]);
  });

  it('is found in each week that passes, until the fullest weeks have left', () => {
    const events = mondays('2026-01-05', 60).map((date, week) => extra(date, week < 30 ? 6 : 1));
    expect(noted(year(events))).toEqual([
      '2026-12-27: 201 h in 2025-12-29T00:00 to 2026-12-28T00:00',
      '2027-01-03: 202 h in 2026-01-05T00:00 to 2027-01-04T00:00',
    ]);
  });

  it('may be that of 26 weeks', () => {
    const result = year(
      mondays('2026-01-05', 30).map((date) => extra(date, 7)),
      {
        overtimeYear: 'iso_26_weeks',
      },
    );
    expect(worstHours(result)).toBe(26 * 7);
  });

  it('may be that of a calendar year, and every year begins anew', () => {
    const events = [extra('2026-12-31', 12), extra('2027-01-01', 10), extra('2027-12-31', 12)];
    const result = judge('OT_52W', events, {
      ...byPlan({ overtimeYear: 'calendar_year' }),
      hours: { OT_52W: 20 },
    });
    expect(noted(result)).toEqual(['2027-12-31: 22 h in 2027-01-01T00:00 to 2028-01-01T00:00']);
    expect(result.evaluated).toBe(2);
  });
});

describe('25 hours of overtime in blocks of four weeks', () => {
  const inBlocks = (events: readonly WorkEvent[], start: string) =>
    judge('OT_4W', events, byPlan({ overtimeFourWeeks: 'fixed_blocks', overtimeBlockStart: dayOf(start) }));

  it('are asked block by block, before and after the Monday they are counted from', () => {
    const events = [extra('2026-02-02', 12), extra('2026-03-01', 14), extra('2026-03-02', 13)];
    expect(noted(inBlocks(events, '2026-03-02'))).toEqual([
      '2026-03-01: 26 h in 2026-02-02T00:00 to 2026-03-02T00:00',
    ]);
    expect(noted(inBlocks(events, '2026-02-09'))).toEqual([
      '2026-03-08: 27 h in 2026-02-09T00:00 to 2026-03-09T00:00',
    ]);
  });
});

describe('ten hours of overtime in seven days', () => {
  it('are asked of a date once, however many work days it has', () => {
    const events = [
      work('callout', '2026-03-07T00:00', '06:00'),
      work('shift', '2026-03-07T20:00', '02:00', { plannedNet: 0 }),
    ];
    const result = judge('OT_7D', events, byPlan());
    expect(result.evaluated).toBe(1);
    expect(noted(result)).toEqual(['2026-03-07: 12 h in 2026-03-01T00:00 to 2026-03-08T00:00']);
  });

  it('are exactly those of its own days, where parts of spread breaks make them up', () => {
    // Of 6 h with a break of 2 h the call-out before takes one for itself: 10/3 h are left, and 16/3 h in all.
    const evening = (date: string): WorkEvent[] => [
      work('callout', `${date}T15:00`, '17:00'),
      work('extra_shift', `${date}T16:00`, '22:00', { unpaidBreak: 2 * HOUR }),
    ];
    const three = ['2026-03-03', '2026-03-04', '2026-03-05'].flatMap(evening);
    const limit = { ...byPlan(), hours: { OT_7D: 16 } };
    expect(judge('OT_7D', three, limit)).toMatchObject({ findings: [], evaluated: 3 });
    const around = [extra('2026-02-26', 2), ...three, extra('2026-03-20', 2)];
    expect(judge('OT_7D', around, limit)).toMatchObject({ findings: [], evaluated: 5 });
    const dayAfter = [...three, extra('2026-03-06', 1)];
    expect(noted(judge('OT_7D', dayAfter, limit)).map((finding) => finding.slice(0, 10))).toEqual([
      '2026-03-06',
    ]);
    expect(judge('OT_7D', three, { ...byPlan(), hours: { OT_7D: 16 - 1e-6 } }).findings).toHaveLength(1);
  });
});

describe('windows that nobody asks, for no overtime lies at their end', () => {
  const windows = (
    rule: OvertimeRule,
    events: readonly WorkEvent[],
    [from, until]: readonly [string, string],
    settings: Partial<RuleSettings> = {},
  ): string[] => {
    const view = new View(packTimeline(events), {
      clock: clockOf('Europe/Oslo'),
      settings: { ...DEFAULT_SETTINGS, overtimeBasis: 'plan', ...settings },
      limits: { ORD_WEEK: [] } as unknown as Limits,
      isFullTime: () => true,
    });
    return unaskedWindows(view, rule, { fromDay: dayOf(from), untilDay: dayOf(until) }).map(
      ({ anchorDay, fromDay, used }) => `${formatDay(fromDay)} to ${formatDay(anchorDay)}: ${used / HOUR} h`,
    );
  };

  it('are those of seven days that end after the last day of overtime', () => {
    const events = [extra('2026-03-02', 2), extra('2026-03-04', 3)];
    expect(windows('OT_7D', events, ['2026-03-03', '2026-03-12'])).toEqual([
      '2026-02-25 to 2026-03-03: 2 h',
      '2026-02-27 to 2026-03-05: 5 h',
      '2026-02-28 to 2026-03-06: 5 h',
      '2026-03-01 to 2026-03-07: 5 h',
      '2026-03-02 to 2026-03-08: 5 h',
      '2026-03-03 to 2026-03-09: 3 h',
      '2026-03-04 to 2026-03-10: 3 h',
      '2026-03-05 to 2026-03-11: 0 h',
    ]);
  });

  it('are those of four weeks that end with a week without overtime', () => {
    const events = [extra('2026-03-02', 2), extra('2026-03-18', 3)];
    expect(windows('OT_4W', events, ['2026-03-08', '2026-04-06'])).toEqual([
      '2026-02-16 to 2026-03-15: 2 h',
      '2026-03-02 to 2026-03-29: 5 h',
      '2026-03-09 to 2026-04-05: 3 h',
    ]);
  });

  it('are those of every 28 days where those roll', () => {
    const events = [extra('2026-03-02', 2)];
    expect(
      windows('OT_4W', events, ['2026-03-28', '2026-03-31'], { overtimeFourWeeks: 'rolling_28_days' }),
    ).toEqual([
      '2026-03-01 to 2026-03-28: 2 h',
      '2026-03-02 to 2026-03-29: 2 h',
      '2026-03-03 to 2026-03-30: 0 h',
    ]);
  });

  it('are no block or calendar year in which overtime was worked, for that has been asked', () => {
    const events = [extra('2026-03-04', 3)];
    const blocks = { overtimeFourWeeks: 'fixed_blocks', overtimeBlockStart: dayOf('2026-03-02') } as const;
    expect(windows('OT_4W', events, ['2026-03-01', '2026-04-27'], blocks)).toEqual([
      '2026-02-02 to 2026-03-01: 0 h',
      '2026-03-30 to 2026-04-26: 0 h',
    ]);
    const years = { overtimeYear: 'calendar_year' } as const;
    expect(windows('OT_52W', events, ['2025-12-31', '2028-01-01'], years)).toEqual([
      '2025-01-01 to 2025-12-31: 0 h',
      '2027-01-01 to 2027-12-31: 0 h',
    ]);
  });

  it('are those of 52 weeks that have all but the last weeks behind them', () => {
    const events = [extra('2026-01-05', 7)];
    expect(windows('OT_52W', events, ['2026-12-28', '2027-01-11'])).toEqual([
      '2026-01-05 to 2027-01-03: 7 h',
      '2026-01-12 to 2027-01-10: 0 h',
    ]);
  });

  it('are all of them where nobody has worked overtime', () => {
    expect(windows('OT_7D', [planned('2026-03-02')], ['2026-03-02', '2026-03-04'])).toEqual([
      '2026-02-24 to 2026-03-02: 0 h',
      '2026-02-25 to 2026-03-03: 0 h',
    ]);
  });
});
