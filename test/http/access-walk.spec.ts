import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  absences,
  EIGHT_HOURS,
  events,
  LEAD,
  organisation,
  type Person,
  shortRest,
} from '../support/organisation.js';
import { UNIT_SCOPES } from '../../src/access/grantable.js';
import { type Visitor, Website } from './website.js';

/** Of the top; elected for the night shift, which is another unit than the own one. */
const TOP: Person = { code: 'TOPPMANN', unit: 'top' };
const TEAM: Person = { code: 'DAGMANN', unit: 'team' };
const NIGHT: Person = { code: 'NATTMANN', unit: 'night' };
const PEOPLE = [TOP, TEAM, NIGHT];
/** In November a short rest of anybody is covered, and owed back. */
const COVERED = {
  ...EIGHT_HOURS,
  group: { kind: 'unit', code: 'top' },
  from: '2025-11-01',
  to: '2025-11-30',
} as const;
const NOBODYS = '00000000-0000-4000-8000-000000000000';

let directory: string;
let site: Website;
const ids = new Map<string, string>();
const idOf = (what: string): string => ids.get(what)!;

async function remember(what: string, sql: string): Promise<void> {
  for (const { key, id } of await site.query<{ key: string; id: string }>(sql)) ids.set(`${what} ${key}`, id);
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-walk-'));
  const HVILETID_ROLE_FILE = join(directory, 'roles.yaml');
  await writeFile(
    HVILETID_ROLE_FILE,
    `roles:\n  - { employee: ${TOP.code}, role: representative, represents: [{ unit: night }] }\n`,
  );
  site = await Website.start({ HVILETID_ROLE_FILE });
  await site.take('org.json', organisation(PEOPLE, [COVERED]));
  const found = PEOPLE.flatMap(({ code }) => [
    ...shortRest(code, '2025-11-05', '2025-11-06'),
    ...shortRest(code, '2025-12-03', '2025-12-04'),
  ]);
  await site.take('events.csv', events(found));
  await site.take(
    'absences.csv',
    absences(PEOPLE.map(({ code }) => `${code};sick;2025-12-08;2025-12-10;100;self;${code}`)),
  );
  await site.evaluate();
  await remember('employee', `select code as key, id from employee`);
  await remember('unit', `select code as key, id from unit`);
  await remember('agreement', `select code as key, id from agreement`);
  await remember('import', `select file_name as key, id from import`);
  await remember(
    'case',
    `select e.code as key, v.id from violation v join employee e on e.id = v.employee_id
      where v.anchor_date = '2025-12-04' and v.rule = 'DAILY_REST'`,
  );
  const hr = await site.visitor('hr');
  for (const { code } of PEOPLE) {
    const [employee, one] = [
      await site.visitor(`employee:${idOf(`employee ${code}`)}`),
      idOf(`case ${code}`),
    ];
    expect(
      (await employee.post(`/me/findings/${one}/object`, { text: `Innsigelse fra ${code}` })).status,
    ).toBe(303);
    const measure = { what: 'Ny turnus', owner: 'Enhetsleder', dueDate: '2026-03-01' };
    expect((await hr.postJson(`/api/v1/violations/${one}/measures`, measure)).status).toBe(201);
  }
  await remember(
    'objection',
    `select e.code as key, o.id from objection o join employee e on e.id = o.employee_id`,
  );
  await remember(
    'measure',
    `select e.code as key, m.id from violation_measure m join violation v on v.id = m.violation_id join employee e on e.id = v.employee_id`,
  );
  await site.take(
    'fravær.csv',
    absences(PEOPLE.map(({ code }) => `${code};sick;2025-11-24;2025-11-25;100;self;syk-${code}`)),
  );
  await remember(
    'absence',
    `select e.code as key, a.id from absence a join employee e on e.id = a.employee_id`,
  );
  await remember(
    'event',
    `select e.code as key, v.evidence -> 'events' -> 0 ->> 'id' as id from violation v join employee e on e.id = v.employee_id
      where v.anchor_date = '2025-12-04' and v.rule = 'DAILY_REST'`,
  );
}, 60_000);
afterAll(async () => {
  await site.close();
  await rm(directory, { recursive: true });
});

interface Walker {
  readonly persona: string;
  /** Whose names, numbers and texts they may meet. */
  readonly sees: readonly Person[];
  /** Whether they are told numbers of everybody, and names of nobody. */
  readonly seesNumbers?: boolean;
}

