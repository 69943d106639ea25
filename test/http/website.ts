import { setTimeout as sleep } from 'node:timers/promises';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import type { TokenScope } from '../../src/access/access.js';
import { ApiTokens } from '../../src/access/api-tokens.service.js';
import { type RunningServer, startServer } from '../../src/cli/server.service.js';
import { ImportsService } from '../../src/ingest/imports.service.js';
import { readSettings } from '../../src/platform/settings.js';
import { EvaluationRun } from '../../src/violations/evaluation-run.service.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';

/** The first working Monday of 2026, so that December 2025 is the last closed month. */
const NOW = '2026-01-05T08:00+01:00';

/** The real server in demo mode, on a database of the test's own. */
export class Website {
  private constructor(
    private readonly server: RunningServer,
    private readonly directory: string,
    readonly databaseUrl: string,
    /** Null where another server's is used. */
    private readonly database: FreshDatabase | null,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}, demo = true): Promise<Website> {
    const database = await freshDatabase();
    const directory = await mkdtemp(join(tmpdir(), 'hviletid-website-'));
    const server = await serve(database.url, directory, demo, environment);
    return new Website(server, directory, database.url, database);
  }

  /** A second server on the same database, with the same secret behind its cookies. */
  async beside(demo: boolean, environment: Readonly<Record<string, string>> = {}): Promise<Website> {
    const server = await serve(this.databaseUrl, this.directory, demo, environment);
    return new Website(server, this.directory, this.databaseUrl, null);
  }

  get app(): NestExpressApplication {
    return this.server.app;
  }

  /** Where the server keeps its files. */
  get dataDir(): string {
    return this.directory;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.app.getHttpServer().address() as AddressInfo).port}`;
  }

  query<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.app.get(DataSource).query<T[]>(sql, parameters);
  }

  /** Takes a file in as the command would. */
  async take(name: string, content: string): Promise<void> {
    const path = join(this.directory, name);
    await writeFile(path, content);
    const answer = await this.app
      .get(ImportsService)
      .importFile(path, { zone: 'Europe/Oslo', source: null, isPartial: false });
    if (!answer.isImported) throw new Error(JSON.stringify(answer.complaints));
  }

  async evaluate(): Promise<void> {
    await this.app.get(EvaluationRun).run('dirty', () => undefined);
    // Whom the server itself has taken is passed over, and done when the mark is gone.
    for (let looks = 0; looks < 100 && (await this.isAnybodyMarked()); looks += 1) await sleep(20);
  }

  private async isAnybodyMarked(): Promise<boolean> {
    return (await this.query('select 1 from dirty_mark where tries = 0 limit 1')).length > 0;
  }

  /** Every method and path the server answers, as its router knows them. */
  routes(): string[] {
    const express = this.app.getHttpAdapter().getInstance() as unknown as {
      readonly router: { readonly stack: readonly { readonly route?: Route }[] };
    };
    return express.router.stack
      .flatMap(({ route }) => (route ? [route] : []))
      .flatMap(({ path, methods }) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${String(path)}`),
      );
  }

  /** Somebody who has chosen a persona; null has not. */
  async visitor(persona: string | null): Promise<Visitor> {
    if (persona === null) return new Visitor(this.address, null);
    const answer = await new Visitor(this.address, null).post('/sign-in', { persona });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (cookie === undefined) throw new Error(`Could not sign in as ${persona}: ${answer.status}`);
    return new Visitor(this.address, cookie);
  }

  /** Somebody who brings a cookie from elsewhere. */
  visitorWith(cookie: string): Visitor {
    return new Visitor(this.address, cookie);
  }

  /** A program with a token of these scopes. */
  async program(...scopes: TokenScope[]): Promise<Program> {
    const { token } = await this.app.get(ApiTokens).create({ name: 'test', scopes, days: 1 });
    return new Program(this.address, token);
  }

  /** A program with a token of a unit and those below it. */
  async programOf(unit: string, ...scopes: readonly TokenScope[]): Promise<Program> {
    const { token } = await this.app.get(ApiTokens).create({ name: 'test', scopes, days: 1, unit });
    return new Program(this.address, token);
  }

  /** Whoever sends what it likes, with a token or without one. */
  programWith(token: string | null): Program {
    return new Program(this.address, token);
  }

  async close(): Promise<void> {
    await this.server.stop();
    if (!this.database) return;
    await this.database.drop();
    await rm(this.directory, { recursive: true });
  }
}

