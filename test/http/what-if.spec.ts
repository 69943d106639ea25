import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { EIGHT_HOURS, events, organisation, type Person, shortRest } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

/** Of the team, which may be called back after eight hours. */
const COVERED: Person = { code: 'DAG' };
/** Above it, where no agreement holds. */
const NOT_COVERED: Person = { code: 'TOPP', unit: 'top' };
/** Nine hours between two turns: fine under the agreement. */
const NINE_HOURS = [
  { employee: 'DAG', id: 'a', start: '2025-11-04T14:00', end: '2025-11-04T22:00' },
  { employee: 'DAG', id: 'b', start: '2025-11-05T07:00', end: '2025-11-05T15:00' },
];
/** What the page says came of it. */
const outcomeOf = (page: string): string | undefined => /<strong>(.*?)<\/strong>/.exec(page)?.[1];

let site: Website;
let hr: Visitor;
beforeAll(async () => {
  site = await Website.start();
  await site.take('organisation.json', organisation([COVERED, NOT_COVERED], [EIGHT_HOURS]));
  await site.take('events.csv', events([...NINE_HOURS, ...shortRest('TOPP', '2025-11-11', '2025-11-12')]));
  await site.evaluate();
  hr = await site.visitor('hr');
});
afterAll(() => site.close());

const stored = (): Promise<unknown[]> => site.query('select * from violation order by id');

