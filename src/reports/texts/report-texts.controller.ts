import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { ReportTexts } from './report-texts.service.js';

const Form = z.object({ text: z.string().catch('') }).catch({ text: '' });

/** The form below the report in which HR writes its paragraphs. */
@Controller('reports')
export class ReportTextsController {
  constructor(private readonly texts: ReportTexts) {}

  @Post(':month/text')
  @Needs('close-report')
  async write(
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('month') month: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.texts.write(month, Form.parse(body).text, principal.id);
    response.redirect(303, `/reports/${encodeURIComponent(month)}`);
  }
}
