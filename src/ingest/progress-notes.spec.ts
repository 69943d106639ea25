import { expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportProgress } from './import-progress.js';
import { ProgressNotes } from './progress-notes.service.js';

const at = (rows: number): ImportProgress => ({ phase: 'reading', done: 0, bytes: 0, rows });

it('of what comes while one is written only the latest is written, after it', async () => {
  const written: number[] = [];
  let atOnce = 0;
  let most = 0;
  const notes = new ProgressNotes(async ({ rows }) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await sleep(30);
    written.push(rows);
    atOnce -= 1;
  });
  notes.show(at(1));
  // Waited for, not slept through: on a busy machine the pause between two notes is longer.
  while (atOnce === 0) await sleep(1);
  for (const rows of [2, 3, 4]) notes.show(at(rows));
  while (written.length < 2) await sleep(10);
  notes.show(at(5));
  while (written.length < 3) await sleep(10);
  expect(written).toEqual([1, 4, 5]);
  expect(most).toBe(1);
});

it('the first is not written at once, so that an import of a row is done before', async () => {
  const written: number[] = [];
  const notes = new ProgressNotes(({ rows }) => {
    written.push(rows);
    return Promise.resolve();
  });
  for (const rows of [1, 2, 3]) notes.show(at(rows));
  while (written.length < 1) await sleep(10);
  expect(written).toEqual([3]);
});
