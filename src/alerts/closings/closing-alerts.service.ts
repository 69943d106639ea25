import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import type { RunOutcome } from '../../platform/schedules/schedule.js';
import { Scheduled } from '../../platform/schedules/scheduled.js';
import type { ClosedFacts } from '../alert-facts.js';
import { NEWS_FOR_DAYS } from '../alert-policy.js';
import { AlertsRepository, type NewAlert } from '../alerts.repository.js';
import { LEADERS } from '../goals/goal-alerts.service.js';
import { Readers } from '../recipients/readers.query.js';
import { Recipients } from '../recipients/recipients.repository.js';
import { HR, READER, readerAddress } from '../recipients/whom.js';
import { CLOSING_ALERT_SCHEDULE } from './closing-alert-schedule.js';

/** The last version of each month that was closed lately: one that is replaced before it was told is not told. */
const CLOSED = `
  select distinct on (c.month) to_char(c.month, 'YYYY-MM') as "month", c.version as "version"
    from closed_report c
   where c.closed_at > $1::timestamptz - make_interval(days => ${NEWS_FOR_DAYS})
   order by c.month, c.version desc`;

/** Employees who were told as readers, before they were on record. */
const TOLD_AS_READERS = `
  select a.subject, e.id as recipient
    from alert a
    join mail m on m.id = a.mail_id and m.state = 'sent'
    join employee e on a.recipient = '${READER}' || lower(e.email)
   where a.kind = 'report' and a.subject = any ($1::text[])`;

/**
 * Tells HR, whoever leads the organisation, and the readers whom the role file names by
 * address or number that a report is closed, each version once.
 */
@Injectable()
export class ClosingAlerts {
  constructor(
    private readonly db: DataSource,
    private readonly alerts: AlertsRepository,
    private readonly recipients: Recipients,
    private readonly readers: Readers,
    private readonly clock: Clock,
  ) {}

  @Scheduled(CLOSING_ALERT_SCHEDULE)
  async look(): Promise<RunOutcome<'told'>> {
    const alerts = await this.db.transaction(async (tx) => {
      const closed = await tx.query<ClosedFacts[]>(CLOSED, [this.clock.now()]);
      const others = closed.length === 0 ? [] : await this.beside(tx);
      const due = closed.flatMap((facts) =>
        [HR, ...others].map((recipient) => ({
          kind: 'report' as const,
          subject: `${facts.month}/${String(facts.version)}`,
          violationId: null,
          facts,
          recipient,
          reason: 'manager' as const,
        })),
      );
      const told = await tx.query<Told[]>(TOLD_AS_READERS, [due.map(({ subject }) => subject)]);
      return this.alerts.write(
        due.filter((one) => !told.some((before) => isSame(before, one))),
        tx,
      );
    });
    return { code: 'told', detail: { alerts } };
  }

  /** Who is told beside HR; a leader or a reader who is in HR is told as HR. */
  private async beside(tx: EntityManager): Promise<readonly string[]> {
    const leaders = await tx.query<{ id: string }[]>(LEADERS);
    const hr = await this.recipients.hr(tx);
    const told = new Set(hr.flatMap(({ address, employeeId }) => [address.toLowerCase(), employeeId]));
    const others = new Set([...leaders.map(({ id }) => id), ...(await this.readers.keys(tx))]);
    return [...others].filter((key) => !told.has(readerAddress(key) ?? key));
  }
}

type Told = Pick<NewAlert, 'subject' | 'recipient'>;
const isSame = (a: Told, b: Told): boolean => a.subject === b.subject && a.recipient === b.recipient;
