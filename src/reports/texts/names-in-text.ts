/** Somebody on record. */
export interface Named {
  /** Their number. */
  readonly code: string;
  readonly name: string;
}

/** Numbers that are shorter stand in every text, for something else. */
const SHORTEST_CODE = 3;

/** Letters, digits and what may stand inside a name or a number. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu;

/** «Per Holms vakter» names him as well. */
export const GENITIVES = ['', 's', "'s", '’s', "'", '’'];

/** The words of a text, small, with where each stands in it. */
export const wordsIn = (text: string): { readonly word: string; readonly at: number }[] =>
  [...text.matchAll(WORD)].map((found) => ({ word: found[0].toLowerCase(), at: found.index }));

const wordsOf = (text: string): string[] => wordsIn(text.normalize('NFC')).map(({ word }) => word);

/**
 * Who is named in a text: by number, or by the full name as it is on record, however it is
 * spelled in capitals and spaces, without the names in the middle, or with the last name
 * first. A first name alone is nobody's, nor is a word of which a number is a part.
 * @param people in the order in which they are given back
 */
export function namesIn<T extends Named>(text: string, people: readonly T[]): readonly T[] {
  const words = wordsOf(text);
  const named = people.map((person) => ({ person, ways: waysToName(person) }));
  const longest = named.reduce((most, { ways }) => Math.max(most, ...ways.map(({ length }) => length)), 1);
  const said = new Set<string>();
  for (let size = 1; size <= longest; size += 1)
    for (let at = 0; at + size <= words.length; at += 1) said.add(words.slice(at, at + size).join(' '));
  return named
    .filter(({ ways }) => ways.some((way) => GENITIVES.some((end) => said.has(way.join(' ') + end))))
    .map(({ person }) => person);
}

/** What somebody goes by, in small words. */
export function waysToName({ code, name }: Named): readonly (readonly string[])[] {
  const words = wordsOf(name);
  const [first, last] = [words[0], words.at(-1)];
  const codes = code.length >= SHORTEST_CODE ? [wordsOf(code)] : [];
  // Somebody without a name on record goes by the number.
  if (first === undefined || last === undefined || words.length < 2) return codes;
  return [...codes, words, [first, last], [last, ...words.slice(0, -1)], [last, first]];
}
