import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Law } from '../../src/workforce/law.js';
import { EvaluationMarks } from '../../src/violations/evaluation-marks.repository.js';
import { TestApplication } from '../support/application.js';
import {
  EIGHT_HOURS,
  events,
  organisation,
  type Person,
  shortRest,
  type Row,
} from '../support/organisation.js';
import { KNOW_NOTHING, stored } from './stored.js';

let one: TestApplication;
beforeAll(async () => {
  one = await TestApplication.start();
});
beforeEach(() => one.empty());
afterAll(() => one.close());

/** ANN leads to the team, BEA works apart from it, KID is a minor. */
const STAFF: readonly Person[] = [
  { code: 'ANN' },
  { code: 'BEA', unit: 'top' },
  { code: 'KID', unit: 'top', bornOn: '2011-06-01' },
];
const WORKED = STAFF.flatMap(({ code }) => shortRest(code, '2025-12-03', '2025-12-04'));

const marks = () =>
  one.query<{ code: string; from: string; until: string | null }>(
    `select e.code, d.from_date::text as "from", d.until_date::text as "until"
       from dirty_mark d join employee e on e.id = d.employee_id order by e.code`,
  );
const open = () =>
  one.query<{ code: string; verdict: string; state: string; agreement: string | null }>(
    `select e.code, v.effective_verdict as verdict, v.state, a.code as agreement
       from violation v join employee e on e.id = v.employee_id left join agreement a on a.id = v.agreement_id
      where v.rule = 'DAILY_REST' order by 1`,
  );

/** What evaluating everybody from the beginning finds is on record already. */
async function expectSettled(): Promise<void> {
  const found = await stored((sql) => one.query(sql));
  await one.query(KNOW_NOTHING);
  expect(await one.evaluate('all')).toMatchObject({ raised: 0, reopened: 0, restated: 0, superseded: 0 });
  expect(await stored((sql) => one.query(sql))).toEqual(found);
}

beforeEach(async () => {
  await one.take('organisation.json', organisation(STAFF));
  await one.take('events.csv', events(WORKED));
  await one.evaluate();
});

describe('an agreement that comes, changes or goes', () => {
  it('has those it covers evaluated anew, from the day it begins, and nobody else', async () => {
    await one.take('organisation.json', organisation(STAFF, [EIGHT_HOURS]));
    // LEAD leads the team and belongs to it.
    expect(await marks()).toEqual(['ANN', 'LEAD'].map((code) => ({ code, from: '2025-01-01', until: null })));
    expect(await one.evaluate()).toMatchObject({ employees: 2, restated: 1 });
    expect((await open()).find(({ code }) => code === 'ANN')).toMatchObject({
      verdict: 'ok',
      agreement: 'eight',
    });
    await expectSettled();

    await one.take('organisation.json', organisation(STAFF, [{ ...EIGHT_HOURS, to: '2025-11-30' }]));
    expect((await marks()).map(({ code, from }) => [code, from])).toEqual([
      ['ANN', '2025-12-01'],
      ['LEAD', '2025-12-01'],
    ]);
    await one.evaluate();
    expect((await open()).find(({ code }) => code === 'ANN')).toMatchObject({
      verdict: 'breach',
      agreement: null,
    });
    await expectSettled();
  });

  it('and a file that says the same again, or another name, has nobody evaluated', async () => {
    await one.take('organisation.json', organisation(STAFF));
    expect(await marks()).toEqual([]);
    const file = JSON.parse(organisation(STAFF)) as { employees: { name: string }[] };
    for (const employee of file.employees) employee.name = `${employee.name} Ny`;
    await one.take('organisation.json', JSON.stringify(file));
    expect(await marks()).toEqual([]);
  });

  it('as does a position: whoever moved is filed under the other unit from that day', async () => {
    const file = JSON.parse(organisation(STAFF)) as { positions: Record<string, unknown>[] };
    const held = file.positions.find(({ employee }) => employee === 'ANN')!;
    held['to'] = '2025-12-03';
    file.positions.push({ ...held, unit: 'night', from: '2025-12-04', to: null });
    await one.take('organisation.json', JSON.stringify(file));
    expect(await marks()).toEqual([{ code: 'ANN', from: '2025-12-04', until: null }]);
    await one.evaluate();
    const units = await one.query(
      `select u.code from violation v join unit u on u.id = v.unit_id join employee e on e.id = v.employee_id
        where e.code = 'ANN'`,
    );
    expect(units).toEqual([{ code: 'night' }]);
    await expectSettled();
  });
});

