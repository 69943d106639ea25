/**
 * Takes the pictures of the README from the demonstration, in Chromium (`chromium` on the
 * path, or CHROMIUM). Run it after a change of the pages: npm run pictures
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const PICTURES = 'docs/pictures';
/** A file with a bad row, to be looked over. */
const ROSTER = [
  'Ansattnr;Type;Start;Slutt;Pause_minutter;Kilde_id',
  '10407;vakt;01.12.2025 07.30;01.12.2025 15.30;30;N1',
  '10407;vakt;02.12.2025 07.30;02.12.2025 15.30;30;N2',
  '10412;vakt;01.12.2025 22.00;02.12.2025 07.00;30;N3',
  '10412;utrykning;03.12.2025 01.15;03.12.2025 02.45;;N4',
  '10412;vakt;04.12.2025 22.00;04.12.2025 07.00;30;N5',
].join('\n');
const dataDir = await mkdtemp(join(tmpdir(), 'hviletid-pictures-'));
const demo = spawn(process.execPath, ['bin/hviletid.js', 'demo'], {
  env: { PATH: process.env.PATH, HVILETID_DATA_DIR: dataDir, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});

const address = await new Promise((resolve, reject) => {
  let printed = '';
  demo.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
    const ready = /^API +(\S+)\/api\/docs\n/m.exec(printed);
    if (ready) resolve(ready[1]);
  });
  demo.once('exit', () => reject(new Error('The demo ended before it was ready.')));
});

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  await mkdir(PICTURES, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(`${address}/sign-in`);
  await page.locator('form[action="/sign-in"] button').first().click();
  await page.goto(`${address}/?month=2025-12`);
  await page.screenshot({ path: `${PICTURES}/overview.png` });
  await page.setViewportSize({ width: 390, height: 780 });
  await page.screenshot({ path: `${PICTURES}/phone.png` });
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.goto(`${address}/violations?month=2025-12`);
  await page.locator('a[href^="/violations/"]').first().click();
  await page.waitForLoadState();
  await page.screenshot({ path: `${PICTURES}/case.png` });
  await page.goto(`${address}/imports`);
  await page.setInputFiles('input[type="file"]', {
    name: 'turnus-desember.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(ROSTER),
  });
  await page.locator('form[action^="/imports/files"] button').click();
  await page.waitForURL(/\/imports\/files\//);
  await page.screenshot({ path: `${PICTURES}/import.png` });
} finally {
  await browser.close();
  demo.kill('SIGTERM');
  await new Promise((resolve) => demo.once('exit', resolve));
  await rm(dataDir, { recursive: true, force: true });
}
