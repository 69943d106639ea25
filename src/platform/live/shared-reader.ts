import { setTimeout as sleep } from 'node:timers/promises';
import { Observable, type Subscriber } from 'rxjs';

/** Reading takes at most a fifth of the time, however much there is to read. */
const REST = 4;

/**
 * One reader for everybody in this process who watches something: however many do, what
 * they watch is read once a while, by one question for all of it. Nothing is read while
 * nobody watches. What cannot be read is tried again; those who watch hear nothing meanwhile.
 */
export class SharedReader<T> {
  private readonly watchers = new Map<string, Set<Subscriber<T>>>();
  private readonly last = new Map<string, T>();
  private isAtWork = false;

  /**
   * @param read what is watched now, by key; who watches a key that is missing is let go
   * @param pauseMs between two readings at least
   */
  constructor(
    private readonly read: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
    private readonly pauseMs: number,
  ) {}

  /** What is read under a key, again and again, alike or not. */
  watch(key: string): Observable<T> {
    return new Observable((watcher) => {
      const known = this.last.get(key);
      const all = this.watchers.get(key) ?? new Set();
      this.watchers.set(key, all.add(watcher));
      if (known !== undefined) watcher.next(known);
      if (!this.isAtWork) void this.work();
      return () => {
        all.delete(watcher);
        if (all.size > 0) return;
        this.watchers.delete(key);
        this.last.delete(key);
      };
    });
  }

  private async work(): Promise<void> {
    this.isAtWork = true;
    while (this.watchers.size > 0) {
      const from = performance.now();
      await this.readOnce();
      const took = performance.now() - from;
      await sleep(Math.max(this.pauseMs, REST * took), undefined, { ref: false });
    }
    this.isAtWork = false;
  }

  private async readOnce(): Promise<void> {
    const keys = [...this.watchers.keys()];
    const values = await this.read(keys).catch(() => null);
    if (values === null) return;
    for (const key of keys) this.tell(key, values.get(key));
  }

  private tell(key: string, value: T | undefined): void {
    // Whoever came to a key that is watched already may have come while it was read.
    const watchers = [...(this.watchers.get(key) ?? [])];
    if (value !== undefined && watchers.length > 0) this.last.set(key, value);
    for (const watcher of watchers) {
      if (value === undefined) watcher.complete();
      else watcher.next(value);
    }
  }
}
