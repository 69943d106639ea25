import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import { ABOUT_ONE, type AuditAction, type AuditDetail, LIST_LOOKS } from './audit-actions.js';
import { ACTORS, ASKED, FOLDED, rowsOf } from './look-folding.js';

/** What a search asks for; null does not filter. Instants are half-open. */
export interface AuditConditions {
  readonly actor: string | null;
  /** Id of the employee it was about. */
  readonly employeeId: string | null;
  readonly action: AuditAction | null;
  readonly outcome: 'done' | 'refused' | null;
  readonly from: Date | null;
  readonly until: Date | null;
}

/** An entry with the names there are for its ids now. */
export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  /** Of a person or a token; null for roles, for whom is not on record any more, and where names are not told. */
  readonly actorName: string | null;
  /** Employee number of who did it, where it is told. */
  readonly actorCode: string | null;
  readonly action: AuditAction;
  readonly outcome: 'done' | 'refused';
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly employeeId: string | null;
  readonly employee: string | null;
  readonly employeeName: string | null;
  readonly detail: AuditDetail;
}

/** Of an entry that stands for a whole look at a list: how many it named, and some of them. */
export interface Persons {
  readonly count: number;
  readonly shown: readonly { readonly employee: string; readonly employeeName: string | null }[];
}

/** An entry, or a look at a list as one. */
export interface FoldedRow extends AuditRow {
  /** Null of what is an entry by itself. */
  readonly persons: Persons | null;
}

/** Looks at lists on one local day by one actor. */
export interface ListLooks extends Pick<AuditRow, 'actor' | 'actorName' | 'actorCode'> {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** How often what was done, most often first. */
  readonly looks: readonly { readonly action: AuditAction; readonly count: number }[];
}
export type ListLooksPlace = Pick<ListLooks, 'day' | 'actor'>;

const ROWS = rowsOf('audit_entry');

const SEARCH = `${ROWS}
  where ${ASKED}
  order by a.id desc
  limit $8`;

/** Named of one look at most: further ones are in the file, and are found by their number. */
const MOST_NAMED = 100;

const ABOUT_PERSONS: readonly AuditAction[] = [...ABOUT_ONE, ...LIST_LOOKS];

const OF_EMPLOYEE = `${ROWS}
   where a.employee_id = $1 and a.action = any ($2::text[]) and ($3::bigint is null or a.id < $3)
   order by a.id desc
   limit $4`;

const BY_DAY = `
  select folded.day::text as "day", folded.actor as "actor", folded.name as "actorName", folded.code as "actorCode",
         json_agg(json_build_object('action', folded.action, 'count', folded.count)
                  order by folded.count desc, folded.action) as "looks"
    from (select (a.at at time zone $3)::date as day, a.actor, coalesce(m.name, t.name, n.name) as name, m.code, a.action,
                 count(*)::int as count
            from audit_entry a ${ACTORS}
           where a.employee_id = $1 and a.action = any ($2::text[])
           group by 1, 2, 3, 4, 5) folded
   where $4::date is null or folded.day < $4::date or (folded.day = $4::date and folded.actor > $5)
   group by folded.day, folded.actor, folded.name, folded.code
   order by folded.day desc, folded.actor
   limit $6`;

/** Personas carry the employee in their id; whoever signed in at an issuer was taken for one then. */
const EMPLOYEE_BEHIND = `
  select e.id from employee e
   where e.id = case when $1 ~ '^(manager|employee|representative):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                     then split_part($1, ':', 2)::uuid
                     else (select n.employee_id from actor_name n where n.actor = $1) end`;

/** Reads the audit log, latest first. */
@Injectable()
export class AuditEntries {
  constructor(private readonly db: DataSource) {}

  /**
   * Whoever may search the log may search all of it, though rows of employees are not theirs to
   * see: of persons they are told numbers, and names only where they may see those.
   * @param after id of the last entry of the page before
   */
  async search(
    asked: AuditConditions,
    after: string | null,
    { limit, withNames }: { readonly limit: number; readonly withNames: boolean },
  ): Promise<AuditRow[]> {
    const asking = [...given(asked), after, limit];
    const rows = await seeingEverybody(() => this.db.query<AuditRow[]>(SEARCH, asking));
    return withNames ? rows : rows.map(nameless);
  }

  /** As `search`, with a look at a list as one row; where a person is searched for, the entry about that person. */
  async folded(
    asked: AuditConditions,
    after: string | null,
    { limit, withNames }: { readonly limit: number; readonly withNames: boolean },
  ): Promise<FoldedRow[]> {
    if (asked.employeeId !== null) {
      const rows = await this.search(asked, after, { limit, withNames });
      return rows.map((row) => ({ ...row, persons: null }));
    }
    const asking = [...given(asked), after, limit, LIST_LOOKS, MOST_NAMED];
    const rows = await seeingEverybody(() => this.db.query<FoldedRow[]>(FOLDED, asking));
    return withNames ? rows : rows.map((row) => ({ ...nameless(row), persons: numbersOf(row.persons) }));
  }

  /**
   * Who has looked at an employee's violations, hours, events or log, or decided about them. By
   * name, whoever it was: the rows of those who looked are not shown to the employee otherwise.
   * @param actions of them all, or of some of them
   */
  aboutEmployee(
    employeeId: string,
    after: string | null,
    { limit, actions = ABOUT_PERSONS }: { readonly limit: number; readonly actions?: readonly AuditAction[] },
  ): Promise<AuditRow[]> {
    const asked = [employeeId, actions, after, limit];
    // Names of those who looked, whose rows are not theirs to see.
    return seeingEverybody(() => this.db.query<AuditRow[]>(OF_EMPLOYEE, asked));
  }

  /**
   * The looks at lists that named an employee, put together by local day and who looked, latest day first: there are
   * many of them, and they tell less than a look at the employee alone.
   * @param after the last of the page before
   */
  listLooks(
    employeeId: string,
    after: ListLooksPlace | null,
    { zone, limit }: { readonly zone: string; readonly limit: number },
  ): Promise<ListLooks[]> {
    const asked = [employeeId, LIST_LOOKS, zone, after?.day ?? null, after?.actor ?? null, limit];
    return seeingEverybody(() => this.db.query<ListLooks[]>(BY_DAY, asked));
  }

  /** Id of the employee of a number; null where there is none. */
  async employeeOf(code: string): Promise<string | null> {
    const [row] = await seeingEverybody(() =>
      this.db.query<{ id: string }[]>(`select id from employee where code = $1`, [code]),
    );
    return row?.id ?? null;
  }

  /** Id of the employee who acts under an id of the log; null where that is nobody on record. */
  async employeeBehind(actor: string): Promise<string | null> {
    const [row] = await seeingEverybody(() => this.db.query<{ id: string }[]>(EMPLOYEE_BEHIND, [actor]));
    return row?.id ?? null;
  }
}

const given = ({ actor, employeeId, action, outcome, from, until }: AuditConditions): unknown[] => [
  ...[actor, employeeId, action, outcome, from, until],
];

const numbersOf = (persons: Persons | null): Persons | null =>
  persons && { ...persons, shown: persons.shown.map((one) => ({ ...one, employeeName: null })) };

/** What programs are called is nobody's name. */
const nameless = (row: AuditRow): AuditRow => ({
  ...row,
  employeeName: null,
  actorName: row.actor.startsWith('token:') ? row.actorName : null,
});
