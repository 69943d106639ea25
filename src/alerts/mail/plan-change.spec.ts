import { describe, expect, it } from '@jest/globals';
import { HOUR } from '../../time/civil.js';
import { planChange, type PlanFigures } from './plan-change.js';

const figures = (change: Partial<PlanFigures> = {}): PlanFigures => ({
  ...{ measured: 8 * HOUR, limit: 11 * HOUR, rest: { start: 100, end: 100 + 8 * HOUR } },
  events: [
    { start: 0, end: 100 },
    { start: 100 + 8 * HOUR, end: 100 + 16 * HOUR },
  ],
  ...change,
});

describe('what a plan would have to be otherwise', () => {
  it('is a longer rest, between the shifts that bound it', () => {
    expect(planChange('DAILY_REST', figures())).toEqual({
      ...{ kind: 'rest-between', seconds: 3 * HOUR, ends: 100, begins: 100 + 8 * HOUR },
    });
  });

  it.each([
    ['a stretch that a window cuts', figures({ events: [{ start: 0, end: 100 }] })],
    ['none that was found', figures({ rest: null })],
  ])('is a longer rest without times, of %s', (_, given) => {
    expect(planChange('WEEKLY_REST', given)).toEqual({ kind: 'rest', seconds: 3 * HOUR });
  });

  it('is hours that have to go, to the minute and not one too few', () => {
    const given = figures({ measured: 13 * HOUR + 30, limit: 13 * HOUR, rest: null });
    expect(planChange('DAILY_TOTAL', given)).toEqual({ kind: 'hours', seconds: 60 });
  });

  it('is not said where the figures do not tell', () => {
    expect(planChange('SUNDAY_NEXT', figures({ measured: 2, limit: 1 }))).toEqual({ kind: 'plan' });
    expect(planChange('TOTAL_AVG', figures())).toEqual({ kind: 'plan' });
    expect(planChange('DAILY_REST', null)).toEqual({ kind: 'plan' });
  });
});
