import { wordsOfCause } from '../wording/cause-words.js';

/** What a cause is filed under that nobody has put into words. */
const OTHER = 'other';

/**
 * A source's cause as a case may carry it. Cases are counted and shown to people who may
 * not see the events, so only causes we have words for get that far: what a source writes
 * may name people and what ails them.
 */
export const causeCode = (given: string): string => {
  const code = given.trim().toLowerCase();
  return wordsOfCause(code) === null ? OTHER : code;
};
