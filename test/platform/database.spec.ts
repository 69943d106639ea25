import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { copyIn } from '../../src/platform/database/copy-in.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { DatabaseUnreachable, openDataSource } from '../../src/platform/database/data-source.js';
import { RowRoleRefused } from '../../src/platform/database/row-role.js';
import { SIGHTED_ROLE } from '../../src/platform/database/row-sight.js';
import { isSupported, migrate } from '../../src/platform/database/migrate.js';
import { nestOptions } from '../../src/platform/nest-options.js';
import { ENTITIES, MIGRATIONS } from '../../src/schema.js';
import { here } from '../support/command-here.js';
import { emptyDatabase, freshDatabase } from '../support/database.js';

class MakeNote1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE note (id int PRIMARY KEY)');
    await runner.query('SELECT pg_sleep(0.2)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note');
  }
}

class BreakHalfWay1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE note ADD text text');
    await runner.query('SELECT 1 / 0');
  }
  async down(): Promise<void> {
    // Never applied, so there is nothing to take back.
  }
}

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

const open = async (url: string, migrations: (new () => MigrationInterface)[]) => {
  const dataSource = await openDataSource({ url, entities: [], migrations, applicationName: 'test' });
  cleanUp.push(() => dataSource.destroy());
  return dataSource;
};

describe('migrations', () => {
  it('run once when two processes start together', async () => {
    const { url, drop } = await emptyDatabase();
    cleanUp.push(drop);
    const [one, two] = await Promise.all([
      open(url, [MakeNote1700000000000]),
      open(url, [MakeNote1700000000000]),
    ]);
    const applied = await Promise.all([migrate(one), migrate(two)]);
    expect(applied.flat()).toEqual(['MakeNote1700000000000']);
    expect(await migrate(one)).toEqual([]);
  });

  it('leave the schema as it was when one of them fails, and let go of the lock', async () => {
    const { url, drop } = await emptyDatabase();
    cleanUp.push(drop);
    const broken = await open(url, [MakeNote1700000000000, BreakHalfWay1700000000001]);
    await expect(migrate(broken)).rejects.toThrow(/division by zero/);
    const whole = await open(url, [MakeNote1700000000000]);
    expect(await migrate(whole)).toEqual(['MakeNote1700000000000']);
  });

  it('need PostgreSQL 14', () => {
    expect([13, 14, 18].map(isSupported)).toEqual([false, true, true]);
  });
});

describe('the database module', () => {
  it('gives out a data source whose schema is up to date', async () => {
    const { url, drop } = await emptyDatabase();
    cleanUp.push(drop);
    @Module({
      imports: [
        DatabaseModule.forRoot({
          url,
          entities: [],
          migrations: [MakeNote1700000000000],
          applicationName: 'test',
        }),
      ],
    })
    class App {}
    const app = await NestFactory.createApplicationContext(App, nestOptions(false));
    cleanUp.push(() => app.close());
    expect(await app.get(DataSource).query('SELECT count(*)::int AS notes FROM note')).toEqual([
      { notes: 0 },
    ]);
  });
});

describe('the schema', () => {
  it('is what the entities say it is', async () => {
    const { dataSource, drop } = await freshDatabase();
    cleanUp.push(drop);
    const difference = await dataSource.driver.createSchemaBuilder().log();
    expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
  });
});

/** A user who owns an empty database of its own, on a server where it may make no role. */
async function plainUser(): Promise<{
  readonly url: string;
  readonly user: string;
  readonly asAdmin: DataSource;
}> {
  const { url, drop } = await emptyDatabase();
  cleanUp.push(drop);
  const asAdmin = await open(url, []);
  const [user, database] = [`plain_${randomBytes(4).toString('hex')}`, new URL(url).pathname.slice(1)];
  await asAdmin.query(`create role ${user} login nocreaterole password 'plain'`);
  await asAdmin.query(`alter database ${database} owner to ${user}; alter schema public owner to ${user}`);
  cleanUp.push(async () => {
    const again = await openDataSource({
      ...{
        url: url.replace(`/${database}`, '/postgres'),
        entities: [],
        migrations: [],
        applicationName: 'test',
      },
    });
    await again.query(`drop role ${user}`);
    await again.destroy();
  });
  // Undone last to first: the database goes before its owner.
  cleanUp.push(...cleanUp.splice(-3, 1));
  return { url: Object.assign(new URL(url), { username: user, password: 'plain' }).href, user, asAdmin };
}

