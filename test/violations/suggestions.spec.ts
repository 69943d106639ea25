import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CasesService } from '../../src/violations/cases/cases.service.js';
import { FiguresAudit } from '../../src/violations/figures-audit.service.js';
import { TestApplication } from '../support/application.js';
import { absences, events, organisation, type Row, shortRest } from '../support/organisation.js';

let one: TestApplication;
beforeAll(async () => {
  one = await TestApplication.start();
});
beforeEach(async () => {
  await one.empty();
  await one.take(
    'organisation.json',
    organisation([{ code: 'ANN' }, { code: 'BEN' }, { code: 'KIM', unit: 'night' }]),
  );
});
afterAll(() => one.close());

/** Late on one day, an extra shift early on the next. */
const EXTRA: readonly Row[] = shortRest('ANN', '2025-12-03', '2025-12-04').map((row, i) =>
  i === 1 ? { ...row, kind: 'extra_shift' } : row,
);
const suggestions = () =>
  one.query<{ code: string; cause: string | null; kind: string; rule: string }>(
    `select e.code, v.rule, v.suggested_cause as cause, v.evidence -> 'suggestion' ->> 'kind' as kind
       from violation v join employee e on e.id = v.employee_id where v.rule = 'DAILY_REST' order by 1`,
  );
const sickLeave = (code: string, from: string, to: string, type = 'sick') =>
  absences([`${code};${type};${from};${to};100;self;${code}-sick`]);

describe('an extra shift', () => {
  it.each([
    ['the whole time', 'BEN', '2025-12-01', '2025-12-10', 'sickness'],
    ['on that very day', 'BEN', '2025-12-04', '2025-12-04', 'sickness'],
    ['until the day before', 'BEN', '2025-12-01', '2025-12-03', null],
    ['from the day after', 'BEN', '2025-12-05', '2025-12-08', null],
    ['in another unit', 'KIM', '2025-12-01', '2025-12-10', null],
    ['and is the same person', 'ANN', '2025-12-05', '2025-12-08', null],
  ])('while a colleague is ill %s', async (_case, code, from, to, cause) => {
    await one.take('events.csv', events(EXTRA));
    await one.take('sick.csv', sickLeave(code, from, to));
    await one.evaluate();
    expect(await suggestions()).toMatchObject([
      { code: 'ANN', cause, kind: cause === null ? 'day' : 'colleague-away' },
    ]);
  });

  it('while a colleague of another unit is ill in which one has a position as well', async () => {
    const file = JSON.parse(organisation([{ code: 'ANN' }, { code: 'KIM', unit: 'night' }])) as {
      positions: { employee: string; unit: string; share: number }[];
    };
    const own = file.positions.find(({ employee }) => employee === 'ANN')!;
    own.share = 0.6;
    file.positions.push({ ...own, unit: 'night', share: 0.4 });
    await one.take('organisation.json', JSON.stringify(file));
    await one.take('events.csv', events(EXTRA));
    await one.take('sick.csv', sickLeave('KIM', '2025-12-01', '2025-12-10'));
    await one.evaluate();
    expect(await suggestions()).toMatchObject([{ code: 'ANN', cause: 'sickness', kind: 'colleague-away' }]);
  });

  it('while a colleague is on holiday says nothing of sickness', async () => {
    await one.take('events.csv', events(EXTRA));
    await one.take('away.csv', sickLeave('BEN', '2025-12-01', '2025-12-10', 'holiday'));
    await one.evaluate();
    expect(await suggestions()).toMatchObject([{ cause: null, kind: 'day' }]);
  });

  it('is thought about again when the sick leave comes in later or is taken back; the sums follow', async () => {
    await one.take('events.csv', events(EXTRA));
    await one.evaluate();
    expect(await suggestions()).toMatchObject([{ cause: null }]);
    await one.take('sick.csv', sickLeave('BEN', '2025-12-04', '2025-12-05'));
    await one.evaluate();
    expect(await suggestions()).toMatchObject([{ cause: 'sickness', kind: 'colleague-away' }]);
    await one.take('sick.csv', sickLeave('BEN', '2025-12-08', '2025-12-09'));
    await one.evaluate();
    expect(await suggestions()).toMatchObject([{ cause: null, kind: 'day' }]);
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
  });

  it('tells nowhere who was away', async () => {
    await one.take('events.csv', events(EXTRA));
    await one.take('sick.csv', sickLeave('BEN', '2025-12-01', '2025-12-10'));
    await one.evaluate();
    const [ben] = await one.query<{ id: string }>(`select id from employee where code = 'BEN'`);
    const rows = await one.query(`select v::text as v, v.evidence::text as e from violation v`);
    const steps = await one.query(`select h::text as h from violation_history h`);
    expect(JSON.stringify([rows, steps])).not.toContain(ben!.id);
  });

  it('has the source’s own word before it', async () => {
    await one.take('events.csv', events(EXTRA.map((row) => ({ ...row, cause: 'training' }))));
    await one.take('sick.csv', sickLeave('BEN', '2025-12-01', '2025-12-10'));
    await one.evaluate();
    expect(await suggestions()).toMatchObject([{ cause: 'training', kind: 'source' }]);
  });
});

