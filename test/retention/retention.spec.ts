import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../src/access/audit/audit-log.service.js';
import { AuditVerification } from '../../src/access/audit/audit-check.service.js';
import { Sealing } from '../../src/access/audit/sealing.service.js';
import { FiguresAudit } from '../../src/violations/figures-audit.service.js';
import { RetentionService } from '../../src/retention/retention.service.js';
import { TestApplication } from '../support/application.js';
import { hereApart } from '../support/command-here.js';
import { events, organisation, shortRest } from '../support/organisation.js';

let one: TestApplication;
beforeAll(async () => {
  one = await TestApplication.start();
});
afterAll(() => one.close());

const countOf = async (table: string): Promise<number> =>
  (await one.query<{ count: number }>(`select count(*)::int as count from ${table}`))[0]!.count;
const retention = () => one.app.get(RetentionService);
const counts = async () =>
  Object.fromEntries((await retention().preview()).map(({ kind, count }) => [kind, count]));
const verify = () => one.app.get(AuditVerification).verify();

/** On 5 January 2026: mails go before 5 January 2024, rejected rows and messages before 7 October 2025. */
beforeEach(async () => {
  await one.empty();
  await one.query('delete from api_token');
  await one.query('delete from webhook');
  await one.take('org.json', organisation([{ code: 'ANN' }]));
  await one.take('events.csv', events(shortRest('ANN', '2025-12-30', '2025-12-31')));
  await one.evaluate();
});

async function mail(at: string, state: string): Promise<void> {
  const id = randomUUID();
  await one.query(
    `insert into mail (id, recipient, recipient_id, kind, state, created_at, next_at)
     select $1, id::text, id, 'alerts', $3, $2, $2 from employee where code = 'LEAD'`,
    [id, at, state],
  );
  await one.query(
    `insert into alert (id, kind, subject, violation_id, recipient, recipient_id, reason, mail_id, created_at)
     select gen_random_uuid(), 'k' || $1, v.id::text, v.id, e.id::text, e.id, 'manager', $1::uuid, $2
       from violation v, employee e where e.code = 'LEAD' limit 1`,
    [id, at],
  );
}

