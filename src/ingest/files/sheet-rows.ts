import type { SourceRecord } from '../layout.js';
import { type CellBook, cellText } from './cell-text.js';
import { longer, TextRun } from './text-run.js';
import type { Attributes, XmlListener } from './xml-stream.service.js';

/** Rows and columns that a sheet can have: XFD1048576 is the last cell. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const LETTERS = /^[A-Z]+/;
const A = 64;
const ALPHABET = 26;

/** The rows of a sheet as they are told, element by element; empty ones are left out. */
export class SheetRows implements XmlListener {
  private rows: SourceRecord[] = [];
  private line = 0;
  private cells: string[] = [];
  private column = 0;
  private type = '';
  private look = -1;
  private value = '';
  private isValue = false;
  private readonly inline = new TextRun();

  constructor(private readonly book: CellBook) {}

  /** The rows that are told by now; each is taken once. */
  take(): SourceRecord[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  /** How many rows wait to be taken. */
  get waiting(): number {
    return this.rows.length;
  }

  open(element: string, attributes: Attributes): void {
    switch (element) {
      case 'row':
        this.beginRow(attributes);
        break;
      case 'c':
        this.beginCell(attributes);
        break;
      case 'v':
        this.isValue = true;
        break;
      default:
        this.inline.open(element);
    }
  }

  text(piece: string): void {
    if (this.isValue) this.value = longer(this.value, piece);
    else this.inline.add(piece);
  }

  close(element: string): void {
    switch (element) {
      case 'row':
        this.endRow();
        break;
      case 'c':
        this.endCell();
        break;
      case 'v':
        this.isValue = false;
        break;
      default:
        this.inline.close(element);
    }
  }

  /** Numbers of rows and places of cells may be left out where they follow one another. */
  private beginRow({ r }: Attributes): void {
    this.line = r === undefined ? this.line + 1 : Number(r);
    if (!(this.line > 0 && this.line <= MOST_ROWS)) throw new Error(`There is no row ${r ?? ''}.`);
    this.cells = [];
    this.column = -1;
  }

  private beginCell({ r, t = '', s }: Attributes): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    if (!(this.column >= 0 && this.column < MOST_COLUMNS)) throw new Error(`There is no column ${r ?? ''}.`);
    this.type = t;
    this.look = s === undefined ? -1 : Number(s);
    this.value = '';
    this.inline.begin();
  }

  private endCell(): void {
    const { type, look, value, inline } = this;
    const text = cellText({ type, look, text: type === 'inlineStr' ? inline.text : value }, this.book);
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private endRow(): void {
    const { cells, line } = this;
    if (cells.every((cell) => cell === '')) return;
    this.rows.push({ cells, line });
  }
}

/** Of `AB12`: 27; -1 where there are no letters. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of LETTERS.exec(place)?.[0] ?? '') column = column * ALPHABET + letter.charCodeAt(0) - A;
  return column - 1;
}