describe('a shift that changed hands', () => {
  const header = 'employee;kind;start;end;planned_start;planned_end;source_id;deleted';
  /** An early shift or a late one, as it was planned. */
  const shift = (who: string, day: string, id: string, [from, to] = ['07:00', '15:00']) =>
    [who, 'shift', `${day}T${from}`, `${day}T${to}`, `${day}T${from}`, `${day}T${to}`, id, ''].join(';');
  const gone = (who: string, day: string, id: string) => `${shift(who, day, id)}true`;
  /** The same hours, of which the plan of the one who works them knows nothing. */
  const unplanned = (who: string, day: string, id: string) =>
    [who, 'shift', `${day}T07:00`, `${day}T15:00`, `${day}T12:00`, `${day}T20:00`, id, ''].join(';');
  const file = (...rows: string[]) => [header, ...rows].join('\n');
  /** ANN is late on the 3rd; BEN has the early shift of the 4th, ANN that of the 8th. */
  const PLAN = file(
    shift('ANN', '2025-12-03', 'a1', ['14:00', '22:00']),
    shift('BEN', '2025-12-04', 'b1'),
    shift('ANN', '2025-12-08', 'a2'),
  );

  it('for another of the same two people is a swap', async () => {
    await one.take('plan.csv', PLAN);
    await one.evaluate();
    expect(await suggestions()).toEqual([]);
    await one.take(
      'swap.csv',
      file(
        gone('BEN', '2025-12-04', 'b1'),
        gone('ANN', '2025-12-08', 'a2'),
        unplanned('ANN', '2025-12-04', 'a3'),
        shift('BEN', '2025-12-08', 'b2'),
      ),
    );
    await one.evaluate();
    expect(await suggestions()).toMatchObject([{ code: 'ANN', cause: 'shift-swap', kind: 'swap' }]);
  });

  it('is one also among the shifts of many who never gave any away', async () => {
    const others = Array.from({ length: 60 }, (_, i) => `O${i}`);
    const people = ['ANN', 'BEN', ...others].map((code) => ({ code }));
    await one.take('organisation.json', organisation(people));
    await one.take('plan.csv', PLAN);
    await one.take(
      'others.csv',
      events(others.flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))),
    );
    await one.take(
      'swap.csv',
      file(
        gone('BEN', '2025-12-04', 'b1'),
        gone('ANN', '2025-12-08', 'a2'),
        unplanned('ANN', '2025-12-04', 'a3'),
        shift('BEN', '2025-12-08', 'b2'),
      ),
    );
    await one.evaluate();
    const found = await suggestions();
    expect(found).toHaveLength(1 + others.length);
    expect(found.filter(({ cause }) => cause === 'shift-swap')).toMatchObject([
      { code: 'ANN', kind: 'swap' },
    ]);
  });

  it('is one also when the colleague’s half of it comes in later', async () => {
    await one.take('plan.csv', PLAN);
    // Days that stay covered, whatever changes hands: nobody is evaluated for the horizon's sake.
    await one.take('later.csv', file(shift('BEN', '2025-12-20', 'b9')));
    const half = [
      gone('BEN', '2025-12-04', 'b1'),
      gone('ANN', '2025-12-08', 'a2'),
      unplanned('ANN', '2025-12-04', 'a3'),
    ];
    await one.take('half.csv', file(...half));
    await one.evaluate();
    expect(await suggestions()).toMatchObject([{ code: 'ANN', cause: null, kind: 'day' }]);
    await one.take('rest.csv', file(shift('BEN', '2025-12-08', 'b2')));
    await one.evaluate();
    expect(await suggestions()).toMatchObject([{ code: 'ANN', cause: 'shift-swap', kind: 'swap' }]);
  });

  it('without another in return is none', async () => {
    await one.take('plan.csv', PLAN);
    await one.take('swap.csv', file(gone('BEN', '2025-12-04', 'b1'), unplanned('ANN', '2025-12-04', 'a3')));
    await one.evaluate();
    expect(await suggestions()).toMatchObject([{ code: 'ANN', cause: null, kind: 'day' }]);
  });
});

