import { describe, expect, it } from '@jest/globals';
import { judge, work } from '../../test/support/work.js';
import { parseDay } from '../time/civil.js';
import { LimitCursor, spanOn, type LimitSchedule, type LimitSpan } from './limits.js';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const hours = (value: number): number => value * 3600;

/** The statute's 11 h until 3 March 2026 and 10 h from then on, or what an agreement makes of it. */
const span = (from: string, until: string, effective: number, agreement: string | null = null): LimitSpan => {
  const [base, clause] = from < '2026-03-03' || agreement !== null ? [11, '§ 1'] : [10, '§ 2'];
  return {
    fromDay: day(from),
    untilDay: day(until),
    base: hours(base),
    effective: hours(effective),
    clause,
    agreement,
  };
};

const CHANGED: LimitSchedule = [span('2006-01-01', '2026-03-03', 11), span('2026-03-03', '2100-01-01', 10)];

describe('a schedule', () => {
  const withGap: LimitSchedule = [span('2026-01-01', '2026-02-01', 11), span('2026-03-03', '2026-04-01', 10)];

  it.each([
    ['2025-12-31', null],
    ['2026-01-01', '§ 1'],
    ['2026-01-31', '§ 1'],
    ['2026-02-01', null],
    ['2026-03-02', null],
    ['2026-03-03', '§ 2'],
    ['2026-03-31', '§ 2'],
    ['2026-04-01', null],
  ])('%s: %s', (text, clause) => {
    expect(spanOn(withGap, day(text))?.clause ?? null).toBe(clause);
    const cursor = new LimitCursor(withGap);
    expect(cursor.covers(day(text))).toBe(clause !== null);
    expect(cursor.span?.clause ?? null).toBe(clause);
    expect(cursor.inForce(day(text))).toBe(
      clause === null ? Number.POSITIVE_INFINITY : hours(clause === '§ 1' ? 11 : 10),
    );
  });

  it('is walked forth and back, and through its gaps', () => {
    const cursor = new LimitCursor(withGap);
    const days = [
      '2026-01-10',
      '2026-02-10',
      '2026-02-20',
      '2026-03-10',
      '2026-01-05',
      '2027-01-01',
      '2020-01-01',
    ];
    expect(days.map((text) => (cursor.covers(day(text)) ? (cursor.span?.clause ?? null) : null))).toEqual([
      '§ 1',
      null,
      null,
      '§ 2',
      '§ 1',
      null,
      null,
    ]);
  });

  it('of nothing covers nothing', () => {
    expect(new LimitCursor([]).covers(0)).toBe(false);
  });

  it('knows the lesser and the greater of base and limit in force', () => {
    const cursor = new LimitCursor([span('2026-03-03', '2026-03-05', 8, 'K-1')]);
    cursor.covers(day('2026-03-04'));
    expect([cursor.least, cursor.most]).toEqual([hours(8), hours(11)]);
  });
});

