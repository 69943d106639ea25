import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { standingReminders } from '../../src/alerts/reminders/reminder-items.query.js';
import { ReminderSweep } from '../../src/alerts/reminders/reminder-sweep.service.js';
import { EIGHT_HOURS, events, LEAD, organisation, type Row } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

/** Under an agreement, and under none. */
const DAG = { code: 'DAG', unit: 'team' } as const;
const NATT = { code: 'NATT', unit: 'top' } as const;

interface Claim {
  readonly employee: string;
  readonly deficitSeconds: number;
  readonly dueOn: string;
  readonly state: string;
  readonly madeUp: { readonly from: string } | null;
  readonly agreement: { readonly code: string } | null;
  readonly violation: string | null;
}

/** Nine hours of rest before the 4th, and none to spare afterwards until the 24th. */
const owedTo = (employee: string): Row[] => [
  { employee, id: `${employee}-late`, start: '2025-12-03T14:00', end: '2025-12-03T22:00' },
  ...Array.from({ length: 20 }, (_, i) => String(4 + i).padStart(2, '0')).map((date) => ({
    employee,
    id: `${employee}-full-${date}`,
    start: `2025-12-${date}T07:00`,
    end: `2025-12-${date}T20:00`,
  })),
];

let site: Website;
let hr: Visitor;
let lead: Visitor;
/** Id of the case of the short rest, by code. */
const caseOf = new Map<string, string>();

beforeAll(async () => {
  site = await Website.start({ HVILETID_HR_MAIL: 'hr@example.org' });
  await site.take('org.json', organisation([DAG, NATT], [{ ...EIGHT_HOURS, warnDays: 0 }]));
  await site.take('events.csv', events([...owedTo('DAG'), ...owedTo('NATT')]));
  await site.evaluate();
  const found = await site.query<{ id: string; code: string }>(
    `select v.id, e.code from violation v join employee e on e.id = v.employee_id
      where v.rule = 'DAILY_REST' and v.anchor_date = '2025-12-04'`,
  );
  for (const { id, code } of found) caseOf.set(code, id);
  hr = await site.visitor('hr');
  const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
  lead = await site.visitor(`manager:${row!.id}`);
});
afterAll(() => site.close());

const claims = async (state = 'outstanding'): Promise<readonly Claim[]> =>
  (await hr.json<{ readonly claims: readonly Claim[] }>(`/api/v1/rest-claims?state=${state}`)).claims;

async function act(who: Visitor, code: string, action: string, body: unknown): Promise<void> {
  const path = `/api/v1/violations/${caseOf.get(code)!}/${action}`;
  const answer = await who.sendJson(path, body, 'POST', { 'if-match': '*' });
  expect(answer.status).toBe(200);
}

const assess = (who: Visitor, code: string, outcome: string): Promise<void> =>
  act(who, code, 'assess', { outcome, reason: 'Slik var det.' });
const takeBack = (who: Visitor, code: string): Promise<void> =>
  act(who, code, 'take-back', { reason: 'Feil sak.' });

const counted = async (): Promise<boolean> =>
  (await hr.text('/')).includes('href="/compensating-rest?state=overdue"');

/** Numbers do not part from their units on a page. */
const plain = (page: string): string => page.replaceAll('\u00a0', ' ');

describe('rest of a case that is assessed as wrong data', () => {
  it('is neither listed nor counted nor reminded of, from the assessment on', async () => {
    expect(await claims()).toMatchObject([{ employee: 'Navn DAG', state: 'overdue' }]);
    expect(await counted()).toBe(true);
    await assess(lead, 'DAG', 'data-error');
    expect(await claims('all')).toEqual([]);
    expect(await counted()).toBe(false);
    expect(await site.app.get(ReminderSweep).remind()).toBe(0);
    await site.evaluate();
    expect(await claims('all')).toEqual([]);
  });

  it('is owed again when that is taken back, by whoever may not open the marks as well', async () => {
    await takeBack(lead, 'DAG');
    await site.evaluate();
    expect(await claims()).toMatchObject([
      { employee: 'Navn DAG', deficitSeconds: 7200, dueOn: '2025-12-18', state: 'overdue' },
    ]);
    expect(await site.app.get(ReminderSweep).remind()).toBe(2);
  });

  it('is dropped from a reminder that is not sent yet', async () => {
    await assess(hr, 'DAG', 'data-error');
    const [mail] = await site.query<{ id: string }>(
      `select distinct mail_id as id from reminder where kind = 'rest-overdue' limit 1`,
    );
    const at = new Date('2026-01-05T09:00Z');
    const { manager } = site.app.get(DataSource);
    expect(await standingReminders(mail!.id, at, manager)).toEqual([]);
  });
});

