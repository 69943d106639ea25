import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AlertSchedules } from '../../src/alerts/alert-schedules.service.js';
import { MailingService } from '../../src/alerts/mailing.service.js';
import { generateDemo } from '../../src/demo/generate.js';
import { januaryCsv } from '../../src/demo/january.js';
import { clockOf } from '../../src/platform/zone.js';
import { MailServer } from '../alerts/mail-server.js';
import { TestApplication } from '../support/application.js';

/* What the demonstration offers to be imported by hand, over what it has from the start. */

const server = new MailServer();
let one: TestApplication;

beforeAll(async () => {
  const port = await server.start();
  one = await TestApplication.start({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  const { organisation, events } = generateDemo(clockOf('Europe/Oslo'));
  await one.take('organisation.json', JSON.stringify(organisation));
  // The last weeks are enough for what January rests on.
  const [header = '', ...lines] = events.split('\n');
  const late = lines.filter((line) => /^103[12];.*;2025-12-/.test(line));
  await one.take('events.csv', [header, ...late, ''].join('\n'));
  await one.evaluate();
  await one.app.get(MailingService).send(0);
  server.clear();
}, 60_000);
afterAll(async () => {
  await one.close();
  await server.stop();
});

it('the days of January that can be imported bring a breach that is foreseen, and little room', async () => {
  await one.take('january.csv', januaryCsv());
  await one.evaluate();
  await one.app.get(AlertSchedules).tellOfRoom();
  await one.app.get(MailingService).send(0);
  expect(server.taken).toHaveLength(1);
  const [mail] = server.taken;
  expect(mail?.to).toMatch(/^elin\./);
  expect(mail?.text).toContain('14. januar 2026');
  expect(mail?.text).toContain('9 av 10 timer overtid er brukt på sju dager');
  const kinds = await one.query(`select kind, count(*)::int as count from alert
     where kind in ('foreseen', 'room') group by kind order by kind`);
  expect(kinds).toEqual([
    { kind: 'foreseen', count: 1 },
    { kind: 'room', count: 1 },
  ]);
});
