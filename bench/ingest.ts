import { availableParallelism, cpus, loadavg } from 'node:os';
import { print } from './figures.js';
import { measureMemory } from './ingest/memory.js';
import { measureStoring } from './ingest/stored.js';
import { openWorkplace } from './ingest/workplace.js';

const SEED = 20_251_231;
const isQuick = process.argv.includes('--quick');
const ROWS = isQuick ? 100_000 : 1_000_000;
const MANY_ROWS = isQuick ? 200_000 : 5_000_000;
const ROUNDS = 3;

print(`Machine: ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`);
if ((loadavg()[0] ?? 0) > availableParallelism() / 2)
  print('NOTE: other programs keep this machine busy; the times below suffer from it.');
const place = await openWorkplace();
try {
  await measureStoring(place, { seed: SEED, rows: ROWS, rounds: ROUNDS });
  await measureMemory(place, { seed: SEED, rows: MANY_ROWS });
} finally {
  await place.close();
}
