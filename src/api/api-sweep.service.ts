import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../platform/clock.js';
import { Ending } from '../platform/ending.js';
import { RateLimits } from '../platform/http/rate-limits.service.js';
import { IdempotencyKeys } from './idempotency-keys.repository.js';

/** Takes away what requests leave behind when its time is over. */
@Injectable()
export class ApiSweep {
  private readonly log = new Logger('ApiSweep');

  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    private readonly ending: Ending,
  ) {}

  @Cron('0 17 * * * *', { waitForCompletion: true })
  async sweep(): Promise<void> {
    const { ending, log } = this;
    await ending.orWait(() => this.keys.sweep(this.clock.now()), log, 'Kept answers wait for the next sweep');
    await ending.orWait(() => this.limits.sweep(), log, 'Counted requests wait for the next sweep');
  }
}
