import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { AuditEntries } from '../../src/access/audit/audit-entries.query.js';
import { TestApplication } from '../support/application.js';

let one: TestApplication;
beforeAll(async () => {
  one = await TestApplication.start();
});
afterAll(() => one.close());

const PERSONS = 2000;

/** How often entries were looked up by an index in this transaction. */
const LOOKED_UP = `select idx_scan::int as times from pg_stat_xact_user_tables where relname = 'audit_entry'`;

const ALL = { actor: null, employeeId: null, action: null, outcome: null, from: null, until: null };

it('a file of everybody is one row of the log, found without a look-up of each of its entries', async () => {
  await one.query(
    `insert into employee (id, code, name) select gen_random_uuid(), i::text, i::text from generate_series(1, $1::int) i`,
    [PERSONS],
  );
  for (const [action, at] of [
    ['export-staff', '2026-01-05T08:00Z'],
    ['export-hours', '2026-01-05T09:00Z'],
  ]) {
    await one.query(
      `insert into audit_entry (at, actor, action, outcome, subject_kind, subject_id, employee_id, detail)
       select $1, 'hr', $2, 'done', 'employee', id::text, id, '{}' from employee order by code`,
      [at, action],
    );
  }
  await one.db.transaction(async (tx) => {
    const entries = new AuditEntries(tx as unknown as DataSource);
    const rows = await entries.folded(ALL, null, { limit: 50, withNames: true });
    const looks = rows.filter(({ persons }) => persons !== null);
    expect(looks.map(({ action, persons }) => [action, persons!.count, persons!.shown.length])).toEqual([
      ['export-hours', PERSONS, 100],
      ['export-staff', PERSONS, 100],
    ]);
    const [{ times }] = await tx.query<[{ times: number }]>(LOOKED_UP);
    expect(times).toBeLessThan(PERSONS / 10);
  });
});
