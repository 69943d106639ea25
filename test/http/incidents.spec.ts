import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { type Program, Website } from './website.js';

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
