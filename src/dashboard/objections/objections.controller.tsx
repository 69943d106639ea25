import { Body, Controller, Get, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { renderPage } from '../../platform/html/render.js';
import { problemOf } from '../../platform/http/problem.js';
import { speak } from '../../platform/i18n/texts.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { ANSWERS } from '../../violations/objections/objection-decision.js';
import { NoSuchObjection, WrongObjection } from '../../violations/objections/objection-refusals.js';
import { ObjectionsService } from '../../violations/objections/objections.service.js';
import { pageContext } from '../page-context.js';
import { OBJECTION_TEXTS } from './objection.texts.js';
import { ObjectionListPage } from './objection-list.view.js';
import { ObjectionsQuery } from './objections.query.js';
import type { TypedObjection } from './objections.view.js';

/** More of them wait at no organisation that answers within a fortnight. */
const MOST_SHOWN = 200;

const Form = z.object({
  outcome: z.string().max(20).catch(''),
  answer: z.string().catch(''),
});
type Form = z.output<typeof Form>;

/** What employees object to, for whoever has to answer. */
@ApiExcludeController()
@Controller('objections')
export class ObjectionsController {
  constructor(
    private readonly query: ObjectionsQuery,
    private readonly objections: ObjectionsService,
    private readonly log: AccessLogService,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Needs('answer-objection')
  list(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    return this.page(request, principal, null);
  }

  /** Stores and leads back to the list, or shows the form again as it was filled in. */
  @Post(':id/answer')
  @Needs('answer-objection')
  async answer(
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    if (!z.uuid().safeParse(id).success) throw new NoSuchObjection();
    const form = Form.parse(body ?? {});
    const outcome = ANSWERS.find((one) => one === form.outcome);
    const { req: request } = response;
    const refused = async (typed: TypedObjection, status: number): Promise<void> => {
      response
        .status(status)
        .type('html')
        .send(await this.page(request, principal, typed));
    };
    const { language } = pageContext(request, principal, this.settings);
    if (!outcome) {
      const message = speak(OBJECTION_TEXTS, language)('chooseOutcome');
      await refused(typedOf(id, form, 'outcome', message), HttpStatus.UNPROCESSABLE_ENTITY);
      return;
    }
    try {
      await this.objections.answer(principal, id, outcome, form.answer);
      response.redirect(303, '/objections');
    } catch (error) {
      if (!(error instanceof DomainError) || !error.said) throw error;
      const field = error instanceof WrongObjection ? ('answer' as const) : null;
      await refused(typedOf(id, form, field, error.said[language]), problemOf(error).status);
    }
  }

  private async page(request: Request, principal: Principal, typed: TypedObjection | null): Promise<string> {
    const rows = await this.query.open(scopeOf(principal, 'answer-objection'), MOST_SHOWN);
    await this.log.record(principal, 'list-violations', new Set(rows.map(({ employeeId }) => employeeId)));
    const context = { ...pageContext(request, principal, this.settings), path: '/objections' };
    const clock = clockOf(this.settings.zone);
    return renderPage(
      <ObjectionListPage {...{ context, rows, clock, typed }} now={this.clock.nowSeconds()} />,
    );
  }
}

const typedOf = (
  id: string,
  { outcome, answer: text }: Form,
  field: TypedObjection['field'],
  message: string,
): TypedObjection => ({ id, outcome, text, field, message });
