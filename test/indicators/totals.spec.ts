import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Scope, scopeOf, WHOLE_ORGANISATION } from '../../src/access/access.js';
import type { FigureRows } from '../../src/indicators/figure-rows.js';
import { IndicatorsService } from '../../src/indicators/indicators.service.js';
import { MonthFiguresQuery } from '../../src/indicators/month-figures.query.js';
import { PeopleFiguresQuery } from '../../src/indicators/people-figures.query.js';
import type { RuleCode } from '../../src/rules/rule.js';
import { CasesService } from '../../src/violations/cases/cases.service.js';
import { FiguresAudit } from '../../src/violations/figures-audit.service.js';
import { VIOLATION_STATES } from '../../src/violations/violation-lifecycle.js';
import { TestApplication } from '../support/application.js';
import { absences, events, organisation, type Person, troubledWeeks } from '../support/organisation.js';

let one: TestApplication;
beforeAll(async () => {
  one = await TestApplication.start();
});
beforeEach(() => one.empty());
afterAll(() => one.close());

const RULES: RuleCode[] = ['DAILY_REST', 'DAILY_TOTAL', 'SUNDAY_NEXT'];
const PEOPLE = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((code, i): Person => ({
  code,
  unit: i % 2 ? 'night' : 'team',
  from: `202${i % 4}-0${i + 1}-10`,
}));
const HR = { id: 'hr', roles: ['hr'], name: 'HR', employeeId: null, unitIds: [] } as const;

/** People who broke rules; one has two positions at once, one moved in the middle of the month, one has left. */
async function takeAll(): Promise<void> {
  const file = JSON.parse(organisation(PEOPLE)) as { positions: Record<string, unknown>[] };
  const held = (code: string) => file.positions.find(({ employee }) => employee === code)!;
  file.positions.push({
    ...held('A'),
    unit: 'night',
    share: 0.25,
    from: '2025-03-03',
    employment: 'temporary',
  });
  held('B')['to'] = '2025-12-12';
  file.positions.push({ ...held('B'), unit: 'team', from: '2025-12-13', to: null });
  held('C')['to'] = '2025-11-30';
  await one.take('org.json', JSON.stringify(file));
  await one.take('events.csv', events(PEOPLE.flatMap(({ code }, i) => troubledWeeks(code, i))));
  await one.take('absences.csv', absences(['D;sick;2025-12-15;2025-12-19;100;self;s']));
  await one.evaluate();
}

const byText = <T>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Rows as numbers: sums of nothing may be a row or none, and decimals be written with more or fewer zeros. */
const comparable = ({ indicators, violations, persons, employments, ...rest }: FigureRows) => ({
  ...rest,
  indicators: byText(
    indicators.map((row) => ({ ...row, value: Number(row.value) })).filter(({ value }) => value !== 0),
  ),
  violations: byText(violations.filter(({ count }) => count !== 0)),
  persons: byText(persons),
  employments: byText(employments.map((row) => ({ ...row, share: Number(row.share) }))),
});

async function bothWays(): Promise<{ total: unknown; added: unknown }> {
  const units = await one.query<{ id: string }>('select id from unit');
  const led = { ...HR, roles: ['manager'], unitIds: units.map(({ id }) => id) } as const;
  const every = scopeOf(led, 'view-overview');
  const read = async (scope: Scope) => {
    const people = await one.app.get(PeopleFiguresQuery).rows('2024-12', '2025-12', scope, RULES);
    return {
      ...comparable(await one.app.get(MonthFiguresQuery).rows('2024-12', '2025-12', scope, RULES)),
      people: {
        ...people,
        spread: byText(people.spread),
        employed: byText(people.employed.map((row) => ({ ...row, share: Number(row.share) }))),
      },
    };
  };
  return { total: await read(WHOLE_ORGANISATION), added: await read(every) };
}

const differences = () => one.app.get(FiguresAudit).discrepancies();
const firstCase = async (): Promise<string> =>
  (await one.query<{ id: string }>(`select id from violation where rule = 'DAILY_REST' order by id`))[0]!.id;

