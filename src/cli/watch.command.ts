import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { DataSource } from 'typeorm';
import { DropFolder } from '../ingest/drop-folder.service.js';
import { FileTurns } from '../ingest/file-turns.repository.js';
import { ImportAnswers } from '../ingest/import-answers.query.js';
import { ImportsService } from '../ingest/imports.service.js';
import { withApplication } from './application.service.js';
import { mappingFor } from './import-mapping.service.js';
import { type ImportFlags, importFlags, importOptions } from './import-options.js';
import { forFiles } from './printable.js';
import type { Surroundings } from './terminal.js';
import { Keeper } from './watch-keeper.service.js';

interface WatchFlags extends ImportFlags {
  readonly once?: boolean;
  readonly settle: number;
  readonly pause: number;
}

const SECONDS = 1000;

/** `hviletid watch DIR`: takes in files that are dropped into a folder. */
export function watchCommand({ terminal: raw, settings }: Surroundings): Command {
  const terminal = forFiles(raw);
  const command = new Command('watch')
    .argument('<dir>', 'the folder; files are taken when their size has settled, or when renamed into it')
    .option('--once', 'take what lies there now, and end')
    .option('--settle <seconds>', 'how long the size of a file must not change', seconds, 2)
    .option(
      '--pause <seconds>',
      'how long the first try that fails is waited out; then ever longer',
      seconds,
      5,
    );
  for (const option of importFlags()) command.addOption(option);
  return command
    .addHelpText(
      'after',
      '\nHidden files and names ending in .tmp, .part or ~ are left alone. Until Ctrl-C; killed and started again, it' +
        '\nloses nothing and takes nothing twice. Exit status with --once: 0 fine, 2 when a file was rejected, or left because it is still written.',
    )
    .action(async (directory: string, flags: WatchFlags) => {
      const chosen = settings();
      const language = flags.lang ?? chosen.language;
      const wish = importOptions(flags, chosen);
      await withApplication(chosen, async (app) => {
        const options = { ...wish, mapping: await mappingFor(flags.map, app) };
        const folder = new DropFolder(
          resolve(directory),
          app.get(ImportsService),
          app.get(ImportAnswers),
          new FileTurns(app.get(DataSource)),
        );
        await folder.prepare();
        const pauses = { settle: flags.settle * SECONDS, failure: flags.pause * SECONDS };
        const keeper = new Keeper(folder, options, language, terminal, pauses);
        if (flags.once === true) terminal.exit(await keeper.takeAll());
        else await keeper.keep();
      });
    });
}

function seconds(text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 3600) return value;
  throw new InvalidArgumentError('expected seconds, more than 0 and at most 3600');
}
