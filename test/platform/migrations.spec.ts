import { afterEach, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrate } from '../../src/platform/database/migrate.js';
import { openDataSource } from '../../src/platform/database/data-source.js';
import { ENTITIES, MIGRATIONS } from '../../src/schema.js';
import { VerdictsOfTerms20261128120000 } from '../../src/migrations/20261128120000-verdicts-of-terms.js';
import { TestApplication } from '../support/application.js';
import { emptyDatabase } from '../support/database.js';
import { absences, events, organisation, shortRest } from '../support/organisation.js';

/** Everything the schema says, a line each. Where a column stands among the others says nothing. */
const SHAPE = `
  select 'column ' || c.oid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
         || case when a.attnotnull then ' not null' else '' end || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
         || coalesce(' ' || a.attacl::text, '') as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where n.nspname = 'public' and c.relkind in ('r', 'p', 'v')
  union all
  select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n'
  union all
  select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all
  select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t where not t.tgisinternal
  union all
  select 'function ' || pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = 'public'::regnamespace
  union all
  select 'policy ' || tablename || ' ' || policyname || ' ' || permissive || ' ' || roles::text || ' ' || cmd
         || coalesce(' using ' || qual, '') || coalesce(' check ' || with_check, '')
    from pg_policies where schemaname = 'public'
  union all
  select 'walled ' || c.oid::regclass || ' ' || c.relrowsecurity || ' ' || coalesce(
           (select string_agg(one::text, ', ' order by one::text) from unnest(c.relacl) one where one::text not like current_user || '=%'), '')
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  order by 1`;

/** The book of migrations is TypeORM's own. */
const shapeOf = async (db: DataSource): Promise<string[]> =>
  (await db.query<{ line: string }[]>(SHAPE))
    .map(({ line }) => line.replaceAll(/\s+/g, ' '))
    .filter((line) => !/\bmigration(_id_seq)?\b/.test(line));

/** The schema before each migration. */
async function shapesBefore(db: DataSource): Promise<Map<string, string[]>> {
  const shapes = new Map<string, string[]>();
  const runner = db.createQueryRunner();
  for (const Step of inOrder()) {
    shapes.set(Step.name, await shapeOf(db));
    await new Step().up(runner);
  }
  await runner.release();
  return shapes;
}

const stampOf = (name: string): number => Number(name.slice(-14));
const inOrder = () => [...MIGRATIONS].sort((one, other) => stampOf(one.name) - stampOf(other.name));

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

it('each migration can be taken back, with rows in the tables, and leads to the same schema again', async () => {
  const empty = await emptyDatabase();
  cleanUp.push(empty.drop);
  const fresh = await openDataSource({
    url: empty.url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    applicationName: 'test',
  });
  cleanUp.push(() => fresh.destroy());
  const before = await shapesBefore(fresh);

  const used = await TestApplication.start();
  cleanUp.push(() => used.close());
  await used.take('org.json', organisation([{ code: 'ANN' }, { code: 'BEN' }]));
  await used.take('events.csv', events(shortRest('ANN', '2025-12-03', '2025-12-04')));
  await used.take('absences.csv', absences(['BEN;sick;2025-12-01;2025-12-05;100;self;s1']));
  await used.evaluate();
  const { db } = used;
  const whole = await shapeOf(db);
  expect((await used.query('select 1 from violation')).length).toBeGreaterThan(0);
  expect(whole).toEqual(await shapeOf(fresh));
  for (const { name } of inOrder().slice(1).reverse()) {
    await db.undoLastMigration();
    expect([name, await shapeOf(db)]).toEqual([name, before.get(name)]);
  }
  await migrate(db);
  expect(await shapeOf(db)).toEqual(whole);
  const difference = await db.driver.createSchemaBuilder().log();
  expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
}, 60_000);

it('whoever an agreement spares by its terms is evaluated anew from its first day, and nobody else', async () => {
  const one = await TestApplication.start();
  cleanUp.push(() => one.close());
  const agreement = (code: string, group: object, from: string, terms: object, more = {}) => ({
    ...{ code, group, from, terms, legalBasis: 'aml.', grantedBy: 'elected-representatives', ...more },
  });
  const unit = (code: string) => ({ kind: 'unit', code });
  const agreements = [
    agreement('TEAM', unit('team'), '2025-03-01', { standbyFactor: '1/10' }),
    agreement(
      'NURSES',
      { kind: 'position', code: 'Nurse' },
      '2025-02-01',
      { sundayAveraging: { weeks: 26, start: '2025-01-06' } },
      { grantedBy: 'individual' },
    ),
    agreement(
      'EVENINGS',
      { kind: 'position', code: 'Cook' },
      '2025-04-01',
      { eveningWork: false },
      { limits: { DAILY_REST: 8 } },
    ),
    agreement('OTHERS', unit('others'), '2025-01-01', { averaging: { weeks: 26, start: '2025-01-06' } }),
    agreement('MISTAKE', { kind: 'all', code: null }, '2024-01-01', { standbyFactor: '1/9' }),
  ];
  const given = JSON.parse(organisation(['ANN', 'BEN', 'CAY', 'DAN'].map((code) => ({ code })))) as {
    units: object[];
    positions: { employee: string }[];
  };
  const units = [...given.units, { code: 'others', name: 'Others' }];
  const placed = {
    BEN: { unit: 'others', title: 'Nurse' },
    CAY: { unit: 'others' },
    DAN: { unit: 'others', title: 'Cook' },
  };
  const positions = given.positions.map((each) => ({ ...each, ...placed[each.employee as 'BEN'] }));
  await one.take('org.json', JSON.stringify({ ...given, units, positions, agreements }));
  await one.query(`update agreement set withdrawn_at = now() where code = 'MISTAKE'`);
  for (const [i, code] of ['ANN', 'BEN', 'CAY', 'DAN'].entries())
    await one.take(`events-${i}.csv`, events(shortRest(code, '2025-12-03', '2025-12-04')));
  await one.evaluate();
  const runner = one.db.createQueryRunner();
  await new VerdictsOfTerms20261128120000().up(runner);
  await runner.release();
  const marks = `select e.code, m.from_date::text as day from dirty_mark m join employee e on e.id = m.employee_id order by 1`;
  expect(await one.query(marks)).toEqual([
    { code: 'ANN', day: '2025-03-01' },
    { code: 'BEN', day: '2025-02-01' },
    { code: 'DAN', day: '2025-04-01' },
  ]);
}, 60_000);
