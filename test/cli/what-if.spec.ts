import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { hereApart } from '../support/command-here.js';
import { run } from '../support/command-line.js';
import { EIGHT_HOURS, events, organisation, type Person, shortRest } from '../support/organisation.js';

/** Of the team, which may be called back after eight hours; nine are a breach of the Act alone. */
const COVERED: Person = { code: 'DAG' };
/** Above it, where no agreement holds. */
const NOT_COVERED: Person = { code: 'TOPP', unit: 'top' };
const NINE_HOURS = (code: string, date: string, next: string) => [
  { employee: code, id: `${code}-${date}-a`, start: `${date}T14:00`, end: `${date}T22:00` },
  { employee: code, id: `${code}-${date}-b`, start: `${next}T07:00`, end: `${next}T15:00` },
];

let one: TestApplication;
beforeAll(async () => {
  one = await TestApplication.start();
  await one.take('organisation.json', organisation([COVERED, NOT_COVERED], [EIGHT_HOURS]));
  await one.take(
    'events.csv',
    events([
      ...NINE_HOURS('DAG', '2025-11-04', '2025-11-05'),
      // A month that is not asked about.
      ...NINE_HOURS('DAG', '2025-10-07', '2025-10-08'),
      ...shortRest('TOPP', '2025-11-11', '2025-11-12'),
    ]),
  );
  await one.evaluate();
});
afterAll(() => one.close());

const whatIf = (...args: string[]): ReturnType<typeof hereApart> =>
  hereApart(['evaluate', '--month', '2025-11', ...args], { DATABASE_URL: one.url });

interface Listed {
  readonly onRecord: Readonly<Record<'all' | 'inTable', number>>;
  readonly whatIf: Readonly<Record<'all' | 'inTable', number>>;
  readonly differences: readonly { readonly employee: string; readonly change: string }[];
}

const listed = async (...args: string[]): Promise<Listed> => {
  const { answer, status } = await whatIf('--format', 'json', ...args);
  expect(status).toBe(0);
  return JSON.parse(answer) as Listed;
};

const everything = (): Promise<unknown[]> =>
  one.query(`select v.*, (select count(*) from violation_history) as steps,
                    (select count(*) from dirty_mark) as marks
               from violation v order by v.id`);

