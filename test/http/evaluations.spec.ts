import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TrialAnswer } from '../../src/violations/trial.js';
import { LEAD, organisation } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

let site: Website;
let hr: Visitor;
beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([]));
  hr = await site.visitor('hr');
});
afterAll(() => site.close());

/** Off at 22, on again at 7: nine hours of rest. */
const NINE_HOURS = {
  employee: 'anna',
  events: [
    { id: 'late', kind: 'shift', start: '2025-12-02T14:00', end: '2025-12-02T22:00' },
    { id: 'early', kind: 'shift', start: '2025-12-03T07:00', end: '2025-12-03T15:00' },
  ],
};
const EIGHT_HOURS = { code: 'tariff', grantedBy: 'elected-representatives', limits: { DAILY_REST: 8 } };

const ask = (body: unknown, query = '', visitor = hr): Promise<Response> =>
  visitor.postJson(`/api/v1/evaluations${query}`, body);

async function found(body: unknown, query = ''): Promise<TrialAnswer['employees'][number]['findings']> {
  const answer = await ask(body, query);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('application/json'),
  ]);
  const { employees } = (await answer.json()) as TrialAnswer;
  return employees.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'DAILY_REST');
}

async function refused(body: unknown, query = ''): Promise<{ status: number; detail: string }> {
  const answer = await ask(body, query);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const { detail } = (await answer.json()) as { detail: string };
  return { status: answer.status, detail };
}

describe('POST /api/v1/evaluations', () => {
  it('finds what the law finds, in the unit of the rule, by the events sent', async () => {
    const [finding, ...others] = await found({ employees: [NINE_HOURS] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'DAILY_REST',
      date: '2025-12-03',
      unit: 'hours',
      measured: 9,
      limit: 11,
      verdict: 'breach',
      agreement: null,
    });
    expect(finding?.events).toEqual(['late', 'early']);
  });

  it('takes agreements that are brought along, and gives both verdicts', async () => {
    const [finding] = await found({ employees: [NINE_HOURS], agreements: [EIGHT_HOURS] });
    expect(finding).toMatchObject({
      limit: 8,
      baseLimit: 11,
      verdict: 'ok',
      baseVerdict: 'breach',
      agreement: 'tariff',
    });
  });

  it('lets an agreement cover those it names, on its days', async () => {
    const others = { ...EIGHT_HOURS, employees: ['somebody else'] };
    const later = { ...EIGHT_HOURS, from: '2025-12-04' };
    for (const agreement of [others, later]) {
      const [finding] = await found({ employees: [NINE_HOURS], agreements: [agreement] });
      expect(finding).toMatchObject({ limit: 11, verdict: 'breach' });
    }
  });

  it('asks the rulebook that is named', async () => {
    const answer = await ask({ employees: [NINE_HOURS] }, '?rulebook=de-arbzg');
    expect(((await answer.json()) as TrialAnswer).rulebook).toContain('de-arbzg');
  });

  it('measures the quiet as well, so that none found is told from none looked for', async () => {
    const { employees } = (await (await ask({ employees: [NINE_HOURS] })).json()) as TrialAnswer;
    expect(employees[0]?.measured).toMatchObject({ DAILY_REST: 1, ORD_DAY: 2 });
  });

  it('stores nothing', async () => {
    const counts = (): Promise<unknown[]> =>
      site.query(`select (select count(*) from employee) as employees, (select count(*) from work_event) as events,
                         (select count(*) from violation) as violations, (select count(*) from dirty_mark) as marks`);
    const before = await counts();
    await found({ employees: [NINE_HOURS] });
    expect(await counts()).toEqual(before);
  });
});

describe('a long trial', () => {
  it('holds up nobody else', async () => {
    const people = Array.from({ length: 600 }, (_, i) => ({ ...NINE_HOURS, employee: `p${String(i)}` }));
    const horizon = { from: '2020-01-01', to: '2026-12-31' };
    const ended: string[] = [];
    const trial = ask({ employees: people, horizon }).then(({ status }) =>
      ended.push(`trial ${String(status)}`),
    );
    // Until its body has been read and the work has begun.
    await new Promise((resolve) => setTimeout(resolve, 150));
    const health = await fetch(`${site.address}/health/live`).then(({ status }) => status);
    ended.push(`health ${String(health)}`);
    await trial;
    expect(ended).toEqual(['health 200', 'trial 200']);
  });
});

