import { z } from 'zod';
import { onlyKeys, YamlSource } from '../../workforce/yaml-source.js';

/** What an installation has agreed on about objections. */
export interface ObjectionTerms {
  /** Days within which one is answered, after the one on which it was made. */
  readonly daysToAnswer: number;
}

const MOST_DAYS = 90;
const expected = `expected a whole number of days from 1 to ${MOST_DAYS}`;

const ObjectionFile = onlyKeys({
  'days-to-answer': z.int(expected).min(1, expected).max(MOST_DAYS, expected),
});

/**
 * @param file as it is told to whoever wrote a mistake
 * @throws BrokenRulebook naming each mistake with file and line
 */
export const parseObjectionTerms = (text: string, file: string): ObjectionTerms => ({
  daysToAnswer: new YamlSource(text, file).read(ObjectionFile)['days-to-answer'],
});
