import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EvaluationMarks } from '../../src/violations/evaluation-marks.repository.js';
import { EvaluationService } from '../../src/violations/evaluation.service.js';
import { FiguresAudit } from '../../src/violations/figures-audit.service.js';
import { TestApplication } from '../support/application.js';
import { absences, EIGHT_HOURS, events, organisation, shortRest, type Row } from '../support/organisation.js';
import { RECOUNT, stored } from './stored.js';

let one: TestApplication;
beforeAll(async () => {
  one = await TestApplication.start();
});
beforeEach(() => one.empty());
afterAll(() => one.close());

const ANN = { code: 'ANN' };
const CASES = `
  select e.code, v.rule, v.anchor_date::text as date, v.state, v.effective_verdict as verdict, v.measured / 3600 as hours
    from violation v join employee e on e.id = v.employee_id
   order by v.anchor_date, v.rule, e.code`;
const cases = () =>
  one.query<{ code: string; rule: string; date: string; state: string; verdict: string; hours: number }>(
    CASES,
  );
const counted = () =>
  one.query<{ rule: string; verdict: string; state: string; count: number }>(
    `select rule, verdict, state, count from month_violations where count <> 0 order by 1, 2, 3`,
  );
const everything = () => stored((sql) => one.query(sql));

const SHORT = shortRest('ANN', '2025-12-03', '2025-12-04');
/** The same row ids, the late shift ended early: thirteen hours of rest. */
const CORRECTED: Row[] = [{ ...SHORT[0]!, end: '2025-12-03T18:00' }];

