import { describe, expect, it } from '@jest/globals';
import { ACTIONS } from '../access.js';
import { askedFor, AttemptsOfMinute, MOST_A_MINUTE, refusalOf } from './refused-attempts.js';

const attempt = { actor: 'manager:1', what: 'findings', how: 'not-found' } as const;

describe('attempts within a minute', () => {
  it('are told one by one, the same one again as a number', () => {
    const minute = new AttemptsOfMinute();
    expect(['a', 'b', 'a', 'a'].map((at) => minute.add({ ...attempt, at }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(minute.over()).toEqual([{ ...attempt, times: 2 }]);
  });

  it('are a bounded number of each actor and kind, however many there are', () => {
    const minute = new AttemptsOfMinute();
    const told = Array.from({ length: 1000 }, (_, n) => minute.add({ ...attempt, at: String(n) }));
    expect(told.filter(Boolean)).toHaveLength(MOST_A_MINUTE);
    expect(minute.add({ ...attempt, what: 'events', at: '1' })).toBe(true);
    expect(minute.add({ ...attempt, actor: 'reader', at: '1' })).toBe(true);
    expect(minute.over()).toEqual([{ ...attempt, times: 1000 - MOST_A_MINUTE }]);
  });

  it('leave no number where each was told', () => {
    const minute = new AttemptsOfMinute();
    minute.add({ ...attempt, at: '' });
    expect(minute.over()).toEqual([]);
  });
});

it('only what shows or changes something of persons counts, and only where it was refused', () => {
  expect(ACTIONS.filter((action) => askedFor(action) === null)).toEqual(
    [
      'view-overview',
      'send-imports',
      'view-units',
      'view-report',
      'close-report',
      'manage-webhooks',
      'try-evaluations',
      'view-agreements',
      'view-agreement-use',
      'change-agreements',
      'view-alert-log',
      'choose-own-alerts',
      'view-schedules',
      'run-schedules',
      'view-retention',
      'view-rulebooks',
      'view-set-up',
      'manage-mappings',
      'manage-tokens',
    ].sort((a, b) => ACTIONS.indexOf(a as never) - ACTIONS.indexOf(b as never)),
  );
  expect([200, 303, 401, 403, 404, 422, 500].map((status) => refusalOf(status, false))).toEqual([
    ...[null, null, null, 'not-allowed', 'not-found', null, null],
  ]);
  expect(refusalOf(403, true)).toBe('by-rule');
});
