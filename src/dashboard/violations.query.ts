import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../access/access.js';
import type { EventKind } from '../rules/event.js';
import type { MeasureUnit, RuleCode, Verdict } from '../rules/rule.js';
import type { FiguresBefore, PersonDetail, StepReason } from '../violations/case-step.js';
import type { Evidence } from '../violations/evidence.js';
import { ObjectionTime } from '../violations/objections/objection-time.service.js';
import type { ViolationState } from '../violations/violation-lifecycle.js';
import type { ListConditions } from './list-conditions.js';
import { CHOSEN, chosenBy, chosenIn, PAGE_AFTER, SEEN } from './violations-chosen.query.js';
import { IS_OUTDATED } from './waiting/what-waits.query.js';

/** A case that is no longer what somebody assessed. */
export interface Outdated {
  /** When the first change was found. */
  readonly since: string;
  /** As they were assessed; null where the finding was gone and came back as it was. */
  readonly measured: number | null;
  readonly limit: number | null;
}

/** One line of the list. Measured value and limit are in `unit`: seconds, or a count. */
export interface ViolationRow {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly anchorDate: string;
  readonly employeeId: string;
  readonly employee: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly rule: RuleCode;
  readonly unit: MeasureUnit;
  readonly measured: number;
  readonly limit: number;
  readonly verdict: Verdict;
  readonly origin: 'planned' | 'worked';
  /** As evaluation suggests it. */
  readonly cause: string | null;
  /** As a person decided, which goes before; null while nobody has. */
  readonly decidedCause: string | null;
  readonly state: ViolationState;
  /** What changed since it was assessed; null where it is as it was then, or nobody has assessed it. */
  readonly outdated: Outdated | null;
  /** Grows with every change; who changes a case says which one was seen. */
  readonly version: number;
}

/** Everything about one violation. */
export interface ViolationDetailRow extends ViolationRow {
  readonly windowStartsAt: Date;
  readonly windowEndsAt: Date;
  readonly baseLimit: number;
  readonly baseVerdict: Verdict;
  readonly clause: string;
  readonly rulebook: string;
  readonly agreementCode: string | null;
  readonly agreementBasis: string | null;
  readonly agreementGrantedBy: string | null;
  readonly incidentId: string;
  readonly isFinal: boolean;
  readonly evidence: Evidence;
  readonly detectedAt: Date;
  readonly deviationNumber: string | null;
}

export interface HistoryRow {
  readonly at: Date;
  readonly fromState: ViolationState | null;
  readonly toState: ViolationState;
  readonly reason: StepReason;
  readonly detail: (Partial<FiguresBefore> & PersonDetail) | null;
  /** Who it was, as they were called then; null for evaluation. */
  readonly by: string | null;
}

