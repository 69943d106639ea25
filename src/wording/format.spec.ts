import { describe, expect, it } from '@jest/globals';
import {
  formatDate,
  formatDuration,
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
});
