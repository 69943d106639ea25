import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AlertSchedules } from '../../src/alerts/alert-schedules.service.js';
import { ClosingAlerts } from '../../src/alerts/closings/closing-alerts.service.js';
import { ClockworkAlerts } from '../../src/alerts/clockwork/clockwork-alerts.service.js';
import { MailingService } from '../../src/alerts/mailing.service.js';
import { MailSweep } from '../../src/alerts/mail-sweep.service.js';
import { ScheduleRuns } from '../../src/platform/schedules/schedule-runs.repository.js';
import { Scheduler } from '../../src/platform/schedules/scheduler.service.js';
import { ObjectionsService } from '../../src/violations/objections/objections.service.js';
import { TestApplication } from '../support/application.js';
import { BOSS, events, LEAD, organisation, shortRest, type Row } from '../support/organisation.js';
import { MailServer } from './mail-server.js';

const server = new MailServer();
let one: TestApplication;

beforeAll(async () => {
  const port = await server.start();
  one = await TestApplication.start({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    HVILETID_HR_MAIL: 'hr@example.no',
  });
});
beforeEach(async () => {
  server.clear();
  await one.empty();
  await one.take('organisation.json', organisation([{ code: 'ANN' }, { code: 'CAT', unit: 'top' }]));
});
afterAll(async () => {
  await one.close();
  await server.stop();
});

const find = async (rows: readonly Row[]) => {
  await one.take('events.csv', events(rows));
  await one.evaluate();
};
const send = async (): Promise<string[]> => {
  server.taken.splice(0);
  await one.app.get(MailingService).send(0);
  return server.taken.map(({ to }) => to).sort();
};
const schedules = (): AlertSchedules => one.app.get(AlertSchedules);
/** What days that pass bring. */
const passes = async (): Promise<void> => {
  await schedules().askForAssessments();
  await schedules().tellOfGoals();
};
const look = async (): Promise<string[]> => {
  await passes();
  return send();
};
/** The first Monday of the year, at seven. */
const sumUp = () => schedules().sumUpTheWeek({ dueAt: new Date('2026-01-05T06:00:00Z') });
const daysPass = (days: number) =>
  one.query(`update mail set sent_at = sent_at - make_interval(days => $1)`, [days]);
const LEAD_MAIL = 'lead@example.no';
const BOSS_MAIL = 'boss@example.no';

describe('an assessment that waits', () => {
  it('is asked for after its days, once, and then level by level up to HR, each once', async () => {
    await find(shortRest('ANN', '2025-12-17', '2025-12-18'));
    expect(await send()).toEqual([LEAD_MAIL]);
    await daysPass(13);
    expect(await look()).toEqual([]);
    await daysPass(2);
    expect(await look()).toEqual([LEAD_MAIL]);
    expect(server.taken[0]?.subject).toBe('1 mogleg brot ventar på vurdering');
    expect(await look()).toEqual([]);
    await daysPass(8);
    expect(await look()).toEqual([BOSS_MAIL]);
    expect(server.taken[0]?.subject).toBe('1 mulig brudd i enheter under deg er ikke vurdert i tide');
    await daysPass(30);
    expect(await look()).toEqual(['hr@example.no']);
    await daysPass(30);
    expect(await look()).toEqual([]);
  });

  it('goes to HR from the top, and not beyond', async () => {
    await find(shortRest('CAT', '2025-12-17', '2025-12-18'));
    expect(await send()).toEqual([BOSS_MAIL]);
    for (const told of [[BOSS_MAIL], ['hr@example.no'], []]) {
      await daysPass(30);
      expect(await look()).toEqual(told);
    }
  });

  it('is not asked for once it has been given, also where the mail was written already', async () => {
    await find([
      ...shortRest('ANN', '2025-12-17', '2025-12-18'),
      ...shortRest('CAT', '2025-12-17', '2025-12-18'),
    ]);
    await send();
    await one.query(
      `update violation v set state = 'real' from unit u where u.id = v.unit_id and u.code = 'top'`,
    );
    await daysPass(30);
    await passes();
    await one.query(`update violation set state = 'real'`);
    expect(await send()).toEqual([]);
  });

  it('nobody was told of is not asked for, however old', async () => {
    await find(shortRest('ANN', '2025-10-17', '2025-10-18'));
    expect(await send()).toEqual([]);
    expect(await look()).toEqual([]);
  });
});

