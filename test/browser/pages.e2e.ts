import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { EIGHT_HOURS, events, organisation, type Person, shortRest } from '../support/organisation.js';
import { Website } from '../http/website.js';
import { brokenColours, brokenRules } from './accessible.js';
import { openBrowser } from './browser.js';

const LANGUAGES = ['nb', 'nn', 'en'] as const;
/** Widths in CSS pixels: a desk, the same at a zoom of 200 %, and the smallest phone there is (or the desk at 400 %). */
const DESK = 1280;
const ZOOMED = 640;
/** A small laptop: a list is a table here, and has the least room. */
const LAPTOP = 976;
const PHONE = 320;

const PEOPLE: readonly Person[] = ['A', 'B', 'C', 'D', 'E'].map((code) => ({ code }));
/** Whose nine hours of rest an agreement allows. */
const AT_NIGHT: Person = { code: 'N', unit: 'night' };
const NIGHT_AGREEMENT = { ...EIGHT_HOURS, code: 'natt', group: { kind: 'unit', code: 'night' } };
const PAGES = [
  '/sign-in',
  '/',
  '/?month=2025-11',
  '/?month=2025-12&rule=all&state=all',
  '/?from=2025-12-01&to=2025-12-20&origin=worked&unit=:unit',
  '/violations?state=all',
  '/violations/:counted',
  '/violations/:allowed',
  '/violations/:counted/events/:event',
  '/alerts',
  '/my-alerts',
  '/remaining-room',
  '/unchecked',
  '/units',
  '/units?q=nat&sort=sickLeave',
  '/?unit=:unit',
  '/staff?at=end',
  '/month-hours?figure=standby',
  '/month-hours?from=2025-11&to=2025-12&sort=employee',
  '/month-hours/:employee/:unit/2025-12',
  '/what-if',
  '/hours',
  '/audit',
  '/rulebooks?with=se-atl',
  '/goals',
  '/roles',
  '/mappings',
  '/tokens',
  '/agreements',
  '/agreements/new',
  '/agreements/:agreement',
  '/agreements/:agreement/change',
  '/compensating-rest?state=all',
  '/objections',
  '/webhooks',
  '/webhooks/:webhook',
  '/imports',
  '/schedules',
  '/reports',
  '/reports/2025-12',
];

const WEBHOOK = '00000000-0000-4000-8000-00000000000a';

