import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { WorkedCase } from '../../src/cli/conformance-case.js';
import { differencesOf } from '../../src/cli/conformance.js';

/**
 * Timelines of `randomCase(rule, number)`, the shortest that show most readings, with the
 * answers of the slow reading (`slowAnswer`) as they were when the file was written: what
 * second-opinion.spec.ts computes anew with many more, kept for runs that have no time to.
 */
const lines = readFileSync(new URL('../data/made-up-cases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

const nameOf = (line: string): string => /"id":"([^"]+)"/.exec(line)?.[1] ?? '';

describe('made-up timelines have the answers the slow reading gave', () => {
  it.each(lines.map((line) => [nameOf(line), { line }] as const))('%s', (_name, { line }) => {
    expect(differencesOf(WorkedCase.parse(JSON.parse(line)))).toEqual([]);
  });
});
