import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { BOSS, events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { EventStream } from './event-stream.js';
import { type Visitor, Website } from './website.js';

const PATH = '/overview/progress';

let site: Website;
let hr: Visitor;

beforeAll(async () => {
  site = await Website.start();
  await site.take(
    'org.json',
    organisation([{ code: 'TOPP', unit: 'top' }, { code: 'DAG' }, { code: 'NATT', unit: 'night' }]),
  );
  hr = await site.visitor('hr');
});
afterAll(() => site.close());

const idOf = async (code: string): Promise<string> =>
  (await site.query<{ id: string }>(`select id from employee where code = $1`, [code]))[0]!.id;
const managerNamed = async (code: string): Promise<Visitor> => site.visitor(`manager:${await idOf(code)}`);

/** What is told of employees being evaluated. */
const counts = (stream: EventStream): number[] =>
  stream.named('figures').map(({ data }) => Number(data['count']));

describe('figures that are open', () => {
  it('are told how many employees are evaluated, each reader of the own units, and when there are new ones', async () => {
    await site.evaluate();
    const lead = await managerNamed(LEAD.code);
    // The manager first: what is read for one must not be bound by the wall of another.
    const [ofLead, ofHr] = [await EventStream.open(lead, PATH), await EventStream.open(hr, PATH)];
    for (const stream of [ofLead, ofHr]) await stream.until((heard) => heard.length > 0);
    await site.take(
      'events.csv',
      events(['TOPP', 'DAG'].flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))),
    );
    for (const stream of [ofLead, ofHr]) await stream.until((heard) => heard.length > 1);
    await site.evaluate();
    for (const stream of [ofLead, ofHr])
      await stream.until((heard) => heard.length > 2 && heard.at(-1)!.data['count'] === 0);
    expect(counts(ofHr).slice(0, 2)).toEqual([0, 2]);
    expect(counts(ofLead).slice(0, 2)).toEqual([0, 1]);
    const [before, during, after] = ofHr.heard.map(({ data }) => String(data['version']));
    expect(during).toBe(before);
    expect(ofHr.heard.at(-1)!.data['version']).not.toBe(before);
    expect(after).toBeDefined();
    expect(ofHr.heard[1]!.data['text']).toBe('2 ansatte kontrolleres nå; tallene kan endre seg.');
    await Promise.all([ofLead.close(), ofHr.close()]);
  });
});

describe('a stream', () => {
  it('is compressed by nobody, kept by nobody, and no sign of life of its session', async () => {
    const visitor = await site.visitor('hr');
    const expiry = async (): Promise<string> =>
      (await site.query<{ at: string }>(`select max(expire)::text as at from session`))[0]!.at;
    const before = await expiry();
    await sleep(1100);
    const stream = await EventStream.open(visitor, PATH);
    await stream.until((heard) => heard.length > 0);
    await stream.close();
    const { headers } = stream.answer;
    expect(headers.get('content-encoding')).toBeNull();
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('set-cookie')).toBeNull();
    await sleep(200);
    expect(await expiry()).toBe(before);
    // A page is one.
    await visitor.text('/');
    expect(await expiry()).not.toBe(before);
  });

  it('ends, and says why, soon after its listener has signed out', async () => {
    const visitor = await site.visitor('hr');
    const stream = await EventStream.open(visitor, PATH);
    await stream.until((heard) => heard.length > 0);
    await visitor.post('/sign-out', {});
    const from = Date.now();
    const heard = await stream.ended();
    expect(heard.at(-1)!.type).toBe('signed-out');
    expect(Date.now() - from).toBeLessThan(15_000);
    // Nor is the session there again because an answer to it has ended.
    expect((await visitor.get('/')).status).toBe(303);
    expect((await EventStream.open(visitor, PATH)).answer.status).toBe(303);
  });

  it('ends where its listener may not see this any more, or something else', async () => {
    const [boss, lead] = [await managerNamed(BOSS.code), await managerNamed(LEAD.code)];
    const [ofBoss, ofLead] = [await EventStream.open(boss, PATH), await EventStream.open(lead, PATH)];
    for (const stream of [ofBoss, ofLead]) await stream.until((heard) => heard.length > 0);
    await site.query(`update unit set manager_id = $1 where code in ('top', 'team')`, [
      await idOf(LEAD.code),
    ]);
    // Who leads nothing any more is told; who leads more is to ask again, and gets more.
    expect((await ofBoss.ended()).at(-1)!.type).toBe('signed-out');
    expect((await ofLead.ended()).at(-1)!.type).toBe('figures');
    await site.query(`update unit set manager_id = $1 where code = 'top'`, [await idOf(BOSS.code)]);
  });

  it('shows that it is there while nothing happens', async () => {
    const stream = await EventStream.open(hr, PATH);
    await stream.until((heard) => heard.some(({ comment }) => comment === 'still here'), 25);
    await stream.close();
  }, 30_000);

  it('of one person is one of six at most, and of sixty in a minute', async () => {
    const reader = await site.visitor('reader');
    const streams = await Promise.all(Array.from({ length: 6 }, () => EventStream.open(reader, PATH)));
    expect(streams.map(({ answer }) => answer.status)).toEqual([200, 200, 200, 200, 200, 200]);
    const seventh = await EventStream.open(reader, PATH);
    expect([seventh.answer.status, seventh.answer.headers.get('retry-after')]).toEqual([429, '30']);
    // Somebody else is not in their way.
    const other = await EventStream.open(hr, PATH);
    expect(other.answer.status).toBe(200);
    await Promise.all([...streams, other].map((stream) => stream.close()));
    await sleep(200);
    const again = await EventStream.open(reader, PATH);
    expect(again.answer.status).toBe(200);
    await again.close();
    const many = await Promise.all(
      Array.from({ length: 60 }, () => reader.listen(PATH, AbortSignal.timeout(20_000))),
    );
    expect(many.at(-1)!.status).toBe(429);
    for (const { body } of many) await body?.cancel();
  });

  it('of an import is for those who import, and of none there is none', async () => {
    const nothing = '/imports/00000000-0000-4000-8000-000000000000/progress';
    const lead = await managerNamed(LEAD.code);
    const stranger = await site.visitor(null);
    const answers = await Promise.all([hr, lead, stranger].map((who) => EventStream.open(who, nothing)));
    expect(answers.map(({ answer }) => answer.status)).toEqual([404, 403, 303]);
  });

  it('is let go when the server ends, which waits for nobody', async () => {
    const other = await site.beside(true);
    const stream = await EventStream.open(other.visitorWith(hr.cookie!), PATH);
    await stream.until((heard) => heard.length > 0);
    const from = Date.now();
    await other.close();
    const heard = await stream.ended();
    expect(Date.now() - from).toBeLessThan(10_000);
    // Without an end: a browser asks again, and finds the next server.
    expect(heard.at(-1)!.type).toBe('figures');
  });
});
