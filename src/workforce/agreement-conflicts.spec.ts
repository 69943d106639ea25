import { describe, expect, it } from '@jest/globals';
import { conflictsWith, type Place, type Standing, waysOut } from './agreement-conflicts.js';
import { readLaw } from './law.repository.js';

const { rulebook } = readLaw();

const agreement = (more: Partial<Standing> = {}): Standing => ({
  code: 'A',
  grantedBy: 'elected-representatives',
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
  conflictsWith(agreement({ code: 'B', ...one }), [agreement(other)], { places: PLACES, rulebook }).map(
    ({ kind, on }) => ({
      kind,
      on,
    }),
  );

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

describe('what a term sets', () => {
  const averaging = { weeks: 26, start: '2025-01-06' };
  const frame = { grantedBy: 'arbeidstilsynet', limits: {}, terms: { overtimeWeeks: 26 } } as const;
  const hours = { grantedBy: 'individual', limits: {}, terms: { averaging } } as const;
  const sundays = { grantedBy: 'individual', limits: {}, terms: { sundayAveraging: averaging } } as const;
  const position = { group: { kind: 'position', code: 'Nurse' } } as const;
  const limits = (one: Standing['limits']): Partial<Standing> => ({
    grantedBy: 'central-union',
    limits: one,
  });

  it.each<[string, Partial<Standing>, Partial<Standing>, string[]]>([
    ['the frame of overtime', frame, { limits: { OT_52W: 300 } }, ['terms.overtimeWeeks', 'OT_52W']],
    ['hours of a single week', hours, limits({ ORD_WEEK: 60 }), ['terms.averaging', 'ORD_WEEK']],
    [
      'that a rule does not apply',
      sundays,
      limits({ SUNDAY_NEXT: 2 }),
      ['terms.sundayAveraging', 'SUNDAY_NEXT'],
    ],
  ])('is said against a limit of the other: %s', (_case, one, other, on) => {
    expect(between(one, other)).toEqual([{ kind: 'overlap', on }]);
    expect(between({ ...one, ...position }, other)).toEqual([{ kind: 'contradiction', on }]);
    expect(between(other, one)).toEqual([{ kind: 'overlap', on: [...on].reverse() }]);
  });

  it('is the same said by another party with another limit behind it', () => {
    const unions = { ...hours, grantedBy: 'elected-representatives' } as const;
    expect(between({ ...unions, ...position }, hours)).toEqual([
      { kind: 'contradiction', on: ['terms.averaging'] },
    ]);
    expect(between({ ...hours, ...position }, hours)).toEqual([]);
  });

  it('over half a year, the same number of hours is not the same', () => {
    const named = { ...frame, limits: { OT_52W: 200 } };
    expect(between({ ...frame, ...position }, named)).toEqual([]);
    expect(between({ limits: { OT_52W: 200 }, ...position }, named)).toEqual([
      { kind: 'contradiction', on: ['OT_52W'] },
    ]);
  });

  it.each<[string, Partial<Standing>, Partial<Standing>]>([
    ['the average has no number of its own', hours, limits({ AVG_ORDINARY: 37.5 })],
    ['a day is not a week', hours, limits({ ORD_DAY: 12 })],
    [
      'standby counts, whatever the limit',
      { limits: {}, terms: { standbyFactor: '1/5' } },
      limits({ ORD_WEEK: 48 }),
    ],
    ['what it brings along has the limit', sundays, limits({ SUNDAY_4W: 4, SUNDAY_AVG26: 0.6 })],
    ['weeks are not years', frame, { limits: { OT_7D: 20, OT_4W: 50 } }],
    ['hours are not Sundays', hours, sundays],
  ])('stands beside a limit of the other where %s', (_case, one, other) => {
    expect(between(one, other)).toEqual([]);
  });

  it('holds against a special agreement too, where it takes the rule away', () => {
    const everybody = { group: { kind: 'all', code: null }, from: '2024-01-01' } as const;
    const special = limits({ SUNDAY_NEXT: 2 });
    expect(between(special, { ...sundays, ...everybody })).toEqual([
      { kind: 'contradiction', on: ['SUNDAY_NEXT', 'terms.sundayAveraging'] },
    ]);
    expect(between(sundays, { ...special, ...everybody })).toEqual([]);
  });
});

describe('what would be right', () => {
  const said = (one: Partial<Standing>, other: Partial<Standing> = {}): string => {
    const mine = agreement({ code: 'B', ...one });
    return waysOut(mine, conflictsWith(mine, [agreement(other)], { places: PLACES, rulebook })[0]!);
  };

  it('is an end before it, a beginning after it, or its end', () => {
    expect(said({ from: '2024-06-01' })).toBe('to < 2025-01-01 / from > 2025-12-31');
    expect(said({ from: '2025-06-01' }, { to: null })).toBe('A.to < 2025-06-01');
    expect(said({}, { to: null })).toBe('A');
  });
});
