import type { EntityManager } from 'typeorm';

/** Whom a row is about, and the unit it names. */
interface Placed {
  readonly employee: string;
  readonly unit: string | null;
}

/** Only of whoever has no position yet a row's unit is asked: where others belong is known. */
const NEW_UNITS = `
  select distinct s.unit
    from unnest($1::text[], $2::text[]) as s (employee, unit)
   where not exists (select from unit u where u.code = s.unit)
     and not exists (select from employee e join position p on p.employee_id = e.id where e.code = s.employee)
   order by s.unit`;

/** Codes of the units that letting in the new employees of some rows would make, ascending: of each, the first unit that is named. */
export async function newUnitsOf(rows: readonly Placed[], tx: EntityManager): Promise<string[]> {
  const placed = new Map<string, string>();
  for (const { employee, unit } of rows)
    if (unit !== null && !placed.has(employee)) placed.set(employee, unit);
  if (placed.size === 0) return [];
  const found = await tx.query<{ unit: string }[]>(NEW_UNITS, [[...placed.keys()], [...placed.values()]]);
  return found.map(({ unit }) => unit);
}

/** Of whoever has a position the unit of a row is not used, so one that nobody knows is a slip, or a word for another. */
const UNUSED_UNITS = `
  select distinct s.unit
    from unnest($1::text[], $2::text[]) as s (employee, unit)
   where not exists (select from unit u where u.code = s.unit)
     and exists (select from employee e join position p on p.employee_id = e.id where e.code = s.employee)
   order by s.unit`;

/** Codes of units that nobody knows, of rows about employees who are known and belong elsewhere, ascending. */
export async function unusedUnitsOf(rows: readonly Placed[], tx: EntityManager): Promise<string[]> {
  const placed = rows.filter(({ unit }) => unit !== null);
  if (placed.length === 0) return [];
  const columns = [placed.map(({ employee }) => employee), placed.map(({ unit }) => unit)];
  const found = await tx.query<{ unit: string }[]>(UNUSED_UNITS, columns);
  return found.map(({ unit }) => unit);
}

const NEW_EMPLOYEES = `
  select s.code
    from unnest($1::text[]) as s (code)
   where not exists (select from employee e where e.code = s.code)
   order by s.code`;

/** Numbers of the employees that letting in some rows would make, ascending. */
export async function newEmployeesOf(rows: readonly Placed[], tx: EntityManager): Promise<string[]> {
  const codes = [...new Set(rows.map(({ employee }) => employee))];
  if (codes.length === 0) return [];
  const found = await tx.query<{ code: string }[]>(NEW_EMPLOYEES, [codes]);
  return found.map(({ code }) => code);
}
