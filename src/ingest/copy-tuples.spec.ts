import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CopyMessages } from '../platform/database/copy-messages.js';
import { CopyTuples } from './copy-tuples.js';

type Row = readonly (string | null)[];

/** A message of PostgreSQL: its code, a length that counts itself, what it says. */
function message(code: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(content.length + 4);
  return Buffer.concat([Buffer.from(code), length, content]);
}

function tupleOf(row: Row): Buffer {
  const count = Buffer.alloc(2);
  count.writeInt16BE(row.length);
  const fields = row.map((text) => {
    const bytes = Buffer.from(text ?? '');
    const length = Buffer.alloc(4);
    length.writeInt32BE(text === null ? -1 : bytes.length);
    return Buffer.concat([length, bytes]);
  });
  return Buffer.concat([count, ...fields]);
}

/** What PostgreSQL sends for rows of text fields, a notice among them; null is a field of length -1. */
function stream(rows: readonly Row[]): Buffer {
  const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
  const [first, ...others] = [...rows.map(tupleOf), Buffer.from([0xff, 0xff])];
  return Buffer.concat([
    message('H', Buffer.alloc(3)),
    message('d', Buffer.concat([header, first])),
    message('N', Buffer.from('a notice')),
    ...others.map((tuple) => message('d', tuple)),
    END,
  ]);
}

const END = Buffer.concat([message('c', Buffer.alloc(0)), message('C', Buffer.from('COPY 1'))]);

function read(pieces: readonly Buffer[], fields: number) {
  const tuples = new CopyTuples(fields);
  const rows: Row[] = [];
  const messages = new CopyMessages((bytes, from, until) => {
    tuples.open(bytes, from, until);
    while (tuples.next()) {
      rows.push(
        Array.from({ length: fields }, (_, i) => {
          const [at, length] = [tuples.at[i]!, tuples.length[i]!];
          return length < 0 ? null : bytes.toString('utf8', at, at + length);
        }),
      );
    }
  });
  const rest: Buffer[] = [];
  for (const piece of pieces) {
    if (rest.length > 0) rest.push(piece);
    else rest.push(...[messages.push(piece)].filter((one) => one !== null));
  }
  return { rows, rest: Buffer.concat(rest) };
}

describe('a binary copy', () => {
  it('is read the same however it is cut into pieces, and what ends it is given back', () => {
    const texts = fc.option(fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(texts, texts, texts), { maxLength: 6 }),
        fc.array(fc.nat({ max: 400 }), { maxLength: 8 }),
        (rows, cuts) => {
          const whole = stream(rows);
          const places = [
            0,
            ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b),
            whole.length,
          ];
          const pieces = places.slice(1).map((to, i) => whole.subarray(places[i], to));
          expect(read(pieces, 3)).toEqual({ rows, rest: END });
        },
      ),
    );
  });

  it('of other columns than asked for is refused, and so is a row cut short', () => {
    expect(() => read([stream([['a', 'b']])], 3)).toThrow('2 fields, not 3');
    const tuples = new CopyTuples(1);
    const bytes = Buffer.concat([Buffer.alloc(19), tupleOf(['abc'])]);
    tuples.open(bytes, 0, bytes.length - 1);
    expect(() => tuples.next()).toThrow('cut short');
  });
});
