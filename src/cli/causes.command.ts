import { Command, Option } from 'commander';
import { COMMAND_LINE } from '../access/audit/audit-actions.js';
import { HandOver } from '../reports/hand-over.service.js';
import { ReportsService } from '../reports/reports.service.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { withApplication } from './application.service.js';
import { CAUSE_FORMATS, type CauseFormat } from './cause-counts.js';
import { type LanguageOptions, languageOption } from './language.js';
import type { Surroundings } from './terminal.js';
import { choosing } from './choice-option.js';

interface CausesOptions extends LanguageOptions {
  readonly format: CauseFormat;
}

/** `hviletid causes 2025-12`: the counts of causes that the monthly report has. */
export const causesCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('causes')
    .argument('[month]', 'a month like 2025-12; the last month that is over when left out')
    .addOption(
      choosing(new Option('--format <format>', 'what to print'), Object.keys(CAUSE_FORMATS)).default('table'),
    )
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nThe counts are those of the monthly report; of a month that is closed, as it was closed. Nothing is told' +
        '\nwhere it would be of fewer than five persons.\n\nExample: hviletid causes 2025-12 --format csv > causes.csv',
    )
    .action(async (month: string | undefined, { format, lang }: CausesOptions) => {
      const chosen = settings({ language: lang });
      const report = await withApplication(chosen, async (app) => {
        const made = await app.get(ReportsService).monthly(app.get(IndicatorsService).monthAsked(month));
        await app.get(HandOver).recordCauses(made, COMMAND_LINE, format);
        return made;
      });
      terminal.write(Buffer.from(CAUSE_FORMATS[format](report, chosen.language)));
    });
