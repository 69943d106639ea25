import { Command } from 'commander';
import { startServer } from './server.service.js';
import type { Surroundings } from './terminal.js';

/** `hviletid start`: the server, until it is asked to stop. */
export const startCommand = ({ terminal, settings, version }: Surroundings): Command =>
  new Command('start')
    .description('start pages, workers and schedules, and serve until stopped')
    .addHelpText(
      'after',
      '\nWithout DATABASE_URL an embedded PostgreSQL is started in HVILETID_DATA_DIR. Settings: see the table in the README.',
    )
    .action(async () => {
      const stopAsked = terminal.stopAsked();
      const server = await startServer(settings(), version);
      terminal.print(`Hviletid answers at ${server.address}. Stop with Ctrl-C.`);
      await stopAsked;
      await server.stop();
    });
