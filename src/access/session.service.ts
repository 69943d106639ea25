import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import 'express-session';
import type { Principal } from './access.js';
import { formAgain } from './form-again.js';
import { isApiPath, isOpenPath } from './open-paths.js';
import { PersonasQuery } from './personas.query.js';

declare module 'express-session' {
  interface SessionData {
    /** The only thing a session remembers about a person. */
    personaId?: string;
  }
}

/** A request after it passed the session: `principal` is missing on open paths only. */
export interface KnownRequest extends Request {
  principal?: Principal;
}

/**
 * Lets nobody past who is not signed in: pages lead to the sign-in page, the API answers
 * 401. A middleware, not a guard, so that it also stands before routes that do not exist
 * and tells nothing about which do.
 */
@Injectable()
export class SessionMiddleware implements NestMiddleware<KnownRequest, Response> {
  constructor(private readonly personas: PersonasQuery) {}

  async use(request: KnownRequest, response: Response, next: NextFunction): Promise<void> {
    const path = request.originalUrl.split('?', 1)[0] ?? '/';
    const principal = await this.personas.principalOf(sessionOf(request)?.personaId);
    if (principal) request.principal = principal;
    if (principal || isOpenPath(path)) {
      next();
      return;
    }
    refuse(request, response, path);
  }
}

/** No session is there when none is configured in front of this, whatever the type says. */
const sessionOf = (request: { session?: Request['session'] }): Request['session'] | undefined =>
  request.session;

function refuse(request: Request, response: Response, path: string): void {
  response.setHeader('Cache-Control', 'no-store');
  if (isApiPath(path)) {
    response
      .status(401)
      .type('application/problem+json')
      .send(
        JSON.stringify({ type: 'urn:problem:access.not-signed-in', status: 401, title: 'Not signed in' }),
      );
    return;
  }
  const wanted = request.method === 'GET' ? request.originalUrl : formAgain(request.body);
  response.redirect(303, wanted === null ? '/sign-in' : `/sign-in?next=${encodeURIComponent(wanted)}`);
}
