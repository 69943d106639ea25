import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { run } from '../support/command-line.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';

let database: FreshDatabase;
let other: Server;

beforeAll(async () => {
  database = await freshDatabase();
  other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
});
afterAll(async () => {
  other.close();
  await database.drop();
});

describe('hviletid start where another program has the port', () => {
  it('says so, and nothing else', async () => {
    const { port } = other.address() as AddressInfo;
    const { status, out, err } = await run(['start'], { DATABASE_URL: database.url, PORT: String(port) });
    expect(status).toBe(2);
    expect(`${out}${err}`).toBe(
      `Port ${port} on 127.0.0.1 is in use by another program; choose another with PORT (0: any free one).\n`,
    );
  }, 60_000);
});
