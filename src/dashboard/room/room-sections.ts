import type { RoomPlace, ShareAsked } from './room-filter.js';

/**
 * The parts of the list, each of which is found in its own order without a look at the others: who passes a limit, who
 * has used at least half of one, and the rest by name.
 */
export const SECTIONS = ['passed', 'near', 'rest'] as const;
export type Section = (typeof SECTIONS)[number];

/** What is in a selection, from the place on where a page ended. */
export function sectionsFrom(used: ShareAsked | undefined, after: RoomPlace | null): readonly Section[] {
  return SECTIONS.slice(after === null ? 0 : SECTIONS.indexOf(sectionOf(after))).filter(
    (section) => used === undefined || section === 'passed' || (section === 'near' && used !== 'passed'),
  );
}

/** A limit that is passed is used by more than all of it. */
export const sectionOf = ({ rule, part }: Pick<RoomPlace, 'rule' | 'part'>): Section => {
  if (rule === null) return 'rest';
  return part > 1 ? 'passed' : 'near';
};

/** Assessed as these, the hours were not worked as they stand, or are another case's. */
const NOT_SO = `('superseded', 'data-error', 'duplicate')`;

const inScope = (alias: string): string => `($1::uuid[] is null or ${alias}.unit_id = any ($1::uuid[]))`;
const isChosen = (alias: string): string =>
  `${inScope(alias)} and ($4::uuid is null or ${alias}.unit_id = $4::uuid)`;
const isNow = (alias: string): string =>
  `${alias}.valid_from <= $2::date and (${alias}.valid_until is null or ${alias}.valid_until > $2::date)`;
const isEmployed = (alias: string): string =>
  `exists (select from position h where h.employee_id = ${alias}.employee_id and ${isNow('h')})`;
const isBreach = (alias: string): string =>
  `${alias}.effective_verdict = 'breach' and ${alias}.state not in ${NOT_SO} and ${alias}.anchor_date >= $2::date
       and ${alias}.rule = any ($3::text[]) and ${inScope(alias)}`;

/** An agreement may allow no overtime at all; whatever is worked then is beyond every other. */
const partOf = (used: string, limit: string): string =>
  `case when ${limit} > 0 then ${used} / ${limit} else ${used} end`;
/** As the index has it. */
const roomPart = (alias: string): string =>
  `(-(case when ${alias}.limit_seconds > 0 then ${alias}.used / ${alias}.limit_seconds else ${alias}.used end))`;

/** Of a limit that is passed the window in which it is by most, and the case of the first one, which has the day. */
const PASSED = `
  select f.employee_id, f.rule, f.unit_id, f.id as violation_id, m.window_starts_at, null::date as from_date,
         m.anchor_date as to_date, m.measured as used, m.effective_limit as limit_seconds, m.part
    from (select distinct on (v.employee_id, v.rule) v.id, v.employee_id, v.rule, v.unit_id from violation v
           where ${isBreach('v')}
           order by v.employee_id, v.rule, v.anchor_date) f
    join (select distinct on (v.employee_id, v.rule) v.employee_id, v.rule, v.anchor_date, v.window_starts_at, v.measured,
                 v.effective_limit, ${partOf('v.measured', 'v.effective_limit')} as part
            from violation v
           where ${isBreach('v')}
           order by v.employee_id, v.rule, ${partOf('v.measured', 'v.effective_limit')} desc, v.anchor_date) m
      on m.employee_id = f.employee_id and m.rule = f.rule
   where ${isChosen('f')} and ${isEmployed('f')} and m.part >= $5::float8`;

const FULLEST = `
  not exists (
    select from limit_room o
     where o.employee_id = r.employee_id and o.rule = r.rule and o.anchor_date >= $2::date and ${inScope('o')}
       and (${roomPart('o')}, o.anchor_date) < (${roomPart('r')}, r.anchor_date))`;

/** Windows of other limits, of which the list has the fullest. */
const NEAR = `
  select r.employee_id, r.rule, r.unit_id, null::uuid as violation_id, null::timestamptz as window_starts_at, r.from_date,
         r.anchor_date as to_date, r.used, r.limit_seconds, -${roomPart('r')} as part
    from limit_room r
   where r.anchor_date >= $2::date and ${isChosen('r')} and ${roomPart('r')} <= -$5::float8
     and not exists (select from violation v where v.employee_id = r.employee_id and v.rule = r.rule and ${isBreach('v')})
     and ${isEmployed('r')}`;

/** Everybody else who is employed, in the unit in which they are for the most part. */
const REST = `
  select p.employee_id, null::text as rule, p.unit_id, null::uuid as violation_id, null::timestamptz as window_starts_at,
         null::date as from_date, null::date as to_date, null::float8 as used, null::float8 as limit_seconds,
         0::float8 as part, e.name
    from position p
    join employee e on e.id = p.employee_id
   where ${isNow('p')} and ${isChosen('p')} and $5::float8 <= 0
     and not exists (
       select from position o
        where o.employee_id = p.employee_id and ${isNow('o')}
          and (-o.share, o.valid_from, o.id) < (-p.share, p.valid_from, p.id))
     and not exists (select from violation v where v.employee_id = p.employee_id and ${isBreach('v')})
     and not exists (select from limit_room r
                      where r.employee_id = p.employee_id and r.anchor_date >= $2::date and ${inScope('r')})`;

const NAME = `coalesce((select name from employee where id = $8::uuid), '')`;

/**
 * Some rows of each section from a place on: $6 is how many, $8 to $10 are employee, rule and part of the row before, of
 * which the rest takes the first alone. Those who pass a limit are few and sorted as they are read; of others that are
 * used alike the order is that of the index.
 */
export const PAGES: Readonly<Record<Section, string>> = {
  passed: `
    select s.*, e.name from (${PASSED}) s
      join employee e on e.id = s.employee_id
     where $8::uuid is null or (-s.part, e.name, s.employee_id, s.rule) > (-$10::float8, ${NAME}, $8::uuid, $9::text)
     order by -s.part, e.name, s.employee_id, s.rule
     limit $6`,
  near: `
    select s.*, e.name
      from (${NEAR} and ${FULLEST}
               and ($8::uuid is null or (${roomPart('r')}, r.employee_id, r.rule) > (-$10::float8, $8::uuid, $9::text))
             order by ${roomPart('r')}, r.employee_id, r.rule
             limit $6) s
      join employee e on e.id = s.employee_id`,
  rest: `
    ${REST} and ($8::uuid is null or (e.name, e.id) > (${NAME}, $8::uuid))
     order by e.name, e.id
     limit $6`,
};

/** Of a unit those whose fullest window is of it; else whichever of their windows comes first will do. */
const COUNTED: Readonly<Record<Section, string>> = {
  passed: PASSED,
  near: `${NEAR} and ($4::uuid is null or ${FULLEST})`,
  rest: REST,
};

/** How many employees are in the sections; $5 is the least part. */
export const countOf = (sections: readonly Section[]): string => {
  const told = sections.map(
    (section) =>
      `select employee_id, ${section !== 'rest'} as near, ${section === 'passed'} as passed from (${COUNTED[section]}) ${section}`,
  );
  return `
    select count(distinct employee_id)::int as "employees",
           count(distinct employee_id) filter (where near)::int as "near",
           count(distinct employee_id) filter (where passed)::int as "passed"
      from (${told.join(' union all ')}) told`;
};
