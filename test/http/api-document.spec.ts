import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { TOKEN_SCOPES } from '../../src/access/access.js';
import type { AcceptedImport } from '../../src/api/import-view.js';
import { events, organisation, shortRest } from '../support/organisation.js';
import { type Program, type Sent, Website } from './website.js';

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: object }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let site: Website;
let program: Program;
let document: Document;
let ajv: Ajv2020;

beforeAll(async () => {
  site = await Website.start({}, false);
  program = await site.program(...TOKEN_SCOPES);
  await site.take('org.json', organisation([{ code: 'DAG', unit: 'team' }]));
  await site.take('events.csv', events(shortRest('DAG', '2025-12-03', '2025-12-04')));
  await site.evaluate();
  document = await site.programWith(null).json<Document>('/api/v1/openapi.json');
  ajv = new Ajv2020({ strict: false, allErrors: true });
  ajvFormats.default(ajv);
  ajv.addSchema(document, 'api');
});
afterAll(() => site.close());

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** The schema a document has for an answer; null where it has none for a body. */
function schemaFor(path: string, method: string, status: number, kind: string): ValidateFunction | null {
  const response = document.paths[path]?.[method]?.responses[String(status)];
  if (!response) throw new Error(`${method} ${path} is not said to answer ${status}`);
  if (!response.content) return null;
  if (!(kind in response.content)) throw new Error(`${method} ${path} ${status} is not said to be ${kind}`);
  const place = ['paths', path, method, 'responses', String(status), 'content', kind, 'schema'];
  return ajv.compile({ $ref: `api#/${place.map(escaped).map(encodeURIComponent).join('/')}` });
}

/** Asks, and holds the answer against the document. */
async function keepsTo(path: string, address: string, sent: Sent = {}, who = program): Promise<unknown> {
  const answer = await who.send(address, sent);
  const kind = (answer.headers.get('content-type') ?? '').split(';')[0]!;
  const text = await answer.text();
  const validate = schemaFor(path, (sent.method ?? 'GET').toLowerCase(), answer.status, kind);
  if (!validate || !kind.includes('json')) return text;
  const body = JSON.parse(text) as unknown;
  validate(body);
  expect({ path, status: answer.status, errors: validate.errors }).toEqual({
    path,
    status: answer.status,
    errors: null,
  });
  return body;
}

