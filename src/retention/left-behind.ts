/**
 * Cases of the same persons that stay no longer point at those that go.
 * @param goes condition over the alias `t`; `$1` is the ids of the employees whose cases they are
 */
export const unlinked = (goes: string): readonly string[] =>
  ['duplicate_of', 'replaced_by'].map(
    (link) => `
      update violation v set ${link} = null
       where v.employee_id = any ($1::uuid[]) and v.${link} in (select t.id from violation t where ${goes})`,
  );

/** Where the id or the number of an employee may stand who goes, in rows that stay; `$1` is the ids. */
export const FORGOTTEN: readonly string[] = [
  `update actor_name n set employee_id = null where n.employee_id = any ($1::uuid[])`,
  `update agreement a set warned_id = null where a.warned_id = any ($1::uuid[])`,
  `update agreement_version a set content = jsonb_set(a.content, '{warned}', 'null')
     from employee e where e.id = any ($1::uuid[]) and a.content ->> 'warned' = e.code`,
  `update import i set new_employees = array_remove(i.new_employees, e.code)
     from employee e where e.id = any ($1::uuid[]) and e.code = any (i.new_employees)`,
];
