import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { events, organisation, shortRest } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

/** Of 5 January 2026. */
let site: Website;
let hr: Visitor;

const shift = (employee: string, day: string) => ({
  ...{ employee, id: `${employee}-${day}` },
  ...{ start: `${day}T08:00`, end: `${day}T16:00` },
});

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'DAG' }, { code: 'NATT', unit: 'night' }]));
  // Files end on 11 December, a Thursday, and NATT has no hours of that week; both have a plan for January.
  await site.take(
    'events.csv',
    events([
      ...['DAG', 'NATT'].flatMap((code) => [
        shift(code, '2025-11-24'),
        ...shortRest(code, '2025-12-03', '2025-12-04'),
        ...shortRest(code, '2026-01-14', '2026-01-15'),
      ]),
      shift('DAG', '2025-12-11'),
    ]),
  );
  await site.evaluate();
  hr = await site.visitor('hr');
});
afterAll(() => site.close());

/** What whoever hears the page is told of the last weeks of each unit, and what whoever sees it does. */
async function weeks(who: Visitor, month: string, last: number, language = 'nb') {
  const page = await (await who.get(`/?month=${month}`, language)).text();
  const text = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').trim();
  return [...page.matchAll(/<tr><th scope="row">((?:(?!<\/tr>).)*week shade(?:(?!<\/tr>).)*)<\/tr>/g)].map(
    ([, row = '']) =>
      [...row.matchAll(/<td class="week shade-\d(?: week-(\w+))?">(.*?)<\/td>/g)]
        .slice(-last)
        .map(([, look = '', cell = '']) => [look, text(cell).replaceAll(/\s+/g, ' ')].join(': ')),
  );
}

const UNCHECKED = 'unchecked: ? ikke kontrollert';

describe('the overview', () => {
  it('has a heading of the second level for each of its sections, tables and folded ones among them', async () => {
    const page = await hr.text('/?month=2025-12');
    const headings = [...page.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings).toEqual(
      expect.arrayContaining([
        ...['Mulige brudd etter type', 'Mulige årsaker', 'Mulige brudd per enhet og uke'],
        ...['Måned for måned', 'Andre regler i kapittel 10 og 11', 'Enheter'],
      ]),
    );
  });
});

describe('the weeks on the overview', () => {
  it('say of each unit what was checked, in part or not at all: none is never said of what nobody looked at', async () => {
    expect(await weeks(hr, '2025-12', 6)).toEqual([
      [': – ingen', ': 1', 'partly: –* ingen, delvis kontrollert', UNCHECKED, UNCHECKED, UNCHECKED],
      [': – ingen', ': 1', UNCHECKED, UNCHECKED, UNCHECKED, UNCHECKED],
    ]);
  });

  it('say which are not over, with what the plan leads to', async () => {
    const rows = await weeks(hr, '2026-01', 5);
    expect(rows).toHaveLength(2);
    for (const row of rows)
      expect(row).toEqual([
        UNCHECKED,
        'running: … pågår',
        'ahead: 1 … kommer',
        'ahead: … kommer',
        'ahead: … kommer',
      ]);
  });

  it('explain each sign that is there, in the language of the reader', async () => {
    const page = await (await hr.get('/?month=2025-12', 'nn')).text();
    expect(page).toContain('timane som er inne, gjeld 24. november 2025 til 11. desember 2025');
    expect(page).toContain('ikkje kontrollert: ingen timar er inne');
    expect(page).not.toContain('veka går no eller kjem');
    expect(await (await hr.get('/?month=2026-01', 'en')).text()).toContain('the week goes on or is to come');
  });

  it('count as checked once hours that came in have been evaluated, and not before', async () => {
    await site.take('more.csv', events([shift('NATT', '2025-12-10')]));
    expect((await weeks(hr, '2025-12', 4))[1]![0]).toBe(UNCHECKED);
    await site.evaluate();
    expect((await weeks(hr, '2025-12', 4))[1]![0]).toBe('partly: –* ingen, delvis kontrollert');
  });

  it('are not checked by hours that somebody worked in the week after leaving the unit', async () => {
    const until = (day: string | null) =>
      site.query(
        `update position set valid_until = $1 where employee_id = (select id from employee where code = 'NATT')`,
        [day],
      );
    await until('2025-12-10');
    expect((await weeks(hr, '2025-12', 4))[1]![0]).toBe(UNCHECKED);
    await until('2025-12-11');
    expect((await weeks(hr, '2025-12', 4))[1]![0]).toBe('partly: –* ingen, delvis kontrollert');
    await until(null);
  });
});

describe('weeks without any', () => {
  it('name those that were not checked to their end', async () => {
    const [top] = await site.query<{ id: string }>(`select id from unit where code = 'top'`);
    // The unit has no hours of its own; whose are in says how far files reach.
    await site.take('top.csv', events([{ ...shift('BOSS', '2025-12-10') }]));
    await site.evaluate();
    const page = await hr.text(`/?month=2025-12&unit=${top!.id}`);
    const said = 'Disse er ikke kontrollert ferdig: uke 41 (ikke kontrollert), ';
    expect(page).toContain(said);
    expect(page).toContain('uke 50 (delvis kontrollert), uke 51 (ikke kontrollert), uke 52');
    expect(page).not.toContain('Ingen mulige brudd i disse 13 ukene');
  });
});
