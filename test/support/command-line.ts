import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../bin/hviletid.js', import.meta.url));

export interface Answer {
  /** Exit status; null when the process was killed. */
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Run {
  readonly process: ChildProcess;
  readonly answer: Promise<Answer>;
}

/** Starts `hviletid` with nothing of this process's environment but the path. */
export function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: {
      PATH: process.env['PATH'],
      HVILETID_DATA_DIR: join(tmpdir(), 'hviletid-no-database-here'),
      HVILETID_NOW: '2026-01-05T08:00+01:00',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const answer = once(child, 'close').then(([status]: unknown[]) => ({
    status: typeof status === 'number' ? status : null,
    out,
    err,
  }));
  return { process: child, answer };
}

export const run = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Answer> => start(args, environment).answer;
