import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../platform/settings.js';
import type { Principal, Role } from './access.js';

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

/** Employees to be looked through the eyes of: those with most to see. */
const EMPLOYEES = `
  select 'employee:' || e.id as "id",
         e.name              as "name"
    from employee e
    join violation v on v.employee_id = e.id and v.state <> 'superseded'
   where not exists (select 1 from unit u where u.manager_id = e.id)
   group by e.id, e.name
   order by count(*) desc, e.code
   limit 3`;

const PERSON_ID = /^(manager|employee):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The demo's personas: one for each role over the whole organisation, everybody who leads a unit, and every employee. */
@Injectable()
export class PersonasQuery {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  employees(): Promise<Pick<ManagerPersona, 'id' | 'name'>[]> {
    return this.db.query<Pick<ManagerPersona, 'id' | 'name'>[]>(EMPLOYEES);
  }

  managers(): Promise<ManagerPersona[]> {
    return this.db.query<ManagerPersona[]>(MANAGERS);
  }

  /**
   * Who a session stands for now, or null. Asked anew for every request: a manager who
   * no longer leads a unit loses it at once, and no persona outlives demo mode.
   */
  async principalOf(personaId: string | undefined): Promise<Principal | null> {
    if (!this.settings.demo || personaId === undefined) return null;
    if (isWhole(personaId)) return { ...NOBODY, id: personaId, roles: [personaId], name: WHOLE[personaId] };
    const [, kind, employeeId] = PERSON_ID.exec(personaId) ?? [];
    if (employeeId === undefined) return null;
    return kind === 'manager' ? this.manager(personaId, employeeId) : this.employee(personaId, employeeId);
  }

  private async manager(id: string, employeeId: string): Promise<Principal | null> {
    const [found] = await this.db.query<{ name: string; unitIds: string[] }[]>(LED_BY, [employeeId]);
    return found ? { id, roles: ['manager', 'employee'], employeeId, ...found } : null;
  }

  private async employee(id: string, employeeId: string): Promise<Principal | null> {
    const [found] = await this.db.query<{ name: string }[]>('select name from employee where id = $1', [
      employeeId,
    ]);
    return found ? { ...NOBODY, id, roles: ['employee'], employeeId, ...found } : null;
  }
}

/** Personas over the whole organisation, with the name the audit log shows. */
const WHOLE = {
  hr: 'HR',
  reader: 'Styret',
  'safety-delegate': 'Verneombud',
  admin: 'Administrator',
} as const satisfies Partial<Record<Role, string>>;
export const WHOLE_PERSONAS = Object.keys(WHOLE) as (keyof typeof WHOLE)[];

const isWhole = (id: string): id is keyof typeof WHOLE => Object.hasOwn(WHOLE, id);

const NOBODY = { employeeId: null, unitIds: [] } as const;