describe('evaluation', () => {
  it('finds, files and counts', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await one.take('events.csv', events(SHORT));
    expect(await one.evaluate()).toMatchObject({ raised: 1, reopened: 0, restated: 0, superseded: 0 });
    expect(await cases()).toEqual([
      { code: 'ANN', rule: 'DAILY_REST', date: '2025-12-04', state: 'detected', verdict: 'breach', hours: 9 },
    ]);
    expect(await counted()).toEqual([{ rule: 'DAILY_REST', verdict: 'breach', state: 'detected', count: 1 }]);
    expect((await everything())['dirty_mark']).toEqual([]);
  });

  it('changes nothing when it is done again', async () => {
    await one.take('organisation.json', organisation([ANN, { code: 'BEN' }]));
    await one.take('events.csv', events([...SHORT, ...shortRest('BEN', '2025-11-30', '2025-12-01')]));
    await one.evaluate();
    const raw = async () => [
      await one.query(`select * from violation order by id`),
      await one.query(`select * from violation_history order by id`),
      await one.query(`select * from alert order by id`),
      await everything(),
    ];
    const before = await raw();
    for (const who of ['dirty', 'all'] as const) {
      expect(await one.evaluate(who)).toMatchObject({ raised: 0, reopened: 0, restated: 0, superseded: 0 });
    }
    expect(await raw()).toEqual(before);
  });

  it('of everybody takes whoever has a position, time on record, or had some', async () => {
    await one.take('organisation.json', organisation([]));
    await one.query(`insert into employee (id, code, name) values (gen_random_uuid(), 'IDLE', 'Idle')`);
    // Without a unit nobody has a position.
    await one.take('events.csv', events([...SHORT, ...shortRest('BEN', '2025-11-30', '2025-12-01')]));
    await one.query(
      `delete from position where employee_id in (select id from employee where code in ('ANN', 'BEN'))`,
    );
    await one.query(`insert into employee_evaluation (employee_id, breaks_recorded, paid_breaks_recorded, evaluated_at)
      select id, false, false, now() from employee where code = 'BEN'`);
    await one.query(
      `update work_event w set superseded_at = now() from employee e where e.id = w.employee_id and e.code = 'BEN'`,
    );
    await one.app.get(EvaluationMarks).markEverybody();
    const marked = await one.query<{ code: string }>(
      `select e.code from dirty_mark d join employee e on e.id = d.employee_id order by e.code`,
    );
    expect(marked.map(({ code }) => code)).toEqual(['ANN', 'BEN', 'BOSS', 'LEAD']);
  });

  it('does not read monthly figures that are as they were, and reads them when a window was looked at', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await one.take('events.csv', events(SHORT));
    const digest = async () => {
      const [row] = await one.query<{ digest: string | null }>(
        `select figures_digest as digest from employee_evaluation v join employee e on e.id = v.employee_id where e.code = 'ANN'`,
      );
      return row!.digest;
    };
    await one.evaluate();
    const first = await digest();
    expect(first).toEqual(expect.any(String));
    await one.evaluate('all');
    expect(await digest()).toBe(first);
    await one.take('events.csv', events(CORRECTED));
    await one.evaluate();
    expect(await digest()).not.toBe(first);
    await one.take('events.csv', events(SHORT));
    await one.evaluate('all');
    expect(await digest()).toBe(first);
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
  });

  it('does not read cases that are as they were, and reads them when a window was looked at', async () => {
    const spring = shortRest('ANN', '2025-03-03', '2025-03-04');
    await one.take('organisation.json', organisation([ANN]));
    await one.take('events.csv', events([...spring, ...SHORT]));
    await one.evaluate();
    // Written by nobody who should: whoever reads it puts it right.
    const spoil = () => one.query(`update violation set measured = measured - 3600`);
    await spoil();
    expect(await one.evaluate('all')).toMatchObject({ restated: 0 });
    await one.take('events.csv', events(CORRECTED));
    await one.evaluate();
    expect(await one.evaluate('all')).toMatchObject({ restated: 1 });
    expect(await cases()).toMatchObject([{ hours: 9 }, { state: 'superseded' }]);
  });

  it('leaves what people have said of a case when it finds the same again', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await one.take('events.csv', events(SHORT));
    await one.evaluate();
    for (const state of ['real', 'covered-by-agreement', 'emergency', 'data-error', 'duplicate']) {
      await one.query(`update violation set state = $1, assessed_at = now()`, [state]);
      expect(await one.evaluate('all')).toMatchObject({ raised: 0, reopened: 0, restated: 0, superseded: 0 });
      // And neither does who reads it.
      await one.query(`update employee_evaluation set cases_digest = null`);
      expect(await one.evaluate('all')).toMatchObject({ raised: 0, reopened: 0, restated: 0, superseded: 0 });
      expect(await cases()).toMatchObject([{ hours: 9, state }]);
    }
  });

  it('has nothing to say of an id it does not know', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await one.app.get(EvaluationService).evaluate([nobody])).toEqual({
      employees: [],
      raised: 0,
      reopened: 0,
      restated: 0,
      superseded: 0,
    });
  });

  it('finds people who are marked by a clock that runs ahead of the database’s', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await one.take('events.csv', events(SHORT));
    await one.query(`update dirty_mark set marked_at = now() + interval '1 minute'`);
    expect(await one.evaluate()).toMatchObject({ raised: 1 });
  });

  it('finds people whom only the file of events knows', async () => {
    await one.take('events.csv', events(SHORT));
    expect(await one.evaluate()).toMatchObject({ employees: 1, raised: 1 });
  });

  it('finds people whom a register names without a position', async () => {
    const file = JSON.parse(organisation([ANN])) as { positions: { employee: string }[] };
    const positions = file.positions.filter(({ employee }) => employee !== 'ANN');
    await one.take('organisation.json', JSON.stringify({ ...file, positions }));
    await one.take('events.csv', events(SHORT));
    expect(await one.evaluate()).toMatchObject({ raised: 1 });
  });
});

