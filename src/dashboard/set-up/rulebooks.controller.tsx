import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Principal } from '../../access/access.js';
import { pageContext } from '../../access/page-context.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Clock } from '../../platform/clock.js';
import { renderPage } from '../../platform/html/render.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { readCoverage } from '../../workforce/in-words/coverage-file.repository.js';
import { LAW } from '../../workforce/law.module.js';
import { readRulebook, rulebookNames } from '../../workforce/law.repository.js';
import type { Law } from '../../workforce/law.js';
import { comparison, RulebookQuery } from './rulebooks.js';
import { RulebooksPage } from './rulebooks.view.js';

/** The page of the law as this installation reads it. */
@ApiExcludeController()
@Controller('rulebooks')
export class RulebooksController {
  constructor(
    @Inject(LAW) private readonly law: Law,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @throws UnknownRulebook naming those there are */
  @Get()
  @Needs('view-rulebooks')
  page(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): string {
    const asked = RulebookQuery.parse(query);
    const context = pageContext(request, principal, this.settings);
    const shown = asked.show === undefined ? this.law.rulebook : readRulebook(asked.show);
    const today = clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
    const other = asked.with === undefined ? null : readRulebook(asked.with);
    return renderPage(
      <RulebooksPage
        context={context}
        inUse={this.law.rulebook}
        shown={shown}
        names={rulebookNames()}
        asked={asked}
        compared={other && comparison(shown, other, asked, today, context.language)}
        coverage={readCoverage()}
      />,
    );
  }
}
