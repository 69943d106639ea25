import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../src/platform/database/data-source.js';
import { ENTITIES, MIGRATIONS } from '../../src/schema.js';

export interface FreshDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Closes the data source and removes the database, whoever is still connected. */
  readonly drop: () => Promise<void>;
}

/** A migrated, empty database of the test's own: a copy of the template, in some 50 ms. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = new URL(templateUrl());
  const template = url.pathname.slice(1);
  await asServer(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY wal_log`);
  url.pathname = `/${name}`;
  const dataSource = await openDataSource({
    url: url.href,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    applicationName: 'test',
  });
  return {
    url: url.href,
    dataSource,
    drop: async () => {
      await dataSource.destroy();
      await asServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** A database without a single table, for tests of migrations themselves. */
export async function emptyDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = new URL(templateUrl());
  await asServer(`CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await asServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function templateUrl(): string {
  const url = process.env['HVILETID_TEST_DATABASE'];
  if (url === undefined) throw new Error('No test database: run the tests by "npm test".');
  return url;
}

/** Databases are made from outside the template: PostgreSQL copies one only while nobody is in it. */
async function asServer(sql: string): Promise<void> {
  const url = new URL(templateUrl());
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
