/** Whoever is behind an entry. */
export const ACTORS = `
    left join employee m on m.id = case when a.actor ~ '^(manager|employee|representative):[0-9a-f-]{36}$' then split_part(a.actor, ':', 2)::uuid end
    left join actor_name n on n.actor = a.actor
    left join api_token t on t.id = case when a.actor like 'token:%' then split_part(a.actor, ':', 2) end`;

export const rowsOf = (entries: string): string => `
  select a.id::text as "id", a.at as "at", a.actor as "actor", coalesce(m.name, t.name, n.name) as "actorName",
         m.code as "actorCode",
         a.action as "action", a.outcome as "outcome", a.subject_kind as "subjectKind", a.subject_id as "subjectId",
         a.employee_id as "employeeId", e.code as "employee", e.name as "employeeName", a.detail as "detail"
    from ${entries} a
    left join employee e on e.id = a.employee_id ${ACTORS}`;

/** The conditions of a search, by the first seven parameters. */
export const ASKED = `
       ($1::text is null or a.actor = $1)
   and ($2::uuid is null or a.employee_id = $2)
   and ($3::text is null or a.action = $3)
   and ($4::text is null or a.outcome = $4)
   and ($5::timestamptz is null or a.at >= $5)
   and ($6::timestamptz is null or a.at < $6)
   and ($7::bigint is null or a.id < $7)`;

/** A look at a list is written down once for each person, all at one instant. */
const isOfLook = (other: string, one: string): string =>
  ['actor', 'at', 'action', 'outcome', 'detail'].map((of) => `${other}.${of} = ${one}.${of}`).join(' and ');

/** Whether an entry is the last one of its look, or none of a look at a list: $9 are such looks. */
const IS_LAST = `
  (a.action <> all ($9::text[]) or not coalesce(
     (select ${isOfLook('n', 'a')} from audit_entry n where n.actor = a.actor and n.id > a.id order by n.id limit 1),
     false))`;

/**
 * Of a look at a list the last entry alone, with those whom all of it names: $10 is how many are named at most. From each
 * entry it goes on to the next one that is not of the same look, for a file of everybody is a hundred thousand entries.
 */
export const FOLDED = `
  with recursive walk as (
    (select a.id, ${IS_LAST} as is_last, ${IS_LAST}::int as found from audit_entry a
      where ${ASKED}
      order by a.id desc
      limit 1)
    union all
    select next.id, next.is_last, walk.found + next.is_last::int
      from walk
      join audit_entry x on x.id = walk.id
     cross join lateral (
       select a.id, ${IS_LAST} as is_last from audit_entry a
        where ${ASKED} and a.id < x.id and not (x.action = any ($9::text[]) and ${isOfLook('a', 'x')})
        order by a.id desc
        limit 1) next
     where walk.found < $8
  ), page as (
    select a.* from walk join audit_entry a on a.id = walk.id where walk.is_last
  )
  select rows.*, case when look.count > 1 then json_build_object('count', look.count, 'shown', named.shown) end as "persons"
    from (${rowsOf('page')}) rows
    join page a on a.id = rows."id"::bigint
    left join lateral (
      select coalesce((select c.id from audit_entry c
                        where c.actor = a.actor and c.id < a.id and not (${isOfLook('c', 'a')})
                        order by c.id desc limit 1), 0) as before) first on a.action = any ($9::text[])
    left join lateral (
      select count(*)::int as count from audit_entry b
       where b.actor = a.actor and b.id <= a.id and b.id > first.before and b.employee_id is not null) look on true
    left join lateral (
      select coalesce(json_agg(json_build_object('employee', e.code, 'employeeName', e.name) order by e.name, e.code), '[]') as shown
        from (select b.employee_id from audit_entry b
               where b.actor = a.actor and b.id <= a.id and b.id > first.before and b.employee_id is not null
               order by b.id
               limit $10) some_of
        join employee e on e.id = some_of.employee_id) named on true
   order by a.id desc`;