const personOf = (role: string, { code }: Person): string => `${role}:${idOf(`employee ${code}`)}`;
const WALKERS: Readonly<Record<string, () => Walker>> = {
  'a manager': () => ({ persona: personOf('manager', LEAD), sees: [TEAM, NIGHT, LEAD] }),
  'an employee': () => ({ persona: personOf('employee', TEAM), sees: [TEAM] }),
  // Of the night shift the hours by name, and findings without.
  'a representative': () => ({ persona: personOf('representative', TOP), sees: [TOP, NIGHT] }),
  'a safety delegate': () => ({ persona: 'safety-delegate', sees: [] }),
  'a reader of the board': () => ({ persona: 'reader', sees: [] }),
  // The audit log is searched by number.
  'an administrator': () => ({ persona: 'admin', sees: [], seesNumbers: true }),
};

/** A route with the things of somebody in its place holders. */
const addressOf = (route: string, { code, unit = 'team' }: Person): string =>
  route
    .slice(route.indexOf(' ') + 1)
    .replace(/(objections)\/:id/, `$1/${idOf(`objection ${code}`)}`)
    .replace(/(violations|findings)\/:id/, `$1/${idOf(`case ${code}`)}`)
    .replace(/(agreements)\/:id/, `$1/${idOf('agreement eight')}`)
    .replace(/(imports)\/:id/, `$1/${idOf('import events.csv')}`)
    .replace(':employee', idOf(`employee ${code}`))
    .replace(':unit', idOf(`unit ${unit}`))
    .replace(':measure', idOf(`measure ${code}`))
    .replace(':event', idOf(`event ${code}`))
    .replace(':absence', idOf(`absence ${code}`))
    .replace(':month', '2025-12')
    .replace(':format', 'csv')
    .replace(':source/:id', `events.csv/${code}-2025-12-03`)
    .replaceAll(/:[a-z]+/g, NOBODYS);

/** What could widen a list; what a route does not know is refused. */
const filtersFor = ({ code, unit = 'team' }: Person): string[] => [
  `month=2025-12&unit=${idOf(`unit ${unit}`)}`,
  `unit=${idOf(`unit ${unit}`)}&state=all`,
  'state=all',
  `employee=${code}`,
  `from=2025-11-01&to=2025-12-31&group=${idOf(`unit ${unit}`)}`,
  'from=2025-11-01&to=2025-12-31&as=persons',
  `from=2025-11&to=2025-12&unit=${idOf(`unit ${unit}`)}`,
];

async function textOf(answer: Response): Promise<string> {
  if ((answer.headers.get('content-type') ?? '').includes('event-stream')) return beginningOf(answer);
  if (!(answer.headers.get('content-type') ?? '').includes('spreadsheet')) return answer.text();
  return JSON.stringify(await readXlsx(new Uint8Array(await answer.arrayBuffer())));
}

/** What is told as long as somebody listens: the first of it has all there is now. */
async function beginningOf(answer: Response): Promise<string> {
  const reader = answer.body!.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return new TextDecoder().decode(value);
}

/** What of an answer is about a person, whose number may have been in what was asked. */
const tellsOf = (text: string, asked: string, { code }: Person): boolean =>
  asked.includes(code) ? text.includes(`Navn ${code}`) : text.includes(code);

/** Without what is open to whoever comes: files, the description of the API, and the inbox and the personas of the demo. */
const reads = (): string[] =>
  [...new Set(site.routes())].filter((route) => /^GET \/(?!assets|api\/docs|inbox|sign-in$)/.test(route));

/** Each address once, also with the things of people somebody has nothing to do with. */
function* asked(hidden: readonly Person[]): Generator<string> {
  for (const route of reads()) {
    yield* new Set(PEOPLE.map((person) => addressOf(route, person)));
    if (!route.includes(':'))
      for (const person of hidden)
        yield* filtersFor(person).map((filter) => `${addressOf(route, person)}?${filter}`);
  }
}

describe('every page, list, file and answer', () => {
  it.each(Object.keys(WALKERS))(
    'tells %s of nobody else, whatever is asked for',
    async (name) => {
      const { persona, sees, seesNumbers = false } = WALKERS[name]!();
      const who = await site.visitor(persona);
      const hidden = PEOPLE.filter((person) => !sees.includes(person));
      const told: string[] = [];
      const answered = new Set<string>();
      for (const address of asked(hidden.slice(0, 1))) {
        const answer = await who.get(address);
        const text = await textOf(answer);
        if (answer.status === 200) answered.add(address.split('?')[0]!);
        for (const person of hidden)
          if (tellsOf(seesNumbers ? text.replaceAll(/(?<!Navn )\b[A-Z]+MANN\b/g, '') : text, address, person))
            told.push(`${answer.status} ${address} tells of ${person.code}`);
      }
      expect(told).toEqual([]);
      expect(answered.size).toBeGreaterThan(4);
    },
    60_000,
  );
});