describe('a finding', () => {
  const turn = (date: string, start: string) => [
    work('shift', `${date}T14:00`, '22:00'),
    work('shift', start, '15:00'),
  ];
  const limits = {
    DAILY_REST: [
      { ...span('2006-01-01', '2026-03-03', 11) },
      span('2026-03-03', '2026-03-05', 8, 'K-1'),
      { ...span('2026-03-05', '2100-01-01', 11), base: hours(11), clause: '§ 1' },
    ],
  };
  const found = (date: string, start: string) => judge('DAILY_REST', turn(date, start), { limits }).findings;

  it('outside the agreement is a breach of the statute', () => {
    expect(found('2026-03-01', '2026-03-02T07:00')).toMatchObject([
      { baseVerdict: 'breach', effectiveVerdict: 'breach', effectiveLimit: hours(11), agreement: null },
    ]);
    expect(found('2026-03-04', '2026-03-05T07:00')).toMatchObject([{ agreement: null }]);
  });

  it('within the agreement is kept, and no breach of the limit in force', () => {
    expect(found('2026-03-02', '2026-03-03T07:00')).toMatchObject([
      {
        baseVerdict: 'breach',
        effectiveVerdict: 'ok',
        baseLimit: hours(11),
        effectiveLimit: hours(8),
        agreement: 'K-1',
        clause: '§ 1',
      },
    ]);
  });

  it.each([
    ['a second under the agreed 8 h', '2026-03-03T05:59:59', 'breach'],
    ['at the agreed 8 h', '2026-03-03T06:00', 'ok'],
  ])('%s', (_case, start, effectiveVerdict) => {
    expect(found('2026-03-02', start)).toMatchObject([{ effectiveVerdict }]);
  });

  it('is decided by the date of its anchor, not of its window’s start', () => {
    const law = { DAILY_REST: CHANGED };
    const events = turn('2026-03-02', '2026-03-03T08:30');
    expect(judge('DAILY_REST', events, { limits: law }).findings).toEqual([]);
    const before = [work('shift', '2026-03-01T14:00', '22:00'), work('shift', '2026-03-02T08:30', '15:00')];
    expect(judge('DAILY_REST', before, { limits: law }).findings).toMatchObject([{ clause: '§ 1' }]);
  });

  it('against an agreement stricter than the statute breaks only the agreement', () => {
    const strict = {
      DAILY_REST: [span('2026-03-01', '2026-04-01', 12, 'S')],
    };
    expect(
      judge('DAILY_REST', turn('2026-03-02', '2026-03-03T09:30'), { limits: strict }).findings,
    ).toMatchObject([{ baseVerdict: 'ok', effectiveVerdict: 'breach', agreement: 'S' }]);
  });

  it('of a work day joins by the daily rest in force', () => {
    const events = [work('callout', '2026-03-08T20:00', '23:00'), work('shift', '2026-03-09T08:00', '18:30')];
    const agreed = {
      DAILY_REST: [span('2026-03-09', '2026-03-10', 9, 'N')],
    };
    expect(judge('DAILY_TOTAL', events).findings).toHaveLength(1);
    expect(judge('DAILY_TOTAL', events, { limits: agreed }).findings).toHaveLength(0);
  });

  it('is none where the limit does not apply, and nothing was measured there', () => {
    const never = judge('DAILY_REST', turn('2026-03-02', '2026-03-03T07:00'), { limits: { DAILY_REST: [] } });
    expect(never).toMatchObject({ evaluated: 0, worst: null, findings: [] });
    const later = { DAILY_REST: [span('2026-03-04', '2026-04-01', 11)] };
    expect(judge('DAILY_REST', turn('2026-03-02', '2026-03-03T07:00'), { limits: later })).toMatchObject({
      evaluated: 0,
      worst: null,
      findings: [],
    });
  });
});

describe('one span for all days', () => {
  const two: LimitSchedule = [span('2026-01-01', '2026-02-01', 11), span('2026-03-03', '2026-04-01', 10)];
  it.each([
    ['2026-01-01', '2026-01-31', true],
    ['2026-01-01', '2026-02-01', false],
    ['2025-12-31', '2026-01-31', false],
    ['2026-01-31', '2026-03-03', false],
    ['2026-03-03', '2026-03-31', true],
    ['2026-04-01', '2026-04-02', false],
  ])('%s to %s', (first, last, expected) => {
    expect(new LimitCursor(two).coversAll(day(first), day(last))).toBe(expected);
  });

  it('is looked up anew under another schedule, and the statute is told from what is in force', () => {
    const cursor = new LimitCursor(two);
    cursor.covers(day('2026-01-10'));
    cursor.load([span('2026-01-01', '2026-02-01', 9, 'local')]);
    expect(cursor.inForce(day('2026-01-10'))).toBe(hours(9));
    expect(cursor.baseOn(day('2026-01-10'))).toBe(hours(11));
    expect([cursor.least, cursor.most]).toEqual([hours(9), hours(11)]);
    expect(cursor.baseOn(day('2026-02-10'))).toBe(Number.POSITIVE_INFINITY);
    expect([cursor.least, cursor.most]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });
});
