import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CopyTuples, int32At } from './copy-tuples.js';

/** What PostgreSQL sends for rows of text fields; null is a field of length -1. */
function stream(rows: readonly (readonly (string | null)[])[]): Buffer {
  const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
  const parts = rows.map((row) => {
    const count = Buffer.alloc(2);
    count.writeInt16BE(row.length);
    const fields = row.map((text) => {
      const bytes = Buffer.from(text ?? '');
      const length = Buffer.alloc(4);
      length.writeInt32BE(text === null ? -1 : bytes.length);
      return Buffer.concat([length, bytes]);
    });
    return Buffer.concat([count, ...fields]);
  });
  return Buffer.concat([header, ...parts, Buffer.from([0xff, 0xff])]);
}

function read(pieces: readonly Buffer[], fields: number): (string | null)[][] {
  const tuples = new CopyTuples(fields);
  const rows: (string | null)[][] = [];
  for (const piece of pieces) {
    tuples.push(piece);
    while (tuples.next()) {
      rows.push(
        Array.from({ length: fields }, (_, i) => {
          const [at, length] = [tuples.at[i]!, tuples.length[i]!];
          return length < 0 ? null : tuples.bytes.toString('utf8', at, at + length);
        }),
      );
    }
  }
  return rows;
}

describe('a binary copy', () => {
  it('is read the same however it is cut into pieces', () => {
    const texts = fc.option(fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(texts, texts, texts), { maxLength: 6 }),
        fc.array(fc.nat({ max: 300 }), { maxLength: 8 }),
        (rows, cuts) => {
          const whole = stream(rows);
          const places = [
            0,
            ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b),
            whole.length,
          ];
          const pieces = places.slice(1).map((to, i) => whole.subarray(places[i], to));
          expect(read(pieces, 3)).toEqual(rows);
        },
      ),
    );
  });

  it('of other columns than asked for is refused', () => {
    expect(() => read([stream([['a', 'b']])], 3)).toThrow('2 fields, not 3');
  });
});

it('a number of four bytes is what it is, below zero too', () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      const bytes = Buffer.alloc(6);
      bytes.writeInt32BE(value, 1);
      expect(int32At(bytes, 1)).toBe(value);
    }),
  );
});
