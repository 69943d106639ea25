import { median, timed } from './figures.js';
import { generate } from './data/columns.js';
import { rosterOf } from './data/roster.js';
import { COMPLETE_SET } from './engine/context.js';
import { Pool } from './engine/pool.js';

export interface ScalePoint {
  readonly n: number;
  readonly shifts: number;
  readonly time: number;
}

/** Runs of fewer employees are repeated within a round, so that each lasts long enough to be measured. */
const EMPLOYEES_A_RUN = 10_000;

/**
 * Seconds of the complete set on one thread at each size, all sizes in turn in each round.
 * The shifts of the largest size are held in memory whole; a smaller size is its beginning.
 */
export async function scaling(seed: number, sizes: readonly number[], rounds: number): Promise<ScalePoint[]> {
  const columns = generate(seed, Math.max(...sizes));
  const pool = new Pool(rosterOf(columns), 1);
  const seconds = sizes.map(() => [] as number[]);
  try {
    await runOf(pool, Math.min(...sizes));
    for (let round = 0; round < rounds; round += 1) {
      for (const [i, size] of sizes.entries()) seconds[i]?.push(await runOf(pool, size));
    }
  } finally {
    await pool.close();
  }
  return sizes.map((n, i) => ({ n, shifts: columns.first[n] ?? 0, time: median(seconds[i] ?? []) }));
}

async function runOf(pool: Pool, size: number): Promise<number> {
  const repeats = Math.max(1, Math.round(EMPLOYEES_A_RUN / size));
  const run = await timed(async () => {
    for (let repeat = 0; repeat < repeats; repeat += 1) await pool.evaluate(COMPLETE_SET, size);
  });
  return run.seconds / repeats;
}
