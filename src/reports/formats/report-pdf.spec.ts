import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { allOf, readPdf, type ReadPdf, type Tagged } from '../../../test/support/pdf.js';
import { REPORT } from '../../../test/support/reference-report.js';
import { ownCauses } from '../../violations/cause-file.repository.js';
import { LANGUAGES } from '../../platform/i18n/texts.js';
import { useOwnCauses } from '../../wording/cause-words.js';
import { captionsOf } from '../captions.js';
import { reportDocument } from './report-document.js';
import { reportPdf } from './report-pdf.service.js';

useOwnCauses(ownCauses());

/** Where headings and captions stand. `npm run layout` writes it anew; look at the pages before you keep it. */
const HELD = fileURLToPath(new URL('../../../test/data/report-layout.json', import.meta.url));
/** Points that a line may have moved. */
const TOLERANCE = 3;
/** A heading lower than this part of a page has nothing below it. */
const LOWEST_HEADING = 0.9;
/** Pages but the last are filled at least so far. */
const LEAST_FILLED = 0.7;
const CAPTION = /^(Tabell|Figur) \d+\./;
const HEADING_SIZE = 11;

interface Placed {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

let file: Buffer;
let pdf: ReadPdf;

beforeAll(async () => {
  file = reportPdf(reportDocument(REPORT, 'nb'), 'nb');
  pdf = await readPdf(file);
});

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
const headingsOf = (tree: Tagged): string[] =>
  tree.children.flatMap((child) => [
    ...(/^H[1-6]$/.test(child.role) ? [child.role] : []),
    ...headingsOf(child),
  ]);
const every = (role: string) => pdf.pages.flatMap(({ tree }) => allOf(role, tree));
const placed = (): Placed[] =>
  pdf.pages.flatMap(({ lines }, index) =>
    lines
      .filter(({ text, size }) => size > HEADING_SIZE || CAPTION.test(text))
      .map(({ text, x, y }) => ({ page: index + 1, text, x: Math.round(x), y: Math.round(y) })),
  );

describe('what the PDF says to assistive technology (PDF/UA-1)', () => {
  it('has a title, a language and marks', () => {
    expect(pdf.info).toMatchObject({
      Language: 'nb',
      Title: 'Virksomhetsrapport desember 2025: arbeidstid og fravær',
    });
    expect(pdf.isMarked).toBe(true);
    expect(pdf.showsTitle).toBe(true);
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.metadata).toContain('>Virksomhetsrapport desember 2025: arbeidstid og fravær</');
  });

  it('leaves no text outside of its marks, and no level of headings out', () => {
    expect(pdf.pages.map(({ unmarked }) => unmarked).join('')).toBe('');
    const levels = pdf.pages.flatMap(({ tree }) => headingsOf(tree)).map((role) => Number(role.slice(1)));
    expect(levels[0]).toBe(1);
    const steps = levels.slice(1).map((level, i) => level - levels[i]!);
    expect(Math.max(...steps)).toBe(1);
  });

  it('has a link to each figure and table that says where it leads', () => {
    const links = pdf.pages.flatMap((page) => page.links);
    // A link that wraps is two on the page, of one name.
    const called = [...new Set(links.map(({ alternative }) => plain(alternative)))];
    expect(called.map((name) => name.replace(/, side [1-5]$/, ''))).toEqual(
      captionsOf(REPORT, 'nb').map(({ label }) => label),
    );
    expect(links.filter(({ target }) => target === undefined || target === null)).toEqual([]);
  });

  it('has a bookmark for each part, with æ, ø and å', () => {
    expect(pdf.bookmarks).toEqual([
      'Bemanning',
      'Nøkkeltall',
      'Mulige brudd på arbeidstid',
      'Enhetene',
      'Utvikling siste 13 måneder',
      'Måned for måned',
      'Andre regler i kapittel 10 og 11',
      'Om tallene',
      'Figurer og tabeller',
    ]);
  });

  it('has a text alternative for every chart, and it is that of the page', () => {
    const charts = reportDocument(REPORT, 'nb').blocks.flatMap((block) =>
      block.kind === 'chart' ? [plain(block.alternative)] : [],
    );
    expect(every('Figure').map(({ alt }) => plain(alt ?? ''))).toEqual(charts);
  });

  it('has every table with its caption and with header cells for its columns and rows', () => {
    const tables = reportDocument(REPORT, 'nb').blocks.flatMap((block) =>
      block.kind === 'table' ? [block] : [],
    );
    const found = every('Table').map((table) => [
      allOf('Caption', table)
        .map(({ text }) => plain(text))
        .join(),
      ...allOf('TH', table).map(({ text }) => plain(text)),
    ]);
    expect(found).toEqual(
      tables.map(({ caption, columns, rows, printed = [] }) => [
        `${caption.label}. ${plain(caption.title)}`,
        ...columns.map(plain),
        ...rows.map(([heading], i) => plain(printed[i]?.join(' – ') ?? heading)),
      ]),
    );
    for (const row of every('TBody').flatMap((body) => allOf('TR', body)))
      expect(row.children.map(({ role }) => role).join(' ')).toMatch(/^TH( TD)+$/);
    const scopes = file.toString('latin1').match(/\/S \/TH\s[^]*?endobj/g)!;
    for (const cell of scopes) expect(cell).toMatch(/\/Scope \/(Row|Column)\s/);
  });

  it('says what each type of breach asks, as the page does', () => {
    expect(pdf.pages[0]!.tree.text).toContain(
      'Hviletid i løpet av 7 dager – minst 35 t, eller 28 t med dispensasjon 3',
    );
  });

  it('is read in the order of the page', () => {
    const read = pdf.pages.map(({ tree }) => tree.text).join(' ');
    const order = captionsOf(REPORT, 'nb').map(({ label, title }) =>
      read.indexOf(plain(`${label}. ${title}`)),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

describe('the layout of the PDF', () => {
  it('is the one that is held', () => {
    if (process.env['HVILETID_RENEW'] === 'layout')
      writeFileSync(HELD, `${JSON.stringify(placed(), null, 2)}\n`);
    const held = JSON.parse(readFileSync(HELD, 'utf8')) as Placed[];
    const now = placed();
    expect(now.map(({ page, text }) => `${page} ${text}`)).toEqual(
      held.map(({ page, text }) => `${page} ${text}`),
    );
    const moved = held.filter(({ x, y }, i) => {
      const { x: nowX = Number.NaN, y: nowY = Number.NaN } = now[i] ?? {};
      return !(Math.abs(nowX - x) <= TOLERANCE && Math.abs(nowY - y) <= TOLERANCE);
    });
    expect(moved).toEqual([]);
  });

  it('leaves no heading and no caption alone at the end of a page', () => {
    const { height } = pdf.pages[0]!;
    // The list at the end names them once more, in two columns to the foot of the page.
    const list = placed().findIndex(({ text }) => text === 'Figurer og tabeller');
    expect(
      placed()
        .slice(0, list)
        .filter(({ y }) => y > height * LOWEST_HEADING),
    ).toEqual([]);
  });

  it.each(LANGUAGES)('leaves no page but the last half empty in %s', async (language) => {
    const { pages } =
      language === 'nb' ? pdf : await readPdf(reportPdf(reportDocument(REPORT, language), language));
    const filled = pages.slice(0, -1).map(
      ({ lines, height }) =>
        // The last line of all is the number of the page.
        Math.max(...lines.filter(({ text }) => !/^\d+ \/ \d+$/.test(text)).map(({ y }) => y)) / height,
    );
    expect(filled.filter((share) => share < LEAST_FILLED)).toEqual([]);
  });
});
