import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { events, LEAD, organisation, type Person, shortRest } from '../support/organisation.js';
import { linesOf } from './table-lines.js';
import { type Program, type Visitor, Website } from './website.js';

const TEAM: Person = { code: 'DAG', unit: 'team' };
const TOP: Person = { code: 'TOPP', unit: 'top' };

const REST = {
  code: 'DISP-1',
  legalBasis: '10-8(3)',
  grantedBy: 'elected-representatives',
  unionLevel: 'undertaking',
  group: { kind: 'unit', code: 'team' },
  from: '2025-01-01',
  to: '2026-02-28',
  limits: { DAILY_REST: 8 },
  conditions: 'Hvile innen 14 dager',
  document: 'Protokoll 7',
};

/** The same as the form sends it. */
const FORM = {
  version: '0',
  code: 'DISP-1',
  legalBasis: '10-8(3)',
  grantedBy: 'elected-representatives',
  unionLevel: 'undertaking',
  groupKind: 'unit',
  groupCode: 'team',
  from: '2025-01-01',
  to: '2026-02-28',
  'limit.DAILY_REST': '8',
  conditions: 'Hvile innen 14 dager',
  document: 'Protokoll 7',
  warnDays: '90',
  warned: '',
};

interface Change {
  readonly id: string;
  readonly version: number;
  readonly marked: number;
}
interface Detail {
  readonly state: string;
  readonly breachesWithout: readonly { readonly month: string; readonly count: number }[];
  readonly covered: { readonly units: readonly { readonly unit: string; readonly employees: number }[] };
  readonly versions: readonly { readonly number: number; readonly actor: string }[];
}
interface Answer {
  readonly type: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

let site: Website;
let hr: Visitor;
let lead: Visitor;
let reader: Visitor;
let program: Program;

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([TEAM, TOP]));
  await site.take(
    'events.csv',
    events([TEAM, TOP].flatMap(({ code }) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
  await site.evaluate();
  hr = await site.visitor('hr');
  reader = await site.visitor('reader');
  const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
  lead = await site.visitor(`manager:${row!.id}`);
  program = await site.program('agreements:read', 'agreements:write');
});
afterAll(() => site.close());

beforeEach(async () => {
  await site.query(`update violation set agreement_id = null`);
  await site.query(`delete from rest_claim`);
  await site.query(`delete from agreement_version`);
  await site.query(`delete from agreement`);
  await site.query(
    `insert into dirty_mark (employee_id, from_date, marked_at) select id, '1970-01-01', now() from employee
     on conflict do nothing`,
  );
  await site.evaluate();
});

const send = (method: string, path: string, body: unknown): Promise<Response> =>
  program.send(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const create = async (body: object): Promise<Change> => {
  const answer = await send('POST', '/api/v1/agreements', body);
  if (answer.status !== 201) throw new Error(await answer.text());
  return (await answer.json()) as Change;
};
const problem = async (answer: Response): Promise<Answer> => (await answer.json()) as Answer;
const detail = (id: string): Promise<Detail> => program.json<Detail>(`/api/v1/agreements/${id}`);
const marks = async (): Promise<string[]> =>
  (
    await site.query<{ code: string }>(
      `select e.code || ' ' || d.from_date || ' ' || d.until_date as code
         from dirty_mark d join employee e on e.id = d.employee_id order by 1`,
    )
  ).map(({ code }) => code);
const verdictOf = async (code: string): Promise<string> =>
  (
    await site.query<{ verdict: string }>(
      `select v.effective_verdict as verdict from violation v join employee e on e.id = v.employee_id
        where e.code = $1 and v.rule = 'DAILY_REST'`,
      [code],
    )
  )[0]!.verdict;

describe('an agreement that a program registers', () => {
  it('covers its group from then on, and says what it made of the findings', async () => {
    const { id, version, marked } = await create(REST);
    expect([version, marked]).toEqual([1, 2]);
    expect(await marks()).toEqual(['DAG 2025-01-01 2026-03-01', 'LEAD 2025-01-01 2026-03-01']);
    await site.evaluate();
    expect([await verdictOf('DAG'), await verdictOf('TOPP')]).toEqual(['ok', 'breach']);
    expect(await detail(id)).toMatchObject({
      state: 'expiring',
      breachesWithout: [{ month: '2025-12', count: 1 }],
      covered: { date: '2026-01-05', units: [{ employees: 2 }] },
      statute: [{ limit: 'DAILY_REST', agreed: 8, statute: 11, clause: 'aml. § 10-8 (1)' }],
      versions: [{ number: 1, actor: expect.stringMatching(/^token:/) }],
    });
  });

  it('marks nobody when only words of it change, and the days it lost when it is cut short', async () => {
    const { id } = await create(REST);
    await site.evaluate();
    const words = { ...REST, conditions: 'Hvile samme uke' };
    const second = await send('PUT', `/api/v1/agreements/${id}`, { version: 1, agreement: words });
    expect(await second.json()).toEqual({ id, version: 2, marked: 0 });
    const third = await send('POST', `/api/v1/agreements/${id}/end`, { version: 2, to: '2025-11-30' });
    expect(await third.json()).toEqual({ id, version: 3, marked: 2 });
    expect(await marks()).toEqual(['DAG 2025-12-01 2026-03-01', 'LEAD 2025-12-01 2026-03-01']);
    await site.evaluate();
    expect(await verdictOf('DAG')).toBe('breach');
    const now = await detail(id);
    expect(now.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect([now.state, now.breachesWithout]).toEqual(['expired', []]);
  });

  it('that was a mistake covers nobody and stays to be seen', async () => {
    const { id } = await create(REST);
    await site.evaluate();
    expect((await send('POST', `/api/v1/agreements/${id}/end`, { version: 1, to: null })).status).toBe(200);
    await site.evaluate();
    expect(await verdictOf('DAG')).toBe('breach');
    expect(await detail(id)).toMatchObject({ state: 'withdrawn', covered: { units: [] } });
  });

  it('is on a list of pages, those that began last first', async () => {
    for (const year of ['2021', '2022', '2023'])
      await create({ ...REST, code: `Y${year}`, from: `${year}-01-01`, to: `${year}-12-31` });
    interface List {
      readonly agreements: readonly { readonly code: string }[];
      readonly next: string | null;
    }
    const first = await program.json<List>('/api/v1/agreements?limit=2');
    const rest = await program.json<List>(
      `/api/v1/agreements?limit=2&cursor=${encodeURIComponent(first.next!)}`,
    );
    expect([...first.agreements, ...rest.agreements].map(({ code }) => code)).toEqual([
      'Y2023',
      'Y2022',
      'Y2021',
    ]);
    expect(rest.next).toBeNull();
    expect((await program.send('/api/v1/agreements?cursor=x')).status).toBe(400);
  });

  it('is not ended by a file that lists other agreements', async () => {
    const { id } = await create(REST);
    await site.take('org.json', organisation([TEAM, TOP], []));
    expect((await detail(id)).state).toBe('expiring');
  });
});

describe('parties by role', () => {
  const ROLES = { employerRole: 'HR-direktør', counterpartRole: 'hovedtillitsvalgt' };
  const both =
    'Arbeidsgiver (HR-direktør), avtale med tillitsvalgte (for hele virksomheten; hovedtillitsvalgt)';

  it('are kept as the API says them, and stand on the pages', async () => {
    const { id } = await create({ ...REST, ...ROLES });
    expect(await detail(id)).toMatchObject(ROLES);
    expect(await hr.text(`/agreements/${id}`)).toContain(both);
    expect(await hr.text('/agreements')).toContain(both);
    expect(await hr.text(`/agreements/${id}/change`)).toMatch(
      /name="counterpartRole" value="hovedtillitsvalgt"/,
    );
    await site.evaluate();
  });

  it('are told by a table, and changed by the form without anybody being evaluated again', async () => {
    const table =
      'code;legal_basis;granted_by;group_kind;group_code;from;limits;employer_role;counterpart_role';
    const row =
      'DISP-1;10-8(3);elected-representatives;unit;team;2025-01-01;DAILY_REST=8;virksomhetsleder;plasstillitsvalgt';
    await site.take('agreements.csv', `${table}\n${row}\n`);
    await site.evaluate();
    const [{ id } = { id: '' }] = await site.query<{ id: string }>(`select id from agreement`);
    expect(await detail(id)).toMatchObject({
      employerRole: 'virksomhetsleder',
      counterpartRole: 'plasstillitsvalgt',
    });
    const form = { ...FORM, to: '', document: '', conditions: '', unionLevel: '', version: '1' };
    expect((await hr.post(`/agreements/${id}/change`, { ...form, employerRole: 'HR-sjef' })).status).toBe(
      303,
    );
    expect(await marks()).toEqual([]);
    expect(await detail(id)).toMatchObject({ employerRole: 'HR-sjef', counterpartRole: null });
    expect(await hr.text(`/agreements/${id}`)).toContain('arbeidsgivers rolle, motpartens rolle');
  });

  it('need not be said', async () => {
    const { id } = await create(REST);
    expect(await detail(id)).toMatchObject({ employerRole: null, counterpartRole: null });
    expect(await hr.text(`/agreements/${id}`)).toContain(
      'Arbeidsgiver, avtale med tillitsvalgte (for hele virksomheten)',
    );
    await site.evaluate();
  });
});

describe('an agreement is refused, and nothing changes,', () => {
  const refused = async (body: object): Promise<Answer> => {
    const answer = await send('POST', '/api/v1/agreements', body);
    expect(answer.status).toBe(422);
    return problem(answer);
  };
  afterAll(async () => {
    expect(await marks()).toEqual([]);
  });

  it('where its limit is weaker than the law lets its party grant, with clause and limit', async () => {
    const { errors } = await refused({ ...REST, limits: { DAILY_REST: 7 } });
    expect(errors).toEqual([
      expect.objectContaining({
        pointer: '#/limits/DAILY_REST',
        detail: expect.stringContaining('≥ 8 (§ 10-8 (3))'),
      }),
    ]);
    const individual = await refused({ ...REST, grantedBy: 'individual', unionLevel: null });
    expect(individual.detail).toContain('≥ 11 (aml. § 10-8 (1))');
  });

  it('where another one says something for the same group and time, by its name and what would be right', async () => {
    await create(REST);
    const { errors } = await refused({ ...REST, code: 'DISP-2', from: '2026-02-28', to: null });
    expect(errors).toEqual([
      expect.objectContaining({
        pointer: '#/from',
        problem: 'agreement-overlap',
        detail: expect.stringMatching(/DISP-1 \(2025-01-01 – 2026-02-28\): DAILY_REST.*from > 2026-02-28/),
      }),
    ]);
    await create({ ...REST, code: 'DISP-2', from: '2026-03-01', to: null });
  });

  it('where a term of it sets what another one has a limit for', async () => {
    const frame = { ...REST, legalBasis: '10-6(5)', limits: { OT_52W: 300 } };
    const permission = { grantedBy: 'arbeidstilsynet', unionLevel: null, terms: { overtimeWeeks: 26 } };
    await create(frame);
    const { errors } = await refused({ ...frame, code: 'DISP-2', ...permission, limits: {} });
    expect(errors).toEqual([
      expect.objectContaining({
        problem: 'agreement-overlap',
        detail: expect.stringContaining('DISP-1 (2025-01-01 – 2026-02-28): terms.overtimeWeeks, OT_52W'),
      }),
    ]);
    await site.evaluate();
  });

  it('where it sets a limit there is none of, with those there are', async () => {
    const { errors } = await refused({ ...REST, limits: { DAYLY_REST: 8 } });
    expect(errors).toEqual([
      {
        pointer: '#/limits/DAYLY_REST',
        detail: expect.stringMatching(/^expected one of Rest within 24 hours \(“DAILY_REST”\), /),
      },
    ]);
  });

  it.each([{}, { terms: { eveningWork: false } }])('where it sets nothing: %j', async (says) => {
    const { errors } = await refused({ ...REST, limits: {}, ...says });
    expect(errors).toEqual([
      expect.objectContaining({
        pointer: '#/limits',
        detail: expect.stringMatching(
          /\(“DAILY_REST”\), .*\(“terms\.averaging”\), .*\(“terms\.standbyFactor”\)/,
        ),
      }),
    ]);
  });

  it('where one of a group that meets says something else', async () => {
    await create(REST);
    const other = { ...REST, code: 'DISP-2', group: { kind: 'position', code: 'Operatør' } };
    const { errors } = await refused({ ...other, limits: { DAILY_REST: 9 } });
    expect(errors?.[0]).toMatchObject({ problem: 'agreement-contradiction' });
    await create(other);
  });

  it('where it names nobody there is, a level nobody signs on, or no day', async () => {
    const { errors } = await refused({ ...REST, group: { kind: 'scheme', code: 'nothing' } });
    expect(errors).toMatchObject([{ pointer: '#/group/code', problem: 'unknown-reference' }]);
    expect((await refused({ ...REST, unionLevel: 'union' })).errors).toMatchObject([
      { pointer: '#/unionLevel' },
    ]);
    expect((await refused({ ...REST, from: '2025-02-30' })).errors).toMatchObject([{ pointer: '#/from' }]);
    expect((await refused({ ...REST, to: '2024-12-31' })).errors).toMatchObject([{ pointer: '#/to' }]);
  });

  it('where its code is taken, or somebody changed it meanwhile', async () => {
    const { id } = await create(REST);
    const again = await send('POST', '/api/v1/agreements', { ...REST, from: '2027-01-01', to: null });
    expect([again.status, (await problem(again)).type]).toEqual([
      409,
      expect.stringContaining('agreement.code-taken'),
    ]);
    const change = { version: 1, agreement: { ...REST, document: 'Protokoll 8' } };
    expect((await send('PUT', `/api/v1/agreements/${id}`, change)).status).toBe(200);
    const stale = await send('PUT', `/api/v1/agreements/${id}`, change);
    expect([stale.status, (await problem(stale)).type]).toEqual([
      409,
      expect.stringContaining('agreement.changed-meanwhile'),
    ]);
  });

  it('where its end lies outside of it', async () => {
    const { id } = await create(REST);
    const answer = await send('POST', `/api/v1/agreements/${id}/end`, { version: 1, to: '2024-12-31' });
    expect([answer.status, (await problem(answer)).detail]).toEqual([
      422,
      expect.stringContaining('2025-01-01 – 2026-02-28'),
    ]);
    await site.evaluate();
  });
});

describe('an agreement that never held', () => {
  const withdrawn = async (): Promise<string> => {
    const { id } = await create(REST);
    await send('POST', `/api/v1/agreements/${id}/end`, { version: 1, to: null });
    await site.evaluate();
    return id;
  };

  it('is neither ended nor changed, nor does it come back, and its code stays taken', async () => {
    const id = await withdrawn();
    const answers = [
      await send('POST', `/api/v1/agreements/${id}/end`, { version: 2, to: '2026-01-31' }),
      await send('POST', `/api/v1/agreements/${id}/end`, { version: 2, to: null }),
      await send('PUT', `/api/v1/agreements/${id}`, { version: 2, agreement: REST }),
    ];
    for (const answer of answers) {
      expect([answer.status, (await problem(answer)).type]).toEqual([
        409,
        expect.stringContaining('agreement.withdrawn'),
      ]);
    }
    expect(await detail(id)).toMatchObject({ state: 'withdrawn', versions: [{ number: 2 }, { number: 1 }] });
    expect(await marks()).toEqual([]);
    const again = await problem(await send('POST', '/api/v1/agreements', REST));
    expect([again.type, again.detail]).toEqual([
      expect.stringContaining('agreement.code-taken'),
      expect.not.stringContaining('change that one'),
    ]);
  });

  it.each([
    ['nb', 'trukket tilbake'],
    ['nn', 'trekt tilbake'],
    ['en', 'withdrawn'],
  ])('has no form on its pages, which say so in %s', async (language, words) => {
    const id = await withdrawn();
    const page = await (await hr.get(`/agreements/${id}`, language)).text();
    expect(page).not.toContain(`/agreements/${id}/change`);
    expect(page).not.toContain(`/agreements/${id}/end`);
    const form = await hr.get(`/agreements/${id}/change`, language);
    expect([form.status, await form.text()]).toEqual([409, expect.stringContaining(words)]);
    const api = await program.send(`/api/v1/agreements/${id}/end`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ version: 2, to: '2026-01-31' }),
    });
    expect((await problem(api)).detail).toContain(words);
    for (const path of ['change', 'end']) {
      expect((await hr.post(`/agreements/${id}/${path}`, { ...FORM, version: '2' })).status).toBe(409);
    }
  });
});

