import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Website } from '../http/website.js';
import { events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { brokenColours, brokenRules } from './accessible.js';
import { openBrowser } from './browser.js';

const CODES = ['A', 'B', 'C', 'D', 'E', 'F'];
const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 900 };

/** Elected for the team, of which F is one. */
const ROLES = `roles:
  - employee: F
    role: representative
    represents: [{ unit: team }]
`;

let directory: string;
let site: Website;
let browser: Browser;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-roles-'));
  await writeFile(join(directory, 'roles.yaml'), ROLES);
  site = await Website.start({ HVILETID_ROLE_FILE: join(directory, 'roles.yaml') });
  await site.take('org.json', organisation(CODES.map((code) => ({ code }))));
  await site.take('events.csv', events(CODES.flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))));
  await site.evaluate();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(directory, { recursive: true });
});

async function personaOf(code: string, kind: string): Promise<string> {
  const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [code]);
  return `${kind}:${row!.id}`;
}

interface Seen {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about: scripts that fail, and what the policy does not let through. */
  readonly complaints: string[];
}

async function signedIn(
  persona: string,
  viewport: typeof DESK,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Seen> {
  const context = await browser.newContext({ viewport, ...options });
  await context.addCookies([{ name: 'lang', value: 'nb', url: site.address }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.address}/sign-in`);
  // Not everybody is on the page: anybody is let in whose persona is sent.
  await page.evaluate((wanted) => {
    const button = document.querySelector<HTMLButtonElement>('button[value="hr"]');
    if (button) button.value = wanted;
  }, persona);
  await page.click('main button');
  return { context, page, complaints };
}

const path = (page: Page): string => new URL(page.url()).pathname;
const focused = (page: Page) => page.evaluate('document.activeElement.textContent');

describe('the main task of each role, from signing in to the effect', () => {
  it('a manager takes a breach from the overview to its assessment on a phone, in four taps and a sentence', async () => {
    const { context, page, complaints } = await signedIn(await personaOf(LEAD.code, 'manager'), PHONE);
    const before = Number(await page.textContent('.menu-fold > summary [aria-hidden]'));
    await page.click('.to-do a[href="/violations?state=waiting"]');
    await page.click('tbody a[href^="/violations/"]');
    const address = page.url();
    await page.check('#outcome-serious-disturbance');
    await page.fill('#reason', 'Strømmen gikk.');
    await page.click('form[action*="/assess"] button');
    await page.waitForURL(/stored=1[^#]*#case$/);
    expect(await page.textContent('main')).toContain('Strømmen gikk.');
    expect(Number(await page.textContent('.menu-fold > summary [aria-hidden]'))).toBe(before - 1);
    const [row] = await site.query(`select state from violation where id = $1`, [
      new URL(address).pathname.split('/').at(-1)!,
    ]);
    expect(row).toEqual({ state: 'serious-disturbance' });
    await context.close();
    expect(complaints).toEqual([]);
  }, 60_000);

  it('HR goes from a count of the overview to its list and its case', async () => {
    const { context, page, complaints } = await signedIn('hr', DESK);
    const counted = Number(await page.textContent('.to-do a[href="/violations?state=waiting"] .to-do-count'));
    await page.click('.to-do a[href="/violations?state=waiting"]');
    expect(await page.locator('tbody tr').count()).toBe(counted);
    await page.click('tbody a[href^="/violations/"]');
    expect(await page.textContent('#account-heading')).toBe('Regnestykket');
    expect(await page.textContent('section[aria-labelledby="account-heading"]')).toContain('For lite');
    await context.close();
    expect(complaints).toEqual([]);
  }, 60_000);

  it('a representative gets the hours of the group, and its findings without names', async () => {
    const { context, page, complaints } = await signedIn(await personaOf('F', 'representative'), DESK);
    await page.click('.menu a[href="/hours"]');
    await page.click('form[action="/hours"] button');
    expect(await page.textContent('main')).toContain('Navn A');
    await page.click('.menu a[href="/group-findings"]');
    expect((await page.textContent('main'))!.replaceAll('Navn F', '')).not.toContain('Navn ');
    await context.close();
    expect(complaints).toEqual([]);
  }, 60_000);

  it.each(['reader', 'safety-delegate'])(
    'a %s reads the report of the month, and sees no list',
    async (role) => {
      const { context, page, complaints } = await signedIn(role, DESK);
      expect(await page.locator('a[href^="/violations"]').count()).toBe(0);
      await page.click('main a[href="/reports/2025-12"]');
      expect(await page.textContent('h1')).toContain('desember 2025');
      await context.close();
      expect(complaints).toEqual([]);
    },
    60_000,
  );

  it('an administrator makes a token and takes it back, with the keyboard alone', async () => {
    const { context, page, complaints } = await signedIn('admin', DESK);
    await page.focus('.menu-group:has(a[href="/tokens"]) > summary');
    await page.keyboard.press('Enter');
    await page.focus('.menu a[href="/tokens"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tokens$/);
    await page.focus('#name');
    await page.keyboard.type('turnus');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.focus('#days');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.secret');
    expect(await page.textContent('.secret')).toMatch(/^hvt_/);
    await page.focus('form[action$="/revoke"] button');
    await page.keyboard.press('Enter');
    await page.getByText('trukket tilbake').first().waitFor();
    expect(await page.locator('.secret').count()).toBe(0);
    await context.close();
    expect(complaints).toEqual([]);
  }, 60_000);
});

describe('the menu', () => {
  it('opens with Enter, is walked with Tab, closes with Escape, and is in nobody’s way then', async () => {
    const { context, page } = await signedIn('hr', DESK);
    await page.focus('.menu-group > summary');
    await page.keyboard.press('Enter');
    expect(await page.locator('.menu-group[open] a').count()).toBeGreaterThan(1);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Timeoversikt');
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu-group[open]').count()).toBe(0);
    expect(await focused(page)).toContain('Timer og hvile');
    await page.click('.menu-group > summary');
    await page.click('h1');
    expect(await page.locator('.menu-group[open]').count()).toBe(0);
    await context.close();
  }, 60_000);

  it('works without scripts, on a phone as well', async () => {
    const plain = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(`${site.address}/sign-in`);
    await bare.click('button[value="hr"]');
    expect(await bare.isVisible('.menu-bar')).toBe(false);
    await bare.click('.menu-fold > summary');
    await bare.click('.menu-sheet a[href="/imports"]');
    expect(path(bare)).toBe('/imports');
    expect(await bare.getAttribute('.menu-bar a[href="/imports"]', 'aria-current')).toBe('page');
    await plain.close();
  }, 60_000);
});

describe.each([
  ['light', brokenRules],
  ['dark', brokenColours],
] as const)('when %s', (colorScheme, brokenIn) => {
  it('no page of other roles breaks a rule of accessibility in any language, the open menu included', async () => {
    const roles = [
      [await personaOf(LEAD.code, 'manager'), ['/', '/violations?state=waiting']],
      [await personaOf('F', 'representative'), ['/hours', '/group-findings', '/hours/log']],
      [await personaOf('A', 'employee'), ['/me/findings', '/me/hours', '/audit/mine']],
      ['admin', ['/tokens', '/roles']],
    ] as const;
    const broken: string[] = [];
    for (const [persona, addresses] of roles) {
      const { context, page } = await signedIn(persona, PHONE, { colorScheme, bypassCSP: true });
      for (const language of ['nb', 'nn', 'en']) {
        await context.addCookies([{ name: 'lang', value: language, url: site.address }]);
        for (const address of addresses) {
          await page.goto(site.address + address);
          await page.click('.menu-fold > summary');
          broken.push(...(await brokenIn(page)).map((rule) => `${persona} ${language} ${address}: ${rule}`));
        }
      }
      await context.close();
    }
    expect(broken).toEqual([]);
  }, 120_000);
});
