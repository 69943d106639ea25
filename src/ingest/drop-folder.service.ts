import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { codeOf } from '../platform/errors.js';
import type { Language } from '../platform/i18n/texts.js';
import { sayComplaint } from './complaint-words.js';
import { complaintCountedBy } from './counted-by.js';
import type { FileTurns } from './file-turns.repository.js';
import type { ImportAnswer } from './import-answer.js';
import { ImportAnswers } from './import-answers.query.js';
import type { ImportOptions, ImportsService } from './imports.service.js';
import { writeRejectedFile } from './rejected-file.service.js';

const DONE = 'done';
const REJECTED = 'rejected';

/** A file of the folder that was dealt with. */
export interface Dealt {
  readonly answer: ImportAnswer;
  /** Where it lies now, from the folder on: `done/events.csv`. */
  readonly movedTo: string;
}

/** Why a file was not dealt with: it is no longer there, or has been written to since it had settled. */
export type LeftAlone = 'gone' | 'written';

/**
 * A folder that files are dropped into. Each is imported and then moved to `done/` or
 * `rejected/`, with the answer beside it. The move comes last: whoever dies before it finds
 * the file again, and taking a file in twice changes nothing.
 */
export class DropFolder {
  constructor(
    readonly directory: string,
    private readonly imports: ImportsService,
    private readonly answers: ImportAnswers,
    private readonly turns: FileTurns,
  ) {}

  async prepare(): Promise<void> {
    for (const below of [DONE, REJECTED]) await mkdir(join(this.directory, below), { recursive: true });
  }

  /** Names of the files that lie there, in order: the oldest drop of a night has the smallest date in its name. */
  async waiting(): Promise<readonly string[]> {
    const entries = await readdir(this.directory, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && isMeant(entry.name))
      .map(({ name }) => name)
      .sort();
  }

  /** What tells whether a file is still the same; null where it is gone. */
  versionOf(name: string): Promise<string | null> {
    return versionOf(join(this.directory, name));
  }

  /**
   * @param settled the version that has not been written to for a while
   * @returns 'gone' as well where another process watches the folder and has taken the file
   */
  take(
    name: string,
    settled: string,
    options: ImportOptions,
    language: Language,
  ): Promise<Dealt | LeftAlone> {
    return this.turns.inTurn(name, () => this.takeMine(name, settled, options, language));
  }

  /** Whether a failure may have been the file's own. */
  isDatabaseThere(): Promise<boolean> {
    return this.turns.isDatabaseThere();
  }

  /**
   * Moves a file that cannot even be answered to `rejected/`, with the reason beside it.
   * @param settled the version that could not be
   * @returns where it lies now, from the folder on; null where it is gone, or another one by now, which is looked at again
   */
  setAside(name: string, settled: string, reason: string): Promise<string | null> {
    return this.turns.inTurn(name, async () => {
      const path = join(this.directory, name);
      if ((await versionOf(path)) !== settled) return null;
      const free = await freeName(join(this.directory, REJECTED), name);
      const beside = join(this.directory, REJECTED, free);
      await writeFile(
        `${beside}.json`,
        `${JSON.stringify({ file: name, state: 'failed', reason }, null, 2)}\n`,
      );
      await rename(path, beside);
      return `${REJECTED}/${free}`;
    });
  }

  private async takeMine(
    name: string,
    settled: string,
    options: ImportOptions,
    language: Language,
  ): Promise<Dealt | LeftAlone> {
    const path = join(this.directory, name);
    // It may have waited long for its turn.
    const before = await versionOf(path);
    if (before !== settled) return before === null ? 'gone' : 'written';
    const answer = await this.imports.importFile(path, options);
    const after = await versionOf(path);
    if (after !== settled) return after === null ? 'gone' : 'written';
    const folder = answer.state === 'stored' ? DONE : REJECTED;
    const free = await freeName(join(this.directory, folder), name);
    await this.writeAnswer(answer, join(this.directory, folder, free), language);
    await rename(path, join(this.directory, folder, free));
    return { answer, movedTo: `${folder}/${free}` };
  }

  private async writeAnswer(answer: ImportAnswer, beside: string, language: Language): Promise<void> {
    const { format } = answer;
    const complaints = answer.complaints.map((one) => ({
      ...one,
      countedBy: complaintCountedBy(one, format),
      message: sayComplaint(one, language, format),
    }));
    const rejectedWritten = await this.writeRejected(answer, beside, language);
    const said = { ...answer, rejectedWritten, complaints };
    await writeFile(`${beside}.json`, `${JSON.stringify(said, null, 2)}\n`);
  }

  /** How many rejected rows lie beside the file now, which of very many are the first. */
  private async writeRejected(answer: ImportAnswer, beside: string, language: Language): Promise<number> {
    if (answer.complaints.length === 0) return 0;
    const status = await this.answers.find(answer.id);
    if (!status?.layout) return 0;
    return writeRejectedFile(this.answers, status, language, `${beside}.rejected${extname(beside)}`);
  }
}

/** Hidden files, and those that are still being brought, under names that say so. */
const UNFINISHED = /^\.|~$|\.(?:tmp|part|partial|filepart|crdownload)$/i;
export const isMeant = (name: string): boolean => !UNFINISHED.test(name);

/**
 * Size and time of the last writing, to tell whether a file is still the same; null when it
 * is gone, or no file: of a pipe the reading would not end.
 */
async function versionOf(path: string): Promise<string | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? `${found.size} ${found.mtimeMs}` : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The name, or the name with a number where it is taken: an answer is never written over another. */
async function freeName(folder: string, name: string): Promise<string> {
  const taken = new Set(await readdir(folder));
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${stem}-${number}${extension}`;
    // An answer without its file is one of ours that died before the move, and is written again.
    if (!taken.has(free)) return free;
  }
}