it('a plan that leads to a breach is told before the day, with what can be done', async () => {
  await find(shortRest('ANN', '2026-03-17', '2026-03-18'));
  expect(await send()).toEqual([LEAD_MAIL]);
  const [mail] = server.taken;
  expect(mail?.subject).toBe('Planen gir 1 mogleg brot som kan unngåast');
  expect(mail?.text).toContain(
    'Den 18. mars 2026 blir dette eit mogleg brot, med mindre kvila mellom vakta som sluttar ty. 17. mars 22:00, og den som byrjar on. 18. mars 07:00, blir 2\u00a0t lengre',
  );
  expect(mail?.text).not.toContain('ANN');
});

it('sums that differ from a recount are told to HR, once for each night', async () => {
  await find(shortRest('ANN', '2025-12-17', '2025-12-18'));
  await send();
  await one.query(`truncate schedule_run, schedule_plan`);
  const recount = async (): Promise<string[]> => {
    await one.db.transaction((tx) => one.app.get(ScheduleRuns).ask('recount', 'hr', new Date(), tx));
    await one.app.get(Scheduler).runDue();
    await one.app.get(ClockworkAlerts).look();
    await one.app.get(ClockworkAlerts).look();
    return send();
  };
  expect(await recount()).toEqual([]);
  await one.query(`update month_indicator set value = value + 1 where indicator = 'worked-shifts'`);
  expect(await recount()).toEqual(['hr@example.no']);
  expect(server.taken[0]?.subject).toBe('Noe i tidsplanen må ses på');
  expect(server.taken[0]?.text).toMatch(/Ny opptelling.*\/schedules/s);
  expect(await recount()).toEqual(['hr@example.no']);
});

it('a goal that this month no longer meets is told once, to HR and the leader of all', async () => {
  await one.query(
    `insert into threshold (indicator, valid_from, below) values ('breaches', '2025-01-01', 1)`,
  );
  await find(shortRest('ANN', '2025-12-28', '2025-12-29'));
  await send();
  expect(await look()).toEqual([]);
  await find(shortRest('ANN', '2026-01-01', '2026-01-02'));
  await send();
  expect(await look()).toEqual([BOSS_MAIL, 'hr@example.no']);
  expect(server.taken[0]?.subject).toBe('Et måltall er ikke lenger oppfylt denne måneden');
  expect(server.taken[0]?.text).toContain('Mulige brudd i januar 2026 er ikke under målet på 1');
  expect(await look()).toEqual([]);
});

it('a limit of which little is left is told once, by hours and without a name', async () => {
  const days = ['15', '16', '17', '18', '19', '22', '23', '24', '29', '30'];
  const late = days.map((day) => ({
    employee: 'ANN',
    id: `late-${day}`,
    kind: 'overtime',
    start: `2025-12-${day}T15:00`,
    end: `2025-12-${day}T17:00`,
  }));
  await find([
    ...late,
    { employee: 'ANN', id: 'today', kind: 'overtime', start: '2026-01-05T05:00', end: '2026-01-05T07:00' },
  ]);
  await send();
  expect(await schedules().tellOfRoom()).toEqual({ code: 'told', detail: { alerts: 1 } });
  expect(await send()).toEqual([LEAD_MAIL]);
  const [mail] = server.taken;
  expect(mail?.subject).toBe('Lite igjen av ei grense for overtid eller arbeidstid');
  expect(mail?.text).toContain(
    '22 av 25 timar overtid er brukte i desse fire vekene (Drift, 15. desember 2025 til 11. januar 2026)',
  );
  expect(mail?.text).not.toContain('ANN');
  expect(await schedules().tellOfRoom()).toEqual({ code: 'told', detail: { alerts: 0 } });
  await find([
    { employee: 'ANN', id: 'late-30', kind: 'overtime', start: '2025-12-30T15:00', end: '2025-12-30T15:30' },
    { employee: 'ANN', id: 'late-19', kind: 'overtime', start: '2025-12-19T15:00', end: '2025-12-19T15:30' },
    { employee: 'ANN', id: 'late-18', kind: 'overtime', start: '2025-12-18T15:00', end: '2025-12-18T15:30' },
  ]);
  expect(
    await one.query(`select used / 3600 as used from limit_room where rule = 'OT_4W' order by anchor_date`),
  ).toEqual([{ used: 15.5 }, { used: 17.5 }]);
});

it('a limit is told of as well where the hours of last week come in on Monday, and none of this week', async () => {
  await find(
    ['15', '16', '17', '18', '19', '22', '23', '29', '30', '31'].map((day) => ({
      employee: 'ANN',
      id: `late-${day}`,
      kind: 'overtime',
      start: `2025-12-${day}T15:00`,
      end: `2025-12-${day}T17:12`,
    })),
  );
  await send();
  expect(await schedules().tellOfRoom()).toEqual({ code: 'told', detail: { alerts: 1 } });
  expect(await send()).toEqual([LEAD_MAIL]);
  expect(server.taken[0]?.text).toContain(
    '22 av 25 timar overtid er brukte i desse fire vekene (Drift, 15. desember 2025 til 11. januar 2026)',
  );
});

