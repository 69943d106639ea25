import { answerOf } from './conformance-answer.js';
import type { Answer, WorkedCase } from './conformance-case.js';

/** What differs between a worked case and the engine; none means the case is passed. */
export type Differences = readonly string[];

/** Runs one worked case through the engine and compares what the case says of it. */
export function differencesOf(worked: WorkedCase): Differences {
  const answer = answerOf(worked);
  return comparedFields(worked, answer).flatMap((field) => difference(field, worked.expected[field], answer));
}

/**
 * What the case names. Its breaches are compared also when it names none, for a breach
 * nobody expected is a failure; but not on the wall clock, whose readings are no instants
 * of the zone, so that windows with offsets mean nothing there.
 */
function comparedFields({ expected, profile }: WorkedCase, answer: Answer): string[] {
  const named = Object.keys(expected).filter((field) => field !== 'breaches');
  if (profile.time_basis === 'wall_clock') return named;
  return Object.hasOwn(answer, 'breaches') || expected.breaches.length > 0 ? [...named, 'breaches'] : named;
}

function difference(field: string, expected: unknown, answer: Answer): string[] {
  const wanted = JSON.stringify(expected);
  if (!Object.hasOwn(answer, field))
    return [`${field}: expected ${wanted}, but the rule answers no such field`];
  const got = answer[field];
  return inOrder(expected) === inOrder(got)
    ? []
    : [`${field}: expected ${wanted}, got ${JSON.stringify(got)}`];
}

/** One text for one value: the order in which an object names its fields says nothing. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