describe('rest that an assessment lets be shorter', () => {
  it.each(['covered-by-agreement', 'emergency', 'serious-disturbance'])(
    'is owed without an agreement on record where the case is assessed as %s',
    async (outcome) => {
      await assess(hr, 'NATT', outcome);
      await site.evaluate();
      expect(await claims()).toMatchObject([
        {
          ...{ employee: 'Navn NATT', deficitSeconds: 7200, dueOn: '2025-12-18', state: 'overdue' },
          ...{ agreement: null, violation: caseOf.get('NATT') },
        },
      ]);
      expect(await hr.text('/compensating-rest')).toContain('etter vurdering');
    },
  );

  it('is reminded of', async () => {
    expect(await site.app.get(ReminderSweep).remind()).toBe(2);
  });

  it('is told on the page of the case and with the case over the API', async () => {
    const page = plain(await hr.text(`/violations/${caseOf.get('NATT')!}`));
    expect(page).toContain('2 t hvile skulle vært gitt innen 18. desember 2025.');
    expect(page).toContain('href="/compensating-rest?state=all');
    const { compensatingRest } = await hr.json<{ readonly compensatingRest: readonly unknown[] }>(
      `/api/v1/violations/${caseOf.get('NATT')!}`,
    );
    expect(compensatingRest).toEqual([
      {
        ...{ deficitSeconds: 7200, aroseAt: '2025-12-04T06:00:00.000Z', dueOn: '2025-12-18' },
        ...{ state: 'overdue', madeUp: null },
      },
    ]);
  });

  it('is closed by a later rest that a correction shows', async () => {
    const freed = {
      employee: 'NATT',
      id: 'NATT-full-20',
      start: '2025-12-20T11:00',
      end: '2025-12-20T20:00',
    };
    await site.take('events.csv', events([freed]));
    await site.evaluate();
    expect(await claims('late')).toMatchObject([{ madeUp: { from: '2025-12-20T06:00:00.000Z' } }]);
    expect(plain(await hr.text(`/violations/${caseOf.get('NATT')!}`))).toContain(
      '2 t hvile er gitt fra 20. desember 2025 07:00 til 20. desember 2025 09:00, etter fristen 18. desember 2025.',
    );
  });

  it('is owed no more when the assessment is taken back, before anything is evaluated', async () => {
    await takeBack(hr, 'NATT');
    expect(await claims('all')).toEqual([]);
    await site.evaluate();
    expect(await claims('all')).toEqual([]);
  });

  it('is not owed for a breach that is real', async () => {
    await assess(hr, 'NATT', 'real');
    await site.evaluate();
    expect(await claims('all')).toEqual([]);
  });
});

describe('whoever is owed rest', () => {
  it('sees it on the own page, on the page of the finding and over the API, and nobody else’s', async () => {
    await takeBack(hr, 'DAG');
    await assess(hr, 'NATT', 'emergency');
    await site.evaluate();
    for (const { code } of [DAG, NATT]) {
      const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [code]);
      const employee = await site.visitor(`employee:${row!.id}`);
      const all = await employee.json<{ claims: readonly Claim[] }>('/api/v1/rest-claims/mine?state=all');
      expect(all.claims.map((one) => one.employee)).toEqual([`Navn ${code}`]);
      const { claims: owed } = await employee.json<{ claims: readonly Claim[] }>('/api/v1/rest-claims/mine');
      expect(owed).toHaveLength(code === 'DAG' ? 1 : 0);
      const heading = 'Hvile du har til gode';
      const list = await employee.text('/me/findings');
      if (code === 'DAG') expect(list).toContain(heading);
      else expect(list).not.toContain(heading);
      const page = plain(await employee.text(`/me/findings/${caseOf.get(code)!}`));
      expect(page).toContain(code === 'DAG' ? '2 t hvile skulle vært gitt' : '2 t hvile er gitt fra');
      expect((await employee.get('/api/v1/rest-claims')).status).toBe(403);
    }
  });

  it.each(['nb', 'nn', 'en'])('is told in %s', async (language) => {
    const [row] = await site.query<{ id: string }>(`select id from employee where code = 'DAG'`);
    const employee = await site.visitor(`employee:${row!.id}`);
    const page = await (await employee.get('/me/findings', language)).text();
    const says = { nb: 'skulle vært gitt', nn: 'skulle vore gitt', en: 'should have been given' };
    expect(page).toContain(says[language as keyof typeof says]);
  });
});
