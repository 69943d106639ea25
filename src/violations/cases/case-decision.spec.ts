import { describe, expect, it } from '@jest/globals';
import { useOwnCauses } from '../../wording/cause-words.js';
import { OUTCOMES, type Outcome, VIOLATION_STATES } from '../violation-lifecycle.js';
import type { CaseCommand, MeasureChange } from './case-command.js';
import { decide, fits } from './case-decision.js';
import type { CaseNow, Looked } from './case-now.js';
import { CaseChanged, IllegalTransition } from './case-refusals.js';
import { WrongAction } from './wrong-action.js';

useOwnCauses({ rollout: { nb: 'utrulling', nn: 'utrulling', en: 'roll-out' } });

const MEASURE = {
  id: 'm1',
  what: 'Flytt møtet',
  owner: 'Leder',
  dueDate: '2025-12-20',
  effect: null,
  doneOn: null,
  droppedOn: null,
  droppedBecause: null,
};
const NOW: CaseNow = {
  id: 'v1',
  employeeId: 'ann',
  unitId: 'team',
  rule: 'DAILY_REST',
  anchorDate: '2025-12-04',
  isBreach: true,
  origin: 'worked',
  state: 'detected',
  version: 3,
  windowStart: new Date('2025-12-03T21:00:00Z'),
  detectedAt: new Date('2025-12-05T08:00:00Z'),
  suggestedCause: 'call-out',
  decidedCause: null,
  deviationNumber: null,
  duplicateOf: null,
  measures: [MEASURE],
  lastStep: null,
  assessedBecause: null,
  isOutdated: false,
};
const OTHER = { id: 'v2', employeeId: 'ann', state: 'detected', isBreach: true } as const;
const LOOKED: Looked = {
  actor: 'hr',
  other: OTHER,
  today: '2026-01-05',
  since: '2025-12-03',
  isAhead: false,
};

const assess = (outcome: Outcome, reason = '', duplicateOf: string | null = null): CaseCommand => ({
  kind: 'assess',
  outcome,
  reason,
  duplicateOf,
});
const on = (
  now: Partial<CaseNow>,
  command: CaseCommand,
  looked: Partial<Looked> = {},
  seen: number | null = 3,
) => decide({ ...NOW, ...now }, command, { ...LOOKED, ...looked }, seen);
const wrongIn = (command: CaseCommand, now: Partial<CaseNow> = {}, looked: Partial<Looked> = {}): string => {
  try {
    on(now, command, looked);
  } catch (error) {
    if (error instanceof WrongAction) return error.wrong;
    throw error;
  }
  return 'nothing';
};

