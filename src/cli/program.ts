import { Command } from 'commander';
import { checkCommand } from './check.command.js';
import { conformanceCommand } from './conformance.command.js';
import { demoCommand } from './demo.command.js';
import { doctorCommand } from './doctor.command.js';
import { evaluateCommand } from './evaluate.command.js';
import { importCommand } from './import.command.js';
import { migrateCommand } from './migrate.command.js';
import { reportCommand } from './report.command.js';
import { rulesCommand } from './rules.command.js';
import { startCommand } from './start.command.js';
import { EXIT, type Surroundings } from './terminal.js';

/** The command line as one tree; every command is a file of its own. */
export function program(surroundings: Surroundings): Command {
  const commands = [
    checkCommand,
    conformanceCommand,
    startCommand,
    demoCommand,
    migrateCommand,
    importCommand,
    evaluateCommand,
    reportCommand,
    rulesCommand,
    doctorCommand,
  ];
  const root = new Command('hviletid')
    .description(
      'Monitors working-time compliance: finds possible breaches, follows them, writes the monthly report.',
    )
    .version(surroundings.version)
    .showHelpAfterError();
  for (const command of commands) root.addCommand(command(surroundings));
  refuseWrongUse(root);
  return root;
}

/** A wrong option or a missing argument ends with the status of wrong use; asking for help is fine. */
function refuseWrongUse(command: Command): void {
  command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT.fine : EXIT.refused));
  for (const below of command.commands) refuseWrongUse(below);
}
