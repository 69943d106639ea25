import { Injectable, type Logger, type OnModuleDestroy } from '@nestjs/common';
import { textOf } from './errors.js';

/**
 * Whether the program is ending. Mail server, queue and database are closed under a look that is
 * under way: what it does not get to is found at the next start, and is nobody's trouble.
 */
@Injectable()
export class Ending implements OnModuleDestroy {
  private hasBegun = false;

  onModuleDestroy(): void {
    this.begin();
  }

  /** For whoever is told of the end before this is: modules are told one after the other. */
  begin(): void {
    this.hasBegun = true;
  }

  /** Asked anew each time: it may have become so while something was waited for. */
  isNow(): boolean {
    return this.hasBegun;
  }

  /** Takes a step of a look that comes again; that it fails is told, and holds up nothing behind it. */
  async orWait(step: () => Promise<unknown>, log: Logger, what: string): Promise<void> {
    if (this.isNow()) return;
    try {
      await step();
    } catch (error) {
      if (!this.isNow()) log.warn(`${what}: ${textOf(error)}`);
    }
  }
}
