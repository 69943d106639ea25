import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { textOf } from '../platform/errors.js';
import { ImportLog } from './import-log.repository.js';
import { ImportStopped } from './import-stopped.js';

/** An import that has been recorded and waits for its turn. */
export interface WaitingImport {
  readonly id: string;
  readonly carryOut: () => Promise<unknown>;
  /** Called when it has ended, or will never begin. */
  readonly letGo: () => Promise<void>;
}

/** Well within the time after which an import that says nothing is taken for dead. */
const SIGN_OF_LIFE_MS = 3000;

/**
 * Imports that came over HTTP, one after another in this process: only one can store at a
 * time anyway, and each holds a connection that requests are waiting for.
 */
@Injectable()
export class ImportQueue implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Imports');
  private readonly waiting: WaitingImport[] = [];
  private work: Promise<void> = Promise.resolve();
  private signs: NodeJS.Timeout | null = null;

  constructor(
    private readonly log: ImportLog,
    private readonly clock: Clock,
  ) {}

  /** It has been recorded, so whoever sent it can ask; what goes wrong is in its state. */
  add(one: WaitingImport): void {
    this.waiting.push(one);
    this.work = this.work.then(() => this.next());
    this.signs ??= setInterval(() => void this.showWaiting(), SIGN_OF_LIFE_MS).unref();
  }

  /** Ends the import under way; those that wait are given up, and say so. */
  async beforeApplicationShutdown(): Promise<void> {
    const givenUp = this.waiting.splice(0);
    for (const one of givenUp) {
      const end = { state: 'failed', finishedAt: this.clock.now() } as const;
      await this.log.close(one.id, end).catch((error: unknown) => {
        if (!(error instanceof ImportStopped)) throw error;
      });
      await one.letGo();
    }
    await this.work;
    if (this.signs) clearInterval(this.signs);
  }

  private async next(): Promise<void> {
    const one = this.waiting.shift();
    if (!one) return;
    try {
      await one.carryOut();
    } catch (error) {
      this.logger.error(`Import ${one.id} failed: ${textOf(error)}`);
    } finally {
      await one.letGo().catch((error: unknown) => {
        this.logger.warn(`The file of import ${one.id} is still there: ${textOf(error)}`);
      });
    }
  }

  private async showWaiting(): Promise<void> {
    const ids = this.waiting.map(({ id }) => id);
    if (ids.length > 0) await this.log.showWaiting(ids).catch(() => undefined);
  }
}
