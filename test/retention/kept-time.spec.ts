import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WHOLE_ORGANISATION } from '../../src/access/access.js';
import { MonthFiguresQuery } from '../../src/indicators/month-figures.query.js';
import { type Erased, RetentionService } from '../../src/retention/retention.service.js';
import { FiguresAudit } from '../../src/violations/figures-audit.service.js';
import { WhatIfService } from '../../src/violations/what-if.service.js';
import { TestApplication } from '../support/application.js';
import { KNOW_NOTHING } from '../violations/stored.js';
import { hereApart } from '../support/command-here.js';
import { start } from '../support/command-line.js';
import { absences, events, organisation, type Row, shortRest } from '../support/organisation.js';

/** On 5 January 2026 events, cases and persons are kept from 1 January 2021, absences from 1 January 2024. */
let one: TestApplication;

const isWeekday = (day: Date): boolean => day.getUTCDay() % 6 !== 0;

/** Three hours of overtime on every weekday, which passes the frames of four weeks and of a year. */
function overtime(employee: string, from: string, until: string): Row[] {
  const rows: Row[] = [];
  for (
    let day = new Date(`${from}T00:00Z`);
    day < new Date(`${until}T00:00Z`);
    day = new Date(+day + 864e5)
  ) {
    const date = day.toISOString().slice(0, 10);
    const row = { employee, id: `${employee}-${date}-more`, kind: 'overtime' };
    if (isWeekday(day)) rows.push({ ...row, start: `${date}T16:00`, end: `${date}T19:00` });
  }
  return rows;
}

const EVENTS = [
  ...shortRest('ANN', '2020-06-03', '2020-06-04'),
  ...overtime('ANN', '2020-09-01', '2021-04-01'),
  ...shortRest('ANN', '2021-02-03', '2021-02-04'),
  ...shortRest('ANN', '2021-09-08', '2021-09-09'),
  ...shortRest('ANN', '2025-12-03', '2025-12-04'),
  ...shortRest('GONE', '2020-03-03', '2020-03-04'),
  ...shortRest('STAYS', '2020-03-10', '2020-03-11'),
];

const ABSENCES = [
  'ANN;sick;2023-03-01;2023-03-10;100;doctor;s1',
  'ANN;sick;2023-12-20;2024-01-15;100;doctor;s2',
  'ANN;sick;2025-03-03;2025-03-07;50;self;s3',
  'GONE;sick;2020-04-01;2020-04-03;100;self;s4',
];

const settle = (codes: readonly string[], before: string): Promise<unknown> =>
  one.query(
    `update violation v set state = 'real' from employee e
      where e.id = v.employee_id and e.code = any ($1) and v.anchor_date < $2`,
    [codes, before],
  );

/** As whoever assesses leaves the sums. */
const recount = (): Promise<unknown> =>
  one.query(`
    with gone as (delete from month_violations)
    insert into month_violations (month, unit_id, rule, verdict, origin, state, cause, count)
    select date_trunc('month', v.anchor_date)::date, v.unit_id, v.rule,
           case v.effective_verdict when 'breach' then 'breach' else 'within-agreement' end,
           v.origin, v.state, coalesce(v.decided_cause, v.suggested_cause, 'unknown'), count(*)
      from violation v group by 1, 2, 3, 4, 5, 6, 7
    on conflict (month, unit_id, rule, verdict, origin, state, cause) do update set count = excluded.count`);

const retention = (): RetentionService => one.app.get(RetentionService);
const sumsOf = (table: string): Promise<unknown[]> =>
  one.query(`select * from ${table} order by ${table}::text`);
const sums = async (): Promise<unknown[]> => [
  await sumsOf('month_indicator'),
  await sumsOf('month_violations'),
];
const cases = (from: string): Promise<unknown[]> =>
  one.query(
    `select v.id, v.rule, v.anchor_date::text, v.state, v.measured, v.version, v.fingerprint
       from violation v where v.anchor_date >= $1 order by v.id`,
    [from],
  );

/** Rows by table, of all that can go. */
async function counts(tables: readonly string[]): Promise<Map<string, number>> {
  const all = new Map<string, number>();
  for (const table of tables) {
    const [row] = await one.query<{ count: number }>(`select count(*)::int as count from ${table}`);
    all.set(table, row!.count);
  }
  return all;
}

const rowsOf = (erased: readonly Erased[]): Map<string, number> => {
  const all = new Map<string, number>();
  for (const { table, count } of erased.flatMap(({ parts }) => parts))
    all.set(table, (all.get(table) ?? 0) + count);
  return all;
};

