import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { RoomsModule } from '#built/rooms.module.js';
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

/** The first working Monday after the last shift of `organisation.ts`: the newest findings are news, and told. */
const ENVIRONMENT = { HVILETID_NOW: '2026-02-02T08:00+01:00', LOG_LEVEL: 'silent' };

/** The rooms as a command has them, on a database that is there. */
export function openApplication(url: string): Promise<INestApplicationContext> {
  const settings = readSettings({ ...ENVIRONMENT, DATABASE_URL: url });
  const wish = { settings, databaseUrl: url, applicationName: 'hviletid bench' };
  return NestFactory.createApplicationContext(RoomsModule.forCommand(wish), nestOptions(false));
}

/** The same with workers and schedules at work, as a server has them, whose pages a command does not load. */
export async function openServer(url: string): Promise<INestApplicationContext> {
  const { AppModule } = await import('#built/app.module.js');
  const settings = readSettings({ ...ENVIRONMENT, DATABASE_URL: url, HVILETID_ROLE: 'worker' });
  const wish = { settings, databaseUrl: url, applicationName: 'hviletid bench' };
  return NestFactory.createApplicationContext(AppModule.forServer(wish), nestOptions(false));
}

/**
 * As a command of the product would open it.
 * @param kept a directory that is there afterwards as well, with all that is in its databases; null for a new one that goes
 */
export async function openWorkplace(kept: string | null = null): Promise<Workplace> {
  const directory = kept ?? (await mkdtemp(join(tmpdir(), 'hviletid-bench-')));
  const settings = readSettings({ ...ENVIRONMENT, HVILETID_DATA_DIR: directory });
  const database = await acquireDatabase(settings);
  const app = await openApplication(database.url);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const place = { app, client, directory, url: database.url };
  return {
    ...place,
    close: async () => {
      await close(app, client, database);
      if (kept === null) await rm(directory, { recursive: true });
    },
  };
}

async function close(
  app: INestApplicationContext,
  client: pg.Client,
  database: AcquiredDatabase,
): Promise<void> {
  await client.end();
  await app.close();
  await database.release();
}
