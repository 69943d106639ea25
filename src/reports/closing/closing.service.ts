import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../access/audit/audit-log.service.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { Clock } from '../../platform/clock.js';
import { sortedJson } from '../../platform/sorted-json.js';
import { WHOLE_ORGANISATION } from '../../access/access.js';
import type { MonthlyReport } from '../monthly-report.js';
import { ReportsService } from '../reports.service.js';
import { assertOver, NothingToClose } from './closable.js';
import { ClosedReports, type Delivery, isSameVersion } from './closed-reports.repository.js';
import { type Difference, differences } from './differences.js';

/** A version of a closed month. */
export interface Closing {
  readonly version: number;
  /** Of the canonical JSON of the report: keys in order, no space between them. */
  readonly sha256: string;
  readonly dataVersion: string;
  readonly closedAt: string;
}

/** Where the closing of a month stands. */
export interface ClosingState {
  readonly month: string;
  /** Latest first; none of a month that is open. */
  readonly closings: readonly Closing[];
  /** What is another figure now than in the latest version. */
  readonly changedSince: readonly Difference[];
}

/** Closes months: what the board got stays what it was. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly reports: ReportsService,
    private readonly closed: ClosedReports,
    private readonly indicators: IndicatorsService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Closes a month of the whole organisation; once more, as another version, where figures
   * have changed since.
   * @throws NotAMonth, MonthInTheFuture, NoFigures, MonthNotOver, NothingToClose
   */
  async close(asked: string, actor: string): Promise<Closing> {
    const month = this.indicators.monthAsked(asked);
    assertOver(month, this.indicators.monthAsked(undefined));
    try {
      return await this.closeOnce(month, actor);
    } catch (error) {
      // Somebody closed it meanwhile; what they closed is what there is to compare with now.
      if (!isSameVersion(error)) throw error;
      return this.closeOnce(month, actor);
    }
  }

  private async closeOnce(month: string, actor: string): Promise<Closing> {
    const latest = await this.closed.latest(month);
    // What the figures come from is read first: a change meanwhile is told as one, never missed.
    const dataVersion = await this.closed.dataVersion();
    const report = await this.reports.current(month, WHOLE_ORGANISATION);
    if (latest && differences(contentOf(latest), report).length === 0) {
      throw new NothingToClose(month, latest.version);
    }
    const content = sortedJson(report);
    const closing = {
      version: (latest?.version ?? 0) + 1,
      sha256: createHash('sha256').update(content).digest('hex'),
      dataVersion,
    };
    const closedAt = this.clock.now();
    await this.closed.transaction(async (tx) => {
      await this.closed.add(tx, month, { ...closing, content, closedAt, closedBy: actor });
      const subject = { kind: 'month', id: month };
      const { version, sha256 } = closing;
      await this.audit.record({ actor, action: 'close-report', subject, detail: { version, sha256 } }, tx);
    });
    return { ...closing, closedAt: closedAt.toISOString() };
  }

  async state(asked: string): Promise<ClosingState> {
    const month = this.indicators.monthAsked(asked);
    const versions = await this.closed.versions(month);
    const [latest] = versions;
    return {
      month,
      closings: versions.map(({ version, sha256, dataVersion, closedAt }) => ({
        version,
        sha256,
        dataVersion,
        closedAt: closedAt.toISOString(),
      })),
      changedSince: latest
        ? differences(contentOf(latest), await this.reports.current(month, WHOLE_ORGANISATION))
        : [],
    };
  }

  /** Who received which version, latest first. */
  deliveries(asked: string): Promise<readonly Delivery[]> {
    return this.closed.deliveries(this.indicators.monthAsked(asked));
  }
}

const contentOf = ({ content }: { readonly content: string }): MonthlyReport =>
  JSON.parse(content) as MonthlyReport;
