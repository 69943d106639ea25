import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NEWS_FOR_DAYS } from '../alert-policy.js';
import { AlertsRepository } from '../alerts.repository.js';
import { Recipients } from '../recipients/recipients.repository.js';
import { DaysBack } from '../waiting/days-back.service.js';

/** An objection that waits for an answer and that nobody was told of. */
interface NewObjection {
  readonly id: string;
  readonly violationId: string;
  readonly employeeId: string;
  readonly unitId: string;
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
}

/** One that is overdue is reminded of. */
const UNTOLD = `
  select o.id, o.violation_id as "violationId", o.employee_id as "employeeId", v.unit_id as "unitId",
         o.due_on::text as "dueOn"
    from objection o
    join violation v on v.id = o.violation_id
   where o.state = 'open' and o.due_on >= $1::date and o.made_at > $2
     and not exists (select from alert a where a.kind = 'objection' and a.subject = o.id::text)
   order by o.made_at, o.id`;

/**
 * Tells whoever answers for the unit that somebody objects to a finding. The objection is the
 * row that makes it due: employees, who write it, see neither managers' addresses nor HR's.
 */
@Injectable()
export class ObjectionAlerts {
  constructor(
    private readonly db: DataSource,
    private readonly recipients: Recipients,
    private readonly alerts: AlertsRepository,
    private readonly when: DaysBack,
  ) {}

  /** Each objection once; asked again it writes nothing new. @returns alerts */
  look(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const since = this.when.instantBefore(NEWS_FOR_DAYS);
      const untold = await tx.query<NewObjection[]>(UNTOLD, [this.when.dayBefore(0), since]);
      if (untold.length === 0) return 0;
      const levels = await this.recipients.above(
        untold.map(({ unitId }) => unitId),
        tx,
      );
      return this.alerts.write(
        untold.map(({ id, violationId, employeeId, unitId, dueOn }) => ({
          ...{ kind: 'objection' as const, subject: id, violationId, facts: { dueOn } },
          ...levels.first(unitId, employeeId),
        })),
        tx,
      );
    });
  }
}
