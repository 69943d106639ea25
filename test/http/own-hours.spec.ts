import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { events, organisation, type Row } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

/** Twenty hours in a week and thirty in four, where the local union has agreed. */
const AGREED = {
  code: 'mer-overtid',
  legalBasis: '10-6(5)',
  grantedBy: 'elected-representatives',
  group: { kind: 'unit', code: 'night' },
  from: '2025-01-01',
  to: null,
  limits: { OT_7D: 20 },
  conditions: null,
  document: null,
} as const;

/** Three hours of overtime an evening. */
const evenings = (employee: string, dates: readonly string[]): Row[] =>
  dates.map((date) => ({
    employee,
    id: `${employee}-${date}`,
    kind: 'overtime',
    start: `${date}T16:00`,
    end: `${date}T19:00`,
  }));
const FIRST_WEEK = ['2025-12-01', '2025-12-02', '2025-12-03', '2025-12-04', '2025-12-05'];
const DATES = ['2025-11-19', '2025-11-20', ...FIRST_WEEK, '2025-12-16'];

let site: Website;
const visitors = new Map<string, Visitor>();
beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'ANN' }, { code: 'NATT', unit: 'night' }], [AGREED]));
  await site.take('events.csv', events(['ANN', 'NATT'].flatMap((code) => evenings(code, DATES))));
  await site.evaluate();
  for (const { id, code } of await site.query<{ id: string; code: string }>('select id, code from employee'))
    if (code === 'ANN' || code === 'NATT') visitors.set(code, await site.visitor(`employee:${id}`));
});
afterAll(() => site.close());

/** Period, overtime and limit, by rule, as the page has them. */
async function frames(code: string, month: string): Promise<string[][]> {
  const page = await visitors.get(code)!.text(`/me/hours?month=${month}`);
  if (!page.includes('id="frames"')) return [];
  const table = page.slice(page.indexOf('id="frames"')).split('</table>')[0]!;
  return table
    .split('<tr>')
    .slice(2)
    .map((row) => row.split(/<t[dh][^>]*>/).slice(1))
    .map((cells) =>
      cells.map((cell) =>
        cell
          .replaceAll(/<[^>]+>/g, '')
          .replaceAll('\u00a0', ' ')
          .trim(),
      ),
    );
}

describe('one’s own hours', () => {
  it('open on the latest month there is time of, and an empty one is still to be asked for', async () => {
    // On 5 January: nothing of the month has come yet.
    const ann = visitors.get('ANN')!;
    expect(await ann.text('/me/hours')).toContain(
      '<h1 class="ds-heading" data-size="lg">Mine timer, desember 2025',
    );
    expect(await ann.text('/me/hours?month=2026-01')).toContain('Ingen tid er registrert i januar 2026.');
  });
});

describe('an absence of one’s own', () => {
  const file = (rows: readonly string[]): string =>
    ['employee;type;from;to;grade;certificate;source_id;deleted', ...rows].join('\n');

  it('is readable in every version, with file, line and time, by whoever was away and nobody else', async () => {
    await site.take(
      'syk.csv',
      file(['NATT;sick;2025-10-06;2025-10-07;;self;N1;', 'ANN;sick;2025-10-06;2025-10-10;;self;A1;']),
    );
    await site.take('rettet.csv', file(['ANN;sick;2025-10-06;2025-10-17;50;doctor;A1;']));
    const [ann, other] = [visitors.get('ANN')!, visitors.get('NATT')!];
    const linked = async (): Promise<string> =>
      /href="(\/me\/absences\/[^"]+)"/.exec(await ann.text('/me/hours?month=2025-10'))![1]!;
    const rows = async (): Promise<string[]> =>
      (await ann.text(await linked()))
        .split('<tr>')
        .slice(2)
        .map((row) =>
          row
            .replaceAll(/<[^>]+>/g, '|')
            .replaceAll(/\|+/g, '|')
            .replaceAll('\u00a0', ' '),
        );
    const [latest, first] = await rows();
    expect(latest).toMatch(
      /^\|2\|Sykefravær\|6\. oktober 2025\|17\. oktober 2025\|50 %\|sykmelding\|rettet\.csv\|2\|[^|]+\|gjelder nå\|–\|/,
    );
    expect(first).toMatch(
      /^\|1\|Sykefravær\|6\. oktober 2025\|10\. oktober 2025\|100 %\|egenmelding\|syk\.csv\|3\|[^|]+\|[^|]+\|rettet\.csv, linje 2\|/,
    );
    await site.take('borte.csv', file(['ANN;;;;;;A1;true']));
    expect(await ann.text('/me/hours?month=2025-10')).toContain('trukket tilbake');
    expect((await rows())[0]).toContain('|borte.csv, linje 2, som trakk raden tilbake|');
    const path = await linked();
    expect(await ann.text(path)).toContain('Fraværet er trukket tilbake');
    expect((await other.get(path)).status).toBe(404);
    expect((await ann.get('/me/absences/0')).status).toBe(404);
    const lead = await site.query<{ id: string }>(`select id from employee where code = 'LEAD'`);
    for (const persona of ['hr', `manager:${lead[0]!.id}`, 'admin', 'reader'])
      expect([403, 404]).toContain((await (await site.visitor(persona)).get(path)).status);
  });
});