/** An event that lies around, for the drawing only. */
export interface NearbyEventRow {
  readonly id: string;
  readonly kind: EventKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Rows of a list from a place on, and those of them that nobody has assessed. */
export interface RowsAhead {
  readonly rows: number;
  readonly waiting: number;
}

/** What the first change since the assessment says was there before it. */
const OUTDATED = `
         case when ${IS_OUTDATED} then (
           select json_build_object('since', v.outdated_since,
                                    'measured', b.detail -> 'measured', 'limit', b.detail -> 'effectiveLimit')
             from (select 1) one
             left join lateral (
               select h.detail from violation_history h
                where h.violation_id = v.id and h.at >= v.outdated_since and h.detail ? 'measured'
                order by h.id limit 1) b on true)
         end                                   as "outdated"`;

const ROW = `
         v.id                                  as "id",
         to_char(v.anchor_date, 'YYYY-MM-DD')  as "anchorDate",
         e.id                                  as "employeeId",
         e.name                                as "employee",
         u.id                                  as "unitId",
         u.name                                as "unitName",
         v.rule                                as "rule",
         v.unit                                as "unit",
         v.measured                            as "measured",
         v.effective_limit                     as "limit",
         v.effective_verdict                   as "verdict",
         v.origin                              as "origin",
         v.suggested_cause                     as "cause",
         v.decided_cause                       as "decidedCause",
         v.state                               as "state",
         v.version                             as "version",${OUTDATED}`;

/** By key: a page stays where it was when findings are added before it. */
const LIST = `
  select ${ROW}
  ${CHOSEN}
     and (${PAGE_AFTER.date} is null or (v.anchor_date, v.id) < (${PAGE_AFTER.date}, ${PAGE_AFTER.id}))
   order by v.anchor_date desc, v.id desc
   limit ${PAGE_AFTER.limit}`;

/** How many of the next ones nobody has assessed. */
const AHEAD = `
  select count(*)::int as "rows", count(*) filter (where s.state = 'detected')::int as "waiting"
    from (
      select v.state
      ${CHOSEN}
         and (${PAGE_AFTER.date} is null or (v.anchor_date, v.id) < (${PAGE_AFTER.date}, ${PAGE_AFTER.id}))
       order by v.anchor_date desc, v.id desc
       limit ${PAGE_AFTER.limit}) s`;

const DETAIL = `
  select ${ROW},
         v.window_starts_at  as "windowStartsAt",
         v.window_ends_at    as "windowEndsAt",
         v.base_limit        as "baseLimit",
         v.base_verdict      as "baseVerdict",
         v.clause            as "clause",
         v.rulebook          as "rulebook",
         a.code              as "agreementCode",
         a.legal_basis       as "agreementBasis",
         a.granted_by        as "agreementGrantedBy",
         v.incident_id       as "incidentId",
         v.is_final          as "isFinal",
         v.evidence          as "evidence",
         v.detected_at       as "detectedAt",
         v.deviation_number  as "deviationNumber"
    from violation v
    join employee e       on e.id = v.employee_id
    join unit u           on u.id = v.unit_id
    left join agreement a on a.id = v.agreement_id
   where ($1::uuid[] is null or v.unit_id = any ($1::uuid[]))
     and v.id = $2::uuid`;

const INCIDENT = `
  select ${ROW}
  ${SEEN}
     and v.incident_id = $2::uuid and v.id <> $3::uuid
   order by v.anchor_date, v.rule`;

const HISTORY = `
  select h.at         as "at",
         h.from_state as "fromState",
         h.to_state   as "toState",
         h.reason     as "reason",
         h.detail     as "detail",
         h.actor_name as "by"
    from violation_history h
    join violation v on v.id = h.violation_id
   where ($1::uuid[] is null or v.unit_id = any ($1::uuid[]))
     and h.violation_id = $2::uuid
   order by h.id`;

/** Absence is left out: whether somebody was ill is not this page's to tell. */
const NEARBY = `
  select w.id        as "id",
         w.kind      as "kind",
         w.starts_at as "startsAt",
         w.ends_at   as "endsAt"
    from violation v
    join work_event w
      on w.employee_id = v.employee_id
     and w.superseded_at is null
     and w.kind <> 'absence'
     and w.starts_at < v.window_ends_at + interval '1 day'
     and w.ends_at > v.window_starts_at - interval '1 day'
   where ($1::uuid[] is null or v.unit_id = any ($1::uuid[]))
     and v.id = $2::uuid
   order by w.starts_at, w.id`;

const UNITS = `
  select u.id   as "id",
         u.name as "name"
    from unit u
   where $1::uuid[] is null or u.id = any ($1::uuid[])
   order by u.name, u.code`;

/** Reads violations. Every question takes the scope of the person who asks. */
@Injectable()
export class ViolationsQuery {
  constructor(
    private readonly db: DataSource,
    private readonly time: ObjectionTime,
  ) {}

  list(scope: Scope, wanted: ListConditions, limit: number): Promise<ViolationRow[]> {
    return this.onward<ViolationRow>(LIST, scope, wanted, limit);
  }

  /** The rows that `list` would have, counted; nobody is named. */
  async ahead(scope: Scope, wanted: ListConditions, limit: number): Promise<RowsAhead> {
    const [row] = await this.onward<RowsAhead>(AHEAD, scope, wanted, limit);
    return row ?? { rows: 0, waiting: 0 };
  }

  private onward<T>(sql: string, scope: Scope, wanted: ListConditions, limit: number): Promise<T[]> {
    const place = [wanted.after?.date ?? null, wanted.after?.id ?? null, limit];
    return this.db.query<T[]>(chosenIn(sql, wanted), [...chosenBy(scope, wanted, this.time.today), ...place]);
  }

  /** Null when there is none, or none in the scope: the two must not be told apart. */
  async detail(scope: Scope, id: string): Promise<ViolationDetailRow | null> {
    const rows = await this.db.query<ViolationDetailRow[]>(DETAIL, [unitFilter(scope), id]);
    return rows[0] ?? null;
  }

  /** The other violations the same event set off. */
  incident(scope: Scope, incidentId: string, besides: string): Promise<ViolationRow[]> {
    return this.db.query<ViolationRow[]>(INCIDENT, [unitFilter(scope), incidentId, besides]);
  }

  history(scope: Scope, id: string): Promise<HistoryRow[]> {
    return this.db.query<HistoryRow[]>(HISTORY, [unitFilter(scope), id]);
  }

  nearby(scope: Scope, id: string): Promise<NearbyEventRow[]> {
    return this.db.query<NearbyEventRow[]>(NEARBY, [unitFilter(scope), id]);
  }

  units(scope: Scope): Promise<{ id: string; name: string }[]> {
    return this.db.query<{ id: string; name: string }[]>(UNITS, [unitFilter(scope)]);
  }
}
