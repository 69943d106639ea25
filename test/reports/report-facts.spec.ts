import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Principal, type Scope, scopeOf, WHOLE_ORGANISATION } from '../../src/access/access.js';
import { ReportFactsQuery } from '../../src/reports/report-facts.query.js';
import { TestApplication } from '../support/application.js';
import { events, organisation, type Person, shortRest } from '../support/organisation.js';

const WISH = { madeAt: '', version: '', upTo: null, from: '2024-12', rules: [] };

let one: TestApplication;

beforeAll(async () => {
  one = await TestApplication.start();
});
beforeEach(() => one.empty());
afterAll(() => one.close());

type Held = readonly [from: string, to: string | null];

/** Takes somebody in who held these positions, and counts who came and who left in December. */
async function comingsAndGoings(...held: readonly Held[]): Promise<{ hires: number; leavers: number }> {
  const file = JSON.parse(organisation([{ code: 'ANN' }])) as { positions: Record<string, unknown>[] };
  const position = file.positions.pop();
  for (const [from, to] of held) file.positions.push({ ...position, from, to });
  await one.take('org.json', JSON.stringify(file));
  const { hires, leavers } = await one.app.get(ReportFactsQuery).facts('2025-12', WHOLE_ORGANISATION, WISH);
  return { hires: hires[0]?.count ?? 0, leavers: leavers[0]?.count ?? 0 };
}

describe('whoever', () => {
  it.each([
    ['2025-11-30', 0],
    ['2025-12-01', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 0],
  ])('began on %s is a hire of December: %i', async (from, hires) => {
    expect(await comingsAndGoings([from, null])).toEqual({ hires, leavers: 0 });
  });

  it.each([
    ['2025-11-30', 0],
    ['2025-12-01', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 0],
  ])('had the last day on %s left in December: %i', async (to, leavers) => {
    expect(await comingsAndGoings(['2020-01-01', to])).toEqual({ hires: 0, leavers });
  });

  it.each([
    ['2025-12-31', 0],
    ['2026-01-01', 1],
    ['2026-03-31', 1],
    ['2026-04-01', 0],
  ])('begins on %s comes in the three months after December: %i', async (from, coming) => {
    await comingsAndGoings([from, null]);
    const facts = await one.app.get(ReportFactsQuery).facts('2025-12', WHOLE_ORGANISATION, WISH);
    expect(facts.coming.map(({ count }) => count)).toEqual(coming === 0 ? [] : [coming]);
  });

  it('changed position from one day to the next neither came nor left', async () => {
    expect(await comingsAndGoings(['2020-01-01', '2025-12-14'], ['2025-12-15', null])).toEqual({
      hires: 0,
      leavers: 0,
    });
  });

  it('was away for a day in between did both', async () => {
    expect(await comingsAndGoings(['2020-01-01', '2025-12-14'], ['2025-12-16', null])).toEqual({
      hires: 1,
      leavers: 1,
    });
  });
});

describe('a measure in the report of the whole organisation', () => {
  const people = (unit: 'team' | 'night', count: number): Person[] =>
    Array.from({ length: count }, (_, i) => ({ code: `${unit}${i}`, unit }));

  /** What is told of a measure of each unit, done in October, when so many worked there. */
  async function beforeAndAfter(team: number, night: number) {
    await one.empty();
    const all = [...people('team', team), ...people('night', night)];
    await one.take('org.json', organisation(all));
    const worked = all.flatMap(({ code }) =>
      ['09', '10', '11'].flatMap((month) => shortRest(code, `2025-${month}-03`, `2025-${month}-04`)),
    );
    await one.take('events.csv', events(worked));
    await one.evaluate();
    await one.query(
      `insert into violation_measure (id, violation_id, what, owner, due_date, done_on, added_at)
       select gen_random_uuid(), v.id, u.code, 'Leder', '2025-10-31', '2025-10-10', now()
         from violation v join unit u on u.id = v.unit_id
        where v.anchor_date = '2025-10-04' and v.rule = 'DAILY_REST'`,
    );
    const told = async (scope: Scope) => {
      const { measures } = await one.app.get(ReportFactsQuery).facts('2025-11', scope, WISH);
      return Object.fromEntries(measures.list.map(({ what, breaches }) => [what, breaches]));
    };
    const units = await one.query<{ id: string }>(`select id from unit where code in ('team', 'night')`);
    const manager: Principal = {
      ...{ id: 'm', roles: ['manager'] as const, name: 'm', employeeId: null },
      unitIds: units.map(({ id }) => id),
    };
    return { board: await told(WHOLE_ORGANISATION), manager: await told(scopeOf(manager, 'view-report')) };
  }

  it('has before and after where five and more worked there, and five and more elsewhere', async () => {
    const { board } = await beforeAndAfter(6, 5);
    expect(board).toEqual({
      team: { months: 1, before: 6, after: 6 },
      night: { months: 1, before: 5, after: 5 },
    });
  });

  it('has neither where the sum less it would be of few; the manager of both sees all of it', async () => {
    const { board, manager } = await beforeAndAfter(6, 3);
    expect(board).toEqual({ team: null, night: null });
    expect(manager).toMatchObject({ team: { before: 6, after: 6 }, night: { before: 3, after: 3 } });
  });
});

describe('rows that were refused', () => {
  const rejected = async () =>
    (await one.app.get(ReportFactsQuery).facts('2025-12', WHOLE_ORGANISATION, WISH)).rowsRejected;

  const taken = (sha256: string, at: string, rows: number) =>
    one.query(
      `insert into import (id, file_name, sha256, format, source, rows_read, rows_stored, rows_unchanged, rows_rejected, imported_at)
       values (gen_random_uuid(), 'f', $1, 'events', 's', 9, 0, 0, $3, $2)`,
      [sha256, at, rows],
    );

  it('count once for a file however often it is taken in, by what was said last', async () => {
    expect(await rejected()).toBe(0);
    await taken('a', '2026-01-01T00:00Z', 5);
    await taken('a', '2026-01-03T00:00Z', 3);
    await taken('a', '2026-01-02T00:00Z', 4);
    await taken('b', '2026-01-01T00:00Z', 2);
    expect(await rejected()).toBe(5);
  });
});
