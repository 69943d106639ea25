import { describe, expect, it } from '@jest/globals';
import { work } from '../../test/support/work.js';
import { HOUR } from '../time/civil.js';
import { decidingOf, foreseenUntil } from './deciding.js';
import type { CountedEvent } from './evidence.js';

const counted = (id: string, from: string, to: string, planned = 0): CountedEvent => {
  const { kind, start, end } = work('overtime', from, to);
  return { id, kind, start, end, counted: end - start, planned: planned * HOUR };
};
const MON = counted('mon', '2026-02-02T15:00', '21:00');
const TUE = counted('tue', '2026-02-03T15:00', '20:00');
const FRI = counted('fri', '2026-02-06T15:00', '17:00');

describe('the work that decides a finding', () => {
  it('is that with which overtime passes its limit, whatever comes after it and in whatever order it is told', () => {
    expect(decidingOf({ rule: 'OT_7D', effectiveLimit: 10 * HOUR }, [FRI, TUE, MON])?.id).toBe('tue');
    expect(decidingOf({ rule: 'OT_7D', effectiveLimit: 12 * HOUR }, [FRI, TUE, MON])?.id).toBe('fri');
  });

  it('is of overtime what there is beyond the plan, of hours all of it', () => {
    const planned = [counted('a', '2026-02-02T07:00', '18:00', 8), counted('b', '2026-02-02T19:00', '22:00')];
    expect(decidingOf({ rule: 'OT_WEEK', effectiveLimit: 3 * HOUR }, planned)?.id).toBe('b');
    expect(decidingOf({ rule: 'DAILY_TOTAL', effectiveLimit: 10 * HOUR }, planned)?.id).toBe('a');
  });

  it('is the last that bounds a rest, or that fills the period of an average', () => {
    expect(decidingOf({ rule: 'DAILY_REST', effectiveLimit: 11 * HOUR }, [TUE, MON])?.id).toBe('tue');
    expect(decidingOf({ rule: 'TOTAL_AVG', effectiveLimit: HOUR }, [MON, FRI, TUE])?.id).toBe('fri');
  });

  it('is nothing where nothing was counted', () => {
    expect(decidingOf({ rule: 'OT_7D', effectiveLimit: 0 }, [])).toBeNull();
  });
});

describe('until when a finding is foreseen', () => {
  const CHANGE = { planned: '2026-01-02', shift: '2026-02-02', changed: '2026-01-30' };
  it.each([
    ['its anchor date, where the plan breaks the rule', 'planned', {}, '2026-02-08'],
    ['the same, where the plan was changed', 'worked', { replanned: CHANGE }, '2026-02-08'],
    ['the day of work told ahead', 'worked', { decidedOn: '2026-02-06' }, '2026-02-06'],
    ['no day, where it came in as worked', 'worked', {}, null],
  ] as const)('%s', (_case, origin, evidence, expected) => {
    expect(foreseenUntil(origin, evidence, '2026-02-08')).toBe(expected);
  });
});
