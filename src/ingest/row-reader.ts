import type { LocalClock } from '../time/local-clock.js';
import type { StampProblem } from '../time/stamp.js';
import { type AmbiguousTime, NONE_TWICE } from './ambiguous-times.js';
import { choiceOf } from './columns.js';
import type { Problem, RowComplaint } from './complaint.js';
import { isFailedFormula } from './failed-formula.js';
import { dayExample, isoClock, readLooseDay, readLooseStamp, stampExample } from './stamp-style.js';
import type { PartCell, Table } from './table.js';

const STAMP_PROBLEMS: Readonly<Record<StampProblem, Problem>> = {
  'not-a-stamp': 'not-a-stamp',
  'no-such-date': 'no-such-date',
  'no-such-time': 'no-such-time',
  'out-of-range': 'out-of-range-date',
  'in-clock-gap': 'in-clock-gap',
};

/** Everything unseen but tab and line ends, which a quoted cell may hold. NUL would make the database refuse the file. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
/** More than any code or id; the index over ids takes no text without end. */
const LONGEST_CELL = 200;
/** Columns that hold lists, which may be longer. */
const LISTS: readonly string[] = ['breaks'];
/** Of a list: more breaks than any event has. */
const LONGEST_LIST = 10_000;
/** Of a cell in a complaint: enough to find it again. */
const LONGEST_SHOWN = 80;
/** `1.000` may be one or a thousand: where both would do, it is asked. */
const THOUSANDS = /^[1-9]\d{0,2}[.,]\d{3}$/;
const THOUSANDS_WANTED = '1, 1000';
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * One record of a file, read cell by cell. A cell that cannot be read is null and leaves
 * a complaint, so that all that is wrong with a row is said at once.
 */
export class RowReader<C extends string> {
  readonly complaints: RowComplaint[] = [];
  /** Local readings that happened twice, of which the first was taken (spec 1.1.1). */
  ambiguous: readonly AmbiguousTime[] = NONE_TWICE;

  constructor(
    private readonly table: Table<C>,
    private readonly record: readonly string[],
    readonly line: number,
  ) {
    if (this.hasOtherWidth()) {
      this.complainOfRow('column-count', String(record.length), String(table.width));
    }
    // Most rows hold nothing of the kind, which one look at the whole of them tells.
    const whole = record.join('');
    if (whole.length > LONGEST_CELL || CONTROL.test(whole)) this.complainOfUnseen();
    if (whole.includes('#')) this.complainOfFormulas();
  }

  private hasOtherWidth(): boolean {
    const { record, table } = this;
    if (record.length === table.width) return false;
    return record.length < table.width || record.slice(table.width).some((cell) => cell.trim() !== '');
  }

  private complainOfUnseen(): void {
    for (const column of Object.keys(this.table.cell) as C[]) this.complainOfCell(column);
    const isNamed = this.complaints.some(({ problem }) => problem === 'control-character');
    if (isNamed || !this.record.some((cell) => cell.includes('\u0000'))) return;
    this.complainOfRow('control-character', null, null);
  }

  private complainOfFormulas(): void {
    for (const column of Object.keys(this.table.cell) as C[]) {
      if (isFailedFormula(this.text(column) ?? '')) this.complain(column, 'failed-formula');
    }
  }

  private complainOfCell(column: C): void {
    const cell = this.table.cell[column]?.(this.record) ?? '';
    if (CONTROL.test(cell)) this.complain(column, 'control-character');
    const longest = LISTS.includes(column) ? LONGEST_LIST : LONGEST_CELL;
    if (cell.length > longest) this.complain(column, 'too-many-characters', `1–${longest}`);
  }

  private complainOfRow(problem: Problem, value: string | null, expected: string | null): void {
    this.complaints.push({ line: this.line, column: null, value, problem, expected });
  }

  complain(column: C, problem: Problem, expected: string | null = null): null {
    if (this.hasFailed(column)) return null;
    const value = this.text(column)?.slice(0, LONGEST_SHOWN) ?? null;
    this.complaints.push({ line: this.line, column: this.table.named[column], value, problem, expected });
    return null;
  }

  /** Where a formula failed, that it is no date either says nothing more. */
  private hasFailed(column: C): boolean {
    const named = this.table.named[column];
    return this.complaints.some((one) => one.problem === 'failed-formula' && one.column === named);
  }

  /** The trimmed cell, or null when it is empty or the file has no such column. */
  text(column: C): string | null {
    const cell = this.table.cell[column]?.(this.record).trim();
    return cell === undefined || cell === '' ? null : cell;
  }

  required(column: C, expected: string | null = null): string | null {
    return this.text(column) ?? this.complain(column, 'missing-value', expected);
  }

