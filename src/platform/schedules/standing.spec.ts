import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../zone.js';
import { type LastRun, type PendingRun, type ScheduleRecord, stateOf } from './standing.js';
import type { Timetable } from './timetable.js';

const at = (text: string): number => Date.parse(text) / 1000;
const NIGHTLY: Timetable = { kind: 'daily', at: ['03:15'] };
const NOW = at('2026-05-20T08:00Z');

const last: LastRun = {
  dueAt: new Date('2026-05-20T01:15Z'),
  askedBy: null,
  endedAt: new Date('2026-05-20T01:16Z'),
  outcome: 'done',
  detail: {},
  needsAttention: false,
  passedOver: 0,
};
const pending = (more: Partial<PendingRun>): PendingRun => ({
  dueAt: new Date('2026-05-20T07:59Z'),
  state: 'due',
  attempts: 0,
  againAt: null,
  failure: null,
  isHeld: false,
  ...more,
});
const record = (more: Partial<ScheduleRecord> = {}): ScheduleRecord => ({
  plannedUntil: at('2026-05-20T01:15:05Z'),
  last,
  pending: null,
  ...more,
});
const state = (known: ScheduleRecord, when: Timetable | null = NIGHTLY) =>
  stateOf(when, known, NOW, clockOf('Europe/Oslo'));

describe('a schedule', () => {
  it.each([
    ['is well between two runs', record(), 'well'],
    [
      'wants to be looked at where its last run says so',
      record({ last: { ...last, needsAttention: true } }),
      'attention',
    ],
    ['is new where no process has looked', record({ plannedUntil: null, last: null }), 'new'],
    ['waits for a process with a hand free', record({ pending: pending({}) }), 'waiting'],
    [
      'is late where none comes',
      record({ pending: pending({ dueAt: new Date('2026-05-20T07:50Z') }) }),
      'late',
    ],
    ['is late where none has written it down', record({ plannedUntil: at('2026-05-19T12:00Z') }), 'late'],
    ['runs', record({ pending: pending({ state: 'running', attempts: 1, isHeld: true }) }), 'running'],
    ['fails after a failed try', record({ pending: pending({ state: 'failed', attempts: 1 }) }), 'failing'],
    [
      'fails where its process is gone',
      record({ pending: pending({ state: 'running', attempts: 1 }) }),
      'failing',
    ],
  ])('%s', (_case, known, standing) => {
    expect(state(known)).toMatchObject({ standing, nextAt: at('2026-05-21T01:15Z') });
  });

  it('that is off comes never', () => {
    expect(state(record({ plannedUntil: null }), null)).toMatchObject({ standing: 'off', nextAt: null });
  });
});
