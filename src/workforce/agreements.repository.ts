import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AgreementContent, AgreementInFile } from './agreement-file.js';
import { type Applied, rows, upsert, without } from './listed-rows.repository.js';

/** Who brings agreements: what a file brought ceases when a file no longer lists it. */
export type Keeper = 'file' | 'register';

const VALUES = [
  ...['legal_basis', 'granted_by', 'union_level', 'group_kind', 'group_code', 'valid_from', 'valid_until'],
  ...[
    'limits',
    'terms',
    'conditions',
    'document',
    'warn_days',
    'warned_id',
    'employer_role',
    'counterpart_role',
  ],
];
const of = (table: string): string => VALUES.map((column) => `${table}.${column}`).join(', ');

/** What HR has registered stays HR's when it is changed; what a file lists is the file's from then on. */
const WRITE = `
  insert into agreement (id, code, ${VALUES.join(', ')}, kept_by)
  select gen_random_uuid(), r.code, r."legalBasis", r."grantedBy", r."unionLevel", r."group"->>'kind',
         r."group"->>'code', r."from", r."to" + 1, r.limits, r.terms, r.conditions, r.document, r."warnDays", e.id,
         r."employerRole", r."counterpartRole", $2
    from jsonb_to_recordset($1) as r (code text, "legalBasis" text, "grantedBy" text, "unionLevel" text, "group" jsonb,
           "from" date, "to" date, limits jsonb, terms jsonb, conditions text, document text, "warnDays" integer,
           warned text, "employerRole" text, "counterpartRole" text)
    left join employee e on e.code = r.warned
  on conflict (code) do update
     set (${VALUES.join(', ')}, kept_by, withdrawn_at)
       = (${of('excluded')}, case when $2 = 'file' then $2 else agreement.kept_by end, null)
   where agreement.withdrawn_at is not null
      or ($2 = 'file' and agreement.kept_by <> 'file')
      or (${of('agreement')}) is distinct from (${of('excluded')})
  returning xmax = 0 as added`;

/** Kept, for findings name them; but they cover nobody. */
const GONE = `
  update agreement set withdrawn_at = $2
   where withdrawn_at is null and kept_by = 'file'
     and code not in (select r.code from jsonb_to_recordset($1) as r (code text))
  returning code`;

/** An agreement in the words of its file; migrations that changed what versions keep have the same. */
const CONTENT = `
  jsonb_build_object('code', a.code, 'legalBasis', a.legal_basis, 'grantedBy', a.granted_by, 'unionLevel', a.union_level,
    'group', jsonb_build_object('kind', a.group_kind, 'code', a.group_code), 'from', a.valid_from,
    'to', a.valid_until - 1, 'limits', a.limits, 'terms', a.terms, 'conditions', a.conditions,
    'document', a.document, 'warnDays', a.warn_days, 'warned', e.code,
    'employerRole', a.employer_role, 'counterpartRole', a.counterpart_role, 'isWithdrawn', a.withdrawn_at is not null)`;

/** Of all at once: what is not as its last version says gets another. */
const REMEMBER = `
  insert into agreement_version (agreement_id, number, at, actor, content)
  select a.id, coalesce(last.number, 0) + 1, $1, $2, now_.content
    from agreement a
    left join employee e on e.id = a.warned_id
    cross join lateral (select ${CONTENT} as content) now_
    left join lateral (
      select v.number, v.content from agreement_version v where v.agreement_id = a.id order by v.number desc limit 1
    ) last on true
   where last.content is distinct from now_.content
   order by a.code`;

const ONE = `
  select a.id, ${CONTENT} as content, a.kept_by as "keptBy",
         (select max(v.number) from agreement_version v where v.agreement_id = a.id) as version
    from agreement a
    left join employee e on e.id = a.warned_id
   where a.id = $1
     for no key update of a`;

/** Whoever could be covered by a group: the rest need not be looked at. */
const IN_GROUP: Readonly<Record<AgreementInFile['group']['kind'], string>> = {
  all: `select id from employee where $1::text is null or true`,
  scheme: `select distinct employee_id as id from position where on_call_scheme = $1`,
  position: `select distinct employee_id as id from position where title = $1`,
  unit: `
    with recursive below as (
      select id from unit where code = $1
      union
      select u.id from unit u join below b on u.parent_id = b.id
    )
    select distinct employee_id as id from position where unit_id in (select id from below)`,
};

/** One agreement as it stands. */
export interface StoredAgreement {
  readonly id: string;
  readonly content: AgreementContent;
  readonly keptBy: Keeper;
  readonly version: number;
}

export interface NamedAgreement {
  readonly id: string;
  readonly isWithdrawn: boolean;
}

/** The register of agreements; whatever changes it leaves a version behind. */
@Injectable()
export class AgreementsRepository {
  /** Brings agreements up to what is said of them; those that are not listed stay. */
  async write(agreements: readonly AgreementInFile[], keeper: Keeper, tx: EntityManager): Promise<Applied> {
    return upsert(tx, WRITE, [rows(agreements), keeper]);
  }

  /** Those of files that the list of a file no longer has cease to cover anybody. */
  async endOthers(agreements: readonly AgreementInFile[], at: Date, tx: EntityManager): Promise<number> {
    return without(tx, GONE, [rows(agreements), at]);
  }

  /** It never held: it covers nobody. */
  async withdraw(id: string, at: Date, tx: EntityManager): Promise<void> {
    await tx.query(`update agreement set withdrawn_at = $2 where id = $1`, [id, at]);
  }

  /** Writes down what became other since the last version. */
  async remember(at: Date, actor: string, tx: EntityManager): Promise<void> {
    await tx.query(REMEMBER, [at, actor]);
  }

  /** One agreement, held until the transaction ends; null when there is none. */
  async one(id: string, tx: EntityManager): Promise<StoredAgreement | null> {
    const found = await tx.query<StoredAgreement[]>(ONE, [id]);
    return found[0] ?? null;
  }

  /** What is known by a code; null when there is none. */
  async named(code: string, tx: EntityManager): Promise<NamedAgreement | null> {
    const found = await tx.query<NamedAgreement[]>(
      `select id, withdrawn_at is not null as "isWithdrawn" from agreement where code = $1`,
      [code],
    );
    return found[0] ?? null;
  }

  /** Ids of the employees who hold, or held, a position in a group. */
  async inGroup({ kind, code }: AgreementInFile['group'], tx: EntityManager): Promise<string[]> {
    const found = await tx.query<{ id: string }[]>(IN_GROUP[kind], [code]);
    return found.map(({ id }) => id);
  }
}
