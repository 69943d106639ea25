import { Controller, type MessageEvent, Req, Sse } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { type Principal, scopeOf } from '../../access/access.js';
import { LiveStreams } from '../../access/live/live-streams.service.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { Settings } from '../../platform/settings.js';
import { FiguresWatch } from './figures-watch.service.js';

/** Server-sent events for pages of figures. */
@ApiExcludeController()
@Controller('overview')
export class FiguresLiveController {
  constructor(
    private readonly figures: FiguresWatch,
    private readonly live: LiveStreams,
    private readonly settings: Settings,
  ) {}

  /** How many employees are being evaluated, and which version the figures have. */
  @Sse('progress')
  @Needs('view-overview')
  watch(@Req() request: Request, @Who() principal: Principal): Promise<Observable<MessageEvent>> {
    const language = languageOf(request.headers, this.settings.language);
    const events = this.figures.events(scopeOf(principal, 'view-overview'), language);
    return this.live.stream(request, principal, 'view-overview', events);
  }
}
