import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { freePort } from '../../src/platform/free-port.js';
import { queueChecks } from './queue-checks.js';

let server: ChildProcess;
let directory: string;
let redisUrl: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-redis-'));
  const port = await freePort();
  redisUrl = `redis://127.0.0.1:${port}`;
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', directory];
  server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of server.stdout ?? []) {
    if (String(chunk).includes('Ready to accept connections')) break;
  }
});

afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
  await rm(directory, { recursive: true, force: true });
});

describe('the queue on Redis', () => {
  // The database is never asked: Redis holds everything.
  queueChecks(() => ({ databaseUrl: 'postgresql://127.0.0.1:1/none', redisUrl }));
});
