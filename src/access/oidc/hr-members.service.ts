import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import type { Principal } from '../access.js';
import type { SignedIn } from './claims.js';
import { HrMember } from './hr-member.entity.js';

/** Keeps who of HR can be mailed. */
@Injectable()
export class HrMembers {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** With every sign-in, so that whoever is HR no more gets no mail of HR's from then on. */
  async note({ id, name, roles }: Principal, { email }: SignedIn): Promise<void> {
    if (roles.includes('hr') && email !== null) {
      await this.db.manager.upsert(
        HrMember,
        { person: id, name, email, signedInAt: this.clock.now() },
        { conflictPaths: ['person'] },
      );
    } else await this.db.manager.delete(HrMember, { person: id });
  }
}