describe('the periods of § 10-6 beside one’s own hours', () => {
  it('are the fullest that end in the month, with the limit in force, as findings measure them', async () => {
    const found = await frames('ANN', '2025-12');
    expect(found.map((row) => row.slice(1))).toEqual([
      ['29. november 2025 – 5. desember 2025', '15 t', 'høyst 10 t'],
      ['10. november 2025 – 7. desember 2025', '21 t', 'høyst 25 t'],
      ['23. desember 2024 – 21. desember 2025', '24 t', 'høyst 200 t'],
    ]);
    const [worst] = await site.query<{ measured: number }>(
      `select max(v.measured)::float8 as measured from violation v join employee e on e.id = v.employee_id
        where e.code = 'ANN' and v.rule = 'OT_7D'`,
    );
    expect(worst?.measured).toBe(15 * 3600);
  });

  it('have the limit of the agreement where one covers', async () => {
    expect((await frames('NATT', '2025-12'))[0]!.slice(2)).toEqual(['15 t', 'høyst 20 t']);
  });

  it('end in the month asked for, this week of a month that goes on included', async () => {
    expect((await frames('ANN', '2025-11')).map((row) => row[2])).toEqual(['6 t', '6 t', '6 t']);
    expect(await frames('ANN', '2025-10')).toEqual([]);
    await site.take('new.csv', events(evenings('ANN', ['2026-01-05'])));
    await site.evaluate();
    expect((await frames('ANN', '2026-01'))[1]!.slice(1)).toEqual([
      '15. desember 2025 – 11. januar 2026',
      '6 t',
      'høyst 25 t',
    ]);
  });
});

