import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { type Program, type Visitor, Website } from './website.js';

interface Detail {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly suggestedCause: string | null;
  readonly decidedCause: string | null;
  readonly deviationNumber: string | null;
  readonly duplicateOf: string | null;
  readonly measures: readonly { readonly id: string }[];
  readonly history: readonly {
    readonly reason: string;
    readonly by: string | null;
    readonly detail: unknown;
  }[];
}
interface Problem {
  readonly type: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly {
    readonly pointer: string;
    readonly detail: string;
    readonly problem?: string;
  }[];
}

let site: Website;
let program: Program;
let id: string;
let other: string;

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'DAG' }, { code: 'TOPP', unit: 'top' }]));
  await site.take(
    'events.csv',
    events(['DAG', 'TOPP'].flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
  await site.evaluate();
  program = await site.program('violations:read', 'violations:write');
  const rows = await site.query<{ id: string; code: string }>(
    `select v.id, e.code from violation v join employee e on e.id = v.employee_id where rule = 'DAILY_REST'`,
  );
  id = rows.find(({ code }) => code === 'DAG')!.id;
  other = rows.find(({ code }) => code === 'TOPP')!.id;
});
afterAll(() => site.close());

/** Each test begins with a case nobody has said anything of; its history stays, as it must. */
beforeEach(async () => {
  await site.query(`delete from violation_measure`);
  await site.query(
    `update violation set state = 'detected', decided_cause = null, deviation_number = null, version = 1,
            assessed_at = null, outdated_since = null`,
  );
  await site.query(`delete from month_violations`);
  await site.query(`insert into month_violations
    select date_trunc('month', anchor_date), unit_id, rule, 'breach', origin, state,
           coalesce(suggested_cause, 'unknown'), count(*) from violation group by 1, 2, 3, 5, 6, 7`);
});

const at = (path: string, of = id): string => `/api/v1/violations/${of}${path}`;
const send = (method: string, path: string, body: unknown, ifMatch: string | null = '"1"', who = program) =>
  who.send(path, {
    method,
    headers: { 'content-type': 'application/json', ...(ifMatch !== null && { 'if-match': ifMatch }) },
    body: JSON.stringify(body),
  });
const employeeOf = async (code: string): Promise<string> => {
  const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [code]);
  return row!.id;
};
const detail = () => program.json<Detail>(at(''));
const problemIn = async (answer: Response): Promise<Problem & { code: string }> => {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await answer.json()) as Problem;
  return { ...problem, code: problem.type.split('#')[1]! };
};

describe('a colleague’s sick leave behind a case', () => {
  beforeEach(async () => {
    await site.query(
      `update violation set suggested_cause = 'sickness', evidence = evidence || '{"suggestion": {"kind": "colleague-away"}}' where id = $1`,
      [id],
    );
  });
  afterEach(() => site.query(`update violation set suggested_cause = null where id = $1`, [id]));
  const found = async (cause: string) =>
    (await program.json<{ violations: Detail[] }>(`/api/v1/violations?cause=${cause}`)).violations.map(
      (one) => one.id,
    );

  it('is told to no program, neither as cause nor by asking for it', async () => {
    const { violations } = await program.json<{ violations: Detail[] }>('/api/v1/violations');
    expect(violations.map(({ suggestedCause }) => suggestedCause)).not.toContain('sickness');
    expect(await detail()).toMatchObject({ suggestedCause: null, suggestedBecause: { kind: 'day' } });
    expect(await found('sickness')).toEqual([]);
    expect(await found('unknown')).toContain(id);
    const counts = await program.json<{ breaches: number }>('/api/v1/violation-counts?cause=sickness');
    expect(counts).toMatchObject({ breaches: 0 });
  });

  it('is told to HR, and to a program once a person has decided that it is the cause', async () => {
    const hr = await site.visitor('hr');
    expect(await hr.text('/violations?cause=sickness')).toContain(id);
    expect((await send('PUT', at('/cause'), { cause: 'sickness' })).status).toBe(200);
    expect(await detail()).toMatchObject({ suggestedCause: null, decidedCause: 'sickness' });
    expect(await found('sickness')).toEqual([id]);
  });
});

