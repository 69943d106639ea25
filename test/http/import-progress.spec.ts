import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Run, start } from '../support/command-line.js';
import { events, organisation, troubledWeeks } from '../support/organisation.js';
import { EventStream } from './event-stream.js';
import { type Visitor, Website } from './website.js';

const PEOPLE = Array.from({ length: 500 }, (_, i) => `E${1000 + i}`);
/** Some rows for each, all new. */
const FILE = events(PEOPLE.flatMap(troubledWeeks));

let site: Website;
let hr: Visitor;

beforeAll(async () => {
  site = await Website.start();
  hr = await site.visitor('hr');
  await site.take('org.json', organisation(PEOPLE.map((code) => ({ code }))));
  await site.evaluate();
});
afterAll(() => site.close());

/** Sends a file and begins its import; the page of it. */
async function begin(name: string, content: string): Promise<string> {
  const file = (await hr.send(name, content)).headers.get('location')!;
  return (await hr.post(`${file}/run`, {})).headers.get('location')!;
}

const countOf = async (table: string): Promise<number> => (await site.query(`select 1 from ${table}`)).length;

/** A worker process on the site's database, at work. */
async function worker(): Promise<Run> {
  const run = start(['start'], {
    DATABASE_URL: site.databaseUrl,
    HVILETID_DATA_DIR: site.dataDir,
    // Later than the marks, so that its sweep finds those whose job died with another worker.
    HVILETID_NOW: '2026-01-05T08:30+01:00',
    HVILETID_ROLE: 'worker',
    LOG_LEVEL: 'silent',
    PORT: '0',
  });
  await new Promise<void>((resolve, reject) => {
    run.process.stdout?.once('data', () => {
      resolve();
    });
    void run.answer.then(({ err }) => {
      reject(new Error(`The worker did not start: ${err}`));
    });
  });
  return run;
}

describe('the progress of an import by server-sent events', () => {
  it('leads from the first byte to the last employee, through a worker that dies, without a worker in the process that tells', async () => {
    const path = await begin('lang.csv', FILE);
    const stream = await EventStream.open(hr, `${path}/progress`);
    expect(stream.answer.headers.get('content-type')).toBe('text/event-stream');
    await stream.until((heard) => heard.some(({ type }) => type === 'evaluation'));

    // Nobody evaluates yet, and it says so.
    expect(stream.named('evaluation').map(({ data }) => data['text'])).toEqual([
      '0 av 500 ansatte som filen kan bety noe for, er kontrollert.',
    ]);
    expect(await hr.text(path)).toContain('0 av 500 ansatte som filen kan bety noe for, er kontrollert.');

    // One batch commits, the next is held up and its worker killed.
    const first = await worker();
    await stream.until((heard) => heard.some(({ data }) => Number(data['done']) > 0), 60);
    const gate = new pg.Client({ connectionString: site.databaseUrl });
    await gate.connect();
    await gate.query('begin; lock table employee_evaluation in exclusive mode');
    first.process.kill('SIGKILL');
    await first.answer;
    await gate.end();
    const second = await worker();
    const heard = await stream.ended();
    second.process.kill('SIGTERM');
    await second.answer;

    const told = stream.named('evaluation').map(({ data }) => data as { done: number; total: number });
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
    // The two who lead had never been evaluated; the worker marks them when it starts, since files cover days now.
    expect(told.map(({ total }) => total)).toEqual(told.map(({ total }) => total).sort((a, b) => a - b));
    expect(told.at(-1)).toMatchObject({
      done: 502,
      total: 502,
      text: 'Alle 502 ansatte som filen kan bety noe for, er kontrollert. 2 av dem kom til etterpå, fordi filen flyttet hvilke dager vi har tall for.',
      isOver: true,
    });
    expect(heard.at(-1)!.type).toBe('end');
    expect([await countOf('dirty_mark'), await countOf('import_mark')]).toEqual([0, 0]);
    const page = await hr.text(path);
    expect(page).toContain('Alle 502 ansatte som filen kan bety noe for, er kontrollert.');
    expect(page).not.toContain('data-progress');
  }, 120_000);

  it('of percent never goes back, and tells no step twice', async () => {
    const path = await begin('igjen.csv', FILE.replaceAll('T14:00', 'T14:15'));
    const stream = await EventStream.open(hr, `${path}/progress`);
    await stream.until((heard) => heard.some(({ type }) => type === 'evaluation'));
    await stream.close();
    const percents = stream.named('import').map(({ data }) => Number(data['percent']));
    expect(percents.length).toBeGreaterThan(0);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    const ids = stream.heard.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('raises the total by those who are marked later because files cover other days, and says so', async () => {
    await site.evaluate();
    // Who was evaluated whole in December has agreed days in January as well.
    const path = await begin(
      'januar.csv',
      events([{ employee: 'E1000', id: 'jan', start: '2026-01-02T08:00', end: '2026-01-02T16:00' }]),
    );
    const stream = await EventStream.open(hr, `${path}/progress`);
    await stream.until((heard) => heard.some(({ type }) => type === 'evaluation'));
    expect(stream.named('evaluation')[0]!.data).toMatchObject({ done: 0, total: 1 });
    await site.evaluate();
    await stream.ended();
    const last = stream.named('evaluation').at(-1)!.data as { done: number; total: number; text: string };
    expect(last.total).toBeGreaterThan(500);
    expect(last.done).toBe(last.total);
    expect(last.text).toMatch(/av dem kom til etterpå, fordi filen flyttet hvilke dager vi har tall for\.$/);
  }, 60_000);

  it('goes on from what a browser heard last, and does not repeat it', async () => {
    const path = await begin('enda.csv', FILE.replaceAll('T14:00', 'T14:30'));
    const first = await EventStream.open(hr, `${path}/progress`);
    await first.until((heard) => heard.some(({ type }) => type === 'evaluation'));
    await first.close();
    const { id } = first.named('evaluation').at(-1)!;

    const again = await EventStream.open(hr, `${path}/progress`, id!);
    await sleep(1200);
    expect(again.heard).toEqual([]);
    await site.evaluate();
    const heard = await again.ended();
    expect(heard.at(-2)!.data).toMatchObject({ done: 500, total: 500 });
    expect(heard.at(-1)!.type).toBe('end');
    // Whoever comes when all is over is told the end at once.
    const late = await (await EventStream.open(hr, `${path}/progress`)).ended();
    expect(late.map(({ type }) => type)).toEqual(['evaluation', 'end']);
  }, 60_000);

  it('tells of employees who cannot be evaluated, and does not wait for them', async () => {
    const path = await begin(
      'fast.csv',
      events([{ employee: 'E1001', id: 'x', start: '2025-12-29T08:00', end: '2025-12-29T16:00' }]),
    );
    const stream = await EventStream.open(hr, `${path}/progress`);
    await stream.until((heard) => heard.some(({ type }) => type === 'evaluation'));
    await site.query(`update dirty_mark set tries = 5`);
    await stream.ended();
    expect(stream.named('evaluation').at(-1)!.data['text']).toBe(
      '0 av 1 ansatt som filen kan bety noe for, er kontrollert. 1 ansatt kunne ikke kontrolleres; «hviletid doctor» sier hvorfor.',
    );
    await site.evaluate();
  });
});
