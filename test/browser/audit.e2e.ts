import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { events, organisation, shortRest } from '../support/organisation.js';
import { Website } from '../http/website.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LANGUAGES = ['nb', 'nn', 'en'] as const;
const WIDTHS = [1280, 360];

let site: Website;
let browser: Browser;
beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'A' }, { code: 'B' }]));
  await site.take(
    'events.csv',
    events(['A', 'B'].flatMap((one) => shortRest(one, '2025-12-03', '2025-12-04'))),
  );
  await site.take('lead.csv', events(shortRest('LEAD', '2025-12-10', '2025-12-11')));
  await site.evaluate();
  const hr = await site.visitor('hr');
  await hr.get('/violations?state=all');
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Rules of axe that a page breaks, with the first place each. */
async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { axe: inPage } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await inPage.run({ runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, TAGS);
}

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