describe('a measure that was not done in time', () => {
  const add = async (of: string, dueDate: string): Promise<string> => {
    const measure = { what: 'To på vakt', owner: 'Driftsleder', dueDate: '2026-01-05' };
    const answer = await send('POST', at('/measures', of), measure, null);
    expect(answer.status).toBe(201);
    const location = answer.headers.get('location')!;
    // As days pass: nobody is given a day that is over.
    await site.query('update violation_measure set due_date = $2 where id = $1', [
      location.split('/').at(-1),
      dueDate,
    ]);
    return location;
  };
  const late = async () => {
    const query = '?state=measures-due';
    const { violations } = await program.json<{ violations: Detail[] }>(`/api/v1/violations${query}`);
    const counts = await program.json<{ breaches: number }>(`/api/v1/violation-counts${query}`);
    expect(counts.breaches).toBe(violations.length);
    return violations.map((one) => one.id).sort();
  };
  const toDo = async (who: Visitor): Promise<string | undefined> =>
    /href="\/violations\?state=measures-due"[^>]*><span class="to-do-count">(\d+)/.exec(
      await who.text('/'),
    )?.[1];

  it('is listed from the day after its day on, whatever was assessed, until it is done', async () => {
    await add(id, '2026-01-05');
    expect(await late()).toEqual([]);
    const measure = await add(id, '2026-01-04');
    await add(id, '2026-01-03');
    await add(other, '2025-12-31');
    await send('POST', at('/assess'), { outcome: 'data-error', reason: 'Gikk kl. 18.' }, '*');
    expect(await late()).toEqual([id, other].sort());
    const hr = await site.visitor('hr');
    const lead = await site.visitor(`manager:${await employeeOf(LEAD.code)}`);
    expect([await toDo(hr), await toDo(lead)]).toEqual(['2', '1']);
    expect(await hr.text('/violations?state=measures-due')).toContain('Tiltak over fristen');
    await send('PATCH', measure, { doneOn: '2026-01-05' }, '*');
    expect(await late()).toEqual([id, other].sort());
    await site.query(`update violation_measure set done_on = '2026-01-05' where violation_id = $1`, [other]);
    expect(await late()).toEqual([id]);
    expect(await toDo(hr)).toBe('1');
  });

  it('is late no longer once it is dropped with a reason, and again when it is taken up', async () => {
    const measure = await add(id, '2026-01-04');
    const hr = await site.visitor('hr');
    expect([await late(), await toDo(hr)]).toEqual([[id], '1']);
    const drop = (body: unknown, ifMatch: string | null = '"2"') =>
      send('POST', `${measure}/drop`, body, ifMatch);
    expect((await drop({ reason: 'For dyrt.' }, '"1"')).status).toBe(412);
    expect((await drop({ reason: 'For dyrt.' }, null)).status).toBe(428);
    expect((await drop({ reason: ' ' })).status).toBe(422);
    expect([await late(), await toDo(hr)]).toEqual([[id], '1']);
    const dropped = await drop({ reason: 'For dyrt.' });
    expect([dropped.status, dropped.headers.get('etag')]).toEqual([200, '"3"']);
    const again = await drop({ reason: 'For dyrt.' });
    expect([again.status, await again.json()]).toMatchObject([200, { version: 3, changed: false }]);
    expect([await late(), await toDo(hr)]).toEqual([[], undefined]);
    expect(await detail()).toMatchObject({
      measures: [{ doneOn: null, droppedOn: '2026-01-05', droppedBecause: 'For dyrt.' }],
    });
    const tooLate = await send('PATCH', measure, {}, '"3"');
    expect([tooLate.status, (await problemIn(tooLate)).errors]).toMatchObject([
      422,
      [{ problem: 'measure-due-past' }],
    ]);
    expect((await send('PATCH', measure, { dueDate: '2026-01-05' }, '"3"')).status).toBe(200);
    const { measures, history } = await detail();
    expect(measures).toMatchObject([{ dueDate: '2026-01-05', droppedOn: null, droppedBecause: null }]);
    expect(history.slice(-2).map(({ reason }) => reason)).toEqual(['measure-dropped', 'measure-resumed']);
    await site.query(`update violation_measure set due_date = '2026-01-04'`);
    expect([await late(), await toDo(hr)]).toEqual([[id], '1']);
    expect((await send('PATCH', measure, { doneOn: '2026-01-05' }, '"4"')).status).toBe(200);
    const done = await drop({ reason: 'For dyrt.' }, '"5"');
    expect([done.status, (await problemIn(done)).errors]).toMatchObject([422, [{ problem: 'measure-done' }]]);
  });
});

