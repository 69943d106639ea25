import { describe, expect, it } from '@jest/globals';
import { judge, work } from '../../test/support/work.js';
import { parseDay } from '../time/civil.js';
import { dispensationOn, limitInForce, statutoryStep, type LimitHistory } from './limits.js';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const hours = (value: number): number => value * 3600;

const statute = [
  { fromDay: day('2006-01-01'), value: hours(11), clause: '§ 1' },
  { fromDay: day('2026-03-03'), value: hours(10), clause: '§ 2' },
];
const agreement = (fromDay: string, untilDay: string, value: number, name: string) => ({
  fromDay: day(fromDay),
  untilDay: day(untilDay),
  value: hours(value),
  agreement: name,
});

describe('the statute on a day', () => {
  const history: LimitHistory = { steps: statute, dispensations: [] };

  it.each([
    ['2005-12-31', '§ 1'],
    ['2026-03-02', '§ 1'],
    ['2026-03-03', '§ 2'],
    ['2030-01-01', '§ 2'],
  ])('%s: %s', (text, clause) => {
    expect(statutoryStep(history, day(text)).clause).toBe(clause);
    expect(limitInForce(history, day(text))).toBe(clause === '§ 1' ? hours(11) : hours(10));
  });

  it('is a mistake in the program when it has no value', () => {
    expect(() => statutoryStep({ steps: [], dispensations: [] }, 0)).toThrow(RangeError);
  });
});

describe('an agreement on a day', () => {
  const history: LimitHistory = {
    steps: statute,
    dispensations: [
      agreement('2026-01-01', '2026-02-01', 8, 'A'),
      agreement('2026-01-15', '2026-01-20', 9, 'B'),
      agreement('2025-06-01', '2027-01-01', 8.5, 'C'),
    ],
  };

  it.each([
    ['2025-05-31', null],
    ['2025-06-01', 'C'],
    ['2025-12-31', 'C'],
    ['2026-01-01', 'A'],
    ['2026-01-15', 'B'],
    ['2026-01-19', 'B'],
    ['2026-01-20', 'A'],
    ['2026-01-31', 'A'],
    ['2026-02-01', 'C'],
    ['2027-01-01', null],
  ])('%s: %s, the one that began last', (text, expected) => {
    expect(dispensationOn(history, day(text))?.agreement ?? null).toBe(expected);
  });
});

describe('a finding', () => {
  const turn = (date: string, start: string) => [
    work('shift', `${date}T14:00`, '22:00'),
    work('shift', start, '15:00'),
  ];
  const limits = {
    DAILY_REST: {
      steps: statute.slice(0, 1),
      dispensations: [agreement('2026-03-03', '2026-03-05', 8, 'K-1')],
    },
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
    const law = { DAILY_REST: { steps: statute, dispensations: [] } };
    const events = turn('2026-03-02', '2026-03-03T08:30');
    expect(judge('DAILY_REST', events, { limits: law }).findings).toEqual([]);
    const before = [work('shift', '2026-03-01T14:00', '22:00'), work('shift', '2026-03-02T08:30', '15:00')];
    expect(judge('DAILY_REST', before, { limits: law }).findings).toMatchObject([{ clause: '§ 1' }]);
  });

  it('against an agreement stricter than the statute breaks only the agreement', () => {
    const strict = {
      DAILY_REST: {
        steps: statute.slice(0, 1),
        dispensations: [agreement('2026-03-01', '2026-04-01', 12, 'S')],
      },
    };
    expect(
      judge('DAILY_REST', turn('2026-03-02', '2026-03-03T09:30'), { limits: strict }).findings,
    ).toMatchObject([{ baseVerdict: 'ok', effectiveVerdict: 'breach', agreement: 'S' }]);
  });

  it('of a work day joins by the daily rest in force', () => {
    const events = [work('callout', '2026-03-08T20:00', '23:00'), work('shift', '2026-03-09T08:00', '18:30')];
    const agreed = {
      DAILY_REST: {
        steps: statute.slice(0, 1),
        dispensations: [agreement('2026-03-09', '2026-03-10', 9, 'N')],
      },
    };
    expect(judge('DAILY_TOTAL', events).findings).toHaveLength(1);
    expect(judge('DAILY_TOTAL', events, { limits: agreed }).findings).toHaveLength(0);
  });
});
