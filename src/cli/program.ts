import { Command } from 'commander';
import { EXIT, type Surroundings } from './terminal.js';

type CommandFactory = (surroundings: Surroundings) => Command;

/**
 * Every command, a file of its own, loaded when it is asked for: a look at a file should
 * not wait for the parts of a server.
 */
const COMMANDS: Readonly<Record<string, () => Promise<CommandFactory>>> = {
  check: async () => (await import('./check.command.js')).checkCommand,
  conformance: async () => (await import('./conformance.command.js')).conformanceCommand,
  start: async () => (await import('./start.command.js')).startCommand,
  demo: async () => (await import('./demo.command.js')).demoCommand,
  migrate: async () => (await import('./migrate.command.js')).migrateCommand,
  import: async () => (await import('./import.command.js')).importCommand,
  watch: async () => (await import('./watch.command.js')).watchCommand,
  evaluate: async () => (await import('./evaluate.command.js')).evaluateCommand,
  report: async () => (await import('./report.command.js')).reportCommand,
  causes: async () => (await import('./causes.command.js')).causesCommand,
  rules: async () => (await import('./rules.command.js')).rulesCommand,
  token: async () => (await import('./token.command.js')).tokenCommand,
  retention: async () => (await import('./retention.command.js')).retentionCommand,
  webhook: async () => (await import('./webhook.command.js')).webhookCommand,
  audit: async () => (await import('./audit.command.js')).auditCommand,
  doctor: async () => (await import('./doctor.command.js')).doctorCommand,
};

/**
 * The command line as one tree.
 *
 * @param asked the first word after `hviletid`; one that is no command brings all of them,
 *   so that help and a mistyped name are answered from the whole list
 */
export async function program(surroundings: Surroundings, asked?: string): Promise<Command> {
  const one = asked === undefined ? undefined : COMMANDS[asked];
  const root = new Command('hviletid')
    .description(
      'Monitors working-time compliance: finds possible breaches, follows them, writes the monthly report.',
    )
    .version(surroundings.version)
    .showHelpAfterError();
  for (const load of one ? [one] : Object.values(COMMANDS)) {
    const command = await load();
    root.addCommand(command(surroundings));
  }
  refuseWrongUse(root);
  return root;
}

/** A wrong option or a missing argument ends with the status of wrong use; asking for help is fine. */
function refuseWrongUse(command: Command): void {
  command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT.fine : EXIT.refused));
  for (const below of command.commands) refuseWrongUse(below);
}
