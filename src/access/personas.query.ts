import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../platform/settings.js';
import type { Principal, Role } from './access.js';
import { GrantedRoles } from './roles/granted.query.js';

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

/** Those of them who are on record, by number. */
const REPRESENTATIVES = `
  select 'representative:' || e.id as "id", e.name as "name"
    from employee e
   where e.code = any ($1::text[])
   order by e.code`;

const PERSON_ID = /^(manager|employee|representative):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The demo's personas: one for each role over the whole organisation, everybody who leads a unit, and every employee. */
@Injectable()
export class PersonasQuery {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly granted: GrantedRoles,
  ) {}

  /** Those whom the role file names by number. */
  representatives(): Promise<Pick<ManagerPersona, 'id' | 'name'>[]> {
    return this.db.query<Pick<ManagerPersona, 'id' | 'name'>[]>(REPRESENTATIVES, [
      this.granted.representatives,
    ]);
  }

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
    if (kind === 'manager') return this.manager(personaId, employeeId);
    const isElected = kind === 'representative';
    return isElected ? this.representative(personaId, employeeId) : this.employee(personaId, employeeId);
  }

  private async manager(id: string, employeeId: string): Promise<Principal | null> {
    const [found] = await this.db.query<{ name: string; unitIds: string[] }[]>(LED_BY, [employeeId]);
    return found ? { id, roles: ['manager', 'employee'], employeeId, ...found } : null;
  }

  private async employee(id: string, employeeId: string): Promise<Principal | null> {
    const found = await this.onRecord(employeeId);
    return found ? { ...NOBODY, id, roles: ['employee'], employeeId, name: found.name } : null;
  }

  private async representative(id: string, employeeId: string): Promise<Principal | null> {
    const found = await this.onRecord(employeeId);
    if (!found) return null;
    const { code: employeeCode, name } = found;
    const { represents } = await this.granted.of({ subject: null, email: null, employeeCode, groups: [] });
    if (represents.length === 0) return null;
    return { ...NOBODY, id, roles: ['representative', 'employee'], employeeId, name, represents };
  }

  private async onRecord(employeeId: string): Promise<{ code: string; name: string } | null> {
    const [found] = await this.db.query<{ code: string; name: string }[]>(
      'select code, name from employee where id = $1',
      [employeeId],
    );
    return found ?? null;
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
