import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Principal, WHOLE_ORGANISATION } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Answers, Refuses } from '../../platform/http/describe.js';
import { HandOver } from '../hand-over.service.js';
import { VersionNumber } from '../report-query.js';
import { ReportsService } from '../reports.service.js';
import { ClosedVersionSchema, ClosingSchema, ClosingStateSchema } from './closing-schema.js';
import { type ClosedVersion, type Closing, ClosingService, type ClosingState } from './closing.service.js';

const MONTH = {
  name: 'month',
  description: 'YYYY-MM, a month with figures',
  example: '2025-12',
  schema: { type: 'string' },
} as const;

/** Closing months, for HR: by page and by API. */
@ApiTags('figures')
@Controller()
export class ClosingController {
  constructor(
    private readonly closing: ClosingService,
    private readonly reports: ReportsService,
    private readonly handOver: HandOver,
  ) {}

  @Post('reports/:month/close')
  @Needs('close-report')
  async byPage(
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('month') month: string,
  ): Promise<void> {
    await this.closing.close(month, principal.id);
    response.redirect(303, `/reports/${encodeURIComponent(month)}`);
  }

  @Post('api/v1/reports/:month/closings')
  @HttpCode(201)
  @Needs('close-report')
  @ApiOperation({ summary: 'Close a month: its report stays as it is now' })
  @ApiParam(MONTH)
  @Answers(201, 'The version it is closed as', ClosingSchema)
  @Refuses(404, 409)
  close(@Who() principal: Principal, @Param('month') month: string): Promise<Closing> {
    return this.closing.close(month, principal.id);
  }

  @Get('api/v1/reports/:month/closings')
  @Needs('close-report')
  @ApiOperation({ summary: 'Whether a month is closed, and what has changed since' })
  @ApiParam(MONTH)
  @Answers(200, 'Its versions', ClosingStateSchema)
  @Refuses(404)
  state(@Param('month') month: string): Promise<ClosingState> {
    return this.closing.state(month);
  }

  @Get('api/v1/reports/:month/closings/:version')
  @Needs('close-report')
  @ApiOperation({ summary: 'A version of a closed month, with its report' })
  @ApiParam(MONTH)
  @ApiParam({ name: 'version', description: 'From 1', example: '1', schema: { type: 'string' } })
  @Answers(
    200,
    'The version, and around the report when it was closed and what its hash is',
    ClosedVersionSchema,
  )
  @Refuses(404, 422)
  async version(
    @Who() principal: Principal,
    @Param('month') month: string,
    @Param('version', { schema: VersionNumber }) version: number,
  ): Promise<ClosedVersion> {
    const issued = await this.reports.issued(month, WHOLE_ORGANISATION, version);
    await this.handOver.record(issued, principal.id, 'json');
    return this.closing.version(month, version);
  }
}
