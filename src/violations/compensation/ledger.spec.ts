import { describe, expect, it } from '@jest/globals';
import { Chance } from '../../../test/support/random-chance.js';
import { slowRestClaims } from '../../../test/support/slow-rest-claims.js';
import { instant } from '../../../test/support/work.js';
import { clockOf } from '../../platform/zone.js';
import type { WorkEvent } from '../../rules/event.js';
import { formatDay, parseDay } from '../../time/civil.js';
import { limitsFor } from '../../workforce/law.js';
import { readLaw } from '../../workforce/law.repository.js';
import type { Person } from '../../workforce/person.js';
import { readingsOf } from '../../workforce/reading.js';
import { assess } from '../assessment.js';
import type { RestClaim } from './ledger.js';
import { type AssessedRests, changesOwing, NONE_ASSESSED } from './owing.js';
import { mayBeOwedRest, restClaims } from './shortened.js';

const clock = clockOf('Europe/Oslo');
const LAW = readLaw();
const day = (date: string): number => parseDay(date)!;
const COVERED = { fromDay: day('2025-03-01'), untilDay: day('2025-05-10') };
const HORIZON = { start: clock.startOf(COVERED.fromDay), end: clock.startOf(COVERED.untilDay) };
const AGREED: Person = {
  agreements: [
    {
      agreement: 'a',
      fromDay: 0,
      untilDay: Number.POSITIVE_INFINITY,
      limits: { DAILY_REST: 8, WEEKLY_REST: 28 },
      grantedBy: 'elected-representatives',
    },
  ],
};

/** Every claim on the work of one person. */
function owed(
  events: readonly WorkEvent[],
  person: Person = AGREED,
  assessed: AssessedRests = NONE_ASSESSED,
): RestClaim[] {
  const { view, cases } = assess(
    events.map((event, i) => ({ id: String(i), event, cause: null })),
    { clock, limits: limitsFor(LAW.rulebook, person), isFullTime: () => true, horizon: HORIZON },
    readingsOf(LAW, person, COVERED, clock),
  );
  return restClaims(
    view,
    cases.map(({ finding }) => finding),
    LAW.rulebook,
    assessed,
  );
}

const shift = (start: string, end: string): WorkEvent => ({
  kind: 'shift',
  start: instant(`${start}+01:00`),
  end: instant(`${end}+01:00`),
});

/** Work that keeps every rest at exactly eleven hours on the days of March given. */
const tight = (days: readonly number[]): WorkEvent[] =>
  days.map((date) => {
    const text = `2025-03-${String(date).padStart(2, '0')}`;
    return shift(`${text}T07:00`, `${text}T20:00`);
  });

const told = (claims: readonly RestClaim[]): string[] =>
  claims.map(
    ({ rule, anchorDay, deficit, madeUp, dueDay }) =>
      `${rule} ${formatDay(anchorDay)} ${deficit / 3600} h by ${formatDay(dueDay)}: ${
        madeUp ? new Date(madeUp.start * 1000).toISOString().slice(0, 16) : 'owed'
      }`,
  );

