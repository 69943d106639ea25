import { randomBytes } from 'node:crypto';
import { link, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, DomainError } from '../errors.js';

const POLL_MS = 25;
/** Longer than creating a cluster takes on a slow disk; after it, the wait is given up. */
const PATIENCE_MS = 90_000;
/** A lock older than this was left behind: its process id may belong to somebody else by now. */
const STALE_MS = 120_000;

class LockTaken extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'lock.taken';

  constructor(path: string, holder: string) {
    super(
      `${path} has been held by process ${holder} for over ${PATIENCE_MS / 1000} s; remove it if that process is gone.`,
    );
  }
}

/**
 * Runs `work` while holding a lock file, one process at a time. The file names its
 * process, so that a lock left by a killed one is taken over at once.
 */
export async function whileLocked<T>(path: string, work: () => Promise<T>): Promise<T> {
  await take(path);
  try {
    return await work();
  } finally {
    await unlink(path);
  }
}

async function take(path: string): Promise<void> {
  const mine = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(mine, String(process.pid));
  const deadline = Date.now() + PATIENCE_MS;
  try {
    while (!(await linked(mine, path))) {
      const holder = await holderOf(path);
      if (holder === null) continue;
      if (!holder.live) await discard(path, holder.name, `${mine}.stale`);
      else if (Date.now() > deadline) throw new LockTaken(path, holder.name);
      else await sleep(POLL_MS);
    }
  } finally {
    await unlink(mine);
  }
}

const linked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    },
  );

/** Who holds the lock, or null when it was let go meanwhile. */
async function holderOf(path: string): Promise<{ name: string; live: boolean } | null> {
  try {
    const [name, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    return { name, live: isAlive(Number(name)) && Date.now() - mtimeMs < STALE_MS };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Removes a lock left behind. Renamed first and looked at again: another process may have
 * discarded it and taken the lock in between, and that fresh lock must be put back.
 */
async function discard(path: string, holder: string, aside: string): Promise<void> {
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== holder) await linked(aside, path);
  await unlink(aside);
}

/** Whether a process with this id exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Whether the process is a running PostgreSQL, where the system tells (Linux); elsewhere no.
 * One that ended unnoticed by its parent (a zombie) still has its id and name, and is no server.
 */
export const isPostgres = (pid: number): Promise<boolean> =>
  readFile(`/proc/${pid}/status`, 'utf8').then(
    (status) => /^Name:\s*postgres/m.test(status) && !/^State:\s*Z/m.test(status),
    () => false,
  );
