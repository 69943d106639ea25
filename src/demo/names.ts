import { item } from './random.js';

const FIRST_NAMES = (
  'Ingrid Lars Amina Knut Solveig Tomasz Kari Henrik Fatima Eirik Marit Jonas Silje Ola Nora Mohammed Astrid ' +
  'Sindre Hanne Vegard Liv Emil Camilla Anders Thi Magnus Elin Håkon Zofia Stian Ragnhild Kristian Ida Yusuf ' +
  'Turid Bjørn Maja Sverre Leila Geir Åse Torstein Guro Daniel Berit Ahmed Tone Øyvind Selma Arne Synnøve ' +
  'Trygve Vilde Ivar Helene Rune'
).split(' ');

const LAST_NAMES = (
  'Haugen Nilsen Berg Hussain Dahl Lie Kowalska Strand Moen Solberg Iversen Tveit Nguyen Aas Bakken Eide Rønning ' +
  'Fjeld Holm Sæther Vik Lund Ødegård Myhre Brekke Ali Sand Hauge Foss Aune Løken Skaar Nygård Thorsen Mathisen ' +
  'Wiik Bråten Ruud Sunde Hovland Engen Kaya Rød Lindal Øvrebø Stokke Gran Hellem Kvam Tangen Åsheim Utne Krogh ' +
  'Vold Sletten Nes'
).split(' ');

/**
 * An invented name for the person at a place in the list; two places share a first name
 * only when their surnames differ, up to 112 persons.
 */
export function nameOf(index: number): string {
  const round = Math.floor(index / FIRST_NAMES.length);
  return `${item(FIRST_NAMES, index)} ${item(LAST_NAMES, index * 17 + round * 5)}`;
}

const PLAIN: Readonly<Record<string, string>> = { å: 'a', ø: 'o', æ: 'ae' };

/** An address under the domain that is reserved for examples, so that no demo mail can reach anybody. */
export const emailOf = (name: string): string =>
  `${name
    .toLowerCase()
    .replaceAll(' ', '.')
    .replaceAll(/[åøæ]/g, (letter) => PLAIN[letter] ?? '')}@example.org`;
