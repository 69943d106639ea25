import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import type { UncheckedFilter } from './unchecked-filter.js';
import { TRIES } from '../../ingest/dirty-marks.repository.js';

/** Somebody employed in a month whose time was not evaluated in it. */
export interface UncheckedPerson {
  readonly employeeId: string;
  readonly employee: string;
  readonly code: string;
  readonly unit: string;
}

/** Somebody who could not be evaluated. */
export interface SetAsidePerson extends UncheckedPerson {
  readonly since: Date;
  /** In no words that are about a person. */
  readonly trouble: string | null;
}

const MONTH = `
  select e.id as "employeeId", e.name as "employee", e.code as "code", string_agg(distinct u.name, ', ') as "unit"
    from position p
    join employee e on e.id = p.employee_id
    join unit u on u.id = p.unit_id
   where p.valid_from < $2::date + interval '1 month' and (p.valid_until is null or p.valid_until > $2::date)
     and ($1::uuid[] is null or p.unit_id = any ($1::uuid[]))
     and ($3::uuid is null or p.unit_id = $3::uuid)
     and ($4::uuid is null or (e.name, e.id) > (select a.name, a.id from employee a where a.id = $4::uuid))
     and not exists (
       select 1 from employee_month m
        where m.employee_id = e.id and m.month = $2::date
          and (m.figures ->> 'evaluated-employees')::numeric > 0)
   group by e.id
   order by e.name, e.id
   limit $5`;

const SET_ASIDE = `
  select e.id as "employeeId", e.name as "employee", e.code as "code", d.marked_at as "since", d.trouble as "trouble",
         coalesce((select string_agg(distinct u.name, ', ')
                     from position p join unit u on u.id = p.unit_id where p.employee_id = e.id), '') as "unit"
    from dirty_mark d
    join employee e on e.id = d.employee_id
   where d.tries >= ${TRIES}
     and ($1::uuid[] is null or exists (
       select 1 from position p where p.employee_id = e.id and p.unit_id = any ($1::uuid[])))
     and ($3::uuid is null or (d.marked_at, e.name, e.id) > (
       select b.marked_at, a.name, a.id from employee a join dirty_mark b on b.employee_id = a.id where a.id = $3))
   order by d.marked_at, e.name, e.id
   limit $2`;

/** Whose time has not been checked, in the scope of the person who asks. */
@Injectable()
export class UncheckedQuery {
  constructor(private readonly db: DataSource) {}

  /**
   * In the order of their names.
   * @param month `YYYY-MM`
   */
  month(
    scope: Scope,
    month: string,
    { unit, after }: UncheckedFilter,
    limit: number,
  ): Promise<UncheckedPerson[]> {
    const asked = [unitFilter(scope), `${month}-01`, unit ?? null, after ?? null, limit];
    return this.db.query<UncheckedPerson[]>(MONTH, asked);
  }

  setAside(scope: Scope, limit: number, after: string | null = null): Promise<SetAsidePerson[]> {
    return this.db.query<SetAsidePerson[]>(SET_ASIDE, [unitFilter(scope), limit, after]);
  }
}
