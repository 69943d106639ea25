import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Post, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request } from 'express';
import { z } from 'zod';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { DomainError } from '../../src/platform/errors.js';
import { assetPath } from '../../src/platform/http/asset-names.js';
import { configureHttp } from '../../src/platform/http/configure.js';
import { HealthModule } from '../../src/platform/http/health.module.js';
import { holdPort, listen, PortTaken } from '../../src/platform/http/listen.js';
import { MailModule } from '../../src/platform/mail/mail.module.js';
import { Mailer } from '../../src/platform/mail/mailer.service.js';
import { nestOptions } from '../../src/platform/nest-options.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { readSettings } from '../../src/platform/settings.js';
import { ENTITIES, MIGRATIONS } from '../../src/schema.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';

class Closed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'demo.closed';
  override readonly said = { nb: 'Allerede lukket.', nn: 'Alt lukka.', en: 'Closed already.' };

  constructor() {
    super('It is closed already.');
  }
}

const Greeting = z.object({ name: z.string().min(1) });

@Controller()
class DemoController {
  @Get('count')
  count(@Req() request: Request): { visits: number } {
    const session = request.session as unknown as { visits?: number };
    session.visits = (session.visits ?? 0) + 1;
    return { visits: session.visits };
  }

  @Get('closed')
  closed(): never {
    throw new Closed();
  }

  @Get('api/bug')
  bug(): never {
    throw new Error('secret detail');
  }

  @Post('greet')
  greet(@Body({ schema: Greeting }) { name }: z.infer<typeof Greeting>): string {
    return `Hei ${name}`;
  }
}

let database: FreshDatabase;
let app: NestExpressApplication;
let base: string;
let directory: string;

beforeAll(async () => {
  database = await freshDatabase();
  directory = await mkdtemp(join(tmpdir(), 'hviletid-http-'));
  await writeFile(join(directory, 'app.css'), 'body{}');
  const settings = readSettings({ PORT: '0', HVILETID_DATA_DIR: directory }, { demo: true });

  @Module({
    imports: [
      PlatformModule.forRoot(settings),
      MailModule.forRoot(settings),
      HealthModule,
      DatabaseModule.forRoot({
        url: database.url,
        entities: ENTITIES,
        migrations: MIGRATIONS,
        applicationName: 'test',
      }),
    ],
    controllers: [DemoController],
  })
  class App {}
  app = await NestFactory.create<NestExpressApplication>(App, nestOptions(false));
  await configureHttp(app, settings, [directory]);
  base = `http://127.0.0.1:${await listen(app, settings)}`;
});

afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(directory, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers });

