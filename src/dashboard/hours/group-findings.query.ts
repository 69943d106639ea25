import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MeasureUnit, RuleCode } from '../../rules/rule.js';
import type { ViolationState } from '../../violations/violation-lifecycle.js';

/** A finding as it is shown without a name: nothing of the times of day, of causes, or of what was said of it. */
export interface GroupFindingRow {
  readonly id: string;
  readonly employeeId: string;
  /** `YYYY-MM-DD` */
  readonly anchorDate: string;
  readonly rule: RuleCode;
  readonly unit: MeasureUnit;
  readonly measured: number;
  readonly limit: number;
  readonly origin: 'planned' | 'worked';
  readonly state: ViolationState;
}

const FINDINGS = `
  select v.id                                 as "id",
         v.employee_id                        as "employeeId",
         to_char(v.anchor_date, 'YYYY-MM-DD') as "anchorDate",
         v.rule                               as "rule",
         v.unit                               as "unit",
         v.measured                           as "measured",
         v.effective_limit                    as "limit",
         v.origin                             as "origin",
         v.state                              as "state"
    from violation v
   where v.employee_id = any ($1::uuid[])
     and v.anchor_date between $2::date and $3::date
     and v.effective_verdict = 'breach' and v.state <> 'superseded'
   order by v.anchor_date desc, v.id desc`;

/** Reads what was found of the members of groups. */
@Injectable()
export class GroupFindingsQuery {
  constructor(private readonly db: DataSource) {}

  /** Latest first. @param from first anchor date @param to last one, included */
  of(employeeIds: readonly string[], from: string, to: string): Promise<GroupFindingRow[]> {
    return this.db.query<GroupFindingRow[]>(FINDINGS, [employeeIds, from, to]);
  }
}
