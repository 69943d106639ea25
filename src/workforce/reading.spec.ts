import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../platform/zone.js';
import { formatDay, parseDay } from '../time/civil.js';
import { readLaw } from './law.repository.js';
import type { AgreedLimits } from './person.js';
import { averagedOn, readingsOf } from './reading.js';

const law = readLaw();
const day = (text: string): number => parseDay(text) ?? Number.NaN;
const FOREVER = { fromDay: day('2025-01-01'), untilDay: Number.POSITIVE_INFINITY };
const agreed = (one: Partial<AgreedLimits>): AgreedLimits => ({
  agreement: 'A',
  limits: {},
  ...FOREVER,
  ...one,
});

describe('overtime over half a year', () => {
  const terms = { overtimeWeeks: 26 as const };
  const granted = agreed({ grantedBy: 'arbeidstilsynet', terms, limits: { OT_52W: 200 } });
  const covered = { fromDay: day('2024-01-01'), untilDay: day('2026-01-01') };
  const clock = clockOf('Europe/Oslo');
  const yearsOf = (agreements: readonly AgreedLimits[], read = law) =>
    readingsOf(read, { agreements }, covered, clock)
      .filter(({ rules }) => rules.includes('OT_52W'))
      .map(({ fromDay, untilDay, settings, judges }) => [
        fromDay,
        untilDay,
        settings.overtimeYear,
        ...(judges === undefined ? [] : [judges]),
      ]);
  const change = day('2025-01-01');
  const [ever, never] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

  it('is a reading of its own from the day it is allowed, beside the statute’s year for the other verdict', () => {
    expect(yearsOf([granted])).toEqual([
      [ever, change, 'iso_52_weeks'],
      [change, never, 'iso_26_weeks', 'effective'],
      [change, never, 'iso_52_weeks', 'base'],
    ]);
    expect(yearsOf([])).toEqual([[ever, never, 'iso_52_weeks']]);
  });

  it('is read so where it is allowed on all the days there are', () => {
    expect(yearsOf([{ ...granted, fromDay: 0 }])).toEqual([
      [ever, never, 'iso_26_weeks', 'effective'],
      [ever, never, 'iso_52_weeks', 'base'],
    ]);
  });

  it('stands beside the year as the law in use reads it', () => {
    const calendar = { ...law, settings: { ...law.settings, overtimeYear: 'calendar_year' as const } };
    expect(yearsOf([{ ...granted, fromDay: 0 }], calendar)).toEqual([
      [ever, never, 'iso_26_weeks', 'effective'],
      [ever, never, 'calendar_year', 'base'],
    ]);
  });

  it('is the one that sets the frame: hours agreed on later are those of a year', () => {
    const later = agreed({
      agreement: 'B',
      grantedBy: 'elected-representatives',
      fromDay: day('2025-07-01'),
      limits: { OT_52W: 300 },
    });
    expect(yearsOf([granted, later])).toEqual([
      [ever, change, 'iso_52_weeks'],
      [change, day('2025-07-01'), 'iso_26_weeks', 'effective'],
      [change, day('2025-07-01'), 'iso_52_weeks', 'base'],
      [day('2025-07-01'), never, 'iso_52_weeks'],
    ]);
  });

  it('stands beside another factor of standby from the same day, until another one', () => {
    const standbyFactor = { numerator: 1, denominator: 5 };
    const standby = agreed({ untilDay: day('2025-07-01'), terms: { standbyFactor } });
    const found = readingsOf(law, { agreements: [granted, standby] }, covered, clock)
      .filter(({ rules }) => rules.includes('OT_52W') || rules.includes('ORD_WEEK'))
      .map(({ rules, fromDay, untilDay }) => [
        rules.includes('OT_52W'),
        rules.includes('ORD_WEEK'),
        fromDay,
        untilDay,
      ]);
    expect(found).toEqual(
      expect.arrayContaining([
        [false, true, change, day('2025-07-01')],
        [true, false, change, Number.POSITIVE_INFINITY],
      ]),
    );
  });
});

describe('readings of the statute’s verdict alone', () => {
  const covered = { fromDay: day('2024-01-01'), untilDay: day('2026-01-01') };
  const clock = clockOf('Europe/Oslo');
  const judgedBy = (agreements: readonly AgreedLimits[]) =>
    readingsOf(law, { agreements }, covered, clock).filter(({ judges }) => judges !== undefined);

  it('are not made where no term has anything measured otherwise', () => {
    expect(readingsOf(law, {}, covered, clock)).toHaveLength(1);
    expect(
      judgedBy([agreed({ limits: { DAILY_REST: 8, ORD_DAY: 10 }, terms: { eveningWork: true } })]),
    ).toEqual([]);
    const averaging = { weeks: 26, startDay: day('2025-01-06') };
    expect(judgedBy([agreed({ terms: { averaging } })])).toEqual([]);
  });

  it('follow the statute’s own fraction of standby while the agreement’s stays', () => {
    const long = { fromDay: day('2015-01-01'), untilDay: day('2016-01-01') };
    const terms = { standbyFactor: { numerator: 1, denominator: 10 } };
    const found = readingsOf(law, { agreements: [agreed({ ...long, terms })] }, long, clock)
      .filter(({ judges }) => judges === 'base')
      .map(({ fromDay, settings }) => [fromDay, settings.standbyFactor.denominator]);
    expect(found).toEqual([
      [Number.NEGATIVE_INFINITY, 5],
      [day('2015-07-01'), 7],
    ]);
  });

  it('are each agreement’s own, though two have the same fraction', () => {
    const terms = { standbyFactor: { numerator: 1, denominator: 10 } };
    const before = agreed({ terms, untilDay: day('2025-07-01') });
    const after = agreed({ terms, agreement: 'B', fromDay: day('2025-07-01') });
    const found = judgedBy([before, after]).filter(({ judges }) => judges === 'base');
    expect(found.map(({ term }) => term?.agreement)).toEqual(['A', 'B']);
  });
});

describe('the averaging period of a day', () => {
  const terms = { averaging: { weeks: 2, startDay: day('2025-01-06') } };
  const periodOn = (text: string, one: Partial<AgreedLimits> = {}): (string | undefined)[] | null => {
    const period = averagedOn({ agreements: [agreed({ terms, ...one })] }, day(text));
    return period && [formatDay(period.fromDay), formatDay(period.untilDay)];
  };

  it.each([
    ['on its first day', '2025-01-06', ['2025-01-06', '2025-01-20']],
    ['on its last', '2025-01-19', ['2025-01-06', '2025-01-20']],
    ['of the next one', '2025-01-20', ['2025-01-20', '2025-02-03']],
    ['before the first: none', '2025-01-05', null],
  ])('%s', (_case, text, period) => {
    expect(periodOn(text)).toEqual(period);
  });

  it('is none where nothing is agreed', () => {
    expect(periodOn('2025-03-01', { untilDay: day('2025-03-01') })).toBeNull();
    expect(periodOn('2025-03-01', { terms: {} })).toBeNull();
  });
});
