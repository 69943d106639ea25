import { Command } from 'commander';
import { speak } from '../platform/i18n/texts.js';
import { type LanguageOptions, languageOption } from './language.js';
import { SERVER_TEXTS } from './server-words.js';
import { startServer } from './server.service.js';
import type { Surroundings } from './terminal.js';

/** `hviletid start`: the server, until it is asked to stop. */
export const startCommand = ({ terminal, settings, version }: Surroundings): Command =>
  new Command('start')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nWithout DATABASE_URL an embedded PostgreSQL is started in HVILETID_DATA_DIR. Settings: see the table in the README.',
    )
    .action(async ({ lang }: LanguageOptions) => {
      const stopAsked = terminal.stopAsked();
      const chosen = settings({ language: lang });
      const server = await startServer(chosen, version);
      terminal.print(speak(SERVER_TEXTS, chosen.language)('answering', { address: server.address }));
      await stopAsked;
      await server.stop();
    });