/** `fetch` sets some request headers itself; this one sends what it is given. */
const plainStatus = (path: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(`${base}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('every answer', () => {
  it('forbids what is not ours to load, and caching of pages', async () => {
    const { headers } = await get('/count');
    expect(headers.get('content-security-policy')).toContain("default-src 'self';style-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('files', () => {
  it.each([
    ['/assets/designsystemet.css', /ds-table/],
    ['/assets/theme.css', /--ds-color/],
    ['/assets/inbox.css', /mail-frame/],
    ['/assets/app.css', /^body\{\}$/],
    ['/assets/pages.css', /^@layer ds\.theme[^]*\.ds-table[^]*--ds-color[^]*body\{\}$/],
  ])('%s', async (path, content) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/css');
    expect(await response.text()).toMatch(content);
    expect(await plainStatus(path, { 'if-none-match': response.headers.get('etag') ?? '' })).toBe(304);
  });
});

describe('a file by the name that pages give it', () => {
  it('may be kept for ever, and is sent small', async () => {
    const path = assetPath('designsystemet.css');
    expect(path).toMatch(/^\/assets\/designsystemet\.[\w-]{12}\.css$/);
    const response = await get(path);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toContain('text/css');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(30_000);
    expect(await response.text()).toBe(await (await get('/assets/designsystemet.css')).text());
    expect(await plainStatus(path, { 'if-none-match': response.headers.get('etag') ?? '' })).toBe(304);
  });

  it('of another version is the file there is now, and is asked for again', async () => {
    const response = await get('/assets/designsystemet.AAAAAAAAAAAA.css');
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await plainStatus('/assets/none.AAAAAAAAAAAA.css', {})).toBe(404);
  });
});

describe('a session', () => {
  it('is remembered by a cookie scripts cannot read', async () => {
    const first = await get('/count');
    // The headers come before the session is stored, the end of the answer after it.
    expect(await first.json()).toEqual({ visits: 1 });
    const cookie = first.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^hviletid=.*HttpOnly; SameSite=Lax$/);
    const second = await get('/count', { cookie: cookie.split(';')[0] ?? '' });
    expect(await second.json()).toEqual({ visits: 2 });
  });
});

describe('a form', () => {
  const greet = (headers: Record<string, string>, name = 'Kari') =>
    fetch(`${base}/greet`, { method: 'POST', headers, body: new URLSearchParams({ name }) });

  it('is taken from our own page only', async () => {
    expect((await greet({ origin: base })).status).toBe(201);
    expect((await greet({ origin: 'https://evil.example' })).status).toBe(403);
  });

  it('is checked by its schema', async () => {
    const response = await greet({ accept: 'application/json' }, '');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      type: 'http://127.0.0.1:0/api/problems#request.invalid',
      errors: [{ pointer: '#/name' }],
    });
  });
});

describe('a refusal', () => {
  it('is a page in the reader’s language', async () => {
    const response = await get('/closed', { cookie: 'lang=nn', accept: 'text/html' });
    expect(response.status).toBe(409);
    const page = await response.text();
    expect(page).toContain('<html lang="nn"');
    expect(page).toContain('Alt lukka.');
  });

  it('is problem details for a program', async () => {
    const response = await get('/closed', { accept: 'application/json' });
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'http://127.0.0.1:0/api/problems#demo.closed',
      title: 'Conflict',
      status: 409,
      detail: 'It is closed already.',
      instance: '/closed',
    });
  });

  it('is said to a program in the language it asks for', async () => {
    const response = await get('/closed', { accept: 'application/json', 'accept-language': 'nn, en;q=0.5' });
    expect(await response.json()).toMatchObject({ detail: 'Alt lukka.' });
  });

  it('of a bug gives a number and no detail', async () => {
    const response = await get('/api/bug');
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain('urn:uuid:');
    expect(text).not.toContain('secret detail');
  });

  it('meets a page that does not exist', async () => {
    expect((await get('/nowhere', { accept: 'text/html' })).status).toBe(404);
  });

  it.each(['/nowhere', '/closed'])('names its icon as every page does: %s', async (path) => {
    const page = await (await get(path, { accept: 'text/html' })).text();
    expect(page).toMatch(/<link rel="icon" href="\/assets\/icon[^"]*svg"/);
  });

  it('never meets a browser that asks for an icon no page has named', async () => {
    const answer = await fetch(`${base}/favicon.ico`, { redirect: 'manual' });
    expect(answer.status).toBe(302);
    // Named by what is in it, or by its name alone before the pages were ever built.
    expect(answer.headers.get('location')).toMatch(/^\/assets\/icon(?:\.[\w-]+)?\.svg$/);
  });
});

describe('the demonstration', () => {
  it('does not answer to a foreign name that points here', async () => {
    expect(await plainStatus('/count', { host: 'evil.example' })).toBe(403);
  });

  it('shows its mails, the HTML of each in a frame that may do nothing', async () => {
    await app.get(Mailer).send({
      messageId: '<7@hviletid>',
      to: 'kari@example.no',
      subject: 'Mulig <brudd>',
      text: 'Én vakt',
      html: '<p style="color:red">Én vakt</p><script>alert(1)</script>',
    });
    const list = await (await get('/inbox', { cookie: 'lang=nn' })).text();
    expect(list).toContain('Mulig &lt;brudd');
    const path = /href="(\/inbox\/[0-9a-f]+)"/.exec(list)?.[1] ?? '';
    expect(await (await get(path)).text()).toContain(`src="${path}/html"`);
    const body = await get(`${path}/html`);
    expect(await body.text()).toContain('Én vakt');
    expect(body.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*sandbox/);
    expect((await get('/inbox/none', { accept: 'text/html' })).status).toBe(404);
  });
});

describe('health', () => {
  it('is live and ready', async () => {
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(200);
  });
});

it('says so when the port is taken', async () => {
  @Module({})
  class Empty {}
  const second = await NestFactory.create<NestExpressApplication>(Empty, nestOptions(false));
  const port = Number(new URL(base).port);
  await expect(listen(second, { host: '127.0.0.1', port })).rejects.toThrow(PortTaken);
  await second.close();
});

it('a held port is let go though somebody has connected to it', async () => {
  const held = await holdPort({ host: '127.0.0.1', port: 0 });
  const visitor = connect(held.port, '127.0.0.1');
  visitor.on('error', () => undefined);
  await once(visitor, 'connect');
  await held.release();
  visitor.destroy();
}, 3000);
