import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailingService } from '../../src/alerts/mailing.service.js';
import { EvaluationRun } from '../../src/violations/evaluation-run.service.js';
import { TestApplication } from '../support/application.js';
import {
  BOSS,
  EIGHT_HOURS,
  events,
  LEAD,
  organisation,
  shortRest,
  type Row,
} from '../support/organisation.js';
import { MailServer } from './mail-server.js';

const server = new MailServer();
let port: number;
let one: TestApplication;

beforeAll(async () => {
  port = await server.start();
  one = await TestApplication.start({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    HVILETID_PUBLIC_URL: 'https://hviletid.example.no/',
    HVILETID_HR_MAIL: 'hr@example.no',
  });
});
beforeEach(async () => {
  server.clear();
  await one.empty();
});
afterAll(async () => {
  await one.close();
  await server.stop();
});

const ANN = { code: 'ANN' };
const NEW_YEAR = (code: string): Row[] => shortRest(code, '2025-12-29', '2025-12-30');

/** Imports, evaluates, and mails at once instead of waiting for more. */
const find = async (rows: readonly Row[]) => {
  await one.take('events.csv', events(rows));
  return one.evaluate();
};
const send = (): Promise<number> => one.app.get(MailingService).send(0);
const mails = () =>
  one.query<{ code: string; state: string; attempts: number; error: string | null }>(
    `select e.code, m.state, m.attempts, m.last_error as error
       from mail m join employee e on e.id = m.recipient_id order by m.created_at, e.code`,
  );
const addresses = (): string[] => server.taken.map(({ to }) => to).sort();

describe('alert mails', () => {
  it('are one a manager for one import, in the manager’s language, and name nobody', async () => {
    await one.take('organisation.json', organisation([ANN, { code: 'BEN' }, { code: 'CAT', unit: 'top' }]));
    await find([...NEW_YEAR('ANN'), ...NEW_YEAR('BEN'), ...NEW_YEAR('CAT')]);
    expect(await send()).toBe(2);
    expect(addresses()).toEqual(['boss@example.no', 'lead@example.no']);
    const lead = server.taken.find(({ to }) => to === 'lead@example.no')!;
    expect(lead.subject).toBe('2 nye moglege brot på arbeidstidsreglane');
    expect(lead.text).toContain('Hei Navn LEAD,');
    expect(lead.text).toContain('30. desember 2025');
    expect(lead.text).not.toMatch(/ANN|BEN|CAT/);
    expect(lead.text.match(/https:\/\/hviletid\.example\.no\/violations\/[0-9a-f-]{36}/g)).toHaveLength(2);
  });

  it('are not sent again, however often it is asked', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await find(NEW_YEAR('ANN'));
    expect(await send()).toBe(1);
    expect([await send(), await send()]).toEqual([0, 0]);
    await one.evaluate('all');
    expect(await send()).toBe(0);
    expect(server.taken).toHaveLength(1);
  });

  it('go out once when two processes send at the same time', async () => {
    await one.take('organisation.json', organisation([ANN, { code: 'CAT', unit: 'top' }]));
    await find([...NEW_YEAR('ANN'), ...NEW_YEAR('CAT')]);
    const sent = await Promise.all([send(), send(), send()]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(addresses()).toEqual(['boss@example.no', 'lead@example.no']);
  });

  it('wait until nothing more has come for a while', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await find(NEW_YEAR('ANN'));
    const mailing = one.app.get(MailingService);
    expect([await mailing.send(60_000), await mailing.hasUnsettled()]).toEqual([0, true]);
    expect([await mailing.send(0), await mailing.hasUnsettled()]).toEqual([1, false]);
  });

  it('tell of what came up in the last 35 days, and of nothing older', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await find([
      ...shortRest('ANN', '2025-11-29', '2025-11-30'),
      ...shortRest('ANN', '2025-12-01', '2025-12-02'),
    ]);
    expect(await send()).toBe(1);
    expect(server.taken[0]?.text).toContain('2. desember 2025');
    expect(server.taken[0]?.text).not.toContain('november');
  });

  it('tell the manager above of a manager’s own breach, and HR of the top manager’s, saying why', async () => {
    await one.take('organisation.json', organisation([]));
    await find([...NEW_YEAR('LEAD'), ...NEW_YEAR('BOSS')]);
    expect(await send()).toBe(2);
    expect(addresses()).toEqual(['boss@example.no', 'hr@example.no']);
    expect(server.taken.find(({ to }) => to === 'hr@example.no')?.text).toContain(
      'ingen annen leder er registrert over enheten: Ledelse.',
    );
  });

  it('of a manager without an address go to the next one above, and say so', async () => {
    await one.take('organisation.json', organisation([ANN], [], [BOSS, { ...LEAD, email: null }]));
    await find(NEW_YEAR('ANN'));
    await send();
    expect(addresses()).toEqual(['boss@example.no']);
    expect(server.taken[0]?.text).toContain('nærmeste leder ikke har en e-postadresse: Drift.');
  });

  it('go to everybody of HR who has signed in lately, each address once', async () => {
    await one.query(`insert into hr_member (person, name, email, signed_in_at) values
      ('oidc:1', 'Inger', 'inger@example.no', '2026-01-02'), ('oidc:2', 'Boksen', 'HR@example.no', '2026-01-02'),
      ('oidc:3', 'Sluttet', 'gone@example.no', '2025-09-01')`);
    await one.take('organisation.json', organisation([], [], [{ ...BOSS, email: null }, LEAD]));
    await find([...NEW_YEAR('LEAD')]);
    expect(await send()).toBe(2);
    expect(addresses()).toEqual(['hr@example.no', 'inger@example.no']);
    expect(await send()).toBe(0);
  });
});

