/** The happenings the demo knows, each of which leads to exactly one finding. */
export type IncidentKind =
  | 'cover-before-early-turn'
  | 'night-callout'
  | 'late-handover'
  | 'cover-in-weekly-rest'
  | 'saturday-night-callout'
  | 'weekend-callouts'
  | 'long-friday'
  | 'overtime-week'
  | 'overtime-month'
  | 'cover-next-sunday'
  | 'rollout-sundays'
  | 'dispensed-night-callout'
  | 'dispensed-saturday-callout';

/** In the order in which they are placed: what needs most room comes first. */
const KINDS: readonly IncidentKind[] = [
  'overtime-month',
  'overtime-week',
  'rollout-sundays',
  'cover-in-weekly-rest',
  'cover-next-sunday',
  'dispensed-saturday-callout',
  'dispensed-night-callout',
  'saturday-night-callout',
  'weekend-callouts',
  'cover-before-early-turn',
  'night-callout',
  'late-handover',
  'long-friday',
];

/** How often each happens in a month, in the order of `KINDS`. */
const COUNTS: Readonly<Record<string, readonly number[]>> = {
  '2024-12': [0, 2, 1, 1, 3, 0, 1, 1, 1, 2, 4, 3, 1],
  '2025-01': [0, 2, 1, 1, 4, 1, 1, 2, 1, 3, 4, 2, 1],
  '2025-02': [1, 1, 0, 1, 3, 0, 1, 1, 1, 2, 2, 2, 0],
  '2025-03': [1, 3, 1, 1, 4, 1, 1, 2, 1, 3, 4, 3, 1],
  '2025-04': [0, 2, 1, 1, 3, 0, 0, 2, 1, 2, 3, 2, 1],
  '2025-05': [0, 3, 1, 1, 4, 0, 1, 2, 2, 2, 4, 3, 1],
  '2025-06': [1, 3, 1, 1, 4, 0, 1, 2, 2, 3, 4, 3, 2],
  '2025-07': [0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 1, 0],
  '2025-08': [0, 2, 0, 1, 4, 0, 1, 1, 1, 2, 2, 2, 0],
  '2025-09': [0, 1, 1, 0, 2, 1, 1, 1, 1, 1, 2, 2, 0],
  '2025-10': [0, 2, 1, 1, 3, 0, 1, 1, 1, 2, 3, 2, 1],
  '2025-11': [0, 1, 1, 1, 2, 1, 1, 1, 0, 1, 2, 1, 0],
  '2025-12': [0, 1, 0, 0, 3, 1, 1, 1, 2, 2, 1, 2, 0],
};

export const MONTHS: readonly string[] = Object.keys(COUNTS);

/** What the sources of the demo write as cause, taken in turn within a month. */
const CAUSES: Readonly<Record<IncidentKind, readonly string[]>> = {
  'overtime-month': ['product-rollout'],
  'overtime-week': ['product-rollout', 'customer-assistance', 'ordinary-operations'],
  'rollout-sundays': ['product-rollout'],
  'cover-next-sunday': ['sickness'],
  'cover-in-weekly-rest': ['sickness'],
  'saturday-night-callout': ['customer-assistance', 'ordinary-operations'],
  'weekend-callouts': ['ordinary-operations'],
  'cover-before-early-turn': ['sickness'],
  'night-callout': ['customer-assistance', 'ordinary-operations', 'product-rollout'],
  'late-handover': ['ordinary-operations', 'ordinary-operations', 'customer-assistance'],
  'long-friday': ['product-rollout', 'customer-assistance'],
  'dispensed-night-callout': ['ordinary-operations'],
  'dispensed-saturday-callout': ['ordinary-operations'],
};

export interface PlannedIncidents {
  readonly kind: IncidentKind;
  readonly month: string;
  readonly count: number;
  readonly causes: readonly string[];
}

/** All incidents of the thirteen months, the roomiest kinds first. */
export const plannedIncidents = (): PlannedIncidents[] =>
  KINDS.flatMap((kind, column) =>
    MONTHS.map((month) => ({ kind, month, count: COUNTS[month]?.[column] ?? 0, causes: CAUSES[kind] })),
  ).filter(({ count }) => count > 0);

/** Sick leave of each month in percent of agreed days; November takes what the year's rate leaves over. */
export const SICK_LEAVE: Readonly<Record<string, number>> = {
  '2024-12': 3.6,
  '2025-01': 3.4,
  '2025-02': 3.9,
  '2025-03': 3.1,
  '2025-04': 2.6,
  '2025-05': 2.4,
  '2025-06': 2.2,
  '2025-07': 1.8,
  '2025-08': 2.3,
  '2025-09': 3.0,
  '2025-10': 3.6,
  '2025-12': 5.64,
};
export const SICK_LEAVE_YEAR = { year: '2025', percent: 3.18, balancedBy: '2025-11' };

/** Overtime of each month in hours, from when it was registered; 3064 in all. */
export const OVERTIME_HOURS: Readonly<Record<string, number>> = {
  '2025-06': 512,
  '2025-07': 281,
  '2025-08': 428,
  '2025-09': 467,
  '2025-10': 538,
  '2025-11': 536,
  '2025-12': 302,
};
