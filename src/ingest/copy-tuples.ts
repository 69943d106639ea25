/** `PGCOPY\n\377\r\n\0`, flags and the length of an extension that is always empty. */
const HEADER_BYTES = 19;
const END = -1;
const COUNT_BYTES = 2;
const LENGTH_BYTES = 4;
const CUT_SHORT = 'A copied row is cut short.';

/**
 * Takes the messages of `COPY … TO STDOUT (FORMAT binary)` apart: each holds whole tuples,
 * mostly one, the first the header before it. A tuple is told by the places of its fields
 * in the bytes; `length` is -1 for null. Nothing is copied.
 */
export class CopyTuples {
  readonly at: Int32Array;
  readonly length: Int32Array;
  bytes: Uint8Array = new Uint8Array(0);
  /** The same bytes: a number is one step in here, and four and their sum in those. */
  view = new DataView(this.bytes.buffer);
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
    if (bytes !== this.bytes) {
      this.bytes = bytes;
      this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.position = this.isBegun ? from : from + HEADER_BYTES;
    this.until = until;
    this.isBegun = true;
  }

  /**
   * Moves on to the next tuple; false when the message has no more.
   * @throws RangeError when a tuple has another number of fields: the query is not the one asked for
   */
  next(): boolean {
    const { view, fields, position } = this;
    if (position >= this.until) return false;
    const count = view.getInt16(position);
    if (count === END) return false;
    if (count !== fields) throw new RangeError(`A copied row has ${count} fields, not ${fields}.`);
    this.position = this.findFields(position + COUNT_BYTES);
    if (this.position > this.until) throw new RangeError(CUT_SHORT);
    return true;
  }

  private findFields(from: number): number {
    const { view, fields, at, length, until } = this;
    let place = from;
    for (let i = 0; i < fields; i += 1) {
      if (place + LENGTH_BYTES > until) throw new RangeError(CUT_SHORT);
      const size = view.getInt32(place);
      place += LENGTH_BYTES;
      at[i] = place;
      length[i] = size;
      if (size > 0) place += size;
    }
    return place;
  }
}