describe('another rulebook than the one before', () => {
  /** As if findings had been made by a law that differs from the one in use. */
  async function madeBy(change: (law: Law) => void): Promise<void> {
    const [row] = await one.query<{ content: Law }>('select content from law_in_use');
    change(row!.content);
    await one.query('update law_in_use set content = $1', [JSON.stringify(row!.content)]);
    await one.app.get(EvaluationMarks).markUncovered();
  }
  interface Values {
    values: { from: string; to?: string; value: number }[];
  }
  const limit = (law: Law, rule: 'DAILY_REST' | 'YOUTH_DAY'): Values =>
    law.rulebook.limits[rule] as unknown as Values;

  it('by another version alone concerns nobody', async () => {
    await madeBy((law) => Object.assign(law, { name: 'no-aml 1999-01-01' }));
    expect(await marks()).toEqual([]);
    expect(await one.query('select name from law_in_use')).toEqual([
      { name: expect.stringContaining('no-aml 20') },
    ]);
  });

  it('has those of whom it asks something else evaluated anew, on the days on which it does', async () => {
    await madeBy((law) => {
      for (const value of limit(law, 'YOUTH_DAY').values) value.value += 1;
    });
    expect((await marks()).map(({ code }) => code)).toEqual(['KID']);
    await one.evaluate();
    await expectSettled();

    await madeBy((law) => {
      const { values } = limit(law, 'DAILY_REST');
      values.push({ from: '2025-12-01', value: 12 }, { from: '2025-12-10', value: values.at(-1)!.value });
    });
    const adults = (await marks()).filter(({ code }) => code !== 'KID');
    expect(adults).toEqual(
      ['ANN', 'BEA', 'BOSS', 'LEAD'].map((code) => ({ code, from: '2025-12-01', until: '2025-12-10' })),
    );
    await one.evaluate();
    await expectSettled();
  });
});

describe('a roster for months to come', () => {
  const plan = (day: string, next: string): Row[] => shortRest('ANN', day, next);
  const cases = () =>
    one.query<{ date: string; origin: string; state: string }>(
      `select v.anchor_date::text as date, v.origin, v.state from violation v
        where v.rule = 'DAILY_REST' and v.anchor_date > '2026-01-05' order by 1`,
    );

  it('is evaluated before it is worked: what the plan breaks is planned', async () => {
    await one.take('plan.csv', events(plan('2026-03-03', '2026-03-04')));
    expect(await one.evaluate()).toMatchObject({ raised: 1 });
    expect(await cases()).toEqual([{ date: '2026-03-04', origin: 'planned', state: 'detected' }]);
    // Somebody can still change it, so the manager hears of it.
    const told = await one.query(
      `select 1 from alert a join violation v on v.id = a.violation_id where v.anchor_date = '2026-03-04'`,
    );
    expect(told).toHaveLength(1);
    await expectSettled();
  });

  it('is taken back by a better plan, and keeps its origin when it is worked as planned', async () => {
    await one.take(
      'plan.csv',
      events([...plan('2026-03-03', '2026-03-04'), ...plan('2026-03-10', '2026-03-11')]),
    );
    await one.evaluate();
    const [late] = plan('2026-03-03', '2026-03-04');
    await one.take('better.csv', events([{ ...late!, end: '2026-03-03T19:00' }]));
    await one.evaluate();
    const [first, second] = plan('2026-03-10', '2026-03-11');
    const worked = [first!, second!].map(({ employee, id, start, end }) => ({
      employee,
      id,
      start,
      end,
      cause: 'worked',
    }));
    await one.take('worked.csv', events(worked));
    await one.evaluate();
    expect(await cases()).toEqual([
      { date: '2026-03-04', origin: 'planned', state: 'superseded' },
      { date: '2026-03-11', origin: 'planned', state: 'detected' },
    ]);
    await expectSettled();
  });

  it('that nothing is wrong with, and that was worked otherwise, has a breach of the day', async () => {
    const [late, early] = plan('2026-03-03', '2026-03-04');
    const fine = { ...late!, end: '2026-03-03T19:00' };
    await one.take('plan.csv', events([fine, early!]));
    await one.evaluate();
    expect(await cases()).toEqual([]);
    const header = 'employee;kind;start;end;planned_start;planned_end;source_id';
    await one.take(
      'worked.csv',
      [header, `ANN;shift;${late!.start};${late!.end};${fine.start};${fine.end};${late!.id}`].join('\n'),
    );
    await one.evaluate();
    expect(await cases()).toEqual([{ date: '2026-03-04', origin: 'worked', state: 'detected' }]);
    await expectSettled();
  });
});
