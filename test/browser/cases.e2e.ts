import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Website } from '../http/website.js';
import { events, organisation, shortRest } from '../support/organisation.js';
import { brokenRules } from './accessible.js';
import { openBrowser } from './browser.js';

const CODES = ['A', 'B', 'C', 'D', 'E', 'F'];

let site: Website;
let browser: Browser;
const caseOf = new Map<string, string>();

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation(CODES.map((code) => ({ code }))));
  await site.take('events.csv', events(CODES.flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))));
  await site.evaluate();
  const rows = await site.query<{ id: string; code: string }>(
    `select v.id, e.code from violation v join employee e on e.id = v.employee_id where rule = 'DAILY_REST'`,
  );
  for (const { id, code } of rows) caseOf.set(code, id);
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

const addressOf = (code: string): string => `${site.address}/violations/${caseOf.get(code)!}`;

async function signedIn(
  options: Parameters<Browser['newContext']>[0],
  language = 'nb',
  persona = 'hr',
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(options);
  await context.addCookies([{ name: 'lang', value: language, url: site.address }]);
  const page = await context.newPage();
  await page.goto(`${site.address}/sign-in`);
  // Not every employee is on the page: any of them is let in whose persona is sent.
  await page.evaluate((wanted) => {
    const button = document.querySelector<HTMLButtonElement>('button[value="hr"]');
    if (button) button.value = wanted;
  }, persona);
  await page.click('main button');
  return { context, page };
}

const tooWide = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each(['nb', 'nn', 'en'])('the forms of a case in %s', (language) => {
  it.each(['light', 'dark'] as const)(
    'break no rule of accessibility when %s, folded out and wrong as well, on a phone',
    async (colorScheme) => {
      const { context, page } = await signedIn(
        { viewport: { width: 360, height: 800 }, colorScheme, bypassCSP: true },
        language,
      );
      await page.goto(addressOf('E'));
      await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
      expect(await brokenRules(page)).toEqual([]);
      expect(await tooWide(page)).toBe(0);
      await page.check('#outcome-data-error');
      await page.click('form[action*="/assess"] button');
      expect(await page.getAttribute('#reason', 'aria-invalid')).toBe('true');
      expect(await brokenRules(page)).toEqual([]);
      expect(await tooWide(page)).toBe(0);
      for (const as of ['incidents', 'persons']) {
        await page.goto(`${site.address}/violations?month=2025-12&as=${as}`);
        expect([as, await brokenRules(page), await tooWide(page)]).toEqual([as, [], 0]);
      }
      await context.close();
    },
    60_000,
  );
});

