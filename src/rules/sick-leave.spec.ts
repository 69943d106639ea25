import { describe, expect, it } from '@jest/globals';
import { monthDays, parseDay } from '../time/civil.js';
import {
  FULL_DAY,
  sickLeaveDays,
  type EmployedSpan,
  type SickLeaveDays,
  type SickSpan,
} from './sick-leave.js';

const day = (date: string): number => parseDay(date)!;

/** A spell with both dates inside, as people write it. */
const sick = (
  from: string,
  to: string,
  grade = 100,
  certificate: SickSpan['certificate'] = 'self',
): SickSpan => ({ fromDay: day(from), untilDay: day(to) + 1, grade, certificate });

const share = (percent: number, from = '2020-01-01', to = '2099-12-31'): EmployedSpan => ({
  fromDay: day(from),
  untilDay: day(to) + 1,
  share: percent * 100,
});

const NOBODY: SickLeaveDays = { agreed: 0, short: 0, long: 0, self: 0, doctor: 0 };

/** Days of a month, as decimals. */
function days(month: string, employed: readonly EmployedSpan[], spells: readonly SickSpan[]): SickLeaveDays {
  const { from, to } = monthDays(month)!;
  const sums = sickLeaveDays({ fromDay: from, untilDay: to }, employed, spells);
  return Object.fromEntries(
    Object.entries(sums).map(([name, value]: [string, number]) => [name, value / FULL_DAY]),
  ) as unknown as SickLeaveDays;
}

const december = (employed: readonly EmployedSpan[], spells: readonly SickSpan[]): SickLeaveDays =>
  days('2025-12', employed, spells);

describe('sick leave, the worked example of December 2025', () => {
  const A = december([share(100)], [sick('2025-12-01', '2025-12-03')]);
  const B = december([share(50)], [sick('2025-11-03', '2025-12-31', 100, 'doctor')]);
  const C = december([share(100)], [sick('2025-11-24', '2025-12-12', 40, 'doctor')]);
  const D = december([share(80)], [sick('2025-12-19', '2025-12-19'), sick('2025-12-22', '2025-12-22')]);
  const E = december([share(100)], []);

  it('counts each of them as the specification does', () => {
    expect(A).toEqual({ ...NOBODY, agreed: 21, short: 3, self: 3 });
    expect(B).toEqual({ ...NOBODY, agreed: 10.5, long: 10.5, doctor: 10.5 });
    expect(C).toEqual({ ...NOBODY, agreed: 21, long: 4, doctor: 4 });
    expect(D).toEqual({ ...NOBODY, agreed: 16.8, short: 1.6, self: 1.6 });
    expect(E).toEqual({ ...NOBODY, agreed: 21 });
  });

  it('adds up to 111.3 agreed days, 4.6 short and 14.5 long', () => {
    const sum = (name: keyof SickLeaveDays): number =>
      Math.round([A, B, C, D, E, E].reduce((total, person) => total + person[name], 0) * 10) / 10;
    expect([sum('agreed'), sum('short'), sum('long')]).toEqual([111.3, 4.6, 14.5]);
  });
});

describe('sick leave, how long an episode is', () => {
  it.each([
    ['16 calendar days', '2025-12-01', '2025-12-16', 'short', 12],
    ['17 calendar days', '2025-12-01', '2025-12-17', 'long', 13],
  ] as const)('%s', (_case, from, to, kind, lost) => {
    expect(december([share(100)], [sick(from, to)])[kind]).toBe(lost);
    expect(december([share(100)], [sick(from, to)])[kind === 'short' ? 'long' : 'short']).toBe(0);
  });

  it('is counted to the end of the month, so that a month once reported stays as it was', () => {
    const spells = [sick('2025-11-20', '2025-12-12')];
    // 11 days by the end of November, 23 by its own end.
    expect(days('2025-11', [share(100)], spells)).toMatchObject({ short: 7, long: 0 });
    expect(december([share(100)], spells)).toMatchObject({ short: 0, long: 10 });
  });

  it('is counted from its real start, before the month', () => {
    expect(december([share(100)], [sick('2025-11-24', '2025-12-10')])).toMatchObject({ long: 8 });
    expect(december([share(100)], [sick('2025-11-25', '2025-12-10')])).toMatchObject({ short: 8 });
  });

  it.each([
    // Friday and the Monday after the next: 17 days from the first to the last.
    ['a weekend between', ['2025-12-01', '2025-12-12'], ['2025-12-15', '2025-12-17'], 'long'],
    ['Christmas and a weekend between', ['2025-12-12', '2025-12-24'], ['2025-12-29', '2025-12-29'], 'long'],
    ['a working day between', ['2025-12-01', '2025-12-11'], ['2025-12-15', '2025-12-18'], 'short'],
    [
      'Christmas Eve, a working day, between',
      ['2025-12-08', '2025-12-23'],
      ['2025-12-29', '2025-12-29'],
      'short',
    ],
  ] as const)('two spells with %s', (_case, [a, b], [c, d], kind) => {
    const found = december([share(100)], [sick(c, d), sick(a, b)]);
    expect(found[kind === 'long' ? 'short' : 'long']).toBe(0);
    expect(found[kind]).toBeGreaterThan(0);
  });
});

describe('sick leave, days that count', () => {
  it('leaves out weekends and holidays, also when the person was sick on them', () => {
    expect(december([share(100)], [sick('2025-12-24', '2025-12-28')])).toMatchObject({ short: 1 });
    expect(days('2025-05', [share(100)], []).agreed).toBe(20);
  });

  it('counts a day of overlapping spells once, by the higher grade', () => {
    const spells = [sick('2025-12-01', '2025-12-05', 50, 'doctor'), sick('2025-12-03', '2025-12-04')];
    expect(december([share(100)], spells)).toMatchObject({ short: 3.5, doctor: 1.5, self: 2 });
  });

  it('multiplies share and grade without losing a digit', () => {
    expect(december([share(33.33)], [sick('2025-12-01', '2025-12-01', 20)])).toMatchObject({
      short: 0.066_66,
    });
  });

  it('adds positions held at once and follows one that begins or ends in the month', () => {
    const employed = [share(60), share(40, '2025-12-15'), share(20, '2020-01-01', '2025-12-05')];
    expect(december(employed, []).agreed).toBeCloseTo(21 * 0.6 + 11 * 0.4 + 5 * 0.2, 9);
  });

  it('counts no day outside employment', () => {
    const employed = [share(100, '2025-12-08', '2025-12-12')];
    expect(december(employed, [sick('2025-12-01', '2025-12-31')])).toMatchObject({ agreed: 5, long: 5 });
    expect(december([], [sick('2025-12-01', '2025-12-31')])).toEqual(NOBODY);
  });

  it('keeps days without a certificate out of both kinds, not out of the sum', () => {
    expect(december([share(100)], [sick('2025-12-01', '2025-12-02', 100, null)])).toEqual({
      ...NOBODY,
      agreed: 21,
      short: 2,
    });
  });
});
