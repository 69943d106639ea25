import Table from 'cli-table3';
import { Command } from 'commander';
import { COMMAND_LINE } from '../access/audit/audit-actions.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { type Erased, RetentionService } from '../retention/retention.service.js';
import { formatNumber } from '../wording/format.js';
import { withApplication } from './application.service.js';
import { type LanguageOptions, languageOption } from './language.js';
import { RETENTION_TEXTS } from '../retention/retention-words.js';
import type { Surroundings } from './terminal.js';

interface RetentionOptions extends LanguageOptions {
  readonly dryRun?: boolean;
}

/** `hviletid retention`: erase what is no longer kept. */
export const retentionCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('retention')
    .option('--dry-run', 'print what would be erased, and erase nothing')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nHVILETID_RETENTION names a file with other periods. What months add up to is kept; breaches nobody has' +
        '\nassessed, open objections and measures that are not done keep their case until they are.',
    )
    .action(async ({ dryRun = false, lang }: RetentionOptions) => {
      const chosen = settings({ language: lang });
      const erased = await withApplication(chosen, (app) => {
        const retention = app.get(RetentionService);
        return dryRun ? retention.preview() : retention.run(COMMAND_LINE);
      });
      terminal.print(tableOf(erased, dryRun, chosen.language));
      if (erased.some(({ waiting }) => waiting > 0))
        terminal.note(speak(RETENTION_TEXTS, chosen.language)('waits'));
      if (dryRun) terminal.note(speak(RETENTION_TEXTS, chosen.language)('dryRun'));
    });

function tableOf(erased: readonly Erased[], isDryRun: boolean, language: Language): string {
  const say = speak(RETENTION_TEXTS, language);
  const table = new Table({
    head: [
      say('kind'),
      say('from'),
      say('table'),
      say('year'),
      say(isDryRun ? 'count' : 'erased'),
      say('waiting'),
    ],
    colAligns: ['left', 'left', 'left', 'left', 'right', 'right'],
    style: { head: [], border: [] },
  });
  for (const { kind, keptFrom, parts, waiting } of erased) {
    const number = (value: number): string => formatNumber(language, value);
    const rows = parts.length > 0 ? parts : [NOTHING];
    rows.forEach(({ table: name, year, count }, i) =>
      table.push([
        say(kind),
        keptFrom,
        name,
        year ?? '',
        number(count),
        i === 0 && waiting > 0 ? number(waiting) : '',
      ]),
    );
  }
  return table.toString();
}

const NOTHING = { table: '', year: null, count: 0 };
