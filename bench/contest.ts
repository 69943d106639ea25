import { median, timed } from './figures.js';
import { QUESTIONS, type Contestant, type Counts, type Formulation, type Question } from './questions.js';

/** How long one formulation took, and what it counted the last time. */
export interface Timing {
  readonly contestant: Contestant;
  readonly formulation: Formulation;
  readonly seconds: number;
  readonly counts: Partial<Counts>;
}

/**
 * Every contestant in turn, `rounds` times over, after one round that is not timed: caches
 * fill and code is compiled in it.
 */
export async function contest(contestants: readonly Contestant[], rounds: number): Promise<Timing[]> {
  const runs = contestants.flatMap((contestant) =>
    contestant.formulations.map((formulation) => ({ contestant, formulation, seconds: [] as number[] })),
  );
  const counts = new Map<Formulation, Partial<Counts>>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const { formulation, seconds } of runs) {
      const run = await timed(formulation.ask);
      if (round > 0) seconds.push(run.seconds);
      counts.set(formulation, run.value);
    }
  }
  return runs.map(({ contestant, formulation, seconds }) => ({
    contestant,
    formulation,
    seconds: median(seconds),
    counts: counts.get(formulation) ?? {},
  }));
}

/**
 * Seconds in which a contestant answers the four: its fastest way for each, or its fastest
 * way for all at once.
 */
export function bestOf(timings: readonly Timing[], withStoredOrder = false): number {
  const fair = timings.filter(({ formulation }) => withStoredOrder || formulation.trustsStoredOrder !== true);
  const fastest = (asks: Question | 'all four'): number =>
    Math.min(...fair.filter(({ formulation }) => formulation.asks === asks).map(({ seconds }) => seconds));
  return Math.min(
    fastest('all four'),
    QUESTIONS.reduce((sum, question) => sum + fastest(question), 0),
  );
}

/** Every count that differs from the expected one of as many employees, in words; empty when all agree. */
export function differences(timings: readonly Timing[], expected: ReadonlyMap<number, Counts>): string[] {
  return timings.flatMap(({ contestant, formulation, counts }) => {
    const right = expected.get(contestant.employees);
    const { asks } = formulation;
    const asked = asks === 'all four' || asks === 'more' ? QUESTIONS : [asks];
    return asked
      .filter((question) => counts[question] !== right?.[question])
      .map(
        (question) =>
          `${contestant.name}, ${formulation.name}: ${question} ${counts[question] ?? 'no answer'}, ` +
          `expected ${right?.[question] ?? 'an answer to compare'}`,
      );
  });
}
