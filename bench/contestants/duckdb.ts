import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, INTEGER } from '@duckdb/node-api';
import type { Columns } from '../data/columns.js';
import { FIRST_DAY } from '../data/shifts.js';
import { type Contestant, type Formulation, type Question, QUESTIONS } from '../questions.js';
import {
  overtimeFourWeeks,
  overtimeSevenDays,
  restBetween,
  restByEmployee,
  sqlParts,
  sundaysInARow,
} from '../sql.js';

const CHUNK = 2048;
/** Weeks counted as in `sql.ts`, so that those of the year are the low bits of one number. */
const FIRST_WEEK = Math.floor((FIRST_DAY + 3) / 7);
const NAMES = ['employee', 'start_s', 'end_s', 'unpaid', 'planned'];

/**
 * DuckDB in memory with all its threads. Each question is put in the ways that were found
 * to be fast, and the fastest counts; the table is loaded in order, so that nothing has to
 * be sorted that need not be.
 */
export async function duckdb(columns: Columns): Promise<Contestant> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await load(connection, columns);
  const facts = await connection.runAndReadAll(`SELECT version(), current_setting('threads')`);
  const [version, threads] = (facts.getRows()[0] ?? []).map(String);
  return {
    name: 'DuckDB',
    description: `DuckDB ${version ?? ''} in memory, ${threads ?? '?'} threads`,
    isInProcess: true,
    employees: columns.employees,
    formulations: formulations(connection),
    close: () => {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

async function load(connection: DuckDBConnection, columns: Columns): Promise<void> {
  await connection.run(`CREATE TABLE shift (${NAMES.map((name) => `${name} INTEGER`).join(', ')})`);
  const appender = await connection.createAppender('shift');
  const { employee, start, end, unpaidBreak, plannedNet, shifts } = columns;
  const all = [employee, start, end, unpaidBreak, plannedNet];
  for (let from = 0; from < shifts; from += CHUNK) {
    const to = Math.min(from + CHUNK, shifts);
    const chunk = DuckDBDataChunk.create(all.map(() => INTEGER));
    chunk.setColumns(all.map((column) => Array.from(column.subarray(from, to))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function formulations(connection: DuckDBConnection): Formulation[] {
  const parts = sqlParts('//');
  const bits =
    'SELECT CAST(sum(bit_count(weeks & (weeks << 1))) AS INTEGER) AS hits FROM (SELECT employee, ' +
    `bit_or(1::BIGINT << (w - ${FIRST_WEEK})) AS weeks FROM (${parts.workedSundays}) AS worked GROUP BY employee) AS years`;
  const sorted = '(SELECT employee, start_s, end_s FROM shift ORDER BY employee, start_s)';
  const sevenDays = overtimeSevenDays(parts);
  const fourWeeks = overtimeFourWeeks(parts);
  const one = (asks: Question, name: string, sql: string): Formulation => ({
    name,
    asks,
    ask: async () => ({ [asks]: await hits(connection, sql) }),
  });
  return [
    one('DAILY_REST', 'lag by employee', restByEmployee),
    one('DAILY_REST', 'sort, then lag', restBetween(sorted, '')),
    { ...one('DAILY_REST', 'lag as stored', restBetween('shift', '')), trustsStoredOrder: true },
    one('OT_7D', 'range frame', sevenDays),
    one('OT_4W', 'group, range frame', fourWeeks),
    one('SUNDAY_NEXT', 'distinct, lag', sundaysInARow(parts)),
    one('SUNDAY_NEXT', 'a bit a week', bits),
    together(connection, [restBetween(sorted, ''), sevenDays, fourWeeks, bits]),
  ];
}

/** One statement with the four as columns, so that one may run while another waits for its threads. */
function together(connection: DuckDBConnection, statements: readonly string[]): Formulation {
  const sql = `SELECT ${statements.map((statement) => `(${statement})`).join(', ')}`;
  return {
    name: 'one statement',
    asks: 'all four',
    ask: async () => {
      const answers = await connection.runAndReadAll(sql);
      const row = answers.getRows()[0] ?? [];
      return Object.fromEntries(QUESTIONS.map((question, i) => [question, Number(row[i])]));
    },
  };
}

async function hits(connection: DuckDBConnection, sql: string): Promise<number> {
  const answer = await connection.runAndReadAll(sql);
  return Number(answer.getRows()[0]?.[0]);
}
