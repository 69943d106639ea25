import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Principal } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import { Answers, Refuses } from '../platform/http/describe.js';
import { adderOf, Webhooks } from '../webhooks/webhooks.service.js';
import {
  DeliveryList,
  deliveryView,
  WebhookBody,
  WebhookDeliveryView,
  WebhookList,
  webhookView,
  WebhookWithSecret,
} from './webhook-view.js';

const NO_CONTENT = 204;
const SHOWN = 100;
const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

/** Which addresses are told what happens to violations. */
@ApiTags('webhooks')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: Webhooks) {}

  @Get()
  @Needs('manage-webhooks')
  @ApiOperation({ summary: 'Webhooks, without their secrets' })
  @Answers(200, 'All of them', WebhookList)
  async list(): Promise<WebhookList> {
    return { webhooks: (await this.webhooks.list()).map(webhookView) };
  }

  @Post()
  @Needs('manage-webhooks')
  @ApiOperation({
    summary: 'Tell an address',
    description:
      'The answer holds the secret, which cannot be had again. Details are for whoever may see whose findings they are: a token needs violations:read beside webhooks:write.',
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/WebhookBody' } })
  @Answers(201, 'The webhook with its secret', WebhookWithSecret)
  async add(
    @Who() principal: Principal,
    @Body({ schema: WebhookBody }) { url, events, details }: WebhookBody,
  ): Promise<WebhookWithSecret> {
    const webhook = await this.webhooks.add({ url, events, hasDetails: details }, adderOf(principal));
    return { ...webhookView(webhook), secret: webhook.secret };
  }

  @Delete(':id')
  @HttpCode(NO_CONTENT)
  @Needs('manage-webhooks')
  @ApiOperation({ summary: 'Tell an address no longer; its messages are deleted' })
  @ApiParam(ID)
  @Answers(NO_CONTENT, 'It is gone')
  @Refuses(404)
  async remove(@Who() { id: by }: Principal, @Param('id') id: string): Promise<void> {
    await this.webhooks.remove(id, by);
  }

  @Post(':id/test')
  @HttpCode(200)
  @Needs('manage-webhooks')
  @ApiOperation({ summary: 'Send a message without a violation, now' })
  @ApiParam(ID)
  @Answers(200, 'What came of it', WebhookDeliveryView)
  @Refuses(404)
  async test(@Who() { id: by }: Principal, @Param('id') id: string): Promise<WebhookDeliveryView> {
    return deliveryView(await this.webhooks.test(id, by));
  }

  @Get(':id/deliveries')
  @Needs('manage-webhooks')
  @ApiOperation({ summary: `What became of the latest ${SHOWN} messages` })
  @ApiParam(ID)
  @Answers(200, 'Latest first', DeliveryList)
  @Refuses(404)
  async deliveries(@Param('id') id: string): Promise<z.output<typeof DeliveryList>> {
    return { deliveries: (await this.webhooks.deliveries(id, SHOWN)).map(deliveryView) };
  }
}
