import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Language } from '../../platform/i18n/texts.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import type { MailKind } from '../alert-kinds.js';
import { NEWS_FOR_DAYS } from '../alert-policy.js';
import { type Choice, isTime, NO_CHOICE } from '../choices/choice.js';
import { Choices } from '../choices/choices.repository.js';
import type { HrPerson } from '../recipients/whom.js';
import { Rerouting } from './rerouting.repository.js';
import { Settling, type Waiting } from './settling.repository.js';

/** Mails to whoever was of HR and is no more; what is in another process's hands is passed over. */
const TAKEN_BACK = `
  with gone as materialized (
    select m.id from mail m
     where m.recipient_id is null and m.state = 'due' and m.recipient <> all ($1::text[])
       for update skip locked),
  freed as (
    update alert a set mail_id = null from gone g where a.mail_id = g.id)
  update mail m set state = 'withdrawn', last_error = null from gone g where m.id = g.id`;

/** Whoever waits for an address, or was of HR and is no more, is told as HR now are. */
const READDRESSED = `
  insert into alert (id, kind, subject, violation_id, facts, recipient, reason, created_at)
  select gen_random_uuid(), a.kind, a.subject, a.violation_id, a.facts, hr.person, a.reason, a.created_at
    from alert a
    left join violation v on v.id = a.violation_id
    cross join unnest($1::text[]) as hr (person)
   where a.mail_id is null and a.recipient_id is null and a.recipient <> all ($1::text[])
     and coalesce(v.anchor_date, a.created_at::date) >= $2::timestamptz::date - ${NEWS_FOR_DAYS}
  on conflict (kind, subject, recipient) do nothing`;

const NO_LONGER_ADDRESSED = `
  delete from alert a where a.mail_id is null and a.recipient_id is null and a.recipient <> all ($1::text[])`;

const MAIL = `
  insert into mail (id, recipient, recipient_id, address, language, kind, state, created_at, next_at)
  values ($1, $2, $3, $4, $5, $6, 'due', $7, $7)`;

/** A mail as it is written. */
interface NewMail {
  readonly recipient: string;
  readonly recipientId: string | null;
  readonly address: string | null;
  readonly language: Language | null;
  readonly kind: MailKind;
}

/** Makes mails of alerts. */
@Injectable()
export class Collecting {
  constructor(
    private readonly db: DataSource,
    private readonly settling: Settling,
    private readonly choices: Choices,
    private readonly settings: Settings,
    private readonly rerouting: Rerouting,
  ) {}

  /**
   * Puts waiting alerts into one mail per recipient, at the time each has chosen. One that
   * has not settled waits on, so that one import gives one mail. Whoever has lost the unit or
   * the address meanwhile is not told, but who answers for the unit now; where a mail has
   * failed for good, who answers above.
   */
  async collect(settledBefore: Date, at: Date): Promise<number> {
    await this.settling.ask(settledBefore);
    return this.db.transaction(async (tx) => {
      const hr = await this.rerouting.reroute(at, tx);
      await readdress(hr, at, tx);
      const waiting = await this.settling.waiting(settledBefore, tx);
      const choices = await this.choices.of(
        waiting.map(({ recipient }) => recipient),
        tx,
      );
      let mails = 0;
      for (const one of waiting) {
        const choice = choices.get(one.recipient) ?? NO_CHOICE;
        if (!isTime(choice, one, at.getTime() / 1000, clockOf(this.settings.zone))) continue;
        mails += await bundle(this.mailTo(one, choice, hr), at, tx);
      }
      return mails;
    });
  }

  private mailTo(
    { recipient, recipientId }: Waiting,
    { delivery }: Choice,
    hr: readonly HrPerson[],
  ): NewMail {
    const address = hr.find(({ person }) => person === recipient)?.address ?? null;
    const language = recipientId === null ? this.settings.language : null;
    return { recipient, recipientId, address, language, kind: delivery === 'daily' ? 'digest' : 'alerts' };
  }

  /** Whether anything is still collected that is in no mail yet. */
  async isCollecting(settledBefore: Date): Promise<boolean> {
    const waiting = await this.settling.waiting(settledBefore);
    return waiting.some(({ isSettled }) => !isSettled);
  }
}

/** What nobody could be told of for a month is in the list, and no news any more. */
async function readdress(hr: readonly HrPerson[], at: Date, tx: EntityManager): Promise<void> {
  if (hr.length === 0) return;
  const people = hr.map(({ person }) => person);
  await tx.query(TAKEN_BACK, [people]);
  await tx.query(READDRESSED, [people, at]);
  await tx.query(NO_LONGER_ADDRESSED, [people]);
}

/** Two processes may collect at once: the alerts are locked, and who comes second finds none. */
async function bundle(to: NewMail, at: Date, tx: EntityManager): Promise<number> {
  const waiting = await tx.query<{ id: string }[]>(
    `select a.id from alert a where a.recipient = $1 and a.mail_id is null order by a.id for update skip locked`,
    [to.recipient],
  );
  if (waiting.length === 0) return 0;
  const id = randomUUID();
  await tx.query(MAIL, [id, to.recipient, to.recipientId, to.address, to.language, to.kind, at]);
  await tx.query(`update alert set mail_id = $1 where id = any($2)`, [id, waiting.map((alert) => alert.id)]);
  return 1;
}
