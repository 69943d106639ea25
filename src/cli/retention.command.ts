import Table from 'cli-table3';
import { Command } from 'commander';
import { COMMAND_LINE } from '../access/audit/audit-actions.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { type Erased, RetentionService } from '../retention/retention.service.js';
import { formatNumber } from '../wording/format.js';
import { withApplication } from './application.service.js';
import { type LanguageOptions, languageOption } from './language.js';
import { RETENTION_TEXTS } from './retention-words.js';
import type { Surroundings } from './terminal.js';

interface RetentionOptions extends LanguageOptions {
  readonly dryRun?: boolean;
}

/** `hviletid retention`: erase what is no longer kept. */
export const retentionCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('retention')
    .description('erase records that are older than config/retention.yaml lets them be, as every night')
    .option('--dry-run', 'print what would be erased, and erase nothing')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nHVILETID_RETENTION names a file with other periods. Events, absences and cases are not erased yet.',
    )
    .action(async ({ dryRun = false, lang }: RetentionOptions) => {
      const chosen = settings({ language: lang });
      const erased = await withApplication(chosen, (app) => {
        const retention = app.get(RetentionService);
        return dryRun ? retention.preview() : retention.run(COMMAND_LINE);
      });
      terminal.print(tableOf(erased, dryRun, chosen.language));
      if (dryRun) terminal.note(speak(RETENTION_TEXTS, chosen.language)('dryRun'));
    });

function tableOf(erased: readonly Erased[], isDryRun: boolean, language: Language): string {
  const say = speak(RETENTION_TEXTS, language);
  const table = new Table({
    head: [say('kind'), say('from'), say(isDryRun ? 'count' : 'erased')],
    colAligns: ['left', 'left', 'right'],
    style: { head: [], border: [] },
  });
  for (const { kind, keptFrom, count } of erased)
    table.push([say(kind), keptFrom, formatNumber(language, count)]);
  return table.toString();
}
