import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import 'express-session';
import { languageOf } from '../platform/html/language.js';
import { renderPage } from '../platform/html/render.js';
import { seeing } from '../platform/database/row-sight.js';
import { RateLimits } from '../platform/http/rate-limits.service.js';
import { Settings } from '../platform/settings.js';
import type { Principal } from './access.js';
import { ApiTokens } from './api-tokens.service.js';
import { NotSignedIn, UnknownToken } from './not-signed-in.js';
import { formAgain } from './form-again.js';
import { type KeptField, keptForm } from './kept-form.js';
import { KeptFormPage } from './kept-form.view.js';
import { homeOf, type MenuCounts } from './menu.js';
import { isApiPath, isOpenPath, isSignInStep } from './open-paths.js';
import type { SignedIn } from './oidc/claims.js';
import type { SignInUnderWay } from './oidc/oidc.service.js';
import { Persons } from './persons.service.js';
import { sightOf } from './sight.js';

declare module 'express-session' {
  interface SessionData {
    /** In the demonstration: the only thing a session remembers about a person. */
    personaId?: string;
    /** A sign-in that was begun, until the issuer has answered. */
    underWay?: SignInUnderWay;
    /** Who signed in; which role that is, is asked with every request. */
    person?: SignedIn;
    /** Shown to the issuer when signing out. */
    idToken?: string;
    /** Milliseconds of the clock. */
    signedInAt?: number;
  }
}

/** A request after it passed the session: `principal` is missing on open paths only. */
export interface KnownRequest extends Request {
  principal?: Principal;
  /** What the menu says waits. */
  waiting?: MenuCounts;
}

/**
 * Lets nobody past who is not known: pages lead to the sign-in page, the API answers 401.
 * Persons are known by their session, programs by their token, and by that on the API
 * alone. A middleware, not a guard, so that it also stands before routes that do not exist
 * and tells nothing about which do.
 */
@Injectable()
export class SessionMiddleware implements NestMiddleware<KnownRequest, Response> {
  constructor(
    private readonly persons: Persons,
    private readonly tokens: ApiTokens,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
  ) {}

  async use(request: KnownRequest, response: Response, next: NextFunction): Promise<void> {
    const path = request.originalUrl.split('?', 1)[0] ?? '/';
    // First of all, so that guessing at tokens is counted as well, and sign-ins that fail and are logged.
    if (isApiPath(path)) await this.limits.countAddress(request.ip);
    if (isSignInStep(path)) await this.limits.countSignIn(request.ip);
    const principal = await this.principalOf(request, path);
    if (principal) {
      request.principal = principal;
      goOn(principal, path, response, next);
      return;
    }
    if (isOpenPath(path)) {
      next();
      return;
    }
    if (isApiPath(path)) throw new NotSignedIn();
    const fields = keptForm(request.method, request.body);
    if (fields) this.keepForm(path, fields, request, response);
    else leadToSignIn(request, response);
  }

  /** Neither stored nor put into an address: it is about people, and nobody knows yet who sent it. */
  private keepForm(
    action: string,
    fields: readonly KeptField[],
    request: KnownRequest,
    response: Response,
  ): void {
    const { demo: isDemo, language: own } = this.settings;
    const language = languageOf(request.headers, own);
    response.status(401).setHeader('Cache-Control', 'no-store');
    response.type('html').send(renderPage(KeptFormPage({ language, action, fields, isDemo })));
  }

  /** Whoever brings a token is that program and nobody else, whatever cookie comes with it. */
  private async principalOf(request: KnownRequest, path: string): Promise<Principal | null> {
    const { authorization } = request.headers;
    if (authorization === undefined || !isApiPath(path)) {
      return this.persons.of(sessionOf(request));
    }
    const program = await this.tokens.principalOf(authorization);
    if (!program) throw new UnknownToken();
    await this.limits.countToken(program.id);
    return program;
  }
}

/** No session is there when none is configured in front of this, whatever the type says. */
const sessionOf = (request: { session?: Request['session'] }): Request['session'] | undefined =>
  request.session;

function leadToSignIn(request: Request, response: Response): void {
  response.setHeader('Cache-Control', 'no-store');
  const wanted = request.method === 'GET' ? request.originalUrl : formAgain(request.body);
  response.redirect(303, wanted === null ? '/sign-in' : `/sign-in?next=${encodeURIComponent(wanted)}`);
}

/** The address alone, a bookmark or a link home, leads those to whom the overview is not open to their first page. */
function goOn(principal: Principal, path: string, response: Response, next: NextFunction): void {
  const home = path === '/' ? homeOf(principal) : '/';
  if (home === '/') {
    seeing(sightOf(principal), next);
    return;
  }
  response.setHeader('Cache-Control', 'no-store');
  response.redirect(303, home);
}
