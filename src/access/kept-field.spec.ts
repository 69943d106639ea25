import { describe, expect, it } from '@jest/globals';
import { shownField } from './kept-field.js';

const choice = (label: string, words: string) => ({ as: 'choice', label, words });

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
    ['url', 'https://a.example.no/x', { as: 'prose', label: 'Adresse', words: '' }],
    ['days', '90', { as: 'prose', label: 'Dager', words: '' }],
    ['scopes', 'violations:read', choice('Tilganger', 'se mulige brudd og hvile til gode, med navn')],
    ['events', 'violation.superseded', choice('Hendelser', 'brudd rettet bort')],
    ['details', 'yes', choice('Send opplysninger', 'ja')],
    ['delivery', 'at-once', choice('Hvor ofte', 'Med en gang, samlet for hver import')],
    ['kinds', 'weekly-summary', choice('Hva du vil ha beskjed om', 'Ukens oppsummering')],
    ['language', 'nn', choice('Språk', 'Nynorsk')],
    ['groupKind', 'scheme', choice('Slags gruppe', 'vaktordning')],
    ['eveningWork', 'yes', choice('Kveldsarbeid på eget initiativ kl. 21–23', 'Avtalt')],
    ['unionLevel', 'union', choice('Nivå for representantene', 'fagforbund')],
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
