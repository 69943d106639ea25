import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { IdempotencyKey } from './idempotency-key.entity.js';

/** A key that has run out is as good as none, also before it is swept. */
const CLAIM = `
  insert into idempotency_key (caller, key, request_hash, import_id, expires_at)
  values ($1, $2, $3, $4, $5)
  on conflict (caller, key) do update
     set request_hash = excluded.request_hash, import_id = excluded.import_id, expires_at = excluded.expires_at
   where idempotency_key.expires_at <= $6
  returning 1`;

/** A row of the table, without being one of its objects. */
export type ClaimedKey = { readonly [K in keyof IdempotencyKey]: IdempotencyKey[K] };

/** Keys by caller: two may have the same. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly db: DataSource) {}

  /**
   * Takes a key for a request, as part of what the request does. Of two that are sent at
   * once the second waits here until the first is committed, and then finds it.
   * @returns null where the key was free; else what it was taken for, held to the end of the transaction
   */
  async claim(wanted: ClaimedKey, now: Date, tx: EntityManager): Promise<ClaimedKey | null> {
    const { caller, key, requestHash, importId, expiresAt } = wanted;
    const claimed = await tx.query<unknown[]>(CLAIM, [caller, key, requestHash, importId, expiresAt, now]);
    if (claimed.length > 0) return null;
    return tx.findOneOrFail(IdempotencyKey, {
      where: { caller, key },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The same key, for another import and another week. */
  async renew({ caller, key, ...row }: ClaimedKey, tx: EntityManager): Promise<void> {
    await tx.update(IdempotencyKey, { caller, key }, row);
  }

  async sweep(now: Date): Promise<void> {
    await this.db.manager.delete(IdempotencyKey, { expiresAt: LessThanOrEqual(now) });
  }
}
