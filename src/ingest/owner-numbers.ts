const ID_BYTES = 16;

/**
 * Numbers of employees by the bytes of their ids, in the order in which they come first:
 * events that lie employee after employee are in order then, whoever was asked for first.
 */
export class OwnerNumbers {
  /** Whom the numbers that were given stand for, by their places among the ids. */
  readonly came: number[] = [];
  private readonly asked: ReadonlyMap<string, number>;
  private readonly numbers = new Map<number, number>();
  private readonly last = new Uint8Array(ID_BYTES);
  private number = -1;

  constructor(private readonly ids: readonly string[]) {
    this.asked = new Map(ids.map((id, place) => [id.replaceAll('-', ''), place]));
  }

  /** @throws Error where nobody asked for the employee whose id begins at `at` */
  of(bytes: Uint8Array, at: number): number {
    if (this.number >= 0 && this.isLast(bytes, at)) return this.number;
    const name = Buffer.from(bytes.buffer, bytes.byteOffset + at, ID_BYTES).toString('hex');
    const place = this.asked.get(name);
    if (place === undefined) throw new Error('An event came of somebody who was not asked for.');
    this.last.set(bytes.subarray(at, at + ID_BYTES));
    return (this.number = this.numberOf(place));
  }

  /** The number of whom was asked for at a place; whoever has not come gets the next. */
  numberOf(place: number): number {
    const known = this.numbers.get(place);
    if (known !== undefined) return known;
    const number = this.came.length;
    this.numbers.set(place, number);
    this.came.push(place);
    return number;
  }

  /** The numbers of all, by their places among the ids. */
  all(): Int32Array {
    return Int32Array.from(this.ids, (_, place) => this.numberOf(place));
  }

  private isLast(bytes: Uint8Array, at: number): boolean {
    for (let k = 0; k < ID_BYTES; k += 1) if (this.last[k] !== bytes[at + k]) return false;
    return true;
  }
}
