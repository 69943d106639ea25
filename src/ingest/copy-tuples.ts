import { int32At } from '../platform/database/copy-messages.js';

/** `PGCOPY\n\377\r\n\0`, flags and the length of an extension that is always empty. */
const HEADER_BYTES = 19;
const END = -1;

/**
 * Takes the messages of `COPY … TO STDOUT (FORMAT binary)` apart: each holds whole tuples,
 * mostly one, the first the header before it. A tuple is told by the places of its fields
 * in the bytes; `length` is -1 for null. Nothing is copied.
 */
export class CopyTuples {
  readonly at: Int32Array;
  readonly length: Int32Array;
  bytes: Uint8Array = new Uint8Array(0);
  private position = 0;
  private until = 0;
  private isBegun = false;

  /** @param fields how many columns the query has */
  constructor(private readonly fields: number) {
    this.at = new Int32Array(fields);
    this.length = new Int32Array(fields);
  }

  /** Goes on to the next message; `next` then steps through its tuples. */
  open(bytes: Uint8Array, from: number, until: number): void {
    this.bytes = bytes;
    this.position = this.isBegun ? from : from + HEADER_BYTES;
    this.until = until;
    this.isBegun = true;
  }

  /**
   * Moves on to the next tuple; false when the message has no more.
   * @throws RangeError when a tuple has another number of fields: the query is not the one asked for
   */
  next(): boolean {
    const { bytes, fields, position } = this;
    if (position >= this.until) return false;
    const count = (((bytes[position] ?? 0) << 24) >> 16) | (bytes[position + 1] ?? 0);
    if (count === END) return false;
    if (count !== fields) throw new RangeError(`A copied row has ${count} fields, not ${fields}.`);
    this.position = this.findFields(position + 2);
    if (this.position > this.until) throw new RangeError('A copied row is cut short.');
    return true;
  }

  private findFields(from: number): number {
    const { bytes, fields, at, length } = this;
    let place = from;
    for (let i = 0; i < fields; i += 1) {
      const size = int32At(bytes, place);
      place += 4;
      at[i] = place;
      length[i] = size;
      if (size > 0) place += size;
    }
    return place;
  }
}