it('every answer of the API tells a program of one unit and those below of nobody else', async () => {
  const program = await site.programOf('team', ...UNIT_SCOPES);
  const told = new Set<string>();
  let answered = 0;
  for (const address of [...asked([TOP])].filter((one) => one.startsWith('/api/'))) {
    const answer = await program.send(address);
    const text = await textOf(answer);
    answered += answer.status === 200 ? 1 : 0;
    for (const person of PEOPLE) if (tellsOf(text, address, person)) told.add(person.code);
  }
  expect([...told].sort()).toEqual([TEAM.code, NIGHT.code].sort());
  expect(answered).toBeGreaterThan(10);
}, 60_000);

/** What would do something, on a case or an objection that whoever sends it may answer for. */
const WRITES: readonly (readonly [route: string, body: unknown])[] = [
  ['POST /api/v1/violations/:id/comments', { text: 'Sett.' }],
  ['PUT /api/v1/violations/:id/cause', { cause: 'planned' }],
  ['PUT /api/v1/violations/:id/deviation', { number: 'AV-1' }],
  ['POST /api/v1/violations/:id/measures', { what: 'Færre vakter', owner: 'Leder', dueDate: '2026-04-01' }],
  ['POST /api/v1/violations/:id/measures/:measure/drop', { reason: 'Ikke aktuelt.' }],
  ['PATCH /api/v1/violations/:id/measures/:measure', { effect: 'Bedre', doneOn: '2026-01-04' }],
  ['POST /api/v1/violations/:id/assess', { outcome: 'data-error', reason: 'Feil stempling.' }],
  ['POST /api/v1/violations/:id/take-back', { reason: 'Likevel ikke.' }],
  ['POST /api/v1/objections/:id/answer', { outcome: 'upheld', answer: 'Ja.' }],
];

/** Fields of every form about a case: those a form does not know are overlooked, so that only who asks decides. */
const filledIn = (route: string): Record<string, string> => ({
  text: 'Sett.',
  comment: 'Sett.',
  cause: 'planned',
  number: 'AV-1',
  what: 'Færre vakter',
  owner: 'Leder',
  dueDate: '2026-04-01',
  effect: 'Bedre',
  doneOn: '2026-01-04',
  outcome: route.includes('/objections/') ? 'upheld' : 'real',
  reason: 'Feil stempling.',
  answer: 'Ja.',
  version: '1',
});

/** Several at once, named in the body. */
const TOGETHER = 'POST /api/v1/violations/assess';

async function sendTogether(who: Visitor, people: readonly Person[]): Promise<Response> {
  const violations = await site.query('select id, version from violation where id = any ($1::uuid[])', [
    people.map(({ code }) => idOf(`case ${code}`)),
  ]);
  return who.postJson('/api/v1/violations/assess', { outcome: 'real', violations });
}

async function send(who: Visitor, route: string, body: unknown, about: Person): Promise<Response> {
  const [version] = await site.query<{ version: number }>('select version from violation where id = $1', [
    idOf(`case ${about.code}`),
  ]);
  return who.sendJson(addressOf(route, about), body, route.split(' ')[0], {
    'if-match': `"${version!.version}"`,
  });
}

/** All that is written of a case. */
const written = ({ code }: Person): Promise<unknown[]> =>
  site.query(
    `select v.state, v.version, v.deviation_number,
            (select count(*) from violation_history h where h.violation_id = v.id) as steps,
            (select jsonb_agg(m order by m.id) from violation_measure m where m.violation_id = v.id) as measures,
            (select jsonb_agg(o order by o.id) from objection o where o.violation_id = v.id) as objections
       from violation v where v.id = $1`,
    [idOf(`case ${code}`)],
  );

