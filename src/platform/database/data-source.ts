import {
  AbstractLogger,
  DataSource,
  type DataSourceOptions,
  type EntitySchema,
  type MigrationInterface,
  type MixedList,
} from 'typeorm';
import { codeOf, DomainError, textOf } from '../errors.js';

type ClassOf<T> = new () => T;

export interface DataSourceWish {
  readonly url: string;
  readonly entities: MixedList<ClassOf<object> | EntitySchema>;
  readonly migrations: readonly ClassOf<MigrationInterface>[];
  /** Shown in pg_stat_activity, so that an operator sees who holds a lock. */
  readonly applicationName: string;
  /** Connections at most; 10 unless told. At least 2, for migrations hold a lock on one. */
  readonly poolSize?: number;
}

export class DatabaseUnreachable extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'database.unreachable';

  constructor(url: string, reason: string) {
    super(
      `The database at ${placeOf(url)} cannot be used: ${reason}. Is DATABASE_URL right and the server up?`,
    );
  }
}

/** TypeORM prints failed migrations and slow queries to the console; what fails is thrown as well. */
class SilentLogger extends AbstractLogger {
  protected override writeLog(): void {
    return;
  }
}

/** The one way to TypeORM's options; tables change by migrations only. */
export function dataSourceOptions(wish: DataSourceWish): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    url: wish.url,
    entities: wish.entities,
    migrations: [...wish.migrations],
    migrationsTableName: 'migration',
    synchronize: false,
    migrationsRun: false,
    logger: new SilentLogger(),
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    applicationName: wish.applicationName,
    connectTimeoutMS: 10_000,
    // A server may be set to write dates as 31/12/2025; they are read as ISO, and by no zone but UTC.
    // A connection opened anew knows no table yet, and its first figures take five times as long: they are kept over a pause.
    extra: { options: '-c datestyle=ISO -c timezone=UTC', idleTimeoutMillis: 5 * 60_000 },
    poolSize: wish.poolSize ?? 10,
    // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
    poolErrorHandler: () => undefined,
  };
}

/** Opens a data source outside Nest, for the command line and for tests. The caller destroys it. */
export async function openDataSource(wish: DataSourceWish): Promise<DataSource> {
  try {
    return await new DataSource(dataSourceOptions(wish)).initialize();
  } catch (error) {
    throw unreachable(wish.url, error);
  }
}

/** What to throw for a connection that failed: a refusal with words, or what it was when it was something else. */
export const unreachable = (url: string, error: unknown): Error => {
  if (isConnectionFailure(error)) return new DatabaseUnreachable(url, reasonOf(error));
  return error instanceof Error ? error : new Error(textOf(error));
};

const CONNECTION_FAILURE = /^(E[A-Z]{4,}|28...|3D000|57P0.|53...|08...)$/;

/** Whether the server could not be reached or would not let us in, as opposed to a wrong statement. */
function isConnectionFailure(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isConnectionFailure);
  return CONNECTION_FAILURE.test(codeOf(error) ?? '') || /timeout/i.test(textOf(error));
}

/** Node tries IPv6 and IPv4 and then says nothing but "AggregateError". */
const reasonOf = (error: unknown): string =>
  error instanceof AggregateError ? error.errors.map(textOf).join('; ') : textOf(error);

/** Host, port and database without user and password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'an address that is no URL';
  }
}
