import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { WHOLE_ORGANISATION } from '../../src/access/access.js';
import { sightOf } from '../../src/access/sight.js';
import { ViolationsQuery } from '../../src/dashboard/violations.query.js';
import { type RowSight, seeing, SIGHTED_ROLE } from '../../src/platform/database/row-sight.js';
import { absences, events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { Website } from './website.js';

const NOBODY: RowSight = { unitIds: [], employeeId: null, isAuditor: false };

let site: Website;

beforeAll(async () => {
  site = await Website.start();
  await site.take(
    'org.json',
    organisation([
      { code: 'TOPP', unit: 'top' },
      { code: 'DAG' },
      { code: 'NATT', unit: 'night' },
      // Left the night shift on the last of November, and worked on elsewhere.
      { code: 'BORTE', unit: 'night', to: '2025-11-30' },
    ]),
  );
  await site.take(
    'events.csv',
    events(['TOPP', 'DAG', 'NATT'].flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
  await site.take(
    'more.csv',
    events([
      { employee: 'BORTE', id: 'there', start: '2025-11-28T08:00', end: '2025-11-28T16:00' },
      { employee: 'BORTE', id: 'gone', start: '2025-12-10T08:00', end: '2025-12-10T16:00' },
    ]),
  );
  await site.take(
    'absences.csv',
    absences(['DAG;sick;2025-12-08;2025-12-09;100;self;s1', 'DAG;holiday;2025-12-22;2025-12-23;100;;h1']),
  );
  await site.evaluate();
});
afterAll(() => site.close());

const idOf = async (table: string, code: string): Promise<string> =>
  (await site.query<{ id: string }>(`select id from ${table} where code = $1`, [code]))[0]!.id;

/** Whose rows come of a query that filters nothing. */
const seen = async (sight: RowSight | null, table: string): Promise<string[]> => {
  const rows = await seeing(sight, () =>
    site.query<{ id: string }>(`select distinct employee_id as id from ${table}`),
  );
  const codes = await site.query<{ id: string; code: string }>(`select id, code from employee`);
  return rows.map(({ id }) => codes.find((employee) => employee.id === id)!.code).sort();
};

const night = async (): Promise<RowSight> => ({ ...NOBODY, unitIds: [await idOf('unit', 'night')] });

const TABLES = ['work_event', 'violation', 'employee_month'];

describe('a query that has forgotten its filter', () => {
  it.each(TABLES)('gives a manager the rows of the own units of %s', async (table) => {
    const unitIds = [await idOf('unit', 'team'), await idOf('unit', 'night')];
    const own = (await seen({ ...NOBODY, unitIds }, table)).filter((code) => code !== 'BORTE');
    expect(own).toEqual(['DAG', 'NATT']);
  });

  it.each(TABLES)('gives an employee the own rows of %s', async (table) => {
    expect(await seen({ ...NOBODY, employeeId: await idOf('employee', 'DAG') }, table)).toEqual(['DAG']);
  });

  it.each([...TABLES, 'violation_history', 'absence', 'rest_claim', 'sick_month', 'objection', 'position'])(
    'gives whoever sees figures only nothing of %s',
    async (table) => {
      expect(await seeing(NOBODY, () => site.query(`select from ${table}`))).toEqual([]);
    },
  );

  it('gives a representative the people of the groups, their findings of days in them, and nothing beside those', async () => {
    const night = await idOf('unit', 'night');
    const dag = await idOf('employee', 'DAG');
    // Of the night shift until the day before the finding.
    await site.query(
      `insert into position (id, employee_id, unit_id, title, share, employment, valid_from, valid_until)
       values (gen_random_uuid(), $1, $2, 'Operatør', 1, 'permanent', '2024-01-01', '2025-12-04')`,
      [dag, night],
    );
    const sight = (unitIds: string[] | null, title: string | null) => ({
      ...NOBODY,
      represents: [{ unitIds, title }],
    });
    try {
      expect(await seen(sight([night], null), 'violation')).toEqual(['NATT']);
      expect(await seen(sight([night], 'Operatør'), 'position')).toEqual(['BORTE', 'DAG', 'NATT']);
      expect(await seen(sight([night], 'Leder'), 'violation')).toEqual([]);
      expect(await seen(sight(null, 'Operatør'), 'violation')).toEqual(['DAG', 'NATT', 'TOPP']);
      for (const table of [
        'work_event',
        'absence',
        'employee_month',
        'sick_month',
        'violation_history',
        'audit_entry',
      ])
        expect([table, await seeing(sight(null, null), () => site.query(`select from ${table}`))]).toEqual([
          table,
          [],
        ]);
      const change = seeing(sight(null, null), () =>
        site.query(`update violation set state = 'superseded' returning id`),
      );
      expect(await change).toEqual([[], 0]);
    } finally {
      await site.query(`delete from position where valid_until = '2025-12-04'`);
    }
  });

  it('gives the names of nobody but those', async () => {
    const unitIds = [await idOf('unit', 'night')];
    const rows = await seeing({ ...NOBODY, unitIds }, () => site.query(`select code from employee`));
    expect(rows).toEqual([{ code: 'NATT' }]);
  });

  it('gives the hours of the days on which somebody was in the unit, and no later ones', async () => {
    const rows = await seeing(await night(), () =>
      site.query<{ id: string }>(`select source_id as id from work_event order by starts_at`),
    );
    expect(rows.map(({ id }) => id)).toEqual(['there', 'NATT-2025-12-03', 'NATT-2025-12-04']);
  });

  it('gives what a finding of the unit rests on, whenever its person came there', async () => {
    const came = (day: string) =>
      site.query(
        `update position set valid_from = $1 where employee_id = (select id from employee where code = 'NATT')`,
        [day],
      );
    await came('2025-12-31');
    const rows = await seeing(await night(), () =>
      site.query<{ id: string }>(`select source_id as id from work_event where source_id like 'NATT%'`),
    );
    await came('2020-01-01');
    expect(rows).toHaveLength(2);
  });

  it('gives nobody’s sick leave but one’s own', async () => {
    const types = async (sight: RowSight): Promise<string[]> =>
      (
        await seeing(sight, () => site.query<{ type: string }>(`select type from absence order by from_date`))
      ).map(({ type }) => type);
    expect(await types({ ...NOBODY, unitIds: [await idOf('unit', 'team')] })).toEqual(['holiday']);
    expect(await types({ ...NOBODY, employeeId: await idOf('employee', 'DAG') })).toEqual([
      'sick',
      'holiday',
    ]);
    const months = `select from sick_month`;
    expect(
      await seeing({ ...NOBODY, unitIds: [await idOf('unit', 'team')] }, () => site.query(months)),
    ).toEqual([]);
  });

  it('changes nothing for an employee, not even the own rows', async () => {
    const sight = { ...NOBODY, employeeId: await idOf('employee', 'DAG') };
    const change = (sql: string) => seeing(sight, () => site.query(sql));
    await expect(change(`update violation set state = 'superseded'`)).rejects.toThrow('row-level security');
    await change(`delete from violation`);
    const left = await site.query<{ code: string }>(
      `select distinct e.code from violation v join employee e on e.id = v.employee_id
        where v.state <> 'superseded' order by 1`,
    );
    expect(left).toEqual([{ code: 'DAG' }, { code: 'NATT' }, { code: 'TOPP' }]);
  });
});

describe('a page whose scope was forgotten', () => {
  interface Listed {
    readonly violations: readonly { readonly employee: string }[];
  }

  it('lists the findings of the own units only', async () => {
    const query = site.app.get(ViolationsQuery);
    const list = query.list.bind(query);
    const boss = await site.visitor(`manager:${await idOf('employee', LEAD.code)}`);
    query.list = (_scope, ...rest) => list(WHOLE_ORGANISATION, ...rest);
    try {
      const { violations } = await boss.json<Listed>('/api/v1/violations?rule=DAILY_REST');
      expect(violations.map(({ employee }) => employee).sort()).toEqual(['Navn DAG', 'Navn NATT']);
    } finally {
      query.list = list;
    }
  });
});

describe('a connection', () => {
  it('is loosened before somebody else gets it, also after an error', async () => {
    await expect(seeing(NOBODY, () => site.query('select 1 / 0'))).rejects.toThrow('division by zero');
    const many = await Promise.all(
      Array.from({ length: 20 }, () =>
        site.query<{ n: number }>('select count(*)::int as n from work_event'),
      ),
    );
    expect(new Set(many.map(([row]) => row!.n))).toEqual(new Set([8]));
  });

  it('in the role but without anything said shows nothing', async () => {
    const rows = await site.app.get(DataSource).transaction(async (tx) => {
      await tx.query(`set local role ${SIGHTED_ROLE}`);
      return tx.query<unknown[]>(`select from work_event`);
    });
    expect(rows).toEqual([]);
  });
});

/** Tables without a policy that bound requests may touch, and why no person comes out of them. */
const HARMLESS: Readonly<Record<string, string>> = {
  organisation: 'the name of the employer',
  unit: 'the tree of units, which every page shows',
  threshold: 'goals of figures',
  registration_start: 'since when a figure is registered',
  agreement: 'of groups; whom it covers is counted in scope',
  agreement_version: 'as the agreement itself',
  month_violations: 'breaches of a unit, which its managers answer for',
  report_text: 'HR’s paragraphs of a report of the whole organisation',
  closed_report: 'reports, whose small groups are masked',
  report_delivery: 'may be added to, not read',
  webhook: 'ids and events, not the secret',
  webhook_delivery: 'may be added to, not read',
  audit_waiting: 'may be added to, not read',
  import: 'name of the file and when it came',
  api_token: 'id and name, not the hash',
  alert_choice: 'when and in which language somebody is written to',
  kept_time: 'since when data is kept',
  schedule_plan: 'times of the installation',
  schedule_run: 'when which job ran, and the id of who asked for it',
};

describe('every table', () => {
  it('is walled, closed to bound requests, or named as harmless with the reason', async () => {
    const open = await site.query<{ name: string }>(
      `select c.oid::regclass::text as name
         from pg_class c
         join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        where c.relkind in ('r', 'p', 'v', 'm', 'f')
          and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
          and (has_table_privilege($1, c.oid, 'select, insert, update, delete, truncate')
               or has_any_column_privilege($1, c.oid, 'select, insert, update'))
        order by 1`,
      [SIGHTED_ROLE],
    );
    expect(open.map(({ name }) => name)).toEqual(Object.keys(HARMLESS).sort());
  });

  it('has closed what is in a harmless one and no request needs', async () => {
    for (const sql of [
      `select secret from webhook`,
      `select body from webhook_delivery`,
      `select secret_hash from api_token`,
      `select sha256 from import`,
      `select from session`,
      `select from mail`,
      `select from hr_member`,
      `select from config_in_use`,
    ])
      await expect(seeing(NOBODY, () => site.query(sql))).rejects.toThrow('permission denied');
  });
});

describe('a program', () => {
  it.each([
    [['figures:read', 'webhooks:write'], []],
    [['figures:read', 'violations:read'], null],
    [['imports:write'], null],
  ] as const)('with the scopes %p', (scopes, units) => {
    const principal = {
      id: 't',
      roles: ['program'],
      name: '',
      employeeId: null,
      unitIds: [],
      scopes,
    } as const;
    expect(sightOf(principal)?.unitIds ?? null).toEqual(units);
    // Of a unit it is bound whatever it may.
    const ofUnit = sightOf({ ...principal, unitIds: ['u'], isOfUnits: true })?.unitIds;
    expect(ofUnit).toEqual(units === null ? ['u'] : []);
  });

  it('that reads figures alone gets those of everybody, as the board does', async () => {
    const board = await site.visitor('reader');
    const program = await site.program('figures:read');
    const figures = '/api/v1/indicators?month=2025-12';
    expect(await program.json(figures)).toEqual(await board.json(figures));
    const report = '/api/v1/reports/2025-12/csv';
    expect(await (await program.send(report)).text()).toBe(await board.text(report));
  });
});

describe('every table with persons', () => {
  it('has a policy', async () => {
    const bare = await site.query<{ name: string }>(`
      select distinct c.table_name as name
        from information_schema.columns c
        join pg_class k on k.oid = format('%I.%I', c.table_schema, c.table_name)::regclass and k.relkind in ('r', 'p')
       where c.table_schema = 'public' and c.column_name in ('employee_id', 'violation_id')
         and not (k.relrowsecurity and exists (select from pg_policy p where p.polrelid = k.oid))`);
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('is none that shows its rows by way of a view', async () => {
    expect(await site.query(`select from pg_views where schemaname = 'public'`)).toEqual([]);
  });
});
