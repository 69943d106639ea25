import { GENITIVES, type Named, waysToName, wordsIn } from './names-in-text.js';

/** Of a name that ends in s; what stands for it rarely does. */
const APOSTROPHE = /^['’]$/;

/**
 * A text with something else in the place of each name (`namesIn` says what counts as one);
 * the end of a genitive stays.
 * @param standIn what stands for somebody
 */
export function withoutNames<T extends Named>(
  text: string,
  people: readonly T[],
  standIn: (person: T) => string,
): string {
  const plain = text.normalize('NFC');
  const words = wordsIn(plain);
  const { called, longest } = phrasesOf(people);
  let [result, done] = ['', 0];
  for (let at = 0; at < words.length; at += 1) {
    for (let size = Math.min(longest, words.length - at); size > 0; size -= 1) {
      const said = words.slice(at, at + size);
      const found = called.get(said.map(({ word }) => word).join(' '));
      const [first, last] = [said[0], said.at(-1)];
      if (!found || !first || !last) continue;
      result += plain.slice(done, first.at) + standIn(found.person) + found.ending;
      done = last.at + last.word.length;
      at += size - 1;
      break;
    }
  }
  return result + plain.slice(done);
}

function phrasesOf<T extends Named>(people: readonly T[]) {
  const called = new Map<string, { readonly person: T; readonly ending: string }>();
  let longest = 0;
  for (const person of people)
    for (const way of waysToName(person)) {
      longest = Math.max(longest, way.length);
      for (const ending of GENITIVES)
        called.set(way.join(' ') + ending, { person, ending: APOSTROPHE.test(ending) ? 's' : ending });
    }
  return { called, longest };
}
