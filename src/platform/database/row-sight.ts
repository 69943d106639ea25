import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource } from 'typeorm';

/** Whose rows of the personal tables a request may touch: what the policies of the database are told. */
export interface RowSight {
  readonly unitIds: readonly string[];
  readonly employeeId: string | null;
  /** Whether the whole audit log is open, which holds no hours and no sick leave. */
  readonly isAuditor: boolean;
  /** Positions of which the people are shown by name, and their findings: of units, of a title, or both. */
  readonly represents?: readonly {
    readonly unitIds: readonly string[] | null;
    readonly title: string | null;
  }[];
}

/** The role of the database that the policies bind; the migration about rows makes it. */
export const SIGHTED_ROLE = 'hviletid_sighted';

const current = new AsyncLocalStorage<RowSight | null>();

/** Everything asked of the database by this work, and by what it starts, is bound to these rows; null binds nothing. */
export const seeing = <T>(sight: RowSight | null, work: () => T): T => current.run(sight, work);

/**
 * For figures of groups, which are counted over people whom the reader may not see one by one,
 * and for the audit log's own entries. Whoever calls this answers for what leaves it.
 */
export const seeingEverybody = <T>(work: () => Promise<T>): Promise<T> => current.run(null, work);

interface Client {
  query(sql: string, values?: readonly unknown[]): Promise<unknown>;
}
type Release = (error?: unknown) => unknown;
interface Lender {
  obtainMasterConnection(): Promise<[Client, Release]>;
}

const BIND = `
  select set_config('hviletid.unit_ids', $1, false), set_config('hviletid.employee_id', $2, false),
         set_config('hviletid.is_auditor', $3, false), set_config('hviletid.represents', $4, false),
         set_config('role', '${SIGHTED_ROLE}', false)`;
const LOOSEN = `
  select set_config('role', 'none', false), set_config('hviletid.unit_ids', '', false),
         set_config('hviletid.employee_id', '', false), set_config('hviletid.is_auditor', '', false),
         set_config('hviletid.represents', '', false)`;

/**
 * Binds every connection lent out during `seeing`, and loosens it before anybody else gets it.
 * Done where connections are lent, so that no query can be written that goes around it. A
 * connection that cannot be bound or loosened is thrown away.
 */
export function bindConnections(dataSource: DataSource): void {
  const lender = dataSource.driver as unknown as Lender;
  const lend = lender.obtainMasterConnection.bind(lender);
  lender.obtainMasterConnection = async () => {
    const sight = current.getStore() ?? null;
    const [client, release] = await lend();
    if (sight === null) return [client, release];
    try {
      await client.query(BIND, said(sight));
    } catch (error) {
      release(error);
      throw error;
    }
    return [client, (error) => (error ? release(error) : loosen(client, release))];
  };
}

/** What the policies read; an empty text shows nothing. */
const said = ({ unitIds, employeeId, isAuditor, represents = [] }: RowSight): readonly string[] => [
  unitIds.join(','),
  employeeId ?? '',
  isAuditor ? 'yes' : '',
  represents.length === 0
    ? ''
    : JSON.stringify(represents.map(({ unitIds: units, title }) => ({ units, title }))),
];

const loosen = (client: Client, release: Release): Promise<unknown> =>
  client.query(LOOSEN).then(() => release(), release);
