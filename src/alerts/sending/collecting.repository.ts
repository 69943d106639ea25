import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Language } from '../../platform/i18n/texts.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import type { WeekFacts } from '../alert-facts.js';
import type { MailKind } from '../alert-kinds.js';
import { NEWS_FOR_DAYS } from '../alert-policy.js';
import { type Choice, isTime, NO_CHOICE } from '../choices/choice.js';
import { Choices } from '../choices/choices.repository.js';
import { NEWS_DATE, WRITTEN_ANEW } from '../mails.repository.js';
import { type HrPerson, READER, readerAddress } from '../recipients/whom.js';
import { mailId } from './mail-id.js';
import { type Mailbox, mailboxes } from './mailbox.js';
import { Rerouting } from './rerouting.repository.js';
import { IS_PART, Settling } from './settling.repository.js';

const NO_READER = (table: string): string => `${table}.recipient not like '${READER}%'`;

/** Mails to whoever was of HR and is no more; what is in another process's hands is passed over. */
const TAKEN_BACK = `
  with gone as materialized (
    select m.id from mail m
     where m.recipient_id is null and m.state = 'due' and m.recipient <> all ($1::text[]) and ${NO_READER('m')}
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
   where a.mail_id is null and a.recipient_id is null and a.recipient <> all ($1::text[]) and ${NO_READER('a')}
     and ${NEWS_DATE} >= $2::timestamptz::date - ${NEWS_FOR_DAYS}
  on conflict (kind, subject, recipient) do nothing`;

const NO_LONGER_ADDRESSED = `
  delete from alert a
   where a.mail_id is null and a.recipient_id is null and a.recipient <> all ($1::text[]) and ${NO_READER('a')}`;

const MAIL = `
  insert into mail (id, recipient, recipient_id, address, language, kind, facts, occasion, state, created_at, next_at)
  values ($1, $2, $3, $4, $5, $6, $8, $9, 'due', $7, $7)
  ${WRITTEN_ANEW}, facts = excluded.facts, occasion = excluded.occasion`;

/** Whoever comes second finds nothing, and does not take what the first one left. */
const HELD = `select pg_try_advisory_xact_lock(hashtext('mail to ' || $1)) as "isFree"`;

const UNTOLD = `
  select a.id, a.kind || '/' || a.subject as name from alert a
   where a.recipient = any ($1::text[]) and a.mail_id is null
   order by a.id for update skip locked`;

const PARTS = `
  select m.id, m.facts, m.occasion from mail m
   where m.recipient = any ($1::text[]) and ${IS_PART}
   order by m.created_at, m.id for update skip locked`;

/** A mail that becomes part of the mail of the day. */
interface Part {
  readonly id: string;
  readonly facts: WeekFacts | null;
  readonly occasion: string | null;
}

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
      const waiting = mailboxes(await this.settling.waiting(settledBefore, tx), hr);
      const choices = await this.choices.of(
        waiting.flatMap(({ keys }) => keys),
        tx,
      );
      let mails = 0;
      for (const one of waiting) {
        const choice = one.keys.flatMap((key) => choices.get(key) ?? [])[0] ?? NO_CHOICE;
        if (!isTime(choice, one, at.getTime() / 1000, clockOf(this.settings.zone))) continue;
        mails += await bundle(this.mailTo(one, choice, hr), one.keys, at, tx);
      }
      return mails;
    });
  }

  private mailTo(
    { recipient, recipientId }: Mailbox,
    { delivery }: Choice,
    hr: readonly HrPerson[],
  ): NewMail {
    const address = hr.find(({ person }) => person === recipient)?.address ?? readerAddress(recipient);
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
async function bundle(to: NewMail, keys: readonly string[], at: Date, tx: EntityManager): Promise<number> {
  const [held] = await tx.query<{ isFree: boolean }[]>(HELD, [to.recipient]);
  if (held?.isFree !== true) return 0;
  const untold = await tx.query<{ id: string; name: string }[]>(UNTOLD, [keys]);
  const parts = to.kind === 'digest' ? onlyOneWeek(await tx.query<Part[]>(PARTS, [keys])) : [];
  if (untold.length + parts.length === 0) return 0;
  const gone = parts.map(({ id }) => id);
  const id = mailId(to.recipient, [...untold.map(({ name }) => name), ...gone]);
  const week = parts.find(({ facts }) => facts !== null);
  await tx.query(`update mail set occasion = null where id = any ($1::uuid[])`, [gone]);
  const facts = week ? JSON.stringify(week.facts) : null;
  const row = [to.recipient, to.recipientId, to.address, to.language, to.kind];
  await tx.query(MAIL, [id, ...row, at, facts, week?.occasion ?? null]);
  await tx.query(`update alert set mail_id = $1 where id = any ($2::uuid[])`, [
    id,
    untold.map((one) => one.id),
  ]);
  await tx.query(`update reminder set mail_id = $1 where mail_id = any ($2::uuid[])`, [id, gone]);
  await tx.query(`delete from mail where id = any ($1::uuid[])`, [gone]);
  return 1;
}

/** A mail has room for the figures of one week; others go the day after. */
const onlyOneWeek = (parts: readonly Part[]): readonly Part[] => {
  const week = parts.find(({ facts }) => facts !== null);
  return parts.filter((part) => part.facts === null || part === week);
};
