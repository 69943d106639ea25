import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Encoding } from '../layout.js';

/** What one pass over the bytes of a file tells. */
export interface Glance {
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: Encoding;
  /** The first part of the file, decoded. */
  readonly head: string;
  /** Begins like a ZIP archive, which is what a workbook is. */
  readonly isZip: boolean;
  /** Holds a quotation mark anywhere. */
  readonly hasQuotes: boolean;
}

const QUOTE = 0x22;
const HEAD_BYTES = 65_536;
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** One pass over the bytes: a fingerprint, and whether every one of them is UTF-8; if not, they are Windows-1252. */
export async function glanceAt(path: string): Promise<Glance> {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let encoding: Encoding = 'utf-8';
  let head = Buffer.alloc(0);
  let bytes = 0;
  let hasQuotes = false;
  const check = (chunk?: Buffer): void => {
    if (encoding !== 'utf-8') return;
    try {
      utf8.decode(chunk, { stream: chunk !== undefined });
    } catch {
      encoding = 'windows-1252';
    }
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    hasQuotes ||= chunk.includes(QUOTE);
    const isZip = ZIP.equals((head.length > 0 ? head : chunk).subarray(0, ZIP.length));
    if (!isZip) check(chunk);
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)]);
  }
  const isZip = ZIP.equals(head.subarray(0, ZIP.length));
  if (!isZip) check();
  const text = new TextDecoder(encoding).decode(head);
  return { sha256: hash.digest('hex'), bytes, encoding, head: text, isZip, hasQuotes };
}
