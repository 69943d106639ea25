import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ApiTokens } from '../../access/api-tokens.service.js';
import { Needs } from '../../access/permission.service.js';
import { Clock } from '../../platform/clock.js';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import { languageOf } from '../../platform/html/language.js';
import { Choices } from '../../platform/http/address-choices.service.js';
import { askedIn } from '../../platform/http/list-address.js';
import { type DownloadedTable, sendTable, tablePaths } from '../../platform/http/table-download.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Settings } from '../../platform/settings.js';
import { RulebookQuery } from './rulebooks.js';
import { goalTable, limitTable, mappingTable, registeredTable, tokenTable } from './set-up-tables.js';
import { SetUpViews } from './set-up-views.service.js';

/** The lists of how the installation is set up, to be taken away. Nobody's time is in them. */
@ApiExcludeController()
@Controller()
export class SetUpFilesController {
  constructor(
    private readonly views: SetUpViews,
    private readonly apiTokens: ApiTokens,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @Get(tablePaths('goals'))
  @Needs('view-set-up')
  goals(@Req() request: Request, @Res() response: Response): Promise<void> {
    const goals = this.views.goals().then((lists) => lists.goals);
    return this.send(request, response, (language) => goalTable(goals, language));
  }

  @Get(tablePaths('goals/registered'))
  @Needs('view-set-up')
  registered(@Req() request: Request, @Res() response: Response): Promise<void> {
    const registered = this.views.goals().then((lists) => lists.registered);
    return this.send(request, response, (language) => registeredTable(registered, language));
  }

  @Get(tablePaths('mappings'))
  @Needs('manage-mappings')
  mappings(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.send(request, response, (language) => mappingTable(this.views.mappings(), language));
  }

  @Get(tablePaths('tokens'))
  @Needs('manage-tokens')
  tokens(@Req() request: Request, @Res() response: Response): Promise<void> {
    const tokens = seeingEverybody(() => this.apiTokens.list());
    const units = seeingEverybody(() => this.apiTokens.units());
    return this.send(request, response, (language) =>
      tokenTable(tokens, { units, now: this.clock.now() }, language),
    );
  }

  /** @throws UnknownRulebook naming those there are */
  @Get(tablePaths('rulebooks'))
  @Choices(RulebookQuery)
  @Needs('view-rulebooks')
  limits(@Req() request: Request, @Res() response: Response, @Query() query: unknown): Promise<void> {
    const { show } = askedIn(RulebookQuery, query);
    const rulebook = show === undefined ? this.views.rulebook : this.views.rulebookCalled(show);
    return this.send(request, response, (language) => limitTable(rulebook, language));
  }

  private send(
    request: Request,
    response: Response,
    tableIn: (language: Language) => DownloadedTable,
  ): Promise<void> {
    return sendTable(request, response, tableIn(languageOf(request.headers, this.settings.language)));
  }
}
