import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Principal, scopeOf, WHOLE_ORGANISATION } from '../../access/access.js';
import { AuditLog } from '../../access/audit/audit-log.service.js';
import { formatDay } from '../../time/civil.js';
import { NoSuchViolation } from '../cases/case-refusals.js';
import { type Answer, answering, objecting, withdrawing } from './objection-decision.js';
import { NoSuchObjection } from './objection-refusals.js';
import { ObjectionTime } from './objection-time.service.js';
import { type HeldObjection, type NewObjection, ObjectionsRepository } from './objections.repository.js';

/** What employees object to, and what they are answered. Each is one transaction with its entry in the audit log. */
@Injectable()
export class ObjectionsService {
  constructor(
    private readonly db: DataSource,
    private readonly objections: ObjectionsRepository,
    private readonly audit: AuditLog,
    private readonly time: ObjectionTime,
  ) {}

  /**
   * @throws NoSuchViolation also for a finding about somebody else
   * @throws WrongObjection, NothingToObjectTo, ObjectionOpen with nothing stored
   */
  object(by: Principal, violationId: string, text: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const employeeId = ownerOf(by);
      const state = await this.objections.ownCase(violationId, employeeId, tx);
      if (state === null) throw new NoSuchViolation();
      const { today, daysToAnswer } = this.time;
      const open = await this.objections.open(violationId, tx);
      const made = objecting(text, { state, open, today, daysToAnswer });
      if (!made) return;
      const objection: NewObjection = {
        ...{ id: randomUUID(), violationId, employeeId, state: 'open' as const, text: made.text },
        ...{ madeAt: this.time.now(), dueOn: formatDay(made.dueDay) },
        ...{ answer: null, closedAt: null, answeredBy: null, answeredName: null },
      };
      await this.objections.add(objection, tx);
      await this.logged(by, 'object-to-violation', objection, 'open', tx);
    });
  }

  /** Takes an objection of one's own back. @throws NoSuchObjection, ObjectionClosed */
  withdraw(by: Principal, id: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const of = { scope: WHOLE_ORGANISATION, employeeId: ownerOf(by) };
      const now = await this.objections.hold(id, of, tx);
      if (!now) throw new NoSuchObjection();
      if (!withdrawing(now)) return;
      const closing = { state: 'withdrawn' as const, answer: null, answeredBy: null, answeredName: null };
      await this.objections.close(id, { ...closing, closedAt: this.time.now() }, tx);
      await this.logged(by, 'object-to-violation', now, 'withdrawn', tx);
    });
  }

  /**
   * Answers an objection to a finding of a unit the person answers for.
   * @throws NoSuchObjection also for one outside the person's units
   * @throws WrongObjection, ObjectionClosed with nothing stored
   */
  answer(by: Principal, id: string, outcome: Answer, text: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const of = { scope: scopeOf(by, 'answer-objection'), employeeId: null };
      const now = await this.objections.hold(id, of, tx);
      // Nobody answers what they object to themselves.
      if (!now || now.employeeId === by.employeeId) throw new NoSuchObjection();
      const given = answering(now, outcome, text);
      if (!given) return;
      const who = { answeredBy: by.id, answeredName: by.name };
      await this.objections.close(id, { ...given, ...who, closedAt: this.time.now() }, tx);
      await this.logged(by, 'answer-objection', now, given.state, tx);
    });
  }

  /** By codes alone: what was written is about somebody. */
  private logged(
    by: Principal,
    action: 'object-to-violation' | 'answer-objection',
    { violationId, employeeId }: Pick<HeldObjection, 'violationId' | 'employeeId'>,
    to: string,
    tx: EntityManager,
  ): Promise<void> {
    const subject = { kind: 'violation', id: violationId };
    return this.audit.record({ actor: by.id, action, subject, employeeId, detail: { to } }, tx);
  }
}

/** Whoever is not on record as an employee has no findings to object to. */
function ownerOf({ employeeId }: Principal): string {
  if (employeeId === null) throw new NoSuchViolation();
  return employeeId;
}
