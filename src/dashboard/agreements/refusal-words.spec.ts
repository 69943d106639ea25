import { describe, expect, it } from '@jest/globals';
import type { FieldComplaint } from '../../workforce/field-complaint.js';
import { refusalText } from './refusal-words.js';

const said = (one: Partial<FieldComplaint>, language: 'nb' | 'nn' | 'en' = 'nb'): string =>
  refusalText(
    [{ path: 'agreements[0].from', value: null, problem: 'field', expected: null, ...one }],
    language,
  ).replaceAll('\u00a0', ' ');

describe('why an agreement cannot stand', () => {
  const contradiction = {
    value: 'A.B (2024-10-01 – 2026-09-30): DAILY_REST, terms.averaging, ORD_WEEK',
    problem: 'agreement-contradiction',
    expected: 'to < 2024-10-01 / from > 2026-09-30 / A.B.to < 2025-01-01',
  } as const;

  it('names the other agreement, what both set, and the ways out', () => {
    expect(said(contradiction)).toBe(
      'første dag: avtalen setter noe annet for noen av de samme ansatte enn A.B (1. oktober 2024 – 30. september 2026): ' +
        'Hviletid i løpet av 24 timer, Gjennomsnittsberegning av arbeidstid, uker, Alminnelig arbeidstid per uke; ' +
        'ventet siste dag før 1. oktober 2024 eller første dag etter 30. september 2026 eller at A.B slutter før 1. januar 2025, eller samme verdi.',
    );
    expect(said(contradiction, 'nn')).toContain('eller at A.B sluttar før 1. januar 2025');
    expect(said(contradiction, 'en')).toContain(
      'a first day after 30 September 2026 or that A.B ends before',
    );
  });

  it('says so of one without an end, which alone can be changed', () => {
    const one = {
      value: 'X / Y (2025-01-01 – ): SUNDAY_NEXT',
      problem: 'agreement-overlap',
      expected: 'X',
    } as const;
    expect(said(one)).toContain('som X / Y (1. januar 2025 –): Søndager på rad; ventet at X endres.');
  });

  it('names what could be set where nothing is', () => {
    const nothing = { path: 'agreements[0].limits', value: '{}' } as const;
    expect(said({ ...nothing, expected: 'DAILY_REST, terms.averaging, terms.eveningWork: true' })).toBe(
      'grenser: «{}» kan ikke brukes; ventet Hviletid i løpet av 24 timer, Gjennomsnittsberegning av arbeidstid, uker, ' +
        'Kveldsarbeid på eget initiativ kl. 21–23.',
    );
  });

  it.each([
    ['limits.DAILY_REST', 'Hviletid i løpet av 24 timer: «7» kan ikke brukes; ventet ≥ 8 (§ 10-8 (3)).'],
    ['limits.BREAK_SHORT', 'Pause på en kortere dag: «7»'],
    ['terms.averaging.start', 'Første periode begynner: «7»'],
    ['group.code', 'gruppe: «7»'],
    ['somethingElse', 'somethingElse: «7»'],
  ])('names the field of the form that is wrong: %s', (field, text) => {
    expect(said({ path: `agreements[0].${field}`, value: '7', expected: '≥ 8 (§ 10-8 (3))' })).toContain(
      text,
    );
  });
});