describe('the document', () => {
  it('is OpenAPI 3.1, as a validator sees it', async () => {
    expect(document.openapi).toBe('3.1.0');
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document) as unknown as Record<string, unknown>)).toEqual(
      {
        valid: true,
      },
    );
    expect(validator.version).toBe('3.1');
  });

  it('is refused by that validator when something of it is wrong', async () => {
    const wrong = structuredClone(document) as unknown as { paths: Record<string, { get: object }> };
    wrong.paths['/api/v1/imports']!.get = { responses: 'none' };
    expect((await new Validator().validate(wrong as unknown as Record<string, unknown>)).valid).toBe(false);
  });

  it('has every route below /api/v1, and no other', () => {
    const documented = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = site
      .routes()
      .filter((route) => route.includes(' /api/v1'))
      .map((route) => route.replaceAll(/:(\w+)/g, '{$1}'));
    expect(documented.sort()).toEqual([...new Set(routes)].sort());
  });

  const operations = (): (readonly [of: string, operation: Operation])[] =>
    Object.entries(document.paths)
      .filter(([path]) => !path.endsWith('openapi.json'))
      .flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]) => [`${method} ${path}`, operation] as const),
      );

  it('says of each operation what it does', () => {
    expect(operations().filter(([, { summary }]) => !summary?.trim())).toEqual([]);
  });

  it('says of each operation which token opens it', () => {
    for (const [of, { security = [] }] of operations()) {
      const scopes = security.flatMap(({ token }) => token ?? []);
      // What is a person's own, no token opens.
      if (of.endsWith('/mine')) continue;
      expect([of, scopes]).not.toEqual([of, []]);
      expect([of, TOKEN_SCOPES]).toEqual([of, expect.arrayContaining(scopes)]);
    }
  });

  it('says of each operation what can go wrong', () => {
    for (const [of, { responses }] of operations()) {
      const refusals = expect.arrayContaining(['401', '403', '422', '429', '500']);
      expect([of, Object.keys(responses)]).toEqual([of, refusals]);
    }
  });

  it('says of each operation what its address holds', () => {
    for (const [of, { parameters = [] }] of operations()) {
      const named = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect([of, named.sort()]).toEqual([
        of,
        [...of.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort(),
      ]);
      expect([of, parameters.filter(({ schema }) => schema === undefined)]).toEqual([of, []]);
    }
  });

  it('gives each operation a name of its own', () => {
    const names = Object.values(document.paths).flatMap((item) =>
      Object.values(item).map(({ operationId }) => operationId),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('has the schemas that validate: what they refuse, it refuses', async () => {
    const validate = ajv.compile({ $ref: 'api#/components/schemas/EventBody' });
    const shift = { employee: '1', kind: 'shift', start: '2025-12-01T08:00', end: '2025-12-01T15:00' };
    for (const [body, status] of [
      [shift, 201],
      [{ ...shift, pause: 1 }, 422],
      [{ ...shift, employee: undefined }, 422],
      [{ ...shift, breaks: [{ start: 1 }] }, 422],
      [{ ...shift, unit: null }, 200],
    ] as const) {
      const answer = await program.send('/api/v1/events/x/1', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect([body, answer.status]).toEqual([body, status]);
      expect(validate(JSON.parse(JSON.stringify(body)))).toBe(status < 300);
    }
  });
});

describe('what is answered keeps to the document', () => {
  it('for figures, the report and violations', async () => {
    await keepsTo('/api/v1/indicators', '/api/v1/indicators?month=2025-12');
    await keepsTo('/api/v1/reports/{month}', '/api/v1/reports/2025-12');
    const list = (await keepsTo('/api/v1/violations', '/api/v1/violations')) as {
      violations: { id: string }[];
    };
    expect(list.violations.length).toBeGreaterThan(0);
    await keepsTo('/api/v1/violations/{id}', `/api/v1/violations/${list.violations[0]!.id}`);
    await keepsTo('/api/v1/openapi.json', '/api/v1/openapi.json', {}, site.programWith(null));
  });

  it('for evaluations', async () => {
    const path = '/api/v1/evaluations';
    const evaluate = (query: string, body: object): Promise<unknown> =>
      keepsTo(path, path + query, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const event = { kind: 'shift', start: '2025-12-01T08:00', end: '2025-12-01T23:00' };
    const asked = {
      employees: [
        { employee: 'A', events: [event, { ...event, start: '2025-12-02T05:00', end: '2025-12-02T09:00' }] },
      ],
    };
    const { employees } = (await evaluate('', asked)) as { employees: { findings: unknown[] }[] };
    expect(employees[0]!.findings.length).toBeGreaterThan(0);
    const wrong = await evaluate('', { employees: [{ employee: 'A', events: [{ ...event, end: 'x' }] }] });
    expect(wrong).toMatchObject({ errors: [{ pointer: '#/employees/0/events/0/end' }] });
    await evaluate('?rulebook=nothing', asked);
  });

  it('for objections', async () => {
    await site.query(`
      insert into objection (id, violation_id, employee_id, state, text, made_at, due_on)
      select gen_random_uuid(), v.id, v.employee_id, 'open', 'Nei', now(), '2026-01-15' from violation v limit 1`);
    const path = '/api/v1/objections/{id}/answer';
    const { objections } = (await keepsTo('/api/v1/objections', '/api/v1/objections')) as {
      objections: { id: string }[];
    };
    for (const outcome of ['upheld', 'rejected', 'perhaps'])
      await keepsTo(path, `/api/v1/objections/${objections[0]!.id}/answer`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ outcome, answer: 'Fordi.' }),
      });
    await keepsTo('/api/v1/objections', '/api/v1/objections?state=answered');
  });

  it('for imports', async () => {
    const body = 'employee;kind;start;end\n1;shift;2025-12-01T08:00;2025-12-01T07:00\n';
    const headers = { 'content-type': 'text/csv' };
    const sent = (await keepsTo('/api/v1/imports', '/api/v1/imports', {
      method: 'POST',
      headers,
      body,
    })) as AcceptedImport;
    while ((await program.json<{ state: string }>(sent.href)).state === 'running');
    await keepsTo('/api/v1/imports', '/api/v1/imports');
    await keepsTo('/api/v1/imports/{id}', sent.href);
    await keepsTo('/api/v1/imports/{id}/complaints', `${sent.href}/complaints`);
    expect(await keepsTo('/api/v1/imports/{id}/rejected', `${sent.href}/rejected`)).toContain(
      'employee;kind',
    );
    const stop = { method: 'POST' };
    await keepsTo('/api/v1/imports/{id}/stop', `${sent.href}/stop`, stop);
    await site.query(`update import set state = 'running', seen_alive_at = now() where id = $1`, [sent.id]);
    expect(await keepsTo('/api/v1/imports/{id}/stop', `${sent.href}/stop`, stop)).toEqual(sent);
  });

  it('for events', async () => {
    const path = '/api/v1/events/{source}/{id}';
    const put = (body: object): Promise<unknown> =>
      keepsTo(path, '/api/v1/events/roster/7', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const shift = { employee: '1', kind: 'shift', start: '2025-12-01T08:00', end: '2025-12-01T15:00' };
    await put(shift);
    await put({ ...shift, break_minutes: 30 });
    await put({ ...shift, kind: '?' });
    await keepsTo(path, '/api/v1/events/roster/7');
    await keepsTo(path, '/api/v1/events/roster/7', { method: 'DELETE' });
  });

  it('for refusals: unknown caller, wrong scope, nothing there, wrong request', async () => {
    const nobody = site.programWith(null);
    const narrow = await site.program('figures:read');
    for (const path of ['/api/v1/imports', '/api/v1/violations', '/api/v1/indicators']) {
      await keepsTo(path, path, {}, nobody);
      await keepsTo(path, `${path}?nonsense=1`);
    }
    await keepsTo('/api/v1/imports', '/api/v1/imports', {}, narrow);
    await keepsTo('/api/v1/imports', '/api/v1/imports?cursor=x');
    await keepsTo('/api/v1/violations', '/api/v1/violations?cursor=x');
    await keepsTo('/api/v1/imports/{id}', '/api/v1/imports/x');
    await keepsTo('/api/v1/violations/{id}', '/api/v1/violations/x');
    await keepsTo('/api/v1/reports/{month}', '/api/v1/reports/2019-01');
    await keepsTo('/api/v1/events/{source}/{id}', '/api/v1/events/a/b');
    await keepsTo('/api/v1/imports', '/api/v1/imports', { method: 'POST', body: 'x' });
  });
});

describe('the page of problems', () => {
  it.each([
    ['nb', 'Ugyldig token'],
    ['nn', 'Ugyldig token'],
    ['en', 'Token not valid'],
  ])('is where the type of an answer leads, in %s', async (language, title) => {
    const answer = await site.programWith('x').send('/api/v1/imports');
    const { type } = (await answer.json()) as { type: string };
    const { pathname, hash } = new URL(type);
    const page = await (await site.visitorWith('a=1').get(pathname, language)).text();
    expect(page).toContain(`id="${hash.slice(1)}"`);
    expect(page).toContain(title);
  });
});
