import type { DataSource } from 'typeorm';
import { unitsNamed } from './granted.js';
import type { Grant } from './role-file.js';

/** A line of the role file that names something that is not on record, and so gives less than it says. */
export interface MissedGrant {
  /** File and line. */
  readonly place: string;
  /** Codes of units. */
  readonly units: readonly string[];
  readonly isEmployeeMissing: boolean;
}

const ON_RECORD = `
  select array(select code from unit where code = any ($1::text[])) as "units",
         array(select code from employee where code = any ($2::text[])) as "employees"`;

/** Lines that name units or employees nobody has on record. */
export async function missedGrants(db: DataSource, grants: readonly Grant[]): Promise<MissedGrant[]> {
  const employees = grants.flatMap(({ holder }) => (holder.kind === 'employee' ? [holder.value] : []));
  const [found] = await db.query<Record<'units' | 'employees', string[]>[]>(ON_RECORD, [
    unitsNamed(grants),
    employees,
  ]);
  return grants
    .map((grant) => ({
      place: grant.place,
      units: unitsNamed([grant]).filter((code) => !found?.units.includes(code)),
      isEmployeeMissing:
        grant.holder.kind === 'employee' && !(found?.employees.includes(grant.holder.value) ?? false),
    }))
    .filter(({ units, isEmployeeMissing }) => units.length > 0 || isEmployeeMissing);
}
