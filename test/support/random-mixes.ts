/** What the timelines of a rule are made of; shares are of days, but for those of main events. */
export interface Mix {
  /** Least number of days, and how many more there may be. */
  readonly days: readonly [number, number];
  readonly busy: readonly [number, number];
  /** Share of main events that begin in the evening. */
  readonly nights: number;
  readonly calls: number;
  readonly standby: number;
  readonly absence: number;
  readonly lengths: readonly number[];
  /** Share of main events with a break of some kind. */
  readonly breaks: number;
}

export const USUAL: Mix = {
  days: [3, 20],
  busy: [0.5, 1],
  nights: 0.2,
  calls: 0.3,
  standby: 0.1,
  absence: 0.05,
  lengths: [450, 480, 510, 540, 600, 720, 810],
  breaks: 0.6,
};

export const WEEKS: Mix = { ...USUAL, days: [14, 28] };
export const ON_CALL: Mix = { ...WEEKS, standby: 0.35 };
export const NIGHTS: Mix = {
  ...USUAL,
  nights: 0.4,
  days: [3, 15],
  busy: [0.2, 0.8],
  lengths: [240, 300, 420, 480, 500, 510, 540, 600],
};
export const AROUND_BREAKS: Mix = {
  ...USUAL,
  days: [1, 4],
  lengths: [269, 270, 271, 300, 301, 329, 330, 331, 345, 360, 479, 480, 481, 500, 509, 510, 511, 525],
  breaks: 0.8,
};
export const YOUNG: Mix = {
  ...USUAL,
  days: [2, 8],
  calls: 0.4,
  lengths: [60, 90, 120, 121, 150, 240, 419, 420, 421, 480, 481],
};
