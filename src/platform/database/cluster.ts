import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, DomainError } from '../errors.js';
import { freePort } from '../free-port.js';
import { isAlive } from './lock-file.js';
import { type BinaryFailed, runBinary, type ServerSide } from './server-binaries.js';
import { serverHome, serverPrograms } from './server-home.js';
import { serverUser } from './server-user.js';

export const SUPERUSER = 'hviletid';
const START_TRIES = 4;
const LOG = 'server.log';
/** The log of earlier runs is of no use to anyone; past this size a start begins it anew. */
const LOG_LIMIT_BYTES = 5_000_000;

export class ServerWillNotStart extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'database.will-not-start';

  constructor(directory: string, reason: string) {
    super(`The embedded PostgreSQL in ${directory} does not start:\n${reason}`);
  }
}

/** One PostgreSQL data directory and the programs that make, start and stop its server. */
export interface Cluster extends ServerSide {
  readonly directory: string;
  /** False trades safety after a power cut for speed: for tests only. */
  readonly durable: boolean;
}

/** The cluster that belongs to a data directory; the directory is made, the cluster is not. */
export async function openCluster(dataDir: string, durable: boolean): Promise<Cluster> {
  const user = await serverUser();
  const home = await serverHome(dataDir, user);
  return { directory: join(home, 'postgres'), user, programs: await serverPrograms(user), durable };
}

/**
 * Makes the data directory unless it is there. Made aside and moved into place when
 * whole, so that a process killed half-way leaves nothing that looks finished.
 */
export async function ensureInitialised(cluster: Cluster, password: string): Promise<void> {
  const { directory, user } = cluster;
  if (await stat(join(directory, 'PG_VERSION')).then(Boolean, () => false)) return;
  const draft = `${directory}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  const passwordFile = `${directory}.initial-password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await Promise.all([draft, passwordFile].map((path) => chown(path, user.uid, user.gid)));
  try {
    await runBinary(cluster, 'initdb', initFlags(draft, passwordFile));
    await rename(draft, directory);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Norwegian order of letters (å last) and UTF-8, whatever the machine's own locale is. */
const initFlags = (directory: string, passwordFile: string): readonly string[] => [
  `--pgdata=${directory}`,
  `--username=${SUPERUSER}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=nb-NO',
  '--no-sync',
];

/** Starts the server on a free port of the loopback address and waits until it answers. */
export async function start(cluster: Cluster): Promise<void> {
  await renewLog(cluster);
  const flags = ['-D', cluster.directory, '-l', join(cluster.directory, LOG), '-w', '-t', '60'];
  for (let tried = 1; ; tried += 1) {
    const options = serverOptions(await freePort(), cluster.durable);
    try {
      await runBinary(cluster, 'pg_ctl', [...flags, '-o', options, 'start']);
      return;
    } catch (error) {
      const log = await logTail(cluster);
      // The port may be taken meanwhile; a killed server's children take a moment to notice.
      const passing = /could not bind|Address already in use|still in use/.test(log);
      if (!passing || tried === START_TRIES) {
        throw new ServerWillNotStart(cluster.directory, `${(error as BinaryFailed).message}\n${log}`);
      }
      await sleep(500 * tried);
    }
  }
}

/**
 * Loopback only and no socket file: the password is the only way in. Statements and
 * details stay out of the log, for they carry personal data.
 */
function serverOptions(port: number, durable: boolean): string {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'max_connections=200',
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return settings.map((setting) => `-c ${setting}`).join(' ');
}

/** Ends sessions, writes everything out and stops the server; a server already gone is fine. */
export async function stop(cluster: Cluster): Promise<void> {
  const server = await runningServer(cluster);
  if (!server) return;
  const flags = ['-D', cluster.directory, '-m', 'fast', '-w', '-t', '60'];
  await runBinary(cluster, 'pg_ctl', [...flags, 'stop']).catch((error: unknown) => {
    if (isAlive(server.pid)) throw error;
  });
}

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  /** `ready`, `starting`, `stopping` or `standby`. */
  readonly status: string;
}

/** What `postmaster.pid` says, or null when there is none or its process is gone. */
export async function runningServer(cluster: Cluster): Promise<RunningServer | null> {
  try {
    const lines = (await readFile(join(cluster.directory, 'postmaster.pid'), 'utf8')).split('\n');
    const server = { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
    return isAlive(server.pid) ? server : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Forgets a `postmaster.pid` whose process is not this server: after a crash of the
 * machine the number may belong to any program, and PostgreSQL would refuse to start.
 */
export async function forgetServer(cluster: Cluster): Promise<void> {
  await rm(join(cluster.directory, 'postmaster.pid'), { force: true });
}

async function renewLog(cluster: Cluster): Promise<void> {
  const path = join(cluster.directory, LOG);
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size > LOG_LIMIT_BYTES) await rm(path);
}

const logTail = async (cluster: Cluster): Promise<string> =>
  (await readFile(join(cluster.directory, LOG), 'utf8').catch(() => ''))
    .trim()
    .split('\n')
    .slice(-8)
    .join('\n');
