import { availableParallelism, cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { print } from './figures.js';
import { measureCorrections } from './ingest/correction.js';
import { measureEvaluation } from './ingest/evaluation.js';
import { measureMemory } from './ingest/memory.js';
import { measureStoring } from './ingest/stored.js';
import { openWorkplace, type Workplace } from './ingest/workplace.js';

const SEED = 20_251_231;
const isQuick = process.argv.includes('--quick');
const ROWS = isQuick ? 100_000 : 1_000_000;
const MANY_ROWS = isQuick ? 200_000 : 5_000_000;
const EMPLOYEES = isQuick ? 2000 : 20_000;
/** Employees of two organisations that single corrections are measured in. */
const SIZES = isQuick ? [200, 2000] : [1000, 100_000];
const CORRECTIONS = isQuick ? 100 : 300;
const ROUNDS = 3;

/** What is measured, by the name that `--only` knows it by. */
const PARTS: Readonly<Record<string, (place: Workplace) => Promise<void>>> = {
  import: (place) => measureStoring(place, { seed: SEED, rows: ROWS, rounds: ROUNDS }),
  memory: (place) => measureMemory(place, { seed: SEED, rows: MANY_ROWS }),
  evaluation: (place) => measureEvaluation(place, { seed: SEED, employees: EMPLOYEES, rounds: ROUNDS }),
  correction: (place) =>
    measureCorrections(place, {
      seed: SEED,
      sizes: SIZES,
      corrections: CORRECTIONS,
      isOnlyPrepared: process.argv.includes('--prepare'),
    }),
};

/** Those that the command line names after `--only`; all of them without it. */
function partsAsked(): (typeof PARTS)[string][] {
  const only = process.argv.indexOf('--only');
  if (only < 0) return Object.values(PARTS);
  const rest = process.argv.slice(only + 1);
  const end = rest.findIndex((word) => word.startsWith('--'));
  const names = rest.slice(0, end < 0 ? rest.length : end);
  const parts = names.map((name) => PARTS[name]);
  if (names.length === 0 || parts.includes(undefined))
    throw new Error(`--only takes some of: ${Object.keys(PARTS).join(', ')}.`);
  return parts.filter((part) => part !== undefined);
}

/** The directory named after `--stand`: organisations that are made once are found there again. */
function standAsked(): string | null {
  const at = process.argv.indexOf('--stand');
  if (at < 0) return null;
  const directory = process.argv[at + 1];
  if (directory === undefined || directory.startsWith('--')) throw new Error('--stand takes a directory.');
  return resolve(directory);
}

print(`Machine: ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`);
if ((loadavg()[0] ?? 0) > availableParallelism() / 2)
  print('NOTE: other programs keep this machine busy; the times below suffer from it.');
const parts = partsAsked();
const place = await openWorkplace(standAsked());
try {
  for (const measure of parts) await measure(place);
} finally {
  await place.close();
}
