import { describe, expect, it } from '@jest/globals';
import { ALL_KEPT } from '../ingest/kept-days.js';
import { clockOf } from '../platform/zone.js';
import { formatDay, parseDay } from '../time/civil.js';
import type { CaseFinding } from './assessment.js';
import { ANYTHING, bounded, canDecide, decidable, hasEveryMonth, openToDecision } from './decidable.js';
import type { OnRecord } from './reconcile.js';
import { WHOLE } from './window.js';

const CLOCK = clockOf('Europe/Oslo');
const day = (text: string): number => parseDay(text)!;
const kept = (days: Partial<Record<keyof typeof ALL_KEPT, string>>) =>
  decidable(
    { ...ALL_KEPT, ...Object.fromEntries(Object.entries(days).map(([name, text]) => [name, day(text)])) },
    CLOCK,
  );

describe('what evaluation can still answer', () => {
  it.each([
    [{ eventsFrom: '2021-01-01' }, '2021-04-01'],
    [{ eventsFrom: '2021-01-01', absencesFrom: '2024-11-01' }, '2025-02-01'],
    [{ casesFrom: '2021-01-01' }, '2021-01-01'],
    [{ casesFrom: '2021-06-01', eventsFrom: '2021-01-01' }, '2021-06-01'],
  ])('of %j begins with the month of %s', (days, first) => {
    expect(formatDay(kept(days).fromDay)).toBe(first);
  });

  it('is everything where nothing was erased, and then no window is another', () => {
    expect(decidable(ALL_KEPT, CLOCK)).toBe(ANYTHING);
    expect(bounded(WHOLE, ANYTHING)).toBe(WHOLE);
    expect(hasEveryMonth(WHOLE, ANYTHING)).toBe(true);
  });

  it('bounds anchors and months of a window, and leaves one that begins later as it is', () => {
    const answers = kept({ eventsFrom: '2021-01-01' });
    const whole = bounded(WHOLE, answers);
    expect([formatDay(whole.anchors.fromDay), whole.months]).toEqual([
      '2021-04-01',
      { first: '2021-04', last: null },
    ]);
    expect(hasEveryMonth(whole, answers)).toBe(true);
    const later = {
      ...WHOLE,
      anchors: { fromDay: day('2025-01-06'), untilDay: Infinity },
      months: { first: '2025-01', last: null },
    };
    expect(bounded(later, answers)).toEqual(later);
    expect(hasEveryMonth(later, answers)).toBe(false);
  });

  it('leaves out what begins before the events that are kept, and averages that leave erased absence out', () => {
    const answers = kept({ eventsFrom: '2021-01-01', absencesFrom: '2024-01-01' });
    const at = (text: string): number => CLOCK.startOf(day(text));
    expect(canDecide('OT_52W', at('2020-12-31'), answers)).toBe(false);
    expect(canDecide('OT_52W', at('2021-01-01'), answers)).toBe(true);
    expect(canDecide('TOTAL_AVG', at('2023-12-31'), answers)).toBe(false);
    expect(canDecide('TOTAL_AVG', at('2024-01-01'), answers)).toBe(true);
  });

  it('keeps a case whose beginning is gone from being found, gone or raised once more', () => {
    const answers = kept({ eventsFrom: '2021-01-01' });
    const row = (anchorDate: string, windowFrom: string) =>
      ({ rule: 'OT_52W', anchorDate, windowStart: CLOCK.startOf(day(windowFrom)) }) as OnRecord;
    const [old, young] = [row('2021-06-01', '2020-06-02'), row('2022-06-01', '2021-06-02')];
    const found = ['2021-06-01', '2022-06-01'].map(
      (date) => ({ finding: { rule: 'OT_52W', anchorDay: day(date) } }) as CaseFinding,
    );
    const ancient = row('2020-02-01', '2021-06-02');
    expect(openToDecision([old, young, ancient], found, answers)).toEqual({
      onRecord: [young],
      found: [found[1]],
      settled: [old, ancient],
    });
    expect(openToDecision([old, young], found, ANYTHING)).toEqual({
      onRecord: [old, young],
      found,
      settled: [],
    });
  });
});
