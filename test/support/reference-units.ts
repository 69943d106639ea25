import type { ReportedUnit, UnitFigure } from '../../src/reports/units/reported-units.js';

const unit = (
  name: string | null,
  [employed, evaluated]: readonly [number, number],
  [month, year, trailing]: readonly [number, number, number],
  [per100Shifts, overtime, overtimeOfYear]: readonly [number, number, number],
  [sickLeave, sickLeaveOfYear]: readonly [UnitFigure, UnitFigure],
): ReportedUnit => ({
  name,
  units: name === null ? 2 : 1,
  employed,
  evaluated,
  breaches: { month, year, trailing },
  per100Shifts,
  overtimeHours: { month: overtime, year: overtimeOfYear, trailing: overtimeOfYear },
  sickLeave: { month: sickLeave, year: sickLeaveOfYear },
});

/** The units of the reference report, as data. */
export const UNITS: readonly ReportedUnit[] = [
  unit('Direktørens stab', [5, 5], [0, 3, 3], [0, 3, 81], [1.9, 'small-group']),
  unit('Drift og overvåking', [19, 19], [3, 43, 49], [0.9, 64, 573], [4.51, 2.37]),
  unit('HR og økonomi', [11, 11], [0, 8, 8], [0, 5, 119], [13.4, 4]),
  unit('Kunde og brukerstøtte', [14, 13], [0, 5, 6], [0, 38, 439], [13.63, 7.16]),
  unit('Medisinteknisk', [7, 7], [2, 23, 24], [1.7, 23, 261], ['small-group', 'small-group']),
  unit('Nett og radio', [11, 11], [0, 16, 19], [0, 40, 414], [1.3, 1.31]),
  unit('Operasjonssenter', [20, 20], [5, 69, 75], [1.3, 71, 599], [4.52, 2.6]),
  unit('Produkt (LifeX/KAK)', [10, 10], [2, 30, 32], [1, 31, 382], [1.9, 1.49]),
  unit(null, [8, 8], [0, 0, 0], [0, 28, 195], ['small-group', 'small-group']),
];
