import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { AlertFacts } from './alert-facts.js';
import { type AlertKind, OPTIONAL_KINDS } from './alert-kinds.js';
import { Choices } from './choices/choices.repository.js';
import { Recipients } from './recipients/recipients.repository.js';
import { employeeIn, HR, keysOf, type Whom } from './recipients/whom.js';

/** Something to be told, before it is known who HR are. */
export interface NewAlert extends Whom {
  readonly kind: AlertKind;
  /** Names what it is about: told once for kind, subject and person. */
  readonly subject: string;
  readonly violationId: string | null;
  readonly facts: AlertFacts | null;
}

/** A person is told of a thing once, however often it goes and comes back. */
const ALERT = `
  insert into alert (id, kind, subject, violation_id, facts, recipient, recipient_id, reason, created_at)
  select gen_random_uuid(), d.kind, d.subject, d.violation_id, d.facts, d.recipient, d.recipient_id, d.reason, $2
    from json_to_recordset($1::json) as d (kind text, subject text, violation_id uuid, facts jsonb, recipient text,
           recipient_id uuid, reason text)
  on conflict (kind, subject, recipient) do nothing
  returning id`;

/** What is to be told. */
@Injectable()
export class AlertsRepository {
  constructor(
    private readonly recipients: Recipients,
    private readonly choices: Choices,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that makes them due; what was told before, or is not wanted, is not told. @returns alerts */
  async write(due: readonly NewAlert[], tx: EntityManager): Promise<number> {
    if (due.length === 0) return 0;
    const hr = due.some(({ recipient }) => recipient === HR) ? await this.recipients.hr(tx) : [];
    const addressed = due.flatMap((one) => keysOf(one.recipient, hr).map((key) => ({ ...one, key })));
    const rows = (await this.wanted(addressed, tx)).map(
      ({ key, kind, subject, violationId, facts, reason }) => ({
        kind,
        subject,
        violation_id: violationId,
        facts,
        recipient: key,
        recipient_id: employeeIn(key),
        reason,
      }),
    );
    const written = await tx.query<unknown[]>(ALERT, [JSON.stringify(rows), this.clock.now()]);
    return written.length;
  }

  private async wanted<T extends NewAlert & { readonly key: string }>(
    alerts: readonly T[],
    tx: EntityManager,
  ): Promise<readonly T[]> {
    const optional = alerts.filter(({ kind }) => isOptional(kind));
    const choices = await this.choices.of([...new Set(optional.map(({ key }) => key))], tx);
    return alerts.filter(
      ({ kind, key }) => !(choices.get(key)?.off as readonly string[] | undefined)?.includes(kind),
    );
  }
}

const isOptional = (kind: AlertKind): boolean => OPTIONAL_KINDS.some((one) => one === kind);
