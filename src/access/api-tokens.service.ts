import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { COMMAND_LINE, UNKNOWN } from './audit/audit-actions.js';
import { AuditLog } from './audit/audit-log.service.js';
import type { Principal, TokenScope } from './access.js';
import type { ApiToken } from './api-token.entity.js';
import {
  assertOfUnits,
  bearerIn,
  hashOfSecret,
  ID_BYTES,
  isGood,
  noSuchToken,
  noSuchUnit,
  SECRET_BYTES,
  tokenText,
  type TokenUnit,
} from './api-token.js';
import { ApiTokenRepository } from './api-tokens.repository.js';

const DAY_MS = 86_400_000;

/** What a token is to be. */
export interface TokenWish {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** Days until it expires. */
  readonly days: number;
  /** Code of the unit it is of, with those below it; of the whole organisation where it is left out. */
  readonly unit?: string | undefined;
  /** Of `newId`; a new one where it is left out. */
  readonly id?: string | undefined;
}

/** A token as it is handed over, once. */
export interface NewToken {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Tokens for other programs: made, listed, taken back, and asked who brings one. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly tokens: ApiTokenRepository,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The text of a new token. It cannot be had again: what is kept proves it and does not tell it.
   * @throws WrongToken where there is no such unit, or it is given what is not of units
   */
  async create(wish: TokenWish, by: string = COMMAND_LINE): Promise<NewToken> {
    const made = await this.createOnce(wish, by);
    if (made === null) throw new Error('There is a token of this id already.');
    return made;
  }

  /** As `create`; null where there is one of this id already, whose secret nobody can tell again. */
  async createOnce(
    { name, scopes, days, unit: code, id = this.newId() }: TokenWish,
    by: string,
  ): Promise<NewToken | null> {
    const unit = code === undefined ? null : await this.unitFor(code, scopes);
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + days * DAY_MS);
    const secretHash = hashOfSecret(secret);
    const proof = { secretHash, createdAt, expiresAt };
    const isNew = await this.tokens.add({
      id,
      name,
      scopes: [...scopes],
      unitId: unit?.id ?? null,
      ...proof,
    });
    if (!isNew) return null;
    const detail = {
      scopes: scopes.join(','),
      expires: expiresAt.toISOString(),
      ...(unit ? { unit: unit.code } : {}),
    };
    await this.audit.record({ actor: by, action: 'create-token', subject: { kind: 'token', id }, detail });
    return { id, token: tokenText({ id, secret }), expiresAt };
  }

  private async unitFor(code: string, scopes: readonly TokenScope[]): Promise<TokenUnit> {
    assertOfUnits(scopes);
    const unit = (await this.tokens.units()).find((one) => one.code === code);
    if (!unit) throw noSuchUnit(code.slice(0, 40));
    return unit;
  }

  /** Units a token can be of, by code. */
  units(): Promise<readonly TokenUnit[]> {
    return this.tokens.units();
  }

  newId(): string {
    return randomBytes(ID_BYTES).toString('hex');
  }

  list(): Promise<ApiToken[]> {
    return this.tokens.all();
  }

  /** Holds from the next request on. @throws WrongToken where there is none to take back */
  async revoke(id: string, by: string = COMMAND_LINE): Promise<void> {
    if (!(await this.tokens.revoke(id, this.clock.now()))) throw noSuchToken(id.slice(0, 40));
    await this.audit.record({ actor: by, action: 'revoke-token', subject: { kind: 'token', id } });
  }

  /** Who brings an `Authorization` header; null for a token that is unknown, expired or taken back. */
  async principalOf(header: string): Promise<Principal | null> {
    const brought = bearerIn(header);
    if (!brought) return null;
    const kept = await this.tokens.find(brought.id);
    const now = this.clock.now();
    if (!isGood(brought.secret, kept, now) || !kept) {
      if (kept) await this.refused(kept.id);
      return null;
    }
    const today = now.toISOString().slice(0, 10);
    if (kept.lastUsedOn !== today) await this.tokens.noteUse(kept.id, today);
    const { name, scopes, unitId } = kept;
    const unitIds = unitId === null ? [] : await this.tokens.fromUnitDown(unitId);
    const isOfUnits = unitId !== null;
    return { id: `token:${kept.id}`, roles: ['program'], name, employeeId: null, unitIds, isOfUnits, scopes };
  }

  /** Of an id there is: what is guessed without one would only fill the log. */
  private async refused(id: string): Promise<void> {
    const subject = { kind: 'token', id };
    await this.audit.record({ actor: UNKNOWN, action: 'use-token', outcome: 'refused', subject });
  }
}
