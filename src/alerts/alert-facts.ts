import type { Message } from '../platform/i18n/texts.js';
import type { RuleCode } from '../rules/rule.js';

/** How long an assessment had waited, by the configuration of then. */
export interface WaitFacts {
  readonly days: number;
}

/** Until when an objection is to be answered; nothing of what it says. */
export interface ObjectionFacts {
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
}

/** Hours of somebody, who is not named, in a window of a rule: what is used of what there is. */
export interface RoomFacts {
  readonly unit: string;
  readonly rule: RuleCode;
  /** Seconds. */
  readonly used: number;
  readonly limit: number;
  /** First and last local day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

export const GOAL_INDICATORS = ['sick-leave', 'breaches', 'overtime-hours'] as const;

/** A goal that a month does not meet. Of sick leave there is no value: a mail says nothing about health. */
export interface GoalFacts {
  readonly indicator: (typeof GOAL_INDICATORS)[number];
  /** `YYYY-MM` */
  readonly month: string;
  readonly below: number;
  readonly value: number | null;
}

/** What is done by the clock and is not as it should be. */
export interface ScheduleFacts {
  /** What it is called. */
  readonly title: Message;
  /** `attention`: it was done, and what came of it is to be looked at; `failing`: it is tried again and again. */
  readonly standing: 'attention' | 'failing';
}

/** Whom no mail reaches: what they lead, none of somebody in HR. */
export interface UndeliveredFacts {
  readonly units: readonly string[];
}

/** The report of a month that was closed. */
export interface ClosedFacts {
  /** `YYYY-MM` */
  readonly month: string;
  readonly version: number;
}

export type AlertFacts =
  | WaitFacts
  | ObjectionFacts
  | RoomFacts
  | GoalFacts
  | ScheduleFacts
  | UndeliveredFacts
  | ClosedFacts;

/** One line of a week: how many of something, and how many of them wait. */
export interface WeekCount {
  readonly found: number;
  readonly open: number;
  readonly overdue: number;
  readonly foreseen: number;
}

/** The week of HR's summary: counts, no names. */
export interface WeekFacts {
  /** First and last local day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly units: readonly (WeekCount & { readonly unit: string })[];
  /** Of those the printed table has no row for, together, the rule is null: some protect one person alone. */
  readonly rules: readonly (WeekCount & { readonly rule: RuleCode | null })[];
  /** Past their due date and still to be done; not in a summary that was written before it told of them. */
  readonly measuresDue?: number;
  /** Mails that could not be delivered, and alerts that nobody can be told of. */
  readonly undelivered: number;
  readonly toNobody: number;
}
