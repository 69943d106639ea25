import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Principal, scopeOf } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import type { MonthFigures } from '../indicators/figures.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import {
  answerOf,
  detailAnswerOf,
  NoSuchViolation,
  type ViolationAnswer,
  type ViolationDetailAnswer,
} from './violation.js';
import { ViolationFilter } from './violation-filter.js';
import { ViolationViews } from './violation-views.service.js';

const MonthQuery = z.object({
  month: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'YYYY-MM; the last closed month when left out', example: '2025-12' }),
});

export interface ViolationListAnswer {
  readonly violations: readonly ViolationAnswer[];
  /** Give it as `after` for the next page; null at the end. */
  readonly next: string | null;
}

/** The same data for other programs, of what the caller may see. */
@ApiTags('violations')
@Controller('api/v1')
export class ApiController {
  constructor(
    private readonly violations: ViolationViews,
    private readonly indicators: IndicatorsService,
    private readonly settings: Settings,
  ) {}

  @Get('violations')
  @Needs('view-violation-names')
  @ApiOperation({ summary: 'Possible breaches, latest first, 50 a page' })
  async list(
    @Who() principal: Principal,
    @Query({ schema: ViolationFilter }) filter: ViolationFilter,
  ): Promise<ViolationListAnswer> {
    const { rows, next } = await this.violations.list(principal, filter);
    return { violations: rows.map(answerOf), next };
  }

  @Get('violations/:id')
  @Needs('view-violation-names')
  @ApiOperation({ summary: 'One possible breach with window, limits, counted events and history' })
  async one(@Who() principal: Principal, @Param('id') id: string): Promise<ViolationDetailAnswer> {
    if (!z.uuid().safeParse(id).success) throw new NoSuchViolation();
    return detailAnswerOf(await this.violations.one(principal, id), clockOf(this.settings.zone));
  }

  @Get('indicators')
  @Needs('view-overview')
  @ApiOperation({ summary: 'Every figure of a month with goals, causes and the trailing 13 months' })
  figures(
    @Who() principal: Principal,
    @Query({ schema: MonthQuery }) query: z.infer<typeof MonthQuery>,
  ): Promise<MonthFigures> {
    return this.indicators.figures(this.indicators.monthAsked(query.month), scopeOf(principal));
  }
}
