import type { Action } from '../access.js';

/** What of persons is asked for, in the words of the log. */
export type AskedFor = 'findings' | 'hours' | 'events' | 'objections' | 'rest' | 'log' | 'imports';

/** Actions that show somebody's time, or do something about it. What shows figures or how things are set up is not here. */
const OF_PERSONS: Readonly<Partial<Record<Action, AskedFor>>> = {
  'view-violations': 'findings',
  'view-violation-names': 'findings',
  'assess-violations': 'findings',
  'view-group-findings': 'findings',
  'try-terms': 'findings',
  'view-own-findings': 'findings',
  'view-hours-overview': 'hours',
  'view-own-hours': 'hours',
  'view-events': 'events',
  'send-events': 'events',
  'view-objections': 'objections',
  'answer-objection': 'objections',
  'object-to-finding': 'objections',
  'view-rest-claims': 'rest',
  'view-audit': 'log',
  'view-own-looks': 'log',
  'view-imports': 'imports',
  import: 'imports',
};

export const askedFor = (action: Action): AskedFor | null => OF_PERSONS[action] ?? null;

const FORBIDDEN = 403;
const NOT_FOUND = 404;

/** How an attempt was refused: the role does not open it, a rule of what was asked for forbids it, or it is beyond what whoever asked may see. */
export type Refusal = 'not-allowed' | 'by-rule' | 'not-found';

/** What an answer says of an attempt. @param isOpen whether the role opens it */
export function refusalOf(status: number, isOpen: boolean): Refusal | null {
  if (status === FORBIDDEN) return isOpen ? 'by-rule' : 'not-allowed';
  return status === NOT_FOUND ? 'not-found' : null;
}

/** Attempts of one actor at one kind of thing that are written down one by one within a minute; further ones are counted. */
export const MOST_A_MINUTE = 20;

/** Who asked for what, and how it was refused. */
export interface Attempt {
  readonly actor: string;
  readonly what: AskedFor;
  readonly how: Refusal;
  /** What it was at, where it was at something there is; else empty. */
  readonly at: string;
}

/** Attempts that were not written down one by one. */
export interface CountedAttempts extends Omit<Attempt, 'at'> {
  readonly times: number;
}

/**
 * Attempts of a minute. The same one again is counted, and so is whatever comes after the first ones: whoever knocks at
 * everything leaves some entries and a number, and cannot fill the log.
 */
export class AttemptsOfMinute {
  private readonly seen = new Map<
    string,
    { readonly of: Omit<Attempt, 'at'>; readonly at: Set<string>; more: number }
  >();

  /** @returns whether it is to be written down now */
  add({ at, ...of }: Attempt): boolean {
    const key = `${of.actor} ${of.what} ${of.how}`;
    const known = this.seen.get(key) ?? { of, at: new Set<string>(), more: 0 };
    this.seen.set(key, known);
    if (known.at.has(at) || known.at.size >= MOST_A_MINUTE) {
      known.more += 1;
      return false;
    }
    known.at.add(at);
    return true;
  }

  /** What was only counted, once the minute is over. */
  over(): readonly CountedAttempts[] {
    return [...this.seen.values()]
      .filter(({ more }) => more > 0)
      .map(({ of, more }) => ({ ...of, times: more }));
  }
}
