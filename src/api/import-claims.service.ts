import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ImportsService, type PreparedImport } from '../ingest/imports.service.js';
import { Clock } from '../platform/clock.js';
import { KEPT_MS, KeyUsed } from './idempotency.js';
import { IdempotencyKeys } from './idempotency-keys.repository.js';

/** Whose request it is, under which key, and what it asks for. */
export interface Claim {
  readonly caller: string;
  readonly key: string;
  readonly hash: Buffer;
}

/** Records imports, each request's once. */
@Injectable()
export class ImportClaims {
  constructor(
    private readonly db: DataSource,
    private readonly imports: ImportsService,
    private readonly keys: IdempotencyKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * Key and import are recorded together or not at all: killed in between, nothing was
   * begun, and the key is free again.
   * @returns id of the import the request began the first time, which is this one's when it is
   * @throws KeyUsed where the key was sent with another request
   */
  async record(prepared: PreparedImport, claim: Claim | null): Promise<string> {
    if (!claim) {
      await this.imports.record(prepared);
      return prepared.id;
    }
    const now = this.clock.now();
    const { caller, key, hash } = claim;
    const expiresAt = new Date(now.getTime() + KEPT_MS);
    const wanted = { caller, key, requestHash: hash, importId: prepared.id, expiresAt };
    return this.db.transaction(async (tx) => {
      const earlier = await this.keys.claim(wanted, now, tx);
      if (!earlier) {
        await this.imports.record(prepared, tx);
        return prepared.id;
      }
      if (!earlier.requestHash.equals(hash)) throw new KeyUsed();
      return earlier.importId;
    });
  }
}
