import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { generate } from './data/columns.js';
import { rosterOf } from './data/roster.js';
import { COMPLETE_SET } from './engine/context.js';
import { Pool } from './engine/pool.js';

const MEGABYTE = 1_000_000;
const LOOK_EVERY_MS = 2;

/** What of memory a fresh process holds, in megabytes. */
export interface MemoryUse {
  readonly input: number;
  /** The most that was held beyond the input, threads and all, while the complete set was evaluated twice. */
  readonly beyondInput: number;
}

/** Measured in a process of its own: this one holds the other contestants' data as well. */
export async function memoryOf(seed: number, employees: number): Promise<MemoryUse> {
  const child = fork(fileURLToPath(import.meta.url), [String(seed), String(employees)], {
    execArgv: ['--expose-gc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (use) => {
      resolve(use as MemoryUse);
    });
    child.once('exit', (code) => {
      reject(new Error(`The process that measures memory ended with status ${code ?? 'none'}.`));
    });
  });
}

async function measure(seed: number, employees: number): Promise<MemoryUse> {
  const before = process.memoryUsage.rss();
  const roster = rosterOf(generate(seed, employees));
  globalThis.gc?.();
  const loaded = process.memoryUsage.rss();
  let peak = loaded;
  const pool = new Pool(roster, availableParallelism());
  const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), LOOK_EVERY_MS);
  for (let round = 0; round < 2; round += 1) await pool.evaluate(COMPLETE_SET);
  clearInterval(look);
  await pool.close();
  return { input: (loaded - before) / MEGABYTE, beyondInput: (peak - loaded) / MEGABYTE };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.send?.(await measure(Number(process.argv[2]), Number(process.argv[3])));
  process.disconnect();
}
