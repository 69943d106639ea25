import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TOKEN_SCOPES } from '../../src/access/access.js';
import { events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { type Program, type Visitor, Website } from './website.js';

const AGREEMENT = {
  code: 'DISP-1',
  legalBasis: '10-8(3)',
  grantedBy: 'elected-representatives',
  group: { kind: 'unit', code: 'team' },
  from: '2026-01-01',
  to: null,
  limits: { DAILY_REST: 8 },
} as const;

/** What may not change by what is refused. That it was tried is written down elsewhere. */
const KEPT = [
  ...['violation', 'violation_history', 'violation_measure', 'objection', 'agreement', 'agreement_version'],
  ...['webhook', 'dirty_mark', 'month_violations', 'report_text', 'alert_choice'],
];

let site: Website;
let program: Program;
let hr: Visitor;
let lead: Visitor;
let own: string;
let foreign: string;

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'DAG' }, { code: 'TOPP', unit: 'top' }]));
  await site.take(
    'events.csv',
    events(['DAG', 'TOPP'].flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
  await site.evaluate();
  program = await site.program(...TOKEN_SCOPES);
  hr = await site.visitor('hr');
  const [row] = await site.query<{ id: string }>('select id from employee where code = $1', [LEAD.code]);
  lead = await site.visitor(`manager:${row!.id}`);
  const found = await site.query<{ id: string; code: string }>(
    `select v.id, e.code from violation v join employee e on e.id = v.employee_id where v.rule = 'DAILY_REST'`,
  );
  own = found.find(({ code }) => code === 'DAG')!.id;
  foreign = found.find(({ code }) => code === 'TOPP')!.id;
});
afterAll(() => site.close());

const kept = (): Promise<unknown[]> =>
  site.query(
    KEPT.map(
      (table) => `select '${table}' as name, jsonb_agg(t order by t::text) as rows from ${table} t`,
    ).join(' union all '),
  );
let before: unknown[];
beforeEach(async () => {
  before = await kept();
});
afterEach(async () => {
  expect(await kept()).toEqual(before);
});

