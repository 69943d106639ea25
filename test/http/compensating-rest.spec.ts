import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReminderSweep } from '../../src/alerts/reminders/reminder-sweep.service.js';
import { EIGHT_HOURS, events, LEAD, organisation, type Person, shortRest } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

const TEAM: Person = { code: 'DAG', unit: 'team' };
const TOP: Person = { code: 'TOPP', unit: 'top' };
const UNDER = { ...EIGHT_HOURS, warnDays: 60, to: '2026-02-01', warned: LEAD.code };

interface Listed {
  readonly claims: readonly {
    readonly employee: string;
    readonly deficitSeconds: number;
    readonly dueOn: string;
    readonly state: string;
    readonly madeUp: { readonly from: string } | null;
  }[];
  readonly next: string | null;
}

/** Every day from seven to eight, so that no rest is longer than eleven hours. */
const fullDays = (employee: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(2, '0')).map((date) => ({
    employee,
    id: `${employee}-full-${date}`,
    start: `2025-12-${date}T07:00`,
    end: `2025-12-${date}T20:00`,
  }));

/** Nine hours of rest before the 4th, and none to spare afterwards until the 24th. */
const OWED = [
  { employee: 'DAG', id: 'late', start: '2025-12-03T14:00', end: '2025-12-03T22:00' },
  ...fullDays('DAG', 4, 23),
];

let site: Website;
let hr: Visitor;
let lead: Visitor;

beforeAll(async () => {
  site = await Website.start({ HVILETID_HR_MAIL: 'hr@example.org' });
  await site.take('org.json', organisation([TEAM, TOP], [UNDER]));
  await site.take('events.csv', events([...OWED, ...shortRest('TOPP', '2025-12-03', '2025-12-04')]));
  await site.evaluate();
  hr = await site.visitor('hr');
  const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
  lead = await site.visitor(`manager:${row!.id}`);
});
afterAll(() => site.close());

const list = (query = ''): Promise<Listed> => lead.json<Listed>(`/api/v1/rest-claims${query}`);

describe('rest that is owed', () => {
  it('is listed with what was lacking and when it had to be given', async () => {
    const { claims } = await list();
    expect(claims).toMatchObject([
      { employee: 'Navn DAG', deficitSeconds: 7200, dueOn: '2025-12-18', state: 'overdue', madeUp: null },
    ]);
    expect((await list('?state=open')).claims).toEqual([]);
    const page = await hr.text('/compensating-rest?state=overdue&employee=DAG');
    expect(page).toContain('Navn DAG');
    expect(page).toContain('forfalt');
    expect(await hr.text('/compensating-rest?state=closed')).toContain('Ingen krav i utvalget.');
  });

  it('is taken away as it was chosen, by who may see it, and that is written down', async () => {
    const file = await lead.text('/compensating-rest.csv?state=all');
    expect(
      file
        .replace(/^\uFEFF/, '')
        .split('\r\n')
        .filter(Boolean),
    ).toEqual([
      'Frist;Status;Ansatt;Enhet;Hvile;Funn;Mangler, timer;Gitt;Avtale',
      expect.stringMatching(/^2025-12-18;Forfalt;Navn DAG;Drift;[^;]+;2025-12-04;2;–;eight$/),
    ]);
    expect(
      (await lead.text('/compensating-rest.csv?state=closed')).split('\r\n').filter(Boolean),
    ).toHaveLength(1);
    expect((await lead.get('/compensating-rest.csv?state=bogus')).status).toBe(422);
    const workbook = await lead.get('/compensating-rest.xlsx');
    expect(workbook.headers.get('content-disposition')).toContain('kompenserende-hvile.xlsx');
    const looks = await site.query(`select 1 from audit_entry where action = 'export-rest-claims'`);
    expect(looks).toHaveLength(2);
  });

  it('is not all of them where the address asks for what there is none of', async () => {
    for (const [asked, name] of [
      ['state=bogus', 'status'],
      ['unit=abc', 'enhet'],
    ] as const) {
      const answer = await hr.get(`/compensating-rest?${asked}`);
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(`«${name}»`);
      expect(page).toContain('<a class="ds-link" href="/compensating-rest">');
    }
  });

  it('is told to the manager and to HR once, without a name, and so is the end of the agreement', async () => {
    const sweep = site.app.get(ReminderSweep);
    expect([await sweep.remind(), await sweep.remind()]).toEqual([2, 0]);
    const told = await site.query<{ recipient: string; kinds: string[] }>(
      `select case when m.recipient_id is null then m.address else e.code end as recipient,
              array_agg(r.kind order by r.kind) as kinds
         from reminder r join mail m on m.id = r.mail_id left join employee e on e.id = m.recipient_id
        group by 1 order by min(m.address) nulls first`,
    );
    const both = ['agreement-expires', 'rest-overdue'];
    expect(told).toEqual([
      { recipient: LEAD.code, kinds: both },
      { recipient: 'hr@example.org', kinds: both },
    ]);
  });

  it('is closed by a correction that shows a longer rest, late where it is late', async () => {
    const freed = { employee: 'DAG', id: 'DAG-full-20', start: '2025-12-20T11:00', end: '2025-12-20T20:00' };
    await site.take('events.csv', events([freed]));
    await site.evaluate();
    expect((await list()).claims).toEqual([]);
    expect((await list('?state=all')).claims).toMatchObject([
      { state: 'late', madeUp: { from: '2025-12-20T06:00:00.000Z' } },
    ]);
    const sooner = { employee: 'DAG', id: 'DAG-full-05', start: '2025-12-05T11:00', end: '2025-12-05T20:00' };
    await site.take('events.csv', events([sooner]));
    await site.evaluate();
    expect((await list('?state=closed')).claims).toMatchObject([{ state: 'closed' }]);
  });

  it('goes with the rest that was cut short, and stays on record', async () => {
    const earlier = { employee: 'DAG', id: 'late', start: '2025-12-03T10:00', end: '2025-12-03T18:00' };
    await site.take('events.csv', events([earlier]));
    await site.evaluate();
    expect((await list('?state=all')).claims).toEqual([]);
    const rows = await site.query<{ withdrawn: boolean }>(
      `select withdrawn_at is not null as withdrawn from rest_claim`,
    );
    expect(rows).toEqual([{ withdrawn: true }]);
  });

  it.each(['nb', 'nn', 'en'])('has a page in %s, and every look is logged', async (language) => {
    expect((await hr.get('/compensating-rest?state=all', language)).status).toBe(200);
    expect((await (await site.visitor('reader')).get('/compensating-rest')).status).toBe(403);
    const [row] = await site.query<{ count: number }>(
      `select count(*)::int as count from audit_entry where action = 'list-rest-claims'`,
    );
    expect(row!.count).toBeGreaterThan(0);
  });
});
