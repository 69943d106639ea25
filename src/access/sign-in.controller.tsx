import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { DomainError } from '../platform/errors.js';
import { isLocalRequest } from '../platform/http/loopback.js';
import { LANGUAGE_COOKIE, languageOf } from '../platform/html/language.js';
import { localPath, renderPage } from '../platform/html/render.js';
import { LANGUAGES } from '../platform/i18n/texts.js';
import { seeingEverybody } from '../platform/database/row-sight.js';
import { Settings } from '../platform/settings.js';
import type { Principal } from './access.js';
import { UNKNOWN } from './audit/audit-actions.js';
import { AuditLog } from './audit/audit-log.service.js';
import { Oidc } from './oidc/oidc.service.js';
import { NeedsNothing, Who } from './permission.service.js';
import { PersonasQuery } from './personas.query.js';
import { renewed, saved } from './session-change.service.js';
import { homeOf } from './menu.js';
import { pageContext } from './page-context.js';
import type { PageContext } from './page.view.js';
import { SignedInPage } from './signed-in.view.js';
import { SignedOutPage, SignInByOidcPage, SignInClosedPage, SignInPage } from './sign-in.view.js';
import { Choices } from '../platform/http/address-choices.service.js';

const YEAR_MS = 365 * 86_400_000;
const Destination = z.object({ next: z.string().max(2000).optional() });
const Choice = Destination.extend({ persona: z.string().max(100) });
const LanguageChoice = Destination.extend({ language: z.enum(LANGUAGES) });

export class PersonasClosed extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'access.personas-closed';
  override readonly said = {
    nb: 'Du kan bare velge person i demonstrasjonen, og bare på maskinen den kjører på. Gå til innloggingssiden.',
    nn: 'Du kan berre velje person i demonstrasjonen, og berre på maskina han køyrer på. Gå til innloggingssida.',
    en: 'Personas can be chosen only in the demo and only on the machine it runs on. Go to the sign-in page.',
  };

  constructor() {
    super('Personas can be chosen only in the demo and only on the machine it runs on.');
  }
}

export class UnknownPersona extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'access.unknown-persona';
  override readonly said = {
    nb: 'Denne personen finnes ikke. Velg en på innloggingssiden.',
    nn: 'Denne personen finst ikkje. Vel ein på innloggingssida.',
    en: 'There is no such persona. Choose one on the sign-in page.',
  };

  constructor() {
    super('There is no such persona. Choose one on the sign-in page.');
  }
}

/** Signing in as a persona of the demo, signing out, choosing the language. */
@Controller()
export class SignInController {
  constructor(
    private readonly personas: PersonasQuery,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
    private readonly oidc: Oidc,
  ) {}

  @Get('sign-in')
  @Choices(Destination)
  @Header('Cache-Control', 'no-store')
  async page(
    @Req() request: Request,
    @Query({ schema: Destination }) query: z.infer<typeof Destination>,
  ): Promise<string> {
    const context = this.contextOf(request);
    if (!this.settings.demo && this.oidc.isSetUp) {
      return renderPage(<SignInByOidcPage context={context} next={localPath(query.next)} />);
    }
    // An error here would send whoever follows its link home back here, without end.
    if (!this.isOpenTo(request)) return renderPage(<SignInClosedPage context={context} />);
    // Everybody, also for who is signed in as one of them: another may have to go on with what they wrote.
    const [managers, representatives, employees] = await seeingEverybody(() =>
      Promise.all([this.personas.managers(), this.personas.representatives(), this.personas.employees()]),
    );
    const people = { managers, representatives, employees };
    return renderPage(<SignInPage {...{ context, ...people }} next={localPath(query.next)} />);
  }

  @Post('sign-in')
  async signIn(
    @Req() request: Request,
    @Res() response: Response,
    @Body({ schema: Choice }) choice: z.infer<typeof Choice>,
  ): Promise<void> {
    if (!this.isOpenTo(request)) throw await this.refused(new PersonasClosed());
    // The page offers everybody, also those whom the person signed in so far may not see.
    const principal = await seeingEverybody(() => this.personas.principalOf(choice.persona));
    if (!principal) throw await this.refused(new UnknownPersona());
    await renewed(request);
    request.session.personaId = choice.persona;
    await saved(request);
    await this.audit.record({ actor: principal.id, action: 'sign-in' });
    const next = localPath(choice.next);
    response.redirect(303, next === '/' ? homeOf(principal) : next);
  }

  @Get('signed-in')
  @NeedsNothing()
  signedIn(@Req() request: Request, @Who() principal: Principal): string {
    const context = pageContext(request, principal, this.settings);
    return renderPage(<SignedInPage context={context} home={homeOf(principal)} />);
  }

  @Post('sign-out')
  @NeedsNothing()
  async signOut(
    @Req() request: Request,
    @Who() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    await this.audit.record({ actor: principal.id, action: 'sign-out' });
    const { idToken } = request.session;
    await renewed(request);
    const farewell = idToken === undefined ? null : await this.oidc.farewell(idToken);
    if (farewell === null) {
      response.redirect(303, '/sign-in');
      return;
    }
    // A page that leads on: a redirect to the issuer would be held against the policy for forms.
    const page = (
      <SignedOutPage context={{ ...this.contextOf(request), path: '/sign-in' }} farewell={farewell} />
    );
    response.type('html').send(renderPage(page));
  }

  @Post('language')
  @HttpCode(303)
  language(
    @Res() response: Response,
    @Body({ schema: LanguageChoice }) choice: z.infer<typeof LanguageChoice>,
  ): void {
    response.cookie(LANGUAGE_COOKIE, choice.language, { sameSite: 'lax', maxAge: YEAR_MS, httpOnly: true });
    response.redirect(303, localPath(choice.next));
  }

  /** Written down without what was typed, which may be anything. */
  private async refused<T extends DomainError>(why: T): Promise<T> {
    await this.audit.record({
      actor: UNKNOWN,
      action: 'sign-in',
      outcome: 'refused',
      detail: { why: why.code },
    });
    return why;
  }

  private contextOf(request: Request): PageContext {
    return {
      language: languageOf(request.headers, this.settings.language),
      principal: null,
      path: request.originalUrl,
      isDemo: this.settings.demo,
    };
  }

  private isOpenTo(request: Request): boolean {
    return this.settings.demo && isLocalRequest(request.socket.remoteAddress, request.headers);
  }
}
