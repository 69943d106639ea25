import { parseDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { readStamp, type StampProblem } from '../time/stamp.js';
import { choiceOf } from './columns.js';
import type { Problem, RowComplaint } from './complaint.js';
import type { Table } from './csv-table.js';

const STAMP_PROBLEMS: Readonly<Record<StampProblem, Problem>> = {
  'not-a-stamp': 'not-a-stamp',
  'no-such-date': 'no-such-date',
  'out-of-range': 'out-of-range-date',
  'in-clock-gap': 'in-clock-gap',
};

const STAMP_PATTERN = '2025-12-01T07:30, 2025-12-01T07:30+01:00';
const DAY_PATTERN = '2025-12-01';
/** Everything unseen but tab and line ends, which a quoted cell may hold. NUL would make the database refuse the file. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
/** More than any code or id; the index over ids takes no text without end. */
const LONGEST_CELL = 200;
/** Of a cell in a complaint: enough to find it again. */
const LONGEST_SHOWN = 80;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * One record of a file, read cell by cell. A cell that cannot be read is null and leaves
 * a complaint, so that all that is wrong with a row is said at once.
 */
export class RowReader<C extends string> {
  readonly complaints: RowComplaint[] = [];
  /** Local readings that happened twice, of which the first was taken (spec 1.1.1). */
  ambiguous = 0;

  constructor(
    private readonly table: Table<C>,
    private readonly record: readonly string[],
    readonly line: number,
  ) {
    const surplus = record.slice(table.width).some((cell) => cell.trim() !== '');
    if (record.length < table.width || surplus) {
      this.complaints.push({
        line,
        column: null,
        value: String(record.length),
        problem: 'column-count',
        expected: String(table.width),
      });
    }
    this.complainOfUnseen();
  }

  private complainOfUnseen(): void {
    const known = Object.keys(this.table.place) as C[];
    for (const column of known) {
      const cell = this.record[this.table.place[column]] ?? '';
      if (CONTROL.test(cell)) this.complain(column, 'control-character');
      if (cell.length > LONGEST_CELL) this.complain(column, 'too-many-characters', `1–${LONGEST_CELL}`);
    }
    const isNamed = this.complaints.some(({ problem }) => problem === 'control-character');
    if (isNamed || !this.record.some((cell) => cell.includes('\u0000'))) return;
    this.complaints.push({
      line: this.line,
      column: null,
      value: null,
      problem: 'control-character',
      expected: null,
    });
  }

  complain(column: C, problem: Problem, expected: string | null = null): null {
    const value = this.text(column)?.slice(0, LONGEST_SHOWN) ?? null;
    this.complaints.push({ line: this.line, column: this.table.named[column], value, problem, expected });
    return null;
  }

  /** The trimmed cell, or null when it is empty or the file has no such column. */
  text(column: C): string | null {
    const cell = this.record[this.table.place[column]]?.trim();
    return cell === undefined || cell === '' ? null : cell;
  }

  required(column: C, expected: string | null = null): string | null {
    return this.text(column) ?? this.complain(column, 'missing-value', expected);
  }

  /** UTC seconds. */
  stamp(column: C, clock: LocalClock): number | null {
    const text = this.text(column);
    if (text === null) return null;
    const reading = readStamp(text, clock);
    if (!reading.ok) return this.complain(column, STAMP_PROBLEMS[reading.problem], STAMP_PATTERN);
    if (reading.ambiguous) this.ambiguous += 1;
    return reading.instant;
  }

  requiredStamp(column: C, clock: LocalClock): number | null {
    return this.required(column, STAMP_PATTERN) === null ? null : this.stamp(column, clock);
  }

  /** Local day number. */
  requiredDay(column: C): number | null {
    const text = this.required(column, DAY_PATTERN);
    if (text === null) return null;
    return parseDay(text) ?? this.complain(column, 'no-such-date', DAY_PATTERN);
  }

  /** A number between two bounds, both allowed; the decimal sign may be a comma. */
  number(column: C, least: number, most: number): number | null {
    const text = this.text(column);
    if (text === null) return null;
    const range = `${least}–${most}`;
    if (!NUMBER.test(text)) return this.complain(column, 'not-a-number', range);
    const value = Number(text.replace(',', '.'));
    return value < least || value > most ? this.complain(column, 'out-of-range-number', range) : value;
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
