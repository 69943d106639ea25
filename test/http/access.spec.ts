import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOKEN_SCOPES, type TokenScope } from '../../src/access/access.js';
import type { MonthlyReport } from '../../src/reports/monthly-report.js';
import { BOSS, events, LEAD, organisation, type Person, shortRest } from '../support/organisation.js';
import { type Program, type Visitor, Website } from './website.js';

const AT_TOP: Person = { code: 'TOPP', unit: 'top' };
const IN_TEAM: Person = { code: 'DAG', unit: 'team' };
const AT_NIGHT: Person = { code: 'NATT', unit: 'night' };

interface Listed {
  readonly violations: readonly { readonly id: string; readonly employee: string }[];
}

/** Elected for the night shift, which is another unit than the own one. */
const ROLES = `roles:
  - employee: ${AT_TOP.code}
    role: representative
    represents: [{ unit: night }]
`;

let directory: string;
let site: Website;
let hr: Visitor;
let lead: Visitor;
let reader: Visitor;
let stranger: Visitor;
/** Id of each person's one violation, by code. */
const violationOf = new Map<string, string>();

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-roles-'));
  await writeFile(join(directory, 'roles.yaml'), ROLES);
  site = await Website.start({ HVILETID_ROLE_FILE: join(directory, 'roles.yaml') });
  await site.take('org.json', organisation([AT_TOP, IN_TEAM, AT_NIGHT]));
  await site.take(
    'events.csv',
    events([AT_TOP, IN_TEAM, AT_NIGHT].flatMap(({ code }) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
  await site.evaluate();
  const found = await site.query<{ id: string; code: string }>(
    `select v.id, e.code from violation v join employee e on e.id = v.employee_id where v.rule = 'DAILY_REST'`,
  );
  for (const { id, code } of found) violationOf.set(code, id);
  hr = await site.visitor('hr');
  reader = await site.visitor('reader');
  lead = await site.visitor(await personaOf(LEAD));
  stranger = await site.visitor(null);
});

afterAll(async () => {
  await site.close();
  await rm(directory, { recursive: true });
});

async function personaOf({ code }: Person, kind = 'manager'): Promise<string> {
  const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [code]);
  return `${kind}:${row!.id}`;
}

const idOf = ({ code }: Person): string => violationOf.get(code)!;
const named = (people: readonly Person[]): string[] => people.map(({ code }) => `Navn ${code}`).sort();
const restOnly = '?rule=DAILY_REST';

describe('a manager', () => {
  it('finds the own unit and the one below it in the list and in the API, nothing else', async () => {
    const page = await lead.text(`/violations${restOnly}`);
    expect(page).toContain('Navn DAG');
    expect(page).toContain('Navn NATT');
    expect(page).not.toContain('TOPP');
    const { violations } = await lead.json<Listed>(`/api/v1/violations${restOnly}`);
    expect(violations.map(({ employee }) => employee).sort()).toEqual(named([IN_TEAM, AT_NIGHT]));
  });

  it('opens an own one', async () => {
    expect((await lead.get(`/violations/${idOf(AT_NIGHT)}`)).status).toBe(200);
    expect((await lead.get(`/api/v1/violations/${idOf(AT_NIGHT)}`)).status).toBe(200);
  });

  it.each(['/violations', '/api/v1/violations'])(
    'gets the same answer at %s for another unit as for nothing at all',
    async (path) => {
      const foreign = await lead.get(`${path}/${idOf(AT_TOP)}`);
      const nothing = await lead.get(`${path}/00000000-0000-4000-8000-000000000000`);
      expect([foreign.status, nothing.status]).toEqual([404, 404]);
      // The API repeats the path that was asked for, and nothing else that differs.
      const [answer, other] = await Promise.all([foreign.text(), nothing.text()]);
      expect(answer.replaceAll(idOf(AT_TOP), '')).toBe(
        other.replaceAll('00000000-0000-4000-8000-000000000000', ''),
      );
      expect(answer).not.toContain('TOPP');
    },
  );

  it('sees every version of the events an own one rests on, with file and line, and of no other', async () => {
    const eventOf = async (person: Person): Promise<string> => {
      const [row] = await site.query<{ id: string }>(
        `select evidence -> 'events' -> 0 ->> 'id' as id from violation where id = $1`,
        [idOf(person)],
      );
      return row!.id;
    };
    const own = await lead.text(`/violations/${idOf(AT_NIGHT)}/events/${await eventOf(AT_NIGHT)}`);
    expect(own).toContain('events.csv');
    expect(own).toContain('gjelder nå');
    expect(own).not.toContain('href="/imports/');
    for (const path of [
      `/violations/${idOf(AT_TOP)}/events/${await eventOf(AT_TOP)}`,
      `/violations/${idOf(AT_NIGHT)}/events/${await eventOf(AT_TOP)}`,
      `/violations/${idOf(AT_NIGHT)}/events/${await eventOf(IN_TEAM)}`,
    ]) {
      expect((await lead.get(path)).status).toBe(404);
    }
    const asHr = await hr.text(`/violations/${idOf(AT_NIGHT)}/events/${await eventOf(AT_NIGHT)}`);
    expect(asHr).toContain('href="/imports/');
  });

  it('cannot widen the list by naming a foreign unit', async () => {
    const [top] = await site.query<{ id: string }>(`select id from unit where code = 'top'`);
    const [team] = await site.query<{ id: string }>(`select id from unit where code = 'team'`);
    for (const list of ['violations', 'rest-claims']) {
      for (const unit of [top!.id, randomUUID()]) {
        const answer = await lead.get(`/api/v1/${list}?unit=${unit}`);
        const { type, title } = (await answer.json()) as { type: string; title: string };
        expect([list, answer.status, type]).toEqual([list, 404, expect.stringMatching(/unit\.not-found$/)]);
        expect(title).not.toBe('');
      }
      expect((await lead.get(`/api/v1/${list}?unit=${team!.id}`)).status).toBe(200);
      expect((await hr.get(`/api/v1/${list}?unit=${top!.id}`)).status).toBe(200);
    }
  });

  it.each(['violations', 'staff', 'unchecked', 'month-hours', 'compensating-rest', 'remaining-room'])(
    'is told of a foreign unit at %s what is told of one that is none, and of an own one its rows',
    async (list) => {
      const [top] = await site.query<{ id: string }>(`select id from unit where code = 'top'`);
      const [team] = await site.query<{ id: string }>(`select id from unit where code = 'team'`);
      for (const form of ['', '.csv', '.xlsx']) {
        for (const unit of [top!.id, randomUUID()]) {
          const answer = await lead.get(`/${list}${form}?unit=${unit}`);
          expect([form, answer.status]).toEqual([form, 404]);
          expect(await answer.text()).toContain('Det finnes ingen slik enhet blant dem du kan se.');
        }
        expect((await lead.get(`/${list}${form}?unit=${team!.id}`)).status).toBe(200);
        expect((await hr.get(`/${list}${form}?unit=${top!.id}`)).status).toBe(200);
      }
      expect((await hr.get(`/${list}?unit=${randomUUID()}`)).status).toBe(404);
    },
  );

  it('is shown figures and a report of the own units only', async () => {
    const figures = async (who: Visitor) =>
      who.json<{ breaches: { total: number } }>('/api/v1/indicators?month=2025-12');
    expect((await figures(hr)).breaches.total).toBe((await figures(lead)).breaches.total + 1);
    const report = await lead.json<{ units: string[]; headCount: { persons: number } }>(
      '/api/v1/reports/2025-12',
    );
    expect(report.units).toEqual(['Drift', 'Natt']);
    expect(report.headCount.persons).toBe(3);
    expect(await lead.text('/')).not.toContain('Ledelse');
    expect(await lead.text('/reports/2025-12')).not.toContain('Ledelse');
  });

  it('sees figures of few persons, as HR does, and the board does not', async () => {
    const program = await site.program('figures:read');
    const safety = await site.visitor('safety-delegate');
    interface Told {
      readonly coverage: object;
      readonly breaches: { readonly total: number | null };
    }
    for (const who of [reader, safety, program]) {
      const figures = await who.json<Told>('/api/v1/indicators?month=2025-12');
      expect(figures.breaches.total).toBeNull();
      expect(figures.coverage).toMatchObject({ evaluated: 3, isSmallGroup: true });
      const report = await who.json<MonthlyReport>('/api/v1/reports/2025-12');
      expect(report.keyFigures.breaches.count).toBeNull();
      expect(report).not.toHaveProperty('measures');
      expect(report.byUnit).toEqual([]);
    }
    expect(await reader.text('/')).toContain('ville handlet om færre enn fem personer');
    expect(await reader.text('/reports/2025-12')).toContain('ville handlet om færre enn fem personer');
    expect(await hr.text('/')).not.toContain('ville handlet om færre enn fem personer');
  });

  it('of the top sees everybody below', async () => {
    const boss = await site.visitor(await personaOf(BOSS));
    const { violations } = await boss.json<Listed>(`/api/v1/violations${restOnly}`);
    expect(violations).toHaveLength(3);
  });

  it('who no longer leads anything is signed out with the next request', async () => {
    const boss = await site.visitor(await personaOf(BOSS));
    await site.query(`update unit set manager_id = null where code = 'top'`);
    try {
      expect((await boss.get('/')).headers.get('location')).toBe('/sign-in?next=%2F');
    } finally {
      await site.query(
        `update unit set manager_id = (select id from employee where code = 'BOSS') where code = 'top'`,
      );
    }
  });
});

