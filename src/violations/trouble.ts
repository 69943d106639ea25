import { codeOf, textOf } from '../platform/errors.js';

/** Longer texts are whole statements or dumps, and help nobody. */
const MOST = 300;
const HIDDEN = '…';

const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;
/** Dates, times, employee and national identity numbers. */
const FIGURES = /\d[\d.:TZ+-]{3,}/g;
const QUOTED = /(: ?)?(?:"([^"]*)"|“([^”]*)”|'([^']*)')/g;
/** What PostgreSQL quotes without a colon before it are names of tables, columns and constraints. */
const NAME = /^[a-z][a-z0-9_]*$/;

/**
 * Why somebody could not be evaluated, fit to be shown to whoever runs the installation:
 * error texts quote the values they are about, and those are about people. What is quoted
 * is left out unless it is the name of a table, column or constraint; so are ids, dates and
 * long numbers. The same trouble of two people has one text, so that it can be counted.
 */
export function troubleOf(error: unknown): string {
  const code = codeOf(error);
  const text = textOf(error)
    .replace(UUID, HIDDEN)
    .replace(QUOTED, (_all, colon: string | undefined, ...parts: unknown[]) => {
      const value = parts.slice(0, 3).find((part) => typeof part === 'string') ?? '';
      return colon === undefined && NAME.test(value) ? `"${value}"` : `${colon ?? ''}${HIDDEN}`;
    })
    .replace(FIGURES, HIDDEN);
  return `${text.slice(0, MOST)}${code === null ? '' : ` (${code})`}`;
}

/** What is written down of everybody whose evaluation has begun after the process died in the midst of such a job. */
export const DIED = 'the process ended while evaluating';
