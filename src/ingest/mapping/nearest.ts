import { closestMatch } from 'leven';

/** Which of some words was meant: at most every third letter is another; of short words one. Null where none is near. */
export const nearest = (written: string, candidates: readonly string[]): string | null =>
  closestMatch(written, candidates, { maxDistance: Math.max(1, Math.floor(written.length / 3)) }) ?? null;
