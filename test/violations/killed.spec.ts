import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FiguresAudit } from '../../src/violations/figures-audit.service.js';
import { TestApplication } from '../support/application.js';
import { run, start } from '../support/command-line.js';
import { events, organisation, troubledWeeks } from '../support/organisation.js';
import { stored } from './stored.js';

const PEOPLE = Array.from({ length: 1200 }, (_, i) => `E${i + 1000}`);

let disturbed: TestApplication;
let undisturbed: TestApplication;
beforeAll(async () => {
  [disturbed, undisturbed] = await Promise.all([TestApplication.start(), TestApplication.start()]);
  for (const one of [disturbed, undisturbed]) {
    await one.take('organisation.json', organisation(PEOPLE.map((code) => ({ code }))));
    await one.take('events.csv', events(PEOPLE.flatMap(troubledWeeks)));
  }
}, 90_000);
afterAll(() => Promise.all([disturbed.close(), undisturbed.close()]));

const marks = async (): Promise<number> => {
  const [row] = await disturbed.query<{ count: number }>(`select count(*)::int as count from dirty_mark`);
  return row!.count;
};

/** Starts an evaluation and kills it once no more than so many are left. */
async function killAt(left: number): Promise<number> {
  const { process: child, answer } = start(['evaluate'], { DATABASE_URL: disturbed.url });
  while ((await marks()) > left && child.exitCode === null) await sleep(2);
  child.kill('SIGKILL');
  expect((await answer).status).toBeNull();
  return marks();
}

it('an evaluation killed at any moment and run again ends where an undisturbed one does', async () => {
  for (const left of [PEOPLE.length - 1, 600]) {
    const stillMarked = await killAt(left);
    expect(stillMarked).toBeGreaterThan(0);
    expect(stillMarked).toBeLessThanOrEqual(left);
  }
  const last = await run(['evaluate'], { DATABASE_URL: disturbed.url });
  expect([last.status, last.err]).toEqual([0, expect.not.stringContaining('Error')]);
  await undisturbed.evaluate();

  const found = await stored((sql) => disturbed.query(sql));
  expect(found).toEqual(await stored((sql) => undisturbed.query(sql)));
  expect(found['violation']!.length).toBeGreaterThan(2 * PEOPLE.length);
  expect(found['alert']).toHaveLength(found['violation']!.length);
  expect(found['dirty_mark']).toEqual([]);
  expect(await disturbed.app.get(FiguresAudit).discrepancies()).toEqual([]);
}, 180_000);