describe('a program', () => {
  it('follows a violation from discovery to closure, each answer with the ETag of the next request', async () => {
    const first = await program.send(at(''));
    let etag = first.headers.get('etag');
    expect(etag).toBe('"1"');
    const steps: readonly (readonly [string, string, unknown, number])[] = [
      ['POST', '/assess', { outcome: 'serious-disturbance', reason: 'Strømbrudd i området.' }, 200],
      ['PUT', '/cause', { cause: 'customer-assistance' }, 200],
      ['POST', '/comments', { text: 'Tillitsvalgt er orientert.' }, 200],
      ['POST', '/measures', { what: 'To på vakt', owner: 'Driftsleder', dueDate: '2026-02-01' }, 201],
      ['PUT', '/deviation', { number: 'AVV-2025-0412' }, 200],
    ];
    for (const [method, path, body, status] of steps) {
      const answer = await send(method, at(path), body, etag);
      expect([path, answer.status]).toEqual([path, status]);
      etag = answer.headers.get('etag');
      const location = answer.headers.get('location');
      if (location !== null) {
        const ended = await send('PATCH', location, { effect: 'Ingen nye', doneOn: '2026-01-02' }, etag);
        expect(ended.status).toBe(200);
        etag = ended.headers.get('etag');
      }
    }
    expect(etag).toBe('"7"');
    const now = await detail();
    expect(now).toMatchObject({
      state: 'serious-disturbance',
      version: 7,
      decidedCause: 'customer-assistance',
      deviationNumber: 'AVV-2025-0412',
      measures: [
        {
          what: 'To på vakt',
          owner: 'Driftsleder',
          dueDate: '2026-02-01',
          effect: 'Ingen nye',
          doneOn: '2026-01-02',
        },
      ],
    });
    const { history } = await program.json<Pick<Detail, 'history'>>(at('/history'));
    expect(history).toEqual(now.history);
    expect(history.slice(-6).map(({ reason, by }) => [reason, by])).toEqual(
      ['assessed', 'cause-decided', 'commented', 'measure-added', 'measure-changed', 'deviation-linked'].map(
        (reason) => [reason, 'test'],
      ),
    );
  });

  it('that was slower is told so with the ETag there is, and nothing changes', async () => {
    expect((await send('POST', at('/assess'), { outcome: 'real' })).status).toBe(200);
    const late = await send('POST', at('/assess'), { outcome: 'data-error', reason: 'Feil stemplet.' });
    expect(late.status).toBe(412);
    expect(late.headers.get('etag')).toBe('"2"');
    expect((await problemIn(late)).code).toBe('violation.changed-meanwhile');
    expect(await detail()).toMatchObject({ state: 'real', version: 2 });
    expect((await send('POST', at('/assess'), { outcome: 'real' })).status).toBe(200);
    expect(await detail()).toMatchObject({ state: 'real', version: 2 });
  });

  it.each([
    ['POST', '/assess', { outcome: 'real' }],
    ['POST', '/take-back', { reason: 'x' }],
    ['PUT', '/cause', { cause: 'training' }],
    ['PUT', '/deviation', { number: 'A' }],
    ['PATCH', '/measures/0b0e8a4c-6f0e-4b3e-9d0a-111111111111', { owner: 'x' }],
    ['POST', '/measures/0b0e8a4c-6f0e-4b3e-9d0a-111111111111/drop', { reason: 'x' }],
  ])('says which version it saw: %s %s without If-Match is 428', async (method, path, body) => {
    const answer = await send(method, at(path), body, null);
    expect(answer.status).toBe(428);
    expect((await problemIn(answer)).code).toBe('violation.condition-missing');
    const unreadable = await send(method, at(path), body, 'W/1');
    expect([unreadable.status, (await problemIn(unreadable)).code]).toEqual([
      400,
      'violation.wrong-condition',
    ]);
    const weak = await send(method, at(path), body, 'W/"1"');
    expect([weak.status, (await problemIn(weak)).code]).toEqual([412, 'violation.changed-meanwhile']);
    expect(await detail()).toMatchObject({ state: 'detected', version: 1 });
  });

  it.each([
    ['/assess', { outcome: 'emergency' }, '#/reason', 'reason-missing'],
    ['/assess', { outcome: 'duplicate' }, '#/duplicateOf', 'duplicate-of-missing'],
    ['/assess', { outcome: 'closed' }, '#/outcome', undefined],
    ['/assess', { outcome: 'real', why: 'x' }, '#/why', undefined],
    ['/comments', { text: '   ' }, '#/text', undefined],
    ['/measures', { what: 'x', owner: 'y', dueDate: '2026-02-30' }, '#/dueDate', undefined],
    ['/measures', { what: 'x', owner: 'y', dueDate: '2026-01-04' }, '#/dueDate', 'measure-due-past'],
  ])('is told what is wrong and where: %s %j', async (path, body, pointer, problem) => {
    const answer = await send('POST', at(path), body);
    expect(answer.status).toBe(422);
    const { errors } = await problemIn(answer);
    expect(errors).toMatchObject([{ pointer, ...(problem && { problem }) }]);
    expect(await detail()).toMatchObject({ state: 'detected', version: 1 });
  });

  it('is told the causes there are when it names one nobody knows', async () => {
    const answer = await send('PUT', at('/cause'), { cause: 'full-moon' });
    const { errors } = await problemIn(answer);
    expect(errors![0]!.detail).toMatch(/^is no code of a cause; expected one of product-rollout, .*other$/);
  });

  it('cannot assess what is gone: 409 with what is possible', async () => {
    await site.query(`update violation set state = 'superseded' where id = $1`, [id]);
    const answer = await send('POST', at('/assess'), { outcome: 'real' });
    expect(answer.status).toBe(409);
    const problem = await problemIn(answer);
    expect(problem.code).toBe('violation.illegal-transition');
    expect(problem.detail).toContain(
      'possible are comment, add-measure, change-measure, drop-measure, link-deviation',
    );
  });

  it('without the scope may look and no more', async () => {
    const reading = await site.program('violations:read');
    expect((await send('POST', at('/assess'), { outcome: 'real' }, '"1"', reading)).status).toBe(403);
    const writing = await site.program('violations:write');
    expect((await send('POST', at('/assess'), { outcome: 'real' }, '"1"', writing)).status).toBe(200);
    expect((await writing.send(at(''))).status).toBe(403);
    expect((await writing.send(at('/history'))).status).toBe(403);
  });

  it('gets the same answer for no id, an unknown one and one that is none', async () => {
    for (const none of ['00000000-0000-4000-8000-000000000000', 'x']) {
      expect((await send('POST', at('/assess', none), { outcome: 'real' }, '*')).status).toBe(404);
      expect((await program.send(at('/history', none))).status).toBe(404);
    }
  });
});

