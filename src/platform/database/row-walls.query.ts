import type { DataSource } from 'typeorm';
import { SIGHTED_ROLE } from './row-sight.js';

/** How the rows of persons are walled in this database. */
export interface RowWalls {
  readonly hasRole: boolean;
  /** Whether this user of the database may take the role on. */
  readonly mayTakeIt: boolean;
  /** Whether no policy binds the role itself. */
  readonly isUnbound: boolean;
  /** Tables with a policy. */
  readonly guarded: number;
  /** Tables whose policies were switched off. */
  readonly bare: readonly string[];
}

const WALLS = `
  select exists (select from pg_roles where rolname = '${SIGHTED_ROLE}') as "hasRole",
         coalesce((select rolsuper or rolbypassrls from pg_roles where rolname = '${SIGHTED_ROLE}'), false)
           as "isUnbound",
         count(distinct p.polrelid) filter (where c.relrowsecurity)::int as "guarded",
         coalesce(array_agg(distinct c.relname::text) filter (where not c.relrowsecurity), '{}') as "bare"
    from pg_policy p
    join pg_class c on c.oid = p.polrelid
   where c.relnamespace = current_schema()::regnamespace`;

/** Tried and not asked for: what membership allows differs by version of the server. */
export async function rowWalls(db: DataSource): Promise<RowWalls> {
  const [row] = await db.query<Omit<RowWalls, 'mayTakeIt'>[]>(WALLS);
  const walls = row ?? { hasRole: false, isUnbound: false, guarded: 0, bare: [] };
  const mayTakeIt = await db
    .transaction((tx) => tx.query(`set local role ${SIGHTED_ROLE}`))
    .then(() => true)
    .catch(() => false);
  return { ...walls, mayTakeIt };
}
