import { expect, it } from '@jest/globals';
import { start } from '../support/command-line.js';

/*
 * `hviletid … | head` has whoever reads go away before the end. That is nobody's mistake,
 * and a trace of the stack below the few lines asked for would look like one.
 */
it.each([
  ['an answer', ['rules', 'show', '--format', 'json'], 'stdout', 0],
  ['an answer in two lines', ['rules', 'show'], 'stdout', 0],
  ['a refusal', ['conformance', '/nowhere/cases.jsonl'], 'stderr', 2],
] as const)('%s nobody reads to the end is no failure', async (_what, args, end, expected) => {
  const { process: child, answer } = start(args);
  child[end]?.destroy();
  const { status, err } = await answer;
  expect(err).toBe('');
  expect(status).toBe(expected);
});
