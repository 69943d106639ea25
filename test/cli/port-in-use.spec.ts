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
  it.each([
    ['nb', 'er i bruk av et annet program; velg en annen med PORT (0: en som er ledig).'],
    ['en', 'is in use by another program; choose another with PORT (0: any free one).'],
  ])(
    'says so in %s, and nothing else',
    async (language, words) => {
      const { port } = other.address() as AddressInfo;
      const environment = { DATABASE_URL: database.url, PORT: String(port), HVILETID_LANGUAGE: language };
      const { status, out, err } = await run(['start'], environment);
      expect(status).toBe(2);
      expect(`${out}${err}`).toBe(`Port ${port} ${language === 'nb' ? 'på' : 'on'} 127.0.0.1 ${words}\n`);
    },
    60_000,
  );
});
