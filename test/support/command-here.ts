import { program } from '../../src/cli/program.js';
import type { Surroundings } from '../../src/cli/terminal.js';
import { readSettings } from '../../src/platform/settings.js';

export interface HereAnswer {
  /** All lines in the order they came, answers and notes alike. */
  readonly out: string;
  /** The answer alone, as it goes to a pipe. */
  readonly printed: string;
  readonly status: number;
}

/** A command in this process, which is quicker by far; a refusal is thrown. */
export async function here(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<HereAnswer> {
  const out: string[] = [];
  const printed: string[] = [];
  let status = 0;
  const surroundings: Surroundings = {
    version: '0.0.0',
    terminal: {
      print: (line) => {
        out.push(line);
        printed.push(line);
      },
      note: (line) => out.push(line),
      rewrite: () => undefined,
      exit: (asked) => {
        status = asked;
      },
      stopAsked: () => Promise.resolve(),
      isInteractive: false,
    },
    settings: ({ language } = {}) =>
      readSettings({
        HVILETID_NOW: '2026-01-05T08:00+01:00',
        ...environment,
        ...(language && { HVILETID_LANGUAGE: language }),
      }),
  };
  await (await program(surroundings)).parseAsync(['node', 'hviletid', ...args]);
  return { out: out.join('\n'), printed: printed.join('\n'), status };
}
