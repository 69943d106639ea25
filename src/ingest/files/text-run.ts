/** Characters that a cell can have, and more than that. */
const LONGEST_TEXT = 100_000;

/** @throws Error for more than any cell holds: there is no room for all that a few bytes can unpack to */
export function longer(text: string, piece: string): string {
  if (text.length + piece.length > LONGEST_TEXT) throw new Error('A cell holds too much.');
  return text + piece;
}

/** The text of a cell: what stands in `t`, also within runs (`r`), but not how it is spoken (`rPh`). */
export class TextRun {
  text = '';
  private isText = false;
  private isSpoken = false;

  begin(): void {
    this.text = '';
    this.isText = false;
    this.isSpoken = false;
  }

  open(element: string): void {
    if (element === 'rPh') this.isSpoken = true;
    if (element === 't') this.isText = !this.isSpoken;
  }

  add(piece: string): void {
    if (this.isText) this.text = longer(this.text, piece);
  }

  close(element: string): void {
    if (element === 'rPh') this.isSpoken = false;
    if (element === 't') this.isText = false;
  }
}
