import { describe, expect, it } from '@jest/globals';
import { explained } from '../../test/support/explained.js';
import { always, daily, work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import type { Explanation } from '../rules/explanation.js';
import { HOUR } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import { type Account, accountOf } from './account.js';

const clock = clockOf('Europe/Oslo');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const account = (found: Explanation | undefined, bounds: readonly Interval[] = []): Account => {
  if (!found) throw new Error('nothing was found');
  return accountOf(found, bounds, 'en', clock);
};
const lines = (one: Account): string[] => one.lines.map(({ what, amount }) => plain(`${what}: ${amount}`));
const totals = (one: Account): string[] => one.totals.map(({ name, value }) => plain(`${name}: ${value}`));

describe('the sum of a finding', () => {
  it('shows every rest of the window, marks the longest, and says what it lacks', () => {
    const events = [
      work('shift', '2025-12-03T14:00', '22:00'),
      work('callout', '2025-12-04T02:00', '03:00'),
      work('shift', '2025-12-04T08:00', '16:00'),
    ];
    const [found] = explained('DAILY_REST', events, { limit: always(11 * HOUR) });
    const one = account(found, events);
    expect(lines(one)).toContain('Wed 3 Dec 22:00–Thu 4 Dec 02:00: 4 h');
    expect(one.lines.filter(({ isMarked }) => isMarked).map(({ what }) => plain(what))).toEqual([
      'Thu 4 Dec 03:00–08:00',
    ]);
    expect(totals(one)).toEqual([
      'Longest rest: 5 h',
      expect.stringMatching(/^Limit in force, .*: at least 11 h$/),
      'Too little: 6 h',
    ]);
  });

  it('adds up work with its breaks', () => {
    const events = [
      work('shift', '2025-12-01T06:00', '16:00', { unpaidBreak: HOUR / 2 }),
      work('callout', '2025-12-01T18:00', '22:30'),
    ];
    const [found] = explained('DAILY_TOTAL', events, { limit: always(13 * HOUR) });
    const one = account(found);
    expect(lines(one)).toEqual([
      'Mon 1 Dec 06:00–16:00 less 30 min of break: 9 h 30 min',
      'call-out Mon 1 Dec 18:00–22:30: 4 h 30 min',
    ]);
    expect(totals(one)).toEqual(['Sum: 14 h', expect.stringMatching(/: at most 13 h$/), 'Too much: 1 h']);
  });

  it('divides an average, and says by what', () => {
    const nights = ['02', '03', '04'].map((day) =>
      work('shift', `2026-03-${day}T21:00`, '06:00', { plannedNet: 8 * HOUR }),
    );
    const [found] = explained('NIGHT_AVG_4W', nights, {
      limit: always(HOUR / 2),
      horizon: ['2026-03-02', '2026-03-30'],
    });
    const one = account(found);
    expect(lines(one)).toHaveLength(3);
    expect(totals(one).slice(0, 2)).toEqual([
      'Sum: 24 h',
      'Divided by 28 days less 35 h of weekly rest for each seven: 1 h 4 min 58 s',
    ]);
  });

  it('counts Sundays', () => {
    const [found] = explained('SUNDAY_NEXT', daily(['2025-12-07', '2025-12-14'], '08:00', '16:00'), {
      limit: always(1),
    });
    const one = account(found);
    expect(lines(one)).toHaveLength(2);
    expect(totals(one)).toEqual(['Measured: 2', expect.stringMatching(/: at most 1$/), 'Too much: 1']);
  });

  it('has both limits where an agreement sets another, each with its difference', () => {
    const [found] = explained('DAILY_TOTAL', [work('shift', '2025-12-01T06:00', '20:30')], {
      limit: always(13 * HOUR),
    });
    const agreed = { ...found!, agreement: 'A-7', effectiveLimit: 16 * HOUR };
    expect(totals(account(agreed))).toEqual([
      'Measured: 14 h 30 min',
      'Limit in force, agreement A-7: at most 16 h',
      'Within, by: 1 h 30 min',
      expect.stringMatching(/^Statutory limit, .*: at most 13 h$/),
      'Too much: 1 h 30 min',
    ]);
  });

  it('says so where the clocks change', () => {
    const night = [work('shift', '2025-10-25T21:45', '07:15')];
    const [found] = explained('DAILY_TOTAL', night, { limit: always(9 * HOUR) });
    expect(totals(account(found))[0]).toBe('Measured: 10 h 30 min');
    expect(account(found).remarks[0]).toContain('clocks change');
  });

  describe('where an agreement has another fraction of standby count', () => {
    const events = [
      ...[1, 2, 3, 4, 5].map((day) =>
        work('shift', `2025-12-0${day}T08:00`, '16:00', { plannedNet: 8 * HOUR }),
      ),
      work('standby', '2025-12-06T00:00', '2025-12-08T00:00'),
      work('standby', '2025-12-05T16:00', '2025-12-06T00:00'),
    ];
    const factors = (base: number, effective: number) =>
      ({
        kind: 'standby-factor',
        base: { numerator: 1, denominator: base },
        effective: { numerator: 1, denominator: effective },
      }) as const;
    const measuredBy = (denominator: number, more: Partial<Explanation>): string[] => {
      const settings = { standbyFactor: { numerator: 1, denominator } };
      const [found] = explained('ORD_WEEK', events, { limit: always(40 * HOUR), settings });
      return totals(account(found && { ...found, agreement: 'F', ...more }));
    };

    it('holds each limit against the figure that is measured for it', () => {
      const within = {
        effectiveVerdict: 'ok',
        effectiveLimit: 46 * HOUR,
        otherMeasure: factors(7, 28),
      } as const;
      expect(measuredBy(7, within)).toEqual([
        'Sum: 48 h',
        'With 1/28 of standby, by the agreement: 42 h',
        'Limit in force, agreement F: at most 46 h',
        'Within, by: 4 h',
        expect.stringMatching(/^Statutory limit, .*: at most 40 h$/),
        'Too much: 8 h',
      ]);
    });

    it('shows both figures against the one limit there is', () => {
      const within = { effectiveVerdict: 'ok', otherMeasure: factors(7, 56) } as const;
      expect(measuredBy(7, { ...within, effectiveLimit: 41 * HOUR, baseLimit: 41 * HOUR })).toEqual([
        'Sum: 48 h',
        'With 1/56 of standby, by the agreement: 41 h',
        expect.stringMatching(/^Limit in force, .*: at most 41 h$/),
        'Within, by: 0 h',
        expect.stringMatching(/^Statutory limit, .*: at most 41 h$/),
        'Too much: 7 h',
      ]);
    });

    it('tells what the Act would have measured of a breach under the agreement', () => {
      expect(measuredBy(7, { otherMeasure: factors(56, 7) })).toEqual([
        'Sum: 48 h',
        expect.stringMatching(/^Limit in force, .*: at most 40 h$/),
        'Too much: 8 h',
        'With 1/56 of standby, by the Act: 41 h',
        expect.stringMatching(/^Statutory limit, .*: at most 40 h$/),
        'Too much: 1 h',
      ]);
    });
  });
});
