import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { pageContext } from '../../access/page-context.js';
import { Needs, Who } from '../../access/permission.service.js';
import { DomainError } from '../../platform/errors.js';
import { languageOf } from '../../platform/html/language.js';
import type { Language } from '../../platform/i18n/texts.js';
import { renderPage } from '../../platform/html/render.js';
import { problemOf } from '../../platform/http/problem.js';
import { Settings } from '../../platform/settings.js';
import { type ChoiceForm, ChoicesChanged, formOf, SentChoices } from './choice-form.js';
import { OwnChoicesPage } from './choices.view.js';
import { offeredTo } from './own-choices.js';
import { OwnChoices } from './own-choices.service.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const Asked = z.object({ saved: z.literal('yes').optional().catch(undefined) });

/** The page on which people choose when and how they are told. */
@ApiExcludeController()
@Controller('my-alerts')
export class OwnChoicesController {
  constructor(
    private readonly choices: OwnChoices,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Choices(Asked)
  @Needs('choose-own-alerts')
  page(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    return this.shown(request, principal, {
      isSaved: Asked.parse(query).saved === 'yes',
      typed: null,
    });
  }

  @Post()
  @Needs('choose-own-alerts')
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Body() body: unknown,
  ): Promise<void> {
    const { form, version } = SentChoices.parse(body ?? {});
    try {
      await this.choices.store(principal, form, version);
      response.redirect(303, '/my-alerts?saved=yes');
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const typed = { form, error };
      response.status(problemOf(error).status);
      response.type('html').send(await this.shown(request, principal, { isSaved: false, typed }));
    }
  }

  private async shown(request: Request, principal: Principal, { isSaved, typed }: Said): Promise<string> {
    const language = languageOf(request.headers, this.settings.language);
    const { choice, version } = await this.choices.of(principal);
    return renderPage(
      <OwnChoicesPage
        context={{ ...pageContext(request, principal, this.settings), path: '/my-alerts' }}
        form={typed?.form ?? formOf(choice)}
        version={version}
        offered={offeredTo(principal)}
        isSaved={isSaved}
        problem={typed ? saidOf(typed.error, language) : null}
        stored={typed?.error instanceof ChoicesChanged ? formOf(choice) : null}
      />,
    );
  }
}

/** What the page says besides: that it is stored, or what was wrong with what was typed. */
interface Said {
  readonly isSaved: boolean;
  readonly typed: { readonly form: ChoiceForm; readonly error: DomainError } | null;
}

const saidOf = (error: DomainError, language: Language): string => error.said?.[language] ?? error.message;
