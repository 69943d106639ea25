import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { type Program, type Visitor, Website } from './website.js';

interface Groups {
  readonly groups: readonly {
    readonly id: string;
    readonly employee: string;
    readonly firstDate: string;
    readonly lastDate: string;
    readonly breaches: number;
    readonly incidents: number;
    readonly rules: readonly string[];
    readonly violation: string;
  }[];
  readonly next: string | null;
}

let site: Website;
let program: Program;

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'A' }, { code: 'B' }, { code: 'TOPP', unit: 'top' }]));
  // One call-out leaves A too little rest and too long a day; B and TOPP have a short rest each, B another one later.
  await site.take(
    'events.csv',
    events([
      { employee: 'A', id: 'a1', start: '2025-12-03T07:00', end: '2025-12-03T15:00' },
      { employee: 'A', id: 'a2', kind: 'callout', start: '2025-12-03T22:00', end: '2025-12-04T04:30' },
      { employee: 'A', id: 'a3', start: '2025-12-04T07:00', end: '2025-12-04T15:00' },
      ...shortRest('B', '2025-12-03', '2025-12-04'),
      ...shortRest('B', '2025-12-17', '2025-12-18'),
      ...shortRest('TOPP', '2025-12-03', '2025-12-04'),
    ]),
  );
  await site.evaluate();
  program = await site.program('violations:read');
});
afterAll(() => site.close());

const CHOSEN = 'month=2025-12';
const groups = (as: string, more = '') =>
  program.json<Groups>(`/api/v1/violation-groups?as=${as}&${CHOSEN}${more}`);

describe('the same violations', () => {
  it('are counted as breaches, incidents and persons, each out of the rows themselves', async () => {
    const [row] = await site.query<{ breaches: number; incidents: number; persons: number }>(
      `select count(*)::int as breaches, count(distinct incident_id)::int as incidents,
              count(distinct employee_id)::int as persons
         from violation where effective_verdict = 'breach' and anchor_date >= '2025-12-01' and anchor_date < '2026-01-01'`,
    );
    const counts = await program.json<typeof row>(`/api/v1/violation-counts?${CHOSEN}`);
    expect(counts).toEqual(row);
    expect(counts!.persons).toBe(3);
    expect(counts!.breaches).toBeGreaterThan(counts!.incidents);
    expect(counts!.incidents).toBeGreaterThan(counts!.persons);
  });

  it('that one call-out set off are one incident, with every rule it broke', async () => {
    const { groups: incidents } = await groups('incidents');
    const ofA = incidents.filter(({ employee }) => employee === 'Navn A');
    expect(ofA).toHaveLength(1);
    expect(ofA[0]).toMatchObject({ firstDate: '2025-12-03', incidents: 1 });
    expect(ofA[0]!.rules.length).toBeGreaterThan(1);
    expect(ofA[0]!.breaches).toBe(ofA[0]!.rules.length);
    const { sameIncident } = await program.json<{ sameIncident: string[] }>(
      `/api/v1/violations/${ofA[0]!.violation}`,
    );
    expect(sameIncident).toHaveLength(ofA[0]!.breaches - 1);
  });

  it('of one person are one row, the latest first, and pages go through all of them once', async () => {
    const { groups: persons } = await groups('persons');
    expect(persons.map(({ employee }) => employee)[0]).toBe('Navn B');
    expect(persons[0]).toMatchObject({ incidents: 2, firstDate: '2025-12-04', lastDate: '2025-12-18' });
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Groups = await groups(
        'persons',
        `&limit=1${next === '' ? '' : `&cursor=${encodeURIComponent(next)}`}`,
      );
      seen.push(...page.groups.map(({ id }) => id));
      next = page.next;
    }
    expect(seen).toEqual(persons.map(({ id }) => id));
  });

  it('are refused for a grouping nobody knows, and a cursor of another list', async () => {
    expect((await program.send('/api/v1/violation-groups?as=weeks')).status).toBe(422);
    const { next } = await groups('persons', '&limit=1');
    const other = await program.send(
      `/api/v1/violation-groups?as=incidents&${CHOSEN}&cursor=${encodeURIComponent(next!)}`,
    );
    expect(other.status).toBe(400);
  });
});