describe('an assessment', () => {
  it.each(OUTCOMES)('as %s is the state, with the reason in the history', (outcome) => {
    const made = on({}, assess(outcome, 'Fordi.', outcome === 'duplicate' ? 'v2' : null));
    expect(made).toMatchObject({
      state: outcome,
      duplicateOf: outcome === 'duplicate' ? 'v2' : null,
      step: { reason: 'assessed', detail: { text: 'Fordi.' } },
    });
  });

  it.each([
    ['real', 'nothing'],
    ['covered-by-agreement', 'reason-missing'],
    ['emergency', 'reason-missing'],
    ['serious-disturbance', 'reason-missing'],
    ['data-error', 'reason-missing'],
  ] as const)('as %s without a reason lacks %s', (outcome, expected) => {
    expect(wrongIn(assess(outcome))).toBe(expected);
  });

  it.each([
    ['serious-disturbance', 'DAILY_REST', 'nothing'],
    ['serious-disturbance', 'WEEKLY_REST', 'nothing'],
    ['serious-disturbance', 'OT_7D', 'rule-without-disturbance'],
    ['emergency', 'OT_7D', 'nothing'],
    ['emergency', 'YOUTH_DAY', 'rule-without-emergency'],
  ] as const)('as %s of %s: %s', (outcome, rule, expected) => {
    expect(wrongIn(assess(outcome, 'Fordi.'), { rule })).toBe(expected);
  });

  it.each([
    ['real', 'not-begun'],
    ['data-error', 'nothing'],
    ['emergency', 'not-begun'],
    ['serious-disturbance', 'not-begun'],
  ] as const)('as %s of what has not begun: %s', (outcome, expected) => {
    expect(wrongIn(assess(outcome, 'Fordi.'), {}, { isAhead: true })).toBe(expected);
    expect(fits(outcome, NOW, true)).toBe(expected === 'nothing');
  });

  it.each([
    [null, null, 'duplicate-of-missing'],
    ['v1', null, 'duplicate-of-itself'],
    ['v3', null, 'duplicate-of-unknown'],
    ['v2', { ...OTHER, employeeId: 'ben' }, 'duplicate-of-foreign'],
    ['v2', { ...OTHER, state: 'duplicate' }, 'duplicate-of-uncounted'],
    ['v2', { ...OTHER, state: 'superseded' }, 'duplicate-of-uncounted'],
    ['v2', { ...OTHER, isBreach: false }, 'duplicate-of-kept'],
    ['v2', { ...OTHER, state: 'real' }, 'nothing'],
  ] as const)('as a duplicate of %s (%j): %s', (duplicateOf, other, expected) => {
    expect(wrongIn(assess('duplicate', '', duplicateOf), {}, { other })).toBe(expected);
  });

  it('as a duplicate of what is within an agreement is possible for what is within one itself', () => {
    const within = { isBreach: false };
    expect(wrongIn(assess('duplicate', '', 'v2'), within, { other: { ...OTHER, ...within } })).toBe(
      'nothing',
    );
  });

  it.each(OUTCOMES)(
    'of what is within an agreement as %s is possible unless it says that it is a breach',
    (outcome) => {
      const command = assess(outcome, 'Fordi.', outcome === 'duplicate' ? 'v2' : null);
      expect(wrongIn(command, { isBreach: false })).toBe(outcome === 'real' ? 'within-agreement' : 'nothing');
    },
  );

  it('made anew forgets what it was a duplicate of', () => {
    expect(on({ state: 'duplicate', duplicateOf: 'v2' }, assess('real'))).toMatchObject({
      state: 'real',
      duplicateOf: null,
    });
  });

  it('taken back needs a reason and leaves the case open', () => {
    expect(wrongIn({ kind: 'take-back', reason: '' }, { state: 'real' })).toBe('reason-missing');
    expect(
      on({ state: 'duplicate', duplicateOf: 'v2' }, { kind: 'take-back', reason: 'Feil.' }),
    ).toMatchObject({
      state: 'detected',
      duplicateOf: null,
      step: { reason: 'taken-back', detail: { text: 'Feil.' } },
    });
  });

  it('is impossible on what a correction made go away', () => {
    expect(() => on({ state: 'superseded' }, assess('real'))).toThrow(IllegalTransition);
    expect(() => on({}, { kind: 'take-back', reason: 'x' })).toThrow(
      /detected cannot have an assessment taken back/,
    );
  });
});

describe('a second writer', () => {
  const WRITES: readonly CaseCommand[] = [
    assess('real'),
    { kind: 'decide-cause', cause: 'rollout' },
    { kind: 'link-deviation', number: 'A-1' },
    { kind: 'change-measure', id: 'm1', change: { owner: 'HR' } },
  ];
  it.each(WRITES)('who saw another version is told of the one there is: %j', (command) => {
    expect(() => on({}, command, {}, 2)).toThrow(CaseChanged);
    expect(on({}, command, {}, null)).not.toBeNull();
    expect(on({}, command, {}, 3)).not.toBeNull();
  });

  it('is told so even of what is wrong otherwise, for it may be right by now', () => {
    expect(() => on({}, assess('emergency'), {}, 2)).toThrow(CaseChanged);
  });
});

