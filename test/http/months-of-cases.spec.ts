import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

/** Of 5 January 2026: figures up to January, and a plan that leads to breaches as far ahead as April. */
let site: Website;
let hr: Visitor;
let lead: Visitor;

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'TOPP', unit: 'top' }, { code: 'DAG' }]));
  await site.take(
    'events.csv',
    events([
      ...shortRest('DAG', '2025-12-03', '2025-12-04'),
      ...shortRest('DAG', '2026-02-10', '2026-02-11'),
      ...shortRest('TOPP', '2026-04-14', '2026-04-15'),
    ]),
  );
  await site.evaluate();
  hr = await site.visitor('hr');
  const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
  lead = await site.visitor(`manager:${row!.id}`);
});
afterAll(() => site.close());

/** What the menu of months offers, and what of it is chosen. */
async function menu(who: Visitor, path: string): Promise<{ months: string[]; chosen: string | undefined }> {
  const select = /<select[^>]*name="month"[\s\S]*?<\/select>/.exec(await who.text(path))![0];
  const options = [...select.matchAll(/<option value="([^"]*)"( selected)?/g)];
  return {
    months: options.map(([, value]) => value!).filter((value) => value !== ''),
    chosen: options.find(([, , isChosen]) => isChosen !== undefined)?.[1],
  };
}

describe('the menu of months of the list of possible breaches', () => {
  it('goes on to the last month in which the plan leads to a breach, without a hole', async () => {
    const { months, chosen } = await menu(hr, '/violations');
    expect(months.slice(0, 5)).toEqual(['2026-04', '2026-03', '2026-02', '2026-01', '2025-12']);
    expect(chosen).toBeUndefined();
    expect((await menu(hr, '/violations?month=2026-02')).chosen).toBe('2026-02');
  });

  it('ends for a manager with the last case of the own units', async () => {
    expect((await menu(lead, '/violations')).months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  });

  it('has the month of the address, whether there are cases in it or not', async () => {
    expect(await menu(lead, '/violations?month=2026-07')).toMatchObject({ chosen: '2026-07' });
    expect(await menu(hr, '/violations?month=2019-03')).toMatchObject({ chosen: '2019-03' });
  });

  it('forgets a month whose last case is gone', async () => {
    await site.take(
      'away.csv',
      'employee;kind;start;end;source_id;deleted\nTOPP;;;;TOPP-2026-04-14;true\nTOPP;;;;TOPP-2026-04-15;true\n',
    );
    await site.evaluate();
    expect((await menu(hr, '/violations')).months[0]).toBe('2026-02');
  });
});