describe('a server that lets the user make no role', () => {
  it('is told of with what an administrator has to do, and nothing is half done', async () => {
    const { url, user, asAdmin } = await plainUser();
    const wish = { DATABASE_URL: url, HVILETID_LANGUAGE: 'en', LOG_LEVEL: 'silent' };
    const answer = await here(['migrate'], wish).then(String, (error: unknown) => error);
    expect(answer).toBeInstanceOf(RowRoleRefused);
    expect(String(answer)).toContain(`grant ${SIGHTED_ROLE} to "${user}"`);
    const { out, status } = await here(['doctor'], wish);
    expect(status).toBe(1);
    expect(out).toMatch(/^WRONG +rows: The database user plain_/);
    const made = await asAdmin.query<{ name: string }[]>(
      `select tablename as name from pg_tables where tableowner = $1`,
      [user],
    );
    // The book of migrations is kept outside of them, and is empty.
    expect([made, await asAdmin.query(`select from migration`)]).toEqual([[{ name: 'migration' }], []]);

    // From 16 on, a role can be had without being able to take it on.
    const [server] = await asAdmin.query<{ is16: boolean }[]>(
      `select current_setting('server_version_num')::int >= 160000 as "is16"`,
    );
    if (server!.is16) {
      await asAdmin.query(`grant ${SIGHTED_ROLE} to ${user} with set false`);
      await expect(here(['migrate'], wish)).rejects.toThrow(RowRoleRefused);
    }
    await asAdmin.query(`grant ${SIGHTED_ROLE} to ${user}${server!.is16 ? ' with set true' : ''}`);
    expect((await here(['migrate'], wish)).out).toContain('up to date');
    expect((await here(['doctor'], wish)).out).toMatch(/ok +rows: \d+ tables about persons are closed/);
    await asAdmin.query(`alter table violation disable row level security`);
    expect((await here(['doctor'], wish)).out).toMatch(
      /WRONG +rows: .*violation.*alter table violation enable row level security;/,
    );
  }, 60_000);
});

describe('an upgrade to the whole of chapters 10 and 11', () => {
  it('marks whoever has time on record for evaluation, and unlearns breaks nobody recorded', async () => {
    const { url, drop } = await emptyDatabase();
    cleanUp.push(drop);
    const before = await open(url, MIGRATIONS.slice(0, 2));
    await migrate(before);
    const [withTime, without, imported] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
    await before.query(
      `insert into employee (id, code, name) values ('${withTime}', 'A', 'A'), ('${without}', 'B', 'B')`,
    );
    await before.query(`
      insert into import (id, file_name, sha256, format, source, rows_read, rows_stored, rows_unchanged, rows_rejected, imported_at)
      values ('${imported}', 'f', 's', 'events-csv', 'csv', 1, 1, 0, 0, now())`);
    await before.query(`
      insert into work_event (id, employee_id, kind, starts_at, ends_at, source, source_id, version, import_id, line)
      values ('${withTime}', '${withTime}', 'shift', '2025-12-01T07:00Z', '2025-12-01T15:00Z', 'csv', '1', 1, '${imported}', 2)`);
    const after = await open(url, MIGRATIONS);
    await migrate(after);
    expect(await after.query(`select employee_id as id, from_date::text as "from" from dirty_mark`)).toEqual([
      { id: withTime, from: '1970-01-01' },
    ]);
    expect(await after.query(`select unpaid_break_seconds as pause from work_event`)).toEqual([
      { pause: null },
    ]);
  });
});

describe('rows that are new', () => {
  it.each([3, 500])('go in as they are, %i of them', async (count) => {
    const { url, drop } = await emptyDatabase();
    cleanUp.push(drop);
    const one = await open(url, []);
    await one.query(
      `create table note (id integer, text text, is_so boolean, at timestamptz, content jsonb)`,
    );
    const texts = ['tab\tline\nreturn\r', 'back\\slash \\N', null, '', '\\.', "it's å"];
    const rows = Array.from({ length: count }, (_, i) => {
      const text = texts[i % texts.length]!;
      return [i, text, i % 2 === 0, '2025-12-31T23:00:00.000001Z', JSON.stringify({ text })] as const;
    });
    await one.transaction(async (tx) => {
      await copyIn('note (id, text, is_so, at, content)', rows, tx);
      expect(await tx.query(`select count(*)::int as count from note`)).toEqual([{ count }]);
    });
    const stored: unknown = await one.query(
      `select id, text, is_so, to_char(at, 'US') as micros, content ->> 'text' as content from note order by id`,
    );
    expect(stored).toEqual(
      rows.map(([id, text, isSo]) => ({ id, text, is_so: isSo, micros: '000001', content: text })),
    );
  });
});

describe('a session', () => {
  it('writes dates as ISO and times in UTC, whatever the server is set to', async () => {
    const { url, drop } = await emptyDatabase();
    cleanUp.push(drop);
    const name = new URL(url).pathname.slice(1);
    const one = await open(url, []);
    await one.query(`alter database ${name} set datestyle to 'SQL, DMY'`);
    await one.query(`alter database ${name} set timezone to 'America/New_York'`);
    const two = await open(url, []);
    expect(
      await two.query(`select date '2025-12-31'::text as day, timestamptz '2025-12-31T00:00Z'::text as at`),
    ).toEqual([{ day: '2025-12-31', at: '2025-12-31 00:00:00+00' }]);
  });
});

describe('a database that cannot be reached', () => {
  it('is named without its password', async () => {
    const opening = openDataSource({
      url: 'postgresql://app:hunter2@127.0.0.1:1/payroll',
      entities: ENTITIES,
      migrations: MIGRATIONS,
      applicationName: 'test',
    });
    await expect(opening).rejects.toThrow(DatabaseUnreachable);
    await expect(opening).rejects.toThrow(/127\.0\.0\.1:1\/payroll .*ECONNREFUSED/);
    await expect(opening).rejects.not.toThrow(/hunter2/);
  });
});
