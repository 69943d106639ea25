import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { DomainError } from '../../platform/errors.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { askedIn } from '../../platform/http/list-address.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { problemOf } from '../../platform/http/problem.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { NoSuchViolation } from '../../violations/cases/case-refusals.js';
import { NoSuchObjection, WrongObjection } from '../../violations/objections/objection-refusals.js';
import { ObjectionTime } from '../../violations/objections/objection-time.service.js';
import { ObjectionsService } from '../../violations/objections/objections.service.js';
import type { TypedObjection } from '../objections/objections.view.js';
import { pageContext } from '../../access/page-context.js';
import { ViolationFilter } from '../violation-filter.js';
import { OwnFindings } from './own-findings.service.js';
import { ownFindingTable } from './own-tables.js';
import { OwnFindingPageView, OwnFindingsPage } from './own-findings.view.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const Place = ViolationFilter.pick({ after: true });
const Text = z.object({ text: z.string().catch('') }).catch({ text: '' });
const Withdrawal = z.object({ objection: z.uuid() });

const DATE_LENGTH = 10;

/** What was found about whoever looks, and what they say of it. */
@ApiExcludeController()
@Controller()
export class OwnController {
  constructor(
    private readonly findings: OwnFindings,
    private readonly objections: ObjectionsService,
    private readonly time: ObjectionTime,
    private readonly settings: Settings,
  ) {}

  @Get('me/findings')
  @Choices(Place)
  @Needs('view-own-findings')
  async list(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const { after } = askedIn(Place, query);
    const place =
      after === undefined ? null : { date: after.slice(0, DATE_LENGTH), id: after.slice(DATE_LENGTH + 1) };
    const page = await this.findings.list(principal, place);
    const context = pageContext(request, principal, this.settings);
    return renderPage(<OwnFindingsPage {...{ context, page }} clock={clockOf(this.settings.zone)} />);
  }

  /** One's own is no look at somebody, taken away as little as on the page: nothing is logged. */
  @Get(tablePaths('me/findings'))
  @Needs('view-own-findings')
  async file(@Req() request: Request, @Res() response: Response, @Who() principal: Principal): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const clock = clockOf(this.settings.zone);
    await sendTable(request, response, ownFindingTable(this.findings.every(principal), clock, language));
  }

  @Get('me/findings/:id')
  @Choices('sent')
  @Needs('view-own-findings')
  one(
    @Req() request: Request,
    @Who() principal: Principal,
    @Param('id') id: string,
    @Query('sent') sent: unknown,
  ): Promise<string> {
    return this.page(request, principal, idIn(id), { typed: null, isSent: sent === '1' });
  }

  @Post('me/findings/:id/object')
  @Needs('object-to-finding')
  async object(
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const { text } = Text.parse(body ?? {});
    await this.take(response, principal, idIn(id), {
      act: () => this.objections.object(principal, id, text),
      text,
      done: '?sent=1',
    });
  }

  @Post('me/findings/:id/withdraw')
  @Needs('object-to-finding')
  async withdraw(
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const read = Withdrawal.safeParse(body);
    if (!read.success) throw new NoSuchObjection();
    await this.take(response, principal, idIn(id), {
      act: () => this.objections.withdraw(principal, read.data.objection),
      text: '',
      done: '',
    });
  }

  /** Stores and leads back to the finding, or shows it with what was typed and why it was not stored. */
  private async take(
    response: Response,
    principal: Principal,
    id: string,
    { act, text, done }: { readonly act: () => Promise<void>; readonly text: string; readonly done: string },
  ): Promise<void> {
    const { req: request } = response;
    try {
      await act();
      response.redirect(303, `/me/findings/${id}${done}#objections`);
    } catch (error) {
      if (!(error instanceof DomainError) || !error.said) throw error;
      const { language } = pageContext(request, principal, this.settings);
      const field = error instanceof WrongObjection ? error.field : null;
      const typed: TypedObjection = { id: null, outcome: null, text, field, message: error.said[language] };
      const page = await this.page(request, principal, id, { typed, isSent: false });
      response.status(problemOf(error).status).type('html').send(page);
    }
  }

  private async page(
    request: Request,
    principal: Principal,
    id: string,
    shown: { readonly typed: TypedObjection | null; readonly isSent: boolean },
  ): Promise<string> {
    const found = await this.findings.one(principal, id);
    const clock = clockOf(this.settings.zone);
    const context = { ...pageContext(request, principal, this.settings), path: `/me/findings/${id}` };
    const { nowSeconds: now, daysToAnswer } = this.time;
    return renderPage(<OwnFindingPageView {...{ context, found, clock, ...shown, now, daysToAnswer }} />);
  }
}

/** What is no id names no finding; saying "not an id" would only help somebody who is guessing. */
function idIn(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new NoSuchViolation();
  return id;
}