describe('the selection', () => {
  const dates = async (filter: string): Promise<readonly string[]> => {
    const found = await program.json<{ violations: { anchorDate: string; rule: string; origin: string }[] }>(
      `/api/v1/violations?limit=200&${filter}`,
    );
    return found.violations.map(({ anchorDate }) => anchorDate);
  };

  it('holds a month and a period that are both given, first and last day included', async () => {
    const all = await dates(CHOSEN);
    const [last, first] = [all[0]!, all.at(-1)!];
    expect(first < last).toBe(true);
    expect(await dates(`from=${first}&to=${last}`)).toEqual(all);
    expect(await dates(`${CHOSEN}&from=${last}`)).toEqual(all.filter((date) => date === last));
    expect((await program.send(`/api/v1/violations?month=2025-11&from=${first}`)).status).toBe(422);
  });

  it('is by cause and by origin what the rows say of themselves', async () => {
    const rows = await site.query<{ cause: string; origin: string; count: number }>(
      `select coalesce(decided_cause, suggested_cause, 'unknown') as cause, origin, count(*)::int as count
         from violation where effective_verdict = 'breach' group by 1, 2`,
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { cause, origin, count } of rows)
      expect(await dates(`cause=${cause}&origin=${origin}`)).toHaveLength(count);
  });

  it('of the types of the monthly table is what the month counts', async () => {
    const { breaches } = await (
      await site.program('figures:read', 'violations:read')
    ).json<{ breaches: { total: number } }>('/api/v1/indicators?month=2025-12');
    const found = await dates(`${CHOSEN}&rule=in-table`);
    expect(found).toHaveLength(breaches.total);
    expect(breaches.total).toBeGreaterThan(0);
  });
});

describe('the weeks on the overview', () => {
  it('count what the list behind each of them has', async () => {
    const hr = await site.visitor('hr');
    const page = await (await hr.get('/?month=2025-12')).text();
    const cells = [...page.matchAll(/<td class="week shade-\d(?: week-\w+)?"><a href="([^"]+)">(\d+)<\/a>/g)];
    // Two units in the first week of December, one of them again in the week of the 18th.
    expect(cells).toHaveLength(3);
    for (const [, href = '', count] of cells) {
      const list = new URLSearchParams(href.replaceAll('&amp;', '&').split('?')[1]);
      const { breaches } = await program.json<{ breaches: number }>(
        `/api/v1/violation-counts?${list.toString()}`,
      );
      expect(String(breaches)).toBe(count);
    }
  });
});

describe('a downloaded list', () => {
  const lead = async (): Promise<Visitor> => {
    const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
    return site.visitor(`manager:${row!.id}`);
  };

  it('has every finding of the selection of the own people, numbers as numbers', async () => {
    const visitor = await lead();
    const answer = await visitor.get(`/violations.csv?${CHOSEN}`);
    expect(answer.headers.get('content-disposition')).toContain('mulige-brudd-2025-12.csv');
    const rows = parse<Record<string, string>>(await answer.text(), {
      bom: true,
      columns: true,
      delimiter: ';',
    });
    const [{ count } = { count: 0 }] = await site.query<{ count: number }>(
      `select count(*)::int as count from violation v join employee e on e.id = v.employee_id
        where v.effective_verdict = 'breach' and e.code in ('A', 'B')`,
    );
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map((row) => row['Ansatt']))).toEqual(new Set(['Navn A', 'Navn B']));
    const rest = rows.find((row) => row['Regel'] === 'DAILY_REST' && row['Ansatt'] === 'Navn B');
    expect(rest).toMatchObject({ Dato: '2025-12-18', Grense: '11', 'Målt i': 'timer' });
    expect(rest!['Målt']).toMatch(/^\d+(,\d+)?$/);
    expect(Number(rest!['Målt']!.replace(',', '.'))).toBeLessThan(11);
  });

  it('is a workbook whose days are days, and is written down for everybody it names', async () => {
    const [mark] = await site.query<{ id: string }>(
      'select coalesce(max(id), 0)::text as id from audit_entry',
    );
    const answer = await (await lead()).get(`/violations.xlsx?${CHOSEN}&as=persons`);
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    const [, first] = sheets[0]!.rows;
    expect(first![0]).toBe('Navn B');
    expect(first![3]).toEqual(new Date('2025-12-18T00:00:00Z'));
    expect(first![6]).toBe(2);
    const rows = await site.query<{ code: string }>(
      `select e.code from audit_entry a join employee e on e.id = a.employee_id
        where a.id > ${mark!.id} and a.action = 'export-violations' order by 1`,
    );
    expect(rows.map(({ code }) => code)).toEqual(['A', 'B']);
  });

  it('is none for whoever may not see the list, and none of a selection that is nonsense', async () => {
    const reader = await site.visitor('reader');
    expect((await reader.get('/violations.csv')).status).toBe(403);
    expect((await (await lead()).get('/violations.csv?rule=NOPE')).status).toBe(422);
  });
});

