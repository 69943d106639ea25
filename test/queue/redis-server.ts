import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../src/platform/free-port.js';
import type { TestQueue } from './test-queue.js';

/** A Redis that keeps nothing on disk: killed, it comes back empty. */
export class RedisServer implements TestQueue {
  private constructor(
    private readonly port: number,
    private readonly directory: string,
    private server: ChildProcess,
  ) {}

  static async start(): Promise<RedisServer> {
    const directory = await mkdtemp(join(tmpdir(), 'hviletid-redis-'));
    const port = await freePort();
    return new RedisServer(port, directory, await serve(port, directory));
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  get environment(): Readonly<Record<string, string>> {
    return { REDIS_URL: this.url };
  }

  stall(): Promise<() => Promise<void>> {
    this.server.kill('SIGSTOP');
    return Promise.resolve(() => this.cut());
  }

  async empty(): Promise<void> {
    const client = new Redis(this.url);
    await client.flushall();
    await client.quit();
  }

  async cut(): Promise<void> {
    await this.kill();
    this.server = await serve(this.port, this.directory);
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.directory, { recursive: true, force: true });
  }

  private async kill(): Promise<void> {
    const ended = once(this.server, 'exit');
    this.server.kill('SIGKILL');
    await ended;
  }
}

async function serve(port: number, directory: string): Promise<ChildProcess> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', directory];
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of server.stdout) {
    if (String(chunk).includes('Ready to accept connections')) return server;
  }
  throw new Error('redis-server ended before it was ready.');
}
