import { describe, expect, it } from '@jest/globals';
import { REPORT } from '../../../test/support/reference-report.js';
import { ownCauses } from '../../violations/cause-file.repository.js';
import { useOwnCauses } from '../../wording/cause-words.js';
import { reportDocument } from '../formats/report-document.js';
import { renderReportHtml } from '../monthly-report.view.js';
import { correctedSentence } from '../report-sentences.js';
import { correctedMonths } from './corrected-months.js';

useOwnCauses(ownCauses());

const month = (name: string, breaches: number | null, sickLeave: number | null = 3) => ({
  month: name,
  breaches,
  sickLeave,
  overtimeHours: 300,
});
const TREND = [month('2025-11', 18), month('2025-12', 13, null), month('2026-01', 6)];
const CORRECTED = [
  { month: '2025-12', version: 2, figures: [{ figure: 'breaches' as const, before: 14, now: 13 }] },
];
const plain = (text: string): string => text.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0]+/g, ' ');

describe('earlier months of a report', () => {
  it('are told where they are others than they were closed with', () => {
    const closed = [
      { month: '2025-11', version: 1, told: month('2025-11', 18) },
      { month: '2025-12', version: 2, told: month('2025-12', 14, 2.5) },
      { month: '2024-01', version: 1, told: month('2024-01', 1) },
    ];
    expect(correctedMonths(TREND, closed)).toEqual([
      {
        month: '2025-12',
        version: 2,
        figures: [
          { figure: 'breaches', before: 14, now: 13 },
          { figure: 'sickLeave', before: 2.5, now: null },
        ],
      },
    ]);
  });

  it('are told with old and new figure on the page and in the files', () => {
    const report = { ...REPORT, month: '2026-01', corrected: CORRECTED };
    const words = 'desember 2025 (versjon 2): mulige brudd på arbeidstid 14, nå 13.';
    expect(plain(renderReportHtml(report, 'nb', { standalone: true }))).toContain(words);
    const texts = reportDocument(report, 'nb').blocks.map((block) => ('text' in block ? block.text : ''));
    expect(texts.some((text) => plain(text).includes(words))).toBe(true);
    expect(correctedSentence(report, 'en')).toContain('December 2025 (version 2): possible');
  });

  it('are not mentioned where none is another', () => {
    expect(correctedSentence({ ...REPORT, corrected: [] }, 'nb')).toBeNull();
    expect(correctedSentence(REPORT, 'nb')).toBeNull();
  });
});
