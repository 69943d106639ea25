import { describe, expect, it } from '@jest/globals';
import { addMonths } from '../../time/civil.js';
import { type CountOf, type MeasureRow, reportedMeasures } from './reported-measures.js';

const MEASURE: MeasureRow = {
  what: 'Ny turnus',
  owner: 'Leder',
  rule: 'DAILY_REST',
  unitId: 'u',
  cases: 1,
  dueDate: '2025-09-15',
  doneOn: '2025-09-12',
  droppedOn: null,
  effect: 'Færre utrykninger',
};
/** As many breaches as the month's number; every month is checked. */
const byMonth: CountOf = (_unit, _rule, month) => Number(month.slice(5));
const only = (row: Partial<MeasureRow>, count: CountOf = byMonth, month = '2025-12') =>
  reportedMeasures(month, [{ ...MEASURE, ...row }], count).list[0];

describe('a measure of the report', () => {
  it('has the three months before and after the one it was done in', () => {
    expect(only({})?.breaches).toEqual({ months: 3, before: 8 + 7 + 6, after: 10 + 11 + 12 });
  });

  it('compares as many months before as there have been since', () => {
    expect(only({ doneOn: '2025-10-31' })?.breaches).toEqual({ months: 2, before: 9 + 8, after: 11 + 12 });
    expect(only({ doneOn: '2025-11-01' })?.breaches).toEqual({ months: 1, before: 10, after: 12 });
  });

  it('is compared over whole months alone: one that runs is none', () => {
    const figures = (doneOn: string) =>
      reportedMeasures('2025-12', [{ ...MEASURE, doneOn }], byMonth, '2025-12-10').list[0]?.breaches;
    expect(figures('2025-10-31')).toEqual({ months: 1, before: 9, after: 11 });
    expect(figures('2025-11-30')).toBeNull();
  });

  it.each(['2025-12-01', '2025-12-31'])(
    'done on %s has nothing to compare yet, and keeps its effect',
    (doneOn) => {
      expect(only({ doneOn })).toMatchObject({ doneOn, breaches: null, effect: 'Færre utrykninger' });
    },
  );

  it('done after the month is not done in it', () => {
    expect(only({ doneOn: '2026-01-01' })).toMatchObject({ doneOn: null, effect: null, breaches: null });
  });

  it('has no sum over a month that nobody checked', () => {
    const gap: CountOf = (unit, rule, month) => (month === '2025-07' ? null : byMonth(unit, rule, month));
    expect(only({}, gap)?.breaches).toBeNull();
    expect(only({ doneOn: '2025-10-12' }, gap)?.breaches).toEqual({ months: 2, before: 17, after: 23 });
  });

  it('asks for its own rule in its own unit', () => {
    const asked: string[] = [];
    only({ unitId: 'night', rule: 'OT_7D', doneOn: '2025-11-30' }, (...key) => {
      asked.push(key.join(' '));
      return 0;
    });
    expect(asked.sort()).toEqual(['night OT_7D 2025-10', 'night OT_7D 2025-12']);
  });
});

describe('the totals of measures', () => {
  it('count what was done, and what was due before the month ended and was not', () => {
    const rows = [
      MEASURE,
      { ...MEASURE, doneOn: null, dueDate: '2025-12-31' },
      { ...MEASURE, doneOn: null, dueDate: '2026-01-01' },
      { ...MEASURE, doneOn: '2026-01-02', dueDate: '2025-12-01' },
    ];
    expect(reportedMeasures('2025-12', rows, byMonth)).toMatchObject({ total: 4, done: 1, overdue: 2 });
  });

  it('count what was dropped by the end of the month neither as open nor as done', () => {
    const open = { ...MEASURE, doneOn: null, dueDate: '2025-12-01' };
    const rows = [
      { ...open, droppedOn: '2025-12-31' },
      { ...open, droppedOn: '2026-01-01' },
      // A program that knew nothing of dropping put it on record as done.
      { ...MEASURE, droppedOn: '2025-09-01' },
    ];
    const { list, ...totals } = reportedMeasures('2025-12', rows, byMonth);
    expect(totals).toEqual({ total: 3, done: 1, dropped: 1, overdue: 1 });
    expect(list.map(({ droppedOn }) => droppedOn)).toEqual(['2025-12-31', undefined, undefined]);
  });

  it('say nothing of dropping where nothing was, as months that were closed before', () => {
    expect(reportedMeasures('2025-12', [MEASURE], byMonth)).not.toHaveProperty('dropped');
    expect(only({})).not.toHaveProperty('droppedOn');
  });

  it('of a month that is not over are as of today: what falls due later in it is not late', () => {
    const rows = [
      { ...MEASURE, doneOn: null, dueDate: '2025-12-09' },
      { ...MEASURE, doneOn: null, dueDate: '2025-12-10' },
      { ...MEASURE, doneOn: null, dueDate: '2025-12-31' },
    ];
    expect(reportedMeasures('2025-12', rows, byMonth, '2025-12-10')).toMatchObject({ done: 0, overdue: 1 });
  });

  it('are of all, also of those that are not listed', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({
      ...MEASURE,
      doneOn: addMonths('2025-11', -i) + '-01',
    }));
    const { total, list } = reportedMeasures('2025-12', rows, byMonth);
    expect([total, list.length]).toEqual([40, 15]);
  });
});
