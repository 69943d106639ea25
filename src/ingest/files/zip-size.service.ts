import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** Bytes that the parts of a workbook may come to once they are unpacked. */
export interface MostUnpacked {
  /** Of a sheet, which is read row by row: a full one has a million rows. */
  readonly sheet: number;
  /** Of any other part, such as the texts, which is held as a whole. */
  readonly other: number;
}

export const MOST_UNPACKED: MostUnpacked = { sheet: 4_000_000_000, other: 200_000_000 };

/** DEFLATE cannot make more of a byte. */
const LARGEST_RATIO = 1032;
const isSheet = ({ fileName }: Entry): boolean => fileName.startsWith('xl/worksheets/');

/**
 * The first part of a workbook that would come to more bytes than are spent on it, by name;
 * null where none does. What a part says of its size is believed only where it is so short
 * that no other size is possible.
 * @throws Error for what is no archive
 */
export async function partTooLarge(path: string, most = MOST_UNPACKED): Promise<string | null> {
  const archive = await openPromise(path);
  try {
    for await (const entry of archive.eachEntry()) {
      const limit = isSheet(entry) ? most.sheet : most.other;
      if (entry.uncompressedSize > limit) return entry.fileName;
      if (entry.compressedSize * LARGEST_RATIO > limit && !isSheet(entry)) await unpacked(archive, entry);
    }
    return null;
  } finally {
    archive.close();
  }
}

/** Reads a part and forgets it. @throws Error where it is longer than it says */
async function unpacked(archive: ZipFile, entry: Entry): Promise<void> {
  const forget = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  await pipeline(await archive.openReadStreamPromise(entry), forget);
}
