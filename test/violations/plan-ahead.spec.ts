import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EvaluationMarks } from '../../src/violations/evaluation-marks.repository.js';
import { EvaluationService } from '../../src/violations/evaluation.service.js';
import { TestApplication } from '../support/application.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { events, organisation, type Person, shortRest, type Row } from '../support/organisation.js';
import { KNOW_NOTHING, stored } from './stored.js';

const STAFF: readonly Person[] = ['ANN', 'BEA', 'CAT', 'DAN'].map((code) => ({ code }));
const WORKED = STAFF.flatMap(({ code }) => [
  ...shortRest(code, '2025-12-03', '2025-12-04'),
  ...shortRest(code, '2025-12-29', '2025-12-30'),
]);
/** Of ANN alone, far beyond all that was worked by 5 January 2026. */
const PLAN = shortRest('ANN', '2026-03-10', '2026-03-11');

let database: FreshDatabase;
let one: TestApplication;
beforeAll(async () => {
  database = await freshDatabase();
  one = await TestApplication.over(database, {});
});
beforeEach(async () => {
  await one.empty();
  await one.take('organisation.json', organisation(STAFF));
  await one.take('events.csv', events(WORKED));
  await one.evaluate();
});
afterAll(() => one.close());

/** Numbers of those who would be evaluated now. */
async function marked(app = one): Promise<string[]> {
  await app.app.get(EvaluationMarks).markUncovered();
  const rows = await one.query<{ code: string }>(
    'select e.code from dirty_mark d join employee e on e.id = d.employee_id order by 1',
  );
  return rows.map(({ code }) => code);
}
const take = (rows: readonly Row[]) => one.take('plan.csv', events(rows));
const deleted = (rows: readonly Row[]): string =>
  [
    'employee;source_id;kind;start;end;deleted',
    ...rows.map(({ employee, id }) => `${employee};${id};;;;true`),
  ].join('\n');

async function expectSettled(app = one): Promise<void> {
  const found = await stored((sql) => one.query(sql));
  await one.query(KNOW_NOTHING);
  expect(await app.evaluate('all')).toMatchObject({ raised: 0, reopened: 0, restated: 0, superseded: 0 });
  expect(await stored((sql) => one.query(sql))).toEqual(found);
}

it('a plan far ahead has whom it is for evaluated, and nobody else', async () => {
  await take(PLAN);
  expect(await marked()).toEqual(['ANN']);
  expect(await one.evaluate()).toMatchObject({ employees: 1, raised: 1 });
  expect(
    await one.query(
      `select to_char(anchor_date, 'YYYY-MM-DD') as day, origin from violation where anchor_date > '2026-01-01'`,
    ),
  ).toEqual([{ day: '2026-03-11', origin: 'planned' }]);
  expect(await marked()).toEqual([]);
  await expectSettled();
});

it('a plan that is longer, shorter or gone concerns nobody else either', async () => {
  await take(PLAN);
  await one.evaluate();
  await take([{ employee: 'ANN', id: 'later', start: '2026-05-04T08:00', end: '2026-05-04T16:00' }]);
  expect(await marked()).toEqual(['ANN']);
  await one.evaluate();
  await expectSettled();
  await one.take('gone.csv', deleted([...PLAN, { employee: 'ANN', id: 'later', start: '', end: '' }]));
  expect(await marked()).toEqual(['ANN']);
  await one.evaluate();
  expect(
    await one.query(`select 1 from violation where anchor_date > '2026-01-01' and state <> 'superseded'`),
  ).toEqual([]);
  await expectSettled();
});

it('a day that is over covers everybody: whom it can concern is evaluated, those with a plan of their own beyond it are not', async () => {
  await take([...PLAN, { employee: 'BEA', id: 'soon', start: '2026-01-12T08:00', end: '2026-01-12T16:00' }]);
  await one.evaluate();
  const later = await TestApplication.over(database, { HVILETID_NOW: '2026-01-14T08:00+01:00' });
  try {
    // A month has begun. BEA’s own last day is the last that is over; ANN’s plan reaches further.
    expect(await marked(later)).toEqual(['BOSS', 'CAT', 'DAN', 'LEAD']);
    // Days pass without a file: no import is told to have moved them.
    expect(
      await one.query(`select sum(employees_added)::int as added from import where file_name = 'plan.csv'`),
    ).toEqual([{ added: 0 }]);
    await later.evaluate();
    expect(await marked(later)).toEqual([]);
    await expectSettled(later);
  } finally {
    await later.app.close();
  }
});

it('what was evaluated while a plan covered everybody is evaluated once more, and then rests', async () => {
  await take(PLAN);
  await one.evaluate();
  await one.query(`update employee_evaluation set covered_until = '2026-03-12', is_planned = false`);
  expect((await marked()).length).toBe(6);
  await one.evaluate();
  expect(await marked()).toEqual([]);
  await expectSettled();
});

it('who is being evaluated for the days of a file is not marked for them once more, nor counted twice', async () => {
  // Everybody has a row in it, and it moves the days that files cover.
  const moved = STAFF.map(({ code }) => ({
    employee: code,
    id: `${code}-first`,
    start: '2025-11-03T08:00',
    end: '2025-11-03T16:00',
  }));
  await take(moved);
  const ids = (await one.query<{ id: string }>('select employee_id as id from dirty_mark')).map(
    ({ id }) => id,
  );
  const gate = new pg.Client({ connectionString: one.url });
  await gate.connect();
  try {
    // Marks are cleared, and what is found is not stored yet.
    await gate.query('begin; lock table employee_evaluation in exclusive mode');
    const evaluating = one.app.get(EvaluationService).evaluate(ids);
    await waiting(1);
    let isMarked = false;
    const marking = one.app
      .get(EvaluationMarks)
      .markUncovered()
      .then(() => (isMarked = true));
    await waiting(2, () => isMarked);
    await gate.query('commit');
    await Promise.all([evaluating, marking]);
  } finally {
    await gate.end();
  }
  // Only the two who lead have no row in the file.
  expect(await marked()).toEqual(['BOSS', 'LEAD']);
  expect(
    await one.query(
      'select employees_marked as marked, employees_added as added from import order by imported_at desc limit 1',
    ),
  ).toEqual([{ marked: 4, added: 2 }]);
});

/** Until so many statements wait for each other, or it is over. */
async function waiting(count: number, isOver: () => boolean = () => false): Promise<void> {
  for (;;) {
    const rows = await one.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length >= count || isOver()) return;
    await sleep(20);
  }
}
