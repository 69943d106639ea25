import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { AgreementRefused, AgreementWithdrawn } from '../../ingest/agreements/agreement-refused.js';
import {
  type AgreementChange,
  AgreementRegister,
} from '../../ingest/agreements/agreement-register.service.js';
import { DomainError } from '../../platform/errors.js';
import { renderPage } from '../../platform/html/render.js';
import { problemOf } from '../../platform/http/problem.js';
import { Settings } from '../../platform/settings.js';
import { pageContext } from '../../access/page-context.js';
import { agreementIdIn } from './agreement-id.js';
import { formOf, type FormValues, NEW_FORM, saidBy } from './agreement-form.js';
import { AgreementFormPage } from './agreement-form.view.js';
import { AgreementListPage } from './agreement-list.view.js';
import { AgreementPage } from './agreement-page.view.js';
import { AgreementViews } from './agreement-views.service.js';
import { refusalText } from './refusal-words.js';

/** Twice the same field is no form of ours; the last one counts. */
const Form = z
  .record(z.string().max(100), z.union([z.string().max(10_000), z.array(z.string())]))
  .transform(
    (fields) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : value.at(-1),
        ]),
      ) as FormValues,
  );

/** The pages of the register. Everything on them works without scripts. */
@ApiExcludeController()
@Controller('agreements')
export class AgreementsController {
  constructor(
    private readonly views: AgreementViews,
    private readonly register: AgreementRegister,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Needs('view-agreements')
  async list(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    const context = pageContext(request, principal, this.settings);
    const agreements = await this.views.list();
    return renderPage(
      <AgreementListPage context={context} agreements={agreements} today={this.views.today} />,
    );
  }

  @Get('new')
  @Needs('change-agreements')
  fresh(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    return this.form(request, principal, { id: null, version: 0, values: NEW_FORM, problem: null });
  }

  @Post()
  @Needs('change-agreements')
  async create(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Body() body: unknown,
  ): Promise<void> {
    const values = Form.parse(body ?? {});
    await this.answer(
      request,
      response,
      principal,
      () => this.register.create(saidBy(values), principal.id),
      {
        refused: (problem) => this.form(request, principal, { id: null, version: 0, values, problem }),
      },
    );
  }

  @Get(':id')
  @Needs('view-agreements')
  page(@Req() request: Request, @Who() principal: Principal, @Param('id') id: string): Promise<string> {
    return this.one(request, principal, id, null);
  }

  @Get(':id/change')
  @Needs('change-agreements')
  async change(
    @Req() request: Request,
    @Who() principal: Principal,
    @Param('id') id: string,
  ): Promise<string> {
    const { content, version } = await this.views.row(agreementIdIn(id));
    if (content.isWithdrawn) throw new AgreementWithdrawn(content.code);
    return this.form(request, principal, { id, version, values: formOf(content), problem: null });
  }

  @Post(':id/change')
  @Needs('change-agreements')
  async replace(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = Form.parse(body ?? {});
    const asked = { version: Number(values['version']), actor: principal.id };
    const { content } = await this.views.row(agreementIdIn(id));
    const shown = { ...values, code: content.code };
    await this.answer(request, response, principal, () => this.register.replace(id, saidBy(shown), asked), {
      refused: (problem) =>
        this.form(request, principal, { id, version: asked.version, values: shown, problem }),
    });
  }

  @Post(':id/end')
  @Needs('change-agreements')
  async end(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = Form.parse(body ?? {});
    const asked = { version: Number(values['version']), actor: principal.id };
    const last = values['mistake'] === 'yes' ? null : (values['to'] ?? '');
    await this.answer(request, response, principal, () => this.register.end(agreementIdIn(id), last, asked), {
      refused: (problem) => this.one(request, principal, id, problem),
    });
  }

  /** To the agreement that was changed, or the page again with what was wrong. */
  private async answer(
    request: Request,
    response: Response,
    principal: Principal,
    change: () => Promise<AgreementChange>,
    { refused }: { readonly refused: (problem: string) => Promise<string> },
  ): Promise<void> {
    try {
      const { id } = await change();
      response.redirect(303, `/agreements/${id}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not-found') throw error;
      const { language } = pageContext(request, principal, this.settings);
      response.status(problemOf(error).status);
      const problem =
        error instanceof AgreementRefused
          ? refusalText(error.complaints, language)
          : (error.said?.[language] ?? error.message);
      response.type('html').send(await refused(problem));
    }
  }

  private async one(
    request: Request,
    principal: Principal,
    id: string,
    problem: string | null,
  ): Promise<string> {
    const view = await this.views.one(principal, agreementIdIn(id));
    const context = { ...pageContext(request, principal, this.settings), path: `/agreements/${id}` };
    return renderPage(<AgreementPage context={context} view={view} problem={problem} />);
  }

  private async form(
    request: Request,
    principal: Principal,
    shown: {
      readonly id: string | null;
      readonly version: number;
      readonly values: FormValues;
      readonly problem: string | null;
    },
  ): Promise<string> {
    const offers = await this.views.offers();
    const path = shown.id === null ? '/agreements/new' : `/agreements/${shown.id}/change`;
    const context = { ...pageContext(request, principal, this.settings), path };
    return renderPage(<AgreementFormPage context={context} {...shown} {...offers} />);
  }
}
