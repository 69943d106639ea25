import { availableParallelism, cpus, loadavg } from 'node:os';
import { bestOf, contest, differences, type Timing } from './contest.js';
import { duckdb } from './contestants/duckdb.js';
import { COMPLETE, countsOf, FOUR_RULES, hviletid, PRINTED } from './contestants/hviletid.js';
import { jsonRulesEngine } from './contestants/json-rules.js';
import { postgres } from './contestants/postgres.js';
import { type Columns, generate } from './data/columns.js';
import { rosterOf } from './data/roster.js';
import { COMPLETE_SET, PRINTED_TABLE } from './engine/context.js';
import { Pool } from './engine/pool.js';
import { exponentOf, print, ratioLine } from './figures.js';
import { memoryOf } from './memory.js';
import { QUESTIONS, type Contestant, type Counts } from './questions.js';
import { scaling } from './scaling.js';
import { printTimings } from './table.js';

const SEED = 20_251_231;
const isQuick = process.argv.includes('--quick');
const EMPLOYEES = isQuick ? 2000 : 20_000;
/** json-rules-engine is asked about one employee in a hundred; for all it would take many minutes. */
const SAMPLE = EMPLOYEES / 100;
const SIZES = isQuick ? [100, 1000, 10_000] : [1000, 10_000, 100_000];
const ROUNDS = isQuick ? 3 : 9;
const THREADS = availableParallelism();

type Clock = 'seconds' | 'processor';

const SETS = [
  [FOUR_RULES, QUESTIONS.length],
  [PRINTED, PRINTED_TABLE.length],
  [COMPLETE, COMPLETE_SET.length],
] as const;

/** Who is compared, ours last: its counts are what the others are held against. */
interface Field {
  readonly duckdb: Contestant;
  readonly postgres: Contestant;
  readonly jsonRules: Contestant;
  readonly oneThread: Contestant;
  readonly allThreads: Contestant;
}

const columns = generate(SEED, EMPLOYEES);
print(`Working-time rules on ${EMPLOYEES} employees x 1 year = ${columns.shifts} shifts (seed ${SEED})`);
print(`Machine: ${THREADS} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`);
if ((loadavg()[0] ?? 0) > THREADS / 2)
  print('NOTE: other programs keep this machine busy; the times below suffer from it.');
await compare(columns);
await measureMemory();
await measureSlope();

async function compare(columns: Columns): Promise<void> {
  const roster = rosterOf(columns);
  const pools = [new Pool(roster, 1), new Pool(roster, THREADS)] as const;
  const field: Field = {
    duckdb: await duckdb(columns),
    postgres: await postgres(columns),
    jsonRules: jsonRulesEngine(columns, SAMPLE),
    oneThread: hviletid(pools[0]),
    allThreads: hviletid(pools[1]),
  };
  const contestants = Object.values(field) as Contestant[];
  try {
    const expected = new Map<number, Counts>();
    for (const employees of [SAMPLE, EMPLOYEES]) {
      expected.set(employees, await countsOf(pools[1], QUESTIONS, employees));
    }
    const timings = await contest(contestants, ROUNDS);
    print(`\nMedians of ${ROUNDS} rounds, each contestant in turn, after one round that is not timed`);
    printTimings(timings);
    reportCounts(timings, expected);
    reportSpeed(timings, field);
  } finally {
    for (const contestant of contestants) await contestant.close();
  }
}

function reportCounts(timings: readonly Timing[], expected: ReadonlyMap<number, Counts>): void {
  const wrong = differences(timings, expected);
  print();
  for (const line of wrong) print(`DIFFERENT ${line}`);
  if (wrong.length === 0) print('counts agree');
  else process.exitCode = 1;
}

function reportSpeed(timings: readonly Timing[], field: Field): void {
  const of = (contestant: Contestant): Timing[] =>
    timings.filter((timing) => timing.contestant === contestant);
  const ours = (contestant: Contestant, name: string, by: Clock): number =>
    of(contestant).find(({ formulation }) => formulation.name === name)?.[by] ?? Number.NaN;
  print('\nShifts a second:            one core | whole machine');
  for (const [name, rules] of SETS) {
    const rates = [field.oneThread, field.allThreads].map(
      (side) => `${(columns.shifts / ours(side, name, 'seconds') / 1e6).toFixed(2)} M`,
    );
    print(`  ${`${name} (${rules} rules)`.padEnd(26)}${rates.join(' | ')}`);
  }
  const duck = (by: Clock, withStoredOrder = false): number =>
    bestOf(of(field.duckdb), { by, withStoredOrder });
  const four = (by: Clock): number => ours(field.allThreads, FOUR_RULES, by);
  const all = (by: Clock): number => ours(field.allThreads, COMPLETE, by);
  const postgresTimes = bestOf(of(field.postgres), { by: 'seconds' }) / four('seconds');
  print('\nTimes as long as our four rules, whole machine against whole machine:');
  print(`  PostgreSQL ${postgresTimes.toFixed(1)}`);
  print(`  DuckDB, if it may trust the stored order ${(duck('seconds', true) / four('seconds')).toFixed(2)}`);
  print('By processor time, which other programs on the machine disturb less:');
  print(`  DuckDB to our four rules ${(duck('processor') / four('processor')).toFixed(2)}`);
  print(`  DuckDB to our complete set ${(duck('processor') / all('processor')).toFixed(2)}`);
  print('By the clock; json-rules-engine has one thread, so it is held against one of ours:');
  print(ratioLine('simple_rules_vs_duckdb', duck('seconds') / four('seconds'), '>=', 10));
  print(ratioLine('complete_set_vs_duckdb_simple', duck('seconds') / all('seconds'), '>=', 3));
  const scaled = columns.shifts / (columns.first[SAMPLE] ?? 1);
  const jsonRules = bestOf(of(field.jsonRules), { by: 'seconds' }) * scaled;
  const oneThread = ours(field.oneThread, FOUR_RULES, 'seconds');
  print(ratioLine('simple_rules_vs_json_rules_engine', jsonRules / oneThread, '>=', 300));
}

async function measureMemory(): Promise<void> {
  const { input, beyondInput } = await memoryOf(SEED, EMPLOYEES);
  print(`\nMemory of a fresh process, complete set, ${THREADS} threads: input ${input.toFixed(0)} MB`);
  print(ratioLine('memory_beyond_input_mb', beyondInput, '<=', 200));
}

async function measureSlope(): Promise<void> {
  const points = await scaling(SEED, SIZES, 3);
  print('\nComplete set on one thread, medians of 3');
  for (const { n, shifts, time } of points) {
    const each = (time / n) * 1e6;
    print(
      `  ${String(n).padStart(7)} employees, ${shifts} shifts: ${time.toFixed(3)} s, ${each.toFixed(1)} µs an employee`,
    );
  }
  print(ratioLine('scaling_exponent', exponentOf(points), '<=', 1.1));
}
