import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/time/civil.js';
import { LimitUses } from '../../src/violations/room/limit-uses.service.js';
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

  it('has everybody, those nearest to a limit first, and the hours of whoever has used little', async () => {
    const hr = await site.visitor('hr');
    const text = await textOf(hr);
    expect(text).toContain('4 ansatte: 2 har brukt minst halvparten av en ramme, 2 av dem går over.');
    expect(names(text.slice(text.indexOf('4 ansatte')))).toEqual(['DAG', 'TOPP', 'BOSS', 'LEAD']);
    expect(text).toMatch(
      /Navn LEAD Drift Overtid per 7 dager 2 rammer til Overtid per 4 uker: 0 t av 25 t \(0\s%\), 25 t igjen Overtid per 52 uker: .* 30\. desember 2025 til 5\. januar 2026 0 t av 10 t \(0\s%\) 10 t –/,
    );
    expect(text).toContain('Timer fra alle enheter teller med');
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
    const day = parseDay('2026-01-05')!;
    const [kept] = await site.query<{
      id: string;
      from: string;
      anchor: string;
      used: number;
      limit: number;
    }>(
      `select employee_id as id, from_date::text as from, anchor_date::text as anchor, used, limit_seconds as limit
         from limit_room where employee_id = (select id from employee where code = 'LEAD')
        order by used / limit_seconds desc, anchor_date limit 1`,
    );
    const { id, from, anchor, used, limit } = kept!;
    const counted = await site.app.get(LimitUses).nearest([id], day);
    expect(counted.get(id)?.[0]).toEqual({
      ...{ rule: 'OT_7D', fromDay: parseDay(from), anchorDay: parseDay(anchor), used, limit },
      untilDay: parseDay(anchor)! + 1,
    });
    const hours = /href="(\/month-hours\/[^"]+\/2026-01)"[^>]*>Navn DAG/.exec(page)?.[1];
    expect((await hr.get(hours!)).status).toBe(200);
  });

  it('has the same figures where nothing is kept, as from less than half of a limit on, on the page and in the file', async () => {
    const hr = await site.visitor('hr');
    const rowOf = (text: string): string => /Navn LEAD;.*/.exec(text)![0];
    const kept = rowOf(await hr.text('/remaining-room.csv'));
    const lead = `where employee_id = (select id from employee where code = 'LEAD')`;
    const rows = await site.query<object>(`select * from limit_room ${lead}`);
    await site.query(`delete from limit_room ${lead}`);
    const [page, file] = [await textOf(hr), await hr.text('/remaining-room.csv')];
    await site.query(`insert into limit_room select * from json_populate_recordset(null::limit_room, $1)`, [
      JSON.stringify(rows),
    ]);
    expect(rows.length).toBeGreaterThan(0);
    expect(page).toContain('4 ansatte: 2 har brukt');
    expect(rowOf(file)).toBe(kept);
  });

  it('goes on among those who are used alike, each of them once', async () => {
    const hr = await site.visitor('hr');
    const rooms = await site.query<{ id: string; code: string }>(
      `select id, code from employee where code in ('BOSS', 'LEAD') order by id`,
    );
    const kept = await site.query<object>(`select * from limit_room`);
    await site.query(`delete from limit_room`);
    await site.query(
      `insert into limit_room (employee_id, unit_id, rule, anchor_date, from_date, used, limit_seconds)
       select p.employee_id, p.unit_id, 'OT_4W', '2026-01-11', '2025-12-15', 54000, 90000
         from position p where p.employee_id = any ($1::uuid[])`,
      [rooms.map(({ id }) => id)],
    );
    const [first, second] = rooms;
    const after = await hr.text(`/remaining-room?used=50&after=0.6_${first!.id}_OT_4W`);
    const all = names(await hr.text('/remaining-room?used=50'));
    const file = names(await hr.text('/remaining-room.csv'));
    await site.query(`delete from limit_room`);
    await site.query(`insert into limit_room select * from json_populate_recordset(null::limit_room, $1)`, [
      JSON.stringify(kept),
    ]);
    expect(names(after)).toEqual([second!.code]);
    expect(all.slice(-2)).toEqual(['BOSS', 'LEAD']);
    expect([...file].sort()).toEqual(['BOSS', 'DAG', 'LEAD', 'TOPP']);
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
