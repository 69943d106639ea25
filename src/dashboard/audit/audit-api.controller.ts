import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Answers, Refuses } from '../../platform/http/describe.js';
import { PageQuery } from '../../platform/http/page-query.js';
import { answerOf, AuditList, AuditQuery } from './audit-filter.js';
import { AuditViews } from './audit-views.service.js';

/** The audit log for programs. */
@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditApiController {
  constructor(private readonly views: AuditViews) {}

  @Get()
  @Needs('view-audit')
  @ApiOperation({ summary: 'Who did what, latest first', description: 'The search is an entry itself.' })
  @Answers(200, 'A page of entries', AuditList)
  @Refuses(400)
  async search(
    @Who() principal: Principal,
    @Query({ schema: AuditQuery }) query: AuditQuery,
  ): Promise<AuditList> {
    const { rows, next } = await this.views.search(principal, query);
    return { entries: rows.map(answerOf), next };
  }

  @Get('mine')
  @Needs('view-own-looks')
  @ApiOperation({ summary: 'Who has looked at the signed-in person, latest first' })
  @Answers(200, 'A page of entries', AuditList)
  @Refuses(400)
  async mine(
    @Who() principal: Principal,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<AuditList> {
    const { rows, next } = await this.views.mine(principal, query);
    return { entries: rows.map(answerOf), next };
  }
}
