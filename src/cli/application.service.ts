import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { RoomsModule } from '../rooms.module.js';
import { acquireDatabase } from '../platform/database/embedded.js';
import { nestOptions } from '../platform/nest-options.js';
import type { Settings } from '../platform/settings.js';

/**
 * Runs one command on the application: opens the database, builds the rooms without
 * workers and schedules, and lets go of everything in the opposite order whatever happens.
 * @param stop ends it before the work begins, where that is wished meanwhile: its reason is thrown
 */
export async function withApplication<T>(
  settings: Settings,
  work: (app: INestApplicationContext) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  const database = await acquireDatabase(settings);
  try {
    stop?.throwIfAborted();
    const app = await NestFactory.createApplicationContext(
      RoomsModule.forCommand({ settings, databaseUrl: database.url, applicationName: 'hviletid command' }),
      nestOptions(false),
    );
    try {
      stop?.throwIfAborted();
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await database.release();
  }
}
