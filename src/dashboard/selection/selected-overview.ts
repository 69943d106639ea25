import type { OverviewFrame } from '../overview-frame.js';
import type { ViolationFilter } from '../violation-filter.js';
import type { HeatMap, ToldSpan } from '../weeks/heat-map.js';
import type { UnitName } from '../weeks/week-counts.query.js';
import type { Selection, SelectionChoices } from './selection.js';
import type { SelectionFigures } from './selection-figures.js';
import type { SelectionSpans } from './selection-spans.js';

/** The breaches of the overview that somebody has chosen. */
export interface SelectedOverview extends OverviewFrame {
  readonly selection: Selection;
  readonly choices: SelectionChoices;
  /** What can be chosen among. */
  readonly unitChoices: readonly UnitName[];
  readonly filter: ViolationFilter;
  readonly spans: SelectionSpans;
  readonly counts: SelectionFigures;
  /** Whether the list behind a number is shown to whoever looks, with as many as the number says. */
  readonly seesNames: boolean;
  /** Days that hours are in of. */
  readonly told: ToldSpan | null;
  /** Null for whoever may not see figures of units. */
  readonly weeks: HeatMap | null;
}