describe('a shift that lasted hours longer, and one after it whose clock ran minutes over', () => {
  const bounds = () =>
    one.query(
      `select v.rule, w.source_id as trigger, v.suggested_cause as cause, v.evidence -> 'suggestion' -> 'seconds' as seconds
         from violation v join work_event w on w.id = v.incident_id where v.rule in ('DAILY_REST', 'DAILY_TOTAL') order by 1`,
    );
  const EXTENDED = { trigger: 'X', cause: 'shift-extended', seconds: 7200 };
  const ONE_INCIDENT = [
    { rule: 'DAILY_REST', ...EXTENDED },
    { rule: 'DAILY_TOTAL', ...EXTENDED },
  ];

  it('are one incident of the first, by the plan that its source tells', async () => {
    await one.take(
      'worked.csv',
      [
        'employee;kind;start;end;planned_start;planned_end;source_id',
        'ANN;shift;2025-12-03T08:00;2025-12-03T22:00;2025-12-03T08:00;2025-12-03T20:00;X',
        'ANN;shift;2025-12-04T07:00;2025-12-04T15:10;2025-12-04T07:00;2025-12-04T15:00;Y',
      ].join('\n'),
    );
    await one.evaluate();
    expect(await bounds()).toEqual(ONE_INCIDENT);
  });

  it('are that also by the plan as it was published', async () => {
    const header = 'employee;kind;start;end;source_id';
    const { id } = await one.take(
      'plan.csv',
      [
        header,
        'ANN;shift;2025-12-03T08:00;2025-12-03T20:00;X',
        'ANN;shift;2025-12-04T07:00;2025-12-04T15:00;Y',
      ].join('\n'),
    );
    await one.query(`update import set imported_at = '2025-11-01T12:00Z' where id = $1`, [id]);
    const worked = await one.take(
      'worked.csv',
      [
        header,
        'ANN;shift;2025-12-03T08:00;2025-12-03T22:00;X',
        'ANN;shift;2025-12-04T07:00;2025-12-04T15:10;Y',
      ].join('\n'),
    );
    await one.query(`update import set imported_at = '2025-12-05T12:00Z' where id = $1`, [worked.id]);
    await one.evaluate();
    expect(await bounds()).toEqual(ONE_INCIDENT);
  });
});

