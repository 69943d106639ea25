import { createWriteStream } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import pg from 'pg';
import { acquireDatabase } from '#built/platform/database/embedded.js';
import type { Columns } from '../data/columns.js';
import type { Contestant, Formulation, Question } from '../questions.js';
import { overtimeFourWeeks, overtimeSevenDays, restByEmployee, sqlParts, sundaysInARow } from '../sql.js';

const ROWS_A_WRITE = 20_000;

/**
 * PostgreSQL with window functions, on the embedded server: indexed, analysed, with memory
 * to sort in and as many parallel workers as there are cores.
 */
export async function postgres(columns: Columns): Promise<Contestant> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hviletid-bench-'));
  // The server may run as another user; it reads the rows from here.
  await chmod(dataDir, 0o755);
  const database = await acquireDatabase({ databaseUrl: null, dataDir, durable: false });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await load(client, columns, join(dataDir, 'shifts.csv'));
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  return {
    name: 'PostgreSQL',
    description: `PostgreSQL ${rows[0]?.server_version ?? ''}, embedded, ${availableParallelism()} parallel workers`,
    isInProcess: false,
    employees: columns.employees,
    formulations: formulations(client),
    close: async () => {
      await client.end();
      await database.release();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function load(client: pg.Client, columns: Columns, path: string): Promise<void> {
  await writeRows(columns, path);
  const workers = availableParallelism();
  await client.query(`
    CREATE UNLOGGED TABLE shift (employee int, start_s int, end_s int, unpaid int, planned int);
    COPY shift FROM '${path}' (FORMAT csv);
    CREATE INDEX ON shift (employee, start_s) INCLUDE (end_s);`);
  await client.query('VACUUM ANALYZE shift');
  await client.query(`
    SET work_mem = '512MB'; SET max_parallel_workers_per_gather = ${workers};
    SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET jit = off`);
  await rm(path);
}

async function writeRows(columns: Columns, path: string): Promise<void> {
  const { employee, start, end, unpaidBreak, plannedNet, shifts } = columns;
  const file = createWriteStream(path, { mode: 0o644 });
  let rows: string[] = [];
  for (let i = 0; i < shifts; i += 1) {
    rows.push([employee[i], start[i], end[i], unpaidBreak[i], plannedNet[i]].join(','));
    if (rows.length < ROWS_A_WRITE && i < shifts - 1) continue;
    if (!file.write(`${rows.join('\n')}\n`)) await once(file, 'drain');
    rows = [];
  }
  file.end();
  await once(file, 'finish');
}

function formulations(client: pg.Client): Formulation[] {
  const parts = sqlParts('/');
  const one = (asks: Question, name: string, sql: string): Formulation => ({
    name,
    asks,
    ask: async () => {
      const { rows } = await client.query<{ hits: string }>(sql);
      return { [asks]: Number(rows[0]?.hits) };
    },
  });
  return [
    one('DAILY_REST', 'lag by employee', restByEmployee),
    one('OT_7D', 'range frame', overtimeSevenDays(parts)),
    one('OT_4W', 'group, range frame', overtimeFourWeeks(parts)),
    one('SUNDAY_NEXT', 'distinct, lag', sundaysInARow(parts)),
  ];
}
