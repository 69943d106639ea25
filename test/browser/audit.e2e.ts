import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { TOKEN_SCOPES } from '../../src/access/access.js';
import { events, organisation, shortRest } from '../support/organisation.js';
import { Website } from '../http/website.js';
import { brokenRules } from './accessible.js';
import { openBrowser } from './browser.js';

const LANGUAGES = ['nb', 'nn', 'en'] as const;
const WIDTHS = [1280, 360];

const ROLES = 'roles:\n  - employee: A\n    role: representative\n    represents: [{ unit: team }]\n';

let directory: string;
let site: Website;
let browser: Browser;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-roles-'));
  await writeFile(join(directory, 'roles.yaml'), ROLES);
  site = await Website.start({ HVILETID_ROLE_FILE: join(directory, 'roles.yaml') });
  await site.take('org.json', organisation(['A', 'B', 'C', 'D'].map((code) => ({ code }))));
  await site.take(
    'events.csv',
    events(['A', 'B'].flatMap((one) => shortRest(one, '2025-12-03', '2025-12-04'))),
  );
  await site.take('lead.csv', events(shortRest('LEAD', '2025-12-10', '2025-12-11')));
  await site.evaluate();
  const hr = await site.visitor('hr');
  await hr.get('/violations?state=all');
  await site.program(...TOKEN_SCOPES);
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(directory, { recursive: true });
});

describe.each([
  ['hr', '/audit'],
  ['hr', '/audit?employee=LEAD&action=list-violations'],
  ['lead', '/audit/mine'],
])('as %s at %s', (_, path) => {
  it.each(LANGUAGES.flatMap((language) => WIDTHS.map((width) => [language, width] as const)))(
    'the page in %s at %i pixels breaks no rule of accessibility and fits',
    async (language, width) => {
      const [lead] = await site.query<{ id: string }>(`select id from employee where code = 'LEAD'`);
      const isMine = path.endsWith('/mine');
      const visitor = await site.visitor(isMine ? `manager:${lead!.id}` : 'hr');
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
      const [name = '', value = ''] = visitor.cookie!.split('=');
      await context.addCookies([
        { name, value, url: site.address },
        { name: 'lang', value: language, url: site.address },
      ]);
      const page = await context.newPage();
      const answer = await page.goto(site.address + path);
      expect(answer?.status()).toBe(200);
      expect(await brokenRules(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      expect(await page.locator('table tbody tr').count()).toBeGreaterThan(0);
      await context.close();
    },
    30_000,
  );
});

describe('an elected representative', () => {
  async function signedIn(language: string, viewport = { width: 360, height: 800 }): Promise<Page> {
    const context = await browser.newContext({ viewport, bypassCSP: true });
    await context.addCookies([{ name: 'lang', value: language, url: site.address }]);
    const page = await context.newPage();
    await page.goto(`${site.address}/sign-in`);
    await page.click('button[value^="representative:"]');
    return page;
  }

  it('sees the hours of the group, takes them away, and finds both in the log', async () => {
    const page = await signedIn('nb', { width: 1280, height: 900 });
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    expect(new URL(page.url()).pathname).toBe('/hours');
    expect(await page.locator('main table').count()).toBe(0);
    await page.fill('#from', '2025-12-01');
    await page.fill('#to', '2025-12-31');
    await page.selectOption('#filter-by', 'week');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    const hours = (await page.locator('main table').innerText()).replaceAll('\u00a0', ' ');
    expect(hours).toMatch(/Navn A\s+Drift, Operatør\s+16 t\s+16 t/);
    expect(hours).not.toContain('Navn BOSS');
    const taken = page.waitForEvent('download');
    await page.getByRole('link', { name: 'tekst (CSV)' }).click();
    const path = await (await taken).path();
    expect(await readFile(path, 'utf8')).toContain('Navn B;Drift;Operatør;Uke 49, 2025;16;16;0;0;0;0');
    await page.getByRole('link', { name: 'Hvem har sett oversikten' }).click();
    const log = await page.locator('main tbody').innerText();
    expect(log).toMatch(/Navn A\s+Lastet ned timeoversikten/);
    expect(log).toMatch(/Navn A\s+Åpnet timeoversikten/);
    await page.getByRole('link', { name: 'Funn i gruppen' }).click();
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    const findings = await page.locator('main').innerText();
    expect(findings).toMatch(/Ansatt \d/);
    expect(findings).not.toContain('Navn');
    expect(errors).toEqual([]);
    await page.context().close();
  }, 30_000);

  it.each(LANGUAGES)(
    'has pages in %s that break no rule of accessibility and fit a phone',
    async (language) => {
      const page = await signedIn(language);
      const asked = '?from=2025-12-01&to=2025-12-31';
      for (const path of ['/hours', `/hours${asked}&by=week`, '/hours/log', `/group-findings${asked}`]) {
        await page.goto(site.address + path);
        expect([path, await brokenRules(page)]).toEqual([path, []]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([path, wide]).toEqual([path, 360]);
      }
      await page.context().close();
    },
    30_000,
  );
});
