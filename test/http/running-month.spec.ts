import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { events, organisation, shortRest } from '../support/organisation.js';
import { type Program, type Visitor, Website } from './website.js';

/** Of 5 January 2026. */
let site: Website;
let hr: Visitor;
let program: Program;

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'DAG' }, { code: 'NATT', unit: 'night' }]));
  await site.take('december.csv', events(shortRest('DAG', '2025-12-03', '2025-12-04')));
  await site.evaluate();
  hr = await site.visitor('hr');
  program = await site.program('figures:read', 'violations:read');
});
afterAll(() => site.close());

const JANUARY = '/?month=2026-01';
const UNCHECKED = 'mangler kontrollert arbeidstid';

describe('a month that has just begun', () => {
  it('is not led to before there are figures of it, and asks nobody for hours', async () => {
    const december = await hr.text('/?month=2025-12');
    expect(december).toContain('Januar 2026 pågår. Ingen arbeidstid er kontrollert ennå.');
    expect(december).not.toContain('month=2026-01');
    expect(december).toContain(UNCHECKED);
    const january = await hr.text(JANUARY);
    expect(january).toContain('Ingen arbeidstid er kontrollert for januar 2026');
    expect(january).not.toContain(UNCHECKED);
    expect(january).not.toContain('så langt filene rekker');
  });
});

describe('a month that runs', () => {
  interface Figures {
    readonly breaches: { readonly total: number };
    readonly breachesPer100Shifts: number | null;
    readonly workedShifts: number | null;
    readonly development: {
      readonly months: readonly { readonly month: string; readonly per100Shifts: number | null }[];
      readonly year: { readonly per100Shifts: number | null };
    };
  }
  const figures = (month: string) => program.json<Figures>(`/api/v1/indicators?month=${month}`);

  beforeAll(async () => {
    await site.take('january.csv', events(shortRest('DAG', '2026-01-14', '2026-01-15')));
    await site.evaluate();
  });

  it('has no breaches of its plan per 100 worked shifts, wherever it is told', async () => {
    const january = await figures('2026-01');
    expect(january.breaches.total).toBe(1);
    expect(january).toMatchObject({ breachesPer100Shifts: null, workedShifts: null });
    const { months, year } = january.development;
    expect(months.slice(-2).map(({ month, per100Shifts }) => [month, per100Shifts])).toEqual([
      ['2025-12', 50],
      ['2026-01', null],
    ]);
    expect(year.per100Shifts).toBeNull();
    expect(await figures('2025-12')).toMatchObject({ breachesPer100Shifts: 50, workedShifts: 2 });
    expect(await hr.text(JANUARY)).not.toContain('per 100 gjennomførte vakter');
    expect(await hr.text('/?month=2025-12')).toContain('50,0 per 100 gjennomførte vakter');
    const units = (await hr.text('/units.csv?month=2026-01')).trim().split(/\r?\n/);
    const place = units[0]!.split(';').findIndex((name) => name.includes('100'));
    expect(units.slice(1).map((line) => line.split(';')[place])).toEqual(['', '', '']);
  });

  it('is led to, and not held against the whole of the month before', async () => {
    expect(await hr.text('/?month=2025-12')).toContain('Januar 2026 pågår: se tallene så langt');
    const page = await hr.text(JANUARY);
    expect(page).toContain('Sammenlignes med måneden før når måneden er over');
    expect(page).toContain('Hele måneden før');
    expect(page).toContain('Fylt: januar 2026 så langt. Omriss: hele desember 2025');
    expect(page).toContain('januar 2026 (så langt)');
    expect(page).not.toMatch(/(flere|færre|mer|mindre) enn måneden før|Som måneden før/);
    expect(page).not.toContain(UNCHECKED);
  });

  it('has units that something is known of side by side, with empty fields, and the others in a line', async () => {
    const page = await hr.text(JANUARY);
    const [table = '', line = ''] = page
      .slice(page.indexOf('class="unit-table"'))
      .split('Uten tall i måneden:');
    const rows = [...table.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row = '']) => row);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.replaceAll('<span class="ds-sr-only">ingen tall</span>', '')).not.toContain('ingen tall');
    expect(table).toContain('Tomt felt: ingen tall.');
    expect(line.slice(0, line.indexOf('</p>')).match(/<a /g)).toHaveLength(2);
  });
});
