import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { scopeOf, WHOLE_ORGANISATION } from '../../src/access/access.js';
import { IndicatorsService } from '../../src/indicators/indicators.service.js';
import { CasesService } from '../../src/violations/cases/cases.service.js';
import { TestApplication } from '../support/application.js';
import { absences, events, organisation, type Person, shortRest } from '../support/organisation.js';

const HR = { id: 'hr', roles: ['hr'], name: 'HR', employeeId: null, unitIds: [] } as const;

let one: TestApplication;

beforeAll(async () => {
  one = await TestApplication.start();
});
beforeEach(() => one.empty());
afterAll(() => one.close());

const december = () => one.app.get(IndicatorsService).figures('2025-12', WHOLE_ORGANISATION, 'persons');

async function unit(code: string) {
  const units = await one.app.get(IndicatorsService).byUnit('2025-12', WHOLE_ORGANISATION);
  return units.find((each) => each.code === code)!;
}

/** The organisation with one of its people moved from the team to the night shift on 16 December. */
function withMover(people: readonly Person[], mover: string, employment = 'permanent'): string {
  const file = JSON.parse(organisation(people)) as { positions: Record<string, unknown>[] };
  const held = file.positions.find(({ employee }) => employee === mover)!;
  held['to'] = '2025-12-15';
  file.positions.push({ ...held, unit: 'night', from: '2025-12-16', to: null, employment });
  return JSON.stringify(file);
}

const five = ['P1', 'P2', 'P3', 'P4', 'P5'].map((code): Person => ({ code, unit: 'night' }));
const anyWork = (code: string) => shortRest(code, '2025-12-03', '2025-12-04');

describe('sick leave of a unit', () => {
  const ill = absences(['P1;sick;2025-12-08;2025-12-12;100;self;a']);

  it('is shown when the days of five are in it, and of five in what remains of the others', async () => {
    const others = ['T1', 'T2', 'T3'].map((code): Person => ({ code }));
    await one.take('org.json', organisation([...five, ...others]));
    await one.take('events.csv', events(five.flatMap(({ code }) => anyWork(code))));
    await one.take('absences.csv', ill);
    await one.evaluate();
    // Five of five times twenty-one days, Christmas left out.
    expect((await unit('night')).sickLeave).toBe(4.76);
  });

  it('is masked where it would tell of the few others when taken from the sum', async () => {
    await one.take('org.json', organisation(five));
    await one.take('events.csv', events(five.flatMap(({ code }) => anyWork(code))));
    await one.take('absences.csv', ill);
    await one.evaluate();
    expect(await unit('night')).toMatchObject({ persons: 5, sickLeave: 'small-group' });
  });

  it('is masked when the fifth person came in mid-month and is filed where the month began', async () => {
    const four = five.slice(0, 4);
    await one.take('org.json', withMover([...four, { code: 'MOVER' }], 'MOVER'));
    await one.take('events.csv', events(four.flatMap(({ code }) => anyWork(code))));
    await one.take('absences.csv', ill);
    await one.evaluate();
    expect(await unit('night')).toMatchObject({ persons: 5, sickLeave: 'small-group' });
    const [night] = await one.query<{ id: string }>(`select id from unit where code = 'night'`);
    const own = scopeOf(
      { id: 'm', roles: ['manager'], name: 'm', employeeId: null, unitIds: [night!.id] },
      'view-overview',
    );
    const figures = await one.app.get(IndicatorsService).figures('2025-12', own, 'persons');
    expect(figures.coverage.employed).toBe(5);
    expect(figures.sickLeave.month).toEqual({ status: 'small-group' });
    expect(figures.breaches.total).toBe(4);
  });
});

describe('persons', () => {
  it('checked in two units of a month are one person', async () => {
    await one.take('org.json', withMover([{ code: 'MOVER' }], 'MOVER'));
    await one.take(
      'events.csv',
      events([...anyWork('MOVER'), ...shortRest('MOVER', '2025-12-20', '2025-12-21')]),
    );
    await one.evaluate();
    expect((await december()).coverage).toMatchObject({ employed: 3, evaluated: 1 });
  });

  it('with two kinds of employment are one person in the sum', async () => {
    const file = JSON.parse(organisation([{ code: 'ANN', share: 0.5 }])) as {
      positions: Record<string, unknown>[];
    };
    file.positions.push({ ...file.positions.at(-1), from: '2021-01-01', employment: 'temporary' });
    await one.take('org.json', JSON.stringify(file));
    const { headCount } = await december();
    expect(headCount.kinds.map(({ persons }) => persons)).toEqual([3, 0, 0, 1]);
    expect(headCount).toMatchObject({ persons: 3, fullTimeEquivalents: 3 });
  });

  it.each([
    ['left on the last day of the month before', { to: '2025-11-30' }, 0, 0],
    ['left on the first day', { to: '2025-12-01' }, 1, 0],
    ['left on the last day but one', { to: '2025-12-30' }, 1, 0],
    ['left on the last day', { to: '2025-12-31' }, 1, 1],
    ['came on the last day', { from: '2025-12-31' }, 1, 1],
    ['came on the first day after', { from: '2026-01-01' }, 0, 0],
  ])('who %s', async (_, dates, inMonth, atEnd) => {
    const managers = 2;
    await one.take('org.json', organisation([{ code: 'ANN', ...dates }]));
    const { coverage, headCount } = await december();
    expect(coverage.employed).toBe(managers + inMonth);
    expect(headCount.persons).toBe(managers + atEnd);
    expect(headCount.kinds[0]!.persons).toBe(managers + atEnd);
    expect((await unit('team')).persons).toBe(1 + inMonth);
  });
});

describe('a goal of the organisation', () => {
  it('is none of a part of it', async () => {
    const file = JSON.parse(organisation(five)) as { organisation: Record<string, unknown> };
    file.organisation['thresholds'] = [{ indicator: 'breaches', below: 8, from: '2024-01-01' }];
    await one.take('org.json', JSON.stringify(file));
    await one.take('events.csv', events(five.flatMap(({ code }) => anyWork(code))));
    await one.evaluate();
    const [night] = await one.query<{ id: string }>(`select id from unit where code = 'night'`);
    const own = scopeOf(
      { id: 'm', roles: ['manager'], name: 'm', employeeId: null, unitIds: [night!.id] },
      'view-overview',
    );
    const part = await one.app.get(IndicatorsService).figures('2025-12', own, 'persons');
    expect(part.breaches).toMatchObject({ total: 5, goal: null });
    expect((await december()).breaches.goal).toEqual({
      below: 8,
      from: '2024-01-01',
      met: true,
    });
  });
});

describe('breaches', () => {
  it('are told by persons, incidents, origin and state, as many as the total', async () => {
    await one.take('org.json', organisation(five));
    await one.take('events.csv', events(five.flatMap(({ code }) => anyWork(code))));
    await one.evaluate();
    const { breaches, spread } = await december();
    expect(breaches.total).toBe(5);
    expect(spread).toEqual({ persons: 5, incidents: 5, planned: 5, worked: 0, open: 5, real: 0 });
    const [{ id } = { id: '' }] = await one.query<{ id: string }>(`select id from violation limit 1`);
    const assess = { kind: 'assess', outcome: 'data-error', reason: 'Feil tid.', duplicateOf: null } as const;
    await one.app.get(CasesService).act(HR, id, assess, null);
    expect((await december()).spread).toMatchObject({ persons: 4, open: 4 });
  });
});
