import { describe, expect, it } from '@jest/globals';
import { REPORT } from '../../../test/support/reference-report.js';
import { assertOver, MonthNotOver } from './closable.js';
import { differences } from './differences.js';

describe('what has changed since a month was closed', () => {
  it('is nothing where the report was only made once more', () => {
    const again = {
      ...REPORT,
      madeAt: '2026-02-01T08:00+01:00',
      data: { ...REPORT.data, lastImportAt: 'x' },
    };
    expect(differences(REPORT, again)).toEqual([]);
  });

  it('is each figure that is another one, by its place and its code', () => {
    const { breaches } = REPORT.keyFigures;
    const now = {
      ...REPORT,
      keyFigures: { ...REPORT.keyFigures, breaches: { ...breaches, count: 11 } },
      breachesByType: REPORT.breachesByType.map((type) =>
        type.code === 'DAILY_REST' ? { ...type, count: 4 } : type,
      ),
      causes: REPORT.causes.slice(1),
    };
    expect(differences(REPORT, now)).toEqual([
      { path: 'keyFigures/breaches/count', before: 12, now: 11 },
      { path: 'breachesByType/DAILY_REST/count', before: 5, now: 4 },
      { path: 'causes/sickness/cause', before: 'sickness', now: null },
      { path: 'causes/sickness/count', before: 5, now: null },
    ]);
  });

  it('does not mind another order of a list', () => {
    expect(differences(REPORT, { ...REPORT, causes: [...REPORT.causes].reverse() })).toEqual([]);
  });
});

it('a month is closed when it is over', () => {
  expect(() => {
    assertOver('2025-12', '2025-12');
  }).not.toThrow();
  expect(() => {
    assertOver('2026-01', '2025-12');
  }).toThrow(MonthNotOver);
});
