import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM } from '../access/audit/audit-actions.js';
import { AuditLog } from '../access/audit/audit-log.service.js';
import type { RunOutcome } from '../platform/schedules/schedule.js';
import { Scheduled } from '../platform/schedules/scheduled.js';
import type { Cuts, Plain } from './erasable.js';
import { type ErasedPart, Erasing } from './erasing.repository.js';
import { RETENTION_KINDS, type RetentionKind } from './retention-file.js';
import { RETENTION_SCHEDULE } from './retention-schedule.js';
import { RetentionTime } from './retention-time.service.js';

/** What is, or would be, erased of a kind. */
export interface Erased {
  readonly kind: RetentionKind;
  /** Local day, `YYYY-MM-DD`: what is older is no longer kept. */
  readonly keptFrom: string;
  /** Rows of what the kind is named by. */
  readonly count: number;
  /** All rows, by table and year. */
  readonly parts: readonly ErasedPart[];
  /** What is older and kept all the same, because somebody has to do with it still. */
  readonly waiting: number;
}

/** Sorts before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Lets go of what is no longer kept. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly db: DataSource,
    private readonly erasing: Erasing,
    private readonly audit: AuditLog,
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
    const cuts = this.time.cuts();
    const found: Erased[] = [];
    for (const kind of RETENTION_KINDS) {
      const parts = kind === 'audit' ? await this.chainParts(cuts) : await this.erasing.parts(kind, cuts);
      const count = parts.filter(({ isMain }) => isMain).reduce((sum, part) => sum + part.count, 0);
      const waiting = await this.erasing.waiting(kind, cuts);
      found.push({ kind, keptFrom: cuts[kind].day, count, parts, waiting });
    }
    return found;
  }

  /**
   * A batch and its entry in the audit log are one transaction: a run that is cut off has
   * erased whole batches, and the next one goes on. What was to go is told as it was at the
   * beginning.
   */
  async run(by: string = SYSTEM): Promise<Erased[]> {
    const cuts = this.time.cuts();
    const found = await this.preview();
    for (const { kind, parts } of found) {
      if (kind === 'audit') while ((await this.eraseEntries(cuts, by)) > 0);
      else if (parts.length > 0) await this.eraseAll(kind, cuts, by);
    }
    return found;
  }

  /** Whoever evaluates from here on knows that the time is gone before it is. */
  private async eraseAll(kind: Plain, cuts: Cuts, by: string): Promise<void> {
    if (kind === 'events' || kind === 'absences' || kind === 'cases')
      await this.db.transaction((tx) => this.erasing.keepFrom(kind, cuts[kind], tx));
    for (let after: string | null = FIRST; after !== null;)
      after = await this.eraseSome(kind, cuts, after, by);
  }

  private eraseSome(kind: Plain, cuts: Cuts, after: string, by: string): Promise<string | null> {
    return this.db.transaction(async (tx) => {
      const { count, last } = await this.erasing.erase(kind, cuts, after, tx);
      const detail = { kind, before: cuts[kind].day, count };
      if (count > 0) await this.audit.record({ actor: by, action: 'erase', detail }, tx);
      return last;
    });
  }

  private eraseEntries({ audit: { day, at } }: Cuts, by: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      await this.erasing.holdChain(tx);
      const last = await this.erasing.lastErased(at, tx);
      if (!last) return 0;
      const detail = { kind: 'audit', before: day, ...last };
      await this.audit.record({ actor: by, action: 'erase', detail }, tx);
      await this.erasing.eraseChain(last, tx);
      return last.count;
    });
  }

  private async chainParts({ audit: { at } }: Cuts): Promise<ErasedPart[]> {
    const last = await this.erasing.lastErased(at);
    return last ? [{ table: 'audit_entry', year: null, count: last.count, isMain: true }] : [];
  }
}
