import { createHash } from 'node:crypto';
import { DomainError } from '../platform/errors.js';

/** A job that failed on Friday night is sent again on Monday; a week later it is another job. */
export const KEPT_MS = 7 * 86_400_000;

export class WrongKey extends DomainError {
  readonly kind = 'malformed';
  readonly code = 'import.wrong-key';
  override readonly faults = [
    {
      header: 'Idempotency-Key',
      detail: 'expected 1 to 255 visible ASCII characters, as they are or in quotes',
      said: {
        nb: 'ventet 1 til 255 synlige ASCII-tegn, som de er eller i anførselstegn',
        nn: 'venta 1 til 255 synlege ASCII-teikn, som dei er eller i hermeteikn',
        en: 'expected 1 to 255 visible ASCII characters, as they are or in quotes',
      },
    },
  ];
  override readonly said = {
    nb: 'Denne Idempotency-Key kan ikke brukes; ventet 1 til 255 synlige ASCII-tegn.',
    nn: 'Denne Idempotency-Key kan ikkje brukast; venta 1 til 255 synlege ASCII-teikn.',
    en: 'The Idempotency-Key cannot be used; expected 1 to 255 visible ASCII characters.',
  };

  constructor() {
    super('The Idempotency-Key cannot be used; expected 1 to 255 visible ASCII characters.');
  }
}

export class KeyUsed extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'import.key-used';
  override readonly said = {
    nb: 'Denne Idempotency-Key er alt brukt til en annen forespørsel. Bruk en ny nøkkel for hver fil.',
    nn: 'Denne Idempotency-Key er alt brukt til ein annan førespurnad. Bruk ein ny nøkkel for kvar fil.',
    en: 'This Idempotency-Key has been used for another request. Take a new one for each file.',
  };
  override readonly faults = [
    {
      header: 'Idempotency-Key',
      detail: 'was sent before with another file or other options',
      said: {
        nb: 'er sendt før med en annen fil eller andre valg',
        nn: 'er send før med ei anna fil eller andre val',
        en: 'was sent before with another file or other options',
      },
    },
  ];

  constructor() {
    super('This Idempotency-Key has been used for another request. Take a new one for each file.');
  }
}

const QUOTED = /^"([^"\\]+)"$/;
const PLAIN = /^[\x21-\x7e]{1,255}$/;

/**
 * The key a request brings, in quotes or without them; null where it brings none.
 * @throws WrongKey
 */
export function keyIn(header: string | undefined): string | null {
  if (header === undefined) return null;
  const key = QUOTED.exec(header.trim())?.[1] ?? header.trim();
  if (!PLAIN.test(key)) throw new WrongKey();
  return key;
}

/** What makes two requests the same: the file, byte for byte, its name, and what is to be done with it. */
export const requestHash = (sha256: string, name: string, wish: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([sha256, name, wish]))
    .digest();