describe('a person with a session', () => {
  const personaOf = async (code: string): Promise<Visitor> => {
    const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [code]);
    return site.visitor(`manager:${row!.id}`);
  };
  const assess = (who: Visitor, of: string) =>
    fetch(site.address + at('/assess', of), {
      method: 'POST',
      body: JSON.stringify({ outcome: 'real' }),
      headers: {
        cookie: who.cookie!,
        'content-type': 'application/json',
        'if-match': '*',
        'sec-fetch-site': 'same-origin',
      },
    });

  it('acts on the own units; another’s case is not there, and a reader may not', async () => {
    const lead = await personaOf(LEAD.code);
    expect((await assess(lead, other)).status).toBe(404);
    expect((await assess(lead, id)).status).toBe(200);
    expect((await assess(await site.visitor('reader'), id)).status).toBe(403);
    const { history } = await detail();
    expect(history.at(-1)).toMatchObject({ reason: 'assessed', by: 'Navn LEAD' });
    const [kept] = await site.query<{ state: string }>(`select state from violation where id = $1`, [other]);
    expect(kept!.state).toBe('detected');
  });
});

describe('a case whose figures change after somebody assessed it', () => {
  interface Listed {
    readonly id: string;
    readonly outdated: { readonly since: string; readonly measured: number; readonly limit: number } | null;
  }
  const outdated = async (): Promise<readonly Listed[]> =>
    (await program.json<{ violations: Listed[] }>('/api/v1/violations?state=outdated')).violations;
  const ends = async (end: string): Promise<void> => {
    const [late] = shortRest('DAG', '2025-12-03', '2025-12-04');
    await site.take('events.csv', events([{ ...late!, end }]));
    await site.evaluate();
  };
  const toDo = async (who: Visitor): Promise<string | undefined> =>
    /href="\/violations\?state=outdated"[^>]*><span class="to-do-count">(\d+)/.exec(await who.text('/'))?.[1];
  const MARK = /Endret etter vurderingen, \d+\.\s\S+\s\d{4}\. Målt 9\st da, 8\st\s30\smin nå\./;

  it('is listed, marked and to be done until it is assessed anew, be it likewise', async () => {
    const hr = await site.visitor('hr');
    const lead = await site.visitor(`manager:${await employeeOf(LEAD.code)}`);
    const real = { outcome: 'real' };
    await send('POST', at('/assess'), real, '*');
    expect([await outdated(), await toDo(hr)]).toEqual([[], undefined]);
    await ends('2025-12-03T22:30');
    expect(await outdated()).toMatchObject([
      { id, outdated: { since: expect.any(String), measured: 9 * 3600, limit: 11 * 3600 } },
    ]);
    expect([await toDo(hr), await toDo(lead)]).toEqual(['1', '1']);
    for (const page of ['/violations?state=outdated', `/violations/${id}`])
      expect(await lead.text(page)).toMatch(MARK);
    await send('POST', at('/comments'), { text: 'Sett.' }, '*');
    expect(await outdated()).toHaveLength(1);
    await send('POST', at('/assess'), real, '*');
    expect([await outdated(), await toDo(hr)]).toEqual([[], undefined]);
    expect(await hr.text(`/violations/${id}`)).not.toMatch(MARK);
    await ends('2025-12-03T22:00');
    expect(await outdated()).toMatchObject([{ id, outdated: { measured: 8.5 * 3600 } }]);
  });

  it('waits for nobody while it is gone, and does again when it is found again', async () => {
    await send('POST', at('/assess'), { outcome: 'real' }, '*');
    await ends('2025-12-03T18:00');
    expect(await outdated()).toEqual([]);
    await ends('2025-12-03T22:00');
    expect(await outdated()).toMatchObject([{ id, outdated: { measured: null } }]);
    await send('POST', at('/assess'), { outcome: 'data-error', reason: 'Gikk kl. 18.' }, '*');
    await ends('2025-12-03T22:15');
    expect(await outdated()).toMatchObject([{ id, outdated: { measured: 9 * 3600 } }]);
  });
});

