import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../platform/settings.js';
import type { Principal } from './access.js';

/** A persona somebody can choose on the demo's sign-in page. */
export interface ManagerPersona {
  readonly id: string;
  readonly name: string;
  /** Names of the units led, in order of their codes. */
  readonly units: readonly string[];
}

const MANAGERS = `
  select 'manager:' || e.id                   as "id",
         e.name                               as "name",
         array_agg(u.name order by u.code)    as "units"
    from unit u
    join employee e on e.id = u.manager_id
   group by e.id, e.name
   order by min(u.code)`;

/** `union` without `all`: a unit met twice ends the walk, even in a tree that is none. */
export const LED_BY = `
  with recursive led as (
    select u.id from unit u where u.manager_id = $1::uuid
    union
    select u.id from unit u join led on u.parent_id = led.id
  )
  select e.name                                             as "name",
         array(select led.id::text from led order by led.id) as "unitIds"
    from employee e
   where e.id = $1::uuid and exists (select 1 from led)`;

const MANAGER_ID = /^manager:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The demo's personas: HR, the board's reader, and everybody who leads a unit. */
@Injectable()
export class PersonasQuery {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  managers(): Promise<ManagerPersona[]> {
    return this.db.query<ManagerPersona[]>(MANAGERS);
  }

  /**
   * Who a session stands for now, or null. Asked anew for every request: a manager who
   * no longer leads a unit loses it at once, and no persona outlives demo mode.
   */
  async principalOf(personaId: string | undefined): Promise<Principal | null> {
    if (!this.settings.demo || personaId === undefined) return null;
    if (personaId === 'hr') return fixed('hr', 'HR');
    if (personaId === 'reader') return fixed('reader', 'Styret');
    const employeeId = MANAGER_ID.exec(personaId)?.[1];
    if (employeeId === undefined) return null;
    const [found] = await this.db.query<{ name: string; unitIds: string[] }[]>(LED_BY, [employeeId]);
    return found ? { id: personaId, role: 'manager', employeeId, ...found } : null;
  }
}

const fixed = (role: 'hr' | 'reader', name: string): Principal => ({
  id: role,
  role,
  name,
  employeeId: null,
  unitIds: [],
});