describe('a request that cannot be evaluated', () => {
  it.each([
    ['no employee', { employees: [] }, /employees/],
    [
      'a misspelt field',
      { employees: [{ ...NINE_HOURS, ages: 17 }], agrements: [] },
      /^employees\[0\]\.ages: is not known here; agrements: is not known here$/,
    ],
    [
      'an end before its start',
      {
        employees: [
          {
            employee: 'a',
            events: [{ kind: 'shift', start: '2025-12-02T14:00', end: '2025-12-02T13:00' }],
          },
        ],
      },
      /employees\[0\]\.events\[0\]\.end: expected a time after 2025-12-02T14:00 \(not "2025-12-02T13:00"\)/,
    ],
    [
      'a time that does not exist',
      {
        employees: [
          {
            employee: 'a',
            events: [{ kind: 'shift', start: '2025-03-30T02:30', end: '2025-03-30T09:00' }],
          },
        ],
      },
      /employees\[0\]\.events\[0\]\.start: expected a time that exists on the clock/,
    ],
    [
      'an agreement beyond what its granter may give',
      { employees: [NINE_HOURS], agreements: [{ ...EIGHT_HOURS, limits: { DAILY_REST: 4 } }] },
      /DAILY_REST.*8/,
    ],
    [
      'an agreement of more rest than a day has',
      {
        employees: [NINE_HOURS],
        agreements: [{ ...EIGHT_HOURS, grantedBy: 'central-union', limits: { DAILY_REST: 999 } }],
      },
      /agreements\[0\]\.limits\.DAILY_REST: expected ≤ 24 \(not "999"\)/,
    ],
    [
      'days that end before they begin',
      { employees: [NINE_HOURS], horizon: { from: '2025-12-03', to: '2025-12-01' } },
      /horizon\.to: expected a date not before 2025-12-03/,
    ],
  ])('says what is wrong with %s, and where', async (_, body, words) => {
    const { status, detail } = await refused(body);
    expect([status, detail]).toEqual([422, expect.stringMatching(words)]);
  });

  it('is refused when it asks about more days than others can wait for', async () => {
    const people = Array.from({ length: 200 }, (_, i) => ({ ...NINE_HOURS, employee: `p${String(i)}` }));
    const century = { from: '1990-01-01', to: '2089-12-31' };
    const { status, detail } = await refused({ employees: people, horizon: century });
    expect([status, detail]).toEqual([422, expect.stringMatching(/7305000 days of people; at most 4000000/)]);
  });

  it('names the rulebooks there are', async () => {
    const { status, detail } = await refused({ employees: [NINE_HOURS] }, '?rulebook=none');
    expect([status, detail]).toEqual([422, expect.stringMatching(/none.*statute/s)]);
  });

  it('says of an unknown rulebook where it stood and what would be right', async () => {
    const answer = await ask({ employees: [NINE_HOURS] }, '?rulebook=none');
    expect(((await answer.json()) as { errors: unknown }).errors).toEqual([
      { parameter: 'rulebook', detail: expect.stringMatching(/^expected one of .*statute/) },
    ]);
  });

  it('tells all that is wrong at once, of form and of value', async () => {
    const event = { kind: 'shift', start: '2025-12-02T14:00', end: '2025-12-02T13:00' };
    const answer = await ask({
      horizon: { from: '2025-12-03', to: '2025-12-01' },
      employees: [
        {
          employee: 1,
          events: [event, { ...event, start: '2025-13-02', breakMinutes: '30', colour: 'red' }],
        },
        {
          employee: 'b',
          events: [{ ...event, kind: 'shfit', breaks: [{ start: 'noon', end: 7 }] }, 'nothing'],
        },
      ],
      agreements: ['none', { ...EIGHT_HOURS, limits: { DAILY_REST: 4 } }],
    });
    expect(answer.status).toBe(422);
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(
      [
        '#/horizon/to',
        '#/employees/0/employee',
        '#/employees/0/events/0/end',
        '#/employees/0/events/1/start',
        '#/employees/0/events/1/breakMinutes',
        '#/employees/0/events/1/colour',
        '#/employees/1/events/0/kind',
        '#/employees/1/events/0/end',
        '#/employees/1/events/0/breaks/0/start',
        '#/employees/1/events/0/breaks/0/end',
        '#/employees/1/events/1',
        '#/agreements/0',
        '#/agreements/1/limits/DAILY_REST',
      ].sort(),
    );
  });

  it('is refused under a misspelt rulebook, which the one in use would answer for', async () => {
    const { status, detail } = await refused({ employees: [NINE_HOURS] }, '?rulbook=de-arbzg');
    expect([status, detail]).toEqual([422, 'rulbook: is not known here']);
  });

  it('says which words and limits there are, and what they mean', async () => {
    const event = { kind: 'shfit', start: '2025-12-02T08:00', end: '2025-12-02T13:00' };
    const body = {
      employees: [{ employee: 'a', rota: 'night', events: [event] }],
      agreements: [{ ...EIGHT_HOURS, grantedBy: 'nobody', limits: { DAYLY_REST: 9 } }],
    };
    const answer = await hr.sendJson('/api/v1/evaluations', body, 'POST', { 'Accept-Language': 'nb' });
    const { errors } = (await answer.json()) as { errors: { pointer: string; detail: string }[] };
    expect(Object.fromEntries(errors.map(({ pointer, detail }) => [pointer, detail]))).toEqual({
      '#/employees/0/rota': expect.stringContaining('tredelt skift eller turnus («three-shift»)'),
      '#/employees/0/events/0/kind': expect.stringMatching(/^ventet vakt \(«shift»\), ekstravakt/),
      '#/agreements/0/grantedBy': expect.stringContaining(
        'avtale med tillitsvalgte («elected-representatives»)',
      ),
      '#/agreements/0/limits/DAYLY_REST': expect.stringMatching(
        /^ventet Hviletid i løpet av 24 timer \(«DAILY_REST»\), /,
      ),
    });
  });

  it('says so in the language asked for', async () => {
    const event = (start: string, end?: string) => ({ kind: 'shift', start, end });
    const said = async (...events: object[]): Promise<unknown> => {
      const body = { employees: [{ employee: 'a', events }] };
      const headers = { 'Accept-Language': 'nb' };
      const answer = await hr.sendJson('/api/v1/evaluations', body, 'POST', headers);
      return ((await answer.json()) as { errors: { detail: string }[] }).errors.map(({ detail }) => detail);
    };
    expect(await said(event('2025-12-02T14:00'))).toEqual(['mangler; ventet tekst']);
    expect(
      await said(
        event('2025-12-02T14:00', '2025-12-02T13:00'),
        event('2025-03-30T02:30', '2025-03-30T09:00'),
      ),
    ).toEqual(['ventet et tidspunkt etter 2025-12-02T14:00', 'ventet et klokkeslett som finnes den dagen']);
  });

  it('is refused when it is too long, before it is read', async () => {
    const answer = await ask({ employees: [{ ...NINE_HOURS, employee: 'x'.repeat(2_100_000) }] });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      413,
      expect.stringContaining('application/problem+json'),
    ]);
  });
});

it('is for those who may try: not the board, and nobody unknown', async () => {
  const [lead] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
  const asked = async (persona: string | null): Promise<number> =>
    (await ask({ employees: [NINE_HOURS] }, '', await site.visitor(persona))).status;
  expect(await asked('hr')).toBe(200);
  expect(await asked(`manager:${lead!.id}`)).toBe(200);
  expect(await asked('reader')).toBe(403);
  expect(await asked(null)).toBe(401);
});
