import { describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre';
import { REPORT } from '../../../test/support/reference-report.js';
import { ownCauses } from '../../violations/cause-file.repository.js';
import { useOwnCauses } from '../../wording/cause-words.js';
import { renderReportHtml } from '../monthly-report.view.js';
import { reportCsv } from './report-csv.js';
import { reportDocument } from './report-document.js';
import { reportPdf } from './report-pdf.service.js';
import { reportXlsx } from './report-xlsx.service.js';

useOwnCauses(ownCauses());

const LANGUAGES = ['nb', 'nn', 'en'] as const;
const unmarked = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

describe('the report as blocks', () => {
  it.each(LANGUAGES)('has every sentence of the page and no other: %s', (language) => {
    const page = unmarked(renderReportHtml(REPORT, language, { standalone: true }));
    const { blocks } = reportDocument(REPORT, language);
    const texts = blocks.flatMap((block) => ('text' in block ? [unmarked(block.text)] : []));
    for (const text of texts) expect(page).toContain(text);
    const paragraphs =
      renderReportHtml(REPORT, language, { standalone: true }).match(
        /<(p|h2|h3)(?! class="scroll-hint)[ >]/g,
      ) ?? [];
    // Beside them the page has its lead, the list's heading, and coverage with rejected rows in one.
    expect(texts.length).toBeGreaterThan(paragraphs.length - 6);
  });
});

describe('CSV', () => {
  it('has a figure on each line, with the decimal mark of the language', () => {
    const lines = reportCsv(reportDocument(REPORT, 'nb'), 'nb').split('\r\n');
    expect(lines[0]).toBe('\uFEFFtable;title;row;column;value;text');
    const key = lines.filter((line) => line.startsWith('Tabell 2;'));
    expect(key[0]).toBe('Tabell 2;Nøkkeltall med måltall;Sykefravær;desember 2025;5,64;5,64\u00a0%');
    expect(key).toContainEqual(
      expect.stringMatching(/;Hittil i år;3064;3\s064 \(regnet fra og med juni 2025\)$/),
    );
    expect(reportCsv(reportDocument(REPORT, 'en'), 'en')).toContain(';5.64;');
  });

  it('leaves what is not known empty, and says so', () => {
    const csv = reportCsv(reportDocument(REPORT, 'nb'), 'nb');
    expect(csv).toContain(';januar 2025;Timer;;ingen tall\r\n');
  });
});

describe('XLSX', () => {
  it('says on its first sheet what is on the others', async () => {
    const { sheets } = await readXlsx(await reportXlsx(reportDocument(REPORT, 'nb')));
    const lines = sheets[0]?.rows.map(([text]) => String(text)) ?? [];
    const listed = lines.slice(lines.indexOf('Figurer og tabeller') + 1);
    expect(listed).toEqual(sheets.slice(1).map(({ rows }) => rows[0]?.[0]));
  });

  it('has a sheet for each table, whose numbers are numbers and whose gaps are none', async () => {
    const { sheets } = await readXlsx(await reportXlsx(reportDocument(REPORT, 'nb')));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Info',
      ...Array.from({ length: 14 }, (_, n) => `Tabell ${n + 1}`),
      ...Array.from({ length: 3 }, (_, n) => `Tillegg ${n + 1}`),
    ]);
    expect(sheets[2]?.rows[2]?.slice(0, 3)).toEqual(['Sykefravær', 5.64, 3.18]);
    expect(sheets[2]?.rows[6]?.slice(1, 3)).toEqual([302, 3064]);
    // An empty cell is a gap in every chart; why it is empty stands beside it.
    expect(sheets[10]?.rows.slice(1, 4)).toEqual([
      ['Måned', 'Timer', 'Merknad'],
      ['desember 2024', null, 'ingen tall'],
      ['januar 2025', null, 'ingen tall'],
    ]);
    expect(sheets[10]?.charts).toHaveLength(1);
  });

  it('has what breaches are by month as annexes, which no page has room for', async () => {
    const { sheets } = await readXlsx(await reportXlsx(reportDocument(REPORT, 'nb')));
    expect(sheets[15]?.rows.slice(0, 4)).toEqual([
      ['Tillegg 1. Mulige brudd etter type, måned for måned', null, null],
      ['Måned', 'Hviletid i løpet av 24 timer', 'Merknad'],
      ['desember 2024', null, 'ingen tall'],
      ['januar 2025', 10, null],
    ]);
    expect(sheets[17]?.rows.at(-1)).toEqual(['Hittil i år', 2, 195, 197, 0, null]);
  });

  it('shows numbers as the report prints them: sick leave with two decimals, shares as percent', async () => {
    const { sheets } = await readXlsx(await reportXlsx(reportDocument(REPORT, 'nb')), { readStyles: true });
    const formatOf = (sheet: number, cell: string) => sheets[sheet]?.cells?.get(cell)?.style?.numFmt;
    const nameOf = (sheet: number) => sheets[sheet]?.rows[0]?.[0];
    expect(nameOf(2)).toContain('Nøkkeltall');
    expect([formatOf(2, '2,1'), formatOf(2, '5,1'), formatOf(2, '6,2')]).toEqual([
      '0.00" %"',
      '#,##0',
      '#,##0',
    ]);
    expect(nameOf(3)).toContain('etter type');
    expect(sheets[3]?.rows[1]?.slice(0, 3)).toEqual(['Type', 'Antall', 'Andel']);
    expect(formatOf(3, '2,2')).toBe('0" %"');
    const sick = sheets.findIndex(({ rows }) => String(rows[0]?.[0]).includes('Sykefravær etter lengde'));
    expect([formatOf(sick, '2,1'), formatOf(sick, '2,6')]).toEqual(['0.00" %"', '0.0" %"']);
  });

  it('says of which figure a note is where a row has several', async () => {
    const { sheets } = await readXlsx(await reportXlsx(reportDocument(REPORT, 'nb')));
    const work = sheets.find(({ rows }) => String(rows[0]?.[0]).includes('Beredskap, utrykninger'));
    expect(work?.rows[2]?.at(-1)).toContain('Utrykninger: ingen tall');
  });
});

describe('PDF', () => {
  const pdf = reportPdf(reportDocument(REPORT, 'nb'), 'nb');
  const raw = pdf.toString('latin1');

  it('says that it is accessible, and in which language', () => {
    expect(raw).toMatch(/pdfuaid:part(>|=")1/);
    expect(raw).toContain('/MarkInfo');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Lang\s*\(nb/);
  });

  it('is the same file for the same report', () => {
    expect(reportPdf(reportDocument(REPORT, 'nb'), 'nb').equals(pdf)).toBe(true);
  });

  it.each(LANGUAGES)('is written in %s', (language) => {
    expect(reportPdf(reportDocument(REPORT, language), language).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
