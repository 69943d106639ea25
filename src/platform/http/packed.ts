import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

/** What is sent again and again is compressed once; the smallest first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;

/** A body as it is, and compressed. */
export interface Packed {
  readonly tag: string;
  readonly bytes: Readonly<Record<(typeof ENCODINGS)[number], Buffer>>;
}

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** @param quality of Brotli, 0 to 11: 5 can be waited for, 11 is for what is made once */
export async function pack(identity: Buffer, quality: number): Promise<Packed> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  const [br, gz] = await Promise.all([brotli(identity, { params }), gzipped(identity)]);
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { tag, bytes: { identity, gzip: gz, br } };
}

export const sizeOf = ({ bytes }: Packed): number =>
  ENCODINGS.reduce((sum, encoding) => sum + bytes[encoding].length, 0);

/** Answers in the smallest form the browser takes, or that it has it already. Its type is the caller's to set. */
export function sendPacked({ tag, bytes }: Packed, request: Request, response: Response): void {
  // Browsers list encodings without a preference; ours is the smallest.
  const encoding = ENCODINGS.find((one) => request.acceptsEncodings(one) === one) ?? 'identity';
  response.vary('Accept-Encoding').setHeader('ETag', `W/"${tag}"`);
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', bytes[encoding].length);
  response.end(request.method === 'HEAD' ? undefined : bytes[encoding]);
}
