import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/access.js';
import { AuditLog } from '../../access/audit/audit-log.service.js';
import { Clock } from '../../platform/clock.js';
import { AlertChoice } from './alert-choice.entity.js';
import { type Choice, NO_CHOICE } from './choice.js';
import { type ChoiceForm, ChoicesChanged, choiceIn } from './choice-form.js';
import { Choices } from './choices.repository.js';
import { offeredTo, ownKeys } from './own-choices.js';

/** What somebody has chosen, with the version that a change has to name; 0 where nothing was ever chosen. */
export interface StoredChoice {
  readonly choice: Choice;
  readonly version: number;
}

/** A person's own choices. Who is written to as a manager and as HR has the same for both. */
@Injectable()
export class OwnChoices {
  constructor(
    private readonly db: DataSource,
    private readonly choices: Choices,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  of(principal: Principal): Promise<StoredChoice> {
    return this.stored(ownKeys(principal), this.db.manager);
  }

  /**
   * Stores what is chosen, for all the person's keys at once. Saying what holds already is no change.
   * @param seen version the person saw
   * @throws WrongChoices, ChoicesChanged where somebody has stored others since
   */
  store(principal: Principal, form: ChoiceForm, seen: number): Promise<void> {
    const keys = ownKeys(principal);
    return this.db.transaction(async (tx) => {
      for (const key of keys)
        await tx.query(`select pg_advisory_xact_lock(hashtext($1))`, [`alert choice ${key}`]);
      const { choice: before, version } = await this.stored(keys, tx);
      const choice = choiceIn(form, offeredTo(principal), before);
      if (isSame(choice, before)) return;
      if (version !== seen) throw new ChoicesChanged();
      const row = { ...choice, off: [...choice.off], version: version + 1, changedAt: this.clock.now() };
      for (const person of keys)
        await tx.upsert(AlertChoice, { person, ...row }, { conflictPaths: ['person'] });
      const { delivery, off } = choice;
      await this.audit.record(
        {
          actor: principal.id,
          action: 'choose-alerts',
          subject: { kind: 'alert-choices', id: keys[0] ?? principal.id },
          detail: { delivery, without: off.join(' ') },
        },
        tx,
      );
    });
  }

  private async stored(keys: readonly string[], tx: EntityManager): Promise<StoredChoice> {
    const rows = await this.choices.of(keys, tx);
    const [row] = keys.flatMap((key) => rows.get(key) ?? []);
    if (!row) return { choice: NO_CHOICE, version: 0 };
    const { language, delivery, digestAt, notBefore, notAfter, workdaysOnly, off, version } = row;
    return { choice: { language, delivery, digestAt, notBefore, notAfter, workdaysOnly, off }, version };
  }
}

const isSame = (a: Choice, b: Choice): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

const inOrder = (choice: Choice) => [
  choice.language,
  choice.delivery,
  choice.digestAt,
  choice.notBefore,
  choice.notAfter,
  choice.workdaysOnly,
  [...choice.off].sort(),
];