describe('a file that brings agreements together', () => {
  const vakt = (unit: 'team' | 'top', agreements?: readonly unknown[]): string => {
    const file = JSON.parse(organisation([TEAM, { ...TOP, unit }], agreements)) as {
      positions: { employee: string; title: string }[];
      agreements?: unknown;
    };
    for (const one of file.positions) if (one.employee === TOP.code) one.title = 'Vakt';
    if (agreements === undefined) delete file.agreements;
    return JSON.stringify(file);
  };
  const taken = (content: string, name = 'org.json'): Promise<string> =>
    site.take(name, content).then(
      () => 'taken',
      (error: unknown) => String(error),
    );
  const TEN = {
    ...REST,
    code: 'DISP-2',
    group: { kind: 'position', code: 'Vakt' },
    limits: { DAILY_REST: 10 },
  };
  afterAll(() => site.take('org.json', organisation([TEAM, TOP])));

  it.each([
    ['kept by HR, with a list of none', []],
    ['kept by HR, without a list', undefined],
  ])('is refused with both, the limit and what would be right: %s', async (_case, agreements) => {
    await site.take('org.json', vakt('top', []));
    await create(REST);
    await create({ ...TEN, from: '2025-06-01' });
    expect(await taken(vakt('team', agreements))).toMatch(
      /positions\[3\].*DISP-1 \(2025-01-01 – 2026-02-28\) \+ DISP-2 \(2025-06-01 – 2026-02-28\): DAILY_REST.*DISP-1\.to < 2025-06-01/,
    );
    expect(await taken(vakt('top', agreements))).toBe('taken');
  });

  it('is refused where a table moves somebody, and files brought both', async () => {
    await site.take('org.json', vakt('top', [REST, TEN]));
    const table = 'employee;unit;title;from\nTOPP;team;Vakt;2020-01-01\n';
    expect(await taken(table, 'positions.csv')).toMatch(/"line":2.*DISP-1.*DISP-2.*DAILY_REST/);
  });

  it('is refused where the unit moves', async () => {
    await site.take('org.json', vakt('top', []));
    await create({ ...REST, group: { kind: 'unit', code: 'night' } });
    await create(TEN);
    const table = 'unit;name;parent\ntop;Ledelse;night\nteam;Drift;\n';
    expect(await taken(table, 'units.csv')).toMatch(/"line":2.*DISP-1.*DISP-2/);
  });
});