const json = (method: string, body: unknown, headers: Record<string, string> = {}) => ({
  method,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Status and code of an answer in problem form, which says in words what was wrong. */
async function problemOf(answer: Response): Promise<[status: number, code: string]> {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const { type, status, title, detail } = (await answer.json()) as Record<
    'type' | 'title' | 'detail',
    string
  > & {
    status: number;
  };
  expect([status, title.length > 0, detail.length > 10]).toEqual([answer.status, true, true]);
  return [answer.status, type.split('#')[1]!];
}

describe('a program', () => {
  const assess = (who: Program, version = 1, body: unknown = { outcome: 'real' }): Promise<Response> =>
    who.send(`/api/v1/violations/${own}/assess`, json('POST', body, { 'if-match': `"${version}"` }));

  it('with an expired token, or one of somewhere else, is refused', async () => {
    const expired = await site.program(...TOKEN_SCOPES);
    const [, id = ''] = expired.token!.split('_');
    await site.query(`update api_token set expires_at = '2026-01-05T06:59:59Z' where id = $1`, [id]);
    const elsewhere = site.programWith(
      `hvt_${randomBytes(6).toString('hex')}_${randomBytes(32).toString('base64url')}`,
    );
    for (const who of [expired, elsewhere, site.programWith('eyJhbGciOiJub25lIn0.e30.')])
      expect(await problemOf(await assess(who))).toEqual([401, 'access.unknown-token']);
  });

  it('that names a webhook in a network of ours is refused', async () => {
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '10.0.0.8',
      '169.254.169.254',
      '0x7f000001',
      '[::ffff:10.0.0.8]',
    ])
      expect([
        host,
        ...(await problemOf(
          await program.send(
            '/api/v1/webhooks',
            json('POST', { url: `http://${host}/hook`, events: ['violation.detected'] }),
          ),
        )),
      ]).toEqual([host, 422, 'webhook.wrong']);
  });

  it('is told in the language it asks for', async () => {
    const expired = site.programWith('hvt_000000000000_' + 'A'.repeat(43));
    const figures = await site.program('figures:read');
    const hook = (who: Program, url: string, headers: Record<string, string>) =>
      who.send('/api/v1/webhooks', json('POST', { url, events: ['violation.detected'] }, headers));
    const act = (path: string, body: unknown, headers: Record<string, string>, id = own) =>
      program.send(`/api/v1/violations/${id}/${path}`, json('POST', body, headers));
    const nobodys = '00000000-0000-4000-8000-000000000000';
    const asks: readonly ((headers: Record<string, string>) => Promise<Response>)[] = [
      (headers) => expired.send('/api/v1/violations', { headers }),
      (headers) => figures.send('/api/v1/violations', { headers }),
      (headers) => hook(program, 'http://[::ffff:10.0.0.8]/hook', headers),
      (headers) => act('take-back', { reason: 'Nei.' }, { ...headers, 'if-match': '"1"' }),
      (headers) => act('assess', { outcome: 'real' }, { ...headers, 'if-match': '"7"' }),
      (headers) => act('assess', { outcome: 'real' }, headers),
      (headers) => act('assess', { outcome: 'real' }, { ...headers, 'if-match': '3' }),
      (headers) => act('assess', { outcome: 'real' }, { ...headers, 'if-match': '"1"' }, nobodys),
      (headers) =>
        program.send(
          `/api/v1/violations/${own}/cause`,
          json('PUT', { cause: 'full-moon' }, { ...headers, 'if-match': '"1"' }),
        ),
      (headers) =>
        program.send(
          '/api/v1/agreements',
          json('POST', { ...AGREEMENT, code: 'Y', limits: { DAILY_REST: 7 } }, headers),
        ),
    ];
    for (const [index, ask] of asks.entries()) {
      const said: string[] = [];
      for (const language of ['en', 'nb', 'nn']) {
        const { title, detail } = (await (await ask({ 'accept-language': language })).json()) as {
          title: string;
          detail: string;
        };
        said.push(`${title} ${detail}`);
      }
      expect([index, new Set(said).size]).toEqual([index, 3]);
    }
  });

  it('that wants what is not possible now is refused', async () => {
    const answer = await program.send(
      `/api/v1/violations/${own}/take-back`,
      json('POST', { reason: 'Nobody has assessed it.' }, { 'if-match': '"1"' }),
    );
    expect(await problemOf(answer)).toEqual([409, 'violation.illegal-transition']);
  });

  it('that saw another version is refused, of a case and of an agreement', async () => {
    expect(await problemOf(await assess(program, 7))).toEqual([412, 'violation.changed-meanwhile']);
    const made = await program.send('/api/v1/agreements', json('POST', AGREEMENT));
    const { id } = (await made.json()) as { id: string };
    before = await kept();
    const stale = await program.send(
      `/api/v1/agreements/${id}`,
      json('PUT', { version: 9, agreement: AGREEMENT }),
    );
    expect((await problemOf(stale))[0]).toBe(409);
    const ended = await program.send(`/api/v1/agreements/${id}/end`, json('POST', { version: 9, to: null }));
    expect((await problemOf(ended))[0]).toBe(409);
  });

  it('that names a cause nobody knows is refused', async () => {
    const answer = await program.send(
      `/api/v1/violations/${own}/cause`,
      json('PUT', { cause: 'full-moon' }, { 'if-match': '"1"' }),
    );
    expect(await problemOf(answer)).toEqual([422, 'violation.wrong-action']);
  });

  it('that registers an agreement weaker than the law allows at that level is refused', async () => {
    for (const change of [
      { limits: { DAILY_REST: 7 } },
      { grantedBy: 'individual', limits: { DAILY_REST: 10 } },
    ]) {
      const answer = await program.send(
        '/api/v1/agreements',
        json('POST', { ...AGREEMENT, code: 'X', ...change }),
      );
      expect((await problemOf(answer))[0]).toBe(422);
    }
  });
});

