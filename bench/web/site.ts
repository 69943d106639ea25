import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { Statement } from './hello-server.js';

/** The dashboard's files, as they were built. */
const ASSETS = fileURLToPath(new URL('../../../dist/dashboard/assets/', import.meta.url));

/** How one load of requests went. */
export interface Load {
  /** Seconds of each answer. */
  readonly times: readonly number[];
  readonly perSecond: number;
}

/** The server under test in its own process, and somebody of HR who is signed in. */
export class Site {
  private constructor(
    private readonly process: ChildProcess,
    readonly address: string,
    readonly cookie: string,
  ) {}

  static async start(databaseUrl: string, directory: string): Promise<Site> {
    const child = fork(new URL('./hello-server.js', import.meta.url), {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: databaseUrl,
        BENCH_ASSETS: ASSETS,
        HVILETID_DATA_DIR: directory,
        // The first working Monday after the last month.
        HVILETID_NOW: '2026-01-05T08:00+01:00',
        HVILETID_ROLE: 'web',
        LOG_LEVEL: 'silent',
        PORT: '0',
      },
    });
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    const address = `http://127.0.0.1:${port}`;
    const answer = await fetch(`${address}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ persona: 'hr' }),
      headers: { 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (cookie === undefined) throw new Error(`Nobody could sign in: ${answer.status}.`);
    return new Site(child, address, cookie);
  }

  /** A page, and how many seconds it took to have all of it. */
  async page(path: string): Promise<{ readonly html: string; readonly seconds: number }> {
    const from = performance.now();
    const answer = await fetch(this.address + path, { headers: this.headers });
    const html = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    return { html, seconds: (performance.now() - from) / 1000 };
  }

  /** What a page asks the database, session and rights included. */
  async statementsOf(path: string): Promise<readonly Statement[]> {
    this.process.send('record');
    await this.page(path);
    this.process.send('recorded');
    const [statements] = (await once(this.process, 'message')) as [readonly Statement[]];
    return statements;
  }

  /** Requests one after the other on each connection: so many in all, or for so many seconds. */
  async load(path: string, wish: { connections: number; amount?: number; duration?: number }): Promise<Load> {
    const times: number[] = [];
    const wanted = { url: this.address + path, headers: this.headers, ...wish };
    const run = autocannon(wanted) as unknown as autocannon.Instance & Promise<autocannon.Result>;
    // First comes the client, of which the types do not know.
    void run.on('response', (...told: unknown[]) => {
      const [, status, , milliseconds] = told;
      if (status !== 200) throw new Error(`${path} answered ${String(status)}.`);
      times.push(Number(milliseconds) / 1000);
    });
    const { requests, errors, timeouts, finish, start } = await run;
    if (errors + timeouts > 0)
      throw new Error(`${errors} requests to ${path} failed, ${timeouts} took too long.`);
    return { times, perSecond: requests.total / ((finish.getTime() - start.getTime()) / 1000) };
  }

  async stop(): Promise<void> {
    this.process.kill('SIGTERM');
    await once(this.process, 'exit');
  }

  private get headers(): Record<string, string> {
    return { cookie: `${this.cookie}; lang=nb`, accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' };
  }
}
