import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { events, organisation, shortRest } from '../support/organisation.js';
import { Website } from './website.js';

let site: Website;
beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'ANN', from: '2015-01-01' }]));
  await site.take(
    'events.csv',
    events([
      ...shortRest('ANN', '2019-06-03', '2019-06-04'),
      ...shortRest('ANN', '2025-12-03', '2025-12-04'),
    ]),
  );
  await site.evaluate();
  await site.query(`
    insert into schedule_plan (job, planned_until) values ('retention', '2026-01-05T06:00Z');
    insert into schedule_run (job, due_at, state, attempts, ended_at, outcome, detail)
    values ('retention', '2026-01-05T02:45Z', 'done', 1, '2026-01-05T02:46Z', 'erased', '{"count": 7}')`);
});
afterAll(() => site.close());

/** What stands in each row of the table with this heading, without its markup. */
function rowsOf(page: string, id: string): string[][] {
  const table = page.slice(page.indexOf(`id="${id}"`)).split('</table>')[0]!;
  return table
    .split('<tr>')
    .slice(2)
    .map((row) => row.split(/<t[dh][^>]*>/).slice(1))
    .map((cells) => cells.map((cell) => cell.replaceAll(/<[^>]+>/g, '').trim()));
}

describe('the page of retention', () => {
  it.each(['hr', 'admin'])(
    'tells %s the periods in force, what was erased last, and when it is next',
    async (who) => {
      const page = await (await site.visitor(who)).text('/retention');
      expect(page).toContain('config/retention.yaml');
      expect(rowsOf(page, 'periods')).toContainEqual(['Fravær', '2 år', '1. januar 2024']);
      expect(rowsOf(page, 'periods')).toContainEqual([
        'Vakter og annen tid',
        '5 år etter årets slutt',
        '1. januar 2021',
      ]);
      expect(rowsOf(page, 'periods')).toHaveLength(12);
      expect(page).toContain('5. januar 2026 03:46. 7 oppføringer er slettet.');
      expect(page).toMatch(/Neste gang<\/dt><dd>6\. januar 2026 03:45/);
      expect(page).not.toContain('id="would-go"');
    },
  );

  it.each(['hr', 'admin'])(
    'shows %s what would go by table and year, with no name, and erases nothing',
    async (who) => {
      const visitor = await site.visitor(who);
      const before = await site.query('select count(*) from work_event');
      const page = await visitor.text('/retention?show=erasing');
      expect(rowsOf(page, 'would-go')).toContainEqual(['Vakter og annen tid', 'work_event', '2019', '2', '']);
      // Nobody has assessed the case.
      expect(rowsOf(page, 'would-go')).toContainEqual(['Saker om mulige brudd', '–', '–', '0', '1']);
      expect(page).toContain('Det som venter, er eldre og beholdes likevel');
      expect(page).not.toMatch(/ANN\b/);
      expect(await site.query('select count(*) from work_event')).toEqual(before);
    },
  );

  it.each([
    ['nn', 'Vakter og anna tid', 'Ville blitt sletta no'],
    ['en', 'Shifts and other time', 'Would be erased now'],
  ])('speaks %s', async (language, ...words) => {
    const page = await (await (await site.visitor('hr')).get('/retention?show=erasing', language)).text();
    for (const word of words) expect(page).toContain(word);
  });
});

describe('retention for programs', () => {
  it('is periods, and counts of what would go where they are asked for; nothing goes', async () => {
    const program = await site.program('retention:read');
    interface Kinds {
      readonly kinds: readonly {
        readonly kind: string;
        readonly preview: { readonly count: number } | null;
      }[];
    }
    const kind = async (query: string) =>
      (await program.json<Kinds>(`/api/v1/retention${query}`)).kinds.find((each) => each.kind === 'events');
    const kept = { count: 5, unit: 'years', isAfterYearEnd: true };
    expect(await kind('')).toEqual({ kind: 'events', kept, keptFrom: '2021-01-01', preview: null });
    const before = await site.query('select count(*) from work_event');
    expect((await kind('?preview=true'))?.preview).toEqual({ count: 2, waiting: 0 });
    expect(await site.query('select count(*) from work_event')).toEqual(before);
    expect((await program.send('/api/v1/retention?preview=yes')).status).toBe(422);
  });
});
