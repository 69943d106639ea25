import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { faultsOf } from '../../platform/http/wrong-request.js';
import {
  AssessInput,
  CommentInput,
  DeviationInput,
  MeasureChangeInput,
  MeasureInput,
  TakeBackInput,
} from './case-input.js';

const WRONG: readonly [string, z.ZodType, object][] = [
  ['AssessInput', AssessInput, { outcome: 'real', reason: 'a'.repeat(4001), duplicateOf: 'x' }],
  ['TakeBackInput', TakeBackInput, { reason: ' ' }],
  ['CommentInput', CommentInput, { text: '' }],
  ['MeasureInput', MeasureInput, { what: '', owner: '', dueDate: '2026-02-30' }],
  ['MeasureChangeInput', MeasureChangeInput, { what: '', owner: '', dueDate: 'x', effect: '', doneOn: 'x' }],
  ['DeviationInput', DeviationInput, { number: '' }],
];

describe('what is wrong with an action on a case', () => {
  it.each(WRONG)('is told in the language that is asked for: %s', (_, schema, input) => {
    const faults = faultsOf(schema.safeParse(input).error?.issues ?? [], 'body');
    expect(faults.map((fault) => 'pointer' in fault && fault.pointer.slice(2))).toEqual(
      Object.entries(input).flatMap(([name, value]) => (value === 'real' ? [] : [name])),
    );
    for (const { detail, said } of faults) {
      expect(detail).toMatch(/^expected /);
      expect(said?.nb).toMatch(/^ventet /);
      expect(said?.nn).toMatch(/^venta /);
    }
  });
});
