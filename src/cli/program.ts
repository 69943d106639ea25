import { Command } from 'commander';
import { conformanceCommand } from './conformance.command.js';
import type { Terminal } from './terminal.js';

/** The command line as one tree; every command is a file of its own. */
export function program(version: string, terminal: Terminal): Command {
  return new Command('hviletid')
    .description(
      'Monitors working-time compliance: finds possible breaches, follows them, writes the monthly report.',
    )
    .version(version)
    .showHelpAfterError()
    .addCommand(conformanceCommand(terminal));
}
