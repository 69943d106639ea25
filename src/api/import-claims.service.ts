import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ImportAnswers } from '../ingest/import-answers.query.js';
import { ImportsService } from '../ingest/imports.service.js';
import type { PreparedImport } from '../ingest/prepared-import.js';
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
    private readonly answers: ImportAnswers,
    private readonly clock: Clock,
  ) {}

  /**
   * Key and import are recorded together or not at all: killed in between, nothing was
   * begun, and the key is free again. An import that ended through no fault of its file
   * is begun anew: whoever is told to send it again does so with the same key.
   * @returns id of the import the request began before, which is this one's when it begins it
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
      if (earlier && !earlier.requestHash.equals(hash)) throw new KeyUsed();
      if (earlier && !(await this.cameToNothing(earlier.importId, tx))) return earlier.importId;
      if (earlier) await this.keys.renew(wanted, tx);
      await this.imports.record(prepared, tx);
      return prepared.id;
    });
  }

  /** By the connection that holds the key: with a second one each, some repeats at once would wait for each other's. */
  private async cameToNothing(importId: string, tx: EntityManager): Promise<boolean> {
    const state = (await this.answers.summary(importId, tx))?.state;
    return state === 'failed' || state === 'interrupted';
  }
}
