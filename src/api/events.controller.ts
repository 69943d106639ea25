import { Body, Controller, Delete, Get, HttpStatus, Param, Put, Query, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AccessLogService } from '../access/access-log.service.js';
import type { Principal } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import { EventHistory } from '../ingest/event-history.query.js';
import { NoSuchEvent } from '../ingest/event-outcome.js';
import { languageAskedFor } from '../platform/html/language.js';
import { Answers, Refuses } from '../platform/http/describe.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { EventPath, EventQuery } from './event-body.js';
import { assertionOf, etagOf } from './event-conditions.js';
import { EventRequests } from './event-requests.service.js';
import { EventChangeView, eventView, EventView } from './event-view.js';

const ETAG = { ETag: 'Names the state of the event, for If-Match' };
const IF_MATCH = {
  name: 'If-Match',
  required: false,
  description: 'Only if the event still has this ETag; * for any that is there',
  schema: { type: 'string' },
} as const;
const IF_NONE_MATCH = {
  name: 'If-None-Match',
  required: false,
  description: '*: only if there is no such event',
  schema: { type: 'string' },
} as const;
const EXAMPLES = {
  shift: {
    value: {
      employee: '1001',
      unit: 'night',
      kind: 'shift',
      start: '2025-12-01T22:00',
      end: '2025-12-02T07:00',
      break_minutes: 30,
    },
  },
};

/** Single events, said, corrected and taken back one by one. */
@ApiTags('events')
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
  @ApiOperation({
    summary: 'Say what an event is',
    description:
      'Read, checked and kept as the row of a file: the same again changes nothing, anything else is a correction, and the employee is evaluated anew. Columns are those of the event file.',
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/EventBody' }, examples: EXAMPLES })
  @ApiHeader(IF_MATCH)
  @ApiHeader(IF_NONE_MATCH)
  @Answers(201, 'It is new', EventChangeView, { headers: { Location: 'The event', ...ETAG } })
  @Answers(200, 'It was corrected, or is as it was: change says which', EventChangeView, { headers: ETAG })
  @Refuses(400, 412, 413, 503)
  put(
    @Who() principal: Principal,
    @Param({ schema: EventPath }) path: EventPath,
    @Body() record: unknown,
    @Query({ schema: EventQuery }) query: EventQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EventChangeView> {
    return this.say(
      principal,
      path,
      { record: record ?? {}, knownOnly: query.knownOnly === 'true' },
      response,
    );
  }

  @Delete(':source/:id')
  @Needs('send-events')
  @ApiOperation({ summary: 'Take an event back; its versions stay readable' })
  @ApiHeader(IF_MATCH)
  @Answers(200, 'It was withdrawn, or was already', EventChangeView, { headers: ETAG })
  @Refuses(400, 404, 412, 503)
  withdraw(
    @Who() principal: Principal,
    @Param({ schema: EventPath }) path: EventPath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EventChangeView> {
    return this.say(principal, path, { record: null, knownOnly: false }, response);
  }

  @Get(':source/:id')
  @Needs('view-events')
  @ApiOperation({
    summary: 'An event with every version: what it said, file, line and time',
    description: 'The look is logged for the employee.',
  })
  @Answers(200, 'The event', EventView, { headers: ETAG })
  @Refuses(404)
  async one(
    @Who() principal: Principal,
    @Param({ schema: EventPath }) { source, id: sourceId }: EventPath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EventView> {
    const versions = await this.history.versions({ source, sourceId });
    const [latest] = versions;
    if (!latest) throw new NoSuchEvent();
    await this.log.record(principal, 'view-event-of', new Set(versions.map(({ employeeId }) => employeeId)));
    response.set('ETag', etagOf({ ...latest, holds: latest.supersededAt === null }));
    return eventView({ source, sourceId }, versions, clockOf(this.settings.zone));
  }

  private async say(
    { id: by }: Principal,
    { source, id: sourceId }: EventPath,
    said: { readonly record: unknown; readonly knownOnly: boolean },
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
