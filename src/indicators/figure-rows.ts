import type { Employment } from '../workforce/position.entity.js';

/** What the figures of a month are made of. Months are `YYYY-MM`; sums are decimals as text, exact. */
export interface FigureRows {
  readonly indicators: readonly IndicatorRow[];
  readonly violations: readonly ViolationCountRow[];
  readonly persons: readonly PersonsRow[];
  readonly employments: readonly EmploymentRow[];
  readonly distinct: DistinctPersons;
  /** Of the breaches of the last month; null where its cases are no longer kept. */
  readonly spread: SpreadRow | null;
  readonly goals: readonly GoalRow[];
  readonly registrations: readonly RegistrationRow[];
  /** Months whose absences are told (`ingest/told-absences.ts`). */
  readonly absenceMonths: ReadonlySet<string>;
  /** Months whose sick leave is not shown, for what could be subtracted from it (`disclosure.ts`). */
  readonly withheld: ReadonlySet<string>;
}

/** The sum of one indicator over the units asked for; seconds, days or counts. */
export interface IndicatorRow {
  readonly month: string;
  readonly indicator: string;
  readonly value: string;
}

export interface ViolationCountRow {
  readonly month: string;
  readonly rule: string;
  readonly verdict: string;
  readonly state: string;
  readonly cause: string;
  readonly count: number;
}

/** Persons employed in the units on at least one day of the month. */
export interface PersonsRow {
  readonly month: string;
  readonly persons: number;
}

/**
 * Persons of the last month, each counted once however many kinds of employment or units
 * they are filed under: such counts cannot be had by adding up.
 */
export interface DistinctPersons {
  /** Employed on the last day of the month. */
  readonly employedAtEnd: number;
  /** Whose time of the month has been evaluated. */
  readonly evaluated: number;
}

/** Who was employed on the last day of the month; `share` is the exact sum of position shares. */
export interface EmploymentRow {
  readonly employment: Employment;
  readonly persons: number;
  readonly share: string;
}

/** A goal (måltall) in force on the last day of the month. */
export interface GoalRow {
  readonly indicator: string;
  readonly below: number;
  /** Its first day. */
  readonly from: string;
}

/** The first month for which an indicator is registered at all. */
export interface RegistrationRow {
  readonly indicator: string;
  readonly month: string;
}

/** As it is counted of the breaches that make the month's total. */
export interface SpreadRow {
  readonly persons: number;
  readonly incidents: number;
  readonly planned: number;
  readonly worked: number;
  readonly open: number;
  readonly real: number;
}
