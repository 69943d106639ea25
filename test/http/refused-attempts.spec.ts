import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RefusedAttempts } from '../../src/access/refusals/refused-attempts.service.js';
import { events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

let site: Website;
let lead: Visitor;
let admin: Visitor;
let leadId: string;
beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'TOPP', unit: 'top' }, { code: 'DAG' }]));
  await site.take(
    'events.csv',
    events(['TOPP', 'DAG'].flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
  await site.evaluate();
  leadId = `manager:${await idOf(`select id from employee where code = '${LEAD.code}'`)}`;
  lead = await site.visitor(leadId);
  admin = await site.visitor('admin');
});
afterAll(() => site.close());

const idOf = async (sql: string): Promise<string> => (await site.query<{ id: string }>(sql))[0]!.id;
const findingOf = (code: string): Promise<string> =>
  idOf(
    `select v.id from violation v join employee e on e.id = v.employee_id where e.code = '${code}' limit 1`,
  );

interface Entry {
  readonly actor: string;
  readonly outcome: string;
  readonly subject: { readonly kind: string; readonly id: string } | null;
  readonly employee: string | null;
  readonly detail: Record<string, unknown>;
}
/** What a search for refused attempts finds, latest first, once the answers are written down. */
async function refused(by = ''): Promise<readonly Entry[]> {
  let count = -1;
  for (;;) {
    const { entries } = await admin.json<{ entries: Entry[] }>(
      `/api/v1/audit?action=ask-for-persons&outcome=refused&limit=200${by}`,
    );
    if (entries.length === count) return entries;
    count = entries.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The entry that something leaves, which is written once its answer is sent. */
async function leftBy(act: () => Promise<unknown>): Promise<Entry> {
  const before = (await refused()).length;
  await act();
  for (;;) {
    const [latest, ...others] = await refused();
    if (latest && others.length >= before) return latest;
  }
}

describe('somebody who asks for a person beyond what they may see', () => {
  it('is found as well where several are asked for at once', async () => {
    const id = await findingOf('TOPP');
    const before = (await refused('&employee=TOPP')).length;
    const answer = await lead.post('/violations/assess', {
      pick: `${id}:1`,
      outcome: 'emergency',
      reason: 'x',
    });
    expect(answer.status).toBe(409);
    const [entry, ...others] = await refused('&employee=TOPP');
    expect(others).toHaveLength(before);
    expect(entry).toMatchObject({
      actor: leadId,
      subject: { kind: 'violation', id },
      employee: 'TOPP',
      detail: { what: 'findings', how: 'not-found' },
    });
  });

  it('is found in the log, with whom it was about, what was asked for and how it was refused', async () => {
    const id = await findingOf('TOPP');
    expect((await lead.get(`/violations/${id}`)).status).toBe(404);
    const [entry] = await refused('&employee=TOPP');
    expect(entry).toMatchObject({
      actor: leadId,
      outcome: 'refused',
      subject: { kind: 'violation', id },
      employee: 'TOPP',
      detail: { what: 'findings', how: 'not-found' },
    });
    const page = await admin.text('/audit?action=ask-for-persons&employee=TOPP');
    expect(page).toContain('Ba om noe om personer');
    expect(page).toContain('hva: funn eller ansatte, hvordan: utenfor det den som spør kan se');
  });

  it('is found there whose role does not open it at all', async () => {
    const reader = await site.visitor('reader');
    expect((await reader.get('/violations')).status).toBe(403);
    expect((await reader.post(`/violations/${await findingOf('DAG')}/comment`, { text: 'x' })).status).toBe(
      403,
    );
    const entries = (await refused()).filter(({ actor }) => actor === 'reader');
    expect(entries).toMatchObject([
      { employee: 'DAG', detail: { what: 'findings', how: 'not-allowed' } },
      { employee: null, subject: null, detail: { what: 'findings', how: 'not-allowed' } },
    ]);
  });

  it('is found by a foreign unit, a month of hours, an event and an objection as well', async () => {
    const [unit, employee] = [
      await idOf(`select id from unit where code = 'top'`),
      await idOf(`select id from employee where code = 'TOPP'`),
    ];
    const event = await idOf(`select w.id from work_event w where w.employee_id = '${employee}' limit 1`);
    const asked = [
      await leftBy(() => lead.get(`/month-hours/${employee}/${unit}/2025-12`)),
      await leftBy(() => lead.get(`/staff?unit=${unit}`)),
      await leftBy(async () => lead.get(`/violations/${await findingOf('DAG')}/events/${event}`)),
    ];
    expect(asked.map(({ subject, employee: of }) => [subject?.kind, of])).toEqual([
      ['employee', 'TOPP'],
      ['unit', null],
      ['event', 'TOPP'],
    ]);
  });

  it('leaves nothing where nothing was ever there, or where it is about nobody', async () => {
    const before = await refused();
    await lead.get('/violations/00000000-0000-4000-8000-000000000000');
    await lead.get('/violations/nonsense');
    await lead.get('/tokens');
    const hr = await site.visitor('hr');
    await hr.get('/me/findings');
    await (await site.visitor(null)).get('/violations');
    expect(await refused()).toEqual(before);
  });

  it('leaves nothing where what was asked for is one of theirs and only has no such page', async () => {
    const before = await refused();
    const [unit, employee] = [
      await idOf(`select id from unit where code = 'team'`),
      await idOf(`select id from employee where code = 'DAG'`),
    ];
    const hr = await site.visitor('hr');
    for (const who of [hr, lead]) {
      expect((await who.get(`/month-hours/${employee}/${unit}/2024-03`)).status).toBe(404);
    }
    expect(await refused()).toEqual(before);
  });

  it('is no look that its person is told: nothing was seen', async () => {
    const topp = await site.visitor(`employee:${await idOf(`select id from employee where code = 'TOPP'`)}`);
    expect(await topp.text('/audit/mine')).not.toContain('Ba om noe om personer');
  });

  it('cannot fill the log by asking again and again: the same within a minute is a number', async () => {
    await site.app.get(RefusedAttempts).closeMinute();
    const before = (await refused()).length;
    const path = `/violations/${await findingOf('TOPP')}`;
    for (let n = 0; n < 30; n += 1) await lead.get(path);
    expect((await refused()).length).toBe(before + 1);
    await site.app.get(RefusedAttempts).closeMinute();
    const [counted] = await refused();
    expect(counted).toMatchObject({
      actor: leadId,
      subject: null,
      detail: { what: 'findings', how: 'not-found', times: 29 },
    });
  });

  it('that is a program with a token of another scope is one, too', async () => {
    const program = await site.program('figures:read');
    expect((await program.send('/api/v1/violations')).status).toBe(403);
    const [entry] = await refused();
    expect(entry).toMatchObject({
      actor: `token:${program.token!.split('_')[1]}`,
      detail: { what: 'findings', how: 'not-allowed' },
    });
  });
});