describe('an import whose evaluation takes long', () => {
  const idOf = async (code: string): Promise<string> => {
    const [row] = await one.query<{ id: string }>(`select id from employee where code = $1`, [code]);
    return row!.id;
  };
  /** Days at work in December, eight hours each. */
  const ordinary = (employee: string, from: number, to: number): Row[] =>
    Array.from({ length: to - from + 1 }, (_, i) => `2025-12-${from + i}`).map((date) => ({
      employee,
      id: `${employee}-${date}`,
      start: `${date}T07:00`,
      end: `${date}T15:00`,
    }));
  /** ANN is evaluated, BEN of the same file is not yet. */
  const halfEvaluated = async () => {
    await one.take('organisation.json', organisation([ANN, { code: 'BEN' }]));
    await find(ordinary('LEAD', 29, 30));
    await one.take('events.csv', events([...NEW_YEAR('ANN'), ...NEW_YEAR('BEN')]));
    await one.app.get(EvaluationRun).these([await idOf('ANN')]);
  };
  const passed = (minutes: number) =>
    one.query(
      `with a as (update alert set created_at = created_at - make_interval(mins => $1)),
            d as (update dirty_mark set marked_at = marked_at - make_interval(mins => $1))
       update import set imported_at = imported_at - make_interval(mins => $1)`,
      [minutes],
    );
  const hasUnsettled = () => one.app.get(MailingService).hasUnsettled(0);

  it('is one mail all the same, when everybody in it has been evaluated', async () => {
    await halfEvaluated();
    await passed(20);
    expect([await send(), await hasUnsettled()]).toEqual([0, true]);
    await one.evaluate();
    expect([await send(), await hasUnsettled()]).toEqual([1, false]);
    expect(server.taken[0]?.subject).toBe('2 nye moglege brot på arbeidstidsreglane');
  });

  it('is one mail also where a later file has the same employee marked again', async () => {
    await halfEvaluated();
    await passed(20);
    await one.take('more.csv', events(shortRest('BEN', '2025-12-17', '2025-12-18')));
    expect(await send()).toBe(0);
    await one.evaluate();
    expect(await send()).toBe(1);
  });

  it('waits for those without a row in it whom it has answered otherwise', async () => {
    await one.take('organisation.json', organisation([ANN, { code: 'BEN' }]));
    await find(ordinary('BEN', 15, 19));
    expect(await send()).toBe(0);
    await one.take('events.csv', events(NEW_YEAR('ANN')));
    await one.app.get(EvaluationRun).these([await idOf('ANN')]);
    expect(await send()).toBe(0);
    await one.evaluate();
    expect(await send()).toBe(1);
  });

  it('holds the mail for half an hour at most', async () => {
    await halfEvaluated();
    await passed(29);
    expect(await send()).toBe(0);
    await passed(1);
    expect(await send()).toBe(1);
    expect(server.taken[0]?.subject).toBe('1 nytt mogleg brot på arbeidstidsreglane');
  });

  it('holds nothing for whoever cannot be evaluated, nor for what came in after the finding', async () => {
    await halfEvaluated();
    await one.query(`update dirty_mark set tries = 5`);
    expect(await send()).toBe(1);
    await find(shortRest('ANN', '2025-12-20', '2025-12-21'));
    await passed(1);
    await one.take('more.csv', events(shortRest('LEAD', '2025-12-17', '2025-12-18')));
    expect(await send()).toBe(1);
  });
});

