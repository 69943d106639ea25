import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EIGHT_HOURS, events, organisation, shortRest } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

let directory: string;
let site: Website;
const visitors = new Map<string, Visitor>();

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-addresses-'));
  const HVILETID_ROLE_FILE = join(directory, 'roles.yaml');
  await writeFile(
    HVILETID_ROLE_FILE,
    'roles:\n  - { employee: ANN, role: representative, represents: [{ unit: team }] }\n',
  );
  site = await Website.start({ HVILETID_ROLE_FILE });
  await site.take('org.json', organisation([{ code: 'ANN' }], [EIGHT_HOURS]));
  await site.take(
    'events.csv',
    events([
      ...shortRest('ANN', '2025-12-03', '2025-12-04'),
      ...shortRest('ANN', '2025-12-10', '2025-12-11'),
    ]),
  );
  await site.evaluate();
  const [{ id }] = (await site.query<{ id: string }>(`select id from employee where code = 'ANN'`)) as [
    { id: string },
  ];
  for (const persona of ['hr', 'admin', 'reader', `employee:${id}`, `representative:${id}`])
    visitors.set(persona, await site.visitor(persona));
}, 60_000);
afterAll(async () => {
  await site.close();
  await rm(directory, { recursive: true });
});

const SOMETHING = '00000000-0000-4000-8000-000000000000';

/** Pages and files of people; programs are answered by schemas of their own. */
const pages = (): string[] =>
  [...new Set(site.routes())]
    .filter((route) => /^GET \/(?!api(\/|$)|health\/|assets\/)/.test(route))
    .map((route) => route.slice('GET '.length).replaceAll(/:[a-z]+/gi, SOMETHING));

/** Others add to these what they like: whoever people sign in at. */
const OPEN = ['/sign-in/begin', '/sign-in/callback'];

describe('an address that says what its page does not know', () => {
  it('is refused by every page and file alike, with the name', async () => {
    const addresses = pages().filter((path) => !OPEN.includes(path));
    expect(addresses.length).toBeGreaterThan(60);
    for (const path of addresses) {
      const answers = await Promise.all(
        [...visitors.values()].map(async (visitor) => {
          const answer = await visitor.get(`${path}?tull=1`);
          return [answer.status, (await answer.text()).includes('«tull»')] as const;
        }),
      );
      const [refused, closed] = [
        answers.filter(([status, isNamed]) => status === 422 && isNamed).length,
        // Whether a page is there is no business of those it is closed to; some are led to their own first page.
        answers.filter(([status]) => status === 403 || status === 303).length,
      ];
      expect([path, refused > 0, refused + closed]).toEqual([path, true, answers.length]);
    }
  }, 60_000);

  it('leads on without it, and with what else was chosen', async () => {
    const page = await (await visitors.get('hr')!.get('/?tull=1&month=2025-12')).text();
    expect(page).toContain('href="/?month=2025-12"');
  });
});

/** Where the links and forms of a page lead; forms with the names of all their fields, empty. */
function leadsOf(page: string): string[] {
  const links = [...page.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  const forms = [...page.matchAll(/<form method="get" action="([^"]*)"[^]*?<\/form>/g)].map(
    ([form, action]) => {
      const names = [...form.matchAll(/<(?:input|select|button)[^>]* name="([^"]+)"/g)].map(
        ([, name]) => name!,
      );
      return `${action!}?${names.map((name) => `${name}=`).join('&')}`;
    },
  );
  return [...links, ...forms].filter((address) => !/^\/(?:assets|api|inbox)/.test(address));
}

/** Forms of a page that would be whoever's sends them: they do not say whom they were shown to. */
const unmarkedIn = (page: string): string[] =>
  [...page.matchAll(/<form [^>]*method="post"[^]*?<\/form>/g)]
    .map(([form]) => form)
    .filter(
      (form) => !/^<form [^>]*action="\/(?:sign-out|language)"/.test(form) && !form.includes('kept-for'),
    );

/** Of pages of one kind with the same choices, one is enough. */
function shapeOf(address: string): string {
  const [at = '', query = ''] = address.split('?');
  const names = [...new URLSearchParams(query).keys()].sort();
  return `${at.replaceAll(/[0-9a-f-]{36}|\d{4}-\d{2}/g, ':id')}?${names.join('&')}`;
}

/** What a walk met: shapes of addresses, addresses that a page had no use for, and forms without a mark. */
interface Walked {
  readonly met: Set<string>;
  readonly unknown: string[];
  readonly unmarked: string[];
}

/** Goes wherever pages lead. */
async function walk(who: Visitor, from: readonly string[]): Promise<Walked> {
  const met = new Set<string>();
  const unknown: string[] = [];
  const unmarked: string[] = [];
  for (const todo = [...from]; todo.length > 0 && met.size < 500;) {
    const address = todo.pop()!;
    const answer = await who.get(address);
    if (!(answer.headers.get('content-type') ?? '').includes('html')) continue;
    const page = await answer.text();
    if (page.includes('har ingen bruk for')) unknown.push(address);
    unmarked.push(...unmarkedIn(page).map((form) => `${address}: ${form.slice(0, 80)}`));
    for (const next of leadsOf(page).filter((one) => !met.has(shapeOf(one)))) {
      met.add(shapeOf(next));
      todo.push(next);
    }
  }
  return { met, unknown, unmarked };
}

describe('what pages lead to', () => {
  it.each([
    ['hr', 60],
    ['admin', 10],
    ['reader', 5],
    ['employee', 5],
    ['representative', 8],
  ])(
    'says nothing that the other page does not know: %s',
    async (role, least) => {
      const who = [...visitors].find(([persona]) => persona.startsWith(role))![1];
      const { met, unknown, unmarked } = await walk(who, [
        ...['/', '/me/hours', '/me/findings', '/hours', '/imports', '/roles', '/audit', '/tokens'],
      ]);
      expect(unknown).toEqual([]);
      expect(unmarked).toEqual([]);
      expect(met.size).toBeGreaterThan(least);
    },
    120_000,
  );
});
