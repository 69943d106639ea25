import { availableParallelism, cpus, loadavg } from 'node:os';
import type { Client } from 'pg';
import { median, print, quantile, ratioLine, timed } from './figures.js';
import { openWorkplace } from './ingest/workplace.js';
import { loadMonths } from './report/months.js';
import { BareStatements } from './web/bare.js';
import { paint, type Painted } from './web/paint.js';
import { Site } from './web/site.js';

const isQuick = process.argv.includes('--quick');
const EMPLOYEES = isQuick ? 10_000 : 100_000;
/** Pages made anew, each after a change of the data, and the bare questions beside each. */
const ANEW = isQuick ? 20 : 40;
/** Requests one after the other for pages that are kept. */
const KEPT = isQuick ? 200 : 500;
const LOAD = { connections: 10, duration: isQuick ? 4 : 10 };
const ROUNDS = 3;
const PAINTS = isQuick ? 5 : 9;
/** Pages of the list at its beginning, in its middle and at its end. */
const PAGES = 20;

const OVERVIEW = '/';
const HELLO = '/hello';
const LIST = '/violations?state=all';
/** The overview narrowed, by each thing it can be narrowed by and by several; open days have all cases behind them. */
const NARROWED = [
  '/?rule=DAILY_REST',
  '/?rule=all',
  '/?origin=planned',
  '/?state=waiting',
  '/?rule=DAILY_REST&state=waiting&origin=worked&unit=',
  '/?from=2025-11-10&to=2025-11-20',
  '/?to=2025-12-31',
];
/** The ids of these units are hashes, and not all of them look like ids. */
const SOME_UNIT = `select id from unit where code like 'unit-%' and id::text ~ '^.{14}[1-8].{4}[89ab]' order by code limit 1`;
/** Each of these anew, so often. */
const NARROWED_ANEW = isQuick ? 5 : 9;

/** The smallest change of what figures are made of: no page that was made before may be given after it. */
const TOUCH = `update unit set name = name where code = 'top'`;

/** Where the list is when so many rows are behind it. */
const PLACE = `
  select to_char(v.anchor_date, 'YYYY-MM-DD') || '_' || v.id as place
    from violation v
   order by v.anchor_date desc, v.id desc
  offset $1 limit 1`;

