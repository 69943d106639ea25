import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClosingState } from '../../src/reports/closing/closing.service.js';
import { events, organisation, type Person, shortRest } from '../support/organisation.js';
import { type Program, type Visitor, Website } from './website.js';

const OTHERS = ['CAI', 'DAG', 'EVA', 'FINN', 'GRO'].map((code): Person => ({ code, unit: 'night' }));

let site: Website;
let hr: Visitor;
let reader: Visitor;
let program: Program;

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('&amp;', '&');
const close = async (): Promise<void> => {
  expect((await hr.post('/reports/2025-12/close', {})).status).toBe(303);
};
const state = async (): Promise<ClosingState> =>
  (await (await program.send('/api/v1/reports/2025-12/closings')).json()) as ClosingState;

/** Closed twice with a breach more; the board's reader had opened version 1. */
beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation([{ code: 'ANN' }, { code: 'BO' }, ...OTHERS]));
  const orderly = OTHERS.flatMap(({ code }) => shortRest(code, '2025-12-03', '2025-12-04').slice(1));
  const first = [...shortRest('ANN', '2025-12-03', '2025-12-04'), ...orderly];
  await site.take('events.csv', events(first));
  await site.evaluate();
  hr = await site.visitor('hr');
  reader = await site.visitor('reader');
  program = await site.program('figures:read', 'figures:close');
  await close();
  await reader.text('/reports/2025-12');
  await site.take('more.csv', events([...first, ...shortRest('BO', '2025-12-10', '2025-12-11')]));
  await site.evaluate();
  await close();
});
afterAll(() => site.close());

describe('every version of a closed month', () => {
  it('is fetched again with the bytes its hash is of, and the headers say which it is', async () => {
    for (const { version, sha256 } of (await state()).closings) {
      const answer = await program.send(`/api/v1/reports/2025-12?version=${version}`);
      expect(sha(await answer.text())).toBe(sha256);
      expect(answer.headers.get('report-version')).toBe(String(version));
      expect(answer.headers.get('report-closed-at')).toBe('2026-01-05T08:00+01:00');
      expect(answer.headers.get('report-sha256')).toBe(sha256);
      const wrapped = await (await program.send(`/api/v1/reports/2025-12/closings/${version}`)).text();
      const { report, ...about } = JSON.parse(wrapped) as { report: unknown };
      expect(about).toMatchObject({ month: '2025-12', version, sha256 });
      expect(sha(JSON.stringify(report))).toBe(sha256);
    }
    const latest = await program.send('/api/v1/reports/2025-12');
    expect(latest.headers.get('report-version')).toBe('2');
  });

  it('has its files, and those name it', async () => {
    const answer = await hr.get('/reports/2025-12/html?version=1');
    expect(answer.headers.get('content-disposition')).toContain('report-2025-12-v1.html');
    expect(plain(await answer.text())).toContain('Versjon 1, lukket 5. januar 2026 kl. 08:00.');
    const csv = await program.send('/api/v1/reports/2025-12/csv?version=2');
    expect(await csv.text()).toContain('Versjon 2, lukket');
  });

  it('is not answered by another where there is none, nor is what is asked for overlooked', async () => {
    const statusOf = async (path: string): Promise<number> => (await program.send(path)).status;
    expect(await statusOf('/api/v1/reports/2025-12?version=3')).toBe(404);
    expect(await statusOf('/api/v1/reports/2025-12/pdf?version=3')).toBe(404);
    expect(await statusOf('/api/v1/reports/2025-12/closings/3')).toBe(404);
    for (const query of ['version=x', 'version=0', 'version=1.5', 'version=', 'versjon=1'])
      expect([query, await statusOf(`/api/v1/reports/2025-12?${query}`)]).toEqual([query, 422]);
    const page = await hr.get('/reports/2025-12?version=3');
    expect(page.status).toBe(404);
    expect(plain(await page.text())).toContain('Det finnes ingen versjon 3 av 2025-12. Den siste er 2.');
    expect((await hr.get('/reports/2025-12/pdf?version=x')).status).toBe(422);
  });

  it('stands on the page with its hash and a link, and what changed between them in words', async () => {
    const page = await hr.text('/reports/2025-12');
    for (const { version, sha256 } of (await state()).closings) {
      expect(page).toContain(`href="/reports/2025-12?version=${version}"`);
      expect(page).toContain(sha256);
    }
    const text = plain(page);
    expect(text).toContain('Ingen tall er endret etter versjon 2.');
    expect(text).toMatch(/Endret fra versjon 1 til 2: \d+ tall/);
    expect(text).toContain('Nøkkeltall: mulige brudd, antall 1 2');
    expect(text).toContain('Mulige brudd etter type: Hviletid i løpet av 24 timer, antall 1 2');
    expect(text).not.toMatch(/keyFigures|breachesByType|per100Shifts/);
    const first = plain(await reader.text('/reports/2025-12?version=1'));
    expect(first).toContain('Versjon 1, lukket 5. januar 2026 kl. 08:00. Den er avløst av versjon 2.');
  });

  it('was received by whoever read it as a page, by name and with the time of day', async () => {
    const text = plain(await hr.text('/reports/2025-12'));
    expect(text).toContain('5. januar 2026 08:00: Styremedlem, versjon 1, lest på siden');
    // Once a day, however often the page is looked at again.
    await reader.text('/reports/2025-12?version=1');
    const again = plain(await hr.text('/reports/2025-12'));
    expect(again.match(/Styremedlem, versjon 1, lest på siden/g)).toHaveLength(1);
    expect(again).toContain('Program: test, versjon 2, JSON');
    expect(plain(await reader.text('/reports/2025-12'))).not.toContain('Hvem har fått rapporten');
  });

  it('that are many are not all listed, and it is said', async () => {
    await site.query(
      `insert into report_delivery (report_id, at, receiver, format)
       select c.id, now(), 'reader', 'pdf' from closed_report c, generate_series(1, 250) where c.version = 1`,
    );
    expect(plain(await hr.text('/reports/2025-12'))).toMatch(/De siste 200 av 2[5-9]\d\./);
  });
});

it('a month that is not over says so', async () => {
  await site.take('january.csv', events(shortRest('ANN', '2026-01-02', '2026-01-03')));
  await site.evaluate();
  expect(plain(await hr.text('/reports/2026-01'))).toContain(
    'Måneden er ikke over. Tallene er foreløpige og går til og med',
  );
  const answer = await program.send('/api/v1/reports/2026-01');
  expect(((await answer.json()) as { upTo: string }).upTo).toMatch(/^2026-01-0\d$/);
});
