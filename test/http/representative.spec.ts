import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActorNames } from '../../src/access/audit/actor-names.service.js';
import { AuditLog } from '../../src/access/audit/audit-log.service.js';
import { events, organisation, type Person, type Row, shortRest } from '../support/organisation.js';
import { linesOf } from './table-lines.js';
import { type Visitor, Website } from './website.js';

/** Elected for the team and the night shift below it. */
const ELECTED: Person = { code: 'VALGT' };
/** Of the group until the middle of December. */
const MOVED: Person = { code: 'FLYTTET', to: '2025-12-15' };
const PEOPLE: readonly Person[] = [
  ELECTED,
  MOVED,
  { code: 'DAG', share: 0.5 },
  { code: 'FEM' },
  { code: 'SEKS' },
  { code: 'NATT', unit: 'night' },
  { code: 'TOPP', unit: 'top' },
];
const PLANNED = 'employee;kind;start;end;planned_start;planned_end;source_id';
const period = '?from=2025-12-01&to=2025-12-31';

let directory: string;
let site: Website;
let hr: Visitor;
let elected: Visitor;

const shift = (employee: string, day: string): Row => ({
  employee,
  id: `${employee}-${day}`,
  start: `${day}T08:00`,
  end: `${day}T15:30`,
});

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-elected-'));
  const roles = join(directory, 'roles.yaml');
  await writeFile(
    roles,
    'roles:\n  - employee: VALGT\n    role: representative\n    represents: [{ unit: team, positions: [Operatør] }]\n',
  );
  site = await Website.start({ HVILETID_ROLE_FILE: roles });
  await site.take('org.json', organisation(PEOPLE));
  await site.query(
    `insert into position (id, employee_id, unit_id, title, share, employment, valid_from)
     select gen_random_uuid(), e.id, u.id, 'Leder', 1, 'permanent', '2025-12-16'
       from employee e, unit u where e.code = 'FLYTTET' and u.code = 'team'`,
  );
  await site.take(
    'events.csv',
    events([
      ...['VALGT', 'NATT', 'TOPP'].flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04')),
      ...['2025-12-10', '2025-12-20'].map((day) => shift('FLYTTET', day)),
      { employee: 'NATT', id: 'b', kind: 'standby', start: '2025-12-06T16:00', end: '2025-12-07T08:00' },
      { employee: 'NATT', id: 'u', kind: 'callout', start: '2025-12-06T20:00', end: '2025-12-06T22:00' },
    ]),
  );
  await site.take(
    'planned.csv',
    [PLANNED, 'DAG;shift;2025-12-08T08:00;2025-12-08T20:00;2025-12-08T08:00;2025-12-08T13:00;p1'].join('\n'),
  );
  await site.evaluate();
  hr = await site.visitor('hr');
  elected = await site.visitor(`representative:${await idOf('VALGT')}`);
});

afterAll(async () => {
  await site.close();
  await rm(directory, { recursive: true });
});

const idOf = async (code: string): Promise<string> =>
  (await site.query<{ id: string }>('select id from employee where code = $1', [code]))[0]!.id;

/** The lines of a downloaded overview, by employee, without unit and position. */
async function hoursFor(who: Visitor, query = period): Promise<Record<string, string[]>> {
  const text = await who.text(`/hours.csv${query}`);
  const [, ...lines]: string[][] = parse(text, { bom: true, delimiter: ';' });
  const byName: Record<string, string[]> = {};
  for (const [name = '', , , ...cells] of lines)
    (byName[name] ??= []).push(cells.join(' ').replaceAll(',', '.'));
  return byName;
}

