import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/audit/audit-log.service.js';
import { Clock } from '../platform/clock.js';
import { ClosedReports } from './closing/closed-reports.repository.js';
import type { MonthlyReport } from './monthly-report.js';

/** Writes down that somebody receives a report, before it is sent. */
@Injectable()
export class HandOver {
  constructor(
    private readonly audit: AuditLog,
    private readonly closed: ClosedReports,
    private readonly clock: Clock,
  ) {}

  /** @param receiver id of a principal, or `command-line` */
  async record(report: MonthlyReport, receiver: string, format: string): Promise<void> {
    const subject = { kind: 'month', id: report.month };
    await this.audit.record({ actor: receiver, action: 'export-report', subject, detail: { format } });
    // Of units there are no closed reports.
    if (report.units === null) await this.closed.deliver(report.month, this.clock.now(), receiver, format);
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
