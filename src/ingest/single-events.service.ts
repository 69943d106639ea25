import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EventOutcome, EventWish } from './event-outcome.js';
import { EventsNews } from './events-news.service.js';
import { SingleEventTaking } from './single-event-taking.service.js';

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
    const outcome = await this.db.transaction((tx) => this.taking.take(wish, tx));
    if ('change' in outcome) await this.news.publish(outcome.changed);
    return outcome;
  }
}