describe('hviletid evaluate --what-if no-agreements', () => {
  it('lists what the agreements allow, in the month alone', async () => {
    const { onRecord, whatIf: would, differences } = await listed('--what-if', 'no-agreements');
    expect([onRecord, would]).toEqual([
      { all: 1, inTable: 1 },
      { all: 2, inTable: 2 },
    ]);
    expect(differences).toEqual([
      {
        employee: 'DAG',
        date: '2025-11-05',
        rule: 'DAILY_REST',
        change: 'appears',
        unit: 'hours',
        onRecord: null,
        whatIf: { measured: 9, limit: 11 },
      },
    ]);
  });

  it('says it in words, in every language, and that nothing is stored', async () => {
    for (const [lang, words] of [
      [
        'nb',
        /1 mulig brudd registrert \(1 i månedsrapportens sum\), 2 ville vært funnet \(2 i summen\)\. Ingenting er lagret\.\n[^]*DAG[^]*kommer til/,
      ],
      [
        'nn',
        /1 mogleg brot registrert \(1 i summen i månadsrapporten\), 2 ville vore funne \(2 i summen\)\. Ingenting er lagra\.\n[^]*DAG[^]*kjem til/,
      ],
      [
        'en',
        /1 possible breach on record \(1 in the total of the monthly report\), 2 would be found \(2 in the total\)\. Nothing is stored\.\n[^]*DAG[^]*appears/,
      ],
    ] as const) {
      expect((await whatIf('--what-if', 'no-agreements', '--lang', lang)).answer).toMatch(words);
    }
  });

  it('tells what the monthly report would count from what is shown beside it', async () => {
    // Six days of eight and a half hours: the ordinary hours of a week have no row in the table.
    const week = ['08', '09', '10', '11', '12', '13'].map((day) => ({
      employee: 'DAG',
      id: `week-${day}`,
      start: `2025-09-${day}T08:00`,
      end: `2025-09-${day}T16:30`,
    }));
    await one.take('week.csv', events(week));
    await one.evaluate();
    const { onRecord } = await listed('--month', '2025-09', '--what-if', 'rulebook=printed-table');
    const rules = await one.query<{ rule: string }>(
      `select rule from violation where anchor_date between '2025-09-01' and '2025-09-30' and state <> 'superseded'`,
    );
    expect(onRecord.all).toBe(rules.length);
    expect(onRecord.inTable).toBeLessThan(onRecord.all);
  });

  it('is a table for a spreadsheet', async () => {
    const { answer } = await whatIf('--what-if', 'no-agreements', '--format', 'csv');
    expect(answer.trimEnd().split('\n')).toEqual([
      'employee;date;rule;change;unit;measured_on_record;limit_on_record;measured_what_if;limit_what_if',
      'DAG;2025-11-05;DAILY_REST;appears;hours;;;9;11',
    ]);
  });

  it('stores nothing but who was named', async () => {
    const before = await everything();
    const looks = (): Promise<{ code: string }[]> =>
      one.query(`select e.code, a.actor from audit_entry a join employee e on e.id = a.employee_id
                  where a.action = 'list-what-if' order by a.id`);
    const then = await looks();
    await listed('--what-if', 'no-agreements');
    expect(await everything()).toEqual(before);
    expect((await looks()).slice(then.length)).toEqual([{ code: 'DAG', actor: 'command-line' }]);
  });

  it('tells of people whose time changed since, whom the record does not know yet', async () => {
    await one.take('more.csv', events(NINE_HOURS('DAG', '2025-11-18', '2025-11-19')));
    const args = ['evaluate', '--month', '2025-11', '--what-if', 'no-agreements', '--format', 'json'];
    const { err, out } = await run([...args, '--lang', 'en'], { DATABASE_URL: one.url });
    expect(err).toMatch(/1 employee has not been evaluated since time changed/);
    expect((JSON.parse(out) as Listed).differences).toHaveLength(2);
    await one.evaluate();
  });
});

describe('hviletid evaluate --what-if rulebook=NAME', () => {
  it('lists what another law finds, and what it does not', async () => {
    const { differences } = await listed('--what-if', 'rulebook=statute', 'no-agreements');
    expect(differences.filter(({ change }) => change === 'disappears')).toEqual([]);
    const same = await listed('--what-if', 'rulebook=printed-table');
    expect(same.differences).toEqual([]);
  });
});

describe('hviletid evaluate --what-if limit=RULE:VALUE', () => {
  it('holds for everybody, in spite of agreements, over the months asked for', async () => {
    const words = ['--what-if', 'limit=DAILY_REST:12.5', '--month', '2025-10', '--until', '2025-11'];
    const { differences } = await listed(...words);
    expect(differences.map(({ employee, change }) => `${employee} ${change}`)).toEqual([
      'DAG appears',
      'DAG appears',
      'TOPP differs',
      'DAG appears',
    ]);
  });
});

describe('what cannot be tried', () => {
  it.each([
    [['--what-if', 'limit=DAILY_REST'], /limit=DAILY_REST" .*limit=RULE:VALUE/],
    [['--what-if', 'limit=SLEEP:8'], /no limit for "SLEEP".*\(DAILY_REST, WEEKLY_REST, .*\)/],
    [['--what-if', 'no-agreements', '--month', '2025-11', '--until', '2025-10'], /2025-10 is before 2025-11/],
    [['--what-if', 'agreements'], /"agreements" .*no-agreements.*rulebook=NAME.*limit=RULE:VALUE/],
    [['--what-if', 'rulebook=nothing'], /nothing.*statute/],
    [['--what-if', 'no-agreements', '--month', '2025-13'], /2025-13.*2025-11/],
    [['--format', 'json'], /--what-if/],
  ])('%j is answered with what can', async (args, words) => {
    await expect(
      hereApart(['evaluate', ...args, '--lang', 'en'], { DATABASE_URL: one.url }),
    ).rejects.toMatchObject({ kind: 'invalid', message: expect.stringMatching(words) });
  });
});
