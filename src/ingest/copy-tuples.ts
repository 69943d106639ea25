/** `PGCOPY\n\377\r\n\0`, flags and the length of an extension that is always empty. */
const HEADER_BYTES = 19;
const END = -1;

/** As `readInt32BE`, without asking each time whether there are four bytes: a row has a dozen numbers, and that took longer than they. */
export const int32At = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 24) |
  ((bytes[at + 1] ?? 0) << 16) |
  ((bytes[at + 2] ?? 0) << 8) |
  (bytes[at + 3] ?? 0);

/**
 * Takes the stream of `COPY … TO STDOUT (FORMAT binary)` apart, in pieces as they come. A
 * tuple is told by the places of its fields in the bytes; `length` is -1 for null. Nothing
 * is copied but what a piece cuts in two.
 */
export class CopyTuples {
  readonly at: Int32Array;
  readonly length: Int32Array;
  bytes: Buffer = Buffer.alloc(0);
  private position = 0;
  private isBegun = false;

  /** @param fields how many columns the query has */
  constructor(private readonly fields: number) {
    this.at = new Int32Array(fields);
    this.length = new Int32Array(fields);
  }

  /** Adds the next piece; `next` then steps through the tuples that are whole. */
  push(piece: Buffer): void {
    const left = this.bytes.subarray(this.position);
    this.bytes = left.length === 0 ? piece : Buffer.concat([left, piece]);
    this.position = 0;
  }

  /**
   * Moves on to the next tuple; false when more bytes are needed, or none will come.
   * @throws RangeError when a tuple has another number of fields: the query is not the one asked for
   */
  next(): boolean {
    if (!this.begin()) return false;
    const { bytes, fields, position } = this;
    if (position + 2 > bytes.length) return false;
    const count = (((bytes[position] ?? 0) << 24) >> 16) | (bytes[position + 1] ?? 0);
    if (count === END) return false;
    if (count !== fields) throw new RangeError(`A copied row has ${count} fields, not ${fields}.`);
    const end = this.findFields(position + 2);
    if (end > bytes.length) return false;
    this.position = end;
    return true;
  }

  /** Where the tuple ends; beyond the bytes when some are missing. */
  private findFields(from: number): number {
    const { bytes, fields, at, length } = this;
    let place = from;
    for (let i = 0; i < fields; i += 1) {
      if (place + 4 > bytes.length) return Number.POSITIVE_INFINITY;
      const size = int32At(bytes, place);
      place += 4;
      at[i] = place;
      length[i] = size;
      if (size > 0) place += size;
    }
    return place;
  }

  /** Passes over the header once it is there. */
  private begin(): boolean {
    if (this.isBegun) return true;
    if (this.bytes.length < HEADER_BYTES) return false;
    this.isBegun = true;
    this.position = HEADER_BYTES;
    return true;
  }
}
