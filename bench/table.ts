import type { Timing } from './contest.js';
import { print } from './figures.js';
import { QUESTIONS } from './questions.js';

/** Who was asked what in which way, how long it took, and what was counted. */
export function printTimings(timings: readonly Timing[]): void {
  let last = '';
  for (const { contestant, formulation, seconds, processor, counts } of timings) {
    if (contestant.name !== last) print(`\n${contestant.name}: ${contestant.description}`);
    last = contestant.name;
    const what = formulation.asks === 'more' ? 'the four and more' : formulation.asks;
    const counted = QUESTIONS.filter((question) => counts[question] !== undefined)
      .map((question) => `${question} ${counts[question] ?? ''}`)
      .join(', ');
    const caveat = formulation.trustsStoredOrder === true ? ' (trusts the stored order)' : '';
    const time = milliseconds(seconds);
    const used = processor > 0 ? `(processor ${milliseconds(processor).trim()})` : '';
    print(
      `  ${what.padEnd(18)}${formulation.name.padEnd(20)}${time} ms ${used.padEnd(20)} ${counted}${caveat}`,
    );
  }
}

const milliseconds = (seconds: number): string => (seconds * 1000).toFixed(1).padStart(9);
