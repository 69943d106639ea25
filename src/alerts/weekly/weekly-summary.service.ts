import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { RULE_CODES } from '../../rules/rule.js';
import { formatDay } from '../../time/civil.js';
import type { Law } from '../../workforce/law.js';
import { LAW } from '../../workforce/law.module.js';
import { isTold, rulesInTable } from '../../workforce/law-table.js';
import type { WeekFacts } from '../alert-facts.js';
import { mailId } from '../sending/mail-id.js';
import { Recipients } from '../recipients/recipients.repository.js';
import { daysOf, type LastWeek, weekBefore } from './last-week.js';
import { WeekCounts } from './week-counts.query.js';

/** Once for a week and person, whichever process comes first. */
const MAIL = `
  insert into mail (id, recipient, address, language, kind, occasion, facts, state, created_at, next_at)
  values ($1, $2, $3, $4, 'weekly-summary', $5, $6, 'due', $7, $7)
  on conflict (occasion) do nothing`;

const WRITTEN = `select occasion from mail where occasion = any ($1::text[])`;

/** Writes HR's summary of the week before. */
@Injectable()
export class WeeklySummary {
  constructor(
    private readonly recipients: Recipients,
    private readonly counts: WeekCounts,
    @Inject(LAW) private readonly law: Law,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Of the week before the one of an instant, to whoever has not had it; asked again it writes none.
   * @returns mails
   */
  async write(at: Date, tx: EntityManager): Promise<number> {
    const week = weekBefore(clockOf(this.settings.zone).dayOf(Math.floor(at.getTime() / 1000)));
    const wanted = (await this.recipients.hrWanting('weekly-summary', tx)).map((one) => ({
      ...one,
      occasion: `weekly-summary/${week.name}/${one.person}`,
    }));
    const rows = await tx.query<{ occasion: string }[]>(WRITTEN, [wanted.map(({ occasion }) => occasion)]);
    const written = new Set(rows.map(({ occasion }) => occasion));
    const due = wanted.filter(({ occasion }) => !written.has(occasion));
    if (due.length === 0) return 0;
    const facts = JSON.stringify(await this.factsOf(week, tx));
    const now = this.clock.now();
    for (const { person, address, occasion } of due)
      await tx.query(MAIL, [
        mailId(person, [occasion]),
        person,
        address,
        this.settings.language,
        occasion,
        facts,
        now,
      ]);
    return due.length;
  }

  private async factsOf(week: LastWeek, tx: EntityManager): Promise<WeekFacts> {
    const clock = clockOf(this.settings.zone);
    const dateOf = (day: number): Date => new Date(clock.startOf(day) * 1000);
    const told = RULE_CODES.filter((rule) => isTold(this.law, rule));
    const counted = await this.counts.of(
      {
        from: dateOf(week.firstDay),
        until: dateOf(week.endDay),
        today: formatDay(clock.dayOf(this.clock.nowSeconds())),
        told,
        inTable: [...rulesInTable(this.law)],
      },
      tx,
    );
    return { ...daysOf(week), ...counted };
  }
}
