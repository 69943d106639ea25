import { createHash, randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, DomainError, textOf } from '../errors.js';
import { packagedPrograms } from './server-binaries.js';
import { barrierTo, type ServerUser } from './server-user.js';

/** Where root keeps for the server's user what lies where only root may enter, /root above all. */
const SHARED = '/var/lib/hviletid';
const NOTE = 'postgres.location';

class UnreachableDirectory extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'database.unreachable-directory';

  constructor(wanted: string, barrier: string, reason: string) {
    super(
      `PostgreSQL refuses to run as root, so it runs as user "postgres", who may not enter ${barrier} and so ` +
        `cannot reach ${wanted}; nor could ${SHARED} be used instead (${reason}). Set HVILETID_DATA_DIR to a ` +
        'directory everyone may enter, or run as another user than root.',
    );
  }
}

/**
 * The directory that holds the server's data: the data directory itself, or, when the
 * server's user cannot get there, one under /var/lib/hviletid. A note in the data
 * directory then says where, and holds from then on: the data must not seem gone because
 * somebody opened a directory.
 */
export async function serverHome(dataDir: string, user: ServerUser): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  await chmod(dataDir, user === null ? 0o700 : 0o711);
  const noted = await readFile(join(dataDir, NOTE), 'utf8').catch(() => '');
  if (noted !== '') return noted.trim();
  const barrier = await barrierTo(join(dataDir, 'postgres'), user);
  if (barrier === null) return dataDir;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const home = await sharedDirectory(name, { wanted: dataDir, barrier });
  await writeFile(join(dataDir, NOTE), `${home}\n`);
  return home;
}

/**
 * The directory of the server's programs: where npm put them, or a copy the server's user
 * can reach, named by version and copied whole before it gets its name.
 */
export async function serverPrograms(user: ServerUser): Promise<string> {
  const { directory, version } = packagedPrograms();
  const barrier = await barrierTo(join(directory, 'postgres'), user);
  if (barrier === null) return directory;
  const shared = await sharedDirectory('', { wanted: directory, barrier });
  const copy = join(shared, `server-${version}`);
  if (!(await stat(copy).then(Boolean, () => false))) await copyWhole(dirname(directory), copy);
  return join(copy, basename(directory));
}

async function copyWhole(from: string, to: string): Promise<void> {
  const draft = `${to}.${randomBytes(4).toString('hex')}`;
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await chmod(draft, 0o755);
  try {
    await rename(draft, to);
  } catch (error) {
    await rm(draft, { recursive: true });
    // Another process copied the same version meanwhile.
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  }
}

async function sharedDirectory(
  name: string,
  why: { readonly wanted: string; readonly barrier: string },
): Promise<string> {
  const directory = join(SHARED, name);
  try {
    await mkdir(directory, { recursive: true });
    await Promise.all([SHARED, directory].map((path) => chmod(path, 0o711)));
    return directory;
  } catch (error) {
    throw new UnreachableDirectory(why.wanted, why.barrier, textOf(error));
  }
}
