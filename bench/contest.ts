import { median, timed, type Timed } from './figures.js';
import { QUESTIONS, type Contestant, type Counts, type Formulation, type Question } from './questions.js';
import { stillness } from './stillness.js';

/** How long one formulation took, and what it counted the last time. */
export interface Timing {
  readonly contestant: Contestant;
  readonly formulation: Formulation;
  readonly seconds: number;
  /** Processor seconds; 0 for a contestant in a process of its own. */
  readonly processor: number;
  readonly counts: Partial<Counts>;
}

/**
 * Every contestant in turn, `rounds` times over, after one round that is not timed: caches
 * fill and code is compiled in it. Each is asked twice and the second time counts, since a system puts
 * memory aside that nobody has touched while others were asked. In between the machine comes to rest.
 */
export async function contest(contestants: readonly Contestant[], rounds: number): Promise<Timing[]> {
  const runs = contestants.flatMap((contestant) =>
    contestant.formulations.map((formulation) => ({
      contestant,
      formulation,
      timings: [] as Timed<Partial<Counts>>[],
    })),
  );
  for (let round = 0; round <= rounds; round += 1) {
    for (const run of runs) {
      await run.formulation.ask();
      await stillness();
      const timing = await timed(run.formulation.ask);
      if (round > 0) run.timings.push(timing);
    }
  }
  return runs.map(({ contestant, formulation, timings }) => ({
    contestant,
    formulation,
    seconds: median(timings.map(({ seconds }) => seconds)),
    processor: contestant.isInProcess ? median(timings.map(({ processor }) => processor)) : 0,
    counts: timings.at(-1)?.value ?? {},
  }));
}

/** Which of a contestant's figures are asked for. */
interface Reading {
  readonly by: 'seconds' | 'processor';
  readonly withStoredOrder?: boolean;
}

/**
 * Seconds in which a contestant answers the four: its fastest way for each, or its fastest
 * way for all at once.
 */
export function bestOf(timings: readonly Timing[], { by, withStoredOrder = false }: Reading): number {
  const fair = timings.filter(({ formulation }) => withStoredOrder || formulation.trustsStoredOrder !== true);
  const fastest = (asks: Question | 'all four'): number =>
    Math.min(...fair.filter(({ formulation }) => formulation.asks === asks).map((timing) => timing[by]));
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
