import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ImportsService } from '#built/ingest/imports.service.js';
import { ZONE } from '../data/shifts.js';
import { print, ratioLine } from '../figures.js';
import { writeShifts } from './shift-file.js';
import { openApplication, type Workplace } from './workplace.js';

/** What the child is told, and what it answers. */
interface Task {
  readonly url: string;
  readonly file: string;
}
interface Use {
  readonly stored: number;
  readonly before: number;
  readonly peak: number;
  readonly seconds: number;
}

const STATUS = '/proc/self/status';
const KILOBYTE = 1024;
const MEGABYTE = 1_000_000;

/**
 * The most memory that a process holds while it imports a file, as the system counts it
 * (the largest resident set there ever was, the program itself included).
 */
export async function measureMemory(
  { directory, client, url }: Workplace,
  wish: { readonly seed: number; readonly rows: number },
): Promise<void> {
  const file = join(directory, 'many.csv');
  await writeShifts(file, wish.seed, wish.rows);
  await client.query('truncate employee, unit, position, import, work_event, dirty_mark cascade');
  const { stored, before, peak, seconds } = await inProcess({ url, file });
  if (stored !== wish.rows) throw new Error(`Stored ${stored} rows of ${wish.rows}.`);
  print(`\nMemory of a fresh process that imports ${wish.rows} CSV rows, in ${seconds.toFixed(0)} s`);
  print(
    `  before the import ${(before / MEGABYTE).toFixed(0)} MB, at most ${(peak / MEGABYTE).toFixed(0)} MB`,
  );
  print(ratioLine('import_memory_mb', peak / MEGABYTE, '<=', 300));
}

function inProcess(task: Task): Promise<Use> {
  const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(task)]);
  return new Promise((resolve, reject) => {
    child.once('message', (use) => {
      resolve(use as Use);
    });
    child.once('exit', (code) => {
      reject(new Error(`The process that measures memory ended with status ${code ?? 'none'}.`));
    });
  });
}

/**
 * The largest resident set this program had. The usual count of it (`maxRSS`) begins with
 * that of the process that started this one, so where the system says more, that is taken.
 */
function peakMemory(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1];
  return KILOBYTE * (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes));
}

async function measure({ url, file }: Task): Promise<Use> {
  const app = await openApplication(url);
  const before = process.memoryUsage.rss();
  const from = performance.now();
  const options = { zone: ZONE, source: null, isPartial: false };
  const { stored } = await app.get(ImportsService).importFile(file, options);
  const seconds = (performance.now() - from) / 1000;
  await app.close();
  return { stored, before, seconds, peak: peakMemory() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.send?.(await measure(JSON.parse(process.argv[2] ?? '') as Task));
  process.disconnect();
}
