import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../time/civil.js';
import type { KnownTime } from '../weeks/heat-map.js';
import { rangeOf, type SelectionSpans, spansOf } from './selection-spans.js';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const KNOWN: KnownTime = {
  today: day('2026-01-05'),
  told: { fromDay: day('2025-06-01'), untilDay: day('2026-01-05') },
};
const ofDays = (from?: string, to?: string): SelectionSpans => spansOf({ from, to }, '2025-12', KNOWN);

describe('the days of a selection', () => {
  it('of a month are compared with the month before, over thirteen weeks and months', () => {
    const spans = spansOf({ rule: 'all' }, '2025-12', KNOWN);
    expect(spans).toMatchObject({
      now: { from: '2025-12-01', to: '2025-12-31' },
      before: { from: '2025-11-01', to: '2025-11-30' },
      weekDays: { from: '2025-10-06', to: '2026-01-04' },
      isRunning: false,
    });
    expect([spans.months.length, spans.months[0], spans.months.at(-1)]).toEqual([13, '2024-12', '2025-12']);
    expect(rangeOf(spans)).toEqual({ from: '2024-12-01', to: '2026-01-04' });
  });

  it('of a month that runs are compared with nothing', () => {
    expect(spansOf({}, '2026-01', KNOWN)).toMatchObject({ before: null, isRunning: true });
  });

  it('are compared with as many before', () => {
    expect(ofDays('2025-12-10', '2025-12-16').before).toEqual({ from: '2025-12-03', to: '2025-12-09' });
    expect(ofDays('2025-12-10', '2025-12-10').before).toEqual({ from: '2025-12-09', to: '2025-12-09' });
  });

  it.each([
    ['that are not over', '2025-12-10', '2026-01-05'],
    ['before which no hours are in', '2025-06-10', '2025-06-19'],
    ['that no hours are in of to the end', '2025-12-01', '2025-12-04', day('2025-12-04')],
    ['without an end', '2025-12-10', undefined],
    ['without a beginning', undefined, '2025-12-10'],
  ])('%s are compared with nothing', (_, from, to, untilDay = KNOWN.told!.untilDay) => {
    const known = { ...KNOWN, told: { ...KNOWN.told!, untilDay } };
    expect(spansOf({ from, to }, '2025-12', known).before).toBeNull();
  });

  it('of months whose cases are erased are none, and nothing to be compared with', () => {
    const known = { ...KNOWN, told: { ...KNOWN.told!, fromDay: day('2025-12-01') } };
    expect(spansOf({}, '2025-11', known)).toMatchObject({ isErased: true, before: null });
    expect(spansOf({}, '2025-12', known)).toMatchObject({ isErased: false, before: null });
    expect(spansOf({}, '2025-12', KNOWN)).toMatchObject({ isErased: false });
    // Of a month of which hours came in late something is known.
    const late = { ...KNOWN, told: { ...KNOWN.told!, fromDay: day('2025-11-18') } };
    expect(spansOf({}, '2025-12', late).before).toEqual({ from: '2025-11-01', to: '2025-11-30' });
  });

  it('count the weeks by the days that were chosen alone', () => {
    const spans = ofDays('2025-12-10', '2025-12-16');
    expect(spans.weeks.map(({ monday }) => monday)).toEqual(['2025-12-08', '2025-12-15']);
    expect(spans).toMatchObject({ weekDays: { from: '2025-12-10', to: '2025-12-16' }, areWeeksCut: false });
    expect(rangeOf(spans)).toEqual({ from: '2025-12-03', to: '2025-12-16' });
  });

  it('show the last weeks of many, and say that they are not all', () => {
    const many = ofDays('2025-06-01', '2025-12-31');
    expect(many).toMatchObject({ weekDays: { from: '2025-10-06', to: '2025-12-31' }, areWeeksCut: true });
    expect(many.weeks).toHaveLength(13);
    expect(ofDays('2025-10-08', '2025-12-31')).toMatchObject({ areWeeksCut: false });
    expect(ofDays('2025-12-10')).toMatchObject({
      weekDays: { from: '2025-12-10', to: '2026-03-08' },
      areWeeksCut: true,
    });
    expect(rangeOf(ofDays('2025-12-10'))).toEqual({ from: '2025-12-10', to: null });
    expect(rangeOf(ofDays(undefined, '2025-12-10'))).toEqual({ from: null, to: '2025-12-10' });
  });
});
