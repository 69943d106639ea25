import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { countBreaches, overtimeHours, sickLeave, type Breach, type DemoTexts } from './recount.js';

/*
 * The demonstration as a person starts it, on a real database. What it stored is compared
 * with the slow second count of the files it wrote.
 */

let database: FreshDatabase;
let dataDir: string;
let demo: ChildProcess;
let printed = '';
let address = '';
let texts: DemoTexts;
let counted: readonly Breach[];

/** The line with the address of the API, which reads the same in every language. */
const READY = /^API +(\S+)\/api\/docs\n/m;

async function untilReady(child: ChildProcess): Promise<void> {
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  let complained = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const ended = once(child, 'exit');
  for (;;) {
    if (READY.test(printed)) return;
    const over = await Promise.race([ended, sleep(100)]);
    if (over !== undefined) throw new Error(`The demo ended before it was ready.\n${complained}\n${printed}`);
  }
}

const start = (): ChildProcess =>
  spawn(process.execPath, ['bin/hviletid.js', 'demo'], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: database.url,
      HVILETID_DATA_DIR: dataDir,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

beforeAll(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'hviletid-demo-'));
  demo = start();
  await untilReady(demo);
  address = READY.exec(printed)?.[1] ?? '';
  const read = (name: string): Promise<string> => readFile(join(dataDir, 'demo/files', name), 'utf8');
  texts = {
    organisation: JSON.parse(await read('organisation.json')) as DemoTexts['organisation'],
    events: await read('events.csv'),
    absences: await read('absences.csv'),
  };
  counted = countBreaches(texts).filter(({ isDispensed }) => !isDispensed);
}, 120_000);

afterAll(async () => {
  demo.kill('SIGKILL');
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const tally = (keys: readonly string[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const key of [...keys].sort()) sums[key] = (sums[key] ?? 0) + 1;
  return sums;
};

describe('the demonstration', () => {
  it('stores exactly the possible breaches that a second count of its files finds', async () => {
    const stored = await database.dataSource.query<{ key: string }[]>(
      `select concat_ws(' ', e.code, v.rule, v.anchor_date) as key
         from violation v
         join employee e on e.id = v.employee_id
        where v.effective_verdict = 'breach' and v.state = 'detected'
        order by 1`,
    );
    const recounted = counted.map(({ employee, rule, date }) => `${employee} ${rule} ${date}`).sort();
    expect(stored.map(({ key }) => key)).toEqual(recounted);
  });

  it('sums them by month and rule as the reference report has December', async () => {
    const rows = await database.dataSource.query<{ key: string; count: number }[]>(
      `select concat_ws(' ', to_char(m.month, 'YYYY-MM'), m.rule) as key, sum(m.count)::int as count
         from month_violations m
        where m.verdict = 'breach' and m.state = 'detected' and m.count <> 0
        group by 1 order by 1`,
    );
    const sums = Object.fromEntries(rows.map(({ key, count }) => [key, count]));
    expect(sums).toEqual(tally(counted.map(({ date, rule }) => `${date.slice(0, 7)} ${rule}`)));
    expect(Object.fromEntries(Object.entries(sums).filter(([key]) => key.startsWith('2025-12')))).toEqual({
      '2025-12 DAILY_REST': 5,
      '2025-12 OT_7D': 1,
      '2025-12 SUNDAY_NEXT': 3,
      '2025-12 WEEKLY_REST': 3,
    });
    expect(counted.filter(({ date }) => date.startsWith('2025')).length).toBe(197);
  });

  it('sums overtime and sick leave as the second count does', async () => {
    const rows = await database.dataSource.query<{ month: string; indicator: string; value: number }[]>(
      `select to_char(m.month, 'YYYY-MM') as month, m.indicator, sum(m.value)::float8 as value
         from month_indicator m
        where m.indicator in ('overtime-seconds', 'sick-agreed-days', 'sick-short-days', 'sick-long-days')
        group by 1, 2`,
    );
    const of = (month: string, indicator: string): number =>
      rows.find((row) => row.month === month && row.indicator === indicator)?.value ?? Number.NaN;
    const hours = overtimeHours(texts);
    for (const month of ['2025-06', '2025-09', '2025-12']) {
      expect(of(month, 'overtime-seconds') / 3600).toBeCloseTo(hours[month] ?? Number.NaN, 6);
    }
    const december = sickLeave(texts, '2025-12');
    expect(of('2025-12', 'sick-agreed-days')).toBeCloseTo(december.agreed, 4);
    expect(of('2025-12', 'sick-short-days')).toBeCloseTo(december.short, 4);
    expect(of('2025-12', 'sick-long-days')).toBeCloseTo(december.long, 4);
  });

  it('prints the table and the figures of the reference report', () => {
    const plain = printed.replaceAll('\u00a0', ' ');
    for (const share of ['5 │  42 %', '3 │  25 %', '1 │   8 %', '12 │ 100 %']) expect(plain).toContain(share);
    for (const figure of ['5,64 %', '3,18 %', '2,32 %', '3,32 %', '197', '302', '3 064']) {
      expect(plain).toContain(figure);
    }
  });

  it('has mailed managers and, of the week before, HR, and nobody twice', async () => {
    const mails = await database.dataSource.query<{ state: string; managers: number; mails: number }[]>(
      `select m.state, count(distinct m.recipient_id)::int as managers, count(*)::int as mails from mail m group by 1`,
    );
    expect(mails).toEqual([{ state: 'sent', managers: expect.any(Number), mails: expect.any(Number) }]);
    expect(mails[0]?.mails).toBe((mails[0]?.managers ?? 0) + 1);
    expect(await database.dataSource.query(`select kind from mail where recipient_id is null`)).toEqual([
      { kind: 'weekly-summary' },
    ]);
  });

  it('answers at the addresses it prints', async () => {
    for (const path of ['/sign-in', '/inbox', '/api/docs', '/health/ready']) {
      expect({ path, status: (await fetch(`${address}${path}`)).status }).toEqual({ path, status: 200 });
    }
    const [html, json] = await Promise.all(
      ['2025-12.html', '2025-12.json'].map((name) => readFile(join(dataDir, 'demo/reports', name), 'utf8')),
    );
    expect(html).toContain('<html');
    expect(JSON.parse(json ?? '')).toMatchObject({ month: '2025-12' });
    for (const [format, beginning] of [
      ['pdf', '%PDF-1.7'],
      ['xlsx', 'PK'],
    ] as const) {
      const path = join(dataDir, 'demo/reports', `2025-12.${format}`);
      expect(printed).toContain(relative('.', path));
      expect((await readFile(path, 'latin1')).slice(0, beginning.length)).toBe(beginning);
    }
  });

  it('stops when asked, and started again changes nothing', async () => {
    const violations = () =>
      database.dataSource.query<unknown[]>(`select id, fingerprint, changed_at from violation order by id`);
    const before = await violations();
    const ended = once(demo, 'exit');
    // Ctrl-C under npm comes twice: from the terminal and from npm.
    demo.kill('SIGINT');
    await sleep(20);
    demo.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    printed = '';
    demo = start();
    await untilReady(demo);
    expect(await violations()).toEqual(before);
  }, 60_000);
});
