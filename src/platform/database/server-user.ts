import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { DomainError } from '../errors.js';

const run = promisify(execFile);
const NAME = 'postgres';

/** Whom the server runs as: null for ourselves, else the user that root hands it to. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

class NoServerUser extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'database.no-server-user';

  constructor(reason: string) {
    super(
      `PostgreSQL refuses to run as root, and no user "${NAME}" could be found or made (${reason}). ` +
        'Make one with useradd, run as another user than root, or set DATABASE_URL.',
    );
  }
}

/** PostgreSQL refuses to run as root; root gets the user `postgres`, made when missing. */
export async function serverUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return null;
  try {
    return await lookUp();
  } catch {
    return await create();
  }
}

async function lookUp(): Promise<ServerUser> {
  const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function create(): Promise<ServerUser> {
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      NAME,
    ]);
    return await lookUp();
  } catch (error) {
    throw new NoServerUser(error instanceof Error ? error.message.trim() : String(error));
  }
}

/** The first directory above `path` that the user may not enter, or null when he gets there. */
export async function barrierTo(path: string, user: ServerUser): Promise<string | null> {
  if (user === null) return null;
  for (const directory of ancestors(path)) {
    const { mode, uid, gid } = await stat(directory);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return directory;
  }
  return null;
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [...ancestors(parent), parent];
}
