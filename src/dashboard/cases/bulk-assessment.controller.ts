import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Choices } from '../../platform/http/address-choices.service.js';
import { localPath } from '../../platform/html/render.js';
import { filterAsked, listAddress, ViolationFilter } from '../violation-filter.js';
import { ViolationListPages } from '../violation-list-pages.service.js';
import { BulkAssessment } from './bulk-assessment.service.js';
import { bulkAsked, bulkFormIn, commonFault } from './bulk-form.js';

const OK = 200;
const INVALID = 422;
const CONFLICT = 409;

/** Several cases of the list assessed at once. */
@ApiExcludeController()
@Controller('violations')
export class BulkAssessmentController {
  constructor(
    private readonly bulk: BulkAssessment,
    private readonly pages: ViolationListPages,
  ) {}

  /** The list that came back stands at this address: reloaded, or opened by somebody else, it is the list it says. */
  @Get('assess')
  @Choices(ViolationFilter, 'assessed')
  @Needs('view-violation-names')
  list(@Req() { originalUrl }: Request, @Res() response: Response): void {
    const [, query] = originalUrl.split('?', 2);
    response.redirect(303, query === undefined ? '/violations' : `/violations?${query}`);
  }

  /** Stores and leads back to the list, or shows it again with what was typed and what was wrong, or with more rows ticked. */
  @Post('assess')
  @Needs('assess-violations')
  async assess(@Res() response: Response, @Who() principal: Principal, @Body() body: unknown): Promise<void> {
    const form = bulkFormIn(body);
    const filter = filterOf(body);
    const again = async (status: number, typed: Parameters<ViolationListPages['page']>[3]): Promise<void> => {
      const page = await this.pages.page(response.req, principal, filter, typed);
      response.status(status).type('html').send(page);
    };
    if (form.choosing !== null) {
      await again(OK, { form, problem: null, left: [], done: 0 });
      return;
    }
    const asked = bulkAsked(form);
    if ('problem' in asked) {
      await again(INVALID, { form, problem: asked.problem, left: [], done: 0 });
      return;
    }
    const left = await this.bulk.act(principal, form.picks, asked);
    const done = form.picks.length - left.length;
    if (left.length === 0) {
      const list = listAddress(filter, filter.after ?? null);
      response.redirect(303, `${list}${list.includes('?') ? '&' : '?'}assessed=${done}#assessed`);
      return;
    }
    const problem = commonFault(left, form.picks.length);
    await again(problem ? INVALID : CONFLICT, { form, problem, left: problem ? [] : left, done });
  }
}

/** The list the form stood on. */
function filterOf(body: unknown): ViolationFilter {
  const list = typeof body === 'object' && body !== null && 'list' in body ? body.list : '';
  const [, query = ''] = localPath(list).split('?', 2);
  return filterAsked(Object.fromEntries(new URLSearchParams(query)));
}
