import type { DataSource, EntityManager } from 'typeorm';
import type { Place, Standing } from './agreement-conflicts.js';
import type { Keeper } from './agreements.repository.js';
import type { KnownRegister } from './known-register.js';
import type { OrganisationFile } from './organisation-schema.js';

const EMPLOYEES = `
  select code, name, email, language, born_on::text as "bornOn", (school_until - 1)::text as "schoolUntil"
    from employee`;

const UNITS = `
  select u.code, u.name, parent.code as parent, manager.code as manager
    from unit u
    left join unit parent on parent.id = u.parent_id
    left join employee manager on manager.id = u.manager_id`;

/** The path of codes is short, and a unit below itself would be on it twice. */
const PLACES = `
  with recursive path as (
    select u.id, u.parent_id, array[u.code] as codes from unit u
    union all
    select p.id, u.parent_id, p.codes || u.code
      from path p join unit u on u.id = p.parent_id
     where not u.code = any (p.codes)
  )
  select distinct longest.codes as units, p.on_call_scheme as scheme, p.title
    from position p
    join lateral (select codes from path where path.id = p.unit_id order by cardinality(codes) desc limit 1) longest
      on true`;

const KEPT = `
  select code, jsonb_build_object('kind', group_kind, 'code', group_code) as "group",
         granted_by as "grantedBy", valid_from::text as "from", (valid_until - 1)::text as "to", limits, terms
    from agreement
   where withdrawn_at is null and kept_by = $1
   order by code`;

/** Where people work, each kind of place once. */
export const readPlaces = (db: DataSource | EntityManager): Promise<Place[]> => db.query<Place[]>(PLACES);

/** The agreements that hold and that some bring. */
const readStanding = (db: DataSource | EntityManager, keeper: Keeper): Promise<Standing[]> =>
  db.query<Standing[]>(KEPT, [keeper]);

/** The register as it stands, in the words of its file; days as they are written there, last ones included. */
export async function readRegister(db: DataSource | EntityManager): Promise<KnownRegister> {
  const employees = await db.query<OrganisationFile['employees']>(EMPLOYEES);
  const units = await db.query<OrganisationFile['units']>(UNITS);
  const places = await readPlaces(db);
  return {
    employees: new Map(employees.map((one) => [one.code, one])),
    units: new Map(units.map((one) => [one.code, one])),
    schemes: new Set(places.flatMap(({ scheme }) => scheme ?? [])),
    titles: new Set(places.map(({ title }) => title)),
    agreements: await readStanding(db, 'register'),
    listed: await readStanding(db, 'file'),
    places,
    isComplete: true,
  };
}
