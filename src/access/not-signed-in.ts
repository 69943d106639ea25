import { DomainError } from '../platform/errors.js';

const REALM = 'Bearer realm="hviletid"';

/** Nobody can be told from the request; RFC 6750 wants no error code for that. */
export class NotSignedIn extends DomainError {
  readonly kind = 'unknown-caller';
  readonly code = 'access.not-signed-in';
  override readonly headers = { 'WWW-Authenticate': REALM };
  override readonly said = {
    nb: 'Forespørselen sier ikke hvem som spør. Send «Authorization: Bearer …» med et token fra «hviletid token create».',
    nn: 'Førespurnaden seier ikkje kven som spør. Send «Authorization: Bearer …» med eit token frå «hviletid token create».',
    en: 'The request does not say who asks. Send “Authorization: Bearer …” with a token of “hviletid token create”.',
  };

  constructor() {
    super(
      'The request does not say who asks. Send "Authorization: Bearer …" with a token of "hviletid token create".',
    );
  }
}

/** Which of the three it is, is nobody's business who does not have the token. */
export class UnknownToken extends DomainError {
  readonly kind = 'unknown-caller';
  readonly code = 'access.unknown-token';
  override readonly headers = { 'WWW-Authenticate': `${REALM}, error="invalid_token"` };
  override readonly said = {
    nb: 'Tokenet er ukjent, utløpt eller trukket tilbake. Lag et nytt med «hviletid token create».',
    nn: 'Tokenet er ukjent, utgått eller trekt tilbake. Lag eit nytt med «hviletid token create».',
    en: 'The token is unknown, has expired or was taken back. Make a new one with “hviletid token create”.',
  };

  constructor() {
    super(
      'The token is unknown, has expired or was taken back. Make a new one with "hviletid token create".',
    );
  }
}
