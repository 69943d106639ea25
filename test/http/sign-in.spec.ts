import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../src/platform/free-port.js';
import { events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { Walk } from './browser-walk.js';
import { Issuer } from './issuer.js';
import { Website } from './website.js';

const PEOPLE = {
  'hr-1': { name: 'Hilde', email: 'hilde@example.no', groups: ['hr', 'choir'] },
  board: { name: 'Bjørn', email: 'b@example.no', groups: ['board'] },
  lead: { name: 'Leder', email: 'LEAD@example.no' },
  doubted: { name: 'Falsk', email: 'lead@example.no', email_verified: false },
  // By the role file alone.
  chosen: { name: 'Valgt', email: 'Chosen@example.no' },
  deputy: { name: 'Vara', email: 'dag@example.no' },
  elected: { name: 'Tillitsvalgt', email: 'e@example.no', groups: ['delegates'] },
  guest: { name: 'Gjest', email: 'guest@example.no', groups: ['choir'] },
};

const ROLES = `roles:
  - email: chosen@example.no
    role: hr
  - employee: DAG
    role: manager
    units: [top]
  - email: b@example.no
    role: hr
    to: 2026-01-04
  - group: delegates
    role: representative
    represents: [{ unit: team, positions: [Operatør] }]
`;

let directory: string;
let issuer: Issuer;
let site: Website;
let at: string;

beforeAll(async () => {
  const port = await freePort();
  at = `http://127.0.0.1:${port}`;
  issuer = await Issuer.start(at, PEOPLE);
  directory = await mkdtemp(join(tmpdir(), 'hviletid-roles-'));
  const roles = join(directory, 'roles.yaml');
  await writeFile(roles, ROLES);
  site = await Website.start({ ...issuer.settings, PORT: String(port), HVILETID_ROLE_FILE: roles }, false);
  const people = [
    { code: 'TOPP', unit: 'top' },
    { code: 'DAG', email: 'dag@example.no' },
  ] as const;
  await site.take('org.json', organisation(people));
  await site.take(
    'events.csv',
    events(['TOPP', 'DAG'].flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
  await site.evaluate();
});

afterAll(async () => {
  await site.close();
  await issuer.close();
  await rm(directory, { recursive: true });
});

const isCallback = (address: string): boolean => address.includes('/sign-in/callback');

/** Signs in as far as the issuer's answer, which is not given yet. */
async function almost(
  who: keyof typeof PEOPLE | 'nobody',
  next = '/',
): Promise<{ walk: Walk; callback: string }> {
  issuer.next = who;
  const walk = new Walk();
  const { address } = await walk.follow(`${at}/sign-in/begin?next=${encodeURIComponent(next)}`, isCallback);
  return { walk, callback: address };
}

async function signedIn(who: keyof typeof PEOPLE): Promise<Walk> {
  const { walk, callback } = await almost(who);
  expect((await walk.go(callback)).status).toBe(303);
  return walk;
}

const post = (walk: Walk, path: string): Promise<Response> =>
  walk.go(at + path, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });

describe('signing in at an issuer', () => {
  it('goes there with PKCE, state and nonce, and comes back to the page that was wanted', async () => {
    const { walk, callback } = await almost('hr-1', '/violations?month=2025-12');
    const sent = issuer.asked.findLast(({ pathname }) => pathname === '/auth')!.searchParams;
    expect(Object.fromEntries(sent)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256' });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(sent.get(name)!.length).toBeGreaterThan(40);
    const answer = await walk.go(callback);
    expect(answer.headers.get('location')).toBe('/violations?month=2025-12');
    expect(await (await walk.go(`${at}/violations?month=2025-12`)).text()).toContain('Navn TOPP');
  });

  it('leads to no other site', async () => {
    const { walk, callback } = await almost('hr-1', '//evil.example/');
    expect((await walk.go(callback)).headers.get('location')).toBe('/');
  });

  it('gives a manager the own units, by the address of one employee', async () => {
    const page = await (await (await signedIn('lead')).go(`${at}/violations?month=2025-12`)).text();
    expect(page).toContain('Navn DAG');
    expect(page).not.toContain('TOPP');
    // Entries of the log have ids, which the issuer made; what it calls the person is kept beside them.
    const [known] = await site.query<{ name: string; code: string; actor: string }>(
      `select n.name, e.code, n.actor from actor_name n join audit_entry a using (actor) join employee e on e.id = n.employee_id
        where a.action = 'sign-in' order by a.id desc limit 1`,
    );
    expect(known).toMatchObject({ name: expect.stringMatching(/./), code: 'LEAD' });
  });

  it('makes whoever is of HR, and nobody else, one to whom alerts without a manager go', async () => {
    await signedIn('lead');
    await signedIn('hr-1');
    expect(await site.query(`select person, email from hr_member`)).toEqual([
      { person: 'oidc:hr-1', email: 'hilde@example.no' },
    ]);
  });

  it('gives the board figures', async () => {
    const walk = await signedIn('board');
    expect((await walk.go(`${at}/`)).status).toBe(200);
    expect((await walk.go(`${at}/violations`)).status).toBe(403);
  });

  it.each(['guest', 'doubted'] as const)(
    'tells %s that there is no role, and signs nobody in',
    async (who) => {
      const { walk, callback } = await almost(who);
      const answer = await walk.go(callback);
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('ingen rolle');
      expect((await walk.go(`${at}/`)).status).toBe(303);
    },
  );

  it('takes what was decided at once: who no longer leads anything is an employee like others', async () => {
    const walk = await signedIn('lead');
    await site.query(`update unit set manager_id = null where code = 'team'`);
    try {
      const home = await walk.go(`${at}/`);
      expect([home.status, home.headers.get('location')]).toEqual([303, '/me/findings']);
      expect((await walk.go(`${at}/me/findings`)).status).toBe(200);
    } finally {
      await site.query(
        `update unit set manager_id = (select id from employee where code = $1) where code = 'team'`,
        [LEAD.code],
      );
    }
  });
});

describe('the role file', () => {
  const namesSeenBy = async (who: keyof typeof PEOPLE): Promise<string[]> => {
    const page = await (await (await signedIn(who)).go(`${at}/violations?month=2025-12`)).text();
    return ['DAG', 'TOPP'].filter((code) => page.includes(`Navn ${code}`));
  };

  it('makes HR of an address, and a manager of a number, of the unit and what lies below', async () => {
    expect(await namesSeenBy('chosen')).toEqual(['DAG', 'TOPP']);
    expect(await namesSeenBy('deputy')).toEqual(['DAG', 'TOPP']);
  });

  it('makes a representative of whoever is in a group at the issuer', async () => {
    const walk = await signedIn('elected');
    const hours = await (await walk.go(`${at}/hours?from=2025-12-01&to=2025-12-31`)).text();
    expect(['DAG', 'TOPP'].filter((code) => hours.includes(`Navn ${code}`))).toEqual(['DAG']);
    expect((await walk.go(`${at}/violations`)).status).toBe(403);
  });

  it('takes nothing away from what groups give, and gives nothing after its last day', async () => {
    const walk = await signedIn('board');
    expect((await walk.go(`${at}/`)).status).toBe(200);
    expect((await walk.go(`${at}/violations`)).status).toBe(403);
  });

  it('is in the audit log as it was at the start, by codes', async () => {
    const rows = await site.query<{ role: string; detail: Record<string, unknown> }>(
      `select subject_id as role, detail from audit_entry where action = 'change-roles' order by id`,
    );
    const file = rows[0]!.detail['file'];
    const given = (role: string, holder: unknown, groups: string | null, to: string | null = null) => ({
      role,
      detail: { change: 'given', holder, groups, from: null, to, file },
    });
    const hash = expect.stringMatching(/^email:[0-9a-f]{16}$/);
    expect(rows).toEqual([
      given('hr', hash, null),
      given('manager', 'employee:DAG', 'top'),
      given('hr', hash, null, '2026-01-04'),
      given('representative', 'group:delegates', 'team/Operatør'),
    ]);
    expect(JSON.stringify(rows)).not.toContain('@');
  });

  it('is told once, and what another file takes away is told as well', async () => {
    const changes = async () =>
      (
        await site.query<{ change: string }>(
          `select detail ->> 'change' as change from audit_entry where action = 'change-roles' order by id`,
        )
      ).map(({ change }) => change);
    const roles = join(directory, 'roles.yaml');
    await (await site.beside(false, { ...issuer.settings, HVILETID_ROLE_FILE: roles })).close();
    expect(await changes()).toHaveLength(4);
    const other = join(directory, 'other.yaml');
    await writeFile(other, ROLES.replace('units: [top]', 'units: [team]'));
    await (await site.beside(false, { ...issuer.settings, HVILETID_ROLE_FILE: other })).close();
    expect((await changes()).slice(4)).toEqual(['taken', 'given']);
  });

  it('that cannot be read stops the start and says so', async () => {
    await expect(
      site.beside(false, { ...issuer.settings, HVILETID_ROLE_FILE: join(directory, 'gone.yaml') }),
    ).rejects.toThrow('HVILETID_ROLE_FILE is');
  });
});

describe('an answer of the issuer', () => {
  it('is good once', async () => {
    const { walk, callback } = await almost('hr-1');
    expect((await walk.go(callback)).status).toBe(303);
    expect((await walk.go(callback)).status).toBe(422);
  });

  it('is good in the browser alone that began', async () => {
    const { callback } = await almost('hr-1');
    expect((await new Walk().go(callback)).status).toBe(422);
  });

  it.each([
    ['another state', /state=[^&]+/, 'state=forged'],
    ['another code', /code=[^&]+/, 'code=forged'],
    ['another issuer', /iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example'],
  ])('with %s signs nobody in', async (_case, part, forged) => {
    const { walk, callback } = await almost('hr-1');
    expect(callback).toMatch(part);
    expect((await walk.go(callback.replace(part, forged))).status).toBe(422);
    expect((await walk.go(`${at}/`)).status).toBe(303);
    // Nor is the true one any good after it.
    expect((await walk.go(callback)).status).toBe(422);
  });

  it('that refuses says so', async () => {
    const { walk, callback } = await almost('nobody');
    const answer = await walk.go(callback);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('slapp deg ikke inn');
  });
});

describe('a session', () => {
  it('has a new id at sign-in, and the table only a hash of it', async () => {
    const { walk, callback } = await almost('hr-1');
    const before = walk.cookieOf(at, 'hviletid')!;
    await walk.go(callback);
    const cookie = walk.cookieOf(at, 'hviletid')!;
    expect(cookie).not.toBe(before);
    const sid = /^s:([^.]+)\./.exec(decodeURIComponent(cookie))![1]!;
    const stored = await site.query<{ sid: string }>('select sid from session');
    const sids = stored.map((row) => row.sid);
    expect(sids).toContain(createHash('sha256').update(sid).digest('base64url'));
    expect(sids).not.toContain(sid);
  });

  it('with a cookie that was tampered with is none', async () => {
    const walk = await signedIn('hr-1');
    const cookie = walk.cookieOf(at, 'hviletid')!;
    walk.setCookie(at, 'hviletid', `${cookie.slice(0, -4)}AAAA`);
    const answer = await walk.go(`${at}/violations`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fviolations']);
  });

  it('ends ten hours after signing in, however busy', async () => {
    const walk = await signedIn('hr-1');
    expect((await walk.go(`${at}/`)).status).toBe(200);
    await site.query(
      `update session set sess = jsonb_set(sess::jsonb, '{signedInAt}',
         to_jsonb((sess ->> 'signedInAt')::bigint - 36000000))::json where sess ->> 'signedInAt' is not null`,
    );
    expect((await walk.go(`${at}/`)).status).toBe(303);
  });

  it('is asked to end at the issuer too, and is over here at once', async () => {
    const walk = await signedIn('hr-1');
    const page = await (await post(walk, '/sign-out')).text();
    const farewell = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&');
    expect(farewell).toContain(`${issuer.address}/session/end?`);
    expect(new URL(farewell).searchParams.get('post_logout_redirect_uri')).toBe(`${at}/sign-in`);
    expect((await walk.go(farewell)).status).toBe(200);
    expect((await walk.go(`${at}/`)).status).toBe(303);
  });
});

describe('an issuer', () => {
  /** What a person is told who wants to sign in there. */
  async function told(address: string): Promise<{ status: number; page: string }> {
    const other = await site.beside(false, { ...issuer.settings, HVILETID_OIDC_ISSUER: address });
    try {
      const answer = await new Walk().go(`${other.address}/sign-in/begin`);
      return { status: answer.status, page: await answer.text() };
    } finally {
      await other.close();
    }
  }

  it('that is away is said to be away', async () => {
    const { status, page } = await told(`http://127.0.0.1:${await freePort()}`);
    expect(status).toBe(503);
    expect(page).toContain('svarer ikke');
  });

  it.each([
    ['has no metadata', 404, ''],
    ['calls itself otherwise', 200, JSON.stringify({ issuer: 'https://other.example' })],
  ])('that %s is said to be the wrong one', async (_case, status, body) => {
    const wrong = createServer((_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    const port = await freePort();
    await new Promise<void>((resolve) => wrong.listen(port, '127.0.0.1', resolve));
    try {
      const answer = await told(`http://127.0.0.1:${port}`);
      expect(answer.status).toBe(503);
      expect(answer.page).toContain('HVILETID_OIDC_ISSUER');
    } finally {
      wrong.closeAllConnections();
      wrong.close();
    }
  });
});
