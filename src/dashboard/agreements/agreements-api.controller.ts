import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { NoSuchAgreement } from '../../ingest/agreements/agreement-refused.js';
import {
  type AgreementChange,
  AgreementRegister,
} from '../../ingest/agreements/agreement-register.service.js';
import { Cursors } from '../../platform/http/cursors.service.js';
import { Answers, Refuses } from '../../platform/http/describe.js';
import { PageQuery } from '../../platform/http/page-query.js';
import {
  agreementAnswer,
  AgreementBody,
  AgreementChangeBody,
  AgreementChangeSchema,
  agreementDetailAnswer,
  AgreementDetailSchema,
  AgreementEndBody,
  AgreementListSchema,
} from './agreement-schema.js';
import { AgreementViews } from './agreement-views.service.js';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

const LIST = ['agreements'];

/** The register for other programs. */
@ApiTags('agreements')
@Controller('api/v1/agreements')
export class AgreementsApiController {
  constructor(
    private readonly views: AgreementViews,
    private readonly register: AgreementRegister,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Needs('view-agreements')
  @ApiOperation({ summary: 'Every agreement there was, with its state today' })
  @Answers(200, 'A page of them, those that began last first', AgreementListSchema)
  @Refuses(400)
  async list(
    @Query({ schema: PageQuery }) { limit, cursor }: PageQuery,
  ): Promise<z.output<typeof AgreementListSchema>> {
    const after = await this.cursors.open(LIST, cursor, z.uuid());
    const { rows, next } = await this.views.page(after, limit);
    return {
      agreements: rows.map((row) => agreementAnswer(row, this.views.today)),
      next: next && (await this.cursors.seal(LIST, next)),
    };
  }

  @Post()
  @Needs('change-agreements')
  @ApiOperation({ summary: 'Register an agreement; whoever it covers is evaluated again' })
  @Answers(201, 'It is registered', AgreementChangeSchema, { headers: { Location: 'Where it is' } })
  @Refuses(409, 503)
  async create(
    @Who() { id: actor }: Principal,
    @Body({ schema: AgreementBody }) body: z.output<typeof AgreementBody>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgreementChange> {
    const change = await this.register.create(body, actor);
    response.location(`/api/v1/agreements/${change.id}`);
    return change;
  }

  @Get(':id')
  @Needs('view-agreements')
  @ApiOperation({
    summary: 'One agreement beside the statute, whom it covers, what would be a breach without it',
  })
  @ApiParam(ID)
  @Answers(200, 'The agreement', AgreementDetailSchema)
  @Refuses(404)
  async one(
    @Who() principal: Principal,
    @Param('id') id: string,
  ): Promise<z.output<typeof AgreementDetailSchema>> {
    return agreementDetailAnswer(await this.views.one(principal, idIn(id)));
  }

  @Put(':id')
  @Needs('change-agreements')
  @ApiOperation({ summary: 'Change an agreement; its code stays, and so does every version' })
  @ApiParam(ID)
  @Answers(200, 'It is changed', AgreementChangeSchema)
  @Refuses(404, 409, 503)
  replace(
    @Who() { id: actor }: Principal,
    @Param('id') id: string,
    @Body({ schema: AgreementChangeBody }) { version, agreement }: AgreementChangeBody,
  ): Promise<AgreementChange> {
    return this.register.replace(idIn(id), agreement, { version, actor });
  }

  @Post(':id/end')
  @HttpCode(200)
  @Needs('change-agreements')
  @ApiOperation({ summary: 'End an agreement with a day, or say that it never held' })
  @ApiParam(ID)
  @Answers(200, 'It is ended', AgreementChangeSchema)
  @Refuses(404, 409, 503)
  end(
    @Who() { id: actor }: Principal,
    @Param('id') id: string,
    @Body({ schema: AgreementEndBody }) { version, to }: AgreementEndBody,
  ): Promise<AgreementChange> {
    return this.register.end(idIn(id), to, { version, actor });
  }
}

/** What is no id names no agreement. */
function idIn(text: string): string {
  if (!z.uuid().safeParse(text).success) throw new NoSuchAgreement();
  return text;
}
