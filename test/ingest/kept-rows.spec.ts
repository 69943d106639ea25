import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_COMPLAINTS } from '../../src/ingest/staging/staged-rows.js';
import { here } from '../support/command-here.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';
import { HEADER, Workbench } from './support.js';

const GOOD = '1001;drift;shift;2025-12-02T08:00;2025-12-02T16:00;30;;S1';
const file = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n');

let database: FreshDatabase;
let bench: Workbench;
beforeAll(async () => {
  database = await freshDatabase();
  bench = await Workbench.over(database.dataSource);
});
afterAll(async () => {
  await bench.clear();
  await database.drop();
});
beforeEach(() => bench.empty());

const count = async (what: string): Promise<number> =>
  (await bench.query<{ n: number }>(`select count(*)::int as n from ${what}`))[0]!.n;

describe('rejected rows of a file that is wrong as a whole', () => {
  it('are kept up to a limit, counted beyond it, and told of as the first of so many', async () => {
    const bad = Array.from(
      { length: MOST_COMPLAINTS },
      () => '1;u;flight;2025-12-01T08:00;2025-12-01T16:00;;;',
    );
    const alike = Array.from({ length: 30 }, () => GOOD);
    const directory = await mkdtemp(join(tmpdir(), 'hviletid-kept-'));
    const [path, rejected] = [join(directory, 'events.csv'), join(directory, 'rejected.csv')];
    await writeFile(path, file(...alike, ...bad));
    const all = MOST_COMPLAINTS + alike.length - 1;
    const { out, status } = await here(['import', path, '--rejected', rejected], {
      DATABASE_URL: database.url,
      HVILETID_LANGUAGE: 'en',
    });
    expect(status).toBe(2);
    expect(out).toContain('100,029 bad rows');
    expect(out).toContain(`the first 100,000 of 100,029 rows left out are in ${rejected}`);
    expect(await bench.query('select rows_rejected from import')).toEqual([{ rows_rejected: all }]);
    expect(await count('import_rejected_row')).toBe(MOST_COMPLAINTS);
    expect(await count('import_complaint')).toBe(MOST_COMPLAINTS);
    // A header, and nothing after the last end of a line.
    expect((await readFile(rejected, 'utf8')).split('\n')).toHaveLength(MOST_COMPLAINTS + 2);
    await rm(directory, { recursive: true });
  }, 120_000);
});
