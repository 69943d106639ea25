import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../time/civil.js';
import type { CaseFinding } from './assessment.js';
import { digestOf, fingerprintOf, nowCounting, reconcile, type OnRecord } from './reconcile.js';
import { VIOLATION_STATES } from './violation-lifecycle.js';

const DAY = parseDay('2025-12-04')!;

/** A daily rest of nine hours before the shift of 4 December. */
function found(change: Partial<CaseFinding['finding']> = {}, more: Partial<CaseFinding> = {}): CaseFinding {
  return {
    finding: {
      rule: 'DAILY_REST',
      anchorDay: DAY,
      ordinal: 0,
      window: { start: 1000, end: 33_400 },
      rest: { start: 1000, end: 33_400 },
      unit: 'seconds',
      measured: 32_400,
      baseLimit: 39_600,
      effectiveLimit: 39_600,
      baseVerdict: 'breach',
      effectiveVerdict: 'breach',
      clause: '§10-8(1)',
      agreement: null,
      final: true,
      ...change,
    },
    origin: 'worked',
    evidence: {
      events: [{ id: 'a', kind: 'shift', start: 0, end: 1000, counted: 0, planned: 1000 }],
      trigger: 'a',
      longestRest: { start: 1000, end: 33_400 },
      coveredUntil: null,
    },
    suggestedCause: null,
    ...more,
  };
}

const CONTEXT = { rulebook: 'no-aml 1', unitOn: () => 'u' };

const row = (change: Partial<OnRecord> = {}): OnRecord => ({
  id: 'known',
  rule: 'DAILY_REST',
  anchorDate: '2025-12-04',
  windowStart: 1000,
  state: 'detected',
  counts: true,
  measured: 32_400,
  effectiveLimit: 0,
  fingerprint: digestOf(fingerprintOf(found(), CONTEXT)),
  ...change,
});

const NOTHING = { raise: [], reopen: [], restate: [], supersede: [] };
const decide = (onRecord: readonly OnRecord[], now: readonly CaseFinding[]): ReturnType<typeof reconcile> =>
  reconcile(onRecord, now, CONTEXT);

describe('what becomes of a case', () => {
  it('is raised when it is new', () => {
    expect(decide([], [found()])).toEqual({ ...NOTHING, raise: [found()] });
  });

  it('is left alone when it says the same again', () => {
    expect(decide([row()], [found()])).toEqual(NOTHING);
  });

  it('is restated when its figures changed', () => {
    const now = found({ measured: 30_000 });
    expect(decide([row()], [now])).toEqual({ ...NOTHING, restate: [{ row: row(), found: now }] });
  });

  it('is superseded when it is no longer found', () => {
    expect(decide([row()], [])).toEqual({ ...NOTHING, supersede: [row()] });
  });

  it('stays superseded as long as it is not found', () => {
    expect(decide([row({ state: 'superseded' })], [])).toEqual(NOTHING);
  });

  it('is reopened when it is found again, with the same figures or others', () => {
    const gone = row({ state: 'superseded' });
    for (const now of [found(), found({ measured: 30_000 })]) {
      expect(decide([gone], [now])).toEqual({ ...NOTHING, reopen: [{ row: gone, found: now }] });
    }
  });

  it.each(VIOLATION_STATES.filter((state) => state !== 'superseded'))(
    'keeps the state %s while it is found with the same figures, and gives it up when it is gone',
    (state) => {
      const assessed = row({ state });
      expect(decide([assessed], [found()])).toEqual(NOTHING);
      expect(decide([assessed], [found({ clause: '§10-8(3)' })]).reopen).toHaveLength(0);
      expect(decide([assessed], [])).toEqual({ ...NOTHING, supersede: [assessed] });
    },
  );

  /** Figures of a rest: hours, and of overtime the same with the other sign. */
  const LESS = found({ measured: 30_000 });
  const MORE = found({ measured: 36_000 });
  const KEPT = found({ measured: 30_000, effectiveLimit: 28_800, effectiveVerdict: 'ok' });
  it.each([
    ['real', LESS, 'restate'],
    ['emergency', LESS, 'restate'],
    ['serious-disturbance', LESS, 'restate'],
    ['duplicate', LESS, 'restate'],
    ['data-error', LESS, 'reopen'],
    ['data-error', MORE, 'reopen'],
    ['data-error', KEPT, 'restate'],
    ['covered-by-agreement', LESS, 'reopen'],
    ['covered-by-agreement', MORE, 'restate'],
    ['covered-by-agreement', KEPT, 'restate'],
  ] as const)('assessed as %s with other figures (%#) is to %s', (state, now, expected) => {
    expect(decide([row({ state })], [now])).toEqual({
      ...NOTHING,
      [expected]: [{ row: row({ state }), found: now }],
    });
  });

  it('of a most is worse with more', () => {
    const overtime = (measured: number): CaseFinding =>
      found({ measured, baseLimit: 20_000, effectiveLimit: 20_000 });
    const covered = row({ state: 'covered-by-agreement' });
    expect(decide([covered], [overtime(36_000)]).reopen).toHaveLength(1);
    expect(decide([covered], [overtime(30_000)]).restate).toHaveLength(1);
  });

  it('is another case on another date or under another rule', () => {
    const nextDay = found({ anchorDay: DAY + 1 });
    const total = found({ rule: 'DAILY_TOTAL' });
    expect(decide([row()], [nextDay, total])).toEqual({
      ...NOTHING,
      raise: [nextDay, total],
      supersede: [row()],
    });
  });
});

describe('what makes a repeat news', () => {
  it.each<[string, CaseFinding]>([
    ['the window', found({ window: { start: 1000, end: 33_401 } })],
    ['the measure', found({ measured: 32_399 })],
    ['the limit in force', found({ effectiveLimit: 28_800, effectiveVerdict: 'ok' })],
    ['the statute', found({ baseLimit: 36_000 })],
    ['the clause', found({ clause: '§10-8(3)' })],
    ['the agreement', found({ agreement: 'x' })],
    ['that it became final', found({ final: false })],
    ['how far files reached', found({}, { evidence: { ...found().evidence, coveredUntil: '2025-12-08' } })],
    ['where it comes from', found({}, { origin: 'planned' })],
    ['the cause', found({}, { suggestedCause: 'sickness' })],
    ['an event in another version', found({}, { evidence: { ...found().evidence, events: [] } })],
  ])('%s', (_what, now) => {
    expect(decide([row()], [now]).restate).toHaveLength(1);
  });

  it.each([['the unit the employee belongs to', { ...CONTEXT, unitOn: () => 'another' }]])(
    '%s',
    (_what, context) => {
      expect(reconcile([row()], [found()], context).restate).toHaveLength(1);
    },
  );
});

describe('a restated case', () => {
  const within = found({ effectiveLimit: 28_800, effectiveVerdict: 'ok', agreement: 'x' });
  const covered = row({ counts: false, fingerprint: digestOf(fingerprintOf(within, CONTEXT)) });

  it.each<[string, OnRecord, CaseFinding, number]>([
    ['was within an agreement and is a breach now', covered, found(), 1],
    ['was a breach before', row(), found({ measured: 30_000 }), 0],
    ['is within an agreement still', covered, found({ ...within.finding, measured: 29_000 }), 0],
    ['was assessed before', { ...covered, state: 'data-error' }, found(), 0],
  ])('%s', (_case, before, now, news) => {
    expect(nowCounting(decide([before], [now]))).toHaveLength(news);
  });
});
