const PIECE_BYTES = 1 << 20;
const FIRST_PLACES = 1024;
/** Characters from which on a text is made once: named by many cells it would be there as often. */
const LONG = 200;

/**
 * Texts by their number, side by side in bytes: a workbook names each of its texts once, of which
 * there may be a million, and as strings of their own they would take ten times the room.
 */
export class PackedTexts {
  private readonly pieces: Buffer[] = [];
  /** Bytes used of the last piece; before there is one, more than it has. */
  private used = PIECE_BYTES + 1;
  /** Three numbers for each text: its piece, its first byte and the one behind its last. */
  private places = new Uint32Array(3 * FIRST_PLACES);
  private count = 0;
  private readonly long = new Map<number, string>();

  add(text: string): void {
    const length = Buffer.byteLength(text);
    if (this.used + length > PIECE_BYTES) this.open(length);
    const piece = this.pieces.length - 1;
    this.pieces[piece]?.write(text, this.used);
    if (3 * this.count === this.places.length) this.grow();
    if (text.length >= LONG) this.long.set(this.count, text);
    this.places.set([piece, this.used, this.used + length], 3 * this.count);
    this.used += length;
    this.count += 1;
  }

  /** Null where there is none of that number. */
  at(number: number): string | null {
    if (!(number >= 0 && number < this.count)) return null;
    const long = this.long.get(number);
    if (long !== undefined) return long;
    const [piece = 0, from, until] = this.places.subarray(3 * number, 3 * number + 3);
    return this.pieces[piece]?.toString('utf8', from, until) ?? null;
  }

  private open(length: number): void {
    this.pieces.push(Buffer.allocUnsafe(Math.max(PIECE_BYTES, length)));
    this.used = 0;
  }

  private grow(): void {
    const { places } = this;
    this.places = new Uint32Array(2 * places.length);
    this.places.set(places);
  }
}
