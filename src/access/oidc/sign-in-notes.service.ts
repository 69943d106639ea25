import { Injectable } from '@nestjs/common';
import type { Principal } from '../access.js';
import { ActorNames } from '../audit/actor-names.service.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { HrMembers } from './hr-members.service.js';
import type { SignedIn } from './claims.js';

/** What is written down when somebody has signed in: what they are called, whether they are HR, and that they did. */
@Injectable()
export class SignInNotes {
  constructor(
    private readonly names: ActorNames,
    private readonly hr: HrMembers,
    private readonly audit: AuditLog,
  ) {}

  async note(principal: Principal, person: SignedIn): Promise<void> {
    await this.names.remember(principal.id, principal.name, principal.employeeId);
    await this.hr.note(principal, person);
    await this.audit.record({ actor: principal.id, action: 'sign-in' });
  }
}
