import { describe, expect, it } from '@jest/globals';
import { causeCode } from './causes.js';
import { ownCauses } from './cause-file.repository.js';
import { useOwnCauses } from '../wording/cause-words.js';

useOwnCauses(ownCauses());

describe('a cause that a source gives', () => {
  it.each([
    ['a code there are words for', 'customer-assistance', 'customer-assistance'],
    ['the same in other letters', ' Sickness ', 'sickness'],
    ['prose that names somebody', 'Vikar for Kari Nordmann (kreft)', 'other'],
    ['a code of nobody’s', 'x9', 'other'],
    ['a word every object knows', 'constructor', 'other'],
    ['nothing', '', 'other'],
  ])('%s', (_case, given, expected) => {
    expect(causeCode(given)).toBe(expected);
  });
});