describe('by hand', () => {
  it('a case is assessed with the keyboard alone', async () => {
    const { context, page } = await signedIn({});
    await page.goto(addressOf('A'));
    await page.focus('#outcome-real');
    await page.keyboard.press('Space');
    for (let i = 0; i < 2; i += 1) await page.keyboard.press('ArrowDown');
    expect(await page.isChecked('#outcome-emergency')).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('reason');
    await page.keyboard.type('Brann i serverrommet.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/stored=1[^#]*#case$/);
    expect(await page.textContent('[role="status"]')).toContain('Lagret.');
    await page.focus('.case-form:nth-of-type(2) > summary');
    await page.keyboard.press('Enter');
    expect(await page.isVisible('#cause')).toBe(true);
    await context.close();
  }, 60_000);

  it('without scripts two people write at once: the slower one loses nothing', async () => {
    const [one, other] = [
      await signedIn({ javaScriptEnabled: false }),
      await signedIn({ javaScriptEnabled: false }),
    ];
    for (const { page } of [one, other]) await page.goto(addressOf('B'));
    await one.page.check('#outcome-real');
    await one.page.click('form[action*="/assess"] button');
    await other.page.check('#outcome-data-error');
    await other.page.fill('#reason', 'Stemplet ut for sent.');
    await other.page.click('form[action*="/assess"] button');
    expect(await other.page.textContent('[role="alert"]')).toContain('Saken er endret siden du åpnet den.');
    expect(await other.page.inputValue('#reason')).toBe('Stemplet ut for sent.');
    expect(await other.page.isChecked('#outcome-data-error')).toBe(true);
    await other.page.click('form[action*="/assess"] button');
    expect(other.page.url()).toMatch(/stored=1[^#]*#case$/);
    for (const { context } of [one, other]) await context.close();
  }, 60_000);

  it('a form that is sent after the session ended is sent again from the page that kept it', async () => {
    const { context, page } = await signedIn({ javaScriptEnabled: false });
    await page.goto(addressOf('C'));
    await page.click('summary:has-text("Merknad")');
    await page.fill('#comment-text', 'Lang merknad\nover to linjer.');
    await context.clearCookies({ name: 'hviletid' });
    await page.click('form[action*="/comment"] button');
    expect(await page.textContent('h1')).toBe('Du er logget ut');
    const [elsewhere] = await Promise.all([context.waitForEvent('page'), page.click('a[target="_blank"]')]);
    await elsewhere.click('button[value="hr"]');
    await page.click('main form button');
    expect(page.url()).toMatch(/stored=1[^#]*#case$/);
    expect(await page.textContent('main')).toContain('Lang merknad\nover to linjer.');
    await context.close();
  }, 60_000);

  it('the browser asks before what is typed in another form is lost', async () => {
    const { context, page } = await signedIn({});
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.goto(addressOf('F'));
    await page.click('summary:has-text("Merknad")');
    await page.locator('#comment-text').pressSequentially('Avtalt med vakten.');
    await page.check('#outcome-real');
    await page.locator('form[action*="/assess"] button').focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    expect(asked).toEqual(['beforeunload']);
    expect(await page.inputValue('#comment-text')).toBe('Avtalt med vakten.');
    expect(await page.isChecked('#outcome-real')).toBe(true);
    await page.click('form[action*="/comment"] button');
    await page.waitForURL(/stored=1/);
    expect(asked).toEqual(['beforeunload']);
    await context.close();
  }, 60_000);
});

describe('an employee', () => {
  it('finds the own finding on a phone, objects, and sees the answer of the manager', async () => {
    const [row] = await site.query<{ id: string }>(`select id from employee where code = 'D'`);
    const phone = { viewport: { width: 360, height: 800 }, bypassCSP: true };
    const { context, page } = await signedIn(phone, 'nn', `employee:${row!.id}`);
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    expect(page.url()).toBe(`${site.address}/me/findings`);
    expect([await brokenRules(page), await tooWide(page)]).toEqual([[], 0]);
    await page.click(`a[href="/me/findings/${caseOf.get('D')!}"]`);
    await page.click('summary >> text=Dette er feil');
    await page.fill('#objection', 'Eg gjekk klokka tre.');
    await page.click('text=Send innseiinga');
    await page.waitForURL(/sent=1/);
    expect(await page.textContent('#objections ~ .measure, .measure')).toContain('Eg gjekk klokka tre.');
    expect([await brokenRules(page), await tooWide(page)]).toEqual([[], 0]);
    await page.goto(`${site.address}/me/hours?month=2025-12`);
    expect([await brokenRules(page), await tooWide(page)]).toEqual([[], 0]);

    const hr = await signedIn(phone, 'en');
    await hr.page.goto(`${site.address}/objections`);
    await hr.page.click('main summary');
    expect([await brokenRules(hr.page), await tooWide(hr.page)]).toEqual([[], 0]);
    await hr.page.check('input[value="rejected"]');
    await hr.page.fill('textarea', 'The clock says 22:04.');
    await hr.page.click('form[action$="/answer"] button');
    await hr.page.waitForURL(`${site.address}/objections`);
    await page.goto(`${site.address}/me/findings/${caseOf.get('D')!}`);
    expect(await page.textContent('main')).toContain('The clock says 22:04.');
    expect(said).toEqual([]);
    await Promise.all([context.close(), hr.context.close()]);
  });
});
