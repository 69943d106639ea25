import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailingService } from '../../src/alerts/mailing.service.js';
import { MailServer } from '../alerts/mail-server.js';
import { events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { linesOf } from './table-lines.js';
import { type Visitor, Website } from './website.js';

const server = new MailServer();
let site: Website;
let hr: Visitor;
let lead: Visitor;

beforeAll(async () => {
  const port = await server.start();
  site = await Website.start({ SMTP_URL: `smtp://127.0.0.1:${port}`, HVILETID_HR_MAIL: 'hr@example.no' });
  server.refusals.set('lead@example.no', 550);
  await site.take('org.json', organisation([{ code: 'ANN' }, { code: 'CAT', unit: 'top' }]));
  const rows = ['ANN', 'CAT', 'BOSS'].flatMap((code) => shortRest(code, '2025-12-29', '2025-12-30'));
  const late = ['08', '09', '10', '11', '12', '15', '16', '17', '18', '30'].map((day) => ({
    employee: 'CAT',
    id: `late-${day}`,
    kind: 'overtime',
    start: `2025-12-${day}T15:00`,
    end: `2025-12-${day}T17:00`,
  }));
  await site.take('events.csv', events([...rows, ...late]));
  await site.evaluate();
  await site.app.get(MailingService).send(0);
  hr = await site.visitor('hr');
  const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
  lead = await site.visitor(`manager:${row!.id}`);
});
afterAll(async () => {
  await site.close();
  await server.stop();
});

const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const log = async (query = ''): Promise<string> => text(await hr.text(`/alerts${query}`));

describe('the alert log', () => {
  it('shows what was sent and what failed, with the reason, and whose units have no manager to tell', async () => {
    const page = await log();
    expect(page).toContain('2 sendt');
    expect(page).toContain('1 ikke levert');
    expect(page).toMatch(/Navn LEAD 1 mulig brudd Ikke levert etter 1 forsøk: .*550/);
    expect(page).toMatch(/Navn BOSS 1 mulig brudd Sendt 5\. januar 2026 \d\d:\d\d Ikke vurdert/);
    expect(page).toMatch(/HR 1 mulig brudd Sendt/);
    expect(page).toContain('Ledelse Ingen annen leder er registrert over enheten; gikk til HR 1');
    expect(page).toMatch(/Varsler per leder og uke .* Navn BOSS .* 1 \(1\)/);
  });

  it('leads from the mails to the port that answers, where any would do', async () => {
    expect(server.taken.map(({ text: said }) => said).join()).toContain(`${site.address}/violations/`);
    const answer = await fetch(`${site.address}/api/v1/nothing`);
    expect(((await answer.json()) as { type: string }).type).toMatch(
      new RegExp(`^${site.address}/api/problems#`),
    );
  });

  it('is taken away with what became of each mail, of the state that is chosen', async () => {
    const lines = linesOf(await hr.text('/alerts.csv?state=failed'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe('Skrevet;Status;Mottaker;Om;Hva skjedde;Fulgt opp');
    expect(lines[1]).toMatch(/^2026-\d\d-\d\d \d\d:\d\d:\d\d;Ikke levert;Navn LEAD;.*mulig brudd;.*550.*;–$/);
    expect(linesOf(await hr.text('/alerts.csv'))).toHaveLength(4);
    expect(await hr.text('/alerts?state=failed')).toContain('href="/alerts.xlsx?state=failed"');
  });

  it('shows a state alone, and says where there is none', async () => {
    expect(await log('?state=failed')).not.toContain('Navn BOSS 1 mulig brudd');
    expect(await log('?state=due')).toContain('Ingen e-poster.');
  });

  it.each([
    ['status', '/alerts?state=nonsense', '/alerts'],
    ['sted i listen', '/alerts?state=failed&after=nonsense', '/alerts?state=failed'],
  ])('refuses what is no %s, with a way on', async (field, address, way) => {
    const answer = await hr.get(address);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(`«${field}»`);
    expect(page).toContain(`href="${way}"`);
  });

  it('names nobody an alert is about', async () => {
    expect(await log()).not.toMatch(/Navn (ANN|CAT)/);
  });

  it('says when a case was assessed after it was told', async () => {
    const [row] = await site.query<{ id: string }>(
      `select v.id from violation v join employee e on e.id = v.employee_id where e.code = 'CAT'`,
    );
    const { id } = row!;
    const opened = await hr.text(`/violations/${id}`);
    const version = /name="version" value="(\d+)"/.exec(opened)![1]!;
    const answer = await hr.post(`/violations/${id}/assess`, { outcome: 'real', reason: '', version });
    expect(answer.status).toBe(303);
    expect(await log()).toMatch(/Navn BOSS 1 mulig brudd Sendt .* Vurdert 5\. januar 2026/);
  });

  it('sends a failed mail again by its button, the same mail, and writes down who asked', async () => {
    const [mail] = await site.query<{ id: string }>(`select id from mail where state = 'failed'`);
    const { id } = mail!;
    server.refusals.clear();
    const answer = await hr.post(`/alerts/mails/${id}/again`, {});
    expect(answer.headers.get('location')).toBe('/alerts?again=1');
    expect(await log('?again=1')).toContain('1 e-post sendes igjen innen et minutt.');
    await site.app.get(MailingService).send(0);
    expect(
      server.taken.filter(({ to }) => to === 'lead@example.no').map(({ messageId }) => messageId),
    ).toEqual([`<${id}@hviletid>`]);
    expect((await hr.post(`/alerts/mails/${id}/again`, {})).headers.get('location')).toBe('/alerts?again=0');
    expect(
      await site.query(`select actor, subject_id from audit_entry where action = 'send-alert-again'`),
    ).toEqual([{ actor: 'hr', subject_id: id }]);
  });
});

describe('remaining room', () => {
  it('is shown to HR and to whoever leads the unit, and who looked is written down', async () => {
    expect(text(await hr.text('/remaining-room'))).toMatch(
      /Navn CAT Ledelse Overtid per 4 uker .* 10 t av 25 t \(40 %\) 15 t/,
    );
    expect(await lead.text('/remaining-room')).not.toContain('Navn CAT');
    const looks = await site.query<{ actor: string; code: string }>(
      `select a.actor, e.code from audit_entry a join employee e on e.id = a.employee_id where a.action = 'list-remaining-room'`,
    );
    expect(looks).toContainEqual({ actor: 'hr', code: 'CAT' });
  });
});

const CHOSEN = {
  language: 'en',
  delivery: 'daily',
  digestAt: '06:30',
  notBefore: '07:00',
  notAfter: '16:00',
  workdaysOnly: 'yes',
  kinds: 'room',
};

describe('own choices', () => {
  it('are stored and shown, and are the person’s own', async () => {
    const answer = await lead.post('/my-alerts', { ...CHOSEN, version: '0' });
    expect(answer.headers.get('location')).toBe('/my-alerts?saved=yes');
    const page = await lead.text('/my-alerts?saved=yes');
    expect(text(page)).toContain('Valgene er lagret.');
    expect(text(page)).toMatch(/Kan ikke slås av.*innsigelser uten svar.*det i tidsplanen som må ses på/);
    expect(text(page)).toContain('Ingenting sendes utenom');
    expect(page).toMatch(/id="digestAt"[^>]*value="06:30"/);
    expect(page).toMatch(/value="daily"[^>]*checked/);
    expect(page).not.toMatch(/value="threshold"[^>]*checked/);
    expect(page).not.toContain('value="weekly-summary"');
    expect(await hr.text('/my-alerts')).toContain('value="weekly-summary"');
    expect(
      await site.query(
        `select e.code, c.version, c.off from alert_choice c join employee e on e.id::text = c.person`,
      ),
    ).toEqual([{ code: 'LEAD', version: 1, off: ['threshold'] }]);
    expect(
      await site.query(`select count(*)::int as count from audit_entry where action = 'choose-alerts'`),
    ).toEqual([{ count: 1 }]);
  });

  it('of whoever was slower are kept as typed beside what is stored, and hold when saved again', async () => {
    const late = await lead.post('/my-alerts', { ...CHOSEN, digestAt: '09:15', version: '0' });
    expect(late.status).toBe(412);
    const html = await late.text();
    expect(text(html)).toContain('Valgene er endret siden du åpnet siden.');
    expect(text(html)).toContain('Én e-post om dagen, 06:30');
    expect(html).toMatch(/id="digestAt"[^>]*value="09:15"/);
    const version = /name="version" value="(\d+)"/.exec(html)![1]!;
    expect((await lead.post('/my-alerts', { ...CHOSEN, digestAt: '09:15', version })).status).toBe(303);
  });

  it('in a language there is none of are refused, with those there are', async () => {
    const answer = await lead.post('/my-alerts', { ...CHOSEN, language: 'xx', version: '2' });
    expect(answer.status).toBe(422);
    expect(text(await answer.text())).toContain('«xx» er ikke et språk her; velg nb, nn eller en.');
  });

  it('keep alerts for the mail of the day, which the log shows with when it goes', async () => {
    await site.take('more.csv', events(shortRest('ANN', '2025-12-19', '2025-12-20')));
    await site.evaluate();
    await site.app.get(MailingService).send(0);
    const page = await log();
    expect(page).toContain('1 varsel er ikke i noen e-post ennå');
    expect(page).toMatch(/Navn LEAD 1 mulig brudd 5\. januar 2026 09:15/);
  });

  it('said twice are stored once', async () => {
    const again = await lead.post('/my-alerts', { ...CHOSEN, digestAt: '09:15', version: '0' });
    expect(again.status).toBe(303);
    expect(await site.query(`select version from alert_choice`)).toEqual([{ version: 2 }]);
  });

  it('that cannot be used are shown again with what would be right', async () => {
    const answer = await lead.post('/my-alerts', { ...CHOSEN, notBefore: '25:00', version: '2' });
    expect(answer.status).toBe(422);
    expect(text(await answer.text())).toContain(
      '«25:00» er ikke et klokkeslett (ikke før); ventet et som 07:00.',
    );
  });

  it('are seen among what runs by the clock: at which hours mails of a day go, and when next', async () => {
    const page = text(await hr.text('/schedules'));
    expect(page).toMatch(
      /Daglig e-post .* ikke begynt Når den enkelte har valgt: kl\. 09:15 aldri \d+\. \w+ \d{4} 09:15/,
    );
    await site.query(`update alert_choice set delivery = 'at-once'`);
    expect(text(await hr.text('/schedules'))).toMatch(/Daglig e-post .* av Ingen har valgt det\. aldri –/);
    await site.query(`update alert_choice set delivery = 'daily'`);
  });

  it('are asked of nobody who gets no mail', async () => {
    expect((await (await site.visitor('reader')).get('/my-alerts')).status).toBe(403);
  });
});