describe('the overview of hours', () => {
  it('is of the group represented, by name, and of the days in it', async () => {
    expect(await hoursFor(elected)).toEqual({
      // Agreed five hours and worked twelve: three are overtime, four extra (spec 5).
      'Navn DAG': ['desember 2025 5 12 3 4 0 0'],
      'Navn FEM': [' '.repeat(6)],
      'Navn SEKS': [' '.repeat(6)],
      'Navn FLYTTET': ['desember 2025 7.5 7.5 0 0 0 0'],
      'Navn LEAD': [' '.repeat(6)],
      'Navn NATT': ['desember 2025 16 18 2 0 16 2'],
      'Navn VALGT': ['desember 2025 16 16 0 0 0 0'],
    });
  });

  it('is of everybody for HR, or of one unit with those below it', async () => {
    expect(Object.keys(await hoursFor(hr))).toHaveLength(9);
    const [night] = await site.query<{ id: string }>(`select id from unit where code = 'night'`);
    expect(Object.keys(await hoursFor(hr, `${period}&group=${night!.id}`))).toEqual(['Navn NATT']);
  });

  it('adds up by weeks to what it is by months', async () => {
    const worked = async (by: string): Promise<number> =>
      Object.values(await hoursFor(hr, `${period}&by=${by}`))
        .flat()
        .reduce((sum, line) => sum + Number(line.split(' ').at(-5)), 0);
    expect(await worked('week')).toBe(await worked('month'));
  });

  it('counts overtime as the monthly figures do', async () => {
    const [stored] = await site.query<{ hours: number }>(
      `select sum((figures ->> 'overtime-seconds')::float8) / 3600 as hours from employee_month where month = '2025-12-01'`,
    );
    const shown = Object.values(await hoursFor(hr))
      .flat()
      .map((line) => Number(line.split(' ').at(-4)));
    expect(shown.reduce((sum, hours) => sum + hours, 0)).toBe(stored!.hours);
  });

  it('shows and logs nobody until a period is asked for', async () => {
    const before = await looks('VALGT');
    const page = await elected.text('/hours');
    expect(page).toContain('Ingen er vist eller logget ennå');
    expect(page).not.toContain('Navn DAG');
    expect(await looks('VALGT')).toEqual(before);
  });

  it.each(['?from=2025-12-32', '?from=2025-12-02&to=2025-12-01', `${period}&group=top/*`, '?group=top/*'])(
    'says what is wrong about %s',
    async (query) => {
      const answer = await elected.get(`/hours${query}`);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toMatch(/må være|må ende/);
    },
  );
});

/** What is written down about an employee, latest last. */
const looks = (code: string) =>
  site.query<{ actor: string; action: string; detail: object }>(
    `select a.actor, a.action, a.detail from audit_entry a join employee e on e.id = a.employee_id
      where e.code = $1 order by a.id`,
    [code],
  );