let site: Website;
let browser: Browser;
/** Ids of a violation that counts and of one an agreement allows. */
let counted: string;
let allowed: string;
/** Id of the agreement. */
let agreement: string;
/** Ids of an employee who has time and of the unit. */
let employee: string;
let unit: string;
/** Id of an event the first of them rests on. */
let event: string;

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([...PEOPLE, AT_NIGHT], [NIGHT_AGREEMENT]));
  await site.take(
    'events.csv',
    events([...PEOPLE, AT_NIGHT].flatMap(({ code }) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
  await site.evaluate();
  counted = await violationWith('breach');
  allowed = await violationWith('ok');
  const [row] = await site.query<{ id: string }>(
    `select evidence -> 'events' -> 0 ->> 'id' as id from violation where id = $1`,
    [counted],
  );
  event = row!.id;
  const [month] = await site.query<{ employee: string; unit: string }>(
    `select m.employee_id as employee, m.unit_id as unit from employee_month m order by m.month desc limit 1`,
  );
  ({ employee, unit } = month!);
  await site.query(
    `insert into objection (id, violation_id, employee_id, state, text, made_at, due_on)
     select gen_random_uuid(), v.id, v.employee_id, 'open', 'Jeg gikk kl. 15.', now(), '2026-01-15'
       from violation v where v.id = $1`,
    [counted],
  );
  await site.query(
    `insert into webhook (id, url, events, has_details, secret, created_at, created_by)
     values ($1, 'https://system.example.no/en/ganske/lang/adresse/til/en/krok', '{violation.detected}', true, 's', now(), 'hr')`,
    [WEBHOOK],
  );
  await site.query(
    `insert into webhook_delivery (id, webhook_id, event, body, state, attempts, next_at, last_error, created_at)
     values (gen_random_uuid(), $1, 'test', '{}', 'due', 2, now(), 'connect ECONNREFUSED', now())`,
    [WEBHOOK],
  );
  const [kept] = await site.query<{ id: string }>(`select id from agreement`);
  agreement = kept!.id;
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function violationWith(verdict: string): Promise<string> {
  const [row] = await site.query<{ id: string }>(
    `select id from violation where rule = 'DAILY_REST' and effective_verdict = $1 order by id limit 1`,
    [verdict],
  );
  return row!.id;
}

interface Seen {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about. */
  readonly complaints: string[];
}

async function signedIn(
  persona: string,
  language: string,
  look: { width?: number; bypassCSP?: boolean } = {},
): Promise<Seen> {
  const { width = DESK, bypassCSP = false } = look;
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP });
  await context.addCookies([{ name: 'lang', value: language, url: site.address }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.address}/sign-in`);
  await page.click(`button[value="${persona}"]`);
  return { context, page, complaints };
}

const addressOf = (path: string): string =>
  site.address +
  path
    .replace(':counted', counted)
    .replace(':allowed', allowed)
    .replace(':event', event)
    .replace(':employee', employee)
    .replace(':unit', unit)
    .replace(':webhook', WEBHOOK)
    .replace(':agreement', agreement);

/**
 * Whether a page is looked at in this language: its parts and colours are the same in all three, and only its words
 * differ, so each page is in one, by turns. `HVILETID_LOOK=whole` looks at each in all of them.
 */
const isLookedAt = (place: number, language: string): boolean =>
  process.env['HVILETID_LOOK'] === 'whole' || LANGUAGES[place % LANGUAGES.length] === language;

async function inBothThemes(page: Page): Promise<string[]> {
  const light = await brokenRules(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await brokenColours(page);
  return [...light, ...dark.map((rule) => `dark, ${rule}`)];
}

describe.each(LANGUAGES)('in %s', (language) => {
  it('no page breaks a rule of accessibility, light or dark', async () => {
    const { context, page } = await signedIn('hr', language, { bypassCSP: true });
    const broken: Record<string, string[]> = {};
    for (const path of PAGES.filter((_, place) => isLookedAt(place, language))) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(addressOf(path));
      const found = await inBothThemes(page);
      if (found.length > 0) broken[path] = found;
    }
    await context.close();
    expect(broken).toEqual({});
  }, 180_000);

  it('the browser has nothing to complain about, and no page is wider than a phone, a desk or a zoomed one', async () => {
    const { context, page, complaints } = await signedIn('hr', language, { width: PHONE });
    const tooWide: string[] = [];
    for (const path of PAGES) {
      await page.goto(addressOf(path));
      expect([path, await page.getAttribute('html', 'lang')]).toEqual([path, language]);
      for (const width of [ZOOMED, LAPTOP, DESK, PHONE]) {
        await page.setViewportSize({ width, height: 800 });
        const excess = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (Number(excess) > 0) tooWide.push(`${path} at ${width} by ${String(excess)}`);
      }
    }
    await context.close();
    expect(tooWide).toEqual([]);
    expect(complaints).toEqual([]);
  }, 180_000);
});

const SIDE_BY_SIDE: readonly string[] = [
  ...['units', 'weeks', 'sick-by-month', 'work-by-month', 'other-rules', 'versions'],
];

describe('on a phone', () => {
  it('lists are cards, and the figures of the overview fit: nothing of them is to be scrolled for', async () => {
    const { context, page } = await signedIn('hr', 'nb', { width: 360 });
    const cut: string[] = [];
    for (const path of [
      ...['/agreements', '/alerts', '/imports', '/month-hours', '/tokens', '/webhooks', '/webhooks/:webhook'],
      ...['/', '/violations/:counted', '/violations/:counted/events/:event'],
    ]) {
      await page.goto(addressOf(path));
      const names = await page.evaluate(() =>
        [...document.querySelectorAll('.table-region')]
          .filter((region) => region.scrollWidth > region.clientWidth)
          .map((region) => region.getAttribute('aria-labelledby')),
      );
      // Side by side stand units, weeks, months and versions, of which there are as many columns as there are.
      const few = names.filter((name) => !SIDE_BY_SIDE.includes(name ?? ''));
      if (few.length > 0) cut.push(`${path}: ${few.join(', ')}`);
    }
    await context.close();
    expect(cut).toEqual([]);
  }, 60_000);
});

describe('what a list is narrowed by', () => {
  it.each([true, false])(
    'is folded on a phone behind how many are in use, and open where there is room, with scripts or without (%s)',
    async (javaScriptEnabled) => {
      const { context } = await signedIn('hr', 'nb');
      const state = await context.storageState();
      await context.close();
      const other = await browser.newContext({ storageState: state, javaScriptEnabled });
      const page = await other.newPage();
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(addressOf('/violations?month=2025-12&rule=in-table'));
      const unit = page.locator('select[name="unit"]');
      expect(await page.locator('.filter-fold > summary').innerText()).toBe('Filter: 2 valg i bruk');
      expect(await unit.isVisible()).toBe(false);
      // Nobody gets to what is not seen.
      await page.focus('.filter-fold > summary');
      await page.keyboard.press('Enter');
      expect(await unit.isVisible()).toBe(true);
      await page.keyboard.press('Enter');
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await unit.isVisible()).toBe(true);
      expect(await page.locator('.filter-fold > summary').isVisible()).toBe(false);
      await other.close();
    },
  );
});

describe('what the breaches of the overview are narrowed by', () => {
  it.each([true, false])(
    'is chosen on a narrow phone by hand, and its numbers lead to as many cases, with scripts or without (%s)',
    async (javaScriptEnabled) => {
      const { context } = await signedIn('hr', 'nb');
      const state = await context.storageState();
      await context.close();
      const other = await browser.newContext({ storageState: state, javaScriptEnabled });
      const page = await other.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.setViewportSize({ width: 320, height: 740 });
      await page.goto(addressOf('/?month=2025-12'));
      const summary = page.locator('.overview-filter summary');
      expect(await summary.innerText()).toBe('Avgrens bruddene');
      expect(await page.locator('.overview-filter select[name="rule"]').isVisible()).toBe(false);
      await summary.focus();
      await page.keyboard.press('Enter');
      await page.selectOption('.overview-filter select[name="rule"]', 'DAILY_REST');
      await page.fill('.overview-filter input[name="from"]', '2025-12-01');
      await page.fill('.overview-filter input[name="to"]', '2025-12-31');
      await page.focus('.overview-filter button');
      await page.keyboard.press('Enter');
      await page.waitForURL(/from=2025-12-01/);
      expect(await page.locator('h1').innerText()).toBe(
        'Oversikt for 1. desember 2025 til 31. desember 2025',
      );
      expect(await summary.innerText()).toBe('Avgrens bruddene: 3 valg i bruk');
      expect(await page.locator('.chosen').innerText()).toContain('Hviletid i løpet av 24 timer');
      const excess = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(excess)).toBeLessThanOrEqual(0);
      const count = page.locator('.tile-value a');
      expect(await count.innerText()).toBe(String(PEOPLE.length));
      await count.click();
      await page.waitForURL(/\/violations\?/);
      expect(await page.locator('tbody tr').count()).toBe(PEOPLE.length);
      await page.goBack();
      await page.click('.chosen a');
      await page.waitForURL(/\/\?month=2025-12$/);
      expect(complaints).toEqual([]);
      await other.close();
    },
  );
});

describe('a chart of months that is wider than a phone', () => {
  it('begins with the latest month, and is scrolled back by the keyboard', async () => {
    const { context, page } = await signedIn('hr', 'nb', { width: PHONE });
    await page.goto(addressOf('/'));
    const charts = page.locator('.trend .chart');
    expect(await charts.count()).toBeGreaterThan(0);
    for (const chart of await charts.all()) {
      await chart.scrollIntoViewIfNeeded();
      const ends = await chart.evaluate((region) => ({
        isWide: region.scrollWidth > region.clientWidth,
        beyond: Math.round(
          region.firstElementChild!.getBoundingClientRect().right - region.getBoundingClientRect().right,
        ),
      }));
      expect(ends).toEqual({ isWide: true, beyond: 0 });
    }
    expect(await page.locator('.charts > .scroll-hint').innerText()).toContain('tidligere måneder. ←');
    const [first] = await charts.all();
    await first!.focus();
    const before = await first!.evaluate((region) => region.scrollLeft);
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(500);
    expect(await first!.evaluate((region) => region.scrollLeft)).toBeLessThan(before);
    await context.close();
  }, 60_000);
});

describe('a table that is wider than its region', () => {
  it('says so below its heading, and no other does', async () => {
    const { context, page } = await signedIn('hr', 'nb');
    const said: Record<string, number> = {};
    for (const width of [PHONE, DESK]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(addressOf('/'));
      await page.waitForTimeout(500);
      const tables = await page.evaluate(() =>
        [...document.querySelectorAll('.table-region:has(.scroll-hint-within)')]
          .filter((region) => region.clientWidth > 0 && !region.closest('details:not([open])'))
          .map((region) => ({
            name: region.getAttribute('aria-labelledby'),
            isWide: region.scrollWidth > region.clientWidth,
            isSaid: region.querySelector('.scroll-hint-within')!.getBoundingClientRect().height > 1,
          })),
      );
      for (const { isWide, isSaid } of tables) expect(isSaid).toBe(isWide);
      said[width] = tables.filter(({ isSaid }) => isSaid).length;
    }
    expect(said[PHONE]).toBeGreaterThan(0);
    expect(said[DESK]).toBe(0);
    await context.close();
  });

  it('is told as a drawing that is wider is: by what scrolls, and not by the width of the window', async () => {
    const { context, page } = await signedIn('hr', 'nb');
    await page.goto(addressOf('/violations?month=2025-12'));
    const found = await page.evaluate(
      () => /\/violations\/[0-9a-f-]{36}/.exec(document.documentElement.innerHTML)![0],
    );
    for (const path of ['/?month=2025-12', found, '/reports/2025-12']) {
      const said: boolean[] = [];
      // Around the widths at which each of them begins to scroll.
      for (const width of [PHONE, 570, 600, 785, 800, DESK]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(addressOf(path));
        await page.waitForTimeout(300);
        const [isWide, isSaid] = await page.evaluate(() => {
          const hint = document.querySelector('.scroll-hint:not(.scroll-hint-within)')!;
          const drawing = hint.parentElement!.querySelector('.chart')!;
          return [drawing.scrollWidth > drawing.clientWidth, hint.getBoundingClientRect().height > 1];
        });
        expect([path, width, isSaid]).toEqual([path, width, isWide]);
        said.push(isWide);
      }
      expect([said[0], said.at(-1)]).toEqual([true, false]);
    }
    await context.close();
  });

  it('moves nothing when it says so', async () => {
    const { context, page } = await signedIn('hr', 'nb', { width: PHONE });
    await page.goto(addressOf('/'));
    await page.waitForTimeout(500);
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(
              list
                .getEntries()
                .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
            );
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(0);
          }, 300);
        }),
    );
    expect(moved).toBeLessThan(0.01);
    await context.close();
  });
});

describe('the overview on paper', () => {
  it('has key figures in one row, and what is folded on a screen', async () => {
    const { context, page } = await signedIn('hr', 'nb', { width: 720 });
    await page.goto(addressOf('/'));
    await page.emulateMedia({ media: 'print' });
    const tops = await page.evaluate(() =>
      [...document.querySelectorAll('.tile')].map((tile) => Math.round(tile.getBoundingClientRect().top)),
    );
    expect(new Set(tops).size).toBe(1);
    for (const name of ['#sick-by-month', '#work-by-month'])
      expect(await page.locator(name).isVisible()).toBe(true);
    expect(await page.locator('.scroll-hint').first().isVisible()).toBe(false);
    await context.close();
  });
});

describe('by hand', () => {
  it('one gets from the overview to a violation and back with the keyboard alone', async () => {
    const { context, page } = await signedIn('hr', 'nb');
    await page.goto(addressOf('/'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Hopp til innholdet');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.goto(addressOf('/violations?month=2025-12'));
    await page.focus('tbody a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/violations\/[0-9a-f-]{36}$/);
    expect(await page.textContent('h1')).not.toBe('');
    await context.close();
  });

  it.each([true, false])(
    'a place further down the overview is gone to, with scripts or without (%s)',
    async (javaScriptEnabled) => {
      const { context } = await signedIn('hr', 'nb');
      const state = await context.storageState();
      await context.close();
      const other = await browser.newContext({ storageState: state, javaScriptEnabled });
      const there = await other.newPage();
      await there.goto(addressOf('/#trends'));
      const box = await there.locator('#trends').boundingBox();
      const height = there.viewportSize()!.height;
      expect(box!.y).toBeGreaterThanOrEqual(-1);
      expect(box!.y).toBeLessThan(height);
      await other.close();
    },
  );

  it('the language is changed on the page one is on', async () => {
    const { context, page } = await signedIn('hr', 'nb');
    await page.goto(addressOf('/violations?month=2025-12'));
    await page.click('button[value="en"]');
    expect(page.url()).toBe(addressOf('/violations?month=2025-12'));
    expect(await page.textContent('h1')).toBe('Possible breaches');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await context.close();
  });

  it('the list is filtered by a form that works without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}/sign-in?next=/violations`);
    await page.click('button[value="hr"]');
    await page.selectOption('select[name="rule"]', 'SUNDAY_NEXT');
    await page.click('form[action="/violations"] button');
    expect(await page.locator('tbody tr').count()).toBe(0);
    await page.selectOption('select[name="rule"]', 'DAILY_REST');
    await page.click('form[action="/violations"] button');
    expect(await page.locator('tbody tr').count()).toBe(PEOPLE.length);
    await context.close();
  });

  it('signing out closes the pages', async () => {
    const { context, page } = await signedIn('reader', 'nb');
    await page.click('form.who button');
    await page.goto(addressOf('/'));
    expect(page.url()).toContain('/sign-in');
    await context.close();
  });
});
