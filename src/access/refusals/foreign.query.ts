import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { seeing, seeingEverybody } from '../../platform/database/row-sight.js';
import type { Principal } from '../access.js';
import { sightOf } from '../sight.js';

/** Something of somebody, or a unit with its people, that an address names. */
export interface Foreign {
  readonly kind: 'violation' | 'event' | 'objection' | 'absence' | 'employee' | 'unit';
  readonly id: string;
  /** Null of a unit. */
  readonly employeeId: string | null;
}

/** The narrowest first: of an address that names a case and an event of it, the event is what was asked for. */
const FOREIGN = `
  select f.kind as "kind", f.id as "id", f."employeeId" as "employeeId"
    from (select 1 as rank, 'event' as kind, w.id::text as id, w.employee_id as "employeeId"
            from work_event w where w.id = any ($1::uuid[])
          union all
          select 2, 'event', w.id::text, w.employee_id
            from work_event w where w.source = $2 and w.source_id = $3 and w.superseded_at is null
          union all
          select 3, 'objection', o.id::text, v.employee_id
            from objection o join violation v on v.id = o.violation_id where o.id = any ($1::uuid[])
          union all
          select 4, 'violation', v.id::text, v.employee_id from violation v where v.id = any ($1::uuid[])
          union all
          select 5, 'absence', a.id::text, a.employee_id from absence a where a.id = any ($1::uuid[])
          union all
          select 6, 'employee', e.id::text, e.id from employee e where e.id = any ($1::uuid[])
          union all
          select 7, 'unit', u.id::text, null from unit u where u.id = any ($1::uuid[])) f
   order by f.rank
   limit 1`;

/** Asked as the one who asked, so that the walls of the rows answer. */
const SEEN: Readonly<Record<Exclude<Foreign['kind'], 'unit'>, string>> = {
  event: 'select exists (select from work_event where id = $1::uuid) as "is"',
  objection: 'select exists (select from objection where id = $1::uuid) as "is"',
  violation: 'select exists (select from violation where id = $1::uuid) as "is"',
  absence: 'select exists (select from absence where id = $1::uuid) as "is"',
  employee: 'select exists (select from employee where id = $1::uuid) as "is"',
};

/** What a refused address names, whoever may see it. */
@Injectable()
export class ForeignQuery {
  constructor(private readonly db: DataSource) {}

  /** @returns null where nothing of that name was ever there: asking for nothing is nobody's business */
  async named(
    ids: readonly string[],
    event: { readonly source: string; readonly sourceId: string } | null,
  ): Promise<Foreign | null> {
    if (ids.length === 0 && event === null) return null;
    const asked = [ids, event?.source ?? null, event?.sourceId ?? null];
    const [found] = await seeingEverybody(() => this.db.query<Foreign[]>(FOREIGN, asked));
    return found ?? null;
  }

  /** Whether it is among what somebody may see: then nothing of it was refused, it only had no such page. */
  async isSeen(principal: Principal, { kind, id }: Foreign): Promise<boolean> {
    const sight = sightOf(principal);
    if (sight === null) return true;
    if (kind === 'unit') return sight.unitIds.includes(id);
    const [seen] = await seeing(sight, () => this.db.query<{ readonly is: boolean }[]>(SEEN[kind], [id]));
    return seen?.is === true;
  }
}
