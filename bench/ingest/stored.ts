import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type ImportAnswer } from '#built/ingest/import-answer.js';
import { ImportsService } from '#built/ingest/imports.service.js';
import { median, print, ratioLine, timed } from '../figures.js';
import { ZONE } from '../data/shifts.js';
import { writeShifts } from './shift-file.js';
import type { Workplace } from './workplace.js';

const EVERYTHING = `truncate employee, unit, position, import, import_complaint, import_rejected_row, work_event, absence, dirty_mark cascade`;

/** An empty table like ours, constraints and indexes and all; INCLUDING ALL leaves out references to others. */
const REFERENCE = `
  drop table if exists reference;
  create table reference (like work_event including all);
  alter table reference
    add foreign key (employee_id) references employee (id),
    add foreign key (import_id) references import (id)`;

/**
 * Part (a): rows of a CSV file to stored, deduplicated and marked, beside PostgreSQL's own
 * COPY of the same rows, ready in its own format, into an identical table with the same
 * indexes; then the unchanged file once more.
 */
export async function measureStoring(
  place: Workplace,
  wish: { readonly seed: number; readonly rows: number; readonly rounds: number },
): Promise<void> {
  const file = join(place.directory, 'shifts.csv');
  await writeShifts(file, wish.seed, wish.rows);
  const seconds: Record<'copy' | 'first' | 'again', number[]> = { copy: [], first: [], again: [] };
  for (let round = 0; round < wish.rounds; round += 1) {
    await place.client.query(EVERYTHING);
    seconds.first.push(await take(place, file, ({ stored }) => stored === wish.rows));
    seconds.again.push(await take(place, file, ({ unchanged }) => unchanged === wish.rows));
    seconds.copy.push(await copied(place));
  }
  const [copy, first, again] = [median(seconds.copy), median(seconds.first), median(seconds.again)];
  print(`\n(a) ${wish.rows} CSV rows; medians of ${wish.rounds} rounds, by the clock`);
  print(`  COPY into an identical table     ${copy.toFixed(2)} s`);
  print(`  import                           ${first.toFixed(2)} s, ${rate(wish.rows, first)} rows a second`);
  print(`  the unchanged file once more     ${again.toFixed(2)} s, ${rate(wish.rows, again)} rows a second`);
  print(ratioLine('import_vs_copy', first / copy, '<=', 2));
  print(ratioLine('unchanged_import_vs_copy', again / copy, '<=', 1));
}

const rate = (rows: number, seconds: number): string => String(Math.round(rows / seconds));

async function take(
  { app, client }: Workplace,
  file: string,
  isRight: (answer: ImportAnswer) => boolean,
): Promise<number> {
  await client.query('checkpoint');
  const { seconds, value } = await timed(() =>
    app.get(ImportsService).importFile(file, { zone: ZONE, source: null, isPartial: false }),
  );
  if (!isRight(value))
    throw new Error(`The import answered otherwise than expected: ${JSON.stringify(value)}`);
  return seconds;
}

/** Seconds of COPY of the rows that are stored, from a file of COPY's own format. */
async function copied({ client, directory }: Workplace): Promise<number> {
  const rows = join(directory, 'rows.copy');
  await pipeline(client.query(copyTo('copy work_event to stdout')), createWriteStream(rows));
  await client.query(REFERENCE);
  await client.query('checkpoint');
  const { seconds } = await timed(() =>
    pipeline(createReadStream(rows), client.query(copyFrom('copy reference from stdin'))),
  );
  await client.query('drop table reference');
  return seconds;
}
