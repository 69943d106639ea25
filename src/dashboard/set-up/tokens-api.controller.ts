import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, TOKEN_SCOPES } from '../../access/access.js';
import { ApiTokens } from '../../access/api-tokens.service.js';
import { Needs, Who } from '../../access/permission.service.js';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import { Cursors } from '../../platform/http/cursors.service.js';
import { Answers, Refuses } from '../../platform/http/describe.js';
import { nextField, pageBehind, PageQuery } from '../../platform/http/page-query.js';

const NO_CONTENT = 204;

const TokenListSchema = z
  .object({
    tokens: z.array(
      z
        .object({
          id: z.string().meta({ description: 'The public part, by which the audit log names it' }),
          name: z.string(),
          scopes: z.array(z.enum(TOKEN_SCOPES)),
          unit: z.string().nullable().meta({
            description: 'Code of the unit it covers, with those below it; null for the whole organisation',
          }),
          createdAt: z.iso.datetime(),
          expiresAt: z.iso.datetime(),
          revokedAt: z.iso.datetime().nullable(),
          lastUsedOn: z.iso.date().nullable().meta({ description: 'UTC; finer is not kept' }),
        })
        .meta({ id: 'Token' }),
    ),
    next: nextField,
  })
  .meta({ id: 'TokenList' });
type TokenList = z.output<typeof TokenListSchema>;

/** Tokens, to find and take back those that leaked or are not used. Making one is for persons: a leaked token would make others. */
@ApiTags('set-up')
@Controller('api/v1/tokens')
export class TokensApiController {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Needs('manage-tokens')
  @ApiOperation({ summary: 'Tokens, those taken back and expired among them, without their secrets' })
  @Answers(200, 'A page of them, by id', TokenListSchema)
  @Refuses(400)
  async list(@Query({ schema: PageQuery }) { limit, cursor }: PageQuery): Promise<TokenList> {
    const after = await this.cursors.open('tokens', cursor, z.string());
    const [all, units] = await seeingEverybody(() => Promise.all([this.tokens.list(), this.tokens.units()]));
    const codes = new Map(units.map((unit) => [unit.id, unit.code]));
    const { shown, next } = pageBehind(all, ({ id }) => id, { limit, after });
    return {
      tokens: shown.map(({ id, name, scopes, unitId, createdAt, expiresAt, revokedAt, lastUsedOn }) => ({
        ...{ id, name, scopes, lastUsedOn },
        unit: unitId === null ? null : (codes.get(unitId) ?? unitId),
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
      })),
      next: next === null ? null : await this.cursors.seal('tokens', next),
    };
  }

  /** @throws WrongToken where there is none to take back */
  @Delete(':id')
  @HttpCode(NO_CONTENT)
  @Needs('manage-tokens')
  @ApiOperation({ summary: 'Take a token back; it opens nothing from the next request on' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @Answers(NO_CONTENT, 'It is taken back')
  @Refuses(422)
  async revoke(@Who() { id: by }: Principal, @Param('id') id: string): Promise<void> {
    await seeingEverybody(() => this.tokens.revoke(id, by));
  }
}
