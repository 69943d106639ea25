import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ViolationGroupsQuery } from '../../src/dashboard/incidents/violation-groups.query.js';
import { BOSS, events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

let site: Website;
let hr: Visitor;
let boss: Visitor;
let lead: Visitor;
let counted = 0;

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'TOPP', unit: 'top' }, { code: 'DAG' }]));
  await site.take(
    'events.csv',
    events(
      ['TOPP', 'DAG'].flatMap((code) =>
        ['03', '08', '15'].flatMap((day) =>
          shortRest(code, `2025-12-${day}`, `2025-12-${String(Number(day) + 1).padStart(2, '0')}`),
        ),
      ),
    ),
  );
  await site.evaluate();
  hr = await site.visitor('hr');
  boss = await managerOf(BOSS.code);
  lead = await managerOf(LEAD.code);
  const query = site.app.get(ViolationGroupsQuery);
  const counts = query.counts.bind(query);
  query.counts = (...asked) => {
    counted += 1;
    return counts(...asked);
  };
});
afterAll(() => site.close());
beforeEach(() => {
  counted = 0;
});

async function managerOf(code: string): Promise<Visitor> {
  const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [code]);
  return site.visitor(`manager:${row!.id}`);
}

const COUNTS = /(\d+) funn fra (\d+) hendelser? hos (\d+) person/;
const countsOf = async (who: Visitor, more = ''): Promise<string | undefined> =>
  COUNTS.exec(await who.text(`/violations?month=2025-12&rule=DAILY_REST${more}`))?.[0];

describe('the counts of a list', () => {
  it('are made once for all of its pages, and anew for another selection', async () => {
    expect(await countsOf(hr)).toBe('6 funn fra 6 hendelser hos 2 person');
    const [row] = await site.query<{ place: string }>(
      `select to_char(anchor_date, 'YYYY-MM-DD') || '_' || id as place from violation
        where rule = 'DAILY_REST' order by anchor_date desc, id desc limit 1`,
    );
    expect(await countsOf(hr, `&after=${row!.place}`)).toBe('6 funn fra 6 hendelser hos 2 person');
    expect(await countsOf(hr, '&as=persons')).toBe('6 funn fra 6 hendelser hos 2 person');
    expect(counted).toBe(1);
    await countsOf(hr, '&origin=planned');
    await countsOf(hr, '&state=all');
    expect(counted).toBe(3);
  });

  it('are never those of another person, of another scope or of the same', async () => {
    const asked = async (): Promise<(string | undefined)[]> => [
      await countsOf(hr),
      await countsOf(boss),
      await countsOf(lead),
    ];
    const all = '6 funn fra 6 hendelser hos 2 person';
    const own = '3 funn fra 3 hendelser hos 1 person';
    expect(await asked()).toEqual([all, all, own]);
    expect(await asked()).toEqual([all, all, own]);
    // Of HR they were there before; boss and lead each had theirs made, though boss sees as many as HR.
    expect(counted).toBe(2);
  });

  it('are those of fewer units at once after these are taken away', async () => {
    expect(await countsOf(boss)).toContain('6 funn');
    await site.query(`update unit set manager_id = null where code = 'top'`);
    await site.query(
      `update unit set manager_id = (select id from employee where code = $1) where code = 'team'`,
      [BOSS.code],
    );
    expect(await countsOf(boss)).toBe('3 funn fra 3 hendelser hos 1 person');
  });

  it('are new as soon as something has changed', async () => {
    await countsOf(hr);
    await site.take('more.csv', events(shortRest('DAG', '2025-12-20', '2025-12-21')));
    await site.evaluate();
    expect(await countsOf(hr)).toBe('7 funn fra 7 hendelser hos 2 person');
    await site.query(
      `update violation set state = 'data-error' where id = (select id from violation where rule = 'DAILY_REST' limit 1)`,
    );
    expect(await countsOf(hr)).toBe('6 funn fra 6 hendelser hos 2 person');
  });

  it('are kept of no count that failed', async () => {
    const query = site.app.get(ViolationGroupsQuery);
    const counts = query.counts.bind(query);
    query.counts = () => Promise.reject(new Error('no connection'));
    expect((await hr.get('/violations?month=2025-11')).status).toBe(500);
    query.counts = counts;
    expect((await hr.get('/violations?month=2025-11')).status).toBe(200);
  });
});