describe('the ledger of compensating rest (spec 3.4)', () => {
  // Off at 23:00, on at 07:00: eight hours, three short of the statute's eleven.
  const short = [
    shift('2025-03-03T15:00', '2025-03-03T23:00'),
    shift('2025-03-04T07:00', '2025-03-04T15:00'),
  ];

  it('is served by the first later rest that is longer than its own minimum by the deficit', () => {
    const next = [...short, shift('2025-03-05T05:00', '2025-03-05T13:00')];
    expect(told(owed(next))).toEqual(['DAILY_REST 2025-03-04 3 h by 2025-03-18: 2025-03-05T01:00']);
  });

  it('is not served by one that is a minute shorter, for it then waits for the next', () => {
    const next = [
      ...short,
      shift('2025-03-05T04:59', '2025-03-05T13:00'),
      shift('2025-03-06T07:00', '2025-03-06T15:00'),
    ];
    expect(told(owed(next))).toEqual(['DAILY_REST 2025-03-04 3 h by 2025-03-18: 2025-03-05T23:00']);
  });

  it('gives no hour of a rest to two claims', () => {
    const twice = [
      ...short,
      shift('2025-03-04T23:00', '2025-03-05T06:00'),
      shift('2025-03-05T22:00', '2025-03-06T06:00'),
    ];
    // Two rests of eight hours that end on one date; of the sixteen hours after the night five are to spare.
    expect(told(owed(twice)).slice(0, 2)).toEqual([
      'DAILY_REST 2025-03-04 3 h by 2025-03-18: 2025-03-05T16:00',
      'DAILY_REST 2025-03-04 3 h by 2025-03-18: 2025-03-07T16:00',
    ]);
    const spans = owed(twice).flatMap(({ madeUp }) => madeUp ?? []);
    expect(spans.length).toBeGreaterThan(1);
    for (const [i, { start, end }] of spans.entries()) {
      for (const other of spans.slice(i + 1)) expect(start >= other.end || other.start >= end).toBe(true);
    }
  });

  it('leaves the weekly rest its own 35 hours', () => {
    const weekend = [...short, ...tight([5, 6, 7, 8]), shift('2025-03-10T07:00', '2025-03-10T15:00')];
    // From Saturday 20:00 to Monday 07:00 are 35 hours: all of them are the week's own.
    expect(told(owed(weekend))[0]).toBe('DAILY_REST 2025-03-04 3 h by 2025-03-18: 2025-03-05T01:00');
    const busy = [
      short[0]!,
      shift('2025-03-04T07:00', '2025-03-04T20:00'),
      ...tight([5, 6, 7, 8]),
      shift('2025-03-10T07:00', '2025-03-10T20:00'),
      shift('2025-03-11T10:00', '2025-03-11T12:00'),
    ];
    expect(told(owed(busy))[0]).toBe('DAILY_REST 2025-03-04 3 h by 2025-03-18: 2025-03-11T06:00');
  });

  it('is served late rather than never, and stays owed where nothing serves it', () => {
    const days = Array.from({ length: 16 }, (_, i) => 5 + i);
    const long = [short[0]!, shift('2025-03-04T07:00', '2025-03-04T20:00'), ...tight(days)];
    const [first] = owed([...long, ...tight([22])]);
    expect(first?.madeUp?.end).toBeGreaterThan(first!.until);
    const { untilDay } = COVERED;
    const all = Array.from({ length: untilDay - day('2025-03-04') }, (_, i) => day('2025-03-04') + i);
    const never = all.map((each): WorkEvent => {
      const start = clock.instantAt(each) + 7 * 3600;
      return { kind: 'shift', start, end: start + 13 * 3600 };
    });
    expect(owed([short[0]!, ...never])[0]?.madeUp).toBeNull();
  });

  it('has nothing in it without an agreement that allows it', () => {
    expect(owed(short, {})).toEqual([]);
    expect(mayBeOwedRest(limitsFor(LAW.rulebook, {}), NONE_ASSESSED)).toBe(false);
    expect(mayBeOwedRest(limitsFor(LAW.rulebook, AGREED), NONE_ASSESSED)).toBe(true);
  });

  it('has what is below the agreement’s limit as well', () => {
    const shorter = [short[0]!, shift('2025-03-04T05:00', '2025-03-04T13:00')];
    expect(told(owed(shorter))[0]).toMatch(/^DAILY_REST 2025-03-04 5 h/);
  });

  it.each(['covered-by-agreement', 'emergency', 'serious-disturbance'] as const)(
    'has what a person assessed as %s, without an agreement on record',
    (state) => {
      const assessed: AssessedRests = new Map([['DAILY_REST@2025-03-04', state]]);
      expect(told(owed(short, {}, assessed))).toEqual([
        'DAILY_REST 2025-03-04 3 h by 2025-03-18: 2025-03-06T01:00',
      ]);
      expect(owed(short, {}, assessed)[0]?.agreement).toBeNull();
      expect(mayBeOwedRest(limitsFor(LAW.rulebook, {}), assessed)).toBe(true);
      expect(changesOwing('detected', state)).toBe(true);
    },
  );

  it.each(['data-error', 'duplicate'] as const)(
    'has nothing of what is assessed as %s, whose later rest another can have',
    (state) => {
      const twice = [
        ...short,
        shift('2025-03-05T01:00', '2025-03-05T09:00'),
        shift('2025-03-06T01:00', '2025-03-06T09:00'),
      ];
      const assessed: AssessedRests = new Map([['DAILY_REST@2025-03-04', state]]);
      expect(told(owed(twice))).toEqual([
        'DAILY_REST 2025-03-04 3 h by 2025-03-18: 2025-03-05T19:00',
        'DAILY_REST 2025-03-05 1 h by 2025-03-19: 2025-03-05T22:00',
      ]);
      expect(told(owed(twice, AGREED, assessed))).toEqual([
        'DAILY_REST 2025-03-05 1 h by 2025-03-19: 2025-03-05T19:00',
      ]);
      expect(mayBeOwedRest(limitsFor(LAW.rulebook, {}), assessed)).toBe(false);
    },
  );

  it('asks nothing anew of an assessment that says nothing of owing', () => {
    expect(changesOwing('detected', 'real')).toBe(false);
    expect(changesOwing('data-error', 'duplicate')).toBe(false);
    expect(changesOwing('data-error', 'real')).toBe(true);
  });
});

/** Shifts at odd quarters of an hour with rests about the limits, over the change of the clocks. */
function randomWork(chance: Chance): WorkEvent[] {
  const events: WorkEvent[] = [];
  let start = HORIZON.start + chance.below(200) * 900;
  while (start < HORIZON.end - 86_400) {
    const end = start + (8 + chance.below(36)) * 900;
    events.push({ kind: 'shift', start, end });
    const rest = chance.isLucky(0.15) ? 100 + chance.below(120) : 30 + chance.below(30);
    start = end + rest * 900;
  }
  return events;
}

it.each(Array.from({ length: 60 }, (_, i) => i))(
  'a second reading, quarter by quarter, gives the same ledger (%i)',
  (seed) => {
    const work = randomWork(new Chance(`ledger ${seed}`));
    const claims = owed(work);
    const name = ({ rule, from }: RestClaim): string => `${rule} ${from}`;
    const slow = slowRestClaims(
      claims.map((claim) => ({ ...claim, name: name(claim) })),
      work,
      HORIZON,
      clock,
    );
    expect(claims.length).toBeGreaterThan(0);
    expect(
      Object.fromEntries(
        claims.map((claim) => [
          name(claim),
          claim.madeUp ? `${claim.madeUp.start}/${claim.madeUp.end}` : 'owed',
        ]),
      ),
    ).toEqual(slow);
  },
);
