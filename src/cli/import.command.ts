import { Command } from 'commander';
import type { ImportAnswer } from '../ingest/import-answer.js';
import { inEveryLanguage, speak } from '../platform/i18n/texts.js';
import type { Settings } from '../platform/settings.js';
import { withApplication } from './application.service.js';
import { type ImportFlags, importFlags, importOptions } from './import-options.js';
import { mappingFor } from './import-mapping.service.js';
import { takeAll } from './import-run.service.js';
import { IMPORT_TEXTS } from './import-words.js';
import { previewFiles } from './import-preview.service.js';
import { forFiles } from './printable.js';
import { stopWish } from './stop-wish.service.js';
import { assertWritable } from './writable.service.js';
import { EXIT, refuse, type Surroundings, type Terminal } from './terminal.js';

interface ImportCommandFlags extends ImportFlags {
  readonly preview?: boolean;
  readonly dryRun?: boolean;
  readonly rejected?: string;
  readonly withdrawn?: string;
}

const AFTER = `
The same file again changes nothing. Columns that are not known by themselves are read by a mapping (docs/mappings.md):
one that has served is kept, and its name is enough the next time; the page uses it by itself for files with its columns.

Ctrl-C stops the import, as the button on its page does from anywhere: nothing of the file that is under way is stored.
Files before it stay stored, those behind it are not begun. Ctrl-C once more ends it at once. A database of its own may then be left
running: the next command joins it, and stops it when it is done.

Examples: hviletid import shifts.csv --dry-run
          hviletid import roster.xlsx --map our-roster.yaml
          hviletid import december.csv --replace 2025-12 --dry-run

Exit status: 0 fine, 2 when a file was not taken in, or not all of it, 130 when it was stopped by Ctrl-C.`;

/** `hviletid import FILE…`: takes files into the database. */
export function importCommand({ terminal: raw, settings }: Surroundings): Command {
  const terminal = forFiles(raw);
  const command = new Command('import')
    .argument('<file...>', 'files, told apart by what they hold; each is taken in as a whole or not at all')
    .option('--preview', 'show what the file is taken to be, with its first rows, and store nothing')
    .option('--dry-run', 'store nothing, and answer as if it had been stored')
    .option('--rejected <file>', 'write the rows that were left out here, in the form of their file')
    .option(
      '--withdrawn <file>',
      'write the rows that are withdrawn here, as .csv or .xlsx; of a dry run, that would be',
    )
    .option(
      '--replace <period>',
      'the file is the whole truth for its source of 2025-12, 2025 or 2025-12-01/2025-12-14: what begins there and is not in the file is withdrawn, also what other files of the source brought in; with --dry-run it is shown, and stays',
    );
  for (const option of importFlags()) command.addOption(option);
  return command.addHelpText('after', AFTER).action(async (files: string[], flags: ImportCommandFlags) => {
    terminal.exit(await importFiles(files, flags, settings(), terminal));
  });
}

/** @returns the exit status */
async function importFiles(
  files: readonly string[],
  flags: ImportCommandFlags,
  chosen: Settings,
  terminal: Terminal,
): Promise<number> {
  const language = flags.lang ?? chosen.language;
  const options = { ...importOptions(flags, chosen), isDryRun: flags.dryRun === true };
  assertOneFile(files.length, flags);
  for (const path of [flags.rejected, flags.withdrawn]) if (path !== undefined) await assertWritable(path);
  if (flags.preview === true) return previewFiles([...files], flags, chosen, terminal);
  const stop = stopWish(terminal, speak(IMPORT_TEXTS, language)('stopping'));
  const { rejected = null, withdrawn = null } = flags;
  const answers = await withApplication(
    chosen,
    async (app) =>
      takeAll(
        files,
        app,
        { ...options, mapping: await mappingFor(flags.map, app) },
        { language, terminal, rejected, withdrawn, stop },
      ),
    stop,
  ).catch(noneWhereStopped(stop));
  for (const file of files.slice(answers.length))
    terminal.print(`${file}: ${speak(IMPORT_TEXTS, language)('notBegun')}`);
  return statusOf(answers, files.length, stop.aborted);
}

/** Of what ends because that is wished, there is nothing to answer. */
const noneWhereStopped =
  (stop: AbortSignal) =>
  (error: unknown): ImportAnswer[] => {
    if (!stop.aborted || error !== stop.reason) throw error;
    return [];
  };

function statusOf(answers: readonly ImportAnswer[], files: number, isStopped: boolean): number {
  const isOver = answers.length === files && !answers.some(({ state }) => state === 'stopped');
  if (isStopped && !isOver) return EXIT.stopped;
  const isFine = isOver && answers.every(({ state, rejected }) => state !== 'refused' && rejected === 0);
  return isFine ? EXIT.fine : EXIT.refused;
}

/** @throws Refusal for options that are about one file, where there are more */
function assertOneFile(count: number, { rejected, withdrawn, replace }: ImportCommandFlags): void {
  if (count <= 1) return;
  if (rejected !== undefined) throw refuse(inEveryLanguage(IMPORT_TEXTS, 'oneRejectedFile', { count }));
  if (withdrawn !== undefined) throw refuse(inEveryLanguage(IMPORT_TEXTS, 'oneWithdrawnFile', { count }));
  if (replace !== undefined) throw refuse(inEveryLanguage(IMPORT_TEXTS, 'oneReplaceFile', { count }));
}
