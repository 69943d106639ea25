import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/settings.js';
import type { Principal, Role } from '../access.js';
import { LED_BY } from '../personas.query.js';
import { rolesByGroups, type SignedIn } from './claims.js';

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
   * role in the settings, loses it at once. Whoever is on record is an employee besides all
   * else. Null for somebody without a role.
   */
  async principalOf(person: SignedIn | undefined): Promise<Principal | null> {
    if (!this.settings.oidc || person === undefined) return null;
    const { name, groups, subject } = person;
    const employeeId = await this.employeeOf(person);
    const unitIds = employeeId === null ? [] : await this.ledBy(employeeId);
    const roles: Role[] = [
      ...rolesByGroups(groups, this.settings.oidc.groups),
      ...(unitIds.length > 0 ? (['manager'] as const) : []),
      ...(employeeId === null ? [] : (['employee'] as const)),
    ];
    return roles.length === 0 ? null : { id: `oidc:${subject}`, roles, name, employeeId, unitIds };
  }

  private async employeeOf({ employeeCode, email }: SignedIn): Promise<string | null> {
    const [employee] = await this.db.query<{ id: string }[]>(EMPLOYEE, [employeeCode, email]);
    return employee?.id ?? null;
  }

  private async ledBy(employeeId: string): Promise<readonly string[]> {
    const [found] = await this.db.query<{ unitIds: string[] }[]>(LED_BY, [employeeId]);
    return found?.unitIds ?? [];
  }
}