describe('the page of other terms', () => {
  it('tries nothing before it is asked', async () => {
    const page = await (await hr.get('/what-if')).text();
    expect(page).toContain('Uten avtaler');
    expect(page).not.toContain('Utfall');
  });

  it('says what would come without agreements, names it in the log, and stores nothing', async () => {
    const before = await stored();
    const page = await (await hr.get('/what-if?first=2025-11&last=2025-11&agreements=none')).text();
    expect(outcomeOf(page)).toMatch(/^1 mulig brudd er registrert; 2 ville vært funnet\./);
    expect(page.match(/kommer til/g)).toHaveLength(2);
    expect(await stored()).toEqual(before);
    const looks = await site.query<{ code: string }>(
      `select e.code from audit_entry a join employee e on e.id = a.employee_id
        where a.action = 'list-what-if'`,
    );
    expect(looks).toEqual([{ code: 'DAG' }]);
  });

  it('tries another limit for everybody, in spite of agreements, over several months', async () => {
    const page = await (
      await hr.get('/what-if?first=2025-10&last=2025-11&limit=DAILY_REST&value=12,5')
    ).text();
    expect(outcomeOf(page)).toMatch(/2 ville vært funnet\./);
    expect(page.includes('9\u00a0t mot 12\u00a0t\u00a030\u00a0min')).toBe(true);
    // What is on record leads to its case.
    expect(page).toMatch(/href="\/violations\/[0-9a-f-]{36}"/);
  });

  it('tries several limits at once, with unit and present limit beside each, and a row more when all are used', async () => {
    const rows = 'limit=DAILY_REST&value=12,5&limit=&value=&limit=DAILY_TOTAL&value=5';
    const page = await (await hr.get(`/what-if?first=2025-11&last=2025-11&${rows}`)).text();
    const shown = page.replaceAll('\u00a0', ' ');
    expect(shown).toContain('I timer, fra 0 til 24. Grensen i regelverket: minst 11 t.');
    expect(shown).toContain('I timer, fra 0 til 24. Grensen i regelverket: høyst 13 t.');
    expect(shown).toMatch(/selected[^>]*>Hviletid i løpet av 24 timer: timer, minst 11 t</);
    expect(page.match(/name="value"/g)).toHaveLength(3);
    expect(shown).toContain('8 t mot 5 t');
    expect(shown).toContain('mot 12 t 30 min');
    expect(page).toContain(
      'href="/what-if.csv?first=2025-11&amp;last=2025-11&amp;limit=DAILY_REST&amp;value=12%2C5&amp;limit=DAILY_TOTAL&amp;value=5"',
    );
    const full = rows.replace('limit=&value=', 'limit=WEEKLY_REST&value=36');
    const wider = await (await hr.get(`/what-if?first=2025-11&last=2025-11&${full}`)).text();
    expect(wider.match(/name="value"/g)).toHaveLength(4);
  });

  it('marks the one of several limits that is wrong', async () => {
    const rows = 'limit=DAILY_REST&value=12&limit=WEEKLY_REST&value=mye';
    const answer = await hr.get(`/what-if?first=2025-11&last=2025-11&${rows}`);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('id="value-2-wrong"');
    expect(page).not.toContain('id="value-wrong"');
  });

  it('refuses a month that has not begun beside its field, and over the API', async () => {
    const words = (month: string): string =>
      `${month} har ikke begynt ennå. Siste måned det kan finnes tall for, er 2026-01.`;
    for (const [asked, field] of [
      ['first=2031-12&last=2031-12', 'first'],
      ['first=2025-11&last=2026-02', 'last'],
    ] as const) {
      const answer = await hr.get(`/what-if?${asked}`);
      const page = await answer.text();
      expect([answer.status, page.includes(`id="${field}-wrong"`)]).toEqual([422, true]);
      expect(page).not.toContain('id="outcome"');
      expect(page).toContain(words(asked.slice(-7)));
    }
    const program = await site.program('terms:try');
    const refused = await program.send('/api/v1/what-if?first=2031-12');
    expect([refused.status, await refused.json()]).toMatchObject([422, { errors: [{ parameter: 'first' }] }]);
  });

  it.each(['rulebook=nope', 'rulebook=nope&show=limits', 'unit=nope'])(
    'refuses a choice nobody has before anything is tried: %s',
    async (asked) => {
      const answer = await hr.get(`/what-if?${asked}`);
      const field = asked.split('=')[0]!;
      expect([answer.status, (await answer.text()).includes(`id="${field}-wrong"`)]).toEqual([422, true]);
    },
  );

  it('leads from the form down to what came of it', async () => {
    const page = await hr.text('/what-if?first=2025-11');
    const [, target] = /<form method="get" action="\/what-if#([^"]+)"/.exec(page) ?? [];
    expect(page).toMatch(new RegExp(`<h2 id="${target}" tabindex="-1"`));
  });

  it('says by the name it is chosen by what was tried', async () => {
    const page = await hr.text('/what-if?first=2025-11&rulebook=eu-2003-88');
    const chosen = /<option value="eu-2003-88"[^>]*>([^<]*)</.exec(page)?.[1];
    expect(page).toContain(`«${chosen}» er prøvd på 2 ansatte`);
    const [, inUse] = /<option value>I bruk: ([^<]*)</.exec(page) ?? [];
    expect(await hr.text('/what-if?first=2025-11')).toContain(`«${inUse}» er prøvd på 2 ansatte`);
  });

  it('takes the people of a unit and below it alone', async () => {
    const [team] = await site.query<{ id: string }>(`select id from unit where code = 'team'`);
    const page = await (
      await hr.get(`/what-if?first=2025-11&last=2025-11&agreements=none&unit=${team!.id}`)
    ).text();
    expect(outcomeOf(page)).toMatch(/^0 mulige brudd er registrert; 1 ville vært funnet\./);
  });

  it('shows the limits of the rulebook that was chosen, and tries nothing until it is told to', async () => {
    const asked = '/what-if?first=2025-11&last=2025-11&rulebook=se-atl&limit=OT_4W&value=';
    const shown = (await (await hr.get(`${asked}&show=limits`)).text()).replaceAll('\u00a0', ' ');
    expect(shown).toContain('Grensen i regelverket: høyst 48 t.');
    expect(shown).not.toContain('id="outcome"');
    const [printed, statute] = ['printed-table', 'statute'].map(
      (name) => new RegExp(`value="${name}"[^>]*>([^<]*) \\(${name}\\)<`).exec(shown)?.[1],
    );
    expect(printed).toContain('overtid er det som går ut over planen');
    expect(statute).toContain('9 timer i døgnet');
  });

  it('counts whose time of the months was checked, as the overview does', async () => {
    const basis = async (month: string): Promise<string | undefined> =>
      /er prøvd på (\d+) ansatt/.exec(await hr.text(`/what-if?first=${month}`))?.[1];
    expect(await basis('2025-11')).toBe('2');
    expect(await hr.text('/?month=2025-11')).toContain('Kontrollert: arbeidstiden til 2 av 4 ansatte.');
    expect(await basis('2025-10')).toBe('0');
  });

  it('says that agreements of one law do nothing under another', async () => {
    const idle = 'har de ingen virkning på grensene';
    expect(await hr.text('/what-if?first=2025-11&rulebook=eu-2003-88')).toContain(idle);
    expect(await hr.text('/what-if?first=2025-11&rulebook=eu-2003-88&agreements=none')).not.toContain(idle);
    expect(await hr.text('/what-if?first=2025-11&rulebook=statute')).not.toContain(idle);
  });

  it('lists differences by date, with the change first seen in a card', async () => {
    const page = await (
      await hr.get('/what-if?first=2025-11&last=2025-11&limit=DAILY_REST&value=24&limit=DAILY_TOTAL&value=1')
    ).text();
    const days = [...page.matchAll(/class="cell-date nowrap"[^>]*>(?:<a[^>]*>)?\S+\s(\d+)\./g)].map(
      ([, day]) => Number(day),
    );
    expect(days.length).toBeGreaterThan(2);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(page).toContain('class="cell-state"');
  });

  it('is a file of all differences', async () => {
    const answer = await hr.get('/what-if.csv?first=2025-11&last=2025-11&agreements=none');
    expect(answer.headers.get('content-disposition')).toContain('hva-om-2025-11.csv');
    const rows = parse<Record<string, string>>(await answer.text(), {
      bom: true,
      columns: true,
      delimiter: ';',
    });
    expect(rows).toEqual([
      expect.objectContaining({
        Dato: '2025-11-05',
        Nummer: 'DAG',
        'Målt, ville vært': '9',
        'Målt i': 'timer',
      }),
    ]);
  });

  it.each([
    ['value=12', 'Velg hvilken grense verdien er for; hver grense én gang.'],
    ['limit=DAILY_REST&value=mye', 'Skriv den nye grensen som et tall'],
    ['unit=7f0a', 'Den enheten finnes ikke'],
    ['rulebook=none', 'Det regelverket finnes ikke; velg ett fra listen.'],
    ['limit=DAILY_REST&value=999', 'måles innenfor 24 timer. Skriv et tall fra 0 til 24.'],
    ['limit=YOUTH_DAY&value=8', 'verner bare mindreårige'],
    ['rulebook=eu-2003-88&limit=SUNDAY_NEXT&value=2', 'har ingen grense for «'],
  ])('says what is wrong with %s, and keeps what was typed', async (fields, words) => {
    const answer = await hr.get(`/what-if?first=2025-11&last=2025-11&${fields}`);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page.includes(words)).toBe(true);
    // A sentence stands beside its field, in no code and with no command.
    expect(page).toMatch(/aria-invalid="true"/);
    expect(page).not.toMatch(/hviletid (?:rules|evaluate)/);
    if (fields.includes('mye')) expect(page.includes('value="mye"')).toBe(true);
  });
});

