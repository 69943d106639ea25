import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WHOLE_ORGANISATION } from '../../src/access/access.js';
import { type CheckedUnit, toldUnits } from '../../src/indicators/disclosure.js';
import { Disclosure } from '../../src/indicators/disclosure.query.js';
import { TestApplication } from '../support/application.js';
import { Chance } from '../support/random-chance.js';

let one: TestApplication;

beforeAll(async () => {
  one = await TestApplication.start();
});
beforeEach(() => one.empty());
afterAll(() => one.close());

const MONTHS = 120;
const monthOf = (index: number): string =>
  `${2010 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

/** One to seven units of any size, most of them near five; some with nobody, who are told of by a breach alone. */
function scene(chance: Chance, ids: readonly string[]): CheckedUnit[] {
  const units = chance.shuffled(ids).slice(0, 1 + chance.below(ids.length));
  return units.map((unitId) => {
    const checked = chance.isLucky(0.1) ? 0 : 1 + chance.below(9);
    return { unitId, checked, again: chance.isLucky(0.3) ? chance.below(checked + 1) : 0 };
  });
}

async function store(month: string, units: readonly CheckedUnit[]): Promise<void> {
  const indicator = `insert into month_indicator (month, unit_id, indicator, value) values ($1, $2, $3, $4)`;
  for (const { unitId, checked, again } of units) {
    if (checked > 0) await one.query(indicator, [`${month}-01`, unitId, 'evaluated-employees', checked]);
    if (again > 0) await one.query(indicator, [`${month}-01`, unitId, 'evaluated-again', again]);
    if (checked === 0)
      await one.query(
        `insert into month_violations (month, unit_id, rule, verdict, origin, state, cause, count)
         values ($1, $2, 'DAILY_REST', 'breach', 'worked', 'detected', 'unknown', 1)`,
        [`${month}-01`, unitId],
      );
  }
}

describe('what is told of units', () => {
  it('is, read from the few rows that decide it, what all rows of all units say', async () => {
    const chance = new Chance('disclosure');
    const rows = await one.query<{ id: string }>(
      `insert into unit (id, code, name) select gen_random_uuid(), 'u' || i, '' from generate_series(1, 7) i returning id`,
    );
    const ids = rows.map(({ id }) => id);
    const expected = new Map<string, string[]>();
    for (let index = 0; index < MONTHS; index += 1) {
      const units = scene(chance, ids);
      await store(monthOf(index), units);
      const told = toldUnits(
        units.map((unit) => (unit.checked > 0 ? unit : { ...unit, checked: 1, again: 1 })),
      );
      for (const { unitId } of units.filter((each) => !told.has(each.unitId)))
        expected.set(unitId, [...(expected.get(unitId) ?? []), monthOf(index)]);
    }
    const untold = await one.app.get(Disclosure).untold('2010-01', '2019-12', WHOLE_ORGANISATION);
    for (const id of ids) expect([...untold(id)].sort()).toEqual(expected.get(id) ?? []);
    expect([...expected.values()].flat().length).toBeGreaterThan(MONTHS);
  });
});