describe('a cause for several cases', () => {
  const bulk = (body: object) =>
    send('POST', '/api/v1/violations/assess', { outcome: 'real', violations: both(), ...body }, null);
  const both = () => [id, other].map((one) => ({ id: one, version: 1 }));
  const now = () =>
    site.query<{ state: string; cause: string | null; version: number }>(
      `select state, decided_cause as cause, version from violation where id = any ($1::uuid[])`,
      [[id, other]],
    );

  it('is decided with the assessment of each, once however often it is sent', async () => {
    for (let times = 0; times < 2; times += 1)
      expect(await (await bulk({ cause: 'call-out' })).json()).toEqual({ assessed: 2, left: [] });
    const assessed = { state: 'real', cause: 'call-out', version: 3 };
    expect(await now()).toEqual([assessed, assessed]);
  });

  it('that nobody knows stores nothing of any', async () => {
    const answer = await bulk({ cause: 'the-weather' });
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as Problem).errors).toMatchObject([
      { pointer: '#/cause', problem: 'cause-unknown' },
    ]);
    const untouched = { state: 'detected', cause: null, version: 1 };
    expect(await now()).toEqual([untouched, untouched]);
  });

  it('and a measure are added to each, once however often they are sent, and none where it is refused', async () => {
    const id = randomUUID();
    const measure = { id, what: 'Ny turnus', owner: 'Enhetsleder', dueDate: '2026-02-01' };
    const added = () =>
      site.query<{ what: string; owner: string; due: string }>(
        `select what, owner, due_date::text as due from violation_measure where violation_id = any ($1::uuid[])`,
        [both().map((one) => one.id)],
      );
    const late = await bulk({ measure: { ...measure, dueDate: '2020-01-01' } });
    expect(await late.json()).toMatchObject({
      assessed: 0,
      left: [{ problem: 'violation.wrong-action' }, { problem: 'violation.wrong-action' }],
    });
    // Nothing of a case is stored of which something is refused.
    const untouched = { state: 'detected', cause: null, version: 1 };
    expect([await now(), await added()]).toEqual([[untouched, untouched], []]);
    for (let times = 0; times < 2; times += 1) {
      const answers = await Promise.all([bulk({ measure }), bulk({ measure })]);
      for (const answer of answers) expect(await answer.json()).toEqual({ assessed: 2, left: [] });
    }
    const one = { what: 'Ny turnus', owner: 'Enhetsleder', due: '2026-02-01' };
    expect(await added()).toEqual([one, one]);
    expect(await now()).toMatchObject([{ version: 3 }, { version: 3 }]);
  });

  it('is chosen in the form under the list, and kept where the form is refused', async () => {
    const hr = await site.visitor('hr');
    const picks = both().map((one) => ['pick', `${one.id}:${one.version}`] as const);
    const chosen: [string, string] = ['cause', 'call-out'];
    const refused = await hr.post('/violations/assess', [...picks, chosen, ['list', '/violations']]);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/<option value="call-out" selected[^>]*>/);
    const fields: [string, string][] = [chosen, ['outcome', 'real'], ['list', '/violations']];
    expect((await hr.post('/violations/assess', [...picks, ...fields])).status).toBe(303);
    expect(await now()).toMatchObject([{ cause: 'call-out' }, { cause: 'call-out' }]);
  });
});
