import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportProgress } from './import-progress.js';

/** How often it is written down how far an import is. */
const PAUSE_MS = 300;
/** Whoever corrects a row is done before, and two commits more would only keep the transaction itself waiting. */
const FIRST_AFTER_MS = 100;

/**
 * Writes down how far an import is, one write after the other, so that an earlier one never
 * arrives last; of what comes meanwhile only the latest is written.
 */
export class ProgressNotes {
  private next: ImportProgress | null = null;
  private isAtWork = false;
  private isFirst = true;

  constructor(private readonly write: (seen: ImportProgress) => Promise<void>) {}

  show(seen: ImportProgress): void {
    this.next = seen;
    if (!this.isAtWork) void this.work();
  }

  private async work(): Promise<void> {
    this.isAtWork = true;
    if (this.isFirst) await sleep(FIRST_AFTER_MS, undefined, { ref: false });
    this.isFirst = false;
    while (this.next) {
      const seen = this.next;
      this.next = null;
      await this.write(seen);
      // Nobody waits for the last one: a command that is done may end.
      await sleep(PAUSE_MS, undefined, { ref: false });
    }
    this.isAtWork = false;
  }
}
