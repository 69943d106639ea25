import { describe, expect, it } from '@jest/globals';
import { REPORT, TYPES } from '../../test/support/reference-report.js';
import { captionsOf } from './captions.js';
import { changeOf, type MonthlyReport } from './monthly-report.js';
import { renderReportHtml } from './monthly-report.view.js';
import { changeSentence } from './report-sentences.js';
import { ownCauses } from '../violations/cause-file.repository.js';
import { useOwnCauses } from '../wording/cause-words.js';

useOwnCauses(ownCauses());

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

describe('change from the month before', () => {
  it('names the type that changed most', () => {
    expect(REPORT.change).toEqual({
      previous: 18,
      difference: -6,
      largest: { code: 'OT_7D', from: 7, to: 1 },
    });
    expect(changeSentence(REPORT, 'nb')).toBe(
      '12 mulige brudd i desember 2025, 6 færre enn i november 2025 (18). Størst er endringen for «Overtid per 7 dager», fra 7 til 1.',
    );
  });

  it('names none when two changed as much, whichever way', () => {
    const types = TYPES.map((type) => (type.code === 'OT_7D' ? { ...type, previous: 3 } : type));
    const change = changeOf(12, 14, types);
    expect(change).toEqual({ previous: 14, difference: -2, largest: null });
    expect(changeSentence({ ...REPORT, change }, 'nb')).toBe(
      '12 mulige brudd i desember 2025, 2 færre enn i november 2025 (14).',
    );
    expect(
      changeOf(
        12,
        12,
        TYPES.map((type) => ({ ...type, previous: type.count })),
      )?.largest,
    ).toBeNull();
  });

  it('says so when there is none, or nothing to compare with', () => {
    const same = { ...REPORT, change: { previous: 12, difference: 0, largest: null } };
    expect(changeSentence(same, 'en')).toBe(
      '12 possible breaches in December 2025, as many as in November 2025.',
    );
    expect(changeOf(12, null, TYPES)).toBeNull();
    expect(changeSentence({ ...REPORT, change: null }, 'nn')).toBe(
      'Månaden før har ingen tal å samanlikne med.',
    );
  });
});

