import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { csvRecords } from '../../src/ingest/files/csv-records.service.js';
import { plainRecords } from '../../src/ingest/files/plain-records.service.js';
import type { RecordBatch, SourceRecord } from '../../src/ingest/layout.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-plain-'));
});
afterAll(() => rm(directory, { recursive: true }));

const FORM = { encoding: 'utf-8', delimiter: ';' } as const;

async function allOf(batches: AsyncGenerator<RecordBatch>): Promise<SourceRecord[]> {
  const all: SourceRecord[] = [];
  for await (const { records } of batches) all.push(...records);
  return all;
}

describe('a CSV file without a quotation mark', () => {
  it('is read as the parser reads it, whatever its cells and line ends', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ø', ' ', '7', '\t', ','), maxLength: 4 });
    const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(';'));
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n')), { minLength: 1, maxLength: 20 })
      .map((lines) => lines.flat().join(''));
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const path = join(directory, 'file.csv');
        await writeFile(path, content);
        expect(await allOf(plainRecords(path, FORM))).toEqual(await allOf(csvRecords(path, FORM)));
      }),
      { numRuns: 100 },
    );
  });

  it('is put together where a read ends within a character or between CR and LF', async () => {
    const path = join(directory, 'long.csv');
    // Chunks of a file are 64 KB: one line end and one letter lie across their borders.
    const first = `${'x'.repeat(65_535)}\r\n`;
    const second = `${'y'.repeat(131_072 - first.length - 1)}ø;b`;
    await writeFile(path, `${first}${second}\r\nc;d`);
    const records = await allOf(plainRecords(path, FORM));
    expect(records.map(({ line, cells }) => [line, cells.length, cells[0]?.slice(-1)])).toEqual([
      [1, 1, 'x'],
      [2, 2, 'ø'],
      [3, 2, 'c'],
    ]);
  });

  it('is refused where a line has no end, and not held as a whole', async () => {
    const path = join(directory, 'endless.csv');
    await writeFile(path, `a;b\n${'x'.repeat(500_000)}`);
    await expect(allOf(plainRecords(path, FORM))).rejects.toMatchObject({
      complaint: { line: 2, problem: 'too-many-characters' },
    });
  });
});
