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
    if (this.isText) this.text += piece;
  }

  close(element: string): void {
    if (element === 'rPh') this.isSpoken = false;
    if (element === 't') this.isText = false;
  }
}
