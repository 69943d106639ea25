import type { TileGoal } from './tile-goal.js';

/** What stands below a key figure, and where it leads. */
export interface TileLine {
  readonly text: string;
  readonly to?: string | null;
}

/** A key figure as the overview shows it: every part is text. */
export interface Tile {
  readonly name: string;
  readonly value: string;
  /** Whether words stand where there is no figure. */
  readonly isWords?: boolean;
  /** Where the value leads: to what it is made of; null where that is shown to nobody who looks. */
  readonly to: string | null;
  /** Null of a figure that goals are never set for. */
  readonly goal: TileGoal | null;
  readonly lines: readonly TileLine[];
  /** The last 13 months, oldest first, null where not known; empty where no month is kept. */
  readonly course: readonly (number | null)[];
}