describe('a manager who is none any more when the mail goes out', () => {
  const others = [{ ...BOSS }, { code: 'NEW', email: 'new@example.no' }, LEAD];
  const waits = async () => {
    await one.take('organisation.json', organisation([ANN], [], others));
    await find(NEW_YEAR('ANN'));
  };
  const triedInVain = async () => {
    await server.stop();
    expect(await send()).toBe(0);
    await server.start(port);
    await one.query(`update mail set next_at = created_at`);
  };
  const led = (by: string | null) =>
    one.query(
      `update unit set manager_id = (select id from employee where code = $1) where code in ('team', 'night')`,
      [by],
    );
  const withoutAddress = (code: string) =>
    one.query(`update employee set email = null where code = $1`, [code]);

  it.each([
    ['before it was a mail', () => Promise.resolve()],
    ['after a server was away', triedInVain],
  ])('having lost the unit %s, is not told, but who leads it now', async (_, meanwhile) => {
    await waits();
    await meanwhile();
    await led('NEW');
    expect(await send()).toBe(1);
    expect(addresses()).toEqual(['new@example.no']);
    await one.query(`update mail set next_at = created_at where state = 'due'`);
    expect([await send(), server.taken.length]).toEqual([0, 1]);
  });

  it('having lost the address, hands it to the next one above', async () => {
    await waits();
    await triedInVain();
    await withoutAddress('LEAD');
    expect(await send()).toBe(1);
    expect(addresses()).toEqual(['boss@example.no']);
    expect(server.taken[0]?.text).toContain('nærmeste leder ikke har en e-postadresse: Drift.');
  });

  it('with nobody above who has one, hands it to HR', async () => {
    await waits();
    await withoutAddress('LEAD');
    await withoutAddress('BOSS');
    expect(await send()).toBe(1);
    expect(addresses()).toEqual(['hr@example.no']);
  });

  it('is not asked again once the mail is out', async () => {
    await waits();
    expect(await send()).toBe(1);
    await led('NEW');
    expect([await send(), addresses()]).toEqual([0, ['lead@example.no']]);
  });
});

describe('HR who change before the mail is out', () => {
  const member = (person: string, email: string) =>
    one.query(`insert into hr_member (person, name, email, signed_in_at) values ($1, $1, $2, '2026-01-02')`, [
      person,
      email,
    ]);
  const inVain = async () => {
    await one.take('organisation.json', organisation([], [], [{ ...BOSS, email: null }, LEAD]));
    await find(NEW_YEAR('LEAD'));
    await server.stop();
    expect(await send()).toBe(0);
    await server.start(port);
    await one.query(`update mail set next_at = created_at`);
  };

  it('are told as they are now, and whoever is none any more is not', async () => {
    await member('oidc:1', 'gone@example.no');
    await inVain();
    await one.query(`delete from hr_member`);
    await member('oidc:2', 'new@example.no');
    await send();
    expect(addresses()).toEqual(['hr@example.no', 'new@example.no']);
    expect(await one.query(`select state, count(*)::int as count from mail group by 1 order by 1`)).toEqual([
      { state: 'sent', count: 2 },
      { state: 'withdrawn', count: 1 },
    ]);
    await one.query(`update mail set next_at = created_at`);
    expect(await send()).toBe(0);
  });

  it('are mailed at the address they have now', async () => {
    await member('oidc:1', 'typo@example.no');
    await inVain();
    await one.query(`update hr_member set email = 'right@example.no'`);
    await send();
    expect(addresses()).toEqual(['hr@example.no', 'right@example.no']);
  });
});

describe('a case that goes away before it is told', () => {
  const corrected = (code: string): Row[] => [{ ...NEW_YEAR(code)[0]!, end: '2025-12-29T18:00' }];
  const collectOnly = async () => {
    await server.stop();
    expect(await send()).toBe(0);
    await server.start(port);
    await one.query(`update mail set next_at = created_at`);
  };

  it('is not mailed, and is when it comes back', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await find(NEW_YEAR('ANN'));
    await collectOnly();
    await find(corrected('ANN'));
    expect(await send()).toBe(0);
    expect(await mails()).toMatchObject([{ code: 'LEAD', state: 'withdrawn' }]);
    await find(NEW_YEAR('ANN'));
    expect(await send()).toBe(1);
    expect(await mails()).toMatchObject([{ state: 'sent' }]);
  });

  it('is left out of a mail that still has something to say, and told when it comes back', async () => {
    await one.take('organisation.json', organisation([ANN, { code: 'BEN' }]));
    await find([...NEW_YEAR('ANN'), ...NEW_YEAR('BEN')]);
    await collectOnly();
    await find(corrected('ANN'));
    expect(await send()).toBe(1);
    expect(server.taken[0]?.subject).toBe('1 nytt mogleg brot på arbeidstidsreglane');
    await find(NEW_YEAR('ANN'));
    expect(await send()).toBe(1);
    expect(server.taken).toHaveLength(2);
  });

  it('is not mailed either when an agreement allows it since', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await find(NEW_YEAR('ANN'));
    await one.take('organisation.json', organisation([ANN], [EIGHT_HOURS]));
    await one.evaluate();
    expect(await send()).toBe(0);
    expect(await mails()).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('is told once, also when it goes and comes back after it was told', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await find(NEW_YEAR('ANN'));
    await send();
    await find(corrected('ANN'));
    await find(NEW_YEAR('ANN'));
    expect(await send()).toBe(0);
    expect(server.taken).toHaveLength(1);
  });
});