describe('the sums of the whole organisation', () => {
  it('are those of all its units, counted from the people', async () => {
    await takeAll();
    const { total, added } = await bothWays();
    expect(total).toEqual(added);
    expect(total).toMatchObject({ distinct: { evaluated: 7, employedAtEnd: 8 } });
    expect((total as FigureRows).spread?.persons).toBe(7);
  });

  it('follow an assessment, a correction, and a position that goes', async () => {
    await takeAll();
    const assess = { kind: 'assess', outcome: 'emergency', reason: 'Brann.', duplicateOf: null } as const;
    await one.app.get(CasesService).act(HR, await firstCase(), assess, null);
    await one.take(
      'corrected.csv',
      events([{ employee: 'B', id: 'B-2025-12-03', start: '2025-12-03T08:00', end: '2025-12-03T16:00' }]),
    );
    await one.evaluate();
    await one.query(`delete from position where employment = 'temporary'`);
    await one.query(`update position set share = 0.5, valid_until = '2025-12-20' where share = 1 and unit_id =
      (select id from unit where code = 'night')`);
    const { total, added } = await bothWays();
    expect(total).toEqual(added);
    expect(await differences()).toEqual([]);
  });

  it.each(VIOLATION_STATES)(
    'count persons and incidents of cases that are %s as everything else does',
    async (state) => {
      await takeAll();
      await one.query(`update violation set state = $1 where id = $2`, [state, await firstCase()]);
      expect((await differences()).filter(({ table }) => table === 'total_rule_set')).toEqual([]);
    },
  );

  it('are recounted every night, and told of where they differ', async () => {
    await takeAll();
    await one.query(`update total_indicator set value = value + 1 where indicator = 'callouts'`);
    await one.query(`delete from total_rule_set where counted = 'incident'`);
    await one.query(`update total_violations set count = count + 1 where rule = 'DAILY_REST'`);
    await one.query(`update head_count_step set amount = 7 where measure = 'employed'`);
    const found = new Set((await differences()).map(({ table }) => table));
    expect([...found].sort()).toEqual([
      'head_count_step',
      'total_indicator',
      'total_rule_set',
      'total_violations',
    ]);
    expect(await one.app.get(FiguresAudit).audit()).toMatchObject({ code: 'differ', needsAttention: true });
  });

  it('are put together at night without changing', async () => {
    await takeAll();
    for (const table of ['total_indicator', 'total_violations', 'total_rule_set'])
      await one.query(`update ${table} set place = 4711`);
    const before = await one.app.get(IndicatorsService).figures('2025-12', WHOLE_ORGANISATION, 'persons');
    expect(await one.app.get(FiguresAudit).audit()).toEqual({ code: 'equal' });
    expect(await one.app.get(IndicatorsService).figures('2025-12', WHOLE_ORGANISATION, 'persons')).toEqual(
      before,
    );
    expect(await one.query(`select from total_indicator where place >= 8`)).toEqual([]);
  });

  it('keep no transaction waiting for another one', async () => {
    await takeAll();
    const move = (code: string): string =>
      `update month_indicator set value = value + 1 where indicator = 'callouts' and unit_id = (select id from unit where code = '${code}')`;
    const open = Array.from({ length: 10 }, () => one.db.createQueryRunner());
    try {
      for (const [i, each] of open.slice(0, 9).entries()) {
        await each.startTransaction();
        await each.query(`set local lock_timeout = '1s'`);
        // Each another row of units, all of them the same sum of the organisation.
        await each.query(`insert into unit (id, code, name) values (gen_random_uuid(), 'unit-${i}', '')`);
        await each.query(
          `insert into month_indicator select '2025-12-01', id, 'callouts', 1 from unit where code = 'unit-${i}'`,
        );
      }
      await open[9]!.query(move('team'));
      for (const each of open.slice(0, 9)) await each.commitTransaction();
    } finally {
      for (const each of open) await each.release();
    }
    const [sum] = await one.query<{ both: string }>(
      `select (select sum(value) from total_indicator where indicator = 'callouts')
            - (select sum(value) from month_indicator where indicator = 'callouts') as both`,
    );
    expect(Number(sum!.both)).toBe(0);
  });
});