describe('what is said twice', () => {
  it.each([
    [assess('real', 'Ja.'), { state: 'real', assessedBecause: 'Ja.' }],
    [assess('real'), { state: 'real' }],
    [assess('duplicate', '', 'v2'), { state: 'duplicate', duplicateOf: 'v2' }],
    [{ kind: 'decide-cause', cause: 'rollout' }, { decidedCause: 'rollout' }],
    [
      { kind: 'comment', text: 'Hei' },
      { lastStep: { reason: 'commented', actor: 'hr', detail: { text: 'Hei' } } },
    ],
    [{ kind: 'add-measure', measure: MEASURE }, {}],
    [{ kind: 'change-measure', id: 'm1', change: { owner: 'Leder' } }, {}],
    [{ kind: 'link-deviation', number: 'A-1' }, { deviationNumber: 'A-1' }],
  ] as const)('changes nothing, whatever version was seen: %j', (command, now) => {
    expect(on(now, command, {}, 1)).toBeNull();
  });

  it.each([
    [assess('real', 'Nei.'), { state: 'real', assessedBecause: 'Ja.' }],
    [assess('duplicate', '', 'v2'), { state: 'duplicate', duplicateOf: 'v9' }],
    [
      { kind: 'comment', text: 'Hei' },
      { lastStep: { reason: 'commented', actor: 'manager:1', detail: { text: 'Hei' } } },
    ],
  ] as const)('but with another reason, case or person is news: %j', (command, now) => {
    expect(on(now as Partial<CaseNow>, command)).not.toBeNull();
  });
});

describe('a cause', () => {
  it('of the employer’s own is taken as one everybody has; none goes back to the suggestion', () => {
    expect(on({}, { kind: 'decide-cause', cause: 'rollout' })).toMatchObject({ decidedCause: 'rollout' });
    expect(on({}, { kind: 'decide-cause', cause: 'plan-error' })).toMatchObject({
      decidedCause: 'plan-error',
    });
    expect(on({ decidedCause: 'rollout' }, { kind: 'decide-cause', cause: null })).toMatchObject({
      decidedCause: null,
      step: { detail: { cause: null, causeBefore: 'rollout' } },
    });
  });

  it.each(['unknown', 'constructor', 'Kari var syk', ''])(
    'that is no code is refused with those there are: %s',
    (cause) => {
      expect(wrongIn({ kind: 'decide-cause', cause })).toBe('cause-unknown');
      expect(() => on({}, { kind: 'decide-cause', cause })).toThrow(
        /expected one of rollout, acute-situation, /,
      );
    },
  );
});

describe('a reason that is missing', () => {
  const saidOf = (command: CaseCommand, now: Partial<CaseNow> = {}): string => {
    try {
      on(now, command);
    } catch (error) {
      if (error instanceof WrongAction) return error.said.nb;
      throw error;
    }
    return '';
  };

  it('is asked of by what the law wants only where the law wants it', () => {
    for (const outcome of ['covered-by-agreement', 'emergency', 'serious-disturbance'] as const) {
      expect(saidOf(assess(outcome))).toContain('loven godtar ikke');
    }
    expect(saidOf(assess('data-error'))).toBe(
      'Skriv hva som er registrert feil, og hva som er riktig; den som retter timene, må vite det.',
    );
    expect(saidOf({ kind: 'take-back', reason: '' }, { state: 'real' })).toBe(
      'Skriv hvorfor vurderingen tas tilbake.',
    );
  });
});

