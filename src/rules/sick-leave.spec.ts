import { describe, expect, it } from '@jest/globals';
import { monthDays, parseDay } from '../time/civil.js';
import {
  FULL_DAY,
  rosteredOn,
  sickLeave,
  sickLeaveDays,
  workingDaysOf,
  type EmployedSpan,
  type SickEpisode,
  type SickLeaveDays,
  type SickLeaveReading,
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

const reading = (change: Partial<SickLeaveReading>): SickLeaveReading => ({
  split: 'episode_length_at_month_end',
  wholeGrade: 100,
  leave: [],
  ...change,
});

/** What a whole position loses in December 2025 under a reading, in days. */
function under(
  change: Partial<SickLeaveReading>,
  spells: readonly SickSpan[],
  employed = [share(100)],
): { agreed: number; short: number; long: number; episodes: SickEpisode[] } {
  const december2025 = { fromDay: day('2025-12-01'), untilDay: day('2026-01-01') };
  const found = sickLeave(december2025, workingDaysOf(employed), spells, reading(change));
  const { agreed, short, long } = found.days;
  const inDays = (episode: SickEpisode): SickEpisode => ({
    ...episode,
    short: episode.short / FULL_DAY,
    long: episode.long / FULL_DAY,
  });
  return {
    agreed: agreed / FULL_DAY,
    short: short / FULL_DAY,
    long: long / FULL_DAY,
    episodes: found.episodes.map(inDays),
  };
}

describe('sick leave, the first 16 days always short', () => {
  const split = 'first16_short';

  it.each([
    // From Monday 1 December: the 16th day is a Tuesday.
    ['15 days', '2025-12-15', 11, 0],
    ['16 days', '2025-12-16', 12, 0],
    ['17 days', '2025-12-17', 12, 1],
  ])('%s', (_case, to, short, long) => {
    expect(under({ split }, [sick('2025-12-01', to)])).toMatchObject({ short, long });
  });

  it('counts them from the real start of the episode, before the month', () => {
    const C = under({ split }, [sick('2025-11-24', '2025-12-12', 40)]);
    expect(C).toMatchObject({ short: 2.8, long: 1.2 });
    expect(C.episodes).toEqual([{ calendarDays: 19, short: 2.8, long: 1.2, kind: 'split' }]);
  });

  it('begins anew with each episode', () => {
    const spells = [sick('2025-11-17', '2025-11-30'), sick('2025-12-02', '2025-12-05')];
    expect(under({ split }, spells)).toMatchObject({ short: 4, long: 0 });
  });
});

describe("sick leave, by the employer's period", () => {
  const split = 'arbeidsgiverperiode';

  it.each([
    // Fourteen days to Sunday 16 November; two more are short if the period goes on.
    ['14 free days between: the same period', '2025-12-01', '2025-12-03', 2, 1],
    ['15 free days between: the same period', '2025-12-02', '2025-12-04', 2, 1],
    ['16 free days between: a new one', '2025-12-03', '2025-12-05', 3, 0],
  ])('%s', (_case, from, to, short, long) => {
    const spells = [sick('2025-11-03', '2025-11-16'), sick(from, to)];
    expect(under({ split }, spells)).toMatchObject({ short, long });
  });

  it('adds the calendar days of all its episodes', () => {
    const spells = [
      sick('2025-11-17', '2025-11-23'),
      sick('2025-11-26', '2025-12-02'),
      sick('2025-12-04', '2025-12-08'),
    ];
    // 7 and 7 days, so the third has two short ones left: Thursday and Friday.
    expect(under({ split }, spells)).toMatchObject({ short: 4, long: 1 });
  });

  it('is used up for good once it is used up', () => {
    const spells = [sick('2025-11-03', '2025-11-28'), sick('2025-12-10', '2025-12-11')];
    expect(under({ split }, spells)).toMatchObject({ short: 0, long: 2 });
  });
});

describe('sick leave, the episodes of a month', () => {
  it('are told with their length at the end of the month and what they are', () => {
    const spells = [
      sick('2025-11-03', '2025-11-28'),
      sick('2025-12-01', '2025-12-03'),
      sick('2025-12-12', '2026-01-20'),
      sick('2026-01-21', '2026-01-22'),
    ];
    expect(under({}, spells).episodes).toEqual([
      // Only a weekend lies between the first two.
      { calendarDays: 31, short: 0, long: 3, kind: 'long' },
      { calendarDays: 20, short: 0, long: 12, kind: 'long' },
    ]);
  });

  it('that end before the month or begin after it are none of its', () => {
    expect(under({}, [sick('2025-11-20', '2025-11-28'), sick('2026-01-01', '2026-01-03')]).episodes).toEqual(
      [],
    );
    expect(under({}, [sick('2025-11-20', '2025-11-30')]).episodes).toEqual([]);
  });

  it.each([
    ['short', '2025-12-24', 4],
    ['long', '2025-12-10', 18],
  ] as const)('that fall outside employment lost nothing: %s', (kind, from, calendarDays) => {
    const spells = [sick(from, '2025-12-27')];
    const employed = [share(100, '2025-12-29')];
    expect(under({}, spells, employed).episodes).toEqual([{ calendarDays, short: 0, long: 0, kind }]);
  });
});

describe('sick leave, other readings', () => {
  it('takes leave out of the agreed days only when asked to, and then nothing is lost on it', () => {
    const leave = [{ fromDay: day('2025-12-01'), untilDay: day('2025-12-06') }];
    const spells = [sick('2025-12-05', '2025-12-08')];
    expect(under({}, spells)).toMatchObject({ agreed: 21, short: 2 });
    expect(under({ leave }, spells)).toMatchObject({ agreed: 16, short: 1 });
  });

  it('counts the hours of a roster, on Sundays and holidays as well', () => {
    const roster = new Map([
      [day('2025-12-24'), 8 * 3600],
      [day('2025-12-25'), 10 * 3600],
      [day('2025-12-28'), 12 * 3600],
    ]);
    const month = { fromDay: day('2025-12-01'), untilDay: day('2026-01-01') };
    const { days: sums } = sickLeave(month, rosteredOn(roster), [sick('2025-12-25', '2025-12-27', 50)]);
    expect(sums).toMatchObject({ agreed: 30 * 3600 * 100, short: 10 * 3600 * 50, long: 0 });
  });

  it('takes grades in units of the whole one', () => {
    const month = { fromDay: day('2025-12-01'), untilDay: day('2025-12-02') };
    const spells = [sick('2025-12-01', '2025-12-01', 123_456)];
    const found = sickLeave(month, () => 1, spells, reading({ wholeGrade: 1_000_000 }));
    expect(found.days).toMatchObject({ agreed: 1_000_000, short: 123_456 });
  });
});
