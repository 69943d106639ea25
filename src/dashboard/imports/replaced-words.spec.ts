import { expect, it } from '@jest/globals';
import { replacedWords } from './replaced-words.js';

const december = { replace: '2025-12-01/2025-12-31', state: 'stored', leftOut: 2 } as const;

it.each([
  ['a month', {}, 'desember 2025. 2 tidligere rader som ikke står i filen, falt bort.'],
  ['one row', { leftOut: 1 }, 'desember 2025. 1 tidligere rad som ikke står i filen, falt bort.'],
  ['nothing to fall away', { leftOut: 0 }, 'desember 2025. Ingen tidligere rader falt bort.'],
  [
    'a dry run',
    { state: 'tried' },
    'desember 2025. 2 tidligere rader som ikke står i filen, ville falt bort.',
  ],
  ['one that is under way', { state: 'running', leftOut: 0 }, 'desember 2025'],
  ['one that was refused', { state: 'refused', leftOut: 0 }, 'desember 2025. Ingenting er erstattet.'],
  ['one that was stopped', { state: 'stopped', leftOut: 0 }, 'desember 2025. Ingenting er erstattet.'],
  ['a year', { replace: '2025-01-01/2025-12-31', leftOut: 0 }, '2025. Ingen tidligere rader falt bort.'],
  [
    'some days',
    { replace: '2025-12-01/2025-12-14', state: 'running' },
    '1. desember 2025 – 14. desember 2025',
  ],
  ['a file that adds', { replace: null }, null],
] as const)('what a file replaced is said of %s', (_what, one, said) => {
  expect(replacedWords({ ...december, ...one }, 'nb')).toBe(said);
});

it('what a file replaced is said in three languages', () => {
  expect(replacedWords(december, 'nn')).toBe(
    'desember 2025. 2 tidlegare rader som ikkje står i fila, fall bort.',
  );
  expect(replacedWords(december, 'en')).toBe(
    'December 2025. 2 earlier rows that are not in the file fell away.',
  );
});