describe('a correction', () => {
  beforeEach(async () => {
    await one.take('organisation.json', organisation([ANN]));
    await one.take('events.csv', events(SHORT));
    await one.evaluate();
  });

  it('supersedes what is no longer found, and leaves it to be seen', async () => {
    await one.take('events.csv', events(CORRECTED));
    expect(await one.evaluate()).toMatchObject({ superseded: 1 });
    expect(await cases()).toMatchObject([{ state: 'superseded', hours: 9 }]);
    expect(await counted()).toEqual([
      { rule: 'DAILY_REST', verdict: 'breach', state: 'superseded', count: 1 },
    ]);
    expect((await everything())['violation_history']).toMatchObject([
      { from_state: null, to_state: 'detected', reason: 'found' },
      { from_state: 'detected', to_state: 'superseded', reason: 'data-corrected' },
    ]);
  });

  it('taken back reopens the same case', async () => {
    const [{ id }] = (await one.query<{ id: string }>(`select id from violation`)) as [{ id: string }];
    await one.take('events.csv', events(CORRECTED));
    await one.evaluate();
    await one.take('events.csv', events(SHORT));
    expect(await one.evaluate()).toMatchObject({ raised: 0, reopened: 1 });
    expect(await one.query(`select id, state from violation`)).toEqual([{ id, state: 'detected' }]);
    expect((await everything())['violation_history']).toMatchObject([
      { to_state: 'detected' },
      { to_state: 'superseded' },
      { from_state: 'superseded', to_state: 'detected', reason: 'found-again' },
    ]);
    expect(await counted()).toEqual([{ rule: 'DAILY_REST', verdict: 'breach', state: 'detected', count: 1 }]);
  });

  it('that leaves it a breach restates it, and keeps what a person said of it', async () => {
    await one.query(`update violation set state = 'real'`);
    await one.query(`update month_violations set state = 'real'`);
    await one.take('events.csv', events([{ ...SHORT[0]!, end: '2025-12-03T23:00' }]));
    expect(await one.evaluate()).toMatchObject({ raised: 0, restated: 1, superseded: 0 });
    expect(await cases()).toMatchObject([{ state: 'real', hours: 8 }]);
    expect(
      await one.query(
        `select from_state, to_state, reason, detail from violation_history order by id desc limit 1`,
      ),
    ).toEqual([
      {
        from_state: 'real',
        to_state: 'real',
        reason: 'restated',
        detail: { measured: 9 * 3600, effectiveLimit: 11 * 3600 },
      },
    ]);
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
  });

  it('of the unit files the case where the employee belongs now', async () => {
    await one.take('organisation.json', organisation([{ code: 'ANN', unit: 'night' }]));
    expect(await one.evaluate()).toMatchObject({ raised: 0, restated: 1 });
    expect((await everything())['violation']).toMatchObject([{ code: 'ANN', unit: 'night' }]);
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
  });
});

describe('an agreement', () => {
  const WITHIN = [{ rule: 'DAILY_REST', verdict: 'within-agreement', state: 'detected', count: 1 }];

  it('that covers the employee makes a finding within it, counted apart and told nobody', async () => {
    await one.take('organisation.json', organisation([ANN], [EIGHT_HOURS]));
    await one.take('events.csv', events(SHORT));
    await one.evaluate();
    expect((await everything())['violation']).toMatchObject([
      { base_verdict: 'breach', effective_verdict: 'ok', agreement: 'eight', effective_limit: 8 * 3600 },
    ]);
    expect(await counted()).toEqual(WITHIN);
    expect((await everything())['alert']).toEqual([]);
  });

  it('that comes later takes the breach away, and one that ends brings it and tells of it', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await one.take('events.csv', events(SHORT));
    await one.evaluate();
    await one.take('organisation.json', organisation([ANN], [EIGHT_HOURS]));
    expect(await one.evaluate()).toMatchObject({ raised: 0, restated: 1 });
    expect(await counted()).toEqual(WITHIN);
    await one.query(`delete from alert`);
    await one.take('organisation.json', organisation([ANN], [{ ...EIGHT_HOURS, to: '2025-12-03' }]));
    await one.evaluate();
    expect(await counted()).toMatchObject([{ verdict: 'breach', count: 1 }]);
    expect((await everything())['alert']).toMatchObject([{ code: 'ANN', recipient: 'LEAD' }]);
  });
});

