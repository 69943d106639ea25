import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/access.js';
import { ApiTokens } from '../../access/api-tokens.service.js';
import { grantable } from '../../access/grantable.js';
import { pageContext } from '../../access/page-context.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Clock } from '../../platform/clock.js';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import { renderPage } from '../../platform/html/render.js';
import { Settings } from '../../platform/settings.js';
import { EMPTY_TOKEN_FORM, readToken, TokenForm } from './token-form.js';
import { TokensPage } from './tokens.view.js';

type Shown = Pick<Parameters<typeof TokensPage>[0], 'form' | 'problem' | 'outcome'>;

const NOTHING_SENT: Shown = { form: EMPTY_TOKEN_FORM, problem: null, outcome: null };
const WRONG = 422;
const MADE_BEFORE = 409;

/** The page of tokens. They are nobody's rows, and no policy speaks of them: what may be given is decided here. */
@ApiExcludeController()
@Controller('tokens')
export class TokensController {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Needs('manage-tokens')
  list(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    return this.page(request, principal, NOTHING_SENT);
  }

  /** The page with the secret, which no address leads to; or the form again, with what was wrong beside it. */
  @Post()
  @Needs('manage-tokens')
  async create(@Res() response: Response, @Who() principal: Principal, @Body() body: unknown): Promise<void> {
    const form = TokenForm.parse(body ?? {});
    const units = await seeingEverybody(() => this.tokens.units());
    const read = readToken(form, grantable(principal), units);
    const answer = async (status: number, shown: Shown): Promise<void> => {
      response.status(status).setHeader('Cache-Control', 'no-store');
      response.type('html').send(await this.page(response.req, principal, shown));
    };
    if (!read.ok) return answer(WRONG, { form, problem: read.problem, outcome: null });
    const made = await seeingEverybody(() => this.tokens.createOnce({ ...read, id: form.id }, principal.id));
    if (made === null) return answer(MADE_BEFORE, { ...NOTHING_SENT, outcome: { kind: 'made-before' } });
    const outcome = { kind: 'made', name: read.name, secret: made.token } as const;
    return answer(200, { ...NOTHING_SENT, outcome });
  }

  /** @throws WrongToken where there is none to take back */
  @Post(':id/revoke')
  @Needs('manage-tokens')
  async revoke(
    @Res() response: Response,
    @Who() { id: by }: Principal,
    @Param('id') id: string,
  ): Promise<void> {
    await seeingEverybody(() => this.tokens.revoke(id, by));
    response.redirect(303, '/tokens');
  }

  private async page(request: Request, principal: Principal, shown: Shown): Promise<string> {
    const context = { ...pageContext(request, principal, this.settings), path: '/tokens' };
    const [tokens, units] = await seeingEverybody(() =>
      Promise.all([this.tokens.list(), this.tokens.units()]),
    );
    const form = { ...shown.form, id: this.tokens.newId() };
    return renderPage(
      <TokensPage
        {...{ ...shown, context, tokens, units, form }}
        now={this.clock.now()}
        allowed={grantable(principal)}
      />,
    );
  }
}
