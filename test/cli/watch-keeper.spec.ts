import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Terminal } from '#built/cli/terminal.js';
import { Keeper } from '#built/cli/watch-keeper.service.js';
import { DropFolder } from '#built/ingest/drop-folder.service.js';

const PAUSES = { settle: 100, failure: 50 };
const ALWAYS = Number.POSITIVE_INFINITY;

let directory: string;
let end: () => void;
let kept: Promise<void> | undefined;
let said: string[];

/** A folder on a share that fails some times, which no disk of a test does; it writes down what would be imported. */
class Share extends DropFolder {
  readonly taken: string[] = [];

  /** @param failures how often each name cannot be looked at, and the folder itself by `.` */
  constructor(private readonly failures: Record<string, number>) {
    super(directory, ...([] as unknown as [never, never, never]));
  }

  override async waiting(): Promise<readonly string[]> {
    this.fail('.');
    return super.waiting();
  }

  override async versionOf(name: string): Promise<string | null> {
    this.fail(name);
    return super.versionOf(name);
  }

  override async take(name: string): Promise<'gone'> {
    if ((await super.versionOf(name)) !== null) this.taken.push(name);
    await rm(join(directory, name), { force: true });
    return 'gone';
  }

  private fail(name: string): void {
    const left = this.failures[name] ?? 0;
    this.failures[name] = left - 1;
    if (left > 0) throw new Error(`ESTALE: ${name}`);
  }
}

const keeper = (share: Share): Keeper => {
  const terminal: Partial<Terminal> = {
    note: (line) => said.push(line),
    stopAsked: () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  };
  return new Keeper(share, {} as never, 'en', terminal as Terminal, PAUSES);
};

const drop = (name: string): Promise<void> => writeFile(join(directory, name), 'a;b\n');
const until = async (isSo: () => boolean): Promise<void> => {
  for (let i = 0; i < 200 && !isSo(); i += 1) await sleep(50);
  expect(isSo()).toBe(true);
};
const begin = async (share: Share): Promise<void> => {
  kept = keeper(share).keep();
  await until(() => said.some((line) => line.startsWith('Watching')));
  // The watcher of files tells nothing before it is ready.
  await sleep(500);
};

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hviletid-keeper-'));
  said = [];
});
afterEach(async () => {
  end();
  await kept;
  await rm(directory, { recursive: true });
});

describe('a folder that fails for a while', () => {
  it('when the program starts is looked at until it can be, and what comes meanwhile comes later', async () => {
    await drop('a.csv');
    const share = new Share({ '.': 4 });
    await begin(share);
    await drop('b.csv');
    await until(() => share.taken.length === 2);
    expect(share.taken).toEqual(['a.csv', 'b.csv']);
    expect(said.filter((line) => line === 'ESTALE: .')).toHaveLength(4);
  });

  it('has a file that could not be looked at before those that came after it, which may correct it', async () => {
    const share = new Share({ 'a.csv': 3 });
    await begin(share);
    await drop('a.csv');
    await sleep(200);
    await drop('b.csv');
    await until(() => share.taken.length === 2);
    expect(share.taken).toEqual(['a.csv', 'b.csv']);
    expect(said).toContain('a.csv: could not be taken in now, and is tried again: ESTALE: a.csv');
  });

  it('and a file of which it never recovers holds up nobody for ever', async () => {
    await drop('a.csv');
    await drop('b.csv');
    const share = new Share({ 'a.csv': ALWAYS, 'c.csv': ALWAYS });
    await begin(share);
    await until(() => share.taken.includes('b.csv'));
    await drop('c.csv');
    await drop('d.csv');
    await until(() => share.taken.includes('d.csv'));
    expect(share.taken).toEqual(['b.csv', 'd.csv']);
  });
});
