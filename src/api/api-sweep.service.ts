import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../platform/clock.js';
import { IdempotencyKeys } from './idempotency-keys.repository.js';

/** Takes away what requests leave behind when its time is over. */
@Injectable()
export class ApiSweep {
  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly clock: Clock,
  ) {}

  @Cron('0 17 * * * *', { waitForCompletion: true })
  async sweep(): Promise<void> {
    await this.keys.sweep(this.clock.now());
  }
}
