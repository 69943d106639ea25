import { randomUUID } from 'node:crypto';

/** Persons in a unit, and units below a division: as many managers as a body of that size has. */
const PERSONS_A_UNIT = 50;
const UNITS_A_DIVISION = 20;

/** One unit at the top, divisions, and units of fifty, whose first person manages them. */
export function unitsOf(ids: readonly string[]): { rows: string[]; idOf: (employee: number) => string } {
  const top = randomUUID();
  const units = Array.from({ length: Math.ceil(ids.length / PERSONS_A_UNIT) }, () => randomUUID());
  const divisions = Array.from({ length: Math.ceil(units.length / UNITS_A_DIVISION) }, () => randomUUID());
  const row = (id: string, code: string, parent: string, manager: string): string =>
    `${id}\t${code}\t${code}\t${parent}\t${manager}\n`;
  return {
    rows: [
      row(top, 'top', '\\N', ids[0] ?? '\\N'),
      ...divisions.map((id, i) => row(id, `division-${i}`, top, '\\N')),
      ...units.map((id, i) =>
        row(
          id,
          `unit-${i}`,
          divisions[Math.floor(i / UNITS_A_DIVISION)] ?? top,
          ids[i * PERSONS_A_UNIT] ?? '\\N',
        ),
      ),
    ],
    idOf: (employee) => units[Math.floor(employee / PERSONS_A_UNIT)] ?? top,
  };
}
