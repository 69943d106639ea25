import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../access/audit/audit-log.service.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { Clock } from '../../platform/clock.js';
import { ReportText } from './report-text.entity.js';
import { NamedPersons } from './named-persons.query.js';
import { namesIn } from './names-in-text.js';
import { NamesInText, writtenText } from './written-text.js';

const latestOf = (month: string) =>
  ({ where: { month: `${month}-01` }, order: { version: 'DESC' }, take: 1 }) as const;

/** HR's own paragraphs in the report. */
@Injectable()
export class ReportTexts {
  constructor(
    private readonly db: DataSource,
    private readonly indicators: IndicatorsService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly persons: NamedPersons,
  ) {}

  /** The latest version, in a closed month too; empty where there is none. */
  async latest(month: string): Promise<string> {
    const [found] = await this.db.getRepository(ReportText).find(latestOf(month));
    return found?.text ?? '';
  }

  /**
   * Stores a text as another version; one that says the same as the last is no version. In
   * a closed month it shows as a change since.
   * @param meant numbers of those who are to be named in it
   * @throws NotAMonth, MonthInTheFuture, TextTooLong, NamesInText
   */
  async write(asked: string, said: string, actor: string, meant: readonly string[] = []): Promise<void> {
    const month = this.indicators.monthAsked(asked);
    const text = writtenText(said);
    await this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`report_text ${month}`]);
      const [latest] = await tx.find(ReportText, latestOf(month));
      if ((latest?.text ?? '') === text) return;
      const named = namesIn(text, await this.persons.all(tx));
      if (named.some(({ code }) => !meant.includes(code))) throw new NamesInText(named);
      const version = (latest?.version ?? 0) + 1;
      const written = { writtenAt: this.clock.now(), writtenBy: actor };
      await tx.insert(ReportText, { month: `${month}-01`, version, text, ...written });
      const subject = { kind: 'month', id: month };
      await this.audit.record(
        { actor, action: 'write-report', subject, detail: { version, named: named.length } },
        tx,
      );
    });
  }
}