describe('the page', () => {
  it('shows the list three ways, keeps the selection, and names to a manager the own people only', async () => {
    const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
    const lead = await site.visitor(`manager:${row!.id}`);
    for (const as of ['incidents', 'persons']) {
      const page = await lead.text(`/violations?${CHOSEN}&as=${as}`);
      expect(page).toContain('Navn A');
      expect(page).not.toContain('Navn TOPP');
      expect(page).toContain('hos 2 personer.');
      expect(page).toContain(`name="as" value="${as}"`);
      expect(page).toContain('href="/violations?month=2025-12&amp;as=breaches"');
    }
    expect(await lead.text(`/violations?${CHOSEN}`)).toContain('hos 2 personer.');
    expect((await lead.get('/violations?as=weeks')).status).toBe(422);
  });

  it('writes down whom it named', async () => {
    const [last] = await site.query<{ id: string }>(
      'select coalesce(max(id), 0)::text as id from audit_entry',
    );
    await groups('persons');
    const rows = await site.query<{ code: string }>(
      `select e.code from audit_entry a join employee e on e.id = a.employee_id
        where a.id > ${last!.id} and a.action = 'list-violations' order by 1`,
    );
    expect(rows.map(({ code }) => code)).toEqual(['A', 'B', 'TOPP']);
  });
});

