import { medianSeconds } from './figures.js';
import { generate } from './data/columns.js';
import { rosterOf } from './data/roster.js';
import { COMPLETE_SET } from './engine/context.js';
import { Pool } from './engine/pool.js';

export interface ScalePoint {
  readonly n: number;
  readonly shifts: number;
  readonly time: number;
}

/** Seconds of the complete set on one thread at each size; all sizes are held whole and run warm. */
export async function scaling(seed: number, sizes: readonly number[], rounds: number): Promise<ScalePoint[]> {
  const largest = generate(seed, Math.max(...sizes));
  const pool = new Pool(rosterOf(largest), 1);
  const points: ScalePoint[] = [];
  try {
    await pool.evaluate(COMPLETE_SET, Math.min(...sizes));
    for (const n of sizes) {
      const time = await medianSeconds(rounds, () => pool.evaluate(COMPLETE_SET, n));
      points.push({ n, shifts: largest.first[n] ?? 0, time });
    }
  } finally {
    await pool.close();
  }
  return points;
}