describe('everything that changes something', () => {
  it.each(Object.keys(WALKERS).filter((name) => name !== 'a manager'))(
    'changes nothing for %s',
    async (name) => {
      const who = await site.visitor(WALKERS[name]!().persona);
      const before = await Promise.all(PEOPLE.map(written));
      for (const [route, body] of WRITES)
        for (const person of PEOPLE)
          expect([route, (await send(who, route, body, person)).status]).toEqual([route, 403]);
      expect((await sendTogether(who, PEOPLE)).status).toBe(403);
      expect(await Promise.all(PEOPLE.map(written))).toEqual(before);
    },
  );

  it('is done by a manager on a case of the own unit or below, and is of nothing on one of another', async () => {
    const lead = await site.visitor(WALKERS['a manager']!().persona);
    const before = await written(TOP);
    const own: unknown[] = [];
    for (const [route, body] of WRITES) {
      const foreign = await send(lead, route, body, TOP);
      expect([route, foreign.status]).toEqual([route, 404]);
      expect(await foreign.text()).not.toContain(TOP.code);
      own.push([route, (await send(lead, route, body, NIGHT)).status < 300]);
    }
    expect(own).toEqual(WRITES.map(([route]) => [route, true]));
    expect(await written(TOP)).toEqual(before);
  });

  it('is done by a program of a unit on a case of it or below, and is of nothing on one of another', async () => {
    const program = await site.programOf('team', ...UNIT_SCOPES);
    const before = await written(TOP);
    const sent = async (route: string, body: unknown, about: Person): Promise<Response> => {
      const [row] = await site.query<{ version: number }>('select version from violation where id = $1', [
        idOf(`case ${about.code}`),
      ]);
      const headers = { 'content-type': 'application/json', 'if-match': `"${row!.version}"` };
      const method = route.split(' ')[0]!;
      return program.send(addressOf(route, about), { method, headers, body: JSON.stringify(body) });
    };
    const [comment] = WRITES;
    expect((await sent(...comment!, TEAM)).status).toBeLessThan(300);
    for (const [route, body] of WRITES)
      expect([route, (await sent(route, body, TOP)).status]).toEqual([route, 404]);
    expect(await written(TOP)).toEqual(before);
  });

  it('leaves a case of another unit that stands among those of the own as one that is none', async () => {
    const lead = await site.visitor(WALKERS['a manager']!().persona);
    const before = await written(TOP);
    const answer = await sendTogether(lead, [TOP, TEAM]);
    const text = await answer.text();
    expect([answer.status, text.includes(TOP.code)]).toEqual([200, false]);
    const problem = 'violation.not-found';
    expect(JSON.parse(text)).toMatchObject({
      assessed: 1,
      left: [{ id: idOf(`case ${TOP.code}`), problem }],
    });
    expect(await written(TOP)).toEqual(before);
  });

  it.each(Object.keys(WALKERS))(
    'sent by a form does nothing for %s to anything of somebody else',
    async (name) => {
      const { persona, sees } = WALKERS[name]!();
      const who = await site.visitor(persona);
      // A representative sees findings of the own group without being anybody who may answer for them.
      const own = name === 'a manager' ? sees : sees.slice(0, 1);
      const others = PEOPLE.filter((person) => !own.includes(person));
      const before = await Promise.all(PEOPLE.map(written));
      const forms = [...new Set(site.routes())].filter((route) =>
        /^POST \/(?!api\/).*(violations|findings|objections)\/:id/.test(route),
      );
      const answers = new Set<string>();
      for (const route of forms)
        for (const person of others) {
          const { status } = await who.post(addressOf(route, person), filledIn(route));
          answers.add([403, 404].includes(status) ? 'refused' : `${status} ${route} on ${person.code}`);
        }
      expect([...answers]).toEqual(['refused']);
      expect(await Promise.all(PEOPLE.map(written))).toEqual(before);
    },
  );

  it('of the API that names a case or an objection is in the table above', () => {
    const routes = site
      .routes()
      .filter((route) => /^(POST|PUT|PATCH|DELETE) .*\/api\/v1\/(violations|objections)/.test(route));
    expect([...new Set(routes)].sort()).toEqual([...WRITES.map(([route]) => route), TOGETHER].sort());
  });
});

/** A form as somebody fills it in. */
interface Form {
  readonly typed?: Readonly<Record<string, string>>;
  /** What there is one more of after it was sent twice at once; or where it is seen to, or why nothing is added. */
  readonly once: readonly [table: string, where: string] | string;
  /** Whose case it is about, on which page it stands, and who sends it where that is not HR. */
  readonly about?: Person;
  readonly on?: string;
  readonly by?: 'employee';
}

