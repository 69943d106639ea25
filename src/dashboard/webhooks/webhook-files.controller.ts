import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Needs } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { Webhooks } from '../../webhooks/webhooks.service.js';
import { deliveryTable, webhookTable } from './webhook-tables.js';

/** Webhooks and what became of their messages, to be taken away. */
@ApiExcludeController()
@Controller()
export class WebhookFilesController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly settings: Settings,
  ) {}

  @Get(tablePaths('webhooks'))
  @Needs('manage-webhooks')
  list(@Req() request: Request, @Res() response: Response): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const clock = clockOf(this.settings.zone);
    return sendTable(request, response, webhookTable(this.webhooks.list(), clock, language));
  }

  /** All there are, where the page has the latest. @throws NoSuchWebhook */
  @Get(tablePaths('webhooks/:id/deliveries'))
  @Needs('manage-webhooks')
  deliveries(@Req() request: Request, @Res() response: Response, @Param('id') id: string): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const table = deliveryTable(this.webhooks.deliveries(id, null), clockOf(this.settings.zone), language);
    return sendTable(request, response, table);
  }
}
