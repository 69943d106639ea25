import { addMonths } from '../time/civil.js';

/**
 * The months a list of cases can be narrowed to, latest first: those of figures, all from the last of them to the last
 * month of which there are cases, and always the one that is chosen.
 */
export function monthsToChoose(
  ofFigures: readonly string[],
  latest: string | null,
  chosen: string | undefined,
): readonly string[] {
  const months = new Set(chosen === undefined ? ofFigures : [...ofFigures, chosen]);
  if (latest !== null)
    for (let month = ofFigures[0] ?? latest; month <= latest; month = addMonths(month, 1)) months.add(month);
  return [...months].sort().reverse();
}
