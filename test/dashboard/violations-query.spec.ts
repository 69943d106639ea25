import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Principal, type Scope, scopeOf, WHOLE_ORGANISATION } from '../../src/access/access.js';
import { conditionsOf } from '../../src/dashboard/list-conditions.js';
import { ObjectionTime } from '../../src/violations/objections/objection-time.service.js';
import { ViolationsQuery } from '../../src/dashboard/violations.query.js';
import { TestApplication } from '../support/application.js';
import { events, organisation, shortRest } from '../support/organisation.js';

const HR: Principal = { id: 'hr', roles: ['hr'], name: 'HR', employeeId: null, unitIds: [] };
let one: TestApplication;
let query: ViolationsQuery;
let ofTeam: Scope;

/** Each person's one finding is on the last or first day of a month. */
const PEOPLE = [
  ['NOV', '2025-11-29', '2025-11-30'],
  ['FIRST', '2025-11-30', '2025-12-01'],
  ['LAST', '2025-12-30', '2025-12-31'],
  ['JAN', '2025-12-31', '2026-01-01'],
] as const;

beforeAll(async () => {
  one = await TestApplication.start();
  query = new ViolationsQuery(one.db, one.app.get(ObjectionTime));
  await one.take(
    'org.json',
    organisation(PEOPLE.map(([code]) => ({ code, unit: code === 'LAST' ? 'top' : 'team' }))),
  );
  await one.take('events.csv', events(PEOPLE.flatMap(([code, day, next]) => shortRest(code, day, next))));
  await one.evaluate();
  const [team] = await one.query<{ id: string }>(`select id from unit where code = 'team'`);
  ofTeam = scopeOf(
    { id: 'm', roles: ['manager'], name: 'm', employeeId: null, unitIds: [team!.id] },
    'view-violation-names',
  );
});

afterAll(() => one.close());

async function violationOf(code: string): Promise<string> {
  const [row] = await one.query<{ id: string }>(
    `select v.id from violation v join employee e on e.id = v.employee_id
      where e.code = $1 and v.rule = 'DAILY_REST'`,
    [code],
  );
  return row!.id;
}

describe('the list of a month', () => {
  const listed = async (month: string) =>
    (
      await query.list(
        WHOLE_ORGANISATION,
        conditionsOf({ month, rule: 'DAILY_REST', state: 'all' }, [], HR),
        50,
      )
    ).map(({ anchorDate }) => anchorDate);

  it('has its first and its last day and neither the day before nor the day after', async () => {
    expect(await listed('2025-12')).toEqual(['2025-12-31', '2025-12-01']);
    expect(await listed('2025-11')).toEqual(['2025-11-30']);
    expect(await listed('2026-01')).toEqual(['2026-01-01']);
  });
});

it('of one incident, somebody sees the findings of the own units only', async () => {
  const [own, foreign] = await Promise.all([violationOf('FIRST'), violationOf('LAST')]);
  await one.query(
    `update violation set incident_id = (select incident_id from violation where id = $1) where id = $2`,
    [own, foreign],
  );
  const incident = (await query.detail(WHOLE_ORGANISATION, own))!.incidentId;
  const seen = async (scope: Scope) => (await query.incident(scope, incident, own)).map(({ id }) => id);
  expect(await seen(WHOLE_ORGANISATION)).toContain(foreign);
  expect(await seen(ofTeam)).not.toContain(foreign);
});

it('what lay around a finding holds work and no absence', async () => {
  await one.take(
    'around.csv',
    events([
      { employee: 'NOV', id: 'work', start: '2025-11-28T08:00', end: '2025-11-28T23:00' },
      { employee: 'NOV', id: 'ill', start: '2025-11-30T15:30', end: '2025-11-30T18:00' },
    ]),
  );
  const id = await violationOf('NOV');
  const around = async () => (await query.nearby(WHOLE_ORGANISATION, id)).map(({ kind }) => kind);
  const before = await around();
  await one.query(`update work_event set kind = 'absence' where source_id = 'ill'`);
  expect(before.filter((kind) => kind === 'shift')).toHaveLength((await around()).length + 1);
  expect(await around()).not.toContain('absence');
});
