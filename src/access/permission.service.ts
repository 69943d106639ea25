import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiSecurity } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '../platform/errors.js';
import type { Message } from '../platform/i18n/texts.js';
import { type Action, may, type Principal, scopesFor } from './access.js';
import { isOpenPath } from './open-paths.js';
import { RefusedAttempts } from './refusals/refused-attempts.service.js';
import type { KnownRequest } from './session.service.js';

const NEEDED = 'hviletid:needed-action';

/** What a route asks for, and the document of the API says it. A route that names nothing is closed to everybody. */
export const Needs = (action: Action): MethodDecorator => {
  const scopes = scopesFor(action);
  return applyDecorators(
    SetMetadata(NEEDED, action),
    ...scopes.map((scope) => ApiSecurity('token', [scope])),
    ApiSecurity('session'),
  );
};

/** For routes every signed-in person may use, such as signing out. */
export const NeedsNothing = (): MethodDecorator => SetMetadata(NEEDED, 'nothing');

export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'access.not-allowed';
  override readonly said = {
    nb: 'Denne siden er ikke åpen for din rolle. Spør HR hvis du trenger den.',
    nn: 'Denne sida er ikkje open for di rolle. Spør HR om du treng henne.',
    en: 'This page is not open to your role. Ask HR if you need it.',
  };

  constructor() {
    super('This page is not for your role. Ask HR if you need it.');
  }
}

const FOR_PERSONS: Message = {
  nb: 'Dette er for personer som er logget inn; ingen API-nøkkel åpner det.',
  nn: 'Dette er for personar som er logga inn; ingen API-nøkkel opnar det.',
  en: 'This is for signed-in persons; no token opens it.',
};
const madeForOther = (scopes: readonly string[]): Message => ({
  nb: `Nøkkelen er ikke laget for dette; ventet en med tilgangen ${scopes.join(' eller ')}.`,
  nn: `Nøkkelen er ikkje laga for dette; venta ein med tilgangen ${scopes.join(' eller ')}.`,
  en: `The token was not made for this; expected one with the scope ${scopes.join(' or ')}.`,
});

/** A token that is good, but not for this. */
export class WrongScope extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'access.wrong-scope';
  override readonly headers: Readonly<Record<string, string>>;
  override readonly said: Message;

  /** @param scopes those of which each would do; none where the route is for persons only */
  constructor(scopes: readonly string[]) {
    const said = scopes.length === 0 ? FOR_PERSONS : madeForOther(scopes);
    super(said.en);
    this.said = said;
    const asked = scopes.length === 0 ? '' : `, scope="${scopes.join(' ')}"`;
    this.headers = { 'WWW-Authenticate': `Bearer realm="hviletid", error="insufficient_scope"${asked}` };
  }
}

/** Who is asking, for a handler that `Needs` something. */
export const Who = createParamDecorator((_: undefined, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<KnownRequest>();
  if (!principal) throw new NotAllowed();
  return principal;
});

/** Asks `may` before every handler. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly refused: RefusedAttempts,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    if (isOpenPath(request.path)) return true;
    const needed = this.reflector.get<Needed | undefined>(NEEDED, context.getHandler());
    this.watch(request, needed, context.switchToHttp().getResponse<Response>());
    if (isAllowed(request.principal, needed)) return true;
    if (request.principal?.roles.includes('program') !== true) throw new NotAllowed();
    throw new WrongScope(needed === undefined || needed === 'nothing' ? [] : scopesFor(needed));
  }

  /** Here, since every handler passes: whether it is refused here or by what the handler finds is seen of the answer. */
  private watch(request: KnownRequest, needed: Needed | undefined, response: Response): void {
    const { principal } = request;
    if (principal === undefined || needed === undefined || needed === 'nothing') return;
    response.once('finish', () => void this.refused.note(principal, needed, request, response.statusCode));
  }
}

/** What a route needs. */
type Needed = Action | 'nothing';

const isAllowed = (principal: Principal | undefined, needed: Needed | undefined): boolean =>
  principal !== undefined && needed !== undefined && (needed === 'nothing' || may(principal, needed));
