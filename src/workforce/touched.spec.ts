import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../platform/zone.js';
import { formatDay, parseDay } from '../time/civil.js';
import { readLaw } from './law.repository.js';
import type { Law } from './law.js';
import type { AgreedLimits, DaySpan, Person } from './person.js';
import { lawTouched, termsTouched } from './touched.js';
import type { Employed, HeldPosition } from './workforce.repository.js';

const day = (date: string): number => parseDay(date)!;
const OPEN = Number.POSITIVE_INFINITY;

const position = (
  validFrom: string,
  validUntil: string | null,
  more: Partial<HeldPosition> = {},
): HeldPosition => ({
  employeeId: 'e',
  unitId: 'u',
  title: 'Operatør',
  share: '1.0000',
  onCallScheme: null,
  exempt: null,
  nightStrain: false,
  rota: null,
  validFrom,
  validUntil,
  ...more,
});
const agreement = (from: string, until: string | null, more: Partial<AgreedLimits> = {}): AgreedLimits => ({
  agreement: 'a',
  since: day(from),
  fromDay: day(from),
  untilDay: until === null ? OPEN : day(until),
  limits: { DAILY_REST: 8 },
  ...more,
});
const employed = (
  positions: readonly HeldPosition[],
  agreements: readonly AgreedLimits[] = [],
  person: Person = {},
): Employed => ({ id: 'e', positions, person: { ...person, agreements } });

const shown = (span: DaySpan | null): readonly string[] | null =>
  span &&
  [span.fromDay, span.untilDay].map((each) => (Number.isFinite(each) ? formatDay(each) : String(each)));

const BEFORE = employed([position('2020-01-01', null)]);

describe('the days on which terms are others than before', () => {
  it.each<[string, Employed | undefined, Employed, readonly string[] | null]>([
    ['none when nothing changed', BEFORE, employed([position('2020-01-01', null)]), null],
    ['all for somebody new', undefined, BEFORE, ['-Infinity', 'Infinity']],
    [
      'all when a birth becomes known',
      BEFORE,
      employed(BEFORE.positions, [], { bornOn: 1 }),
      ['-Infinity', 'Infinity'],
    ],
    [
      'those of an agreement',
      BEFORE,
      employed(BEFORE.positions, [agreement('2025-02-01', '2025-07-01')]),
      ['2025-02-01', '2025-07-01'],
    ],
    [
      'those an agreement is drawn out by',
      employed(BEFORE.positions, [agreement('2025-02-01', '2025-07-01')]),
      employed(BEFORE.positions, [agreement('2025-02-01', '2025-09-01')]),
      ['2025-07-01', '2025-09-01'],
    ],
    [
      'all of an agreement that says something else',
      employed(BEFORE.positions, [agreement('2025-02-01', null)]),
      employed(BEFORE.positions, [agreement('2025-02-01', null, { limits: { DAILY_REST: 9 } })]),
      ['2025-02-01', 'Infinity'],
    ],
    [
      'those after a position has ended',
      BEFORE,
      employed([position('2020-01-01', '2025-12-01')]),
      ['2025-12-01', 'Infinity'],
    ],
    [
      'those of a share that changed',
      BEFORE,
      employed([position('2020-01-01', '2025-12-01'), position('2025-12-01', null, { share: '0.5000' })]),
      ['2025-12-01', 'Infinity'],
    ],
    // Days outside employment are filed with the nearest position, which may be another one now.
    [
      'those without a position beside the ones that changed',
      employed([position('2020-01-01', '2021-01-01'), position('2025-01-01', null)]),
      employed([position('2020-01-01', '2021-01-01'), position('2024-06-01', null)]),
      ['2021-01-01', '2025-01-01'],
    ],
  ])('%s', (_case, before, after, expected) => {
    expect(shown(termsTouched(before, after))).toEqual(expected);
  });
});

describe('the days on which another rulebook asks something else', () => {
  const LAW = readLaw();
  const AT = {
    covered: { fromDay: day('2025-01-01'), untilDay: day('2026-01-01') },
    clock: clockOf('Europe/Oslo'),
  };
  const ADULT: Person = { breaksRecorded: true };
  const MINOR: Person = { bornOn: day('2012-03-01'), breaksRecorded: true };
  /** As it comes back from the database: the same, in another order of keys. */
  const stored = (change: (law: Law) => unknown = () => undefined): Law => {
    const law = JSON.parse(JSON.stringify(LAW)) as Law;
    change(law);
    return Object.fromEntries(Object.entries(law).reverse()) as unknown as Law;
  };
  interface Changeable {
    values: { from: string; value: number }[];
  }
  const values = (law: Law, rule: 'DAILY_REST' | 'YOUTH_NIGHT' | 'YOUTH_BREAK') =>
    (law.rulebook.limits[rule] as unknown as Changeable).values;

  it('are none where it says the same, whatever it is called', () => {
    const other = stored((law) => Object.assign(law, { name: 'no-aml 1999' }));
    expect(lawTouched(other, LAW, ADULT, AT)).toBeNull();
    expect(lawTouched(other, LAW, MINOR, AT)).toBeNull();
  });

  it('begin where a limit changes, and are all for who is protected by it alone', () => {
    const before = stored((law) => values(law, 'DAILY_REST').push({ from: '2025-06-01', value: 12 }));
    expect(shown(lawTouched(before, LAW, ADULT, AT))).toEqual(['2025-06-01', 'Infinity']);
  });

  it('are none for adults where a limit of minors changes', () => {
    const before = stored((law) => {
      for (const value of values(law, 'YOUTH_BREAK')) value.value += 1;
    });
    expect(lawTouched(before, LAW, ADULT, AT)).toBeNull();
    expect(lawTouched(before, LAW, MINOR, AT)).not.toBeNull();
  });

  it('are all where the law is read another way', () => {
    const before = stored((law) => Object.assign(law.settings, { noDoubleUse: true }));
    expect(shown(lawTouched(before, LAW, ADULT, AT))).toEqual(['-Infinity', 'Infinity']);
  });
});
