import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  EIGHT_HOURS,
  events,
  LEAD,
  organisation,
  type Person,
  shortRest,
  troubledWeeks,
} from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

/** Of 5 January 2026: two months of findings in three units, and what the plan leads to in January. */
let site: Website;
let hr: Visitor;
let lead: Visitor;
let reader: Visitor;

const PEOPLE: readonly Person[] = [
  ...['TOPP1', 'TOPP2', 'TOPP3'].map((code): Person => ({ code, unit: 'top' })),
  ...['DAG1', 'DAG2'].map((code): Person => ({ code })),
  ...['NATT1', 'NATT2', 'NATT3'].map((code): Person => ({ code, unit: 'night' })),
];

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation(PEOPLE, [EIGHT_HOURS]));
  await site.take(
    'events.csv',
    events(
      PEOPLE.flatMap(({ code }, index) => [
        ...(index % 2 === 0 ? shortRest(code, '2025-11-18', '2025-11-19') : []),
        ...troubledWeeks(code, index).map((row) => ({
          ...row,
          ...(index % 4 === 1 && row.kind === undefined && { cause: 'vacancy' }),
        })),
        ...(index < 4 ? shortRest(code, '2026-01-14', '2026-01-15') : []),
      ]),
    ),
  );
  await site.evaluate();
  // Every state and origin that a number can be of, whoever's cases they are.
  await site.query(
    `with numbered as (select v.id, row_number() over (order by v.anchor_date, e.code, v.rule) as n
                         from violation v join employee e on e.id = v.employee_id
                        where v.anchor_date < '2026-01-01' and v.state = 'detected')
     update violation v set state = case n % 7 when 0 then 'real' when 1 then 'data-error' when 2 then 'emergency' else v.state end,
                            origin = case when n % 3 = 0 then 'planned' else 'worked' end,
                            decided_cause = case when n % 5 = 0 then 'call-out' end,
                            suggested_cause = case when n % 4 > 0 then v.suggested_cause end
       from numbered where numbered.id = v.id`,
  );
  hr = await site.visitor('hr');
  reader = await site.visitor('reader');
  lead = await site.visitor(`manager:${await idOf('employee', LEAD.code)}`);
});
afterAll(() => site.close());

const idOf = async (table: string, code: string): Promise<string> =>
  (await site.query<{ id: string }>(`select id from ${table} where code = $1`, [code]))[0]!.id;

/** What stands below the words that say what is chosen. */
const chosenPart = (page: string): string => page.split('class="chosen"')[1] ?? '';

/** Numbers of a page that lead to lists, with what the address of each says. */
const numbers = (page: string): (readonly [string, number])[] =>
  [...chosenPart(page).matchAll(/<a(?: class="ds-link")? href="(\/violations[^"]*)">(\d+)<\/a>/g)].map(
    ([, href, count]) => [href!.replaceAll('&amp;', '&'), Number(count)] as const,
  );

/** How many rows the list has, as its file has them. */
const listed = async (who: Visitor, href: string): Promise<number> => {
  const answer = await who.get(href.replace('/violations', '/violations.csv'));
  expect(answer.status).toBe(200);
  return (await answer.text()).trim().split('\n').length - 1;
};

const total = (page: string): number =>
  Number(/class="tile-value">(?:<a[^>]*>)?(\d+)/.exec(chosenPart(page))?.[1]);

