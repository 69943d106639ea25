import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../platform/errors.js';
import { type Action, may, type Principal } from './access.js';
import { isOpenPath } from './open-paths.js';
import type { KnownRequest } from './session.service.js';

const NEEDED = 'hviletid:needed-action';

/** What a route asks for. A route that names nothing is closed to everybody. */
export const Needs = (action: Action): MethodDecorator => SetMetadata(NEEDED, action);

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

/** Who is asking, for a handler that `Needs` something. */
export const Who = createParamDecorator((_: undefined, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<KnownRequest>();
  if (!principal) throw new NotAllowed();
  return principal;
});

/** Asks `may` before every handler. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    if (isOpenPath(request.path)) return true;
    const needed = this.reflector.get<Action | 'nothing' | undefined>(NEEDED, context.getHandler());
    const { principal } = request;
    if (principal && needed && (needed === 'nothing' || may(principal, needed))) return true;
    throw new NotAllowed();
  }
}
