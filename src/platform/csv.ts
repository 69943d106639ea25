import type { Options } from 'csv-stringify';
import type { Language } from './i18n/texts.js';

/** A number stays one, so that it can be added up; a day is its midnight in UTC. */
export type Cell = string | number | Date | null;

/** A time of day on a date, as the clock on the wall showed it, written as if that were UTC. */
export class Moment extends Date {}

/** A file that goes back where it came from: by its own delimiter, every cell as it was. */
export const csvLike = (delimiter: string): Options => ({
  bom: true,
  delimiter,
  quote_record_delimiter: true,
});

/**
 * A file that opens as a table in a spreadsheet of the language: a Norwegian one takes semicolons
 * and decimal commas, and would put a line with commas into one column. Days are `YYYY-MM-DD`,
 * moments `YYYY-MM-DD HH:MM:SS`.
 * What begins like a formula gets an apostrophe: whoever opens the file must not run what
 * somebody called themselves.
 */
export const csvForSpreadsheets = (language: Language): Options => ({
  bom: true,
  delimiter: ';',
  record_delimiter: 'windows',
  quote_record_delimiter: true,
  escape_formulas: true,
  cast: {
    number: (value) => (language === 'en' ? String(value) : String(value).replace('.', ',')),
    date: (value) =>
      value instanceof Moment
        ? value.toISOString().slice(0, 'YYYY-MM-DD HH:MM:SS'.length).replace('T', ' ')
        : value.toISOString().slice(0, 'YYYY-MM-DD'.length),
  },
});
