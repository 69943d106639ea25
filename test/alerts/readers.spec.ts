import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ClosingAlerts } from '../../src/alerts/closings/closing-alerts.service.js';
import { MailingService } from '../../src/alerts/mailing.service.js';
import { AlertLogQuery } from '../../src/alerts/log/alert-log.query.js';
import { TestApplication } from '../support/application.js';
import { organisation } from '../support/organisation.js';
import { MailServer } from './mail-server.js';

/* The board is told that its report is closed, as far as the role file names addresses of it. */

const ROLES = `roles:
  - email: Board@example.no
    role: reader
  - email: gone@example.no
    role: reader
    to: 2026-01-04
  - email: HR@example.no
    role: reader
  - employee: ANN
    role: reader
  - email: delegate@example.no
    role: safety-delegate
`;

const server = new MailServer();
let one: TestApplication;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-readers-'));
  await writeFile(join(directory, 'roles.yaml'), ROLES);
  const port = await server.start();
  one = await TestApplication.start({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    HVILETID_HR_MAIL: 'hr@example.no',
    HVILETID_ROLE_FILE: join(directory, 'roles.yaml'),
  });
});
beforeEach(async () => {
  server.clear();
  await one.empty();
  await one.take('organisation.json', organisation([{ code: 'ANN', email: 'ann@example.no' }]));
  await one.evaluate();
  await one.query(
    `insert into closed_report (id, month, version, content, sha256, data_version, closed_at, closed_by)
     values (gen_random_uuid(), '2025-12-01', 1, '{}', 'x', 'none/0', '2026-01-05T06:00Z', 'schedule')`,
  );
});
afterAll(async () => {
  await one.close();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

const send = async (): Promise<string[]> => {
  server.taken.splice(0);
  for (let round = 0; round < 3; round += 1) await one.app.get(MailingService).send(0);
  return server.taken.map(({ to }) => to).sort();
};
const tell = async (): Promise<string[]> => {
  await one.app.get(ClosingAlerts).look();
  return send();
};

describe('readers of the report', () => {
  it('are mailed once that it is closed, with a link; whose time as a reader is over is not', async () => {
    expect(await tell()).toEqual(['ann@example.no', 'board@example.no', 'boss@example.no', 'hr@example.no']);
    const board = server.taken.find(({ to }) => to === 'board@example.no');
    expect(board?.text).toMatch(/^Hei,\n/);
    expect(board?.text).toContain('/reports/2025-12');
    expect(board?.text).toContain('satt opp som leser av månedsrapporten');
    expect(board?.text).not.toContain('leder for enheten');
    expect(await tell()).toEqual([]);
  });

  it('stand by their address in the alert log', async () => {
    await tell();
    const mails = await one.app.get(AlertLogQuery).mails('sent', null, 10);
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
      'HR',
      'Navn ANN',
      'Navn BOSS',
      'board@example.no',
    ]);
    const weeks = await one.app.get(AlertLogQuery).weeks(new Date('2026-01-01T00:00Z'), 'Europe/Oslo');
    expect(weeks.map(({ recipient }) => recipient)).toContain('board@example.no');
  });

  it('who are in HR as well are told once in their one mail', async () => {
    await one.query(
      `insert into hr_member (person, name, email, signed_in_at) values ('oidc:ann', 'Ann', 'Ann@example.no', now())`,
    );
    expect(await tell()).toEqual(['ann@example.no', 'board@example.no', 'boss@example.no', 'hr@example.no']);
    const ann = server.taken.find(({ to }) => to === 'ann@example.no');
    expect(ann?.text.match(/\/reports\/2025-12/g)).toHaveLength(1);
    await one.query(`delete from hr_member`);
  });

  it('who were told and come into the register are not told again', async () => {
    await tell();
    const board = { code: 'BOARD', email: 'Board@example.no' };
    await one.take('organisation.json', organisation([{ code: 'ANN', email: 'ann@example.no' }, board]));
    await one.evaluate();
    expect(await tell()).toEqual([]);
  });

  it('who cannot be reached are told to HR', async () => {
    server.refusals.set('board@example.no', 550);
    expect(await tell()).toEqual(['ann@example.no', 'boss@example.no', 'hr@example.no', 'hr@example.no']);
  });

  it('who are none any more are told nothing, and HR not in their place', async () => {
    await tell();
    await one.query(`update alert set recipient = 'reader:gone@example.no', mail_id = null
                      where recipient = 'reader:board@example.no'`);
    expect(await send()).toEqual([]);
    expect(await one.query(`select id from alert where recipient like 'reader:%'`)).toEqual([]);
    await one.query(`update mail set recipient = 'reader:gone@example.no', state = 'due', next_at = now() + interval '1 hour'
                      where recipient = 'reader:board@example.no'`);
    await send();
    expect(await one.query(`select state from mail where recipient = 'reader:gone@example.no'`)).toEqual([
      { state: 'withdrawn' },
    ]);
  });
});

it('a role file that cannot be read stops no command that mails nobody', async () => {
  const other = await TestApplication.start({ HVILETID_ROLE_FILE: join(directory, 'none.yaml') });
  try {
    await expect(other.take('organisation.json', organisation([]))).resolves.toMatchObject({
      isImported: true,
    });
  } finally {
    await other.close();
  }
});
