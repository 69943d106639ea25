import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TestApplication } from '../support/application.js';
import { here } from '../support/command-here.js';
import { run } from '../support/command-line.js';
import { events, organisation, shortRest } from '../support/organisation.js';

/* What commands say, in the language of the installation or the one asked for. */

describe('the rules', () => {
  it.each([
    ['nb', ['regel', 'hjemmel', 'minst 11 t', 'høyst 13 t', 'høyst 1 på rad', 'minst 8 t', 'tillitsvalgte']],
    ['nn', ['regel', 'heimel', 'minst 11 t', 'høgst 13 t', 'høgst 1 på rad', 'minst 8 t', 'tillitsvalde']],
    [
      'en',
      ['rule', 'clause', 'at least 11 h', 'at most 13 h', 'at most 1 in a row', 'elected representatives'],
    ],
  ])('in %s', async (language, words) => {
    const asked = await here(['rules', 'show', '--lang', language]);
    const set = await here(['rules', 'show'], { HVILETID_LANGUAGE: language });
    expect(set).toEqual(asked);
    for (const word of words) expect(asked.out.replaceAll('\u00a0', ' ')).toContain(word);
    expect(asked.out).not.toMatch(/\bmin \d|\bmax \d|elected-representatives/);
  });
});

describe('on a database', () => {
  let one: TestApplication;
  const command = (...args: string[]): ReturnType<typeof here> => here(args, { DATABASE_URL: one.url });
  beforeAll(async () => {
    one = await TestApplication.start();
    await one.take('organisation.json', organisation([{ code: 'ANN' }]));
    await one.take('events.csv', events(shortRest('ANN', '2025-12-03', '2025-12-04')));
  });
  afterAll(() => one.close());

  it.each([
    ['nb', '3 ansatte kontrollert: '],
    ['nn', '3 tilsette kontrollerte: '],
    ['en', '3 employees evaluated: '],
  ])('an evaluation is told in %s', async (language, words) => {
    const { out } = await command('evaluate', '--all', '--lang', language);
    expect(out).toContain(words);
  });

  it.each([
    ['nb', 'Databasen er oppdatert.'],
    ['nn', 'Databasen er oppdatert.'],
    ['en', 'The database is up to date.'],
  ])('a migration is told in %s', async (language, words) => {
    expect(await command('migrate', '--lang', language)).toEqual({ out: words, status: 0 });
  });

  it.each([
    ['nb', /^ok {5}regelverk: .*\n(?:ok .*\n)+merk {3}e-post: SMTP_URL er ikke satt/],
    ['nn', /^ok {5}regelverk: .*\n(?:ok .*\n)+merk {3}e-post: SMTP_URL er ikkje sett/],
    ['en', /^ok {5}rulebook: .*\n(?:ok .*\n)+note {3}mail: SMTP_URL is not set/],
  ])('no mail server is worth a note in %s, and nothing wrong', async (language, words) => {
    const { out, status } = await command('doctor', '--lang', language);
    expect(out).toMatch(words);
    expect(out).not.toMatch(/WRONG|FEIL/);
    expect(status).toBe(0);
  });

  it('mails that could not be delivered are wrong', async () => {
    const id = randomUUID();
    await one.query(
      `insert into mail (id, recipient, recipient_id, kind, state, created_at, next_at)
         select $1, e.id::text, e.id, 'alerts', 'failed', now(), now() from employee e limit 1`,
      [id],
    );
    const { out, status } = await command('doctor');
    await one.query('delete from mail where id = $1', [id]);
    expect(out).toMatch(/^FEIL {3}varsler: 1 /m);
    expect(status).toBe(1);
  });

  it('a sum that no recount gives is wrong', async () => {
    await one.query(`update month_indicator set value = value + 1`);
    const { out, status } = await command('doctor', '--lang', 'en');
    expect(out).toMatch(/^WRONG {2}monthly sums: .*stored/m);
    expect(status).toBe(1);
  });

  it.each([
    ['nb', /^2026-02 har ikke begynt/],
    ['nn', /^2026-02 har ikkje byrja/],
    ['en', /^2026-02 has not begun/],
  ])('a refusal is told in %s', async (language, words) => {
    const asked = await run(['report', '2026-02', '--lang', language], { DATABASE_URL: one.url });
    expect(asked.err).toMatch(words);
    expect(asked.status).toBe(2);
  });
});

it.each([
  ['nb', /kan ikke leses/],
  ['nn', /kan ikkje lesast/],
  ['en', /cannot be read/],
])('what cannot be read is told in %s', async (language, words) => {
  const { err, status } = await run(['conformance', '/nowhere/cases.jsonl'], { HVILETID_LANGUAGE: language });
  expect(err).toMatch(words);
  expect(status).toBe(2);
});
