import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { ReportPages } from '../report-pages.service.js';
import { ReportTexts } from './report-texts.service.js';
import { NamesInText, TextTooLong } from './written-text.js';

/** `named` are the numbers of those whose naming was seen and is meant. */
const Form = z
  .object({
    text: z.string().catch(''),
    named: z
      .union([z.string(), z.array(z.string())])
      .transform((one) => [one].flat())
      .catch([]),
  })
  .catch({ text: '', named: [] });

/** The form below the report in which HR writes its paragraphs. */
@Controller('reports')
export class ReportTextsController {
  constructor(
    private readonly texts: ReportTexts,
    private readonly pages: ReportPages,
  ) {}

  /** A text that is not taken comes back in the form, with why. */
  @Post(':month/text')
  @Needs('close-report')
  async write(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('month') month: string,
    @Body() body: unknown,
  ): Promise<void> {
    const { text, named } = Form.parse(body);
    try {
      await this.texts.write(month, text, principal.id, named);
      response.redirect(303, `/reports/${encodeURIComponent(month)}`);
    } catch (error) {
      if (!(error instanceof NamesInText || error instanceof TextTooLong)) throw error;
      const page = await this.pages.report(request, principal, { month }, { text, refusal: error });
      response.status(422).type('html').send(page);
    }
  }
}
