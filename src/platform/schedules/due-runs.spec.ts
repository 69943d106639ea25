import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../zone.js';
import { failureClass, type OpenRun, pauseSeconds, planRuns, startable } from './due-runs.js';
import type { Timetable } from './timetable.js';

const OSLO = clockOf('Europe/Oslo');
const at = (text: string): number => Date.parse(text) / 1000;
const NIGHTLY: Timetable = { kind: 'daily', at: ['03:15'] };
const THIRD: Timetable = { kind: 'working-day', nth: 3, at: '06:00' };
const NOW = at('2026-05-20T08:00Z');

describe('what has become due', () => {
  it('is nothing of a schedule that is new: it begins now', () => {
    expect(planRuns(NIGHTLY, 'latest', null, NOW, OSLO)).toEqual({ runs: [], plannedUntil: NOW });
  });

  it('is nothing of one that is off, which is forgotten, so that it begins anew when it is on again', () => {
    expect(planRuns(null, 'each', at('2026-01-01T00:00Z'), NOW, OSLO)).toEqual({
      runs: [],
      plannedUntil: null,
    });
    expect(planRuns(null, 'each', null, NOW, OSLO)).toBeNull();
  });

  it('is nothing to be written down between two due times', () => {
    expect(planRuns(NIGHTLY, 'latest', at('2026-05-20T01:15Z'), NOW, OSLO)).toBeNull();
  });

  it('is the latest after a downtime, and how many it stands for', () => {
    expect(planRuns(NIGHTLY, 'latest', at('2026-05-10T08:00Z'), NOW, OSLO)).toEqual({
      runs: [{ at: at('2026-05-20T01:15Z'), passedOver: 9 }],
      plannedUntil: NOW,
    });
  });

  it('is each where each counts, in order', () => {
    const plan = planRuns(THIRD, 'each', at('2026-01-20T00:00Z'), NOW, OSLO);
    expect(plan?.runs).toEqual(
      ['2026-02-04T05:00Z', '2026-03-04T05:00Z', '2026-04-08T04:00Z', '2026-05-06T04:00Z'].map((text) => ({
        at: at(text),
        passedOver: 0,
      })),
    );
  });

  it('is nothing after a clock that was ahead, and is planned from now on', () => {
    expect(planRuns(NIGHTLY, 'latest', at('2030-01-01T00:00Z'), NOW, OSLO)).toEqual({
      runs: [],
      plannedUntil: NOW,
    });
    // The clock of another machine, which is a little ahead, is no reason to write anything.
    expect(planRuns(NIGHTLY, 'latest', NOW + 60, NOW, OSLO)).toBeNull();
  });
});

describe('what is begun with', () => {
  const run = (id: string, job: string, more: Partial<OpenRun> = {}): OpenRun => ({
    id,
    job,
    dueAt: new Date(0),
    state: 'due',
    attempts: 0,
    againAt: null,
    isHeld: false,
    ...more,
  });
  const now = new Date('2026-05-20T08:00Z');
  const begun = (...runs: OpenRun[]) =>
    startable(runs, new Set(['close', 'recount']), now).map(({ id }) => id);

  it('is the oldest of each schedule', () => {
    expect(begun(run('1', 'close'), run('2', 'recount'), run('3', 'close'))).toEqual(['1', '2']);
  });

  it('is none of a schedule that is in hand, and a later one does not overtake', () => {
    expect(begun(run('1', 'close', { isHeld: true, state: 'running' }), run('2', 'close'))).toEqual([]);
  });

  it('is one whose process has gone, and one that failed when its pause is over', () => {
    expect(begun(run('1', 'close', { state: 'running' }))).toEqual(['1']);
    expect(begun(run('1', 'close', { state: 'failed', againAt: now }))).toEqual(['1']);
    expect(begun(run('1', 'close', { state: 'failed', againAt: new Date(now.getTime() + 1) }))).toEqual([]);
  });

  it('is none that this version does not know', () => {
    expect(begun(run('1', 'of a later version'))).toEqual([]);
  });
});

it('pauses grow, and end at six hours', () => {
  expect([0, 1, 2, 3, 9, 10, 1000].map(pauseSeconds)).toEqual([0, 60, 120, 240, 15_360, 21_600, 21_600]);
});

describe('a failure is told by its kind alone', () => {
  it.each([
    [new TypeError('E1234 is not a person'), 'TypeError'],
    [
      Object.assign(new Error('connect ECONNREFUSED mail.example.no'), { code: 'ECONNREFUSED' }),
      'Error ECONNREFUSED',
    ],
    ['Kari', 'string'],
  ])('%s', (thrown, expected) => {
    expect(failureClass(thrown)).toBe(expected);
  });
});
