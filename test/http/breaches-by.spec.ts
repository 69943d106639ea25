import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MonthlyReport } from '../../src/reports/monthly-report.js';
import { events, organisation, type Person, shortRest } from '../support/organisation.js';
import { Website, type Visitor } from './website.js';

const OTHERS = ['CAI', 'DAG', 'EVA', 'FINN', 'GRO'].map((code): Person => ({ code, unit: 'night' }));

interface By {
  readonly types: readonly { readonly code: string; readonly count: number }[];
  readonly causes: readonly { readonly cause: string; readonly count: number }[];
  readonly [name: string]: unknown;
}
interface Told {
  readonly breaches: { readonly total: number | null; readonly year: number | null };
  readonly breachesBy: {
    readonly months: readonly { month: string; breaches: By | null }[];
    readonly year: By | null;
  };
}

let site: Website;
let hr: Visitor;
beforeAll(async () => {
  site = await Website.start();
  hr = await site.visitor('hr');
  await site.take('org.json', organisation([{ code: 'ANN' }, ...OTHERS]));
  const orderly = OTHERS.flatMap(({ code }) => shortRest(code, '2025-11-05', '2025-11-06').slice(1));
  await site.take(
    'events.csv',
    events([
      ...shortRest('ANN', '2025-11-03', '2025-11-04'),
      ...shortRest('ANN', '2025-12-03', '2025-12-04'),
      ...shortRest('CAI', '2025-12-03', '2025-12-04'),
      ...orderly,
      ...OTHERS.slice(1).flatMap(({ code }) => shortRest(code, '2025-12-03', '2025-12-04').slice(1)),
    ]),
  );
  await site.evaluate();
  // As if it had been assessed, and had stood in the plan.
  for (const table of ['month_violations', 'total_violations']) {
    await site.query(`delete from ${table} where count = 0`);
    await site.query(
      `update ${table} set state = 'real', cause = 'sickness', origin = 'planned'
        where rule = 'DAILY_REST' and verdict = 'breach' and month = '2025-11-01'`,
    );
  }
});
afterAll(() => site.close());

const asked = (who: Visitor, more = '') => who.json<Told>(`/api/v1/indicators?month=2025-12${more}`);
const monthOf = ({ breachesBy }: Told, month: string) =>
  breachesBy.months.find((each) => each.month === month)?.breaches;
const rests = (by: By | null | undefined) => by?.types.find(({ code }) => code === 'DAILY_REST')?.count;

describe('breaches by type, cause, origin and state', () => {
  it('are told of each of thirteen months and of the year, and add up to the totals', async () => {
    const told = await asked(hr);
    expect(told.breachesBy.months).toHaveLength(13);
    expect(monthOf(told, '2025-10')).toBeNull();
    expect(monthOf(told, '2025-11')).toMatchObject({
      causes: [{ cause: 'sickness', count: 1 }],
      planned: 1,
      worked: 0,
      open: 0,
      real: 1,
    });
    expect([
      rests(monthOf(told, '2025-11')),
      rests(monthOf(told, '2025-12')),
      rests(told.breachesBy.year),
    ]).toEqual([1, 2, 3]);
    const { year } = told.breachesBy;
    const sum = (counts: readonly { count: number }[] = []) =>
      counts.reduce((all, { count }) => all + count, 0);
    expect([
      sum(year?.types),
      sum(year?.causes),
      Number(year?.['planned']) + Number(year?.['worked']),
    ]).toEqual([told.breaches.year, told.breaches.year, told.breaches.year]);
  });

  it('are those of one unit where it is asked for, by whoever sees units side by side', async () => {
    const [team] = await site.query<{ id: string }>(`select id from unit where code = 'team'`);
    const [night] = await site.query<{ id: string }>(`select id from unit where code = 'night'`);
    expect(rests((await asked(hr, `&unit=${team!.id}`)).breachesBy.year)).toBe(2);
    expect(rests((await asked(hr, `&unit=${night!.id}`)).breachesBy.year)).toBe(1);
    const [lead] = await site.query<{ id: string }>(`select id from employee where code = 'LEAD'`);
    const leader = await site.visitor(`manager:${lead!.id}`);
    expect(rests((await asked(leader, `&unit=${night!.id}`)).breachesBy.year)).toBe(1);
    const [top] = await site.query<{ id: string }>(`select id from unit where code = 'top'`);
    const address = (unit: string) => `/api/v1/indicators?month=2025-12&unit=${unit}`;
    expect((await leader.get(address(top!.id))).status).toBe(404);
    expect((await hr.get(address('00000000-0000-4000-8000-000000000000'))).status).toBe(404);
    expect((await hr.get(address('nowhere'))).status).toBe(404);
    expect((await (await site.visitor('reader')).get(address(night!.id))).status).toBe(404);
    expect((await (await site.program('figures:read')).send(address(night!.id))).status).toBe(404);
  });

  it('are in the report as data, and in its workbook as tables', async () => {
    const report = await hr.json<MonthlyReport>('/api/v1/reports/2025-12');
    expect(report.breachesBy).toEqual((await asked(hr)).breachesBy);
    expect(await hr.text('/api/v1/reports/2025-12/csv')).toMatch(
      /etter årsak, måned for måned;Hittil i år;sykdom;1;1/,
    );
  });

  it('are counted from the month on in which breaches are registered, in the year as well, and so are persons', async () => {
    await site.query(
      `insert into registration_start (indicator, from_date) values ('breaches', '2025-12-01')`,
    );
    const told = await asked(hr);
    expect([monthOf(told, '2025-11'), rests(told.breachesBy.year), told.breaches.year]).toEqual([null, 2, 2]);
    const { people, development } = await hr.json<MonthlyReport>('/api/v1/reports/2025-12');
    expect(people?.year).toMatchObject({ withBreach: 2, incidents: 2 });
    expect(people?.months.at(-2)).toMatchObject({ month: '2025-11', withBreach: null, incidents: null });
    expect(development?.months.at(-2)).toMatchObject({
      month: '2025-11',
      breaches: null,
      per100Shifts: null,
    });
    await site.query(`delete from registration_start`);
    expect(rests((await asked(hr)).breachesBy.year)).toBe(3);
  });

  it('are told to the board of no month, and no year with one, in which fewer than five were checked', async () => {
    const of = `indicator = 'evaluated-employees' and month = '2025-11-01'`;
    await site.query(
      `update total_indicator set value = case place when (select min(place) from total_indicator where ${of}) then 4 else 0 end
        where ${of}`,
    );
    const reader = await site.visitor('reader');
    const told = await asked(reader);
    expect([monthOf(told, '2025-11'), told.breachesBy.year]).toEqual([null, null]);
    expect(rests(monthOf(told, '2025-12'))).toBe(2);
  });
});
