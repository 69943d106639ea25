import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { program } from './cli/program.js';
import { EXIT, type Terminal } from './cli/terminal.js';
import { DomainError, textOf } from './platform/errors.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const terminal: Terminal = {
  print: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
  exit: (status) => {
    process.exitCode = status;
  },
  isInteractive: process.stderr.isTTY,
};

try {
  await program(version, terminal).parseAsync(process.argv);
} catch (error) {
  // A refusal is an answer; anything else is a bug and shows where it happened.
  const isAnswer = error instanceof DomainError;
  terminal.note(
    isAnswer ? error.message : error instanceof Error ? (error.stack ?? error.message) : textOf(error),
  );
  terminal.exit(EXIT.refused);
}
