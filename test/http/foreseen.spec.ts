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