it('a limit whose window is over is not told of: nothing in it can be worked any more', async () => {
  await find(
    ['28', '29', '30', '31'].map((day) => ({
      employee: 'ANN',
      id: `late-${day}`,
      kind: 'overtime',
      start: `2025-12-${day}T15:00`,
      end: `2025-12-${day}T17:15`,
    })),
  );
  expect(
    await one.query(`select rule from limit_room where used * 100 >= limit_seconds * 80`),
  ).toContainEqual({
    rule: 'OT_7D',
  });
  expect(await schedules().tellOfRoom()).toEqual({ code: 'told', detail: { alerts: 0 } });
});

it('the week before is summed up for HR once, by counts and without names', async () => {
  await find([
    ...shortRest('ANN', '2025-12-28', '2025-12-29'),
    ...shortRest('CAT', '2025-12-28', '2025-12-29'),
    ...shortRest('ANN', '2026-03-17', '2026-03-18'),
  ]);
  await one.query(`update violation set detected_at = '2025-12-30T10:00Z'`);
  await one.query(`
    insert into violation_measure (id, violation_id, what, owner, due_date, done_on, dropped_on, dropped_because, added_at)
    select gen_random_uuid(), (select id from violation limit 1), 'Navn ANN får fri', 'Navn CAT', due::date, done::date,
           dropped::date, case when dropped is not null then 'Nei' end, now()
      from (values ('2026-01-02', null, null), ('2026-01-04', null, null), ('2026-01-05', null, null),
                   ('2026-01-02', '2026-01-03', null), ('2026-01-02', null, '2026-01-03')) as m (due, done, dropped)`);
  await send();
  expect(await sumUp()).toEqual({ code: 'written', detail: { mails: 1 } });
  expect(await send()).toEqual(['hr@example.no']);
  const [mail] = server.taken;
  expect(mail?.subject).toBe('Arbeidstid, uken 29. desember 2025 til 4. januar 2026');
  expect(mail?.text).toContain('- Drift: nye 2, åpne 2, i planen 1');
  expect(mail?.text).toContain('- Ledelse: nye 1, åpne 1\n');
  expect(mail?.text).toContain('2 tiltak er ikke utført til fristen.');
  expect(mail?.text).toMatch(/\/violations\?state=measures-due\n/);
  expect(mail?.text).not.toMatch(/ANN|CAT|Navn/);
  expect(await sumUp()).toEqual({ code: 'written', detail: { mails: 0 } });
  expect(await send()).toEqual([]);
});

describe('what somebody has chosen', () => {
  const choose = (code: string, columns: string, values: string) =>
    one.query(
      `insert into alert_choice (person, delivery, digest_at, workdays_only, off, version, changed_at${columns})
       select e.id::text, ${values} from employee e where e.code = $1`,
      [code],
    );

  it('gathers a day into one mail at its hour, in the chosen language', async () => {
    await choose('LEAD', ', language', `'daily', '07:00', false, '{}', 1, now(), 'en'`);
    await find(shortRest('ANN', '2025-12-28', '2025-12-29'));
    expect(await send()).toEqual([]);
    await find(shortRest('ANN', '2026-01-01', '2026-01-02'));
    await one.query(`update alert set created_at = created_at - interval '1 day'`);
    expect(await send()).toEqual([LEAD_MAIL]);
    expect(server.taken[0]?.subject).toBe('Today’s alerts on working time: 2');
  });

  it('keeps mails within hours, and tries again only within them', async () => {
    await find(shortRest('ANN', '2025-12-28', '2025-12-29'));
    server.refusals.set(LEAD_MAIL, 451);
    await send();
    server.refusals.clear();
    await choose('LEAD', ', not_before', `'at-once', '07:00', false, '{}', 1, now(), '09:00'`);
    await one.query(`update mail set next_at = created_at`);
    expect(await send()).toEqual([]);
    const [row] = await one.query<{ at: string; attempts: number }>(
      `select to_char(next_at at time zone 'Europe/Oslo', 'YYYY-MM-DD HH24:MI') as at, attempts from mail`,
    );
    expect(row).toEqual({ at: '2026-01-05 09:00', attempts: 1 });
  });

  it('leaves out what can be left out, and nothing that the law asks for', async () => {
    await one.query(
      `insert into threshold (indicator, valid_from, below) values ('breaches', '2025-01-01', 1)`,
    );
    await choose('BOSS', '', `'at-once', '07:00', false, '{room,threshold,possible-breach}', 1, now()`);
    await one.query(
      `insert into alert_choice (person, delivery, digest_at, workdays_only, off, version, changed_at)
       values ('hr', 'at-once', '07:00', false, '{weekly-summary}', 1, now())`,
    );
    await find([...shortRest('CAT', '2026-01-01', '2026-01-02')]);
    expect(await send()).toEqual([BOSS_MAIL]);
    await sumUp();
    expect(await look()).toEqual(['hr@example.no']);
    expect(server.taken[0]?.subject).toBe('Et måltall er ikke lenger oppfylt denne måneden');
  });
});

