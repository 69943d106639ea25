import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { Cron, Timeout } from '@nestjs/schedule';
import type { Queue } from 'bullmq';
import { EVENTS_CHANGED, newsOf, type EventsChanged } from '../ingest/events-changed.job.js';
import { Ending } from '../platform/ending.js';
import { Settings } from '../platform/settings.js';
import { EvaluationMarks } from './evaluation-marks.repository.js';

/** A mark this young most likely has its message under way. */
const MARK_SETTLES_SECONDS = 20;
/** Employees published in one sweep; the next sweep takes the next. */
const BATCH = 10_000;

/**
 * Messages hurry evaluation, marks guarantee it: what is still marked dirty is published
 * again, so that losing every message loses nothing.
 */
@Injectable()
export class EvaluationSweep {
  private readonly log = new Logger('EvaluationSweep');

  constructor(
    private readonly marks: EvaluationMarks,
    @InjectQueue(EVENTS_CHANGED) private readonly queue: Queue<EventsChanged>,
    private readonly settings: Settings,
    private readonly ending: Ending,
  ) {}

  /** A server that starts after an outage does not wait for the clock. */
  @Timeout(0)
  sweepAtStart(): Promise<void> {
    return this.sweep();
  }

  @Cron('*/30 * * * * *', { waitForCompletion: true })
  async sweep(): Promise<void> {
    if (this.settings.role === 'web') return;
    await this.ending.orWait(() => this.publish(), this.log, 'Marks wait for the next sweep');
  }

  private async publish(): Promise<void> {
    await this.marks.markUncovered();
    const ids = await this.marks.marked(MARK_SETTLES_SECONDS, BATCH);
    if (ids.length > 0) await this.queue.addBulk(newsOf(ids));
  }
}