/** Every table of every schema that says a text anywhere. */
async function tablesThatSay(text: string): Promise<string[]> {
  const tables = await one.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`);
  const said: string[] = [];
  for (const { name } of tables) {
    const rows = await one.query(`select 1 from ${name} t where position($1 in t::text) > 0 limit 1`, [text]);
    if (rows.length > 0) said.push(name);
  }
  return said;
}

/** What names an employee by the id in a text, which no foreign key holds: a choice, and an alert of a limit nearly used. */
async function chosenAndNearlyUsed(code: string): Promise<void> {
  await one.query(
    `insert into alert_choice (person, delivery, digest_at, workdays_only, off, version, changed_at)
     select id::text, 'daily', '08:00', false, '{}', 1, '2020-01-01' from employee where code = $1`,
    [code],
  );
  await one.query(
    `insert into alert (id, kind, subject, recipient, recipient_id, reason, created_at)
     select gen_random_uuid(), 'room', e.id || '/OT_4W/2020-06-28', l.id::text, l.id, 'manager', '2020-06-29'
       from employee e, employee l where e.code = $1 and l.code = 'LEAD'`,
    [code],
  );
  await one.query(
    `insert into limit_room (employee_id, rule, anchor_date, unit_id, from_date, used, limit_seconds)
     select e.id, 'OT_4W', '2020-06-28', p.unit_id, '2020-06-01', 80000, 90000
       from employee e join position p on p.employee_id = e.id where e.code = $1`,
    [code],
  );
}

let idOfGone: string;

beforeAll(async () => {
  one = await TestApplication.start();
  const people = [
    { code: 'ANN', from: '2015-01-01' },
    { code: 'GONE', from: '2015-01-01', to: '2020-06-30' },
    { code: 'STAYS', from: '2015-01-01', to: '2020-06-30' },
  ];
  await one.take('org.json', organisation(people));
  await one.take('events.csv', events(EVENTS));
  await one.take('absences.csv', absences(ABSENCES));
  // A correction, so that a version is there that does not hold any more.
  await one.take(
    'again.csv',
    events(
      shortRest('GONE', '2020-03-03', '2020-03-04').map((row) => ({
        ...row,
        end: row.end.replace(':00', ':05'),
      })),
    ),
  );
  await one.evaluate();
  await settle(['ANN', 'GONE'], '2020-12-01');
  await recount();
  await one.query(
    `update import set imported_at = '2020-07-01', new_employees = '{GONE}', started_by = 'hr', stopped_by = 'hr',
       ambiguous_found = '[{"line": 2, "column": "end", "value": "2019-10-27T02:30"}]'`,
  );
  await one.query(`update alert set created_at = '2020-07-01'`);
  await chosenAndNearlyUsed('GONE');
  await chosenAndNearlyUsed('STAYS');
  idOfGone = (await one.query<{ id: string }>(`select id from employee where code = 'GONE'`))[0]!.id;
}, 60_000);
afterAll(() => one.close());

describe('time that is no longer kept', () => {
  it('goes as it was foretold, and what months add up to and later cases say stays as it was', async () => {
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
    const [sumsThen, casesThen] = [await sums(), await cases('2021-01-01')];
    expect(casesThen.length).toBeGreaterThan(10);
    const foretold = await retention().preview();
    const byKind = Object.fromEntries(foretold.map((kind) => [kind.kind, kind]));
    expect(byKind['events']).toMatchObject({ keptFrom: '2021-01-01' });
    expect(byKind['absences']).toMatchObject({ keptFrom: '2024-01-01', count: 2 });
    // Of December 2020 nobody has assessed the overtime, nor the rest of somebody who left.
    expect(byKind['cases']!.count).toBeGreaterThan(3);
    expect(byKind['cases']!.waiting).toBeGreaterThan(1);
    expect(byKind['employees']).toMatchObject({ count: 1, waiting: 1 });
    expect(byKind['events']!.parts).toContainEqual(
      expect.objectContaining({ table: 'work_event', year: '2020', isMain: true }),
    );

    const tables = [...rowsOf(foretold).keys()].filter((table) => table !== 'import');
    const before = await counts(tables);
    await retention().run();
    const after = await counts(tables);
    expect(new Map(tables.map((table) => [table, before.get(table)! - after.get(table)!]))).toEqual(
      new Map([...rowsOf(foretold)].filter(([table]) => table !== 'import')),
    );
    expect(rowsOf(await retention().preview())).toEqual(new Map());
    expect(
      await one.query(
        `select 1 from import where started_by is not null or stopped_by is not null or ambiguous_found <> '[]'`,
      ),
    ).toEqual([]);

    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
    expect(await one.query(`select 1 from dirty_mark`)).toEqual([]);
    expect([await sums(), await cases('2021-01-01')]).toEqual([sumsThen, casesThen]);
    // Whatever makes everybody be looked at again, nothing is raised, shrinks or goes.
    const NOTHING = { raised: 0, reopened: 0, restated: 0, superseded: 0 };
    await one.query(KNOW_NOTHING);
    expect(await one.evaluate('all')).toMatchObject(NOTHING);
    expect([await sums(), await cases('2021-01-01')]).toEqual([sumsThen, casesThen]);
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
    // Nor do other terms find something else of it.
    const { onRecord, whatIf, differences } = await one.app
      .get(WhatIfService)
      .differences(
        { first: '2021-02', last: '2021-02', unitId: null },
        { rulebook: null, withoutAgreements: false, limits: {} },
      );
    expect([whatIf, differences]).toEqual([onRecord, []]);
    expect(onRecord.all).toBeGreaterThan(0);
  }, 60_000);

  it('leaves figures of its months, without the persons behind them', async () => {
    const figures = (month: string) =>
      one.app.get(MonthFiguresQuery).rows(month, month, WHOLE_ORGANISATION, ['DAILY_REST']);
    const old = await figures('2020-06');
    expect(old.violations).toContainEqual(expect.objectContaining({ rule: 'DAILY_REST', count: 1 }));
    expect([old.spread, old.distinct.evaluated]).toEqual([null, 1]);
    expect((await figures('2025-12')).spread).toMatchObject({ persons: 1, incidents: 1 });
  });

  it('goes of whoever never had a position, once they have been here for as long; and of who was HR', async () => {
    await one.query(`insert into employee (id, code, name, known_since) values
      (gen_random_uuid(), 'STRAY', 'Navn STRAY', '2019-05-01'), (gen_random_uuid(), 'NEWCOMER', 'Navn NEWCOMER', '2025-12-01')`);
    await one.query(`insert into hr_member (person, name, email, signed_in_at) values
      ('oidc:old', 'Gammel HR', 'old@example.no', '2019-05-01'), ('oidc:now', 'Ny HR', 'now@example.no', '2026-01-02')`);
    const foretold = rowsOf(await retention().preview());
    expect([foretold.get('employee'), foretold.get('hr_member')]).toEqual([1, 1]);
    await retention().run();
    expect(await one.query(`select code from employee where code in ('STRAY', 'NEWCOMER')`)).toEqual([
      { code: 'NEWCOMER' },
    ]);
    expect(await one.query(`select person from hr_member`)).toEqual([{ person: 'oidc:now' }]);
    await one.query(`delete from employee where code = 'NEWCOMER'`);
  });

  it('leaves nothing behind of who left, and all of whom a case is still about', async () => {
    expect(await tablesThatSay('GONE')).toEqual([]);
    // Jobs have ids of their own time, and are gone long before.
    const ofId = await tablesThatSay(idOfGone);
    expect(ofId.filter((table) => table.startsWith('public.'))).toEqual([]);
    expect(await tablesThatSay('STAYS')).toEqual(expect.arrayContaining(['public.employee']));
    expect(
      await one.query(
        `select 1 from position p join employee e on e.id = p.employee_id where e.code = 'STAYS'`,
      ),
    ).toHaveLength(1);
  });

  it('is not evaluated when a late correction comes, while what is kept is', async () => {
    const [casesThen] = [await cases('2019-01-01')];
    await one.take(
      'late.csv',
      events(
        shortRest('ANN', '2021-02-03', '2021-02-04').map((row) => ({
          ...row,
          end: `${row.end.slice(0, 11)}21:00`,
        })),
      ),
    );
    await one.evaluate();
    expect(await cases('2019-01-01')).toEqual(casesThen);
    const other = shortRest('ANN', '2025-12-03', '2025-12-04').map((row) => ({
      ...row,
      end: `${row.end.slice(0, 11)}20:00`,
    }));
    await one.take('new.csv', events(other));
    await one.evaluate();
    expect(
      await one.query(`select state from violation where anchor_date = '2025-12-04' and rule = 'DAILY_REST'`),
    ).toEqual([{ state: 'superseded' }]);
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
  });

  it('waits for whoever has to do with it, and says so', async () => {
    const { answer, notes } = await hereApart(['retention', '--dry-run', '--lang', 'en'], {
      DATABASE_URL: one.url,
      HVILETID_NOW: '2026-01-05T08:00+01:00',
    });
    expect(answer).toMatch(/cases of possible breaches +│ 2021-01-01 +│ +│ +│ +0 │ +\d+ │/);
    expect(answer).toMatch(/employees who have left +│ 2021-01-01 +│ +│ +│ +0 │ +1 │/);
    expect(notes).toContain('breaches nobody has assessed');
    const rest = `rule = 'DAILY_REST' and anchor_date = '2020-03-11'`;
    await one.query(`update violation set state = 'data-error' where ${rest}`);
    await one.query(`
      insert into objection (id, violation_id, employee_id, state, text, made_at, due_on)
      select gen_random_uuid(), id, employee_id, 'open', 'Feil.', '2020-03-20', '2020-04-03' from violation where ${rest}`);
    const waiting = async (): Promise<number> =>
      (await one.query(`select 1 from violation where ${rest}`)).length;
    await retention().run();
    expect(await waiting()).toBe(1);
    await one.query(`update objection set state = 'upheld', answer = 'Ja.', closed_at = '2020-03-21'`);
    const measure = `violation_measure where violation_id = (select id from violation where ${rest})`;
    await one.query(`
      insert into violation_measure (id, violation_id, what, owner, due_date, added_at)
      select gen_random_uuid(), id, 'Ny turnus', 'Leder', '2020-05-01', '2020-03-21' from violation where ${rest}`);
    await retention().run();
    expect([await waiting(), (await one.query(`select from ${measure}`)).length]).toEqual([1, 1]);
    await one.query(`update violation_measure set dropped_on = '2020-04-02', dropped_because = 'Lagt om.'`);
    await retention().run();
    expect(await waiting()).toBe(0);
    expect(await tablesThatSay('STAYS')).toEqual([]);
  });

  it.each([
    ['violation_history', 'delete from violation_history'],
    ['violation_history', `update violation_history set reason = 'x'`],
    [
      'objection',
      `insert into objection (id, violation_id, employee_id, state, text, made_at, due_on)
      select gen_random_uuid(), id, employee_id, 'open', 'Feil.', now(), now() from violation limit 1;
      delete from objection`,
    ],
    [
      'objection',
      `insert into objection (id, violation_id, employee_id, state, text, made_at, due_on)
      select gen_random_uuid(), id, employee_id, 'open', 'Feil.', now(), now() from violation limit 1;
      select set_config('hviletid.erasing', 'on', true); update objection set text = 'x'`,
    ],
    [
      'violation_history',
      `select set_config('hviletid.erasing', 'on', true); update violation_history set reason = 'x'`,
    ],
  ])('is taken from %s by nobody else (%#)', async (_table, sql) => {
    await expect(one.db.transaction((tx) => tx.query(sql))).rejects.toThrow(/never changed/);
  });
});

it('a run that is killed has erased whole batches, and the next one goes on', async () => {
  await one.query(`
    insert into employee (id, code, name) select md5(n::text)::uuid, 'K' || n, 'K' from generate_series(1, 60) n`);
  await one.query(`
    insert into work_event (id, employee_id, kind, starts_at, ends_at, source, source_id, version, import_id, line)
    select gen_random_uuid(), md5(n::text)::uuid, 'shift', '2019-01-01', '2019-01-02', 'k', n::text, 1, (select id from import limit 1), 1
      from generate_series(1, 60) n`);
  const left = async (): Promise<number> =>
    (await one.query(`select 1 from work_event where source = 'k'`)).length;
  // The last of them takes so long that the process can be killed meanwhile.
  await one.query(`
    create function slow() returns trigger language plpgsql as $$ begin
      if old.employee_id = (select max(e.id::text)::uuid from employee e where e.name = 'K') then perform pg_sleep(60); end if; return old; end $$;
    create trigger slow before delete on work_event for each row execute function slow()`);
  const { process: child, answer } = start(['retention'], { DATABASE_URL: one.url });
  const asleep = (): Promise<{ pid: number }[]> =>
    one.query(
      `select pid from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
    );
  while ((await asleep()).length === 0 && child.exitCode === null) await sleep(20);
  child.kill('SIGKILL');
  expect((await answer).status).toBeNull();
  for (const { pid } of await asleep()) await one.query(`select pg_terminate_backend($1)`, [pid]);
  await sleep(100);
  expect(await left()).toBeGreaterThan(0);
  expect(await left()).toBeLessThan(60);
  await one.query(`drop trigger slow on work_event; drop function slow()`);
  await retention().run();
  expect(await left()).toBe(0);
}, 60_000);
