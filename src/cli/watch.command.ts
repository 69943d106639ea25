import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watch as watchFiles } from 'chokidar';
import { Command, InvalidArgumentError } from 'commander';
import { DataSource } from 'typeorm';
import { DropFolder, isMeant } from '../ingest/drop-folder.service.js';
import { FileTurns } from '../ingest/file-turns.repository.js';
import { ImportAnswers } from '../ingest/import-answers.query.js';
import { type ImportOptions, ImportsService } from '../ingest/imports.service.js';
import { textOf } from '../platform/errors.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { withApplication } from './application.service.js';
import { mappingFor } from './import-mapping.service.js';
import { type ImportFlags, importFlags, importOptions } from './import-options.js';
import { tellImport } from './import-telling.js';
import { forFiles } from './printable.js';
import { EXIT, type Surroundings, type Terminal } from './terminal.js';
import { WATCH_TEXTS } from './watch-words.js';

interface WatchFlags extends ImportFlags {
  readonly once?: boolean;
  readonly settle: number;
  readonly pause: number;
}

/** How long a failure that may pass is waited out at most. */
const LONGEST_PAUSE_MS = 120_000;
const SECONDS = 1000;
/** A file that fails so often while the database is there fails by itself. */
const TRIES = 5;

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
        '\nloses nothing and takes nothing twice. Exit status with --once: 0 fine, 2 when a file was rejected.',
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
        const keeper = new Keeper(folder, options, language, terminal, flags.pause * SECONDS);
        if (flags.once === true) terminal.exit(await keeper.takeAll());
        else await keeper.keep(flags.settle * SECONDS);
      });
    });
}

function seconds(text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 3600) return value;
  throw new InvalidArgumentError('expected seconds, more than 0 and at most 3600');
}

/** Takes files one after another, in the order they come. */
class Keeper {
  private work: Promise<void> = Promise.resolve();
  private readonly stop = new AbortController();

  constructor(
    private readonly folder: DropFolder,
    private readonly options: ImportOptions,
    private readonly language: Language,
    private readonly terminal: Terminal,
    private readonly firstPause: number,
  ) {}

  async takeAll(): Promise<number> {
    let isFine = true;
    for (const name of await this.folder.waiting()) {
      isFine =
        (await this.take(name).catch((error: unknown) => {
          this.note('failedOnce', name, error);
          return false;
        })) && isFine;
    }
    return isFine ? EXIT.fine : EXIT.refused;
  }

  /** Until somebody asks to stop; a file under way is finished first. */
  async keep(settleMs: number): Promise<void> {
    const watcher = watchFiles(this.folder.directory, {
      depth: 0,
      // A link may lead to what only we may read, and the answer would show it to whoever can write here.
      followSymlinks: false,
      ignored: (path, stats) =>
        stats?.isSymbolicLink() === true ||
        (stats?.isFile() === true && !isMeant(path.split(/[\\/]/).at(-1) ?? '')),
      awaitWriteFinish: { stabilityThreshold: settleMs, pollInterval: Math.min(settleMs, 200) },
      cwd: this.folder.directory,
    });
    const come = (name: string): void => {
      this.work = this.work.then(() => this.takePatiently(name));
    };
    watcher.on('add', come).on('change', come);
    watcher.on('error', (error) => {
      this.terminal.note(textOf(error));
    });
    this.terminal.note(speak(WATCH_TEXTS, this.language)('watching', { folder: this.folder.directory }));
    await this.terminal.stopAsked();
    this.stop.abort();
    await watcher.close();
    await this.work;
  }

  /**
   * What may pass is tried again, and the files behind it wait: a later one may correct it.
   * A file that fails for a reason of its own is put aside, so that it holds up nobody.
   */
  private async takePatiently(name: string): Promise<void> {
    for (let failures = 1; !this.stop.signal.aborted; failures += 1) {
      try {
        await this.take(name);
        return;
      } catch (error) {
        if (failures >= TRIES && (await this.folder.isDatabaseThere())) {
          await this.putAside(name, error);
          return;
        }
        this.note('failed', name, error);
        const pause = Math.min(LONGEST_PAUSE_MS, this.firstPause * 2 ** (failures - 1));
        await sleep(pause, undefined, { signal: this.stop.signal }).catch(() => undefined);
      }
    }
  }

  /** Where even that cannot be done, as on a full disk, the file stays: it is found again when it changes, or by the next start. */
  private async putAside(name: string, error: unknown): Promise<void> {
    const where = await this.folder.setAside(name, textOf(error)).catch((stuck: unknown) => {
      this.note('failedOnce', name, stuck);
      return null;
    });
    if (where !== null) this.note('setAside', where, error);
  }

  private note(what: 'failed' | 'failedOnce' | 'setAside', file: string, error: unknown): void {
    this.terminal.note(speak(WATCH_TEXTS, this.language)(what, { file, reason: textOf(error) }));
  }

  private async take(name: string): Promise<boolean> {
    const dealt = await this.folder.take(name, this.options, this.language);
    if (!dealt) return true;
    const { answer, movedTo } = dealt;
    tellImport({ ...answer, file: movedTo }, this.language, this.terminal);
    return answer.state === 'stored' && answer.rejected === 0;
  }
}
