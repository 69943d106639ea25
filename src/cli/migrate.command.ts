import { Command } from 'commander';
import { withApplication } from './application.service.js';
import type { Surroundings } from './terminal.js';

/** `hviletid migrate`: bring the database to the shape this version needs. */
export const migrateCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('migrate')
    .description('bring the database to the shape this version needs')
    .addHelpText(
      'after',
      '\nEvery command does this at its start; use it alone to migrate before a new version is started.',
    )
    .action(async () => {
      await withApplication(settings(), () => Promise.resolve());
      terminal.print('The database is up to date.');
    });