describe('somebody with a cookie', () => {
  it('that was tampered with, or is of somewhere else, is nobody', async () => {
    const cookie = hr.cookie!;
    const [name, value = ''] = cookie.split('=');
    for (const forged of [
      `${cookie.slice(0, -4)}AAAA`,
      `${name}=s%3A${randomBytes(24).toString('base64url')}.${value.split('.')[1]}`,
      `${name}=hr`,
      'personaId=hr',
    ]) {
      const visitor = site.visitorWith(forged);
      expect((await visitor.get('/violations')).headers.get('location')).toBe('/sign-in?next=%2Fviolations');
      expect(await problemOf(await visitor.get('/api/v1/violations'))).toEqual([401, 'access.not-signed-in']);
      expect(
        await problemOf(await visitor.postJson(`/api/v1/violations/${own}/assess`, { outcome: 'real' })),
      ).toEqual([401, 'access.not-signed-in']);
    }
  });

  it('is not made to do anything by another site', async () => {
    const forms = [
      ['/violations/assess', { ids: own, outcome: 'real' }],
      [`/violations/${own}/assess`, { version: '1', outcome: 'real' }],
      ['/agreements', { code: 'X' }],
      ['/reports/2025-12/text', { text: 'Hei' }],
      ['/reports/2025-12/close', {}],
      ['/webhooks', { url: 'https://example.org' }],
      ['/alerts/again', {}],
      ['/schedules/retention/runs', {}],
      ['/my-alerts', { delivery: 'daily' }],
      ['/sign-out', {}],
    ] as const;
    for (const [path, form] of forms)
      for (const from of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'https://evil.example' },
        { origin: 'null' },
      ] as Record<string, string>[]) {
        const answer = await fetch(site.address + path, {
          method: 'POST',
          body: new URLSearchParams(form),
          headers: { cookie: hr.cookie!, ...from },
          redirect: 'manual',
        });
        expect([path, from, answer.status]).toEqual([path, from, 403]);
      }
    expect((await hr.get('/')).status).toBe(200);
  });

  it('is led to no other site, whatever stands in an address or a field', async () => {
    for (const next of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/%09/evil.example',
      'javascript:alert(1)',
      '/\t/evil.example',
    ]) {
      const answer = await (await site.visitor(null)).post('/sign-in', { persona: 'reader', next });
      const to = new URL(answer.headers.get('location') ?? '/', site.address);
      expect([next, to.origin]).toEqual([next, site.address]);
      const language = await hr.post('/language', { language: 'en', path: next, next, back: next });
      const back = new URL(language.headers.get('location') ?? '/', site.address);
      expect([next, back.origin]).toEqual([next, site.address]);
    }
  });
});

describe('a manager of another unit', () => {
  it('learns nothing from what an answer says of a case that is not theirs', async () => {
    const nobodys = '00000000-0000-4000-8000-000000000000';
    const bodies = [
      ['POST', 'assess', { outcome: 'duplicate', duplicateOf: foreign, reason: 'x' }],
      ['POST', 'assess', { outcome: 'duplicate', duplicateOf: nobodys, reason: 'x' }],
    ] as const;
    const said: string[] = [];
    for (const [method, path, body] of bodies) {
      const answer = await lead.sendJson(`/api/v1/violations/${own}/${path}`, body, method, {
        'if-match': '"1"',
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      said.push((await answer.text()).replaceAll(foreign, '…').replaceAll(nobodys, '…'));
    }
    expect(said[0]).toBe(said[1]);
  });

  it('cannot tick the case of another unit among the own ones', async () => {
    const answer = await lead.post('/violations/assess', [
      ['pick', foreign],
      ['pick', `${foreign}:1`],
      ['outcome', 'data-error'],
      ['reason', 'x'],
    ]);
    expect(await answer.text()).not.toContain('TOPP');
  });

  it('cannot object for somebody else', async () => {
    expect((await lead.post(`/me/findings/${own}/object`, { text: 'Feil' })).status).toBe(404);
    expect((await lead.post(`/me/findings/${foreign}/object`, { text: 'Feil' })).status).toBe(404);
  });
});
