import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import { codeOf, DomainError } from '../../platform/errors.js';
import { ClocksDiffer, IssuerAway, IssuerWrong, SignInRefused, StaleSignIn } from './oidc-problems.js';

/** Fetching the metadata failed: because nothing answered, or because the wrong one did. */
export const discoveryFailure = (thrown: unknown, issuer: string): DomainError =>
  isAway(thrown) ? new IssuerAway(issuer) : new IssuerWrong(issuer);

/**
 * The answer of the issuer, or its tokens, were not as they must be. What cannot be told
 * apart is one answer, "begin again": whoever forges something learns nothing from it.
 */
export function answerFailure(thrown: unknown, issuer: string): DomainError {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof AuthorizationResponseError || thrown instanceof ResponseBodyError) {
    // A code that was used or has expired: RFC 6749, 5.2.
    return thrown.error === 'invalid_grant' ? new StaleSignIn() : new SignInRefused(thrown.error);
  }
  if (codeOf(thrown) === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return new ClocksDiffer(issuer);
  return isAway(thrown) ? new IssuerAway(issuer) : new StaleSignIn();
}

/**
 * `fetch` fails with a word of its own when nothing answers; 5xx is a server that is starting
 * or broken. Told by what it says, not by its class: other libraries wrap it.
 */
function isAway(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  const { name, message, status, cause } = thrown as Partial<Error & Response>;
  if (name === 'TimeoutError' || message === 'fetch failed') return true;
  if (codeOf(thrown) === 'OAUTH_TIMEOUT') return true;
  return typeof status === 'number' ? status >= 500 : isAway(cause);
}
