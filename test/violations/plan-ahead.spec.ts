import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { EvaluationMarks } from '../../src/violations/evaluation-marks.repository.js';
import { TestApplication } from '../support/application.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { events, organisation, type Person, shortRest, type Row } from '../support/organisation.js';
import { stored } from './stored.js';

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
