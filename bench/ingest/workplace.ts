import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { AppModule } from '#built/app.module.js';
import { acquireDatabase, type AcquiredDatabase } from '#built/platform/database/embedded.js';
import { nestOptions } from '#built/platform/nest-options.js';
import { readSettings } from '#built/platform/settings.js';

/** The product on an embedded PostgreSQL of its own, and a connection beside it. */
export interface Workplace {
  readonly app: INestApplicationContext;
  readonly client: pg.Client;
  readonly directory: string;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** As a command of the product would open it, in a new directory. */
export async function openWorkplace(): Promise<Workplace> {
  const directory = await mkdtemp(join(tmpdir(), 'hviletid-bench-'));
  const settings = readSettings({ HVILETID_DATA_DIR: directory, LOG_LEVEL: 'silent' });
  const database = await acquireDatabase(settings);
  const wish = { settings, databaseUrl: database.url, applicationName: 'hviletid bench' };
  const app = await NestFactory.createApplicationContext(AppModule.forCommand(wish), nestOptions(false));
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return { app, client, directory, url: database.url, close: () => close(app, client, database, directory) };
}

async function close(
  app: INestApplicationContext,
  client: pg.Client,
  database: AcquiredDatabase,
  directory: string,
): Promise<void> {
  await client.end();
  await app.close();
  await database.release();
  await rm(directory, { recursive: true });
}
