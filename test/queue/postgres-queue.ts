import pg from 'pg';
import type { TestQueue } from './test-queue.js';

const TABLES = `
  select string_agg(format('%I.%I', schemaname, tablename), ', ') as names
    from pg_tables where schemaname = 'bullmq' and tablename <> 'migration'`;

/** Sessions of the product; those of the test have names that begin otherwise. */
const SESSIONS = `
  select pg_terminate_backend(pid) from pg_stat_activity
   where datname = current_database() and application_name like 'hviletid%' and pid <> pg_backend_pid()`;

/** The queue in the tables of a database. */
export class PostgresQueue implements TestQueue {
  readonly environment = {};

  private constructor(
    private readonly client: pg.Client,
    private readonly tables: string,
  ) {}

  static async open(databaseUrl: string): Promise<PostgresQueue> {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: 'test queue' });
    await client.connect();
    const { rows } = await client.query<{ names: string }>(TABLES);
    return new PostgresQueue(client, rows[0]!.names);
  }

  async stall(): Promise<() => Promise<void>> {
    await this.client.query(`begin; lock table ${this.tables} in access exclusive mode`);
    return async () => {
      // A statement whose process was killed would be carried out all the same once it got its lock.
      await this.client.query(`${SESSIONS} and wait_event_type = 'Lock'`);
      await this.client.query(`truncate ${this.tables}; commit`);
    };
  }

  async empty(): Promise<void> {
    await this.client.query(`truncate ${this.tables}`);
  }

  /** Those of the data as well: a server that goes away takes all of them. */
  async cut(): Promise<void> {
    await this.client.query(SESSIONS);
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