describe('the reader of the board', () => {
  it('reads figures and report and meets no name', async () => {
    for (const path of ['/', '/reports/2025-12', '/api/v1/indicators', '/api/v1/reports/2025-12']) {
      const answer = await reader.get(path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain('Navn ');
    }
  });

  it('is not led to a list', async () => {
    expect(await reader.text('/')).not.toContain('/violations');
  });
});

describe('looking', () => {
  const logOf = async (look: () => Promise<unknown>) => {
    const [last] = await site.query<{ id: string }>('select coalesce(max(id), 0) as id from audit_entry');
    await look();
    return site.query<{ actor: string; action: string; subject: string }>(
      `select l.actor, l.action, coalesce(e.code, l.subject_id) as subject
         from audit_entry l left join employee e on e.id::text = l.subject_id
        where l.id > $1 order by 1, 2, 3`,
      [last!.id],
    );
  };

  it('at a named violation is written down; one that was not shown is not', async () => {
    const log = await logOf(async () => {
      await hr.get(`/violations/${idOf(IN_TEAM)}`);
      await lead.get(`/violations/${idOf(AT_TOP)}`);
    });
    expect(log).toEqual([{ actor: 'hr', action: 'view-violation', subject: idOf(IN_TEAM) }]);
  });

  it.each(['/violations', '/api/v1/violations'])(
    'at the list at %s is written down for everybody it names, once',
    async (path) => {
      const actor = await personaOf(LEAD);
      expect(await logOf(() => lead.get(path))).toEqual([
        { actor, action: 'list-violations', subject: 'DAG' },
        { actor, action: 'list-violations', subject: 'NATT' },
      ]);
      expect(await logOf(() => lead.get(`${path}?month=2020-01`))).toEqual([]);
    },
  );
});

/** What each route answers to HR, a manager, the reader and somebody who is not signed in. */
type Expected = readonly [hr: number, manager: number, reader: number, stranger: number];
const PAGE: Expected = [200, 200, 200, 303];
const NAMES: Expected = [200, 200, 403, 303];
const API: Expected = [200, 200, 200, 401];
const API_NAMES: Expected = [200, 200, 403, 401];
/** Of whoever is on record as an employee; the persona of HR is not. */
const OWN: Expected = [403, 200, 403, 303];
/** Of HR alone; the answer to it depends on the id that stands there. */
const HR_PAGE: Expected = [200, 403, 403, 303];
const HR_NOTHING: Expected = [404, 403, 403, 303];
const API_PROGRAMS: Expected = [200, 403, 403, 401];
const OPEN: Expected = [200, 200, 200, 200];

/** Every route there is. One that is added without a line here fails the first test below. */
const ROUTES: Readonly<Record<string, Expected>> = {
  'GET /': PAGE,
  'GET /overview/progress': PAGE,
  'GET /violations': NAMES,
  // To the list that its address says.
  'GET /violations/assess': [303, 303, 403, 303],
  'GET /violations.xlsx': NAMES,
  'GET /violations.csv': NAMES,
  'GET /what-if': HR_PAGE,
  'GET /what-if.xlsx': [422, 403, 403, 303],
  'GET /what-if.csv': [422, 403, 403, 303],
  // Nothing ticked; what it does is in incidents.spec.ts.
  'POST /violations/assess': [422, 422, 403, 303],
  'GET /violations/:id': NAMES,
  // On a case that is none; what they do is in case-page.spec.ts.
  'POST /violations/:id/assess': [404, 404, 403, 303],
  'POST /violations/:id/cause': [404, 404, 403, 303],
  'POST /violations/:id/comment': [404, 404, 403, 303],
  'POST /violations/:id/deviation': [404, 404, 403, 303],
  'POST /violations/:id/measures': [404, 404, 403, 303],
  'POST /violations/:id/measures/:measure': [404, 404, 403, 303],
  'POST /violations/:id/measures/:measure/drop': [404, 404, 403, 303],
  // Of an event that is none; the own ones are further up.
  'GET /violations/:id/events/:event': [404, 404, 403, 303],
  'GET /reports': PAGE,
  'GET /reports/:month': PAGE,
  'GET /reports/:month/:format': PAGE,
  // Of a month that is none; closing is in test/reports/closing.spec.ts.
  'POST /reports/:month/close': [422, 403, 403, 303],
  'POST /reports/:month/text': [422, 403, 403, 303],
  'GET /unchecked': NAMES,
  'GET /unchecked.xlsx': NAMES,
  'GET /unchecked.csv': NAMES,
  'GET /units': HR_PAGE,
  'GET /units.xlsx': HR_PAGE,
  'GET /units.csv': HR_PAGE,
  'GET /staff': NAMES,
  'GET /staff.xlsx': NAMES,
  'GET /staff.csv': NAMES,
  'GET /month-hours': NAMES,
  'GET /month-hours.xlsx': NAMES,
  'GET /month-hours.csv': NAMES,
  // Of an employee who is none; what it shows is in drill-down.spec.ts.
  'GET /month-hours/:employee/:unit/:month': [404, 404, 403, 303],
  'GET /rulebooks': [200, 200, 403, 303],
  'GET /rulebooks.xlsx': [200, 200, 403, 303],
  'GET /rulebooks.csv': [200, 200, 403, 303],
  'GET /goals': HR_PAGE,
  'GET /goals.xlsx': HR_PAGE,
  'GET /goals.csv': HR_PAGE,
  'GET /goals/registered.xlsx': HR_PAGE,
  'GET /goals/registered.csv': HR_PAGE,
  'GET /roles': HR_PAGE,
  'GET /roles.xlsx': HR_PAGE,
  'GET /roles.csv': HR_PAGE,
  'GET /mappings': HR_PAGE,
  'GET /mappings.xlsx': HR_PAGE,
  'GET /mappings.csv': HR_PAGE,
  // What these do is in set-up.spec.ts.
  'POST /mappings/remove': [303, 403, 403, 303],
  'GET /tokens': HR_PAGE,
  'GET /tokens.xlsx': HR_PAGE,
  'GET /tokens.csv': HR_PAGE,
  'POST /tokens': [422, 403, 403, 303],
  'POST /tokens/:id/revoke': [422, 403, 403, 303],
  'GET /schedules': HR_PAGE,
  'GET /schedules.xlsx': HR_PAGE,
  'GET /schedules.csv': HR_PAGE,
  // Of a schedule that is none.
  'POST /schedules/:name/runs': HR_NOTHING,
  'GET /retention': HR_PAGE,
  'GET /audit': HR_PAGE,
  'GET /audit.xlsx': HR_PAGE,
  'GET /audit.csv': HR_PAGE,
  'GET /audit/mine': OWN,
  'GET /audit/mine.xlsx': OWN,
  'GET /audit/mine.csv': OWN,
  'GET /me/findings': OWN,
  'GET /me/findings.xlsx': OWN,
  'GET /me/findings.csv': OWN,
  // Of a finding about somebody else.
  'GET /me/findings/:id': [403, 404, 403, 303],
  'POST /me/findings/:id/object': [403, 404, 403, 303],
  'POST /me/findings/:id/withdraw': [403, 404, 403, 303],
  'GET /me/hours': OWN,
  'GET /me/hours.xlsx': OWN,
  'GET /me/hours.csv': OWN,
  // Of somebody else.
  'GET /me/absences/:absence': [403, 404, 403, 303],
  // Of nobody until a period is asked for; what it shows is in representative.spec.ts.
  'GET /hours': HR_PAGE,
  'GET /hours.xlsx': HR_PAGE,
  'GET /hours.csv': HR_PAGE,
  'GET /hours/log': HR_PAGE,
  'GET /hours/log.xlsx': HR_PAGE,
  'GET /hours/log.csv': HR_PAGE,
  // HR sees the same findings by name.
  'GET /group-findings': [403, 403, 403, 303],
  'GET /group-findings.xlsx': [403, 403, 403, 303],
  'GET /group-findings.csv': [403, 403, 403, 303],
  'GET /objections': NAMES,
  'GET /objections.xlsx': NAMES,
  'GET /objections.csv': NAMES,
  'POST /objections/:id/answer': [404, 404, 403, 303],
  'GET /api/v1/objections': API_NAMES,
  'POST /api/v1/objections/:id/answer': [422, 422, 403, 401],
  'GET /webhooks': HR_PAGE,
  'GET /webhooks.xlsx': HR_PAGE,
  'GET /webhooks.csv': HR_PAGE,
  'POST /webhooks': [422, 403, 403, 303],
  'GET /webhooks/:id': HR_NOTHING,
  'GET /webhooks/:id/deliveries.xlsx': HR_NOTHING,
  'GET /webhooks/:id/deliveries.csv': HR_NOTHING,
  'POST /webhooks/:id/test': HR_NOTHING,
  'POST /webhooks/:id/remove': HR_NOTHING,
  'GET /api/v1/webhooks': API_PROGRAMS,
  'POST /api/v1/webhooks': [422, 403, 403, 401],
  'DELETE /api/v1/webhooks/:id': [404, 403, 403, 401],
  'POST /api/v1/webhooks/:id/test': [404, 403, 403, 401],
  'GET /api/v1/webhooks/:id/deliveries': [404, 403, 403, 401],
  'GET /api/v1/audit': API_PROGRAMS,
  'GET /api/v1/audit/mine': [403, 200, 403, 401],
  'GET /agreements': NAMES,
  'GET /agreements.xlsx': NAMES,
  'GET /agreements.csv': NAMES,
  'GET /agreements/new': HR_PAGE,
  'POST /agreements': [422, 403, 403, 303],
  'GET /agreements/:id': [404, 404, 403, 303],
  'GET /agreements/:id/limits.xlsx': [404, 404, 403, 303],
  'GET /agreements/:id/limits.csv': [404, 404, 403, 303],
  'GET /agreements/:id/covered.xlsx': [404, 404, 403, 303],
  'GET /agreements/:id/covered.csv': [404, 404, 403, 303],
  'GET /agreements/:id/spared.xlsx': [404, 404, 403, 303],
  'GET /agreements/:id/spared.csv': [404, 404, 403, 303],
  'GET /agreements/:id/versions.xlsx': [404, 404, 403, 303],
  'GET /agreements/:id/versions.csv': [404, 404, 403, 303],
  'GET /agreements/:id/change': HR_NOTHING,
  'POST /agreements/:id/change': HR_NOTHING,
  'POST /agreements/:id/end': HR_NOTHING,
  'GET /compensating-rest': NAMES,
  'GET /compensating-rest.xlsx': NAMES,
  'GET /compensating-rest.csv': NAMES,
  'GET /remaining-room': NAMES,
  'GET /remaining-room.xlsx': NAMES,
  'GET /remaining-room.csv': NAMES,
  'GET /alerts': HR_PAGE,
  'GET /alerts.xlsx': HR_PAGE,
  'GET /alerts.csv': HR_PAGE,
  'POST /alerts/again': [303, 403, 403, 303],
  // Of a mail that is none; sending again is in alerts.spec.ts.
  'POST /alerts/mails/:id/again': HR_NOTHING,
  'GET /my-alerts': NAMES,
  'POST /my-alerts': [422, 422, 403, 303],
  'GET /imports': HR_PAGE,
  'GET /imports.xlsx': HR_PAGE,
  'GET /imports.csv': HR_PAGE,
  'POST /imports/files': [422, 403, 403, 303],
  'GET /imports/files/:id': HR_NOTHING,
  'POST /imports/files/:id/mapping': HR_NOTHING,
  'POST /imports/files/:id/run': HR_NOTHING,
  'POST /imports/files/:id/delete': HR_NOTHING,
  'GET /imports/:id': HR_NOTHING,
  'POST /imports/:id/stop': HR_NOTHING,
  'GET /imports/:id/progress': HR_NOTHING,
  'GET /imports/:id/rejected': HR_NOTHING,
  'GET /imports/:id/complaints.xlsx': HR_NOTHING,
  'GET /imports/:id/complaints.csv': HR_NOTHING,
  'GET /imports/:id/withdrawn.xlsx': HR_NOTHING,
  'GET /imports/:id/withdrawn.csv': HR_NOTHING,
  'GET /api/v1/violations': API_NAMES,
  'GET /api/v1/violations/:id': API_NAMES,
  'GET /api/v1/violation-counts': API_NAMES,
  'GET /api/v1/violation-groups': [422, 422, 403, 401],
  'GET /api/v1/violations/:id/history': API_NAMES,
  // Without a body; what they do is in cases.spec.ts.
  'POST /api/v1/violations/:id/assess': [422, 422, 403, 401],
  'POST /api/v1/violations/:id/take-back': [422, 422, 403, 401],
  'PUT /api/v1/violations/:id/cause': [422, 422, 403, 401],
  'POST /api/v1/violations/:id/comments': [422, 422, 403, 401],
  'POST /api/v1/violations/:id/measures': [422, 422, 403, 401],
  'PATCH /api/v1/violations/:id/measures/:measure': [422, 422, 403, 401],
  'POST /api/v1/violations/:id/measures/:measure/drop': [422, 422, 403, 401],
  'PUT /api/v1/violations/:id/deviation': [422, 422, 403, 401],
  'POST /api/v1/violations/assess': [422, 422, 403, 401],
  'GET /api/v1/unchecked': API_NAMES,
  'GET /api/v1/set-aside': API_NAMES,
  // Without a month; what it answers is in what-if.spec.ts.
  'GET /api/v1/what-if': [422, 403, 403, 401],
  'GET /api/v1/roles': API_PROGRAMS,
  'GET /api/v1/mappings': API_PROGRAMS,
  // Of one that is none nothing is done.
  'DELETE /api/v1/mappings/:name': [204, 403, 403, 401],
  'GET /api/v1/tokens': API_PROGRAMS,
  'DELETE /api/v1/tokens/:id': [422, 403, 403, 401],
  'GET /api/v1/retention': API_PROGRAMS,
  'GET /api/v1/agreements': API_NAMES,
  'POST /api/v1/agreements': [422, 403, 403, 401],
  'GET /api/v1/agreements/:id': [404, 404, 403, 401],
  'PUT /api/v1/agreements/:id': [422, 403, 403, 401],
  'POST /api/v1/agreements/:id/end': [422, 403, 403, 401],
  'GET /api/v1/rest-claims': API_NAMES,
  'GET /api/v1/rest-claims/mine': [403, 200, 403, 401],
  // Without a period; what it answers is in representative.spec.ts.
  'GET /api/v1/hours': [422, 403, 403, 401],
  'GET /api/v1/imports': API_PROGRAMS,
  'GET /api/v1/imports/:id': [404, 403, 403, 401],
  'GET /api/v1/imports/:id/complaints': [404, 403, 403, 401],
  'GET /api/v1/imports/:id/rejected': [404, 403, 403, 401],
  'GET /api/v1/imports/:id/withdrawn': [404, 403, 403, 401],
  'POST /api/v1/imports': [415, 403, 403, 401],
  'POST /api/v1/imports/:id/stop': [404, 403, 403, 401],
  'GET /api/v1/events/:source/:id': [404, 403, 403, 401],
  'PUT /api/v1/events/:source/:id': [422, 403, 403, 401],
  'DELETE /api/v1/events/:source/:id': [404, 403, 403, 401],
  'GET /api/v1/indicators': API,
  'GET /api/v1/reports/:month': API,
  'GET /api/v1/reports/:month/:format': API,
  'GET /api/v1/reports/:month/closings': [200, 403, 403, 401],
  'POST /api/v1/reports/:month/closings': [422, 403, 403, 401],
  // Of no number; versions there are stand in report-versions.spec.ts.
  'GET /api/v1/reports/:month/closings/:version': [422, 403, 403, 401],
  'GET /api/problems': OPEN,
  'GET /assets/report.css': OPEN,
  'GET /sign-in': OPEN,
  // In the demonstration there is no issuer to go to or to come back from.
  'GET /sign-in/begin': [303, 303, 303, 303],
  'GET /sign-in/callback': [422, 422, 422, 422],
  'POST /api/v1/evaluations': [422, 422, 403, 401],
  'POST /sign-in': [422, 422, 422, 422],
  'GET /signed-in': [200, 200, 200, 303],
  'POST /sign-out': [303, 303, 303, 303],
  'POST /language': [422, 422, 422, 422],
  'GET /health/live': OPEN,
  'GET /health/ready': OPEN,
  'GET /inbox': OPEN,
  'GET /inbox/:id': [404, 404, 404, 404],
  'GET /inbox/:id/html': [404, 404, 404, 404],
};

/** What whoever is on record may besides. */
const OF_EMPLOYEES = {
  // To the first page of theirs.
  'GET /': 303,
  'GET /audit/mine': 200,
  'GET /audit/mine.xlsx': 200,
  'GET /audit/mine.csv': 200,
  'GET /api/v1/audit/mine': 200,
  'GET /api/v1/rest-claims/mine': 200,
  'GET /me/findings': 200,
  'GET /me/findings.xlsx': 200,
  'GET /me/findings.csv': 200,
  'GET /me/findings/:id': 404,
  'POST /me/findings/:id/object': 404,
  'POST /me/findings/:id/withdraw': 404,
  'GET /me/hours': 200,
  'GET /me/hours.xlsx': 200,
  'GET /me/hours.csv': 200,
  'GET /me/absences/:absence': 404,
};

/** What other roles are answered where it is not a refusal. Whatever is not here is denied them. */
const BEYOND: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  employee: OF_EMPLOYEES,
  representative: {
    ...OF_EMPLOYEES,
    'GET /rulebooks': 200,
    'GET /rulebooks.xlsx': 200,
    'GET /rulebooks.csv': 200,
    'GET /hours': 200,
    'GET /hours.xlsx': 200,
    'GET /hours.csv': 200,
    'GET /hours/log': 200,
    'GET /hours/log.xlsx': 200,
    'GET /hours/log.csv': 200,
    'GET /api/v1/hours': 422,
    'GET /group-findings': 200,
    'GET /group-findings.xlsx': 200,
    'GET /group-findings.csv': 200,
  },
  'safety-delegate': {
    'GET /': 200,
    'GET /overview/progress': 200,
    'GET /rulebooks': 200,
    'GET /rulebooks.xlsx': 200,
    'GET /rulebooks.csv': 200,
    'GET /reports': 200,
    'GET /reports/:month': 200,
    'GET /api/v1/indicators': 200,
    'GET /api/v1/reports/:month': 200,
    'GET /reports/:month/:format': 404,
    'GET /api/v1/reports/:month/:format': 404,
  },
  admin: {
    'GET /': 303,
    'GET /rulebooks': 200,
    'GET /rulebooks.xlsx': 200,
    'GET /rulebooks.csv': 200,
    'GET /agreements': 200,
    'GET /agreements.xlsx': 200,
    'GET /agreements.csv': 200,
    'GET /agreements/:id': 404,
    'GET /agreements/:id/limits.xlsx': 404,
    'GET /agreements/:id/limits.csv': 404,
    'GET /agreements/:id/versions.xlsx': 404,
    'GET /agreements/:id/versions.csv': 404,
    'GET /api/v1/agreements': 200,
    'GET /api/v1/agreements/:id': 404,
    'GET /goals': 200,
    'GET /goals.xlsx': 200,
    'GET /goals.csv': 200,
    'GET /goals/registered.xlsx': 200,
    'GET /goals/registered.csv': 200,
    'GET /roles': 200,
    'GET /roles.xlsx': 200,
    'GET /roles.csv': 200,
    'GET /mappings': 200,
    'GET /mappings.xlsx': 200,
    'GET /mappings.csv': 200,
    'POST /mappings/remove': 303,
    'GET /tokens': 200,
    'GET /tokens.xlsx': 200,
    'GET /tokens.csv': 200,
    'POST /tokens': 422,
    'POST /tokens/:id/revoke': 422,
    'GET /api/v1/roles': 200,
    'GET /api/v1/mappings': 200,
    'DELETE /api/v1/mappings/:name': 204,
    'GET /api/v1/tokens': 200,
    'DELETE /api/v1/tokens/:id': 422,
    'GET /api/v1/retention': 200,
    'GET /schedules': 200,
    'GET /schedules.xlsx': 200,
    'GET /schedules.csv': 200,
    'POST /schedules/:name/runs': 404,
    'GET /retention': 200,
    'GET /audit': 200,
    'GET /audit.xlsx': 200,
    'GET /audit.csv': 200,
    'GET /api/v1/audit': 200,
    'GET /webhooks': 200,
    'GET /webhooks.xlsx': 200,
    'GET /webhooks.csv': 200,
    'POST /webhooks': 422,
    'GET /webhooks/:id': 404,
    'GET /webhooks/:id/deliveries.xlsx': 404,
    'GET /webhooks/:id/deliveries.csv': 404,
    'POST /webhooks/:id/test': 404,
    'POST /webhooks/:id/remove': 404,
    'GET /api/v1/webhooks': 200,
    'POST /api/v1/webhooks': 422,
    'DELETE /api/v1/webhooks/:id': 404,
    'POST /api/v1/webhooks/:id/test': 404,
    'GET /api/v1/webhooks/:id/deliveries': 404,
  },
};
const FORBIDDEN = 403;

