import { Body, Controller, Delete, Get, HttpStatus, Param, Put, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AccessLogService } from '../access/access-log.service.js';
import type { Principal } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import { EventHistory } from '../ingest/event-history.query.js';
import { NoSuchEvent } from '../ingest/event-outcome.js';
import { languageAskedFor } from '../platform/html/language.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { EventBody, EventPath, EventQuery } from './event-body.js';
import { assertionOf, etagOf } from './event-conditions.js';
import { EventRequests } from './event-requests.service.js';
import { type EventChangeView, eventView, type EventView } from './event-view.js';

/** Single events, said, corrected and taken back one by one. */
@Controller('api/v1/events')
export class EventsController {
  constructor(
    private readonly requests: EventRequests,
    private readonly history: EventHistory,
    private readonly log: AccessLogService,
    private readonly settings: Settings,
  ) {}

  @Put(':source/:id')
  @Needs('send-events')
  put(
    @Who() principal: Principal,
    @Param({ schema: EventPath }) path: EventPath,
    @Body({ schema: EventBody }) record: EventBody,
    @Query({ schema: EventQuery }) query: EventQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EventChangeView> {
    return this.say(principal, path, { record, knownOnly: query.knownOnly === 'true' }, response);
  }

  @Delete(':source/:id')
  @Needs('send-events')
  withdraw(
    @Who() principal: Principal,
    @Param({ schema: EventPath }) path: EventPath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EventChangeView> {
    return this.say(principal, path, { record: null, knownOnly: false }, response);
  }

  @Get(':source/:id')
  @Needs('view-events')
  async one(
    @Who() principal: Principal,
    @Param({ schema: EventPath }) { source, id: sourceId }: EventPath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EventView> {
    const versions = await this.history.versions({ source, sourceId });
    const [latest] = versions;
    if (!latest) throw new NoSuchEvent();
    await this.log.record(principal, 'view-event', new Set(versions.map(({ employeeId }) => employeeId)));
    response.set('ETag', etagOf({ ...latest, holds: latest.supersededAt === null }));
    return eventView({ source, sourceId }, versions, clockOf(this.settings.zone));
  }

  private async say(
    { id: by }: Principal,
    { source, id: sourceId }: EventPath,
    said: { readonly record: EventBody | null; readonly knownOnly: boolean },
    response: Response,
  ): Promise<EventChangeView> {
    const { req: request } = response;
    const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = request.headers;
    const assertAsBelieved = assertionOf({ ifMatch, ifNoneMatch });
    const language = languageAskedFor(request.get('Accept-Language')) ?? 'en';
    const { view, latest } = await this.requests.say({
      ...said,
      ...{ source, sourceId, by, assertAsBelieved, language },
    });
    response.set('ETag', etagOf(latest));
    if (view.change === 'created') response.status(HttpStatus.CREATED).location(request.path);
    return view;
  }
}
