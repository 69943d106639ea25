import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/time/civil.js';
import { WorkforceRepository } from '../../src/workforce/workforce.repository.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';
import { HEADER, Workbench } from './support.js';

const ORGANISATION = {
  organisation: {
    name: 'Eksempel',
    zone: 'Europe/Oslo',
    registeredFrom: { 'overtime-hours': '2025-06-01' },
    thresholds: [{ indicator: 'breaches', below: 8, from: '2024-01-01' }],
  },
  units: [
    { code: 'top', name: 'Direktør', parent: null, manager: '1' },
    { code: 'ops', name: 'Drift', parent: 'top', manager: '2' },
    { code: 'net', name: 'Nett', parent: 'ops', manager: null },
  ],
  employees: [
    { code: '1', name: 'Ada', email: 'ada@example.org', language: 'nb' },
    { code: '2', name: 'Bo', email: null, language: 'nn' },
    { code: '3', name: 'Cato', email: null, language: 'en' },
  ],
  positions: [
    {
      employee: '1',
      unit: 'top',
      title: 'direktør',
      share: 1,
      employment: 'permanent',
      onCallScheme: null,
      from: '2020-01-01',
      to: null,
    },
    {
      employee: '2',
      unit: 'ops',
      title: 'leder',
      share: 1,
      employment: 'permanent',
      onCallScheme: null,
      from: '2020-01-01',
      to: null,
    },
    {
      employee: '3',
      unit: 'net',
      title: 'tekniker',
      share: 0.8,
      employment: 'permanent',
      onCallScheme: 'V1',
      from: '2024-02-01',
      to: '2025-06-30',
    },
  ],
  agreements: [
    {
      code: 'A1',
      legalBasis: '10-8(3)',
      grantedBy: 'elected-representatives',
      group: { kind: 'scheme', code: 'V1' },
      from: '2025-01-01',
      to: null,
      limits: { DAILY_REST: 8 },
      conditions: null,
      document: null,
    },
    {
      code: 'A2',
      legalBasis: '10-8(3)',
      grantedBy: 'elected-representatives',
      group: { kind: 'unit', code: 'ops' },
      from: '2023-01-01',
      to: '2024-12-31',
      limits: { WEEKLY_REST: 28 },
      conditions: null,
      document: null,
    },
  ],
};

let database: FreshDatabase;
let bench: Workbench;
beforeAll(async () => {
  database = await freshDatabase();
  bench = await Workbench.over(database.dataSource);
});
afterAll(async () => {
  await bench.clear();
  await database.drop();
});

const apply = (content: unknown) => bench.take(JSON.stringify(content), { name: 'organisation.json' });
const idOf = async (table: string, code: string): Promise<string> =>
  (await bench.query<{ id: string }>(`select id from ${table} where code = $1`, [code]))[0]!.id;

const employed = async (id: string) =>
  (await new WorkforceRepository().employed([id], database.dataSource.manager))[0]!;

/** Codes of the agreements that cover an employee, and the days. */
async function agreementsOf(id: string) {
  const codes = new Map(
    (await bench.query<{ id: string; code: string }>('select id, code from agreement')).map((row) => [
      row.id,
      row.code,
    ]),
  );
  return ((await employed(id)).person.agreements ?? []).map(({ agreement, fromDay, untilDay }) => ({
    code: codes.get(agreement),
    fromDay,
    untilDay,
  }));
}

