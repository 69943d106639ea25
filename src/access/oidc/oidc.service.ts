import { readFile } from 'node:fs/promises';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import * as client from 'openid-client';
import { DomainError, textOf } from '../../platform/errors.js';
import type { OidcSettings } from '../../platform/oidc-settings.js';
import { Settings } from '../../platform/settings.js';
import { GrantedRoles } from '../roles/granted.query.js';
import { type SignedIn, signedInOf } from './claims.js';
import { answerFailure, discoveryFailure } from './oidc-failure.js';
import { IssuerWrong } from './oidc-problems.js';

/** What has to be remembered between going to the issuer and coming back. */
export interface SignInUnderWay {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page to go on to. */
  readonly next: string;
}

export class UnreadableSecret extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'settings.unreadable-secret';

  constructor(path: string, why: string) {
    super(
      `HVILETID_OIDC_CLIENT_SECRET_FILE is ${JSON.stringify(path)}, which cannot be read (${why}); expected a file with the client's secret.`,
    );
  }
}

export const CALLBACK_PATH = '/sign-in/callback';

/** Seconds that the issuer's clock may be ahead of ours or behind. */
const CLOCK_TOLERANCE = 30;
/** Seconds to wait for the issuer; a person is waiting as well. */
const PATIENCE = 8;

/** Authorization-code flow with PKCE, state and nonce (OpenID Connect Core 1.0, 3.1; RFC 7636). */
@Injectable()
export class Oidc implements OnModuleInit {
  private readonly log = new Logger('SignIn');
  private secret: string | undefined;
  private known: client.Configuration | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly granted: GrantedRoles,
  ) {}

  get isSetUp(): boolean {
    return this.settings.oidc !== null;
  }

  /** The secret is read at start, so that a wrong path stops it instead of the first person. */
  async onModuleInit(): Promise<void> {
    if (!this.settings.oidc) return;
    const { clientSecret, clientSecretFile: path } = this.settings.oidc;
    this.secret = clientSecret ?? undefined;
    if (path === null) return;
    this.secret = (
      await readFile(path, 'utf8').catch((error: unknown) => {
        throw new UnreadableSecret(path, textOf(error));
      })
    ).trim();
  }

  /** Where to send the browser, and what to remember until it is back. */
  async begin(next: string): Promise<{ readonly address: string; readonly underWay: SignInUnderWay }> {
    const config = await this.configuration();
    const underWay = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      next,
    };
    const address = client.buildAuthorizationUrl(config, {
      redirect_uri: this.settings.publicUrl + CALLBACK_PATH,
      scope: this.oidc.scopes,
      state: underWay.state,
      nonce: underWay.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(underWay.verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, underWay };
  }

  /**
   * Takes the issuer's answer: trades the code, checks the ID token with its signature,
   * nonce and times, and asks userinfo for what the token leaves out.
   * @param query of the address the browser came back to, with its question mark
   */
  async finish(
    query: string,
    { state, nonce, verifier }: SignInUnderWay,
  ): Promise<{ readonly person: SignedIn; readonly idToken: string }> {
    const config = await this.configuration();
    try {
      const answer = new URL(this.settings.publicUrl + CALLBACK_PATH + query);
      const checks = {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      };
      const tokens = await client.authorizationCodeGrant(config, answer, checks);
      const claims = tokens.claims() ?? { sub: '' };
      const more = config.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
        : {};
      const person = signedInOf({ ...more, ...claims }, this.oidc, this.granted.groups);
      return { person, idToken: tokens.id_token ?? '' };
    } catch (error) {
      throw this.told(answerFailure(error, this.oidc.issuer));
    }
  }

  /** Where to end the session at the issuer too; null where it has no such place or is away. */
  async farewell(idToken: string): Promise<string | null> {
    try {
      const config = await this.configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return client.buildEndSessionUrl(config, {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${this.settings.publicUrl}/sign-in`,
      }).href;
    } catch {
      // Whoever signs out is signed out here in any case.
      return null;
    }
  }

  private get oidc(): OidcSettings {
    if (!this.settings.oidc) throw new IssuerWrong('(none is set)');
    return this.settings.oidc;
  }

  /** Asked for once, at the first sign-in: an issuer that is away must not keep us from starting. */
  private async configuration(): Promise<client.Configuration> {
    if (this.known) return this.known;
    const { issuer, clientId } = this.oidc;
    // Marked as deprecated only to stand out; the settings let http through on this machine alone.
    // oxlint-disable-next-line typescript/no-deprecated
    const insecure = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
    try {
      this.known = await client.discovery(
        new URL(issuer),
        clientId,
        { [client.clockTolerance]: CLOCK_TOLERANCE },
        this.secret === undefined ? client.None() : client.ClientSecretPost(this.secret),
        { execute: [client.enableNonRepudiationChecks, ...insecure], timeout: PATIENCE },
      );
      return this.known;
    } catch (error) {
      throw this.told(discoveryFailure(error, issuer));
    }
  }

  /** The operator reads in the log what the person is only told in general. */
  private told(problem: DomainError): DomainError {
    this.log.warn(problem.message);
    return problem;
  }
}
