import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { ownCauses } from '../../src/violations/cause-file.repository.js';
import { useOwnCauses } from '../../src/wording/cause-words.js';
import { renderReportHtml } from '../../src/reports/monthly-report.view.js';
import { reportDocument } from '../../src/reports/formats/report-document.js';
import { reportPdf } from '../../src/reports/formats/report-pdf.service.js';
import { drawnPages, holdIfAsked, unlikeHeld } from '../support/pictures.js';
import { REPORT } from '../support/reference-report.js';

useOwnCauses(ownCauses());

/** Letters are still told from each other, and a page is thirty kilobytes. */
const SCALE = 0.8;
const PAGES = 5;
/** Installed with Chromium where tests run; what a reader has would move every line. */
const FONT = `* { font-family: 'Liberation Sans' !important; }`;

/**
 * The held pictures are in test/data/report-pictures. Look at the new ones before you keep
 * them: npm run layout:pictures
 */
describe('a page of the PDF', () => {
  let pages: Buffer[];
  beforeAll(async () => {
    pages = await drawnPages(reportPdf(reportDocument(REPORT, 'nb'), 'nb'), SCALE);
  });

  it('is one of those that are held', () => {
    expect(pages).toHaveLength(PAGES);
  });

  it.each(Array.from({ length: PAGES }, (_, index) => index + 1))('%i looks as it did', (number) => {
    holdIfAsked(`page-${number}`, pages[number - 1]!);
    expect(unlikeHeld(`page-${number}`, pages[number - 1]!)).toBeNull();
  });
});

describe('the report as a page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--font-render-hinting=none',
      ],
    });
  });
  afterAll(() => browser.close());

  it.each([1280, 360])('looks as it did, %i pixels wide', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: 0.4 });
    await page.setContent(renderReportHtml(REPORT, 'nb', { standalone: true }));
    await page.addStyleTag({ content: FONT });
    expect(await page.evaluate(() => document.fonts.check(`16px 'Liberation Sans'`))).toBe(true);
    const picture = await page.screenshot({ fullPage: true });
    await page.close();
    holdIfAsked(`html-${width}`, picture);
    expect(unlikeHeld(`html-${width}`, picture)).toBeNull();
  });
});

it('a comparison of pictures notices a line that moved', async () => {
  const [first] = await drawnPages(
    reportPdf(reportDocument({ ...REPORT, organisation: 'Prøvevirksomheten\nog en linje til' }, 'nb'), 'nb'),
    SCALE,
  );
  expect(unlikeHeld('page-1', first!)).toMatch(/pixels differ/);
});
