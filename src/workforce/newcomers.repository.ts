import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A person a file speaks of, known or not: number, unit and share as the file has them, first local day seen. */
export interface Seen {
  readonly code: string;
  readonly unit: string | null;
  readonly positionPercent: number | null;
  /** Null of somebody nothing is said of but that a row is taken back; then nobody is let in. */
  readonly fromDate: string | null;
}

/** Where people go whose file names no unit; a position needs one. */
const NO_UNIT = 'unassigned';

/**
 * A position that was concluded from events and not told by a register: it has no title,
 * and gives way when an organisation file names the employee.
 */
const IMPLIED_TITLE = '';

const EMPLOYEES = `
  insert into employee (id, code, name)
  select gen_random_uuid(), code, code from unnest($1::text[]) as s (code)
  on conflict (code) do nothing
  returning code`;

const UNITS = `
  insert into unit (id, code, name)
  select gen_random_uuid(), code, code from unnest($1::text[]) as s (code)
  on conflict (code) do nothing`;

const POSITIONS = `
  insert into position (id, employee_id, unit_id, title, share, employment, valid_from)
  select gen_random_uuid(), e.id, u.id, '${IMPLIED_TITLE}', s.share, 'permanent', s.from_date
    from unnest($1::text[], $2::text[], $3::numeric[], $4::date[]) as s (code, unit, share, from_date)
    join employee e on e.code = s.code
    join unit u on u.code = s.unit
   where not exists (select 1 from position p where p.employee_id = e.id)`;

const EARLIER = `
  update position
     set valid_from = s.from_date
    from unnest($1::text[], $2::date[]) as s (code, from_date)
    join employee e on e.code = s.code
   where position.employee_id = e.id and position.title = '${IMPLIED_TITLE}' and position.valid_from > s.from_date`;

const WITHOUT_POSITION = `
  select code from employee
   where code = any($1::text[]) and not exists (select 1 from position p where p.employee_id = employee.id)`;

/** Lets people in that only a file of events knows of: without employee, unit and position nothing could be found on them. */
@Injectable()
export class NewcomersRepository {
  /** Numbers of the employees that were not known before, ascending. */
  async letIn(seen: readonly Seen[], tx: EntityManager): Promise<string[]> {
    const people = seen.filter(({ fromDate }) => fromDate !== null);
    const codes = people.map(({ code }) => code);
    const added = await tx.query<{ code: string }[]>(EMPLOYEES, [codes]);
    // A register may name a person without a position as well.
    const without = await tx.query<{ code: string }[]>(WITHOUT_POSITION, [codes]);
    const isWithout = new Set(without.map(({ code }) => code));
    await this.employ(
      people.filter(({ code }) => isWithout.has(code)),
      tx,
    );
    await tx.query(EARLIER, [codes, people.map(({ fromDate }) => fromDate)]);
    return added.map(({ code }) => code).sort();
  }

  private async employ(newcomers: readonly Seen[], tx: EntityManager): Promise<void> {
    if (newcomers.length === 0) return;
    const units = newcomers.map(({ unit }) => unit ?? NO_UNIT);
    await tx.query(UNITS, [[...new Set(units)]]);
    await tx.query(POSITIONS, [
      newcomers.map(({ code }) => code),
      units,
      newcomers.map(({ positionPercent }) => shareOf(positionPercent)),
      newcomers.map(({ fromDate }) => fromDate),
    ]);
  }
}

/** Within what the position table allows; a source without a share is taken as full time. */
const shareOf = (percent: number | null): number =>
  percent === null || percent <= 0 ? 1 : Math.min(percent / 100, 2);
