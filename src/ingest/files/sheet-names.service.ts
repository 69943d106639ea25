import { text } from 'node:stream/consumers';
import { type Entry, openPromise } from 'yauzl';

/** The list of sheets is a few bytes for each of them. */
const LONGEST_LIST = 10_000_000;
const SHEET = /<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Names of the sheets of a workbook, in their order. @throws Error for what is no archive */
export async function sheetNames(path: string): Promise<string[]> {
  const archive = await openPromise(path);
  try {
    for await (const entry of archive.eachEntry()) {
      if (!isList(entry)) continue;
      const list = await text(await archive.openReadStreamPromise(entry));
      return [...list.matchAll(SHEET)].map(([, name = '']) => plain(name));
    }
    return [];
  } finally {
    archive.close();
  }
}

const isList = ({ fileName, uncompressedSize }: Entry): boolean =>
  fileName === 'xl/workbook.xml' && uncompressedSize <= LONGEST_LIST;

const plain = (name: string): string =>
  name.replaceAll(
    /&(?:#(x[\da-f]+|\d+)|(\w+));/gi,
    (whole, code: string | undefined, word: string | undefined) => {
      if (word !== undefined) return ENTITIES[word] ?? whole;
      return String.fromCodePoint(Number(code?.replace(/^x/i, '0x')));
    },
  );