describe('the overview of a selection', () => {
  const FILTERS = [
    ['month=2025-12&rule=all', 20],
    ['month=2025-12&origin=planned', 1],
    ['month=2025-12&origin=worked&cause=unknown', 1],
    ['month=2025-12&cause=call-out', 1],
    ['month=2025-12&cause=vacancy&rule=all', 1],
    ['month=2025-12&rule=DAILY_REST', 1],
    ['month=2025-12&state=waiting', 1],
    ['month=2025-12&state=all&rule=all', 30],
    ['month=2025-12&state=all&cause=unknown', 1],
    ['month=2025-12&state=within-agreement', 1],
    ['month=2025-12&state=real', 1],
    ['month=2025-12&state=data-error&origin=planned&rule=all', 1],
    ['month=2026-01&state=foreseen&rule=all', 1],
    ['from=2026-01-05&state=foreseen', 1],
    ['from=2025-12-02&to=2025-12-11', 1],
    ['from=2025-11-10&to=2025-12-04&origin=worked', 1],
    ['to=2025-11-30&state=all', 1],
  ] as const;

  it.each(FILTERS)('%s: every number is as many as the list it leads to has', async (filter, least) => {
    const page = await hr.text(`/?${filter}`);
    expect(total(page)).toBeGreaterThanOrEqual(least);
    const found = numbers(page);
    expect(found.length).toBeGreaterThan(3);
    for (const [href, count] of found) expect([href, await listed(hr, href)]).toEqual([href, count]);
  });

  it.each(['top', 'team', 'night'])('of the unit %s alone counts what the list of it has', async (code) => {
    const unit = await idOf('unit', code);
    for (const state of ['all', 'counted', 'within-agreement']) {
      const page = await hr.text(`/?month=2025-12&unit=${unit}&state=${state}&rule=all`);
      const found = numbers(page);
      if (state === 'all') expect(found.length).toBeGreaterThan(3);
      for (const [href, count] of found) {
        expect(href).toContain(`unit=${unit}`);
        expect([href, await listed(hr, href)]).toEqual([href, count]);
      }
    }
  });

  it('counts the types of the printed table where no type is chosen, and parts that make the whole', async () => {
    const ofMonth = async (filter: string): Promise<number> =>
      total(await hr.text(`/?month=2025-12&${filter}`));
    const [planned, worked] = [await ofMonth('origin=planned'), await ofMonth('origin=worked')];
    const inTable = await listed(hr, '/violations?month=2025-12&rule=in-table');
    expect([planned > 0, worked > 0, planned + worked]).toEqual([true, true, inTable]);
    expect(await ofMonth('rule=all')).toBe(await listed(hr, '/violations?month=2025-12'));
    expect(await ofMonth('rule=all')).toBeGreaterThan(inTable);
  });

  it('says in words what is chosen, and leads back from it and on to another month with it', async () => {
    const unit = await idOf('unit', 'top');
    const page = await hr.text(`/?month=2025-12&unit=${unit}&rule=DAILY_REST&origin=planned&state=&from=`);
    expect(page).toContain(
      '<strong>Mulige brudd i utvalget:</strong> Hviletid i løpet av 24 timer, fra den publiserte planen, desember 2025, Ledelse<span class="remove-filter"> – <a class="ds-link" href="/?month=2025-12">fjern filter</a>',
    );
    expect(page).toContain('Avgrens bruddene: 3 valg i bruk');
    expect(page).toContain(`href="/?month=2025-11&amp;unit=${unit}&amp;rule=DAILY_REST&amp;origin=planned"`);
    expect(page).toContain('<input type="hidden" name="origin" value="planned"/>');
    for (const other of ['Sykefravær</h3>', 'Overtid</h3>', 'Å gjøre']) expect(page).not.toContain(other);
    const days = await hr.text('/?month=2025-12&from=2025-12-02&to=2025-12-11&rule=DAILY_REST');
    expect(days).toContain('Oversikt for 2. desember 2025 til 11. desember 2025');
    expect(days).toContain('Måned i stedet');
  });

  it('compares days with as many before, where hours are in of them and they are over', async () => {
    const page = async (days: string): Promise<string> =>
      chosenPart(await hr.text(`/?${days}&rule=DAILY_REST&state=all`));
    expect(await page('from=2025-12-02&to=2025-12-15')).toContain('18. november 2025 til 1. desember 2025');
    expect(await page('from=2025-11-10&to=2025-11-30')).not.toContain('Dagene før');
    expect(await page('from=2025-12-20&to=2026-01-20')).toContain('er ikke over');
    expect(await page('from=2025-11-10&to=2025-11-30')).toContain(
      'Tallene bygger på timer og saker fra 18. november 2025',
    );
  });

  it('is as the overview where all that is chosen is what it has anyway', async () => {
    for (const same of ['rule=in-table', 'state=counted', 'rule=&cause=&origin=&state=&from=&to='])
      expect(await hr.text(`/?month=2025-12&${same}`)).toContain('Å gjøre');
  });
});

describe('whoever sees figures and no persons', () => {
  it('finds of a cause what the overview tells of it', async () => {
    await site.query(
      `update violation set suggested_cause = 'sickness' where decided_cause is null and anchor_date < '2026-01-01'`,
    );
    await site.query(
      `update month_violations set cause = 'sickness' where cause in ('unknown', '') and month < '2026-01-01'`,
    );
    const narrowed = await reader.text('/?month=2025-12&cause=sickness');
    expect(total(narrowed)).toBe(total(await hr.text('/?month=2025-12&cause=sickness')));
    expect(total(narrowed)).toBeGreaterThan(0);
    expect(await reader.text('/?month=2025-12&state=waiting')).toMatch(/Sykdom<\/th>/i);
  });
});

describe('a selection that is kept', () => {
  it('is that of one person and one address, and new once a case was assessed', async () => {
    const path = '/?month=2025-12&state=waiting&rule=all';
    const before = total(await hr.text(path));
    expect(total(await hr.text(path))).toBe(before);
    expect(total(await hr.text(`${path}&origin=planned`))).toBeLessThan(before);
    expect(total(await lead.text(path))).toBeLessThan(before);
    const list = await hr.text('/violations?month=2025-12&state=waiting');
    const [, id] = /href="\/violations\/([0-9a-f-]{36})/.exec(list)!;
    const page = await hr.text(`/violations/${id!}`);
    const hidden = (name: string): string => new RegExp(`name="${name}" value="(\\d+)"`).exec(page)![1]!;
    const form = { version: hidden('version'), steps: hidden('steps'), outcome: 'real', reason: 'Ja.' };
    expect((await hr.post(`/violations/${id!}/assess`, form)).status).toBe(303);
    expect(total(await hr.text(path))).toBe(before - 1);
  });
});

