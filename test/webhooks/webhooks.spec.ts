import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Principal } from '../../src/access/access.js';
import type { CaseCommand } from '../../src/violations/cases/case-command.js';
import { CasesService } from '../../src/violations/cases/cases.service.js';
import { ViolationObserver } from '../../src/violations/violation-observer.service.js';
import { WebhookSending } from '../../src/webhooks/webhook-sending.service.js';
import { Webhooks } from '../../src/webhooks/webhooks.service.js';
import type { WebhookRow } from '../../src/webhooks/webhooks.repository.js';
import { TestApplication } from '../support/application.js';
import { here } from '../support/command-here.js';
import { events, organisation, shortRest } from '../support/organisation.js';

interface Taken {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Behaviour = (response: ServerResponse, taken: Taken) => void;

let one: TestApplication;
let server: Server;
let port: number;
let taken: Taken[];
let behave: Behaviour;
const fine: Behaviour = (response) => response.writeHead(204).end();

beforeAll(async () => {
  one = await TestApplication.start({ HVILETID_WEBHOOK_NETWORKS: '127.0.0.0/8,::1' });
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const message = { headers: request.headers, body: Buffer.concat(chunks).toString() };
      taken.push(message);
      behave(response, message);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await one.close();
});
beforeEach(async () => {
  taken = [];
  behave = fine;
  await one.empty();
  await one.query('delete from webhook');
  await one.take('org.json', organisation([{ code: 'ANN' }]));
});
afterEach(() => {
  behave = fine;
});

const HR: Principal = { id: 'hr', roles: ['hr'], name: 'HR', employeeId: null, unitIds: [] };
const ADDER = { id: 'hr', seesNames: true };
const url = (path = '/hook') => `http://127.0.0.1:${port}${path}`;
const add = (more: { hasDetails?: boolean; url?: string } = {}): Promise<WebhookRow> =>
  one.app
    .get(Webhooks)
    .add(
      { url: url(), events: ['violation.detected', 'violation.superseded'], hasDetails: false, ...more },
      ADDER,
    );
const send = () => one.app.get(WebhookSending).send();
const find = async () => {
  await one.take('events.csv', events(shortRest('ANN', '2025-12-30', '2025-12-31')));
  await one.evaluate();
};
const rows = () =>
  one.query<{ state: string; attempts: number; status: number | null; error: string | null; wait: number }>(
    `select state, attempts, last_status as status, last_error as error,
            extract(epoch from next_at - created_at)::int as wait
       from webhook_delivery order by created_at, id`,
  );
const makeDue = () => one.query(`update webhook_delivery set next_at = created_at where state = 'due'`);

describe('a message', () => {
  it('holds ids alone, and is signed as the guide says', async () => {
    const { secret } = await add();
    await find();
    expect(await send()).toBe(1);
    const [message] = taken;
    const [violation] = await one.query<{ id: string; employee: string; unit: string }>(
      'select id, employee_id as employee, unit_id as unit from violation',
    );
    expect(JSON.parse(message!.body)).toEqual({
      id: message!.headers['hviletid-delivery'],
      event: 'violation.detected',
      at: expect.stringMatching(/^2026-01-05T07:/),
      violation: { id: violation!.id, employeeId: violation!.employee, unitId: violation!.unit },
    });
    const guide = await readFile('docs/webhooks.md', 'utf8');
    const lines = /```js\n([\s\S]*?)```/.exec(guide)![1]!;
    const module = (await import(`data:text/javascript,${encodeURIComponent(lines)}`)) as {
      isFromHviletid: (secret: string, signature: string, body: string, now?: number) => boolean;
    };
    const signature = String(message!.headers['hviletid-signature']);
    const at = Number(/t=(\d+)/.exec(signature)![1]);
    expect(module.isFromHviletid(secret, signature, message!.body, at)).toBe(true);
    expect(module.isFromHviletid(secret, signature, `${message!.body} `, at)).toBe(false);
    expect(module.isFromHviletid(`${secret}x`, signature, message!.body, at)).toBe(false);
    expect(module.isFromHviletid(secret, signature, message!.body, at + 301)).toBe(false);
    expect(await send()).toBe(0);
  });

  it('tells that a person has assessed a case, to whom that was promised', async () => {
    await add();
    await one.app
      .get(Webhooks)
      .add({ url: url('/assessed'), events: ['violation.assessed'], hasDetails: false }, ADDER);
    await find();
    await send();
    taken = [];
    const [violation] = await one.query<{ id: string; employee: string; unit: string }>(
      'select id, employee_id as employee, unit_id as unit from violation',
    );
    const assess: CaseCommand = {
      kind: 'assess',
      outcome: 'real',
      reason: 'Kari var borte',
      duplicateOf: null,
    };
    await one.app.get(CasesService).act(HR, violation!.id, assess, null);
    expect(await send()).toBe(1);
    expect(taken.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      {
        id: taken[0]!.headers['hviletid-delivery'],
        event: 'violation.assessed',
        at: expect.any(String),
        violation: { id: violation!.id, employeeId: violation!.employee, unitId: violation!.unit },
      },
    ]);
    await one.app.get(CasesService).act(HR, violation!.id, { kind: 'decide-cause', cause: 'sickness' }, null);
    expect(await send()).toBe(0);
  });

  it('says more where that was asked for', async () => {
    await add({ hasDetails: true });
    await find();
    await send();
    expect(JSON.parse(taken[0]!.body)).toMatchObject({
      violation: { rule: 'DAILY_REST', date: '2025-12-31', state: 'detected', counts: true, employee: 'ANN' },
    });
    expect(taken[0]!.body).not.toContain('Navn');
  });

  it('tells that a correction took a violation away', async () => {
    await add();
    await find();
    await send();
    await one.query('update work_event set superseded_at = now()');
    await one.evaluate('all');
    await send();
    expect(taken.map(({ headers }) => headers['hviletid-event'])).toEqual([
      'violation.detected',
      'violation.superseded',
    ]);
  });

  it('is there if and only if what it tells of is', async () => {
    await add();
    await find();
    const [row] = await one.query<{ id: string }>('select id from violation');
    const before = (await rows()).length;
    await one.db
      .transaction(async (tx) => {
        await one.app.get(ViolationObserver, { strict: false }).superseded([row!.id], tx);
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await rows()).toHaveLength(before);
  });
});

describe('an address that does not take it', () => {
  it.each<[string, Behaviour, number | null]>([
    ['fails', (response) => response.writeHead(500).end('no'), 500],
    ['leads elsewhere', (response) => response.writeHead(307, { Location: url('/other') }).end(), 307],
    ['hangs up', (response) => response.destroy(), null],
  ])('that %s gets it again, under the same id', async (_, bad, status) => {
    await add();
    await find();
    behave = bad;
    await send();
    expect(await rows()).toEqual([
      {
        state: 'due',
        attempts: 1,
        status,
        error: status === null ? expect.any(String) : null,
        wait: expect.any(Number),
      },
    ]);
    expect(await send()).toBe(0);
    behave = fine;
    await makeDue();
    await send();
    expect(taken).toHaveLength(2);
    expect(taken[0]!.headers['hviletid-delivery']).toBe(taken[1]!.headers['hviletid-delivery']);
    expect((await rows())[0]).toMatchObject({ state: 'delivered', attempts: 2, status: 204 });
  });

  it('is waited for longer every time, and set aside in the end', async () => {
    await add();
    await find();
    behave = (response) => response.writeHead(503).end();
    const waits: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      await makeDue();
      await send();
      const [row] = await rows();
      if (row!.state === 'due') waits.push(row!.wait);
    }
    expect(waits.map((wait, i) => i === 0 || wait > waits[i - 1]!)).toEqual(Array(8).fill(true));
    expect((await rows())[0]).toMatchObject({ state: 'dead', attempts: 9, status: 503 });
  });

  it('is set aside at once when it is gone', async () => {
    await add();
    await find();
    behave = (response) => response.writeHead(410).end();
    await send();
    expect((await rows())[0]).toMatchObject({ state: 'dead', attempts: 1 });
  });

  it('that is slow keeps nobody else waiting longer than ten seconds', async () => {
    await add();
    await find();
    behave = () => undefined;
    const began = Date.now();
    await send();
    expect(Date.now() - began).toBeLessThan(13_000);
    expect((await rows())[0]).toMatchObject({ state: 'due', attempts: 1, status: null });
  }, 20_000);

  it('that is slow leaves the messages of another all sent at once', async () => {
    await add();
    await add({ url: url('/silent') });
    await one.query(`insert into webhook_delivery (id, webhook_id, event, body, next_at, created_at)
      select gen_random_uuid(), w.id, 'violation.detected', '{}', '2026-01-01', '2026-01-01'
        from webhook w, generate_series(1, 30)`);
    let fast = 0;
    behave = (response) => {
      if (response.req.url === '/silent') return;
      fast += 1;
      response.writeHead(204).end();
    };
    await one.app.get(WebhookSending).sweep();
    for (let i = 0; i < 100 && fast < 30; i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fast).toBe(30);
    behave = fine;
    server.closeAllConnections();
    await send();
  }, 30_000);

  it('gets it once more when the sender dies between its answer and the commit', async () => {
    const webhook = await add();
    const child = spawn('node', ['bin/hviletid.js', 'webhook', 'test', webhook.id], {
      env: { PATH: process.env['PATH'], DATABASE_URL: one.url, HVILETID_WEBHOOK_NETWORKS: '127.0.0.1' },
      stdio: 'ignore',
    });
    behave = (response) => {
      // Before the answer goes out: a quick sender would have committed by the time it is killed.
      child.kill('SIGKILL');
      response.writeHead(204).end();
    };
    await new Promise((resolve) => child.on('exit', resolve));
    behave = fine;
    expect(taken).toHaveLength(1);
    await one.query(`update webhook_delivery set next_at = '2026-01-01'`);
    // PostgreSQL has to notice first that the sender is gone.
    for (let i = 0; i < 100 && taken.length < 2; i += 1) {
      await send();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(taken[1]!.headers['hviletid-delivery']).toBe(taken[0]!.headers['hviletid-delivery']);
    expect((await rows())[0]).toMatchObject({ state: 'delivered' });
  }, 60_000);
});

describe('a target', () => {
  const command = (args: readonly string[], networks = '') =>
    here(['webhook', ...args, '--lang', 'en'], {
      DATABASE_URL: one.url,
      HVILETID_WEBHOOK_NETWORKS: networks,
    });

  it.each([
    'http://127.0.0.1',
    'http://localhost',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://2130706433',
  ])('at %s is not called where nobody allowed it, whatever its name', async (host) => {
    const { id } = await add({ url: `${host}:${port}/hook` });
    const told = await command(['test', id]);
    expect(told.status).toBe(1);
    expect(taken).toEqual([]);
    const [row] = await rows();
    expect(row!.error).toContain('HVILETID_WEBHOOK_NETWORKS');
    await expect(command(['add', `${host}:${port}/other`])).rejects.toThrow(/private, local .*NETWORKS/);
    expect(await one.query('select from webhook')).toHaveLength(1);
  });

  it('is called by its name where its network is allowed', async () => {
    const { id } = await add({ url: `http://localhost:${port}/hook` });
    expect((await command(['test', id], '127.0.0.0/8,::1')).status).toBe(0);
    expect(taken[0]!.headers['hviletid-event']).toBe('test');
  });

  it.each(['ftp://x.no', 'http://u:p@x.no', 'https://x.no/#a', 'nonsense'])(
    '%s cannot be added',
    async (bad) => {
      await expect(command(['add', bad])).rejects.toThrow(/expected one like https/);
    },
  );

  it('is added, listed without its secret, and removed by command', async () => {
    const made = await command(['add', 'https://x.no/hook', '--events', 'violation.detected']);
    const [secret] = made.out.split('\n');
    const listed = await command(['list']);
    expect(listed.out).toContain('https://x.no/hook');
    expect(listed.out).not.toContain(secret);
    const [{ id }] = (await one.query<{ id: string }>('select id from webhook')) as [{ id: string }];
    expect((await command(['deliveries', id])).out).toBe('Nothing has been sent yet.');
    expect((await command(['remove', id])).status).toBe(0);
    await expect(command(['remove', id])).rejects.toThrow(/no webhook of this id/);
    await expect(command(['add', 'https://x.no', '--events', 'violation.found'])).rejects.toThrow(/no event/);
  });
});
