import type { DataSource, QueryRunner } from 'typeorm';
import { DomainError } from '../errors.js';
import { isRowRoleRefusal, RowRoleRefused } from './row-role.js';

/** Any number, as long as nothing else in the database takes it: "hvil" in ASCII. */
const LOCK = 0x6876_696c;
const OLDEST_SERVER = 14;

class UnsupportedServer extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'database.unsupported-server';

  constructor(version: string) {
    super(`The database is PostgreSQL ${version}; version ${OLDEST_SERVER} or newer is needed.`);
  }
}

/**
 * Brings the schema up to date, all pending migrations or none. Processes that start
 * together wait for each other, so each migration runs once.
 * @returns names of the migrations that were applied now
 * @throws RowRoleRefused where the server does not let its user have the role of bound requests
 */
export async function migrate(dataSource: DataSource): Promise<readonly string[]> {
  const holder = dataSource.createQueryRunner();
  try {
    await assertSupported(holder);
    await holder.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const applied = await dataSource.runMigrations({ transaction: 'all' });
    return applied.map(({ name }) => name);
  } catch (error) {
    throw isRowRoleRefusal(error) ? new RowRoleRefused(await userOf(holder)) : error;
  } finally {
    // Not waiting for the reply of a dead connection: the lock ended with it.
    await holder.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await holder.release();
  }
}

async function userOf(holder: QueryRunner): Promise<string> {
  const [row] = (await holder.query('SELECT current_user::text AS name')) as { name: string }[];
  return row?.name ?? '?';
}

async function assertSupported(holder: QueryRunner): Promise<void> {
  const [row] = (await holder.query(
    `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_version') AS version`,
  )) as { major: number; version: string }[];
  if (!row || !isSupported(row.major)) throw new UnsupportedServer(row?.version ?? 'of an unknown version');
}

/** Older servers lack parts the schema relies on, and get no more fixes. */
export const isSupported = (majorVersion: number): boolean => majorVersion >= OLDEST_SERVER;
