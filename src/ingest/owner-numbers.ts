const ID_BYTES = 16;

/** Numbers of employees by the bytes of their ids. Events mostly come one employee after the other. */
export class OwnerNumbers {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly last = new Uint8Array(ID_BYTES);
  private number = -1;

  constructor(ids: readonly string[]) {
    this.numbers = new Map(ids.map((id, number) => [id.replaceAll('-', ''), number]));
  }

  /** @throws Error where nobody asked for the employee whose id begins at `at` */
  of(bytes: Uint8Array, at: number): number {
    if (this.number >= 0 && this.isLast(bytes, at)) return this.number;
    const name = Buffer.from(bytes.buffer, bytes.byteOffset + at, ID_BYTES).toString('hex');
    const number = this.numbers.get(name);
    if (number === undefined) throw new Error('An event came of somebody who was not asked for.');
    this.last.set(bytes.subarray(at, at + ID_BYTES));
    return (this.number = number);
  }

  private isLast(bytes: Uint8Array, at: number): boolean {
    for (let k = 0; k < ID_BYTES; k += 1) if (this.last[k] !== bytes[at + k]) return false;
    return true;
  }
}
