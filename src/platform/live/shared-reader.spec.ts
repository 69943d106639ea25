import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { firstValueFrom, lastValueFrom, take, toArray } from 'rxjs';
import { SharedReader } from './shared-reader.js';

/** Counts how often each key was read; of a key it gives how often. */
function counting(missing: readonly string[] = []) {
  const asked: string[][] = [];
  const reader = new SharedReader<number>((keys) => {
    asked.push([...keys]);
    return Promise.resolve(
      new Map(keys.filter((key) => !missing.includes(key)).map((key) => [key, asked.length])),
    );
  }, 10);
  return { asked, reader };
}

describe('a reader that is shared', () => {
  it('reads once for all who watch, and tells each', async () => {
    const { asked, reader } = counting();
    const watchers = Array.from({ length: 50 }, () =>
      lastValueFrom(reader.watch('a').pipe(take(3), toArray())),
    );
    const other = lastValueFrom(reader.watch('b').pipe(take(2), toArray()));
    const [seen] = await Promise.all([Promise.all(watchers), other]);
    expect(seen.every((values) => values.join() === seen[0]!.join())).toBe(true);
    expect(asked.length).toBeLessThan(5);
    expect(asked[1]).toEqual(['a', 'b']);
  });

  it('reads nothing while nobody watches, and begins again', async () => {
    const { asked, reader } = counting();
    await firstValueFrom(reader.watch('a'));
    await sleep(30);
    const before = asked.length;
    await sleep(50);
    expect(asked.length).toBe(before);
    // What was read long ago is not told as if it were so now.
    expect(await firstValueFrom(reader.watch('a'))).toBe(before + 1);
  });

  it('lets go of whoever watches what is not there', async () => {
    const { reader } = counting(['a']);
    expect(await lastValueFrom(reader.watch('a'), { defaultValue: 'none' })).toBe('none');
  });

  it('goes on when something could not be read', async () => {
    let tries = 0;
    const reader = new SharedReader<string>((keys) => {
      tries += 1;
      if (tries < 3) return Promise.reject(new Error('away'));
      return Promise.resolve(new Map(keys.map((key) => [key, 'here'])));
    }, 5);
    expect(await firstValueFrom(reader.watch('a'))).toBe('here');
    expect(tries).toBe(3);
  });
});
