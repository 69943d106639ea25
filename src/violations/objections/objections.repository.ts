import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import type { ViolationState } from '../violation-lifecycle.js';
import type { ObjectionNow } from './objection-decision.js';
import { Objection } from './objection.entity.js';

/** A finding of one's own; the lock keeps two windows of one person from objecting at once. */
const OWN_CASE = `
  select v.state
    from violation v
   where v.id = $1 and v.employee_id = $2
     for no key update of v`;

const OPEN = `
  select o.id, o.state, o.text, o.answer
    from objection o
   where o.violation_id = $1 and o.state = 'open'`;

const NOW = `
  select o.id, o.state, o.text, o.answer, o.violation_id as "violationId", o.employee_id as "employeeId"
    from objection o
    join violation v on v.id = o.violation_id
   where o.id = $1
     and ($2::uuid[] is null or v.unit_id = any ($2::uuid[]))
     and ($3::uuid is null or o.employee_id = $3::uuid)
     for update of o`;

/** A row of the table, without being one of its objects. */
export type NewObjection = { readonly [K in keyof Objection]: Objection[K] };

/** An objection with whose it is. */
export interface HeldObjection extends ObjectionNow {
  readonly violationId: string;
  readonly employeeId: string;
}

/** Objections as whoever changes them reads and writes them. */
@Injectable()
export class ObjectionsRepository {
  /** The state of a finding of this employee; null where it is none of theirs. */
  async ownCase(violationId: string, employeeId: string, tx: EntityManager): Promise<ViolationState | null> {
    const [row] = await tx.query<{ state: ViolationState }[]>(OWN_CASE, [violationId, employeeId]);
    return row?.state ?? null;
  }

  async open(violationId: string, tx: EntityManager): Promise<ObjectionNow | null> {
    const [row] = await tx.query<ObjectionNow[]>(OPEN, [violationId]);
    return row ?? null;
  }

  /** Held to the end of the transaction. Of findings in the scope, or of one employee; null where there is none. */
  async hold(
    id: string,
    of: { readonly scope: Scope; readonly employeeId: string | null },
    tx: EntityManager,
  ): Promise<HeldObjection | null> {
    const [row] = await tx.query<HeldObjection[]>(NOW, [id, unitFilter(of.scope), of.employeeId]);
    return row ?? null;
  }

  async add(objection: NewObjection, tx: EntityManager): Promise<void> {
    await tx.insert(Objection, objection);
  }

  async close(
    id: string,
    closing: Pick<Objection, 'state' | 'answer' | 'closedAt' | 'answeredBy' | 'answeredName'>,
    tx: EntityManager,
  ): Promise<void> {
    await tx.update(Objection, id, closing);
  }
}
