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

/** A file whose form was shown to somebody else than who has signed in since; it is chosen again by whoever it is. */
export class OpenedByOther extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'access.opened-by-other';
  override readonly said = {
    nb: 'Siden ble åpnet av en annen enn den som er logget inn nå. Filen er ikke tatt imot. Last siden på nytt, og velg filen igjen.',
    nn: 'Sida vart opna av ein annan enn den som er logga inn no. Fila er ikkje teken imot. Last sida på nytt, og vel fila igjen.',
    en: 'The page was opened by somebody else than the one who is signed in now. The file was not taken. Reload the page and choose the file again.',
  };

  constructor() {
    super('The page was opened by somebody else than the one who is signed in now; the file was not taken.');
  }
}
