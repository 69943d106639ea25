import { Command, Option } from 'commander';
import { COMMAND_LINE } from '../access/audit/audit-actions.js';
import { AuditLog } from '../access/audit/audit-log.service.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { REPORT_FORMATS, type ReportFormat } from '../reports/formats/report-format.js';
import { reportFile } from '../reports/formats/report-file.service.js';
import { ReportsService } from '../reports/reports.service.js';
import { withApplication } from './application.service.js';
import { type LanguageOptions, languageOption } from './language.js';
import type { Surroundings } from './terminal.js';

interface ReportOptions extends LanguageOptions {
  readonly format: 'json' | ReportFormat;
}

/** `hviletid report 2025-12`: the monthly report, to standard output. */
export const reportCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('report')
    .description('write the report of a month to standard output')
    .argument('[month]', 'a month like 2025-12; the last closed month when left out')
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(['json', ...Object.keys(REPORT_FORMATS)])
        .default('html'),
    )
    .addOption(languageOption())
    .addHelpText('after', '\nExample: hviletid report 2025-12 --format pdf > report.pdf')
    .action(async (month: string | undefined, { format, lang }: ReportOptions) => {
      const chosen = settings({ language: lang });
      const report = await withApplication(chosen, async (app) => {
        const made = await app.get(ReportsService).monthly(app.get(IndicatorsService).monthAsked(month));
        const subject = { kind: 'month', id: made.month };
        await app.get(AuditLog).record({ actor: COMMAND_LINE, action: 'export-report', subject });
        return made;
      });
      if (format === 'json') terminal.print(JSON.stringify(report, null, 2));
      else terminal.write(await reportFile(report, format, chosen.language));
    });
