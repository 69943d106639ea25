import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  bulkAsked,
  bulkFormIn,
  commandsFor,
  commonFault,
  type LeftAlone,
  picksIn,
  pickText,
  tickedIn,
} from './bulk-form.js';

const [A, B] = ['0b0e8a4c-6f0e-4b3e-9d0a-111111111111', '0b0e8a4c-6f0e-4b3e-9d0a-222222222222'] as const;
const said = { nb: 'nei', nn: 'nei', en: 'no' };
const left = (field: string | null): LeftAlone => ({
  id: A,
  code: 'violation.wrong-action',
  message: said,
  field,
});

describe('the form for several cases', () => {
  it('reads what was ticked, one or many, each once', () => {
    const pick = { id: A, version: 3 };
    expect(picksIn({ pick: pickText(pick) })).toEqual([pick]);
    expect(picksIn({ pick: [pickText(pick), pickText(pick), `${B}:1`] })).toEqual([
      pick,
      { id: B, version: 1 },
    ]);
  });

  it.each([
    null,
    'x',
    {},
    { pick: {} },
    { pick: [[A]] },
    { pick: A },
    { pick: `${A}:x` },
    { pick: `${A}:1:2` },
  ])('leaves out what is no tick: %j', (body) => {
    expect(picksIn(body)).toEqual([]);
  });

  it.each([
    [{ outcome: 'real' }, 'pick'],
    [{ pick: `${A}:1` }, 'outcome'],
    [{ pick: `${A}:1`, outcome: 'duplicate' }, 'outcome'],
    [{ pick: `${A}:1`, outcome: 'real', cause: 'the-weather' }, 'cause'],
    [{ pick: `${A}:1`, outcome: 'take-back', reason: 'x' }, 'outcome'],
    [{ pick: `${A}:1`, outcome: 'data-error', reason: 'x'.repeat(5000) }, 'reason'],
  ])('%j has its fault in %s', (body, field) => {
    expect(bulkAsked(bulkFormIn(body))).toMatchObject({ problem: { field } });
  });

  it('asks the same of every case', () => {
    expect(
      bulkAsked(bulkFormIn({ pick: [`${A}:1`, `${B}:1`], outcome: 'emergency', reason: ' Storm ' })),
    ).toEqual({
      command: { kind: 'assess', outcome: 'emergency', reason: 'Storm', duplicateOf: null },
      cause: null,
      measure: null,
    });
  });

  const measure = { what: 'Ny turnus', owner: 'Leder', dueDate: '2026-03-01' };
  const M = '0b0e8a4c-6f0e-4b3e-9d0a-333333333333';

  it('adds a measure to each case once, whose id is the same however often it is sent', () => {
    const asked = bulkAsked(bulkFormIn({ pick: `${A}:1`, outcome: 'real', measure: M, ...measure }));
    if ('problem' in asked) throw new Error(asked.problem.message.en);
    const ids = [A, B, A].map((id) => {
      const added = commandsFor(id, asked).at(-1)!;
      expect(added).toMatchObject({ kind: 'add-measure', measure: { ...measure, doneOn: null } });
      return added.kind === 'add-measure' ? added.measure.id : '';
    });
    for (const id of ids) expect(z.uuid().safeParse(id).success).toBe(true);
    expect([ids[0] === ids[2], ids[0] === ids[1]]).toEqual([true, false]);
  });

  it.each([
    [{ what: '' }, 'what'],
    [{ owner: ' ' }, 'owner'],
    [{ dueDate: '2026-02-30' }, 'dueDate'],
  ])('has a measure whole or not at all: %j', (wrong, field) => {
    const form = bulkFormIn({ pick: `${A}:1`, outcome: 'real', measure: M, ...measure, ...wrong });
    expect(bulkAsked(form)).toMatchObject({ problem: { field } });
  });

  it('has a cause for all where one is chosen', () => {
    const form = bulkFormIn({ pick: `${A}:1`, outcome: 'real', cause: 'call-out' });
    expect(bulkAsked(form)).toMatchObject({ cause: 'call-out' });
  });
});

describe('ticking many rows', () => {
  const rows = [
    { id: A, state: 'detected' },
    { id: B, state: 'detected' },
  ] as const;
  const mixed = [
    { id: A, state: 'real' },
    { id: B, state: 'detected' },
  ] as const;
  const ticked = (body: object): string[] => [...tickedIn(bulkFormIn(body), rows)];

  it('takes every row that is shown, or none, whatever was ticked', () => {
    expect(ticked({ pick: `${A}:1`, choose: 'page' })).toEqual([A, B]);
    expect(ticked({ choose: 'all' })).toEqual([A, B]);
    expect(ticked({ pick: `${A}:1`, choose: 'none' })).toEqual([]);
  });

  it('else leaves the ticks as they were sent, of rows that are shown', () => {
    expect(ticked({ pick: `${B}:1` })).toEqual([B]);
    expect(tickedIn(bulkFormIn({ pick: `${B}:1` }), rows.slice(0, 1))).toEqual(new Set());
  });

  it('takes many only of those that nobody has assessed, besides what was ticked by hand', () => {
    expect(tickedIn(bulkFormIn({ choose: 'all' }), mixed)).toEqual(new Set([B]));
    expect(tickedIn(bulkFormIn({ pick: `${A}:1`, choose: 'page' }), mixed)).toEqual(new Set([A, B]));
    expect(tickedIn(bulkFormIn({ choose: 'page' }), mixed.slice(0, 1))).toEqual(new Set());
  });

  it.each<[object, ReturnType<typeof bulkFormIn>['choosing'], boolean]>([
    [{}, null, false],
    [{ choose: 'all' }, 'all', true],
    [{ choose: 'page' }, 'page', false],
    [{ choose: 'none', rows: 'all' }, 'none', true],
    [{ rows: 'all' }, null, true],
    [{ choose: 'some', rows: 'many' }, null, false],
    [{ choose: ['all', 'page'] }, null, false],
  ])('%j is the choice %s, over a long list: %s', (body, choosing, isLong) => {
    expect(bulkFormIn(body)).toMatchObject({ choosing, isLong });
  });
});

describe('a fault of the form', () => {
  it('is one that kept every case from being stored', () => {
    expect(commonFault([left('reason'), left('reason')], 2)).toEqual({ field: 'reason', message: said });
  });

  it('is none where a case was stored, or one was changed meanwhile', () => {
    expect(commonFault([], 2)).toBeNull();
    expect(commonFault([left('reason')], 2)).toBeNull();
    expect(commonFault([left('reason'), left(null)], 2)).toBeNull();
    expect(commonFault([left(null), left(null)], 2)).toBeNull();
  });
});
