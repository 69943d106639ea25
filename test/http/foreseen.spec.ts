import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { Website } from './website.js';

/** Of 5 January 2026 what lies before it and after it; `TOPP` is of another unit than its lead's. */
let site: Website;

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'DAG' }, { code: 'TOPP', unit: 'top' }]));
  const shifts = ['DAG', 'TOPP'].flatMap((code) => [
    ...shortRest(code, '2025-12-03', '2025-12-04'),
    ...shortRest(code, '2026-01-14', '2026-01-15'),
  ]);
  await site.take('events.csv', events(shifts));
  await site.evaluate();
});
afterAll(() => site.close());

const toDo = (page: string): string | undefined =>
  /href="\/violations\?state=foreseen"[^>]*><span class="to-do-count">(\d+)/.exec(page)?.[1];
const casesOf = (page: string): string[] =>
  [...new Set([...page.matchAll(/href="\/violations\/([0-9a-f-]{36})/g)].map(([, id]) => id!))].sort();

describe('what the plan will lead to', () => {
  const ahead = async (): Promise<string[]> =>
    (
      await site.query<{ id: string }>(
        `select id from violation where anchor_date > '2026-01-05' and rule = 'DAILY_REST' order by id`,
      )
    ).map(({ id }) => id);

  it('is counted where the day begins, and leads to those of the plan alone', async () => {
    const hr = await site.visitor('hr');
    expect(toDo(await hr.text('/'))).toBe('2');
    const list = await hr.text('/violations?state=foreseen');
    expect(list).toContain('Venter i planen');
    expect(casesOf(list)).toEqual(await ahead());
  });

  it('is that of the own units for who leads them', async () => {
    const [lead] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
    const manager = await site.visitor(`manager:${lead!.id}`);
    expect(toDo(await manager.text('/'))).toBe('1');
    expect(casesOf(await manager.text('/violations?state=foreseen'))).toHaveLength(1);
  });

  it('is asked for by programs as well, and counted the same', async () => {
    const program = await site.program('violations:read');
    const { violations } = await program.json<{ violations: { id: string }[] }>(
      '/api/v1/violations?state=foreseen',
    );
    expect(violations.map(({ id }) => id).sort()).toEqual(await ahead());
    const counts = await program.json<{ breaches: number }>('/api/v1/violation-counts?state=foreseen');
    expect(counts.breaches).toBe(2);
  });

  it.each(['serious-disturbance', 'emergency'])(
    'is not assessed as %s before it has happened',
    async (outcome) => {
      const hr = await site.visitor('hr');
      const [first] = await ahead();
      const [over] = await site.query<{ id: string }>(
        `select id from violation where anchor_date < '2026-01-05' and rule = 'DAILY_REST' and state = 'detected' limit 1`,
      );
      expect(await hr.text(`/violations/${first!}`)).not.toContain(`value="${outcome}"`);
      expect(await hr.text(`/violations/${over!.id}`)).not.toContain('Dette har ikke skjedd ennå.');
      expect(await hr.text(`/violations/${over!.id}`)).toContain(`value="${outcome}"`);
      const reason = 'Brann.';
      const versions = { version: '1', steps: '0' };
      const alone = await hr.post(`/violations/${first!}/assess`, { ...versions, outcome, reason });
      expect([alone.status, await alone.text()]).toEqual([
        422,
        expect.stringContaining('ligger fremdeles foran'),
      ]);
      const violations = [first!, over!.id].map((id) => ({ id, version: 1 }));
      const answer = await hr.postJson('/api/v1/violations/assess', { outcome, reason, violations });
      expect(await answer.json()).toMatchObject({
        ...{ assessed: 1, left: [{ id: first, problem: 'violation.wrong-action' }] },
      });
      expect(await site.query(`select state from violation where id = $1`, [first])).toEqual([
        { state: 'detected' },
      ]);
    },
  );

  it('is told as what the plan will lead to, on the page of the case and to whoever it is about', async () => {
    const hr = await site.visitor('hr');
    const [first] = await ahead();
    const told = async (path: string, language: string): Promise<string> =>
      (await hr.get(path, language)).text();
    expect(await told(`/violations/${first!}`, 'nb')).toMatch(/blir etter planen den lengste sammenhengende/);
    expect(await told(`/violations/${first!}`, 'nb')).not.toContain('var den lengste');
    expect(await told(`/violations/${first!}`, 'nn')).toContain(
      'blir etter planen den lengste samanhengande',
    );
    expect(await told(`/violations/${first!}`, 'en')).toMatch(/According to the plan, between .* rest is /);
    const [day] = await site.query<{ id: string }>(`select id from employee where code = 'DAG'`);
    const own = await site.visitor(`employee:${day!.id}`);
    for (const path of ['/me/findings', '/me/findings.csv']) {
      const all = await own.text(path);
      expect(all.split('blir etter planen den lengste')).toHaveLength(2);
      expect(all.split('var den lengste')).toHaveLength(2);
    }
  });

  it('says that it has not happened, and is no real breach until it has', async () => {
    const hr = await site.visitor('hr');
    const [first] = await ahead();
    const page = await hr.text(`/violations/${first!}`);
    expect(page).toContain('Dette har ikke skjedd ennå.');
    expect(page).not.toContain('value="real"');
    const answer = await hr.post(`/violations/${first!}/assess`, {
      ...{ version: '1', steps: '0' },
      ...{ outcome: 'real', reason: '' },
    });
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('kan unngås ved å endre planen'),
    ]);
    expect(await ahead()).toContain(first);
  });

  it('waits no longer once it was assessed', async () => {
    const hr = await site.visitor('hr');
    const [first] = await ahead();
    const page = await hr.text(`/violations/${first!}`);
    const hidden = (name: string): string => new RegExp(`name="${name}" value="(\\d+)"`).exec(page)![1]!;
    const answer = await hr.post(`/violations/${first!}/assess?list=state%3Dforeseen`, {
      version: hidden('version'),
      steps: hidden('steps'),
      outcome: 'data-error',
      reason: 'Vakten er flyttet.',
    });
    expect(answer.status).toBe(303);
    expect(toDo(await hr.text('/'))).toBe('1');
    const back = answer.headers.get('location')!;
    expect(back).toBe(`/violations/${first!}?stored=1&list=state%3Dforeseen#case`);
    expect(await hr.text(back.split('#')[0]!)).toContain('href="/violations?state=foreseen"');
  });
});

describe('overtime that is on record before it is worked', () => {
  const overtime = (day: string, from: string, to: string): string =>
    `DAG;overtime;${day}T${from};${day}T${to};ot-${day}`;
  const found = (): Promise<readonly { id: string; origin: string; decided: string | null }[]> =>
    site.query(
      `select v.id, v.origin, v.evidence ->> 'decidedOn' as decided from violation v
         join employee e on e.id = v.employee_id
        where e.code = 'DAG' and v.rule = 'OT_7D' and v.state = 'detected'
          and v.effective_verdict = 'breach' order by v.anchor_date`,
    );
  const foreseen = async (): Promise<string[]> => {
    const hr = await site.visitor('hr');
    return casesOf(await hr.text('/violations?state=foreseen&rule=OT_7D'));
  };
  const take = async (name: string, ...rows: readonly string[]): Promise<void> => {
    await site.take(name, ['employee;kind;start;end;source_id', ...rows].join('\n'));
    await site.evaluate();
  };

  it('is foreseen from the day on which it passes the limit, though no plan has it', async () => {
    await take(
      'ahead.csv',
      overtime('2026-02-02', '15:00', '21:00'),
      overtime('2026-02-03', '15:00', '20:00'),
    );
    const cases = await found();
    expect(cases.length).toBeGreaterThan(0);
    expect(new Set(cases.map(({ origin, decided }) => `${origin} ${decided}`))).toEqual(
      new Set(['worked 2026-02-03']),
    );
    expect(await foreseen()).toEqual(cases.map(({ id }) => id).sort());
    const hr = await site.visitor('hr');
    expect(await hr.text(`/violations/${cases[0]!.id}`)).toContain(
      'kan endres til det begynner 3. februar 2026',
    );
    expect(await hr.text(`/violations/${cases[0]!.id}`)).toContain(
      'registrert på forhånd og ligger fremdeles foran',
    );
    const listed = casesOf(await hr.text('/violations?state=foreseen'));
    expect(listed).toEqual(expect.arrayContaining(cases.map(({ id }) => id)));
    expect(toDo(await hr.text('/'))).toBe(String(listed.length));
  });

  it('is told as past once its day is over, in every language', async () => {
    const [first] = await found();
    const hr = await site.visitor('hr');
    const decidedOn = (day: string) =>
      site.query(
        `update violation set evidence = evidence || jsonb_build_object('decidedOn', $2::text) where id = $1`,
        [first!.id, day],
      );
    await decidedOn('2026-01-05');
    expect(await hr.text(`/violations/${first!.id}`)).toContain('kan endres til det begynner 5. januar 2026');
    await decidedOn('2026-01-04');
    const page = async (language: string): Promise<string> =>
      (await hr.get(`/violations/${first!.id}`, language)).text();
    expect(await page('nb')).toContain('kunne endres til det begynte 4. januar 2026');
    expect(await page('nb')).not.toContain('kan endres til');
    expect(await page('nn')).toContain('kunne endrast til det byrja 4. januar 2026');
    expect(await page('en')).toContain('could be changed until it began on 4 January 2026');
    await decidedOn('2026-02-03');
  });

  it('is told to the manager as what can still be changed', async () => {
    const kinds = await site.query<{ kind: string }>(
      `select distinct a.kind from alert a join violation v on v.id = a.violation_id where v.rule = 'OT_7D'`,
    );
    expect(kinds).toEqual([{ kind: 'foreseen' }]);
  });

  it('is not foreseen where what was worked had passed the limit before', async () => {
    await take(
      'worked.csv',
      overtime('2026-01-02', '10:00', '17:00'),
      overtime('2026-01-03', '10:00', '17:00'),
      overtime('2026-01-06', '15:00', '16:00'),
    );
    const january = await site.query<{ decided: string | null; date: string }>(
      `select v.evidence ->> 'decidedOn' as decided, v.anchor_date::text as date from violation v
         join employee e on e.id = v.employee_id
        where e.code = 'DAG' and v.rule = 'OT_7D' and v.anchor_date between '2026-01-05' and '2026-01-11'`,
    );
    expect(january.length).toBeGreaterThan(0);
    expect(new Set(january.map(({ decided }) => decided))).toEqual(new Set([null]));
    const before = new Set((await found()).filter(({ decided }) => decided !== null).map(({ id }) => id));
    expect(new Set(await foreseen())).toEqual(before);
  });
});
