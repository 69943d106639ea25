import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Ending } from '../../platform/ending.js';
import { AuditChain } from './audit-chain.repository.js';
import { type ChainHead, sealAll } from './chain.js';

/** Links made in one transaction. */
const BATCH = 1000;

/**
 * Seals entries into the chain after they are written. Whoever writes one holds no lock and
 * waits for nobody: entries line up as they are seen here, one sealer at a time, and an
 * entry whose transaction ends late gets a later place.
 */
@Injectable()
export class Sealing {
  private readonly log = new Logger('Audit');

  constructor(
    private readonly db: DataSource,
    private readonly chain: AuditChain,
    private readonly ending: Ending,
  ) {}

  @Cron('*/5 * * * * *', { waitForCompletion: true })
  sweep(): Promise<void> {
    return this.ending.orWait(() => this.sealAll(), this.log, 'Entries of the audit log wait to be sealed');
  }

  /** Seals whatever waits. */
  async sealAll(): Promise<ChainHead> {
    while ((await this.sealSome()) === BATCH);
    return this.chain.head();
  }

  private sealSome(): Promise<number> {
    return this.db.transaction(async (tx) => {
      if (!(await this.chain.maySeal(tx))) return 0;
      const entries = await this.chain.waiting(BATCH, tx);
      if (entries.length === 0) return 0;
      await this.chain.seal(entries, sealAll(await this.chain.head(tx), entries), tx);
      return entries.length;
    });
  }
}
