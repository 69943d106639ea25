import type { Titled } from '../texts/named-persons.query.js';
import { withoutNames } from '../texts/without-names.js';
import type { MeasureFigures } from './reported-measures.js';

/** Stands for somebody whose position is not on record. */
const SOMEBODY = '[…]';

/**
 * Measures as the board reads them: who is named in them is told by what they were, an owner
 * with the unit as well.
 * @param people those who may be named
 */
export function forTheBoard(figures: MeasureFigures, people: readonly Titled[]): MeasureFigures {
  if (people.length === 0) return figures;
  const byTitle = (text: string): string => withoutNames(text, people, ({ title }) => title ?? SOMEBODY);
  const byUnit = (text: string): string =>
    withoutNames(text, people, ({ title, unit }) =>
      title === null ? SOMEBODY : [title, unit ?? []].flat().join(', '),
    );
  return {
    ...figures,
    list: figures.list.map((measure) => ({
      ...measure,
      what: byTitle(measure.what),
      owner: byUnit(measure.owner),
      effect: measure.effect === null ? null : byTitle(measure.effect),
    })),
  };
}
