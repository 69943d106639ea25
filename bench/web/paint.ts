import { chromium } from 'playwright-core';
import type { Site } from './site.js';

/** A page as a browser sees it that has never been here. */
export interface Painted {
  /** Seconds until the largest part of it is there. */
  readonly lcp: number;
  /** Bytes that came over the line, headers and all files included. */
  readonly weight: number;
}

/** Painting is told of when it is done; a page that has loaded is painted within this. */
const SETTLE_MS = 700;

/**
 * A new window first starts programs of the browser's own, which take the processor for a second: whoever opens a page
 * has a window already.
 */
const OPEN_MS = 1500;

const LARGEST = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => resolve(null), 3000);
})`;

/** Each page so often, in turn, each time with an empty cache. */
export async function paint(
  site: Site,
  paths: readonly string[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Painted[]>> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const painted = new Map(paths.map((path): [string, Painted[]] => [path, []]));
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const path of paths) painted.get(path)?.push(await paintOnce(browser, site, path));
    }
  } finally {
    await browser.close();
  }
  return painted;
}

async function paintOnce(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  site: Site,
  path: string,
): Promise<Painted> {
  const [name = '', value = ''] = site.cookie.split('=');
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name, value, url: site.address }]);
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  let weight = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (weight += encodedDataLength));
  await client.send('Network.enable');
  await page.waitForTimeout(OPEN_MS);
  await page.goto(site.address + path, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS);
  const lcp = await page.evaluate<number | null>(LARGEST);
  await context.close();
  if (lcp === null) throw new Error(`${path} told of no paint.`);
  return { lcp: lcp / 1000, weight };
}
