import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { z } from 'zod';
import { DomainError, textOf } from '../platform/errors.js';
import { WorkedCase } from './conformance-case.js';
import { CONFORMANCE_TEXTS } from './conformance-words.js';
import { differencesOf, type Differences } from './conformance.js';
import { inEveryLanguage } from '../platform/i18n/texts.js';
import { EXIT, refuse, type Surroundings, type Terminal } from './terminal.js';

/** `hviletid conformance FILE.jsonl`: the engine against worked cases. */
export const conformanceCommand = ({ terminal }: Surroundings): Command =>
  new Command('conformance')
    .argument('<file>', 'JSON lines, one case a line, in the form of docs/worked-cases.md')
    .addHelpText(
      'after',
      '\nA case that cannot be read counts as failed. Exit status: 0 all passed, 1 any failed, 2 the file cannot be read.',
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
    for await (const read of lines) {
      lineNumber += 1;
      const line = lineNumber === 1 ? read.replace(/^\uFEFF/, '') : read;
      if (line.trim() === '') continue;
      if (score.passed + score.failed === 0) assertCases(line, file, lineNumber);
      runCase(line, `${file}:${lineNumber}`, terminal, score);
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refuse(inEveryLanguage(CONFORMANCE_TEXTS, 'unreadable', { file, reason: textOf(error) }));
  }
  if (score.passed + score.failed === 0) throw refuse(inEveryLanguage(CONFORMANCE_TEXTS, 'noCase', { file }));
  return score;
}

/** Another kind of file would otherwise be told of once for each of its lines. */
function assertCases(firstLine: string, file: string, line: number): void {
  try {
    const parsed: unknown = JSON.parse(firstLine);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return;
  } catch {
    // Told below, as what is JSON and no object.
  }
  throw refuse(inEveryLanguage(CONFORMANCE_TEXTS, 'notCases', { file, line: String(line) }));
}

function runCase(line: string, place: string, terminal: Terminal, score: Score): void {
  const { name, differences } = runLine(line);
  score[differences.length === 0 ? 'passed' : 'failed'] += 1;
  if (differences.length === 0) return;
  terminal.print(`${place}: ${name}`);
  for (const difference of differences) terminal.print(`  ${difference}`);
}

function runLine(line: string): { name: string; differences: Differences } {
  let name = 'not a worked case';
  try {
    const read: unknown = JSON.parse(line);
    name = nameOf(read) ?? name;
    const parsed = WorkedCase.safeParse(read);
    if (!parsed.success) return { name, differences: parsed.error.issues.map(issueText) };
    return { name, differences: differencesOf(parsed.data) };
  } catch (error) {
    return { name, differences: [textOf(error)] };
  }
}

const Named = z.object({ id: z.string(), rule: z.string().default(''), title: z.string().default('') });

/** The name of a case as far as it has one, so that also a broken one is found by it. */
function nameOf(read: unknown): string | undefined {
  const named = Named.safeParse(read).data;
  return named && [named.id, named.rule, named.title].filter((part) => part !== '').join(' ');
}

const issueText = ({ path, message }: z.core.$ZodIssue): string =>
  path.length === 0 ? message : `${z.core.toDotPath(path)}: ${message}`;
