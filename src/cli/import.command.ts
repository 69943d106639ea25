import { Command, Option } from 'commander';
import type { ImportAnswer } from '../ingest/import-answer.js';
import { ImportsService } from '../ingest/imports.service.js';
import { type Language, LANGUAGES, speak } from '../platform/i18n/texts.js';
import { withApplication } from './application.service.js';
import { badRowLines } from './bad-rows.js';
import { CHECK_TEXTS } from './check-words.js';
import { IMPORT_TEXTS } from './import-words.js';
import { forFiles } from './printable.js';
import { EXIT, type Surroundings, type Terminal } from './terminal.js';

interface ImportCommandOptions {
  readonly partial?: boolean;
  readonly source?: string;
  readonly lang?: Language;
}

/** `hviletid import FILE…`: takes files into the database. */
export function importCommand({ terminal: raw, settings }: Surroundings): Command {
  const terminal = forFiles(raw);
  return new Command('import')
    .description('take files in: organisation JSON, events CSV, absences CSV, MinWinTid JSON')
    .argument('<file...>', 'files, told apart by what they hold; each is taken in as a whole or not at all')
    .option('--partial', 'take the good rows of files with bad ones')
    .option('--source <name>', 'name of the system the rows come from, where two use the same row ids')
    .addOption(new Option('--lang <language>', 'language of the answer').choices(LANGUAGES))
    .addHelpText(
      'after',
      '\nThe same file again changes nothing. Exit status: 0 fine, 2 when a file was not taken in, or not all of it.',
    )
    .action(async (files: string[], options: ImportCommandOptions) => {
      const chosen = settings();
      const language = options.lang ?? chosen.language;
      const answers = await withApplication(chosen, async (app) => {
        const imports = app.get(ImportsService);
        const wish = {
          zone: chosen.zone,
          source: options.source ?? null,
          isPartial: options.partial === true,
        };
        const taken: ImportAnswer[] = [];
        for (const file of files) taken.push(await imports.importFile(file, wish));
        return taken;
      });
      for (const answer of answers) tell(answer, language, terminal);
      terminal.exit(
        answers.every(({ isImported, rejected }) => isImported && rejected === 0) ? EXIT.fine : EXIT.refused,
      );
    });
}

function tell(answer: ImportAnswer, language: Language, terminal: Terminal): void {
  const { file, complaints, ignoredColumns, newEmployees, isImported, ...counts } = answer;
  const say = speak(IMPORT_TEXTS, language);
  for (const line of badRowLines([{ path: file, complaints }], language)) terminal.note(line);
  if (ignoredColumns.length > 0) {
    const columns = ignoredColumns.join(', ');
    terminal.note(`${file}: ${speak(CHECK_TEXTS, language)('ignored', { columns })}`);
  }
  if (!isImported) {
    terminal.print(`${file}: ${say('refused', { rejected: counts.rejected })}`);
    return;
  }
  const { rowsRead, stored, corrected, unchanged, withdrawn, rejected } = counts;
  terminal.print(`${file}: ${say('taken', { rowsRead, stored, corrected, unchanged, withdrawn, rejected })}`);
  if (rowsRead > 0 && unchanged === rowsRead) terminal.print(`${file}: ${say('nothingNew')}`);
  if (newEmployees.length > 0) {
    terminal.print(
      `${file}: ${say('newEmployees', { count: newEmployees.length, codes: newEmployees.join(', ') })}`,
    );
  }
}
