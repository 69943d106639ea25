import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditChain } from './audit-chain.repository.js';
import { type BrokenLink, type ChainHead, follow } from './chain.js';

const BATCH = 5000;

/** What is wrong with the log, or that nothing is. */
export type AuditFault =
  | BrokenLink
  | { readonly why: 'unchained'; readonly entryId: string }
  | { readonly why: 'other-head'; readonly seq: number };

export interface AuditCheck {
  /** Links that were followed. */
  readonly links: number;
  /** Where the chain begins: after links that retention has erased, or at 0. */
  readonly from: number;
  /** The last link that follows from those before it. */
  readonly head: ChainHead;
  readonly fault: AuditFault | null;
}

/** Follows the chain from its beginning. */
@Injectable()
export class AuditVerification {
  constructor(
    private readonly db: DataSource,
    private readonly chain: AuditChain,
  ) {}

  /**
   * One snapshot, so that what is sealed meanwhile cannot look like a fault.
   * @param known a head that was noted down earlier, elsewhere: only that tells a chain whose
   *   end was cut off, or all of which was made anew
   */
  verify(known: ChainHead | null = null): Promise<AuditCheck> {
    return this.db.transaction('REPEATABLE READ', (tx) => this.check(known, tx));
  }

  private async check(known: ChainHead | null, tx: EntityManager): Promise<AuditCheck> {
    const from = await this.chain.beginning(tx);
    let head = from;
    let broken: BrokenLink | null = null;
    // What retention has erased cannot be held against what was noted down.
    let isKnown = known === null || known.seq <= from.seq;
    for (let size = BATCH; size === BATCH && broken === null;) {
      const links = await this.chain.links(head.seq, BATCH, tx);
      size = links.length;
      isKnown ||= links.some(({ seq, hash }) => seq === known?.seq && hash === known.hash);
      ({ head, broken } = follow(head, links));
    }
    const fault = broken ?? otherHead(isKnown ? null : known) ?? (await this.unchained(tx));
    return { links: head.seq - from.seq, from: from.seq, head, fault };
  }

  private async unchained(tx: EntityManager): Promise<AuditFault | null> {
    const entryId = await this.chain.unchained(tx);
    return entryId === null ? null : { why: 'unchained', entryId };
  }
}

const otherHead = (known: ChainHead | null): AuditFault | null =>
  known && { why: 'other-head', seq: known.seq };
