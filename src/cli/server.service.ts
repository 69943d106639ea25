import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { isApiPath } from '../access/open-paths.js';
import { WaysOn } from '../access/ways-on.service.js';
import { documentApi } from '../api/api-docs.service.js';
import { titleOf } from '../api/problem-catalogue.js';
import { whyNotJson } from '../api/broken-body.js';
import { isStreamed } from '../api/streamed-paths.js';
import { AppModule } from '../app.module.js';
import { acquireDatabase } from '../platform/database/embedded.js';
import { configureHttp } from '../platform/http/configure.js';
import { type HeldPort, holdPort, listen } from '../platform/http/listen.js';
import { createLogger } from '../platform/logger.js';
import { nestOptions } from '../platform/nest-options.js';
import { servedAt, type Settings } from '../platform/settings.js';

/** The dashboard's own style sheet and script. */
const ASSETS = fileURLToPath(new URL('../dashboard/assets/', import.meta.url));

export interface RunningServer {
  readonly app: NestExpressApplication;
  /** Address the pages answer at, without a slash at the end. */
  readonly address: string;
  /** Ends requests, jobs and mail, and the database last: what ends first still needs what ends later. */
  stop(): Promise<void>;
}

/** Starts pages, workers and schedules, as the role says. */
export async function startServer(asked: Settings, version: string): Promise<RunningServer> {
  const held = await holdPort(asked);
  try {
    const server = await start(servedAt(asked, held.port), version, held);
    const address = `http://${asked.host}:${held.port}`;
    return asked.port === 0 ? { ...server, address } : server;
  } finally {
    await held.release();
  }
}

async function start(settings: Settings, version: string, held: HeldPort): Promise<RunningServer> {
  const database = await acquireDatabase(settings);
  try {
    const app = await NestFactory.create<NestExpressApplication>(
      AppModule.forServer({
        settings,
        databaseUrl: database.url,
        applicationName: `hviletid ${settings.role}`,
      }),
      nestOptions(createLogger(settings.logLevel)),
    );
    try {
      await configureHttp(app, settings, [ASSETS], {
        ...{ titleOf, isStreamed, takesJson: isApiPath, whyNotJson, ways: app.get(WaysOn) },
      });
      documentApi(app, version);
      await app.init();
      await held.release();
      await listen(app, settings);
      return {
        app,
        address: settings.publicUrl,
        stop: async () => {
          await app.close();
          await database.release();
        },
      };
    } catch (error) {
      await app.close();
      throw error;
    }
  } catch (error) {
    await database.release();
    throw error;
  }
}
