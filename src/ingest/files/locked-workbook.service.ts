import { createReadStream } from 'node:fs';

/** What a workbook is kept in once a password is set; such a container looks like a workbook of the old format. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether a file that begins like an old workbook is one that is locked by a password. */
export async function isLocked(path: string): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const seen = Buffer.concat([rest, piece]);
    if (seen.includes(LOCKED)) return true;
    rest = seen.subarray(-LOCKED.length);
  }
  return false;
}