describe('what is too old', () => {
  it('goes at its day and not before, with what belongs to it, and the sums stay right', async () => {
    await one.query('delete from alert');
    await mail('2024-01-04T22:59:59Z', 'sent');
    await mail('2024-01-04T23:00:00Z', 'sent');
    await mail('2020-01-01T00:00:00Z', 'due');
    await one.query(`
      insert into api_token (id, name, scopes, secret_hash, created_at, expires_at, revoked_at) values
        ('a', 'a', '{}', '', '2020-01-01', '2025-01-04', null), ('b', 'b', '{}', '', '2020-01-01', '2027-01-01', '2025-01-04'),
        ('c', 'c', '{}', '', '2020-01-01', '2025-01-06', null), ('d', 'd', '{}', '', '2020-01-01', '2027-01-01', null)`);
    expect(await counts()).toMatchObject({ mails: 1, tokens: 2, 'rejected-rows': 0, 'webhook-messages': 0 });
    expect(await countOf('mail')).toBe(3);
    await retention().run();
    expect([await countOf('mail'), await countOf('alert')]).toEqual([2, 2]);
    expect(
      (await one.query<{ id: string }>('select id from api_token order by id')).map(({ id }) => id),
    ).toEqual(['c', 'd']);
    expect(await counts()).toMatchObject({ mails: 0, tokens: 0 });
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
    const told = await one.query<{ detail: unknown }>(
      `select detail from audit_entry where action = 'erase' and detail ->> 'kind' = 'tokens'`,
    );
    expect(told.at(-1)?.detail).toEqual({ kind: 'tokens', before: '2025-01-05', count: 2 });
  });

  it('of mails goes with the reminders that they brought', async () => {
    await mail('2024-01-04T22:59:59Z', 'sent');
    await one.query(`
      insert into agreement (id, code, legal_basis, granted_by, group_kind, valid_from, limits)
      values (gen_random_uuid(), 'eight', '10-8(3)', 'elected-representatives', 'everybody', '2020-01-01', '{}')`);
    await one.query(`
      insert into reminder (id, kind, subject, agreement_id, due_on, recipient, mail_id)
      select gen_random_uuid(), 'agreement-expires', 'eight', a.id, '2024-01-10', 'hr', m.id
        from agreement a, mail m where m.state = 'sent'`);
    await retention().run();
    expect([await countOf('reminder'), await countOf('mail')]).toEqual([0, 0]);
  });

  it('goes on where a run was cut off', async () => {
    await one.query(`
      insert into api_token (id, name, scopes, secret_hash, created_at, expires_at)
      select n::text, 'x', '{}', '', '2020-01-01', '2021-01-01' from generate_series(1, 12001) n`);
    // The second batch fails, as it does when the process dies in it.
    await one.query(`
      create function cut_off() returns trigger language plpgsql as $$ begin
        if old.id = '7000' then raise exception 'cut off'; end if; return old; end $$;
      create trigger cut_off before delete on api_token for each row execute function cut_off()`);
    await expect(retention().run()).rejects.toThrow('cut off');
    expect(await countOf('api_token')).toBe(7001);
    await one.query('drop trigger cut_off on api_token; drop function cut_off()');
    await retention().run();
    expect(await countOf('api_token')).toBe(0);
  });

  it('is printed before it goes, in three languages', async () => {
    await one.query(
      `insert into api_token (id, name, scopes, secret_hash, created_at, expires_at) values ('x', 'x', '{}', '', '2020-01-01', '2021-01-01')`,
    );
    const asked = (lang: string) =>
      hereApart(['retention', '--dry-run', '--lang', lang], {
        DATABASE_URL: one.url,
        HVILETID_NOW: '2026-01-05T08:00+01:00',
      });
    for (const [lang, words] of [
      ['nb', /utløpte token +│ 2025-01-05 +│ api_token +│ 2021 +│ +1 │/],
      ['nn', /utgåtte token +│ 2025-01-05 +│ api_token +│ 2021 +│ +1 │/],
      ['en', /expired tokens +│ 2025-01-05 +│ api_token +│ 2021 +│ +1 │/],
    ] as const) {
      expect((await asked(lang)).answer).toMatch(words);
    }
    expect(await countOf('api_token')).toBe(1);
  });

  it('of a file are the rows that were not taken in; their number stays', async () => {
    const header = 'employee,unit,kind,start,end,source_id';
    const row = (id: string, kind: string) =>
      `ANN,day,${kind},2025-12-0${id}T08:00,2025-12-0${id}T15:00,${id}`;
    await one.take('partly.csv', [header, row('1', 'shift'), row('2', 'flight')].join('\n'), true);
    await one.query(
      `insert into import_withdrawal (import_id, begins, version_id) select id, now(), id from import`,
    );
    const age = (at: string) => one.query(`update import set imported_at = $1 where rows_rejected > 0`, [at]);
    await age('2025-10-06T22:00:00Z');
    expect(await counts()).toMatchObject({ 'rejected-rows': 0 });
    await age('2025-10-06T21:59:59Z');
    await retention().run();
    expect([await countOf('import_rejected_row'), await countOf('import_complaint')]).toEqual([0, 0]);
    expect(
      await one.query(
        'select 1 from import_withdrawal join import i on i.id = import_id where rows_rejected > 0',
      ),
    ).toEqual([]);
    expect(await one.query('select rows_rejected from import where rows_rejected > 0')).toHaveLength(1);
  });

  it('of the audit log goes from its beginning, and the chain holds behind it', async () => {
    const behindItsBack = (sql: string) =>
      one.db.transaction(async (tx) => {
        await tx.query('set local session_replication_role = replica');
        await tx.query(sql);
      });
    // What the other tests left is newer, and nothing may go past it.
    await one.app.get(Sealing).sealAll();
    const old = `insert into audit_entry (at, actor, action) values
      ('2019-06-01', 'hr', 'search-audit'), ('2020-12-31T22:59:59Z', 'hr', 'search-audit')`;
    await one.query(old);
    await one.app.get(Sealing).sealAll();
    expect(await counts()).toMatchObject({ audit: 0 });
    await behindItsBack('delete from audit_entry; delete from audit_seal');
    // Now they come first: the first day that is kept is that of 2021, five years after the end of 2020.
    await one.query(old);
    await one.app.get(AuditLog).record({ actor: 'hr', action: 'search-audit' });
    await one.app.get(Sealing).sealAll();
    expect(await counts()).toMatchObject({ audit: 2 });
    await retention().run();
    await one.app.get(Sealing).sealAll();
    expect(await verify()).toMatchObject({ from: 2, links: 2, fault: null });
    expect(await one.query(`select 1 from audit_entry where at < '2021-01-01'`)).toEqual([]);
    // What the rest hangs on is a link of the chain itself, and cannot be moved.
    await behindItsBack(`update audit_entry set detail = detail || '{"seq": 1}' where detail ? 'seq'`);
    expect((await verify()).fault).not.toBeNull();
  });
});