const CASE = 'GET /violations/:id';
const BUTTON = 'a button: nothing is typed';
const AGREED = {
  code: 'skjema',
  legalBasis: '10-8(3)',
  grantedBy: 'elected-representatives',
  unionLevel: 'undertaking',
  groupKind: 'unit',
  groupCode: 'team',
  from: '2026-03-01',
  to: '2026-08-31',
  'limit.DAILY_REST': '8',
  conditions: 'Hvile innen 14 dager',
  document: 'Protokoll 7',
  warnDays: '90',
};

/** Every form that is sent, by its route. One that is added without a line here fails a test below. */
const FORMS: Readonly<Record<string, Form>> = {
  'POST /language': { once: 'open to everybody' },
  'POST /sign-in': { once: 'open to everybody' },
  'POST /sign-out': { once: 'open to everybody' },
  'POST /violations/:id/comment': {
    on: CASE,
    typed: { text: 'Sett på det.' },
    once: ['violation_history', `detail ->> 'text' = 'Sett på det.'`],
  },
  'POST /violations/:id/cause': {
    on: CASE,
    typed: { cause: 'planned' },
    once: ['violation_history', `detail ->> 'cause' = 'planned'`],
  },
  'POST /violations/:id/deviation': {
    on: CASE,
    typed: { number: 'AV-77' },
    once: ['violation_history', `detail ->> 'number' = 'AV-77'`],
  },
  'POST /violations/:id/measures': {
    on: CASE,
    typed: { what: 'Fast avløser', owner: 'Leder', dueDate: '2026-05-01' },
    once: ['violation_measure', `what = 'Fast avløser'`],
  },
  'POST /violations/:id/measures/:measure/drop': {
    on: CASE,
    typed: { reason: 'Ikke aktuelt lenger.' },
    once: ['violation_history', `detail #>> '{measure,droppedBecause}' = 'Ikke aktuelt lenger.'`],
  },
  'POST /violations/:id/measures/:measure': {
    on: CASE,
    typed: {
      what: 'Ny turnus',
      owner: 'Enhetsleder',
      dueDate: '2026-03-01',
      effect: 'Bedre nå',
      doneOn: '2026-01-04',
    },
    once: ['violation_history', `detail #>> '{measure,effect}' = 'Bedre nå'`],
  },
  'POST /violations/:id/assess': {
    on: CASE,
    typed: { outcome: 'data-error', reason: 'Feil stemplet.' },
    once: ['violation_history', `to_state = 'data-error'`],
  },
  'POST /violations/assess': {
    about: TOP,
    on: 'GET /violations',
    typed: { pick: ':case::version', outcome: 'real', reason: 'Sett samlet.' },
    once: ['violation_history', `to_state = 'real'`],
  },
  'POST /me/findings/:id/withdraw': {
    about: TOP,
    by: 'employee',
    on: 'GET /me/findings/:id',
    once: ['objection', `state = 'withdrawn'`],
  },
  'POST /me/findings/:id/object': {
    about: TOP,
    by: 'employee',
    on: 'GET /me/findings/:id',
    typed: { text: 'Jeg gikk tidligere.' },
    once: ['objection', `text = 'Jeg gikk tidligere.'`],
  },
  'POST /objections/:id/answer': {
    on: 'GET /objections',
    typed: { outcome: 'rejected', answer: 'Stemplingen står.' },
    once: ['objection', `answer = 'Stemplingen står.'`],
  },
  'POST /agreements': {
    on: 'GET /agreements/new',
    typed: AGREED,
    once: ['agreement', `code = 'skjema'`],
  },
  'POST /agreements/:id/change': {
    typed: { ...AGREED, document: 'protokoll 4/26' },
    once: 'carries the version it was made with: agreements.spec.ts',
  },
  'POST /agreements/:id/end': {
    typed: { to: '2026-02-01' },
    once: 'carries the version it was made with: agreements.spec.ts',
  },
  'POST /tokens': {
    on: 'GET /tokens',
    typed: { name: 'turnussystem', scopes: 'imports:write', days: '30' },
    once: ['api_token', `name = 'turnussystem'`],
  },
  'POST /tokens/:id/revoke': { once: BUTTON },
  'POST /webhooks': {
    on: 'GET /webhooks',
    typed: { url: 'https://system.example/krok', events: 'violation.detected' },
    once: ['webhook', `url = 'https://system.example/krok'`],
  },
  'POST /webhooks/:id/test': { once: BUTTON },
  'POST /webhooks/:id/remove': { once: BUTTON },
  'POST /reports/:month/text': {
    typed: { text: 'Rolig måned.' },
    once: 'the latest text counts: report-text.spec.ts',
  },
  'POST /reports/:month/close': { once: BUTTON },
  'POST /my-alerts': {
    typed: { language: 'nn', delivery: 'digest', digestAt: '07:00' },
    once: 'carries the version it was made with: alerts.spec.ts',
  },
  'POST /alerts/again': { once: BUTTON },
  'POST /alerts/mails/:id/again': { once: BUTTON },
  'POST /schedules/:name/runs': { once: BUTTON },
  'POST /mappings/remove': { typed: { name: 'turnus' }, once: 'what is gone is gone: set-up.spec.ts' },
  'POST /imports/files': { once: 'a file, which is chosen again: imports.spec.ts' },
  'POST /imports/files/:id/mapping': {
    typed: { name: 'turnus', overwrite: '1' },
    once: 'one mapping of a name: imports.spec.ts',
  },
  'POST /imports/files/:id/run': {
    typed: { again: '/imports/files/1', source: 'turnus', mode: 'whole' },
    once: 'carries the id the import will have: imports.spec.ts',
  },
  'POST /imports/files/:id/delete': { once: BUTTON },
  'POST /imports/:id/stop': { once: 'what has ended is as it was: import-stops.spec.ts' },
};

