import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formatDay } from '../../time/civil.js';
import type { DaySpan } from '../../workforce/person.js';
import type { ViolationState } from '../violation-lifecycle.js';
import { claimChanges, type ClaimRow } from './claim-changes.js';
import { OWED_STATES, UNOWED_STATES } from './owing.js';

const BEFORE = `
  select c.employee_id, c.rule, c.anchor_date::text as anchor_date, c.unit_id, c.agreement_id, c.deficit,
         extract(epoch from c.arose_at)::float8 as arose_at, c.due_on::text as due_on,
         extract(epoch from c.made_up_from)::float8 as made_up_from,
         extract(epoch from c.made_up_until)::float8 as made_up_until
    from unnest($1::uuid[], $2::date[], $3::date[]) as a (id, from_date, until_date)
   cross join lateral (
     select * from rest_claim c
      where c.employee_id = a.id and c.anchor_date >= a.from_date and c.anchor_date < a.until_date
        and c.withdrawn_at is null offset 0) c`;

const ROWS = `
  json_to_recordset($1::json) as r (employee_id uuid, rule text, anchor_date date, unit_id uuid, agreement_id uuid,
    deficit integer, arose_at float8, due_on date, made_up_from float8, made_up_until float8)`;

const WRITE = `
  insert into rest_claim (employee_id, rule, anchor_date, unit_id, agreement_id, deficit, arose_at, due_on,
                          made_up_from, made_up_until, changed_at)
  select r.employee_id, r.rule, r.anchor_date, r.unit_id, r.agreement_id, r.deficit, to_timestamp(r.arose_at),
         r.due_on, to_timestamp(r.made_up_from), to_timestamp(r.made_up_until), $2
    from ${ROWS}
  on conflict (employee_id, rule, arose_at) do update
     set unit_id = excluded.unit_id, agreement_id = excluded.agreement_id, deficit = excluded.deficit,
         anchor_date = excluded.anchor_date, due_on = excluded.due_on, made_up_from = excluded.made_up_from,
         made_up_until = excluded.made_up_until, changed_at = excluded.changed_at, withdrawn_at = null`;

const WITHDRAW = `
  update rest_claim c set withdrawn_at = $2, changed_at = $2
    from ${ROWS}
   where c.employee_id = r.employee_id and c.rule = r.rule and c.arose_at = to_timestamp(r.arose_at)`;

const listed = (states: readonly ViolationState[]): string => states.map((state) => `'${state}'`).join(', ');

/** Of a claim `c`: that it stands, whatever its case was assessed as since evaluation settled the ledger. */
export const IS_OWED = `
  c.withdrawn_at is null and not exists (
    select from violation s
     where s.employee_id = c.employee_id and s.rule = c.rule and s.anchor_date = c.anchor_date
       and (s.state in (${listed([...UNOWED_STATES, 'superseded'])})
            or c.agreement_id is null and s.state not in (${listed(OWED_STATES)})))`;

/** The ledger of compensating rest, written by evaluation alone. */
@Injectable()
export class RestClaims {
  /**
   * Brings the ledger up to what is owed now, by what differs.
   * @param anchors the days of each employee that were looked at; claims of other days stay
   */
  async store(
    looked: readonly { readonly employeeId: string; readonly anchors: DaySpan }[],
    now: readonly ClaimRow[],
    at: Date,
    tx: EntityManager,
  ): Promise<void> {
    if (looked.length === 0) return;
    const before = await tx.query<ClaimRow[]>(BEFORE, [
      looked.map(({ employeeId }) => employeeId),
      looked.map(({ anchors }) => dateOr(anchors.fromDay, '-infinity')),
      looked.map(({ anchors }) => dateOr(anchors.untilDay, 'infinity')),
    ]);
    const { write, withdraw } = claimChanges(before, now);
    if (write.length > 0) await tx.query(WRITE, [JSON.stringify(write), at]);
    if (withdraw.length > 0) await tx.query(WITHDRAW, [JSON.stringify(withdraw), at]);
  }
}

const dateOr = (day: number, open: string): string => (Number.isFinite(day) ? formatDay(day) : open);
