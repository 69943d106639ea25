import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { events, LEAD, organisation } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

let site: Website;

/** Of 5 January 2026: three hours more than planned on four days of the week after, twelve in all. */
beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'DAG' }, { code: 'TOPP', unit: 'top' }]));
  const rows = ['DAG', 'TOPP'].flatMap((employee) =>
    ['2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15'].flatMap((day) => [
      { employee, id: `${employee}-${day}`, start: `${day}T07:00`, end: `${day}T15:00` },
      {
        employee,
        id: `${employee}-${day}-more`,
        kind: 'overtime',
        start: `${day}T15:00`,
        end: `${day}T18:00`,
      },
    ]),
  );
  await site.take('events.csv', events(rows));
  await site.evaluate();
});
afterAll(() => site.close());

const textOf = async (who: Visitor): Promise<string> =>
  (await who.text('/remaining-room')).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('limits that the plan passes', () => {
  it('are told with the day on which it does, with the first window of each, and lead to their cases', async () => {
    const hr = await site.visitor('hr');
    const [row] = await site.query<{ id: string }>(
      `select v.id from violation v join employee e on e.id = v.employee_id
        where e.code = 'DAG' and v.rule = 'OT_7D' and v.anchor_date = '2026-01-15'`,
    );
    expect(await textOf(hr)).toMatch(
      /Planen går over .* Navn DAG Drift Overtid per 7 dager 15\. januar 2026 12 t, grense 10 t/,
    );
    const page = await hr.text('/remaining-room');
    expect(page).toContain(`href="/violations/${row!.id}"`);
  });

  it('are taken away with what is left of others, and that is written down', async () => {
    const hr = await site.visitor('hr');
    const lines = (await hr.text('/remaining-room.csv')).replace(/^\uFEFF/, '').split('\r\n');
    expect(lines[0]).toBe('Ansatt;Enhet;Ramme;Fra;Til;Brukt, timer;Grense, timer;Igjen, timer;Over fra');
    expect(lines).toContain('Navn DAG;Drift;Overtid per 7 dager;;2026-01-15;12;10;0;2026-01-15');
    const looks = await site.query(`select 1 from audit_entry where action = 'export-remaining-room'`);
    expect(looks).toHaveLength(2);
  });

  it('are those of the own units for who leads them, and who looked is written down', async () => {
    const [lead] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
    const manager = await site.visitor(`manager:${lead!.id}`);
    const text = await textOf(manager);
    expect(text).toContain('Navn DAG');
    expect(text).not.toContain('Navn TOPP');
    const looks = await site.query<{ code: string }>(
      `select e.code from audit_entry a join employee e on e.id = a.employee_id
        where a.action = 'list-remaining-room' and a.actor = $1`,
      [`manager:${lead!.id}`],
    );
    expect(looks.map(({ code }) => code)).toEqual(['DAG']);
  });
});