describe('other terms tried by a program', () => {
  const ASKED = '/api/v1/what-if?first=2025-10&last=2025-11&tryLimit=DAILY_REST&tryValue=12.5';

  it('are counts and differences page by page, of which each is logged', async () => {
    const program = await site.program('terms:try');
    const found: unknown[] = [];
    for (let next: string | null = ''; next !== null;) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const page: { differences: unknown[]; next: string | null; whatIf: object } = await program.json(
        `${ASKED}&limit=1${cursor}`,
      );
      expect(page.whatIf).toEqual({ all: 2, inTable: 2 });
      found.push(...page.differences);
      next = page.next;
    }
    expect(found).toEqual([
      expect.objectContaining({ code: 'DAG', change: 'appears', onRecord: null, violation: null }),
      expect.objectContaining({ code: 'TOPP', change: 'differs', whatIf: { measured: 32400, limit: 45000 } }),
    ]);
    const looks = await site.query(
      `select e.code from audit_entry a join employee e on e.id = a.employee_id where a.actor = $1 order by 1`,
      [`token:${program.token!.split('_')[1]}`],
    );
    expect(looks).toEqual([{ code: 'DAG' }, { code: 'TOPP' }]);
  });

  it('can be several limits at once', async () => {
    const program = await site.program('terms:try');
    const asked = 'tryLimit=DAILY_REST&tryValue=12.5&tryLimit=DAILY_TOTAL&tryValue=5';
    const { byRule } = await program.json<{ byRule: { rule: string; whatIf: number }[] }>(
      `/api/v1/what-if?first=2025-10&last=2025-11&${asked}`,
    );
    expect(byRule.find(({ rule }) => rule === 'DAILY_REST')?.whatIf).toBe(2);
    expect(byRule.find(({ rule }) => rule === 'DAILY_TOTAL')?.whatIf).toBeGreaterThan(0);
  });

  it.each([
    'tryLimit=DAILY_REST&tryValue=12&tryLimit=DAILY_REST&tryValue=13',
    'tryValue=12',
    'tryLimit=DAILY_REST&tryValue=mye',
    'unit=7f0a',
    'rulebook=none',
    'agreements=all',
    'tryLimit=DAILY_REST&tryValue=999',
    'tryLimit=YOUTH_DAY&tryValue=8',
    'rulebook=eu-2003-88&tryLimit=SUNDAY_NEXT&tryValue=2',
  ])('are refused with %s, in the language asked for', async (fields) => {
    const program = await site.program('terms:try');
    const answer = await program.send(`/api/v1/what-if?first=2025-11&${fields}`, {
      headers: { 'accept-language': 'nn' },
    });
    const problem = (await answer.json()) as { detail: string; errors: unknown };
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ]);
    expect(problem.detail).not.toMatch(/nothing|expected|There is|measured|minors/);
    if (fields.includes('999'))
      expect(problem.errors).toEqual([expect.objectContaining({ parameter: 'tryValue' })]);
  });
});
