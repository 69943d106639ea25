import { basename } from 'node:path';
import { COMMAND_LINE } from '../access/audit/audit-actions.js';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import type { ImportAnswer } from '../ingest/import-answer.js';
import { ImportAnswers } from '../ingest/import-answers.query.js';
import { type ImportOptions, ImportsService } from '../ingest/imports.service.js';
import { Mappings } from '../ingest/mapping/mappings.repository.js';
import { writeRejectedFile } from '../ingest/rejected-file.service.js';
import { inEveryLanguage, type Language, speak } from '../platform/i18n/texts.js';
import { withApplication } from './application.service.js';
import { type ImportFlags, importFlags, importOptions } from './import-options.js';
import { mappingFor } from './import-mapping.service.js';
import { tellImport } from './import-telling.js';
import { IMPORT_TEXTS } from './import-words.js';
import { previewFiles } from './import-preview.service.js';
import { forFiles } from './printable.js';
import { progressBar } from './progress-bar.js';
import { EXIT, refuse, type Surroundings, type Terminal } from './terminal.js';

interface ImportCommandFlags extends ImportFlags {
  readonly preview?: boolean;
  readonly dryRun?: boolean;
  readonly rejected?: string;
}

/** `hviletid import FILE…`: takes files into the database. */
export function importCommand({ terminal: raw, settings }: Surroundings): Command {
  const terminal = forFiles(raw);
  const command = new Command('import')
    .argument('<file...>', 'files, told apart by what they hold; each is taken in as a whole or not at all')
    .option('--preview', 'show what the file is taken to be, with its first rows, and store nothing')
    .option('--dry-run', 'store nothing, and answer as if it had been stored')
    .option('--rejected <file>', 'write the rows that were left out here, in the form of their file')
    .option('--replace <period>', 'the file is the whole truth of 2025-12, 2025 or 2025-12-01/2025-12-14');
  for (const option of importFlags()) command.addOption(option);
  return command
    .addHelpText(
      'after',
      '\nThe same file again changes nothing. Exit status: 0 fine, 2 when a file was not taken in, or not all of it.',
    )
    .action(async (files: string[], flags: ImportCommandFlags) => {
      const chosen = settings();
      const language = flags.lang ?? chosen.language;
      const options = { ...importOptions(flags, chosen), isDryRun: flags.dryRun === true };
      assertOneFile(files.length, flags);
      if (flags.preview === true) {
        terminal.exit(await previewFiles(files, flags, chosen, terminal));
        return;
      }
      const telling = { language, terminal, rejected: flags.rejected ?? null };
      const answers = await withApplication(chosen, async (app) =>
        takeAll(files, app, { ...options, mapping: await mappingFor(flags.map, app) }, telling),
      );
      const isFine = answers.every(
        ({ state, rejected }) => state !== 'refused' && state !== 'stopped' && rejected === 0,
      );
      terminal.exit(isFine ? EXIT.fine : EXIT.refused);
    });
}

/** @throws Refusal for options that are about one file, where there are more */
function assertOneFile(count: number, { rejected, replace }: ImportCommandFlags): void {
  if (count <= 1) return;
  if (rejected !== undefined) throw refuse(inEveryLanguage(IMPORT_TEXTS, 'oneRejectedFile', { count }));
  if (replace !== undefined) throw refuse(inEveryLanguage(IMPORT_TEXTS, 'oneReplaceFile', { count }));
}

interface Telling {
  readonly language: Language;
  readonly terminal: Terminal;
  /** Where rejected rows are written; null where nobody asked for them. */
  readonly rejected: string | null;
}

async function takeAll(
  files: readonly string[],
  app: INestApplicationContext,
  options: ImportOptions,
  telling: Telling,
): Promise<ImportAnswer[]> {
  const taken: ImportAnswer[] = [];
  for (const file of files) {
    const answer = await takeOne(file, app, options, telling);
    tellImport(answer, telling.language, telling.terminal);
    await keepMapping(answer, options, app, telling);
    await writeRejectedOf(answer, app, telling);
    taken.push(answer);
  }
  return taken;
}

async function takeOne(
  file: string,
  app: INestApplicationContext,
  options: ImportOptions,
  { language, terminal }: Telling,
): Promise<ImportAnswer> {
  const bar = progressBar(terminal, `${speak(IMPORT_TEXTS, language)('reading')} ${basename(file)}`);
  try {
    return await app.get(ImportsService).importFile(file, { ...options, progress: bar.show });
  } finally {
    bar.end();
  }
}

/** A mapping that has served is kept, so that next time its name will do. */
async function keepMapping(
  { file, isImported, rowsRead, rejected }: ImportAnswer,
  { mapping }: ImportOptions,
  app: INestApplicationContext,
  { language, terminal }: Telling,
): Promise<void> {
  // One by which no row could be read has served nothing, and would replace what is kept under its name.
  if (!isImported || !mapping || rowsRead === rejected) return;
  const mappings = app.get(Mappings);
  if (await mappings.has(mapping)) return;
  await mappings.save(mapping, new Date(), COMMAND_LINE);
  terminal.print(`${file}: ${speak(IMPORT_TEXTS, language)('mappingKept', { name: mapping.name })}`);
}

async function writeRejectedOf(
  { id, file, rejected: count }: ImportAnswer,
  app: INestApplicationContext,
  { language, terminal, rejected }: Telling,
): Promise<void> {
  // Of a file that could not be read at all there is no row to write.
  if (rejected === null || count === 0) return;
  const answers = app.get(ImportAnswers);
  const status = await answers.find(id);
  if (!status) return;
  const written = await writeRejectedFile(answers, status, language, rejected);
  const say = speak(IMPORT_TEXTS, language);
  const isAll = written >= count || status.layout === null;
  const said = isAll
    ? say('rejectedWritten', { path: rejected })
    : say('rejectedSome', { path: rejected, written, count });
  terminal.print(`${file}: ${said}`);
}