describe('a look at the overview', () => {
  it('is written down for each employee named, who sees it, and for nobody else', async () => {
    const [known, foreign] = [await looks('NATT'), await looks('TOPP')];
    await elected.text(`/hours${period}`);
    await elected.get(`/hours.xlsx${period}`);
    const actor = `representative:${await idOf('VALGT')}`;
    const detail = { from: '2025-12-01', to: '2025-12-31' };
    expect((await looks('NATT')).slice(known.length)).toEqual([
      { actor, action: 'view-hours', detail },
      { actor, action: 'export-hours', detail },
    ]);
    expect(await looks('TOPP')).toEqual(foreign);
    const seen = await (await site.visitor(`employee:${await idOf('NATT')}`)).text('/audit/mine');
    expect(seen).toContain('Lastet ned timeoversikten');
    expect(seen).toContain('Navn VALGT');
  });

  it('is had by a program with the scope, page by page, as the page has it, and each is told', async () => {
    interface List {
      readonly employees: readonly { readonly employee: string; readonly total: Record<string, number> }[];
      readonly next: string | null;
    }
    const program = await site.program('hours:read');
    const seen: List['employees'][number][] = [];
    let cursor: string | null = null;
    do {
      const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const list: List = await program.json<List>(`/api/v1/hours${period}&by=month&limit=4${more}`);
      seen.push(...list.employees);
      cursor = list.next;
    } while (cursor !== null);
    expect(seen.map(({ employee }) => employee)).toEqual(Object.keys(await hoursFor(hr)));
    expect(seen.find(({ employee }) => employee === 'Navn DAG')!.total).toMatchObject({
      agreedSeconds: 5 * 3600,
      workedSeconds: 12 * 3600,
      overtimeSeconds: 3 * 3600,
      extraSeconds: 4 * 3600,
    });
    const [last] = (await looks('TOPP')).slice(-2) as { actor: string; action: string }[];
    expect(last).toMatchObject({ actor: expect.stringMatching(/^token:/), action: 'view-hours' });
    const own = await elected.json<List>(`/api/v1/hours${period}`);
    expect(own.employees.map(({ employee }) => employee)).toEqual(Object.keys(await hoursFor(elected)));
    expect((await elected.get(`/api/v1/hours${period}&group=nonsense`)).status).toBe(422);
    expect((await (await site.program('violations:read')).send(`/api/v1/hours${period}`)).status).toBe(403);
  });

  it('is in the log of the group, with how many of the group, also where HR looked', async () => {
    await hr.text(`/hours${period}`);
    const rows = (await elected.text('/hours/log')).split('<tr>').slice(2);
    expect(rows[0]).toMatch(/HR.*Åpnet timeoversikten.*1\. desember 2025.*>7</s);
    expect(rows.some((row) => /Navn VALGT.*Lastet ned timeoversikten/s.test(row))).toBe(true);
  });

  it('names in it whoever signed in at an issuer, and nobody else by a subject like an id of ours', async () => {
    const subject = `oidc:${await idOf('TOPP')}`;
    await site.app.get(ActorNames).remember(subject, 'Hilde Utenfor', null);
    const employeeId = await idOf('DAG');
    await site.app.get(AuditLog).record({ actor: subject, action: 'view-hours', employeeId });
    const page = await elected.text('/hours/log');
    expect(page).toContain('Hilde Utenfor');
    expect(page).not.toContain(subject.slice('oidc:'.length));
    expect(page).not.toContain('Navn TOPP');
  });

  it('is on one page of the log, also where others of the same moment are on the page before', async () => {
    const employeeId = await idOf('DAG');
    await site.app.get(AuditLog).record(
      Array.from({ length: 120 }, (_, index) => ({
        actor: `token:${index}`,
        action: 'view-hours' as const,
        employeeId,
      })),
    );
    const [, ...all] = linesOf(await elected.text('/hours/log.csv'));
    let shown = 0;
    let path: string | undefined = '/hours/log';
    while (path !== undefined) {
      const page: string = await elected.text(path);
      shown += page.split('<tr>').length - 2;
      path = /href="(\/hours\/log\?before=[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(shown).toBe(all.length);
  });
});

describe('findings of the group', () => {
  const rows = async (query: string): Promise<string[]> =>
    (await elected.text(`/group-findings${query}`))
      .split('<tr>')
      .filter((row) => row.includes('cell-employee'));
  const numbersIn = (list: readonly string[]): string[] =>
    list.map((row) => /Ansatt \d+/.exec(row)?.[0] ?? '');

  it('are shown without names, each person by one number, where enough could be meant', async () => {
    const page = await elected.text(`/group-findings${period}`);
    const list = await rows(period);
    // Of the unit with five persons; that of the night shift with one is left out, and said to be.
    expect(list.length).toBeGreaterThan(0);
    expect(page).toContain('Funn for 1 ansatt er utelatt');
    expect(page.replaceAll('Logget inn som Navn VALGT', '')).not.toMatch(/Navn |NATT|VALGT|TOPP/);
    expect(list.every((row) => row.includes('Drift'))).toBe(true);
    expect(numbersIn(await rows(period))).toEqual(numbersIn(list));
  });

  it('are taken away as they are shown: numbers and no names, and the log with them', async () => {
    const page = await rows(period);
    const [heading, ...lines] = linesOf(await elected.text(`/group-findings.csv${period}`));
    expect(heading).toMatch(/Dato.*Ansatt.*Enhet.*Type/);
    expect(lines.at(-1)).toContain('Funn for 1 ansatt er utelatt');
    const shown = lines.slice(0, -1);
    expect(shown).toHaveLength(page.length);
    expect(shown.map((line) => /Ansatt \d+/.exec(line)?.[0])).toEqual(numbersIn(page));
    expect(lines.join()).not.toMatch(/Navn |NATT|VALGT|TOPP/);
    const log = linesOf(await elected.text('/hours/log.csv'));
    expect(log[1]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d;.*VALGT.*;2025-12-01;2025-12-31;\d+$/);
  });

  it('are written down for whom they are about, and for nobody whose findings are left out', async () => {
    const [shown, hidden] = [await looks('VALGT'), await looks('NATT')];
    await rows(period);
    expect((await looks('VALGT')).slice(shown.length)).toMatchObject([{ action: 'list-group-findings' }]);
    expect(await looks('NATT')).toEqual(hidden);
  });
});
