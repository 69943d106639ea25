import { expect, it } from '@jest/globals';
import { sayComplaint } from './complaint-words.js';

it.each([
  ['nb', '1', 'linje 3: raden har 1 kolonne; ventet 7'],
  ['nb', '2', 'linje 3: raden har 2 kolonner; ventet 7'],
  ['nn', '1', 'linje 3: rada har 1 kolonne; venta 7'],
  ['nn', '2', 'linje 3: rada har 2 kolonnar; venta 7'],
  ['en', '1', 'line 3: the row has 1 column; expected 7'],
  ['en', '2', 'line 3: the row has 2 columns; expected 7'],
] as const)('a row is told of in %s by how many columns it has: %s', (language, value, words) => {
  const complaint = { line: 3, column: null, problem: 'column-count', value, expected: '7' } as const;
  expect(sayComplaint(complaint, language)).toBe(words);
});
