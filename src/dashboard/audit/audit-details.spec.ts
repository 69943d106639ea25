import { expect, it } from '@jest/globals';
import * as oidc from '../../access/oidc/oidc-problems.js';
import { PersonasClosed, UnknownPersona } from '../../access/sign-in.controller.js';
import type { DomainError } from '../../platform/errors.js';
import { LANGUAGES } from '../../platform/i18n/texts.js';
import { detailText } from './audit-details.js';

it.each([
  ['nb', 'steg: Vurdert, fra: ikke vurdert, til: reelt brudd'],
  ['nn', 'steg: Vurdert, frå: ikkje vurdert, til: reelt brot'],
  ['en', 'step: Assessed, from: not assessed, to: breach'],
] as const)('what was done to a case is told in words in %s', (language, words) => {
  expect(detailText({ step: 'assessed', from: 'detected', to: 'real' }, language)).toBe(words);
});

it('what is empty is left out, and what has no words is shown as it is kept', () => {
  expect(detailText({ before: null, format: 'events-csv', stored: 3, seq: 7 }, 'nn')).toBe(
    'format: events-csv, tekne inn: 3, seq: 7',
  );
});

it.each([
  ['nb', 'fra: 1. desember 2025, til: 31. desember 2025'],
  ['nn', 'frå: 1. desember 2025, til: 31. desember 2025'],
  ['en', 'from: 1 December 2025, to: 31 December 2025'],
] as const)('a period is told in %s from its beginning, however the database kept it', (language, words) => {
  expect(detailText({ to: '2025-12-31', from: '2025-12-01' }, language)).toBe(words);
});

it('answers to objections, and whether a webhook sends details, are told in words', () => {
  expect(detailText({ to: 'rejected' }, 'nb')).toBe('til: funnet står');
  expect(detailText({ events: 'violation.detected', details: false }, 'nb')).toBe(
    'hendelser: violation.detected, opplysninger: nei',
  );
  expect(detailText({ details: true }, 'en')).toBe('details: yes');
});

it.each([
  ['nb', 1, 'og én gang til'],
  ['nb', 2, 'og 2 ganger til'],
  ['nn', 2, 'og 2 gonger til'],
  ['en', 1, 'and once more'],
  ['en', 2, 'and 2 times more'],
] as const)('attempts that were counted are told in %s as %i more', (language, times, words) => {
  expect(detailText({ times, how: 'not-found' }, language)).toMatch(new RegExp(`^[^,]+, ${words}$`));
});

it('every reason for which a sign-in is refused is told in words', () => {
  const ofIssuer: readonly (new (said: string) => DomainError)[] = Object.values(oidc);
  const refusals = [
    new PersonasClosed(),
    new UnknownPersona(),
    ...ofIssuer.map((Refusal) => new Refusal('')),
  ];
  const codes = refusals.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['access.unknown-persona', 'access.no-role']));
  for (const why of [...codes, 'unknown'])
    for (const language of LANGUAGES) expect(detailText({ why }, language)).not.toContain(why);
  expect(detailText({ why: 'access.unknown-persona' }, 'nb')).toBe('grunn: personen finnes ikke');
});
