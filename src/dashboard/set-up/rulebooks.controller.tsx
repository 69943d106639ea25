import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Principal } from '../../access/access.js';
import { pageContext } from '../../access/page-context.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Clock } from '../../platform/clock.js';
import { renderPage } from '../../platform/html/render.js';
import { askedIn } from '../../platform/http/list-address.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { comparison, RulebookQuery } from './rulebooks.js';
import { SetUpViews } from './set-up-views.service.js';
import { RulebooksPage } from './rulebooks.view.js';
import { Choices } from '../../platform/http/address-choices.service.js';

/** The page of the law as this installation reads it. */
@ApiExcludeController()
@Controller('rulebooks')
export class RulebooksController {
  constructor(
    private readonly views: SetUpViews,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @throws UnknownRulebook naming those there are */
  @Get()
  @Choices(RulebookQuery)
  @Needs('view-rulebooks')
  page(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): string {
    const asked = askedIn(RulebookQuery, query);
    const context = pageContext(request, principal, this.settings);
    const shown = asked.show === undefined ? this.views.rulebook : this.views.rulebookCalled(asked.show);
    const today = clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
    const other = asked.with === undefined ? null : this.views.rulebookCalled(asked.with);
    return renderPage(
      <RulebooksPage
        context={context}
        inUse={this.views.rulebook}
        shown={shown}
        names={this.views.rulebooks}
        asked={asked}
        compared={other && comparison(shown, other, asked, today, context.language)}
        coverage={this.views.coverage}
      />,
    );
  }
}
