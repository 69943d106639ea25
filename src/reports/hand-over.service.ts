import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/audit/audit-log.service.js';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { ClosedReports } from './closing/closed-reports.repository.js';
import type { IssuedReport } from './closing/report-standing.js';
import type { MonthlyReport } from './monthly-report.js';

/** Writes down that somebody receives a report, before it is sent. */
@Injectable()
export class HandOver {
  constructor(
    private readonly audit: AuditLog,
    private readonly closed: ClosedReports,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @param receiver id of a principal, or `command-line` */
  async record({ report, closedAs }: IssuedReport, receiver: string, format: string): Promise<void> {
    const subject = { kind: 'month', id: report.month };
    const detail = closedAs === null ? { format } : { format, version: closedAs.version };
    await this.audit.record({ actor: receiver, action: 'export-report', subject, detail });
    if (closedAs === null) return;
    await this.closed.deliver(report.month, closedAs.version, { at: this.clock.now(), receiver, format });
  }

  /** A closed report is read as a page: written down once a day, as nobody hands over what is looked at again. */
  async read({ report, closedAs }: IssuedReport, receiver: string): Promise<void> {
    if (closedAs === null) return;
    const clock = clockOf(this.settings.zone);
    const midnight = new Date(clock.startOf(clock.dayOf(this.clock.nowSeconds())) * 1000);
    await this.closed.read(report.month, closedAs.version, receiver, this.clock.now(), midnight);
  }

  /** Of the counts of causes alone, which are no report that was delivered. */
  async recordCauses({ month }: MonthlyReport, receiver: string, format: string): Promise<void> {
    const subject = { kind: 'month', id: month };
    await this.audit.record({
      actor: receiver,
      action: 'export-report',
      subject,
      detail: { format, part: 'causes' },
    });
  }
}
