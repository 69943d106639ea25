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
      /Navn DAG Drift Overtid per 7 dager 9\. januar 2026 til 15\. januar 2026 12 t av 10 t \(120\s%\) 2 t over fra 15\. januar 2026/,
    );
    const page = await hr.text('/remaining-room');
    expect(page).toContain(`href="/violations/${row!.id}"`);
  });

  it('are taken away with what is left of others, and that is written down', async () => {
    const hr = await site.visitor('hr');
    const lines = (await hr.text('/remaining-room.csv')).replace(/^\uFEFF/, '').split('\r\n');
    expect(lines[0]).toBe('Ansatt;Enhet;Ramme;Fra;Til;Brukt, timer;Grense, timer;Igjen, timer;Over fra');
    expect(lines).toContain('Navn DAG;Drift;Overtid per 7 dager;2026-01-09;2026-01-15;12;10;0;2026-01-15');
    const looks = await site.query(`select 1 from audit_entry where action = 'export-remaining-room'`);
    // Everybody who is employed: the two above, and who leads them.
    expect(looks).toHaveLength(4);
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
    expect(looks.map(({ code }) => code).sort()).toEqual(['DAG', 'LEAD']);
  });
});

describe('the list of what is left', () => {
  const names = (page: string): string[] =>
    [...page.matchAll(/Navn ([A-Z]+)/g)]
      .map(([, code]) => code!)
      .filter((code, i, all) => all.indexOf(code) === i);
  const unitId = async (code: string): Promise<string> =>
    (await site.query<{ id: string }>(`select id from unit where code = $1`, [code]))[0]!.id;

  it('has everybody, those nearest to a limit first, and says who has used little', async () => {
    const hr = await site.visitor('hr');
    const text = await textOf(hr);
    expect(text).toContain('4 ansatte: 2 har brukt minst halvparten av en ramme, 2 av dem går over.');
    expect(names(text.slice(text.indexOf('4 ansatte')))).toEqual(['DAG', 'TOPP', 'BOSS', 'LEAD']);
    expect(text).toContain('Navn LEAD Drift minst halvparten igjen av hver ramme');
  });

  it('is narrowed by unit and by what is used, in the address; so is its file', async () => {
    const hr = await site.visitor('hr');
    const team = await unitId('team');
    expect(names(await hr.text(`/remaining-room?unit=${team}`))).toEqual(['DAG', 'LEAD']);
    expect(names(await hr.text(`/remaining-room?unit=${team}&used=passed`))).toEqual(['DAG']);
    expect(names(await hr.text('/remaining-room?used=90'))).toEqual(['DAG', 'TOPP']);
    expect(names(await hr.text(`/remaining-room.csv?unit=${team}&used=50`))).toEqual(['DAG']);
    expect(names(await hr.text(`/remaining-room?unit=${await unitId('night')}`))).toEqual([]);
  });

  it('has no unit but those of whoever asks, and no use for nonsense', async () => {
    const [lead] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
    const manager = await site.visitor(`manager:${lead!.id}`);
    for (const form of ['', '.csv', '.xlsx']) {
      expect((await manager.get(`/remaining-room${form}?unit=${await unitId('top')}`)).status).toBe(404);
    }
    expect((await manager.get('/remaining-room?used=12')).status).toBe(422);
    expect((await manager.get('/remaining-room?after=x_y')).status).toBe(422);
  });

  it('goes on where a page ended', async () => {
    const hr = await site.visitor('hr');
    const [dag] = await site.query<{ id: string }>(`select id from employee where code = 'DAG'`);
    expect(names(await hr.text(`/remaining-room?after=1.2_${dag!.id}_OT_7D`))[0]).toBe('TOPP');
    const [boss] = await site.query<{ id: string }>(`select id from employee where code = 'BOSS'`);
    expect(names(await hr.text(`/remaining-room?after=0_${boss!.id}_none`))).toEqual(['LEAD']);
    // What it goes on from may have become another meanwhile, or be gone: by what it was.
    expect(names(await hr.text(`/remaining-room?after=1.3_${dag!.id}_OT_7D`))).toContain('DAG');
    expect(names(await hr.text(`/remaining-room?after=1.1_${dag!.id}_OT_4W`))).toEqual(['BOSS', 'LEAD']);
  });

  it('has nobody who has left', async () => {
    const hr = await site.visitor('hr');
    const isOf = `where employee_id = (select id from employee where code = 'TOPP')`;
    await site.query(`update position set valid_until = '2026-01-05' ${isOf}`);
    const [page, file] = [await textOf(hr), await hr.text('/remaining-room.csv')];
    await site.query(`update position set valid_until = null ${isOf}`);
    expect(page).toContain('3 ansatte');
    expect(names(page + file)).not.toContain('TOPP');
  });

  it('leads to the hours of whoever has any, and tells the most that the plan comes to', async () => {
    await site.take(
      'more.csv',
      events([
        { employee: 'DAG', id: 'worked', start: '2026-01-02T07:00', end: '2026-01-02T15:00' },
        {
          employee: 'LEAD',
          id: 'near',
          kind: 'overtime',
          start: '2026-01-08T15:00',
          end: '2026-01-08T21:00',
        },
        {
          employee: 'DAG',
          id: 'later',
          kind: 'overtime',
          start: '2026-01-17T08:00',
          end: '2026-01-17T14:00',
        },
      ]),
    );
    await site.evaluate();
    const hr = await site.visitor('hr');
    const page = await hr.text('/remaining-room?used=passed');
    expect(page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(
      /Navn DAG Drift Overtid per 7 dager 11\. januar 2026 til 17\. januar 2026 18 t av 10 t \(180\s%\) 8 t over fra 15\. januar 2026/,
    );
    const near = (await hr.text('/remaining-room?used=50')).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(near).toMatch(
      /Navn LEAD Drift Overtid per 7 dager \d+\. januar 2026 til \d+\. januar 2026 6 t av 10 t \(60\s%\) 4 t –/,
    );
    const hours = /href="(\/month-hours\/[^"]+\/2026-01)"[^>]*>Navn DAG/.exec(page)?.[1];
    expect((await hr.get(hours!)).status).toBe(200);
  });

  it('tells whoever works where an agreement allows no overtime at all first', async () => {
    const none = {
      ...{ code: 'none', legalBasis: '10-6(5)', grantedBy: 'elected-representatives' },
      ...{ group: { kind: 'unit', code: 'team' }, from: '2025-01-01', to: null },
      ...{ limits: { OT_7D: 0 }, conditions: null, document: null },
    };
    await site.take('none.json', organisation([{ code: 'DAG' }, { code: 'TOPP', unit: 'top' }], [none]));
    await site.evaluate();
    const hr = await site.visitor('hr');
    const page = await textOf(hr);
    expect(names(page.slice(page.indexOf('4 ansatte')))[0]).toBe('DAG');
    expect(page).toMatch(/Navn DAG Drift Overtid per 7 dager .* 18 t av 0 t \(100\s%\) 18 t over/);
    expect((await hr.get('/remaining-room.csv')).status).toBe(200);
  });
});
