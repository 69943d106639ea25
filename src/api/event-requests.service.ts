import { Injectable } from '@nestjs/common';
import type { LatestVersion } from '../ingest/event-history.query.js';
import type { EventWish } from '../ingest/event-outcome.js';
import type { JsonRecord } from '../ingest/json-paths.js';
import { complaintsOfEvent } from '../ingest/single-event.js';
import { SingleEvents } from '../ingest/single-events.service.js';
import { Clock } from '../platform/clock.js';
import type { Language } from '../platform/i18n/texts.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { eventIn, WrongEvent } from './event-body.js';
import { changeView, type EventChangeView } from './event-view.js';

/** What an event is said to be, and who says it in which language. */
export interface EventRequest extends Omit<EventWish, 'zone' | 'record'> {
  /** As it was sent; null takes the event back. */
  readonly record: unknown;
  readonly language: Language;
}

/** Events that programs send. */
@Injectable()
export class EventRequests {
  constructor(
    private readonly events: SingleEvents,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws WrongRequest, WrongEvent naming everything that is wrong; NoSuchEvent, EventChanged, FileUnderWay */
  async say({
    language,
    ...request
  }: EventRequest): Promise<{ readonly view: EventChangeView; readonly latest: LatestVersion }> {
    const { zone } = this.settings;
    const clock = clockOf(zone);
    const today = clock.dayOf(this.clock.nowSeconds());
    const complaintsOf = (record: JsonRecord) => complaintsOfEvent(record, request, clock, today);
    const record = request.record === null ? null : eventIn(request.record, complaintsOf, language);
    const wish = { ...request, record };
    const outcome = await this.events.say({ ...wish, zone });
    if ('complaints' in outcome) throw new WrongEvent(outcome.complaints, language);
    return { latest: outcome.latest, view: changeView(wish, outcome) };
  }
}
