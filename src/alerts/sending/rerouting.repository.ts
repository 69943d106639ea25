import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NEWS_FOR_DAYS } from '../alert-policy.js';
import { NEWS_DATE, NO_ADDRESS } from '../mails.repository.js';
import { Readers } from '../recipients/readers.query.js';
import { Recipients } from '../recipients/recipients.repository.js';
import { employeeIn, type HrPerson, keysOf, NOBODY, READER } from '../recipients/whom.js';
import { PassingOn } from './passing-on.repository.js';
import { type Rerouted, reroutes, type Unsent } from './reroute.js';

/**
 * What no server has taken yet. A mail that is in another process's hands is passed over; one
 * that was tried may have been read after all, and then two people know.
 */
const UNSENT = `
  with open_mail as materialized (
    select m.id from mail m
     where m.recipient_id is not null and m.kind in ('alerts', 'digest')
       and (m.state = 'due' or m.state = 'failed' and m.last_error = '${NO_ADDRESS}')
       for update skip locked)
  select a.id, a.kind, a.recipient, a.mail_id as "mailId",
         e.email is not null as "hasAddress", coalesce(v.unit_id, r.unit_id) as "unitId", coalesce(v.employee_id, r.employee_id) as "employeeId",
         array(select o.recipient from alert o left join mail m on m.id = o.mail_id
                where o.subject = a.subject and o.id <> a.id
                  and case a.kind when 'escalated' then o.kind in ('overdue', 'escalated')
                      else o.kind = a.kind and m.state = 'failed' end) as told
    from alert a
    left join employee e on e.id = a.recipient_id
    left join violation v on v.id = a.violation_id
    left join limit_room r on a.kind = 'room' and a.subject = r.employee_id || '/' || r.rule || '/' || r.anchor_date
   where (a.recipient_id is not null
          or a.recipient = '${NOBODY}' and ${NEWS_DATE} >= $1::timestamptz::date - ${NEWS_FOR_DAYS})
     and coalesce(v.unit_id, r.unit_id) is not null
     and (a.mail_id is null or a.mail_id in (select o.id from open_mail o))`;

/** Who was told of it before is not told again. */
const MOVED = `
  insert into alert (id, kind, subject, violation_id, facts, recipient, recipient_id, reason, created_at)
  select gen_random_uuid(), a.kind, a.subject, a.violation_id, a.facts, m.recipient, m.recipient_id, m.reason, a.created_at
    from json_to_recordset($1::json) as m (id uuid, recipient text, recipient_id uuid, reason text)
    join alert a on a.id = m.id
  on conflict (kind, subject, recipient) do nothing`;

/** A mail that has lost all it had to say. */
const EMPTIED = `
  update mail m set state = 'withdrawn', last_error = null
   where m.id = any ($1::uuid[]) and not exists (select from alert a where a.mail_id = m.id)`;

/** Asked first: statements that write wait for whoever holds the table, and there is next to never one. */
const ANY_NO_LONGER = `
  select exists (select from mail m where m.state = 'due' and m.recipient like '${READER}%' and m.recipient <> all ($1::text[]))
      or exists (select from alert a
                  where a.mail_id is null and a.recipient like '${READER}%' and a.recipient <> all ($1::text[])) as "isAny"`;

/** A reader who is none any more is told nothing, and nobody in the place of one. */
const NO_LONGER_READERS = [
  `update mail m set state = 'withdrawn', last_error = null
    where m.id in (select d.id from mail d
                    where d.state = 'due' and d.recipient like '${READER}%' and d.recipient <> all ($1::text[])
                      for update skip locked)`,
  `delete from alert a
    where a.mail_id is null and a.recipient like '${READER}%' and a.recipient <> all ($1::text[])`,
];

/** Alerts whose recipient has lost the unit or the address before they could be sent. */
@Injectable()
export class Rerouting {
  constructor(
    private readonly recipients: Recipients,
    private readonly passing: PassingOn,
    private readonly readers: Readers,
  ) {}

  /** Addresses each anew, as units and managers stand now; what no server will take goes on. @returns who HR are now */
  async reroute(at: Date, tx: EntityManager): Promise<readonly HrPerson[]> {
    const hr = await this.recipients.hr(tx);
    await this.passing.passOn(hr, at, tx);
    const readers = await this.readers.keys(tx);
    const [gone] = await tx.query<{ isAny: boolean }[]>(ANY_NO_LONGER, [readers]);
    if (gone?.isAny === true) for (const sql of NO_LONGER_READERS) await tx.query(sql, [readers]);
    const unsent = await tx.query<Unsent[]>(UNSENT, [at]);
    if (unsent.length === 0) return hr;
    const levels = await this.recipients.above(
      unsent.map(({ unitId }) => unitId),
      tx,
    );
    const moves = reroutes(unsent, levels, hr.length > 0);
    if (moves.length > 0) await move(moves, hr, tx);
    return hr;
  }
}

async function move(moves: readonly Rerouted[], hr: readonly HrPerson[], tx: EntityManager): Promise<void> {
  const rows = moves.flatMap(({ id, recipient, reason }) =>
    keysOf(recipient, hr).map((key) => ({ id, recipient: key, recipient_id: employeeIn(key), reason })),
  );
  await tx.query(MOVED, [JSON.stringify(rows)]);
  await tx.query(`delete from alert where id = any ($1::uuid[])`, [moves.map(({ id }) => id)]);
  await tx.query(EMPTIED, [moves.flatMap(({ mailId }) => mailId ?? [])]);
}
