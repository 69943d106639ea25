import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiSweep } from '../../src/api/api-sweep.service.js';
import { Website } from './website.js';

const LIST = '/api/v1/violations';
let site: Website;
let other: Website;
beforeAll(async () => {
  const limits = {
    HVILETID_REQUESTS_PER_TOKEN: '5',
    HVILETID_REQUESTS_PER_ADDRESS: '20',
    HVILETID_TRUSTED_PROXIES: 'loopback',
  };
  site = await Website.start(limits, false);
  other = await site.beside(false, limits);
});
afterAll(async () => {
  await other.close();
  await site.close();
});

describe('requests in a minute', () => {
  /** From an address of one's own, so that what one test counts does not count in another. */
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });

  it('with one token are counted across processes and addresses, and the sixth is told when to come again', async () => {
    const program = await site.program('violations:read');
    const beside = other.programWith(program.token);
    const statuses: number[] = [];
    for (const [index, who] of [program, beside, program, beside, program].entries()) {
      statuses.push((await who.send(LIST, from(`10.1.0.${index}`))).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    for (const who of [program, beside]) {
      const refused = await who.send(LIST, from('10.1.0.9'));
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      expect(await refused.json()).toMatchObject({
        type: expect.stringMatching(/#rate\.too-many$/),
        title: 'Too many requests',
        detail: expect.stringMatching(/^More than 5 requests came within a minute/),
      });
    }
    const another = await site.program('violations:read');
    expect((await another.send(LIST, from('10.1.0.10'))).status).toBe(200);
  });

  it('from one address are counted, those that guess at tokens too', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 25 }, () => site.programWith('x').send(LIST, from('10.2.0.1'))),
    );
    const statuses = guesses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect((await site.programWith('x').send(LIST, from('10.2.0.2'))).status).toBe(401);
  });

  it('for signing in are counted, so that no stranger fills the log', async () => {
    const step = (address: string) =>
      fetch(`${site.address}/sign-in/callback?code=x&state=y`, { redirect: 'manual', ...from(address) });
    const statuses: number[] = [];
    for (let index = 0; index < 302; index += 1) statuses.push((await step('10.3.0.1')).status);
    expect(statuses.slice(0, 300)).not.toContain(429);
    expect(statuses.slice(300)).toEqual([429, 429]);
    expect((await step('10.3.0.2')).status).not.toBe(429);
  });

  it('to the API are counted in whatever letters it is written', async () => {
    const nobody = () => fetch(`${site.address}/API/v1/violations`, from('10.4.0.1'));
    const answers = await Promise.all(Array.from({ length: 22 }, nobody));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(20);
    expect(answers.every(({ headers }) => headers.get('content-type')?.includes('problem+json'))).toBe(true);
  });

  it('to pages are not counted', async () => {
    const nobody = await site.visitor(null);
    for (let index = 0; index < 25; index += 1) expect((await nobody.get('/sign-in')).status).toBe(200);
  });

  it('name nobody where they are counted, and are swept when they are over', async () => {
    const keys = await site.query<{ key: string }>('select key from rate_limit');
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(({ key }) => key.includes('10.'))).toEqual([]);
    await site.query('update rate_limit set expire = 1');
    await site.app.get(ApiSweep, { strict: false }).sweep();
    expect(await site.query('select 1 from rate_limit')).toEqual([]);
  });
});

it('a proxy nobody trusts cannot say who asks', async () => {
  const plain = await site.beside(false, { HVILETID_REQUESTS_PER_ADDRESS: '2' });
  try {
    const statuses: number[] = [];
    for (const address of ['10.3.0.1', '10.3.0.2', '10.3.0.3']) {
      statuses.push(
        (await plain.programWith('x').send(LIST, { headers: { 'x-forwarded-for': address } })).status,
      );
    }
    expect(statuses).toEqual([401, 401, 429]);
  } finally {
    await plain.close();
  }
});
