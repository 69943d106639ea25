import { describe, expect, it } from '@jest/globals';
import {
  capitalised,
  formatDate,
  formatDuration,
  formatMeasured,
  formatMinutes,
  formatMonth,
  formatNumber,
  formatPercent,
  formatShortMonth,
} from './format.js';

describe('figures as people read them', () => {
  it('numbers carry the marks of the language', () => {
    expect(formatNumber('nb', 3064)).toBe('3\u00a0064');
    expect(formatPercent('nn', 5.64, 2)).toBe('5,64\u00a0%');
    expect(formatPercent('en', 5.64, 2)).toBe('5.64%');
  });

  it('months and days are named', () => {
    expect(formatMonth('nb', '2025-12')).toBe('desember 2025');
    expect(formatMonth('en', '2025-12')).toBe('December 2025');
    expect(formatShortMonth('nb', '2024-12')).toBe('des');
    expect(formatDate('nn', '2025-12-07')).toBe('7. desember 2025');
  });

  it.each([
    [39_600, '11 t'],
    [39_580, '10 t 59 min 40 s'],
    [34_200, '9 t 30 min'],
    [0, '0 t'],
  ])('%i seconds are not rounded', (seconds, text) => {
    expect(formatDuration('nb', seconds).replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('what an event counts is rounded to the minute', () => {
    expect(formatMinutes('en', 27_029)).toBe('7\u00a0h\u00a030\u00a0min');
    expect(formatMinutes('en', 27_030)).toBe('7\u00a0h\u00a031\u00a0min');
  });

  it.each([
    [32_429, [39_600], '9 t'],
    [39_580, [39_600], '10 t 59 min 40 s'],
    [39_580, [28_800], '11 t'],
    [28_790, [39_600, 28_800], '7 t 59 min 50 s'],
    [39_600, [39_600], '11 t'],
  ])('%i seconds measured are rounded unless a limit of %j would seem kept', (seconds, limits, text) => {
    expect(formatMeasured('nb', seconds, 'seconds', limits).replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('an entry of a list begins with a capital', () => {
    expect(capitalised('nb', 'ørsmå tall')).toBe('Ørsmå tall');
  });
});
