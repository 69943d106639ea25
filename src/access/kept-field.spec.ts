import { describe, expect, it } from '@jest/globals';
import { shownField } from './kept-field.js';

describe('a field of a form that was kept', () => {
  it.each([
    ['what', 'ny turnus', { as: 'prose', label: 'Hva skal gjøres', words: '' }],
    ['reason', '', { as: 'prose', label: 'Begrunnelse', words: '' }],
    ['somewhere', 'Ny turnus', { as: 'prose', label: 'Du skrev', words: '' }],
    ['dueDate', '2026-01-31', { as: 'date', label: 'Frist', words: '' }],
    ['doneOn', '', { as: 'date', label: 'Utført', words: '' }],
    ['outcome', 'real', { as: 'choice', label: 'Vurdering', words: 'reelt brudd' }],
    ['outcome', 'take-back', { as: 'choice', label: 'Vurdering', words: 'ta vurderingen tilbake' }],
    ['cause', 'call-out', { as: 'choice', label: 'Årsak', words: 'utrykning i beredskapsvakt' }],
    ['cause', '', { as: 'hidden', label: '', words: '' }],
    ['somewhere', 'x-1', { as: 'choice', label: 'Du valgte', words: 'x-1' }],
    ['version', '3', { as: 'hidden', label: '', words: '' }],
  ])('%s with %j is %j', (name, value, shown) => {
    expect(shownField([name, value], 'nb')).toEqual(shown);
  });

  it('tells no id of another case', () => {
    const id = '0b0e8a4c-6f0e-4b3e-9d0a-111111111111';
    expect(shownField(['duplicateOf', id], 'nb').words).toBe('saken du valgte i listen');
  });
});
