import { setTimeout as sleep } from 'node:timers/promises';
import { watch as watchFiles } from 'chokidar';
import { type DropFolder, isMeant } from '../ingest/drop-folder.service.js';
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

/** Files by name, each with what tells whether it is still the same. */
type Versions = ReadonlyMap<string, string>;
/** Of a file that could not be looked at. */
const UNSEEN = '';

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
  /** Names of files that are looked at until they have settled. */
  private readonly followed = new Set<string>();

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
    const names = await this.folder.waiting();
    const { settled, written } = await this.settle(await this.versionsOf(names), 'failedOnce');
    const [first] = [...written.keys()].sort();
    for (const [file, version] of written) if (version !== UNSEEN) this.tellWritten(file);
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
      // As it is now: when its turn comes, somebody may be writing to it again.
      const seen = this.versionOf(name);
      this.work = this.work.then(async () => this.takeSeen(name, await seen));
    };
    watcher.on('error', this.tell).on('ready', () => {
      this.work = this.takeWaiting().catch(this.tell);
      watcher.on('add', come).on('change', come);
    });
    this.terminal.note(speak(WATCH_TEXTS, this.language)('watching', { folder: this.folder.directory }));
    await this.terminal.stopAsked();
    this.stop.abort();
    await watcher.close();
    await this.work;
  }

  /** What lies there at the start, before whatever comes after it. */
  private async takeWaiting(): Promise<void> {
    const { settled, written } = await this.settle(await this.versionsOf(await this.namesThere()));
    for (const [name, version] of settled) await this.takePatiently(name, version);
    for (const name of written.keys()) this.follow(name);
  }

  /** A share may be away when the program starts. */
  private async namesThere(): Promise<readonly string[]> {
    for (let failures = 1; !this.stop.signal.aborted; failures += 1) {
      try {
        return await this.folder.waiting();
      } catch (error) {
        this.tell(error);
        await this.pauseAfter(failures);
      }
    }
    return [];
  }

  /** One that could not be looked at when it came is waited for by those behind it, which may correct it; but not for ever. */
  private async takeSeen(name: string, seen: string | null): Promise<void> {
    let version = seen;
    for (let failures = 1; version === UNSEEN && failures < TRIES; failures += 1) {
      await this.pauseAfter(failures);
      version = await this.versionOf(name);
    }
    if (version === null) return;
    // Looked at later than it came, it may be in the midst of being written.
    const isSettled = seen !== UNSEEN || (await this.settle(new Map([[name, version]]))).settled.has(name);
    if (isSettled) await this.takePatiently(name, version);
    else this.follow(name);
  }

  /** Queues a file once nobody has written to it for a while; its writer is not waited for, others may be behind it. */
  private follow(name: string): void {
    if (this.followed.has(name)) return;
    this.followed.add(name);
    const queue = (version: string | null): void => {
      this.followed.delete(name);
      if (version !== null) this.work = this.work.then(() => this.takePatiently(name, version));
    };
    this.settledOf(name).then(queue, this.tell);
  }

  /** Null where it is gone, or the program is to end. */
  private async settledOf(name: string): Promise<string | null> {
    for (let [failures, before] = [0, UNSEEN]; !this.stop.signal.aborted;) {
      const { settled, written } = await this.settle(new Map([[name, before]]));
      const now = written.get(name);
      if (now === undefined) return settled.get(name) ?? null;
      failures = now === UNSEEN ? failures + 1 : 0;
      before = now;
      if (failures > 0) await this.pauseAfter(failures);
    }
    return null;
  }

  /** Looks at files again after a while: which of them are as they were, and which are still being written, or could not be looked at. */
  private async settle(
    before: Versions,
    says?: 'failedOnce',
  ): Promise<{ readonly settled: Versions; readonly written: Versions }> {
    if (before.size > 0) await this.pause(this.pauses.settle);
    const [settled, written] = [new Map<string, string>(), new Map<string, string>()];
    for (const [name, now] of await this.versionsOf([...before.keys()], says)) {
      (now !== UNSEEN && now === before.get(name) ? settled : written).set(name, now);
    }
    return { settled, written };
  }

  /** Of those that are there. */
  private async versionsOf(names: readonly string[], says?: 'failedOnce'): Promise<Versions> {
    const versions = new Map<string, string>();
    for (const name of names) {
      const version = await this.versionOf(name, says);
      if (version !== null) versions.set(name, version);
    }
    return versions;
  }

  private versionOf(name: string, says: 'failed' | 'failedOnce' = 'failed'): Promise<string | null> {
    return this.folder.versionOf(name).catch((error: unknown) => {
      this.note(says, name, error);
      return UNSEEN;
    });
  }

  /** Ever longer. */
  private pauseAfter(failures: number): Promise<void> {
    return this.pause(Math.min(LONGEST_PAUSE_MS, this.pauses.failure * 2 ** (failures - 1)));
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
        if ((await this.take(name, settled)) === 'written') this.follow(name);
        return;
      } catch (error) {
        if (failures >= TRIES && (await this.folder.isDatabaseThere())) {
          await this.putAside(name, settled, error);
          return;
        }
        this.note('failed', name, error);
        await this.pauseAfter(failures);
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
