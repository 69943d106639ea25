import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger, Optional } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { textOf } from '../platform/errors.js';
import { EVENTS_CHANGED, type EventsChanged, oncePerEmployee } from './events-changed.job.js';

/** Jobs in one call: a queue takes a thousand at once nearly as fast as one. */
const BATCH = 1000;

/**
 * Tells the evaluation whose events changed. It only hurries: the marks were committed
 * with the events, and a sweep finds them, so a queue that is away is no reason to fail.
 */
@Injectable()
export class EventsNews {
  private readonly log = new Logger(EventsNews.name);

  constructor(
    @Optional() @InjectQueue(EVENTS_CHANGED) private readonly queue: Queue<EventsChanged> | null = null,
  ) {}

  /** To be called after the change is committed. */
  async publish(employeeIds: readonly string[]): Promise<void> {
    if (!this.queue) return;
    try {
      for (let first = 0; first < employeeIds.length; first += BATCH) {
        await this.queue.addBulk(employeeIds.slice(first, first + BATCH).map(jobOf));
      }
    } catch (error) {
      this.log.warn(`Evaluation was not told and will find the marks by itself: ${textOf(error)}`);
    }
  }
}

const jobOf = (employeeId: string) => ({
  name: EVENTS_CHANGED,
  data: { employeeId },
  opts: oncePerEmployee({ employeeId }),
});
