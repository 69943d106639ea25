import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FreshDatabase, freshDatabase } from '../support/database.js';
import { queueMechanics } from './mechanics.js';
import { PostgresQueue } from './postgres-queue.js';
import { queueSuite } from './suite.js';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describe('the queue on PostgreSQL', () => {
  queueMechanics(() => ({ databaseUrl: database.url, redisUrl: null }));

  it('leaves no connection behind', async () => {
    const open = () =>
      database.dataSource.query<{ name: string }[]>(
        `SELECT application_name AS name FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> 'test'`,
      );
    // A server process lives a moment longer than its connection.
    for (let tried = 0; tried < 20 && (await open()).length > 0; tried += 1) await sleep(50);
    expect(await open()).toEqual([]);
  });
});

queueSuite((url) => PostgresQueue.open(url));
