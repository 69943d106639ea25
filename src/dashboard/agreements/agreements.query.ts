import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import { COUNTED_STATES } from '../../violations/violation-lifecycle.js';
import type { AgreementContent } from '../../workforce/agreement-file.js';

/** An agreement with what its last version says. */
export interface AgreementRow {
  readonly id: string;
  readonly version: number;
  readonly keptBy: 'file' | 'register';
  readonly content: AgreementContent;
  /** Name of the unit, where it is a unit's. */
  readonly groupName: string | null;
}

export interface VersionRow {
  readonly number: number;
  readonly at: Date;
  readonly actor: string;
  readonly content: AgreementContent;
}

/** Employees of a unit whom an agreement covers on a day. */
export interface CoveredRow {
  readonly unit: string;
  readonly count: number;
}

/** Findings of a month that would have been breaches without the agreement. */
export interface SparedRow {
  /** `YYYY-MM` */
  readonly month: string;
  readonly count: number;
}

const AGREEMENT = `
  select a.id, v.number as version, a.kept_by as "keptBy", v.content, u.name as "groupName"
    from agreement a
    join lateral (
      select number, content from agreement_version where agreement_id = a.id order by number desc limit 1
    ) v on true
    left join unit u on a.group_kind = 'unit' and u.code = a.group_code`;

const VERSIONS = `
  select number, at, actor, content from agreement_version where agreement_id = $1 order by number desc`;

/** Whoever is in the group on the day, by the position's unit; the statement of `agreement-coverage.ts` in SQL. */
const COVERED = `
  with recursive below as (
    select u.id from agreement a join unit u on a.group_kind = 'unit' and u.code = a.group_code where a.id = $2
    union
    select u.id from unit u join below b on u.parent_id = b.id
  )
  select u.name as unit, count(distinct p.employee_id)::int as count
    from agreement a
    join position p
      on a.group_kind = 'all'
      or (a.group_kind = 'unit' and p.unit_id in (select id from below))
      or (a.group_kind = 'scheme' and p.on_call_scheme = a.group_code)
      or (a.group_kind = 'position' and p.title = a.group_code)
    join unit u on u.id = p.unit_id
   where a.id = $2 and a.withdrawn_at is null
     and p.valid_from <= $3::date and (p.valid_until is null or p.valid_until > $3::date)
     and ($1::uuid[] is null or p.unit_id = any ($1::uuid[]))
   group by u.id, u.name
   order by u.name, u.id`;

const SPARED = `
  select to_char(v.anchor_date, 'YYYY-MM') as month, count(*)::int as count
    from violation v
   where ($1::uuid[] is null or v.unit_id = any ($1::uuid[]))
     and v.agreement_id = $2 and v.base_verdict = 'breach' and v.effective_verdict = 'ok'
     and v.state = any ($3::text[])
   group by 1
   order by 1 desc`;

/** What a form can offer. */
export interface Choices {
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly schemes: readonly string[];
  readonly titles: readonly string[];
}

/** Reads the register. An agreement itself is of a group and nobody's data; counts of people take a scope. */
@Injectable()
export class AgreementsQuery {
  constructor(private readonly db: DataSource) {}

  list(): Promise<AgreementRow[]> {
    return this.db.query<AgreementRow[]>(`${AGREEMENT} order by a.valid_from desc, a.code`);
  }

  /** Some of the list. @param after id of the last one of the page before */
  page(after: string | null, limit: number): Promise<AgreementRow[]> {
    return this.db.query<AgreementRow[]>(
      `${AGREEMENT}
        where $1::uuid is null
           or exists (select from agreement o where o.id = $1
                       and (a.valid_from < o.valid_from or (a.valid_from = o.valid_from and a.code > o.code)))
        order by a.valid_from desc, a.code
        limit $2`,
      [after, limit],
    );
  }

  async one(id: string): Promise<AgreementRow | null> {
    const rows = await this.db.query<AgreementRow[]>(`${AGREEMENT} where a.id = $1`, [id]);
    return rows[0] ?? null;
  }

  versions(id: string): Promise<VersionRow[]> {
    return this.db.query<VersionRow[]>(VERSIONS, [id]);
  }

  /** @param day local day `YYYY-MM-DD` */
  covered(scope: Scope, id: string, day: string): Promise<CoveredRow[]> {
    return this.db.query<CoveredRow[]>(COVERED, [unitFilter(scope), id, day]);
  }

  spared(scope: Scope, id: string): Promise<SparedRow[]> {
    return this.db.query<SparedRow[]>(SPARED, [
      unitFilter(scope),
      id,
      [...COUNTED_STATES, 'covered-by-agreement'],
    ]);
  }

  async choices(): Promise<Choices> {
    const named = <K extends string>(sql: string): Promise<Record<K, string>[]> => this.db.query(sql);
    const [units, schemes, titles] = await Promise.all([
      named<'code' | 'name'>(`select code, name from unit order by name, code`),
      named<'scheme'>(
        `select distinct on_call_scheme as scheme from position where on_call_scheme is not null order by 1`,
      ),
      named<'title'>(`select distinct title from position order by 1`),
    ]);
    return {
      units,
      schemes: schemes.map(({ scheme }) => scheme),
      titles: titles.map(({ title }) => title),
    };
  }
}
