import { expect, it } from '@jest/globals';
import { causeName, stateName } from './names.js';

it('a cause is said in words, never by its code', () => {
  expect(causeName('sickness', 'nn')).toBe('sjukdom');
  expect(causeName(null, 'nb')).toBe('ikke oppgitt');
  expect(causeName('Vikar for Kari', 'nb')).toBe('annet');
  expect(causeName('toString', 'en')).toBe('other');
});

it('so is a state', () => {
  expect(stateName('data-error', 'nn')).toBe('feil i data');
});
