import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { may, type Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { DomainError } from '../../platform/errors.js';
import { renderPage } from '../../platform/html/render.js';
import { problemOf } from '../../platform/http/problem.js';
import { speak } from '../../platform/i18n/texts.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { adderOf, Webhooks } from '../../webhooks/webhooks.service.js';
import { DetailsNotYours } from '../../webhooks/webhook.js';
import { pageContext } from '../../access/page-context.js';
import { EMPTY_FORM, WebhookForm } from './webhook-form.js';
import { type ShownForm, WebhookListPage } from './webhook-list.view.js';
import { WebhookPage } from './webhook-page.view.js';
import { WEBHOOK_TEXTS } from './webhook.texts.js';

const SHOWN = 100;
const WRONG = 422;

/** The field of the form that a refusal belongs to. */
const fieldOf = (refusal: DomainError): 'details' | 'url' =>
  refusal instanceof DetailsNotYours ? 'details' : 'url';

/** The pages of webhooks: they do what the API does, and work without scripts. */
@ApiExcludeController()
@Controller('webhooks')
export class WebhooksPageController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Needs('manage-webhooks')
  list(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    return this.listed(request, principal, { ...EMPTY_FORM, id: randomUUID(), problem: null });
  }

  /** The page of the new one with its secret, which no address leads to; or the form again, with what was wrong beside it. */
  @Post()
  @Needs('manage-webhooks')
  async add(@Res() response: Response, @Who() principal: Principal, @Body() body: unknown): Promise<void> {
    const { id: chosen, ...wish } = WebhookForm.parse(body ?? {});
    const id = chosen ?? randomUUID();
    const { language } = pageContext(response.req, principal, this.settings);
    const refused = async (problem: ShownForm['problem'], status: number): Promise<void> => {
      const page = await this.listed(response.req, principal, { ...wish, id: randomUUID(), problem });
      response.status(status).type('html').send(page);
    };
    if (wish.events.length === 0) {
      const message = speak(WEBHOOK_TEXTS, language)('chooseEvents');
      await refused({ field: 'events', message }, WRONG);
      return;
    }
    try {
      const added = await this.webhooks.addOnce(id, wish, adderOf(principal));
      if (!added) {
        response.redirect(303, `/webhooks/${id}`);
        return;
      }
      response.setHeader('Cache-Control', 'no-store');
      response.type('html').send(await this.one(response.req, principal, id, added.secret));
    } catch (error) {
      if (!(error instanceof DomainError) || !error.said) throw error;
      await refused({ field: fieldOf(error), message: error.said[language] }, problemOf(error).status);
    }
  }

  @Get(':id')
  @Needs('manage-webhooks')
  page(@Req() request: Request, @Who() principal: Principal, @Param('id') id: string): Promise<string> {
    return this.one(request, principal, id, null);
  }

  @Post(':id/test')
  @Needs('manage-webhooks')
  async test(
    @Res() response: Response,
    @Who() { id: by }: Principal,
    @Param('id') id: string,
  ): Promise<void> {
    await this.webhooks.test(id, by);
    response.redirect(303, `/webhooks/${id}#log`);
  }

  @Post(':id/remove')
  @Needs('manage-webhooks')
  async remove(
    @Res() response: Response,
    @Who() { id: by }: Principal,
    @Param('id') id: string,
  ): Promise<void> {
    await this.webhooks.remove(id, by);
    response.redirect(303, '/webhooks');
  }

  private async listed(request: Request, principal: Principal, form: ShownForm): Promise<string> {
    const context = { ...pageContext(request, principal, this.settings), path: '/webhooks' };
    const webhooks = await this.webhooks.list();
    const clock = clockOf(this.settings.zone);
    return renderPage(
      <WebhookListPage
        {...{ context, webhooks, form, clock }}
        mayName={may(principal, 'view-violation-names')}
      />,
    );
  }

  private async one(
    request: Request,
    principal: Principal,
    id: string,
    secret: string | null,
  ): Promise<string> {
    const context = { ...pageContext(request, principal, this.settings), path: `/webhooks/${id}` };
    const [webhook, deliveries] = await Promise.all([
      this.webhooks.one(id),
      this.webhooks.deliveries(id, SHOWN),
    ]);
    const clock = clockOf(this.settings.zone);
    return renderPage(<WebhookPage {...{ context, webhook, secret, deliveries, clock }} />);
  }
}
