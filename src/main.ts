import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { program } from './cli/program.js';
import { EXIT, type Surroundings, type Terminal } from './cli/terminal.js';
import { DomainError, textOf } from './platform/errors.js';
import { readSettings } from './platform/settings.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const terminal: Terminal = {
  print: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
  rewrite: (line) => process.stderr.write(`\r\u001b[2K${line}`),
  exit: (status) => {
    process.exitCode = status;
  },
  stopAsked: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => {
          resolve();
        });
    }),
  isInteractive: process.stderr.isTTY,
};

try {
  const surroundings: Surroundings = {
    version,
    terminal,
    settings: ({ demo, defaults, subdirectory } = {}) => {
      const given = { ...defaults, ...process.env };
      const dataDir = join(given['HVILETID_DATA_DIR'] ?? '.hviletid', subdirectory ?? '');
      return readSettings({ ...given, HVILETID_DATA_DIR: dataDir }, { demo: demo ?? false });
    },
  };
  const root = await program(surroundings, process.argv[2]);
  await root.parseAsync(process.argv);
} catch (error) {
  // A refusal is an answer; anything else is a bug and shows where it happened.
  const isAnswer = error instanceof DomainError;
  terminal.note(
    isAnswer ? error.message : error instanceof Error ? (error.stack ?? error.message) : textOf(error),
  );
  terminal.exit(EXIT.refused);
}
