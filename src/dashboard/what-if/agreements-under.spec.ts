import { expect, it } from '@jest/globals';
import { readLaw } from '../../workforce/law.repository.js';
import { agreementsUnder } from './agreements-under.js';

it.each([
  ['printed-table', 'all'],
  ['statute', 'all'],
  ['eu-2003-88', 'nothing'],
  ['de-arbzg', 'nothing'],
  ['uk-wtr', 'as-let'],
])('agreements of Norwegian law do under %s: %s', (name, what) => {
  expect(agreementsUnder(readLaw(name).rulebook, readLaw().rulebook)).toBe(what);
});