/** What a browser would send of a form on its page besides what is typed. */
function fieldsOf(html: string, action: string): Record<string, string> {
  const forms = [...html.matchAll(/<form ([^>]*)>([^]*?)<\/form>/g)];
  const form = forms.find(
    ([, attributes = '']) =>
      attributes.includes('method="post"') && /action="([^"?#]*)/.exec(attributes)?.[1] === action,
  );
  if (!form) throw new Error(`There is no form that is sent to ${action}.`);
  const hidden = [...form[2]!.matchAll(/<input [^>]*type="hidden"[^>]*>/g)].map(([input]) =>
    ['name', 'value'].map((key) => new RegExp(`\\b${key}="([^"]*)"`).exec(input)?.[1] ?? ''),
  );
  return Object.fromEntries(hidden) as Record<string, string>;
}

const FORM_ROUTES = Object.entries(FORMS);

describe('every form', () => {
  it('is in the table', () => {
    const routes = site.routes().filter((route) => /^POST \/(?!api\/|inbox)/.test(route));
    expect([...new Set(routes)].sort()).toEqual(FORM_ROUTES.map(([route]) => route).sort());
  });

  it.each(FORM_ROUTES)(
    'loses nothing that was typed where the session has ended: %s',
    async (route, form) => {
      if (form.once === 'open to everybody') return;
      const { typed = {}, about = TEAM } = form;
      const answer = await (await site.visitor(null)).post(addressOf(route, about), typed);
      if (Object.keys(typed).length === 0) {
        expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in']);
        return;
      }
      const address = decodeURIComponent(decodeURIComponent(answer.headers.get('location') ?? ''));
      const kept = (await answer.text()) + address;
      const lost = Object.entries(typed).filter(([, value]) => !kept.includes(value));
      expect([answer.headers.get('cache-control'), lost]).toEqual(['no-store', []]);
      // Of nobody's is anything in an address.
      if ('again' in typed) expect(address).toContain(typed['again']);
      else expect([answer.status, address]).toEqual([401, '']);
    },
  );

  it.each(
    FORM_ROUTES.flatMap(([route, form]) => (typeof form.once === 'string' ? [] : [[route, form] as const])),
  )(
    'does once what it does, sent twice at once: %s',
    async (route, { typed = {}, once, about = TEAM, on, by }) => {
      const who = await site.visitor(by === undefined ? 'hr' : personOf(by, about));
      const [table, where] = once;
      const count = async (): Promise<number> =>
        (
          await site.query<{ count: number }>(`select count(*)::int as count from ${table} where ${where}`)
        )[0]!.count;
      const address = addressOf(route, about);
      const page = on === undefined ? '' : await who.text(addressOf(on, about));
      const [version] = await site.query<{ version: number }>('select version from violation where id = $1', [
        idOf(`case ${about.code}`),
      ]);
      const typedHere = Object.entries(typed).map(([name, value]) => [
        name,
        value.replace(':case', idOf(`case ${about.code}`)).replace(':version', String(version!.version)),
      ]);
      const fields = {
        ...fieldsOf(page, address),
        ...(Object.fromEntries(typedHere) as Record<string, string>),
      };
      const before = await count();
      const answers = await Promise.all([who.post(address, fields), who.post(address, fields)]);
      expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
      expect([answers.map(({ status }) => status), await count()]).toEqual([expect.anything(), before + 1]);
    },
  );
});
