import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RepresentedGroup } from '../../access/represented-group.js';

/** A group that can be chosen: one that is represented, or for HR a unit with those below it. */
export type GroupChoice = RepresentedGroup;

/** A position held in the period, of a group asked for. Days as `YYYY-MM-DD`; `until` is the first day after, null is open. */
export interface HeldPosition {
  readonly unitId: string;
  readonly unit: string;
  readonly title: string;
  readonly from: string;
  readonly until: string | null;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly positions: readonly HeldPosition[];
}

/** Whom hours and findings are asked of. */
export interface PeopleAsked {
  /** Null is everybody, also who has time on record and no position. */
  readonly groups: readonly Pick<RepresentedGroup, 'unitIds' | 'title'>[] | null;
  /** First and last day, both inside. */
  readonly from: string;
  readonly to: string;
}

const UNITS = `
  with recursive below as (
    select u.id as top, u.id from unit u
    union
    select b.top, u.id from unit u join below b on u.parent_id = b.id
  )
  select u.id::text as "key", u.name as "unit", array_agg(b.id::text) as "unitIds", null as "title"
    from below b join unit u on u.id = b.top
   group by u.id
   order by u.name, u.id`;

/** Positions of the groups that touch the period; $1 groups or null, $2 and $3 its days. */
const HELD = `
  select p.employee_id,
         jsonb_agg(jsonb_build_object('unitId', p.unit_id, 'unit', u.name, 'title', p.title,
                                      'from', p.valid_from, 'until', p.valid_until)
                   order by p.valid_from, u.name, p.title) as positions
    from position p
    join unit u on u.id = p.unit_id
   where p.valid_from <= $3::date and (p.valid_until is null or p.valid_until > $2::date)
     and ($1::jsonb is null or exists (
           select from jsonb_to_recordset($1::jsonb) as g ("unitIds" uuid[], title text)
            where (g."unitIds" is null or p.unit_id = any (g."unitIds")) and (g.title is null or p.title = g.title)))
   group by p.employee_id`;

/** Time lies on a day at most one day beside its UTC date; who has none in the days around has none in the period. */
const PEOPLE = `
  with held as (${HELD})
  select e.id as "id", e.name as "name", coalesce(h.positions, '[]') as "positions"
    from employee e
    left join held h on h.employee_id = e.id
   where (h.employee_id is not null
          or ($1::jsonb is null and exists (
                select from work_event w
                 where w.employee_id = e.id and w.superseded_at is null
                   and w.starts_at >= $2::date - 1 and w.starts_at < $3::date + 2)))
     and ($4::uuid is null or (e.name, e.id) > (select a.name, a.id from employee a where a.id = $4::uuid))
   order by e.name, e.id
   limit $5`;

const MEMBERS = `with held as (${HELD}) select employee_id as "id", positions as "positions" from held`;

/** Who is in groups, and in which there can be chosen from. */
@Injectable()
export class GroupPeople {
  constructor(private readonly db: DataSource) {}

  /** Every unit as a group with those below it. */
  units(): Promise<GroupChoice[]> {
    return this.db.query<GroupChoice[]>(UNITS);
  }

  /** In the order of their names. @param after id of the last one of the page before */
  people(asked: PeopleAsked, after: string | null, limit: number): Promise<PersonRow[]> {
    return this.db.query<PersonRow[]>(PEOPLE, [...given(asked), after, limit]);
  }

  /** All of them, without names. */
  members(asked: PeopleAsked): Promise<Omit<PersonRow, 'name'>[]> {
    return this.db.query<Omit<PersonRow, 'name'>[]>(MEMBERS, given(asked));
  }
}

const given = ({ groups, from, to }: PeopleAsked): unknown[] => [
  groups === null ? null : JSON.stringify(groups),
  from,
  to,
];
