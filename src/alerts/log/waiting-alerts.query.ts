import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AlertKind } from '../alert-kinds.js';
import { NO_CHOICE } from '../choices/choice.js';
import { Choices } from '../choices/choices.repository.js';
import { NOBODY, READER } from '../recipients/whom.js';
import type { UncollectedAlerts } from './waiting-alerts.js';

const UNCOLLECTED = `
  select a.recipient as person, coalesce(e.name, h.name, case when a.recipient like '${READER}%' then substr(a.recipient, ${READER.length + 1}) end, 'HR') as recipient,
         extract(epoch from min(a.since))::float8 as since, jsonb_agg(
           jsonb_build_object('kind', a.kind, 'count', a.count) order by a.kind) as told,
         (select extract(epoch from max(d.created_at))::float8 from mail d
           where d.recipient = a.recipient and d.kind = 'digest') as gathered
    from (select recipient, recipient_id, kind, count(*)::int as count, min(created_at) as since
            from alert where mail_id is null and recipient <> '${NOBODY}'
           group by recipient, recipient_id, kind) a
    left join employee e on e.id = a.recipient_id
    left join hr_member h on h.person = a.recipient
   group by a.recipient, 2
   order by 2, 1`;

interface Row {
  readonly person: string;
  readonly recipient: string;
  readonly since: number;
  readonly gathered: number | null;
  readonly told: readonly { readonly kind: AlertKind; readonly count: number }[];
}

/** What is in no mail yet, by whom it is for. */
@Injectable()
export class WaitingAlertsQuery {
  constructor(
    private readonly db: DataSource,
    private readonly choices: Choices,
  ) {}

  async uncollected(): Promise<readonly UncollectedAlerts[]> {
    const rows = await this.db.query<Row[]>(UNCOLLECTED);
    const choices = await this.choices.of(
      rows.map(({ person }) => person),
      this.db.manager,
    );
    return rows.map(({ person, ...row }) => ({ ...row, choice: choices.get(person) ?? NO_CHOICE }));
  }
}
