import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Website } from '../http/website.js';
import { brokenColours, brokenRules } from './accessible.js';
import { openBrowser } from './browser.js';

const HEADER = 'employee;kind;start;end;source_id';
const PARTLY_BAD = `${HEADER}\n1;shift;2025-12-01T08:00;2025-12-01T16:00;A\n2;flight;2025-12-01T08:00;2025-12-01T16:00;B\n`;
const FOREIGN =
  'Ansattnr;Dato;Fra;Til;Vakttype;Id\n7;03.12.2025;7.30;15.30;D;X1\n7;04.12.2025;22.00;6.00;N;X2\n';
const IMPORT_PAGE = /\/imports\/[0-9a-f-]{36}$/;

let site: Website;
let browser: Browser;
let directory: string;

beforeAll(async () => {
  site = await Website.start();
  directory = await mkdtemp(join(tmpdir(), 'hviletid-e2e-'));
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(directory, { recursive: true });
});

async function file(name: string, content: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

interface Seen {
  readonly page: Page;
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

async function asHr(options: BrowserContextOptions = {}, language = 'nb'): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.addCookies([{ name: 'lang', value: language, url: site.address }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.address}/sign-in?next=/imports`);
  await page.click('button[value="hr"]');
  await page.waitForURL(/\/imports$/);
  return { page, complaints, close: () => context.close() };
}

async function send(page: Page, path: string): Promise<void> {
  await page.goto(`${site.address}/imports`);
  await page.setInputFiles('input[type="file"]', path);
  await page.click('form[action^="/imports/files"] button');
  await page.waitForURL(/\/imports\/files\//);
}

const RUN = 'form[action$="/run"] button:not([name])';

async function run(page: Page): Promise<void> {
  await page.click(RUN);
  await page.waitForURL(IMPORT_PAGE);
  await page.locator('dl.counts').waitFor();
}

async function choose(page: Page, choices: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(choices))
    await page.selectOption(`select[name="${name}"]`, value);
}

/** Says which column of FOREIGN is which, and what its words mean. */
async function mapForeign(page: Page): Promise<void> {
  const columns = 'form:has(select[name="c-employee"])';
  await choose(page, { 'c-employee': '0', 'd-start': '1', 'c-start': '2', 'c-end': '3', 'c-kind': '4' });
  await choose(page, { 'c-source_id': '5' });
  await page.check('input[name="nextday"]');
  await page.click(`${columns} button`);
  await page.locator('select[name="w-1"]').waitFor();
  await choose(page, { 'w-0': 'shift', 'w-1': 'shift' });
  await page.click(`${columns} button`);
  await page.locator(RUN).waitFor();
}

const stored = async (source: string): Promise<string[]> => {
  const rows = await site.query<{ id: string }>(
    `select source_id as id from work_event where source = $1 and superseded_at is null order by 1`,
    [source],
  );
  return rows.map(({ id }) => id);
};

/** What is wrong with the page that is open: rules it breaks, and by how much it is too wide. */
const wrongWith = async (page: Page): Promise<string[]> => [
  ...(await brokenRules(page)),
  ...(await tooWide(page)),
];

async function tooWide(page: Page): Promise<string[]> {
  const [excess, width] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth - document.documentElement.clientWidth, innerWidth]',
  );
  return excess > 0 ? [`${page.url()} too wide by ${excess} at ${width}`] : [];
}

describe('the import assistant', () => {
  it('leads from signing in to rows, past the bad ones', async () => {
    const { page, complaints, close } = await asHr();
    await send(page, await file('desember.csv', PARTLY_BAD));
    await run(page);
    expect(await page.locator('[role="alert"]').textContent()).toContain(
      'Ingenting er lagret, for 1 rad har feil',
    );
    await page.click('a[href^="/imports/files/"]');
    await page.check('#mode-partial');
    await run(page);
    expect(await page.locator('.notice').textContent()).toContain('uten 1 rad med feil');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
    expect(download.suggestedFilename()).toBe('desember-avvist.csv');
    expect(await stored('csv')).toEqual(['A']);
    expect(complaints).toEqual([]);
    await close();
  }, 60_000);

  it('maps columns nobody knows, keeps the mapping, and knows the next file by it', async () => {
    const { page, complaints, close } = await asHr();
    const path = await file('turnus.csv', FOREIGN);
    await send(page, path);
    await mapForeign(page);
    await page.fill('input[name="name"]', 'turnus-sor');
    await page.click('form[action$="/mapping"] button');
    await page.waitForURL(/map=turnus-sor/);
    await run(page);
    expect(await stored('turnus-sor')).toEqual(['X1', 'X2']);
    await send(page, path);
    expect(await page.locator('dl.facts').textContent()).toContain('det lagrede oppsettet «turnus-sor»');
    await run(page);
    expect(await page.locator('.notice').textContent()).toContain('Alt i filen var importert fra før');
    expect(complaints).toEqual([]);
    await close();
  }, 60_000);

  it('works without scripts', async () => {
    const { page, close } = await asHr({ javaScriptEnabled: false });
    const unknown = FOREIGN.replaceAll('X', 'Z').replace('Ansattnr', 'Personnr');
    await send(page, await file('uten.csv', unknown));
    await mapForeign(page);
    await page.fill('input[name="source"]', 'uten');
    await page.click(RUN);
    await page.waitForURL(IMPORT_PAGE);
    // Its employees are evaluated by no worker here, and the page goes on telling of that.
    while ((await page.locator('dl.counts').count()) === 0) await page.click('[data-reload] a');
    expect(await stored('uten')).toEqual(['Z1', 'Z2']);
    await close();
  }, 60_000);

  it('takes a file that is dropped, and is worked by the keyboard alone', async () => {
    const { page, complaints, close } = await asHr();
    await page.evaluate((text) => {
      const dom = globalThis as unknown as {
        DataTransfer: new () => { items: { add(file: unknown): void } };
        File: new (parts: string[], name: string) => unknown;
        DragEvent: new (name: string, init: object) => object;
        document: { dispatchEvent(event: object): void };
      };
      const dataTransfer = new dom.DataTransfer();
      dataTransfer.items.add(new dom.File([text], 'sluppet.csv'));
      dom.document.dispatchEvent(
        new dom.DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    }, `${HEADER}\n5;shift;2025-12-08T08:00;2025-12-08T16:00;K`);
    // The button has the focus after the drop.
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/imports\/files\//);
    expect(await page.textContent('h1')).toBe('Se over sluppet.csv');
    await page.focus('#known');
    // Past the dry run.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(IMPORT_PAGE);
    await page.locator('dl.counts').waitFor();
    expect(await stored('csv')).toContain('K');
    expect(complaints).toEqual([]);
    await close();
  }, 60_000);

  it('keeps the file chosen when the session has ended meanwhile', async () => {
    const { page, close } = await asHr();
    await page.setInputFiles('input[type="file"]', await file('sen.csv', PARTLY_BAD));
    await page.context().clearCookies({ name: 'hviletid' });
    await page.click('form[action^="/imports/files"] button');
    await page.locator('.trouble').waitFor();
    expect(await page.locator('.trouble').textContent()).toContain(
      'Du er logget ut. Filen er fortsatt valgt her.',
    );
    expect(await page.evaluate(`document.querySelector('#file').files.length`)).toBe(1);
    await close();
  }, 60_000);

  it('says at once when a file is too large', async () => {
    const { page, close } = await asHr();
    await page.evaluate(`document.querySelector('form[data-send]').dataset.limit = '10'`);
    await page.setInputFiles('input[type="file"]', await file('stor.csv', PARTLY_BAD));
    await page.click('form[action^="/imports/files"] button');
    expect(await page.locator('.trouble').textContent()).toContain('Filen er på 1 MB. Største fil er');
    await close();
  });
});

const LANGUAGES = ['nb', 'nn', 'en'];

it.each(LANGUAGES)(
  'no state of it breaks a rule of accessibility or is too wide, on a desk or on a phone in the dark, in %s',
  async (language) => {
    const { page, close } = await asHr({ bypassCSP: true }, language);
    const wrong: string[] = [];
    let states = 0;
    const check = async (): Promise<void> => {
      // Words may be too wide in any language; parts and colours are the same in all, and looked at by turns.
      const isLookedAt = LANGUAGES[states % LANGUAGES.length] === language;
      states += 1;
      wrong.push(...(isLookedAt ? await wrongWith(page) : await tooWide(page)));
      await page.setViewportSize({ width: 360, height: 800 });
      await page.emulateMedia({ colorScheme: 'dark' });
      wrong.push(...(await tooWide(page)), ...(isLookedAt ? await brokenColours(page) : []));
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 800 });
    };
    const bad = await file('feil.csv', PARTLY_BAD.replaceAll(';A', ';C'));
    await check();
    await send(page, bad);
    await check();
    const looked = page.url();
    await page.fill('input[name="replace"]', 'desember');
    await page.click(RUN);
    await page.locator('[role="alert"]').waitFor();
    await check();
    await page.goto(looked);
    await run(page);
    await check();
    await send(page, await file('turnus.csv', FOREIGN.replace('Ansattnr', 'Nummer')));
    await check();
    await mapForeign(page);
    await check();
    await page.goto(`${site.address}/imports`);
    await check();
    await page.setInputFiles('input[type="file"]', []);
    await send(page, await file('tom.csv', ''));
    await check();
    await close();
    expect(wrong).toEqual([]);
  },
  90_000,
);

it.each([
  ['with scripts', { bypassCSP: true }],
  ['without', { javaScriptEnabled: false }],
])(
  'an import is stopped by the button of its page, %s',
  async (_how, options) => {
    const { page, complaints, close } = await asHr(options);
    const gate = new pg.Client({ connectionString: site.databaseUrl });
    await gate.connect();
    await gate.query('begin; lock table work_event in exclusive mode');
    await send(
      page,
      await file('feil-fil.csv', `${HEADER}\n9;shift;2025-12-09T08:00;2025-12-09T16:00;STOPP\n`),
    );
    await page.click(RUN);
    await page.click('text="Stopp importen"');
    await page.locator('dl.counts').waitFor();
    expect(await page.locator('.notice').textContent()).toMatch(
      /^Importen ble stoppet .* av HR\. Ingenting er lagret/,
    );
    const wrong = 'bypassCSP' in options ? await wrongWith(page) : [];
    await gate.end();
    // Its transaction has gone back when nobody holds the lock of an import any more.
    while (
      (await site.query(`select 1 from pg_locks where locktype = 'advisory' and classid = 7021`)).length > 0
    );
    expect(await stored('csv')).not.toContain('STOPP');
    expect([wrong, complaints]).toEqual([[], []]);
    await close();
  },
  60_000,
);

it('the page of an import under way breaks no rule, and goes on to the outcome by itself', async () => {
  const { page, complaints, close } = await asHr({ bypassCSP: true });
  const lines = Array.from({ length: 300 }, (_, index) => {
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor(index / 150))).toISOString().slice(0, 10);
    return `S${index % 150};shift;${day}T08:00;${day}T16:00;S${index}`;
  });
  await send(page, await file('stor.csv', [HEADER, ...lines].join('\n')));
  // Nobody stores a row until the page has been looked at: otherwise it goes on in the midst of it.
  const gate = new pg.Client({ connectionString: site.databaseUrl });
  await gate.connect();
  await gate.query('begin; lock table work_event in exclusive mode');
  await page.click(RUN);
  await page.locator('[data-phase][aria-current="step"]').waitFor();
  const wrong = await wrongWith(page);
  await gate.end();
  await page.locator('dl.counts').waitFor();
  expect(wrong).toEqual([]);
  expect((await stored('csv')).filter((id) => id.startsWith('S'))).toHaveLength(300);
  expect(complaints).toEqual([]);
  await close();
}, 60_000);
