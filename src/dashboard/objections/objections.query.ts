import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import type { RuleCode } from '../../rules/rule.js';
import type { ObjectionState } from '../../violations/objections/objection-decision.js';
import type { ObjectionPlace } from './objection-place.js';

/** An objection as it is shown; days are local, `YYYY-MM-DD`. */
export interface ObjectionRow {
  readonly id: string;
  readonly violationId: string;
  readonly state: ObjectionState;
  readonly text: string;
  readonly madeAt: Date;
  readonly dueOn: string;
  readonly answer: string | null;
  readonly closedAt: Date | null;
  readonly answeredName: string | null;
}

/** One of a list, with the finding it is about. */
export interface ListedObjectionRow extends ObjectionRow {
  readonly employeeId: string;
  readonly employee: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly rule: RuleCode;
  readonly anchorDate: string;
}

/** Which of them are listed. */
export interface ObjectionConditions {
  /** Null for all of them. */
  readonly states: readonly ObjectionState[] | null;
  readonly after: ObjectionPlace | null;
  /** Those due before this day, `YYYY-MM-DD`. */
  readonly dueBefore?: string | null;
}

const ROW = `
         o.id                             as "id",
         o.violation_id                   as "violationId",
         o.state                          as "state",
         o.text                           as "text",
         o.made_at                        as "madeAt",
         to_char(o.due_on, 'YYYY-MM-DD')  as "dueOn",
         o.answer                         as "answer",
         o.closed_at                      as "closedAt",
         o.answered_name                  as "answeredName"`;

const OF = `
  select ${ROW}
    from objection o
   where o.violation_id = $1
   order by o.made_at, o.id`;

const LISTED = `
  select ${ROW},
         e.id                                 as "employeeId",
         e.name                               as "employee",
         u.id                                 as "unitId",
         u.name                               as "unitName",
         v.rule                               as "rule",
         to_char(v.anchor_date, 'YYYY-MM-DD') as "anchorDate"
    from objection o
    join violation v on v.id = o.violation_id
    join employee e  on e.id = o.employee_id
    join unit u      on u.id = v.unit_id
   where ($1::uuid[] is null or v.unit_id = any ($1::uuid[]))`;

const LIST = `${LISTED}
     and ($2::text[] is null or o.state = any ($2::text[]))
     and ($6::date is null or o.due_on < $6::date)
     and ($3::date is null or (o.due_on, o.id) > ($3::date, $4::uuid))
   order by o.due_on, o.id
   limit $5`;

const ONE = `${LISTED} and o.id = $2`;

/** Reads objections. Whoever asks about a finding has to have been let see it. */
@Injectable()
export class ObjectionsQuery {
  constructor(private readonly db: DataSource) {}

  of(violationId: string): Promise<ObjectionRow[]> {
    return this.db.query<ObjectionRow[]>(OF, [violationId]);
  }

  /** Those due first on top. */
  list(
    scope: Scope,
    { states, after, dueBefore = null }: ObjectionConditions,
    limit: number,
  ): Promise<ListedObjectionRow[]> {
    const place = after ?? [null, null];
    return this.db.query<ListedObjectionRow[]>(LIST, [unitFilter(scope), states, ...place, limit, dueBefore]);
  }

  /** Null where there is none in the scope. */
  async one(scope: Scope, id: string): Promise<ListedObjectionRow | null> {
    const [row] = await this.db.query<ListedObjectionRow[]>(ONE, [unitFilter(scope), id]);
    return row ?? null;
  }
}