describe('a selection that makes no sense', () => {
  it.each([
    ['rule=NOPE', 'Typen må være en av dem i utvalget.'],
    ['cause=x%27', 'Årsaken må være en av dem i utvalget.'],
    ['cause=nobody-knows-it', 'Årsaken må være en av dem i utvalget.'],
    ['origin=night', 'Opphavet må være et av dem i utvalget.'],
    ['state=x', 'Statusen må være en av dem i utvalget.'],
    ['from=2025-02-30', 'Fra-datoen må være en dag som 2025-12-01.'],
    ['from=2025-12-05&to=2025-12-01', 'Perioden slutter før den begynner.'],
  ])('%s is refused with what would be right, in the language of who asks', async (query, said) => {
    for (const path of ['/', '/violations']) {
      const answer = await hr.get(`${path}?month=2025-12&${query}`);
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(said)]);
    }
  });

  it('is said in nynorsk and English too, and what is not known is refused as before', async () => {
    expect(await (await hr.get('/?state=x', 'nn')).text()).toContain(
      'Statusen må vere ein av dei i utvalet.',
    );
    expect(await (await hr.get('/?state=x', 'en')).text()).toContain('The status must be one of those');
    expect((await hr.get('/?origins=planned')).status).toBe(422);
    expect((await hr.get(`/?origin=planned&unit=${await idOf('employee', 'DAG1')}`)).status).toBe(404);
  });
});

describe('who sees what of a selection', () => {
  it('a manager has the own units alone, and numbers that agree with the own list', async () => {
    const page = await lead.text('/?month=2025-12&state=all&rule=all');
    const all = numbers(await hr.text('/?month=2025-12&state=all&rule=all'));
    expect(total(page)).toBeLessThan(all[0]![1]);
    expect(numbers(page).length).toBeGreaterThan(3);
    for (const [href, count] of numbers(page))
      expect([href, await listed(lead, href)]).toEqual([href, count]);
    const top = await idOf('unit', 'top');
    expect((await lead.get(`/?month=2025-12&state=all&unit=${top}`)).status).toBe(404);
  });

  it('who sees figures and no persons has numbers without lists, of what the report tells', async () => {
    const page = await reader.text('/?month=2025-12&origin=worked');
    expect(total(page)).toBe(total(await hr.text('/?month=2025-12&origin=worked')));
    expect(page).not.toContain('/violations');
    expect(page).not.toContain('name="from"');
    expect(page).not.toContain('value="unanswered"');
    for (const [query, said] of [
      ['rule=all', 'Typen må være'],
      ['state=unanswered', 'Statusen må være'],
      ['state=data-error', 'Statusen må være'],
      ['from=2025-12-03&to=2025-12-03', 'Tallene vises bare for hele måneder.'],
    ]) {
      const answer = await reader.get(`/?month=2025-12&${query}`);
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(said!)]);
    }
  });

  it('nothing is told of a month in which fewer than five were checked', async () => {
    await site.query(
      `update month_indicator set value = 0 where indicator = 'evaluated-employees' and unit_id <> $1`,
      [await idOf('unit', 'top')],
    );
    expect(await reader.text('/?month=2025-12')).toContain('ville handlet om færre enn fem personer');
    const page = chosenPart(await reader.text('/?month=2025-12&origin=worked'));
    expect(page).toContain('ville handlet om færre enn fem personer');
    expect(page).not.toContain('tile-value');
  });
});

describe('a selection of time whose cases are erased', () => {
  // As retention says before it takes anything away.
  beforeAll(() => site.query(`insert into kept_time (id, cases_from) values (1, '2025-12-01')`));

  it('is not said to be empty', async () => {
    for (const who of [hr, reader]) {
      const page = await who.text('/?month=2025-11&origin=worked');
      expect(page).toContain('er slettet etter reglene for oppbevaring');
      expect(page).not.toContain('Det er ingen i utvalget');
    }
  });

  it('is nothing to be compared with, and no point of the course', async () => {
    for (const who of [hr, reader]) {
      const page = chosenPart(await who.text('/?month=2025-12&origin=worked'));
      expect(page).not.toMatch(/\d (?:flere|færre) enn/);
      expect(page).not.toContain('Måneden før');
    }
    expect(chosenPart(await hr.text('/?from=2025-11-20&to=2025-12-10'))).toContain(
      'Tallene bygger på timer og saker fra 1. desember 2025',
    );
  });
});
