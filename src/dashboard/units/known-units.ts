import type { UnitFigures } from '../../indicators/unit-figures.js';

/** Units of which something is known in the month, and those of which nothing is. */
export interface KnownUnits {
  readonly known: readonly UnitFigures[];
  readonly unknown: readonly UnitFigures[];
}

export const knownUnits = (units: readonly UnitFigures[]): KnownUnits => ({
  known: units.filter((unit) => figuresOf(unit).some((figure) => figure !== null)),
  unknown: units.filter((unit) => figuresOf(unit).every((figure) => figure === null)),
});

/** Whether a row has an empty field. */
export const hasGap = (unit: UnitFigures): boolean => figuresOf(unit).includes(null);

const figuresOf = (unit: UnitFigures): readonly (number | string | null)[] => [
  ...[unit.breaches, unit.per100Shifts, unit.overtimeHours, unit.extraHours],
  ...[unit.callouts, unit.standbyHours, unit.sickLeave],
];
