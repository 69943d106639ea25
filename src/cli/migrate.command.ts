import { Command } from 'commander';
import { speak } from '../platform/i18n/texts.js';
import { withApplication } from './application.service.js';
import { type LanguageOptions, languageOption } from './language.js';
import { SERVER_TEXTS } from './server-words.js';
import type { Surroundings } from './terminal.js';

/** `hviletid migrate`: bring the database to the shape this version needs. */
export const migrateCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('migrate')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nEvery command does this at its start; use it alone to migrate before a new version is started.',
    )
    .action(async ({ lang }: LanguageOptions) => {
      const chosen = settings({ language: lang });
      await withApplication(chosen, () => Promise.resolve());
      terminal.print(speak(SERVER_TEXTS, chosen.language)('migrated'));
    });
