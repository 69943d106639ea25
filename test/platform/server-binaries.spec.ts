import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BinaryFailed, runBinary } from '../../src/platform/database/server-binaries.js';

let programs: string;
beforeAll(async () => {
  programs = await mkdtemp(join(tmpdir(), 'hviletid-binaries-'));
});
afterAll(() => rm(programs, { recursive: true }));

const initdb = async (...lines: string[]): Promise<string> => {
  await writeFile(join(programs, 'initdb'), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
  return runBinary({ user: null, programs }, 'initdb', []);
};

it('leads a process group of its own, which Ctrl-C at the terminal does not reach', async () => {
  const [process, group] = (await initdb('echo $$; cut -d" " -f5 /proc/$$/stat')).split('\n');
  expect(group).toBe(process);
});

it('fails with all that was said', async () => {
  await expect(initdb('echo out; echo err >&2; exit 3')).rejects.toThrow(/out\nerr|err\nout/);
  await expect(initdb('kill -TERM $$')).rejects.toThrow('initdb failed: ended by SIGTERM');
  const missing = runBinary({ user: null, programs }, 'pg_ctl', []);
  await expect(missing).rejects.toThrow(BinaryFailed);
});
