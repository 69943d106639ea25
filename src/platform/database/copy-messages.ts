/** Of the protocol between PostgreSQL and its clients: a code of one byte, and a length that counts itself. */
const HEAD_BYTES = 5;
const COPY_DATA = 0x64;
/** What may come in between without ending a copy: that it begins, notices, notifications, changed parameters. */
const PASSED_OVER: ReadonlySet<number> = new Set(['H', 'N', 'A', 'S'].map((code) => code.charCodeAt(0)));

const NOTHING = Buffer.alloc(0);

/** One message of a copy: its data are `bytes` from `from` up to `until`, and are theirs who are called no longer than the call. */
export type TakeCopied = (bytes: Buffer, from: number, until: number) => void;

/**
 * Tells the messages of a copy apart where they lie in the pieces that a connection gives,
 * and copies none but those that a piece cuts in two.
 */
export class CopyMessages {
  private left: Buffer = NOTHING;

  constructor(private readonly take: TakeCopied) {}

  /**
   * Takes the next piece.
   * @returns null while the copy goes on; then what comes after its last row, from the message that ended it on
   */
  push(piece: Buffer): Buffer | null {
    const { left } = this;
    if (left.length === 0) return this.takeAll(piece);
    const missing = missingOf(left, piece);
    if (missing === null) return Buffer.concat([left, piece]);
    this.takeAll(Buffer.concat([left, piece.subarray(0, missing)]));
    return missing < piece.length ? this.takeAll(piece.subarray(missing)) : null;
  }

  private takeAll(bytes: Buffer): Buffer | null {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let place = 0;
    while (place + HEAD_BYTES <= bytes.length) {
      const until = place + 1 + view.getInt32(place + 1);
      if (isOver(bytes[place])) return bytes.subarray(place);
      if (until > bytes.length) break;
      if (bytes[place] === COPY_DATA) this.take(bytes, place + HEAD_BYTES, until);
      place = until;
    }
    this.left = place === bytes.length ? NOTHING : bytes.subarray(place);
    return null;
  }
}

/**
 * How much of a piece belongs to the message in which the one before it was cut: what its head lacks, and
 * then what the rest does. Null where that message ends the copy.
 */
function missingOf(left: Buffer, piece: Buffer): number | null {
  const head = Buffer.concat([left.subarray(0, HEAD_BYTES), piece.subarray(0, HEAD_BYTES)]);
  if (head.length < HEAD_BYTES) return piece.length;
  return isOver(head[0]) ? null : 1 + head.readInt32BE(1) - left.length;
}

const isOver = (code: number | undefined): boolean =>
  code !== COPY_DATA && (code === undefined || !PASSED_OVER.has(code));