describe('a measure', () => {
  it.each([
    ['2026-01-05', 'nothing'],
    ['2026-01-06', 'measure-done-later'],
    ['2025-12-04', 'nothing'],
    ['2025-12-03', 'nothing'],
    ['2025-12-02', 'measure-done-before'],
  ])('done on %s: %s', (doneOn, expected) => {
    expect(wrongIn({ kind: 'change-measure', id: 'm1', change: { doneOn } })).toBe(expected);
  });

  const add = (dueDate: string, doneOn: string | null): CaseCommand => ({
    kind: 'add-measure',
    measure: { id: 'm2', what: 'Flytt møtet', owner: 'Leder', dueDate, doneOn },
  });

  it.each([
    ['2026-01-05', null, 'nothing'],
    ['2026-01-04', null, 'measure-due-past'],
    // What was done already is put on record with the day it was to be done by.
    ['2025-12-20', '2025-12-19', 'nothing'],
    ['2025-12-20', '2026-01-06', 'measure-done-later'],
    ['2025-12-20', '2025-12-02', 'measure-done-before'],
  ])('that is new and due on %s, done on %s: %s', (dueDate, doneOn, expected) => {
    expect(wrongIn(add(dueDate, doneOn))).toBe(expected);
  });

  it('done already is on record with its date', () => {
    expect(on({}, add('2025-12-20', '2025-12-19'))).toMatchObject({
      measure: { dueDate: '2025-12-20', doneOn: '2025-12-19', effect: null },
    });
  });

  it.each([
    [{ dueDate: '2026-01-04' }, 'measure-due-past'],
    [{ dueDate: '2026-01-05' }, 'nothing'],
    // It is late by then, and its day is the one that was agreed.
    [{ owner: 'HR' }, 'nothing'],
    [{ dueDate: '2026-01-04', doneOn: '2026-01-02' }, 'nothing'],
  ])('that is given %j: %s', (change, expected) => {
    expect(wrongIn({ kind: 'change-measure', id: 'm1', change })).toBe(expected);
  });

  it('of another case is unknown', () => {
    expect(wrongIn({ kind: 'change-measure', id: 'm2', change: { owner: 'HR' } })).toBe('measure-unknown');
  });

  it('can be dropped on a case that is gone', () => {
    expect(on({ state: 'superseded' }, drop('Turnusen er lagt om.'))).toMatchObject({
      state: 'superseded',
      measure: { ...MEASURE, ...DROPPED },
    });
  });

  it('can be ended on a case that is gone', () => {
    expect(
      on(
        { state: 'superseded' },
        { kind: 'change-measure', id: 'm1', change: { effect: 'Hjalp', doneOn: '2025-12-19' } },
      ),
    ).toMatchObject({ state: 'superseded', measure: { ...MEASURE, effect: 'Hjalp', doneOn: '2025-12-19' } });
  });
});

const DROPPED = { droppedOn: '2026-01-05', droppedBecause: 'Turnusen er lagt om.' };
const drop = (reason: string, id = 'm1'): CaseCommand => ({ kind: 'drop-measure', id, reason });

describe('a measure that is not to be done after all', () => {
  const was = { measures: [{ ...MEASURE, ...DROPPED, droppedOn: '2026-01-02' }] };
  const change = (to: MeasureChange): CaseCommand => ({ kind: 'change-measure', id: 'm1', change: to });

  it('says since when and why, and so does the history', () => {
    const measure = { ...MEASURE, ...DROPPED };
    expect(on({}, drop('Turnusen er lagt om.'))).toMatchObject({
      state: 'detected',
      measure,
      step: { reason: 'measure-dropped', detail: { measure } },
    });
  });

  it('needs a reason', () => {
    expect(wrongIn(drop(''))).toBe('reason-missing');
    expect(() => on({}, drop(''))).toThrow(/why the measure is not to be done/);
  });

  it('is one of the case, and not done', () => {
    expect(wrongIn(drop('Nei.', 'm2'))).toBe('measure-unknown');
    expect(wrongIn(drop('Nei.'), { measures: [{ ...MEASURE, doneOn: '2025-12-19' }] })).toBe('measure-done');
  });

  it('said twice is said once; another reason keeps the day', () => {
    expect(on(was, drop('Turnusen er lagt om.'))).toBeNull();
    expect(on(was, drop('For dyrt.'))).toMatchObject({
      measure: { droppedOn: '2026-01-02', droppedBecause: 'For dyrt.' },
    });
  });

  it('is refused to whoever saw another version', () => {
    expect(() => on({}, drop('Nei.'), {}, 2)).toThrow(CaseChanged);
  });

  it('is taken up again by being changed, by a day that is not over', () => {
    expect(on(was, change({ dueDate: '2026-02-01' }))).toMatchObject({
      measure: { ...MEASURE, dueDate: '2026-02-01' },
      step: { reason: 'measure-resumed' },
    });
    expect(wrongIn(change({}), was)).toBe('measure-due-past');
    expect(on({ measures: [{ ...was.measures[0]!, dueDate: '2026-01-05' }] }, change({}))).toMatchObject({
      measure: { droppedOn: null, droppedBecause: null },
    });
    // It turned out to have been done.
    expect(on(was, change({ doneOn: '2025-12-19' }))).toMatchObject({
      measure: { ...MEASURE, doneOn: '2025-12-19' },
    });
  });
});

it('nothing but an assessment moves a case', () => {
  for (const state of VIOLATION_STATES) {
    expect(on({ state }, { kind: 'comment', text: 'Sett.' })).toMatchObject({ state });
  }
});