describe('a roster that is exported again and again, and then what was worked', () => {
  const header = 'employee;kind;start;end;planned_start;planned_end;source_id;deleted';
  const EARLY = ['07:00', '15:00'] as const;
  const LATE = ['14:00', '22:00'] as const;
  const rostered = (who: string, day: string, id: string, [from, to]: readonly [string, string] = EARLY) =>
    `${who};shift;${day}T${from};${day}T${to};;;${id};`;
  const gone = (who: string, id: string) => `${who};;;;;;${id};true`;
  /** Clocked, with the plan as it was in the end, as systems export it. */
  const worked = (who: string, day: string, id: string) =>
    `${who};shift;${day}T07:04;${day}T15:11;${day}T07:00;${day}T15:00;${id};`;
  /** As if the file had come in on that day. */
  const takeOn = async (date: string, ...rows: readonly string[]): Promise<void> => {
    const { id } = await one.take('roster.csv', [header, ...rows].join('\n'));
    await one.query(`update import set imported_at = $2::date + interval '12 hours' where id = $1`, [
      id,
      date,
    ]);
  };
  const ROSTER = [
    rostered('ANN', '2025-12-03', 'a1', LATE),
    rostered('BEN', '2025-12-04', 'b1'),
    rostered('ANN', '2025-12-08', 'a2'),
    rostered('BEN', '2025-12-11', 'b3'),
    rostered('ANN', '2025-12-11', 'a4'),
  ];
  const SWAP = [
    gone('BEN', 'b1'),
    gone('ANN', 'a2'),
    rostered('ANN', '2025-12-04', 'a3'),
    rostered('BEN', '2025-12-08', 'b2'),
  ];
  const found = () =>
    one.query(
      `select v.origin, v.suggested_cause as cause, v.evidence -> 'suggestion' ->> 'kind' as kind,
              v.evidence -> 'replanned' as change
         from violation v where v.rule = 'DAILY_REST' and v.state <> 'superseded'`,
    );
  const CHANGE = { planned: '2025-11-10', shift: '2025-12-04', changed: '2025-12-01' };

  it('has a swap after publication as what it is: the day’s, and not the plan’s', async () => {
    await takeOn('2025-11-10', ...ROSTER);
    await takeOn('2025-12-01', ...SWAP);
    await one.evaluate();
    const swap = { origin: 'worked', cause: 'shift-swap', kind: 'swap', change: CHANGE };
    expect(await found()).toEqual([swap]);
    await takeOn('2025-12-05', worked('ANN', '2025-12-04', 'a3'));
    await one.evaluate();
    expect(await found()).toEqual([swap]);
    expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
  });

  it('has a swap in time in the published plan, and as what brought it there', async () => {
    await takeOn('2025-11-10', ...ROSTER);
    await takeOn('2025-11-17', ...SWAP);
    await takeOn('2025-12-05', worked('ANN', '2025-12-04', 'a3'));
    await one.evaluate();
    expect(await found()).toEqual([{ origin: 'planned', cause: 'shift-swap', kind: 'swap', change: null }]);
  });

  it('has no swap with a colleague who had the same hours anyway', async () => {
    await takeOn('2025-11-10', ...ROSTER, rostered('BEN', '2025-12-08', 'b2'));
    await takeOn('2025-12-01', gone('BEN', 'b1'), gone('ANN', 'a2'), rostered('ANN', '2025-12-04', 'a3'));
    await one.evaluate();
    expect(await found()).toEqual([{ origin: 'worked', cause: null, kind: 'plan-changed', change: CHANGE }]);
  });

  it('has the plan to blame where it was so from the beginning', async () => {
    await takeOn('2025-11-10', ...ROSTER, rostered('ANN', '2025-12-04', 'a3'));
    await takeOn('2025-12-05', worked('ANN', '2025-12-04', 'a3'));
    await one.evaluate();
    expect(await found()).toEqual([{ origin: 'planned', cause: 'planned', kind: 'plan', change: null }]);
  });

  it('has a shift that lasted longer than its plan, which the row of the day no longer tells', async () => {
    await takeOn(
      '2025-11-10',
      rostered('ANN', '2025-12-03', 'a1'),
      ...ROSTER.slice(1),
      rostered('ANN', '2025-12-04', 'a3'),
    );
    await takeOn('2025-12-04', 'ANN;shift;2025-12-03T07:00;2025-12-03T22:00;;;a1;');
    await one.evaluate();
    expect(await found()).toMatchObject([{ origin: 'worked' }]);
    const kinds = await one.query(
      `select rule, origin, suggested_cause as cause from violation where rule = 'DAILY_TOTAL'`,
    );
    expect(kinds).toEqual([{ rule: 'DAILY_TOTAL', origin: 'worked', cause: 'shift-extended' }]);
  });
});

it('a person’s decision stands, whatever is suggested afterwards', async () => {
  await one.take('events.csv', events(EXTRA));
  await one.evaluate();
  const [found] = await one.query<{ id: string }>(`select id from violation where rule = 'DAILY_REST'`);
  const hr = { id: 'hr', roles: ['hr'], name: 'HR', employeeId: null, unitIds: [] } as const;
  await one.app.get(CasesService).act(hr, found!.id, { kind: 'decide-cause', cause: 'plan-error' }, null);
  await one.take('sick.csv', sickLeave('BEN', '2025-12-01', '2025-12-10'));
  await one.evaluate();
  expect(await suggestions()).toMatchObject([{ cause: 'sickness' }]);
  const [row] = await one.query(`select decided_cause as cause from violation where id = $1`, [found!.id]);
  expect(row).toEqual({ cause: 'plan-error' });
  const counts = await one.query(
    `select cause, count from month_violations where rule = 'DAILY_REST' and count <> 0`,
  );
  expect(counts).toEqual([{ cause: 'plan-error', count: 1 }]);
  expect(await one.app.get(FiguresAudit).discrepancies()).toEqual([]);
});
