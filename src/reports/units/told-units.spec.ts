import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reveals, setsOfFew } from '../../../test/support/attacker.js';
import { toldUnits } from '../../indicators/disclosure.js';
import { PERIODS, reportedUnits, type UnitRow } from './reported-units.js';

/** Persons of each unit in each month, and how many of these worked in another unit as well. */
interface Scene {
  readonly checked: readonly (readonly number[])[];
  readonly again: readonly (readonly number[])[];
  /** The first month of the year; those before it are in the thirteen months alone. */
  readonly january: number;
}

const scenes: fc.Arbitrary<Scene> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }))
  .chain(([units, months]) => {
    const numbers = (max: number) =>
      fc.array(fc.array(fc.integer({ min: 0, max }), { minLength: months, maxLength: months }), {
        minLength: units,
        maxLength: units,
      });
    return fc.record({ checked: numbers(11), again: numbers(2), january: fc.nat(months - 1) });
  });

type Cells = readonly (readonly number[])[];

/** What the report of a month, by place, publishes of these figures by unit and month. */
function published({ checked, again, january }: Scene, last: number, figures: Cells): number[] {
  const months = Array.from({ length: last + 1 }, (_, month) => month);
  const told = months.map((month) =>
    toldUnits(
      checked.map((row, unit) => ({
        unitId: String(unit),
        checked: row[month]!,
        again: Math.min(again[unit]![month]!, row[month]!),
      })),
    ),
  );
  const starts = { month: last, year: Math.min(january, last), trailing: 0 };
  const over = <T>(of: (since: number) => T) => ({
    month: of(starts.month),
    year: of(starts.year),
    trailing: of(starts.trailing),
  });
  const sum = (row: readonly number[], since: number) =>
    row.slice(since, last + 1).reduce((all, each) => all + each, 0);
  const rows = checked.map((row, unit): UnitRow => {
    const unitId = String(unit);
    const checkedMonths = over((since) => row.slice(since, last + 1).filter((each) => each > 0).length);
    return {
      ...{
        unitId,
        name: unitId,
        employed: row[last]!,
        evaluated: row[last]!,
        workedShifts: 1,
        checkedMonths,
      },
      breaches: over((since) => sum(figures[unit]!, since)),
      ...{ overtimeSeconds: { month: '0', year: '0', trailing: '0' }, overtimeMonths: checkedMonths },
      ...{ sickDays: { month: '0', year: '0' }, agreedDays: { month: '0', year: '0' } },
      ...{ isSickLeaveShown: { month: false, year: false } },
      isTold: over((since) => told.slice(since).every((units) => units.has(unitId))),
    };
  });
  const ofMonths = months.map((month) => figures.reduce((all, row) => all + row[month]!, 0));
  const ofUnits = reportedUnits(rows).flatMap(({ breaches }) => PERIODS.map((period) => breaches[period]));
  return [...ofMonths, ...ofUnits].map((figure) => (typeof figure === 'number' ? figure : 0));
}

/** Each published figure as what it adds up: of which units, in which months. */
function formsOf(scene: Scene): number[][] {
  const { checked } = scene;
  const cells = checked.flatMap((row, unit) => row.map((persons, month) => ({ persons, unit, month })));
  const columns = cells
    // Where nobody was, there is no figure.
    .filter(({ persons }) => persons > 0)
    .map((cell) => {
      const figures = checked.map((row, unit) =>
        row.map((_, month) => (unit === cell.unit && month === cell.month ? 1 : 0)),
      );
      return checked[0]!.flatMap((_, last) => published(scene, last, figures));
    });
  return (columns[0] ?? []).map((_, figure) => columns.map((column) => column[figure]!));
}

describe('whoever has the reports of all months and their sums', () => {
  it('cannot reckon a figure of one to four persons of any month', () => {
    let masked = 0;
    fc.assert(
      fc.property(scenes, (scene) => {
        const forms = formsOf(scene);
        const cells = scene.checked.flatMap((row, unit) =>
          row.flatMap((persons, month) => (persons > 0 ? [{ persons, unit, month }] : [])),
        );
        scene.checked[0]!.forEach((_, month) => {
          const places = cells.flatMap((cell, place) => (cell.month === month ? [place] : []));
          const seen = forms.map((form) => places.map((place) => form[place]!));
          const persons = places.map((place) => cells[place]!.persons);
          const total = persons.reduce((sum, each) => sum + each, 0);
          // A whole organisation of few is not in the table, and left out elsewhere.
          if (total < 5) return;
          for (const few of setsOfFew(persons)) {
            masked += 1;
            expect([persons, few, reveals(seen, few)]).toEqual([persons, few, false]);
          }
        });
      }),
      { numRuns: 300 },
    );
    expect(masked).toBeGreaterThan(300);
  });

  it('could where units were grouped by the size of one month for all periods', () => {
    // A and B are told of by year as well, C (three persons in the first month) is what remains.
    expect(
      reveals(
        [
          [1, 1, 1],
          [1, 0, 0],
          [0, 1, 0],
        ],
        [2],
      ),
    ).toBe(true);
  });
});
