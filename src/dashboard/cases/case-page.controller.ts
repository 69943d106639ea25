import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { DomainError } from '../../platform/errors.js';
import { problemOf } from '../../platform/http/problem.js';
import { CaseChanged, NoSuchViolation } from '../../violations/cases/case-refusals.js';
import { WrongAction } from '../../violations/cases/wrong-action.js';
import { CasesService } from '../../violations/cases/cases.service.js';
import {
  askedBy,
  type CaseFormName,
  fieldsIn,
  type FormProblem,
  stepsTyped,
  versionTyped,
} from './case-form.js';
import { CasePages, listOf } from './case-pages.service.js';
import { listIn } from './list-behind.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const INVALID = 422;

/** The page of a case and its forms. Whatever cannot be stored comes back as it was typed. */
@ApiExcludeController()
@Controller('violations/:id')
export class CasePageController {
  constructor(
    private readonly cases: CasesService,
    private readonly pages: CasePages,
  ) {}

  @Get()
  @Choices('stored', 'list', 'corrections')
  @Needs('view-violation-names')
  page(
    @Req() request: Request,
    @Who() principal: Principal,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<string> {
    const isStored = (query as { readonly stored?: unknown }).stored === '1';
    return this.pages.page(request, principal, idIn(id), { typed: null, isStored });
  }

  @Post('assess')
  @Needs('assess-violations')
  assess(@Res() response: Response, @Who() principal: Principal, @Body() body: unknown): Promise<void> {
    return this.take('assess', body, principal, response);
  }

  @Post('cause')
  @Needs('assess-violations')
  cause(@Res() response: Response, @Who() principal: Principal, @Body() body: unknown): Promise<void> {
    return this.take('cause', body, principal, response);
  }

  @Post('comment')
  @Needs('assess-violations')
  comment(@Res() response: Response, @Who() principal: Principal, @Body() body: unknown): Promise<void> {
    return this.take('comment', body, principal, response);
  }

  @Post('deviation')
  @Needs('assess-violations')
  deviation(@Res() response: Response, @Who() principal: Principal, @Body() body: unknown): Promise<void> {
    return this.take('deviation', body, principal, response);
  }

  @Post('measures')
  @Needs('assess-violations')
  addMeasure(@Res() response: Response, @Who() principal: Principal, @Body() body: unknown): Promise<void> {
    return this.take('measures', body, principal, response);
  }

  @Post('measures/:measure')
  @Needs('assess-violations')
  changeMeasure(
    @Res() response: Response,
    @Who() principal: Principal,
    @Body() body: unknown,
  ): Promise<void> {
    return this.take('measure', body, principal, response);
  }

  @Post('measures/:measure/drop')
  @Needs('assess-violations')
  dropMeasure(@Res() response: Response, @Who() principal: Principal, @Body() body: unknown): Promise<void> {
    return this.take('drop', body, principal, response);
  }

  /** Stores and leads back to the page, or shows the form again. */
  private async take(
    form: CaseFormName,
    body: unknown,
    principal: Principal,
    response: Response,
  ): Promise<void> {
    const { req: request } = response;
    const { id: of, measure } = request.params;
    const id = idIn(textOf(of));
    const measureId = measure === undefined ? null : textOf(measure);
    const fields = fieldsIn(body);
    const asked = askedBy(form, fields, measureId);
    const refused =
      'problem' in asked
        ? { status: INVALID, isLate: false, problem: asked.problem }
        : await refusalOf(() => this.cases.act(principal, id, asked.command, versionTyped(fields)));
    if (!refused) {
      response.redirect(303, `/violations/${id}?stored=1${listIn(listOf(request), '&')}#case`);
      return;
    }
    const { status, isLate, problem } = refused;
    const typed = { form, measureId, fields, problem, isLate, seenSteps: stepsTyped(fields) };
    const page = await this.pages.page(request, principal, id, { typed, isStored: false });
    response.status(status).type('html').send(page);
  }
}

interface Refusal {
  readonly status: number;
  readonly isLate: boolean;
  readonly problem: FormProblem;
}

/** Null where it went well. A case that is not there has no page to come back to. */
async function refusalOf(act: () => Promise<unknown>): Promise<Refusal | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError) || error instanceof NoSuchViolation || !error.said) throw error;
    const field = error instanceof WrongAction ? error.field : null;
    const problem = { field, message: error.said };
    return { status: problemOf(error).status, isLate: error instanceof CaseChanged, problem };
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is no id names no violation; saying "not an id" would only help somebody who is guessing. */
function idIn(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new NoSuchViolation();
  return id;
}
