import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, DomainError, textOf } from '../errors.js';
import { secretFile } from '../secret-file.js';
import {
  type Cluster,
  ensureInitialised,
  forgetServer,
  openCluster,
  type RunningServer,
  runningServer,
  ServerWillNotStart,
  start,
  stop,
  SUPERUSER,
} from './cluster.js';
import { isPostgres, whileLocked } from './lock-file.js';
import { reachDatabase } from './reach.js';

const DATABASE = 'hviletid';
/** Name of the one session by which each process shows that it still needs the server. */
const HOLDER = 'hviletid holder';
const JOIN_PATIENCE_MS = 60_000;
const POLL_MS = 50;
/** A server of ours listens all its life; a process that refuses this often is something else. */
const REFUSALS_OF_A_STRANGER = 60;

export interface AcquiredDatabase {
  /** Connection URL of a database that exists. Holds the password: not for logs. */
  readonly url: string;
  readonly embedded: boolean;
  /** Lets go; the last process to do so stops the embedded server. Safe to call twice. */
  release(): Promise<void>;
}

class ForeignServer extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'database.foreign-server';

  constructor(directory: string, pid: number, reason: string) {
    super(
      `Process ${pid} seems to be a PostgreSQL in ${directory}, but it does not let us in (${reason}). ` +
        'Stop it and start again.',
    );
  }
}

/** What must be known to give out a database. `durable: false` is for tests only. */
export interface DatabaseWish {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly durable?: boolean;
}

/**
 * A database to work with: the one named by the settings, or an embedded PostgreSQL in
 * `dataDir/postgres`, made on first use. A server that already runs there is joined,
 * whether another process of ours holds it or one that was killed left it behind; so the
 * command line works beside a running server, and a crash needs no cleaning up.
 *
 * Every process that uses the server holds one session on it. The session ends with the
 * process, however that ends, so counting them tells whether the server is still needed.
 */
export async function acquireDatabase(wish: DatabaseWish): Promise<AcquiredDatabase> {
  if (wish.databaseUrl !== null) {
    await reachDatabase(wish.databaseUrl);
    return { url: wish.databaseUrl, embedded: false, release: () => Promise.resolve() };
  }
  const cluster = await openCluster(wish.dataDir, wish.durable ?? true);
  const lock = join(wish.dataDir, 'postgres.lock');
  const password = await secretFile(join(wish.dataDir, 'postgres.password'));
  const held = await whileLocked(lock, () => hold(cluster, password));
  let released: Promise<void> | null = null;
  return {
    url: held.url,
    embedded: true,
    release: () => (released ??= whileLocked(lock, () => letGo(cluster, held, password))),
  };
}

/** Our session on the server, and where the database is. */
interface Held {
  readonly url: string;
  readonly session: pg.Client;
}

async function hold(cluster: Cluster, password: string): Promise<Held> {
  await ensureInitialised(cluster, password);
  const joined = await joinRunning(cluster, password);
  if (joined) return joined;
  await start(cluster);
  const started = await joinRunning(cluster, password);
  if (!started) throw new ServerWillNotStart(cluster.directory, 'It stopped right after it had started.');
  return started;
}

/** Joins the server that runs on the data directory; null when none does. */
async function joinRunning(cluster: Cluster, password: string): Promise<Held | null> {
  const deadline = Date.now() + JOIN_PATIENCE_MS;
  let refusals = 0;
  for (;;) {
    const server = await runningServer(cluster);
    if (!server) return null;
    try {
      return await connect(cluster, server, password);
    } catch (error) {
      if (!isPassing(error) || Date.now() > deadline) {
        throw new ForeignServer(cluster.directory, server.pid, textOf(error));
      }
      refusals = codeOf(error) === 'ECONNREFUSED' ? refusals + 1 : 0;
    }
    if (await isStranger(server, refusals)) {
      await forgetServer(cluster);
      return null;
    }
    await sleep(POLL_MS);
  }
}

const isStranger = async (server: RunningServer, refusals: number): Promise<boolean> =>
  refusals > REFUSALS_OF_A_STRANGER && !(await isPostgres(server.pid));

/** Refused: not listening yet, or no longer. 57P0x: starting up, recovering or shutting down. */
const isPassing = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03'].includes(codeOf(error) ?? '');

async function connect(cluster: Cluster, server: RunningServer, password: string): Promise<Held> {
  const address = { host: '127.0.0.1', port: server.port, user: SUPERUSER, password };
  const session = new pg.Client({
    ...address,
    database: 'postgres',
    application_name: HOLDER,
    connectionTimeoutMillis: 10_000,
  });
  // The server may be stopped from outside; whoever uses the database will hear of it there.
  session.on('error', () => undefined);
  try {
    await session.connect();
    await assertSameDirectory(session, cluster, server);
    await ensureDatabase(session);
  } catch (error) {
    await session.end().catch(() => undefined);
    throw error;
  }
  return {
    url: `postgresql://${SUPERUSER}:${password}@${address.host}:${server.port}/${DATABASE}`,
    session,
  };
}

/** The port of a stale `postmaster.pid` may by now belong to another cluster with the same password. */
async function assertSameDirectory(
  session: pg.Client,
  cluster: Cluster,
  server: RunningServer,
): Promise<void> {
  const { rows } = await session.query<{ directory: string }>(
    `SELECT current_setting('data_directory') AS directory`,
  );
  const found = rows[0]?.directory ?? '';
  const [here, there] = await Promise.all([realpath(cluster.directory), realpath(found).catch(() => found)]);
  if (here !== there) throw new ForeignServer(cluster.directory, server.pid, `it serves ${found}`);
}

async function ensureDatabase(session: pg.Client): Promise<void> {
  const { rowCount } = await session.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
  if (rowCount === 0) await session.query(`CREATE DATABASE ${session.escapeIdentifier(DATABASE)}`);
}

async function letGo(cluster: Cluster, held: Held, password: string): Promise<void> {
  const others = await othersOn(held.session).catch(() => othersOnAnew(cluster, password));
  await held.session.end().catch(() => undefined);
  if (others === 0) await stop(cluster);
}

const othersOn = async (session: pg.Client): Promise<number> =>
  (
    await session.query(
      'SELECT FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
      [HOLDER],
    )
  ).rowCount ?? 0;

/** A server that lost a child throws everybody out and goes on; ours was lost then, others may be back. */
async function othersOnAnew(cluster: Cluster, password: string): Promise<number> {
  const rejoined = await joinRunning(cluster, password);
  if (!rejoined) return 0;
  const others = await othersOn(rejoined.session);
  await rejoined.session.end();
  return others;
}