describe('sick leave', () => {
  const sums = () =>
    one.query<{ month: string; indicator: string; value: number }>(
      `select month::text, indicator, value::float8 from month_indicator
        where indicator like 'sick%' and value <> 0 and unit_id = (select id from unit where code = 'night')
        order by 1, 2`,
    );

  it('comes from absences, also of somebody who never worked', async () => {
    const people = [{ code: 'ANN' }, { code: 'BEA', unit: 'night', share: 0.5 } as const];
    await one.take('organisation.json', organisation(people));
    await one.take(
      'events.csv',
      events([...SHORT, { employee: 'ANN', id: 'x', start: '2025-12-31T08:00', end: '2025-12-31T16:00' }]),
    );
    await one.take(
      'absences.csv',
      absences(['BEA;sick;2025-12-01;2025-12-03;100;self;1', 'BEA;child-sick;2025-12-04;2025-12-05;100;;2']),
    );
    await one.evaluate();
    expect(await sums()).toEqual([
      { month: '2025-12-01', indicator: 'sick-agreed-days', value: 10.5 },
      { month: '2025-12-01', indicator: 'sick-persons', value: 1 },
      { month: '2025-12-01', indicator: 'sick-self-days', value: 1.5 },
      { month: '2025-12-01', indicator: 'sick-short-days', value: 1.5 },
    ]);
  });

  it('is corrected to nothing as exactly as it was counted', async () => {
    await one.take('organisation.json', organisation([{ code: 'BEA', unit: 'night', share: 0.3333 }]));
    await one.take('events.csv', events(SHORT.map((row) => ({ ...row, employee: 'BEA' }))));
    await one.evaluate();
    const before = await sums();
    await one.take('absences.csv', absences(['BEA;sick;2025-12-01;2025-12-19;33;doctor;1']));
    await one.evaluate();
    expect(await sums()).not.toEqual(before);
    await one.take('absences.csv', absences(['BEA;holiday;2025-12-01;2025-12-19;100;;1']));
    await one.evaluate();
    expect(await sums()).toEqual(before);
  });
});

