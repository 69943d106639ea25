import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { AccessLogService } from '../access/access-log.service.js';
import { type Principal, scopeOf } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import { renderPage } from '../platform/html/render.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { NoSuchViolation } from '../violations/cases/case-refusals.js';
import { EventVersions } from './event-versions.query.js';
import { EventVersionsPage } from './event-versions.view.js';
import { pageContext } from '../access/page-context.js';

const Ids = z.object({ id: z.uuid(), event: z.uuid() });

/** Where the events a finding rests on came from, and what they said before they were corrected. */
@ApiExcludeController()
@Controller('violations/:id/events')
export class EventVersionsController {
  constructor(
    private readonly versions: EventVersions,
    private readonly log: AccessLogService,
    private readonly settings: Settings,
  ) {}

  @Get(':event')
  @Needs('view-violation-names')
  async page(
    @Req() request: Request,
    @Who() principal: Principal,
    @Param() params: unknown,
  ): Promise<string> {
    const ids = Ids.safeParse(params);
    if (!ids.success) throw new NoSuchViolation();
    const { id, event } = ids.data;
    const versions = await this.versions.of(scopeOf(principal, 'view-violation-names'), id, event);
    if (versions.length === 0) throw new NoSuchViolation();
    await this.log.record(principal, 'view-event', new Set([event]));
    const context = pageContext(request, principal, this.settings);
    const clock = clockOf(this.settings.zone);
    return renderPage(<EventVersionsPage {...{ context, versions, clock }} violationId={id} />);
  }
}
