import { Controller, type DynamicModule, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { NeedsNothing } from '#built/access/permission.service.js';
import { AppModule } from '#built/app.module.js';
import { configureHttp } from '#built/platform/http/configure.js';
import { listen } from '#built/platform/http/listen.js';
import { nestOptions } from '#built/platform/nest-options.js';
import { readSettings, type Settings } from '#built/platform/settings.js';

/**
 * The product as a web process has it, and one page beside its own that says hello to
 * whoever is signed in: the same headers, compression, session and guard, and no figures.
 * A process of its own, so that whoever sends requests does not take its time.
 */

/** A statement as it was sent. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const HELLO =
  '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Hello</title></head><body><h1>Hello, world</h1></body></html>\n';

@Controller('hello')
class HelloController {
  @Get()
  @NeedsNothing()
  hello(): string {
    return HELLO;
  }
}

@Module({})
class HelloServer {
  static on(settings: Settings, databaseUrl: string): DynamicModule {
    const wish = { settings, databaseUrl, applicationName: 'hviletid bench' };
    return { module: HelloServer, imports: [AppModule.forServer(wish)], controllers: [HelloController] };
  }
}

/** What is asked of the database from now on, until it is asked for. */
const statements: Statement[] = [];
const asked = pg.Client.prototype as unknown as { query: (this: pg.Client, ...args: unknown[]) => unknown };
const { query } = asked;
function record(this: pg.Client, ...args: unknown[]): unknown {
  const [text, values] = args;
  if (typeof text === 'string') statements.push({ text, values: Array.isArray(values) ? values : [] });
  return query.apply(this, args);
}

process.on('message', (message) => {
  if (message === 'record') {
    statements.length = 0;
    asked.query = record;
  }
  if (message === 'recorded') {
    asked.query = query;
    process.send?.(statements);
  }
});

const url = process.env['DATABASE_URL'] ?? '';
const settings = readSettings(process.env, { demo: true });
const app = await NestFactory.create<NestExpressApplication>(
  HelloServer.on(settings, url),
  nestOptions(false),
);
await configureHttp(app, settings, [process.env['BENCH_ASSETS'] ?? '']);
process.send?.({ port: await listen(app, settings) });
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
