import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM } from '../access/audit/audit-actions.js';
import { AuditLog } from '../access/audit/audit-log.service.js';
import type { RunOutcome } from '../platform/schedules/schedule.js';
import { Scheduled } from '../platform/schedules/scheduled.js';
import { Erasing } from './erasing.repository.js';
import { type Retention, RETENTION_KINDS, type RetentionKind } from './retention-file.js';
import { RETENTION } from './retention-file.repository.js';
import { RETENTION_SCHEDULE } from './retention-schedule.js';
import { type Cut, RetentionTime } from './retention-time.service.js';

/** What is, or would be, erased of a kind. */
export interface Erased {
  readonly kind: RetentionKind;
  /** Local day, `YYYY-MM-DD`: what is older is no longer kept. */
  readonly keptFrom: string;
  readonly count: number;
}

/** Lets go of what is no longer kept. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly db: DataSource,
    private readonly erasing: Erasing,
    private readonly audit: AuditLog,
    @Inject(RETENTION) private readonly periods: Retention,
    private readonly time: RetentionTime,
  ) {}

  /** Nightly; what a night missed, the next one erases. */
  @Scheduled(RETENTION_SCHEDULE)
  async sweep(): Promise<RunOutcome<'erased'>> {
    const erased = await this.run();
    return { code: 'erased', detail: { count: erased.reduce((sum, { count }) => sum + count, 0) } };
  }

  /** What a run would erase now. */
  async preview(): Promise<Erased[]> {
    const found: Erased[] = [];
    for (const kind of RETENTION_KINDS) {
      const { day, at } = this.cutOf(kind);
      const count =
        kind === 'audit'
          ? ((await this.erasing.lastErased(at))?.count ?? 0)
          : await this.erasing.count(kind, at);
      found.push({ kind, keptFrom: day, count });
    }
    return found;
  }

  /**
   * A batch and its entry in the audit log are one transaction: a run that is cut off has
   * erased whole batches, and the next one goes on. What was to go is told as it was at the
   * beginning.
   */
  async run(by: string = SYSTEM): Promise<Erased[]> {
    const found = await this.preview();
    for (const kind of RETENTION_KINDS) {
      const cut = this.cutOf(kind);
      while ((await this.eraseSome(kind, cut, by)) > 0);
    }
    return found;
  }

  private eraseSome(kind: RetentionKind, { day, at }: Cut, by: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      const told = { actor: by, action: 'erase' } as const;
      if (kind !== 'audit') {
        const count = await this.erasing.erase(kind, at, tx);
        if (count > 0) await this.audit.record({ ...told, detail: { kind, before: day, count } }, tx);
        return count;
      }
      await this.erasing.holdChain(tx);
      const last = await this.erasing.lastErased(at, tx);
      if (!last) return 0;
      await this.audit.record({ ...told, detail: { kind, before: day, ...last } }, tx);
      await this.erasing.eraseChain(last, tx);
      return last.count;
    });
  }

  private cutOf(kind: RetentionKind): Cut {
    return this.time.cutOf(this.periods[kind]);
  }
}
