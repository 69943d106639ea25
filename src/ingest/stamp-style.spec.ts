import { describe, expect, it } from '@jest/globals';
import { dayExample, stampExample, styleOf } from './stamp-style.js';

const examplesFor = (...cells: string[]): string[] => {
  const { style } = styleOf(cells);
  return [dayExample(style), stampExample(style)];
};

describe('stampExample', () => {
  it('is written as the dates of the file are', () => {
    expect(examplesFor('1001', '01.12.2025 08:00')).toEqual(['31.12.2025', '31.12.2025 07:30']);
    expect(examplesFor('13-12-2025')).toEqual(['31-12-2025', '31-12-2025 07:30']);
    expect(examplesFor('13/12/2025')).toEqual(['31/12/2025', '31/12/2025 07:30']);
    expect(examplesFor('12/13/2025')).toEqual(['12/31/2025', '12/31/2025 07:30']);
  });

  it('is ISO 8601 where the file has that, or no date at all', () => {
    const iso = ['2025-12-01', '2025-12-01T07:30, 2025-12-01T07:30+01:00'];
    expect(examplesFor('2025-12-24T08:00')).toEqual(iso);
    expect(examplesFor('1001', '08:00')).toEqual(iso);
  });

  it('keeps the order that was asked for', () => {
    const { style } = styleOf(['03/04/2025'], { slashes: 'month-first' });
    expect(dayExample(style)).toBe('12/31/2025');
  });
});

describe('styleOf', () => {
  it('knows whether any date was seen', () => {
    expect(styleOf(['1001', '08:00', '7,5']).hasDates).toBe(false);
    expect(styleOf(['1001', ' 2025-12-01T08:00']).hasDates).toBe(true);
    expect(styleOf(['1.12.2025']).hasDates).toBe(true);
  });
});