/** The scope that opens a route of the API; a token of any others is refused. What is not here is for persons. */
const SCOPES: Readonly<Record<string, TokenScope>> = {
  'GET /api/v1/webhooks': 'webhooks:write',
  'POST /api/v1/webhooks': 'webhooks:write',
  'DELETE /api/v1/webhooks/:id': 'webhooks:write',
  'POST /api/v1/webhooks/:id/test': 'webhooks:write',
  'GET /api/v1/webhooks/:id/deliveries': 'webhooks:write',
  'GET /api/v1/audit': 'audit:read',
  'POST /api/v1/violations/assess': 'violations:write',
  'GET /api/v1/unchecked': 'violations:read',
  'GET /api/v1/set-aside': 'violations:read',
  'GET /api/v1/what-if': 'terms:try',
  'GET /api/v1/roles': 'roles:read',
  'GET /api/v1/mappings': 'mappings:write',
  'DELETE /api/v1/mappings/:name': 'mappings:write',
  'GET /api/v1/tokens': 'tokens:revoke',
  'DELETE /api/v1/tokens/:id': 'tokens:revoke',
  'GET /api/v1/retention': 'retention:read',
  'GET /api/v1/violations': 'violations:read',
  'GET /api/v1/violations/:id': 'violations:read',
  'GET /api/v1/violation-counts': 'violations:read',
  'GET /api/v1/violation-groups': 'violations:read',
  'GET /api/v1/violations/:id/history': 'violations:read',
  'POST /api/v1/violations/:id/assess': 'violations:write',
  'POST /api/v1/violations/:id/take-back': 'violations:write',
  'PUT /api/v1/violations/:id/cause': 'violations:write',
  'POST /api/v1/violations/:id/comments': 'violations:write',
  'POST /api/v1/violations/:id/measures': 'violations:write',
  'PATCH /api/v1/violations/:id/measures/:measure': 'violations:write',
  'POST /api/v1/violations/:id/measures/:measure/drop': 'violations:write',
  'PUT /api/v1/violations/:id/deviation': 'violations:write',
  'GET /api/v1/agreements': 'agreements:read',
  'POST /api/v1/agreements': 'agreements:write',
  'GET /api/v1/agreements/:id': 'agreements:read',
  'PUT /api/v1/agreements/:id': 'agreements:write',
  'POST /api/v1/agreements/:id/end': 'agreements:write',
  'GET /api/v1/objections': 'objections:read',
  'POST /api/v1/objections/:id/answer': 'objections:write',
  'GET /api/v1/rest-claims': 'violations:read',
  'GET /api/v1/hours': 'hours:read',
  'GET /api/v1/imports': 'imports:read',
  'GET /api/v1/imports/:id': 'imports:read',
  'GET /api/v1/imports/:id/complaints': 'imports:read',
  'GET /api/v1/imports/:id/rejected': 'imports:read',
  'GET /api/v1/imports/:id/withdrawn': 'imports:read',
  'POST /api/v1/imports': 'imports:write',
  'POST /api/v1/imports/:id/stop': 'imports:write',
  'GET /api/v1/events/:source/:id': 'events:read',
  'PUT /api/v1/events/:source/:id': 'events:write',
  'DELETE /api/v1/events/:source/:id': 'events:write',
  'GET /api/v1/indicators': 'figures:read',
  'GET /api/v1/reports/:month': 'figures:read',
  'GET /api/v1/reports/:month/:format': 'figures:read',
  'GET /api/v1/reports/:month/closings': 'figures:close',
  'POST /api/v1/reports/:month/closings': 'figures:close',
  'GET /api/v1/reports/:month/closings/:version': 'figures:close',
  'POST /api/v1/evaluations': 'evaluations:write',
};

