import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linesOf } from './table-lines.js';
import { type Visitor, Website } from './website.js';

let site: Website;
let admin: Visitor;
let server: Server;
let url: string;
const bodies: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => bodies.push(chunk.toString()));
    request.on('end', () => response.writeHead(503).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  site = await Website.start({ HVILETID_WEBHOOK_NETWORKS: '127.0.0.1' });
  // Bound by the policies of the database, as HR is not.
  admin = await site.visitor('admin');
});
afterAll(async () => {
  server.close();
  await site.close();
});

const ID = '00000000-0000-4000-8000-00000000000a';
const form = (more: Readonly<Record<string, string>> = {}) => ({
  ...{ id: ID, url, events: 'violation.detected' },
  ...more,
});
const known = () => site.query<{ id: string; secret: string }>(`select id, secret from webhook`);

describe('the page of webhooks', () => {
  it.each([
    [{ url: 'http://10.0.0.1/hook' }, 'HVILETID_WEBHOOK_NETWORKS', 'value="http://10.0.0.1/hook"'],
    [{ url: 'http://169.254.169.254/' }, 'privat, lokalt', 'value="http://169.254.169.254/"'],
    [{ url: 'ftp://x.no' }, 'Adressen kan ikke brukes', 'value="ftp://x.no"'],
    [{ events: '' }, 'Velg minst én hendelse.', '/hook"'],
  ])('refuses %p beside the field, and keeps what was typed', async (more, says, typed) => {
    const answer = await admin.post('/webhooks', form(more));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(says);
    expect(page).toContain(typed);
    expect(await known()).toEqual([]);
  });

  it('lets employee numbers be sent by those alone who may see whose findings they are', async () => {
    const answer = await admin.post('/webhooks', form({ details: 'yes' }));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Du kan ikke se hvem funn gjelder');
    expect(await admin.text('/webhooks')).not.toContain('name="details"');
    const hr = await site.visitor('hr');
    expect(await hr.text('/webhooks')).toContain('name="details"');
    const wish = { url, events: ['violation.detected'], details: true };
    const sent = async (...scopes: Parameters<typeof site.program>) =>
      (await site.program(...scopes)).send('/api/v1/webhooks', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wish),
      });
    const refused = await sent('webhooks:write');
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { type: expect.stringMatching(/#webhook\.details-not-yours$/) },
    ]);
    expect(await known()).toEqual([]);
    expect((await sent('webhooks:write', 'violations:read')).status).toBe(201);
    await site.query('delete from webhook');
  });

  it('shows the secret of a new one once, and adds one where the form comes twice', async () => {
    const added = await admin.post('/webhooks', form());
    expect(added.headers.get('cache-control')).toBe('no-store');
    const [{ secret } = { secret: '' }] = await known();
    expect(secret).toMatch(/^whs_/);
    expect(await added.text()).toContain(secret);
    const again = await admin.post('/webhooks', form());
    expect(again.headers.get('location')).toBe(`/webhooks/${ID}`);
    expect(await known()).toHaveLength(1);
    for (const path of ['/webhooks', `/webhooks/${ID}`]) {
      const page = await admin.text(path);
      expect(page).toContain('/hook');
      expect(page).not.toContain(secret);
    }
  });

  it('sends a test, and has the tries, the next one and the last answer in the log', async () => {
    const sent = await admin.post(`/webhooks/${ID}/test`, {});
    expect(sent.headers.get('location')).toBe(`/webhooks/${ID}#log`);
    expect(JSON.parse(bodies[0]!)).toMatchObject({ event: 'test' });
    const page = await admin.text(`/webhooks/${ID}`);
    expect(page).toContain('prøve');
    expect(page).toContain('venter');
    expect(page).toMatch(
      / number" [^>]*>1<\/td><td class="[^"]* nowrap" [^>]*>[^–<]+<\/td><td class="[^"]* sentence" [^>]*>503<\/td>/,
    );
  });

  it('is taken away, and so are all messages with what became of them, without secrets or what they said', async () => {
    const secret = (await known())[0]!.secret;
    const list = linesOf(await admin.text('/webhooks.csv'));
    expect(list[0]).toBe('Adresse;Hendelser;Innhold;Lagt til');
    expect(list[1]).toMatch(/^http:.*\/hook;brudd funnet;bare id-er;2026-01-05 \d\d:\d\d:\d\d$/);
    await site.query(
      `insert into webhook_delivery (id, webhook_id, event, body, state, attempts, next_at, last_status, created_at, delivered_at)
       select gen_random_uuid(), $1, 'violation.detected', '{"secret":"of nobody"}', 'delivered', 1, now(), 204,
              '2025-11-01T00:00Z'::timestamptz + n * interval '1 minute', '2025-11-01T12:00Z'
         from generate_series(1, 150) n`,
      [ID],
    );
    const page = await admin.text(`/webhooks/${ID}`);
    expect(page).toContain(`href="/webhooks/${ID}/deliveries.csv"`);
    const file = await admin.text(`/webhooks/${ID}/deliveries.csv`);
    const [heading, latest, ...others] = linesOf(file);
    expect(heading).toBe('Tidspunkt;Hendelse;Status;Forsøk;Neste forsøk;Levert;Siste svar');
    expect(latest).toMatch(/^2026-01-05 [\d:]+;prøve;venter;1;2026-01-05 [\d:]+;;503$/);
    expect(others).toHaveLength(150);
    expect(others.at(-1)).toBe('2025-11-01 01:01:00;brudd funnet;levert;1;;2025-11-01 13:00:00;204');
    expect(list.join() + file).not.toMatch(new RegExp(`${secret}|of nobody`));
    expect((await admin.get(`/webhooks/${ID.replace('a', 'b')}/deliveries.csv`)).status).toBe(404);
  });

  it('removes one, and no more', async () => {
    expect((await admin.post(`/webhooks/${ID}/remove`, {})).headers.get('location')).toBe('/webhooks');
    expect((await admin.post(`/webhooks/${ID}/remove`, {})).status).toBe(404);
    expect(await admin.text('/webhooks')).toContain('Ingen er lagt til.');
  });

  it('leaves in the log who added, tried and removed it, once each, and neither address nor secret', async () => {
    const entries = await site.query<{ action: string; detail: unknown }>(
      `select actor, action, detail from audit_entry where subject_kind = 'webhook' and subject_id = $1 order by id`,
      [ID],
    );
    expect(entries).toEqual([
      { actor: 'admin', action: 'add-webhook', detail: { events: 'violation.detected', details: false } },
      { actor: 'admin', action: 'test-webhook', detail: {} },
      { actor: 'admin', action: 'remove-webhook', detail: {} },
    ]);
  });
});
