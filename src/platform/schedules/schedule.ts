import type { Message, Messages, Values } from '../i18n/texts.js';
import type { Settings } from '../settings.js';
import type { Timetable } from './timetable.js';

/**
 * What a schedule says of itself. The text of everything a person sees of it is here, so that
 * page and terminal know no schedule by name.
 */
export interface ScheduleDefinition<Outcomes extends Messages = Messages> {
  /** Stands in rows and addresses: lower-case letters and hyphens, and never another one. */
  readonly name: string;
  /** Null where the settings say that it is not to run. */
  readonly when: Timetable | ((settings: Settings) => Timetable | null);
  /** Of due times that nobody was there for: whether each is made up for, or the latest only. */
  readonly missed: 'latest' | 'each';
  readonly title: Message;
  /** What it does, in a sentence. */
  readonly does: Message;
  /** What can come of it, by code. */
  readonly outcomes: Outcomes;
}

/** One run that is due. */
export interface DueRun {
  /** When it was due: what a run is about is told by this, for it may come late. */
  readonly dueAt: Date;
  /** Who asked for it out of turn; null of the schedule's own. */
  readonly askedBy: string | null;
}

/** What came of a run that did not fail. */
export interface RunOutcome<Code = string> {
  readonly code: Code;
  /** For the words of the outcome: counts, codes and dates, nobody's name. */
  readonly detail?: Values;
  /** Whether a person has to look at it. */
  readonly needsAttention?: boolean;
}
