import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { events, organisation, troubledWeeks } from '../support/organisation.js';
import { Website } from '../http/website.js';
import { brokenRules } from './accessible.js';
import { openBrowser } from './browser.js';

const PEOPLE = Array.from({ length: 600 }, (_, i) => `E${1000 + i}`);
const FILE = events(PEOPLE.flatMap(troubledWeeks));

let site: Website;
let browser: Browser;
let directory: string;

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation(PEOPLE.map((code) => ({ code }))));
  await site.evaluate();
  directory = await mkdtemp(join(tmpdir(), 'hviletid-e2e-'));
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(directory, { recursive: true });
});

interface Seen {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

async function asHr(language = 'nb', next = '/', isScripted = true): Promise<Seen> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: isScripted,
  });
  await context.addCookies([{ name: 'lang', value: language, url: site.address }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.address}/sign-in?next=${next}`);
  await page.click('button[value="hr"]');
  await page.waitForURL((url) => url.pathname === next);
  return { page, context, complaints };
}

/** Sends a file by the form and starts its import. */
async function begin(page: Page, name: string, content: string): Promise<void> {
  const path = join(directory, name);
  await writeFile(path, content);
  await page.goto(`${site.address}/imports`);
  await page.setInputFiles('input[type="file"]', path);
  await page.click('form[action^="/imports/files"] button');
  await page.waitForURL(/\/imports\/files\//);
  await page.click('form[action$="/run"] button:not([name])');
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
}

/** Asked from here: the page's own policy lets nobody evaluate words in it. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 45_000; Date.now() < deadline;) {
    if (await isSo().catch(() => false)) return;
    await sleep(50);
  }
  throw new Error('It did not come to that.');
}

describe('an import in a browser', () => {
  it('is followed until its employees are evaluated, without a reload by hand', async () => {
    const { page, context, complaints } = await asHr();
    await begin(page, 'stor.csv', FILE);
    await page.locator('dl.counts').waitFor();
    const part = page.locator('[data-progress]');
    const status = part.locator('[data-status]');
    expect(await status.textContent()).toBe('0 av 600 ansatte som filen kan bety noe for, er kontrollert.');
    expect(await part.locator('progress').getAttribute('max')).toBe('600');
    expect(await brokenRules(page)).toEqual([]);
    // How often a reader of the screen aloud is given something new.
    await page.evaluate(`window.told = 0; new MutationObserver((all) => {
      if (document.querySelector('[data-status]').getAttribute('aria-live') === 'polite' && all.some(({ type }) => type === 'childList')) window.told += 1;
    }).observe(document.querySelector('[data-status]'), { childList: true, characterData: true, subtree: true });`);
    const from = Date.now();
    await site.evaluate();
    // Two who are in no row of the file: it moved which days there are records of.
    await until(async () => (await status.textContent())!.startsWith('Alle 602 ansatte'));
    const seconds = (Date.now() - from) / 1000;
    expect(Number(await page.evaluate('window.told'))).toBeLessThanOrEqual(2 + seconds / 4);
    expect(await part.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value)).toBe(602);
    await page.locator('[data-reload]').waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
    await context.close();
  }, 90_000);

  it('is left alone by a page whose reader has signed out elsewhere', async () => {
    const { page, context } = await asHr('en');
    await begin(page, 'mer.csv', FILE.replaceAll('T14:00', 'T14:15'));
    await page.locator('dl.counts').waitFor();
    const other = await context.newPage();
    await other.goto(`${site.address}/imports`);
    await other.click('form[action="/sign-out"] button');
    await other.waitForURL(/sign-in/);
    await page.bringToFront();
    await until(async () =>
      (await page.textContent('[data-status]'))!.startsWith('You have been signed out'),
    );
    await context.close();
    await site.evaluate();
  }, 60_000);

  it('shows without scripts how far it is, and a way to see it again', async () => {
    const { page, context } = await asHr('nn', '/imports', false);
    await begin(page, 'utan.csv', FILE.replaceAll('T14:00', 'T14:30'));
    for (let tries = 0; (await page.locator('#evaluation').count()) === 0 && tries < 100; tries += 1) {
      await page.waitForTimeout(200);
      await page.locator('[data-reload] a').click();
    }
    expect(await page.locator('[data-status]').textContent()).toBe(
      '0 av 600 tilsette som fila kan ha noko å seie for, er kontrollerte.',
    );
    await site.evaluate();
    await page.locator('[data-reload] a').click();
    expect(await page.textContent('main')).toContain(
      'Alle 600 tilsette som fila kan ha noko å seie for, er kontrollerte.',
    );
    await context.close();
  }, 60_000);
});

describe('figures that are open in a browser', () => {
  it.each(['nb', 'nn', 'en'])(
    'say in %s that employees are evaluated, and offer new ones without moving anything',
    async (language) => {
      const { page, context, complaints } = await asHr(language);
      const text = page.locator('[data-live-text]');
      expect(await text.textContent()).toBe('');
      await page.evaluate('window.scrollTo(0, 600)');
      const place = () =>
        page.evaluate<number>(`document.querySelector('#trends').getBoundingClientRect().top`);
      const before = await place();
      await site.take('ny.csv', FILE.replaceAll('T14:00', `T14:${{ nb: 41, nn: 42, en: 43 }[language]!}`));
      await until(async () => (await text.textContent())!.includes('600'));
      expect(await brokenRules(page)).toEqual([]);
      await site.evaluate();
      const offer = page.locator('[data-offer]');
      await offer.waitFor({ state: 'visible' });
      expect(await place()).toBe(before);
      expect(await brokenRules(page)).toEqual([]);
      for (const width of [1280, 360, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const shot = process.env['HVILETID_SHOTS'];
        if (shot !== undefined) await page.screenshot({ path: join(shot, `live-${language}-${width}.png`) });
        expect(
          await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
        ).toBe(0);
      }
      const version = await page.getAttribute('[data-live]', 'data-version');
      await offer.click();
      await until(async () => (await page.getAttribute('[data-live]', 'data-version')) !== version);
      await page.locator('[data-offer]').waitFor({ state: 'hidden' });
      expect(complaints).toEqual([]);
      await context.close();
    },
    90_000,
  );
});
