import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import type { RuleCode } from '../../rules/rule.js';
import type { Measure } from '../../violations/case-step.js';
import type { ViolationState } from '../../violations/violation-lifecycle.js';
import type { Correction, Corrections, EventTime } from './corrections.js';

/** Another case, as far as a link to it tells. */
export interface LinkedCase {
  readonly id: string;
  readonly rule: RuleCode;
  /** `YYYY-MM-DD` */
  readonly anchorDate: string;
  readonly state: ViolationState;
}

/** Cases of the same person that have to do with one. */
export interface CaseLinks {
  /** What this one is a duplicate of. */
  readonly duplicateOf: LinkedCase | null;
  /** What is a duplicate of this one. */
  readonly duplicates: readonly LinkedCase[];
  /** What a correction gave in place of this one. */
  readonly replacedBy: LinkedCase | null;
  /** What this one came in place of. */
  readonly replaces: readonly LinkedCase[];
  /** What it can be a duplicate of: cases of the same month or near it that stand. */
  readonly near: readonly LinkedCase[];
}

interface LinkRow extends LinkedCase {
  readonly link: keyof CaseLinks;
}

/** A duplicate lies close by: the same work, counted on another date or under another rule. */
const LINKS = `
  select l.link                               as "link",
         o.id                                 as "id",
         o.rule                               as "rule",
         to_char(o.anchor_date, 'YYYY-MM-DD') as "anchorDate",
         o.state                              as "state"
    from violation v
   cross join lateral (
     select 'duplicateOf' as link, v.duplicate_of as id where v.duplicate_of is not null
     union all
     select 'duplicates', d.id from violation d
      where d.duplicate_of = v.id and d.employee_id = v.employee_id
     union all
     select 'replacedBy', v.replaced_by where v.replaced_by is not null
     union all
     select 'replaces', r.id from violation r where r.replaced_by = v.id
     union all
     select 'near', n.id from violation n
      where n.employee_id = v.employee_id and n.id <> v.id and n.state not in ('duplicate', 'superseded')
        and (n.effective_verdict = 'breach' or v.effective_verdict <> 'breach')
        and n.anchor_date between v.anchor_date - 31 and v.anchor_date + 31
   ) l
    join violation o on o.id = l.id
   where ($1::uuid[] is null or v.unit_id = any ($1::uuid[]))
     and ($1::uuid[] is null or o.unit_id = any ($1::uuid[]))
     and v.id = $2::uuid
   order by o.anchor_date, o.rule, o.id`;

const MEASURES = `
  select m.id                             as "id",
         m.what                           as "what",
         m.owner                          as "owner",
         to_char(m.due_date, 'YYYY-MM-DD') as "dueDate",
         m.effect                         as "effect",
         to_char(m.done_on, 'YYYY-MM-DD') as "doneOn",
         to_char(m.dropped_on, 'YYYY-MM-DD') as "droppedOn",
         m.dropped_because                as "droppedBecause"
    from violation_measure m
    join violation v on v.id = m.violation_id
   where ($1::uuid[] is null or v.unit_id = any ($1::uuid[]))
     and v.id = $2::uuid
   order by m.added_at, m.id`;

/**
 * Of the events a case rests on and of those within its window; absence is left out, as it is in the drawing. What a
 * correction made another person's is told as gone.
 */
const CORRECTIONS = `
  with asked as (
    select v.id, v.employee_id, v.window_starts_at, v.window_ends_at, v.evidence
      from violation v
     where ($1::uuid[] is null or v.unit_id = any ($1::uuid[])) and v.id = $2::uuid
  ), rests as (
    select w.source, w.source_id, w.id
      from asked v
     cross join lateral jsonb_array_elements(v.evidence -> 'events') e
      join work_event w on w.id = (e ->> 'id')::uuid and w.employee_id = v.employee_id
  ), gone as (
    select o.id from asked v join work_event o
      on o.employee_id = v.employee_id and o.superseded_at is not null
     and o.starts_at < v.window_ends_at and o.ends_at > v.window_starts_at
    union
    select o.id from asked v cross join rests r
      join work_event o on o.source = r.source and o.source_id = r.source_id
     where o.employee_id = v.employee_id and o.superseded_at is not null
  )
  select o.id                   as "id",
         o.superseded_at        as "at",
         o.kind                 as "kind",
         o.starts_at            as "startsAt",
         o.ends_at              as "endsAt",
         o.unpaid_break_seconds as "breakSeconds",
         n.kind                 as "kindAfter",
         n.starts_at            as "startsAfter",
         n.ends_at              as "endsAfter",
         n.unpaid_break_seconds as "breakAfter",
         by.id                  as "importId",
         by.file_name           as "file",
         (select r.id from rests r where r.source = o.source and r.source_id = o.source_id limit 1) as "eventId",
         (count(*) over ())::int as "all"
    from gone
    join work_event o      on o.id = gone.id and o.kind <> 'absence'
    left join work_event n on n.source = o.source and n.source_id = o.source_id and n.version = o.version + 1
                          and n.employee_id = o.employee_id and n.kind <> 'absence'
                          and (o.superseded_by is null or n.import_id = o.superseded_by)
    left join import by    on by.id = o.superseded_by
   order by o.superseded_at desc, o.starts_at desc, o.id
   limit $3`;

type CorrectionRow = Omit<Correction, 'before' | 'after'> &
  EventTime & {
    readonly kindAfter: EventTime['kind'] | null;
    readonly startsAfter: Date;
    readonly endsAfter: Date;
    readonly breakAfter: number | null;
    /** How many there are, told or not. */
    readonly all: number;
  };

const correctionIn = (row: CorrectionRow): Correction => ({
  ...{ id: row.id, at: row.at, importId: row.importId, file: row.file, eventId: row.eventId },
  before: { kind: row.kind, startsAt: row.startsAt, endsAt: row.endsAt, breakSeconds: row.breakSeconds },
  after:
    row.kindAfter === null
      ? null
      : {
          ...{ kind: row.kindAfter, startsAt: row.startsAfter },
          ...{ endsAt: row.endsAfter, breakSeconds: row.breakAfter },
        },
});

/** What stands around a case: other cases, what is done about it, and corrections of its hours. */
@Injectable()
export class CaseLinksQuery {
  constructor(private readonly db: DataSource) {}

  async links(scope: Scope, id: string): Promise<CaseLinks> {
    const rows = await this.db.query<LinkRow[]>(LINKS, [unitFilter(scope), id]);
    const of = (link: keyof CaseLinks): LinkedCase[] =>
      rows
        .filter((row) => row.link === link)
        .map(({ id: other, rule, anchorDate, state }) => ({ id: other, rule, anchorDate, state }));
    return {
      duplicateOf: of('duplicateOf')[0] ?? null,
      duplicates: of('duplicates'),
      replacedBy: of('replacedBy')[0] ?? null,
      replaces: of('replaces'),
      near: of('near'),
    };
  }

  measures(scope: Scope, id: string): Promise<Measure[]> {
    return this.db.query<Measure[]>(MEASURES, [unitFilter(scope), id]);
  }

  /**
   * The earliest first, of the latest that are told.
   * @param most how many are told; null for all
   */
  async corrections(scope: Scope, id: string, most: number | null): Promise<Corrections> {
    const rows = await this.db.query<CorrectionRow[]>(CORRECTIONS, [unitFilter(scope), id, most]);
    const told = rows.map(correctionIn).reverse();
    return { told, earlier: (rows[0]?.all ?? 0) - told.length };
  }
}
