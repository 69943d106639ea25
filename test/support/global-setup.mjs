import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acquireDatabase } from '../../dist/platform/database/embedded.js';
import { openDataSource } from '../../dist/platform/database/data-source.js';
import { migrate } from '../../dist/platform/database/migrate.js';
import { prepareQueues } from '../../dist/platform/queue/prepare.js';
import { ENTITIES, MIGRATIONS } from '../../dist/schema.js';

/**
 * One PostgreSQL for the whole run, its database migrated once; tests copy it. Runs outside
 * Jest's resolver, hence the built files.
 */
export default async function globalSetup() {
  const dataDir = await mkdtemp(join(tmpdir(), 'hviletid-test-'));
  const database = await acquireDatabase({ databaseUrl: null, dataDir, durable: false });
  const template = await openDataSource({
    url: database.url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    applicationName: 'test setup',
  });
  await migrate(template);
  await template.destroy();
  await prepareQueues(database.url);
  process.env.HVILETID_TEST_DATABASE = database.url;
  globalThis.hviletidTest = { database, dataDir };
}