describe('files that reach further', () => {
  const day = (employee: string, date: string): Row => ({
    employee,
    id: `${employee}-${date}`,
    start: `${date}T11:00`,
    end: `${date}T16:00`,
  });
  const week = (employee: string, ...dates: number[]): Row[] =>
    dates.map((date) => day(employee, `2025-12-0${date}`));

  beforeEach(() => one.take('organisation.json', organisation([ANN, { code: 'BEA', unit: 'night' }])));

  it('take back what they show to have been the end of a file and not of a rest', async () => {
    await one.take('events.csv', events([...week('ANN', 1, 2, 3, 4, 5, 6), ...week('LEAD', 7)]));
    await one.evaluate();
    // Free from Saturday at 16:00, as far as is known 32 hours.
    expect(await cases()).toMatchObject([{ code: 'ANN', rule: 'WEEKLY_REST', hours: 32, state: 'detected' }]);
    await one.take('events.csv', events(week('LEAD', 8)));
    expect(await one.evaluate()).toMatchObject({ superseded: 1 });
    expect(await one.evaluate()).toMatchObject({ employees: 0 });
  });

  it('are looked at once by whoever has the finding or worked shortly before, and by nobody else', async () => {
    await one.take('events.csv', events([...week('ANN', 1, 2, 3, 4, 5, 6, 7), day('LEAD', '2025-12-10')]));
    await one.evaluate();
    const before = await cases();
    expect(before).toMatchObject([{ code: 'ANN', rule: 'WEEKLY_REST', state: 'detected' }]);
    await one.take('events.csv', events([day('LEAD', '2025-12-11')]));
    expect(await one.evaluate()).toMatchObject({ raised: 0, restated: 1, superseded: 0 });
    expect(await one.evaluate()).toMatchObject({ employees: 0 });
    await one.take('events.csv', events([day('LEAD', '2025-12-20')]));
    await one.evaluate();
    await one.take('events.csv', events([day('LEAD', '2025-12-21')]));
    // LEAD, whose row it is, and ANN, whose eight weeks are not over; neither BEA nor BOSS.
    expect(await one.evaluate()).toMatchObject({ employees: 2, restated: 0 });
    expect(await cases()).toEqual(before);
    expect(await one.evaluate()).toMatchObject({ employees: 0 });
  });

  it('make a week whole that they had cut off, and with it a breach that nobody had a row for', async () => {
    const days = [1, 2, 3, 4, 5, 6].map((date) => ({
      ...day('ANN', `2025-12-0${date}`),
      start: `2025-12-0${date}T15:00`,
      end: `2025-12-0${date}T20:00`,
    }));
    await one.take('events.csv', events(days));
    await one.evaluate();
    expect(await cases()).toEqual([]);
    await one.take('events.csv', events([day('LEAD', '2025-12-07')]));
    await one.evaluate();
    expect(await cases()).toMatchObject([{ code: 'ANN', rule: 'WEEKLY_REST', hours: 28 }]);
  });

  it('into the past count the days of whoever has no events there', async () => {
    const agreed = () =>
      one.query(
        `select month::text, value::float8 from month_indicator
          where indicator = 'sick-agreed-days' and unit_id = (select id from unit where code = 'night') order by 1`,
      );
    await one.take('events.csv', events([day('ANN', '2025-12-01')]));
    await one.evaluate();
    expect(await agreed()).toEqual([{ month: '2025-12-01', value: 21 }]);
    await one.take('events.csv', events([day('ANN', '2025-10-31')]));
    await one.evaluate();
    expect(await agreed()).toEqual([
      { month: '2025-10-01', value: 23 },
      { month: '2025-11-01', value: 20 },
      { month: '2025-12-01', value: 21 },
    ]);
    expect(await one.evaluate()).toMatchObject({ employees: 0 });
  });

  it('by a wrong year leave no months behind when it is corrected', async () => {
    const reach = () =>
      one.query(
        `select distinct month::text from sick_month, jsonb_each_text(figures) f where f.value::numeric <> 0 order by 1 desc limit 1`,
      );
    const rows = week('ANN', 1, 2);
    await one.take(
      'events.csv',
      events(rows.map((row) => ({ ...row, end: row.end.replace('16:00', '15:00') }))),
    );
    await one.evaluate();
    const wrong = rows.map((row) => ({
      ...row,
      start: row.start.replace('2025', '2026'),
      end: row.end.replace('2025', '2026'),
    }));
    await one.take('events.csv', events(wrong));
    await one.evaluate();
    expect(await reach()).toEqual([{ month: '2026-12-01' }]);
    await one.take('events.csv', events(rows));
    await one.evaluate();
    expect(await reach()).toEqual([{ month: '2025-12-01' }]);
    expect(await one.evaluate()).toMatchObject({ employees: 0 });
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
  });
});

/** A small generator of its own, so that a failure can be repeated. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Shifts of many lengths for some people, and call-outs at night, in November and December. */
function anyRows(next: (below: number) => number, people: readonly string[]): Row[] {
  return Array.from({ length: 30 }, () => {
    const day = 20 + next(20);
    const date = `2025-${day > 30 ? '12' : '11'}-${String(day > 30 ? day - 30 : day).padStart(2, '0')}`;
    const start = next(14);
    const employee = people[next(people.length)]!;
    const from = String(start).padStart(2, '0');
    const until = String(start + 3 + next(20 - start)).padStart(2, '0');
    return {
      employee,
      id: `${employee}-${date}-${next(3)}`,
      kind: next(4) === 0 ? 'callout' : 'shift',
      start: `${date}T${from}:00`,
      end: `${date}T${until}:00`,
      cause: next(3) === 0 ? 'sickness' : '',
    };
  });
}

