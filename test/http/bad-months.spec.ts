import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailingService } from '../../src/alerts/mailing.service.js';
import { readSettings } from '../../src/platform/settings.js';
import { MailServer } from '../alerts/mail-server.js';
import { events, organisation, shortRest } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

const server = new MailServer();
let site: Website;
let hr: Visitor;
let port: number;

beforeAll(async () => {
  port = await server.start();
  await server.stop();
  site = await Website.start({ SMTP_URL: `smtp://127.0.0.1:${port}`, HVILETID_HR_MAIL: 'hr@example.no' });
  await site.take('org.json', organisation([{ code: 'ANN' }]));
  await site.take('events.csv', events(shortRest('ANN', '2025-12-29', '2025-12-30')));
  await site.evaluate();
  hr = await site.visitor('hr');
});
afterAll(() => site.close());

const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a month that cannot be reported', () => {
  it.each([
    ['to come', '2027-03', '2027-03 har ikke begynt ennå. Siste måned det kan finnes tall for, er 2026-01.'],
    ['that is none', '2025-13', 'Dette er ikke en måned. Skriv år og måned som 2025-12.'],
    ['without data', '2020-01', 'Det finnes ingen tall for denne måneden'],
  ])(
    '%s is refused on its page, by its files and over the API, with what would be right',
    async (_, month, words) => {
      for (const path of [`/reports/${month}`, `/reports/${month}/pdf`]) {
        const answer = await hr.get(path);
        expect([path, answer.status >= 400]).toEqual([path, true]);
        const page = await answer.text();
        expect(text(page)).toContain(words);
        // The months there are reports of stand below.
        expect(page).toContain('href="/reports/2025-12"');
      }
      const program = await site.program('figures:read');
      const answer = await program.send(`/api/v1/reports/${month}`);
      expect([404, 422]).toContain(answer.status);
      expect(answer.headers.get('content-type')).toMatch(/problem\+json/);
    },
  );

  it('is offered in no other form than those there are', async () => {
    const answer = await hr.get('/reports/2025-12/docx');
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(text(page)).toContain('Velg ett av disse: pdf, xlsx, csv, html.');
    expect(page).toContain('href="/reports/2025-12"');
  });

  it('shows an overview without figures instead of zeros', async () => {
    const page = text(await hr.text('/?month=2020-01'));
    expect(page).toContain(
      'Ingen arbeidstid er kontrollert for januar 2020, så det finnes ingen tall å vise.',
    );
    // Said before anything else, with the way to a month there is something of.
    expect(page).toMatch(/ingen tall å vise.*Siste måned med tall: desember 2025.*Å gjøre/);
    expect(page).not.toMatch(/Mulige brudd på arbeidstid 0/);
    const program = await site.program('figures:read');
    const figuresOf = async (month: string) =>
      (await (await program.send(`/api/v1/indicators?month=${month}`)).json()) as unknown;
    expect(await figuresOf('2020-01')).toMatchObject({
      coverage: { evaluated: 0, isNothingChecked: true },
      breaches: { total: null },
      overtime: { hours: null },
    });
    expect(await figuresOf('2025-12')).not.toMatchObject({ coverage: { isNothingChecked: true } });
  });
});

it('a month before all reckoning is told from what is no month at all', async () => {
  const [{ id }] = (await site.query<{ id: string }>(`select id from employee where code = 'ANN'`)) as [
    { id: string },
  ];
  const ann = await site.visitor(`employee:${id}`);
  for (const month of ['1900-01', '2101-01', 'desember']) {
    const answer = await ann.get(`/me/hours?month=${month}`);
    expect(answer.status).toBe(422);
    expect(text(await answer.text())).toContain(
      '«måned»: ventet år og måned som 2025-12, fra 1970 til 2100.',
    );
  }
});

describe('an unknown language', () => {
  it('in the settings stops the start, and says which there are', () => {
    expect(() => readSettings({ HVILETID_LANGUAGE: 'xx' })).toThrow(/HVILETID_LANGUAGE.*nb.*nn.*en/s);
  });

  it('in the register is refused with the field, and nothing of the file is taken', async () => {
    const file = organisation([{ code: 'NEW' }]).replace('"language":"nb"', '"language":"xx"');
    await expect(site.take('org.json', file)).rejects.toThrow(/language/);
    expect(await site.query(`select from employee where code = 'NEW'`)).toEqual([]);
  });

  it('asked for by a browser gives the installation’s own', async () => {
    const page = await (await hr.get('/reports/2025-12', 'xx')).text();
    expect(page).toContain('<html lang="nb"');
  });
});

describe('a wrong SMTP_URL', () => {
  it('that is no address of a mail server stops the start, and says what one looks like', () => {
    for (const wrong of ['mail.example.no', 'http://mail.example.no'])
      expect(() => readSettings({ SMTP_URL: wrong })).toThrow(/SMTP_URL.*smtp:\/\/user:password@host:587/s);
  });

  it('of a server that is none is told on the alert log; what waits goes once, when there is one', async () => {
    expect(await site.app.get(MailingService).send(0)).toBe(0);
    const page = text(await hr.text('/alerts'));
    expect(page).toMatch(
      /E-postserveren tar ikke imot: .*ECONNREFUSED.* 1 e-post venter .* Er SMTP_URL riktig/,
    );
    await server.start(port);
    await site.query(`update mail set next_at = created_at`);
    expect(await site.app.get(MailingService).send(0)).toBe(1);
    expect(await site.app.get(MailingService).send(0)).toBe(0);
    expect(server.taken).toHaveLength(1);
    expect(text(await hr.text('/alerts'))).not.toContain('tar ikke imot');
    await server.stop();
  });
});
