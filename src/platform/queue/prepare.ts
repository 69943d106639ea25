import { runMigrations } from 'bullmq';
import pg from 'pg';

/** The schema that holds the queues, apart from the product's own tables. */
export const QUEUE_SCHEMA = 'bullmq';

/** Makes or updates the tables of the queues; safe to run from several processes at once. */
export async function prepareQueues(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'hviletid queues' });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}