const byKey = (rows: readonly Row[], keyOf: (row: Row) => string): Row[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
];
/** No id twice, and one of a kind a day of each person: an import refuses shifts that overlap. */
const unique = (rows: readonly Row[]): Row[] =>
  byKey(
    byKey(rows, ({ id }) => id),
    ({ employee, kind, start }) => `${employee} ${kind} ${start.slice(0, 10)}`,
  );

describe('monthly sums', () => {
  it.each([1, 2])('equal a recount after any series of corrections (%i)', async (seed) => {
    const next = numbers(7_654_321 * seed);
    const people = ['P1', 'P2', 'P3', 'P4'];
    const units = ['team', 'night', 'top'] as const;
    for (let round = 0; round < 6; round += 1) {
      if (round % 2 === 0) {
        const staff = people.map((code) => ({ code, unit: units[next(3)]!, share: 1 - next(5) / 10 }));
        await one.take('organisation.json', organisation(staff, next(2) === 0 ? [] : [EIGHT_HOURS]));
      }
      await one.take('events.csv', events(unique(anyRows(next, people))));
      const who = people[next(4)]!;
      await one.take(
        'absences.csv',
        absences([
          `${who};sick;2025-12-0${1 + next(5)};2025-12-1${next(9)};${20 + next(80)};doctor;${who}-${next(3)}`,
        ]),
      );
      await one.evaluate();
      for (const { kept, recounted } of Object.values(RECOUNT)) {
        const sorted = async (sql: string) => (await one.query(sql)).map((row) => JSON.stringify(row)).sort();
        expect(await sorted(kept)).toEqual(await sorted(recounted));
      }
      expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
    }
    expect((await cases()).length).toBeGreaterThan(10);
    expect(new Set((await cases()).map(({ state }) => state))).toEqual(new Set(['detected', 'superseded']));
  });
});

describe('evaluations at the same time', () => {
  const PEOPLE = Array.from({ length: 20 }, (_, i) => `E${i + 10}`);
  const evaluate = async (code: string) => {
    const [row] = await one.query<{ id: string }>(`select id from employee where code = $1`, [code]);
    return one.app.get(EvaluationService).evaluate([row!.id]);
  };

  it('of different people neither wait for each other for ever nor lose a sum', async () => {
    await one.take('organisation.json', organisation(PEOPLE.map((code) => ({ code }))));
    await one.take(
      'events.csv',
      events(PEOPLE.flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))),
    );
    const done = await Promise.all(PEOPLE.map(evaluate));
    expect(done.map(({ raised }) => raised)).toEqual(PEOPLE.map(() => 1));
    expect(await counted()).toMatchObject([{ count: 20 }]);
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
  });

  it('of the same person find each case once', async () => {
    await one.take('organisation.json', organisation([ANN]));
    await one.take('events.csv', events(SHORT));
    const done = await Promise.all(Array.from({ length: 5 }, () => evaluate('ANN')));
    expect(done.map(({ raised }) => raised).sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 1]);
    expect(await counted()).toMatchObject([{ count: 1 }]);
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
  });

  it('of people an import changes meanwhile leave them marked or evaluated, never neither', async () => {
    await one.take('organisation.json', organisation(PEOPLE.map((code) => ({ code }))));
    await one.take(
      'events.csv',
      events(PEOPLE.flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))),
    );
    const corrected = PEOPLE.map((code) => ({
      ...shortRest(code, '2025-12-03', '2025-12-04')[0]!,
      end: '2025-12-03T18:00',
    }));
    await Promise.all([...PEOPLE.map(evaluate), one.take('more.csv', events(corrected))]);
    await one.evaluate();
    expect((await cases()).filter(({ state }) => state !== 'superseded')).toEqual([]);
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
  });
});