  /**
   * A point in time is missing: of one that is put together from a date and a time, the time alone where its date is
   * there.
   */
  lacks(column: C, problem: Problem, expected: string, ofTime: string): null {
    const time = this.table.times.get(column);
    const date = this.table.dates.get(column)?.cell(this.record).trim() ?? '';
    if (!time || date === '') return this.complain(column, problem, expected);
    this.complaints.push({ line: this.line, column: time.named, value: null, problem, expected: ofTime });
    return null;
  }

  /** Whether the file has such a column, be it empty. */
  has(column: C): boolean {
    return this.table.cell[column] !== null;
  }

  /** Whether a column is put together from a date and a time. */
  isPutTogether(column: C): boolean {
    return this.table.times.has(column);
  }

  /** How the file writes dates and times. */
  get style(): Table<C>['style'] {
    return this.table.style;
  }

  /** UTC seconds. */
  stamp(column: C, clock: LocalClock): number | null {
    const text = this.text(column);
    return text === null ? null : this.stampOf(column, text, clock);
  }

  /**
   * UTC seconds of a text made from the cell of `column`, which is at fault when it cannot be read; of a date that
   * stands in a column of its own and is none, that column is.
   */
  stampOf(column: C, text: string, clock: LocalClock, dated?: C): number | null {
    const reading = readLooseStamp(text, clock, this.table.style);
    if (!reading.ok) {
      const problem = STAMP_PROBLEMS[reading.problem];
      const date = dated ? this.dateCell(dated) : this.table.dates.get(column);
      if (date && this.complainsOfDate(date, text, problem)) return null;
      return this.complain(column, problem, stampExample(this.style));
    }
    this.note(column, text, reading.ambiguous);
    return reading.instant;
  }

  /** A cell that is read again, as an end that is on the next day after all, is what it was read as last. */
  private note(column: C, text: string, isAmbiguous: boolean): void {
    if (!isAmbiguous && this.ambiguous.length === 0) return;
    const named = this.table.named[column];
    const others = this.ambiguous.filter((one) => one.column !== named);
    const value = this.text(column) ?? text;
    this.ambiguous = isAmbiguous ? [...others, { line: this.line, column: named, value }] : others;
  }

  private dateCell(column: C): PartCell | undefined {
    const cell = this.table.cell[column];
    return cell ? { cell, named: this.table.named[column] } : undefined;
  }

  /** Two times may stand under one date, which is complained of once. */
  private complainsOfDate(date: PartCell, whole: string, problem: Problem): boolean {
    const text = date.cell(this.record).trim();
    const isLeftOut = text === '' && isoClock(whole) !== null;
    if (!isLeftOut && (text === '' || readLooseDay(text, this.style) !== null)) return false;
    const column = date.named;
    if (this.complaints.some((one) => one.column === column)) return true;
    const value = isLeftOut ? null : text.slice(0, LONGEST_SHOWN);
    const said = isLeftOut ? 'missing-value' : ofDate(problem);
    this.complaints.push({ line: this.line, column, value, problem: said, expected: dayExample(this.style) });
    return true;
  }

  /** Local day number. */
  requiredDay(column: C): number | null {
    const expected = dayExample(this.style);
    const text = this.required(column, expected);
    if (text === null) return null;
    return readLooseDay(text, this.style) ?? this.complain(column, 'no-such-date', expected);
  }

  /** A number between two bounds, both allowed; the decimal sign may be a comma. */
  number(column: C, least: number, most: number): number | null {
    const text = this.text(column);
    if (text === null) return null;
    if (!NUMBER.test(text)) return this.complain(column, 'not-a-number', `${least}–${most}`);
    if (isThousands(text, least, most)) return this.complain(column, 'not-a-number', THOUSANDS_WANTED);
    const value = Number(text.replace(',', '.'));
    if (value >= least && value <= most) return value;
    return this.complain(column, 'out-of-range-number', `${least}–${most}`);
  }

  choice<K extends string>(
    column: C,
    words: Readonly<Record<K, readonly string[]>>,
    problem: Problem = 'unknown-choice',
  ): K | null {
    const text = this.text(column);
    if (text === null) return null;
    return choiceOf(words, text) ?? this.complain(column, problem, Object.keys(words).join(', '));
  }
}

const ofDate = (problem: Problem): Problem => (problem === 'out-of-range-date' ? problem : 'no-such-date');

function isThousands(text: string, least: number, most: number): boolean {
  if (!THOUSANDS.test(text)) return false;
  const whole = Number(text.replace(/[.,]/, ''));
  return whole >= least && whole <= most;
}
