import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/settings.js';
import type { Principal, Role } from '../access.js';
import { LED_BY } from '../personas.query.js';
import { GrantedRoles } from '../roles/granted.query.js';
import { rolesByGroups, type SignedIn } from './claims.js';

/** By number where the issuer sends one, else by an address that one employee alone has. */
const EMPLOYEE = `
  select min(e.id::text) as "id", min(e.code) as "code"
    from employee e
   where case when $1::text is not null then e.code = $1::text else lower(e.email) = $2::text end
  having count(*) = 1`;

interface EmployeeRow {
  readonly id: string;
  readonly code: string;
}

interface OnRecord {
  readonly employeeId: string | null;
  readonly employeeCode: string | null;
  readonly led: readonly string[];
}

/** Who a signed-in person is here. */
@Injectable()
export class MembersQuery {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly granted: GrantedRoles,
  ) {}

  /**
   * Asked anew for every request: who no longer leads a unit, or whose group has lost its
   * role in the settings, loses it at once. Whoever is on record is an employee besides all
   * else, and has every role of the role file. Null for somebody without a role.
   */
  async principalOf(person: SignedIn | undefined): Promise<Principal | null> {
    if (!this.settings.oidc || person === undefined) return null;
    const { name, groups, subject, email } = person;
    const { employeeId, employeeCode, led } = await this.onRecord(person);
    const more = await this.granted.of({ subject, email, employeeCode, groups });
    const roles = new Set<Role>([
      ...rolesByGroups(groups, this.settings.oidc.groups),
      ...more.roles,
      ...(led.length > 0 ? (['manager'] as const) : []),
      ...(employeeId === null ? [] : (['employee'] as const)),
    ]);
    if (roles.size === 0) return null;
    const unitIds = [...new Set([...led, ...more.unitIds])];
    return {
      id: `oidc:${subject}`,
      roles: [...roles],
      name,
      employeeId,
      unitIds,
      represents: more.represents,
    };
  }

  /** What the register says: whose number or address this is, and which units that employee leads. */
  private async onRecord({ employeeCode, email }: SignedIn): Promise<OnRecord> {
    const [employee] = await this.db.query<EmployeeRow[]>(EMPLOYEE, [employeeCode, email]);
    if (!employee) return { employeeId: null, employeeCode: null, led: [] };
    return { employeeId: employee.id, employeeCode: employee.code, led: await this.ledBy(employee.id) };
  }

  private async ledBy(employeeId: string): Promise<readonly string[]> {
    const [found] = await this.db.query<{ unitIds: string[] }[]>(LED_BY, [employeeId]);
    return found?.unitIds ?? [];
  }
}