/** What everybody may who is signed in. */
const SIGNED_IN: Readonly<Record<string, number>> = { 'GET /signed-in': 200 };

/** Open to everybody alike, signed in or not. */
const isOpen = ([hrs, managers, readers, strangers]: Expected): boolean =>
  [managers, readers, strangers].every((status) => status === hrs);

/** The documentation's own files; they hold no data. */
const isDocumentation = (route: string): boolean =>
  /^GET \/api\/docs(\/|$)|^GET \/api\/v1\/openapi\.json$/.test(route);

/** Method and path of a route, about a case. */
function filled(route: string, id: string): readonly [method: string, path: string] {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern
    .replace(':id', id)
    .replace(':event', idOf(IN_TEAM))
    .replace(':measure', idOf(IN_TEAM))
    .replace(':month', '2025-12');
  return [method, path];
}

async function statusOf(who: Visitor, route: string, id: string): Promise<number> {
  const [method, path] = filled(route, id);
  return (method === 'GET' ? await who.get(path) : await who.post(path, {}, method)).status;
}

describe('every route', () => {
  it('is in the table', () => {
    const known = site.routes().filter((route) => !isDocumentation(route));
    expect([...new Set(known)].sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it.each(Object.entries(ROUTES).filter(([route]) => route.startsWith('GET')))(
    '%s',
    async (route, expected) => {
      const isViolation = route.includes('violations') || route.includes('findings');
      const path = route
        .slice('GET '.length)
        .replace(':id', isViolation ? idOf(IN_TEAM) : 'nothing')
        .replace(':event', idOf(IN_TEAM))
        .replace(':month', '2025-12')
        .replace(':format', 'csv');
      const answers: number[] = [];
      for (const who of [hr, lead, reader, stranger]) answers.push((await who.get(path)).status);
      expect(answers).toEqual(expected);
    },
  );

  it.each(Object.entries(ROUTES).filter(([route]) => !route.startsWith('GET')))(
    '%s',
    async (route, expected) => {
      const people = await Promise.all(
        ['hr', await personaOf(LEAD), 'reader', null].map((who) => site.visitor(who)),
      );
      const answers: number[] = [];
      const [method = '', path = ''] = route.split(' ');
      for (const who of people) answers.push((await who.post(path, {}, method)).status);
      expect(answers).toEqual(expected);
    },
  );

  it.each(Object.keys(BEYOND))('lets the role %s do what the table says, and nothing else', async (role) => {
    const isPerson = role === 'employee' || role === 'representative';
    const persona = isPerson ? await personaOf(AT_TOP, role) : role;
    const answers: Record<string, number> = {};
    const expected: Record<string, number> = {};
    for (const [route, table] of Object.entries(ROUTES)) {
      if (isOpen(table)) continue;
      // A session of its own for each: signing out is among the routes.
      answers[route] = await statusOf(await site.visitor(persona), route, idOf(IN_TEAM));
      expected[route] = BEYOND[role]![route] ?? SIGNED_IN[route] ?? FORBIDDEN;
    }
    expect(answers).toEqual(expected);
  });

  it.each(['manager', 'representative', 'employee'])(
    'answers the role %s about a case of another unit as about none',
    async (role) => {
      const [who, foreign] = role === 'manager' ? [LEAD, AT_TOP] : [AT_TOP, IN_TEAM];
      const visitor = await site.visitor(await personaOf(who, role));
      for (const route of Object.keys(ROUTES).filter((one) => /(violations|findings)\/:id/.test(one))) {
        const status = await statusOf(visitor, route, idOf(foreign));
        expect([route, status]).toEqual([route, await statusOf(visitor, route, randomUUID())]);
        expect([route, [403, 404, 422, 428].includes(status)]).toEqual([route, true]);
      }
    },
  );

  it('of the API opens to a token of its scope and to no other', async () => {
    const api = Object.keys(ROUTES).filter((route) => route.includes(' /api/v1/'));
    const allBut = new Map<TokenScope | undefined, Program>();
    for (const scope of [...TOKEN_SCOPES, undefined])
      allBut.set(scope, await site.program(...TOKEN_SCOPES.filter((one) => one !== scope)));
    const isOpened = async (program: Program, route: string): Promise<boolean> => {
      const [method, path] = filled(route, idOf(IN_TEAM));
      return (await program.send(path, { method })).status !== FORBIDDEN;
    };
    for (const route of api) {
      const scope = SCOPES[route];
      expect([route, await isOpened(allBut.get(scope)!, route)]).toEqual([route, false]);
      if (scope) expect([route, await isOpened(await site.program(scope), route)]).toEqual([route, true]);
    }
  });

  it('that is no API opens to no token', async () => {
    const program = await site.program(...TOKEN_SCOPES);
    for (const [route, table] of Object.entries(ROUTES)) {
      if (isOpen(table) || route.includes(' /api/v1/')) continue;
      const [method, path] = filled(route, idOf(IN_TEAM));
      expect([route, (await program.send(path, { method })).status]).toEqual([route, 303]);
    }
  });

  it.each(['/nothing', '/violations/x/y', '/admin'])('%s tells a stranger nothing', async (path) => {
    expect((await stranger.get(path)).headers.get('location')).toBe(
      `/sign-in?next=${encodeURIComponent(path)}`,
    );
    expect((await stranger.get(`/api${path}`)).status).toBe(401);
  });
});

describe('signing in', () => {
  it('leads on to the page that was wanted, on this server only', async () => {
    const wanted = async (next: string): Promise<string | null> =>
      (await stranger.post('/sign-in', { persona: 'hr', next })).headers.get('location');
    expect(await wanted('/violations?month=2025-12')).toBe('/violations?month=2025-12');
    expect(await wanted('//evil.example/')).toBe('/');
  });

  it('gives a new session each time and ends it at sign-out', async () => {
    const first = await site.visitor('hr');
    const again = await first.post('/sign-in', { persona: 'reader' });
    expect(again.headers.get('set-cookie')).not.toContain(first.cookie);
    const second = await site.visitor('hr');
    await second.post('/sign-out', {});
    expect((await second.get('/')).status).toBe(303);
  });

  it('behind https gives a cookie that travels on nothing else, and on http none', async () => {
    const proxied = await site.beside(true, { HVILETID_PUBLIC_URL: 'https://hviletid.example.no' });
    try {
      const cookieBy = async (proto: string): Promise<string | null> => {
        const answer = await fetch(`${proxied.address}/sign-in`, {
          method: 'POST',
          body: new URLSearchParams({ persona: 'hr' }),
          headers: { 'x-forwarded-proto': proto, 'sec-fetch-site': 'same-origin' },
          redirect: 'manual',
        });
        return answer.headers.get('set-cookie');
      };
      const [cookie = '', ...attributes] = (await cookieBy('https'))!.split('; ');
      expect(cookie).toMatch(/^__Host-hviletid=s%3A/);
      // What the prefix asks for: Secure, the path /, and no Domain.
      expect(attributes.filter((one) => !one.startsWith('Expires=')).sort()).toEqual([
        'HttpOnly',
        'Path=/',
        'SameSite=Lax',
        'Secure',
      ]);
      const page = await proxied.visitorWith(cookie).get('/violations');
      expect(page.status).toBe(200);
      expect(page.headers.get('strict-transport-security')).toMatch(/^max-age=/);
      expect(await cookieBy('http')).toBeNull();
      const plain = await proxied.visitorWith(cookie.replace('__Host-', '')).get('/violations');
      expect(plain.status).toBe(303);
    } finally {
      await proxied.close();
    }
  });

  it('keeps no more than the persona in the session', async () => {
    const rows = await site.query<{ sess: Record<string, unknown> }>('select sess from session');
    const kept = new Set(rows.flatMap(({ sess }) => Object.keys(sess)));
    expect([...kept].sort()).toEqual(['cookie', 'personaId']);
  });

  it.each(['admin', 'reader', 'employee'])(
    'is open to everybody that is offered, also to %s',
    async (from) => {
      const mine = from === 'employee' ? await personaOf(IN_TEAM, 'employee') : from;
      for (const persona of [await personaOf(BOSS), await personaOf(AT_TOP, 'employee')]) {
        const who = await site.visitor(mine);
        expect((await who.post('/sign-in', { persona })).status).toBe(303);
      }
    },
  );

  it('is refused to an unknown persona', async () => {
    expect((await stranger.post('/sign-in', { persona: 'manager:x' })).status).toBe(422);
  });
});

describe('pages', () => {
  it.each([
    ['nb', 'Mulige brudd'],
    ['nn', 'Moglege brot'],
    ['en', 'Possible breaches'],
  ])('speak %s', async (language, words) => {
    const answer = await hr.get('/violations', language);
    const page = await answer.text();
    expect(page).toContain(`<html lang="${language}"`);
    expect(page).toContain(words);
  });

  it.each([
    ['/?month=2025-13', 422],
    ['/?month=2027-01', 422],
    ['/objections?due=zz', 422],
    ['/objections?after=zz', 422],
    ['/imports?after=zz', 422],
    ['/compensating-rest?after=zz', 422],
    ['/hours/log?before=zz', 422],
    ['/rulebooks?on=zz', 422],
    ['/reports/december', 422],
    ['/reports/2019-01', 404],
    ['/reports/2019-01/pdf', 404],
    ['/reports/2025-12/docx', 404],
    ['/api/v1/reports/2025-12/docx', 404],
    ['/api/v1/violations?rule=NOPE', 422],
    ['/api/v1/violations?from=2025-12-31&to=2025-12-01', 422],
    ['/violations?state=nonsense', 422],
    ['/violations?after=2025-99-99_aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa', 422],
    [`/api/v1/violations?after=2025-12-03_${'-'.repeat(36)}`, 422],
    ['/api/v1/indicators?month=2031-01', 422],
    ['/violations/not-an-id', 404],
  ])('%s is refused with %i', async (path, status) => {
    expect((await hr.get(path)).status).toBe(status);
  });

  it.each([
    ['nb', 'Måneden må være år og måned som 2025-12, fra 1970 til 2100.'],
    ['nn', 'Månaden må vere år og månad som 2025-12, frå 1970 til 2100.'],
    ['en', 'The month must be a year and a month like 2025-12, from 1970 to 2100.'],
  ])('say in %s what is wrong in a filter', async (language, words) => {
    expect(await (await hr.get('/violations?month=nonsense', language)).text()).toContain(words);
  });

  it.each([
    ['nb', 'Måneden ligger utenfor det som regnes på: 1970 til 2100.'],
    ['nn', 'Månaden ligg utanfor det som blir rekna på: 1970 til 2100.'],
    ['en', 'The month lies outside of what is reckoned with: 1970 to 2100.'],
  ])('say in %s that a month lies too far away', async (language, words) => {
    for (const path of ['/reports/1900-01', '/?month=1900-01']) {
      const answer = await hr.get(path, language);
      expect([path, answer.status]).toEqual([path, 422]);
      expect(await answer.text()).toContain(words);
    }
  });

  it.each([
    ['nb', '«fra»: ventet en dag som 2025-12-31.', 'Adressen sier noe om «hva» som ikke finnes.'],
    ['nn', '«frå»: venta ein dag som 2025-12-31.', 'Adressa seier noko om «kva» som ikkje finst.'],
    ['en', '«from»: expected a date like 2025-12-31.', 'The address has no use for what it says of «what».'],
  ])('say in %s by the names of the page what is wrong, and no codes', async (language, ...words) => {
    for (const list of ['/audit', '/audit.csv']) {
      const page = await (await hr.get(`${list}?from=zz&action=nope`, language)).text();
      for (const word of words) expect(page).toContain(word);
      expect(page).not.toContain('list-violations');
    }
    for (const asked of ['rule=NOPE', 'state=nope', 'origin=nope', 'as=nope', 'cause=NOPE']) {
      const page = await (await hr.get(`/violations?${asked}`, language)).text();
      expect(page).not.toMatch(/DAILY_REST|counted|planned|shift-extended|breaches, incidents, persons/);
    }
    expect(await (await hr.get('/staff?month=nope', language)).text()).toContain('2025-12.');
  });

  it.each([
    ['nb', 'eriod', 'slutter før den begynner'],
    ['nn', 'eriod', 'sluttar før han byrjar'],
    ['en', 'eriod', 'ends before it begins'],
  ])('say in %s that a period is the wrong way round', async (language, ...words) => {
    for (const list of ['/violations', '/violations.csv', '/audit', '/audit.csv']) {
      const answer = await hr.get(`${list}?from=2025-12-31&to=2025-12-01`, language);
      expect([list, answer.status]).toEqual([list, 422]);
      const page = await answer.text();
      for (const word of words) expect(page).toContain(word);
    }
    expect((await hr.get('/violations?from=2025-12-01&to=2025-12-01')).status).toBe(200);
    expect((await hr.get('/audit?from=2025-12-01&to=2025-12-01')).status).toBe(200);
  });

  it.each([
    ['/violations?from=2025-12-31&to=2025-12-01&state=all', '/violations?state=all'],
    ['/hours?from=2025-12-31&to=2025-12-01&by=week', '/hours?by=week'],
    ['/violations?month=nonsense&state=all&unit=', '/violations?state=all'],
    ['/staff?month=2025-13&sort=unit', '/staff?sort=unit'],
    ['/units?q=nat&sort=zz', '/units?q=nat'],
    ['/audit?action=list-staff&cursor=zz', '/audit?action=list-staff'],
  ])('lead from %s, where something is wrong, on with the other choices', async (path, way) => {
    const page = await hr.text(path);
    expect(page).toContain('Åpne siden med de andre valgene');
    expect(page).toContain(`href="${way}"`);
  });

  it('lead to the inbox and the documentation of the API in the demo', async () => {
    const page = await hr.text('/');
    expect(page).toContain('href="/inbox"');
    expect(page).toContain('href="/api/docs"');
  });

  it('send nothing inline that a strict policy would have to allow', async () => {
    for (const path of ['/', `/violations/${idOf(IN_TEAM)}`, '/reports/2025-12', '/violations']) {
      const answer = await hr.get(path);
      expect(answer.headers.get('content-security-policy')).toContain("style-src 'self'");
      expect(await answer.text()).not.toMatch(
        /<style|\sstyle=|<script(?! type="module" src="\/assets\/)|\son[a-z]+=/,
      );
    }
  });
});

describe('the API', () => {
  it('documents itself', async () => {
    const document = await stranger.json<{
      paths: Record<string, { get: { parameters: { name: string }[] } }>;
    }>('/api/v1/openapi.json');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/v1/agreements',
      '/api/v1/agreements/{id}',
      '/api/v1/agreements/{id}/end',
      '/api/v1/audit',
      '/api/v1/audit/mine',
      '/api/v1/evaluations',
      '/api/v1/events/{source}/{id}',
      '/api/v1/hours',
      '/api/v1/imports',
      '/api/v1/imports/{id}',
      '/api/v1/imports/{id}/complaints',
      '/api/v1/imports/{id}/rejected',
      '/api/v1/imports/{id}/stop',
      '/api/v1/imports/{id}/withdrawn',
      '/api/v1/indicators',
      '/api/v1/mappings',
      '/api/v1/mappings/{name}',
      '/api/v1/objections',
      '/api/v1/objections/{id}/answer',
      '/api/v1/openapi.json',
      '/api/v1/reports/{month}',
      '/api/v1/reports/{month}/closings',
      '/api/v1/reports/{month}/closings/{version}',
      '/api/v1/reports/{month}/{format}',
      '/api/v1/rest-claims',
      '/api/v1/rest-claims/mine',
      '/api/v1/retention',
      '/api/v1/roles',
      '/api/v1/set-aside',
      '/api/v1/tokens',
      '/api/v1/tokens/{id}',
      '/api/v1/unchecked',
      '/api/v1/violation-counts',
      '/api/v1/violation-groups',
      '/api/v1/violations',
      '/api/v1/violations/assess',
      '/api/v1/violations/{id}',
      '/api/v1/violations/{id}/assess',
      '/api/v1/violations/{id}/cause',
      '/api/v1/violations/{id}/comments',
      '/api/v1/violations/{id}/deviation',
      '/api/v1/violations/{id}/history',
      '/api/v1/violations/{id}/measures',
      '/api/v1/violations/{id}/measures/{measure}',
      '/api/v1/violations/{id}/measures/{measure}/drop',
      '/api/v1/violations/{id}/take-back',
      '/api/v1/webhooks',
      '/api/v1/webhooks/{id}',
      '/api/v1/webhooks/{id}/deliveries',
      '/api/v1/webhooks/{id}/test',
      '/api/v1/what-if',
    ]);
    const names = document.paths['/api/v1/violations']!.get.parameters.map(({ name }) => name);
    expect(names.sort()).toEqual([
      ...['agreement', 'cause', 'cursor', 'from', 'import', 'limit', 'month', 'origin'],
      ...['rule', 'state', 'to', 'unit'],
    ]);
  });

  it('documents itself at no address besides', async () => {
    for (const path of ['/api/docs-yaml', '/api/docs-json']) {
      expect((await stranger.get(path)).status).toBe(401);
      expect((await hr.get(path)).status).toBe(404);
    }
  });

  it('gives a violation with what it rests on', async () => {
    const found = await hr.json<Record<string, unknown>>(`/api/v1/violations/${idOf(IN_TEAM)}`);
    expect(found).toMatchObject({
      anchorDate: '2025-12-04',
      employee: 'Navn DAG',
      rule: 'DAILY_REST',
      measured: 32_400,
      limit: 39_600,
      measuredIn: 'seconds',
      state: 'detected',
      window: { start: '2025-12-03T22:00+01:00', end: '2025-12-04T07:00+01:00' },
      longestRest: { start: '2025-12-03T22:00+01:00', end: '2025-12-04T07:00+01:00' },
    });
    expect(found['countedEvents']).toHaveLength(2);
  });
});

describe('an installation that is no demo', () => {
  it('knows nobody by a session of the demo, though database and secret are the same', async () => {
    const statusAt = async (server: Website): Promise<number> => {
      try {
        return (await server.visitorWith(hr.cookie!).get('/')).status;
      } finally {
        await server.close();
      }
    };
    expect(await statusAt(await site.beside(true))).toBe(200);
    expect(await statusAt(await site.beside(false))).toBe(303);
  });

  it('offers no personas and honours no session of one', async () => {
    const real = await Website.start({}, false);
    try {
      const nobody = await real.visitor(null);
      const closed = await nobody.get('/sign-in');
      const page = await closed.text();
      expect(closed.status).toBe(200);
      expect(page).toContain('HVILETID_OIDC_ISSUER');
      expect(page).not.toMatch(/name="persona"|href="\/inbox"/);
      expect((await nobody.post('/sign-in', { persona: 'hr' })).status).toBe(503);
      expect((await nobody.get('/')).status).toBe(303);
    } finally {
      await real.close();
    }
  });
});
