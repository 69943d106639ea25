import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { events, organisation, shortRest } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

let site: Website;
let hr: Visitor;
beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'ANN' }, { code: 'BEN' }]));
  await site.take('events.csv', events(shortRest('ANN', '2025-12-03', '2025-12-04')));
  await site.evaluate();
  hr = await site.visitor('hr');
});
afterAll(() => site.close());

const send = (...fields: [string, string][]): Promise<Response> => hr.post('/reports/2025-12/text', fields);
const stored = async (): Promise<string | undefined> =>
  (await site.query<{ text: string }>('select text from report_text order by version desc limit 1'))[0]?.text;

describe('a text for the board that names somebody on record', () => {
  const NAMED = 'Takk til navn ann for innsatsen. <b>Ny turnus</b>.';

  it('comes back with a warning that says whom, nothing stored and nothing lost', async () => {
    const answer = await send(['text', NAMED]);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Teksten nevner personer. Ingenting er lagret.');
    expect(page).toContain('Navn ANN (ANN) skal stå i teksten');
    expect(page).not.toContain('Navn BEN (BEN)');
    expect(page).toContain('Takk til navn ann for innsatsen. &lt;b>Ny turnus');
    expect(await stored()).toBeUndefined();
  });

  it('is stored once that is confirmed, and who is named besides is asked about', async () => {
    expect((await send(['text', `${NAMED} Og BEN.`], ['named', 'ANN'])).status).toBe(422);
    expect(await stored()).toBeUndefined();
    const answer = await send(['text', `${NAMED} Og BEN.`], ['named', 'ANN'], ['named', 'BEN']);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/reports/2025-12']);
    expect(await stored()).toBe(`${NAMED} Og BEN.`);
    const [entry] = await site.query<{ detail: unknown }>(
      `select detail from audit_entry where action = 'write-report' order by id desc limit 1`,
    );
    expect(entry?.detail).toEqual({ version: 1, named: 2 });
  });

  it('that is too long comes back as well', async () => {
    const answer = await send(['text', `${'x'.repeat(8000)} slutt`]);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Den kan ha 8000 tegn');
    expect(page).toContain('x slutt</textarea>');
  });

  it('without names is stored at once', async () => {
    expect((await send(['text', 'Ny turnus fra mars.'])).status).toBe(303);
    expect(await stored()).toBe('Ny turnus fra mars.');
  });
});
