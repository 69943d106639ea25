import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ImportsService } from '#built/ingest/imports.service.js';
import { HOUR } from '#built/time/civil.js';
import { type Shift, ZONE } from '../data/shifts.js';
import { median, print, quantile, ratioLine } from '../figures.js';
import { codeOf, rotaOf, sourceIdOf } from './organisation.js';
import { HEADER, rowOf } from './shift-file.js';
import { openSite, prepareSite, type Site } from './site.js';
import type { Workplace } from './workplace.js';

/** Corrections before those that count: code is compiled in them, and caches fill. */
const WARM_UP = 25;
const POLL_MS = 1;
const PATIENCE_MS = 30_000;
/** Shifts looked at before it is given up to find one that can be corrected. */
const PATIENCE_TRIES = 100_000;

/** What is wished for. */
interface Wish {
  readonly seed: number;
  readonly sizes: readonly number[];
  readonly corrections: number;
  /** Makes the organisations and leaves them for a run that finds them there. */
  readonly isOnlyPrepared: boolean;
}

/**
 * Part (c): a file with one corrected row is imported, and the clock runs until the new case
 * can be read: transaction, mark, job, evaluation, as a server does it. Two sizes of
 * organisation in turn, and between them commits of a single row.
 */
export async function measureCorrections(place: Workplace, wish: Wish): Promise<void> {
  for (const employees of wish.sizes) await prepareSite(place, wish.seed, employees);
  if (wish.isOnlyPrepared) return;
  const sites: Site[] = [];
  const commits: number[] = [];
  try {
    for (const employees of wish.sizes) sites.push(await openSite(place, wish.seed, employees));
    await place.client.query('drop table if exists bare');
    await place.client.query('create table bare (id integer primary key, at timestamptz not null)');
    const inTurn = async (turn: number): Promise<void> => {
      commits.push(await bareCommit(place.client, turn));
      for (const site of sites) site.milliseconds.push(await correct(site, wish.seed, place.directory));
    };
    for (let turn = 0; turn < WARM_UP + wish.corrections; turn += 1) await inTurn(turn);
    for (const times of [commits, ...sites.map(({ milliseconds }) => milliseconds)]) times.splice(0, WARM_UP);
    report(sites, commits);
  } finally {
    for (const { app, client } of sites) {
      await app.close();
      await client.end();
    }
  }
}

function report(sites: readonly Site[], commits: readonly number[]): void {
  const line = (what: string, times: readonly number[]): void => {
    print(
      `  ${what.padEnd(40)}p50 ${median(times).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`,
    );
  };
  print(`\n(c) one corrected event to its visible case, ${commits.length} times in turn`);
  line('commit of a single row', commits);
  for (const { employees, milliseconds } of sites) line(`${employees} employees x 13 months`, milliseconds);
  const p99 = sites.map(({ milliseconds }) => quantile(milliseconds, 0.99));
  const p50 = sites.map(({ milliseconds }) => median(milliseconds));
  const worst = Math.max(...p99);
  print(ratioLine('correction_p99_ms', worst, '<=', 250));
  // Like is held against like: what makes the slowest of a hundred commits slow makes the slowest correction slow as well.
  print(ratioLine('correction_p99_vs_commit_p99', worst / quantile(commits, 0.99), '<=', 25));
  print(`  to the median of a commit: ${(worst / median(commits)).toFixed(1)}`);
  print(ratioLine('correction_p50_large_vs_small', (p50.at(-1) ?? 0) / (p50[0] ?? 0), '<=', 1.3));
  print(ratioLine('correction_p99_large_vs_small', (p99.at(-1) ?? 0) / (p99[0] ?? 0), '<=', 1.3));
}

async function bareCommit(client: pg.Client, turn: number): Promise<number> {
  const from = performance.now();
  await client.query('insert into bare values ($1, now())', [turn]);
  return performance.now() - from;
}

const CASES = `
  select count(*)::int as count from violation where employee_id = $1 and rule = 'DAILY_REST' and state <> 'superseded'`;

/** Milliseconds from the first look at the file until the case that the correction makes is there to be read. */
async function correct(site: Site, seed: number, directory: string): Promise<number> {
  const { app, client } = site;
  const { employee, ordinal, shift } = nextCorrection(seed, site);
  const file = join(directory, 'correction.csv');
  await writeFile(file, `${HEADER}\n${rowOf(codeOf(employee), '', shift, sourceIdOf(employee, ordinal))}\n`);
  const { rows } = await client.query<{ id: string }>('select id from employee where code = $1', [
    codeOf(employee),
  ]);
  const id = rows[0]?.id;
  const cases = async (): Promise<number> =>
    (await client.query<{ count: number }>(CASES, [id])).rows[0]?.count ?? 0;
  const before = await cases();
  const from = performance.now();
  const answer = await app
    .get(ImportsService)
    .importFile(file, { zone: ZONE, source: null, isPartial: false });
  if (answer.corrected !== 1) throw new Error(`Not one row was corrected: ${JSON.stringify(answer)}`);
  while ((await cases()) <= before) {
    if (performance.now() - from > PATIENCE_MS)
      throw new Error(`No case of employee ${codeOf(employee)} after ${PATIENCE_MS} ms.`);
    await sleep(POLL_MS);
  }
  return performance.now() - from;
}

/** A correction: whose shift, which of them, and what it is told anew as. */
interface Correction {
  readonly employee: number;
  readonly ordinal: number;
  readonly shift: Shift;
}

/** A shift of somebody who was not corrected yet. */
function nextCorrection(seed: number, { own, random, done }: Site): Correction {
  for (let tries = 0; tries < PATIENCE_TRIES; tries += 1) {
    const employee = own[Math.floor(random() * own.length)] ?? 0;
    const shifts = rotaOf(seed, employee);
    const ordinal = 1 + Math.floor(random() * (shifts.length - 2));
    const shift = done.has(employee) ? null : tooLate(shifts.slice(ordinal - 1, ordinal + 2));
    if (!shift) continue;
    done.add(employee);
    return { employee, ordinal, shift };
  }
  throw new Error('Nobody is left to be corrected; remove what --stand names.');
}

/** The second of three shifts as one that ended nine hours before the third; null unless it has eleven before and after. */
function tooLate([last, shift, next]: readonly Shift[]): Shift | null {
  if (!last || !shift || !next) return null;
  const rest = next.start - shift.end;
  if (shift.start - last.end < 11 * HOUR || rest < 11 * HOUR || rest > 15 * HOUR) return null;
  return { ...shift, end: next.start - 9 * HOUR };
}
