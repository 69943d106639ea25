import { Command, Help } from 'commander';
import { EXIT, type Surroundings } from './terminal.js';

type CommandFactory = (surroundings: Surroundings) => Command;

/** A command as the list of all of them tells of it. */
interface Entry {
  /** What it takes, as its usage has it. */
  readonly takes: string;
  readonly does: string;
  readonly load: () => Promise<CommandFactory>;
  /** Whether it answers Ctrl-C itself, from before it is loaded. */
  readonly isStopped?: (args: readonly string[]) => boolean;
}

/**
 * Every command, a file of its own, loaded when it is asked for: a look at a file should
 * not wait for the parts of a server, and the list of commands for none of them.
 */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  check: {
    takes: '[options] <file...>',
    does: 'evaluate files without a database and print the table of possible breaches',
    load: async () => (await import('./check.command.js')).checkCommand,
  },
  conformance: {
    takes: '<file>',
    does: 'run worked cases through the rules and print each difference',
    load: async () => (await import('./conformance.command.js')).conformanceCommand,
  },
  start: {
    takes: '[options]',
    does: 'start pages, workers and schedules, and serve until stopped',
    load: async () => (await import('./start.command.js')).startCommand,
  },
  demo: {
    takes: '[options]',
    does: 'try everything on an invented organisation: import, evaluate, mail, report, dashboard',
    load: async () => (await import('./demo.command.js')).demoCommand,
  },
  migrate: {
    takes: '[options]',
    does: 'bring the database to the shape this version needs',
    load: async () => (await import('./migrate.command.js')).migrateCommand,
  },
  import: {
    takes: '[options] <file...>',
    does: 'take files in: events and absences as CSV, XLSX, JSON or NDJSON, MinWinTid JSON, organisation JSON',
    load: async () => (await import('./import.command.js')).importCommand,
    isStopped: (args) => !args.includes('--preview'),
  },
  watch: {
    takes: '[options] <dir>',
    does: 'take in files dropped into a folder, and move them to done/ or rejected/ with the answer',
    load: async () => (await import('./watch.command.js')).watchCommand,
  },
  evaluate: {
    takes: '[options]',
    does: 'evaluate what was imported since the last evaluation',
    load: async () => (await import('./evaluate.command.js')).evaluateCommand,
  },
  report: {
    takes: '[options] [month]',
    does: 'write the report of a month to standard output',
    load: async () => (await import('./report.command.js')).reportCommand,
  },
  causes: {
    takes: '[options] [month]',
    does: 'print how often each cause stands behind the possible breaches of a month',
    load: async () => (await import('./causes.command.js')).causesCommand,
  },
  rules: {
    takes: '',
    does: 'the law as this installation reads it',
    load: async () => (await import('./rules.command.js')).rulesCommand,
  },
  token: {
    takes: '',
    does: 'keys for programs that use the HTTP API',
    load: async () => (await import('./token.command.js')).tokenCommand,
  },
  retention: {
    takes: '[options]',
    does: 'erase records that are older than config/retention.yaml lets them be, as every night',
    load: async () => (await import('./retention.command.js')).retentionCommand,
  },
  webhook: {
    takes: '',
    does: 'addresses of other systems that are told what happens to violations',
    load: async () => (await import('./webhook.command.js')).webhookCommand,
  },
  audit: {
    takes: '',
    does: 'the audit log: who did what',
    load: async () => (await import('./audit.command.js')).auditCommand,
  },
  doctor: {
    takes: '[options]',
    does: 'check settings, rulebook, role file, database, walls around rows, queue, mail, evaluation and the monthly sums',
    load: async () => (await import('./doctor.command.js')).doctorCommand,
  },
};

/**
 * The command line as a tree: the one command that is asked for, or the list of them all,
 * from which help and a mistyped name are answered.
 *
 * @param args what comes after `hviletid`
 */
export async function program(surroundings: Surroundings, args: readonly string[]): Promise<Command> {
  const [first, second] = args;
  const asked = first === 'help' ? second : first;
  const one = asked === undefined ? undefined : COMMANDS[asked];
  const root = new Command('hviletid')
    .description(
      'Monitors working-time compliance: finds possible breaches, follows them, writes the monthly report.',
    )
    .version(surroundings.version)
    .configureHelp({ subcommandTerm: termOf })
    .showHelpAfterError();
  if (one?.isStopped?.(args) === true) void surroundings.terminal.stopAsked('ends');
  if (one) root.addCommand((await one.load())(surroundings).description(one.does));
  else
    for (const [name, entry] of Object.entries(COMMANDS))
      root.addCommand(new Command(name).description(entry.does));
  refuseWrongUse(root);
  return root;
}

const PLAIN_HELP = new Help();

/** A command of the list has nothing behind it: what it takes is told by the list. */
function termOf(command: Command): string {
  const takes = COMMANDS[command.name()]?.takes;
  if (takes === undefined) return PLAIN_HELP.subcommandTerm(command);
  return takes === '' ? command.name() : `${command.name()} ${takes}`;
}

/** A wrong option or a missing argument ends with the status of wrong use; asking for help is fine. */
function refuseWrongUse(command: Command): void {
  command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT.fine : EXIT.refused));
  for (const below of command.commands) refuseWrongUse(below);
}