describe('an objection', () => {
  /** Whoever the finding is about objects to it. */
  const object = async (code: string): Promise<() => Promise<void>> => {
    const [found] = await one.query<{ id: string; employeeId: string }>(
      `select v.id, v.employee_id as "employeeId" from violation v join employee e on e.id = v.employee_id
        where e.code = $1 and v.rule = 'DAILY_REST'`,
      [code],
    );
    const { id, employeeId } = found!;
    const by = {
      id: `employee:${employeeId}`,
      roles: ['employee' as const],
      name: code,
      employeeId,
      unitIds: [],
    };
    await one.app.get(ObjectionsService).object(by, id, 'Jeg var syk, og gikk kl. 18.');
    const [objection] = await one.query<{ id: string }>(`select id from objection where state = 'open'`);
    return () => one.app.get(ObjectionsService).withdraw(by, objection!.id);
  };
  const tell = async (): Promise<string[]> => {
    await one.app.get(MailSweep).sweep();
    return send();
  };
  /** Too long ago for the finding itself to be told. */
  const longAgo = (code: string): Promise<void> => find(shortRest(code, '2025-10-08', '2025-10-09'));

  it('is told to the manager of the unit, once, without name or text', async () => {
    await longAgo('ANN');
    expect(await tell()).toEqual([]);
    await object('ANN');
    expect(await tell()).toEqual([LEAD_MAIL]);
    const [{ subject, text } = { subject: '', text: '' }] = server.taken;
    expect(subject).toBe('Ei innseiing mot funn ventar på svar');
    expect(text).toContain('svar innan 19. januar 2026');
    expect(text).toMatch(/\/violations\/[-0-9a-f]+#objections/);
    expect(subject + text).not.toMatch(/ANN|syk|kl\. 18/);
    expect(await tell()).toEqual([]);
  });

  it('of a manager is told to the manager above', async () => {
    await longAgo('LEAD');
    await object('LEAD');
    expect(await tell()).toEqual([BOSS_MAIL]);
  });

  it('goes to who answers for the unit by the time it is sent', async () => {
    await longAgo('ANN');
    await object('ANN');
    await one.app.get(MailSweep).sweep();
    await one.take('organisation.json', organisation([], [], [BOSS, { ...LEAD, email: null }]));
    expect(await send()).toEqual([BOSS_MAIL]);
  });

  it('that is withdrawn before the mail goes out is not told', async () => {
    await longAgo('ANN');
    const withdraw = await object('ANN');
    await one.app.get(MailSweep).sweep();
    await withdraw();
    expect(await send()).toEqual([]);
  });
});

describe('a closed report', () => {
  const close = (version: number, at: string) =>
    one.query(
      `insert into closed_report (id, month, version, content, sha256, data_version, closed_at, closed_by)
       values (gen_random_uuid(), '2025-12-01', $1, '{}', 'x', 'none/0', $2, 'schedule')`,
      [version, at],
    );
  const tell = async (): Promise<string[]> => {
    await one.app.get(ClosingAlerts).look();
    return send();
  };

  it('is told to HR and whoever leads the organisation, once for each version', async () => {
    await one.evaluate();
    await close(1, '2026-01-05T06:00Z');
    expect(await tell()).toEqual([BOSS_MAIL, 'hr@example.no']);
    expect(server.taken[0]?.subject).toBe('En månedsrapport er lukket og kan leses');
    expect(await tell()).toEqual([]);
    await close(2, '2026-01-05T06:30Z');
    expect(await tell()).toEqual([BOSS_MAIL, 'hr@example.no']);
  });

  it('that was closed long ago is no news', async () => {
    await one.evaluate();
    await close(1, '2025-11-20T06:00Z');
    expect(await tell()).toEqual([]);
  });
});
