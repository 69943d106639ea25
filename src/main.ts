import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageAsked } from './cli/language.js';
import { printable } from './cli/printable.js';
import { program } from './cli/program.js';
import { EXIT, type Surroundings, type Terminal } from './cli/terminal.js';
import { codeOf, DomainError, textOf } from './platform/errors.js';
import { readSettings } from './platform/settings.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Ctrl-C under npm comes twice; so soon after the first it is the same one. */
const SAME_MS = 500;
let stopWish: Promise<void> | null = null;

/** Listens on: the second one would end us before our database has been stopped. */
const listen = (next: 'waits' | 'ends'): Promise<void> =>
  new Promise((resolve) => {
    let since = Infinity;
    const hear = (): void => {
      const now = performance.now();
      if (next === 'ends' && now - since > SAME_MS) process.exit(EXIT.stopped);
      since = Math.min(since, now);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, hear);
  });

const terminal: Terminal = {
  print: (line) => process.stdout.write(`${line}\n`),
  write: (content) => process.stdout.write(content),
  note: (line) => process.stderr.write(`${line}\n`),
  rewrite: (line) => process.stderr.write(`\r\u001b[2K${line}`),
  exit: (status) => {
    process.exitCode = status;
  },
  stopAsked: (next = 'waits') => (stopWish ??= listen(next)),
  isInteractive: process.stderr.isTTY,
};

// `hviletid … | head` stops reading when it has seen enough; what it did not read is not missed.
for (const output of [process.stdout, process.stderr])
  output.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') throw error;
  });

try {
  const surroundings: Surroundings = {
    version,
    terminal,
    settings: ({ demo, defaults, subdirectory, language } = {}) => {
      const asked = language === undefined ? {} : { HVILETID_LANGUAGE: language };
      const given: NodeJS.ProcessEnv = { ...defaults, ...process.env, ...asked };
      const dataDir = join(given['HVILETID_DATA_DIR'] ?? '.hviletid', subdirectory ?? '');
      return readSettings({ ...given, HVILETID_DATA_DIR: dataDir }, { demo: demo ?? false });
    },
  };
  const root = await program(surroundings, process.argv.slice(2));
  await root.parseAsync(process.argv);
} catch (error) {
  // A refusal is an answer; anything else is a bug and shows where it happened.
  const language = languageAsked(process.argv, process.env['HVILETID_LANGUAGE']);
  if (error instanceof DomainError) terminal.note(printable(error.said?.[language] ?? error.message));
  else terminal.note(error instanceof Error ? (error.stack ?? error.message) : textOf(error));
  terminal.exit(EXIT.refused);
}
