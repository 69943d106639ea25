import { createHash, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../platform/errors.js';
import type { Message } from '../platform/i18n/texts.js';
import { TOKEN_SCOPES, type TokenScope } from './access.js';
import { UNIT_SCOPES } from './grantable.js';

/** A token taken apart. */
export interface TokenParts {
  readonly id: string;
  readonly secret: string;
}

/** Random bytes in the public and in the secret part: the first need only be unlike, the second not be guessed. */
export const ID_BYTES = 6;
export const SECRET_BYTES = 32;

const TOKEN = /^hvt_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** `hvt_` tells programs that look for leaked secrets what they have found. */
export const tokenText = ({ id, secret }: TokenParts): string => `hvt_${id}_${secret}`;

/** The token in an `Authorization` header; null where it holds none of ours. */
export function bearerIn(header: string): TokenParts | null {
  const token = /^Bearer +(\S+) *$/i.exec(header)?.[1] ?? '';
  const [, id, secret] = TOKEN.exec(token) ?? [];
  return id !== undefined && secret !== undefined ? { id, secret } : null;
}

/**
 * What is kept of a secret. One pass of SHA-256 is right here, and would be wrong for a
 * password: slow hashes make guessing dear, and 256 random bits cannot be guessed at any
 * price, while every request would pay for the slowness.
 */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** What a token is held against when there is none of its id, so that both take as long. */
const NOBODYS = hashOfSecret('');

/** A unit as tokens name it. */
export interface TokenUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** A token as it stands in the database. */
export interface KeptToken {
  readonly secretHash: Buffer;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** Whether a secret opens a token now; compared in the same time wherever the two differ. */
export function isGood(secret: string, kept: KeptToken | null, now: Date): boolean {
  const isSecret = timingSafeEqual(hashOfSecret(secret), kept?.secretHash ?? NOBODYS);
  return isSecret && kept?.revokedAt === null && now < kept.expiresAt;
}

/** Why a token cannot be made or taken back; said to whoever works at the command line. */
export class WrongToken extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'access.wrong-token';

  constructor(override readonly said: Message) {
    super(said.en);
  }
}

/** Scopes of `imports:write,imports:read`. @throws WrongToken naming those there are */
export function scopesIn(text: string): TokenScope[] {
  const asked = [...new Set(text.split(/[\s,]+/).filter((word) => word !== ''))];
  const unknown = asked.filter((word) => !TOKEN_SCOPES.some((scope) => scope === word));
  if (asked.length === 0 || unknown.length > 0) throw noSuchScope(unknown.join(', '));
  return TOKEN_SCOPES.filter((scope) => asked.includes(scope));
}

/**
 * Those of the scopes that a token of a unit cannot have. Figures it has of persons it may see:
 * of others the differences between two units would be of a few of them.
 */
export const beyondUnits = (scopes: readonly TokenScope[]): TokenScope[] =>
  scopes.filter(
    (scope) =>
      !UNIT_SCOPES.includes(scope) || (scope === 'figures:read' && !scopes.includes('violations:read')),
  );

/** @throws WrongToken where a token of a unit was asked for with what it cannot have */
export function assertOfUnits(scopes: readonly TokenScope[]): void {
  const beyond = beyondUnits(scopes).join(', ');
  const those = UNIT_SCOPES.join(', ');
  if (beyond === '') return;
  throw new WrongToken({
    nb: `${beyond} kan ikke gis slik for én enhet; ventet noen av ${those}, og figures:read bare sammen med violations:read.`,
    nn: `${beyond} kan ikkje givast slik for éi eining; venta nokre av ${those}, og figures:read berre saman med violations:read.`,
    en: `${beyond} cannot be given like this for one unit; expected some of ${those}, and figures:read only together with violations:read.`,
  });
}

export const noSuchUnit = (code: string): WrongToken =>
  new WrongToken({
    nb: `Ingen enhet har koden «${code}».`,
    nn: `Inga eining har koden «${code}».`,
    en: `No unit has the code “${code}”.`,
  });

const KNOWN = TOKEN_SCOPES.join(', ');
const noSuchScope = (asked: string): WrongToken =>
  new WrongToken({
    nb: `«${asked}» er ikke en tilgang; ventet noen av ${KNOWN}.`,
    nn: `«${asked}» er ikkje ein tilgang; venta nokre av ${KNOWN}.`,
    en: `“${asked}” is no scope; expected some of ${KNOWN}.`,
  });

export const noSuchToken = (id: string): WrongToken =>
  new WrongToken({
    nb: `Ingen token i bruk har id-en «${id}»; ventet en som «hviletid token list» viser.`,
    nn: `Ingen token i bruk har id-en «${id}»; venta ein som «hviletid token list» viser.`,
    en: `No token in use has the id “${id}”; expected one that “hviletid token list” shows.`,
  });
