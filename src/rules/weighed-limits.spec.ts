import { describe, expect, it } from '@jest/globals';
import { always, daily, work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import { formatDay, HOUR, parseDay } from '../time/civil.js';
import { evaluateView } from './engine.js';
import type { WorkEvent } from './event.js';
import { explain } from './explain.js';
import { EXTRA_LIMITS, type Limits, spanOn } from './limits.js';
import { RULE_CODES, type Finding } from './rule.js';
import { DEFAULT_SETTINGS, type RuleSettings } from './settings.js';
import { packTimeline } from './timeline.js';
import { View } from './view.js';
import { isToBeWeighed, weighedLimits } from './weighed-limits.js';
import type { Weighing } from './weighed-week.js';

const clock = clockOf('Europe/Oslo');
const day = (text: string): number => parseDay(text) ?? Number.NaN;

const WEIGHING: Weighing = {
  full: 40 * HOUR,
  least: 36 * HOUR,
  most: 38 * HOUR,
  sunday: { numerator: 1, denominator: 6 },
  night: { numerator: 1, denominator: 4 },
  granted: 0,
};

const NO_LIMITS = Object.fromEntries(
  [...RULE_CODES, ...EXTRA_LIMITS].map((key) => [key, []]),
) as unknown as Limits;

interface Asked {
  readonly averaged?: readonly [string, string];
  /** What an agreement sets in hours, and how far its granter may go. */
  readonly agreed?: { readonly hours: number; readonly granted: number };
  readonly settings?: Partial<RuleSettings>;
  readonly limits?: Partial<Limits>;
}

function viewOf(
  events: readonly WorkEvent[],
  { averaged, agreed, settings, limits: more }: Asked = {},
): View {
  const week = always(38 * HOUR).map((span) => ({
    ...span,
    ...(agreed && { effective: agreed.hours * HOUR, agreement: 'A' }),
    weighing: { ...WEIGHING, granted: (agreed?.granted ?? 0) * HOUR },
  }));
  const limits = { ...NO_LIMITS, DAILY_REST: always(11 * HOUR), ORD_WEEK: week, AVG_ORDINARY: week, ...more };
  const period = averaged && { fromDay: day(averaged[0]), untilDay: day(averaged[1]) };
  const view = new View(packTimeline(events), {
    clock,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    limits,
    isFullTime: () => true,
    ...(period && {
      periods: [{ start: clock.instantAt(period.fromDay), end: clock.instantAt(period.untilDay) }],
      horizon: { start: clock.instantAt(period.fromDay), end: clock.instantAt(period.untilDay) },
    }),
  });
  const weighed = weighedLimits(view, events, (one) =>
    period && period.fromDay <= one && one < period.untilDay ? period : null,
  );
  return new View(view.timeline, { ...view.context, limits: weighed });
}

/** Base and limit in force of a week on a day, in hours. */
function weekOn(view: View, text: string): number[] {
  const span = spanOn(view.context.limits.ORD_WEEK, day(text));
  return [span?.base ?? Number.NaN, span?.effective ?? Number.NaN].map(
    (value) => Math.round((value / HOUR) * 1e4) / 1e4,
  );
}

const found = (view: View, rule: 'ORD_WEEK' | 'AVG_ORDINARY' | 'OT_7D'): readonly Finding[] =>
  evaluateView(view, [rule])[0]?.findings ?? [];

/** Twelve hours at night and so many by day: together with `by` 13 they fill 40 weighed hours exactly. */
const mixed = (lastEnd: string): WorkEvent[] => [
  work('shift', '2026-03-02T22:00', '06:00'),
  ...daily(['2026-03-04', '2026-03-05'], '15:00', '23:00'),
  work('shift', '2026-03-06T08:00', '16:00'),
  work('shift', '2026-03-07T08:00', lastEnd),
];
const DAYS = daily(['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12'], '08:00', '17:00');

describe('weighed limits (aml. § 10-4 (6))', () => {
  it('are those of limits that wait for it', () => {
    expect(isToBeWeighed(NO_LIMITS)).toBe(false);
    expect(isToBeWeighed(viewOf([]).context.limits)).toBe(true);
  });

  it('are so also where one of the two alone waits, and not where a limit is as it stands', () => {
    const { ORD_WEEK: waiting } = viewOf([]).context.limits;
    const asItStands = always(38 * HOUR);
    expect(isToBeWeighed({ ...NO_LIMITS, ORD_WEEK: waiting })).toBe(true);
    expect(isToBeWeighed({ ...NO_LIMITS, AVG_ORDINARY: waiting })).toBe(true);
    expect(isToBeWeighed({ ...NO_LIMITS, ORD_WEEK: asItStands, AVG_ORDINARY: asItStands })).toBe(false);
  });

  it('stay within the days of each span: one that does not wait is left as it was, and none reaches into another', () => {
    const [until, from] = [day('2026-03-09'), day('2026-03-16')];
    const waiting = always(38 * HOUR).map((span) => ({ ...span, weighing: WEIGHING }));
    const ORD_WEEK = [
      ...always(40 * HOUR).map((span) => ({ ...span, untilDay: until })),
      ...waiting.map((span) => ({ ...span, fromDay: until, untilDay: from })),
      ...waiting.map((span) => ({ ...span, fromDay: from })),
    ];
    const nights = ['02', '09', '16', '23'].map((date) => work('shift', `2026-03-${date}T21:00`, '05:00'));
    const view = viewOf(nights, { limits: { ORD_WEEK } });
    const shown = view.context.limits.ORD_WEEK.map(({ fromDay, untilDay, base }) => {
      const [first, last] = [fromDay, untilDay].map((one) =>
        Number.isFinite(one) ? formatDay(one) : 'ever',
      );
      return `${first} to ${last}: ${base / HOUR}`;
    });
    // Weeks of nothing but nights have the least.
    expect(shown).toEqual([
      'ever to 2026-03-09: 40',
      '2026-03-09 to 2026-03-16: 36',
      '2026-03-16 to 2026-03-23: 36',
      '2026-03-23 to 2026-03-30: 36',
      '2026-03-30 to ever: 38',
    ]);
  });

  it('weigh what is planned, and no extra work beside it', () => {
    const nights = ['09', '10', '11', '12'].map((date) =>
      work('extra_shift', `2026-03-${date}T22:00`, '05:00'),
    );
    const alone = mixed('13:00');
    expect(weekOn(viewOf([...alone, ...nights]), '2026-03-02')).toEqual(weekOn(viewOf(alone), '2026-03-02'));
    const within = ['03', '04', '05'].map((date) => work('callout', `2026-03-${date}T00:00`, '04:00'));
    expect(weekOn(viewOf([...alone, ...within]), '2026-03-02')).toEqual(weekOn(viewOf(alone), '2026-03-02'));
  });

  it('weigh each week for itself where nothing is averaged; a week without a plan has the most', () => {
    const view = viewOf([...mixed('13:00'), ...DAYS]);
    expect(
      ['2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09', '2026-03-16'].map(
        (one) => weekOn(view, one)[0],
      ),
    ).toEqual([38, 37, 37, 38, 38]);
  });

  it('weigh an averaging period as one, and the weeks around it for themselves', () => {
    const events = [...mixed('13:00'), ...DAYS, ...daily(['2026-03-16'], '08:00', '16:00')];
    const view = viewOf(events, { averaged: ['2026-03-02', '2026-03-16'] });
    // 73 h of which 12 at night: 40 × 73 / 76 is above 38.
    expect(weekOn(view, '2026-03-08')).toEqual([38, 38]);
    const nights = viewOf([...mixed('13:00'), ...daily(['2026-03-09', '2026-03-10'], '22:00', '06:00')], {
      averaged: ['2026-03-02', '2026-03-16'],
    });
    // 53 h of which 28 at night: 40 × 53 / 60 is below 36.
    expect(['2026-03-08', '2026-03-15', '2026-03-16'].map((one) => weekOn(nights, one)[0])).toEqual([
      36, 36, 38,
    ]);
  });

  it('weigh a week by its Sunday where averaging begins or ends in the middle of it', () => {
    const begins = viewOf(mixed('13:00'), { averaged: ['2026-03-05', '2026-03-19'] });
    // Of the period are the 8 + 8 + 5 hours from Thursday, 2 of them at night.
    expect(weekOn(begins, '2026-03-08')[0]).toBe(38);
    const ends = viewOf(mixed('13:00'), { averaged: ['2026-02-19', '2026-03-05'] });
    expect(weekOn(ends, '2026-03-08')[0]).toBe(37);
    // The average is anchored on its last day: 16 h, 10 of them at night.
    expect(spanOn(ends.context.limits.AVG_ORDINARY, day('2026-03-04'))?.base).toBe(36 * HOUR);
  });

  it('keep a week at its limit, and judge one a second over it', () => {
    expect(found(viewOf(mixed('13:00')), 'ORD_WEEK')).toEqual([]);
    const [one] = found(viewOf(mixed('2026-03-07T13:00:01')), 'ORD_WEEK');
    expect(one).toMatchObject({ measured: 37 * HOUR + 1, effectiveVerdict: 'breach' });
    // 144000 × 133201 / 144001
    expect(one?.effectiveLimit).toBeCloseTo(133_200.075, 3);
  });

  it('compare to the last digit where the limit is no decimal', () => {
    const nights = [0, 7, 14, 21, 28].flatMap((days) =>
      [0, 1].map((more) => work('shift', `${formatDay(day('2026-01-05') + days + more)}T22:00`, '06:00')),
    );
    const byDay = [0, 7, 14, 21, 28, 35, 42].flatMap((days) =>
      [2, 3, 4].map((more) => work('shift', `${formatDay(day('2026-01-05') + days + more)}T08:00`, '16:00')),
    );
    const rest = (end: string): WorkEvent[] => [
      work('shift', '2026-02-09T08:00', '16:00'),
      work('shift', '2026-02-16T08:00', end),
    ];
    const asked = { averaged: ['2026-01-05', '2026-02-23'] } as const;
    // 260 h, 80 at night: 260 / 7 a week, and 40 × 260 / 280 is the same.
    expect(found(viewOf([...nights, ...byDay, ...rest('12:00')], asked), 'AVG_ORDINARY')).toEqual([]);
    const [one] = found(viewOf([...nights, ...byDay, ...rest('2026-02-16T12:00:01')], asked), 'AVG_ORDINARY');
    expect((one?.measured ?? 0) - (one?.effectiveLimit ?? 0)).toBeCloseTo(1 / 7 - 1 / 98, 3);
  });

  it.each([
    [55.501874, 1],
    [55.501875, 0],
  ])('are the frame of overtime to the last digit: 133260/2401 s against %d s', (allowed, breaches) => {
    // 133 260 s are worked where 319824000/2401 are allowed.
    const overtime = {
      settings: { overtimeBasis: 'statutory' },
      limits: { OT_7D: always(allowed) },
    } as const;
    expect(found(viewOf(mixed('13:01'), overtime), 'OT_7D')).toHaveLength(breaches);
  });

  it.each([
    ['nothing beyond the week’s own', { hours: 38, granted: 0 }, [37, 37]],
    ['less than it', { hours: 35, granted: 0 }, [37, 35]],
    ['as far as the granter may go', { hours: 50, granted: 50 }, [37, 50]],
    ['whatever the granter likes', { hours: 38, granted: Number.POSITIVE_INFINITY }, [37, 38]],
  ])('leave of an agreement %s', (_case, agreed, expected) => {
    expect(weekOn(viewOf(mixed('13:00'), { agreed }), '2026-03-08')).toEqual(expected);
  });

  it('count a plan on the date of its work day, and by midnight where weeks are parted there', () => {
    const sunday = [...DAYS.slice(2), work('shift', '2026-03-15T20:00', '04:00')];
    // 18 + 8 h, of which 2 on the Sunday and 7 at night; 4 of these 8 lie in the next week.
    expect(weekOn(viewOf(sunday), '2026-03-15')[0]).toBeCloseTo((40 * 26) / (26 + 1 / 3 + 7 / 4), 4);
    expect(weekOn(viewOf(sunday), '2026-03-22')[0]).toBe(38);
    const parted = viewOf(sunday, { settings: { weekSums: 'clip' } });
    expect(weekOn(parted, '2026-03-15')[0]).toBe(38);
    expect(weekOn(parted, '2026-03-22')[0]).toBe(36);
  });

  it('tell how they were weighed', () => {
    const view = viewOf(mixed('13:01'));
    const [one] = found(view, 'ORD_WEEK').map((finding) =>
      explain(finding, view, { rulebook: '', waivableFloors: {} }),
    );
    expect(one?.weighed).toMatchObject({
      fromDay: day('2026-03-02'),
      untilDay: day('2026-03-09'),
      weighing: WEIGHING,
    });
    const { hours, sunday, night, weighted, reduced, limit } = one?.weighed ?? {};
    expect([hours, sunday, night, weighted, reduced, limit].map(String)).toEqual([
      '133260',
      '0',
      '43200',
      '144060',
      '319824000/2401',
      '319824000/2401',
    ]);
  });
});
