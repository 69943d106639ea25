import { describe, expect, it } from '@jest/globals';
import { namesIn } from './names-in-text.js';

const PEOPLE = [
  { code: '1042', name: 'Kari Anne Øverås-Lie' },
  { code: '17', name: 'Per Holm' },
  { code: 'DR-0007', name: 'DR-0007' },
  { code: '3001', name: 'Vår' },
];
const found = (text: string): string[] => namesIn(text, PEOPLE).map(({ code }) => code);

describe('who is named in a text', () => {
  it.each([
    ['Kari Anne Øverås-Lie får færre vakter.', ['1042']],
    ['(KARI  ANNE\nøverås-lie)', ['1042']],
    ['Takk til Kari Øverås-Lie.', ['1042']],
    ['Øverås-Lie, Kari Anne', ['1042']],
    ['Ansatt 1042 og Per Holm', ['1042', '17']],
    ['Holm, Per:', ['17']],
    ['Per Holms vakter', ['17']],
    ['DR-0007 bytter turnus', ['DR-0007']],
    ['KARI ANNE ØVERÅS-LIE'.normalize('NFD'), ['1042']],
  ])('%j', (text, codes) => {
    expect(found(text)).toEqual(codes);
  });

  it.each([
    'Kari og Per får ny turnus fra mars.',
    'I 17 av 120 uker var det for få på vakt.',
    'Kostnad 10420 kroner, sak 11042.',
    'Per-Holm-prosjektet fortsetter; vår plan står.',
    '',
  ])('is nobody in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
