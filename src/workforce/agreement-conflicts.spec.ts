import { describe, expect, it } from '@jest/globals';
import { conflictsWith, type Place, type Standing, waysOut } from './agreement-conflicts.js';

const agreement = (more: Partial<Standing> = {}): Standing => ({
  code: 'A',
  group: { kind: 'unit', code: 'ward' },
  from: '2025-01-01',
  to: '2025-12-31',
  limits: { DAILY_REST: 8 },
  terms: {},
  ...more,
});

const PLACES: readonly Place[] = [
  { units: ['ward', 'clinic', 'top'], scheme: 'duty', title: 'Nurse' },
  { units: ['clinic', 'top'], scheme: null, title: 'Doctor' },
  { units: ['office', 'top'], scheme: null, title: 'Clerk' },
];

const between = (one: Partial<Standing>, other: Partial<Standing>) =>
  conflictsWith(agreement({ code: 'B', ...one }), [agreement(other)], PLACES).map(({ kind, on }) => ({
    kind,
    on,
  }));

describe('agreements of one group', () => {
  it.each<[string, Partial<Standing>]>([
    ['begin on the last day of the other', { from: '2025-12-31', to: null }],
    ['end on its first day', { from: '2024-01-01', to: '2025-01-01' }],
    ['never end, and the other says the same', { from: '2020-01-01', to: null }],
  ])('overlap where they %s', (_case, one) => {
    expect(between(one, {})).toEqual([{ kind: 'overlap', on: ['DAILY_REST'] }]);
  });

  it.each<[string, Partial<Standing>]>([
    ['follow each other', { from: '2026-01-01', to: null }],
    ['end on the day before', { from: '2024-01-01', to: '2024-12-31' }],
    ['set different things', { limits: { OT_7D: 15 } }],
    ['are one and the same', { code: 'A', limits: { DAILY_REST: 9 } }],
  ])('may stand beside each other where they %s', (_case, one) => {
    expect(between(one, {})).toEqual([]);
  });

  it('overlap in terms as well', () => {
    const averaging = { averaging: { weeks: 26, start: '2025-01-06' } };
    expect(between({ limits: {}, terms: averaging }, { terms: averaging })).toEqual([
      { kind: 'overlap', on: ['terms.averaging'] },
    ]);
  });

  it('of everybody are one group, whatever stands for its code', () => {
    const everybody = { group: { kind: 'all' as const, code: null } };
    expect(between(everybody, everybody)).toHaveLength(1);
  });
});

describe('agreements of groups that meet', () => {
  const other = { limits: { DAILY_REST: 9 } };

  it.each<[string, Standing['group']]>([
    ['a scheme of the unit', { kind: 'scheme', code: 'duty' }],
    ['a position in it', { kind: 'position', code: 'Nurse' }],
    ['everybody, from the same day', { kind: 'all', code: null }],
    ['the unit above, from the same day', { kind: 'unit', code: 'clinic' }],
  ])('contradict each other: %s', (_case, group) => {
    expect(between({ group, ...other }, {})).toEqual([{ kind: 'contradiction', on: ['DAILY_REST'] }]);
  });

  it.each<[string, Partial<Standing>]>([
    ['nobody is in both', { group: { kind: 'position', code: 'Clerk' }, ...other }],
    ['they say the same', { group: { kind: 'scheme', code: 'duty' } }],
    ['the general one began first', { group: { kind: 'all', code: null }, from: '2024-12-31', ...other }],
    [
      'the one of the unit above began first',
      { group: { kind: 'unit', code: 'top' }, from: '2024-12-31', ...other },
    ],
  ])('do not where %s', (_case, one) => {
    expect(between(one, {})).toEqual([]);
  });

  it('contradict each other where the general one would undo the special one', () => {
    expect(between({ group: { kind: 'all', code: null }, from: '2025-06-01', ...other }, {})).toHaveLength(1);
    expect(between({ group: { kind: 'unit', code: 'top' }, from: '2025-06-01', ...other }, {})).toHaveLength(
      1,
    );
  });
});

describe('what would be right', () => {
  const said = (one: Partial<Standing>, other: Partial<Standing> = {}): string => {
    const mine = agreement({ code: 'B', ...one });
    return waysOut(mine, conflictsWith(mine, [agreement(other)], PLACES)[0]!);
  };

  it('is an end before it, a beginning after it, or its end', () => {
    expect(said({ from: '2024-06-01' })).toBe('to < 2025-01-01 / from > 2025-12-31');
    expect(said({ from: '2025-06-01' }, { to: null })).toBe('A.to < 2025-06-01');
    expect(said({}, { to: null })).toBe('A');
  });
});
