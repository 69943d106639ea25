import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { localPath } from '../../platform/html/render.js';
import { UNKNOWN } from '../audit/audit-actions.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { renewed, saved } from '../session-change.service.js';
import { homeOf } from '../menu.js';
import { MembersQuery } from './members.query.js';
import { NoRole, StaleSignIn } from './oidc-problems.js';
import { Oidc } from './oidc.service.js';
import { SignInNotes } from './sign-in-notes.service.js';
import { AnyChoices } from '../../platform/http/address-choices.service.js';

const Destination = z.object({ next: z.string().max(2000).optional() });

/** To the issuer and back. */
@Controller('sign-in')
export class OidcController {
  constructor(
    private readonly oidc: Oidc,
    private readonly members: MembersQuery,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly notes: SignInNotes,
  ) {}

  /** A link and no form: browsers hold the policy for forms against where a redirect leads. */
  @Get('begin')
  @AnyChoices()
  async begin(
    @Req() request: Request,
    @Res() response: Response,
    @Query({ schema: Destination }) query: z.infer<typeof Destination>,
  ): Promise<void> {
    if (!this.oidc.isSetUp) {
      response.redirect(303, '/sign-in');
      return;
    }
    const { address, underWay } = await this.oidc.begin(localPath(query.next));
    request.session.underWay = underWay;
    await saved(request);
    response.redirect(303, address);
  }

  @Get('callback')
  @AnyChoices()
  @Header('Referrer-Policy', 'no-referrer')
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { underWay } = request.session;
    if (!this.oidc.isSetUp || !underWay) throw new StaleSignIn();
    // Good for one answer, whatever becomes of it.
    delete request.session.underWay;
    await saved(request);
    const query = /\?.*$/s.exec(request.originalUrl)?.[0] ?? '';
    const { person, idToken, principal } = await this.finished(query, underWay);
    await renewed(request);
    Object.assign(request.session, { person, idToken, signedInAt: this.clock.now().getTime() });
    await saved(request);
    await this.notes.note(principal, person);
    response.redirect(303, underWay.next === '/' ? homeOf(principal) : underWay.next);
  }

  /** A refusal is written down by its code: who it was nobody has proved. */
  private async finished(query: string, underWay: Parameters<Oidc['finish']>[1]) {
    try {
      const { person, idToken } = await this.oidc.finish(query, underWay);
      const principal = await this.members.principalOf(person);
      if (!principal) throw new NoRole();
      return { person, idToken, principal };
    } catch (error) {
      const why = error instanceof DomainError ? error.code : 'unknown';
      await this.audit.record({ actor: UNKNOWN, action: 'sign-in', outcome: 'refused', detail: { why } });
      throw error;
    }
  }
}
