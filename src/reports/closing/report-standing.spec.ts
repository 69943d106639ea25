import { describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre';
import { readPdf } from '../../../test/support/pdf.js';
import { REPORT } from '../../../test/support/reference-report.js';
import { ownCauses } from '../../violations/cause-file.repository.js';
import { useOwnCauses } from '../../wording/cause-words.js';
import { reportFile } from '../formats/report-file.service.js';
import type { MonthlyReport } from '../monthly-report.js';
import { standingSentence } from './report-standing.js';

useOwnCauses(ownCauses());

const RUNNING: MonthlyReport = {
  ...REPORT,
  month: '2026-01',
  upTo: '2026-01-05',
  headCount: { ...REPORT.headCount, hires: [], leavers: [] },
};
const CLOSED = { version: 1, latest: 1, closedAt: '2026-01-07T00:30+01:00', sha256: 'x' };

describe('how final a report is', () => {
  it.each([
    ['that runs', RUNNING, null, 'nb', /^Måneden er ikke over\. .* til og med 5\. januar 2026;/],
    ['that runs', RUNNING, null, 'nn', /^Månaden er ikkje over\./],
    ['that runs', { ...RUNNING, units: ['Drift'] }, null, 'en', /^The month is not over\..*5 January 2026;/],
    ['that is open', REPORT, null, 'nb', /^Foreløpig: desember 2025 er ikke lukket/],
    ['that is closed', REPORT, CLOSED, 'nb', /^Versjon 1, lukket 7\. januar 2026 kl\. 00:30\.$/],
    ['closed again', REPORT, { ...CLOSED, latest: 3 }, 'en', /It has been replaced by version 3\.$/],
  ] as const)('of a month %s is said', (_, report, closedAs, language, words) => {
    expect(standingSentence({ report, closedAs }, language)).toMatch(words);
  });

  it('is not said of units whose month is over: their reports are never closed', () => {
    expect(standingSentence({ report: { ...REPORT, units: ['Drift'] }, closedAs: null }, 'nb')).toBeNull();
  });

  it.each(['html', 'csv', 'xlsx', 'pdf'] as const)('is said in %s', async (format) => {
    const file = await reportFile({ report: RUNNING, closedAs: null }, format, 'nb');
    const texts = {
      xlsx: async () => JSON.stringify((await readXlsx(file)).sheets[0]!.rows),
      pdf: async () => (await readPdf(file)).pages[0]!.lines.map(({ text }) => text).join(' '),
      html: () => file.toString(),
      csv: () => file.toString(),
    };
    expect(await texts[format]()).toContain('Måneden er ikke over.');
  });

  it.each([
    ['nb', 'Måneden er ikke over og måles ikke mot hele desember 2025', 'Hele måneden før', 'så langt'],
    [
      'nn',
      'Månaden er ikkje over og blir ikkje målt mot heile desember 2025',
      'Heile månaden før',
      'så langt',
    ],
    ['en', 'is not held against the whole of December 2025', 'All of the month before', 'so far'],
  ] as const)('holds a month that is not over against no whole one, in %s', async (language, ...words) => {
    for (const format of ['html', 'csv', 'xlsx'] as const) {
      const told = async (report: MonthlyReport): Promise<string> => {
        const file = await reportFile({ report, closedAs: null }, format, language);
        return format === 'xlsx' ? JSON.stringify((await readXlsx(file)).sheets) : file.toString();
      };
      const [running, over] = [await told(RUNNING), await told(REPORT)];
      for (const word of { html: words, xlsx: words.slice(0, 2), csv: words.slice(1, 2) }[format]) {
        expect(running).toContain(word);
        expect(over).not.toContain(word);
      }
      expect(running).not.toContain(language === 'en' ? 'fewer than in' : 'færre enn i');
    }
  });

  it('changes what is told of people in a month that is not over', async () => {
    const page = (await reportFile({ report: RUNNING, closedAs: null }, 'html', 'nb')).toString();
    expect(page).toContain(
      'Ved utgangen av januar 2026 er det etter det som er registrert nå, 96 fast ansatte',
    );
    expect(page).toContain('Ingen er så langt registrert med slutt i måneden.');
    expect(page).not.toMatch(/Ingen sluttet i måneden|var 96/);
  });
});
