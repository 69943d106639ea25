import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { groupFilter, type Scope } from '../../access/access.js';
import type { AuditAction } from '../../access/audit/audit-actions.js';
import { seeingEverybody } from '../../platform/database/row-sight.js';

/** What of the hours and findings of a group is told in its log. */
const GROUP_LOOKS: readonly AuditAction[] = [
  'view-hours',
  'export-hours',
  'list-month-hours',
  'export-month-hours',
  'view-person-month',
  'list-group-findings',
];

/** One look at employees of a group. */
export interface GroupLook {
  /** Of its latest entry. */
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  /** Of a person; null for roles, and for whom is not on record. */
  readonly actorName: string | null;
  readonly actorCode: string | null;
  readonly action: AuditAction;
  /** Days looked at, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  /** How many of the group were shown. */
  readonly employees: number;
}

/** A place in the log: several looks can have one instant. */
export type GroupLogPlace = Pick<GroupLook, 'at' | 'id'>;

/** Entries of one look were written at one instant. */
const LOOKS = `
  select max(a.id)::text as "id", a.at as "at", a.actor as "actor", coalesce(m.name, n.name) as "actorName", m.code as "actorCode", a.action as "action",
         a.detail ->> 'from' as "from", a.detail ->> 'to' as "to", count(distinct a.employee_id)::int as "employees"
    from audit_entry a
    left join employee m on m.id = case when a.actor ~ '^(manager|employee|representative):[0-9a-f-]{36}$' then split_part(a.actor, ':', 2)::uuid end
    left join actor_name n on n.actor = a.actor
   where a.action = any ($2::text[])
     and a.outcome = 'done'
     and ($3::timestamptz is null or a.at <= $3::timestamptz)
     and a.employee_id in (
           select p.employee_id from position p
            where $1::jsonb is null or exists (
                  select from jsonb_to_recordset($1::jsonb) as g ("unitIds" uuid[], title text)
                   where (g."unitIds" is null or p.unit_id = any (g."unitIds")) and (g.title is null or p.title = g.title)))
   group by a.at, a.actor, coalesce(m.name, n.name), m.code, a.action, 7, 8
  having $3::timestamptz is null or (a.at, max(a.id)) < ($3::timestamptz, $4::bigint)
   order by a.at desc, max(a.id) desc
   limit $5`;

/** Who has looked at groups. */
@Injectable()
export class GroupLog {
  constructor(private readonly db: DataSource) {}

  /**
   * Latest first. Entries about others than oneself are shown to nobody but auditors by the database itself; here they
   * are counted, without whom they are about.
   * @param before the last look of the page before
   * @param limit null for all of them: a look is one row, however many it was at
   */
  looks(scope: Scope, before: GroupLogPlace | null, limit: number | null): Promise<GroupLook[]> {
    const groups = groupFilter(scope);
    const { at = null, id = null } = before ?? {};
    const asked = [groups && JSON.stringify(groups), GROUP_LOOKS, at, id, limit];
    return seeingEverybody(() => this.db.query<GroupLook[]>(LOOKS, asked));
  }
}
