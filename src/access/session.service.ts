import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import 'express-session';
import { languageOf } from '../platform/html/language.js';
import { renderPage } from '../platform/html/render.js';
import { seeing } from '../platform/database/row-sight.js';
import { RateLimits } from '../platform/http/rate-limits.service.js';
import { sessionSecretOf } from '../platform/http/session.js';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';
import type { Principal } from './access.js';
import { ApiTokens } from './api-tokens.service.js';
import { NotSignedIn, UnknownToken } from './not-signed-in.js';
import { formAgain } from './form-again.js';
import {
  KEPT_FOR,
  keptForIn,
  LAST_PERSON_COOKIE,
  LAST_PERSON_MS,
  lastPersonIn,
  personMark,
} from './kept-for.js';
import { keptForm, typedFields } from './kept-form.js';
import { KeptFormGone, OpenedByOther } from './kept-form-gone.js';
import { bodyOf, KEPT_SEALED, sealed, unsealed } from './sealed-form.js';
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
  /** What forms are sealed with. */
  private kept: Promise<string> | null = null;

  constructor(
    private readonly persons: Persons,
    private readonly tokens: ApiTokens,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async use(request: KnownRequest, response: Response, next: NextFunction): Promise<void> {
    const path = request.originalUrl.split('?', 1)[0] ?? '/';
    // First of all, so that guessing at tokens is counted as well, and sign-ins that fail and are logged.
    if (isApiPath(path)) await this.limits.countAddress(request.ip);
    if (isSignInStep(path)) await this.limits.countSignIn(request.ip);
    const principal = await this.principalOf(request, path);
    const kept = isApiPath(path) ? NOT_KEPT : await this.takeKept(request);
    if (principal) this.letIn(principal, { path, ...kept, request, response, next });
    else this.leaveOut({ path, ...kept, request, response, next });
  }

  private letIn(principal: Principal, visit: Visit): void {
    const { path, mark, request, response, next } = visit;
    if (mark !== null && mark !== personMark(principal.id)) {
      if (isFile(request)) throw new OpenedByOther();
      void this.keepForm(visit, { mark, isForOther: true }).catch(next);
      return;
    }
    request.principal = principal;
    if (!isApiPath(path)) this.remember(principal, request, response);
    goOn(principal, path, response, next);
  }

  private leaveOut(visit: Visit): void {
    const { path, mark, isSealed, request, response, next } = visit;
    if (isOpenPath(path)) {
      next();
      return;
    }
    if (isApiPath(path)) throw new NotSignedIn();
    if (!isSealed && keptForm(request.method, request.body) === null) leadToSignIn(request, response);
    else {
      const whose = mark ?? lastPersonIn(request.headers.cookie);
      void this.keepForm(visit, { mark: whose, isForOther: false }).catch(next);
    }
  }

  /**
   * Neither stored nor put into an address: it is about people. It is shown to whoever sent it, before anybody has signed in;
   * to somebody else who has, only that it is there.
   */
  private async keepForm(
    { path: action, page, isSealed, request, response }: Visit,
    whose: { readonly mark: string | null; readonly isForOther: boolean },
  ): Promise<void> {
    const { demo: isDemo, language: own } = this.settings;
    const language = languageOf(request.headers, own);
    const { mark, isForOther } = whose;
    const fields = typedFields(request.body);
    const until = this.clock.nowSeconds() + LAST_PERSON_MS / 1000;
    const isHidden = mark !== null && (isForOther || isSealed);
    const seal = isHidden ? sealed({ mark, fields, until }, await this.secret()) : null;
    response.status(isForOther ? 403 : 401).setHeader('Cache-Control', 'no-store');
    response.type('html').send(
      renderPage(
        KeptFormPage({
          language,
          isDemo,
          action,
          page,
          fields,
          seal,
          ...whose,
        }),
      ),
    );
  }

  /** Whom a form was shown to is no field of it; one that waited sealed is what it was. @throws KeptFormGone */
  private async takeKept(request: KnownRequest): Promise<Said> {
    const { mark: told, page, rest } = keptForIn(request.body);
    const mark = told ?? markInAddress(request);
    if (rest !== request.body) request.body = rest;
    const text = (rest as Readonly<Record<string, unknown>> | undefined)?.[KEPT_SEALED];
    if (typeof text !== 'string') return { mark, page, isSealed: false };
    const form = unsealed(text, await this.secret(), this.clock.nowSeconds());
    if (form === null) throw new KeptFormGone();
    request.body = bodyOf(form.fields);
    return { mark: form.mark, page, isSealed: true };
  }

  private secret(): Promise<string> {
    return (this.kept ??= sessionSecretOf(this.settings));
  }

  /**
   * So that a form which comes after the session has ended is kept for whoever typed it; with each page anew, as the
   * session is. A stream of events is no sign of life of either.
   */
  private remember({ id }: Principal, request: KnownRequest, response: Response): void {
    if (request.get('accept')?.includes('text/event-stream')) return;
    const mark = personMark(id);
    const secure = this.settings.publicUrl.startsWith('https:');
    const options = { httpOnly: true, sameSite: 'lax', secure, maxAge: LAST_PERSON_MS } as const;
    response.cookie(LAST_PERSON_COOKIE, mark, options);
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

const NOT_KEPT = { mark: null, page: null, isSealed: false } as const;

/** A file is read by its handler; whom its form was shown to stands in the address. */
const markInAddress = (request: Request): string | null => {
  const mark = isFile(request) ? request.query[KEPT_FOR] : null;
  return typeof mark === 'string' ? mark : null;
};

const isFile = (request: Request): boolean => Boolean(request.is('multipart/form-data'));

/** What a form says of itself. */
interface Said {
  /** Whom it was shown to, or is kept for; null where it does not say. */
  readonly mark: string | null;
  /** What its page is called. */
  readonly page: string | null;
  /** Whether it was shown to nobody since it was kept. */
  readonly isSealed: boolean;
}

/** A request on its way in. */
interface Visit extends Said {
  readonly path: string;
  readonly request: KnownRequest;
  readonly response: Response;
  readonly next: NextFunction;
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
