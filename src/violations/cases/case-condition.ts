import { DomainError } from '../../platform/errors.js';

/** A change without a word of which version was seen would overwrite what somebody else said meanwhile. */
export class ConditionMissing extends DomainError {
  readonly kind = 'unconditional';
  readonly code = 'violation.condition-missing';
  override readonly said = {
    nb: 'Ventet If-Match med ETag-en funnet ble hentet med, eller * for å endre det uansett hva det sier. Ingenting er lagret.',
    nn: 'Venta If-Match med ETag-en funnet vart henta med, eller * for å endre det uansett kva det seier. Ingenting er lagra.',
    en: 'Expected If-Match with the ETag of the violation as it was fetched, or * to change it whatever it says. Nothing was stored.',
  };

  constructor() {
    super(
      'Expected If-Match with the ETag of the violation as it was fetched, or * to change it whatever it says. Nothing was stored.',
    );
  }
}

export class WrongIfMatch extends DomainError {
  readonly kind = 'malformed';
  readonly code = 'violation.wrong-condition';
  override readonly faults = [
    {
      header: 'If-Match',
      detail: 'is no ETag of a violation; expected one as it was given, like "3", or *',
      said: {
        nb: 'er ikke ETag-en til et funn; ventet en slik den ble gitt, som "3", eller *',
        nn: 'er ikkje ETag-en til eit funn; venta ein slik han vart gitt, som "3", eller *',
        en: 'is no ETag of a violation; expected one as it was given, like "3", or *',
      },
    },
  ];
  override readonly said = {
    nb: 'If-Match er ikke ETag-en til et funn; ventet en slik den ble gitt, som "3", eller *.',
    nn: 'If-Match er ikkje ETag-en til eit funn; venta ein slik han vart gitt, som "3", eller *.',
    en: 'If-Match is no ETag of a violation; expected one as it was given, like "3", or *.',
  };

  constructor() {
    super('If-Match is no ETag of a violation; expected one as it was given, like "3", or *.');
  }
}

const NO_VERSION = 0;

export const etagOfCase = (version: number): string => `"${version}"`;

/**
 * The version a request was made for; null for any (`*`).
 * @param isNeeded whether the request may go without: it only adds, so that nothing can be lost
 * @throws ConditionMissing, WrongIfMatch
 */
export function versionIn(ifMatch: string | undefined, isNeeded = true): number | null {
  if (ifMatch === undefined) {
    if (isNeeded) throw new ConditionMissing();
    return null;
  }
  if (ifMatch.trim() === '*') return null;
  // A weak tag is never the same as any (RFC 9110, 13.1.1), and no case has this version.
  if (/^W\/"[^"]*"$/.test(ifMatch.trim())) return NO_VERSION;
  const digits = /^"([1-9]\d{0,8})"$/.exec(ifMatch.trim())?.[1];
  if (digits === undefined) throw new WrongIfMatch();
  return Number(digits);
}
