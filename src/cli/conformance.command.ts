import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { z } from 'zod';
import { textOf } from '../platform/errors.js';
import { WorkedCase } from './conformance-case.js';
import { differencesOf, type Differences } from './conformance.js';
import { EXIT, refuse, type Surroundings, type Terminal } from './terminal.js';

/** `hviletid conformance FILE.jsonl`: the engine against worked cases. */
export const conformanceCommand = ({ terminal }: Surroundings): Command =>
  new Command('conformance')
    .description('run worked cases through the rules and print each difference')
    .argument('<file>', 'JSON lines, one case a line, in the form of docs/worked-cases.md')
    .addHelpText(
      'after',
      '\nA rule that is not built counts as failed. Exit status: 0 all passed, 1 any failed, 2 the file cannot be read.',
    )
    .action(async (file: string) => {
      const { passed, failed } = await runFile(file, terminal);
      terminal.print(`${passed} passed, ${failed} failed`);
      terminal.exit(failed > 0 ? EXIT.found : EXIT.fine);
    });

interface Score {
  passed: number;
  failed: number;
}

async function runFile(file: string, terminal: Terminal): Promise<Score> {
  const score = { passed: 0, failed: 0 };
  let lineNumber = 0;
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  try {
    for await (const line of lines) {
      lineNumber += 1;
      if (line.trim() !== '') runCase(line, `${file}:${lineNumber}`, terminal, score);
    }
  } catch (error) {
    throw refuse(`${file}: ${textOf(error)}`);
  }
  if (score.passed + score.failed === 0) {
    throw refuse(`${file}: holds no case; expected one JSON object a line.`);
  }
  return score;
}

function runCase(line: string, place: string, terminal: Terminal, score: Score): void {
  const { name, differences } = runLine(line);
  score[differences.length === 0 ? 'passed' : 'failed'] += 1;
  if (differences.length === 0) return;
  terminal.print(`${place}: ${name}`);
  for (const difference of differences) terminal.print(`  ${difference}`);
}

function runLine(line: string): { name: string; differences: Differences } {
  try {
    const parsed = WorkedCase.safeParse(JSON.parse(line));
    if (!parsed.success) return { name: 'not a worked case', differences: [z.prettifyError(parsed.error)] };
    const { id, rule, title } = parsed.data;
    return { name: `${id} ${rule} ${title}`, differences: differencesOf(parsed.data) };
  } catch (error) {
    return { name: 'cannot be run', differences: [textOf(error)] };
  }
}
