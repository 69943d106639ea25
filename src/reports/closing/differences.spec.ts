import { describe, expect, it } from '@jest/globals';
import { REPORT } from '../../../test/support/reference-report.js';
import { sortedJson } from '../../platform/sorted-json.js';
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
      { path: 'causes/sickness/count', before: 5, now: null },
    ]);
  });

  it('comes in the order of the report, key figures before the annexes', () => {
    const { breaches } = REPORT.keyFigures;
    const { breachesBy, navSickLeave } = REPORT;
    const now = {
      ...REPORT,
      breachesBy: { ...breachesBy!, year: { ...breachesBy!.year, open: 1 } },
      navSickLeave: { ...navSickLeave!, year: null },
      keyFigures: { ...REPORT.keyFigures, breaches: { ...breaches, count: 11 } },
    } as typeof REPORT;
    expect([...new Set(differences(REPORT, now).map(({ path }) => path.split('/')[0]))]).toEqual([
      'keyFigures',
      'navSickLeave',
      'breachesBy',
    ]);
  });

  it('does not mind another order of a list', () => {
    expect(differences(REPORT, { ...REPORT, causes: [...REPORT.causes].reverse() })).toEqual([]);
  });
});

describe('units and other lists', () => {
  const [unit] = REPORT.byUnit ?? [];
  const named = (name: string | null, month: number) => ({
    ...unit!,
    name,
    breaches: { ...unit!.breaches, month },
  });

  it('go by their names: one unit more moves no other', () => {
    const before = { ...REPORT, byUnit: [named('Nord', 1), named('Vest / Øst', 2), named(null, 3)] };
    const now = { ...REPORT, byUnit: [named('Alfa', 9), ...before.byUnit.slice(0, 2), named(null, 4)] };
    const found = differences(before, now);
    expect(found.filter(({ path }) => !path.startsWith('byUnit/Alfa/'))).toEqual([
      { path: 'byUnit//breaches/month', before: 3, now: 4 },
    ]);
    expect(found).toContainEqual({ path: 'byUnit/Alfa/breaches/month', before: null, now: 9 });
    const other = { ...before, byUnit: [named('Nord', 1), named('Vest / Øst', 5), named(null, 3)] };
    expect(differences(before, other)).toEqual([
      { path: 'byUnit/Vest ~1 Øst/breaches/month', before: 2, now: 5 },
    ]);
  });

  it('lose nothing where two go by the same key', () => {
    const before = { ...REPORT, byUnit: [named('Nord', 1), named('Nord', 2)] };
    const now = { ...REPORT, byUnit: [named('Nord', 7), named('Nord', 2)] };
    expect(differences(before, now)).toEqual([{ path: 'byUnit/Nord/breaches/month', before: 1, now: 7 }]);
    const measures = REPORT.measures!;
    const [measure] = measures.list;
    const two = (effect: string) => ({
      ...REPORT,
      measures: {
        ...measures,
        list: [
          { ...measure!, what: 'A', effect },
          { ...measure!, what: 'B' },
        ],
      },
    });
    expect(differences(two('x'), two('y'))).toMatchObject([{ before: 'x', now: 'y' }]);
  });

  it('stand in the order of the report, whatever order its keys came in', () => {
    const closed = JSON.parse(sortedJson(REPORT)) as typeof REPORT;
    const now = {
      ...REPORT,
      withinAgreement: 9,
      onCall: { ...REPORT.onCall, callouts: 1 },
      organisation: 'X',
    };
    expect(differences(closed, now).map(({ path }) => path)).toEqual([
      'organisation',
      'onCall/callouts',
      'withinAgreement',
    ]);
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