describe('the pages', () => {
  it('register, show, change and end an agreement without a script', async () => {
    const made = await hr.post('/agreements', FORM);
    expect(made.status).toBe(303);
    const path = made.headers.get('location')!;
    await site.evaluate();
    const page = await hr.text(path);
    expect(page).toContain('utløper snart');
    expect(page).toMatch(/minst 8\st/);
    expect(page).toMatch(/minst 11\st/);
    expect(page).toContain('for hele virksomheten');
    expect(page).toMatch(/month=2025-12&amp;state=within-agreement&amp;agreement=/);
    const id = path.slice('/agreements/'.length);
    expect(await hr.text(`/violations?month=2025-12&state=within-agreement&agreement=${id}`)).toContain(
      'DAG',
    );
    const changed = await hr.post(`${path}/change`, { ...FORM, version: '1', document: 'Protokoll 8' });
    expect(changed.status).toBe(303);
    expect(await hr.text(path)).toContain('dokument');
    expect((await hr.post(`${path}/end`, { version: '2', to: '2026-01-31' })).status).toBe(303);
    expect(await hr.text('/agreements')).toContain('31. januar 2026');
    const told = `select actor, detail ->> 'version' as version from audit_entry
                   where action = 'change-agreements' and subject_id = $1 order by id`;
    expect(await site.query(told, [id])).toEqual(
      ['1', '2', '3'].map((version) => ({ actor: 'hr', version })),
    );
  });

  it('show what was wrong in the language of the page, and keep what was written', async () => {
    const answer = await hr.post('/agreements', {
      ...FORM,
      'limit.DAILY_REST': '7',
      document: 'Mitt dokument',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Avtalen er ikke lagret');
    expect(page).toContain('Hviletid i løpet av 24 timer: «7» kan ikke brukes; ventet ≥ 8 (§ 10-8 (3)).');
    expect(page).toContain('Mitt dokument');
  });

  it('can be taken away as a table, by who may read them', async () => {
    await create(REST);
    const lines = linesOf(await lead.text('/agreements.csv'));
    expect(lines[0]).toBe('Kode;Status;Hjemmel;Parter;Gruppe;Fra og med;Til og med');
    expect(lines.find((line) => line.startsWith('DISP-1;'))).toMatch(
      /^DISP-1;[^;]+;10-8\(3\);"?Arbeidsgiver, .*;2025-01-01;2026-02-28$/,
    );
    expect((await reader.get('/agreements.csv')).status).toBe(403);
    expect(await lead.text('/agreements')).toContain('href="/agreements.xlsx"');
  });

  it('have each list of an agreement to be taken away, of the units whoever asks may see', async () => {
    const { id } = await create({ ...REST, group: { kind: 'unit', code: 'top' } });
    await site.evaluate();
    const agreement = { ...REST, group: { kind: 'unit', code: 'top' }, document: 'Protokoll 9' };
    await send('PUT', `/api/v1/agreements/${id}`, { version: 1, agreement });
    const lines = async (who: Visitor, list: string): Promise<readonly string[]> =>
      linesOf(await who.text(`/agreements/${id}/${list}.csv`)).map((line) => line.replaceAll('\u00a0', ' '));
    expect(await lines(hr, 'limits')).toEqual([
      'Grense;Avtalen;Loven;Hjemmel',
      'Hviletid i løpet av 24 timer;minst 8 t;minst 11 t;aml. § 10-8 (1)',
    ]);
    const [heading, ...units] = await lines(hr, 'covered');
    expect(heading).toBe('Dag;Enhet;Ansatte');
    const own = await lines(lead, 'covered');
    expect(units.length).toBeGreaterThan(own.length - 1);
    expect(units).toEqual(expect.arrayContaining(own.slice(1)));
    expect(await lines(hr, 'spared')).toEqual(['Måned;Funn', '2025-12-01;2']);
    expect(await lines(lead, 'spared')).toEqual(['Måned;Funn', '2025-12-01;1']);
    expect(await lines(hr, 'versions')).toEqual([
      'Versjon;Når;Hvem;Hva som ble endret',
      expect.stringMatching(/^2;2026-01-05 [\d:]+;program .*;dokument$/),
      expect.stringMatching(/^1;2026-01-05 [\d:]+;program .*;registrert$/),
    ]);
    expect(await lead.text(`/agreements/${id}`)).toContain(`href="/agreements/${id}/spared.xlsx"`);
    expect((await hr.get(`/agreements/${id}/others.csv`)).status).toBe(404);
    expect((await hr.get('/agreements/zz/limits.csv')).status).toBe(404);
    expect((await reader.get(`/agreements/${id}/covered.csv`)).status).toBe(403);
  });

  it('are read by managers, kept by HR, and closed to the board', async () => {
    const { id } = await create(REST);
    expect((await lead.get(`/agreements/${id}`)).status).toBe(200);
    expect(await lead.text(`/agreements/${id}`)).not.toContain(`/agreements/${id}/change`);
    expect((await lead.post('/agreements', FORM)).status).toBe(403);
    expect((await lead.post(`/agreements/${id}/end`, { version: '1', to: '2025-06-01' })).status).toBe(403);
    expect((await reader.get('/agreements')).status).toBe(403);
    expect((await hr.get('/agreements/nothing')).status).toBe(404);
  });

  it.each(['nb', 'nn', 'en'])('are there in %s', async (language) => {
    const { id } = await create(REST);
    for (const path of ['/agreements', '/agreements/new', `/agreements/${id}`, `/agreements/${id}/change`]) {
      const answer = await hr.get(path, language);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await answer.text()).toContain(`<html lang="${language}"`);
    }
  });
});

describe('the same agreement is refused for the same reason', () => {
  const { REST_IN_WAY, WEAK } = {
    REST_IN_WAY: { ...REST, code: 'ANNEN', limits: { DAILY_REST: 9 } },
    WEAK: { ...REST, limits: { DAILY_REST: 4 } },
  };
  const formOf = (agreement: typeof REST): Record<string, string> => ({
    ...FORM,
    code: agreement.code,
    'limit.DAILY_REST': String(agreement.limits.DAILY_REST),
  });
  const byImport = (...agreements: (typeof REST)[]): Promise<string> =>
    site.take('org.json', organisation([TEAM, TOP], agreements)).then(
      () => 'taken',
      (error: unknown) => String(error),
    );
  const inPlain = (text: string): string => text.replaceAll('&#39;', "'").replaceAll(/\s+/g, ' ');

  it('by page, file and API, where it is weaker than the law lets its party grant', async () => {
    const api = await problem(await send('POST', '/api/v1/agreements', WEAK));
    const page = await hr.post('/agreements', formOf(WEAK));
    const file = await byImport(WEAK);
    expect(page.status).toBe(422);
    for (const text of [JSON.stringify(api), inPlain(await page.text()), file]) {
      expect(text).toContain('10-8');
      expect(text).toMatch(/\b8\b/);
      expect(text).toMatch(/\b4\b/);
    }
    expect(await site.query('select 1 from agreement')).toEqual([]);
  });

  it('by page, file and API, where it sets nothing', async () => {
    const nothing = { ...REST, limits: {} };
    const api = await problem(await send('POST', '/api/v1/agreements', nothing));
    const page = await hr.post('/agreements', { ...FORM, 'limit.DAILY_REST': '' });
    expect(page.status).toBe(422);
    for (const text of [JSON.stringify(api), await byImport(nothing as typeof REST)]) {
      expect(text).toMatch(/limits.*DAILY_REST\b.*terms\.averaging/);
    }
    expect(inPlain(await page.text())).toMatch(
      /grenser.*Hviletid i løpet av 24 timer, .*Gjennomsnittsberegning/,
    );
  });

  it('by page, file and API, where another one says something else for the same people and days', async () => {
    await create(REST);
    const api = await problem(await send('POST', '/api/v1/agreements', REST_IN_WAY));
    const page = await hr.post('/agreements', formOf(REST_IN_WAY));
    const file = await byImport(REST_IN_WAY);
    expect(page.status).toBe(422);
    for (const text of [JSON.stringify(api), inPlain(await page.text()), file])
      expect(text).toContain('DISP-1');
    expect(await site.query('select code from agreement')).toEqual([{ code: 'DISP-1' }]);
  });
});

it('a version that somebody made at an issuer is HR’s, and no id of the issuer is told', async () => {
  const { id } = await create(REST);
  await site.query(`update agreement_version set actor = 'oidc:a1b2c3'`);
  expect((await detail(id)).versions).toMatchObject([{ actor: 'hr' }]);
  const page = await lead.text(`/agreements/${id}`);
  expect(page).not.toMatch(/a1b2c3/i);
});

describe('an administrator', () => {
  it('reads the terms of every agreement, finds them in the menu, and is told of nobody whom they cover', async () => {
    const { id } = await create(REST);
    const admin = await site.visitor('admin');
    const list = await admin.text('/agreements');
    expect(list).toContain(`href="/agreements/${id}"`);
    expect(list).not.toContain('href="/agreements/new"');
    expect(await admin.text('/rulebooks')).toContain('href="/agreements"');
    const page = await admin.text(`/agreements/${id}`);
    expect(page).toContain('Protokoll 7');
    expect(page).not.toMatch(/href="\/violations|Drift<\/th>/);
    expect(await hr.text(`/agreements/${id}`)).toMatch(/Drift<\/th>/);
    expect(await admin.json(`/api/v1/agreements/${id}`)).toMatchObject({
      code: 'DISP-1',
      covered: null,
      breachesWithout: null,
    });
  });

  it('changes none', async () => {
    const { id } = await create(REST);
    const admin = await site.visitor('admin');
    for (const path of ['/agreements', `/agreements/${id}/change`, `/agreements/${id}/end`]) {
      expect((await admin.post(path, FORM)).status).toBe(403);
    }
  });
});