describe('the report as a page', () => {
  const page = renderReportHtml(REPORT, 'nb', { standalone: true });
  const text = plain(page);

  it.each([
    '96 fast ansatte, tilsvarende 95,6 årsverk',
    '2 traineer, 3 lærlinger og 4 midlertidig ansatte',
    'Begynte i måneden: Radioingeniør (2). Begynner i de tre neste månedene: Systemutvikler. Ingen sluttet',
    'Sykefravær 5,64 % 3,18 % under 5 %: ikke oppnådd',
    'korttid (til og med 16 dager) 2,32 %',
    'langtid (mer enn 16 dager) 3,32 %',
    'Mulige brudd på arbeidstid 12 197 færre enn 8 per måned: ikke oppnådd',
    'Overtid (timer) 302 3 064 (regnet fra og med juni 2025) ikke fastsatt',
    '5 42 % 4',
    'Sum 12 100 %',
    'AML-timer per uke definisjonen er ikke bekreftet; målt som «Overtid per kalenderuke», ikke med i summen – ingen funn – ingen funn',
    'Andre regler i kapittel 10 og 11',
    'Pause (merknad)',
    'hos alle arbeidsgivere gjelder ingen',
    'sykdom 5 ordinær drift 4 bistand direkte til kunde 2 produktutrulling 1',
    '640 timer beredskapsvakt i måneden, 7 300 timer hittil i år. Utrykninger hittil i år: 88.',
    '0,6 mulige brudd per 100 gjennomførte vakter (1 888 vakter). Andre har publisert 2,2 per 100 for tre helseregioner (Fafo-rapport 2015:47) og 1,2 per 100 for kontrollerte turnuser i Stavanger kommune (årsrapport 2021).',
    'De mulige bruddene gjelder 9 personer og 10 hendelser',
    '2 lå i den publiserte planen, 10 oppsto fordi dagen ble annerledes enn planlagt',
    '11 er ikke vurdert ennå, 1 er vurdert som brudd',
    'I tillegg var 2 funn innenfor en avtalt dispensasjon',
    'Arbeidstiden til 104 av 105 ansatte er kontrollert; den siste har ingen',
    'no-aml 2026-06-19',
    'mai 2025 ingen tall',
    'desember 2025 5,64 % 2,32 % 3,32 % 1,00 % 2,00 % 5,6 % Hittil i år',
    'mai 2025 ingen tall ingen tall ingen tall ingen tall 1 888 0,6',
    'desember 2025 10 18 640 37 1 888 0,6 Hittil i år 88 18 7 300 410 22 400 0,6',
    'desember 2025 9 10 96 9 104,6 1 Hittil i år 71 160 14',
    'Måltallet gjelder for sykefravær fra 1. januar 2024 og for mulige brudd på arbeidstid fra 1. januar 2024.',
    '3 tiltak er registrert på funn fra de siste 13 månedene. Ved utgangen av måneden var 2 utført, og 1 ikke utført til fristen.',
    'Ny turnus for nattvakt (Hviletid i løpet av 24 timer, 4 funn) Leder drift 15. september 2025, utført 12. september 2025 7 (3 md.) 2 (3 md.) Ingen vakt begynner før',
    'Vikaravtale for helger (Søndager på rad, 1 funn) HR 20. desember 2025, utført 18. desember 2025 ikke ennå ikke ennå',
    'Dataversjon 2026-01-05T06:00:00Z/512',
    'Laget 5. januar 2026.',
  ])('says "%s"', (words) => {
    expect(text).toContain(words);
  });

  it('numbers every figure and table, and the list at the end leads to each', () => {
    const captions = captionsOf(REPORT, 'nb');
    const numbers = (kind: string) => captions.filter((each) => each.kind === kind).map(({ label }) => label);
    expect(numbers('table')).toEqual(Array.from({ length: 14 }, (_, n) => `Tabell ${n + 1}`));
    expect(numbers('figure')).toEqual([1, 2, 3].map((number) => `Figur ${number}`));
    for (const { id, label, title } of captions) {
      expect(page.split(`id="${id}"`)).toHaveLength(2);
      expect(page).toContain(`href="#${id}"`);
      expect(text.split(`${label}. ${title}`)).toHaveLength(3);
    }
  });

  it('does not print a sick-leave figure of a small group', () => {
    const few = { status: 'small-group' as const };
    const { development } = REPORT;
    const months = development!.months.map((each) => ({ ...each, sickLeave: few }));
    const masked: MonthlyReport = {
      ...REPORT,
      development: { months, year: { ...development!.year, sickLeave: few } },
      keyFigures: {
        ...REPORT.keyFigures,
        sickLeave: { month: few, year: few, goal: { below: 5, met: null } },
      },
    };
    const shown = plain(renderReportHtml(masked, 'nb', { standalone: true }));
    expect(shown).toContain('vises ikke: verner grupper under 5 personer');
    expect(shown).toContain('Hittil i år skjermet skjermet');
    expect(shown).not.toContain('5,64');
  });
});

describe('the report as a file', () => {
  const page = renderReportHtml(REPORT, 'nb', { standalone: true });

  it('is one file when it leaves, and links its style when it is served', () => {
    expect(page).toContain('<style>');
    expect(page).not.toMatch(/<link|<script|https?:\/\/(?!www\.w3\.org)/);
    const served = renderReportHtml(REPORT, 'nb', { standalone: false });
    expect(served).not.toContain('<style');
    expect(served).toContain('href="/assets/report.css"');
  });

  it('speaks every language', () => {
    expect(renderReportHtml(REPORT, 'nn', { standalone: true })).toContain('Sjukefråvær');
    expect(renderReportHtml(REPORT, 'en', { standalone: true })).toContain('Sick leave');
  });
});

