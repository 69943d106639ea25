import { describe, expect, it } from '@jest/globals';
import { CopyMessages } from './copy-messages.js';

/** A message as it comes over the connection. */
function message(code: string, data: string): Buffer {
  const body = Buffer.from(data);
  const head = Buffer.alloc(5);
  head.write(code);
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}

const ROWS = ['first', '', 'a longer one than its head', 'x'];
const BEGUN = message('H', 'how');
const NOTICE = message('N', 'by the way');
const END = Buffer.concat([message('c', ''), message('C', 'COPY 4'), message('Z', 'I')]);
const ALL = Buffer.concat([
  BEGUN,
  ...ROWS.slice(0, 2).map((row) => message('d', row)),
  NOTICE,
  ...ROWS.slice(2).map((row) => message('d', row)),
  END,
]);

/** What comes of pieces of at most so many bytes: the rows, and what is handed back at the end with whatever had not come yet. */
function inPieces(bytes: number): { readonly rows: string[]; readonly rest: string } {
  const rows: string[] = [];
  const messages = new CopyMessages((from, start, until) => rows.push(from.toString('utf8', start, until)));
  for (let place = 0; place < ALL.length; place += bytes) {
    const rest = messages.push(ALL.subarray(place, place + bytes));
    if (rest !== null)
      return { rows, rest: Buffer.concat([rest, ALL.subarray(place + bytes)]).toString('latin1') };
  }
  return { rows, rest: 'it never ended' };
}

describe('the messages of a copy', () => {
  it('are told apart wherever the pieces are cut', () => {
    for (let bytes = 1; bytes <= ALL.length; bytes += 1) {
      expect(inPieces(bytes)).toEqual({ rows: ROWS, rest: END.toString('latin1') });
    }
  });
});
