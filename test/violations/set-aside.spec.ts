import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { EvaluationRun } from '../../src/violations/evaluation-run.service.js';
import { TestApplication } from '../support/application.js';
import { events, organisation, shortRest } from '../support/organisation.js';

let one: TestApplication;
let ids: readonly string[];
beforeAll(async () => {
  one = await TestApplication.start();
});
afterAll(() => one.close());
beforeEach(async () => {
  await one.empty();
  await one.take('organisation.json', organisation([{ code: 'E1' }, { code: 'E2' }]));
  await one.evaluate();
  await one.take(
    'events.csv',
    events(['E1', 'E2'].flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
  const rows = await one.query<{ id: string }>(
    `select id from employee where code in ('E1', 'E2') order by code`,
  );
  ids = rows.map(({ id }) => id);
});

interface Mark {
  readonly code: string;
  readonly tries: number;
  readonly trouble: string | null;
}

const marks = (): Promise<Mark[]> =>
  one.query(
    `select e.code, d.tries, d.trouble from dirty_mark d join employee e on e.id = d.employee_id order by e.code`,
  );
const found = async (): Promise<number> => (await one.query('select 1 from violation')).length;
const evaluation = (): EvaluationRun => one.app.get(EvaluationRun);

describe('after a process has died at a job', () => {
  it('each try is counted before it is made, one employee at a time', async () => {
    const runner = one.db.createQueryRunner();
    await runner.startTransaction();
    await runner.query('select 1 from employee where id = $1 for update', [ids[0]]);
    const evaluated = evaluation().carefully(ids);
    while ((await marks())[0]?.tries !== 1) await sleep(10);
    // Whoever dies now has left this behind, and of the other nothing.
    expect(await marks()).toEqual([
      { code: 'E1', tries: 1, trouble: 'the process ended while evaluating' },
      { code: 'E2', tries: 0, trouble: null },
    ]);
    await runner.rollbackTransaction();
    await runner.release();
    expect(await evaluated).toMatchObject({ employees: 2, raised: 2, failed: [] });
    expect(await marks()).toEqual([]);
  });

  it('whoever ended five of them is passed over, and the others are evaluated', async () => {
    await one.query(`update dirty_mark set tries = 5 where employee_id = $1`, [ids[0]]);
    expect(await evaluation().carefully(ids)).toMatchObject({ employees: 1, raised: 1 });
    expect(await evaluation().these(ids)).toMatchObject({ employees: 0, raised: 0 });
    expect(await marks()).toEqual([{ code: 'E1', tries: 5, trouble: null }]);
  });

  it('a try that fails instead says why, and is counted once', async () => {
    await one.query(`alter table violation add constraint nothing check (false) not valid`);
    try {
      const { failed } = await evaluation().carefully(ids);
      const reason = 'new row for relation "violation" violates check constraint "nothing" (23514)';
      expect(failed).toEqual(ids.map((employeeId) => ({ employeeId, reason })));
      expect(await marks()).toEqual(['E1', 'E2'].map((code) => ({ code, tries: 1, trouble: reason })));
    } finally {
      await one.query('alter table violation drop constraint nothing');
    }
  });
});

describe('whoever is set aside', () => {
  beforeEach(() => one.query(`update dirty_mark set tries = 5, trouble = 'no room'`));

  it('is tried again when asked for', async () => {
    expect(await one.evaluate()).toMatchObject({ raised: 2, failed: [] });
    expect(await marks()).toEqual([]);
  });

  it('is tried again when new time comes in', async () => {
    await one.take('events.csv', events(shortRest('E1', '2025-12-09', '2025-12-10')));
    expect(await marks()).toMatchObject([
      { code: 'E1', tries: 0, trouble: null },
      { code: 'E2', tries: 5 },
    ]);
    await evaluation().these(ids);
    expect(await found()).toBe(2);
  });
});
