import { Body, Controller, Get, HttpStatus, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { DomainError } from '../../platform/errors.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { problemOf } from '../../platform/http/problem.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { speak } from '../../platform/i18n/texts.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import { ANSWERS } from '../../violations/objections/objection-decision.js';
import { NoSuchObjection, WrongObjection } from '../../violations/objections/objection-refusals.js';
import { ObjectionTime } from '../../violations/objections/objection-time.service.js';
import { CasePages } from '../cases/case-pages.service.js';
import { pageContext } from '../../access/page-context.js';
import { objectionFile } from './objection-file.js';
import { ObjectionListPage } from './objection-list.view.js';
import { askedIn, chosen } from '../../platform/http/list-address.js';
import { listAddress, placeIn } from './objection-place.js';
import { ObjectionViews } from './objection-views.service.js';
import { OBJECTION_TEXTS } from './objection.texts.js';
import type { TypedObjection } from './objections.view.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const PAGE_SIZE = 25;

const Form = z.object({
  outcome: z.string().max(20).catch(''),
  answer: z.string().catch(''),
  // Where the form stands: on the page of a case, or on a page of the list.
  case: z.uuid().optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  due: z.string().optional().catch(undefined),
});
type Form = z.output<typeof Form>;

/** What the address of the list can say. */
const Place = z.object({
  after: chosen(z.string().refine((text) => placeIn(text) !== null)),
  due: chosen(z.literal('past')),
});

/** What employees object to, for whoever has to answer. */
@ApiExcludeController()
@Controller()
export class ObjectionsController {
  constructor(
    private readonly objections: ObjectionViews,
    private readonly cases: CasePages,
    private readonly time: ObjectionTime,
    private readonly settings: Settings,
  ) {}

  @Get('objections')
  @Choices(Place)
  @Needs('answer-objection')
  list(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    return this.page(request, principal, { ...askedIn(Place, query), typed: null });
  }

  @Get(tablePaths('objections'))
  @Choices(Place)
  @Needs('answer-objection')
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    const rows = this.objections.every(principal, waiting(askedIn(Place, query).due, this.time.today));
    const { zone, publicUrl } = this.settings;
    const language = languageOf(request.headers, this.settings.language);
    const around = { clock: clockOf(zone), now: this.time.nowSeconds, language, publicUrl };
    await sendTable(request, response, objectionFile(rows, around));
  }

  /** Stores and leads back to where the form stands, or shows that page again with the form as it was filled in. */
  @Post('objections/:id/answer')
  @Needs('answer-objection')
  async answer(
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    if (!z.uuid().safeParse(id).success) throw new NoSuchObjection();
    const form = Form.parse(body ?? {});
    const refused = await this.refusal(response.req, principal, id, form);
    if (!refused) {
      response.redirect(303, form.case === undefined ? '/objections' : `/violations/${form.case}#objections`);
      return;
    }
    const { typed, status } = refused;
    const page =
      form.case === undefined
        ? await this.page(response.req, principal, { ...form, typed })
        : await this.cases.page(response.req, principal, form.case, {
            ...{ typed: null, isStored: false, answer: typed },
          });
    response.status(status).type('html').send(page);
  }

  /** Null where it went well. */
  private async refusal(
    request: Request,
    principal: Principal,
    id: string,
    form: Form,
  ): Promise<{ readonly typed: TypedObjection; readonly status: number } | null> {
    const { language } = pageContext(request, principal, this.settings);
    const outcome = ANSWERS.find((one) => one === form.outcome);
    if (!outcome) {
      const message = speak(OBJECTION_TEXTS, language)('chooseOutcome');
      return { typed: typedOf(id, form, 'outcome', message), status: HttpStatus.UNPROCESSABLE_ENTITY };
    }
    try {
      await this.objections.answer(principal, id, outcome, form.answer);
      return null;
    } catch (error) {
      if (!(error instanceof DomainError) || !error.said) throw error;
      const field = error instanceof WrongObjection ? ('answer' as const) : null;
      return { typed: typedOf(id, form, field, error.said[language]), status: problemOf(error).status };
    }
  }

  private async page(
    request: Request,
    principal: Principal,
    shown: Pick<Form, 'after' | 'due'> & { readonly typed: TypedObjection | null },
  ): Promise<string> {
    const after = placeIn(shown.after);
    const isOverdue = shown.due === 'past';
    const wanted = { ...waiting(shown.due, this.time.today), after };
    const page = await this.objections.list(principal, wanted, PAGE_SIZE);
    const context = {
      ...pageContext(request, principal, this.settings),
      path: listAddress(isOverdue, null),
    };
    const clock = clockOf(this.settings.zone);
    const { nowSeconds: now } = this.time;
    return renderPage(
      <ObjectionListPage {...{ context, page, after, isOverdue, clock, now }} typed={shown.typed} />,
    );
  }
}

/** Those that wait; of them those whose day is past, where the address asks for them. */
const waiting = (due: string | undefined, today: number) => ({
  states: ['open' as const],
  dueBefore: due === 'past' ? formatDay(today) : null,
});

const typedOf = (
  id: string,
  { outcome, answer: text }: Form,
  field: TypedObjection['field'],
  message: string,
): TypedObjection => ({ id, outcome, text, field, message });
