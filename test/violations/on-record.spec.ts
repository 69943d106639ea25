import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { assessedRests } from '../../src/violations/compensation/assessed-rests.repository.js';
import { storeRooms } from '../../src/violations/room/limit-rooms.repository.js';
import { ViolationsRepository } from '../../src/violations/violations.repository.js';
import { TestApplication } from '../support/application.js';

let one: TestApplication;
beforeAll(async () => {
  one = await TestApplication.start();
  await fill();
});
afterAll(() => one.close());

const EMPLOYEES = 4000;
/** As many as are evaluated in one transaction. */
const BATCH = 250;

/** Results of many that have just come in, about which nobody has told the planner anything. */
async function fill(): Promise<void> {
  for (const table of ['violation', 'limit_room']) {
    await one.query(`alter table ${table} set (autovacuum_enabled = false)`);
  }
  await one.query(`insert into unit (id, code, name) values (gen_random_uuid(), 'all', 'Alle')`);
  await one.query(
    `insert into employee (id, code, name) select gen_random_uuid(), i::text, i::text from generate_series(1, $1::int) i`,
    [EMPLOYEES],
  );
  await one.query(`
    insert into violation (id, employee_id, unit_id, rule, anchor_date, window_starts_at, window_ends_at, unit, measured, base_limit,
                           effective_limit, base_verdict, effective_verdict, clause, rulebook, origin, incident_id, is_final,
                           evidence, fingerprint, state, detected_at, changed_at)
    select gen_random_uuid(), e.id, u.id, 'DAILY_REST', d.day, d.day, d.day + 1, 'seconds', 32400, 39600, 39600, 'breach', 'breach',
           '§ 10-8 (1)', 'no-aml', 'worked', gen_random_uuid(), true, '{"events": []}', repeat('x', 44), 'emergency', d.day, d.day
      from employee e cross join unit u
     cross join (select date '2025-01-01' + 30 * i as day from generate_series(0, 4) i) d`);
  await one.query(`
    insert into limit_room (employee_id, unit_id, rule, anchor_date, from_date, used, limit_seconds)
    select e.id, u.id, r.rule, date '2026-01-11', date '2026-01-05', 30000, 36000
      from employee e cross join unit u cross join unnest('{OT_7D, OT_4W, OT_52W}'::text[]) r (rule)`);
}

/** Rows of a table that a transaction walked through without an index. */
const WALKED = 'select seq_tup_read::int as rows from pg_stat_xact_user_tables where relname = $1';

const all = { fromDay: Number.NEGATIVE_INFINITY, untilDay: Number.POSITIVE_INFINITY };

it('what is on record of a batch is looked up by employee, also in tables that have just been filled', async () => {
  const batch = await one.query<{ id: string }>('select id from employee order by id limit $1', [BATCH]);
  const ids = batch.map(({ id }) => id);
  await one.db.transaction(async (tx) => {
    const violations = one.app.get(ViolationsRepository);
    const onRecord = await violations.onRecord(
      ids.map((employeeId) => ({ employeeId, anchors: all })),
      tx,
    );
    const rests = await assessedRests(ids, tx);
    await storeRooms(
      ids.map((employeeId) => ({ employeeId, untilDay: 20_000, rows: [] })),
      tx,
    );
    expect(onRecord.size).toBe(BATCH);
    expect(onRecord.get(ids[0]!)).toHaveLength(5);
    expect(rests.get(ids[0]!)?.size).toBe(5);
    for (const table of ['violation', 'limit_room']) {
      expect(await tx.query(WALKED, [table])).toEqual([{ rows: 0 }]);
    }
  });
});
