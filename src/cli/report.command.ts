import { Command, InvalidArgumentError, Option } from 'commander';
import { WHOLE_ORGANISATION } from '../access/access.js';
import { COMMAND_LINE } from '../access/audit/audit-actions.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { speak } from '../platform/i18n/texts.js';
import { sortedJson } from '../platform/sorted-json.js';
import { CLOSING_WORDS } from '../reports/closing/closing-words.js';
import { ClosingService } from '../reports/closing/closing.service.js';
import { HandOver } from '../reports/hand-over.service.js';
import { REPORT_FORMATS, type ReportFormat } from '../reports/formats/report-format.js';
import { reportFile } from '../reports/formats/report-file.service.js';
import { ReportsService } from '../reports/reports.service.js';
import { withApplication } from './application.service.js';
import { type LanguageOptions, languageOption } from './language.js';
import type { Surroundings } from './terminal.js';
import { choosing } from './choice-option.js';

interface ReportOptions extends LanguageOptions {
  readonly close?: true;
  readonly closed?: number;
  readonly format: 'json' | ReportFormat;
}

/** `hviletid report 2025-12`: the monthly report, to standard output. */
export const reportCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('report')
    .argument('[month]', 'a month like 2025-12; the last month that is over when left out')
    .addOption(
      choosing(new Option('--format <format>', 'what to write'), [
        'json',
        ...Object.keys(REPORT_FORMATS),
      ]).default('html'),
    )
    .option('--close', 'close the month first: its report stays as it is now')
    .addOption(
      new Option('--closed <version>', 'the version a month was closed as; the latest when left out')
        .argParser(versionAsked)
        .conflicts('close'),
    )
    .addOption(languageOption())
    .addHelpText('after', '\nExample: hviletid report 2025-12 --format pdf > report.pdf')
    .action(async (month: string | undefined, { format, lang, close, closed: version }: ReportOptions) => {
      const chosen = settings({ language: lang });
      const issued = await withApplication(chosen, async (app) => {
        const asked = app.get(IndicatorsService).monthAsked(month);
        if (close === true) {
          const closed = await app.get(ClosingService).close(asked, COMMAND_LINE);
          const { version, sha256 } = closed;
          terminal.note(
            speak(CLOSING_WORDS, chosen.language)('closedNow', { month: asked, version, sha256 }),
          );
        }
        const made = await app.get(ReportsService).issued(asked, WHOLE_ORGANISATION, version);
        await app.get(HandOver).record(made, COMMAND_LINE, format);
        return made;
      });
      // As it is hashed when the month is closed: what is written can be held against the hash.
      if (format === 'json') terminal.write(Buffer.from(sortedJson(issued.report)));
      else terminal.write(await reportFile(issued, format, chosen.language));
    });

function versionAsked(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 1.');
  return Number(text);
}
