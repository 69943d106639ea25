import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import type { Employment } from '../../workforce/position.entity.js';
import type { StaffFilter, StaffOrder } from './staff-filter.js';

/** A position that somebody holds. */
export interface StaffRow {
  readonly positionId: string;
  readonly employeeId: string;
  /** Null of somebody who has left, whose name whoever asks may not see any more. */
  readonly employee: string | null;
  readonly code: string | null;
  readonly unit: string;
  readonly title: string;
  /** Of a whole position. */
  readonly share: number;
  readonly employment: Employment;
}

export interface StaffSums {
  readonly persons: number;
  readonly positions: number;
  readonly share: number;
}

/** Positions of a month as the figures count them: held on any of its days, or on the day it ends. */
const HELD = `
    from position p
   where p.valid_from < $2::date + interval '1 month'
     and (p.valid_until is null
          or case when $3 then p.valid_until >= $2::date + interval '1 month' else p.valid_until > $2::date end)
     and ($1::uuid[] is null or p.unit_id = any ($1::uuid[]))
     and ($4::uuid is null or p.unit_id = $4::uuid)
     and ($5::text is null or p.employment = $5)`;

const ORDERS: Readonly<Record<StaffOrder, string>> = {
  employee: `coalesce(e.name, '')`,
  unit: 'u.name',
  title: 'h.title',
  share: '-h.share',
};

const NAMED = `
    from held h
    join unit u on u.id = h.unit_id
    left join employee e on e.id = h.employee_id`;

const list = (order: StaffOrder): string => `
  with held as (select p.* ${HELD})
  select h.id as "positionId", h.employee_id as "employeeId", e.name as "employee", e.code as "code",
         u.name as "unit", h.title as "title", h.share::float8 as "share", h.employment as "employment"
  ${NAMED}
   where $6::uuid is null
      or (${ORDERS[order]}, h.id) > (select ${ORDERS[order]}, h.id ${NAMED} where h.id = $6::uuid)
   order by ${ORDERS[order]}, h.id
   limit $7`;

const SUMS = `
  select count(distinct p.employee_id)::int as "persons", count(*)::int as "positions",
         coalesce(sum(p.share), 0)::float8 as "share"
  ${HELD}`;

/** Who is employed, in the units that somebody may see. */
@Injectable()
export class StaffQuery {
  constructor(private readonly db: DataSource) {}

  /** @param month `YYYY-MM` */
  list(scope: Scope, month: string, filter: StaffFilter, limit: number): Promise<StaffRow[]> {
    return this.db.query<StaffRow[]>(list(filter.sort), [
      ...given(scope, month, filter),
      filter.after ?? null,
      limit,
    ]);
  }

  async sums(scope: Scope, month: string, filter: StaffFilter): Promise<StaffSums> {
    const [sums] = await this.db.query<[StaffSums]>(SUMS, given(scope, month, filter));
    return sums;
  }
}

const given = (scope: Scope, month: string, { unit, employment, at }: StaffFilter): unknown[] => [
  unitFilter(scope),
  `${month}-01`,
  at === 'end',
  unit ?? null,
  employment ?? null,
];
