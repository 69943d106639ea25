import { describe, expect, it } from '@jest/globals';
import { withoutNames } from './without-names.js';

const PEOPLE = [
  { code: '1042', name: 'Kari Anne Øverås-Lie' },
  { code: 'DR-0007', name: 'Per Holm' },
];
const plain = (text: string): string => withoutNames(text, PEOPLE, ({ code }) => `[${code}]`);

describe('a text without names', () => {
  it.each([
    ['Kari Anne Øverås-Lie', '[1042]'],
    ['Ny turnus (Øverås-Lie, Kari).', 'Ny turnus ([1042]).'],
    ['PER HOLMs vakter, og Kari Øverås-Lie sine', '[DR-0007]s vakter, og [1042] sine'],
    ['DR-0007 bytter med 1042.', '[DR-0007] bytter med [1042].'],
    ['Kari Anne Øverås-Lie'.normalize('NFD'), '[1042]'],
    ['per holm’ vakt', '[DR-0007]s vakt'],
    ['per holm per holm', '[DR-0007] [DR-0007]'],
  ])('of %j is %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it.each(['Per og Kari', 'Seksjonsleder for nett – 3 vakter', ''])('stays %j', (text) => {
    expect(plain(text)).toBe(text);
  });
});
