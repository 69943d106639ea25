import { setTimeout as sleep } from 'node:timers/promises';
import { watch as watchFiles } from 'chokidar';
import { type DropFolder, isMeant, type Versions } from '../ingest/drop-folder.service.js';
import type { ImportOptions } from '../ingest/imports.service.js';
import { textOf } from '../platform/errors.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { tellImport } from './import-telling.js';
import { EXIT, type Terminal } from './terminal.js';
import { WATCH_TEXTS } from './watch-words.js';

/** How long a failure that may pass is waited out at most. */
const LONGEST_PAUSE_MS = 120_000;
/** A file that fails so often while the database is there fails by itself. */
const TRIES = 5;

/** In milliseconds. */
export interface Pauses {
  /** So long a file must not have been written to. */
  readonly settle: number;
  /** After the first try that fails. */
  readonly failure: number;
}

/** Takes files one after another, in the order they come. */
export class Keeper {
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
      this.folder
        .versionOf(name)
        .then((version) => {
          if (version !== null) this.queue(name, version);
        })
        // A share that is away for a moment: the file is looked at until it can be.
        .catch(() => this.queueSettled(new Map([[name, '']])))
        .catch(this.tell);
    };
    watcher.on('error', this.tell).on('ready', () => {
      watcher.on('add', come).on('change', come);
      this.queueWaiting().catch(this.tell);
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

  /** Queues what lies there at the start. */
  private async queueWaiting(): Promise<void> {
    while (!this.stop.signal.aborted) {
      const found = await this.folder.waiting().catch(this.tell);
      if (found) return this.queueSettled(found);
      await this.pause(this.pauses.failure);
    }
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