describe('several cases at once', () => {
  const lead = async (): Promise<Visitor> => {
    const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
    return site.visitor(`manager:${row!.id}`);
  };
  /** Values of the ticks on a page of the list. */
  const ticks = (html: string): string[] =>
    [...html.matchAll(/name="pick" value="([^"]+)"/g)].map(([, value]) => value!);
  const send = (who: Visitor, picks: readonly string[], fields: Record<string, string>) =>
    who.post('/violations/assess', [
      ...picks.map((pick) => ['pick', pick] as const),
      ...Object.entries({ list: `/violations?${CHOSEN}&rule=DAILY_REST`, ...fields }),
    ]);
  const states = async (picks: readonly string[]): Promise<string[]> => {
    const rows = await site.query<{ state: string }>(
      'select distinct state from violation where id = any ($1::uuid[]) order by 1',
      [picks.map((pick) => pick.split(':')[0])],
    );
    return rows.map(({ state }) => state);
  };

  it('come back with what was typed at an address that is their list when it is opened', async () => {
    const who = await lead();
    const list = `${CHOSEN}&rule=DAILY_REST`;
    const html = await who.text(`/violations?${list}`);
    const [, action = ''] = /<form[^>]*action="(\/violations\/assess[^"#]*)#bulk"/.exec(html) ?? [];
    const address = action.replaceAll('&amp;', '&');
    expect(html.split(`formaction="${action}#`).length).toBeGreaterThan(1);
    const fields = { list: `/violations?${list}`, outcome: 'emergency', reason: '', what: 'Ny <turnus>' };
    const refused = await who.post(address, [['pick', ticks(html)[0]!], ...Object.entries(fields)]);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Ny &lt;turnus></textarea>');
    const reloaded = await who.get(address);
    const location = reloaded.headers.get('location')!;
    expect([reloaded.status, location.split('?')[0]]).toEqual([303, '/violations']);
    expect(ticks(await who.text(location))).toEqual(ticks(html));
    const nothing = await who.get('/violations/assess');
    expect([nothing.status, nothing.headers.get('location')]).toEqual([303, '/violations']);
    expect((await who.get('/violations/assess?colour=red')).status).toBe(422);
  });

  it('get one assessment, each with a history of its own, and leave the list they were in', async () => {
    const who = await lead();
    const list = await who.text(`/violations?${CHOSEN}&rule=DAILY_REST`);
    const picks = ticks(list).slice(0, 2);
    expect(picks).toHaveLength(2);
    const answer = await send(who, picks, { outcome: 'emergency', reason: 'Strømbrudd på hele øya.' });
    expect(answer.status).toBe(303);
    const back = answer.headers.get('location')!;
    expect(back).toBe(`/violations?${CHOSEN}&rule=DAILY_REST&assessed=2#assessed`);
    const page = await who.text(back.split('#')[0]!);
    expect(page).toContain('2 saker er vurdert.');
    expect(ticks(page).filter((pick) => picks.includes(pick))).toEqual([]);
    const steps = await site.query<{ count: number }>(
      `select count(*)::int as count from violation_history
        where reason = 'assessed' and detail ->> 'text' = 'Strømbrudd på hele øya.' group by violation_id`,
    );
    expect(steps).toEqual([{ count: 1 }, { count: 1 }]);
    // Sent twice, nothing is done twice.
    expect((await send(who, picks, { outcome: 'emergency', reason: 'Strømbrudd på hele øya.' })).status).toBe(
      303,
    );
  });

  it('that somebody has changed meanwhile are told of, and the others are assessed', async () => {
    const who = await lead();
    const picks = ticks(await who.text(`/violations?${CHOSEN}`));
    const [late, other] = picks as [string, string];
    await who.post(`/violations/${late.split(':')[0]!}/assess`, {
      version: late.split(':')[1]!,
      outcome: 'real',
    });
    const answer = await send(who, [late, other], { outcome: 'data-error', reason: 'Feil <b>i</b> import.' });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('1 sak er vurdert.');
    expect(page).toContain('1 sak er ikke endret:');
    expect(page).toContain('Saken er endret siden du hentet den.');
    expect(page).toContain('Feil &lt;b>i&lt;/b> import.');
    expect(await states([late])).toEqual(['real']);
    expect(await states([other])).toEqual(['data-error']);
  });

  it.each([
    [0, { outcome: 'real' }, 'Kryss av minst én sak i listen.'],
    [1, {}, 'Velg en vurdering.'],
    [1, { outcome: 'duplicate' }, 'Det må gjøres sak for sak.'],
    [1, { outcome: 'data-error', reason: ' ' }, 'egrunnelse'],
  ])(
    'with %d ticked and %j are left as they are, and what was typed is kept',
    async (count, fields, says) => {
      const who = await site.visitor('hr');
      const picks = ticks(await who.text(`/violations?${CHOSEN}`)).slice(0, count);
      const before = await states(picks);
      const answer = await send(who, picks, fields);
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(says);
      expect([...page.matchAll(/name="pick"[^>]* checked/g)]).toHaveLength(count);
      expect(await states(picks)).toEqual(before);
    },
  );

  it('are ticked all at once, with what was typed; nothing is stored by that', async () => {
    const who = await site.visitor('hr');
    const before = ticks(await who.text(`/violations?${CHOSEN}`));
    expect(before.length).toBeGreaterThan(1);
    // What was assessed by a test before is left to be ticked by hand.
    const others = await site.query(
      `select 1 from violation where id = any ($1::uuid[]) and state = 'detected'`,
      [before.slice(1).map((pick) => pick.split(':')[0])],
    );
    const open = 1 + others.length;
    for (const [choose, isTicked] of [
      ['page', true],
      ['all', true],
      ['none', false],
    ] as const) {
      const answer = await who.post('/violations/assess', [
        ...Object.entries({
          choose,
          list: `/violations?${CHOSEN}`,
          outcome: 'emergency',
          reason: 'Storm <i>',
        }),
        ['pick', before[0]!],
      ]);
      expect(answer.status).toBe(200);
      const page = await answer.text();
      expect(ticks(page)).toEqual(before);
      expect([...page.matchAll(/name="pick"[^>]* checked/g)]).toHaveLength(isTicked ? open : 0);
      expect(page).toMatch(isTicked ? new RegExp(`>${open} (sak|saker) er valgt`) : />Ingen saker er valgt/);
      expect(page.includes('vurdert fra før, er ikke valgt')).toBe(isTicked && open < before.length);
      expect(page).toContain('Storm &lt;i></textarea>');
      expect(page).toMatch(/value="emergency"[^>]* checked/);
    }
    expect(ticks(await who.text(`/violations?${CHOSEN}`))).toEqual(before);
  });

  it('of a list longer than a page are ticked up to the limit, all of them shown, and keep that when refused', async () => {
    const own = 27;
    await site.query(
      `insert into violation select (jsonb_populate_record(v, jsonb_build_object(
           'id', gen_random_uuid(), 'anchor_date', v.anchor_date + n * 30, 'state', 'detected'))).*
         from violation v, generate_series(20, ${19 + own}) n
        where v.id = (select id from violation where effective_verdict = 'breach' limit 1)`,
    );
    const who = await site.visitor('hr');
    const list = '/violations?from=2027-01-01&state=all';
    const page = await who.text(list);
    expect(ticks(page)).toHaveLength(25);
    expect(page).toContain('Velg alle 25 på siden');
    expect(page).toContain(`Velg alle ${own} i utvalget`);
    const send = async (fields: Record<string, string>, picks: readonly string[]) =>
      (
        await who.post('/violations/assess', [
          ...Object.entries({ list, ...fields }),
          ...picks.map((pick) => ['pick', pick] as const),
        ])
      ).text();
    const all = await send({ choose: 'all' }, []);
    expect([...all.matchAll(/name="pick"[^>]* checked/g)]).toHaveLength(own);
    expect(all).toContain('<input type="hidden" name="rows" value="all"');
    // The last two of them, which no short page has, with a form that says nothing.
    const refused = await send({ rows: 'all' }, ticks(all).slice(-2));
    expect(refused).toContain('Velg en vurdering.');
    expect([...refused.matchAll(/name="pick"[^>]* checked/g)]).toHaveLength(2);
  });

  it('of a list longer than goes at once are taken from the page on that was come to, what was ticked there with them', async () => {
    await site.query(
      `insert into violation select (jsonb_populate_record(v, jsonb_build_object(
           'id', gen_random_uuid(), 'anchor_date', date '2030-01-01' + n, 'state', 'detected'))).*
         from violation v, generate_series(1, 130) n
        where v.id = (select id from violation where effective_verdict = 'breach' limit 1)`,
    );
    const who = await site.visitor('hr');
    const first = await who.text('/violations?from=2030-01-01&state=all');
    expect(first).toContain('Velg de første 100 av 130 i utvalget');
    const onward = /href="(\/violations\?[^"]*after=[^"]*)"/.exec(first)![1]!.replaceAll('&amp;', '&');
    const later = await who.text(onward);
    expect(later).toContain('Velg de neste 100 herfra av 130 i utvalget');
    const shown = ticks(later);
    const many = await (
      await who.post('/violations/assess', [
        ...Object.entries({ choose: 'all', list: onward }),
        ['pick', shown.at(-1)!],
      ])
    ).text();
    expect(ticks(many)).toHaveLength(100);
    expect(ticks(many).slice(0, shown.length)).toEqual(shown);
    expect([...many.matchAll(/name="pick"[^>]* checked/g)]).toHaveLength(100);
  });

  it('are promised no more than wait, however many rows there are', async () => {
    await site.query(
      `insert into violation select (jsonb_populate_record(v, jsonb_build_object(
           'id', gen_random_uuid(), 'anchor_date', date '2032-01-01' + n,
           'state', case when n % 3 = 0 then 'real' else 'detected' end))).*
         from violation v, generate_series(1, 110) n
        where v.id = (select id from violation where effective_verdict = 'breach' limit 1)`,
    );
    const who = await site.visitor('hr');
    const onwardOf = (page: string) =>
      /href="(\/violations\?[^"]*after=[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&');
    const first = await who.text('/violations?from=2032-01-01&state=all');
    expect(first).toContain('Velg de 17 på siden som ikke er vurdert');
    expect(first).toContain('Velg de 67 av de første 100 i utvalget som ikke er vurdert');
    const later = onwardOf(first);
    const page = await who.text(later);
    // Of 110 rows, 85 are left from here on.
    expect(page).toContain('Velg de 57 av de neste 85 herfra som ikke er vurdert');
    const many = await (await who.post('/violations/assess', { choose: 'all', list: later })).text();
    expect([...many.matchAll(/name="pick"[^>]* checked/g)]).toHaveLength(57);
    expect(many).toContain('>57 saker er valgt');
  });

  it("of other people's units are not there, and nobody without the right has the form", async () => {
    const [row] = await site.query<{ id: string; version: number }>(
      `select v.id, v.version from violation v join employee e on e.id = v.employee_id
        where e.code = 'TOPP' and v.state = 'detected' limit 1`,
    );
    const answer = await send(await lead(), [`${row!.id}:${row!.version}`], { outcome: 'real' });
    expect(answer.status).toBe(409);
    expect(await states([row!.id])).toEqual(['detected']);
    expect((await send(await site.visitor('reader'), [], {})).status).toBe(403);
  });
});

