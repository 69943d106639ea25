import { Injectable } from '@nestjs/common';
import type { SessionData } from 'express-session';
import { Clock } from '../platform/clock.js';
import type { Principal } from './access.js';
import { MembersQuery } from './oidc/members.query.js';
import { PersonasQuery } from './personas.query.js';
import { isOver } from './session-limits.js';

/** Who a session is of. Role and units are looked up with every request, for both may change while it lasts. */
@Injectable()
export class Persons {
  constructor(
    private readonly personas: PersonasQuery,
    private readonly members: MembersQuery,
    private readonly clock: Clock,
  ) {}

  /** Null where there is no session, or it has come to its end, or nobody is signed in. */
  async of(
    session: Pick<SessionData, 'signedInAt' | 'person' | 'personaId'> | undefined,
  ): Promise<Principal | null> {
    if (!session || isOver(session.signedInAt, this.clock.now())) return null;
    return (await this.members.principalOf(session.person)) ?? this.personas.principalOf(session.personaId);
  }
}
