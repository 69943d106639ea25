import { program } from '../../src/cli/program.js';
import type { Surroundings } from '../../src/cli/terminal.js';
import { readSettings } from '../../src/platform/settings.js';

export interface HereAnswer {
  /** All lines in the order they came, answers and notes alike. */
  readonly out: string;
  readonly status: number;
}

/** What a pipe takes on, and what only the terminal shows. */
export interface AnswerAndNotes {
  readonly answer: string;
  readonly notes: string;
  readonly status: number;
}

interface Line {
  readonly text: string;
  readonly isNote: boolean;
}

type Environment = Readonly<Record<string, string>>;

/** A command in this process, which is quicker by far; a refusal is thrown. */
export async function here(args: readonly string[], environment: Environment = {}): Promise<HereAnswer> {
  const { lines, status } = await linesOf(args, environment);
  return { out: lines.map(({ text }) => text).join('\n'), status };
}

/** The same with the answer apart from the notes, as standard output is from standard error. */
export async function hereApart(
  args: readonly string[],
  environment: Environment = {},
): Promise<AnswerAndNotes> {
  const { lines, status } = await linesOf(args, environment);
  const said = (wanted: boolean): string =>
    lines
      .filter(({ isNote }) => isNote === wanted)
      .map(({ text }) => text)
      .join('\n');
  return { answer: said(false), notes: said(true), status };
}

async function linesOf(
  args: readonly string[],
  environment: Environment,
): Promise<{ readonly lines: readonly Line[]; readonly status: number }> {
  const lines: Line[] = [];
  let status = 0;
  const surroundings: Surroundings = {
    version: '0.0.0',
    terminal: {
      print: (text) => lines.push({ text, isNote: false }),
      write: (content) => lines.push({ text: content.toString('latin1'), isNote: false }),
      note: (text) => lines.push({ text, isNote: true }),
      rewrite: () => undefined,
      exit: (asked) => {
        status = asked;
      },
      stopAsked: () => new Promise<void>(() => undefined),
      isInteractive: false,
    },
    settings: ({ language } = {}) =>
      readSettings({
        HVILETID_NOW: '2026-01-05T08:00+01:00',
        ...environment,
        ...(language && { HVILETID_LANGUAGE: language }),
      }),
  };
  await (await program(surroundings, args)).parseAsync(['node', 'hviletid', ...args]);
  return { lines, status };
}