const ms = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms`;
const both = (times: readonly number[]): string => `${ms(median(times))} / ${ms(quantile(times, 0.95))}`;

/** (a) How long the server takes for the overview, and the database for what it asks. */
async function measureTime(site: Site, client: Client, url: string): Promise<void> {
  await client.query(TOUCH);
  const bare = new BareStatements(url, await site.statementsOf(OVERVIEW));
  const [asked, anew]: [number[], number[]] = [[], []];
  for (let i = 0; i < ANEW; i += 1) {
    asked.push((await timed(() => bare.ask())).seconds);
    await client.query(TOUCH);
    anew.push((await site.page(OVERVIEW)).seconds);
  }
  const kept = await site.load(OVERVIEW, { connections: 1, amount: KEPT });
  const hello = await site.load(HELLO, { connections: 1, amount: KEPT });
  print(`\n(a) server time of the overview; median / 95th percentile`);
  print(`  its ${bare.count} bare statements               ${both(asked)}`);
  print(`  made anew, after a change of the data  ${both(anew)}`);
  print(`  kept, with nothing changed             ${both(kept.times)}`);
  print(`  a hello-world page                     ${both(hello.times)}`);
  const p95 = (times: readonly number[]): number => quantile(times, 0.95);
  print(ratioLine('overview_anew_p95_by_sql', p95(anew) / p95(asked), '<=', 3));
  print(ratioLine('overview_kept_p95_by_sql', p95(kept.times) / p95(asked), '<=', 3));
  await bare.close();
}

/** The same of the overview narrowed, each way of it anew after a change of the data. */
async function measureNarrowed(site: Site, client: Client): Promise<void> {
  print(`\n    narrowed, made anew; median / 95th percentile`);
  const { rows } = await client.query<{ id: string }>(SOME_UNIT);
  for (const narrowed of NARROWED) {
    const path = narrowed.endsWith('=') ? `${narrowed}${String(rows[0]?.id)}` : narrowed;
    const times: number[] = [];
    for (let i = 0; i < NARROWED_ANEW; i += 1) {
      await client.query(TOUCH);
      times.push((await site.page(path)).seconds);
    }
    print(`  ${narrowed.padEnd(56)} ${both(times)}`);
  }
}

/** (b) How many requests a second the server answers. */
async function measureLoad(site: Site): Promise<void> {
  const [hello, overview]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    hello.push((await site.load(HELLO, LOAD)).perSecond);
    overview.push((await site.load(OVERVIEW, LOAD)).perSecond);
  }
  print(`\n(b) requests a second over ${LOAD.connections} connections, median of ${ROUNDS}`);
  print(`  a hello-world page                     ${median(hello).toFixed(0)}`);
  print(`  the overview                           ${median(overview).toFixed(0)}`);
  print(ratioLine('overview_rps_by_hello', median(overview) / median(hello), '>=', 0.25));
}

/** (c) What a browser gets, and when it has painted it. */
async function measurePaint(site: Site): Promise<void> {
  const painted = await paint(site, [HELLO, OVERVIEW], PAINTS);
  const of = (path: string, pick: (one: Painted) => number): number =>
    median((painted.get(path) ?? []).map(pick));
  const lcp = (path: string): number => of(path, (one) => one.lcp);
  const weight = of(OVERVIEW, (one) => one.weight) / 1000;
  const { html } = await site.page(OVERVIEW);
  print(`\n(c) in Chromium with an empty cache, median of ${PAINTS}`);
  print(`  largest contentful paint, hello-world  ${ms(lcp(HELLO))}`);
  print(`  largest contentful paint, overview     ${ms(lcp(OVERVIEW))}`);
  print(
    `  bytes over the line, charts included   ${weight.toFixed(0)} kB (the page itself ${(html.length / 1000).toFixed(0)} kB before it is compressed)`,
  );
  print(ratioLine('overview_weight_kb', weight, '<=', 200));
  print(ratioLine('overview_lcp_by_hello', lcp(OVERVIEW) / lcp(HELLO), '<=', 3));
}

/** Where the link to the next page of a list leads; null on the last. */
const nextIn = (html: string): string | null =>
  /href="(\/violations\?[^"]*after=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? null;

/**
 * Follows the list from several of its pages to the next, seconds of each: a page of each in
 * turn, so that whatever else the machine does meets all of them.
 */
async function walk(site: Site, starts: readonly string[]): Promise<number[][]> {
  const ways: { path: string | null; readonly times: number[] }[] = starts.map((path) => ({
    path,
    times: [],
  }));
  for (let page = 0; page < PAGES; page += 1) {
    for (const way of ways) {
      if (way.path === null) continue;
      const { html, seconds } = await site.page(way.path);
      way.times.push(seconds);
      way.path = nextIn(html);
    }
  }
  return ways.map(({ times }) => times);
}

/** (d) Whether the last pages of a long list come as soon as the first. */
async function measureList(site: Site, client: Client, rows: number): Promise<void> {
  const at = async (offset: number): Promise<string> => {
    const found = await client.query<{ place: string }>(PLACE, [offset]);
    return `${LIST}&after=${String(found.rows[0]?.place)}`;
  };
  const starts = [LIST, await at(Math.floor(rows / 2)), await at(rows - 50 * PAGES - 1)];
  // Once before it counts: what is read from disk the first time is in memory the second.
  await walk(site, starts);
  const [first = [], middle = [], last = []] = await walk(site, starts);
  print(`\n(d) a list of ${rows} violations, ${PAGES} pages of it; median / 95th percentile of a page`);
  print(`  at its beginning                       ${both(first)}`);
  print(`  in its middle                          ${both(middle)}`);
  print(`  at its end                             ${both(last)}`);
  if (Math.min(first.length, last.length) < PAGES / 2) throw new Error('The list had too few pages.');
  print(ratioLine('list_last_by_first', median(last) / median(first), '<=', 1.2));
}

print(`Machine: ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`);
if ((loadavg()[0] ?? 0) > availableParallelism() / 2)
  print('NOTE: other programs keep this machine busy; the times below suffer from it.');
const place = await openWorkplace();
try {
  const loaded = await timed(() => loadMonths(place.client, EMPLOYEES));
  const { violations } = loaded.value;
  print(`${EMPLOYEES} employees x 13 months, ${violations} cases, made in ${loaded.seconds.toFixed(1)} s`);
  const site = await Site.start(place.url, place.directory);
  try {
    await measureTime(site, place.client, place.url);
    await measureNarrowed(site, place.client);
    await measureLoad(site);
    await measurePaint(site);
    await measureList(site, place.client, violations);
  } finally {
    await site.stop();
  }
} finally {
  await place.close();
}
