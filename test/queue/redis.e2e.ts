import { afterAll, beforeAll, describe } from '@jest/globals';
import { queueMechanics } from './mechanics.js';
import { RedisServer } from './redis-server.js';
import { queueSuite } from './suite.js';

let redis: RedisServer;
beforeAll(async () => {
  redis = await RedisServer.start();
});
afterAll(() => redis.close());

describe('the queue on Redis', () => {
  // The database is never asked: Redis holds everything.
  queueMechanics(() => ({ databaseUrl: 'postgresql://127.0.0.1:1/none', redisUrl: redis.url }));
});

queueSuite(() => RedisServer.start());