describe('the overtime of the overview', () => {
  const unitId = async (code: string): Promise<string> =>
    (await site.query<{ id: string }>('select id from unit where code = $1', [code]))[0]!.id;
  const leader = async (code: string): Promise<Visitor> =>
    site.visitor(
      `manager:${(await site.query<{ id: string }>('select id from employee where code = $1', [code]))[0]!.id}`,
    );
  const linksIn = (html: string, start: string): string[] =>
    [...html.matchAll(/href="([^"]+)"/g)]
      .map(([, href]) => href!.replaceAll('&amp;', '&'))
      .filter((href) => href.startsWith(start));
  const looks = async (): Promise<number> =>
    (
      await site.query<{ count: number }>(
        `select count(*)::int as count from audit_entry where action in ('list-month-hours', 'export-month-hours', 'view-person-month')`,
      )
    )[0]!.count;

  it('leads to whose it is, from there to the days, and from the days to case and event', async () => {
    const hr = await site.visitor('hr');
    const overview = await hr.text('/?month=2025-12');
    const [list] = linksIn(overview, '/month-hours?figure=overtime&to=2025-12');
    const before = await looks();
    const page = await hr.text(list!);
    // Two employees, eighteen hours each.
    expect(page).toContain('36 t, 2 ansatte');
    expect(page).toContain('Navn ANN');
    expect(await looks()).toBe(before + 2);
    const persons = linksIn(page, '/month-hours/');
    expect(persons).toHaveLength(2);
    const night = await unitId('night');
    const days = await hr.text(persons.find((href) => href.includes(night))!);
    expect(days.match(/overtid 16:00–19:00/g)).toHaveLength(6);
    const foot = days.slice(days.indexOf('<tfoot>')).split('</tfoot>')[0]!.replaceAll('\u00a0', ' ');
    // Worked, and all of it overtime: what the list has for the employee.
    expect([...foot.matchAll(/>(\d+ t)</g)].map(([, text]) => text)).toEqual(['18 t', '18 t']);
    const [one] = linksIn(days, '/violations/').filter((href) => !href.includes('/events/'));
    const [event] = linksIn(days, '/violations/').filter((href) => href.includes('/events/'));
    for (const href of [one!, event!]) expect((await hr.get(href)).status).toBe(200);
  });

  it('is of one unit where one is chosen, in every figure and link of the page', async () => {
    const hr = await site.visitor('hr');
    const night = await unitId('night');
    const overview = await hr.text(`/?month=2025-12&unit=${night}`);
    expect(overview).toContain('Enhet: Natt');
    expect(overview).toMatch(/>18 t</);
    for (const href of [...linksIn(overview, '/month-hours?'), ...linksIn(overview, '/violations?')])
      expect(href).toContain(`unit=${night}`);
    expect(await hr.text(`/month-hours?to=2025-12&unit=${night}`)).toContain('18 t, 1 ansatt');
    for (const unit of ['x', '00000000-0000-4000-8000-000000000000'])
      expect((await hr.get(`/?unit=${unit}`)).status).toBe(404);
  });

  it('is in the order asked for, page by page the same rows as in the file', async () => {
    const hr = await site.visitor('hr');
    const file = await hr.text('/month-hours.csv?from=2025-11&to=2025-12&sort=month');
    // By days, as every other look at hours: what the log tells of a month is all of it.
    const looks = await site.query<{ detail: unknown }>(
      `select distinct detail from audit_entry where action = 'export-month-hours'`,
    );
    expect(looks).toEqual([{ detail: expect.objectContaining({ from: '2025-11-01', to: '2025-12-31' }) }]);
    const rows = file
      .split('\n')
      .slice(1, 5)
      .map((row) => row.split(';'));
    expect(rows.map(([name, , unit, overtime]) => [name, unit, overtime])).toEqual(
      expect.arrayContaining([
        ['Navn ANN', 'Drift', '18'],
        ['Navn NATT', 'Natt', '6'],
      ]),
    );
    const named = (html: string): string[] =>
      [...html.matchAll(/href="\/month-hours\/[^"]+">(Navn [A-Z]+)</g)].map(([, name]) => name!);
    expect(named(await hr.text('/month-hours?to=2025-12&sort=employee'))).toEqual(['Navn ANN', 'Navn NATT']);
    const [first] = await site.query<{ place: string }>(
      `select m.employee_id || '_' || m.month || '_' || m.unit_id as place
         from employee_month m join employee e on e.id = m.employee_id
        where e.code = 'ANN' and m.month = '2025-12-01'`,
    );
    const next = await hr.text(`/month-hours?to=2025-12&sort=employee&after=${first!.place}`);
    expect(named(next)).toEqual(['Navn NATT']);
    for (const nonsense of ['sort=drop', 'after=x', 'unit=1', 'figure=sick', 'from=2025-13'])
      expect((await hr.get(`/month-hours?${nonsense}`)).status).toBe(422);
  });

  it('shows a manager the own units alone, and nobody else anything by name', async () => {
    const lead = await leader('LEAD');
    const [team, night, top] = [await unitId('team'), await unitId('night'), await unitId('top')];
    expect(await lead.text('/month-hours?to=2025-12')).toContain('36 t, 2 ansatte');
    const [ann] = await site.query<{ id: string }>(`select id from employee where code = 'ANN'`);
    expect((await lead.get(`/month-hours/${ann!.id}/${team}/2025-12`)).status).toBe(200);
    // Not in that unit, or in none of theirs.
    for (const unit of [night, top])
      expect((await lead.get(`/month-hours/${ann!.id}/${unit}/2025-12`)).status).toBe(404);
    expect((await lead.get(`/?unit=${top}`)).status).toBe(404);
    const overview = await lead.text(`/?month=2025-12&unit=${night}`);
    expect(overview).toMatch(/>18 t</);
    const reader = await site.visitor('reader');
    expect(linksIn(await reader.text('/?month=2025-12'), '/month-hours')).toEqual([]);
    expect((await reader.get(`/?unit=${team}`)).status).toBe(404);
  });

  it('stands beside who is employed and who was not checked, each with its list', async () => {
    const hr = await site.visitor('hr');
    const overview = await hr.text('/?month=2025-12');
    const [staff] = linksIn(overview, '/staff?month=2025-12&at=end');
    const page = await hr.text(staff!);
    expect(page).toContain('4 personer, 4 stillinger, 4,00 årsverk');
    for (const code of ['ANN', 'NATT', 'LEAD', 'BOSS']) expect(page).toContain(`Navn ${code}`);
    const [lead] = await site.query<{ id: string }>(
      `select p.id from position p join employee e on e.id = p.employee_id where e.code = 'LEAD'`,
    );
    const rest = await hr.text(`/staff?month=2025-12&at=end&after=${lead!.id}`);
    expect(rest).toContain('Navn NATT');
    expect(rest).not.toContain('Navn ANN');
    const night = await unitId('night');
    expect(await hr.text(`/staff.csv?month=2025-12&unit=${night}`)).not.toContain('Navn ANN');
    const [unchecked] = linksIn(overview, '/unchecked?month=2025-12');
    expect(await hr.text(unchecked!)).toContain('Navn LEAD');
    expect(await hr.text(`/unchecked?month=2025-12&unit=${night}`)).not.toContain('Navn LEAD');
    expect((await hr.text('/unchecked.csv?month=2025-12')).split('\n').filter(Boolean)).toHaveLength(3);
  });

  it('leads from the month that is over to the one that runs, which is never taken for a whole one', async () => {
    const hr = await site.visitor('hr');
    expect(await hr.text('/')).toContain('href="/?month=2026-01">Januar 2026 pågår');
    const running = await hr.text('/?month=2026-01');
    expect(running).toContain('Måneden pågår.');
    expect(running).not.toContain('Januar 2026 pågår');
  });

  it('leads nowhere from a figure only where there is none behind it', async () => {
    const page = await (await site.visitor('hr')).text('/?month=2025-12');
    const tiles = page.slice(page.indexOf('<ul class="tiles">'), page.indexOf('class="coverage'));
    const lines = [...tiles.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => line);
    expect(lines.length).toBeGreaterThan(5);
    const unled = lines
      .filter((line) => !line.startsWith('<a '))
      .map((line) => line.replaceAll('\u00a0', ' '));
    // There was none the month before.
    expect(unled.filter((line) => /[1-9]/.test(line))).toEqual(['2 flere enn måneden før']);
  });

  it('has every unit on a page of its own, with sick leave of groups alone', async () => {
    const hr = await site.visitor('hr');
    const page = await hr.text('/units?month=2025-12&sort=sickLeave');
    for (const name of ['Drift', 'Natt', 'Ledelse']) expect(page).toContain(`>${name}</a>`);
    expect(page).toContain('aria-sort="descending"');
    expect(await hr.text('/units?month=2025-12&q=nat')).not.toContain('>Drift</a>');
    expect(await hr.text('/units.csv?month=2025-12&q=nat')).toMatch(
      /^\uFEFF?Kode;[^\n]+\n"?night"?;Natt;1;1;/,
    );
    expect((await hr.get('/units?sort=name;drop')).status).toBe(422);
  });
});
