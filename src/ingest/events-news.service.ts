import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger, Optional } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { textOf } from '../platform/errors.js';
import { within } from '../platform/within.js';
import { EVENTS_CHANGED, type EventsChanged, newsOf } from './events-changed.job.js';

/** A queue in reach answers in milliseconds; whoever imports must not wait for one that is away. */
const PATIENCE_MS = 3000;

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
    if (!this.queue || employeeIds.length === 0) return;
    try {
      await within(PATIENCE_MS, this.queue.addBulk(newsOf(employeeIds)));
    } catch (error) {
      this.log.warn(`Evaluation was not told and will find the marks by itself: ${textOf(error)}`);
    }
  }
}
