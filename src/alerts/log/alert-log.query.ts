import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AlertKind, MailKind } from '../alert-kinds.js';
import { NOBODY, READER, type Reason } from '../recipients/whom.js';
import type { ReminderKind } from '../reminders/reminder-due.js';
import type { MailState } from '../mail.entity.js';
import { WaitingAlertsQuery } from './waiting-alerts.query.js';

export type ToldKind = AlertKind | ReminderKind;

/** A mail as HR sees it. */
export interface LoggedMail {
  readonly id: string;
  readonly recipient: string;
  readonly kind: MailKind;
  readonly state: MailState;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** When it is tried next, while it is due. */
  readonly nextAt: Date;
  readonly attempts: number;
  readonly error: string | null;
  /** What it tells: how many of each kind. */
  readonly told: readonly { readonly kind: ToldKind; readonly count: number }[];
  /** Cases it tells of, how many of them were assessed after it was sent, and when last. */
  readonly cases: number;
  readonly assessed: number;
  readonly assessedAt: Date | null;
}

export type LoggedState = 'sent' | 'due' | 'failed' | 'withdrawn';
export type StateCounts = Readonly<Record<LoggedState | 'nobody', number>>;

/** Where a page of the list ended. */
export type LogPlace = readonly [createdAt: string, id: string];

/** Alerts that one recipient was sent, week by week. */
export interface WeekRow {
  /** Key of the recipient, who may be called as another is. */
  readonly person: string;
  readonly recipient: string;
  /** The Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly mails: number;
  readonly alerts: number;
}

/** Units whose alerts went past the nearest manager, or reach nobody. */
export interface DetourRow {
  readonly unit: string;
  readonly reason: Exclude<Reason, 'manager'>;
  readonly toNobody: boolean;
  readonly count: number;
}

const NAME = `coalesce(e.name, h.name, case when m.recipient like '${READER}%' then m.address end, 'HR')`;
const WHO = `left join employee e on e.id = m.recipient_id left join hr_member h on h.person = m.recipient`;

const COUNTS = `
  select (select count(*)::int from mail where state = 'sent' and sent_at >= $1) as sent,
         (select count(*)::int from mail where state = 'due') as due,
         (select count(*)::int from mail where state = 'failed') as failed,
         (select count(*)::int from mail where state = 'withdrawn' and created_at >= $1) as withdrawn,
         (select count(*)::int from alert where mail_id is null and recipient = '${NOBODY}') as nobody`;

/** Assessed is what the history says after the mail, for an assessment can be taken back. */
const MAILS = `
  select m.id, ${NAME} as recipient, m.kind, m.state, m.created_at as "createdAt", m.sent_at as "sentAt",
         m.next_at as "nextAt", m.attempts, m.last_error as error,
         coalesce(t.told, '[]') as told, coalesce(c.cases, 0) as cases, coalesce(c.assessed, 0) as assessed,
         c.assessed_at as "assessedAt"
    from (select * from mail m
           where ($1::text is null or m.state = $1)
             and ($2::timestamptz is null or (m.created_at, m.id) < ($2, $3::uuid))
           order by m.created_at desc, m.id desc
           limit $4) m
    ${WHO}
    left join lateral (
      select jsonb_agg(jsonb_build_object('kind', k.kind, 'count', k.count) order by k.kind) as told
        from (select a.kind, count(*) from alert a where a.mail_id = m.id group by a.kind
              union all
              select r.kind, count(*) from reminder r where r.mail_id = m.id group by r.kind) k
    ) t on true
    left join lateral (
      select count(*)::int as cases, count(s.at)::int as assessed, max(s.at) as assessed_at
        from alert a
        left join lateral (
          select min(h.at) as at from violation_history h
           where h.violation_id = a.violation_id and h.reason = 'assessed' and h.at >= m.sent_at
        ) s on true
       where a.mail_id = m.id and a.violation_id is not null
    ) c on true
   order by m.created_at desc, m.id desc`;

const WEEKS = `
  select m.recipient as person, ${NAME} as recipient, to_char(date_trunc('week', m.sent_at at time zone $2), 'YYYY-MM-DD') as week,
         count(*)::int as mails,
         sum((select count(*) from alert a where a.mail_id = m.id)
           + (select count(*) from reminder r where r.mail_id = m.id))::int as alerts
    from mail m
    ${WHO}
   where m.state = 'sent' and m.sent_at >= $1
   group by m.recipient, 2, 3
   order by 2, 1, 3`;

const DETOURS = `
  select u.name as unit, a.reason, a.recipient = '${NOBODY}' and a.mail_id is null as "toNobody",
         count(distinct a.violation_id)::int as count
    from alert a
    join violation v on v.id = a.violation_id
    join unit u on u.id = v.unit_id
   where a.reason <> 'manager' and a.kind in ('possible-breach', 'foreseen') and a.created_at >= $1
   group by u.id, u.name, a.reason, 3
   order by u.name, a.reason`;

/** What stands in the way of every mail: the last try of each failed, and none has got through since the first of them did. */
const AWAY = `
  select count(*)::int as count, (array_agg(m.last_error order by m.failing_since desc, m.id))[1] as error
    from mail m
   where m.state = 'due' and m.failing_since is not null
  having not exists (
    select from mail s where s.state = 'sent' and s.sent_at >= min(m.failing_since)) and count(*) > 0`;

/** Mails that wait for a server that takes none. */
export interface ServerAway {
  readonly count: number;
  /** What it said last. */
  readonly error: string;
}

/** What became of the alerts; HR's alone, so no scope narrows it. */
@Injectable()
export class AlertLogQuery {
  constructor(
    private readonly db: DataSource,
    readonly waiting: WaitingAlertsQuery,
  ) {}

  /** @param since from when what is over is counted */
  async counts(since: Date): Promise<StateCounts> {
    const [counts] = await this.db.query<[StateCounts]>(COUNTS, [since]);
    return counts;
  }

  /** Newest first. */
  mails(state: LoggedState | null, after: LogPlace | null, limit: number): Promise<LoggedMail[]> {
    const [at, id] = after ?? [null, null];
    return this.db.query<LoggedMail[]>(MAILS, [state, at, id, limit]);
  }

  /** @param zone whose weeks, from Monday, count */
  weeks(since: Date, zone: string): Promise<WeekRow[]> {
    return this.db.query<WeekRow[]>(WEEKS, [since, zone]);
  }

  /** Null where mails get through, or none has been tried. */
  async away(): Promise<ServerAway | null> {
    const [away] = await this.db.query<ServerAway[]>(AWAY);
    return away ?? null;
  }

  detours(since: Date): Promise<DetourRow[]> {
    return this.db.query<DetourRow[]>(DETOURS, [since]);
  }
}
