import type { DataSource } from 'typeorm';
import type { KnownRegister } from './known-register.js';
import type { OrganisationFile } from './organisation-file.js';

const EMPLOYEES = `
  select code, name, email, language, born_on::text as "bornOn", (school_until - 1)::text as "schoolUntil"
    from employee`;

const UNITS = `
  select u.code, u.name, parent.code as parent, manager.code as manager
    from unit u
    left join unit parent on parent.id = u.parent_id
    left join employee manager on manager.id = u.manager_id`;

const SCHEMES = `select distinct on_call_scheme as scheme from position where on_call_scheme is not null`;

/** The register as it stands, in the words of its file; days as they are written there, last ones included. */
export async function readRegister(db: DataSource): Promise<KnownRegister> {
  const employees = await db.query<OrganisationFile['employees']>(EMPLOYEES);
  const units = await db.query<OrganisationFile['units']>(UNITS);
  const schemes = await db.query<{ scheme: string }[]>(SCHEMES);
  return {
    employees: new Map(employees.map((one) => [one.code, one])),
    units: new Map(units.map((one) => [one.code, one])),
    schemes: new Set(schemes.map(({ scheme }) => scheme)),
    isComplete: true,
  };
}
