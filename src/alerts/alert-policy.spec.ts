import { describe, expect, it } from '@jest/globals';
import { formatDay, parseDay } from '../time/civil.js';
import type { RaisedViolation } from '../violations/violation-observer.service.js';
import { UnitTree } from '../workforce/unit-tree.js';
import { whomToTell } from './recipients/whom.js';
import { alertsDue, NEWS_FOR_DAYS, type AlertDue } from './alert-policy.js';

const TODAY = parseDay('2026-01-05')!;
const dayOf = (date: string): number => parseDay(date)!;

/** Berit leads the top; Anne the team below it; the night team has nobody of its own; Dora has no address. */
const units = new UnitTree([
  { id: 'top', code: 'top', parentId: null, managerId: 'berit' },
  { id: 'team', code: 'team', parentId: 'top', managerId: 'anne' },
  { id: 'night', code: 'night', parentId: 'team', managerId: null },
  { id: 'depot', code: 'depot', parentId: 'top', managerId: 'dora' },
  { id: 'pier', code: 'pier', parentId: null, managerId: 'dora' },
  { id: 'island', code: 'island', parentId: null, managerId: null },
]);

const raised = (change: Partial<RaisedViolation> = {}): RaisedViolation => ({
  id: 'v',
  employeeId: 'carl',
  unitId: 'team',
  rule: 'DAILY_REST',
  anchorDate: '2026-01-04',
  foreseenUntil: null,
  counts: true,
  ...change,
});

const due = (...violations: RaisedViolation[]): AlertDue[] =>
  alertsDue(
    violations,
    TODAY,
    dayOf,
    (rule) => rule !== 'BREAK',
    (unitId, employeeId) => whomToTell(units.upwards(unitId), employeeId, (id) => id !== 'dora'),
  );

const told = (change: Partial<RaisedViolation>): string[] =>
  due(raised(change)).map(({ recipient, reason }) => `${recipient}, ${reason}`);

describe('who is told of a case', () => {
  it.each<[string, Partial<RaisedViolation>, string[]]>([
    ['nobody, of a rule that is told to nobody', { rule: 'BREAK' }, []],
    ['the manager of the unit', {}, ['anne, manager']],
    ['the nearest above a unit without one', { unitId: 'night' }, ['anne, manager']],
    ['the manager above, when it is the manager’s own', { employeeId: 'anne' }, ['berit, manager']],
    [
      'the manager above, when it is the manager’s own in a unit below',
      { employeeId: 'anne', unitId: 'night' },
      ['berit, manager'],
    ],
    ['HR, when it is the top manager’s own', { employeeId: 'berit', unitId: 'top' }, ['hr, no-manager']],
    ['HR, in a unit without a manager and nothing above', { unitId: 'island' }, ['hr, no-manager']],
    ['the manager above, where the nearest has no address', { unitId: 'depot' }, ['berit, no-address']],
    ['HR, where no manager has one', { unitId: 'pier' }, ['hr, no-address']],
    ['HR, of the only manager’s own', { employeeId: 'dora', unitId: 'pier' }, ['hr, no-manager']],
    ['nobody, of what an agreement allows', { counts: false }, []],
  ])('%s', (_case, change, recipients) => {
    expect(told(change)).toEqual(recipients);
  });

  it.each([
    ['the oldest that is news', NEWS_FOR_DAYS, ['anne, manager']],
    ['a day older', NEWS_FOR_DAYS + 1, []],
    ['today', 0, ['anne, manager']],
    ['a plan for next month', -30, ['anne, manager']],
  ])('%s', (_case, daysAgo, recipients) => {
    expect(told({ anchorDate: formatDay(TODAY - daysAgo) })).toEqual(recipients);
  });

  it.each<[string, number | null, string]>([
    ['what breaks it lies on a day to come', -1, 'foreseen'],
    ['it is today', 0, 'possible-breach'],
    ['it is past', 1, 'possible-breach'],
    ['hours already worked lead to it', null, 'possible-breach'],
  ])('is foreseen or found, where %s', (_case, daysAgo, kind) => {
    const foreseenUntil = daysAgo === null ? null : formatDay(TODAY - daysAgo);
    const [alert] = due(raised({ anchorDate: formatDay(TODAY + 1), foreseenUntil }));
    expect(alert?.kind).toBe(kind);
  });

  it('is told of each case by itself', () => {
    expect(
      due(raised(), raised({ id: 'w', counts: false }), raised({ id: 'x', employeeId: 'anne' })),
    ).toEqual([
      { kind: 'possible-breach', violationId: 'v', recipient: 'anne', reason: 'manager' },
      { kind: 'possible-breach', violationId: 'x', recipient: 'berit', reason: 'manager' },
    ]);
  });
});
