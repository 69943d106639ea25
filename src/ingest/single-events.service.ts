import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type EventOutcome, type EventWish, FileUnderWay } from './event-outcome.js';
import { EventsNews } from './events-news.service.js';
import { SingleEventTaking } from './single-event-taking.service.js';

/** Whoever sends one event waits as long for its answer. */
const LONGEST_WAIT_MS = 10_000;
const PAUSE_MS = 200;

/** Events that come one by one. */
@Injectable()
export class SingleEvents {
  constructor(
    private readonly db: DataSource,
    private readonly taking: SingleEventTaking,
    private readonly news: EventsNews,
  ) {}

  /**
   * Says what an event is, or that it is none, in one transaction with the mark for its
   * evaluation. Said again it changes nothing.
   * @throws NoSuchEvent, FileUnderWay, and what `assertAsBelieved` throws
   */
  async say(wish: EventWish): Promise<EventOutcome> {
    const outcome = await this.taken(wish);
    if ('change' in outcome) await this.news.publish(outcome.changed);
    return outcome;
  }

  /** Between two tries no connection is held: whoever waits for a file keeps none from those who do not. */
  private async taken(wish: EventWish): Promise<EventOutcome> {
    for (const deadline = Date.now() + LONGEST_WAIT_MS; ;) {
      try {
        return await this.db.transaction((tx) => this.taking.take(wish, tx));
      } catch (error) {
        if (!(error instanceof FileUnderWay) || Date.now() > deadline) throw error;
      }
      await sleep(PAUSE_MS * (1 + Math.random()));
    }
  }
}