function serve(
  databaseUrl: string,
  directory: string,
  demo: boolean,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const settings = readSettings(
    {
      DATABASE_URL: databaseUrl,
      HVILETID_DATA_DIR: directory,
      HVILETID_NOW: NOW,
      HVILETID_ROLE: 'web',
      LOG_LEVEL: 'silent',
      PORT: '0',
      ...environment,
    },
    { demo },
  );
  return startServer(settings, '0.0.0');
}

interface Route {
  readonly path: unknown;
  readonly methods: Readonly<Record<string, boolean>>;
}

const isPairs = (
  form: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
): form is readonly (readonly [string, string])[] => Array.isArray(form);

/** Packing and unpacking what stays on this machine takes a fifth of a test's time. */
const NOT_PACKED = { 'accept-encoding': 'identity' };

/** A browser without scripts: it keeps its cookie and follows no redirect by itself. */
export class Visitor {
  constructor(
    private readonly address: string,
    readonly cookie: string | null,
  ) {}

  get(path: string, language = 'nb'): Promise<Response> {
    return fetch(this.address + path, { headers: this.headers(language), redirect: 'manual' });
  }

  /** Listens to server-sent events, from after the one that was heard last. */
  listen(path: string, signal: AbortSignal, lastId?: string): Promise<Response> {
    const last: Record<string, string> = lastId === undefined ? {} : { 'last-event-id': lastId };
    const asked = { accept: 'text/event-stream', 'accept-encoding': 'gzip, br', ...last };
    const headers = { ...this.headers('nb'), ...asked };
    return fetch(this.address + path, { headers, redirect: 'manual', signal });
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  async json<T>(path: string): Promise<T> {
    const answer = await this.get(path);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** @param form fields by name, or as pairs where a name comes several times */
  post(
    path: string,
    form: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
    method = 'POST',
  ): Promise<Response> {
    return fetch(this.address + path, {
      method,
      body: new URLSearchParams(isPairs(form) ? form.map((pair) => [...pair]) : form),
      headers: { ...this.headers('nb'), 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    });
  }

  postJson(path: string, body: unknown): Promise<Response> {
    return this.sendJson(path, body);
  }

  sendJson(
    path: string,
    body: unknown,
    method = 'POST',
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return fetch(this.address + path, {
      method,
      body: JSON.stringify(body),
      headers: {
        ...headers,
        ...this.headers('nb'),
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
      },
      redirect: 'manual',
    });
  }

  /** Sends a file as the form of the page does. */
  send(
    name: string,
    content: string | Blob,
    headers: Readonly<Record<string, string>> = {},
    to = '/imports/files',
  ): Promise<Response> {
    const body = new FormData();
    body.append('file', typeof content === 'string' ? new Blob([content]) : content, name);
    return fetch(this.address + to, {
      method: 'POST',
      body,
      headers: { ...this.headers('nb'), 'sec-fetch-site': 'same-origin', ...headers },
      redirect: 'manual',
    });
  }

  private headers(language: string): Record<string, string> {
    const cookies = [this.cookie, `lang=${language}`].filter((cookie) => cookie !== null);
    return { cookie: cookies.join('; '), accept: 'text/html', ...NOT_PACKED };
  }
}

/** What a program sends beside its token. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: RequestInit['body'];
}

/** Another program, which brings a token and nothing else by itself. */
export class Program {
  constructor(
    private readonly address: string,
    readonly token: string | null,
  ) {}

  send(path: string, { method = 'GET', headers = {}, body = null }: Sent = {}): Promise<Response> {
    const proof: Record<string, string> =
      this.token === null ? {} : { authorization: `Bearer ${this.token}` };
    return fetch(this.address + path, {
      method,
      headers: { ...NOT_PACKED, ...proof, ...headers },
      body,
      redirect: 'manual',
    });
  }

  async json<T>(path: string, sent: Sent = {}): Promise<T> {
    const answer = await this.send(path, sent);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}