describe('what the report says only sometimes', () => {
  it('says that there are no measures, and nothing in a month that was closed before they were told', () => {
    const none = { ...REPORT, measures: { total: 0, done: 0, overdue: 0, list: [] } };
    const shown = plain(renderReportHtml(none, 'nb', { standalone: true }));
    expect(shown).toContain('Ingen tiltak er registrert på funn fra de siste 13 månedene.');
    const { measures, ...earlier } = REPORT;
    expect(measures).toBeDefined();
    expect(plain(renderReportHtml(earlier, 'nb', { standalone: true }))).not.toContain('Tiltak og virkning');
  });

  it.each([
    [
      [5, 3, 1, 3],
      'flere enn i november 2025 (10). Endringen gjelder «Hviletid i løpet av 24 timer» (fra 4 til 5) og «Hviletid i løpet av 7 dager» (fra 2 til 3). Tiltak',
    ],
    [[4, 2, 1, 3], 'i november 2025 (10). Tiltak'],
    [[5, 3, 2, 4], 'i november 2025 (10). Tiltak'],
  ])('names the types that changed as much, unless they are many: %j', (counts, words) => {
    const now = [...counts];
    const breachesByType = TYPES.flatMap((type, i) => {
      const previous = [4, 2, 0, 1, 0, 3][i] ?? 0;
      const count = previous === 0 ? 0 : now.shift()!;
      return [{ ...type, previous, count }];
    });
    const change = { previous: 10, difference: 2, largest: null };
    expect(
      plain(renderReportHtml({ ...REPORT, breachesByType, change }, 'nb', { standalone: true })),
    ).toContain(words);
  });

  it('of units says that the goals are not theirs', () => {
    const { sickLeave, breaches } = REPORT.keyFigures;
    const ofUnits: MonthlyReport = {
      ...REPORT,
      units: ['Drift'],
      keyFigures: {
        ...REPORT.keyFigures,
        sickLeave: { ...sickLeave, goal: null },
        breaches: { ...breaches, goal: null },
      },
    };
    const shown = plain(renderReportHtml(ofUnits, 'nb', { standalone: true }));
    expect(shown).toContain('Sykefravær 5,64 % 3,18 % ikke fastsatt per enhet');
    expect(shown).not.toMatch(/oppnådd|Mål:/);
  });

  it.each([
    [104, 0, 'av 105 ansatte er kontrollert; den siste har ingen registrert arbeidstid i måneden. Funnene'],
    [105, 0, '105 av 105 ansatte er kontrollert. Funnene'],
    [90, 0, 'er kontrollert; de øvrige har ingen registrert arbeidstid i måneden. Funnene'],
    [105, 1, 'kontrollert. I filene som er lest inn, er 1 rad avvist og ikke med.'],
    [105, 5, 'kontrollert. I filene som er lest inn, er 5 rader avvist og ikke med.'],
  ])('with %i checked and %i rows rejected says "%s"', (evaluated, rowsRejected, words) => {
    const data = { ...REPORT.data, coverage: { evaluated, employed: 105 }, rowsRejected };
    expect(plain(renderReportHtml({ ...REPORT, data }, 'nb', { standalone: true }))).toContain(words);
  });
});

describe('sick leave near its goal', () => {
  it('says that 4,96 % is 5,0 % where the goal is judged, and nothing of it where an older report does not', () => {
    const { navSickLeave, ...older } = REPORT;
    const { month, goal, year } = REPORT.keyFigures.sickLeave;
    const [first] = navSickLeave?.months ?? [];
    const near: MonthlyReport = {
      ...REPORT,
      keyFigures: {
        ...REPORT.keyFigures,
        sickLeave: { month: { ...month, total: 4.96 } as typeof month, goal, year },
      },
      navSickLeave: {
        months: [{ month: '2025-12', sickLeave: { ...first!.sickLeave!, total: 5 } }],
        year: null,
      },
    };
    const shown = plain(renderReportHtml(near, 'nb', { standalone: true }));
    expect(shown).toContain('Sykefravær 4,96 % 3,18 % under 5 %: ikke oppnådd');
    expect(shown).toMatch(
      /sykefravær 5,0 % \(korttid 2,3 %, langtid 3,3 %\)\. Måltallet vurderes på 5,0 %\./,
    );
    expect(plain(renderReportHtml(older, 'nb', { standalone: true }))).not.toContain('NAV');
  });
});