describe('an organisation file', () => {
  it('takes over people that events had let in, and changes nothing the second time', async () => {
    await bench.take(`${HEADER}\n3;elsewhere;shift;2025-03-03T08:00;2025-03-03T16:00;30;;S1\n`);
    await bench.query('delete from dirty_mark');
    const answer = await apply(ORGANISATION);
    expect(answer.complaints).toEqual([]);
    expect(answer).toMatchObject({ format: 'organisation', isImported: true, rowsRead: 14 });
    expect(
      await bench.query(
        `select u.code as unit, p.share, p.valid_until::text as until from position p join unit u on u.id = p.unit_id
          where p.employee_id = $1`,
        [await idOf('employee', '3')],
      ),
    ).toEqual([{ unit: 'net', share: '0.8000', until: '2025-07-01' }]);
    expect(
      await bench.query(
        `select e.code, m.from_date::text as from from dirty_mark m join employee e on e.id = m.employee_id order by 1`,
      ),
    ).toEqual([
      // New, or born on a day that nobody knew of: other terms on all days.
      { code: '1', from: '1970-01-01' },
      { code: '2', from: '1970-01-01' },
      { code: '3', from: '1970-01-01' },
    ]);

    await bench.query('delete from dirty_mark');
    expect(await apply(ORGANISATION)).toMatchObject({ stored: 0, corrected: 0, unchanged: 14 });
    expect(await bench.query('select 1 from dirty_mark')).toEqual([]);
  });

  it('counts a changed name as a correction', async () => {
    await apply(ORGANISATION);
    const renamed = {
      ...ORGANISATION,
      employees: ORGANISATION.employees.map((one) => (one.code === '3' ? { ...one, name: 'Cato Lie' } : one)),
    };
    expect(await apply(renamed)).toMatchObject({ stored: 0, corrected: 1 });
    await apply(ORGANISATION);
  });

  it('refuses a file with mistakes, each by its path', async () => {
    const answer = await apply({
      ...ORGANISATION,
      units: [
        { code: 'a', name: 'A', parent: 'b', manager: '9' },
        { code: 'b', name: 'B', parent: 'a', manager: null },
      ],
      agreements: [],
    });
    expect(answer.isImported).toBe(false);
    expect(answer.complaints.map(({ column, problem }) => `${column ?? ''} ${problem}`)).toEqual([
      'units[0].manager unknown-reference',
      'positions[0].unit unknown-reference',
      'positions[1].unit unknown-reference',
      'positions[2].unit unknown-reference',
      'units[0].parent unit-cycle',
      'units[1].parent unit-cycle',
    ]);
  });

  it('is the whole truth about the agreements and goals it lists, and silent about lists it lacks', async () => {
    await apply(ORGANISATION);
    const technician = await idOf('employee', '3');
    const covering = async () => (await agreementsOf(technician)).map(({ code }) => code);
    const goals = (): Promise<unknown[]> => bench.query('select indicator from threshold');
    const { agreements, organisation, ...people } = ORGANISATION;
    await apply(people);
    expect([await covering(), await goals()]).toEqual([['A2', 'A1'], [{ indicator: 'breaches' }]]);
    await bench.query('delete from dirty_mark');

    const fewer = {
      ...people,
      organisation: { ...organisation, thresholds: [] },
      agreements: agreements.slice(0, 1),
    };
    expect(await apply(fewer)).toMatchObject({ corrected: 0, withdrawn: 2 });
    expect([await covering(), await goals()]).toEqual([['A1'], []]);
    // The director belongs to no unit that the agreement was for.
    expect(await bench.query('select 1 from dirty_mark')).toHaveLength(2);
    expect(await apply(fewer)).toMatchObject({ withdrawn: 0 });

    expect(await apply(ORGANISATION)).toMatchObject({ stored: 1, corrected: 1 });
    expect(await covering()).toEqual(['A2', 'A1']);
  });

  it('refuses another zone, and indicators nobody knows', async () => {
    const { organisation } = ORGANISATION;
    const complaintsOf = async (changed: object) =>
      (await apply({ ...ORGANISATION, organisation: { ...organisation, ...changed } })).complaints;
    expect(await complaintsOf({ zone: 'America/New_York' })).toMatchObject([
      {
        column: 'organisation.zone',
        value: 'America/New_York',
        problem: 'other-zone',
        expected: 'Europe/Oslo',
      },
    ]);
    const goal = { indicator: 'sickleave', below: 5, from: '2024-01-01' };
    expect(await complaintsOf({ thresholds: [goal] })).toMatchObject([
      {
        column: 'organisation.thresholds[0].indicator',
        value: 'sickleave',
        expected: 'sick-leave, breaches, overtime-hours',
      },
    ]);
    expect(await complaintsOf({ registeredFrom: { overtimehours: '2025-01-01' } })).toMatchObject([
      {
        column: 'organisation.registeredFrom.overtimehours',
        value: 'overtimehours',
        problem: 'field',
        expected: 'sick-leave, breaches, overtime-hours',
      },
    ]);
  });

  it('keeps age, exemptions and what agreements set beside limits, and sees when they change', async () => {
    const { employees, positions, agreements } = ORGANISATION;
    const told = {
      ...ORGANISATION,
      employees: employees.map((one) =>
        one.code === '3' ? { ...one, bornOn: '2009-05-17', schoolUntil: '2025-06-20' } : one,
      ),
      positions: positions.map((one) =>
        one.employee === '3'
          ? { ...one, exempt: 'independent', nightStrain: true, rota: 'three-shift' }
          : one,
      ),
      agreements: agreements.map((one) => ({
        ...one,
        terms: { averaging: { weeks: 8, start: '2025-01-06' }, standbyFactor: '1/5' },
      })),
    };
    expect(await apply(told)).toMatchObject({ complaints: [], corrected: 4 });
    expect(await apply(told)).toMatchObject({ stored: 0, corrected: 0 });
    const { person } = await employed(await idOf('employee', '3'));
    expect(person).toMatchObject({ bornOn: parseDay('2009-05-17'), schoolUntil: parseDay('2025-06-21') });
    expect(person.exempt).toHaveLength(1);
    expect(person.nightStrain).toHaveLength(1);
    expect(person.rota).toMatchObject([{ week: 'three-shift' }]);
    expect(person.agreements?.[0]?.terms).toEqual({
      averaging: { weeks: 8, startDay: parseDay('2025-01-06') },
      standbyFactor: { numerator: 1, denominator: 5 },
    });
    expect(await apply(ORGANISATION)).toMatchObject({ corrected: 4 });
  });

  it.each<[string, 'employees' | 'positions' | 'agreements', object, object]>([
    ['a birth that is no date', 'employees', { bornOn: '2010-02-30' }, { column: 'employees[0].bornOn' }],
    [
      'a school that ends before birth',
      'employees',
      { bornOn: '2010-02-01', schoolUntil: '2009-06-20' },
      { column: 'employees[0].schoolUntil', expected: '> 2010-02-01' },
    ],
    [
      'an exemption nobody knows',
      'positions',
      { exempt: 'boss' },
      { column: 'positions[0].exempt', expected: 'leading, independent' },
    ],
    [
      'averaging over more weeks than the granter may agree on',
      'agreements',
      { grantedBy: 'arbeidstilsynet', terms: { averaging: { weeks: 27, start: '2025-01-06' } } },
      { column: 'agreements[0].terms.averaging.weeks', value: '27', expected: '≤ 26' },
    ],
    [
      'a factor that is no fraction',
      'agreements',
      { terms: { standbyFactor: '0.2' } },
      { column: 'agreements[0].terms.standbyFactor', expected: '1/7' },
    ],
    [
      'a misspelt term',
      'agreements',
      { terms: { avaraging: {} } },
      { column: 'agreements[0].terms.avaraging', problem: 'unknown-field' },
    ],
  ])('refuses %s', async (_case, list, change, complaint) => {
    const [first, ...others] = ORGANISATION[list] as readonly object[];
    const answer = await apply({ ...ORGANISATION, [list]: [{ ...first, ...change }, ...others] });
    expect(answer.complaints).toMatchObject([complaint]);
  });

  it('refuses what the database could not keep', async () => {
    const employees = [
      { ...ORGANISATION.employees[0], name: 'A\u0000da' },
      ...ORGANISATION.employees.slice(1),
    ];
    expect((await apply({ ...ORGANISATION, employees })).complaints).toMatchObject([
      { column: 'employees[0].name', problem: 'field' },
    ]);
  });

  it('knows who is above whom and which agreements cover whom when', async () => {
    await apply(ORGANISATION);
    const [net, ops, boss, director, technician] = await Promise.all([
      idOf('unit', 'net'),
      idOf('unit', 'ops'),
      idOf('employee', '2'),
      idOf('employee', '1'),
      idOf('employee', '3'),
    ]);
    const above = await new WorkforceRepository().unitsAbove([net], database.dataSource.manager);
    expect(
      above
        .upwards(net)
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual([net, ops]);
    expect(above.managerFor(net, technician)).toBe(boss);
    expect(above.managerFor(ops, boss)).toBe(director);
    expect(await agreementsOf(technician)).toEqual([
      { code: 'A2', fromDay: parseDay('2024-02-01'), untilDay: parseDay('2025-01-01') },
      { code: 'A1', fromDay: parseDay('2025-01-01'), untilDay: parseDay('2025-07-01') },
    ]);
    expect(await agreementsOf(director)).toEqual([]);
  });
});
