import { answerOf } from './conformance-answer.js';
import type { Answer, WorkedCase } from './conformance-case.js';

/** What differs between a worked case and the engine; none means the case is passed. */
export type Differences = readonly string[];

/** Runs one worked case through the engine and compares what the case says of it. */
export function differencesOf(worked: WorkedCase): Differences {
  const answer = answerOf(worked);
  return comparedFields(worked, answer).flatMap((field) => difference(field, worked.expected[field], answer));
}

/** Instants of the wall clock are no instants of the zone: windows written with offsets mean nothing there. */
const MEANT_ON_THE_WALL_CLOCK: readonly string[] = ['verdict', 'measured'];

/** What the case names. Its breaches are compared also when it names none, for a breach nobody expected is a failure. */
function comparedFields({ expected, profile }: WorkedCase, answer: Answer): string[] {
  const named = Object.keys(expected).filter((field) => field !== 'breaches');
  const fields = 'breaches' in answer || expected.breaches.length > 0 ? [...named, 'breaches'] : named;
  return profile.time_basis === 'wall_clock'
    ? fields.filter((field) => MEANT_ON_THE_WALL_CLOCK.includes(field))
    : fields;
}

function difference(field: string, expected: unknown, answer: Answer): string[] {
  const wanted = JSON.stringify(expected);
  if (!(field in answer)) return [`${field}: expected ${wanted}, but the rule answers no such field`];
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