describe('several cases assessed by a program', () => {
  const picked = () =>
    site.query<{ id: string; version: number; state: string }>(
      `select id, version, state from violation where effective_verdict = 'breach' order by id`,
    );
  const send = (program: Program, body: unknown, language = 'nb') =>
    program.send('/api/v1/violations/assess', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify(body),
    });

  it('are assessed each by itself: what was changed meanwhile, or is none, is left and told of', async () => {
    const writing = await site.program('violations:write');
    const [first, second] = await picked();
    const nobodys = '00000000-0000-4000-8000-000000000000';
    const answer = await send(writing, {
      outcome: 'data-error',
      reason: 'Feil i eksporten.',
      violations: [
        { id: first!.id, version: first!.version },
        { id: second!.id, version: second!.version + 1 },
        { id: nobodys, version: 1 },
      ],
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      assessed: 1,
      left: [
        {
          id: second!.id,
          problem: 'violation.changed-meanwhile',
          detail: expect.stringContaining('Saken er endret'),
        },
        { id: nobodys, problem: 'violation.not-found', detail: expect.any(String) },
      ],
    });
    const now = await picked();
    expect(now[0]).toMatchObject({ state: 'data-error' });
    expect(now.slice(1)).toEqual((await picked()).slice(1));
    expect(now[1]).toEqual(second);
  });

  it.each([
    ['a duplicate', { outcome: 'duplicate' }],
    ['none of them', { violations: [] }],
    ['too long a reason', { reason: 'x'.repeat(5000) }],
    ['a field nobody knows', { state: 'real' }],
    ['a state that is no outcome', { outcome: 'superseded' }],
  ])('are left as they are with %s', async (_, change) => {
    const writing = await site.program('violations:write');
    const before = await picked();
    const violations = before.map(({ id, version }) => ({ id, version }));
    const answer = await send(writing, { outcome: 'real', reason: '', violations, ...change });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await picked()).toEqual(before);
  });
});
