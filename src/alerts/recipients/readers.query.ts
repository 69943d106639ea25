import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Grant } from '../../access/roles/role-file.js';
import { readRoles } from '../../access/roles/role-file.repository.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { READER } from './whom.js';

const EMPLOYEES = `
  select e.id, e.code, lower(e.email) as email from employee e
   where e.email is not null and (e.code = any ($1::text[]) or lower(e.email) = any ($2::text[]))
   order by e.id`;

interface Found {
  readonly id: string;
  readonly code: string;
  readonly email: string;
}

/** Those who read reports and whom the role file names by address or number: of the others no address is known. */
@Injectable()
export class Readers {
  private grants: readonly Grant[] | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Their keys today: who is on record as an employee is one. */
  async keys(tx: EntityManager): Promise<readonly string[]> {
    const [codes, addresses] = [this.named('employee'), this.named('email')];
    if (codes.length + addresses.length === 0) return [];
    const found = await tx.query<Found[]>(EMPLOYEES, [codes, addresses]);
    const outside = addresses.filter((address) => !found.some(({ email }) => email === address));
    const inside = new Map(found.map(({ email, id }) => [email, id]));
    return [...inside.values(), ...new Set(outside.map((address) => `${READER}${address}`))];
  }

  private named(holder: Grant['holder']['kind']): readonly string[] {
    const today = clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
    // Read where it is asked: most commands write to nobody, and a role file that only a server can read is none of theirs.
    this.grants ??= readRoles(this.settings.rolesFile);
    return this.grants.flatMap(({ role, holder: { kind, value }, fromDay, untilDay }) =>
      role === 'reader' && kind === holder && fromDay <= today && today < untilDay ? [value] : [],
    );
  }
}
