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
    expect((await rows())[0]).toContain('|borte.csv, linje 2|');
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
