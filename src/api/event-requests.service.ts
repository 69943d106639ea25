import { Injectable } from '@nestjs/common';
import type { LatestVersion } from '../ingest/event-history.query.js';
import type { EventWish } from '../ingest/event-outcome.js';
import { SingleEvents } from '../ingest/single-events.service.js';
import type { Language } from '../platform/i18n/texts.js';
import { Settings } from '../platform/settings.js';
import { WrongEvent } from './event-body.js';
import { changeView, type EventChangeView } from './event-view.js';

/** What an event is said to be, and who says it in which language. */
export interface EventRequest extends Omit<EventWish, 'zone'> {
  readonly language: Language;
}

/** Events that programs send. */
@Injectable()
export class EventRequests {
  constructor(
    private readonly events: SingleEvents,
    private readonly settings: Settings,
  ) {}

  /** @throws WrongEvent naming everything that is wrong; NoSuchEvent, EventChanged, FileUnderWay */
  async say({
    language,
    ...wish
  }: EventRequest): Promise<{ readonly view: EventChangeView; readonly latest: LatestVersion }> {
    const outcome = await this.events.say({ ...wish, zone: this.settings.zone });
    if ('complaints' in outcome) throw new WrongEvent(outcome.complaints, language);
    return { latest: outcome.latest, view: changeView(wish, outcome) };
  }
}
