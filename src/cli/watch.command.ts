import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watch as watchFiles } from 'chokidar';
import { Command, InvalidArgumentError } from 'commander';
import { DataSource } from 'typeorm';
import { DropFolder, isMeant, type Versions } from '../ingest/drop-folder.service.js';
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

/** In milliseconds. */
interface Pauses {
  /** So long a file must not have been written to. */
  readonly settle: number;
  /** After the first try that fails. */
  readonly failure: number;
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
    private readonly pauses: Pauses,
  ) {}

  /**
   * What is still being written is left, and told: whoever runs it every night would not know otherwise. So is what lies
   * behind it, for a later file may correct an earlier one, and taken first it would be corrected back.
   */
  async takeAll(): Promise<number> {
    const { settled, written } = await this.settle(await this.folder.waiting());
    const [first] = [...written.keys()].sort();
    for (const file of written.keys()) this.tellWritten(file);
    let isFine = first === undefined;
    for (const [name, version] of settled) {
      if (first === undefined || name < first) isFine = (await this.takeOnce(name, version)) && isFine;
      else this.terminal.note(speak(WATCH_TEXTS, this.language)('behind', { file: name, first }));
    }
    return isFine ? EXIT.fine : EXIT.refused;
  }

  /** Until somebody asks to stop; a file under way is finished first. */
  async keep(): Promise<void> {
    const { settle } = this.pauses;
    const watcher = watchFiles(this.folder.directory, {
      depth: 0,
      // A link may lead to what only we may read, and the answer would show it to whoever can write here.
      followSymlinks: false,
      ignored: (path, stats) =>
        stats?.isSymbolicLink() === true ||
        (stats?.isFile() === true && !isMeant(path.split(/[\\/]/).at(-1) ?? '')),
      awaitWriteFinish: { stabilityThreshold: settle, pollInterval: Math.min(settle, 200) },
      cwd: this.folder.directory,
      // What lies there is told without waiting until it is written; we wait for that ourselves.
      ignoreInitial: true,
    });
    const come = (name: string): void => {
      this.folder.versionOf(name).then((version) => {
        if (version !== null) this.queue(name, version);
      }, this.tell);
    };
    watcher.on('error', this.tell).on('ready', () => {
      watcher.on('add', come).on('change', come);
      this.folder
        .waiting()
        .then((found) => this.queueSettled(found))
        .catch(this.tell);
    });
    this.terminal.note(speak(WATCH_TEXTS, this.language)('watching', { folder: this.folder.directory }));
    await this.terminal.stopAsked();
    this.stop.abort();
    await watcher.close();
    await this.work;
  }

  private queue(name: string, version: string): void {
    this.work = this.work.then(() => this.takePatiently(name, version));
  }

  /** Queues each file once nobody has written to it for a while. */
  private async queueSettled(found: Versions): Promise<void> {
    for (let waiting = found; waiting.size > 0 && !this.stop.signal.aborted;) {
      try {
        const { settled, written } = await this.settle(waiting);
        for (const [name, version] of settled) this.queue(name, version);
        waiting = written;
      } catch (error) {
        // A share that is away for a moment.
        this.tell(error);
        await this.pause(this.pauses.failure);
      }
    }
  }

  /** Looks at files again after a while: which of them are as they were, and which are still being written. */
  private async settle(
    before: Versions,
  ): Promise<{ readonly settled: Versions; readonly written: Versions }> {
    if (before.size > 0) await this.pause(this.pauses.settle);
    const now = [...(await this.folder.waiting())].filter(([name]) => before.has(name));
    const isSettled = ([name, version]: readonly [string, string]): boolean => before.get(name) === version;
    return {
      settled: new Map(now.filter(isSettled)),
      written: new Map(now.filter((one) => !isSettled(one))),
    };
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stop.signal }).catch(() => undefined);
  }

  /**
   * What may pass is tried again, and the files behind it wait: a later one may correct it.
   * A file that fails for a reason of its own is put aside, so that it holds up nobody.
   */
  private async takePatiently(name: string, settled: string): Promise<void> {
    for (let failures = 1; !this.stop.signal.aborted; failures += 1) {
      try {
        const isWritten = (await this.take(name, settled)) === 'written';
        // Its writer is not waited for: others may be behind it.
        if (isWritten) this.queueSettled(new Map([[name, '']])).catch(this.tell);
        return;
      } catch (error) {
        if (failures >= TRIES && (await this.folder.isDatabaseThere())) {
          await this.putAside(name, settled, error);
          return;
        }
        this.note('failed', name, error);
        await this.pause(Math.min(LONGEST_PAUSE_MS, this.pauses.failure * 2 ** (failures - 1)));
      }
    }
  }

  /** Where even that cannot be done, as on a full disk, the file stays: it is found again when it changes, or by the next start. */
  private async putAside(name: string, settled: string, error: unknown): Promise<void> {
    const where = await this.folder.setAside(name, settled, textOf(error)).catch((stuck: unknown) => {
      this.note('failedOnce', name, stuck);
      return null;
    });
    if (where !== null) this.note('setAside', where, error);
  }

  private note(what: 'failed' | 'failedOnce' | 'setAside', file: string, error: unknown): void {
    this.terminal.note(speak(WATCH_TEXTS, this.language)(what, { file, reason: textOf(error) }));
  }

  private readonly tell = (error: unknown): void => {
    this.terminal.note(textOf(error));
  };

  private tellWritten(file: string): void {
    this.terminal.note(speak(WATCH_TEXTS, this.language)('written', { file }));
  }

  /** Whether nothing was wrong. */
  private async takeOnce(name: string, settled: string): Promise<boolean> {
    try {
      const became = await this.take(name, settled);
      if (became === 'written') this.tellWritten(name);
      return became === 'fine';
    } catch (error) {
      this.note('failedOnce', name, error);
      return false;
    }
  }

  private async take(name: string, settled: string): Promise<'fine' | 'faulty' | 'written'> {
    const dealt = await this.folder.take(name, settled, this.options, this.language);
    if (dealt === 'written') return dealt;
    if (dealt === 'gone') return 'fine';
    const { answer, movedTo } = dealt;
    tellImport({ ...answer, file: movedTo }, this.language, this.terminal);
    return answer.state === 'stored' && answer.rejected === 0 ? 'fine' : 'faulty';
  }
}
