import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../access/audit/audit-log.service.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { Clock } from '../../platform/clock.js';
import { sortedJson } from '../../platform/sorted-json.js';
import { WHOLE_ORGANISATION } from '../../access/access.js';
import type { MonthlyReport } from '../monthly-report.js';
import { ReportsService } from '../reports.service.js';
import { assertOver, NoSuchVersion, NothingToClose } from './closable.js';
import type { ClosedReport } from './closed-report.entity.js';
import { ClosedReports, isSameVersion, type NamedDelivery } from './closed-reports.repository.js';
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
  /** What each version after the first has otherwise than the one before it, latest first. */
  readonly changes: readonly VersionChange[];
  /** What is another figure now than in the latest version. */
  readonly changedSince: readonly Difference[];
}

/** From one version to the next. */
export interface VersionChange {
  readonly from: number;
  readonly to: number;
  readonly differences: readonly Difference[];
}

/** A version of a closed month with its report. */
export interface ClosedVersion extends Closing {
  readonly month: string;
  readonly report: MonthlyReport;
}

/** Who received which version, latest first; of many not all. */
export interface Deliveries {
  readonly shown: readonly NamedDelivery[];
  readonly total: number;
}

/** More than these are in the audit log. */
const MOST_DELIVERIES = 200;

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
      closings: versions.map(closingOf),
      changes: changesBetween(versions),
      changedSince: latest
        ? differences(contentOf(latest), await this.reports.current(month, WHOLE_ORGANISATION))
        : [],
    };
  }

  /** @throws NotAMonth, MonthInTheFuture, NoSuchVersion */
  async version(asked: string, version: number): Promise<ClosedVersion> {
    const month = this.indicators.monthAsked(asked);
    const found = await this.closed.version(month, version);
    if (!found) throw new NoSuchVersion(month, version, (await this.closed.latest(month))?.version ?? 0);
    return { month, ...closingOf(found), report: contentOf(found) };
  }

  async deliveries(asked: string): Promise<Deliveries> {
    const shown = await this.closed.deliveries(this.indicators.monthAsked(asked), MOST_DELIVERIES);
    return { shown, total: shown[0]?.total ?? 0 };
  }
}

const closingOf = ({ version, sha256, dataVersion, closedAt }: ClosedReport): Closing => ({
  version,
  sha256,
  dataVersion,
  closedAt: closedAt.toISOString(),
});

/** @param versions latest first */
const changesBetween = (versions: readonly ClosedReport[]): VersionChange[] =>
  versions.slice(0, -1).flatMap((later, index) => {
    const earlier = versions[index + 1];
    return earlier
      ? [
          {
            from: earlier.version,
            to: later.version,
            differences: differences(contentOf(earlier), contentOf(later)),
          },
        ]
      : [];
  });

const contentOf = ({ content }: { readonly content: string }): MonthlyReport =>
  JSON.parse(content) as MonthlyReport;
