import { describe, expect, it } from '@jest/globals';
import { CAUSE_FORMATS } from './cause-counts.js';

const december = (total: number | null, causes: readonly { cause: string; count: number }[]) => ({
  month: '2025-12',
  causes,
  keyFigures: { breaches: { count: total } },
  data: { coverage: total === null ? { isSmallGroup: true as const } : {} },
});
const REPORT = december(12, [
  { cause: 'sickness', count: 9 },
  { cause: 'planned', count: 2 },
  { cause: 'unknown', count: 1 },
]);

describe('the counts of causes', () => {
  it('are a table with shares and the sum, most frequent first', () => {
    const cells = CAUSE_FORMATS.table(REPORT, 'en')
      .split('\n')
      .filter((line) => line.startsWith('│'))
      .map((line) =>
        line
          .split('│')
          .slice(2, -1)
          .map((cell) => cell.trim()),
      );
    expect(cells).toEqual([
      ['Code', 'Count', 'Share'],
      ['sickness', '9', '75%'],
      ['planned', '2', '17%'],
      ['unknown', '1', '8%'],
      ['', '12', ''],
    ]);
  });

  it('are lines for a spreadsheet, by name and code', () => {
    const [heads, first, ...rest] = CAUSE_FORMATS.csv(REPORT, 'nb').trimEnd().split('\r\n');
    expect(heads).toBe('\uFEFFÅrsak;Kode;Antall');
    expect(first).toMatch(/;sickness;9$/);
    expect(rest).toHaveLength(2);
  });

  it('are JSON by code', () => {
    expect(JSON.parse(CAUSE_FORMATS.json(REPORT, 'nn'))).toEqual({
      month: '2025-12',
      total: 12,
      causes: REPORT.causes,
    });
  });

  it('say why there are none where they would be of few, and nothing of that where there are none', () => {
    expect(CAUSE_FORMATS.table(december(null, []), 'en')).toMatch(/fewer than five persons/);
    const none = CAUSE_FORMATS.table(december(0, []), 'en');
    expect(none).not.toMatch(/five/);
    expect(none).toMatch(/│ Total .* 0 │/);
  });
});
