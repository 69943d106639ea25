import { DomainError } from '../platform/errors.js';

/**
 * A form that waited sealed and cannot be opened any more: it is too old, was changed, or was sealed with another
 * secret. It is never carried out as if nothing had been typed: that would wipe what stands there.
 */
export class KeptFormGone extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'access.kept-form-gone';
  override readonly said = {
    nb: 'Skjemaet har ventet for lenge, og kan ikke åpnes lenger. Ingenting er lagret. Fyll det ut på nytt.',
    nn: 'Skjemaet har venta for lenge, og kan ikkje opnast lenger. Ingenting er lagra. Fyll det ut på nytt.',
    en: 'The form has waited for too long and cannot be opened any more. Nothing is stored. Fill it in again.',
  };

  constructor() {
    super('The sealed form cannot be opened; nothing was stored.');
  }
}
