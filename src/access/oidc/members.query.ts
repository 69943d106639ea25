import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/settings.js';
import type { Principal } from '../access.js';
import { LED_BY } from '../personas.query.js';
import { roleByGroups, type SignedIn } from './claims.js';

/** By number where the issuer sends one, else by an address that one employee alone has. */
const EMPLOYEE = `
  select min(e.id::text) as "id"
    from employee e
   where case when $1::text is not null then e.code = $1::text else lower(e.email) = $2::text end
  having count(*) = 1`;

/** Who a signed-in person is here. */
@Injectable()
export class MembersQuery {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  /**
   * Asked anew for every request: who no longer leads a unit, or whose group has lost its
   * role in the settings, loses it at once. Null for somebody without a role.
   */
  async principalOf(person: SignedIn | undefined): Promise<Principal | null> {
    if (!this.settings.oidc || person === undefined) return null;
    const { name, groups, subject } = person;
    const id = `oidc:${subject}`;
    const role = roleByGroups(groups, this.settings.oidc.groups);
    if (role === 'hr') return { id, role, name, employeeId: null, unitIds: [] };
    const led = await this.ledBy(person);
    if (led) return { id, role: 'manager', name, ...led };
    return role && { id, role, name, employeeId: null, unitIds: [] };
  }

  private async ledBy({
    employeeCode,
    email,
  }: SignedIn): Promise<{ readonly employeeId: string; readonly unitIds: readonly string[] } | null> {
    const [employee] = await this.db.query<{ id: string }[]>(EMPLOYEE, [employeeCode, email]);
    if (!employee) return null;
    const [found] = await this.db.query<{ unitIds: string[] }[]>(LED_BY, [employee.id]);
    return found ? { employeeId: employee.id, unitIds: found.unitIds } : null;
  }
}
